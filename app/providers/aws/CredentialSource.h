// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/aws/Credentials.h"
#include "app/providers/aws/Profile.h"

#include <QUrl>

namespace wb::aws {

/// Where credentials are to be had, as the chain has it: environment, profile (keys, then single
/// sign-on), container, instance.
struct CredentialSource {
    enum class Kind { Static, SingleSignOn, Container, Instance };
    Kind kind = Kind::Static;
    Credentials credentials;  ///< Static: them. Otherwise only their source.
    QUrl url;                 ///< Where to ask; of an instance the root of its metadata.
    QByteArray authorization; ///< Container: the header's value; may be empty.
    QByteArray accessToken;   ///< SingleSignOn.
    TimeMs tokenExpiresMs = NoTime;
    QString signIn; ///< SingleSignOn: "aws sso login --profile prod".
};

/// Decides by environment and files alone; asks nobody. An explicit profile leaves the keys of the
/// environment out. What a profile wants and this version does not do (credential_process,
/// role_arn, web identity) is an Unauthorized error that says so; it is never passed over for
/// another identity. Errors: Unauthorized, Storage.
[[nodiscard]] Expected<CredentialSource> credentialSource(const Surroundings& surroundings,
                                                          const QString& profile);

/// The region that environment or profile names; empty: none.
[[nodiscard]] QString configuredRegion(const Surroundings& surroundings, const QString& profile);

} // namespace wb::aws
