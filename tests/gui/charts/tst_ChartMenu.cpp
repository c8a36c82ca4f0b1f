// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/charts/ChatIncident.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/charts/ChartMenu.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::charts;
using namespace wb::testing;

namespace {

constexpr DurationMs DayMs = 86'400'000;

/// A grid on the chat incident; what is compared is half of what it is now, or nothing.
class ComparedGrid : public ChartGrid {
public:
    ComparedGrid() {
        const auto answer = [this](const fleet::ChartRequest& request) {
            last = request;
            fleet::ChartReply reply = chatReply(request, at("17:59:32"));
            for (const fleet::ChartLine& line : request.earlierLines) {
                reply.earlier << QVector<QPointF>();
                for (TimeMs t = request.fromMs; isKept && t <= request.toMs; t += 5000) {
                    reply.earlier.last().append({static_cast<double>(t), chatValue(line, t) / 2});
                }
            }
            rangeReady(reply);
        };
        connect(this, &ChartGrid::rangeRequested, this, answer);
        resize(834, 712);
        setEnvironment(chatEnvironment());
        setService(QStringLiteral("chat"));
        setFleet(chatSnapshot(at("17:59:32")));
        setMarkers({{at("17:46:00"), Marker::Kind::Deployment, QStringLiteral("Deploy v413")}});
        setNow(at("17:59:32"));
        show();
    }
    [[nodiscard]] int dashed(ChartKind kind) const {
        int count = 0;
        for (const PlotLine& line : card(kind)->plot().lines) {
            count += line.earlierByMs > 0 ? 1 : 0;
        }
        return count;
    }
    fleet::ChartRequest last;
    bool isKept = true;
};

} // namespace

/// What a chart's menu and its keys do.
class TestChartMenu : public QObject {
    Q_OBJECT

    static void openByKey(ChartCard& card) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(card.viewport(), &event);
    }
    static QMenu* menu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }
    static void trigger(const char* name) {
        auto* action = menu()->findChild<QAction*>(QLatin1String(name));
        QVERIFY(action);
        action->trigger();
        menu()->close();
    }

private Q_SLOTS:
    void initTestCase() { common::applyTheme(*qApp); }

    void theMenuOpensByMouseAndByKey() {
        ComparedGrid grid;
        ChartCard& card = *grid.card(ChartKind::Latency);
        openByKey(card);
        QVERIFY(menu());
        QCOMPARE(menu()->accessibleName(), QStringLiteral("Chart Latency"));
        menu()->close();
        QContextMenuEvent click(QContextMenuEvent::Mouse, QPoint(50, 50), QPoint(50, 50));
        QApplication::sendEvent(card.viewport(), &click);
        QVERIFY(menu());
        menu()->close();
    }

    void theScaleIsLogarithmicByMenuAndKey() {
        ComparedGrid grid;
        ChartCard& card = *grid.card(ChartKind::Latency);
        const QImage before = card.grab().toImage();
        openByKey(card);
        trigger("chartLog");
        QVERIFY(card.isLogarithmic());
        QVERIFY(card.valueMap().bottom > 0);
        QVERIFY(card.spokenSummary().contains(QStringLiteral("Logarithmic scale.")));
        const QImage after = card.grab().toImage();
        QVERIFY(after != before);
        // Powers of ten stand beside the plot.
        const QRectF plot = card.plotRect();
        const QRect labels(2, static_cast<int>(plot.top()) - 6, static_cast<int>(plot.left()) - 6,
                           static_cast<int>(plot.height()) + 12);
        int bright = 0;
        for (int y = labels.top(); y < labels.bottom(); ++y) {
            for (int x = labels.left(); x < labels.right(); ++x) {
                bright += qGray(after.pixel(x, y)) > 100 ? 1 : 0;
            }
        }
        QVERIFY2(bright > 40, qPrintable(QString::number(bright)));
        // New data keep the scale, and others are as they were.
        grid.setNow(at("17:59:40"));
        QVERIFY(card.isLogarithmic());
        QVERIFY(!grid.card(ChartKind::Errors)->isLogarithmic());
        QTest::keyClick(&card, Qt::Key_G);
        QVERIFY(!card.isLogarithmic());
        QCOMPARE(card.valueMap().bottom, 0.0);
    }

    void copiesAreOnTheClipboardAndSaid() {
        ComparedGrid grid;
        ChartCard& card = *grid.card(ChartKind::Latency);
        QSignalSpy noticed(&grid, &ChartGrid::noticed);
        openByKey(card);
        trigger("chartPicture");
        const QMimeData* kept = QApplication::clipboard()->mimeData();
        QVERIFY(kept->hasImage());
        QCOMPARE(QApplication::clipboard()->image().size(), card.grab().toImage().size());
        openByKey(card);
        trigger("chartCsv");
        QVERIFY(QApplication::clipboard()->text().startsWith(
            QStringLiteral("\"time\",\"p50 (seconds)")));
        openByKey(card);
        trigger("chartLink");
        QVERIFY(QApplication::clipboard()->text().contains(
            QStringLiteral("service=chat&chart=latency&from=2024-11-14T22")));
        QCOMPARE(noticed.count(), 3);
        QTest::keyClick(&card, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->mimeData()->hasImage());
        QTest::keyClick(&card, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("\"time\"")));
        QCOMPARE(noticed.count(), 5);
    }

    void tearingOffIsAskedForByMenuAndKey() {
        ComparedGrid grid;
        QSignalSpy wanted(&grid, &ChartGrid::tearOffWanted);
        openByKey(*grid.card(ChartKind::Memory));
        trigger("chartTearOff");
        QTest::keyClick(grid.card(ChartKind::Cpu), Qt::Key_O);
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(wanted[0][0].value<ChartKind>(), ChartKind::Memory);
        QCOMPARE(wanted[1][0].value<ChartKind>(), ChartKind::Cpu);
    }

    void whatWasIsDashedNamedAndTold() {
        ComparedGrid grid;
        QCOMPARE(grid.last.earlierByMs, 0);
        const QImage before = grid.card(ChartKind::Latency)->grab().toImage();
        grid.setComparison(Comparison::Yesterday);
        QCOMPARE(grid.last.earlierByMs, DayMs);
        QCOMPARE(grid.dashed(ChartKind::Latency), 3);
        QCOMPARE(grid.dashed(ChartKind::Memory), 1);
        ChartCard& card = *grid.card(ChartKind::Latency);
        QVERIFY(card.grab().toImage() != before);
        QCOMPARE(card.plot().legend.last().name, QStringLiteral("yesterday"));
        QCOMPARE(card.plot().lines.last().name, QStringLiteral("p99 yesterday"));
        QVERIFY(card.plot().description.contains(QStringLiteral("Compared with: yesterday.")));
        card.setFocus();
        QTest::keyClick(&card, Qt::Key_End);
        const QString said = card.crosshairText();
        QVERIFY2(said.contains(QStringLiteral("p95 yesterday ")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("(2024-11-13 17:59:")), qPrintable(said));
        grid.setComparison(Comparison::None);
        QCOMPARE(grid.dashed(ChartKind::Latency), 0);
        QCOMPARE(grid.last.earlierByMs, 0);
    }

    void whatIsNotKeptIsSaid() {
        ComparedGrid grid;
        grid.isKept = false;
        grid.setComparison(Comparison::LastWeek);
        const Plot& plot = grid.card(ChartKind::Errors)->plot();
        // Beside its name, and over no curve.
        QCOMPARE(plot.note, QString());
        QCOMPARE(plot.legend.constLast().name, QStringLiteral("last week"));
        QVERIFY(plot.legend.constLast().valued && std::isnan(plot.legend.constLast().value));
        QVERIFY(plot.description.contains(QStringLiteral("last week: nothing recorded.")));
        QCOMPARE(grid.dashed(ChartKind::Errors), 0);
    }

    void beforeTheDeploymentEndsWithIt() {
        ComparedGrid grid;
        grid.setComparison(Comparison::BeforeDeployment);
        QCOMPARE(grid.last.toMs - grid.last.earlierByMs, at("17:46:00"));
        grid.setMarkers({});
        grid.setComparison(Comparison::None);
        grid.setComparison(Comparison::BeforeDeployment);
        QCOMPARE(grid.last.earlierByMs, 0);
        QVERIFY(std::isnan(grid.card(ChartKind::Latency)->plot().legend.constLast().value));
    }
};

QTEST_MAIN(TestChartMenu)
#include "tst_ChartMenu.moc"
