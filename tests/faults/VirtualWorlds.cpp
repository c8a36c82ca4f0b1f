// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/VirtualWorlds.h"

#include <algorithm>

namespace wb::test {

using fleet::Deployment;
using fleet::ServiceStatus;

namespace {

constexpr DurationMs StepMs = 100;
constexpr DurationMs SimulatedStepMs = 1000;

int begunWith(const ServiceStatus& status, const QString& key) {
    const auto isOurs = [&](const Deployment& each) { return each.idempotencyKey == key; };
    return static_cast<int>(std::count_if(status.recent.begin(), status.recent.end(), isOurs)) +
           (status.running && isOurs(*status.running) ? 1 : 0);
}

} // namespace

OrchestratorWorld::OrchestratorWorld(quint32 seed)
    : m_random(seed)
    , m_isRollback(seed % 2 == 1) {
    m_orchestrator.addService(service(), 4, m_isRollback ? 4 : 2);
    m_orchestrator.perTaskMs = 200 + seed % 700;
    m_orchestrator.fate = [this](FakeOrchestrator::Call call) { return fateOf(call); };
}

QString OrchestratorWorld::service() const {
    return m_isRollback ? QStringLiteral("gateway") : QStringLiteral("chat");
}

deploy::ActionTimings OrchestratorWorld::timings() const {
    return {1000, 200, 2000, 60'000, 15'000, 3000, 5000, 30'000};
}

deploy::ActionRequest OrchestratorWorld::request() const {
    deploy::ActionRequest request;
    request.service = service();
    request.actor = QStringLiteral("ana@desk");
    if (m_isRollback) {
        request.kind = fleet::DeploymentKind::Rollback;
        request.release = FakeOrchestrator::goodRelease();
    } else {
        request.tasks = {QStringLiteral("chat-1"), QStringLiteral("chat-2")};
    }
    return request;
}

void OrchestratorWorld::step() {
    m_schedule.advanceMs(StepMs);
    m_orchestrator.advance();
}

CallFate OrchestratorWorld::fateOf(FakeOrchestrator::Call call) {
    m_random = m_random * 1'664'525U + 1'013'904'223U;
    CallFate fate;
    fate.delayMs = 1 + (m_random >> 16) % 400;
    if (!m_isCredentialValid) {
        fate.error = ErrorCode::Unauthorized;
        fate.isApplied = false;
        return fate;
    }
    if (call != FakeOrchestrator::Call::Start) {
        return fate;
    }
    m_spoilt += m_writeFault == Fault::Nothing ? 0 : 1;
    fate.isLost = m_writeFault == Fault::AppliedThenHangs;
    if (m_writeFault == Fault::Error500 || m_writeFault == Fault::Error500Applied) {
        fate.error = ErrorCode::Protocol;
    } else if (m_writeFault == Fault::Reset || m_writeFault == Fault::ResetApplied) {
        fate.error = ErrorCode::Network;
    }
    fate.isApplied = m_writeFault != Fault::Error500 && m_writeFault != Fault::Reset;
    return fate;
}

void OrchestratorWorld::changeTarget() {
    fleet::Release other = FakeOrchestrator::badRelease();
    other.code = QStringLiteral("v414");
    m_orchestrator.deployElsewhere(service(), other);
}

int OrchestratorWorld::applied(const QString& key) {
    return begunWith(m_orchestrator.service(service()).status, key);
}

bool OrchestratorWorld::isRecovered() {
    return m_orchestrator.isRecovered(service(), m_isRollback ? FakeOrchestrator::goodRelease()
                                                              : fleet::Release());
}

void OrchestratorWorld::pretendHealth() {
    for (FakeOrchestrator::Task& task : m_orchestrator.service(service()).tasks) {
        task.isBad = false;
    }
}

/// The line between the program and the simulation, which loses what it is told to lose.
class SimulatedWorld::Line : public deploy::DeployProvider {
public:
    explicit Line(simulation::SimulatedProvider& far)
        : m_far(far) {}
    void fetchStatus(const QString& service, Reply<ServiceStatus> reply) override {
        m_far.fetchStatus(service, guarded(std::move(reply)));
    }
    void start(const deploy::DeployRequest& request, Reply<Deployment> reply) override {
        if (!isCredentialValid) {
            // Answered in the next step, as all else.
            m_far.fetchStatus(request.service, [reply](const Expected<ServiceStatus>&) {
                reply(failure(ErrorCode::Unauthorized, QStringLiteral("expired")));
            });
            return;
        }
        const auto isApplied = writeFault != Fault::Error500 && writeFault != Fault::Reset;
        spoilt += writeFault == Fault::Nothing ? 0 : 1;
        const auto answer = [this, reply](Expected<Deployment> started) {
            if (writeFault == Fault::AppliedThenHangs) {
                return;
            }
            if (writeFault == Fault::Error500 || writeFault == Fault::Error500Applied) {
                started = failure(ErrorCode::Protocol, QStringLiteral("HTTP 500"));
            } else if (writeFault != Fault::Nothing) {
                started = failure(ErrorCode::Network, QStringLiteral("connection reset"));
            }
            reply(std::move(started));
        };
        if (isApplied) {
            m_far.start(request, answer);
        } else {
            m_far.fetchDeployment(QStringLiteral("none"), answer);
        }
    }
    void fetchDeployment(const QString& id, Reply<Deployment> reply) override {
        m_far.fetchDeployment(id, guarded(std::move(reply)));
    }
    void abort(const QString& id, Reply<Deployment> reply) override { m_far.abort(id, reply); }

    Fault writeFault = Fault::Nothing;
    int spoilt = 0; ///< Writes.
    bool isCredentialValid = true;

private:
    template <typename T>
    Reply<T> guarded(Reply<T> reply) {
        return [this, reply](Expected<T> answer) {
            reply(isCredentialValid ? std::move(answer)
                                    : failure(ErrorCode::Unauthorized, QStringLiteral("expired")));
        };
    }
    simulation::SimulatedProvider& m_far;
};

SimulatedWorld::SimulatedWorld(const simulation::Scenario& scenario, quint32 seed)
    : m_simulation(scenario, seed)
    , m_provider(&m_simulation, QStringLiteral("ana"))
    , m_line(std::make_unique<Line>(m_provider)) {
    // Its bad release has been rolled out by then.
    m_simulation.advanceTo(m_simulation.nowMs() + 25 * 60'000);
    m_clock = ManualClock(m_simulation.nowMs());
    m_request.service = QStringLiteral("chat");
    m_request.kind = fleet::DeploymentKind::Rollback;
    m_request.release = fleet::previousGoodRelease(*m_simulation.status(m_request.service)).value();
    m_request.actor = QStringLiteral("ana@desk");
}

SimulatedWorld::~SimulatedWorld() = default;

deploy::DeployProvider& SimulatedWorld::provider() {
    return *m_line;
}

deploy::ActionTimings SimulatedWorld::timings() const {
    return {3000, 2000, 10'000, 20 * 60'000, 15'000, 8000, 20'000, 300'000};
}

void SimulatedWorld::step() {
    m_clock.advanceMs(SimulatedStepMs);
    m_simulation.advanceTo(m_clock.nowMs());
    m_provider.deliver();
}

fleet::FleetSnapshotPtr SimulatedWorld::fleet() {
    auto fleet = std::make_shared<fleet::FleetSnapshot>();
    fleet->timeMs = m_clock.nowMs();
    fleet::ServiceSnapshot service;
    service.name = m_request.service;
    service.lastSampleMs = fleet->timeMs;
    service.verdict.state = fleet::HealthState::Healthy;
    const auto status = m_simulation.status(m_request.service);
    for (const auto& placement : status->tasks) {
        fleet::TaskSnapshot task;
        task.name = placement.task;
        task.release = placement.release;
        task.lastSampleMs = fleet->timeMs;
        const bool isWell = placement.release.isSameAs(m_request.release) &&
                            placement.state == QLatin1String("running");
        task.verdict.state = isWell ? fleet::HealthState::Healthy : fleet::HealthState::Unhealthy;
        service.verdict.state = isWell ? service.verdict.state : fleet::HealthState::Unhealthy;
        service.tasks.append(task);
    }
    fleet->services.append(service);
    return fleet;
}

void SimulatedWorld::setWriteFault(Fault fault) {
    m_line->writeFault = fault;
}

int SimulatedWorld::spoiltWrites() const {
    return m_line->spoilt;
}

void SimulatedWorld::setCredential(bool isValid) {
    m_line->isCredentialValid = isValid;
}

void SimulatedWorld::changeTarget() {
    const auto status = m_simulation.status(m_request.service);
    deploy::DeployRequest other;
    other.service = m_request.service;
    other.release = status->current;
    other.expectedGeneration = status->generation;
    other.idempotencyKey = QStringLiteral("somebody-else");
    [[maybe_unused]] const auto begun = m_simulation.start(other, QStringLiteral("ben"));
}

int SimulatedWorld::applied(const QString& key) {
    return begunWith(*m_simulation.status(m_request.service), key);
}

bool SimulatedWorld::isRecovered() {
    return fleet()->services.constFirst().verdict.state == fleet::HealthState::Healthy;
}

} // namespace wb::test
