// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/kubernetes/KubeChanges.h"
#include "models/deploy/DeployProvider.h"

#include <QJsonArray>

/// What readings of Kubernetes mean in Watchbridge's words, and the patches that it sends. Pure.
namespace wb::kubernetes {

/// Why a pod does not serve, in a few words; empty when it does, or only begins.
[[nodiscard]] QString troubleText(const Pod& pod);

[[nodiscard]] fleet::ServiceStatus statusOf(const Reading& reading, const QVector<Change>& changes,
                                            DurationMs provenAfterMs);

/// The newest revision of this release; nullptr: there is none.
[[nodiscard]] const Revision* revisionFor(const fleet::Release& release, const Reading& reading);

/// JSON Patches (RFC 6902). Each begins with a `test` of the resourceVersion that was read: if
/// anything of the workload has moved since, nothing at all is done.
[[nodiscard]] QJsonArray redeployPatch(const Reading& reading, const QString& key, TimeMs nowMs);
/// The template of the revision takes the place of the present one. The change cause goes with it,
/// as kubectl has it.
[[nodiscard]] QJsonArray rollbackPatch(const Reading& reading, const Revision& target,
                                       const deploy::DeployRequest& request, TimeMs nowMs);
[[nodiscard]] QJsonArray abortPatch(const Reading& reading, const Revision& before,
                                    const QString& id, TimeMs nowMs);

} // namespace wb::kubernetes
