// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/ExpositionParser.h"

#include "models/metrics/ExpositionScanner.h"

namespace wb::metrics {

tl::expected<Exposition, ParseIssue>
ExpositionParser::parse(QByteArray body, ExpositionFormat format, const ParseLimits& limits) {
    constexpr std::size_t UsualBytesPerSample = 96;
    Exposition exposition;
    ExpositionContent& content = *exposition.d;
    content.body = std::move(body);
    content.samples.reserve(std::min(
        limits.samples, static_cast<std::size_t>(content.body.size()) / UsualBytesPerSample + 8));
    ExpositionScanner scanner(content, format, limits);
    if (!scanner.scan()) {
        return tl::unexpected<ParseIssue>(scanner.issue());
    }
    return exposition;
}

std::optional<ExpositionFormat>
ExpositionParser::formatFromContentType(const QByteArray& contentType) {
    const QByteArray type =
        contentType
            .left(contentType.indexOf(';') < 0 ? contentType.size() : contentType.indexOf(';'))
            .trimmed()
            .toLower();
    if (type == "application/openmetrics-text") {
        return ExpositionFormat::OpenMetrics;
    }
    // Old and home-made exporters name no type, or the one their file server gives by default.
    if (type == "text/plain" || type.isEmpty() || type == "application/octet-stream") {
        return ExpositionFormat::Prometheus;
    }
    return std::nullopt;
}

ExpositionFormat ExpositionParser::guessFormat(const QByteArray& body) {
    const bool hasEof = body.endsWith("# EOF\n") || body.endsWith("# EOF");
    return hasEof ? ExpositionFormat::OpenMetrics : ExpositionFormat::Prometheus;
}

} // namespace wb::metrics
