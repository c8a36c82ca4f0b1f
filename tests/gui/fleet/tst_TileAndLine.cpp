// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetModel.h"
#include "tests/gui/charts/ChatIncident.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/charts/ServicePlots.h"
#include "widgets/common/Appearance.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include <algorithm>

using namespace wb;
using charts::ChartCard;
using charts::PlotLine;
using shell::MainWindow;

/// A task's tile and its line in the memory chart point at each other.
class TestTileAndLine : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Appearance> m_appearance;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MainWindow> m_window;

    ChartCard* memory() const {
        return m_window->findChild<ChartCard*>(QStringLiteral("chart.memory"));
    }
    fleet::FleetView* view() const {
        return m_window->findChild<fleet::FleetView*>(QStringLiteral("fleetTable"));
    }
    static void move(QWidget* over, const QPointF& at) {
        QMouseEvent event(QEvent::MouseMove, at, over->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QApplication::sendEvent(over, &event);
    }
    [[nodiscard]] const PlotLine* line(const char* task) const {
        const auto& lines = memory()->plot().lines;
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const PlotLine& each) {
            return each.name == QLatin1String(task);
        });
        return found == lines.end() ? nullptr : &*found;
    }
    /// Where the task's line is in the middle of the time shown.
    [[nodiscard]] QPointF placeOf(const char* task, double fraction) const {
        const PlotLine* of = line(task);
        const charts::TimeView& time = memory()->timeView();
        const double wantedMs = static_cast<double>(time.fromMs) +
                                fraction * static_cast<double>(time.toMs - time.fromMs);
        const auto point =
            std::lower_bound(of->points.begin(), of->points.end(), wantedMs,
                             [](const QPointF& each, double ms) { return each.x() < ms; });
        const QRectF plot = memory()->plotRect();
        return {plot.left() + time.fraction(point->x()) * plot.width(),
                plot.bottom() - memory()->valueMap().fraction(point->y()) * plot.height()};
    }
    [[nodiscard]] QPointF aboveAllLines() const {
        return memory()->plotRect().topLeft() + QPointF(60, 3);
    }
    [[nodiscard]] bool isInLegend(const char* task) const {
        const auto& legend = memory()->plot().legend;
        return std::any_of(legend.begin(), legend.end(),
                           [&](const auto& each) { return each.name == QLatin1String(task); });
    }
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    void init() {
        m_clock = std::make_unique<ManualClock>(sample::NowMs);
        m_window = std::make_unique<MainWindow>(sample::environment(), *m_clock);
        connect(
            m_window.get(), &MainWindow::rangeRequested, m_window.get(),
            [this](const fleet::ChartRequest& request) {
                m_window->rangeReady(testing::chatReply(request, m_clock->nowMs()));
            },
            Qt::QueuedConnection);
        m_window->show();
        m_window->setFleet(sample::share(sample::fleet()));
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(line("chat-9") != nullptr && !line("chat-9")->points.isEmpty());
    }
    void cleanup() { m_window.reset(); }

    void aLineMarksItsTile() {
        // chat-9 rises alone, between the healthy ones and the unhealthy.
        move(memory()->viewport(), placeOf("chat-9", 0.9));
        QCOMPARE(view()->markedTask(), QStringLiteral("chat-9"));
        QVERIFY(isInLegend("chat-9"));
        move(memory()->viewport(), aboveAllLines());
        QCOMPARE(view()->markedTask(), QString());
        QVERIFY(!isInLegend("chat-9"));
    }
    void leavingTheChartUnmarks() {
        move(memory()->viewport(), placeOf("chat-9", 0.9));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(memory()->viewport(), &leave);
        QCOMPARE(view()->markedTask(), QString());
    }
    void aTileLightsUpItsLine() {
        const QModelIndex chat = view()->model()->index(0, 0);
        const QRect tile = view()->visualRect(view()->model()->index(3, 0, chat));
        const double before = line("chat-4")->widthPx;
        move(view()->viewport(), tile.center());
        QVERIFY(isInLegend("chat-4"));
        QVERIFY(line("chat-4")->widthPx > before);
        move(view()->viewport(), QPointF(5, 3));
        QVERIFY(!isInLegend("chat-4"));
    }
    void aLineDoesNotForgetTheTileOfTheKeyboard() {
        view()->setCurrentIndex(view()->model()->index(3, 0, view()->model()->index(0, 0)));
        QVERIFY(isInLegend("chat-4"));
        move(memory()->viewport(), placeOf("chat-9", 0.9));
        QVERIFY(isInLegend("chat-9"));
        move(memory()->viewport(), aboveAllLines());
        QVERIFY(isInLegend("chat-4"));
    }
    void ofVeryManyTasksTheOnePointedAtHasALine() {
        const fleet::FleetSnapshot large = sample::largeFleet(1, 500);
        const auto wanted = charts::ServicePlots::wanted(
            charts::ChartKind::Memory, &large.services.first(), QStringLiteral("service-1-499"));
        QCOMPARE(wanted.size(), 64);
        QVERIFY(std::any_of(wanted.begin(), wanted.end(), [](const fleet::ChartLine& each) {
            return each.task == QStringLiteral("service-1-499");
        }));
    }
};

QTEST_MAIN(TestTileAndLine)
#include "tst_TileAndLine.moc"
