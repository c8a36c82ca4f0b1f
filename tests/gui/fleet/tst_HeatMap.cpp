// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FleetModel.h"
#include "tests/support/FreezeMeter.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/common/Appearance.h"
#include "widgets/fleet/CellSheet.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/shell/MainWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <algorithm>

using namespace wb;
using fleet::HealthState;
using items::FleetModel;
using shell::MainWindow;

namespace {

constexpr double LongestMs = 50;

/// From an input's posting to the end of the painting that follows it, less the time the kernel
/// gave the processor to somebody else.
class InputMeter : public QObject {
    Q_OBJECT
public:
    explicit InputMeter(QWidget* watched)
        : m_watched(watched) {
        watched->installEventFilter(this);
    }
    void post(QWidget* to, QEvent* input) {
        m_isOpen = true;
        m_waitedMs = test::FreezeMeter::runDelayMs();
        m_since.start();
        QCoreApplication::postEvent(to, input);
    }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] double percentile(double part) {
        std::sort(m_tookMs.begin(), m_tookMs.end());
        return m_tookMs.at(static_cast<qsizetype>(part * static_cast<double>(m_tookMs.size() - 1)));
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == m_watched && event->type() == QEvent::Paint && m_isOpen) {
            // Behind the painting, and behind what was waiting meanwhile.
            QTimer::singleShot(0, this, &InputMeter::close);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void close() {
        if (m_isOpen) {
            m_isOpen = false;
            m_tookMs.append(static_cast<double>(m_since.nsecsElapsed()) / 1e6 -
                            (test::FreezeMeter::runDelayMs() - m_waitedMs));
        }
    }

    QWidget* m_watched;
    QElapsedTimer m_since;
    double m_waitedMs = 0;
    bool m_isOpen = false;
    QVector<double> m_tookMs;
};

} // namespace

/// All tasks of a fleet as cells, in the real window.
class TestHeatMap : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Appearance> m_appearance;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MainWindow> m_window;

    fleet::FleetView* view() const {
        return m_window->findChild<fleet::FleetView*>(QStringLiteral("fleetTable"));
    }
    void key(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    QString current() const { return view()->currentIndex().data(FleetModel::NameRole).toString(); }
    QModelIndex task(int service, int row) const {
        return view()->model()->index(row, 0, view()->model()->index(service, 0));
    }
    void show(const fleet::FleetSnapshot& fleet) const {
        m_window->setFleet(sample::share(fleet));
        QCoreApplication::sendPostedEvents();
    }
    void openHeat() const {
        key(Qt::Key_H);
        QVERIFY(view()->isHeat());
        QCoreApplication::sendPostedEvents(); // The column gives it all its height.
    }
    static fleet::FleetSnapshot withState(fleet::FleetSnapshot fleet, int service, int task,
                                          HealthState state) {
        fleet.services[service].tasks[task].verdict.state = state;
        return fleet;
    }
private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    void init() {
        m_clock = std::make_unique<ManualClock>(sample::NowMs);
        m_window = std::make_unique<MainWindow>(sample::environment(), *m_clock);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    /// Neither large cells nor small ones are filled where little is judged.
    void whatIsPartlyJudgedIsNotFilled_data() {
        QTest::addColumn<int>("pitch");
        QTest::newRow("shapes") << 20;
        QTest::newRow("colours") << 6;
    }
    void whatIsPartlyJudgedIsNotFilled() {
        QFETCH(int, pitch);
        const auto centreOf = [pitch](int mark) {
            fleet::CellSheet sheet;
            (void)sheet.update(QByteArray(1, static_cast<char>(mark)), {pitch, 1, 1});
            QImage image(pitch, pitch, QImage::Format_RGB32);
            QPainter painter(&image);
            sheet.paint(painter, {});
            painter.end();
            return image.pixelColor((pitch - 2) / 2, (pitch - 2) / 2);
        };
        QVERIFY(centreOf(items::FleetFilter::PartlyJudgedMark) != centreOf(0));
    }
    void allTasksFitAndTheWorstAreFirst() {
        show(sample::largeFleet(40, 250));
        openHeat();
        const QRect seen = view()->viewport()->rect();
        for (int service = 0; service < 40; ++service) {
            int worstRight = -1;
            QPoint lastSick;
            QPoint firstHealthy(10'000, 10'000);
            for (int row = 0; row < 250; ++row) {
                const QModelIndex index = task(service, row);
                const QRect cell = view()->visualRect(index);
                QVERIFY2(seen.contains(cell), qPrintable(index.data().toString()));
                QCOMPARE(view()->indexAt(cell.center()), index);
                const bool isHealthy = index.data(FleetModel::StateRole).toInt() ==
                                       static_cast<int>(HealthState::Healthy);
                const auto isBefore = [](const QPoint& one, const QPoint& other) {
                    return one.y() < other.y() || (one.y() == other.y() && one.x() < other.x());
                };
                if (isHealthy && isBefore(cell.topLeft(), firstHealthy)) {
                    firstHealthy = cell.topLeft();
                }
                if (!isHealthy && isBefore(lastSick, cell.topLeft())) {
                    lastSick = cell.topLeft();
                }
                worstRight = std::max(worstRight, cell.right());
            }
            QVERIFY(lastSick.y() < firstHealthy.y() ||
                    (lastSick.y() == firstHealthy.y() && lastSick.x() < firstHealthy.x()));
        }
    }
    void aRowTooHighForTheViewIsShownFromItsBeginning() {
        show(sample::largeFleet(3, 12'000));
        openHeat();
        view()->setFixedHeight(90);
        QCoreApplication::sendPostedEvents();
        const QModelIndex second = view()->model()->index(1, 0);
        QTRY_VERIFY(view()->visualRect(second).height() > view()->viewport()->height());
        view()->scrollTo(second);
        QVERIFY(view()->verticalScrollBar()->value() > 0);
        QVERIFY(view()->visualRect(second).top() >= 0);
        QVERIFY(view()->visualRect(second).top() < view()->viewport()->height() / 2);
    }
    void onlyCellsWithAnotherStateArePainted() {
        const fleet::FleetSnapshot before = sample::largeFleet(40, 250);
        show(before);
        openHeat();
        int healthy = 0;
        while (before.services[3].tasks[healthy].verdict.state != HealthState::Healthy) {
            ++healthy;
        }
        show(withState(before, 3, healthy, HealthState::Unhealthy));
        // The new one stands with the unhealthy; at the ends of the milder ones one moves on each.
        const int painted = view()->paintedCells(QStringLiteral("service-4"));
        QVERIFY2(painted >= 1 && painted <= 4, qPrintable(QString::number(painted)));
        QCOMPARE(view()->paintedCells(QStringLiteral("service-5")), 0);
    }
    void cellsStandStillUnderThePointer() {
        const fleet::FleetSnapshot before = sample::largeFleet(40, 250);
        show(before);
        openHeat();
        QEnterEvent enter(QPointF(5, 50), QPointF(5, 50), QPointF(5, 50));
        QApplication::sendEvent(view()->viewport(), &enter);
        const QRect place = view()->visualRect(task(0, 200));
        show(withState(before, 0, 200, HealthState::Unhealthy));
        QCOMPARE(view()->visualRect(task(0, 200)), place);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(view()->viewport(), &leave);
        QVERIFY(view()->visualRect(task(0, 200)) != place);
    }
    void aClickChoosesAndEnterOpensTheTask() {
        show(sample::largeFleet(40, 250));
        openHeat();
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                          view()->visualRect(task(7, 33)).center());
        QCOMPARE(current(), QStringLiteral("service-8-34"));
        QCOMPARE(m_window->chosenService(), QStringLiteral("service-8"));
        QVERIFY(view()->isHeat());
        key(Qt::Key_Return);
        QVERIFY(!view()->isHeat());
        QCOMPARE(current(), QStringLiteral("service-8-34"));
        QVERIFY(view()->viewport()->rect().contains(view()->visualRect(task(7, 33))));
    }
    void aDoubleClickOpensAtOnce() {
        show(sample::fleet());
        openHeat();
        QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {},
                           view()->visualRect(task(3, 2)).center());
        QVERIFY(!view()->isHeat());
        QCOMPARE(m_window->chosenService(), QStringLiteral("api-gateway"));
    }
    void enterIsForAnArmedActionFirst() {
        show(sample::fleet());
        openHeat();
        QSignalSpy gone(m_window.get(), &MainWindow::goNowRequested);
        m_window->setAction(sample::armedRedeploy(m_clock->nowMs()));
        m_clock->advanceMs(1500);
        key(Qt::Key_Return);
        QCOMPARE(gone.size(), 1);
        QVERIFY(view()->isHeat());
    }
    void arrowsWalkTheCellsAcrossServices() {
        show(sample::largeFleet(40, 250));
        openHeat();
        key(Qt::Key_Right);
        QCOMPARE(view()->currentIndex().parent().row(), 0);
        const QRect first = view()->visualRect(view()->currentIndex());
        QCOMPARE(view()->currentIndex().data(FleetModel::StateRole).toInt(),
                 static_cast<int>(HealthState::Unhealthy));
        key(Qt::Key_Right);
        const QRect second = view()->visualRect(view()->currentIndex());
        QVERIFY(second.left() > first.left());
        QCOMPARE(second.top(), first.top());
        for (int line = 0; line < 100 && view()->currentIndex().parent().row() == 0; ++line) {
            key(Qt::Key_Down);
        }
        QCOMPARE(view()->currentIndex().parent().row(), 1);
        QCOMPARE(view()->visualRect(view()->currentIndex()).left(), second.left());
        QTRY_COMPARE(m_window->chosenService(), QStringLiteral("service-2"));
        key(Qt::Key_Up);
        QCOMPARE(view()->currentIndex().parent().row(), 0);
        key(Qt::Key_Home);
        QCOMPARE(view()->visualRect(view()->currentIndex()), first);
        key(Qt::Key_Left);
        QCOMPARE(current(), QStringLiteral("service-1"));
    }
    void theToolTipTellsTheTask() {
        show(sample::largeFleet(40, 250));
        openHeat();
        const QPoint at = view()->visualRect(task(5, 17)).center();
        QHelpEvent help(QEvent::ToolTip, at, view()->viewport()->mapToGlobal(at));
        QApplication::sendEvent(view()->viewport(), &help);
        QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("service-6-18")));
        QVERIFY(QToolTip::text().contains(QStringLiteral("memory")));
        QToolTip::hideText();
    }
    void theFilterHoldsForCellsToo() {
        show(sample::largeFleet(40, 250));
        openHeat();
        m_window->findChild<QLineEdit*>(QStringLiteral("filterEntry"))
            ->setText(QStringLiteral("unhealthy"));
        QCoreApplication::sendPostedEvents();
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            QVERIFY(view()->model()->rowCount(view()->model()->index(row, 0)) < 30);
        }
    }
    void tooManyTasksForTilesAreCellsInTheList() {
        show(sample::largeFleet(3, 64));
        const QSize tile = view()->visualRect(task(0, 0)).size();
        show(sample::largeFleet(3, 400));
        QCoreApplication::sendPostedEvents();
        QTRY_VERIFY(view()->visualRect(task(0, 0)).height() < tile.height());
        key(Qt::Key_Right);
        key(Qt::Key_Down);
        QCOMPARE(view()->currentIndex().parent().row(), 0);
    }
    void inputIsSeenSoonWhile10000TasksChange() {
        show(sample::largeFleet(40, 250));
        QVector<fleet::FleetSnapshotPtr> moments;
        for (int moment = 0; moment < 20; ++moment) {
            moments << sample::share(sample::largeFleet(40, 250, moment));
        }
        openHeat();
        int followed = 0;
        QTimer changes; // Ten times as often as a collector tells.
        connect(&changes, &QTimer::timeout, this,
                [&] { m_window->setFleet(moments.at(++followed % moments.size())); });
        changes.start(100);
        InputMeter meter(view()->viewport());
        constexpr int Inputs = 200;
        int given = 0;
        QTimer inputs;
        connect(&inputs, &QTimer::timeout, this, [&] {
            if (meter.isOpen() || given == Inputs) {
                return;
            }
            if (++given % 2 == 0) {
                meter.post(view(), new QKeyEvent(QEvent::KeyPress,
                                                 given % 20 < 10 ? Qt::Key_Right : Qt::Key_Down,
                                                 Qt::NoModifier));
                return;
            }
            const QRect cell = view()->visualRect(task(given % 40, given % 250));
            meter.post(view()->viewport(),
                       new QMouseEvent(QEvent::MouseMove, cell.center(),
                                       view()->viewport()->mapToGlobal(cell.center()), Qt::NoButton,
                                       Qt::NoButton, Qt::NoModifier));
        });
        inputs.start(17);
        QTRY_VERIFY_WITH_TIMEOUT(given == Inputs && !meter.isOpen(), 60'000);
        inputs.stop();
        changes.stop();
        QVERIFY(followed > 10);
        const double p99 = meter.percentile(0.99);
        qInfo("input to paint: median %.1f ms, p99 %.1f ms, longest %.1f ms; %d snapshots",
              meter.percentile(0.5), p99, meter.percentile(1), followed);
        QVERIFY2(p99 <= LongestMs, qPrintable(QString::number(p99)));
    }
};

QTEST_MAIN(TestHeatMap)
#include "tst_HeatMap.moc"
