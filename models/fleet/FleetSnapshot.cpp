// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/FleetSnapshot.h"

#include <algorithm>

namespace wb::fleet {

namespace {

template <typename Range>
auto* findByName(Range& range, const QString& name) {
    const auto found = std::find_if(range.begin(), range.end(),
                                    [&](const auto& item) { return item.name == name; });
    return found == range.end() ? nullptr : &*found;
}

} // namespace

QString healthName(HealthState state) {
    switch (state) {
    case HealthState::Healthy:
        return QStringLiteral("healthy");
    case HealthState::Degraded:
        return QStringLiteral("degraded");
    case HealthState::Unhealthy:
        return QStringLiteral("unhealthy");
    case HealthState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString deploymentStateName(DeploymentState state) {
    switch (state) {
    case DeploymentState::Started:
        return QStringLiteral("started");
    case DeploymentState::InProgress:
        return QStringLiteral("progress");
    case DeploymentState::Completed:
        return QStringLiteral("completed");
    case DeploymentState::Failed:
        return QStringLiteral("failed");
    case DeploymentState::Aborted:
        break;
    }
    return QStringLiteral("aborted");
}

QString deploymentKindName(DeploymentKind kind) {
    switch (kind) {
    case DeploymentKind::Deploy:
        return QStringLiteral("deploy");
    case DeploymentKind::Redeploy:
        return QStringLiteral("redeploy");
    case DeploymentKind::Rollback:
        break;
    }
    return QStringLiteral("rollback");
}

bool isOver(DeploymentState state) {
    return state != DeploymentState::Started && state != DeploymentState::InProgress;
}

bool OrchestratedTargets::isAt(const DeploySpec& deploy) const {
    DeploySpec place = source;
    place.shownSettings = deploy.shownSettings;
    place.pinsCapacity = deploy.pinsCapacity;
    return !deploy.provider.isEmpty() && place == deploy;
}

QStringList EnvironmentSpec::serviceNames() const {
    QStringList names;
    for (const ServiceSpec& spec : services) {
        names.append(spec.name);
    }
    return names;
}

const ServiceSpec* EnvironmentSpec::service(const QString& wanted) const {
    return findByName(services, wanted);
}

const ServiceSnapshot* FleetSnapshot::service(const QString& name) const {
    return findByName(services, name);
}

} // namespace wb::fleet
