// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/ecs/EcsJson.h"
#include "models/fleet/Release.h"

/// A release as ECS has it: a task definition, which is images and every runtime setting of the
/// containers. Pure.
namespace wb::ecs {

/// `code` is the tag of the first essential container's image (without one, or for "latest", the
/// start of its digest). `settings` is the variable or label SETTINGS_REVISION where there is one,
/// or else the start of a hash over everything but that image, the names of revisions and who
/// registered them ("s3fa92c1"): two revisions that differ in their image alone have the same
/// settings. `values` has environment, limits, roles' and secrets' names and the like; the values
/// of variables that `shownSettings` does not name stay hidden.
[[nodiscard]] fleet::Release releaseOf(const TaskDefinition& definition,
                                       const QStringList& shownSettings);

/// What of a service revision beside its task definition goes back with it, as UpdateService takes
/// it: those members in which `wanted` differs from `current`.
[[nodiscard]] QJsonObject otherSettings(const ServiceRevision& current,
                                        const ServiceRevision& wanted);

/// The first port that a container of the definition names; 0: none.
[[nodiscard]] int firstPort(const TaskDefinition& definition);
/// "9102", or the container's port of the mapping that has this name; 0: none has.
[[nodiscard]] int portNamed(const QString& wanted, const TaskDefinition& definition);
/// The limit of the first essential container, or else the task's; 0: none.
[[nodiscard]] qint64 memoryLimitOf(const TaskDefinition& definition);

} // namespace wb::ecs
