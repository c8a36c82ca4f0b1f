// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"
#include "models/deploy/Preflight.h"

#include <QHash>

namespace wb::cli {

/// What a person asked of `redeploy` or `rollback`.
struct ActionWish {
    fleet::DeploymentKind kind = fleet::DeploymentKind::Redeploy;
    QString environment; ///< Empty: the only one that has the service.
    QString service;
    QString release;       ///< Rollback: as written; empty: the previous known good one.
    bool allTasks = false; ///< Redeploy: all instead of those that are unhealthy.
    QStringList rollbackWith;
    QString actor;
    QStringList stops;      ///< Rollback: the running deployments that it may end, by their ids.
    QString overrideReason; ///< To go on against failed checks that may be overridden.
};

using Statuses = QHash<QString, Expected<fleet::ServiceStatus>>;

/// Turns a wish into a request that names everything, by what is known now. NotFound or
/// InvalidInput in one sentence when there is nothing to name, or more than one thing.
[[nodiscard]] Expected<deploy::ActionRequest>
planAction(const ActionWish& wish, const fleet::FleetSnapshot& fleet, const Statuses& statuses);

/// The checks of every service of the action, as the runner will make them.
[[nodiscard]] QVector<deploy::PreflightCheck> planChecks(const deploy::ActionRequest& request,
                                                         const fleet::FleetSnapshot& fleet,
                                                         const Statuses& statuses,
                                                         const deploy::PreflightContext& context);

/// By service, the id of the running deployment that it would end; where `named` is given, of the
/// ids in it alone.
[[nodiscard]] QMap<QString, QString>
plannedStops(const deploy::ActionRequest& request, const Statuses& statuses,
             const std::optional<QStringList>& named = std::nullopt);

/// Of an action that is over: OutsideFailed where what is outside did not answer, or nobody knows.
[[nodiscard]] ExitCode exitCodeOf(const deploy::ActionSnapshot& action);
/// One line a check: "✓ chat: capacity for 3 more tasks".
[[nodiscard]] QString checkLine(const deploy::PreflightCheck& check);
/// What tells two lines about an action apart: all but how long something has lasted.
[[nodiscard]] QString withoutSpans(const QString& line);
/// The preflight as one JSON line for --dry-run --json.
[[nodiscard]] QByteArray preflightJson(const QString& environment, TimeMs timeMs,
                                       const deploy::ActionRequest& request,
                                       const QVector<deploy::PreflightCheck>& checks);

} // namespace wb::cli
