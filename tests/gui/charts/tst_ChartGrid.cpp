// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/charts/LiveGrid.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

#include <cmath>

using namespace wb;
using namespace wb::charts;
using namespace wb::testing;
namespace colour = wb::common::colour;

namespace {

/// One card with one line, for looking at single pixels.
class LineCard : public ChartCard {
public:
    explicit LineCard(const QVector<QPointF>& points) {
        resize(400, 220);
        TimeView time;
        time.fromMs = 0;
        time.toMs = 347'000; // About a second a pixel.
        setTimeView(time);
        plot.minimumTop = 100;
        plot.lastSampleMs = 347'000;
        PlotLine line;
        line.colour = Qt::white;
        line.points = points;
        plot.lines = {line};
        setPlot(plot);
    }
    [[nodiscard]] QImage picture() { return grab().toImage(); }
    [[nodiscard]] QPoint pixelOf(double timeMs, double value) {
        const QRectF area = plotRect();
        return QPointF(area.left() + timeMs / 347'000 * area.width(),
                       area.bottom() - value / valueTop() * area.height())
            .toPoint();
    }
    Plot plot;
};

QVector<QPointF> level(double value) {
    QVector<QPointF> points;
    for (int second = 0; second <= 347; ++second) {
        points.append({second * 1000.0, value});
    }
    return points;
}

/// Pixels of a region that are brighter than any ground, grid or label shade.
int bright(const QImage& image, const QRect& region) {
    int count = 0;
    for (int y = region.top(); y <= region.bottom(); ++y) {
        for (int x = region.left(); x <= region.right(); ++x) {
            count += qGray(image.pixel(x, y)) > 180 ? 1 : 0;
        }
    }
    return count;
}

/// How far the most colourful pixel of a region is from grey.
int strongestColour(const QImage& image, const QRect& region) {
    int strongest = 0;
    for (int y = region.top(); y <= region.bottom(); ++y) {
        for (int x = region.left(); x <= region.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const auto [low, high] = std::minmax({pixel.red(), pixel.green(), pixel.blue()});
            strongest = std::max(strongest, high - low);
        }
    }
    return strongest;
}

bool isNear(const QColor& a, const QColor& b, int tolerance = 6) {
    return std::abs(a.red() - b.red()) <= tolerance &&
           std::abs(a.green() - b.green()) <= tolerance &&
           std::abs(a.blue() - b.blue()) <= tolerance;
}

} // namespace

class TestChartGrid : public QObject {
    Q_OBJECT
private:
    /// Kept for people to look at when WB_SHOTS names a folder.
    static QImage shoot(QWidget& widget, const char* name) {
        const QImage image = widget.grab().toImage();
        if (qEnvironmentVariableIsSet("WB_SHOTS")) {
            const QDir folder(qEnvironmentVariable("WB_SHOTS"));
            image.save(folder.filePath(QLatin1String(name) + QStringLiteral(".png")));
        }
        return image;
    }
    static void hover(ChartCard* card, double fraction) {
        const QRectF area = card->plotRect();
        QTest::mouseMove(
            card->viewport(),
            QPointF(area.left() + fraction * area.width(), area.center().y()).toPoint());
    }
    static void wheel(ChartCard* card, double fraction, const QPoint& turned) {
        const QPointF place = placeOn(card, fraction);
        QWheelEvent event(place, card->viewport()->mapToGlobal(place), QPoint(), turned,
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(card->viewport(), &event);
    }
private Q_SLOTS:
    void initTestCase() { common::applyTheme(*qApp); }

    void aSpikeOfOneSampleIsSeen() {
        QVector<QPointF> points = level(10);
        points[200].setY(90);
        LineCard card(points);
        const QImage image = card.picture();
        const QPoint peak = card.pixelOf(200'000, 90);
        QVERIFY(bright(image, QRect(peak - QPoint(2, 1), QSize(5, 4))) > 0);
        const int height = card.pixelOf(0, 10).y() - peak.y();
        QVERIFY(bright(image, QRect(peak.x() - 2, peak.y(), 5, height)) >= height - 4);
    }
    void aGapIsAGap() {
        QVector<QPointF> points = level(50);
        for (int second = 100; second < 140; ++second) {
            points[second].setY(std::nan(""));
        }
        LineCard card(points);
        const QImage image = card.picture();
        const QPoint from = card.pixelOf(102'000, 50);
        const QPoint to = card.pixelOf(137'000, 50);
        QCOMPARE(bright(image, QRect(from.x(), from.y() - 20, to.x() - from.x(), 40)), 0);
        QVERIFY(bright(image, QRect(from.x() - 40, from.y() - 2, 30, 4)) > 25);
        QVERIFY(bright(image, QRect(to.x() + 10, to.y() - 2, 30, 4)) > 25);
    }
    void theObjectiveIsDashedAcross() {
        LineCard card(level(10));
        card.plot.limits = {{70, QStringLiteral("objective 70")}};
        card.setPlot(card.plot);
        const QImage image = card.picture();
        const QPoint left = card.pixelOf(0, 70);
        int dashes = 0;
        for (int x = left.x(); x < left.x() + 340; ++x) {
            for (int y = left.y() - 1; y <= left.y() + 1; ++y) {
                dashes += isNear(image.pixelColor(x, y), colour::Danger) ? 1 : 0;
            }
        }
        QVERIFY2(dashes > 140 && dashes < 240, qPrintable(QString::number(dashes)));
    }
    void theIncidentIsShaded() {
        LiveGrid grid;
        ChartCard* card = grid.card(ChartKind::Cpu);
        const QImage image = card->grab().toImage();
        const QRectF area = card->plotRect();
        const int y = static_cast<int>(area.top() + area.height() * 0.46);
        const auto at = [&](double fraction) {
            return image.pixelColor(static_cast<int>(area.left() + fraction * area.width()), y);
        };
        QVERIFY(isNear(at(0.2), colour::Panel));
        QVERIFY(at(0.8).red() > colour::Panel.value().red() + 10);
    }
    void dataStopBeingColouredWhenTheyAreStale() {
        LiveGrid grid;
        ChartCard* card = grid.card(ChartKind::Traffic);
        const auto middle = [&] { return card->plotRect().toRect().adjusted(20, 20, -60, -5); };
        grid.setIncident(NoTime, NoTime);
        grid.setMarkers({});
        QVERIFY(strongestColour(shoot(*card, "traffic-live"), middle()) > 100);
        grid.setNow(at("18:01:00"));
        const QImage stale = shoot(*card, "traffic-stale");
        const QRect upper = middle().adjusted(0, 0, 0, -middle().height() / 2 - 20);
        QVERIFY(strongestColour(stale, upper) < 60);
        QVERIFY(card->spokenSummary().contains(QStringLiteral("no data since 17:59:30 ET")));
    }

    void theCrosshairIsLinkedAndExact() {
        LiveGrid grid;
        QSignalSpy moved(&grid, &ChartGrid::crosshairMoved);
        hover(grid.card(ChartKind::Errors), 0.75);
        QVERIFY(!moved.isEmpty());
        const TimeMs timeMs = moved.last().first().toLongLong();
        QCOMPARE(timeMs % SampleIntervalMs, 0);
        const double p95 = chatValue({QString(), fleet::Signal::LatencyP95}, timeMs);
        const QString spoken = grid.card(ChartKind::Latency)->crosshairText();
        QVERIFY2(spoken.contains(QStringLiteral("p95 ") + exactValue(p95, Plot())),
                 qPrintable(spoken));
        QVERIFY2(spoken.contains(QStringLiteral(" ET: ")), qPrintable(spoken));
        QVERIFY(
            grid.card(ChartKind::Tasks)->crosshairText().contains(QStringLiteral("desired 12")));
        shoot(grid, "crosshair");
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(grid.card(ChartKind::Errors)->viewport(), &leave);
        QCOMPARE(moved.last().first().toLongLong(), NoTime);
        QVERIFY(grid.card(ChartKind::Latency)->crosshairText().isEmpty());
    }
    /// In the others it would only cover curves.
    void whatHappenedIsToldInTheChartOfThePointer() {
        LiveGrid grid;
        const double fraction = static_cast<double>(at("17:54:00") - at("17:29:32")) / 1'800'000;
        hover(grid.card(ChartKind::Errors), fraction);
        const auto boxed = [&grid](ChartKind kind) {
            const QImage image = grid.card(kind)->grab().toImage();
            const QRect area = grid.card(kind)->plotRect().toRect();
            int count = 0;
            for (int y = area.top(); y <= area.bottom(); ++y) {
                for (int x = area.left(); x <= area.right(); ++x) {
                    count += image.pixelColor(x, y) == colour::PanelHover.value() ? 1 : 0;
                }
            }
            return count;
        };
        QVERIFY2(boxed(ChartKind::Errors) > 500,
                 qPrintable(QString::number(boxed(ChartKind::Errors))));
        QVERIFY2(boxed(ChartKind::Tasks) < 50,
                 qPrintable(QString::number(boxed(ChartKind::Tasks))));
    }
    void arrowKeysWalkThroughThePoints() {
        LiveGrid grid;
        QSignalSpy moved(&grid, &ChartGrid::crosshairMoved);
        ChartCard* card = grid.card(ChartKind::Latency);
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(card, key);
            return moved.last().first().toLongLong();
        };
        QCOMPARE(press(Qt::Key_Left), at("17:59:30"));
        QCOMPARE(press(Qt::Key_Left), at("17:59:25"));
        QCOMPARE(press(Qt::Key_Right), at("17:59:30"));
        QCOMPARE(press(Qt::Key_Right), at("17:59:30"));
        QVERIFY(press(Qt::Key_Home) < at("17:30:00"));
        QCOMPARE(press(Qt::Key_End), at("17:59:30"));
        QCOMPARE(card->focusPolicy(), Qt::StrongFocus);
        QCOMPARE(card->accessibleName(), QStringLiteral("Latency"));
    }

    void aPointTellsWhatHappenedThere() {
        LiveGrid grid;
        ChartCard* card = grid.card(ChartKind::Latency);
        QTest::keyClick(card, Qt::Key_End);
        const auto walkTo = [&](const char* clock) {
            while (card->timeView().crosshairMs > at(clock)) {
                QTest::keyClick(card, Qt::Key_Left);
            }
            return card->spokenPoint();
        };
        QVERIFY2(!walkTo("17:58:35").contains("Redeploy"), qPrintable(card->spokenPoint()));
        QVERIFY2(walkTo("17:58:30").endsWith(", Redeploy of 3 tasks"),
                 qPrintable(card->spokenPoint()));
        QVERIFY(card->spokenPoint().startsWith("17:58:30 ET: p50 "));
        // A line a task would be too long to listen to: what the legend has, with its figures.
        const QString memory = grid.card(ChartKind::Memory)->spokenPoint();
        QVERIFY2(memory.contains("healthy 5") && memory.contains(", unhealthy 983"),
                 qPrintable(memory));
        QVERIFY2(!memory.contains("chat-4"), qPrintable(memory));
    }
    void aPointAfterAGapSaysSo() {
        const double nan = std::nan("");
        LineCard card({{10'000, 1}, {20'000, 2}, {30'000, nan}, {40'000, 3}, {50'000, 4}});
        TimeView time = card.timeView();
        time.crosshairMs = 40'000;
        card.setTimeView(time);
        QVERIFY2(card.spokenPoint().endsWith("3, after a gap since 00:00:20 UTC"),
                 qPrintable(card.spokenPoint()));
        time.crosshairMs = 50'000;
        card.setTimeView(time);
        QVERIFY2(card.spokenPoint().endsWith(" 4"), qPrintable(card.spokenPoint()));
    }

    void oneRequestBringsAllSixCharts() {
        LiveGrid grid;
        const fleet::ChartRequest& request = grid.requests.last();
        QCOMPARE(request.service, QStringLiteral("chat"));
        QCOMPARE(request.toMs - request.fromMs, 30 * 60'000);
        QVERIFY(request.toMs >= at("17:59:32") && request.toMs < at("17:59:40"));
        QCOMPARE(request.pixelColumns, grid.card(ChartKind::Latency)->pixelColumns());
        QCOMPARE(request.lines.size(), 3 + 2 + 12 + 2 + 1 + 2);
        const int sizes[] = {3, 2, 12, 2, 1, 2};
        for (int kind = 0; kind < ChartCount; ++kind) {
            const Plot& plot = grid.card(static_cast<ChartKind>(kind))->plot();
            QCOMPARE(plot.lines.size(), sizes[kind]);
            for (const PlotLine& line : plot.lines) {
                QVERIFY2(line.points.size() > 350, qPrintable(plot.title + line.name));
            }
        }
    }
    void changesAskAtOnceAndLateRepliesAreDropped() {
        ChartGrid grid;
        QSignalSpy asked(&grid, &ChartGrid::rangeRequested);
        const auto last = [&] { return asked.last().first().value<fleet::ChartRequest>(); };
        grid.setEnvironment(chatEnvironment());
        grid.setFleet(chatSnapshot(at("17:59:32")));
        grid.setService(QStringLiteral("chat"));
        grid.setNow(at("17:59:32"));
        QVERIFY2(asked.isEmpty(), "what nobody sees is not asked for");
        grid.resize(834, 712);
        grid.show();
        QVERIFY(!asked.isEmpty());
        const fleet::ChartRequest first = last();
        const qsizetype before = asked.size();
        grid.setNow(at("17:59:33"));
        grid.setNow(at("17:59:34"));
        QCOMPARE(asked.size(), before);
        grid.setSpanMs(3600'000);
        QCOMPARE(asked.size(), before + 1);
        QCOMPARE(last().toMs - last().fromMs, 3600'000);
        grid.rangeReady(chatReply(first, at("17:59:32")));
        QVERIFY(grid.card(ChartKind::Traffic)->plot().lines.first().points.isEmpty());
        grid.rangeReady(chatReply(last(), at("17:59:32")));
        QVERIFY(!grid.card(ChartKind::Traffic)->plot().lines.first().points.isEmpty());
        grid.setService(QStringLiteral("search"));
        QCOMPARE(last().service, QStringLiteral("search"));
        QVERIFY(grid.card(ChartKind::Traffic)->plot().lines.first().points.isEmpty());
        QVERIFY(grid.card(ChartKind::Traffic)->plot().stale);
    }
    void aShortOrEmptyReplyIsHarmless() {
        ChartGrid grid;
        grid.resize(834, 712);
        QSignalSpy asked(&grid, &ChartGrid::rangeRequested);
        grid.setService(QStringLiteral("chat"));
        grid.setFleet(chatSnapshot(at("17:59:32")));
        grid.setNow(at("17:59:32"));
        grid.show();
        const auto request = asked.last().first().value<fleet::ChartRequest>();
        grid.rangeReady({request.id, {{{1.0, 1.0}}}});
        QVERIFY(grid.card(ChartKind::Tasks)->plot().lines.first().points.isEmpty());
        QCOMPARE(grid.grab().isNull(), false);
    }
    /// What nobody sees is neither asked for nor worded; whoever looks again sees what is now.
    void anUnseenGridRests() {
        LiveGrid grid;
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        const auto* card = grid.card(ChartKind::Latency);
        grid.setNow(at("17:59:33"));
        const QString seen = card->plot().age;
        grid.hide();
        QTRY_VERIFY(!grid.windowHandle()->isExposed());
        const qsizetype asked = grid.requests.size();
        grid.setNow(at("17:59:43"));
        grid.setFleet(chatSnapshot(at("17:59:32")));
        QCOMPARE(grid.requests.size(), asked);
        QCOMPARE(card->plot().age, seen);
        QVERIFY(card->timeView().toMs < at("17:59:43"));
        grid.show();
        QTRY_VERIFY(card->plot().age != seen);
        QVERIFY(grid.requests.size() > asked);
        QVERIFY(card->timeView().toMs >= at("17:59:43"));
    }
    /// A chart that moved on with the clock looks like one that was opened now.
    void aTickIsDrawnAsAWhole() {
        LiveGrid grid(at("17:58:00"));
        grid.grab();
        for (const char* clock : {"17:58:07", "17:58:31", "17:59:02", "17:59:32"}) {
            grid.setNow(at(clock));
            QTRY_VERIFY(grid.requests.last().toMs >= at(clock));
            grid.grab();
        }
        LiveGrid fresh;
        QTRY_COMPARE(grid.requests.last().toMs, fresh.requests.last().toMs);
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        QApplication::focusWidget()->clearFocus(); // Its ring is in one of the two.
        for (int kind = 0; kind < ChartCount; ++kind) {
            const QImage moved = shoot(*grid.card(static_cast<ChartKind>(kind)), "moved");
            const QImage whole = shoot(*fresh.card(static_cast<ChartKind>(kind)), "whole");
            QVERIFY2(moved == whole, qPrintable(QString::number(kind)));
        }
    }
    void spansAreClamped() {
        LiveGrid grid;
        grid.setSpanMs(1);
        QCOMPARE(grid.requests.last().toMs - grid.requests.last().fromMs, 5 * 60'000);
        grid.setSpanMs(1000LL * 3600'000);
        QCOMPARE(grid.requests.last().toMs - grid.requests.last().fromMs, 7LL * 24 * 3600'000);
        shoot(grid, "day");
    }

    /// The wheel zooms around the pointer, in all charts at once.
    void theWheelZoomsAroundThePointer() {
        LiveGrid grid;
        QSignalSpy moved(&grid, &ChartGrid::windowMoved);
        const auto window = [&] { return moved.last().first().value<TimeWindow>(); };
        const TimeMs pivot = at("17:59:32") - 15 * 60'000;
        wheel(grid.card(ChartKind::Errors), 0.5, QPoint(0, 120));
        QVERIFY(!window().isLive());
        QCOMPARE(window().spanMs(), 24 * 60'000);
        QVERIFY(std::abs((window().fromMs() + window().toMs()) / 2 - pivot) < 5000);
        for (int kind = 0; kind < ChartCount; ++kind) {
            hover(grid.card(static_cast<ChartKind>(kind)), 0.5);
            QVERIFY(grid.card(static_cast<ChartKind>(kind))->crosshairText().startsWith("17:44"));
        }
        // As far in as it goes, and out again until now is reached.
        for (int i = 0; i < 40; ++i) {
            wheel(grid.card(ChartKind::Errors), 0.5, QPoint(0, 120));
        }
        QCOMPARE(window().spanMs(), TimeWindow::ShortestMs);
        for (int i = 0; i < 60; ++i) {
            wheel(grid.card(ChartKind::Errors), 0.5, QPoint(0, -120));
        }
        QCOMPARE(window().spanMs(), TimeWindow::LongestMs);
        QVERIFY(window().isLive());
    }

    /// Looking back, the charts stand still while the clock goes on, and ask for no more data.
    void aDragLooksBackAndStandsStill() {
        LiveGrid grid;
        QSignalSpy moved(&grid, &ChartGrid::windowMoved);
        ChartCard* card = grid.card(ChartKind::Latency);
        drag(card, 0.3, 0.8, Qt::NoModifier);
        auto window = moved.last().first().value<TimeWindow>();
        QVERIFY(!window.isLive());
        QVERIFY(std::abs(at("17:59:32") - window.toMs() - 15 * 60'000) < 30'000);
        QTRY_COMPARE(grid.requests.last().toMs, window.toMs() + 15 * 60'000 > at("17:59:32")
                                                    ? at("17:59:32")
                                                    : window.toMs() + 15 * 60'000);
        const qsizetype asked = grid.requests.size();
        grid.setNow(at("18:00:32"));
        grid.setNow(at("18:01:32"));
        QCOMPARE(grid.requests.size(), asked);
        hover(card, 0.0);
        QVERIFY2(card->crosshairText().startsWith("17:14"), qPrintable(card->crosshairText()));
        grid.goLive();
        QVERIFY(moved.last().first().value<TimeWindow>().isLive());
        QCOMPARE(grid.requests.size(), asked + 1);
        QVERIFY(grid.requests.last().toMs >= at("18:01:32"));
        // Dragged to the end it is live as well.
        drag(card, 0.3, 0.8, Qt::NoModifier);
        QVERIFY(!moved.last().first().value<TimeWindow>().isLive());
        drag(card, 0.8, 0.1, Qt::NoModifier);
        QVERIFY(moved.last().first().value<TimeWindow>().isLive());
    }

    void keysZoomAndGoThroughTime() {
        LiveGrid grid;
        QSignalSpy moved(&grid, &ChartGrid::windowMoved);
        const auto window = [&] { return moved.last().first().value<TimeWindow>(); };
        ChartCard* card = grid.card(ChartKind::Latency);
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Plus);
        QCOMPARE(window().spanMs(), 15 * 60'000);
        QVERIFY(window().isLive());
        QTest::keyClick(card, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(!window().isLive());
        QTest::keyClick(card, Qt::Key_Minus);
        QCOMPARE(window().spanMs(), 30 * 60'000);
        QTest::keyClick(card, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(window().isLive());
    }

    /// No further back than the history goes.
    void theWindowHasAnEnd() {
        TimeWindow window;
        window.pan(-1000);
        QVERIFY(window.isLive());
        const TimeMs nowMs = at("17:59:32");
        window.setNow(nowMs);
        window.pan(-900LL * 24 * 3'600'000);
        QCOMPARE(window.fromMs(), nowMs - TimeWindow::ReachMs);
        window.show(nowMs - 20LL * 24 * 3'600'000, nowMs - 10LL * 24 * 3'600'000);
        QCOMPARE(window.toMs(), nowMs - 10LL * 24 * 3'600'000);
        QCOMPARE(window.spanMs(), TimeWindow::LongestMs);
        window.show(nowMs - 3'600'000, nowMs - 1'800'000);
        window.setNow(nowMs + 60'000);
        QCOMPARE(window.toMs(), nowMs - 1'800'000);
    }

    void pictures() {
        LiveGrid grid;
        shoot(grid, "incident");
        grid.setHighlightedTask(QStringLiteral("chat-9"));
        hover(grid.card(ChartKind::Memory), 0.9);
        shoot(grid, "highlight");
        LiveGrid narrow;
        narrow.resize(690, 560);
        narrow.setFocus();
        shoot(narrow, "narrow");
        LiveGrid stale(at("18:04:32"));
        shoot(stale, "stale");
        ChartGrid empty;
        empty.resize(834, 712);
        empty.show();
        QVERIFY(!shoot(empty, "empty").isNull());
    }
};

QTEST_MAIN(TestChartGrid)
#include "tst_ChartGrid.moc"
