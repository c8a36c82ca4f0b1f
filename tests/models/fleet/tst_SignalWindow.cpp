// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/BucketMath.h"
#include "models/fleet/SignalWindow.h"
#include "models/metrics/Rate.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;
using namespace wb::fleet;

namespace {

constexpr double Infinity = std::numeric_limits<double>::infinity();
const std::vector<double> Bounds{0.1, 0.5, 1.0, Infinity};

SignalReading reading(TimeMs timeMs, double requests, double bad, std::vector<double> latency) {
    SignalReading one;
    one.timeMs = timeMs;
    one.requests = requests;
    one.badRequests = bad;
    one.cpuSeconds = requests / 100;
    one.cpuLimitCores = 0.5;
    one.memoryBytes = 512;
    one.memoryLimitBytes = 1024;
    one.latencyCounts = std::move(latency);
    return one;
}

} // namespace

class TestSignalWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ratesAndQuantilesByHand() {
        SignalWindow window(30'000);
        window.append(reading(0, 1000, 10, {500, 900, 990, 1000}), Bounds);
        QVERIFY(std::isnan(window.values()[Signal::Traffic]));
        QCOMPARE(window.values()[Signal::Memory], 512.0);
        window.append(reading(10'000, 1200, 14, {600, 1060, 1180, 1200}), Bounds);
        const SignalValues& values = window.values();
        // 200 requests in 10 s, 4 of them bad; 2 CPU seconds of half a core.
        QCOMPARE(values[Signal::Traffic], 20.0);
        QCOMPARE(values[Signal::Errors], 0.02);
        QCOMPARE(values[Signal::Cpu], 0.4);
        QCOMPARE(values.memoryFraction(), 0.5);
        // The increases are 100, 160, 190, 200: the median is at the first bound, and the 190th
        // request at the third.
        QCOMPARE(values[Signal::LatencyP50], 0.1);
        QCOMPARE(values[Signal::LatencyP95], 1.0);
        // The 198th lies in the open bucket: its lower bound is all that is known.
        QCOMPARE(values[Signal::LatencyP99], 1.0);
    }
    void withoutALimitCpuIsInCores() {
        const auto cpuOf = [](double limitCores) {
            SignalWindow window(30'000);
            for (const int seconds : {0, 10}) {
                SignalReading one = reading(seconds * 1000, 1000 + seconds * 250, 0, {});
                one.cpuLimitCores = limitCores;
                window.append(one, {});
            }
            return window.values();
        };
        for (const double unknown : {NoValue, 0.0}) {
            const SignalValues values = cpuOf(unknown);
            QVERIFY(values.isCpuInCores());
            QCOMPARE(values[Signal::CpuCores], 2.5);
            QCOMPARE(values[Signal::CpuCoresMax], 2.5);
            QVERIFY(std::isnan(values[Signal::Cpu]));
        }
        QVERIFY(!cpuOf(5).isCpuInCores());
        QCOMPARE(cpuOf(5)[Signal::Cpu], 0.5);
        QVERIFY(std::isnan(cpuOf(5)[Signal::CpuCores]));
    }
    void theWindowForgets() {
        SignalWindow window(30'000);
        for (int i = 0; i <= 20; ++i) {
            window.append(reading(i * 5000, i < 10 ? i * 50 : 500 + (i - 10) * 500, 0, {}), {});
        }
        QCOMPARE(window.spanMs(), 30'000);
        QCOMPARE(window.values()[Signal::Traffic], 100.0);
    }
    /// PromQL's rate over the same readings: equal once the window is full, too low before.
    void fullWindowsEqualPromQl() {
        SignalWindow window(30'000);
        std::vector<metrics::SamplePoint> points;
        double requests = 100'000;
        for (int i = 0; i <= 20; ++i) {
            const TimeMs nowMs = i * 5000;
            requests += 37 + (i * i * 13) % 29;
            window.append(reading(nowMs, requests, 0, {}), {});
            points.push_back({nowMs, requests});
            const auto promQl = metrics::rate(points, {nowMs - 30'000, nowMs});
            const double ours = window.values()[Signal::Traffic];
            QCOMPARE(promQl.has_value(), !std::isnan(ours));
            if (nowMs >= 25'000) { // From there on the first reading is near the border.
                QVERIFY(std::abs(ours - *promQl) <= 1e-9 * ours);
            } else if (promQl) {
                QVERIFY(*promQl < 0.95 * ours);
            }
        }
    }
    void anOutageIsNotAveragedOver() {
        SignalWindow window(30'000);
        window.append(reading(0, 0, 0, {}), {});
        window.append(reading(600'000, 60'000, 0, {}), {});
        QVERIFY(std::isnan(window.values()[Signal::Traffic]));
        window.append(reading(605'000, 60'050, 0, {}), {});
        QCOMPARE(window.values()[Signal::Traffic], 10.0);
    }
    /// The figure stays Prometheus' own; what it lacks is said beside it.
    void aQuantileBeyondTheBucketsIsAtLeastTheLastBound() {
        SignalWindow window(30'000);
        window.append(reading(0, 0, 0, {0, 0, 0, 0}), Bounds);
        window.append(reading(5000, 100, 0, {90, 92, 94, 100}), Bounds);
        const SignalValues& values = window.values();
        QCOMPARE(values[Signal::LatencyP95], 1.0);
        QCOMPARE(values.latencyCeiling(), 1.0);
        QCOMPARE(latencyText(values, Signal::LatencyP95), QStringLiteral("≥ 1.0 s"));
        QCOMPARE(latencyText(values, Signal::LatencyP99), QStringLiteral("≥ 1.0 s"));
        QVERIFY(!latencyText(values, Signal::LatencyP50).contains(u'≥'));
        window.clear();
        QVERIFY(std::isnan(window.values().latencyCeiling()));
        QVERIFY(!isAtLeast(NoValue, NoValue) && !isAtLeast(1, NoValue));
    }
    void withoutRequestsThereIsNoRatioAndNoLatency() {
        SignalWindow window(30'000);
        window.append(reading(0, 7, 0, {1, 2, 3, 7}), Bounds);
        window.append(reading(5000, 7, 0, {1, 2, 3, 7}), Bounds);
        QCOMPARE(window.values()[Signal::Traffic], 0.0);
        QVERIFY(std::isnan(window.values()[Signal::Errors]));
        QVERIFY(std::isnan(window.values()[Signal::LatencyP95]));
    }
    void shares_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<double>("above");
        QTest::newRow("zero") << 0.0 << 1.0;
        QTest::newRow("half of the first bucket") << 0.05 << 0.75;
        QTest::newRow("at a bound") << 0.1 << 0.5;
        QTest::newRow("half of the second bucket") << 0.3 << 0.35;
        QTest::newRow("beyond the last finite bound") << 5.0 << 0.05;
    }
    void shares() {
        QFETCH(double, seconds);
        const std::vector<metrics::Bucket> buckets{
            {0.1, 50}, {0.5, 80}, {1.0, 95}, {Infinity, 100}};
        QTEST(shareAbove(buckets, seconds), "above");
    }
    void bucketsOfAnotherLayoutAreInterpolated() {
        std::vector<metrics::Bucket> sum{{0.1, 10}, {0.5, 20}, {Infinity, 20}};
        addBuckets(sum, {{0.2, 10}, {0.6, 20}, {Infinity, 30}});
        QCOMPARE(sum[0].count, 15.0);
        QCOMPARE(sum[1].count, 37.5);
        QCOMPARE(sum[2].count, 50.0);
    }
};

QTEST_GUILESS_MAIN(TestSignalWindow)
#include "tst_SignalWindow.moc"
