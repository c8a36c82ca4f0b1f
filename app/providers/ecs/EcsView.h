// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/ecs/EcsChanges.h"
#include "models/deploy/DeployProvider.h"

/// What readings of ECS mean in Watchbridge's words. Pure.
namespace wb::ecs {

/// "shop-3fa92c1d": the service and the first eight characters of the task's id.
[[nodiscard]] QString taskName(const EcsTask& task, const EcsService& service);
/// Why a task ended, in a few words; empty when it did not fail.
[[nodiscard]] QString failureText(const EcsTask& task);
[[nodiscard]] bool wasOutOfMemory(const EcsTask& task);

/// Changes with each deployment, and at no other time: an autoscaler that moves the count does not
/// stand in a rollback's way. Milliseconds since 1970 at which the present one began.
[[nodiscard]] qint64 generationOf(const EcsService& service);

/// With `changes` as changesOf() gave them, or with those of ours named as ours.
[[nodiscard]] fleet::ServiceStatus statusOf(const Reading& reading, const QVector<Change>& changes);
/// The tasks of a deployment, and those that still have to go.
[[nodiscard]] QVector<fleet::TaskProgress> progressOf(const Reading& reading, const Change& change);
/// What ECS guards the service with: "circuit breaker (goes back by itself)", "alarms A, B".
[[nodiscard]] QStringList guardTexts(const Guards& guards);

/// The newest definition, known to be active, of this release; empty: there is none.
[[nodiscard]] QString definitionFor(const fleet::Release& release, const Reading& reading);
/// The newest service revision that was deployed with this definition; may be nullptr.
[[nodiscard]] const ServiceRevision* revisionFor(const QString& taskDefinition,
                                                 const Reading& reading);

} // namespace wb::ecs
