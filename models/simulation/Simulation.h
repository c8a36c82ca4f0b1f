// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/deploy/DeployProvider.h"
#include "models/fleet/Deployment.h"
#include "models/fleet/Target.h"
#include "models/simulation/Scenario.h"

#include <memory>

namespace wb::simulation {

/// A simulated Prod1 in virtual time: the same scenario and seed give the same run, byte for byte.
/// Pure; whoever owns it (prod1-sim, replay, a test) moves time on and asks.
class Simulation {
public:
    Simulation(Scenario scenario, quint64 seed);
    ~Simulation();

    /// Steps the model up to a virtual time, in the scenario's own step.
    void advanceTo(TimeMs timeMs);
    [[nodiscard]] TimeMs nowMs() const;
    [[nodiscard]] const Scenario& scenario() const;
    [[nodiscard]] quint64 seed() const;

    /// Every task that has a metrics endpoint now, reachable or not (a task that is starting or was
    /// killed refuses connections).
    [[nodiscard]] QVector<fleet::Target> targets() const;
    /// The exposition text (Prometheus 0.0.4) of a task; Network error while it is down.
    [[nodiscard]] Expected<QByteArray> metrics(const QString& service, const QString& task) const;

    /// The deploy controller's view and acts.
    [[nodiscard]] Expected<fleet::ServiceStatus> status(const QString& service) const;
    Expected<fleet::Deployment> start(const deploy::DeployRequest& request, const QString& by);
    [[nodiscard]] Expected<fleet::Deployment> deployment(const QString& id) const;
    Expected<fleet::Deployment> abort(const QString& id, const QString& by);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wb::simulation
