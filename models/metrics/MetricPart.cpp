// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/MetricPart.h"

#include <algorithm>
#include <array>

namespace wb::metrics {

namespace {

using enum MetricPart;

constexpr std::array<std::string_view, 9> Suffixes{
    "", "_total", "_created", "_bucket", "_sum", "_count", "_gsum", "_gcount", "_info"};

constexpr std::array PlainParts{Plain};
constexpr std::array CounterParts{Total, Created};
constexpr std::array HistogramParts{Bucket, Sum, Count, Created};
constexpr std::array GaugeHistogramParts{Bucket, GSum, GCount};
constexpr std::array SummaryParts{Plain, Sum, Count, Created};
constexpr std::array InfoParts{Info};
constexpr std::array TextHistogramParts{Bucket, Sum, Count};
constexpr std::array TextSummaryParts{Plain, Sum, Count};

struct TypeWord {
    std::string_view name;
    MetricType type;
    bool inText;
    bool inOpenMetrics;
};
constexpr std::array TypeWords{
    TypeWord{"counter", MetricType::Counter, true, true},
    TypeWord{"gauge", MetricType::Gauge, true, true},
    TypeWord{"histogram", MetricType::Histogram, true, true},
    TypeWord{"summary", MetricType::Summary, true, true},
    TypeWord{"untyped", MetricType::Unknown, true, false},
    TypeWord{"unknown", MetricType::Unknown, false, true},
    TypeWord{"gaugehistogram", MetricType::GaugeHistogram, true, true},
    TypeWord{"gauge_histogram", MetricType::GaugeHistogram, true, false},
    TypeWord{"info", MetricType::Info, false, true},
    TypeWord{"stateset", MetricType::StateSet, false, true},
};

} // namespace

std::string_view suffixOf(MetricPart part) {
    return Suffixes[static_cast<std::size_t>(part)];
}

std::optional<MetricPart> partOfSuffix(std::string_view suffix) {
    const auto found = std::find(Suffixes.begin(), Suffixes.end(), suffix);
    if (found == Suffixes.end()) {
        return std::nullopt;
    }
    return static_cast<MetricPart>(found - Suffixes.begin());
}

std::span<const MetricPart> partsOf(MetricType type, ExpositionFormat format) {
    const bool openMetrics = format == ExpositionFormat::OpenMetrics;
    switch (type) {
    case MetricType::Counter:
        return openMetrics ? std::span<const MetricPart>(CounterParts) : PlainParts;
    case MetricType::Histogram:
        return openMetrics ? std::span<const MetricPart>(HistogramParts) : TextHistogramParts;
    case MetricType::GaugeHistogram:
        return openMetrics ? std::span<const MetricPart>(GaugeHistogramParts) : TextHistogramParts;
    case MetricType::Summary:
        return openMetrics ? std::span<const MetricPart>(SummaryParts) : TextSummaryParts;
    case MetricType::Info:
        return InfoParts;
    case MetricType::Gauge:
    case MetricType::StateSet:
    case MetricType::Unknown:
        break;
    }
    return PlainParts;
}

bool hasPart(MetricType type, MetricPart part, ExpositionFormat format) {
    const auto parts = partsOf(type, format);
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

std::optional<MetricType> typeFromName(std::string_view name, ExpositionFormat format) {
    const bool openMetrics = format == ExpositionFormat::OpenMetrics;
    for (const TypeWord& word : TypeWords) {
        if (word.name == name && (openMetrics ? word.inOpenMetrics : word.inText)) {
            return word.type;
        }
    }
    return std::nullopt;
}

std::string_view typeName(MetricType type) {
    const auto found = std::find_if(TypeWords.begin(), TypeWords.end(), [type](const auto& word) {
        return word.type == type && word.inOpenMetrics;
    });
    return found == TypeWords.end() ? std::string_view() : found->name;
}

} // namespace wb::metrics
