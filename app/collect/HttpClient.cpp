// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/HttpClient.h"

#include <QNetworkProxyFactory>

namespace wb::collect {

HttpClient::HttpClient(QNetworkAccessManager* network, QObject* parent)
    : QObject(parent)
    , m_network(network) {}

HttpClient::~HttpClient() = default;

HttpClient::RequestId HttpClient::start(const HttpOrder& order, Done done) {
    const RequestId id = ++m_lastId;
    Request& request = m_requests[id];
    request.order = order;
    request.done = std::move(done);
    request.deadline = QDeadlineTimer(order.timeoutMs, Qt::PreciseTimer);
    send(id, request, order.url);
    return id;
}

void HttpClient::cancel(RequestId id) {
    if (auto node = m_requests.extract(id)) {
        m_plain.cancel(node.mapped().plain);
    }
}

void HttpClient::send(RequestId id, Request& request, const QUrl& url) {
    HttpOrder hop = request.order;
    if (request.redirects > 0) {
        hop.url = url;
        hop.timeoutMs = std::max(1, static_cast<int>(request.deadline.remainingTime()));
        hop.redirectLimit -= request.redirects;
    }
    if (isPlain(url)) {
        request.plain =
            m_plain.start(hop, [this, id](Expected<HttpHop>& arrival) { arrived(id, arrival); });
        return;
    }
    request.plain = 0;
    request.fetch = std::make_unique<HttpFetch>(m_network, hop);
    HttpFetch* const fetch = request.fetch.get();
    connect(fetch, &HttpFetch::finished, this, [this, id, fetch] {
        // It is in the middle of its own signal.
        m_requests.at(id).fetch.release()->deleteLater();
        finish(id, fetch->takeResult());
    });
    request.fetch->start();
}

void HttpClient::arrived(RequestId id, Expected<HttpHop>& hop) {
    if (!hop) {
        if (hop.error().code == ErrorCode::Timeout) {
            // A redirected hop had only what was left of the time.
            hop.error().message = timeoutError(m_requests.at(id).order).message;
        }
        finish(id, failure(std::move(hop.error())));
        return;
    }
    if (const auto* redirect = std::get_if<HttpRedirect>(&*hop)) {
        Request& request = m_requests.at(id);
        if (++request.redirects > request.order.redirectLimit) {
            Error error = redirectLimitError(request.order);
            error.context = shown(request.order.url);
            finish(id, failure(std::move(error)));
        } else {
            send(id, request, redirect->target);
        }
        return;
    }
    // Given back afterwards, so that its memory serves the next body.
    Expected<HttpBody> body = std::move(std::get<HttpBody>(*hop));
    finish(id, body);
    std::get<HttpBody>(*hop) = std::move(*body);
}

void HttpClient::finish(RequestId id, const Expected<HttpBody>& body) {
    if (auto node = m_requests.extract(id)) {
        node.mapped().done(body);
    }
}

bool HttpClient::isPlain(const QUrl& url) {
    constexpr qsizetype Remembered = 65'536;
    const QString place = url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    auto known = m_isProxied.constFind(place);
    if (known == m_isProxied.constEnd()) {
        if (m_isProxied.size() >= Remembered) {
            m_isProxied.clear();
        }
        const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
        const bool isProxied =
            !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
        known = m_isProxied.insert(place, isProxied);
    }
    return !known.value();
}

} // namespace wb::collect
