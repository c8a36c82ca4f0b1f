// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/DeploymentProgress.h"

#include "models/base/Format.h"

#include <algorithm>

namespace wb::deploy {

namespace {

using fleet::DeploymentState;
using fleet::TaskProgress;
using State = TaskProgress::State;

/// The task to name: one that failed, else the first that is on its way.
const TaskProgress* taskInTheWay(const QVector<TaskProgress>& tasks) {
    const auto find = [&](auto matches) {
        return std::find_if(tasks.begin(), tasks.end(), matches);
    };
    auto found = find([](const TaskProgress& task) { return task.state == State::Failed; });
    if (found == tasks.end()) {
        found = find([](const TaskProgress& task) {
            return task.state == State::Starting || task.state == State::Stopping;
        });
    }
    return found == tasks.end() ? nullptr : &*found;
}

} // namespace

QString progressText(const fleet::Deployment& deployment, DurationMs stuckForMs) {
    const auto done =
        std::count_if(deployment.tasks.begin(), deployment.tasks.end(),
                      [](const TaskProgress& task) { return task.state == State::Done; });
    // Without tasks nothing tells whether it gets on.
    const bool isTold = !deployment.tasks.isEmpty();
    QString text =
        isTold ? QStringLiteral("%1 of %2 tasks done").arg(done).arg(deployment.tasks.size())
               : QStringLiteral("its tasks are not told");
    if (stuckForMs > 0 && isTold) {
        text += QStringLiteral(", stuck for ") + base::spanText(stuckForMs);
    }
    if (const TaskProgress* task = taskInTheWay(deployment.tasks)) {
        const QString state = task->state == State::Failed     ? QStringLiteral("failed")
                              : task->state == State::Starting ? QStringLiteral("starting")
                                                               : QStringLiteral("stopping");
        text += QStringLiteral("; %1 %2").arg(task->task, state);
        if (!task->detail.isEmpty()) {
            text += QStringLiteral(" (%1)").arg(task->detail);
        }
    }
    if (!deployment.messages.isEmpty()) {
        text += QStringLiteral("; ") + deployment.messages.last();
    }
    return text;
}

bool sameProgress(const QVector<TaskProgress>& a, const QVector<TaskProgress>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const TaskProgress& x, const TaskProgress& y) {
                          return x.task == y.task && x.state == y.state;
                      });
}

QString wrongEnd(const fleet::Deployment& deployment, fleet::DeploymentKind kind,
                 const fleet::Release& wanted, const QString& abortedBy, DurationMs stillForMs) {
    const bool someFailed =
        std::any_of(deployment.tasks.begin(), deployment.tasks.end(),
                    [](const TaskProgress& task) { return task.state == State::Failed; });
    const bool isCompleted = deployment.state == DeploymentState::Completed;
    if (kind == fleet::DeploymentKind::Rollback && deployment.release.isValid() &&
        !deployment.release.isSameAs(wanted)) {
        return QStringLiteral("the orchestrator deploys %1 instead of %2")
            .arg(deployment.release.name(), wanted.name());
    }
    if (deployment.state == DeploymentState::Aborted) {
        return QStringLiteral("%1. %2").arg(
            abortedBy.isEmpty() ? QStringLiteral("somebody else aborted the deployment")
                                : abortedBy,
            progressText(deployment, stillForMs));
    }
    if (deployment.state == DeploymentState::Failed || (isCompleted && someFailed)) {
        return QStringLiteral("the deployment failed. %1")
            .arg(progressText(deployment, stillForMs));
    }
    if (isCompleted && !abortedBy.isEmpty()) {
        return QStringLiteral("%1, but the deployment had completed by then").arg(abortedBy);
    }
    return {};
}

const fleet::Deployment* deploymentOf(const fleet::ServiceStatus& status,
                                      const QString& idempotencyKey) {
    if (status.running && status.running->idempotencyKey == idempotencyKey) {
        return &*status.running;
    }
    const auto found =
        std::find_if(status.recent.begin(), status.recent.end(), [&](const auto& deployment) {
            return deployment.idempotencyKey == idempotencyKey;
        });
    return found == status.recent.end() ? nullptr : &*found;
}

} // namespace wb::deploy
