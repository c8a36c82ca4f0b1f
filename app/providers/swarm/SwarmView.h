// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/swarm/EngineJson.h"
#include "app/providers/swarm/SpecArchive.h"
#include "models/deploy/DeployProvider.h"
#include "models/fleet/EnvironmentSpec.h"

#include <QSet>

#include <optional>

/// What readings of the Engine mean in Watchbridge's words, and the specs that it posts. Pure.
///
/// A write of ours leaves three labels at the service (not at its containers, which would replace
/// them): its idempotency key, its kind and when. The label stays when somebody else updates the
/// service later; that it is in the spec before as well tells whose change the current one is.
namespace wb::swarm {

/// Everything that was read of one service at one time.
struct Reading {
    EngineService service;
    QVector<EngineTask> tasks; ///< Those of the service, the past ones that Swarm keeps included.
    QVector<EngineNode> nodes;
    QStringList images;          ///< What the node asked holds; empty: not known.
    QSet<QString> outOfMemory;   ///< Ids of tasks that were ended for want of memory.
    QMap<QString, int> oomKills; ///< By name of task, since this program watches.
    QStringList shownSettings;
    std::optional<fleet::MetricsPort> metrics; ///< Where targets are asked for.
    bool isHere = false;                       ///< The Engine asked runs on this machine.
    TimeMs readAtMs = NoTime;
};

/// The releases that the reading shows: the current one and the one before, with what the tasks
/// tell of them. For the archive.
[[nodiscard]] QVector<KeptRelease> seenReleases(const Reading& reading);
[[nodiscard]] fleet::ServiceStatus statusOf(const Reading& reading,
                                            const QVector<KeptRelease>& kept);
/// The deployment of this id that the service's labels or update status tell of.
[[nodiscard]] std::optional<fleet::Deployment> deploymentOf(const Reading& reading,
                                                            const QString& id);
/// Whether the service is being rolled back by Swarm itself, or was, and why; empty: no.
[[nodiscard]] QString ownRollback(const Reading& reading);

/// "shop.2", or "shop.NODE" of a global service.
[[nodiscard]] QString taskName(const EngineTask& task, const Reading& reading);
/// Why a task ended, in a few words; empty when it did not fail.
[[nodiscard]] QString failureText(const EngineTask& task, const Reading& reading);

/// The current spec with ForceUpdate moved on, which replaces every task.
[[nodiscard]] QJsonObject redeploySpec(const EngineService& service,
                                       const deploy::DeployRequest& request, TimeMs nowMs);
/// The current spec with another task template. Replicas, ports and the way of updating stay as
/// they are now: a count from then could shrink the service under today's traffic.
[[nodiscard]] QJsonObject rollbackSpec(const EngineService& service,
                                       const QJsonObject& taskTemplate,
                                       const deploy::DeployRequest& request, TimeMs nowMs);
/// The current spec with the task template from before.
[[nodiscard]] QJsonObject abortSpec(const EngineService& service, const QString& id, TimeMs nowMs);

} // namespace wb::swarm
