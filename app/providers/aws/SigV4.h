// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/aws/Credentials.h"
#include "app/providers/http/HttpExchange.h"

/// AWS Signature Version 4
/// (docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html), in the
/// Authorization header. Pure.
namespace wb::aws {

/// What is signed. Path, query and header values are as they are meant, not encoded.
struct Signable {
    QByteArray verb = "POST";
    QByteArray path = "/";
    QVector<std::pair<QByteArray, QByteArray>> query;
    http::Headers headers; ///< "host" among them; names in any case.
    QByteArray body;
};

struct SigningScope {
    QByteArray region;  ///< "eu-central-1"
    QByteArray service; ///< "ecs"
    TimeMs timeMs = NoTime;
};

/// The host and, where it is said, the port, as a connection to this address sends them.
[[nodiscard]] QByteArray hostHeader(const QUrl& url);
[[nodiscard]] QByteArray canonicalRequest(const Signable& request);
[[nodiscard]] QByteArray stringToSign(const Signable& request, const SigningScope& scope);
/// The value of the Authorization header over exactly the headers given.
[[nodiscard]] QByteArray authorization(const Signable& request, const SigningScope& scope,
                                       const Credentials& credentials);
/// The request's headers with X-Amz-Date, for credentials of a session X-Amz-Security-Token, and
/// Authorization. Without "host", which the connection writes itself.
[[nodiscard]] http::Headers signedHeaders(Signable request, const SigningScope& scope,
                                          const Credentials& credentials);

} // namespace wb::aws
