// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/HttpClient.h"

#include <QNetworkProxyFactory>

namespace wb::collect {

HttpClient::HttpClient(QNetworkAccessManager* network, QObject* parent)
    : QObject(parent)
    , m_network(network) {}

HttpClient::~HttpClient() = default;

HttpClient::RequestId HttpClient::start(std::shared_ptr<const PlainGet> get, Done done) {
    const RequestId id = ++m_lastId;
    Request& request = m_requests[id];
    request.get = get;
    request.done = std::move(done);
    request.deadline = QDeadlineTimer(get->order.timeoutMs, Qt::PreciseTimer);
    send(id, request, std::move(get));
    return id;
}

void HttpClient::cancel(RequestId id) {
    if (auto node = m_requests.extract(id)) {
        m_plain.cancel(node.mapped().plain);
    }
}

void HttpClient::send(RequestId id, Request& request, std::shared_ptr<const PlainGet> get) {
    if (isPlain(*get)) {
        request.plain = m_plain.start(
            std::move(get), [this, id](Expected<HttpHop>& arrival) { arrived(id, arrival); });
        return;
    }
    request.plain = 0;
    request.fetch = std::make_unique<HttpFetch>(m_network, get->order);
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
            hop.error().message = timeoutError(m_requests.at(id).get->order).message;
        }
        finish(id, failure(std::move(hop.error())));
        return;
    }
    if (const auto* redirect = std::get_if<HttpRedirect>(&*hop)) {
        Request& request = m_requests.at(id);
        HttpOrder order = request.get->order;
        if (++request.redirects > order.redirectLimit) {
            Error error = redirectLimitError(order);
            error.context = shown(order.url);
            finish(id, failure(std::move(error)));
        } else {
            order.url = redirect->target;
            order.timeoutMs = std::max(1, static_cast<int>(request.deadline.remainingTime()));
            order.redirectLimit -= request.redirects;
            send(id, request, std::make_shared<const PlainGet>(std::move(order)));
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

bool HttpClient::isPlain(const PlainGet& get) {
    constexpr std::size_t Remembered = 65'536;
    auto known = m_isProxied.find(get.origin);
    if (known == m_isProxied.end()) {
        if (m_isProxied.size() >= Remembered) {
            m_isProxied.clear();
        }
        const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(get.order.url));
        const bool isProxied =
            !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
        known = m_isProxied.emplace(get.origin, isProxied).first;
    }
    return !known->second;
}

} // namespace wb::collect
