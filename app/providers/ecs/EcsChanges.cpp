// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/EcsChanges.h"

#include "app/providers/ecs/EcsRelease.h"

#include <algorithm>
#include <cstdlib>

namespace wb::ecs {

namespace {

using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;

/// The two tellings of one act give its beginning a moment apart.
constexpr DurationMs SameMomentMs = 10'000;
/// A rollback's set of tasks comes a while after it was asked for.
constexpr DurationMs SameRollbackMs = 60'000;

const QString Somebody = QStringLiteral("somebody at AWS ECS");
const QString EcsItself = QStringLiteral("AWS ECS itself");

bool isNear(TimeMs a, TimeMs b, DurationMs withinMs) {
    return a != NoTime && b != NoTime && std::llabs(a - b) <= withinMs;
}

bool isRollingBack(const ServiceDeployment& deployment) {
    return deployment.status == QLatin1String("ROLLBACK_REQUESTED") ||
           deployment.status == QLatin1String("ROLLBACK_IN_PROGRESS");
}

/// What ECS guards a deployment with has ended it.
bool isGuardsDoing(const ServiceDeployment& deployment) {
    return deployment.breaker == QLatin1String("TRIGGERED") ||
           deployment.alarmState == QLatin1String("TRIGGERED");
}

DeploymentState stateOf(const ServiceDeployment& deployment) {
    if (deployment.status == QLatin1String("PENDING")) {
        return DeploymentState::Started;
    }
    if (deployment.status == QLatin1String("IN_PROGRESS") ||
        deployment.status == QLatin1String("STOP_REQUESTED")) {
        return DeploymentState::InProgress;
    }
    if (deployment.status == QLatin1String("SUCCESSFUL")) {
        return DeploymentState::Completed;
    }
    if (deployment.status == QLatin1String("ROLLBACK_FAILED") || isGuardsDoing(deployment)) {
        return DeploymentState::Failed;
    }
    const bool isOfEnd = isRollingBack(deployment) ||
                         deployment.status == QLatin1String("STOPPED") ||
                         deployment.status == QLatin1String("ROLLBACK_SUCCESSFUL");
    // A state that this program does not know is not called an end.
    return isOfEnd ? DeploymentState::Aborted : DeploymentState::InProgress;
}

/// By the sets of tasks alone, as ECS told before it had service deployments.
DeploymentState stateOf(const TaskGroup& group, const EcsService& service) {
    if (group.rollout == QLatin1String("COMPLETED")) {
        return DeploymentState::Completed;
    }
    if (group.rollout == QLatin1String("FAILED")) {
        return DeploymentState::Failed;
    }
    const bool othersRun =
        std::any_of(service.groups.begin(), service.groups.end(), [&](const TaskGroup& other) {
            return other.id != group.id && other.running + other.pending > 0;
        });
    const bool isThere = group.running >= group.desired && group.pending == 0 && !othersRun;
    return group.rollout.isEmpty() && isThere ? DeploymentState::Completed
                                              : DeploymentState::InProgress;
}

QStringList messagesOf(const ServiceDeployment& told, const Guards& guards) {
    QStringList messages;
    if (!told.reason.isEmpty()) {
        messages << told.reason;
    }
    if (guards.hasBreaker && told.breakerThreshold > 0) {
        messages << QStringLiteral("circuit breaker: %1 of %2 failed starts%3")
                        .arg(told.breakerCount)
                        .arg(told.breakerThreshold)
                        .arg(told.breaker == QLatin1String("TRIGGERED")
                                 ? QStringLiteral(", tripped")
                                 : QString());
    }
    if (!told.firingAlarms.isEmpty()) {
        messages << QStringLiteral("alarms firing: ") +
                        told.firingAlarms.join(QStringLiteral(", "));
    }
    if (!told.rollbackReason.isEmpty() && told.rollbackReason != told.reason) {
        messages << told.rollbackReason;
    }
    return messages;
}

QString lastPart(const QString& arn) {
    return arn.section(u'/', -1);
}

QString definitionOf(const Reading& reading, const QString& revision) {
    const ServiceRevision* found = reading.revision(revision);
    return found == nullptr ? QString() : found->taskDefinition;
}

Change changeOf(const Reading& reading, const ServiceDeployment& told) {
    Change change;
    change.arn = told.arn;
    change.taskDefinition = definitionOf(reading, told.targetRevision);
    change.isStoppable =
        told.status == QLatin1String("PENDING") || told.status == QLatin1String("IN_PROGRESS");
    change.deployment.id = lastPart(told.arn);
    change.deployment.state = stateOf(told);
    change.deployment.by = Somebody;
    change.deployment.startedMs = told.createdMs;
    change.deployment.messages = messagesOf(told, reading.service.guards);
    if (fleet::isOver(change.deployment.state)) {
        change.deployment.finishedMs = told.finishedMs;
    }
    return change;
}

/// The rollback that a deployment is in, or ended with; the deployment itself is over.
Change rollbackOf(const Reading& reading, const ServiceDeployment& told) {
    Change change;
    change.taskDefinition = definitionOf(reading, told.rollbackRevision);
    change.rollsBack = told.arn;
    change.deployment.id = rollbackId(told.arn);
    change.deployment.kind = DeploymentKind::Rollback;
    change.deployment.state = isRollingBack(told) ? DeploymentState::InProgress
                              : told.status == QLatin1String("ROLLBACK_FAILED")
                                  ? DeploymentState::Failed
                                  : DeploymentState::Completed;
    change.isOfGuards = isGuardsDoing(told);
    change.deployment.by = change.isOfGuards ? EcsItself : Somebody;
    change.deployment.startedMs = told.rollbackMs == NoTime ? told.createdMs : told.rollbackMs;
    if (fleet::isOver(change.deployment.state)) {
        change.deployment.finishedMs = told.finishedMs;
    }
    if (!told.rollbackReason.isEmpty()) {
        change.deployment.messages << told.rollbackReason;
    }
    return change;
}

bool isRollback(const ServiceDeployment& told) {
    return told.status.startsWith(QLatin1String("ROLLBACK"));
}

/// Ties the set of tasks that shall be to what brought it about, or adds it where nothing tells.
void placePrimary(QVector<Change>& changes, const Reading& reading, const TaskGroup& primary) {
    // Until ECS begins with a rollback, what shall be is still what the deployment brought.
    const auto isYetToBegin = [&](const Change& change) {
        return !change.rollsBack.isEmpty() && change.taskDefinition.isEmpty() &&
               std::any_of(changes.begin(), changes.end(), [&](const Change& ended) {
                   return ended.arn == change.rollsBack &&
                          ended.taskDefinition == primary.taskDefinition;
               });
    };
    const auto ties = [&](const Change& change) {
        const bool isRollback = !change.rollsBack.isEmpty();
        return !isYetToBegin(change) &&
               (change.taskDefinition == primary.taskDefinition ||
                change.taskDefinition.isEmpty()) &&
               isNear(change.deployment.startedMs, primary.createdMs,
                      isRollback ? SameRollbackMs : SameMomentMs);
    };
    auto found = std::find_if(changes.begin(), changes.end(), ties);
    if (found == changes.end()) {
        Change change;
        change.taskDefinition = primary.taskDefinition;
        change.deployment.state = stateOf(primary, reading.service);
        change.deployment.by = Somebody;
        change.deployment.startedMs = primary.createdMs;
        if (!primary.reason.isEmpty()) {
            change.deployment.messages << primary.reason;
        }
        if (fleet::isOver(change.deployment.state)) {
            change.deployment.finishedMs = primary.updatedMs;
        }
        const auto place = std::find_if(changes.begin(), changes.end(), [&](const Change& other) {
            return other.deployment.startedMs <= primary.createdMs;
        });
        found = changes.insert(place, change);
    }
    found->group = primary.id;
    found->taskDefinition = primary.taskDefinition;
    found->deployment.id = primary.id;
}

/// "…:task-definition/shop:42" → ("…/shop", 42)
std::pair<QString, int> revisionOf(const QString& arn) {
    return {arn.section(u':', 0, -2), arn.section(u':', -1).toInt()};
}

DeploymentKind kindBetween(const QString& before, const QString& after) {
    if (before.isEmpty() || after.isEmpty()) {
        return DeploymentKind::Deploy;
    }
    const auto [familyBefore, numberBefore] = revisionOf(before);
    const auto [familyAfter, numberAfter] = revisionOf(after);
    if (before == after) {
        return DeploymentKind::Redeploy;
    }
    return familyBefore == familyAfter && numberAfter < numberBefore ? DeploymentKind::Rollback
                                                                     : DeploymentKind::Deploy;
}

} // namespace

QString rollbackId(const QString& arn) {
    return lastPart(arn) + QStringLiteral("-rollback");
}

QString lastSuccessful(const Reading& reading) {
    const ServiceDeployment* newest = nullptr;
    for (const ServiceDeployment& each : reading.deployments) {
        if (each.status == QLatin1String("SUCCESSFUL") &&
            (newest == nullptr || each.createdMs > newest->createdMs)) {
            newest = &each;
        }
    }
    return newest == nullptr ? QString() : definitionOf(reading, newest->targetRevision);
}

const TaskGroup* primaryOf(const EcsService& service) {
    const auto found =
        std::find_if(service.groups.begin(), service.groups.end(), [](const TaskGroup& group) {
            return group.status == QLatin1String("PRIMARY");
        });
    return found == service.groups.end() ? nullptr : &*found;
}

fleet::Release releaseAt(const Reading& reading, const QString& taskDefinition) {
    const TaskDefinition* definition = reading.definition(taskDefinition);
    return definition == nullptr ? fleet::Release() : releaseOf(*definition, reading.shownSettings);
}

QVector<Change> changesOf(const Reading& reading) {
    QVector<Change> changes;
    for (const ServiceDeployment& told : reading.deployments) {
        if (isRollback(told)) {
            changes << rollbackOf(reading, told);
        }
        changes << changeOf(reading, told);
    }
    if (const TaskGroup* primary = primaryOf(reading.service)) {
        placePrimary(changes, reading, *primary);
    }
    QString before;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        change->deployment.service = reading.service.name;
        change->deployment.release = releaseAt(reading, change->taskDefinition);
        if (change->deployment.kind != DeploymentKind::Rollback) {
            change->deployment.kind = kindBetween(before, change->taskDefinition);
        }
        before = change->taskDefinition;
    }
    return changes;
}

QSet<QString> goodDefinitions(const QVector<Change>& changes) {
    QSet<QString> good;
    QString before;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        if (change->deployment.kind == DeploymentKind::Rollback) {
            good.remove(before);
        }
        if (change->deployment.state == DeploymentState::Completed) {
            good.insert(change->taskDefinition);
        }
        before = change->taskDefinition;
    }
    good.remove(QString());
    return good;
}

} // namespace wb::ecs
