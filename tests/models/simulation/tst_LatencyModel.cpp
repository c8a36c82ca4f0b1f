// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/simulation/LatencyModel.h"
#include "models/simulation/PortableMath.h"
#include "models/simulation/Random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wb::simulation;

class TestLatencyModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void portableMathIsNearTheLibrary();
    void diceHaveTheirMoments();
    void waitGrowsWithUtilisation_data();
    void waitGrowsWithUtilisation();
    void spreadIsCumulativeAndCut_data();
    void spreadIsCumulativeAndCut();
    void blendLiesBetween();
};

void TestLatencyModel::portableMathIsNearTheLibrary() {
    for (double x = -20; x <= 20; x += 0.37) {
        QVERIFY2(std::abs(portableExp(x) / std::exp(x) - 1) < 1e-8, qPrintable(QString::number(x)));
    }
    for (double x = 1e-6; x < 1e6; x *= 1.7) {
        QVERIFY2(std::abs(portableLog(x) - std::log(x)) < 1e-9, qPrintable(QString::number(x)));
    }
    for (double z = -6; z <= 6; z += 0.1) {
        const double exact = 0.5 * std::erfc(-z / std::sqrt(2.0));
        QVERIFY2(std::abs(normalCdf(z) - exact) < 2e-4, qPrintable(QString::number(z)));
    }
}

void TestLatencyModel::diceHaveTheirMoments() {
    Random random = Random::stream(7, 3, 5);
    double sum = 0;
    double squares = 0;
    constexpr int Throws = 200'000;
    for (int i = 0; i < Throws; ++i) {
        const double value = random.normal();
        sum += value;
        squares += value * value;
    }
    QVERIFY(std::abs(sum / Throws) < 0.01);
    QVERIFY(std::abs(squares / Throws - 1) < 0.01);
    QVERIFY(Random::stream(7, 3, 5).next() != Random::stream(7, 3, 6).next());
    QVERIFY(Random::stream(7, 3, 5).next() != Random::stream(8, 3, 5).next());
}

void TestLatencyModel::waitGrowsWithUtilisation_data() {
    QTest::addColumn<double>("workers");
    QTest::newRow("one worker") << 1.0;
    QTest::newRow("eight workers") << 8.0;
    QTest::newRow("sixty-four workers") << 64.0;
}

void TestLatencyModel::waitGrowsWithUtilisation() {
    QFETCH(double, workers);
    double before = -1;
    for (double utilisation = 0.1; utilisation < 1.2; utilisation += 0.1) {
        const double wait = waitInServiceTimes(utilisation, workers);
        QVERIFY(wait >= before);
        QVERIFY(std::isfinite(wait));
        before = wait;
    }
    QVERIFY(waitInServiceTimes(0.95, workers) > 3 * waitInServiceTimes(0.7, workers));
    // More workers wait less at the same utilisation.
    QVERIFY(waitInServiceTimes(0.9, workers) > waitInServiceTimes(0.9, workers * 2));
}

void TestLatencyModel::spreadIsCumulativeAndCut_data() {
    QTest::addColumn<double>("median");
    QTest::addColumn<double>("timeout");
    QTest::newRow("fast") << 0.02 << 10.0;
    QTest::newRow("usual") << 0.12 << 10.0;
    QTest::newRow("near the timeout") << 6.0 << 10.0;
    QTest::newRow("beyond the timeout") << 30.0 << 10.0;
    QTest::newRow("timeout between buckets") << 0.5 << 0.7;
}

void TestLatencyModel::spreadIsCumulativeAndCut() {
    QFETCH(double, median);
    QFETCH(double, timeout);
    const LatencySpread spread = latencySpread(median, 0.6, timeout);
    QVERIFY(std::is_sorted(spread.cumulative.begin(), spread.cumulative.end()));
    QVERIFY(spread.cumulative.front() >= 0 && spread.cumulative.back() <= 1);
    QVERIFY(spread.timedOut >= 0 && spread.timedOut <= 1);
    QVERIFY(spread.meanSeconds > 0 && spread.meanSeconds <= timeout);
    if (median * 10 < timeout) {
        const double uncut = median * std::exp(0.18);
        QVERIFY(std::abs(spread.meanSeconds / uncut - 1) < 0.01);
    }
    for (std::size_t i = 0; i < LatencyBuckets.size(); ++i) {
        QVERIFY(LatencyBuckets[i] <= timeout || spread.cumulative[i] == 1);
    }
}

void TestLatencyModel::blendLiesBetween() {
    const LatencySpread fast = latencySpread(0.05, 0.5, 10);
    const LatencySpread slow = latencySpread(2, 0.5, 10);
    const LatencySpread mixed = blend(fast, slow, 0.25);
    QVERIFY(mixed.meanSeconds > fast.meanSeconds && mixed.meanSeconds < slow.meanSeconds);
    QVERIFY(std::is_sorted(mixed.cumulative.begin(), mixed.cumulative.end()));
}

QTEST_GUILESS_MAIN(TestLatencyModel)
#include "tst_LatencyModel.moc"
