// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prod1sim/ApiToken.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>

namespace wb::prod1sim {

namespace {

constexpr qint64 MaxTokenBytes = 4096;

Expected<QByteArray> makeToken(const QString& path) {
    QByteArray token;
    for (int word = 0; word < 4; ++word) {
        token += QByteArray::number(QRandomGenerator::system()->generate64(), 16)
                     .rightJustified(16, '0');
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(token + '\n') < 0 || !file.commit()) {
        return failure(
            ErrorCode::Storage,
            QStringLiteral("The token file could not be written: %1").arg(file.errorString()),
            path);
    }
    return token;
}

} // namespace

ApiToken::ApiToken(const QByteArray& token)
    : m_hash(QCryptographicHash::hash(token, QCryptographicHash::Sha256)) {}

Expected<ApiToken> ApiToken::fromFile(const QString& path) {
    QFile file(path);
    if (!file.exists()) {
        return makeToken(path).map([](const QByteArray& token) { return ApiToken(token); });
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorCode::Storage,
            QStringLiteral("The token file could not be read: %1").arg(file.errorString()), path);
    }
    const QByteArray token = file.read(MaxTokenBytes).trimmed();
    if (token.isEmpty() || token.contains('\n')) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("The token file must hold one line: the token."), path);
    }
    return ApiToken(token);
}

ApiToken::Check ApiToken::check(const QByteArray& authorization) const {
    constexpr qsizetype SchemeLength = 7;
    if (authorization.left(SchemeLength).toLower() != "bearer ") {
        return Check::Missing;
    }
    const QByteArray hash = QCryptographicHash::hash(authorization.mid(SchemeLength).trimmed(),
                                                     QCryptographicHash::Sha256);
    unsigned different = 0;
    for (qsizetype i = 0; i < m_hash.size(); ++i) {
        different |= static_cast<unsigned char>(hash[i]) ^ static_cast<unsigned char>(m_hash[i]);
    }
    return different == 0 ? Check::Right : Check::Wrong;
}

} // namespace wb::prod1sim
