// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/aws/Credentials.h"
#include "app/providers/aws/Profile.h"
#include "app/providers/http/HttpExchange.h"

/// Roles that AWS' Security Token Service lends
/// (docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html). Pure.
namespace wb::aws {

/// A role to be assumed, by whoever holds other credentials or a token that AWS trusts.
struct AssumedRole {
    QString arn;
    QString sessionName; ///< Under which CloudTrail shows what is done with it.
    QString externalId;  ///< Empty: none.
    int durationS = 3600;
    QByteArray webIdentityToken; ///< Empty: the request is signed instead.
    QString source;              ///< For people: "role deployer of AWS profile prod".
};

/// Where and for when a request is made.
struct TokenService {
    QUrl url; ///< Empty: AWS' own in the region.
    QByteArray region;
    TimeMs nowMs = NoTime;
};

/// The role that a section's role_arn, role_session_name, external_id and duration_seconds name.
/// Errors: Unauthorized, where one of them cannot be one, or a second factor is wanted.
[[nodiscard]] Expected<AssumedRole> assumedRole(const Section& section, const Surroundings& around,
                                                const QString& owner);
/// `by` signs it; it is not looked at for a role that is assumed with a token.
/// Errors: Unauthorized, where the service's address would give the answer away.
[[nodiscard]] Expected<http::HttpRequest>
assumeRoleRequest(const AssumedRole& role, const TokenService& service, const Credentials& by);
/// Errors: Unauthorized with what AWS says, Network for a service in trouble, Protocol.
[[nodiscard]] Expected<Credentials> assumeRoleAnswer(const Expected<http::HttpAnswer>& answer,
                                                     const AssumedRole& role);

} // namespace wb::aws
