// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/MarkerLabels.h"

#include <QFont>
#include <QTest>

#include <cmath>

using namespace wb;
using namespace wb::charts;
using Kind = Marker::Kind;

namespace {

constexpr DurationMs Minute = 60'000;
const QRectF Plot(40, 20, 300, 150);

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

/// "00:10 D2 A | 00:20 N": what is read from left to right.
QString told(const QVector<MarkerLabel>& labels) {
    QStringList texts;
    for (const MarkerLabel& label : labels) {
        QStringList words{label.text};
        for (const MarkerLabel::Part& part : label.parts) {
            words << QStringLiteral("DAN").at(static_cast<int>(part.kind)) + part.count;
        }
        texts << words.join(QLatin1Char(' '));
    }
    return texts.join(QStringLiteral(" | "));
}

} // namespace

class TestMarkerLabels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void labels_data() {
        QTest::addColumn<QVector<Marker>>("markers");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QVector<Marker>{} << QString();
        QTest::newRow("far apart")
            << QVector<Marker>{mark(2), mark(15)} << QStringLiteral("00:02 D | 00:15 D");
        QTest::newRow("in one minute")
            << QVector<Marker>{mark(2.2), mark(2.8)} << QStringLiteral("00:02 D2");
        QTest::newRow("close, of different kinds")
            << QVector<Marker>{mark(2), mark(3, Kind::Action), mark(3.2, Kind::Note)}
            << QStringLiteral("00:02–00:03 D A N");
        QTest::newRow("a chain grows together")
            << QVector<Marker>{mark(2), mark(5), mark(8), mark(11)}
            << QStringLiteral("00:02–00:11 D4");
        QTest::newRow("outside the view")
            << QVector<Marker>{mark(-1), mark(10), mark(31)} << QStringLiteral("00:10 D");
        QTest::newRow("at the right end, left of its line")
            << QVector<Marker>{mark(10), mark(29.9)} << QStringLiteral("00:10 D | 00:29 D");
        QTest::newRow("the one at the end reaches back")
            << QVector<Marker>{mark(25), mark(29.9)} << QStringLiteral("00:25–00:29 D2");
    }
    void labels() {
        QFETCH(QVector<Marker>, markers);
        const QFontMetricsF metrics{QFont()};
        const TimeView time = halfHour(markers);
        const QVector<MarkerLabel> labels = markerLabels(time, Plot, metrics);
        QTEST(told(labels), "text");
        for (qsizetype i = 0; i < labels.size(); ++i) {
            QVERIFY(Plot.contains(labels[i].area));
            QVERIFY(i == 0 || !labels[i].area.intersects(labels[i - 1].area));
            for (const Marker& marker : time.markers) {
                const double at = markerX(marker, time, Plot);
                QVERIFY(std::isnan(at) || at < labels[i].area.left() ||
                        at > labels[i].area.right());
            }
        }
    }
    void veryManyStayInside() {
        QVector<Marker> markers;
        for (int i = 0; i < 300; ++i) {
            markers << mark(i / 10.0, static_cast<Kind>(i % 3));
        }
        const auto labels = markerLabels(halfHour(markers), Plot, QFontMetricsF(QFont()));
        QCOMPARE(told(labels), QStringLiteral("00:00–00:29 D100 A100 N100"));
        QVERIFY(Plot.contains(labels.first().area));
    }
};

QTEST_MAIN(TestMarkerLabels)
#include "tst_MarkerLabels.moc"
