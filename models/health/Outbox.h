// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/FleetEvaluator.h"

#include <utility>

namespace wb::health {

/// What the evaluator's parts hand out: events, points for storage and the history of signals.
/// Bounded: whoever does not take loses the oldest.
class Outbox {
public:
    explicit Outbox(fleet::SignalHistory history)
        : m_history(std::move(history)) {}

    void tell(FleetEvent event) {
        m_events.append(std::move(event));
        if (m_events.size() > MaxEvents) {
            m_events.removeFirst();
        }
    }
    /// After a silence of more than `longestStepMs` the history has a gap.
    void record(const QString& service, const QString& task, const fleet::SignalPoint& point,
                DurationMs longestStepMs) {
        m_history.append(service, task, point, longestStepMs);
        m_points.append({service, task, point});
        if (m_points.size() > MaxPoints) {
            m_points.remove(0, MaxPoints / 4);
        }
    }
    [[nodiscard]] QVector<FleetEvent> takeEvents() { return std::exchange(m_events, {}); }
    [[nodiscard]] QVector<FleetEvaluator::RecordedPoint> takePoints() {
        return std::exchange(m_points, {});
    }
    /// A point of an earlier run: history, but nothing to store again.
    void recall(const QString& service, const QString& task, const fleet::SignalPoint& point,
                DurationMs longestStepMs) {
        m_history.recall(service, task, point, longestStepMs);
    }
    [[nodiscard]] const fleet::SignalHistory& history() const { return m_history; }
    void forget(const QString& service, const QString& task) { m_history.forget(service, task); }

private:
    static constexpr qsizetype MaxEvents = 10'000;
    static constexpr qsizetype MaxPoints = 20'000;

    fleet::SignalHistory m_history;
    QVector<FleetEvent> m_events;
    QVector<FleetEvaluator::RecordedPoint> m_points;
};

} // namespace wb::health
