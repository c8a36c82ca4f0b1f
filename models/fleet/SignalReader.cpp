// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalReader.h"

#include <algorithm>

namespace wb::fleet {

namespace {

constexpr DurationMs RememberEndedMs = 5 * 60'000;
constexpr std::size_t MaxEnded = 20'000;
/// cAdvisor and cgroups report "no limit" as 0 or as a number near 2^63.
constexpr double UnlimitedBytes = 1e18;
/// Some hundred thousand years: a timestamp may be any number, and differences of those must fit.
constexpr double FarthestMs = 1e16;

std::string endedKey(SignalSlot slot, std::string_view series) {
    std::string key(1, static_cast<char>('A' + static_cast<int>(slot)));
    return key.append(series);
}

std::size_t index(SignalSlot slot) {
    return static_cast<std::size_t>(slot);
}

double limitOrNaN(double bytes) {
    return bytes > 0 && bytes < UnlimitedBytes ? bytes : NoValue;
}

} // namespace

SignalReader::SignalReader(std::shared_ptr<const SignalMatchers> matchers)
    : m_matchers(std::move(matchers)) {}

bool SignalReader::isKnown(const metrics::SeriesLayout& layout) {
    if (m_plan == nullptr) {
        return false;
    }
    if (layout.id() == m_layoutId) {
        return true;
    }
    const bool fits = m_plan->layout().hasSameSeries(layout);
    m_layoutId = fits ? layout.id() : m_layoutId;
    return fits;
}

void SignalReader::learnLayout(const metrics::ScrapedBody& body, TimeMs atMs) {
    const bool isFirst = m_plan == nullptr;
    for (std::size_t i = 0; i < m_last.size(); ++i) {
        const SignalPlan::Feed& feed = m_plan->feeds()[i];
        if (isCounter(feed.slot) && m_ended.size() < MaxEnded) {
            m_ended[endedKey(feed.slot, m_plan->layout().series(feed.series))] =
                Ended{m_last[i], atMs};
        }
    }
    m_plan = std::make_shared<const SignalPlan>(*m_matchers, body.layout);
    m_layoutId = body.layout->id();
    m_release = m_plan->release();
    m_last.assign(m_plan->feeds().size(), 0.0);
    for (std::size_t i = 0; i < m_last.size(); ++i) {
        const SignalPlan::Feed& feed = m_plan->feeds()[i];
        if (!isCounter(feed.slot)) {
            continue;
        }
        const auto ended = m_ended.find(endedKey(feed.slot, body.layout->series(feed.series)));
        if (ended != m_ended.end()) {
            m_last[i] = ended->second.last;
            m_ended.erase(ended);
        } else if (isFirst) {
            m_last[i] = body.values[feed.series];
        }
    }
    std::erase_if(m_ended,
                  [&](const auto& item) { return atMs - item.second.seenMs > RememberEndedMs; });
    if (m_plan->bounds() != m_bounds) {
        m_bounds = m_plan->bounds();
        m_latencyTotals.assign(m_bounds.size(), 0.0);
        ++m_boundsRevision;
    }
}

void SignalReader::addCounters(const std::vector<double>& values, bool restarted) {
    for (std::size_t i = 0; i < m_last.size(); ++i) {
        const SignalPlan::Feed& feed = m_plan->feeds()[i];
        const double value = values[feed.series];
        if (!isCounter(feed.slot) || std::isnan(value)) {
            continue;
        }
        // Prometheus, too, takes a fall for a reset and the new value for the increase.
        const double increase = restarted || value < m_last[i] ? value : value - m_last[i];
        m_last[i] = value;
        if (feed.slot == SignalSlot::LatencyBucket) {
            m_latencyTotals[feed.bucket] += increase;
        } else {
            m_totals[index(feed.slot)] += increase;
        }
    }
}

double SignalReader::gauge(const std::vector<double>& values, SignalSlot slot) const {
    if (!m_plan->has(slot)) {
        return NoValue;
    }
    double sum = 0;
    for (const SignalPlan::Feed& feed : m_plan->feeds()) {
        if (feed.slot == slot) {
            sum += values[feed.series];
        }
    }
    return sum;
}

double SignalReader::counter(SignalSlot slot, bool zeroWhenAbsent) const {
    // A client library makes the series of a status code with its first such answer: none yet
    // means none happened, as long as requests are counted at all.
    const bool counts = m_plan->has(slot) || (zeroWhenAbsent && !(*m_matchers)[slot].isEmpty());
    return counts ? m_totals[index(slot)] : NoValue;
}

std::optional<TimeMs> SignalReader::newestTimestamp(const std::vector<double>& timestampsMs) const {
    std::optional<TimeMs> newest;
    if (timestampsMs.empty()) {
        return newest;
    }
    bool allHave = true;
    const auto look = [&](std::uint32_t series) {
        if (std::isnan(timestampsMs[series])) {
            allHave = false;
            return;
        }
        const auto timestampMs =
            static_cast<TimeMs>(std::clamp(timestampsMs[series], -FarthestMs, FarthestMs));
        newest = std::max(newest.value_or(timestampMs), timestampMs);
    };
    for (const SignalPlan::Feed& feed : m_plan->feeds()) {
        look(feed.series);
    }
    for (std::size_t i = 0; i < m_matchers->watchedCount(); ++i) {
        std::for_each(m_plan->watched(i).begin(), m_plan->watched(i).end(), look);
    }
    return allHave ? newest : std::nullopt;
}

SignalReading SignalReader::read(const metrics::ScrapedBody& body, TimeMs atMs) {
    const std::vector<double>& values = body.values;
    if (!isKnown(*body.layout)) {
        learnLayout(body, atMs);
    }
    SignalReading reading;
    reading.timeMs = atMs;
    const double startSeconds = gauge(values, SignalSlot::StartTime);
    if (startSeconds > 0 && startSeconds < 1e11) {
        reading.startedMs = static_cast<TimeMs>(startSeconds * 1000);
    }
    const bool restarted = m_startedMs != NoTime && reading.startedMs > m_startedMs + 1000;
    m_startedMs = reading.startedMs != NoTime ? reading.startedMs : m_startedMs;
    addCounters(values, restarted);
    reading.nativeLatency = m_nativeLatency.read(body, *m_plan, atMs, restarted);

    const SignalSpec& spec = m_matchers->spec();
    const bool hasRequests = m_plan->has(SignalSlot::Requests);
    reading.requests = counter(SignalSlot::Requests, false);
    reading.badRequests = counter(SignalSlot::BadRequests, hasRequests);
    reading.timedOut = counter(SignalSlot::TimedOut, hasRequests);
    reading.cpuSeconds = counter(SignalSlot::CpuSeconds, false);
    reading.oomKills = counter(SignalSlot::OomKills, false);
    reading.latencyCounts = m_latencyTotals;
    reading.boundsRevision = m_boundsRevision;
    reading.memoryBytes = gauge(values, SignalSlot::Memory);
    reading.memoryLimitBytes = spec.memoryLimitBytes > 0
                                   ? static_cast<double>(spec.memoryLimitBytes)
                                   : limitOrNaN(gauge(values, SignalSlot::MemoryLimit));
    double cores = gauge(values, SignalSlot::CpuLimit);
    if (m_plan->has(SignalSlot::CpuPeriod)) {
        cores /= gauge(values, SignalSlot::CpuPeriod);
    }
    reading.cpuLimitCores = spec.cpuLimitCores > 0 ? spec.cpuLimitCores : limitOrNaN(cores);
    reading.sampleTimestampMs = newestTimestamp(body.timestampsMs);
    reading.hasSignals =
        m_plan->hasWatched() || reading.nativeLatency != nullptr ||
        std::any_of(m_plan->feeds().begin(), m_plan->feeds().end(),
                    [](const auto& feed) { return feed.slot != SignalSlot::StartTime; });
    return reading;
}

} // namespace wb::fleet
