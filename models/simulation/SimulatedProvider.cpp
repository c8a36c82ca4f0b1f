// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/simulation/SimulatedProvider.h"

#include <utility>

namespace wb::simulation {

SimulatedProvider::SimulatedProvider(Simulation* simulation, QString by)
    : m_simulation(simulation)
    , m_by(std::move(by)) {}

void SimulatedProvider::fetchStatus(const QString& service, Reply<fleet::ServiceStatus> reply) {
    m_answers.push_back([answer = m_simulation->status(service), reply] { reply(answer); });
}

void SimulatedProvider::start(const deploy::DeployRequest& request,
                              Reply<fleet::Deployment> reply) {
    m_answers.push_back([answer = m_simulation->start(request, m_by), reply] { reply(answer); });
}

void SimulatedProvider::fetchDeployment(const QString& id, Reply<fleet::Deployment> reply) {
    m_answers.push_back([answer = m_simulation->deployment(id), reply] { reply(answer); });
}

void SimulatedProvider::abort(const QString& id, Reply<fleet::Deployment> reply) {
    m_answers.push_back([answer = m_simulation->abort(id, m_by), reply] { reply(answer); });
}

void SimulatedProvider::deliver() {
    for (const std::function<void()>& answer : std::exchange(m_answers, {})) {
        answer();
    }
}

} // namespace wb::simulation
