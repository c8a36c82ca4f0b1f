// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/ScrapePool.h"
#include "models/fleet/FleetSnapshot.h"

#include <array>
#include <deque>

namespace wb::collect {

/// Counts what the collection does: the figures of the status strip and of watch's summary. Memory
/// is bounded by the number of targets.
class CollectionTally {
public:
    void setTargets(const QVector<fleet::Target>& targets);
    void add(const ScrapeOutcome& outcome, DurationMs steadyMs);
    [[nodiscard]] fleet::CollectionFigures figures(DurationMs steadyMs, qint64 skipped) const;

private:
    struct TargetState {
        bool up = false;
        qint64 series = 0; ///< Of the last good body; 0 once a scrape failed.
    };
    struct Second {
        qint64 second = 0;
        qint64 samples = 0;
    };

    QHash<QString, TargetState> m_targets;
    std::deque<Second> m_seconds;       ///< The last ten.
    std::array<float, 1024> m_tookMs{}; ///< The last scrapes', as a ring.
    qint64 m_scrapes = 0;
    qint64 m_failed = 0;
    qint64 m_samples = 0;
    DurationMs m_firstMs = -1;
};

} // namespace wb::collect
