// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalReader.h"

#include <algorithm>
#include <charconv>

namespace wb::fleet {

namespace {

constexpr DurationMs RememberEndedMs = 5 * 60'000;
constexpr std::size_t MaxEnded = 20'000;
/// cAdvisor and cgroups report "no limit" as 0 or as a number near 2^63.
constexpr double UnlimitedBytes = 1e18;

std::size_t layoutHash(std::span<const metrics::Sample> samples) {
    std::size_t hash = samples.size();
    for (const metrics::Sample& sample : samples) {
        hash = hash * 0x9e3779b97f4a7c15ULL + std::hash<std::string_view>{}(sample.series);
    }
    return hash;
}

double boundOf(const metrics::Sample& sample) {
    for (const metrics::Label& label : sample.labels) {
        if (label.name != "le") {
            continue;
        }
        std::string_view text = label.value;
        if (text.starts_with('+')) {
            text.remove_prefix(1);
        }
        double bound = NoValue;
        const auto result = std::from_chars(text.data(), text.data() + text.size(), bound);
        const bool whole = result.ec == std::errc() && result.ptr == text.data() + text.size();
        return whole ? bound : NoValue;
    }
    return NoValue;
}

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

bool SignalReader::isKnownLayout(std::span<const metrics::Sample> samples) const {
    // The hash stands for the whole body; what feeds a signal is compared byte by byte.
    return m_primed && layoutHash(samples) == m_layoutHash &&
           std::all_of(m_feeds.begin(), m_feeds.end(), [&](const Feed& feed) {
               return feed.sample < samples.size() && samples[feed.sample].series == feed.series;
           });
}

void SignalReader::learnLayout(std::span<const metrics::Sample> samples, TimeMs atMs) {
    for (Feed& feed : m_feeds) {
        if (isCounter(feed.slot) && m_ended.size() < MaxEnded) {
            m_ended[endedKey(feed.slot, feed.series)] = Ended{feed.last, atMs};
        }
    }
    m_feeds.clear();
    m_present.fill(false);
    m_release = {};
    for (std::size_t i = 0; i < samples.size(); ++i) {
        for (std::size_t s = 0; s < SignalSlotCount; ++s) {
            const auto slot = static_cast<SignalSlot>(s);
            if (!(*m_matchers)[slot].matches(samples[i])) {
                continue;
            }
            Feed feed{i, slot, 0, 0, NoValue, std::string(samples[i].series)};
            if (slot == SignalSlot::BuildInfo) {
                learnRelease(samples[i]);
            } else if (slot == SignalSlot::LatencyBucket) {
                feed.bound = boundOf(samples[i]);
                if (std::isnan(feed.bound)) {
                    continue;
                }
            }
            if (isCounter(slot)) {
                const auto ended = m_ended.find(endedKey(slot, feed.series));
                if (ended != m_ended.end()) {
                    feed.last = ended->second.last;
                    m_ended.erase(ended);
                } else if (!m_primed) {
                    feed.last = samples[i].value;
                }
            }
            m_present[s] = true;
            m_feeds.push_back(std::move(feed));
        }
    }
    std::erase_if(m_ended,
                  [&](const auto& item) { return atMs - item.second.seenMs > RememberEndedMs; });
    learnBounds();
    m_layoutHash = layoutHash(samples);
}

void SignalReader::learnBounds() {
    std::vector<double> bounds;
    for (const Feed& feed : m_feeds) {
        if (feed.slot == SignalSlot::LatencyBucket) {
            bounds.push_back(feed.bound);
        }
    }
    std::sort(bounds.begin(), bounds.end());
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    if (bounds != m_bounds) {
        m_bounds = std::move(bounds);
        m_latencyTotals.assign(m_bounds.size(), 0.0);
        ++m_boundsRevision;
    }
    for (Feed& feed : m_feeds) {
        if (feed.slot == SignalSlot::LatencyBucket) {
            feed.bucket = static_cast<std::size_t>(
                std::lower_bound(m_bounds.begin(), m_bounds.end(), feed.bound) - m_bounds.begin());
        }
    }
}

void SignalReader::learnRelease(const metrics::Sample& sample) {
    const SignalSpec& spec = m_matchers->spec();
    for (const metrics::Label& label : sample.labels) {
        const QString name =
            QString::fromUtf8(label.name.data(), static_cast<qsizetype>(label.name.size()));
        const QString value =
            QString::fromUtf8(label.value.data(), static_cast<qsizetype>(label.value.size()));
        if (name == spec.codeLabel) {
            m_release.code = value;
        } else if (name == spec.settingsLabel) {
            m_release.settings = value;
        } else if (name == QLatin1String("commit") || name == QLatin1String("revision")) {
            m_release.commit = value;
        }
    }
}

void SignalReader::addCounters(std::span<const metrics::Sample> samples, bool restarted) {
    for (Feed& feed : m_feeds) {
        if (!isCounter(feed.slot)) {
            continue;
        }
        const double value = samples[feed.sample].value;
        if (std::isnan(value)) {
            continue;
        }
        // Prometheus, too, takes a fall for a reset and the new value for the increase.
        const double increase = restarted || value < feed.last ? value : value - feed.last;
        feed.last = value;
        if (feed.slot == SignalSlot::LatencyBucket) {
            m_latencyTotals[feed.bucket] += increase;
        } else {
            m_totals[index(feed.slot)] += increase;
        }
    }
}

double SignalReader::gauge(std::span<const metrics::Sample> samples, SignalSlot slot) const {
    if (!m_present[index(slot)]) {
        return NoValue;
    }
    double sum = 0;
    for (const Feed& feed : m_feeds) {
        if (feed.slot == slot) {
            sum += samples[feed.sample].value;
        }
    }
    return sum;
}

double SignalReader::counter(SignalSlot slot, bool zeroWhenAbsent) const {
    // A client library makes the series of a status code with its first such answer: none yet
    // means none happened, as long as requests are counted at all.
    const bool counts =
        m_present[index(slot)] || (zeroWhenAbsent && !(*m_matchers)[slot].isEmpty());
    return counts ? m_totals[index(slot)] : NoValue;
}

std::optional<TimeMs>
SignalReader::newestTimestamp(std::span<const metrics::Sample> samples) const {
    std::optional<TimeMs> newest;
    for (const Feed& feed : m_feeds) {
        const std::optional<double>& timestamp = samples[feed.sample].timestampMs;
        if (!timestamp) {
            return std::nullopt;
        }
        const auto timestampMs = static_cast<TimeMs>(*timestamp);
        newest = std::max(newest.value_or(timestampMs), timestampMs);
    }
    return newest;
}

SignalReading SignalReader::read(const metrics::Exposition& body, TimeMs atMs) {
    const std::span<const metrics::Sample> samples = body.samples();
    if (!isKnownLayout(samples)) {
        learnLayout(samples, atMs);
    }
    SignalReading reading;
    reading.timeMs = atMs;
    const double startSeconds = gauge(samples, SignalSlot::StartTime);
    if (startSeconds > 0 && startSeconds < 1e11) {
        reading.startedMs = static_cast<TimeMs>(startSeconds * 1000);
    }
    const bool restarted = m_startedMs != NoTime && reading.startedMs > m_startedMs + 1000;
    m_startedMs = reading.startedMs != NoTime ? reading.startedMs : m_startedMs;
    addCounters(samples, restarted);
    m_primed = true;

    const SignalSpec& spec = m_matchers->spec();
    const bool hasRequests = m_present[index(SignalSlot::Requests)];
    reading.requests = counter(SignalSlot::Requests, false);
    reading.badRequests = counter(SignalSlot::BadRequests, hasRequests);
    reading.timedOut = counter(SignalSlot::TimedOut, hasRequests);
    reading.cpuSeconds = counter(SignalSlot::CpuSeconds, false);
    reading.oomKills = counter(SignalSlot::OomKills, false);
    reading.latencyCounts = m_latencyTotals;
    reading.boundsRevision = m_boundsRevision;
    reading.memoryBytes = gauge(samples, SignalSlot::Memory);
    reading.memoryLimitBytes = spec.memoryLimitBytes > 0
                                   ? static_cast<double>(spec.memoryLimitBytes)
                                   : limitOrNaN(gauge(samples, SignalSlot::MemoryLimit));
    double cores = gauge(samples, SignalSlot::CpuLimit);
    if (m_present[index(SignalSlot::CpuPeriod)]) {
        cores /= gauge(samples, SignalSlot::CpuPeriod);
    }
    reading.cpuLimitCores = spec.cpuLimitCores > 0 ? spec.cpuLimitCores : limitOrNaN(cores);
    reading.sampleTimestampMs = newestTimestamp(samples);
    reading.hasSignals = std::any_of(m_feeds.begin(), m_feeds.end(), [](const Feed& feed) {
        return feed.slot != SignalSlot::StartTime;
    });
    return reading;
}

} // namespace wb::fleet
