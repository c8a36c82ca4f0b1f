// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/HttpScraper.h"

#include "models/metrics/ExpositionParser.h"

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

metrics::ParseLimits limitsOf(const fleet::ScrapeSpec& spec) {
    metrics::ParseLimits limits;
    limits.samples = static_cast<std::size_t>(spec.sampleLimit);
    limits.labelsPerSample = static_cast<std::size_t>(spec.labelLimit);
    limits.labelLengthBytes = static_cast<std::size_t>(spec.labelLengthLimitBytes);
    return limits;
}

} // namespace

HttpScraper::HttpScraper(QNetworkAccessManager* network, const QUrl& url,
                         const fleet::ScrapeSpec& spec, const QByteArray& bearer, QObject* parent)
    : QObject(parent)
    , m_spec(spec)
    , m_fetch(network, orderOf(url, spec, bearer))
    , m_result(failure(ErrorCode::Cancelled, QStringLiteral("Not finished."))) {
    connect(&m_fetch, &HttpFetch::finished, this, [this] {
        Expected<HttpBody> body = m_fetch.takeResult();
        m_result = body ? read(std::move(*body), m_spec) : failure(std::move(body.error()));
        Q_EMIT finished();
    });
}

ScrapeResult HttpScraper::read(HttpBody body, const fleet::ScrapeSpec& spec) {
    const auto format = metrics::ExpositionParser::formatFromContentType(body.contentType);
    if (!format) {
        return failure(ErrorCode::Protocol,
                       QStringLiteral("Answered %1, which are no metrics.")
                           .arg(QString::fromUtf8(body.contentType.left(100))));
    }
    // Qt reports broken chunks as the end of the body; what was cut then lacks its last line feed.
    if (!body.bytes.endsWith('\n') && !body.hasLength && !body.bytes.endsWith("# EOF")) {
        return failure(ErrorCode::Network,
                       QStringLiteral("The body was cut short: its last line is not complete."));
    }
    auto parsed = metrics::ExpositionParser::parse(std::move(body.bytes), *format, limitsOf(spec));
    if (!parsed) {
        const metrics::ParseIssue& issue = parsed.error();
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("The body is malformed at line %1, column %2: %3")
                           .arg(issue.line)
                           .arg(issue.column)
                           .arg(QString::fromStdString(issue.reason)));
    }
    return std::make_shared<const metrics::Exposition>(std::move(*parsed));
}

} // namespace wb::collect
