// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/charts/LiveGrid.h"
#include "widgets/charts/RangeMark.h"
#include "widgets/common/Theme.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace wb;
using namespace wb::charts;
using namespace wb::testing;

namespace {

void press(ChartGrid& grid, const char* button) {
    grid.findChild<QAbstractButton*>(QLatin1String(button))->click();
}

} // namespace

/// A range marked on the charts, and what is done with it.
class TestRangeMark : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMarkedRangeOffersWhatCanBeDone() {
        LiveGrid grid;
        QSignalSpy moved(&grid, &ChartGrid::windowMoved);
        auto* bar = grid.findChild<QWidget*>(QStringLiteral("rangeBar"));
        // A click marks nothing.
        QTest::mouseClick(grid.card(ChartKind::Memory)->viewport(), Qt::LeftButton,
                          Qt::ShiftModifier);
        QVERIFY(bar->isHidden());
        drag(grid.card(ChartKind::Memory), 0.75, 0.25, Qt::ShiftModifier);
        QVERIFY(bar->isVisible());
        QVERIFY2(moved.isEmpty(), "nothing moves by itself");
        QVERIFY2(bar->accessibleName().contains(" ET to "), qPrintable(bar->accessibleName()));
        // It is marked on each chart.
        for (int kind = 0; kind < ChartCount; ++kind) {
            const TimeView& time = grid.card(static_cast<ChartKind>(kind))->timeView();
            QVERIFY(std::abs(time.markedToMs - time.markedFromMs - 15 * 60'000) < 15'000);
        }
        press(grid, "rangeShow");
        QVERIFY(bar->isHidden());
        QCOMPARE(moved.size(), 1);
        const auto window = moved.last().first().value<TimeWindow>();
        QVERIFY(std::abs(window.spanMs() - 15 * 60'000) < 15'000);
        QVERIFY(std::abs(at("17:59:32") - window.toMs() - 450'000) < 15'000);
        QCOMPARE(grid.card(ChartKind::Memory)->timeView().markedFromMs, NoTime);
    }
    void theRangeIsReadWhole_data() {
        QTest::addColumn<int>("width");
        QTest::newRow("beside the buttons") << 1000;
        QTest::newRow("above them") << 520;
        QTest::newRow("above two rows of them") << 400;
    }
    void theRangeIsReadWhole() {
        QFETCH(int, width);
        LiveGrid grid;
        grid.resize(width, 700);
        grid.mark().set(at("17:44:32"), at("17:53:32"));
        const auto* bar = grid.findChild<QWidget*>(QStringLiteral("rangeBar"));
        const auto* text = bar->findChild<QWidget*>(QStringLiteral("rangeText"));
        QVERIFY(grid.rect().contains(bar->geometry()));
        QTRY_VERIFY2(text->width() >= text->sizeHint().width(), qPrintable(bar->accessibleName()));
        const auto buttons = bar->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 5);
        for (const QPushButton* button : buttons) {
            QVERIFY2(bar->rect().contains(button->geometry()), qPrintable(button->text()));
            const bool isFree =
                std::all_of(buttons.begin(), buttons.end(), [&](const QPushButton* other) {
                    return other == button || !other->geometry().intersects(button->geometry());
                });
            QVERIFY2(isFree, qPrintable(button->text()));
        }
    }
    /// Keys and air give way first: it covers the curves of which a part was marked.
    void theButtonsStandInOneRow_data() {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("width");
        QTest::newRow("the smallest window") << 100 << 550;
        QTest::newRow("large text in it") << 150 << 550;
    }
    void theButtonsStandInOneRow() {
        QFETCH(int, percent);
        QFETCH(int, width);
        common::setTextPercent(percent);
        LiveGrid grid;
        grid.resize(width, 500);
        grid.mark().set(at("17:44:32"), at("17:53:32"));
        const auto* bar = grid.findChild<QWidget*>(QStringLiteral("rangeBar"));
        const auto* text = bar->findChild<QWidget*>(QStringLiteral("rangeText"));
        QTRY_VERIFY(text->width() >= text->sizeHint().width());
        const auto buttons = bar->findChildren<QPushButton*>();
        for (const QPushButton* button : buttons) {
            QCOMPARE(button->y(), buttons.first()->y());
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        }
        const int rows = buttons.first()->height() + text->sizeHint().height();
        QVERIFY2(bar->height() <= rows + 14, qPrintable(QString::number(bar->height())));
        common::setTextPercent(100);
    }
    void keysMarkARange() {
        LiveGrid grid;
        ChartCard* card = grid.card(ChartKind::Cpu);
        const auto keys = [&](std::initializer_list<Qt::Key> list) {
            for (const Qt::Key key : list) {
                QTest::keyClick(card, key);
            }
        };
        keys({Qt::Key_End, Qt::Key_B, Qt::Key_Left, Qt::Key_Left});
        QCOMPARE(card->timeView().markedFromMs, at("17:59:20"));
        QCOMPARE(card->timeView().markedToMs, at("17:59:30"));
        keys({Qt::Key_B, Qt::Key_Left}); // It stays as it is.
        QCOMPARE(card->timeView().markedFromMs, at("17:59:20"));
        keys({Qt::Key_Escape});
        QCOMPARE(card->timeView().markedFromMs, NoTime);
        QVERIFY(grid.findChild<QWidget*>(QStringLiteral("rangeBar"))->isHidden());
        // Another service has another story.
        keys({Qt::Key_End, Qt::Key_B, Qt::Key_Left});
        QVERIFY(card->timeView().markedFromMs != NoTime);
        grid.setService(QStringLiteral("search"));
        QCOMPARE(card->timeView().markedFromMs, NoTime);
    }
    void whatIsNowIsComparedWithAMarkedRange() {
        LiveGrid grid;
        QSignalSpy compared(&grid, &ChartGrid::comparisonChanged);
        grid.mark().set(at("17:35:00"), at("17:45:00"));
        QVERIFY(grid.mark().use(Qt::Key_C));
        QCOMPARE(compared.size(), 1);
        QCOMPARE(grid.comparison(), Comparison::MarkedRange);
        QVERIFY(grid.isLive());
        QCOMPARE(grid.window().spanMs(), 10 * 60'000);
        const fleet::ChartRequest& request = grid.requests.last();
        QCOMPARE(request.toMs - request.earlierByMs, at("17:45:00"));
        QVERIFY(!request.earlierLines.isEmpty());
        QVERIFY2(grid.card(ChartKind::Latency)->plot().description.contains("marked range"),
                 qPrintable(grid.card(ChartKind::Latency)->plot().description));
    }
    void theValuesOfAMarkedRangeAreExported() {
        LiveGrid grid;
        QSignalSpy wanted(&grid, &ChartGrid::exportWanted);
        grid.mark().set(at("17:50:00"), at("17:50:30"));
        QVERIFY(grid.mark().use(Qt::Key_E));
        QCOMPARE(wanted.size(), 1);
        QVERIFY2(grid.mark().isThere(), "it may be wanted for more");
        const QStringList lines =
            grid.csvOf(at("17:50:00"), at("17:50:30")).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 1 + 7 + 1);
        QVERIFY2(lines[0].contains("\"Latency p95 (seconds)\"") &&
                     lines[0].contains("\"Memory per task chat-3 (MiB)\""),
                 qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith("2024-11-14T17:50:00.000-05:00,"), qPrintable(lines[1]));
        QVERIFY2(lines[7].startsWith("2024-11-14T17:50:30.000-05:00,"), qPrintable(lines[7]));
        QCOMPARE(lines[1].count(u','), 3 + 2 + 12 + 2 + 1 + 2);
    }
    void whatIsNotHeldAnyMoreIsReadBeforeItIsExported() {
        LiveGrid grid;
        QSignalSpy wanted(&grid, &ChartGrid::exportWanted);
        QSignalSpy noticed(&grid, &ChartGrid::noticed);
        grid.setSpanMs(5 * 60'000);
        const TimeMs fromMs = at("17:55:30");
        const TimeMs toMs = at("17:56:30");
        grid.mark().set(fromMs, toMs);
        QVERIFY(grid.mark().use(Qt::Key_E));
        QCOMPARE(wanted.size(), 1);
        // Ten minutes later the live charts hold other ones.
        grid.setNow(at("18:09:32"));
        QTRY_VERIFY(grid.requests.last().fromMs > toMs);
        QVERIFY(grid.mark().use(Qt::Key_E));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(noticed.size(), 1);
        QVERIFY2(noticed.last().first().toString().contains(QStringLiteral("Nothing was exported")),
                 qPrintable(noticed.last().first().toString()));
        // It stays marked, is shown and read, and can be exported then.
        QCOMPARE(grid.mark().fromMs(), fromMs);
        QTRY_VERIFY(grid.requests.last().fromMs <= fromMs);
        QVERIFY(grid.mark().use(Qt::Key_E));
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(grid.csvOf(fromMs, toMs).count(QStringLiteral("\r\n")), 1 + 13);
    }
};

QTEST_MAIN(TestRangeMark)
#include "tst_RangeMark.moc"
