// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ScenarioFile.h"
#include "models/simulation/SimulatedProvider.h"
#include "tests/contracts/DeployProviderContract.h"

#include <QTest>

using namespace wb;

namespace {

/// The chat scenario in virtual time, after its bad release was rolled out.
class VirtualProd1 : public test::DeployProviderContract::Subject {
public:
    explicit VirtualProd1(const simulation::Scenario& scenario)
        : m_simulation(scenario, 1)
        , m_provider(&m_simulation, QStringLiteral("test")) {
        m_simulation.advanceTo(m_simulation.nowMs() + 25 * 60'000);
    }
    deploy::DeployProvider& provider() override { return m_provider; }
    [[nodiscard]] QString service() const override { return QStringLiteral("chat"); }
    void waitFor(const std::function<bool()>& condition) override {
        for (int steps = 0; steps < 600 && !condition(); ++steps) {
            m_simulation.advanceTo(m_simulation.nowMs() + 1000);
            m_provider.deliver();
        }
    }

private:
    simulation::Simulation m_simulation;
    simulation::SimulatedProvider m_provider;
};

} // namespace

/// SimulatedProvider, which replay acts through.
class tst_SimulatedContract : public test::DeployProviderContract {
    Q_OBJECT

protected:
    std::unique_ptr<Subject> makeSubject() override {
        const auto scenario =
            settings::loadScenario(settings::scenarioPath(QStringLiteral("chat-2024-11-14")));
        return std::make_unique<VirtualProd1>(scenario.value());
    }
};

QTEST_GUILESS_MAIN(tst_SimulatedContract)
#include "tst_SimulatedContract.moc"
