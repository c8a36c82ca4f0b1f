// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/CapacityCheck.h"

#include <QTest>

using namespace wb;
using namespace wb::deploy;

/// What is said of capacity where the load of those that stay is not known.
class TestCapacityCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLoadThatIsNotKnownIsNeverLow_data() {
        QTest::addColumn<int>("stopsAtOnce");
        QTest::addColumn<double>("cpu");
        QTest::addColumn<QString>("text");
        const QString oneByOne =
            QStringLiteral("no room for a further task; one at a time leaves 2 healthy ones");
        const QString twoStop = QStringLiteral("2 may stop at once, which leaves 1 healthy ones");
        const QString unknown = QStringLiteral(", whose CPU is not known");
        QTest::newRow("one by one") << 0 << 0.1 << oneByOne;
        QTest::newRow("one by one, unknown") << 0 << fleet::NoValue << oneByOne + unknown;
        QTest::newRow("two stop") << 2 << 0.1 << twoStop;
        QTest::newRow("two stop, unknown") << 2 << fleet::NoValue << twoStop + unknown;
    }
    void aLoadThatIsNotKnownIsNeverLow() {
        QFETCH(int, stopsAtOnce);
        QFETCH(double, cpu);
        fleet::ServiceSnapshot service;
        service.values[fleet::Signal::Cpu] = cpu;
        fleet::ServiceStatus status;
        status.capacityTasks = 0;
        status.stopsAtOnce = stopsAtOnce;
        for (int number = 1; number <= 3; ++number) {
            fleet::TaskSnapshot task;
            task.name = QString::number(number);
            task.verdict.state = fleet::HealthState::Healthy;
            service.tasks << task;
            fleet::TaskPlacement placement;
            placement.task = task.name;
            placement.state = QStringLiteral("running");
            status.tasks << placement;
        }
        ActionRequest request;
        request.kind = fleet::DeploymentKind::Rollback;
        const PreflightCheck check = capacityLeft(request, &service, status);
        QCOMPARE(check.result, CheckResult::Warning);
        QTEST(check.text, "text");
        QCOMPARE(check.advice.startsWith(QStringLiteral("Look yourself")), std::isnan(cpu));
    }
};

QTEST_GUILESS_MAIN(TestCapacityCheck)
#include "tst_CapacityCheck.moc"
