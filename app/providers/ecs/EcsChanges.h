// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/ecs/EcsReading.h"
#include "models/fleet/Deployment.h"

/// What has been done to a service, by whomever. ECS tells it twice: as the sets of tasks of the
/// service, by which tasks know what started them, and as service deployments, which know how it
/// ended and can be stopped. Here both become one list. Pure.
namespace wb::ecs {

struct Change {
    fleet::Deployment deployment; ///< Without tasks; `id` is the set's, or else the deployment's.
    QString group;                ///< The set of tasks; empty once ECS no longer tells it.
    QString arn;                  ///< The service deployment; empty where it is not told.
    QString taskDefinition;       ///< Empty: not known.
    bool isStoppable = false;     ///< StopServiceDeployment may take it.
    bool isOfGuards = false;      ///< ECS' circuit breaker or alarms brought it about.
    QString rollsBack;            ///< Of a rollback: the service deployment that it ends (ARN).
};

/// Newest first. One that is being rolled back stands there as over, beside its rollback.
[[nodiscard]] QVector<Change> changesOf(const Reading& reading);

/// The id of the rollback of a service deployment (ARN) until its set of tasks is there.
[[nodiscard]] QString rollbackId(const QString& arn);
/// Where StopServiceDeployment goes back to: the task definition of the last revision that was
/// deployed to its end; empty: not told.
[[nodiscard]] QString lastSuccessful(const Reading& reading);

/// The set of tasks that shall be; nullptr where the service has none.
[[nodiscard]] const TaskGroup* primaryOf(const EcsService& service);
/// The release of a task definition; not a valid one when the definition is not known.
[[nodiscard]] fleet::Release releaseAt(const Reading& reading, const QString& taskDefinition);

/// Task definitions (ARNs) that were deployed to the end and not left by going back.
[[nodiscard]] QSet<QString> goodDefinitions(const QVector<Change>& changes);

} // namespace wb::ecs
