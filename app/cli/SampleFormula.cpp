// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SampleFormula.h"

#include "models/metrics/ExpositionParser.h"
#include "models/metrics/Histogram.h"
#include "models/metrics/NumberText.h"

#include <algorithm>
#include <map>

namespace wb::cli {

namespace {

using metrics::StepEvaluator;

struct ParsedLabels {
    std::string text;         ///< Without `le` where that was asked for.
    std::optional<double> le; ///< The bound of a bucket.
};

std::string quoted(std::string_view value) {
    std::string text = "\"";
    for (const char each : value) {
        if (each == '\n') {
            text += "\\n";
            continue;
        }
        if (each == '"' || each == '\\') {
            text += '\\';
        }
        text += each;
    }
    return text + '"';
}

ParsedLabels labelsOf(const std::string& series, bool isBucket) {
    const auto body = metrics::ExpositionParser::parse(QByteArray::fromStdString(series) + " 0\n",
                                                       metrics::ExpositionFormat::Prometheus);
    ParsedLabels labels;
    std::map<std::string_view, std::string_view> sorted;
    for (const metrics::Label& label : body->samples()[0].labels) {
        if (isBucket && label.name == "le") {
            labels.le = metrics::parseNumber(label.value);
        } else {
            sorted[label.name] = label.value;
        }
    }
    for (const auto& [name, value] : sorted) {
        labels.text += labels.text.empty() ? "{" : ",";
        labels.text.append(name).append("=").append(quoted(value));
    }
    labels.text += labels.text.empty() ? "{}" : "}";
    return labels;
}

/// The buckets of one histogram.
struct Histogram {
    std::vector<double> bounds;
    std::vector<const std::vector<double>*> values; ///< Of each bucket, a value a step.
};

std::vector<double> quantiles(double q, const Histogram& histogram, std::size_t steps) {
    std::vector<double> result;
    std::vector<metrics::Bucket> buckets;
    for (std::size_t step = 0; step < steps; ++step) {
        buckets.clear();
        for (std::size_t i = 0; i < histogram.bounds.size(); ++i) {
            const double value = (*histogram.values[i])[step];
            if (!metrics::isStale(value)) {
                buckets.push_back({histogram.bounds[i], value});
            }
        }
        result.push_back(buckets.empty() ? std::bit_cast<double>(metrics::StaleBits)
                                         : metrics::histogramQuantile(q, buckets));
    }
    return result;
}

} // namespace

std::vector<FormulaLine> evaluate(const QueryExpression& expression,
                                  std::span<const storage::SampleReading::Series> series,
                                  const metrics::StepTimes& steps,
                                  storage::SampleReading& reading) {
    std::vector<StepEvaluator> evaluators(
        series.size(), StepEvaluator(expression.function, expression.rangeMs, steps));
    reading.read(
        series,
        {steps.firstMs - expression.rangeMs, steps.at(std::max<std::size_t>(steps.count, 1) - 1)},
        [&evaluators](std::size_t which, TimeMs timeMs, double value) {
            evaluators[which].add(timeMs, value);
        });
    std::vector<std::vector<double>> values;
    values.reserve(evaluators.size());
    for (StepEvaluator& evaluator : evaluators) {
        values.push_back(evaluator.take());
    }
    std::map<std::pair<QString, std::string>, Histogram> histograms;
    std::vector<FormulaLine> lines;
    for (std::size_t i = 0; i < series.size(); ++i) {
        ParsedLabels labels = labelsOf(series[i].series, expression.quantile.has_value());
        if (!expression.quantile) {
            lines.push_back({series[i].target, std::move(labels.text), std::move(values[i])});
        } else if (labels.le) {
            // What has no bound is no bucket.
            Histogram& histogram = histograms[{series[i].target, labels.text}];
            histogram.bounds.push_back(*labels.le);
            histogram.values.push_back(&values[i]);
        }
    }
    for (const auto& [key, histogram] : histograms) {
        lines.push_back(
            {key.first, key.second, quantiles(*expression.quantile, histogram, steps.count)});
    }
    return lines;
}

} // namespace wb::cli
