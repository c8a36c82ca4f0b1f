// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"

#include <QByteArray>
#include <QString>

class QJsonObject;

namespace wb::aws {

/// What requests are signed with. Never shown, logged or kept on disk.
struct Credentials {
    QByteArray accessKeyId;
    QByteArray secretAccessKey;
    QByteArray sessionToken;   ///< Of temporary ones; empty: they are a user's own.
    TimeMs expiresMs = NoTime; ///< NoTime: they do not expire.
    QString source;            ///< Where they come from, for people: "profile prod".
};

/// How an answer names the parts.
struct CredentialNames {
    const char* accessKeyId;
    const char* secretAccessKey;
    const char* sessionToken;
    const char* expiration; ///< RFC 3339, or milliseconds since 1970.
};

/// The credentials in a JSON object. Everything but the expiration must be there.
[[nodiscard]] Expected<Credentials>
credentialsFrom(const QJsonObject& object, const CredentialNames& names, const QString& source);
/// Checks that they can stand in a header. Errors never repeat them.
[[nodiscard]] Expected<Credentials> checked(Credentials credentials);

/// Whether a text can be a region, which becomes part of a host's name.
[[nodiscard]] bool isRegion(const QString& text);
/// "ecs.eu-central-1.amazonaws.com"
[[nodiscard]] QString hostOf(const QString& service, const QString& region);

} // namespace wb::aws
