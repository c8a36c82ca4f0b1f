// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/simulation/SimulatedProvider.h"
#include "tests/faults/FaultWorld.h"
#include "tests/support/FakeOrchestrator.h"

namespace wb::test {

/// FakeOrchestrator: rolling deployments, generations and keys in virtual time, where every call
/// takes a random while.
class OrchestratorWorld : public FaultWorld {
public:
    explicit OrchestratorWorld(quint32 seed);

    [[nodiscard]] const Clock& clock() const override { return m_clock; }
    [[nodiscard]] deploy::ActionTimings timings() const override;
    [[nodiscard]] deploy::ActionRequest request() const override;
    deploy::DeployProvider& provider() override { return m_orchestrator; }
    void step() override;
    [[nodiscard]] fleet::FleetSnapshotPtr fleet() override { return m_orchestrator.snapshot(); }
    void setWriteFault(Fault fault) override { m_writeFault = fault; }
    [[nodiscard]] int spoiltWrites() const override { return m_spoilt; }
    void setCredential(bool isValid) override { m_isCredentialValid = isValid; }
    void changeTarget() override;
    [[nodiscard]] int applied(const QString& key) override;
    [[nodiscard]] bool isRecovered() override;
    /// Whatever happens, all tasks look well.
    void pretendHealth();

private:
    [[nodiscard]] QString service() const;
    CallFate fateOf(FakeOrchestrator::Call call);

    ManualClock m_clock{1'700'000'000'000};
    Schedule m_schedule{m_clock};
    FakeOrchestrator m_orchestrator{m_clock, m_schedule};
    quint32 m_random;
    bool m_isRollback;
    Fault m_writeFault = Fault::Nothing;
    int m_spoilt = 0;
    bool m_isCredentialValid = true;
};

/// The simulation that replay and prod1-sim run on, through its own provider: the service goes back
/// from its bad release.
class SimulatedWorld : public FaultWorld {
public:
    SimulatedWorld(const simulation::Scenario& scenario, quint32 seed);
    ~SimulatedWorld() override;

    [[nodiscard]] const Clock& clock() const override { return m_clock; }
    [[nodiscard]] deploy::ActionTimings timings() const override;
    [[nodiscard]] deploy::ActionRequest request() const override { return m_request; }
    deploy::DeployProvider& provider() override;
    void step() override;
    [[nodiscard]] fleet::FleetSnapshotPtr fleet() override;
    void setWriteFault(Fault fault) override;
    [[nodiscard]] int spoiltWrites() const override;
    void setCredential(bool isValid) override;
    void changeTarget() override;
    [[nodiscard]] int applied(const QString& key) override;
    [[nodiscard]] bool isRecovered() override;

private:
    class Line;
    simulation::Simulation m_simulation;
    simulation::SimulatedProvider m_provider;
    std::unique_ptr<Line> m_line;
    ManualClock m_clock;
    deploy::ActionRequest m_request;
};

} // namespace wb::test
