// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/TaskCensus.h"

#include <algorithm>

namespace wb::health {

using fleet::HealthState;

void TaskCensus::note(const TaskTrack& task) {
    Counts& noted = m_noted[&task];
    add(noted, -1);
    noted = {};
    noted.waiting = task.gap() == DataGap::Waiting || task.isFirstLook() ? 1 : 0;
    if (!task.isExpectedGap()) {
        noted.considered = 1;
        noted.unhealthy = task.countsAsUnhealthy() ? 1 : 0;
        noted.unknown = task.state() == HealthState::Unknown && !task.isFirstLook() ? 1 : 0;
        noted.worse = task.state() != HealthState::Healthy && !task.isFirstLook() ? 1 : 0;
    }
    add(noted, 1);
}

int TaskCensus::in(HealthState state) const {
    switch (state) {
    case HealthState::Unhealthy:
        return m_counts.unhealthy;
    case HealthState::Unknown:
        return m_counts.unknown;
    case HealthState::Degraded:
        // One that cannot be read after it was unhealthy is counted as both.
        return std::max(0, m_counts.worse - m_counts.unhealthy - m_counts.unknown);
    case HealthState::Healthy:
        break;
    }
    return m_counts.considered - m_counts.worse;
}

void TaskCensus::forget(const TaskTrack& task) {
    if (const auto node = m_noted.extract(&task)) {
        add(node.mapped(), -1);
    }
}

void TaskCensus::add(const Counts& one, int sign) {
    m_counts.waiting += sign * one.waiting;
    m_counts.considered += sign * one.considered;
    m_counts.unhealthy += sign * one.unhealthy;
    m_counts.unknown += sign * one.unknown;
    m_counts.worse += sign * one.worse;
}

} // namespace wb::health
