// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/DeployProvider.h"

#include <algorithm>
#include <optional>

/// What every orchestrator's provider does with the deployments that a status tells. Pure.
namespace wb::providers {

/// The status and its deployments, under the name by which Watchbridge calls the service.
inline void callService(fleet::ServiceStatus& status, const QString& service) {
    status.service = service;
    if (status.running) {
        status.running->service = service;
    }
    for (fleet::Deployment& deployment : status.recent) {
        deployment.service = service;
    }
}

/// Nothing: the status tells none of that id.
[[nodiscard]] inline std::optional<fleet::Deployment>
toldDeployment(const fleet::ServiceStatus& status, const QString& id) {
    if (status.running && status.running->id == id) {
        return status.running;
    }
    const auto recent = std::find_if(status.recent.begin(), status.recent.end(),
                                     [&](const auto& each) { return each.id == id; });
    return recent == status.recent.end() ? std::nullopt : std::optional(*recent);
}

/// ErrorCode::NotFound. `orchestrator` begins the sentence: "Kubernetes".
[[nodiscard]] inline Error noSuchDeployment(const char* orchestrator, const QString& id,
                                            const QString& service) {
    return {
        ErrorCode::NotFound,
        QStringLiteral("%1 shows no deployment %2").arg(QLatin1String(orchestrator), id.left(60)),
        service};
}

/// ErrorCode::Conflict.
[[nodiscard]] inline Error anotherRuns(const fleet::Deployment& running, const QString& what) {
    return {ErrorCode::Conflict,
            QStringLiteral("another deployment runs (%1, by %2)").arg(running.id, running.by),
            what};
}

/// Whether what runs is what the request says that it ends, and nothing else: ErrorCode::Conflict
/// where not. Whether one write leads from there to its release is for the provider to know.
[[nodiscard]] inline Expected<void> onlyStopsTheNamed(const deploy::DeployRequest& request,
                                                      const fleet::ServiceStatus& status,
                                                      const QString& what) {
    if (!request.stops.isEmpty() && !status.running) {
        return failure(
            ErrorCode::Conflict,
            QStringLiteral("the deployment that was to be stopped (%1) is over").arg(request.stops),
            what);
    }
    const bool isNamed = status.running && status.running->id == request.stops &&
                         request.kind == fleet::DeploymentKind::Rollback;
    return !status.running || isNamed ? Expected<void>()
                                      : failure(anotherRuns(*status.running, what));
}

} // namespace wb::providers
