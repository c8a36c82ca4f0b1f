// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"
#include "widgets/charts/TimeView.h"
#include "widgets/charts/ValueScale.h"

#include <QTest>

#include <cmath>

using namespace wb;
using namespace wb::charts;

class TestScales : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tops_data() {
        QTest::addColumn<double>("highest");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("step");
        QTest::addColumn<int>("decimals");
        QTest::newRow("latency") << 7.0 << false << 8.0 << 2.0 << 0;
        QTest::newRow("milliseconds") << 0.096 << false << 0.12 << 0.02 << 2;
        QTest::newRow("memory limit") << 1024.0 << false << 1200.0 << 200.0 << 0;
        QTest::newRow("tasks") << 12.0 << true << 15.0 << 5.0 << 0;
        QTest::newRow("one task") << 1.0 << true << 2.0 << 1.0 << 0;
        QTest::newRow("nothing") << 0.0 << false << 0.03 << 0.01 << 2;
        QTest::newRow("huge") << 7.3e9 << false << 8e9 << 2e9 << 0;
    }
    void tops() {
        QFETCH(double, highest);
        QFETCH(bool, whole);
        ValueScale scale(0.03, whole);
        scale.fit(highest, 0);
        QTEST(scale.top(), "top");
        QTEST(scale.step(), "step");
        QTEST(scale.decimals(), "decimals");
        QVERIFY(scale.top() >= highest);
    }
    void growsAtOnceAndShrinksLate() {
        ValueScale scale;
        QVERIFY(scale.fit(4, 0));
        const double first = scale.top();
        QVERIFY(scale.fit(40, 1000));
        QVERIFY(scale.top() > first);
        const double high = scale.top();
        QVERIFY(!scale.fit(4, 2000));
        QVERIFY(!scale.fit(4, 31'000));
        QCOMPARE(scale.top(), high);
        // One high value in between and the wait begins anew.
        QVERIFY(!scale.fit(40, 31'500));
        QVERIFY(!scale.fit(4, 33'000));
        QVERIFY(!scale.fit(4, 62'000));
        QVERIFY(scale.fit(4, 63'000));
        QCOMPARE(scale.top(), first);
        QVERIFY(!scale.fit(std::nan(""), 64'000));
    }
    void lowChartsHaveFewerLines() {
        ValueScale scale;
        for (const int most : {1, 3, 4, 5, 6, 60}) {
            scale.setMostIntervals(most);
            scale.fit(1024, 0);
            QVERIFY(scale.top() >= 1024);
            QVERIFY(scale.intervals() >= 2);
            QVERIFY(scale.intervals() <= std::clamp(most, 3, 6));
        }
    }
    void aHundredPercentIsTheTopOfLowChartsToo() {
        ValueScale scale(100);
        scale.setMostIntervals(4);
        scale.fit(70, 0);
        QCOMPARE(scale.top(), 100.0);
        QCOMPARE(scale.intervals(), 2);
        scale.setMostIntervals(6);
        scale.fit(70, 0);
        QCOMPARE(scale.step(), 20.0);
    }
    void resetShrinksAtOnce() {
        ValueScale scale;
        scale.fit(400, 0);
        scale.reset();
        QVERIFY(scale.fit(4, 1000));
        QVERIFY(scale.top() < 10);
    }

    void ticks_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<qint64>("closestMs");
        QTest::addColumn<QString>("labels");
        const qint64 minute = 60'000;
        QTest::newRow("half an hour in New York")
            << "2024-11-14T22:31:10Z"
            << "2024-11-14T22:59:32Z" << QByteArray("America/New_York") << 4 * minute
            << "17:35 17:40 17:45 17:50 17:55";
        QTest::newRow("seconds, whose labels are longer")
            << "2024-11-14T22:31:10Z"
            << "2024-11-14T22:31:40Z" << QByteArray("UTC") << qint64(9000) << "22:31:15 22:31:30";
        QTest::newRow("a zone of three quarters")
            << "2024-11-14T00:00:00Z"
            << "2024-11-14T02:00:00Z" << QByteArray("Asia/Kathmandu") << 31 * minute
            << "06:00 07:00";
        QTest::newRow("midnight") << "2024-11-15T03:00:00Z"
                                  << "2024-11-15T07:00:00Z" << QByteArray("America/New_York")
                                  << 60 * minute << "22:00|23:00|15 Nov|01:00|02:00";
        QTest::newRow("clocks go back: one o'clock comes twice")
            << "2024-11-03T04:30:00Z"
            << "2024-11-03T07:30:00Z" << QByteArray("America/New_York") << 60 * minute
            << "01:00 01:00 02:00";
        QTest::newRow("clocks go forward: two o'clock is left out")
            << "2024-03-10T05:30:00Z"
            << "2024-03-10T08:30:00Z" << QByteArray("America/New_York") << 60 * minute
            << "01:00 03:00 04:00";
        QTest::newRow("six-hour steps over the change")
            << "2024-11-03T01:00:00Z"
            << "2024-11-03T18:00:00Z" << QByteArray("America/New_York") << 300 * minute
            << "3 Nov|06:00|12:00";
        QTest::newRow("no span") << "2024-11-03T01:00:01Z"
                                 << "2024-11-03T01:00:01Z" << QByteArray("UTC") << minute << "";
    }
    void ticks() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QByteArray, zone);
        QFETCH(qint64, closestMs);
        QFETCH(QString, labels);
        QStringList found;
        for (const TimeTick& tick :
             timeTicks(base::parseTime(from), base::parseTime(to), QTimeZone(zone), closestMs)) {
            found << tick.label;
        }
        QCOMPARE(found.join(labels.contains(u'|') ? u'|' : u' '), labels);
    }
};

QTEST_GUILESS_MAIN(TestScales)
#include "tst_Scales.moc"
