// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Verdict.h"
#include "models/health/FleetEvaluator.h"
#include "models/incidents/Timeline.h"

#include <QHash>

namespace wb::incidents {

/// Whether an entry tells the state of its service or task, and not of several tasks or of an
/// incident.
[[nodiscard]] bool tellsState(const TimelineEntry& entry);
/// Services that the record leaves unhealthy, and since when.
[[nodiscard]] QVector<health::EarlierTrouble> troublesIn(QVector<TimelineEntry> record);

/// Services that an earlier run left unhealthy, until this one has its own opinion of them: a watch
/// that begins anew sees what is slightly wrong before it sees what is badly wrong, which must not
/// read as if the service had become better in between. Pure; time comes with each call.
class EarlierTroubles {
public:
    /// `settledAfterMs`: when a watch that begins now has an opinion.
    void begin(const QVector<TimelineEntry>& record, TimeMs nowMs, DurationMs settledAfterMs);
    /// Whether a verdict on a service waits for a worse one, or for that time; due() hands it back.
    [[nodiscard]] bool holds(const fleet::VerdictChange& change);
    /// Whether the verdict finds what the earlier run left; true only once.
    [[nodiscard]] bool isStill(const fleet::VerdictChange& change);
    [[nodiscard]] QVector<fleet::VerdictChange> due(TimeMs nowMs);

private:
    QHash<QString, std::optional<fleet::VerdictChange>> m_unhealthy; ///< With what is held.
    TimeMs m_settledMs = NoTime;
};

} // namespace wb::incidents
