// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/NativeLatency.h"

#include <memory>
#include <unordered_map>

namespace wb::fleet {

/// One task's figures at one scrape: counters summed over their series since the reader began, with
/// resets taken out; gauges as they stand in the body. NaN where the body has nothing.
struct SignalReading {
    TimeMs timeMs = NoTime;
    double requests = NoValue;
    double badRequests = NoValue;
    double timedOut = NoValue;
    double cpuSeconds = NoValue;
    double oomKills = NoValue;
    std::vector<double> latencyCounts; ///< Cumulative, one a bound of SignalReader::latencyBounds.
    std::shared_ptr<const NativeGrowth> nativeLatency; ///< nullptr: no native histogram.
    int boundsRevision = 0; ///< Counts of different revisions cannot be subtracted.
    double memoryBytes = NoValue;
    double memoryLimitBytes = NoValue;
    double cpuLimitCores = NoValue;
    TimeMs startedMs = NoTime;               ///< Of the process.
    std::optional<TimeMs> sampleTimestampMs; ///< The newest, when all its samples carry one.
    bool hasSignals = false;                 ///< Any sample fed a signal or is watched.
};

/// Reads one target's signals off its bodies. Where they stand is found out once a layout, so that
/// a body laid out like the one before costs some additions. Lives on its owner's thread.
class SignalReader {
public:
    explicit SignalReader(std::shared_ptr<const SignalMatchers> matchers);

    /// A counter that falls, or a process that restarted, counts from zero again. A series that
    /// appears in a later body counts from zero, one seen within the last minutes from where it
    /// was.
    [[nodiscard]] SignalReading read(const metrics::ScrapedBody& body, TimeMs atMs);
    /// Upper bounds of the latency buckets, ascending, as numbers ("1.0" and "1" are one).
    [[nodiscard]] const std::vector<double>& latencyBounds() const { return m_bounds; }
    /// Where the last body that was read has its signals and watched series; there is one after the
    /// first body.
    [[nodiscard]] const SignalPlan& plan() const { return *m_plan; }
    /// From the build info's labels; invalid while the body has none.
    [[nodiscard]] const Release& release() const { return m_release; }

private:
    struct Ended {
        double last = 0;
        TimeMs seenMs = NoTime;
    };

    [[nodiscard]] bool isKnown(const metrics::SeriesLayout& layout);
    void learnLayout(const metrics::ScrapedBody& body, TimeMs atMs);
    void addCounters(const std::vector<double>& values, bool restarted);
    [[nodiscard]] double gauge(const std::vector<double>& values, SignalSlot slot) const;
    [[nodiscard]] double counter(SignalSlot slot, bool zeroWhenAbsent) const;
    [[nodiscard]] std::optional<TimeMs>
    newestTimestamp(const std::vector<double>& timestampsMs) const;

    std::shared_ptr<const SignalMatchers> m_matchers;
    std::shared_ptr<const SignalPlan> m_plan;       ///< nullptr before the first body.
    std::uint64_t m_layoutId = 0;                   ///< Of a layout that the plan fits.
    std::vector<double> m_last;                     ///< Of the plan's counters, one a feed.
    std::unordered_map<std::string, Ended> m_ended; ///< By slot and series; bounded.
    std::array<double, SignalSlotCount> m_totals{};
    std::vector<double> m_bounds;
    std::vector<double> m_latencyTotals;
    int m_boundsRevision = 0;
    NativeLatency m_nativeLatency;
    Release m_release;
    TimeMs m_startedMs = NoTime;
};

} // namespace wb::fleet
