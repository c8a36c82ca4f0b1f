// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/Recovery.h"

#include <algorithm>

namespace wb::incidents {

using fleet::HealthState;

void Recovery::take(const fleet::VerdictChange& change) {
    m_states[change.service] = change.state;
    if (change.state == HealthState::Unhealthy) {
        m_seenUnhealthy.insert(change.service);
    }
    if (change.state != HealthState::Healthy && change.state != HealthState::Degraded) {
        m_countsFromMs.remove(change.service);
    } else if (!m_countsFromMs.contains(change.service)) {
        m_countsFromMs[change.service] =
            change.timeMs + (m_seenUnhealthy.contains(change.service) ? 0 : m_settledAfterMs);
    }
}

QStringList Recovery::servicesIn(const QSet<HealthState>& states,
                                 const QStringList& services) const {
    QStringList found = services;
    found.removeIf([&](const QString& service) {
        return !states.contains(m_states.value(service, HealthState::Unknown));
    });
    return found;
}

Recovery::Judgement Recovery::judge(const QStringList& services, TimeMs nowMs) {
    Judgement judgement;
    judgement.isRecovered =
        std::all_of(services.begin(), services.end(), [&](const QString& service) {
            const auto countsFrom = m_countsFromMs.constFind(service);
            return countsFrom != m_countsFromMs.constEnd() && *countsFrom <= nowMs;
        });
    const bool areHealthy =
        std::all_of(services.begin(), services.end(), [&](const QString& service) {
            return m_states.value(service, HealthState::Unknown) == HealthState::Healthy;
        });
    if (!areHealthy) {
        m_allHealthySinceMs = NoTime;
    } else if (m_allHealthySinceMs == NoTime) {
        m_allHealthySinceMs = nowMs;
    } else {
        judgement.healthyForMs = nowMs - m_allHealthySinceMs;
    }
    return judgement;
}

} // namespace wb::incidents
