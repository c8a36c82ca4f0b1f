// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalPlan.h"

#include "models/fleet/Signal.h"

#include <algorithm>
#include <charconv>

namespace wb::fleet {

namespace {

double boundOf(std::span<const metrics::Label> labels) {
    for (const metrics::Label& label : labels) {
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

QString textOf(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

SignalPlan::SignalPlan(const SignalMatchers& matchers,
                       std::shared_ptr<const metrics::SeriesLayout> layout)
    : m_layout(std::move(layout))
    , m_watched(matchers.watchedCount()) {
    std::vector<double> bounds;
    for (std::size_t i = 0; i < m_layout->size(); ++i) {
        addFeeds(matchers, i, bounds);
        addWatched(matchers, i);
        const std::string_view name = m_layout->name(i);
        // The buckets of a native histogram are powers of two of its unit: those of another one
        // cannot be told in seconds.
        if (matchers.spec().latencyUnitSeconds == 1 && matchers.latencyCount().mayMatch(name) &&
            matchers.latencyCount().matches(name, m_layout->labels(i))) {
            m_latencyCounts.push_back(static_cast<std::uint32_t>(i));
        }
    }
    m_feeds.shrink_to_fit();
    sortBounds(bounds);
}

void SignalPlan::addFeeds(const SignalMatchers& matchers, std::size_t series,
                          std::vector<double>& bounds) {
    const std::string_view name = m_layout->name(series);
    std::vector<metrics::Label> labels;
    for (std::size_t s = 0; s < SignalSlotCount; ++s) {
        const auto slot = static_cast<SignalSlot>(s);
        if (!matchers[slot].mayMatch(name)) {
            continue;
        }
        if (labels.empty()) {
            labels = m_layout->labels(series);
        }
        if (!matchers[slot].matches(name, labels)) {
            continue;
        }
        if (slot == SignalSlot::BuildInfo) {
            learnRelease(matchers.spec(), labels);
        } else if (slot == SignalSlot::LatencyBucket) {
            const double bound = boundOf(labels) * matchers.spec().latencyUnitSeconds;
            if (std::isnan(bound)) {
                continue;
            }
            bounds.push_back(bound);
        }
        m_present[s] = true;
        m_feeds.push_back({static_cast<std::uint32_t>(series), 0, slot});
    }
}

void SignalPlan::addWatched(const SignalMatchers& matchers, std::size_t series) {
    const std::string_view name = m_layout->name(series);
    matchers.eachWatched(name, [&](std::size_t selector) {
        std::vector<std::uint32_t>& found = m_watched[selector];
        if (found.size() < WatchedLimit &&
            matchers.watched(selector).matches(name, m_layout->labels(series))) {
            found.push_back(static_cast<std::uint32_t>(series));
        }
    });
}

bool SignalPlan::hasCounters() const {
    bool found = !m_latencyCounts.empty();
    for (std::size_t slot = 0; slot < SignalSlotCount; ++slot) {
        found = found || (m_present[slot] && isCounter(static_cast<SignalSlot>(slot)));
    }
    return found;
}

bool SignalPlan::hasWatched() const {
    return std::any_of(m_watched.begin(), m_watched.end(),
                       [](const auto& series) { return !series.empty(); });
}

void SignalPlan::sortBounds(const std::vector<double>& ofFeeds) {
    m_bounds = ofFeeds;
    std::sort(m_bounds.begin(), m_bounds.end());
    m_bounds.erase(std::unique(m_bounds.begin(), m_bounds.end()), m_bounds.end());
    auto bound = ofFeeds.begin();
    for (Feed& feed : m_feeds) {
        if (feed.slot == SignalSlot::LatencyBucket) {
            feed.bucket = static_cast<std::uint32_t>(
                std::lower_bound(m_bounds.begin(), m_bounds.end(), *bound++) - m_bounds.begin());
        }
    }
}

void SignalPlan::learnRelease(const SignalSpec& spec, std::span<const metrics::Label> labels) {
    for (const metrics::Label& label : labels) {
        const QString name = textOf(label.name);
        if (name == spec.codeLabel) {
            m_release.code = textOf(label.value);
        } else if (name == spec.settingsLabel) {
            m_release.settings = textOf(label.value);
        } else if (name == QLatin1String("commit") || name == QLatin1String("revision")) {
            m_release.commit = textOf(label.value);
        }
    }
}

} // namespace wb::fleet
