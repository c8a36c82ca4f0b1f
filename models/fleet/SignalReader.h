// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Release.h"
#include "models/fleet/SignalMatchers.h"

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
    int boundsRevision = 0;            ///< Counts of different revisions cannot be subtracted.
    double memoryBytes = NoValue;
    double memoryLimitBytes = NoValue;
    double cpuLimitCores = NoValue;
    TimeMs startedMs = NoTime;               ///< Of the process.
    std::optional<TimeMs> sampleTimestampMs; ///< The newest, when all its samples carry one.
    bool hasSignals = false;                 ///< Any sample fed a signal.
};

/// Reads one target's signals off its parsed bodies. It remembers which positions of the body feed
/// what, so that a body laid out like the one before costs a hash and some additions. Lives on its
/// owner's thread.
class SignalReader {
public:
    explicit SignalReader(std::shared_ptr<const SignalMatchers> matchers);

    /// A counter that falls, or a process that restarted, counts from zero again. A series that
    /// appears in a later body counts from zero, one seen within the last minutes from where it
    /// was.
    [[nodiscard]] SignalReading read(const metrics::Exposition& body, TimeMs atMs);
    /// Upper bounds of the latency buckets, ascending, as numbers ("1.0" and "1" are one).
    [[nodiscard]] const std::vector<double>& latencyBounds() const { return m_bounds; }
    /// From the build info's labels; invalid while the body has none.
    [[nodiscard]] const Release& release() const { return m_release; }

private:
    struct Feed {
        std::size_t sample = 0;
        SignalSlot slot = SignalSlot::Requests;
        std::size_t bucket = 0;
        double last = 0;
        double bound = NoValue;
        std::string series;
    };
    struct Ended {
        double last = 0;
        TimeMs seenMs = NoTime;
    };

    [[nodiscard]] bool isKnownLayout(std::span<const metrics::Sample> samples) const;
    void learnLayout(std::span<const metrics::Sample> samples, TimeMs atMs);
    void learnBounds();
    void learnRelease(const metrics::Sample& sample);
    void addCounters(std::span<const metrics::Sample> samples, bool restarted);
    [[nodiscard]] double gauge(std::span<const metrics::Sample> samples, SignalSlot slot) const;
    [[nodiscard]] double counter(SignalSlot slot, bool zeroWhenAbsent) const;
    [[nodiscard]] std::optional<TimeMs>
    newestTimestamp(std::span<const metrics::Sample> samples) const;

    std::shared_ptr<const SignalMatchers> m_matchers;
    std::size_t m_layoutHash = 0;
    std::vector<Feed> m_feeds;
    std::unordered_map<std::string, Ended> m_ended; ///< By slot and series; bounded.
    std::array<double, SignalSlotCount> m_totals{};
    std::array<bool, SignalSlotCount> m_present{};
    std::vector<double> m_bounds;
    std::vector<double> m_latencyTotals;
    int m_boundsRevision = 0;
    Release m_release;
    TimeMs m_startedMs = NoTime;
    bool m_primed = false;
};

} // namespace wb::fleet
