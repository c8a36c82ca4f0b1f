// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/DeploymentProgress.h"

#include "models/base/Format.h"

#include <algorithm>

namespace wb::deploy {

namespace {

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
    QString text = QStringLiteral("%1 of %2 tasks done").arg(done).arg(deployment.tasks.size());
    if (stuckForMs > 0) {
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
