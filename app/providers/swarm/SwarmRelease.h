// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Release.h"

#include <QJsonObject>
#include <QStringList>

/// A release as Swarm has it: the service's task template, which is its image and every runtime
/// setting of a container. Pure.
namespace wb::swarm {

/// The release of a task template (of a service's spec, or a task's own). `code` is the image's
/// tag; without one, or for "latest", the start of its digest. `settings` is the variable or
/// container label SETTINGS_REVISION where there is one, or else the start of a hash over
/// everything but the image and ForceUpdate ("s3fa92c1"). `values` has environment, arguments,
/// limits, mounts, secrets' and configurations' names. Values of environment variables often are
/// secrets: only those that `shownSettings` names are told, of others just four characters of a
/// hash, so that a change shows.
[[nodiscard]] fleet::Release releaseOf(const QJsonObject& taskTemplate,
                                       const QStringList& shownSettings);

/// Whether a task was made from this template. (Swarm leaves some members out of a task's copy.)
[[nodiscard]] bool isMadeFrom(const QJsonObject& taskSpec, const QJsonObject& taskTemplate);

/// The image as the template names it: "shop:v2@sha256:…".
[[nodiscard]] QString imageOf(const QJsonObject& taskTemplate);
[[nodiscard]] qint64 memoryLimitOf(const QJsonObject& taskTemplate);

} // namespace wb::swarm
