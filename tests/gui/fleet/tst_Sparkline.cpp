// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetModel.h"
#include "tests/support/SampleFleet.h"
#include "widgets/common/Colour.h"
#include "widgets/common/Theme.h"
#include "widgets/fleet/FleetTexts.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/fleet/Sparkline.h"

#include <QApplication>
#include <QFontMetrics>
#include <QTest>

#include <cmath>

using namespace wb;
using fleet::Sparkline;

/// The small lines in the rows, and the mark of tasks that ran out of memory, as they are painted.
class TestSparkline : public QObject {
    Q_OBJECT
private:
    static int pixelsOf(const QImage& image, const QRect& area, const QColor& ink) {
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                const int distance = std::abs(pixel.red() - ink.red()) +
                                     std::abs(pixel.green() - ink.green()) +
                                     std::abs(pixel.blue() - ink.blue());
                count += distance < 60 ? 1 : 0;
            }
        }
        return count;
    }
    static fleet::ServiceSnapshot& named(fleet::FleetSnapshot& fleet, const char* name) {
        return *std::find_if(fleet.services.begin(), fleet.services.end(),
                             [&](const auto& each) { return each.name == QLatin1String(name); });
    }
    struct Shown {
        items::FleetModel model;
        items::FleetFilter filter{&model};
        fleet::FleetView view{&filter};
        QImage image;
        explicit Shown(const fleet::FleetSnapshot& fleet) {
            model.setFleet(sample::share(fleet));
            view.resize(460, 460);
            view.choose(QStringLiteral("chat"));
            image = QImage(view.size(), QImage::Format_RGB32);
            view.render(&image);
        }
    };
private Q_SLOTS:
    void aGapEndsALine() {
        const double gap = fleet::NoValue;
        const auto lines = Sparkline::lines({1, 2, gap, gap, 3, gap, 4, 5}, {0, 0, 590, 10});
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).size(), 2);
        QCOMPARE(lines.at(1).size(), 1);
        QCOMPARE(lines.at(2).last().x(), 590.0);
        QCOMPARE(lines.at(0).first().x(), 590 - 70.0);
    }
    void nothingKnownIsNoLine() {
        QCOMPARE(Sparkline::lines({}, {0, 0, 100, 10}).size(), 0);
        QCOMPARE(Sparkline::lines({fleet::NoValue, INFINITY}, {0, 0, 100, 10}).size(), 0);
    }
    void aCalmSignalIsLowAndARiseIsSeen() {
        QVector<double> values(50, 1.0);
        const auto calm = Sparkline::lines(values, {0, 0, 100, 10});
        QVERIFY(calm.first().first().y() > 5);
        values << 30.0;
        const auto risen = Sparkline::lines(values, {0, 0, 100, 10});
        QCOMPARE(risen.first().last().y(), 0.0);
        QVERIFY(risen.first().first().y() > 9);
    }
    void noMoreThanTheWidthIsDrawn() {
        const auto lines = Sparkline::lines(QVector<double>(5000, 1.0), {0, 0, 100, 10});
        QCOMPARE(lines.first().size(), Sparkline::Intervals);
        QVERIFY(lines.first().first().x() >= 0);
    }
    void onlyWhatIsNotWellHasALineInColour() {
        const Shown shown(sample::fleet());
        const auto rowOf = [&](const char* service) {
            QRect row = shown.view.visualRect(shown.filter.indexOfService(QLatin1String(service)));
            row.setTop(row.bottom() - 9);
            row.setBottom(row.bottom() - 2);
            return row.adjusted(22, 0, -240, 0);
        };
        const QColor live = common::colour::ChartBlue;
        QVERIFY(pixelsOf(shown.image, rowOf("api-gateway-chat-kb"), live) > 20);
        QCOMPARE(pixelsOf(shown.image, rowOf("search"), live), 0);
        QCOMPARE(pixelsOf(shown.image, rowOf("reporting"), live), 0);
    }
    void runningOutOfMemoryStaysMarked() {
        fleet::FleetSnapshot fleet = sample::fleet();
        fleet::TaskSnapshot& task = named(fleet, "chat").tasks[7];
        const auto danger = [&] {
            const Shown shown(fleet);
            const QModelIndex chat = shown.filter.indexOfService(QStringLiteral("chat"));
            const QRect tile = shown.view.visualRect(shown.filter.index(7, 0, chat));
            return pixelsOf(shown.image, tile.adjusted(0, -2, 0, 0), common::colour::Danger);
        };
        QCOMPARE(task.verdict.state, fleet::HealthState::Healthy);
        QCOMPARE(danger(), 0);
        task.oomKills = 1;
        QVERIFY(danger() > 10);
    }
    void theMarkHasRoomForItsFigure_data() {
        QTest::addColumn<int>("percent");
        for (const int percent : {80, 90, 100, 125, 150}) {
            QTest::addRow("%d", percent) << percent;
        }
    }
    void theMarkHasRoomForItsFigure() {
        QFETCH(int, percent);
        common::setTextPercent(percent);
        const QRect tile(100, 100, 48, fleet::FleetGeometry::tileHeight());
        for (const int count : {1, 8, 42, 1000}) {
            const fleet::Badge badge = fleet::outOfMemoryBadge(tile, count);
            const QRect digits =
                QFontMetrics(badge.font).tightBoundingRect(badge.text).translated(badge.baseline);
            QVERIFY(badge.font.pixelSize() >= 9);
            QVERIFY2(badge.area.adjusted(2, 2, -2, -2).contains(digits), qPrintable(badge.text));
            // Neither on a neighbour nor under the row above.
            const int gap = fleet::FleetGeometry::TileGap;
            QVERIFY(tile.adjusted(-gap, -gap, gap, gap).contains(badge.area));
        }
        common::setTextPercent(100);
    }
};

QTEST_MAIN(TestSparkline)
#include "tst_Sparkline.moc"
