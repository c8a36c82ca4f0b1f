// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/aws/AssumedRole.h"
#include "app/providers/aws/Credentials.h"
#include "app/providers/aws/Profile.h"

#include <QUrl>

#include <vector>

namespace wb::aws {

/// Where credentials are to be had, as the chain has it: environment, the profile's role, a web
/// identity, the profile's single sign-on or keys, container, instance.
struct CredentialSource {
    enum class Kind { Static, Token, SingleSignOn, Container, Instance };
    Kind kind = Kind::Static;
    Credentials credentials; ///< Static: them. Otherwise only their source.
    /// To be assumed one after the other, the first one with the credentials had here, or with its
    /// token (Kind::Token).
    std::vector<AssumedRole> roles;
    QUrl url;                 ///< Where to ask; of an instance the root of its metadata.
    QByteArray authorization; ///< Container: the header's value; may be empty.
    QByteArray accessToken;   ///< SingleSignOn.
    TimeMs tokenExpiresMs = NoTime;
    QString signIn; ///< SingleSignOn: "aws sso login --profile prod".
};

/// Decides by environment and files alone; asks nobody. An explicit profile leaves the keys of the
/// environment out. What a profile wants and is not done (credential_process, a second factor) is
/// an Unauthorized error that says so; it is never passed over for another identity. Errors:
/// Unauthorized, Storage.
[[nodiscard]] Expected<CredentialSource> credentialSource(const Surroundings& surroundings,
                                                          const QString& profile);

/// The region that environment or profile names; empty: none.
[[nodiscard]] QString configuredRegion(const Surroundings& surroundings, const QString& profile);

} // namespace wb::aws
