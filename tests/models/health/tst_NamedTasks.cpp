// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeFleet.h"

#include <QTest>

using namespace wb;
using namespace wb::tests;
using fleet::HealthState;

namespace {

constexpr DurationMs MinuteMs = 60'000;

} // namespace

/// Tasks that an orchestrator names and that have no target.
class tst_NamedTasks : public QObject {
    Q_OBJECT

    static fleet::ServiceStatus namingThree(const FakeFleet& fleet) {
        fleet::ServiceStatus status;
        status.service = QStringLiteral("chat");
        status.desiredCount = 3;
        status.readAtMs = fleet.nowMs();
        for (int i = 1; i <= 3; ++i) {
            fleet::TaskPlacement placement;
            placement.task = QStringLiteral("chat-%1").arg(i);
            placement.state = QStringLiteral("running");
            status.tasks.append(placement);
        }
        return status;
    }

private Q_SLOTS:
    /// An orchestrator gives a task that has ended no target, but may start it again by its name.
    void aTaskThatIsNamedOutlivesItsTarget_data() {
        QTest::addColumn<bool>("areTold");
        QTest::newRow("targets from an orchestrator") << true;
        QTest::newRow("targets from elsewhere") << false;
    }
    void aTaskThatIsNamedOutlivesItsTarget() {
        QFETCH(bool, areTold);
        fleet::ServiceSpec spec = FakeFleet::service();
        if (areTold) {
            spec.targets.orchestrated.append(fleet::OrchestratedTargets());
        }
        FakeFleet fleet(3, spec);
        fleet.run(MinuteMs);
        fleet::ServiceStatus told = namingThree(fleet);
        told.tasks[1].state = QStringLiteral("stopped");
        fleet.evaluator().serviceStatusArrived(told);
        fleet.setGone(2);
        QCOMPARE(fleet.snapshot().tasks.size(), areTold ? 3 : 2);
        if (!areTold) {
            return;
        }
        fleet.run(MinuteMs);
        QCOMPARE(fleet.task(2).verdict.state, HealthState::Unknown);
        QVERIFY(fleet.state() != HealthState::Healthy);
        QVERIFY(fleet.evaluator().history().heldFromMs(QStringLiteral("chat"),
                                                       QStringLiteral("chat-2")) != NoTime);
        // Named no more, it is gone at once.
        told = namingThree(fleet);
        told.tasks.removeAt(1);
        fleet.evaluator().serviceStatusArrived(told);
        QCOMPARE(fleet.snapshot().tasks.size(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_NamedTasks)
#include "tst_NamedTasks.moc"
