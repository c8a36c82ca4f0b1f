// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/Secrets.h"

#include <QFile>
#include <QMutexLocker>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace wb::settings {

namespace {

constexpr qint64 MaxSecretBytes = 64 << 10;

Expected<QString> fromFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("the secret's file cannot be read: %1").arg(file.errorString()), path);
    }
    const QString text = QString::fromUtf8(file.read(MaxSecretBytes)).trimmed();
    if (text.isEmpty()) {
        return failure(ErrorCode::NotFound, QStringLiteral("the secret's file is empty"), path);
    }
    return text;
}

Expected<QString> fromEnvironment(const QString& name) {
    const QString text = qEnvironmentVariable(name.toUtf8().constData()).trimmed();
    if (text.isEmpty()) {
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("the environment variable %1, which should hold a secret, is not set")
                .arg(name));
    }
    return text;
}

QSet<QString> keychainNames(const fleet::EnvironmentSpec& environment) {
    QVector<fleet::SecretRef> references;
    const auto addPlace = [&](const fleet::DeploySpec& place) {
        for (const auto& header : place.secretHeaders) {
            references << header.second;
        }
        references << place.bearer << place.basic << place.tlsAuthority << place.tlsCertificate
                   << place.tlsKey;
    };
    for (const fleet::ServiceSpec& service : environment.services) {
        references << service.bearer;
        addPlace(service.deploy);
        for (const fleet::OrchestratedTargets& targets : service.targets.orchestrated) {
            addPlace(targets.source);
        }
    }
    QSet<QString> names;
    for (const fleet::SecretRef& reference : std::as_const(references)) {
        if (reference.source == fleet::SecretRef::Source::Keychain) {
            names.insert(reference.name);
        }
    }
    return names;
}

} // namespace

Secrets::Secrets(QObject* parent)
    : QObject(parent) {}

Secrets::~Secrets() = default;

void Secrets::load(const fleet::EnvironmentSpec& environment, const std::function<void()>& done,
                   int patienceMs) {
    // Of this call alone: changed settings may ask again before the keychain has answered.
    const auto pending = std::make_shared<QSet<QString>>(keychainNames(environment));
    if (pending->isEmpty()) {
        done();
        return;
    }
    auto* patience = new QTimer(this);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [this, patience, pending, done] {
        patience->deleteLater();
        QStringList names = pending->values();
        names.sort();
        Q_EMIT unanswered(
            QStringLiteral("The keychain has not answered, it may be locked: what needs %1 of it "
                           "is unknown until then.")
                .arg(names.join(QStringLiteral(", "))));
        done();
    });
    patience->start(patienceMs);
    const QSet<QString> names = *pending;
    for (const QString& name : names) {
        auto* job = new QKeychain::ReadPasswordJob(QStringLiteral("watchbridge"), this);
        job->setKey(name);
        connect(job, &QKeychain::Job::finished, this,
                [this, job, name, pending, done, patience = QPointer<QTimer>(patience)] {
                    Expected<QString> result = job->textData().trimmed();
                    if (job->error() != QKeychain::NoError) {
                        result =
                            failure(ErrorCode::NotFound,
                                    QStringLiteral("the keychain has no \"%1\" for watchbridge: %2")
                                        .arg(name, job->errorString()));
                    }
                    {
                        const QMutexLocker lock(&m_mutex);
                        m_keychain.insert(name, result);
                    }
                    pending->remove(name);
                    if (pending->isEmpty() && patience != nullptr && patience->isActive()) {
                        patience->stop();
                        patience->deleteLater();
                        done();
                    }
                });
        job->start();
    }
}

Expected<QString> Secrets::value(const fleet::SecretRef& reference) const {
    switch (reference.source) {
    case fleet::SecretRef::Source::None:
        return QString();
    case fleet::SecretRef::Source::Environment:
        return fromEnvironment(reference.name);
    case fleet::SecretRef::Source::File:
        return fromFile(reference.name);
    case fleet::SecretRef::Source::Keychain:
        break;
    }
    const QMutexLocker lock(&m_mutex);
    const auto found = m_keychain.constFind(reference.name);
    if (found == m_keychain.constEnd()) {
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("the keychain has not answered for \"%1\" yet; it may be locked")
                .arg(reference.name));
    }
    return *found;
}

} // namespace wb::settings
