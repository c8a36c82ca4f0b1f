// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/simulation/Rollout.h"

#include <algorithm>

namespace wb::simulation {

using State = fleet::TaskProgress::State;

Rollout::Rollout(fleet::Deployment deployment, QVector<Replacement> plan,
                 const RollingModel& rolling, Random random)
    : m_deployment(std::move(deployment))
    , m_plan(std::move(plan))
    , m_untilMs(m_plan.size(), NoTime)
    , m_rolling(rolling)
    , m_random(random) {
    m_deployment.tasks.clear();
    for (const Replacement& each : std::as_const(m_plan)) {
        m_deployment.tasks.append({each.task, State::Pending, {}});
    }
    m_deployment.messages.append(QStringLiteral("%1 of %2 tasks to %3 in batches of %4.")
                                     .arg(fleet::deploymentKindName(m_deployment.kind))
                                     .arg(m_plan.size())
                                     .arg(m_deployment.release.name())
                                     .arg(m_rolling.batch));
}

QVector<Replacement> Rollout::step(TimeMs nowMs, int capacityTasks) {
    QVector<Replacement> takingOver;
    if (isOver()) {
        return takingOver;
    }
    bool busy = false;
    for (qsizetype i = 0; i < m_plan.size(); ++i) {
        fleet::TaskProgress& progress = m_deployment.tasks[i];
        if (progress.state == State::Starting && nowMs >= m_untilMs[i]) {
            takingOver.append(m_plan[i]);
            progress.state = State::Stopping;
            progress.detail = QStringLiteral("The replacement serves; the old task drains.");
            m_untilMs[i] = nowMs + m_rolling.drainMs;
        } else if (progress.state == State::Stopping && nowMs >= m_untilMs[i]) {
            progress.state = State::Done;
            progress.detail = QStringLiteral("Replaced.");
            m_nextBatchMs = nowMs + m_rolling.pauseMs;
        }
        busy = busy || progress.state == State::Starting || progress.state == State::Stopping;
    }
    if (!busy && m_next < m_plan.size() && nowMs >= m_nextBatchMs) {
        startBatch(nowMs, capacityTasks);
    } else if (!busy && m_next == m_plan.size()) {
        m_deployment.state = fleet::DeploymentState::Completed;
        m_deployment.finishedMs = nowMs;
        m_deployment.messages.append(QStringLiteral("Completed."));
    }
    return takingOver;
}

void Rollout::startBatch(TimeMs nowMs, int capacityTasks) {
    const int count = std::min(m_rolling.batch, capacityTasks - extraTasks());
    for (int started = 0; started < count && m_next < m_plan.size(); ++started, ++m_next) {
        m_deployment.tasks[m_next].state = State::Starting;
        m_deployment.tasks[m_next].detail = QStringLiteral("The replacement starts.");
        m_untilMs[m_next] =
            nowMs + static_cast<DurationMs>(static_cast<double>(m_rolling.startupMs) *
                                            m_random.between(0.9, 1.1));
        m_deployment.state = fleet::DeploymentState::InProgress;
    }
}

void Rollout::abort(TimeMs nowMs, const QString& by) {
    for (fleet::TaskProgress& progress : m_deployment.tasks) {
        if (progress.state == State::Starting || progress.state == State::Pending) {
            progress.state = State::Failed;
            progress.detail = QStringLiteral("Given up: the deployment was aborted.");
        } else if (progress.state == State::Stopping) {
            progress.state = State::Done;
        }
    }
    m_deployment.state = fleet::DeploymentState::Aborted;
    m_deployment.finishedMs = nowMs;
    m_deployment.messages.append(QStringLiteral("Aborted by %1.").arg(by));
}

int Rollout::extraTasks() const {
    return static_cast<int>(std::count_if(
        m_deployment.tasks.begin(), m_deployment.tasks.end(), [](const fleet::TaskProgress& each) {
            return each.state == State::Starting || each.state == State::Stopping;
        }));
}

} // namespace wb::simulation
