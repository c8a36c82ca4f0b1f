// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/Rate.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace wb::metrics;
using Points = std::vector<SamplePoint>;
Q_DECLARE_METATYPE(Points)

/// By hand, over [0 s, 60 s]; tests/integration/tst_PrometheusMath asks a real Prometheus.
class TestRate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void increases_data() {
        QTest::addColumn<Points>("points");
        QTest::addColumn<double>("expected"); // Below 0: none.
        const double stale = std::bit_cast<double>(StaleBits);
        QTest::newRow("nothing") << Points{} << -1.0;
        QTest::newRow("one point") << Points{{0, 5}} << -1.0;
        QTest::newRow("from border to border") << Points{{0, 5}, {60'000, 11}} << 6.0;
        QTest::newRow("both borders near")
            << Points{{10'000, 15}, {30'000, 25}, {50'000, 35}} << 30.0;
        QTest::newRow("both borders far")
            << Points{{25'000, 15}, {30'000, 20}, {35'000, 25}} << 15.0;
        QTest::newRow("a reset") << Points{{0, 50}, {20'000, 60}, {40'000, 4}, {60'000, 9}} << 19.0;
        QTest::newRow("a reset to the same value tells nothing")
            << Points{{0, 50}, {30'000, 50}, {60'000, 50}} << 0.0;
        QTest::newRow("zero is nearer than the border")
            << Points{{20'000, 4}, {40'000, 12}, {60'000, 20}} << 20.0;
        QTest::newRow("zero is at the first point") << Points{{20'000, 0}, {60'000, 20}} << 20.0;
        QTest::newRow("zero is farther than half a distance from a far border")
            << Points{{40'000, 7}, {50'000, 17}, {60'000, 27}} << 25.0;
        QTest::newRow("others do not count")
            << Points{{-1, 900}, {0, 5}, {30'000, stale}, {60'000, 11}, {60'001, 0}} << 6.0;
        QTest::newRow("only one counts") << Points{{-1, 0}, {0, 5}, {30'000, stale}} << -1.0;
    }
    void increases() {
        QFETCH(const Points, points);
        QFETCH(const double, expected);
        const TimeRange range{0, 60'000};
        const auto all = increase(points, range);
        const auto perSecond = rate(points, range);
        QCOMPARE(all.has_value(), expected >= 0);
        QCOMPARE(perSecond.has_value(), expected >= 0);
        if (expected >= 0) {
            QCOMPARE(*all, expected);
            QCOMPARE(*perSecond, expected / 60);
        }
    }
    void whatIsNoNumberStaysNone() {
        const TimeRange range{0, 60'000};
        const double nan = std::nan("");
        QVERIFY(std::isnan(*increase(Points{{0, nan}, {60'000, 4}}, range)));
        QVERIFY(std::isnan(*increase(Points{{0, 4}, {60'000, nan}}, range)));
        QCOMPARE(*increase(Points{{0, 4}, {30'000, nan}, {60'000, 7}}, range), 3.0);
        QCOMPARE(*rate(Points{{0, 4}, {60'000, HUGE_VAL}}, range), HUGE_VAL);
    }
};

QTEST_GUILESS_MAIN(TestRate)
#include "tst_Rate.moc"
