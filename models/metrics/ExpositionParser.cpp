// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/ExpositionParser.h"

#include "models/metrics/ExpositionScanner.h"

namespace wb::metrics {

namespace {

std::vector<Sample> samplesOf(const ExpositionContent& content, BlockArena<Label>& arena) {
    std::vector<Sample> samples(content.lines.size());
    std::vector<Label> labels;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        Sample& sample = samples[i];
        SeriesCodes codes = content.codesOf(i);
        sample.name = codes.take();
        labels.clear();
        while (!codes.atEnd()) {
            const std::string_view name = codes.take();
            labels.push_back({name, codes.take()});
        }
        Label* const kept = arena.take(labels.size());
        std::copy(labels.begin(), labels.end(), kept);
        sample.labels = {kept, labels.size()};
        sample.value = content.values[i];
        sample.timestampMs = content.timestampMs(i);
        sample.family = content.lines[i].family;
        sample.series = content.lines[i].series;
    }
    for (std::size_t i = 0; i < content.exemplarOf.size(); ++i) {
        if (content.exemplarOf[i] < samples.size()) {
            samples[content.exemplarOf[i]].exemplar = static_cast<int>(i);
        }
    }
    return samples;
}

} // namespace

tl::expected<Exposition, ParseIssue>
ExpositionParser::parse(QByteArray body, ExpositionFormat format, const ParseLimits& limits) {
    Exposition exposition;
    exposition.d->body = std::move(body);
    ExpositionScanner scanner(*exposition.d, format, limits);
    if (!scanner.scan()) {
        return tl::unexpected<ParseIssue>(scanner.issue());
    }
    exposition.d->samples = samplesOf(*exposition.d, exposition.d->labels);
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
