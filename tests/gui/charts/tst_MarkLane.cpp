// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/LabelPlaces.h"
#include "widgets/charts/MarkLane.h"

#include <QFont>
#include <QFontMetricsF>
#include <QTest>

#include <cmath>

using namespace wb;
using namespace wb::charts;
using Kind = Marker::Kind;
using State = fleet::HealthState;

namespace {

constexpr DurationMs Minute = 60'000;
const QRectF Lane(40, 20, 300, 11);

/// Half an hour from midnight, in 300 pixels: ten pixels a minute.
TimeView halfHour(const QVector<Marker>& markers) {
    TimeView time;
    time.fromMs = 0;
    time.toMs = 30 * Minute;
    time.markers = markers;
    return time;
}

Marker mark(double minute, Kind kind = Kind::Deployment) {
    return {static_cast<TimeMs>(minute * Minute), kind, {}};
}

Marker verdict(double minute, State state) {
    Marker marker = mark(minute, Kind::Verdict);
    marker.state = state;
    return marker;
}

/// "00:10 D | N2": what is read from left to right.
QString told(const QVector<LaneMark>& marks, const TimeView& time) {
    QStringList texts;
    for (const LaneMark& mark : marks) {
        const Kind kind = time.markers[mark.shown].kind;
        const QString shape = QStringLiteral("NUVIDA").at(static_cast<int>(kind)) + mark.count;
        texts << (mark.time + u' ' + shape).trimmed();
    }
    return texts.join(QStringLiteral(" | "));
}

/// A line that wanders between two values, a point a second.
PlotLine wave(double low, double high) {
    PlotLine line;
    for (int second = 0; second <= 1800; ++second) {
        line.points.append({second * 1000.0, second % 2 == 0 ? low : high});
    }
    return line;
}

} // namespace

class TestMarkLane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marks_data() {
        QTest::addColumn<QVector<Marker>>("markers");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QVector<Marker>{} << QString();
        QTest::newRow("far apart")
            << QVector<Marker>{mark(8), mark(20)} << QStringLiteral("00:08 D | 00:20 D");
        QTest::newRow("in one minute")
            << QVector<Marker>{mark(9.2), mark(9.8)} << QStringLiteral("00:09 D2");
        QTest::newRow("what matters most is seen")
            << QVector<Marker>{mark(9), mark(9.5, Kind::Action), mark(9.9, Kind::Note)}
            << QStringLiteral("00:09 A3");
        QTest::newRow("what is bad before what was done about it")
            << QVector<Marker>{mark(9), verdict(9.3, State::Unhealthy), mark(9.9, Kind::Action)}
            << QStringLiteral("00:09 V3");
        QTest::newRow("what was done before good news")
            << QVector<Marker>{mark(9, Kind::Action), verdict(9.6, State::Healthy)}
            << QStringLiteral("00:09 A2");
        QTest::newRow("the worse of two verdicts")
            << QVector<Marker>{verdict(9, State::Unhealthy), verdict(9.6, State::Degraded),
                               mark(9.9, Kind::Incident)}
            << QStringLiteral("00:09 V3");
        QTest::newRow("of several minutes")
            << QVector<Marker>{mark(11, Kind::Note), mark(12, Kind::StatusUpdate)}
            << QStringLiteral("00:11–00:12 U2");
        QTest::newRow("outside the view")
            << QVector<Marker>{mark(-1), mark(10), mark(31)} << QStringLiteral("00:10 D");
        QTest::newRow("at the left end, without its time")
            << QVector<Marker>{mark(0.5), mark(29.9)} << QStringLiteral("D | 00:29 D");
        QTest::newRow("each at its own place, though without its time")
            << QVector<Marker>{mark(10), mark(11.6, Kind::Note)} << QStringLiteral("00:10 D | N");
        QTest::newRow("the next one's time is not kept out by it")
            << QVector<Marker>{mark(10), mark(11.6, Kind::Note), mark(17.6, Kind::Action)}
            << QStringLiteral("00:10 D | N | 00:17 A");
    }
    void marks() {
        QFETCH(QVector<Marker>, markers);
        QFont font;
        font.setPixelSize(11);
        const TimeView time = halfHour(markers);
        const QVector<LaneMark> marks = laneMarks(time, Lane, QFontMetricsF(font));
        QTEST(told(marks, time), "text");
        for (qsizetype i = 0; i < marks.size(); ++i) {
            QVERIFY(Lane.contains(marks[i].area()));
            QVERIFY(i == 0 || !marks[i].area().intersects(marks[i - 1].area()));
            QVERIFY(marks[i].time.isEmpty() || marks[i].timeArea.right() < marks[i].shape.left());
        }
    }
    void veryManyStayInside() {
        QVector<Marker> markers;
        for (int i = 0; i < 300; ++i) {
            markers << mark(i / 10.0, static_cast<Kind>(i % 3));
        }
        const TimeView time = halfHour(markers);
        const auto marks = laneMarks(time, Lane, QFontMetricsF(QFont()));
        qsizetype counted = 0;
        for (qsizetype i = 0; i < marks.size(); ++i) {
            counted += marks[i].last - marks[i].first + 1;
            QVERIFY(Lane.contains(marks[i].area()));
            QVERIFY(i == 0 || !marks[i].area().intersects(marks[i - 1].area()));
        }
        QCOMPARE(counted, 300);
    }
    /// A limit's name is on no other, on no curve and on no line across, where there is any place.
    void limitsAreNamedBesideCurves_data() {
        QTest::addColumn<QVector<PlotLine>>("lines");
        QTest::addColumn<QVector<double>>("limits");
        QTest::newRow("free") << QVector{wave(5, 10)} << QVector{70.0};
        QTest::newRow("below the curve") << QVector{wave(72, 99)} << QVector{70.0};
        QTest::newRow("two at once") << QVector{wave(5, 10)} << QVector{70.0, 72.0};
        QTest::newRow("at the top") << QVector{wave(5, 10)} << QVector{100.0};
        QTest::newRow("at the bottom") << QVector{wave(30, 60)} << QVector{0.5};
        QTest::newRow("between two curves") << QVector{wave(0, 30), wave(60, 100)} << QVector{62.0};
    }
    void limitsAreNamedBesideCurves() {
        QFETCH(QVector<PlotLine>, lines);
        QFETCH(QVector<double>, limits);
        Plot plot;
        plot.lines = lines;
        for (const double limit : limits) {
            plot.limits.append({limit, QStringLiteral("objective 300 ms")});
        }
        const CardLayout layout = CardLayout::of(QSizeF(300, 170), 1);
        const ValueMap values{0, 100, false};
        const TimeView time = halfHour({mark(28, Kind::Action)});
        QFont font;
        font.setPixelSize(11);
        const LabelPlaces places = LabelPlaces::of(layout, plot, time, values, QFontMetricsF(font));
        QCOMPARE(places.limits.size(), limits.size());
        for (qsizetype i = 0; i < places.limits.size(); ++i) {
            const QRectF& area = places.limits[i].area;
            QVERIFY(!places.limits[i].isOverCurve);
            QVERIFY(layout.plot.contains(area));
            QVERIFY(i == 0 || !area.intersects(places.limits[i - 1].area));
            const double across = markerX(time.markers.first(), time, layout.plot);
            QVERIFY(across < area.left() || across > area.right());
            for (const PlotLine& line : lines) {
                for (const QPointF& point : line.points) {
                    const double y =
                        layout.plot.bottom() - values.fraction(point.y()) * layout.plot.height();
                    QVERIFY(y < area.top() + 1 || y > area.bottom() - 1);
                }
            }
        }
    }
    /// Further off it would seem to name another value: then rather over a curve, seen through.
    void aLimitIsNamedAtItsLine_data() {
        QTest::addColumn<QVector<PlotLine>>("lines");
        QTest::addColumn<double>("limit");
        QTest::addColumn<bool>("isOverCurve");
        QTest::newRow("free") << QVector{wave(60, 70)} << 20.0 << false;
        QTest::newRow("within the curve") << QVector{wave(55, 95)} << 75.0 << true;
        QTest::newRow("below all of it") << QVector{wave(0, 70)} << 4.0 << true;
        QTest::newRow("above all of it") << QVector{wave(40, 100)} << 97.0 << true;
        QTest::newRow("in a gap nearby") << QVector{wave(0, 22), wave(45, 99)} << 20.0 << false;
    }
    void aLimitIsNamedAtItsLine() {
        QFETCH(QVector<PlotLine>, lines);
        QFETCH(double, limit);
        Plot plot;
        plot.lines = lines;
        plot.limits = {{limit, QStringLiteral("objective 300 ms")}};
        const CardLayout layout = CardLayout::of(QSizeF(300, 170), 1);
        const ValueMap values{0, 100, false};
        QFont font;
        font.setPixelSize(11);
        const LabelPlaces places =
            LabelPlaces::of(layout, plot, halfHour({}), values, QFontMetricsF(font));
        const QRectF& area = places.limits.first().area;
        const double level = layout.plot.bottom() - values.fraction(limit) * layout.plot.height();
        QVERIFY(layout.plot.contains(area));
        QVERIFY(level - area.bottom() <= area.height() + 1);
        QVERIFY(area.top() - level <= area.height() + 2);
        QTEST(places.limits.first().isOverCurve, "isOverCurve");
    }
    void aCurveEverywhereIsSeenThrough() {
        Plot plot;
        plot.lines = {wave(0, 100)};
        plot.limits = {{50, QStringLiteral("limit")}};
        const CardLayout layout = CardLayout::of(QSizeF(300, 170), 1);
        const LabelPlaces places =
            LabelPlaces::of(layout, plot, halfHour({}), {0, 100, false}, QFontMetricsF(QFont()));
        QVERIFY(places.limits.first().isOverCurve);
        QVERIFY(layout.plot.contains(places.limits.first().area));
    }
};

QTEST_MAIN(TestMarkLane)
#include "tst_MarkLane.moc"
