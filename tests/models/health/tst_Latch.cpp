// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/Baseline.h"
#include "models/health/Finding.h"
#include "models/health/MemoryTrend.h"
#include "models/health/TrafficRules.h"

#include <QTest>

using namespace wb;
using namespace wb::health;
using fleet::HealthState;

class TestLatch : public QObject {
    Q_OBJECT

    static constexpr Dwell Usual{10'000, 30'000};

private Q_SLOTS:
    void dwells() {
        Latch latch;
        latch.update(0, true, false, Usual);
        latch.update(9'999, true, false, Usual);
        QVERIFY(!latch.isOn());
        latch.update(10'000, true, false, Usual);
        QVERIFY(latch.isOn());
        // It began when the condition did, not when it was believed.
        QCOMPARE(latch.sinceMs(), 0);
        latch.update(20'000, false, true, Usual);
        latch.update(49'999, false, true, Usual);
        QVERIFY(latch.isOn());
        latch.update(50'000, false, true, Usual);
        QVERIFY(!latch.isOn());
    }
    void noiseNeverFlaps() {
        Finding finding;
        int changes = 0;
        HealthState last = HealthState::Healthy;
        // Around the threshold of 0.85, now above, now below, but never clear of it.
        for (int i = 0; i < 2000; ++i) {
            finding.judge(i * 5000, 0.85 + 0.03 * std::sin(i * 0.7), {0.85, 0.95, 0.9}, Usual);
            changes += finding.severity() != last ? 1 : 0;
            last = finding.severity();
        }
        QVERIFY(changes <= 1);
    }
    void aValueThatIsNotKnownHoldsForAWhile() {
        Finding finding;
        for (int i = 0; i <= 10; ++i) {
            finding.judge(i * 5000, 1.0, {0.85, 0.95, 0.9}, Usual);
        }
        QCOMPARE(finding.severity(), HealthState::Unhealthy);
        TimeMs nowMs = 55'000;
        for (; nowMs <= 150'000; nowMs += 5000) {
            finding.judge(nowMs, fleet::NoValue, {0.85, 0.95, 0.9}, Usual);
        }
        QCOMPARE(finding.severity(), HealthState::Unhealthy);
        for (; nowMs <= 300'000; nowMs += 5000) {
            finding.judge(nowMs, fleet::NoValue, {0.85, 0.95, 0.9}, Usual);
        }
        QCOMPARE(finding.severity(), HealthState::Healthy);
    }
    void theTrendIsRobust() {
        MemoryTrend trend;
        for (int i = 0; i <= 36; ++i) {
            // Two MiB a second, with a collection's tooth of 20 MiB and one wild outlier.
            const double tooth = 20.0 * (i % 4) / 4;
            trend.add(i * 5000, (100 + 2.0 * 5 * i + tooth + (i == 18 ? 500 : 0)) * 1024 * 1024);
        }
        const double mibPerSecond = trend.rise().bytesPerSecond / 1024 / 1024;
        QVERIFY2(std::abs(mibPerSecond - 2) < 0.1, qPrintable(QString::number(mibPerSecond)));
        QVERIFY(trend.rise().steadiness > 0.9);
    }
    void theBaselineLeavesOutTheNewest() {
        Baseline baseline;
        for (int minute = 0; minute < 60; ++minute) {
            baseline.add(minute * 60'000, minute < 57 ? 0.1 : 4.0);
        }
        QCOMPARE(baseline.usual(59 * 60'000), 0.1);
        QVERIFY(std::isnan(Baseline().usual(0)));
    }
    void fewRequestsProveLittle_data() {
        QTest::addColumn<double>("fraction");
        QTest::addColumn<double>("count");
        QTest::addColumn<bool>("aboveOnePercent");
        QTest::newRow("1 of 20") << 0.05 << 20.0 << false;
        QTest::newRow("3 of 100") << 0.03 << 100.0 << false;
        QTest::newRow("30 of 1000") << 0.03 << 1000.0 << true;
        QTest::newRow("none") << 0.0 << 1000.0 << false;
        QTest::newRow("all of 20") << 1.0 << 20.0 << true;
    }
    void fewRequestsProveLittle() {
        QFETCH(double, fraction);
        QFETCH(double, count);
        QFETCH(bool, aboveOnePercent);
        QCOMPARE(lowerBound(fraction, count) > 0.01, aboveOnePercent);
    }
};

QTEST_GUILESS_MAIN(TestLatch)
#include "tst_Latch.moc"
