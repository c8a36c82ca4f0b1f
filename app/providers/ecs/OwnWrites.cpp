// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/OwnWrites.h"

#include <algorithm>
#include <cstdlib>

namespace wb::ecs {

namespace {

using fleet::Deployment;
using fleet::DeploymentState;

constexpr qsizetype MostWrites = 100;
constexpr DurationMs SameMomentMs = 10'000;

bool isOf(const OwnWrite& write, const Change& change) {
    if (!write.stops.isEmpty()) {
        // Where our answer was lost, ECS' own breaker may have come first.
        return write.stops == change.rollsBack && (write.isTaken || !change.isOfGuards);
    }
    if (change.deployment.id.endsWith(QLatin1String("-rollback"))) {
        return false;
    }
    if (!write.group.isEmpty() && write.group == change.group) {
        return true;
    }
    if (!write.arn.isEmpty() || !change.group.isEmpty()) {
        return !write.arn.isEmpty() && write.arn == change.arn;
    }
    return write.groupCreatedMs != NoTime && change.taskDefinition == write.taskDefinition &&
           std::llabs(change.deployment.startedMs - write.groupCreatedMs) <= SameMomentMs;
}

/// What is known of ours beside what ECS tells.
void claim(Change& change, const OwnWrite& write) {
    Deployment& deployment = change.deployment;
    deployment.id = write.deployment.id;
    deployment.idempotencyKey = write.deployment.idempotencyKey;
    deployment.kind = write.deployment.kind;
    deployment.by = write.deployment.by;
    if (change.taskDefinition.isEmpty()) {
        deployment.release = write.deployment.release;
    }
    if (write.isAborted && deployment.state != DeploymentState::Completed) {
        deployment.state = DeploymentState::Aborted;
    }
}

void learn(OwnWrite& write, const TaskGroup& group) {
    write.group = write.deployment.id = group.id;
    write.groupCreatedMs = group.createdMs;
}

} // namespace

void OwnWrites::add(OwnWrite write) {
    m_writes << std::move(write);
    if (m_writes.size() > MostWrites) {
        m_writes.removeFirst();
    }
}

qsizetype OwnWrites::indexOf(const QString& id) const {
    const auto found = std::find_if(m_writes.begin(), m_writes.end(), [&](const auto& each) {
        return each.deployment.idempotencyKey == id || each.deployment.id == id;
    });
    return found == m_writes.end() ? -1 : found - m_writes.begin();
}

const OwnWrite* OwnWrites::write(const QString& key) const {
    const qsizetype index = indexOf(key);
    return index < 0 ? nullptr : &m_writes[index];
}

void OwnWrites::answered(const QString& key, const TaskGroup* primary) {
    const qsizetype index = indexOf(key);
    if (index >= 0 && primary != nullptr && primary->id != m_writes[index].groupBefore) {
        learn(m_writes[index], *primary);
    }
}

void OwnWrites::aborted(const QString& id) {
    if (const qsizetype index = indexOf(id); index >= 0) {
        m_writes[index].isAborted = true;
    }
}

void OwnWrites::stopped(const QString& key, bool isTaken) {
    const qsizetype index = indexOf(key);
    if (index >= 0 && isTaken) {
        m_writes[index].isTaken = true;
    } else if (index >= 0) {
        m_writes.removeAt(index);
    }
}

QVector<Change> OwnWrites::named(const Reading& reading) {
    QVector<Change> changes = changesOf(reading);
    const TaskGroup* primary = primaryOf(reading.service);
    for (OwnWrite& write : m_writes) {
        const bool makesGroup = write.stops.isEmpty() && write.group.isEmpty();
        if (primary != nullptr && makesGroup && primary->id != write.groupBefore &&
            primary->taskDefinition == write.taskDefinition) {
            learn(write, *primary);
        }
        for (Change& change : changes) {
            if (!isOf(write, change)) {
                continue;
            }
            write.arn = change.arn.isEmpty() ? write.arn : change.arn;
            claim(change, write);
            if (fleet::isOver(change.deployment.state)) {
                write.deployment.state = change.deployment.state;
                write.deployment.finishedMs = change.deployment.finishedMs;
            }
            break;
        }
    }
    return changes;
}

std::optional<Deployment> OwnWrites::find(const QString& id, const QVector<Change>& changes,
                                          const Reading& reading) const {
    const OwnWrite* ours = write(id);
    if (ours == nullptr) {
        return std::nullopt;
    }
    const auto found = std::find_if(changes.begin(), changes.end(), [&](const Change& change) {
        return change.deployment.id == ours->deployment.id;
    });
    if (found != changes.end()) {
        return found->deployment;
    }
    Deployment deployment = ours->deployment;
    if (fleet::isOver(deployment.state)) {
        return deployment;
    }
    if (ours->isTaken) {
        // Lists lag behind what was answered.
        return deployment;
    }
    const TaskGroup* primary = primaryOf(reading.service);
    if (ours->group.isEmpty()) {
        // Whether the write took effect is not known: nothing of it is to be seen.
        return std::nullopt;
    }
    const bool isOldReading = primary == nullptr || primary->createdMs <= ours->groupCreatedMs;
    if (!isOldReading) {
        deployment.state = DeploymentState::Aborted;
        deployment.messages << QStringLiteral("another deployment took its place");
    }
    return deployment;
}

} // namespace wb::ecs
