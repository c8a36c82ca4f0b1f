// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeFleet.h"

#include <QTest>

#include <cmath>

using namespace wb;
using namespace wb::tests;
using fleet::HealthState;
using fleet::Signal;

namespace {

constexpr DurationMs Minute = 60'000;
constexpr double MiB = 1024.0 * 1024;

fleet::ServiceStatus status(const FakeFleet& fleet) {
    fleet::ServiceStatus status;
    status.service = QStringLiteral("chat");
    status.desiredCount = 12;
    status.readAtMs = fleet.nowMs();
    return status;
}

} // namespace

/// What is drawn and judged of a service's tasks taken together.
class TestServiceFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void serviceSignalsAreTakenTogether() {
        FakeFleet fleet(2, FakeFleet::service());
        fleet[1].requestsPerSecond = 30;
        fleet[1].errorFraction = 0.004;
        fleet[2].requestsPerSecond = 10;
        fleet[2].memoryBytes = 700 * MiB;
        fleet[2].cpuFraction = 0.4;
        fleet.run(2 * Minute);
        const auto values = fleet.snapshot().values;
        QCOMPARE(values[Signal::Traffic], 40.0);
        QCOMPARE(values[Signal::Errors], 0.003);
        QCOMPARE(values[Signal::Memory], 700 * MiB);
        QCOMPARE(values[Signal::Cpu], 0.3);
        QCOMPARE(values[Signal::CpuMax], 0.4);
        QCOMPARE(values[Signal::TasksHealthy], 2.0);
        // Everything lies in (0.05, 0.1]: the 95th percentile is interpolated in there.
        QCOMPARE(values[Signal::LatencyP95], 0.0975);
        QVERIFY(std::isnan(values[Signal::TasksDesired]));
    }
    /// A feed that dies says nothing of the service: its lines have a gap, and neither fall nor
    /// rise around it.
    void aDeadFeedIsAGapAndNoOutage() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.each([](FakeTask& task) { task.requestsPerSecond = 10; });
        fleet.evaluator().serviceStatusArrived(status(fleet));
        fleet.run(2 * Minute);
        const TimeMs diedMs = fleet.nowMs();
        for (int task = 1; task <= 12; ++task) {
            fleet.setDown(task); // One after the other, as scrapes are spread over the interval.
            fleet.run(FakeFleet::IntervalMs);
        }
        fleet.evaluator().serviceStatusFailed(QStringLiteral("chat"), fleet.nowMs(),
                                              QStringLiteral("connection refused"));
        fleet.run(3 * Minute);
        const auto dead = fleet.snapshot().values;
        for (const Signal signal : {Signal::TasksHealthy, Signal::TasksDesired, Signal::Traffic}) {
            QVERIFY(std::isnan(dead[signal]));
        }
        for (int task = 1; task <= 12; ++task) {
            fleet.setDown(task, false);
            fleet.run(FakeFleet::IntervalMs);
        }
        fleet.evaluator().serviceStatusArrived(status(fleet));
        fleet.run(2 * Minute);
        QCOMPARE(fleet.snapshot().values[Signal::TasksHealthy], 12.0);
        int after = 0;
        const auto* rows = fleet.evaluator().history().rows(QStringLiteral("chat"), {});
        for (std::size_t row = 0; row < rows->size(); ++row) {
            const double traffic = rows->value(row, Signal::Traffic);
            QVERIFY2(std::isnan(traffic) || std::abs(traffic - 120) < 1e-6,
                     qPrintable(QString::number(traffic)));
            const double healthy = rows->value(row, Signal::TasksHealthy);
            QVERIFY2(std::isnan(healthy) || healthy > 8, qPrintable(QString::number(healthy)));
            after += rows->timeMs(row) > diedMs + 6 * Minute && traffic > 0 ? 1 : 0;
        }
        QVERIFY(after > 0);
    }
    /// What is heard of the others is still judged.
    void aSilentTaskSilencesNoRule() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(2 * Minute);
        fleet.setDown(1);
        fleet.each([](FakeTask& task) { task.latencySeconds = 2; });
        fleet.run(2 * Minute);
        QVERIFY(std::isnan(fleet.snapshot().values[Signal::Traffic]));
        QCOMPARE(fleet.snapshot().values[Signal::TasksHealthy], 0.0);
        QCOMPARE(fleet.state(), HealthState::Unhealthy);
    }
    void onlyTheHealthyCountAsHealthy() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(Minute);
        fleet[1].memoryBytes = 1014 * MiB;
        fleet[2].memoryBytes = fleet[3].memoryBytes = 940 * MiB;
        fleet.run(2 * Minute);
        QCOMPARE(fleet.task(1).verdict.state, HealthState::Unhealthy);
        QCOMPARE(fleet.task(2).verdict.state, HealthState::Degraded);
        QCOMPARE(fleet.snapshot().values[Signal::TasksHealthy], 9.0);
    }
};

QTEST_GUILESS_MAIN(TestServiceFigures)
#include "tst_ServiceFigures.moc"
