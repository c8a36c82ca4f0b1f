// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/WallRotation.h"

#include <algorithm>

namespace wb::alarms {

using fleet::HealthState;

namespace {

QString keyOf(const WallStop& stop) {
    return stop.environment + u'\n' + stop.service;
}

void sortWorstFirst(QVector<WallStop>& stops) {
    std::stable_sort(stops.begin(), stops.end(),
                     [](const WallStop& a, const WallStop& b) { return a.state > b.state; });
}

} // namespace

std::optional<WallStop> WallRotation::look(QVector<WallStop> stops, DurationMs steadyMs) {
    sortWorstFirst(stops);
    QSet<QString> unhealthy;
    const WallStop* urgent = nullptr;
    for (const WallStop& stop : std::as_const(stops)) {
        if (stop.state == HealthState::Unhealthy) {
            unhealthy << keyOf(stop);
            const bool isNew = m_hasLooked && !m_unhealthy.contains(keyOf(stop));
            urgent = urgent == nullptr && isNew ? &stop : urgent;
        }
    }
    m_unhealthy = unhealthy;
    m_hasLooked = true;
    const auto shown = std::find_if(stops.cbegin(), stops.cend(), [&](const WallStop& stop) {
        return m_shown && m_shown->isSame(stop);
    });
    const bool isShown = shown != stops.cend();
    if (stops.isEmpty()) {
        m_shown.reset();
    } else if (urgent != nullptr && !(isShown && urgent->isSame(*shown))) {
        show(*urgent, steadyMs);
    } else if (!isShown || steadyMs - m_sinceMs >= dwellMs(shown->state)) {
        show(next(stops), steadyMs);
    } else {
        m_shown = *shown; // With its present state.
    }
    return m_shown;
}

WallTurn WallRotation::turn(QVector<WallStop> stops, DurationMs steadyMs) const {
    sortWorstFirst(stops);
    WallTurn turn;
    turn.count = static_cast<int>(stops.size());
    turn.unwell =
        static_cast<int>(std::count_if(stops.cbegin(), stops.cend(), [](const WallStop& stop) {
            return stop.state != HealthState::Healthy;
        }));
    const auto shown = std::find_if(stops.cbegin(), stops.cend(), [&](const WallStop& stop) {
        return m_shown && m_shown->isSame(stop);
    });
    if (shown == stops.cend()) {
        return turn;
    }
    turn.at = static_cast<int>(shown - stops.cbegin()) + 1;
    turn.dwellMs = dwellMs(shown->state);
    turn.leftMs = std::clamp<DurationMs>(turn.dwellMs - (steadyMs - m_sinceMs), 0, turn.dwellMs);
    WallRotation ahead = *this;
    const WallStop& next = ahead.next(stops);
    if (!next.isSame(*shown)) {
        turn.next = next;
    }
    return turn;
}

DurationMs WallRotation::dwellMs(HealthState state) const {
    switch (state) {
    case HealthState::Unhealthy:
        return 3 * m_eachMs;
    case HealthState::Degraded:
    case HealthState::Unknown:
        return 2 * m_eachMs;
    case HealthState::Healthy:
        break;
    }
    return m_eachMs;
}

const WallStop& WallRotation::next(const QVector<WallStop>& worstFirst) {
    if (m_wellOnes >= WellOnesInBetween) {
        for (const WallStop& stop : worstFirst) {
            if (stop.state != HealthState::Healthy) {
                m_seen.remove(keyOf(stop));
            }
        }
    }
    const auto isUnseen = [this](const WallStop& stop) { return !m_seen.contains(keyOf(stop)); };
    auto found = std::find_if(worstFirst.cbegin(), worstFirst.cend(), isUnseen);
    if (found == worstFirst.cend()) {
        // The next turn, which does not begin with what was just shown.
        m_seen.clear();
        if (m_shown->state != HealthState::Healthy) {
            m_seen << keyOf(*m_shown);
        }
        found = std::find_if(worstFirst.cbegin(), worstFirst.cend(), [&](const WallStop& stop) {
            return isUnseen(stop) && !stop.isSame(*m_shown);
        });
    }
    return found == worstFirst.cend() ? worstFirst.constFirst() : *found;
}

void WallRotation::show(const WallStop& stop, DurationMs steadyMs) {
    m_shown = stop;
    m_sinceMs = steadyMs;
    m_seen << keyOf(stop);
    m_wellOnes = stop.state == HealthState::Healthy ? m_wellOnes + 1 : 0;
}

} // namespace wb::alarms
