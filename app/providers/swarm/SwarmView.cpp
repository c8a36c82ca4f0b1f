// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/swarm/SwarmView.h"

#include "app/providers/swarm/SlotView.h"
#include "app/providers/swarm/SwarmRelease.h"
#include "models/base/Format.h"

#include <algorithm>

namespace wb::swarm {

namespace {

using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::Release;
using fleet::ServiceStatus;

const QLatin1String KeyLabel("io.watchbridge.key");
const QLatin1String KindLabel("io.watchbridge.kind");
const QLatin1String StartedLabel("io.watchbridge.started_ms");
const QLatin1String AbortedLabel("io.watchbridge.aborted");
/// The deployment that a write of ours ended.
const QLatin1String StopsLabel("io.watchbridge.stops");
const QLatin1String ForeignActor("somebody at Docker Swarm");
constexpr DurationMs SteadyMs = 60'000;

QJsonObject templateOf(const QJsonObject& spec) {
    return spec[QLatin1String("TaskTemplate")].toObject();
}

QString label(const QJsonObject& spec, QLatin1String name) {
    return spec[QLatin1String("Labels")][name].toString();
}

bool isRollingBack(const UpdateStatus& update) {
    return update.state.startsWith(QLatin1String("rollback"));
}

/// Whether the reading's tasks are what the spec wants them to be.
enum class Convergence { Dirty, Starting, Reached };
Convergence convergenceOf(const Reading& reading) {
    const auto slots = slotsOf(reading);
    const QJsonObject wanted = templateOf(reading.service.spec);
    qsizetype running = 0;
    for (const Slot& slot : slots) {
        if (!isLive(*slot.task) || !isMadeFrom(slot.task->spec, wanted)) {
            return Convergence::Dirty;
        }
        running += isRunning(*slot.task) ? 1 : 0;
    }
    if (slots.size() < desiredCount(reading)) {
        return Convergence::Dirty;
    }
    return running == slots.size() ? Convergence::Reached : Convergence::Starting;
}

/// Where the current change stands, whoever made it.
DeploymentState stateOf(const Reading& reading) {
    const QString& state = reading.service.update.state;
    if (state == QLatin1String("completed") || state == QLatin1String("rollback_completed")) {
        return DeploymentState::Completed;
    }
    if (state.endsWith(QLatin1String("paused"))) {
        return DeploymentState::Failed;
    }
    if (!state.isEmpty()) {
        return DeploymentState::InProgress;
    }
    // Swarm sets it a moment after the update, and never if no task has to be replaced.
    switch (convergenceOf(reading)) {
    case Convergence::Dirty:
        return DeploymentState::Started;
    case Convergence::Starting:
        return DeploymentState::InProgress;
    case Convergence::Reached:
        break;
    }
    return DeploymentState::Completed;
}

DeploymentKind kindOfForeign(const EngineService& service) {
    if (isRollingBack(service.update)) {
        return DeploymentKind::Rollback;
    }
    const auto now = releaseOf(templateOf(service.spec), {});
    const auto before = releaseOf(templateOf(service.previousSpec), {});
    return now.isSameAs(before) ? DeploymentKind::Redeploy : DeploymentKind::Deploy;
}

Deployment currentChange(const Reading& reading) {
    const EngineService& service = reading.service;
    Deployment change;
    change.service = service.name;
    change.release = releaseOf(templateOf(service.spec), reading.shownSettings);
    change.state = stateOf(reading);
    change.startedMs = service.update.startedMs;
    if (fleet::isOver(change.state)) {
        change.finishedMs = service.update.completedMs;
    }
    change.tasks = progressOf(reading, change.state == DeploymentState::Completed);
    if (!service.update.message.isEmpty()) {
        change.messages << service.update.message;
    }
    return change;
}

/// One of ours, as its labels in this spec tell.
Deployment ours(const Reading& reading, const QJsonObject& spec, QLatin1String idLabel,
                DeploymentState state, const QString& message) {
    Deployment deployment;
    deployment.id = deployment.idempotencyKey = label(spec, idLabel);
    deployment.service = reading.service.name;
    deployment.kind = label(spec, KindLabel) == fleet::deploymentKindName(DeploymentKind::Rollback)
                          ? DeploymentKind::Rollback
                          : DeploymentKind::Redeploy;
    deployment.state = state;
    deployment.release = releaseOf(templateOf(spec), reading.shownSettings);
    deployment.by = QStringLiteral("Watchbridge");
    deployment.startedMs = label(spec, StartedLabel).toLongLong();
    if (!message.isEmpty()) {
        deployment.messages << message;
    }
    return deployment;
}

struct Deployments {
    std::optional<Deployment> running;
    QVector<Deployment> recent; ///< Newest first.
};

/// Somebody else's, which a write of ours ended. Nobody keeps more of it than its id and spec.
Deployment stoppedForeign(const Reading& reading, const QString& id, const QString& message) {
    const EngineService& service = reading.service;
    Deployment deployment;
    deployment.id = id;
    deployment.service = service.name;
    deployment.state = DeploymentState::Aborted;
    deployment.release = releaseOf(templateOf(service.previousSpec), reading.shownSettings);
    deployment.by = ForeignActor;
    deployment.finishedMs = label(service.spec, StartedLabel).toLongLong();
    deployment.messages << message;
    return deployment;
}

/// What the spec before tells of a change that the current spec no longer stands for: of one of
/// ours, or of one that ours ended.
std::optional<Deployment> earlierChange(const Reading& reading) {
    const EngineService& service = reading.service;
    const QString key = label(service.spec, KeyLabel);
    const QString earlier = label(service.previousSpec, KeyLabel);
    const QString aborted = label(service.spec, AbortedLabel);
    const QString stopped = label(service.spec, StopsLabel);
    if (!aborted.isEmpty()) {
        return ours(reading, earlier == aborted ? service.previousSpec : service.spec,
                    earlier == aborted ? KeyLabel : AbortedLabel, DeploymentState::Aborted,
                    QStringLiteral("aborted; the tasks go back to the release from before"));
    }
    // Labels stay when others change the service: then the spec before is not what ours ended.
    if (!stopped.isEmpty() && key != earlier) {
        const auto message = QStringLiteral("stopped by a rollback that took its place");
        return stopped == earlier ? ours(reading, service.previousSpec, KeyLabel,
                                         DeploymentState::Aborted, message)
                                  : stoppedForeign(reading, stopped, message);
    }
    if (earlier.isEmpty()) {
        return std::nullopt;
    }
    if (key != earlier && !key.isEmpty()) {
        // None of ours starts while another runs, unless it says so.
        return ours(reading, service.previousSpec, KeyLabel, DeploymentState::Completed, {});
    }
    return ours(reading, service.previousSpec, KeyLabel, DeploymentState::Aborted,
                QStringLiteral("somebody else changed the service since; whether it had completed "
                               "by then is not told"));
}

Deployments deploymentsOf(const Reading& reading) {
    const EngineService& service = reading.service;
    const QString key = label(service.spec, KeyLabel);
    const bool keptLabel = key == label(service.previousSpec, KeyLabel);
    // Others who only change the count leave our tasks, and so our deployment, as they are.
    const bool sameTasks = templateOf(service.spec) == templateOf(service.previousSpec);
    const bool isOurs = !key.isEmpty() && (!keptLabel || sameTasks);
    const bool isAbort = !label(service.spec, AbortedLabel).isEmpty();
    Deployments all;
    Deployment change = currentChange(reading);
    if (isOurs) {
        const Deployment labels = ours(reading, service.spec, KeyLabel, change.state, {});
        change.id = labels.id;
        change.idempotencyKey = labels.idempotencyKey;
        change.kind = labels.kind;
        change.by = labels.by;
        change.startedMs = labels.startedMs;
    } else {
        change.id = QStringLiteral("swarm-%1")
                        .arg(change.startedMs == NoTime ? service.version : change.startedMs);
        change.kind = isAbort ? DeploymentKind::Rollback : kindOfForeign(service);
        change.by = isAbort ? QStringLiteral("Watchbridge, after an abort") : QString(ForeignActor);
    }
    const bool isChange =
        isOurs || !service.update.state.isEmpty() || change.state == DeploymentState::Started;
    if (isChange && fleet::isOver(change.state)) {
        all.recent << change;
    } else if (isChange) {
        all.running = change;
    }
    if (!(isOurs && keptLabel)) {
        if (const auto earlier = earlierChange(reading)) {
            all.recent << *earlier;
        }
    }
    return all;
}

QJsonObject labelled(const EngineService& service, const QMap<QLatin1String, QString>& values) {
    QJsonObject spec = service.spec;
    QJsonObject labels = spec[QLatin1String("Labels")].toObject();
    for (const QLatin1String name : {KeyLabel, KindLabel, StartedLabel, AbortedLabel, StopsLabel}) {
        labels.remove(name);
    }
    for (auto value = values.begin(); value != values.end(); ++value) {
        labels.insert(value.key(), value.value());
    }
    spec.insert(QLatin1String("Labels"), labels);
    return spec;
}

QMap<QLatin1String, QString> labelsOf(const deploy::DeployRequest& request, TimeMs nowMs) {
    QMap<QLatin1String, QString> labels{{KeyLabel, request.idempotencyKey},
                                        {KindLabel, fleet::deploymentKindName(request.kind)},
                                        {StartedLabel, QString::number(nowMs)}};
    if (!request.stops.isEmpty()) {
        labels.insert(StopsLabel, request.stops);
    }
    return labels;
}

bool isAvailable(const KeptRelease& release, const Reading& reading) {
    const QString image = imageOf(release.taskTemplate);
    const bool knowsAll = reading.nodes.size() == 1 && !reading.images.isEmpty();
    if (!knowsAll || image.contains(u'@')) {
        // Another node may hold it, and by its digest a registry most likely does.
        return true;
    }
    const QString tagged =
        image.section(u'/', -1).contains(u':') ? image : image + QStringLiteral(":latest");
    return reading.images.contains(tagged);
}

} // namespace

QVector<KeptRelease> seenReleases(const Reading& reading) {
    const EngineService& service = reading.service;
    QVector<KeptRelease> seen;
    for (const QJsonObject& spec : {service.spec, service.previousSpec}) {
        const QJsonObject made = templateOf(spec);
        if (made.isEmpty()) {
            continue;
        }
        const Release release = releaseOf(made, {});
        KeptRelease kept{release.code, release.settings, made, NoTime, false, false};
        int stopped = 0;
        int failed = 0;
        int steady = 0;
        for (const EngineTask& task : reading.tasks) {
            if (!releaseOf(task.spec, {}).isSameAs(release)) {
                continue;
            }
            if (task.createdMs != NoTime &&
                (kept.firstSeenMs == NoTime || task.createdMs < kept.firstSeenMs)) {
                kept.firstSeenMs = task.createdMs;
            }
            stopped += task.state == QLatin1String("shutdown") ? 1 : 0;
            failed += isFailed(task) ? 1 : 0;
            steady += isRunning(task) && reading.readAtMs - task.statusMs >= SteadyMs ? 1 : 0;
        }
        const bool isCurrent = seen.isEmpty();
        kept.ranWell = failed == 0 &&
                       (isCurrent ? steady > 0 && steady >= desiredCount(reading) : stopped > 0);
        if (kept.firstSeenMs == NoTime) {
            // Its tasks are no longer told: it is older than those that are.
            kept.firstSeenMs = isCurrent ? service.updatedMs : seen.first().firstSeenMs - 1;
        }
        seen << kept;
    }
    return seen;
}

ServiceStatus statusOf(const Reading& reading, const QVector<KeptRelease>& kept) {
    const EngineService& service = reading.service;
    ServiceStatus status;
    status.service = service.name;
    status.place = QStringLiteral("Docker Swarm service ") + service.id;
    status.generation = service.version;
    status.readAtMs = reading.readAtMs;
    status.desiredCount = static_cast<int>(desiredCount(reading));
    status.capacityTasks = capacityOf(reading);
    status.redeploysWhole = true;
    status.scaleIn.never = QStringLiteral("Docker Swarm has no autoscaler");
    status.tasks = placementsOf(reading);
    status.current = releaseOf(templateOf(service.spec), reading.shownSettings);
    for (const KeptRelease& each : kept) {
        Release release = releaseOf(each.taskTemplate, reading.shownSettings);
        release.createdMs = each.firstSeenMs;
        release.knownGood = each.ranWell && !each.wasRolledBack;
        release.available = isAvailable(each, reading);
        if (release.isSameAs(status.current)) {
            status.current = release;
        }
        status.releases << release;
    }
    Deployments deployments = deploymentsOf(reading);
    status.running = std::move(deployments.running);
    if (status.running) {
        // An update that runs ends where the next one begins, whatever that leads to.
        status.wayBack = fleet::WayBack{true, {}};
    }
    status.recent = std::move(deployments.recent);
    return status;
}

std::optional<Deployment> deploymentOf(const Reading& reading, const QString& id) {
    Deployments all = deploymentsOf(reading);
    if (all.running) {
        all.recent.prepend(*all.running);
    }
    const auto found = std::find_if(all.recent.begin(), all.recent.end(),
                                    [&](const Deployment& each) { return each.id == id; });
    return found == all.recent.end() ? std::nullopt : std::optional(*found);
}

QString ownRollback(const Reading& reading) {
    const UpdateStatus& update = reading.service.update;
    if (!isRollingBack(update)) {
        return {};
    }
    return update.message.isEmpty() ? update.state : update.message;
}

QJsonObject redeploySpec(const EngineService& service, const deploy::DeployRequest& request,
                         TimeMs nowMs) {
    QJsonObject spec = labelled(service, labelsOf(request, nowMs));
    QJsonObject made = templateOf(spec);
    const QLatin1String force("ForceUpdate");
    made.insert(force, made[force].toInteger() + 1);
    spec.insert(QLatin1String("TaskTemplate"), made);
    return spec;
}

QJsonObject rollbackSpec(const EngineService& service, const QJsonObject& taskTemplate,
                         const deploy::DeployRequest& request, TimeMs nowMs) {
    QJsonObject spec = labelled(service, labelsOf(request, nowMs));
    spec.insert(QLatin1String("TaskTemplate"), taskTemplate);
    return spec;
}

QJsonObject abortSpec(const EngineService& service, const QString& id, TimeMs nowMs) {
    QJsonObject spec =
        labelled(service, {{AbortedLabel, id}, {StartedLabel, QString::number(nowMs)}});
    spec.insert(QLatin1String("TaskTemplate"), templateOf(service.previousSpec));
    return spec;
}

} // namespace wb::swarm
