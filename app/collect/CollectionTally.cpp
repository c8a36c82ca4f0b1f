// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/CollectionTally.h"

#include <algorithm>

namespace wb::collect {

namespace {
constexpr qint64 RateSeconds = 10;
} // namespace

void CollectionTally::setTargets(const QVector<fleet::Target>& targets) {
    QHash<QString, TargetState> kept;
    for (const fleet::Target& target : targets) {
        kept.insert(target.id, m_targets.value(target.id));
    }
    m_targets = kept;
}

void CollectionTally::add(const ScrapeOutcome& outcome, DurationMs steadyMs) {
    const auto found = m_targets.find(outcome.target.id);
    const auto samples = outcome.result ? static_cast<qint64>(outcome.result->values.size()) : 0;
    if (found != m_targets.end()) {
        *found = {outcome.result.has_value(), samples};
    }
    m_tookMs[static_cast<std::size_t>(m_scrapes) % m_tookMs.size()] =
        static_cast<float>(outcome.tookMs);
    ++m_scrapes;
    m_failed += outcome.result ? 0 : 1;
    m_samples += samples;
    m_firstMs = m_firstMs < 0 ? steadyMs : m_firstMs;
    const qint64 second = steadyMs / 1000;
    if (m_seconds.empty() || m_seconds.back().second != second) {
        m_seconds.push_back({second, 0});
    }
    m_seconds.back().samples += samples;
    while (m_seconds.front().second <= second - RateSeconds) {
        m_seconds.pop_front();
    }
}

fleet::CollectionFigures CollectionTally::figures(DurationMs steadyMs, qint64 skipped) const {
    fleet::CollectionFigures figures;
    figures.targets = static_cast<int>(m_targets.size());
    for (const TargetState& target : m_targets) {
        figures.targetsUp += target.up ? 1 : 0;
        figures.series += target.series;
    }
    figures.scrapes = m_scrapes;
    figures.failedScrapes = m_failed;
    figures.samples = m_samples;
    figures.dropped = skipped;
    qint64 recent = 0;
    for (const Second& second : m_seconds) {
        recent += second.second > steadyMs / 1000 - RateSeconds ? second.samples : 0;
    }
    const auto span =
        static_cast<double>(std::clamp<DurationMs>(steadyMs - m_firstMs, 1000, RateSeconds * 1000));
    figures.samplesPerSecond = m_firstMs < 0 ? 0 : static_cast<double>(recent) * 1000 / span;
    const auto known = std::min(static_cast<std::size_t>(m_scrapes), m_tookMs.size());
    if (known > 0) {
        auto took = m_tookMs;
        const std::size_t rank = (known * 99 + 99) / 100 - 1;
        std::nth_element(took.begin(), took.begin() + static_cast<std::ptrdiff_t>(rank),
                         took.begin() + static_cast<std::ptrdiff_t>(known));
        figures.scrapeP99Ms = static_cast<double>(took[rank]);
    }
    return figures;
}

} // namespace wb::collect
