// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/simulation/Simulation.h"

#include <QObject>
#include <QTimer>

namespace wb::prod1sim {

/// Keeps a Simulation in step with the clock, `speed` times as fast. Lives on the main thread.
class LiveSimulation : public QObject {
    Q_OBJECT
public:
    struct Options {
        simulation::Scenario scenario;
        quint64 seed = 1;
        double speed = 1;
        TimeMs startAtMs = NoTime; ///< Virtual; NoTime: where the scenario starts.
        bool playHistory = false;
    };
    /// Steps to `startAtMs` at once, which may take seconds for a late one.
    LiveSimulation(Options options, const Clock& clock, QObject* parent = nullptr);

    void start();
    /// Brings the model up to this moment; called by itself and before each answer.
    void catchUp();

    [[nodiscard]] simulation::Simulation& model() { return m_simulation; }
    [[nodiscard]] const simulation::TimeScale& scale() const { return m_scale; }

Q_SIGNALS:
    /// The model has moved on: tasks may have come, gone, died or risen.
    void stepped();

private:
    static simulation::TimeScale scaleOf(const Options& options, const Clock& clock);

    const Clock& m_clock;
    simulation::TimeScale m_scale;
    simulation::Simulation m_simulation;
    QTimer m_timer;
};

} // namespace wb::prod1sim
