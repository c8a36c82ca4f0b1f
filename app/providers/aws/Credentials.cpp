// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/aws/Credentials.h"

#include "models/base/Format.h"

#include <QJsonObject>

#include <algorithm>

namespace wb::aws {

Expected<Credentials> checked(Credentials credentials) {
    const auto isPlain = [](const QByteArray& text) {
        return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    };
    if (credentials.accessKeyId.isEmpty() || credentials.secretAccessKey.isEmpty()) {
        return failure(ErrorCode::Unauthorized, QStringLiteral("the credentials are incomplete"),
                       credentials.source);
    }
    if (!isPlain(credentials.accessKeyId) || !isPlain(credentials.secretAccessKey) ||
        !isPlain(credentials.sessionToken)) {
        return failure(ErrorCode::Unauthorized,
                       QStringLiteral("the credentials hold characters that none of AWS' have"),
                       credentials.source);
    }
    return credentials;
}

Expected<Credentials> credentialsFrom(const QJsonObject& object, const CredentialNames& names,
                                      const QString& source) {
    const auto text = [&](const char* name) {
        return object[QLatin1String(name)].toString().toLatin1();
    };
    const QJsonValue expires = object[QLatin1String(names.expiration)];
    Credentials credentials{text(names.accessKeyId), text(names.secretAccessKey),
                            text(names.sessionToken),
                            expires.isString() ? base::parseTime(expires.toString())
                                               : TimeMs(expires.toInteger(NoTime)),
                            source};
    if (credentials.sessionToken.isEmpty()) {
        return failure(
            ErrorCode::Unauthorized,
            QStringLiteral("the answer holds no \"%1\"").arg(QLatin1String(names.sessionToken)),
            source);
    }
    return checked(std::move(credentials));
}

bool isRegion(const QString& text) {
    return !text.isEmpty() && text.size() <= 40 &&
           std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
           });
}

QString hostOf(const QString& service, const QString& region) {
    return QStringLiteral("%1.%2.amazonaws.com%3")
        .arg(service, region,
             region.startsWith(QLatin1String("cn-")) ? QStringLiteral(".cn") : QString());
}

} // namespace wb::aws
