// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/HttpOrder.h"

#include "app/HeaderText.h"
#include "models/base/Format.h"

#include <algorithm>

namespace wb::collect {

namespace {

bool isHttp(const QUrl& url) {
    return url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
}

/// "4 s", "250 ms".
QString spanOf(DurationMs spanMs) {
    return spanMs % 1000 == 0 ? base::spanText(spanMs)
                              : base::secondsText(static_cast<double>(spanMs) / 1000);
}

} // namespace

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isSameOrigin(const QUrl& a, const QUrl& b) {
    const auto port = [](const QUrl& url) {
        return url.port(url.scheme() == QStringLiteral("https") ? 443 : 80);
    };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

QString shown(const QUrl& url) {
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
}

Expected<void> checkBearer(const HttpOrder& order) {
    return isHeaderWord(QByteArrayView(order.bearer))
               ? Expected<void>()
               : failure(ErrorCode::InvalidInput,
                         QStringLiteral("The bearer token has characters that tokens have "
                                        "not; is it the right secret?"));
}

Expected<void> checkStatus(int status, const HttpOrder& order) {
    switch (status) {
    case 200:
        return {};
    case 204:
        return failure(ErrorCode::Protocol, QStringLiteral("Answered 204: there is no content."));
    case 401:
        return failure(
            ErrorCode::Unauthorized,
            order.bearer.isEmpty()
                ? QStringLiteral("Answered 401: it wants a bearer token and none is set.")
                : QStringLiteral("Answered 401: the bearer token was refused."));
    case 403:
        return failure(ErrorCode::Forbidden, QStringLiteral("Answered 403: not allowed."));
    case 404:
        return failure(ErrorCode::NotFound, QStringLiteral("Answered 404: wrong path?"));
    default:
        return failure(ErrorCode::Protocol, QStringLiteral("Answered %1.").arg(status));
    }
}

Expected<QUrl> redirectTarget(const HttpOrder& order, const QUrl& from,
                              const QByteArray& location) {
    const QUrl relative = QUrl(QString::fromUtf8(location), QUrl::StrictMode);
    if (location.isEmpty() || !relative.isValid()) {
        return failure(ErrorCode::Protocol, QStringLiteral("Redirected to no valid address."));
    }
    const QUrl target = from.resolved(relative);
    if (!isHttp(target)) {
        return failure(ErrorCode::Protocol,
                       QStringLiteral("Redirected to something that is not HTTP."));
    }
    if (!order.bearer.isEmpty() && !isSameOrigin(order.url, target)) {
        return failure(
            ErrorCode::Protocol,
            QStringLiteral("Redirected to another origin (%1); the bearer token is not sent there.")
                .arg(shown(target).left(200)));
    }
    return target;
}

Error redirectLimitError(const HttpOrder& order) {
    return {ErrorCode::LimitExceeded,
            QStringLiteral("More than %1 redirects.").arg(order.redirectLimit),
            {}};
}

Error timeoutError(const HttpOrder& order) {
    return {ErrorCode::Timeout,
            QStringLiteral("No complete answer within %1.").arg(spanOf(order.timeoutMs)),
            {}};
}

Error bodyLimitError(const HttpOrder& order) {
    return {
        ErrorCode::LimitExceeded,
        QStringLiteral("The body is larger than the limit of %1 bytes.").arg(order.bodyLimitBytes),
        {}};
}

Error headerLimitError(const HttpOrder& order) {
    return {ErrorCode::LimitExceeded,
            QStringLiteral("The headers are larger than the limit of %1 bytes.")
                .arg(order.headerLimitBytes),
            {}};
}

} // namespace wb::collect
