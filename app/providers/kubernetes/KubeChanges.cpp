// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeChanges.h"

#include "app/providers/kubernetes/KubeRelease.h"
#include "models/base/Format.h"
#include "models/base/SafeText.h"

#include <algorithm>

namespace wb::kubernetes {

namespace {

using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;

constexpr qsizetype LongestCause = 200;
constexpr DurationMs ProgressDeadlineMs = 600'000;
const QString Somebody = QStringLiteral("somebody at Kubernetes");

QString shown(const TextMap& annotations, QLatin1String key) {
    return base::flattened(annotations.value(key).left(LongestCause));
}

/// Whether these annotations tell of a write of ours that gave this template this number. Somebody
/// who was faster than the controller has another template under the number that ours would have.
bool areOurs(const TextMap& annotations, qint64 number, const QJsonObject& podTemplate) {
    if (annotations.value(note::Key).isEmpty() ||
        annotations.value(note::Number) != QString::number(number)) {
        return false;
    }
    if (annotations.value(note::Kind) == QLatin1String("redeploy")) {
        return podTemplate[QLatin1String("metadata")][QLatin1String("annotations")]
                          [note::RestartedAt] == annotations.value(note::At);
    }
    return releaseOf(podTemplate, {}).code == annotations.value(note::Code);
}

void claim(Change& change, const TextMap& annotations) {
    Deployment& deployment = change.deployment;
    deployment.id = deployment.idempotencyKey = annotations.value(note::Key);
    deployment.by = QStringLiteral("Watchbridge");
    deployment.kind = annotations.value(note::Kind) == QLatin1String("redeploy")
                          ? DeploymentKind::Redeploy
                          : DeploymentKind::Rollback;
    const TimeMs atMs = base::parseTime(annotations.value(note::At));
    deployment.startedMs = atMs == NoTime ? deployment.startedMs : atMs;
    change.isReturn = change.isReturn || deployment.kind == DeploymentKind::Rollback;
}

bool hasOtherPods(const Reading& reading, const Revision& revision) {
    const QString label = reading.workload.kind == WorkloadKind::Deployment
                              ? QStringLiteral("pod-template-hash")
                              : QStringLiteral("controller-revision-hash");
    return std::any_of(reading.pods.begin(), reading.pods.end(), [&](const Pod& pod) {
        return pod.owner == reading.workload.uid && pod.labels.value(label) != revision.hash;
    });
}

bool isThere(const Reading& reading, const Revision& current) {
    const Workload& workload = reading.workload;
    const Condition* progressing = workload.condition("Progressing");
    switch (workload.kind) {
    case WorkloadKind::StatefulSet:
        // The controller calls no other revision current as long as somebody else replaces the
        // pods.
        return !hasOtherPods(reading, current) &&
               (workload.isOnDelete ? workload.updated >= workload.desired
                                    : workload.currentRevision == workload.updateRevision);
    case WorkloadKind::DaemonSet:
        return workload.updated >= workload.desired && !hasOtherPods(reading, current) &&
               (workload.available >= workload.desired || workload.isOnDelete ||
                reading.doneGeneration == workload.generation);
    default:
        break;
    }
    if (progressing != nullptr) {
        // It stays so when tasks become unavailable later, which is no rollout.
        return progressing->reason == QLatin1String("NewReplicaSetAvailable") &&
               workload.total == workload.updated;
    }
    return workload.updated >= workload.desired && workload.total == workload.updated &&
           workload.available >= workload.updated;
}

bool isOf(const Pod& pod, const Reading& reading, const Revision& revision) {
    return pod.owner == revision.uid ||
           (pod.owner == reading.workload.uid &&
            pod.labels.value(QStringLiteral("controller-revision-hash")) == revision.hash);
}

/// Only a Deployment tells when a rollout was done; of the others the newest pod is what is left.
TimeMs doneMs(const Reading& reading, const Revision& current, TimeMs startedMs) {
    if (const Condition* progressing = reading.workload.condition("Progressing")) {
        return std::max(progressing->updatedMs, startedMs);
    }
    const Pod* newest = nullptr;
    for (const Pod& pod : reading.pods) {
        const bool isOfIt = isOf(pod, reading, current);
        if (isOfIt && (newest == nullptr || pod.createdMs > newest->createdMs)) {
            newest = &pod;
        }
    }
    return newest == nullptr ? startedMs : std::max(newest->readyMs, startedMs);
}

/// A DaemonSet has no deadline of its own: here it has the one that a Deployment has where nothing
/// else is said. All its pods are new, and one does not become available.
bool isOverdue(const Reading& reading, const Revision& current) {
    TimeMs newestMs = NoTime;
    for (const Pod& pod : reading.pods) {
        newestMs = isOf(pod, reading, current) ? std::max(newestMs, pod.createdMs) : newestMs;
    }
    return newestMs != NoTime && reading.workload.updated >= reading.workload.desired &&
           !hasOtherPods(reading, current) && reading.readAtMs - newestMs >= ProgressDeadlineMs;
}

/// A DaemonSet does not keep that its rollout was done once, nor does a program that has just
/// started know. A rollout makes each pod right after the one before became ready: one that came
/// long after the rest belongs to a node that joined, or took the place of one that was lost.
bool wasDoneBefore(const Reading& reading, const Revision& current, TimeMs startedMs) {
    if (reading.workload.kind != WorkloadKind::DaemonSet || startedMs == NoTime ||
        reading.workload.updated < reading.workload.desired || hasOtherPods(reading, current)) {
        return false;
    }
    TimeMs restMs = startedMs;
    TimeMs firstLateMs = NoTime;
    for (const Pod& pod : reading.pods) {
        if (!isOf(pod, reading, current)) {
            continue;
        }
        if (pod.isReady) {
            restMs = std::max({restMs, pod.createdMs, pod.readyMs});
        } else if (firstLateMs == NoTime || pod.createdMs < firstLateMs) {
            firstLateMs = pod.createdMs;
        }
    }
    return firstLateMs != NoTime && firstLateMs - restMs >= ProgressDeadlineMs;
}

/// What the controller leaves as it is until somebody does something; empty: nothing.
QString waitText(const Workload& workload) {
    const int old = std::max(0, workload.desired - workload.updated);
    if (workload.isOnDelete) {
        return QStringLiteral("its update strategy is OnDelete: the other %1 stay until somebody "
                              "deletes them")
            .arg(old);
    }
    if (workload.partition > 0 && old <= workload.partition) {
        return QStringLiteral("it waits at its partition: the other %1 stay until somebody lowers "
                              "that")
            .arg(old);
    }
    return {};
}

/// How far the present change has come. `kubectl rollout status` calls one done that has come to
/// its partition; here none is while tasks of another release serve.
void judge(Change& change, const Reading& reading, const Revision* current) {
    const Workload& workload = reading.workload;
    const Condition* progressing = workload.condition("Progressing");
    Deployment& deployment = change.deployment;
    const bool isSeen = current != nullptr && workload.observedGeneration >= workload.generation;
    if (isSeen &&
        (isThere(reading, *current) || wasDoneBefore(reading, *current, deployment.startedMs))) {
        deployment.state = DeploymentState::Completed;
        deployment.finishedMs = doneMs(reading, *current, deployment.startedMs);
        return;
    }
    deployment.state = isSeen ? DeploymentState::InProgress : DeploymentState::Started;
    if (workload.isPaused) {
        deployment.messages << QStringLiteral("the rollout is paused");
    }
    if (!isSeen) {
        return;
    }
    if (progressing != nullptr && !progressing->isTrue &&
        progressing->reason == QLatin1String("ProgressDeadlineExceeded")) {
        deployment.state = DeploymentState::Failed;
        deployment.finishedMs = progressing->updatedMs;
        deployment.messages << progressing->message;
        return;
    }
    if (workload.kind == WorkloadKind::DaemonSet && isOverdue(reading, *current)) {
        deployment.state = DeploymentState::Failed;
        deployment.finishedMs = doneMs(reading, *current, deployment.startedMs);
        deployment.messages << QStringLiteral("%1 of %2 tasks are available %3 after the newest of "
                                              "them was made")
                                   .arg(workload.available)
                                   .arg(workload.desired)
                                   .arg(base::spanText(ProgressDeadlineMs));
        return;
    }
    const Condition* failure = workload.condition("ReplicaFailure");
    if (failure != nullptr && failure->isTrue) {
        deployment.messages << failure->message;
    }
    deployment.messages << QStringLiteral("%1 of %2 tasks are new, %3 available")
                               .arg(workload.updated)
                               .arg(workload.desired)
                               .arg(workload.available);
    if (const QString waits = waitText(workload); !waits.isEmpty()) {
        deployment.messages.last() += QStringLiteral("; ") + waits;
    }
}

/// When the present revision was gone back to. The time of managedFields does not move with a mere
/// value before Kubernetes 1.22; where it cannot be, the first pod since is what is left.
TimeMs returnedMs(const Reading& reading, const Revision& present) {
    const TimeMs toldMs = reading.workload.templateChangedMs;
    TimeMs newestMs = NoTime;
    for (const Revision& revision : reading.revisions) {
        newestMs = std::max(newestMs, revision.createdMs);
    }
    if (toldMs > newestMs) {
        return toldMs;
    }
    TimeMs firstMs = NoTime;
    for (const Pod& pod : reading.pods) {
        const bool isSince = isOf(pod, reading, present) && pod.createdMs >= newestMs;
        if (isSince && (firstMs == NoTime || pod.createdMs < firstMs)) {
            firstMs = pod.createdMs;
        }
    }
    return firstMs;
}

/// Whether its revision had run before it got this number. A ControllerRevision does not keep the
/// numbers that it had: one that is older than another with a lower number was gone back to.
bool isReturn(const Reading& reading, const Revision& revision, qint64 number) {
    if (reading.workload.kind == WorkloadKind::Deployment) {
        return !revision.before.isEmpty() && number != revision.before.constFirst();
    }
    return std::any_of(reading.revisions.begin(), reading.revisions.end(), [&](const auto& other) {
        return other.number < number && other.createdMs > revision.createdMs;
    });
}

/// Of one of a revision's numbers.
Change changeOf(const Reading& reading, const Revision& revision, const fleet::Release& release,
                qint64 number, bool isPresent) {
    const Workload& workload = reading.workload;
    Change change;
    change.number = number;
    change.hash = revision.hash;
    change.isReturn = isReturn(reading, revision, number);
    Deployment& deployment = change.deployment;
    deployment.id = QStringLiteral("%1-r%2").arg(workload.name).arg(number);
    deployment.service = workload.name;
    deployment.release = release;
    deployment.by = isPresent && !workload.templateManager.isEmpty()
                        ? workload.templateManager + QStringLiteral(" at Kubernetes")
                        : Somebody;
    deployment.state = DeploymentState::Completed;
    deployment.startedMs = !change.isReturn ? revision.createdMs
                           : isPresent      ? returnedMs(reading, revision)
                                            : NoTime;
    // Of a ControllerRevision that is gone back to only the number is renewed.
    const TextMap& annotations = isPresent ? workload.annotations : revision.annotations;
    if (areOurs(annotations, number, revision.podTemplate)) {
        claim(change, annotations);
    }
    if (const QString cause = shown(annotations, note::Cause); !cause.isEmpty()) {
        deployment.messages << QStringLiteral("change cause: ") + cause;
    }
    return change;
}

/// What the workload wants, and no revision is there of yet.
Change pendingChange(const Reading& reading) {
    const Workload& workload = reading.workload;
    Change change;
    change.number = currentNumber(reading);
    Deployment& deployment = change.deployment;
    deployment.id = QStringLiteral("%1-r%2").arg(workload.name).arg(change.number);
    deployment.service = workload.name;
    deployment.release = releaseOf(workload.podTemplate, reading.shownSettings);
    deployment.by = workload.templateManager.isEmpty()
                        ? Somebody
                        : workload.templateManager + QStringLiteral(" at Kubernetes");
    deployment.startedMs = workload.templateChangedMs;
    change.isReturn =
        std::any_of(reading.revisions.begin(), reading.revisions.end(), [&](const Revision& each) {
            return plainTemplate(each.podTemplate) == plainTemplate(workload.podTemplate);
        });
    if (areOurs(workload.annotations, change.number, workload.podTemplate)) {
        claim(change, workload.annotations);
    }
    return change;
}

/// Tells going back from going forward again to what had been gone back from. Oldest first.
template <typename Iterator>
void findWaysBack(Iterator oldest, Iterator end) {
    QSet<QString> left;
    for (auto change = oldest; change != end; ++change) {
        change->isBack = change->isReturn && !left.contains(change->deployment.release.name());
        if (change->isBack && change != oldest) {
            left.insert(std::prev(change)->deployment.release.name());
        }
    }
}

/// What came of those that something else followed.
void judgePast(QVector<Change>& changes, const Reading& reading) {
    QSet<QString> aborted{reading.workload.annotations.value(note::Aborts)};
    for (const Revision& revision : reading.revisions) {
        aborted.insert(revision.annotations.value(note::Aborts));
    }
    for (qsizetype i = 1; i < changes.size(); ++i) {
        Deployment& past = changes[i].deployment;
        if (aborted.contains(past.id)) {
            past.state = DeploymentState::Aborted;
        } else if (!past.idempotencyKey.isEmpty()) {
            past.state = DeploymentState::Aborted;
            past.messages << QStringLiteral("another deployment took its place");
        }
    }
}

} // namespace

const Revision* currentRevision(const Reading& reading) {
    const bool isIt =
        !reading.revisions.isEmpty() && plainTemplate(reading.revisions.constFirst().podTemplate) ==
                                            plainTemplate(reading.workload.podTemplate);
    return isIt ? &reading.revisions.constFirst() : nullptr;
}

qint64 currentNumber(const Reading& reading) {
    const qint64 newest = reading.revisions.isEmpty() ? 0 : reading.revisions.constFirst().number;
    return currentRevision(reading) == nullptr ? newest + 1 : newest;
}

const Revision* revisionBefore(const Reading& reading) {
    const qsizetype index = currentRevision(reading) == nullptr ? 0 : 1;
    return index < reading.revisions.size() ? &reading.revisions[index] : nullptr;
}

QVector<Change> changesOf(const Reading& reading) {
    QVector<Change> changes;
    const Revision* current = currentRevision(reading);
    for (const Revision& revision : reading.revisions) {
        const fleet::Release release = releaseOf(revision.podTemplate, reading.shownSettings);
        for (const qint64 number : revision.before) {
            changes << changeOf(reading, revision, release, number, false);
        }
        changes << changeOf(reading, revision, release, revision.number, &revision == current);
    }
    if (current == nullptr) {
        changes << pendingChange(reading);
    }
    std::sort(changes.begin(), changes.end(),
              [](const Change& a, const Change& b) { return a.number > b.number; });
    findWaysBack(changes.rbegin(), changes.rend());
    for (qsizetype i = 0; i < changes.size(); ++i) {
        Deployment& deployment = changes[i].deployment;
        const bool hasBefore = i + 1 < changes.size();
        if (!deployment.idempotencyKey.isEmpty()) {
            continue;
        }
        if (hasBefore && deployment.release.isSameAs(changes[i + 1].deployment.release)) {
            deployment.kind = DeploymentKind::Redeploy;
        } else if (changes[i].isBack) {
            deployment.kind = DeploymentKind::Rollback;
        }
    }
    if (!changes.isEmpty()) {
        judge(changes.first(), reading, current);
    }
    judgePast(changes, reading);
    return changes;
}

QSet<QString> goodReleases(const QVector<Change>& changes, DurationMs provenAfterMs) {
    QSet<QString> good;
    QSet<QString> left; ///< By going back.
    const Change* before = nullptr;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const QString name = change->deployment.release.name();
        if (before != nullptr && before->deployment.release.name() != name) {
            const QString former = before->deployment.release.name();
            const TimeMs sinceMs = before->deployment.startedMs;
            const bool isProven = sinceMs != NoTime && change->deployment.startedMs != NoTime &&
                                  change->deployment.startedMs - sinceMs >= provenAfterMs;
            if (change->isBack) {
                left.insert(former);
                good.remove(former);
            } else if (isProven && !left.contains(former)) {
                good.insert(former);
            }
        }
        before = &*change;
    }
    if (before != nullptr && before->deployment.state == DeploymentState::Completed) {
        good.insert(before->deployment.release.name());
    }
    return good;
}

} // namespace wb::kubernetes
