// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/simulation/SimulatedService.h"

#include <algorithm>

// The half of SimulatedService that the deploy controller talks to.
namespace wb::simulation {

int SimulatedService::freeTasksAtRest() const {
    return std::max(0, m_model.tasks + m_model.rolling.spareTasks - m_desired);
}

int SimulatedService::freeTasks() const {
    return std::max(0, freeTasksAtRest() - (m_rollout ? m_rollout->extraTasks() : 0));
}

const fleet::Release* SimulatedService::release(const fleet::Release& wanted, TimeMs nowMs) const {
    const auto found = std::find_if(m_model.releases.begin(), m_model.releases.end(),
                                    [&](const fleet::Release& each) {
                                        return each.isSameAs(wanted) && each.createdMs <= nowMs;
                                    });
    return found == m_model.releases.end() ? nullptr : &*found;
}

QVector<Replacement> SimulatedService::plan(const Order& order,
                                            const fleet::Release& target) const {
    using fleet::DeploymentKind;
    QVector<Replacement> replacements;
    for (const TaskSlot& slot : m_slots) {
        fleet::Release next = target;
        if (order.kind == DeploymentKind::Redeploy) {
            if (!order.tasks.isEmpty() && !order.tasks.contains(slot.name)) {
                continue;
            }
            next = slot.pinned ? slot.release : target;
        } else if (order.kind == DeploymentKind::Deploy && slot.pinned) {
            continue;
        } else if (order.staleImageOn.contains(slot.name)) {
            next.code = slot.release.code;
            next.commit = slot.release.commit;
        }
        if (order.kind == DeploymentKind::Rollback && slot.release.isSameAs(target)) {
            continue;
        }
        replacements.append({slot.name, next});
    }
    return replacements;
}

Expected<fleet::Deployment> SimulatedService::begin(const Order& order, TimeMs nowMs) {
    const QString running = m_rollout ? m_rollout->deployment().id : QString();
    if (running != order.stops) {
        return failure(
            ErrorCode::Conflict,
            running.isEmpty()
                ? QStringLiteral("Deployment %1 of %2, which was to be stopped, is over.")
                      .arg(order.stops, m_model.name)
                : QStringLiteral("Deployment %1 of %2 is running; wait for it, abort "
                                 "it, or let a rollback stop it.")
                      .arg(running, m_model.name));
    }
    const bool redeploys = order.kind == fleet::DeploymentKind::Redeploy;
    const fleet::Release* target = release(redeploys ? m_current : order.release, nowMs);
    if (!target || !target->available) {
        return failure(ErrorCode::TargetGone,
                       QStringLiteral("Release %1 of %2 %3.")
                           .arg(redeploys ? m_current.name() : order.release.name(), m_model.name,
                                target ? QStringLiteral("can no longer be deployed: its image or "
                                                        "definition is gone")
                                       : QStringLiteral("does not exist")));
    }
    for (const QString& task : order.tasks) {
        if (!slot(task)) {
            return failure(ErrorCode::TargetGone,
                           QStringLiteral("%1 has no task %2.").arg(m_model.name, task));
        }
    }
    if (freeTasksAtRest() < 1) {
        return failure(ErrorCode::NoCapacity,
                       QStringLiteral("There is no capacity to place a replacement task of %1.")
                           .arg(m_model.name));
    }
    if (m_rollout) {
        abort(running, order.by, nowMs);
    }
    fleet::Deployment deployment;
    deployment.id = order.id;
    deployment.service = m_model.name;
    deployment.kind = order.kind;
    deployment.release = *target;
    deployment.by = order.by;
    deployment.startedMs = nowMs;
    deployment.idempotencyKey = order.idempotencyKey;
    RollingModel rolling = m_model.rolling;
    rolling.batch = order.batch > 0 ? order.batch : rolling.batch;
    rolling.pauseMs = order.pauseMs >= 0 ? order.pauseMs : rolling.pauseMs;
    ++m_generation;
    m_rollout.emplace(deployment, plan(order, *target), rolling,
                      Random::stream(m_seed, m_index + 1, 2'000'000 + quint64(m_generation)));
    if (!m_current.isSameAs(*target)) {
        m_current = *target;
        m_currentSinceMs = nowMs;
        m_troubled = false;
    }
    return m_rollout->deployment();
}

Expected<fleet::Deployment> SimulatedService::abort(const QString& id, const QString& by,
                                                    TimeMs nowMs) {
    if (m_rollout && m_rollout->deployment().id == id) {
        m_rollout->abort(nowMs, by);
        ++m_generation;
        const fleet::Deployment aborted = m_rollout->deployment();
        moveRollout(nowMs);
        return aborted;
    }
    const std::optional<fleet::Deployment> known = deployment(id);
    if (!known) {
        return failure(ErrorCode::NotFound, QStringLiteral("There is no deployment %1.").arg(id));
    }
    if (known->state != fleet::DeploymentState::Aborted) {
        return failure(ErrorCode::Conflict, QStringLiteral("Deployment %1 has already %2.")
                                                .arg(id, fleet::deploymentStateName(known->state)));
    }
    return *known;
}

std::optional<fleet::Deployment> SimulatedService::deployment(const QString& id) const {
    if (m_rollout && m_rollout->deployment().id == id) {
        return m_rollout->deployment();
    }
    const auto found = std::find_if(m_recent.begin(), m_recent.end(),
                                    [&](const fleet::Deployment& each) { return each.id == id; });
    return found == m_recent.end() ? std::nullopt : std::optional(*found);
}

fleet::ServiceStatus SimulatedService::status(TimeMs nowMs) const {
    fleet::ServiceStatus status;
    status.service = m_model.name;
    status.generation = m_generation;
    status.current = m_current;
    for (auto each = m_model.releases.rbegin(); each != m_model.releases.rend(); ++each) {
        if (each->createdMs <= nowMs) {
            status.releases.append(*each);
        }
    }
    status.desiredCount = m_desired;
    status.capacityTasks = freeTasks();
    for (const TaskSlot& slot : m_slots) {
        fleet::TaskPlacement placement;
        placement.task = slot.name;
        placement.release = slot.release;
        placement.state = slot.process ? QStringLiteral("running") : QStringLiteral("starting");
        placement.startedMs = slot.process ? slot.process->startedMs() : NoTime;
        placement.oomKills = slot.oomKillsEver;
        status.tasks.append(placement);
    }
    if (m_rollout) {
        status.running = m_rollout->deployment();
        status.wayBack = fleet::WayBack{true, {}};
    }
    status.recent = m_recent;
    status.readAtMs = nowMs;
    return status;
}

} // namespace wb::simulation
