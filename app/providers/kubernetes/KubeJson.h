// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <QVector>

#include <optional>

/// What of the Kubernetes API (apps/v1, v1) is read here. A member without which
/// nothing can be said is a Protocol error that names it; others may be missing. Texts for people
/// are bounded and in one line. Pure.
namespace wb::kubernetes {

enum class WorkloadKind { Deployment, StatefulSet, DaemonSet };

/// "Deployment".
[[nodiscard]] QString kindName(WorkloadKind kind);
/// "deployments", as paths and permissions have it.
[[nodiscard]] QString resourceName(WorkloadKind kind);

using TextMap = QMap<QString, QString>;

struct Condition {
    QString type; ///< "Progressing", "Available", …
    bool isTrue = false;
    QString reason;
    QString message;
    TimeMs updatedMs = NoTime;
};

struct Workload {
    WorkloadKind kind = WorkloadKind::Deployment;
    QString name;
    QString uid;
    QString resourceVersion;
    qint64 generation = 0;
    qint64 observedGeneration = 0; ///< The controller has seen so far.
    TextMap labels;
    TextMap annotations;
    QString selector; ///< As a query has it: "app=chat,tier in (a,b)".
    QJsonObject podTemplate;
    int desired = 0;
    int surge = 0;           ///< How many a rollout may start beside the desired ones.
    int unavailable = 0;     ///< How many of the desired ones it may do without meanwhile.
    bool isRecreate = false; ///< Deployment: all stop before any starts.
    bool isPaused = false;
    bool isOnDelete = false; ///< Nothing is replaced until somebody deletes it.
    int partition = 0;       ///< StatefulSet: those below keep the release they have.
    bool isOrdered = false;  ///< StatefulSet: goes on only while each pod is ready.
    bool keepsHistory = true;
    int total = 0; ///< Tasks of any revision that the controller counts.
    int updated = 0;
    int available = 0;
    QString currentRevision; ///< StatefulSet.
    QString updateRevision;
    QVector<Condition> conditions;
    QString templateManager; ///< Who last changed the template, as managedFields have it.
    TimeMs templateChangedMs = NoTime;

    [[nodiscard]] const Condition* condition(const char* type) const; ///< nullptr: none.
};

/// A ReplicaSet or ControllerRevision: a template that was wanted at some time.
struct Revision {
    QString name;
    QString uid;
    QString owner;          ///< The workload's uid.
    qint64 number = 0;      ///< Rises with each change of the template; gone back to: anew.
    QVector<qint64> before; ///< The numbers it had earlier, ascending; the newest 20 at most.
    QString hash;           ///< The label by which its pods are known.
    TextMap annotations;
    TimeMs createdMs = NoTime;
    QJsonObject podTemplate; ///< Without that label.
};

struct ContainerEnd {
    QString reason; ///< "OOMKilled", "Error", "Completed"
    int exitCode = 0;
    TimeMs finishedMs = NoTime;
};

struct PodContainer {
    QString name;
    bool isReady = false;
    bool isRunning = false;
    int restarts = 0;
    QString waiting; ///< "CrashLoopBackOff: back-off 5m0s …"; empty: it does not wait.
    std::optional<ContainerEnd> end;     ///< It has ended and was not started again.
    std::optional<ContainerEnd> lastEnd; ///< How the one before it ended.
};

struct Pod {
    QString name;
    QString uid;
    TextMap labels;
    QString owner;  ///< uid of the ReplicaSet, StatefulSet or DaemonSet.
    QString phase;  ///< "Pending", "Running", "Succeeded", "Failed", "Unknown"
    QString reason; ///< "Evicted", or why it cannot be placed.
    QString address;
    QString node;
    bool isReady = false;
    TimeMs readyMs = NoTime; ///< Since when it is ready.
    bool isDeleted = false;  ///< It is being stopped.
    bool isUnplaceable = false;
    TimeMs createdMs = NoTime;
    TimeMs startedMs = NoTime;
    QVector<PodContainer> containers;
    QVector<PodContainer> initContainers; ///< What runs before them, and sidecars.
    QJsonObject spec;
    TextMap annotations;
};

/// One page of a list.
template <typename Item>
struct Page {
    QVector<Item> items;
    QString next; ///< `continue`; empty: it was the last.
};

[[nodiscard]] Expected<Workload> parseWorkload(const QJsonObject& answer, WorkloadKind kind);
/// ReplicaSets, or ControllerRevisions for the other kinds.
/// Where the next page of a list begins; empty: there is none.
[[nodiscard]] QString nextOf(const QJsonObject& answer);
[[nodiscard]] Expected<Page<Revision>> parseRevisions(const QJsonObject& answer, WorkloadKind kind);
[[nodiscard]] Expected<Page<Pod>> parsePods(const QJsonObject& answer);
/// When somebody last changed the object, by its metadata.
[[nodiscard]] TimeMs lastChangedMs(const QJsonObject& object);

/// Of a template: without what controllers add, so that two can be compared.
[[nodiscard]] QJsonObject plainTemplate(const QJsonObject& podTemplate);
/// "256Mi" → 268435456; 0: none, or not a quantity.
[[nodiscard]] qint64 quantityBytes(const QString& text);

} // namespace wb::kubernetes
