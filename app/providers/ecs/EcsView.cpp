// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/EcsView.h"

#include "app/providers/TaskEndpoint.h"
#include "app/providers/ecs/EcsRelease.h"

#include <algorithm>

namespace wb::ecs {

namespace {

using fleet::Deployment;
using fleet::DeploymentState;
using fleet::Release;
using fleet::ServiceStatus;
using fleet::TaskPlacement;
using fleet::TaskProgress;

constexpr qsizetype MostRecent = 20;
constexpr qsizetype MostReleases = 20;

bool shallRun(const EcsTask& task) {
    return task.desiredStatus != QLatin1String("STOPPED");
}

bool isRunning(const EcsTask& task) {
    return task.lastStatus == QLatin1String("RUNNING");
}

bool isStopped(const EcsTask& task) {
    return task.lastStatus == QLatin1String("STOPPED");
}

/// What a scheduler or a person ended in good order is no failure.
bool isFailed(const EcsTask& task) {
    return isStopped(task) && task.stopCode != QLatin1String("ServiceSchedulerInitiated") &&
           task.stopCode != QLatin1String("UserInitiated");
}

QString stateWord(const EcsTask& task) {
    if (isStopped(task)) {
        return QStringLiteral("stopped");
    }
    if (!shallRun(task) || task.lastStatus == QLatin1String("DEACTIVATING") ||
        task.lastStatus == QLatin1String("STOPPING") ||
        task.lastStatus == QLatin1String("DEPROVISIONING")) {
        return QStringLiteral("stopping");
    }
    return isRunning(task) ? QStringLiteral("running") : QStringLiteral("starting");
}

/// At the instance that a task without an interface of its own runs on.
Expected<QString> instanceAtHost(const EcsTask& task, const TaskDefinition& definition, int port,
                                 const Reading& reading) {
    const QString host = reading.hosts.value(task.containerInstance);
    if (host.isEmpty()) {
        return failure(ErrorCode::NotFound,
                       reading.hostsTrouble.isEmpty()
                           ? QStringLiteral("the address of what it runs on is not told")
                           : QStringLiteral("the address of what it runs on is not told: ") +
                                 reading.hostsTrouble);
    }
    if (definition.whole[QLatin1String("networkMode")].toString() == QLatin1String("host")) {
        return providers::endpointOf(host, port, reading.isHere);
    }
    for (const EcsContainer& container : task.containers) {
        for (const EcsBinding& binding : container.bindings) {
            if (binding.container == port) {
                return providers::endpointOf(host, binding.host, reading.isHere);
            }
        }
    }
    return failure(ErrorCode::NotFound,
                   QStringLiteral("port %1 is not mapped to one of its instance: add it to "
                                  "portMappings of the task definition")
                       .arg(port));
}

/// Where the task's metrics are; an error says why that is not known.
Expected<QString> metricsInstanceOf(const EcsTask& task, const TaskDefinition& definition,
                                    const Reading& reading) {
    const QString wanted = reading.metrics ? reading.metrics->port : QString();
    const int port = wanted.isEmpty() ? firstPort(definition) : portNamed(wanted, definition);
    if (port <= 0) {
        return failure(ErrorCode::NotFound,
                       wanted.isEmpty()
                           ? QStringLiteral("its task definition maps no port: set \"port\"")
                           : QStringLiteral("its task definition has no port \"%1\"").arg(wanted));
    }
    return task.host.isEmpty() ? instanceAtHost(task, definition, port, reading)
                               : providers::endpointOf(task.host, port, reading.isHere);
}

TaskPlacement placementOf(const EcsTask& task, const Reading& reading) {
    TaskPlacement placement;
    placement.task = taskName(task, reading.service);
    placement.release = releaseAt(reading, task.taskDefinition);
    placement.state = stateWord(task);
    placement.startedMs = task.startedMs;
    placement.oomKills = wasOutOfMemory(task) ? 1 : 0;
    placement.node = task.zone;
    placement.memoryLimitBytes = task.memoryBytes;
    placement.detail = failureText(task);
    if (placement.detail.isEmpty() && task.health == QLatin1String("UNHEALTHY")) {
        placement.detail = QStringLiteral("unhealthy by its own health check");
    }
    if (const TaskDefinition* definition = reading.definition(task.taskDefinition)) {
        const qint64 limitBytes = memoryLimitOf(*definition);
        placement.memoryLimitBytes = limitBytes > 0 ? limitBytes : task.memoryBytes;
        const auto instance = metricsInstanceOf(task, *definition, reading);
        placement.instance = instance.value_or(QString());
        if (!instance && reading.metrics) {
            placement.instanceTrouble = instance.error().message;
        }
    }
    return placement;
}

/// The tasks there are, and for each that is missing the newest that failed.
QVector<TaskPlacement> placementsOf(const Reading& reading) {
    QVector<const EcsTask*> live;
    QVector<const EcsTask*> failed;
    int wanted = 0;
    for (const EcsTask& task : reading.tasks) {
        if (!isStopped(task)) {
            live << &task;
            wanted += shallRun(task) ? 1 : 0;
        } else if (isFailed(task)) {
            failed << &task;
        }
    }
    std::sort(failed.begin(), failed.end(),
              [](const auto* a, const auto* b) { return a->stoppedMs > b->stoppedMs; });
    live << failed.mid(0, std::max(0, reading.service.desired - wanted));
    std::sort(live.begin(), live.end(), [](const auto* a, const auto* b) {
        return std::tie(a->createdMs, a->id) < std::tie(b->createdMs, b->id);
    });
    QVector<TaskPlacement> placements;
    for (const EcsTask* task : std::as_const(live)) {
        placements << placementOf(*task, reading);
    }
    return placements;
}

/// ECS tells no room; what a deployment may start beside the desired count is what it will try.
int capacityOf(const EcsService& service) {
    if (!service.cannotPlace.isEmpty()) {
        return 0;
    }
    const qint64 most = qint64(service.desired) * service.maximumPercent / 100;
    return static_cast<int>(std::clamp<qint64>(most - service.desired, 0, 10'000));
}

QVector<Release> releasesOf(const Reading& reading, const QVector<Change>& changes) {
    const QSet<QString> good = goodDefinitions(changes);
    QStringList definitions{reading.service.taskDefinition};
    for (const Change& change : changes) {
        definitions << change.taskDefinition;
    }
    definitions << reading.olderDefinitions;
    definitions.removeDuplicates();
    QVector<Release> releases;
    for (const QString& arn : std::as_const(definitions)) {
        Release release = releaseAt(reading, arn);
        if (!release.isValid()) {
            continue;
        }
        release.knownGood = good.contains(arn);
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            if (change->taskDefinition == arn && release.createdMs == NoTime) {
                release.createdMs = change->deployment.startedMs;
            }
        }
        const auto same = std::find_if(releases.begin(), releases.end(),
                                       [&](const Release& each) { return each.isSameAs(release); });
        if (same == releases.end()) {
            releases << release;
        } else {
            same->knownGood |= release.knownGood;
            same->available |= release.available;
        }
    }
    std::stable_sort(releases.begin(), releases.end(),
                     [](const Release& a, const Release& b) { return a.createdMs > b.createdMs; });
    return releases.mid(0, MostReleases);
}

/// The newest task of the deployment that failed, in words.
QString newestFailure(const Reading& reading, const Change& change) {
    const EcsTask* newest = nullptr;
    for (const EcsTask& task : reading.tasks) {
        const bool isOfIt = !change.group.isEmpty() && task.startedBy == change.group;
        if (isOfIt && isFailed(task) && (newest == nullptr || task.stoppedMs > newest->stoppedMs)) {
            newest = &task;
        }
    }
    return newest == nullptr ? QString()
                             : QStringLiteral("%1 ended: %2")
                                   .arg(taskName(*newest, reading.service), failureText(*newest));
}

Deployment wholeOf(const Reading& reading, const Change& change) {
    Deployment deployment = change.deployment;
    deployment.tasks = progressOf(reading, change);
    if (!fleet::isOver(deployment.state)) {
        // The last message is what is shown first: what stands in the way, not what always holds.
        deployment.messages = guardTexts(reading.service.guards) + deployment.messages;
        if (!reading.service.cannotPlace.isEmpty()) {
            deployment.messages << reading.service.cannotPlace;
        }
    }
    if (const QString text = newestFailure(reading, change); !text.isEmpty()) {
        deployment.messages << text;
    }
    return deployment;
}

} // namespace

QString taskName(const EcsTask& task, const EcsService& service) {
    return QStringLiteral("%1-%2").arg(service.name, task.id.left(8));
}

bool wasOutOfMemory(const EcsTask& task) {
    return std::any_of(task.containers.begin(), task.containers.end(),
                       [](const EcsContainer& container) {
                           return container.reason.startsWith(QLatin1String("OutOfMemory"));
                       });
}

QString failureText(const EcsTask& task) {
    if (!isFailed(task)) {
        return {};
    }
    for (const EcsContainer& container : task.containers) {
        if (!container.reason.isEmpty() || container.exitCode.value_or(0) != 0) {
            QString text = container.name;
            if (container.exitCode) {
                text += QStringLiteral(" exited with %1").arg(*container.exitCode);
            }
            return container.reason.isEmpty() ? text
                                              : text + QStringLiteral(": ") + container.reason;
        }
    }
    return task.stoppedReason.isEmpty() ? QStringLiteral("stopped, ECS does not say why")
                                        : task.stoppedReason;
}

qint64 generationOf(const EcsService& service) {
    const TaskGroup* primary = primaryOf(service);
    return primary == nullptr ? 0 : std::max<qint64>(0, primary->createdMs);
}

QVector<TaskProgress> progressOf(const Reading& reading, const Change& change) {
    QVector<TaskProgress> progress;
    if (change.group.isEmpty()) {
        return progress;
    }
    const bool isOver = fleet::isOver(change.deployment.state);
    for (const EcsTask& task : reading.tasks) {
        const bool isOfIt = task.startedBy == change.group;
        if (isStopped(task) || (isOver && !isOfIt)) {
            continue;
        }
        TaskProgress step{taskName(task, reading.service), TaskProgress::State::Pending, {}};
        if (isOfIt) {
            const bool serves = isRunning(task) && task.health != QLatin1String("UNHEALTHY");
            step.state = serves ? TaskProgress::State::Done : TaskProgress::State::Starting;
            step.detail = serves ? QString() : task.lastStatus.toLower();
        } else if (!shallRun(task)) {
            step.state = TaskProgress::State::Stopping;
        }
        progress << step;
    }
    std::sort(progress.begin(), progress.end(),
              [](const auto& a, const auto& b) { return a.task < b.task; });
    return progress;
}

QStringList guardTexts(const Guards& guards) {
    const auto how = [](bool rollsBack) {
        return rollsBack ? QStringLiteral(" (goes back by itself)") : QString();
    };
    QStringList texts;
    if (guards.hasBreaker) {
        texts << QStringLiteral("circuit breaker") + how(guards.breakerRollsBack);
    }
    if (guards.hasAlarms && !guards.alarms.isEmpty()) {
        texts << QStringLiteral("alarms %1%2")
                     .arg(guards.alarms.join(QStringLiteral(", ")), how(guards.alarmsRollBack));
    }
    return texts;
}

QString definitionFor(const Release& release, const Reading& reading) {
    const TaskDefinition* newest = nullptr;
    for (const TaskDefinition& definition : reading.definitions) {
        if (definition.isActive && releaseOf(definition, reading.shownSettings).isSameAs(release) &&
            (newest == nullptr || definition.revision > newest->revision)) {
            newest = &definition;
        }
    }
    return newest == nullptr ? QString() : newest->arn;
}

const ServiceRevision* revisionFor(const QString& taskDefinition, const Reading& reading) {
    for (const ServiceDeployment& deployment : reading.deployments) {
        const ServiceRevision* revision = reading.revision(deployment.targetRevision);
        if (revision != nullptr && revision->taskDefinition == taskDefinition) {
            return revision;
        }
    }
    return nullptr;
}

ServiceStatus statusOf(const Reading& reading, const QVector<Change>& changes) {
    ServiceStatus status;
    status.service = reading.service.name;
    status.place = placeOf(reading.service);
    status.generation = generationOf(reading.service);
    status.readAtMs = reading.readAtMs;
    status.desiredCount = reading.service.desired;
    status.capacityTasks = capacityOf(reading.service);
    status.redeploysWhole = true;
    status.scaling = reading.scaling;
    status.scaleIn = reading.scaleIn;
    status.guards = guardTexts(reading.service.guards);
    status.tasks = placementsOf(reading);
    const TaskGroup* primary = primaryOf(reading.service);
    status.current = releaseAt(reading, primary == nullptr ? reading.service.taskDefinition
                                                           : primary->taskDefinition);
    status.releases = releasesOf(reading, changes);
    for (const Release& release : std::as_const(status.releases)) {
        if (release.isSameAs(status.current)) {
            status.current = release;
        }
    }
    for (const Change& change : changes) {
        if (!fleet::isOver(change.deployment.state)) {
            // There is one at a time; the newest is what counts.
            if (!status.running) {
                status.running = wholeOf(reading, change);
                const Release back = releaseAt(reading, lastSuccessful(reading));
                if (change.isStoppable && back.isValid()) {
                    status.wayBack = fleet::WayBack{false, back};
                }
            }
        } else if (status.recent.size() < MostRecent) {
            status.recent << wholeOf(reading, change);
        }
    }
    return status;
}

} // namespace wb::ecs
