// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/PlotPicture.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace wb;
using namespace wb::charts;

namespace {

constexpr int Columns = 317;
constexpr int Rows = 62;
/// No whole number of milliseconds, as of most spans and widths.
constexpr double ColumnMs = 1'800'000.0 / Columns;
constexpr double BeginColumn = 280'000'000;

QImage whole(const PlotScene& scene) {
    QImage image(scene.columns, scene.rows, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    PlotRaster().draw(scene, pixelsOf(image), 0);
    return image;
}

/// Where two pictures differ, for messages.
QString firstDifference(const QImage& a, const QImage& b) {
    for (int x = 0; x < a.width(); ++x) {
        for (int y = 0; y < a.height(); ++y) {
            if (a.pixel(x, y) != b.pixel(x, y)) {
                return QStringLiteral("%1,%2: %3 instead of %4")
                    .arg(x)
                    .arg(y)
                    .arg(a.pixel(x, y), 0, 16)
                    .arg(b.pixel(x, y), 0, 16);
            }
        }
    }
    return {};
}

/// A service's lines as the collector answers for them: all points of the window, of which old ones
/// leave, new ones come, and the last one still changes.
class LiveScene {
public:
    explicit LiveScene(unsigned seed)
        : m_random(seed) {
        scene.columns = Columns;
        scene.rows = Rows;
        scene.columnMs = ColumnMs;
        scene.firstColumn = BeginColumn;
        scene.values.top = 100;
        for (int row = 0; row < Rows; ++row) {
            scene.ground.append(row % 20 == 0 ? 0xff30363d : 0xff161b22);
        }
        scene.levels = {{13, Qt::red}, {Rows - 1, Qt::green}};
        const int lines = 1 + below(5);
        for (int i = 0; i < lines; ++i) {
            PlotScene::Stroke stroke;
            stroke.pen.widthPx = 1.2 + below(30) / 10.0;
            stroke.pen.colour = QColor::fromHsv(i * 60, 200, 250, below(2) == 0 ? 255 : 120);
            stroke.pen.dashPx = below(3) == 0 ? 5 : 0;
            stroke.pen.fractions = below(2) == 0 ? 2 : 4;
            stroke.pen.isStepped = below(3) == 0;
            scene.strokes.append(stroke);
            m_stepMs.push_back(below(2) == 0 ? 5000 : 900 + below(40'000));
        }
        grow(scene.firstColumn + Columns);
    }
    /// Time goes on by so many columns.
    void move(int columns) {
        scene.firstColumn += columns;
        grow(scene.firstColumn + Columns);
        const double beginMs = scene.timeMs(0);
        for (PlotScene::Stroke& stroke : scene.strokes) {
            stroke.points.removeIf([&](const QPointF& point) { return point.x() < beginMs; });
        }
    }
    /// Of a line's points one becomes another, as when a column's extreme changes or a row of an
    /// earlier run is recalled.
    void change() {
        auto& points = scene.strokes[below(static_cast<int>(scene.strokes.size()))].points;
        if (!points.isEmpty()) {
            const int at = below(3) == 0 ? static_cast<int>(points.size()) - 1
                                         : below(static_cast<int>(points.size()));
            points[at].setY(below(8) == 0 ? std::nan("") : below(1000) / 10.0);
        }
    }
    void openIncident() {
        scene.shades = {{scene.timeMs(Columns * 0.8), scene.timeMs(Columns), QColor(255, 0, 0, 40)},
                        {scene.timeMs(Columns * 0.9), scene.timeMs(Columns), Qt::gray, true}};
    }
    void moveIncident() {
        for (PlotScene::Shade& shade : scene.shades) {
            shade.toMs = scene.timeMs(Columns - below(3));
        }
    }
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

    PlotScene scene;

private:
    void grow(double endColumn) {
        for (std::size_t i = 0; i < m_stepMs.size(); ++i) {
            auto& points = scene.strokes[static_cast<qsizetype>(i)].points;
            double timeMs =
                points.isEmpty() ? scene.timeMs(-3) : points.constLast().x() + m_stepMs[i];
            for (; timeMs < endColumn * ColumnMs; timeMs += m_stepMs[i] + below(50)) {
                const double value = below(30) == 0 ? std::nan("") : below(1000) / 10.0;
                points.append({std::round(timeMs), value});
            }
        }
    }
    std::mt19937 m_random;
    std::vector<double> m_stepMs;
};

} // namespace

class TestPlotPicture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatMovesOnEqualsWhatIsDrawnWhole_data() {
        QTest::addColumn<unsigned>("seed");
        const unsigned first = qEnvironmentVariableIntValue("WB_SEED");
        for (unsigned seed = first; seed < first + 60; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }
    void whatMovesOnEqualsWhatIsDrawnWhole() {
        QFETCH(unsigned, seed);
        LiveScene live(seed);
        PlotPicture picture;
        picture.update(live.scene);
        for (int step = 0; step < 40; ++step) {
            switch (live.below(6)) {
            case 0:
                live.change();
                break;
            case 1:
                live.openIncident();
                break;
            case 2:
                live.move(live.below(2 * Columns));
                break;
            default:
                live.move(live.below(4));
            }
            live.moveIncident();
            picture.update(live.scene);
            const QImage expected = whole(live.scene);
            QVERIFY2(picture.image() == expected,
                     qPrintable(QStringLiteral("step %1, ").arg(step) +
                                firstDifference(picture.image(), expected)));
        }
    }
    void timeMayGoBack() {
        LiveScene live(5);
        PlotPicture picture;
        live.move(50);
        picture.update(live.scene);
        live.scene.firstColumn -= 30; // As a drag does; what was there is held.
        QCOMPARE(picture.update(live.scene), 30);
        QCOMPARE(picture.image(), whole(live.scene));
    }
    void aTickDrawsAsFewColumnsInEveryWidth() {
        // A pen's width beside what is new; and the line that leads to the left edge.
        LiveScene live(3);
        PlotPicture picture;
        QCOMPARE(picture.update(live.scene), Columns);
        live.move(1);
        const int drawn = picture.update(live.scene);
        QVERIFY2(drawn > 0 && drawn < 60, qPrintable(QString::number(drawn)));
        QCOMPARE(picture.update(live.scene), 0);
    }
    void otherLooksAreDrawnWhole_data() {
        QTest::addColumn<std::function<void(PlotScene&)>>("change");
        const auto add = [](const char* name, const std::function<void(PlotScene&)>& change) {
            QTest::newRow(name) << change;
        };
        add("scale", [](PlotScene& scene) { scene.values.top = 50; });
        add("logarithm", [](PlotScene& scene) { scene.values = ValueMap::decades(1, 100); });
        add("ground", [](PlotScene& scene) { scene.ground.fill(0xffffffff); });
        add("width", [](PlotScene& scene) { scene.columns -= 7; });
        add("height", [](PlotScene& scene) { scene.rows -= 7; });
        add("span", [](PlotScene& scene) { scene.columnMs *= 2; });
        add("part of a column", [](PlotScene& scene) { scene.firstColumn += 0.25; });
        add("hovered line", [](PlotScene& scene) { scene.strokes.last().pen.colour = Qt::white; });
        add("a line more", [](PlotScene& scene) { scene.strokes.append(scene.strokes.first()); });
        add("limit", [](PlotScene& scene) { scene.levels.first().firstRow += 3; });
        add("shade", [](PlotScene& scene) {
            scene.shades.append({scene.timeMs(20), scene.timeMs(40), Qt::blue});
        });
    }
    void otherLooksAreDrawnWhole() {
        QFETCH(std::function<void(PlotScene&)>, change);
        LiveScene live(11);
        PlotPicture picture;
        picture.update(live.scene);
        QVERIFY(picture.resembles(live.scene));
        change(live.scene);
        QVERIFY(!picture.resembles(live.scene));
        QCOMPARE(picture.update(live.scene), live.scene.columns);
        QCOMPARE(picture.image(), whole(live.scene));
    }
    void whatWasDrawnElsewhereIsNotKept() {
        LiveScene live(7);
        PlotPicture picture;
        QImage elsewhere(Columns, Rows, QImage::Format_RGB32);
        picture.beginPast(live.scene, pixelsOf(elsewhere));
        picture.finishPast();
        QCOMPARE(elsewhere, whole(live.scene));
        QVERIFY(picture.resembles(live.scene));
        QCOMPARE(picture.update(live.scene), Columns);
        QCOMPARE(picture.image(), elsewhere);
    }
};

QTEST_GUILESS_MAIN(TestPlotPicture)
#include "tst_PlotPicture.moc"
