// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"

#include <QJsonObject>
#include <QStringList>
#include <QVector>

#include <optional>

/// What of the ECS API (2014-11-13, botocore's service-2.json) is read here. A member without which
/// nothing can be said is a Protocol error that names it; others may be missing. Texts for people
/// are bounded and in one line. Pure.
namespace wb::ecs {

/// One of a service's "deployments": a set of tasks of one task definition.
struct TaskGroup {
    QString id;     ///< "ecs-svc/1234567890"; the tasks' startedBy.
    QString status; ///< "PRIMARY", "ACTIVE", "INACTIVE"
    QString taskDefinition;
    int desired = 0;
    int running = 0;
    int pending = 0;
    int failed = 0;
    TimeMs createdMs = NoTime;
    TimeMs updatedMs = NoTime;
    QString rollout; ///< "COMPLETED", "FAILED", "IN_PROGRESS"; empty: not told.
    QString reason;
};

/// What stops a deployment by itself.
struct Guards {
    bool hasBreaker = false;
    bool breakerRollsBack = false;
    bool hasAlarms = false;
    bool alarmsRollBack = false;
    QStringList alarms;
};

struct EcsService {
    QString arn;
    QString name;
    QString clusterArn;
    QString status;     ///< "ACTIVE", "DRAINING", "INACTIVE"
    QString controller; ///< "ECS", "CODE_DEPLOY", "EXTERNAL"
    bool isDaemon = false;
    bool isFargate = false;
    int desired = 0;
    int maximumPercent = 200;
    QString taskDefinition;
    Guards guards;
    QVector<TaskGroup> groups;
    /// The newest event that says that a task could not be placed, if none of a steady state is
    /// newer; empty otherwise.
    QString cannotPlace;
};

/// A port of a container that its instance hands on.
struct EcsBinding {
    int container = 0;
    int host = 0;
};

struct EcsContainer {
    QString name;
    QString image;
    QString digest; ///< "sha256:…"
    std::optional<int> exitCode;
    QString reason;                    ///< "OutOfMemoryError: Container killed due to memory usage"
    QVector<EcsBinding> bindings = {}; ///< TCP only.
};

struct EcsTask {
    QString arn;
    QString id;
    QString taskDefinition;
    QString startedBy;
    QString lastStatus; ///< "PROVISIONING", "PENDING", "ACTIVATING", "RUNNING", … "STOPPED"
    QString desiredStatus;
    QString health; ///< "HEALTHY", "UNHEALTHY", "UNKNOWN"
    QString zone;
    QString host; ///< Its private address; empty unless it has an interface of its own.
    QString containerInstance; ///< ARN of what it runs on; empty at Fargate.
    QString stopCode;
    QString stoppedReason;
    qint64 memoryBytes = 0;
    TimeMs createdMs = NoTime;
    TimeMs startedMs = NoTime;
    TimeMs stoppedMs = NoTime;
    QVector<EcsContainer> containers;
};

/// A "service deployment": the act, with its history.
struct ServiceDeployment {
    QString arn;
    QString status; ///< "PENDING", "IN_PROGRESS", "SUCCESSFUL", "STOPPED", "ROLLBACK_…", …
    QString reason;
    QString targetRevision;
    QString rollbackRevision; ///< Where a rollback of it goes; empty: none.
    QString rollbackReason;
    TimeMs createdMs = NoTime;
    TimeMs finishedMs = NoTime;
    TimeMs rollbackMs = NoTime;
    QString breaker; ///< "MONITORING", "TRIGGERED", …
    int breakerCount = 0;
    int breakerThreshold = 0;
    QString alarmState;
    QStringList firingAlarms;
};

struct ServiceRevision {
    QString arn;
    QString taskDefinition;
    QJsonObject whole; ///< As it came: its other settings go back along with the definition.
};

struct TaskDefinition {
    QString arn;
    QString family;
    int revision = 0;
    bool isActive = false;
    QString registeredBy; ///< The last part of an identity's name; may be empty.
    TimeMs registeredMs = NoTime;
    QJsonObject whole;

    /// "shop:42"
    [[nodiscard]] QString name() const { return QStringLiteral("%1:%2").arg(family).arg(revision); }
};

/// A machine of the cluster.
struct ContainerInstance {
    QString arn;
    QString ec2Id; ///< "i-…"; another one ("mi-…") is no machine of EC2's.
};

struct ArnPage {
    QStringList arns;
    QString next; ///< The token of the page after it; empty: there is none.
};

/// "arn:aws:ecs:eu-west-1:123456789012": in which partition, region and account.
[[nodiscard]] QString ownerOf(const QString& arn);
/// Its ARN, with the cluster also where it is one of the old form.
[[nodiscard]] QString placeOf(const EcsService& service);
/// Whose a service is by an answer to DescribeServices about it alone, also where it is not there.
[[nodiscard]] Expected<QString> parseOwner(const QJsonObject& answer);
[[nodiscard]] Expected<EcsService> parseService(const QJsonObject& answer, const QString& name);
[[nodiscard]] Expected<ArnPage> parseArns(const QJsonObject& answer, const char* member);
[[nodiscard]] Expected<QVector<EcsTask>> parseTasks(const QJsonObject& answer);
/// The ARNs and states of ListServiceDeployments.
[[nodiscard]] Expected<QVector<ServiceDeployment>> parseDeployments(const QJsonObject& answer);
[[nodiscard]] Expected<QVector<ServiceRevision>> parseRevisions(const QJsonObject& answer);
[[nodiscard]] Expected<TaskDefinition> parseDefinition(const QJsonObject& answer);
[[nodiscard]] Expected<QVector<ContainerInstance>>
parseContainerInstances(const QJsonObject& answer);

} // namespace wb::ecs
