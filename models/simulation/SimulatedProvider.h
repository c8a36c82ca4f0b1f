// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/DeployProvider.h"
#include "models/simulation/Simulation.h"

#include <vector>

namespace wb::simulation {

/// A DeployProvider that acts on a Simulation in the same thread. Requests take effect at once;
/// their answers wait until deliver(), as those of a controller wait for the network.
class SimulatedProvider : public deploy::DeployProvider {
public:
    /// `simulation` outlives it; `by` is who the deployments are said to be by.
    SimulatedProvider(Simulation* simulation, QString by);

    void fetchStatus(const QString& service, Reply<fleet::ServiceStatus> reply) override;
    void start(const deploy::DeployRequest& request, Reply<fleet::Deployment> reply) override;
    void fetchDeployment(const QString& id, Reply<fleet::Deployment> reply) override;
    void abort(const QString& id, Reply<fleet::Deployment> reply) override;

    /// Gives the answers to what was asked before this call.
    void deliver();

private:
    Simulation* m_simulation;
    QString m_by;
    std::vector<std::function<void()>> m_answers;
};

} // namespace wb::simulation
