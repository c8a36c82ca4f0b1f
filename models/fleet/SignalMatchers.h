// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/EnvironmentSpec.h"
#include "models/metrics/SeriesLayout.h"

#include <QRegularExpression>

#include <array>
#include <string>
#include <vector>

namespace wb::fleet {

/// A SeriesSelector made ready to be held against series: names as UTF-8, regexes compiled and
/// anchored at both ends. Immutable.
class SeriesMatcher {
public:
    SeriesMatcher() = default;
    /// `suffix` is appended to the metric's name ("_bucket").
    explicit SeriesMatcher(const SeriesSelector& selector, const char* suffix = "");

    /// Matches nothing when the selector names no metric.
    [[nodiscard]] bool isEmpty() const { return m_metric.empty(); }
    /// Whether series of this name can match at all.
    [[nodiscard]] bool mayMatch(std::string_view name) const {
        return !m_metric.empty() && name == m_metric;
    }
    [[nodiscard]] bool matches(std::string_view name, std::span<const metrics::Label> labels) const;

private:
    struct Condition {
        std::string label;
        LabelMatcher::Op op = LabelMatcher::Op::Equal;
        std::string value;
        QRegularExpression regex;
    };
    static bool holds(const Condition& condition, std::string_view value);

    std::string m_metric;
    std::vector<Condition> m_conditions;
};

/// What a series can feed. Counters first: their increases are summed, the others are gauges.
enum class SignalSlot : quint8 {
    Requests,
    BadRequests,
    TimedOut,
    CpuSeconds,
    OomKills,
    LatencyBucket,
    Memory,
    MemoryLimit,
    CpuLimit,
    CpuPeriod,
    StartTime,
    BuildInfo,
};
inline constexpr std::size_t SignalSlotCount = 12;
[[nodiscard]] constexpr bool isCounter(SignalSlot slot) {
    return slot <= SignalSlot::LatencyBucket;
}

/// A service's SignalSpec made ready; shared by the readers of its tasks. Immutable.
class SignalMatchers {
public:
    explicit SignalMatchers(const SignalSpec& spec);

    [[nodiscard]] const SeriesMatcher& operator[](SignalSlot slot) const {
        return m_matchers[static_cast<std::size_t>(slot)];
    }
    [[nodiscard]] const SignalSpec& spec() const { return m_spec; }
    /// False when the configuration names no metric at all: only reachability can be judged.
    [[nodiscard]] bool namesAnyMetric() const;

private:
    SeriesMatcher& at(SignalSlot slot) { return m_matchers[static_cast<std::size_t>(slot)]; }

    SignalSpec m_spec;
    std::array<SeriesMatcher, SignalSlotCount> m_matchers;
};

} // namespace wb::fleet
