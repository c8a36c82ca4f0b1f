// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QByteArray>
#include <QUrl>

namespace wb::collect {

/// What to get, and how much of it at most.
struct HttpOrder {
    QUrl url;
    QByteArray accept;
    QByteArray bearer;                ///< Without it no Authorization header is sent.
    int timeoutMs = 3000;             ///< For everything: connection, redirects and body.
    qint64 bodyLimitBytes = 16 << 20; ///< After decompression.
    qint64 headerLimitBytes = 64 << 10;
    int redirectLimit = 3;
};

struct HttpBody {
    QByteArray bytes; ///< Never empty.
    QByteArray contentType;
    bool hasLength = false; ///< A length, a last chunk or a checksum says that it is whole.
};

[[nodiscard]] bool isRedirect(int status);
[[nodiscard]] bool isSameOrigin(const QUrl& a, const QUrl& b);
/// An address without credentials and query, fit to be shown.
[[nodiscard]] QString shown(const QUrl& url);

/// A credential must not be able to add to the request that carries it.
[[nodiscard]] Expected<void> checkBearer(const HttpOrder& order);
/// Nothing for 200; else what the status means for the person on call.
[[nodiscard]] Expected<void> checkStatus(int status, const HttpOrder& order);
/// Where a redirect from `from` leads, if it may be followed: within HTTP, and with a credential
/// only within the origin that the order names. Redirects are followed by us and never by a
/// library, so that a credential never leaves the origin it was meant for.
[[nodiscard]] Expected<QUrl> redirectTarget(const HttpOrder& order, const QUrl& from,
                                            const QByteArray& location);

[[nodiscard]] Error redirectLimitError(const HttpOrder& order);
[[nodiscard]] Error timeoutError(const HttpOrder& order);
[[nodiscard]] Error bodyLimitError(const HttpOrder& order);
[[nodiscard]] Error headerLimitError(const HttpOrder& order);

} // namespace wb::collect
