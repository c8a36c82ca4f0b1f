// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"
#include "widgets/charts/ChartCopy.h"
#include "widgets/charts/Comparison.h"
#include "widgets/charts/TimeEntry.h"
#include "widgets/charts/ValueMap.h"

#include <QTest>

#include <cmath>

using namespace wb;
using namespace wb::charts;

namespace {

const QTimeZone NewYork("America/New_York");
const TimeMs From = base::parseTime(QStringLiteral("2024-11-14T22:30:00Z"));

PlotLine line(const char* name, const QVector<double>& values) {
    PlotLine made;
    made.name = QString::fromUtf8(name);
    for (qsizetype i = 0; i < values.size(); ++i) {
        made.points.append({static_cast<double>(From + 1000 * i), values[i]});
    }
    return made;
}

TimeView timeView() {
    TimeView time;
    time.fromMs = From;
    time.toMs = From + 10'000;
    time.zone = NewYork;
    return time;
}

} // namespace

/// Times that people type, what a chart puts on the clipboard, and what it is compared with.
class TestChartCopy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timesAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("today") << "17:51"
                               << "2024-11-14T22:51:00.000Z";
        QTest::newRow("seconds") << "7:51:08"
                                 << "2024-11-14T12:51:08.000Z";
        QTest::newRow("a day") << "2024-11-13 17:51"
                               << "2024-11-13T22:51:00.000Z";
        QTest::newRow("in summer") << "2024-07-01T12:00:05"
                                   << "2024-07-01T16:00:05.000Z";
        QTest::newRow("midnight") << "2024-11-13"
                                  << "2024-11-13T05:00:00.000Z";
        QTest::newRow("the first of two") << "2024-11-03 01:30"
                                          << "2024-11-03T05:30:00.000Z";
        QTest::newRow("ago") << " -90m "
                             << "2024-11-14T21:30:00.000Z";
        QTest::newRow("days ago") << "-2d"
                                  << "2024-11-12T23:00:00.000Z";
        QTest::newRow("now") << "Now"
                             << "2024-11-14T23:00:00.000Z";
        QTest::newRow("exact") << "2024-11-14T10:00:00+01:00"
                               << "2024-11-14T09:00:00.000Z";
    }
    void timesAreRead() {
        QFETCH(const QString, text);
        QFETCH(const QString, utc);
        const auto read = TimeEntry::read(text, NewYork, From + 30 * 60'000);
        QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
        QCOMPARE(base::utcText(*read), utc);
    }

    void mistakesAreTold_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << ""
                               << "Write a time like";
        QTest::newRow("words") << "five"
                               << "Write a time like";
        QTest::newRow("no such hour") << "25:00"
                                      << "no such day or time";
        QTest::newRow("no such day") << "2024-02-30 10:00"
                                     << "no such day or time";
        QTest::newRow("jumped over") << "2024-03-10 02:30"
                                     << "clocks went forward";
    }
    void mistakesAreTold() {
        QFETCH(const QString, text);
        QFETCH(const QString, said);
        const auto read = TimeEntry::read(text, NewYork, From);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(said), qPrintable(read.error().message));
    }

    void rangesAreChecked_data() {
        QTest::addColumn<DurationMs>("fromAgoMs");
        QTest::addColumn<DurationMs>("toAgoMs");
        QTest::addColumn<QString>("said");
        constexpr DurationMs Hour = 3'600'000;
        QTest::newRow("right") << 2 * Hour << Hour << "";
        QTest::newRow("to the future is to now") << 2 * Hour << -Hour << "";
        QTest::newRow("future") << -Hour << -2 * Hour << "in the future";
        QTest::newRow("backwards") << Hour << 2 * Hour << "not after the beginning";
        QTest::newRow("too long") << 200 * Hour << Hour << "7 days at most";
        QTest::newRow("too short") << Hour << Hour - 1000 << "30 seconds at least";
        QTest::newRow("too long ago") << 9000 * Hour << 8999 * Hour << "more than a year ago";
    }
    void rangesAreChecked() {
        QFETCH(const DurationMs, fromAgoMs);
        QFETCH(const DurationMs, toAgoMs);
        QFETCH(const QString, said);
        const auto checked = TimeEntry::check({From - fromAgoMs, From - toAgoMs}, From);
        QCOMPARE(checked.has_value(), said.isEmpty());
        if (checked) {
            QVERIFY(checked->toMs <= From);
        } else {
            QVERIFY2(checked.error().message.contains(said), qPrintable(checked.error().message));
        }
    }

    void csvHasRawValuesWhereEachHasAPixel() {
        Plot plot;
        plot.unit = QStringLiteral("seconds");
        plot.lines = {line("p50", {0.5, std::nan(""), 0.25}), line("=cmd|\"x\"", {1, 2})};
        QCOMPARE(ChartCopy::csvText(plot, timeView(), 100),
                 QStringLiteral("\"time\",\"p50 (seconds)\",\"'=cmd|\"\"x\"\" (seconds)\"\r\n"
                                "2024-11-14T17:30:00.000-05:00,0.5,1\r\n"
                                "2024-11-14T17:30:01.000-05:00,,2\r\n"
                                "2024-11-14T17:30:02.000-05:00,0.25,\r\n"));
    }
    void csvHasExtremesWhereAPixelHasSeveralValues() {
        Plot plot;
        plot.unit = QStringLiteral("MiB");
        plot.lines = {line("a", {1, 9, 2, 3, 3, 3, 8})};
        QCOMPARE(ChartCopy::csvText(plot, timeView(), 2),
                 QStringLiteral("\"time\",\"a (MiB) min\",\"a (MiB) max\",\"a (MiB) last\"\r\n"
                                "2024-11-14T17:30:00.000-05:00,1,9,3\r\n"
                                "2024-11-14T17:30:05.000-05:00,3,8,8\r\n"));
    }
    void csvKeepsTheFigureAndNamesWhatMayBeHigher() {
        Plot plot;
        plot.unit = QStringLiteral("seconds");
        plot.ceiling = 10;
        plot.lines = {line("p50", {0.5, 10}), line("p99", {10, 10})};
        QCOMPARE(ChartCopy::csvText(plot, timeView(), 100),
                 QStringLiteral("\"time\",\"p50 (seconds)\",\"p99 (seconds)\",\"at least\"\r\n"
                                "2024-11-14T17:30:00.000-05:00,0.5,10,\"p99\"\r\n"
                                "2024-11-14T17:30:01.000-05:00,10,10,\"p50 p99\"\r\n"));
    }
    void csvHasOnlyWhatIsInView() {
        Plot plot;
        plot.lines = {line("a", QVector<double>(60, 1.0))};
        QCOMPARE(ChartCopy::csvText(plot, timeView(), 100).count(u'\n'), 1 + 11);
    }

    void aLinkLeadsBackToItsTime() {
        Plot plot;
        plot.title = QStringLiteral("Latency");
        const QString text =
            ChartCopy::linkText(plot, timeView(),
                                {QStringLiteral("Prod1 (US) & more"), QStringLiteral("chat"),
                                 QStringLiteral("latency")});
        QVERIFY2(text.startsWith(QStringLiteral("Latency of chat, 2024-11-14 17:30:00 ET to ")),
                 qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("America/New_York")));
        QVERIFY2(text.contains(QStringLiteral("environment=Prod1%20%28US%29%20%26%20more&")),
                 qPrintable(text));
        const auto span = TimeEntry::fromLink(text);
        QVERIFY(span);
        QCOMPARE(span->fromMs, From);
        QCOMPARE(span->toMs, From + 10'000);
        QVERIFY(!TimeEntry::fromLink(QStringLiteral("2024-11-14 17:30")));
        QVERIFY(!TimeEntry::fromLink(QStringLiteral("watchbridge:?from=x")));
    }

    void comparedIsTheSameTimeOfDay() {
        // Clocks went back in the night of 3 November: that day had 25 hours.
        const TimeMs noonMs = base::parseTime(QStringLiteral("2024-11-03T12:00:00-05:00"));
        constexpr DurationMs Hour = 3'600'000;
        QCOMPARE(comparedByMs(Comparison::Yesterday, noonMs, NewYork, NoTime), 25 * Hour);
        QCOMPARE(comparedByMs(Comparison::LastWeek, noonMs, NewYork, NoTime), (7 * 24 + 1) * Hour);
        QCOMPARE(comparedByMs(Comparison::BeforeDeployment, noonMs, NewYork, noonMs - Hour), Hour);
        QCOMPARE(comparedByMs(Comparison::BeforeDeployment, noonMs, NewYork, NoTime), 0);
        QCOMPARE(comparedByMs(Comparison::None, noonMs, NewYork, noonMs - Hour), 0);
    }

    void decadesHaveRoomForAll() {
        const ValueMap map = ValueMap::decades(0.02, 70);
        QCOMPARE(map.bottom, 0.01);
        QCOMPARE(map.top, 100.0);
        QCOMPARE(map.fraction(0.01), 0.0);
        QCOMPARE(map.fraction(1), 0.5);
        QCOMPARE(map.fraction(100), 1.0);
        // Nothing is left out: zero stands at the bottom.
        QCOMPARE(map.fraction(0), 0.0);
        QCOMPARE(ValueMap::decades(1e-12, 10).bottom, 1e-5);
        QCOMPARE(ValueMap::decades(std::nan(""), std::nan("")).bottom, 0.1);
        QCOMPARE(ValueMap::decades(10, 10).bottom, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestChartCopy)
#include "tst_ChartCopy.moc"
