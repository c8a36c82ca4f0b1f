// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/Recovery.h"

#include "models/base/Format.h"

#include <algorithm>

namespace wb::deploy {

namespace {

using fleet::DeploymentKind;
using fleet::HealthState;
using fleet::TaskSnapshot;

Recovery notYet(QString text) {
    return {Recovery::State::NotYet, std::move(text)};
}

QString why(const fleet::Verdict& verdict) {
    if (verdict.reasons.isEmpty()) {
        return {};
    }
    const QString& text = verdict.reasons.first().text;
    return QStringLiteral(": ") + (text.endsWith(QLatin1Char('.')) ? text.chopped(1) : text);
}

/// What stands in the way at one task; empty when nothing does.
QString obstacle(const TaskSnapshot& task, const ActionMember& member,
                 const RecoveryEvidence& evidence) {
    if (task.lastSampleMs == NoTime || task.lastSampleMs <= evidence.completedMs) {
        return QStringLiteral("%1 has not been read since its deployment").arg(task.name);
    }
    if (evidence.nowMs - task.lastSampleMs > evidence.freshDataMs) {
        return QStringLiteral("%1 has not been read for %2")
            .arg(task.name, base::spanText(evidence.nowMs - task.lastSampleMs));
    }
    if (evidence.kind == DeploymentKind::Rollback && task.release.contradicts(member.release)) {
        return QStringLiteral("%1 still runs %2").arg(task.name, task.release.name());
    }
    if (task.verdict.state != HealthState::Healthy) {
        return QStringLiteral("%1 is %2%3")
            .arg(task.name, fleet::healthName(task.verdict.state), why(task.verdict));
    }
    return {};
}

/// Whether the current release is only concluded from the deployments that ended, while the
/// member's own is not among them: lists lag behind what a single one tells.
bool isOwnMissing(const ActionMember& member, const fleet::ServiceStatus& status) {
    return !status.isCurrentTold && !member.deploymentId.isEmpty() &&
           std::none_of(status.recent.begin(), status.recent.end(), [&](const auto& each) {
               return each.id == member.deploymentId &&
                      each.state == fleet::DeploymentState::Completed;
           });
}

/// What the orchestrator's own reading holds against a recovery.
std::optional<Recovery> judgeStatus(const ActionMember& member, const RecoveryEvidence& evidence) {
    if (evidence.status == nullptr) {
        return notYet(
            QStringLiteral("%1 has not been read at the orchestrator since").arg(member.service));
    }
    if (evidence.kind != DeploymentKind::Rollback) {
        return std::nullopt;
    }
    const auto& status = *evidence.status;
    const bool isElsewhere = status.current.isValid() && !status.current.isSameAs(member.release);
    if (isElsewhere && isOwnMissing(member, status)) {
        return notYet(
            QStringLiteral("the deployment of %1 does not show among those that ended yet")
                .arg(member.service));
    }
    if (isElsewhere) {
        return Recovery{Recovery::State::Reverted,
                        QStringLiteral("%1 was moved on to %2 by somebody else")
                            .arg(member.service, status.current.name())};
    }
    for (const auto& task : status.tasks) {
        if (task.release.isValid() && !task.release.isSameAs(member.release)) {
            return notYet(QStringLiteral("%1 still runs %2").arg(task.task, task.release.name()));
        }
    }
    return std::nullopt;
}

} // namespace

Recovery judgeRecovery(const ActionMember& member, const RecoveryEvidence& evidence) {
    const fleet::ServiceSnapshot* service =
        evidence.fleet == nullptr ? nullptr : evidence.fleet->service(member.service);
    if (service == nullptr || service->tasks.isEmpty()) {
        return notYet(QStringLiteral("%1 has no live figures").arg(member.service));
    }
    if (const auto finding = judgeStatus(member, evidence)) {
        return *finding;
    }
    QStringList obstacles;
    for (const TaskSnapshot& task : service->tasks) {
        const bool concerned = evidence.kind == DeploymentKind::Rollback ||
                               member.tasks.isEmpty() || member.tasks.contains(task.name);
        if (concerned) {
            const QString text = obstacle(task, member, evidence);
            if (!text.isEmpty()) {
                obstacles << text;
            }
        }
    }
    if (obstacles.size() == 1) {
        return notYet(obstacles.first());
    }
    if (!obstacles.isEmpty()) {
        return notYet(
            QStringLiteral("%1, and %2 more").arg(obstacles.first()).arg(obstacles.size() - 1));
    }
    if (service->verdict.state != HealthState::Healthy) {
        return notYet(QStringLiteral("%1 is %2%3")
                          .arg(member.service, fleet::healthName(service->verdict.state),
                               why(service->verdict)));
    }
    const bool isTold =
        evidence.kind != DeploymentKind::Rollback || evidence.status->current.isValid() ||
        std::any_of(service->tasks.begin(), service->tasks.end(),
                    [](const TaskSnapshot& task) { return task.release.isValid(); });
    return {Recovery::State::Recovered,
            QStringLiteral("%1: tasks and signals are healthy%2")
                .arg(member.service,
                     isTold ? QString() : QStringLiteral("; which release they run is not told"))};
}

} // namespace wb::deploy
