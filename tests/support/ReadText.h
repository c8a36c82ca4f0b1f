// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ExpositionParser.h"
#include "models/metrics/ScrapedBody.h"

#include <bit>
#include <string>

namespace wb::tests {

/// All that one reading of a body gave, as text: two readings are the same when their texts are.
class ReadText {
public:
    static std::string of(const tl::expected<metrics::ScrapedBody, metrics::ParseIssue>& read) {
        if (!read) {
            return issue(read.error());
        }
        std::string text;
        const metrics::SeriesLayout& layout = *read->layout;
        for (std::size_t i = 0; i < layout.size(); ++i) {
            const double timestampMs = read->timestampsMs.empty() ? NoTime : read->timestampsMs[i];
            text += line(layout.series(i), layout.name(i), layout.labels(i), layout.type(i),
                         layout.familyName(i), read->values[i], timestampMs);
        }
        if (read->warnings != nullptr) {
            text += issues(read->warnings->first, read->warnings->count);
        }
        return text;
    }

    static std::string of(const tl::expected<metrics::Exposition, metrics::ParseIssue>& parsed) {
        if (!parsed) {
            return issue(parsed.error());
        }
        std::string text;
        for (const metrics::Sample& sample : parsed->samples()) {
            const metrics::Family family =
                sample.family < 0 ? metrics::Family{}
                                  : parsed->families()[static_cast<std::size_t>(sample.family)];
            text += line(sample.series, sample.name, sample.labels, family.type, family.name,
                         sample.value, sample.timestampMs.value_or(NoTime));
        }
        if (parsed->warningCount() > 0) {
            text += issues(parsed->warnings(), parsed->warningCount());
        }
        return text;
    }

private:
    static constexpr double NoTime = std::numeric_limits<double>::quiet_NaN();

    /// Numbers by their bits: -0 is not 0.
    static std::string bits(double value) {
        return std::isnan(value) ? "NaN" : std::to_string(std::bit_cast<std::uint64_t>(value));
    }
    static std::string line(std::string_view series, std::string_view name,
                            std::span<const metrics::Label> labels, metrics::MetricType type,
                            std::string_view family, double value, double timestampMs) {
        std::string text(series);
        text.append(" = ").append(name);
        for (const metrics::Label& label : labels) {
            text.append("|").append(label.name).append("=").append(label.value);
        }
        text.append(" of ").append(family) += ' ' + std::to_string(static_cast<int>(type));
        return text += ": " + bits(value) + " @" + bits(timestampMs) + '\n';
    }
    static std::string issue(const metrics::ParseIssue& issue) {
        return std::to_string(issue.line) + ':' + std::to_string(issue.column) + ": " +
               issue.reason + '\n';
    }
    static std::string issues(std::span<const metrics::ParseIssue> first, std::size_t count) {
        std::string text = std::to_string(count) + " warnings\n";
        for (const metrics::ParseIssue& one : first) {
            text += issue(one);
        }
        return text;
    }
};

} // namespace wb::tests
