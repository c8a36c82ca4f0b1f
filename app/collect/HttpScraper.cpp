// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/HttpScraper.h"

namespace wb::collect {

namespace {

constexpr const char* Accept = "application/openmetrics-text;version=1.0.0;q=0.8,"
                               "application/openmetrics-text;version=0.0.1;q=0.75,"
                               "text/plain;version=1.0.0;q=0.6,"
                               "text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

HttpOrder orderOf(const QUrl& url, const fleet::ScrapeSpec& spec, const QByteArray& bearer) {
    HttpOrder order;
    order.url = url;
    order.accept = Accept;
    order.bearer = bearer;
    order.timeoutMs = std::min(spec.timeoutMs, spec.intervalMs);
    order.bodyLimitBytes = spec.bodySizeLimitBytes;
    order.headerLimitBytes = spec.headerSizeLimitBytes;
    order.redirectLimit = spec.redirectLimit;
    return order;
}

} // namespace

HttpScraper::HttpScraper(QNetworkAccessManager* network, const QUrl& url,
                         const fleet::ScrapeSpec& spec, const QByteArray& bearer,
                         TargetReader* reader, QObject* parent)
    : QObject(parent)
    , m_reader(reader)
    , m_fetch(network, orderOf(url, spec, bearer))
    , m_result(failure(ErrorCode::Cancelled, QStringLiteral("Not finished."))) {
    connect(&m_fetch, &HttpFetch::finished, this, [this] {
        Expected<HttpBody> body = m_fetch.takeResult();
        m_result = body ? m_reader->read(*body) : failure(std::move(body.error()));
        Q_EMIT finished();
    });
}

} // namespace wb::collect
