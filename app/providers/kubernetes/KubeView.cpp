// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeView.h"

#include "app/providers/TaskEndpoint.h"
#include "app/providers/kubernetes/KubeRelease.h"
#include "models/base/Format.h"
#include "models/base/SafeText.h"

#include <algorithm>

namespace wb::kubernetes {

namespace {

using fleet::Deployment;
using fleet::Release;
using fleet::ServiceStatus;
using fleet::TaskPlacement;
using fleet::TaskProgress;

constexpr qsizetype MostRecent = 20;
constexpr qsizetype MostReleases = 20;
constexpr qsizetype LongestAuthor = 200;
/// What a new release takes from elsewhere is first looked at a while after it was made.
constexpr DurationMs FirstLookMs = 90'000;

bool isOver(const Pod& pod) {
    return pod.phase == QLatin1String("Failed") || pod.phase == QLatin1String("Succeeded");
}

bool isUp(const Pod& pod) {
    return pod.phase == QLatin1String("Running") && !pod.containers.isEmpty() &&
           std::all_of(pod.containers.begin(), pod.containers.end(),
                       [](const PodContainer& each) { return each.isRunning; });
}

QString endText(const PodContainer& container, const ContainerEnd& end) {
    return QStringLiteral("%1 ended: %2 (exit code %3)")
        .arg(container.name, end.reason.isEmpty() ? QStringLiteral("no reason told") : end.reason)
        .arg(end.exitCode);
}

QString stateWord(const Pod& pod) {
    if (isOver(pod)) {
        return QStringLiteral("stopped");
    }
    if (pod.isDeleted) {
        return QStringLiteral("stopping");
    }
    return isUp(pod) ? QStringLiteral("running") : QStringLiteral("starting");
}

/// The revision a pod was made of; nullptr: it is not (any more) among those.
const Revision* revisionOf(const Pod& pod, const Reading& reading) {
    const bool isDeployment = reading.workload.kind == WorkloadKind::Deployment;
    const QString hash = pod.labels.value(QStringLiteral("controller-revision-hash"));
    const auto found = std::find_if(
        reading.revisions.begin(), reading.revisions.end(), [&](const Revision& revision) {
            return isDeployment ? pod.owner == revision.uid
                                : pod.owner == reading.workload.uid && hash == revision.hash;
        });
    return found == reading.revisions.end() ? nullptr : &*found;
}

bool isOurs(const Pod& pod, const Reading& reading) {
    return pod.owner == reading.workload.uid || revisionOf(pod, reading) != nullptr;
}

/// Where the pod's metrics are; an error says why that is not known.
Expected<QString> metricsInstanceOf(const Pod& pod, const Reading& reading) {
    const QString wanted = reading.metrics ? reading.metrics->port : QString();
    const int port =
        wanted.isEmpty() ? metricsPort(pod.spec, pod.annotations) : portNamed(wanted, pod.spec);
    if (port <= 0) {
        return failure(
            ErrorCode::NotFound,
            wanted.isEmpty()
                ? QStringLiteral("neither an annotation prometheus.io/port nor a port of "
                                 "a container tells where its metrics are: set \"port\"")
                : QStringLiteral("none of its containers has a port \"%1\"").arg(wanted));
    }
    if (pod.address.isEmpty()) {
        return failure(ErrorCode::NotFound, QStringLiteral("it has no address yet"));
    }
    return providers::endpointOf(pod.address, port, reading.isHere);
}

TaskPlacement placementOf(const Pod& pod, const Reading& reading) {
    TaskPlacement placement;
    placement.task = pod.name;
    placement.state = stateWord(pod);
    placement.startedMs = pod.startedMs;
    placement.oomKills = reading.oomKills.value(pod.uid);
    placement.node = pod.node;
    placement.memoryLimitBytes = memoryLimitOf(pod.spec);
    placement.detail = troubleText(pod);
    if (const Revision* revision = revisionOf(pod, reading)) {
        placement.release = releaseOf(revision->podTemplate, reading.shownSettings);
    }
    const auto instance = metricsInstanceOf(pod, reading);
    placement.instance = instance.value_or(QString());
    if (!instance && reading.metrics) {
        placement.instanceTrouble = instance.error().message;
    }
    return placement;
}

/// The pods there are, and for each that is missing the newest that ended.
QVector<TaskPlacement> placementsOf(const Reading& reading) {
    QVector<const Pod*> live;
    QVector<const Pod*> ended;
    int wanted = 0;
    for (const Pod& pod : reading.pods) {
        if (!isOurs(pod, reading)) {
            continue;
        }
        (isOver(pod) ? ended : live) << &pod;
        wanted += isOver(pod) || pod.isDeleted ? 0 : 1;
    }
    std::sort(ended.begin(), ended.end(),
              [](const auto* a, const auto* b) { return a->createdMs > b->createdMs; });
    live << ended.mid(0, std::max(0, reading.workload.desired - wanted));
    std::sort(live.begin(), live.end(), [](const auto* a, const auto* b) {
        return std::tie(a->createdMs, a->name) < std::tie(b->createdMs, b->name);
    });
    QVector<TaskPlacement> placements;
    for (const Pod* pod : std::as_const(live)) {
        placements << placementOf(*pod, reading);
    }
    return placements;
}

/// How many of those that serve a rollout may stop before others have taken their place.
int stopsAtOnce(const Workload& workload) {
    if (workload.isRecreate) {
        return workload.desired;
    }
    // What is missing already counts among those a Deployment may do without.
    const int missing = workload.kind == WorkloadKind::Deployment
                            ? std::max(0, workload.desired - workload.available)
                            : 0;
    return std::max(0, workload.unavailable - missing);
}

/// Kubernetes tells no room; what a rollout may start beside the desired count is what it will try.
int capacityOf(const Reading& reading) {
    const bool isFull = std::any_of(reading.pods.begin(), reading.pods.end(), [&](const Pod& pod) {
        return pod.isUnplaceable && !pod.isDeleted && isOurs(pod, reading);
    });
    return isFull ? 0 : reading.workload.surge;
}

/// ConfigMaps and Secrets do not go back with a template. Compared is with the time when the
/// release was made: who deploys both changes the ConfigMap first.
void compareConfigs(Release& release, const Revision& revision, const Reading& reading) {
    for (const ConfigReference& reference : referencesOf(revision.podTemplate)) {
        const QString name = reference.kind + u' ' + base::flattened(reference.name);
        const ConfigState state = reading.configs.value(reference.kind + u' ' + reference.name);
        if (state.known == ConfigState::Known::Gone && !reference.isOptional) {
            release.available = false;
            release.staysBehind << name + QStringLiteral(" no longer exists");
        } else if (state.changedMs != NoTime && state.changedMs > revision.createdMs) {
            release.staysBehind << QStringLiteral("%1 was changed at %2 and stays as it is")
                                       .arg(name, base::utcText(state.changedMs));
        } else if (state.known == ConfigState::Known::NotTold ||
                   (state.known == ConfigState::Known::There &&
                    state.watchedSinceMs > revision.createdMs + FirstLookMs)) {
            release.staysBehind
                << QStringLiteral("whether %1 was changed since is not known").arg(name);
        }
    }
}

QVector<Release> releasesOf(const Reading& reading, const QVector<Change>& changes,
                            DurationMs provenAfterMs) {
    const QSet<QString> good = goodReleases(changes, provenAfterMs);
    QVector<Release> releases;
    const Revision* current = currentRevision(reading);
    if (current == nullptr) {
        releases << releaseOf(reading.workload.podTemplate, reading.shownSettings);
        releases.first().createdMs = reading.workload.templateChangedMs;
    }
    for (const Revision& revision : reading.revisions) {
        Release release = releaseOf(revision.podTemplate, reading.shownSettings);
        if (!release.isValid()) {
            continue;
        }
        release.createdMs = revision.createdMs;
        release.author =
            base::flattened(revision.annotations.value(note::Cause).left(LongestAuthor));
        const auto same = std::find_if(releases.begin(), releases.end(),
                                       [&](const Release& each) { return each.isSameAs(release); });
        if (same != releases.end()) {
            // A restart makes another revision of the same release; it is as old as the first.
            same->createdMs = std::min(same->createdMs, release.createdMs);
            continue;
        }
        if (&revision != current) {
            compareConfigs(release, revision, reading);
        }
        releases << release;
    }
    for (Release& release : releases) {
        release.knownGood = good.contains(release.name());
    }
    std::stable_sort(releases.begin(), releases.end(),
                     [](const Release& a, const Release& b) { return a.createdMs > b.createdMs; });
    return releases.mid(0, MostReleases);
}

/// Why nobody will replace this pod, which is not of the release that is wanted.
QString holdText(const Pod& pod, const Workload& workload) {
    if (!workload.isOrdered || workload.isOnDelete || pod.isReady) {
        return {};
    }
    const QString trouble = troubleText(pod);
    return QStringLiteral("%1; a StatefulSet replaces no pod while one is not ready: delete it if "
                          "it stays so (kubectl delete pod %2)")
        .arg(trouble.isEmpty() ? QStringLiteral("not ready") : trouble, pod.name);
}

QVector<TaskProgress> progressOf(const Reading& reading, const Change& change) {
    QVector<TaskProgress> progress;
    for (const Pod& pod : reading.pods) {
        const Revision* revision = revisionOf(pod, reading);
        if (isOver(pod) || !isOurs(pod, reading)) {
            continue;
        }
        TaskProgress step{pod.name, TaskProgress::State::Pending, {}};
        if (revision != nullptr && !change.hash.isEmpty() && revision->hash == change.hash) {
            step.state = pod.isReady ? TaskProgress::State::Done : TaskProgress::State::Starting;
            step.detail = troubleText(pod);
        }
        if (pod.isDeleted) {
            step.state = TaskProgress::State::Stopping;
        } else if (step.state == TaskProgress::State::Pending) {
            step.detail = holdText(pod, reading.workload);
        }
        progress << step;
    }
    std::sort(progress.begin(), progress.end(),
              [](const auto& a, const auto& b) { return a.task < b.task; });
    return progress;
}

Deployment wholeOf(const Reading& reading, const Change& change) {
    Deployment deployment = change.deployment;
    if (fleet::isOver(deployment.state) && deployment.state != fleet::DeploymentState::Failed) {
        return deployment;
    }
    deployment.tasks = progressOf(reading, change);
    const auto inTheWay =
        std::find_if(deployment.tasks.begin(), deployment.tasks.end(), [](const auto& step) {
            return step.state != TaskProgress::State::Done && !step.detail.isEmpty();
        });
    if (inTheWay != deployment.tasks.end()) {
        deployment.messages << QStringLiteral("%1: %2").arg(inTheWay->task, inTheWay->detail);
    }
    return deployment;
}

/// Those who compare with their own idea of the workload, and put it back.
QStringList guardsOf(const Workload& workload) {
    QStringList guards;
    const auto add = [&](const QString& who, const QString& what) {
        if (!what.isEmpty()) {
            guards << QStringLiteral("%1 %2 (may put its own version back)")
                          .arg(who, base::flattened(what.left(LongestAuthor)));
        }
    };
    const QString argo =
        workload.annotations.value(QStringLiteral("argocd.argoproj.io/tracking-id"))
            .section(u':', 0, 0);
    add(QStringLiteral("Argo CD"),
        argo.isEmpty() ? workload.labels.value(QStringLiteral("argocd.argoproj.io/instance"))
                       : argo);
    add(QStringLiteral("Flux"),
        workload.labels.value(QStringLiteral("kustomize.toolkit.fluxcd.io/name")));
    add(QStringLiteral("Flux"),
        workload.labels.value(QStringLiteral("helm.toolkit.fluxcd.io/name")));
    return guards;
}

/// The controller waits for each pod in turn, whichever revision it is of, and so for one that will
/// never be ready: Kubernetes' documentation calls deleting it the forced rollback.
QVector<fleet::Hindrance> hindrancesOf(const Reading& reading) {
    QVector<fleet::Hindrance> hindrances;
    if (!reading.workload.isOrdered || reading.workload.isOnDelete) {
        return hindrances;
    }
    for (const Pod& pod : reading.pods) {
        if (pod.isReady || pod.isDeleted || isOver(pod) || !isOurs(pod, reading)) {
            continue;
        }
        const QString trouble = troubleText(pod);
        hindrances.append(
            {QStringLiteral("%1 is not ready (%2), and a StatefulSet replaces no pod while one is "
                            "not")
                 .arg(pod.name, trouble.isEmpty() ? QStringLiteral("it starts") : trouble),
             QStringLiteral("Where it stays so once this is sent, delete that pod: kubectl delete "
                            "pod %1")
                 .arg(pod.name)});
    }
    return hindrances;
}

QStringList barriersOf(const Reading& reading) {
    QStringList barriers;
    if (!reading.mayNotWrite.isEmpty()) {
        barriers << reading.mayNotWrite;
    }
    if (reading.workload.isPaused) {
        barriers << QStringLiteral("the rollout is paused, so that nothing would be replaced: "
                                   "resume it first (kubectl rollout resume)");
    }
    if (reading.workload.isOnDelete) {
        barriers << QStringLiteral("its update strategy is OnDelete: nothing would be replaced "
                                   "until somebody deletes each pod");
    } else if (reading.workload.partition > 0) {
        barriers << QStringLiteral("its update has a partition: %1 of %2 tasks would not be "
                                   "replaced")
                        .arg(std::min(reading.workload.partition, reading.workload.desired))
                        .arg(reading.workload.desired);
    }
    return barriers;
}

/// One part of a JSON Pointer (RFC 6901).
QString pointer(QString key) {
    return key.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
}

QJsonObject step(const char* op, const QString& path, const QJsonValue& value) {
    return {{QStringLiteral("op"), QLatin1String(op)},
            {QStringLiteral("path"), path},
            {QStringLiteral("value"), value}};
}

/// The test, and what tells later whose change it was.
QJsonArray begunPatch(const Reading& reading, const TextMap& notes) {
    const Workload& workload = reading.workload;
    QJsonArray patch{
        step("test", QStringLiteral("/metadata/resourceVersion"), workload.resourceVersion)};
    const QString annotations = QStringLiteral("/metadata/annotations");
    if (workload.annotations.isEmpty()) {
        patch << step("add", annotations, QJsonObject());
    }
    TextMap all = notes;
    all.insert(note::Number, QString::number(currentNumber(reading) + 1));
    for (auto each = all.begin(); each != all.end(); ++each) {
        patch << step("add", annotations + u'/' + pointer(each.key()), each.value());
    }
    if (workload.annotations.contains(note::Aborts) && !notes.contains(note::Aborts)) {
        patch << QJsonObject{{QStringLiteral("op"), QStringLiteral("remove")},
                             {QStringLiteral("path"), annotations + u'/' + pointer(note::Aborts)}};
    }
    return patch;
}

void goBackTo(QJsonArray& patch, const Reading& reading, const Revision& target) {
    const QString cause = QStringLiteral("/metadata/annotations/") + pointer(note::Cause);
    patch << step("replace", QStringLiteral("/spec/template"), target.podTemplate);
    if (target.annotations.contains(note::Cause)) {
        patch << step("add", cause, target.annotations.value(note::Cause));
    } else if (reading.workload.annotations.contains(note::Cause)) {
        patch << QJsonObject{{QStringLiteral("op"), QStringLiteral("remove")},
                             {QStringLiteral("path"), cause}};
    }
}

TextMap rollbackNotes(const Revision& target, const QString& key, TimeMs nowMs) {
    return {{note::Key, key},
            {note::Kind, QStringLiteral("rollback")},
            {note::At, base::utcText(nowMs)},
            {note::Code, releaseOf(target.podTemplate, {}).code}};
}

} // namespace

QString troubleText(const Pod& pod) {
    if (!pod.reason.isEmpty()) {
        return pod.reason;
    }
    // The others wait without a reason of their own while one of the first fails.
    for (const PodContainer& container : pod.initContainers + pod.containers) {
        const auto& end = container.end ? container.end : container.lastEnd;
        if (!container.waiting.isEmpty() &&
            container.waiting != QLatin1String("ContainerCreating") &&
            container.waiting != QLatin1String("PodInitializing")) {
            return end ? container.waiting + QStringLiteral("; ") + endText(container, *end)
                       : container.waiting;
        }
        if (container.end && container.end->exitCode != 0) {
            return endText(container, *container.end);
        }
    }
    if (isUp(pod) && !pod.isReady && !pod.isDeleted) {
        return QStringLiteral("not ready by its own probe");
    }
    return {};
}

const Revision* revisionFor(const Release& release, const Reading& reading) {
    const auto found = std::find_if(
        reading.revisions.begin(), reading.revisions.end(), [&](const Revision& revision) {
            return releaseOf(revision.podTemplate, reading.shownSettings).isSameAs(release);
        });
    return found == reading.revisions.end() ? nullptr : &*found;
}

ServiceStatus statusOf(const Reading& reading, const QVector<Change>& changes,
                       DurationMs provenAfterMs) {
    ServiceStatus status;
    status.service = reading.workload.name;
    status.generation = currentNumber(reading);
    status.readAtMs = reading.readAtMs;
    status.desiredCount = reading.workload.desired;
    status.capacityTasks = capacityOf(reading);
    status.isRoomTold = false;
    status.stopsAtOnce = stopsAtOnce(reading.workload);
    status.redeploysWhole = true;
    status.scaling = reading.scaling;
    status.scaleIn = reading.scaleIn;
    status.guards = guardsOf(reading.workload);
    status.barriers = barriersOf(reading);
    status.hindrances = hindrancesOf(reading);
    status.tasks = placementsOf(reading);
    status.current = releaseOf(reading.workload.podTemplate, reading.shownSettings);
    status.releases = releasesOf(reading, changes, provenAfterMs);
    for (const Release& release : std::as_const(status.releases)) {
        if (release.isSameAs(status.current)) {
            status.current = release;
        }
    }
    for (const Change& change : changes) {
        if (!fleet::isOver(change.deployment.state)) {
            status.running = wholeOf(reading, change);
            // Whatever the controller is at, it leaves for the template that is written next.
            status.wayBack = fleet::WayBack{true, {}};
        } else if (status.recent.size() < MostRecent &&
                   (change.deployment.startedMs != NoTime ||
                    !change.deployment.idempotencyKey.isEmpty())) {
            // One whose time nobody knows any more stands in no chart.
            status.recent << wholeOf(reading, change);
        }
    }
    return status;
}

QJsonArray redeployPatch(const Reading& reading, const QString& key, TimeMs nowMs) {
    const QString at = base::utcText(nowMs);
    QJsonArray patch = begunPatch(
        reading, {{note::Key, key}, {note::Kind, QStringLiteral("redeploy")}, {note::At, at}});
    const QString annotations = QStringLiteral("/spec/template/metadata/annotations");
    const QJsonValue metadata = reading.workload.podTemplate[QLatin1String("metadata")];
    if (!metadata[QLatin1String("annotations")].isObject()) {
        patch << step("add", annotations, QJsonObject());
    }
    patch << step("add", annotations + u'/' + pointer(note::RestartedAt), at);
    return patch;
}

QJsonArray rollbackPatch(const Reading& reading, const Revision& target,
                         const deploy::DeployRequest& request, TimeMs nowMs) {
    TextMap notes = rollbackNotes(target, request.idempotencyKey, nowMs);
    if (!request.stops.isEmpty()) {
        notes.insert(note::Aborts, request.stops);
    }
    QJsonArray patch = begunPatch(reading, notes);
    goBackTo(patch, reading, target);
    return patch;
}

QJsonArray abortPatch(const Reading& reading, const Revision& before, const QString& id,
                      TimeMs nowMs) {
    TextMap notes = rollbackNotes(before, id + QStringLiteral("-abort"), nowMs);
    notes.insert(note::Aborts, id);
    QJsonArray patch = begunPatch(reading, notes);
    goBackTo(patch, reading, before);
    return patch;
}

} // namespace wb::kubernetes
