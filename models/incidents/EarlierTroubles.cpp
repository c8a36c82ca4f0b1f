// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/EarlierTroubles.h"

#include <algorithm>

namespace wb::incidents {

using fleet::HealthState;

bool tellsState(const TimelineEntry& entry) {
    const bool isVerdict = entry.kind == EntryKind::Verdict || entry.kind == EntryKind::Finding ||
                           entry.kind == EntryKind::Incident;
    return isVerdict && !entry.service.isEmpty() && !entry.severity.isEmpty() &&
           (!entry.task.isEmpty() || entry.title.startsWith(entry.service + u' '));
}

QVector<health::EarlierTrouble> troublesIn(QVector<TimelineEntry> record) {
    std::stable_sort(record.begin(), record.end(),
                     [](const auto& a, const auto& b) { return a.timeMs < b.timeMs; });
    QMap<QString, health::EarlierTrouble> troubles;
    for (const TimelineEntry& entry : std::as_const(record)) {
        if (!tellsState(entry) || !entry.task.isEmpty()) {
            continue;
        }
        if (entry.severity == fleet::healthName(HealthState::Healthy)) {
            troubles.remove(entry.service);
            continue;
        }
        health::EarlierTrouble& trouble = troubles[entry.service];
        trouble.service = entry.service;
        trouble.unwellSinceMs =
            trouble.unwellSinceMs == NoTime ? entry.timeMs : trouble.unwellSinceMs;
        if (entry.severity == fleet::healthName(HealthState::Degraded)) {
            trouble.unhealthySinceMs = NoTime;
        } else if (entry.severity == fleet::healthName(HealthState::Unhealthy) &&
                   trouble.unhealthySinceMs == NoTime) {
            trouble.unhealthySinceMs = entry.timeMs;
        }
    }
    QVector<health::EarlierTrouble> unhealthy;
    std::copy_if(troubles.cbegin(), troubles.cend(), std::back_inserter(unhealthy),
                 [](const auto& trouble) { return trouble.unhealthySinceMs != NoTime; });
    return unhealthy;
}

void EarlierTroubles::begin(const QVector<TimelineEntry>& record, TimeMs nowMs,
                            DurationMs settledAfterMs) {
    m_settledMs = nowMs + settledAfterMs;
    for (const health::EarlierTrouble& trouble : troublesIn(record)) {
        m_unhealthy.insert(trouble.service, std::nullopt);
    }
}

bool EarlierTroubles::holds(const fleet::VerdictChange& change) {
    const auto found = m_unhealthy.find(change.service);
    if (found == m_unhealthy.end()) {
        return false;
    }
    const bool isHeld = change.state < HealthState::Unknown && change.timeMs < m_settledMs;
    *found = isHeld ? std::optional(change) : std::nullopt;
    return isHeld;
}

bool EarlierTroubles::isStill(const fleet::VerdictChange& change) {
    const auto found = m_unhealthy.constFind(change.service);
    if (found == m_unhealthy.constEnd() || change.state == HealthState::Unknown) {
        return false;
    }
    m_unhealthy.erase(found);
    return change.state == HealthState::Unhealthy;
}

QVector<fleet::VerdictChange> EarlierTroubles::due(TimeMs nowMs) {
    QVector<fleet::VerdictChange> due;
    if (nowMs < m_settledMs || m_unhealthy.isEmpty()) {
        return due;
    }
    for (const auto& held : std::as_const(m_unhealthy)) {
        if (held) {
            due << *held;
        }
    }
    m_unhealthy.clear();
    return due;
}

} // namespace wb::incidents
