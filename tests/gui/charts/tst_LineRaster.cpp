// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/LineRaster.h"

#include <QImage>
#include <QPainter>
#include <QPolygonF>
#include <QTest>

#include <cmath>
#include <random>

using namespace wb::charts;

namespace {

constexpr QSize Size(60, 40);

QImage ground() {
    QImage image(Size, QImage::Format_RGB32);
    image.fill(Qt::black);
    return image;
}

/// Ink in a column, in pixels: what the eye takes for thickness.
double inkInColumn(const QImage& image, int x) {
    double ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        ink += qRed(image.pixel(x, y)) / 255.0;
    }
    return ink;
}

QImage draw(const std::vector<QPointF>& points, double widthPx, const QColor& colour = Qt::white,
            const QRect& clip = QRect(QPoint(0, 0), Size)) {
    QImage image = ground();
    const PixelBlock block{image.scanLine(clip.top()) + clip.left() * qsizetype(sizeof(QRgb)),
                           image.bytesPerLine(), clip.width(), clip.height()};
    LineRaster raster;
    LinePen pen;
    pen.widthPx = widthPx;
    pen.colour = colour;
    pen.fractions = points.size() > 2 * static_cast<std::size_t>(clip.width()) ? 2 : 4;
    raster.draw(block, points, {{1, 1}, -clip.topLeft()}, pen);
    return image;
}

} // namespace

class TestLineRaster : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLevelLineHasItsWidth_data() {
        QTest::addColumn<double>("widthPx");
        QTest::addColumn<double>("y");
        QTest::newRow("on a pixel") << 1.5 << 20.5;
        QTest::newRow("between pixels") << 1.5 << 20.0;
        QTest::newRow("anywhere") << 1.5 << 20.37;
        QTest::newRow("thick") << 3.0 << 20.1;
        QTest::newRow("at twice the density") << 4.4 << 17.9;
    }
    void aLevelLineHasItsWidth() {
        QFETCH(double, widthPx);
        QFETCH(double, y);
        const QImage image = draw({{0, y}, {60, y}}, widthPx);
        for (const int x : {5, 30, 55}) {
            QVERIFY2(std::abs(inkInColumn(image, x) - widthPx) < 0.06,
                     qPrintable(QString::number(inkInColumn(image, x))));
        }
    }
    void aSlopeIsAsThickAcross() {
        // At 45 degrees a pen of 1.5 covers 1.5 · √2 of each column.
        const QImage image = draw({{0, 0}, {40, 40}}, 1.5);
        QVERIFY(std::abs(inkInColumn(image, 20) - 1.5 * std::sqrt(2.0)) < 0.3);
    }
    void oneSampleStandsOut() {
        const QImage image = draw({{0, 35}, {29, 35}, {30, 5}, {31, 35}, {60, 35}}, 1.5);
        QVERIFY(qRed(image.pixel(30, 6)) > 150);
        QVERIFY(inkInColumn(image, 30) > 20);
        QVERIFY(inkInColumn(image, 25) < 2);
    }
    void aGapStaysEmpty() {
        const double gap = std::nan("");
        const QImage image = draw({{0, 20}, {20, 20}, {25, gap}, {40, 20}, {60, 20}}, 1.5);
        QVERIFY(inkInColumn(image, 15) > 1);
        QVERIFY(inkInColumn(image, 45) > 1);
        for (int x = 22; x < 39; ++x) {
            QCOMPARE(inkInColumn(image, x), 0.0);
        }
    }
    void aLonelyPointIsADot() {
        const double gap = std::nan("");
        const QImage image = draw({{20, gap}, {30.5, 20.5}, {40, gap}}, 3);
        QCOMPARE(qRed(image.pixel(30, 20)), 255);
        QCOMPARE(inkInColumn(image, 25), 0.0);
    }
    void nothingLeavesTheClip() {
        const QRect clip(10, 10, 30, 20);
        const QImage image = draw({{-1e9, -1e9}, {1e9, 1e9}, {2e9, 0}}, 5, Qt::white, clip);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                QVERIFY(clip.contains(x, y) || image.pixel(x, y) == qRgb(0, 0, 0));
            }
        }
    }
    void anyWidthIsDrawnToItsEdges() {
        // More than a block of columns, less than one, and all between.
        for (int width = 1; width <= 20; ++width) {
            const QRect clip(7, 0, width, Size.height());
            const QImage image = draw({{0, 20.3}, {60, 20.3}}, 1.5, Qt::white, clip);
            for (int x = 0; x < Size.width(); ++x) {
                const double wanted = x >= clip.left() && x <= clip.right() ? 1.5 : 0;
                QVERIFY2(std::abs(inkInColumn(image, x) - wanted) < 0.06,
                         qPrintable(QStringLiteral("%1 of %2: %3")
                                        .arg(x)
                                        .arg(width)
                                        .arg(inkInColumn(image, x))));
            }
        }
    }
    void aSolidStrokeHasSoftEnds() {
        // Strokes as tall as noise makes them, of more points than columns.
        std::vector<QPointF> points;
        for (int i = 0; i < 600; ++i) {
            points.emplace_back(i / 10.0, i % 2 == 0 ? 10.25 : 30.75);
        }
        const QImage image = draw(points, 1.5, QColor(80, 160, 240));
        for (int x = 2; x < Size.width() - 2; ++x) {
            QCOMPARE(image.pixel(x, 20), qRgb(80, 160, 240));
            QCOMPARE(image.pixel(x, 8), qRgb(0, 0, 0));
            // From 9.5 to 31.5, but for the noise's last sample in a column.
            QVERIFY(qBlue(image.pixel(x, 9)) > 100 && qBlue(image.pixel(x, 9)) < 140);
            QVERIFY(qBlue(image.pixel(x, 31)) > 100 && qBlue(image.pixel(x, 31)) < 140);
        }
    }
    void noiseIsWhatQPainterMakesOfIt_data() {
        QTest::addColumn<int>("points");
        QTest::newRow("a few columns from point to point") << 14;
        QTest::newRow("two points in three columns") << 40;
        QTest::newRow("five points a column") << 300;
    }
    void noiseIsWhatQPainterMakesOfIt() {
        QFETCH(int, points);
        std::mt19937 random(1);
        std::vector<QPointF> line;
        QPolygonF polygon;
        for (int i = 0; i <= points; ++i) {
            line.emplace_back(60.0 * i / points, 4 + static_cast<double>(random() % 3200) / 100);
            polygon << line.back();
        }
        QImage expected = ground();
        QPainter painter(&expected);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(Qt::white, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(polygon);
        painter.end();
        const QImage image = draw(line, 1.5);
        // A few samples a column are not each turn within it, and make what is steep a bit wider.
        double allWanted = 0;
        double allFound = 0;
        for (int x = 2; x < Size.width() - 2; ++x) {
            const double wanted = inkInColumn(expected, x);
            const double found = inkInColumn(image, x);
            QVERIFY2(std::abs(found - wanted) < 1 + wanted / 5,
                     qPrintable(QStringLiteral("%1: %2, %3").arg(x).arg(found).arg(wanted)));
            allWanted += wanted;
            allFound += found;
        }
        QVERIFY2(std::abs(allFound / allWanted - 1) < 0.1,
                 qPrintable(QString::number(allFound / allWanted)));
    }
    void opacityMixes() {
        QColor half(Qt::white);
        half.setAlphaF(0.5F);
        const QImage image = draw({{0, 20}, {60, 20}}, 6, half);
        QVERIFY(std::abs(qRed(image.pixel(30, 20)) - 128) <= 2);
    }
    void strangeNumbersAreHarmless() {
        const double inf = HUGE_VAL;
        const QImage image = draw({{0, 1e300}, {10, -1e300}, {20, inf}, {30, -inf}, {30, 20}}, 1.5);
        QCOMPARE(image.size(), Size);
        QCOMPARE(draw({}, 1.5), ground());
    }
};

QTEST_GUILESS_MAIN(TestLineRaster)
#include "tst_LineRaster.moc"
