// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/EnvironmentSpec.h"
#include "models/metrics/SeriesLayout.h"

#include <QRegularExpression>

#include <array>
#include <map>
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
    /// `watched` are series that feed no signal and are looked up all the same, each on its own.
    explicit SignalMatchers(const SignalSpec& spec, const QVector<SeriesSelector>& watched = {});

    [[nodiscard]] const SeriesMatcher& operator[](SignalSlot slot) const {
        return m_matchers[static_cast<std::size_t>(slot)];
    }
    /// The _count of the latency histogram: native ones are found by it.
    [[nodiscard]] const SeriesMatcher& latencyCount() const { return m_latencyCount; }
    [[nodiscard]] const SignalSpec& spec() const { return m_spec; }
    [[nodiscard]] std::size_t watchedCount() const { return m_watched.size(); }
    /// Calls `found` with the index of every watched selector that may match series of this name.
    template <typename Found>
    void eachWatched(std::string_view name, const Found& found) const {
        const auto [begin, end] = m_watchedByName.equal_range(name);
        for (auto it = begin; it != end; ++it) {
            found(it->second);
        }
    }
    [[nodiscard]] const SeriesMatcher& watched(std::size_t index) const { return m_watched[index]; }
    /// False when the configuration names no metric at all: only reachability can be judged.
    [[nodiscard]] bool namesAnyMetric() const;

private:
    SeriesMatcher& at(SignalSlot slot) { return m_matchers[static_cast<std::size_t>(slot)]; }

    SignalSpec m_spec;
    std::array<SeriesMatcher, SignalSlotCount> m_matchers;
    SeriesMatcher m_latencyCount;
    std::vector<SeriesMatcher> m_watched;
    std::multimap<std::string, std::size_t, std::less<>> m_watchedByName;
};

} // namespace wb::fleet
