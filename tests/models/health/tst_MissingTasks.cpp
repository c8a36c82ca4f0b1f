// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeFleet.h"

#include <QTest>

using namespace wb;
using namespace wb::tests;
using fleet::HealthState;

namespace {

constexpr DurationMs Minute = 60'000;

} // namespace

/// Fewer tasks than the orchestrator wants, while it can be read and while it cannot.
class TestMissingTasks : public QObject {
    Q_OBJECT

    /// The orchestrator is read every half minute.
    static void runRead(FakeFleet& fleet, int desired, int halfMinutes,
                        const std::optional<fleet::Deployment>& running = {}) {
        for (int at = 0; at < halfMinutes; ++at) {
            fleet::ServiceStatus status;
            status.service = QStringLiteral("chat");
            status.desiredCount = desired;
            status.running = running;
            status.readAtMs = fleet.nowMs();
            fleet.evaluator().serviceStatusArrived(status);
            fleet.run(Minute / 2);
        }
    }
    static void runUnread(FakeFleet& fleet, DurationMs forMs) {
        fleet.evaluator().serviceStatusFailed(QStringLiteral("chat"), fleet.nowMs(),
                                              QStringLiteral("no answer"));
        fleet.run(forMs);
    }
    static void takeAway(FakeFleet& fleet, int tasks) {
        for (int number = 1; number <= tasks; ++number) {
            fleet.setGone(number);
        }
    }
    static bool wasMissed(const FakeFleet& fleet) {
        const auto changes = fleet.serviceChanges();
        return std::any_of(changes.begin(), changes.end(), [](const auto& change) {
            return change.rule == QLatin1String("tasks-missing");
        });
    }

private Q_SLOTS:
    void theyAreNoticed() {
        FakeFleet fleet(4, FakeFleet::service());
        fleet.run(Minute);
        runRead(fleet, 6, 6);
        QCOMPARE(fleet.state(), HealthState::Degraded);
        QCOMPARE(fleet.why(), QStringLiteral("tasks-missing: 2 of 6 tasks are missing."));
        QCOMPARE(fleet.snapshot().tasksDesired, 6);
    }
    void theyAreNoticedThoughEverySecondReadingFails() {
        FakeFleet fleet(4, FakeFleet::service());
        fleet.run(Minute);
        for (int at = 0; at < 6; ++at) {
            runUnread(fleet, Minute / 4);
            runRead(fleet, 6, 1);
        }
        QCOMPARE(fleet.state(), HealthState::Degraded);
    }
    /// The autoscaler may have taken them away meanwhile, or they died: nobody knows.
    void noneIsMissedByAnOldReading() {
        FakeFleet fleet(6, FakeFleet::service());
        runRead(fleet, 6, 4);
        QCOMPARE(fleet.state(), HealthState::Healthy);
        takeAway(fleet, 3);
        runUnread(fleet, 10 * Minute);
        QVERIFY(!wasMissed(fleet));
        QCOMPARE(fleet.snapshot().tasksDesired, -1);
        QCOMPARE(fleet.state(), HealthState::Unknown);
        QCOMPARE(fleet.why(),
                 QStringLiteral("no-data: 3 of the 6 tasks last wanted are missing; what is wanted "
                                "now is not known."));
        runRead(fleet, 3, 2);
        QCOMPARE(fleet.state(), HealthState::Healthy);
    }
    void noneIsMissedByAReadingThatIsTooOldThoughNoneFailed() {
        FakeFleet fleet(6, FakeFleet::service());
        runRead(fleet, 6, 4);
        fleet.run(2 * Minute);
        takeAway(fleet, 3);
        fleet.run(10 * Minute);
        QVERIFY(!wasMissed(fleet));
        QCOMPARE(fleet.state(), HealthState::Unknown);
    }
    void whatWasFoundFadesToUnknownAndNotToHealthy() {
        FakeFleet fleet(4, FakeFleet::service());
        fleet.run(Minute);
        runRead(fleet, 6, 6);
        runUnread(fleet, Minute);
        QCOMPARE(fleet.state(), HealthState::Degraded);
        fleet.run(4 * Minute);
        QCOMPARE(fleet.state(), HealthState::Unknown);
        runRead(fleet, 6, 6);
        QCOMPARE(fleet.state(), HealthState::Degraded);
    }
    void theyAreBackThoughNobodyReads() {
        FakeFleet fleet(6, FakeFleet::service());
        takeAway(fleet, 2);
        fleet.run(Minute);
        runRead(fleet, 6, 6);
        QCOMPARE(fleet.state(), HealthState::Degraded);
        fleet.setGone(1, false);
        fleet.setGone(2, false);
        runUnread(fleet, 5 * Minute);
        QCOMPARE(fleet.state(), HealthState::Healthy);
    }
    /// One that ran when the orchestrator was last read explains nothing any more.
    void aDeploymentOfOldExplainsNothing() {
        FakeFleet fleet(6, FakeFleet::service());
        fleet::Deployment running;
        running.id = QStringLiteral("d1");
        running.service = QStringLiteral("chat");
        runRead(fleet, 6, 4, running);
        takeAway(fleet, 3);
        runUnread(fleet, 10 * Minute);
        QCOMPARE(fleet.state(), HealthState::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestMissingTasks)
#include "tst_MissingTasks.moc"
