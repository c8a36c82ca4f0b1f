// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/simulation/Random.h"
#include "models/simulation/Scenario.h"

namespace wb::simulation {

/// One task's part in a rollout: its replacement with this release.
struct Replacement {
    QString task;
    fleet::Release release;
};

/// One deployment under way: which replacements are starting, which take over, which old tasks
/// still drain. Batch by batch, never more at once than there is spare capacity for, and no task
/// goes before its replacement is ready. Pure.
class Rollout {
public:
    Rollout(fleet::Deployment deployment, QVector<Replacement> plan, const RollingModel& rolling,
            Random random);

    /// Moves on to `nowMs`. Gives the replacements that take over now.
    /// @param capacityTasks how many tasks there is room for beyond the desired count, its own
    /// included
    [[nodiscard]] QVector<Replacement> step(TimeMs nowMs, int capacityTasks);
    /// Stops where it stands: replacements that have not taken over are given up.
    void abort(TimeMs nowMs, const QString& by);

    /// How many tasks it runs beyond the desired count: starting ones and draining ones.
    [[nodiscard]] int extraTasks() const;
    [[nodiscard]] bool isOver() const { return fleet::isOver(m_deployment.state); }
    [[nodiscard]] const fleet::Deployment& deployment() const { return m_deployment; }

private:
    void startBatch(TimeMs nowMs, int capacityTasks);

    fleet::Deployment m_deployment; ///< Its tasks are those of the plan, in the same order.
    QVector<Replacement> m_plan;
    QVector<TimeMs> m_untilMs; ///< End of each one's present phase.
    RollingModel m_rolling;
    Random m_random;
    qsizetype m_next = 0; ///< First that has not been started.
    TimeMs m_nextBatchMs = NoTime;
};

} // namespace wb::simulation
