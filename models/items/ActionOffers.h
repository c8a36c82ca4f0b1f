// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/FleetSnapshot.h"

#include <QHash>

#include <utility>

namespace wb::items {

/// What a button offers: the action it would arm, or in one sentence why it cannot.
struct ActionOffer {
    bool possible = false;
    QString label;                 ///< "Redeploy 3 unhealthy", "Roll back to v412 · r41".
    QString whyNot;                ///< Empty when possible.
    QString note;                  ///< What else it does: services that go back together.
    deploy::ActionRequest request; ///< Valid when possible; the actor is the caller's to fill in.
};

/// Which actions the chosen service offers now, judged by the newest of all that is known. Pure.
class ActionOffers {
public:
    void setEnvironment(const fleet::EnvironmentSpec& environment);
    void setFleet(const fleet::FleetSnapshotPtr& fleet) { m_fleet = fleet; }
    /// The newest reading of a service's orchestrator; preflight judges by it before any click.
    void setStatus(const fleet::ServiceStatus& status) { m_statuses[status.service] = status; }
    /// Nobody has unlocked actions at this desk, or nobody was at it for long.
    /// True if that is new.
    bool setLocked(bool isLocked) { return std::exchange(m_isLocked, isLocked) != isLocked; }
    /// An action is under way: nothing else is offered until it is over.
    void setUnderWay(const QString& title) { m_underWay = title; }

    [[nodiscard]] ActionOffer redeploy(const QString& service) const;
    [[nodiscard]] ActionOffer rollback(const QString& service) const;

private:
    [[nodiscard]] QString commonObstacle(const fleet::ServiceSnapshot* service,
                                         const QString& name) const;

    /// What runs and would be stopped by it; nullptr: nothing.
    [[nodiscard]] const fleet::Deployment* ended(const deploy::ActionRequest& request) const;
    /// Says why not, or that a reason will be asked for.
    void judge(ActionOffer& offer) const;

    fleet::EnvironmentSpec m_environment;
    fleet::FleetSnapshotPtr m_fleet;
    QHash<QString, fleet::ServiceStatus> m_statuses;
    QString m_underWay;
    bool m_isLocked = false;
};

} // namespace wb::items
