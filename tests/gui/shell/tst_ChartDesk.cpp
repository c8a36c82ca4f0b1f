// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/charts/RangeMark.h"
#include "widgets/common/PlainText.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Translations.h"
#include "widgets/shell/ChartWindow.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace wb;
using charts::ChartGrid;
using shell::ChartWindow;
using shell::MainWindow;

/// Ranges, typed times, comparisons and charts torn off, in the real window.
class TestChartDesk : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Translations> m_words;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MainWindow> m_window;

    template <typename T>
    T* find(const char* name) const {
        return m_window->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] ChartGrid& grid() const { return *find<ChartGrid>("chartGrid"); }
    static void key(int key) {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
    }
    void type(const char* field, const QString& text) const {
        auto* edit = find<QLineEdit>(field);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    [[nodiscard]] QString mistake() const {
        return find<common::PlainLabel>("spanMistake")->text();
    }
    static QVector<ChartWindow*> tornOff() {
        QVector<ChartWindow*> windows;
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* window = qobject_cast<ChartWindow*>(widget)) {
                windows << window;
            }
        }
        return windows;
    }

private Q_SLOTS:
    void initTestCase() {
        m_words = std::make_unique<common::Translations>();
        common::applyTheme(*qApp);
    }
    void cleanupTestCase() { m_words.reset(); }
    void init() {
        m_clock = std::make_unique<ManualClock>(sample::NowMs);
        m_window = std::make_unique<MainWindow>(sample::environment(true), *m_clock);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->setFleet(sample::share(sample::fleet()));
    }
    void cleanup() {
        m_window.reset();
        m_clock.reset();
    }

    void theMenuOffersAllRanges() {
        auto* more = find<QToolButton>("rangeMore");
        QCOMPARE(more->text(), QStringLiteral("⋯"));
        more->click();
        auto* menu = find<QMenu>("rangeMenu");
        QVERIFY(menu);
        QStringList texts;
        for (const QAction* action : menu->actions()) {
            texts << action->text();
        }
        QCOMPARE(texts.mid(0, 10).join(QStringLiteral(", ")),
                 QStringLiteral("5 minutes, 15 minutes, 30 minutes, 1 hour, 3 hours, 6 hours, "
                                "12 hours, 24 hours, 2 days, 7 days"));
        QVERIFY(menu->actions().at(2)->isChecked());
        menu->actions().at(8)->trigger();
        menu->close();
        QCOMPARE(grid().window().spanMs(), 2LL * 86'400'000);
        QVERIFY(grid().isLive());
        // No button has it, so this one says it.
        QCOMPARE(more->text(), QStringLiteral("2d"));
        QVERIFY(more->isChecked());
        key(Qt::Key_6);
        QCOMPARE(grid().window().spanMs(), 7LL * 86'400'000);
        QCOMPARE(more->text(), QStringLiteral("⋯"));
    }

    void aWatchThatHasJustBegunIsNoDot_data() {
        QTest::addColumn<int>("sinceMinutes");
        QTest::addColumn<int>("spanMinutes");
        QTest::newRow("a minute") << 1 << 5;
        QTest::newRow("six minutes") << 6 << 30;
        QTest::newRow("since yesterday") << 1440 << 30;
        QTest::newRow("nothing is there yet") << -1 << 30;
    }

    void aWatchThatHasJustBegunIsNoDot() {
        QFETCH(int, sinceMinutes);
        QFETCH(int, spanMinutes);
        const auto nowMs = static_cast<double>(sample::NowMs);
        fleet::ChartReply reply;
        if (sinceMinutes >= 0) {
            const double fromMs = nowMs - 60'000.0 * sinceMinutes;
            reply.lines = {{}, {{fromMs - 900'000, fleet::NoValue}, {fromMs, 1}, {nowMs, 2}}};
        }
        m_window->rangeReady(reply);
        QCOMPARE(grid().window().spanMs(), spanMinutes * 60'000);
        QVERIFY(find<QToolButton>(spanMinutes == 5 ? "range1" : "range2")->isChecked());
        // Nobody chose it: another day begins as this one did.
        QCOMPARE(m_window->view().spanMs, 0);
        if (spanMinutes == 5) {
            grid().setNow(sample::NowMs + 4 * 60'000);
            m_window->rangeReady(reply);
            QCOMPARE(grid().window().spanMs(), 30 * 60'000);
        }
    }

    void aChosenRangeStays_data() {
        QTest::addColumn<int>("way");
        QTest::newRow("by key, another one") << 0;
        QTest::newRow("by key, as long as it is") << 1;
        QTest::newRow("in an earlier session") << 2;
    }

    void aChosenRangeStays() {
        QFETCH(int, way);
        const DurationMs chosenMs = (way == 1 ? 5 : 30) * 60'000;
        const auto nowMs = static_cast<double>(sample::NowMs);
        fleet::ChartReply reply;
        reply.lines = {{{nowMs - 60'000, 1}, {nowMs, 2}}};
        if (way == 2) {
            shell::WindowView view;
            view.spanMs = chosenMs;
            m_window->setView(view);
        } else {
            m_window->rangeReady(reply);
            key(way == 0 ? Qt::Key_2 : Qt::Key_1);
        }
        grid().setNow(sample::NowMs + (way == 1 ? 20 : 0) * 60'000);
        m_window->rangeReady(reply);
        QCOMPARE(grid().window().spanMs(), chosenMs);
        QCOMPARE(m_window->view().spanMs, chosenMs);
    }

    void thePaletteOffersRangesAndComparisons() {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(find<QLineEdit>("paletteField"), QStringLiteral("over 12"));
        QTest::keyClick(find<QLineEdit>("paletteField"), Qt::Key_Return);
        QCOMPARE(grid().window().spanMs(), 12LL * 3'600'000);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(find<QLineEdit>("paletteField"), QStringLiteral("with last week"));
        QTest::keyClick(find<QLineEdit>("paletteField"), Qt::Key_Return);
        QCOMPARE(grid().comparison(), charts::Comparison::LastWeek);
    }

    void typedTimesAreShownAndTheBarSaysThem() {
        key(Qt::Key_T);
        QVERIFY(find<QWidget>("spanEntry")->isVisible());
        type("spanFrom", QStringLiteral("2024-11-13 12:00"));
        type("spanTo", QStringLiteral("2024-11-14 09:30"));
        key(Qt::Key_Return);
        QVERIFY(!find<QWidget>("spanEntry")->isVisible());
        QCOMPARE(base::utcText(grid().window().fromMs()),
                 QStringLiteral("2024-11-13T17:00:00.000Z"));
        QCOMPARE(base::utcText(grid().window().toMs()), QStringLiteral("2024-11-14T14:30:00.000Z"));
        QCOMPARE(find<common::ElidedLabel>("lookBackText")->text(),
                 QStringLiteral("Looking back: 13 Nov 12:00:00 to 14 Nov 09:30:00 ET · ") +
                     base::spanText((21 * 60 + 30) * 60'000));
        // The field is shown again with what is in view.
        key(Qt::Key_T);
        QCOMPARE(find<QLineEdit>("spanFrom")->text(), QStringLiteral("2024-11-13 12:00:00"));
        key(Qt::Key_Escape);
        QVERIFY(!find<QWidget>("spanEntry")->isVisible());
    }

    void mistakesAreToldInPlace() {
        key(Qt::Key_T);
        const TimeMs before = grid().window().fromMs();
        type("spanFrom", QStringLiteral("noon"));
        key(Qt::Key_Return);
        QVERIFY2(mistake().startsWith(QStringLiteral("Write a time like")), qPrintable(mistake()));
        QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("spanFrom"));
        QCOMPARE(find<QLineEdit>("spanFrom")->accessibleDescription(), mistake());
        type("spanFrom", QStringLiteral("12:00"));
        type("spanTo", QStringLiteral("11:00"));
        find<QPushButton>("spanShow")->click();
        QCOMPARE(mistake(), QStringLiteral("The end is not after the beginning."));
        QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("spanTo"));
        QVERIFY(find<QWidget>("spanEntry")->isVisible());
        QCOMPARE(grid().window().fromMs(), before);
    }

    void aPastedLinkFillsBothFields() {
        key(Qt::Key_T);
        type("spanFrom", QStringLiteral("Latency of chat: watchbridge:?service=chat&from="
                                        "2024-11-14T20:00:00.000Z&to=2024-11-14T21:00:00.000Z"));
        QCOMPARE(find<QLineEdit>("spanFrom")->text(), QStringLiteral("2024-11-14 15:00:00"));
        QCOMPARE(find<QLineEdit>("spanTo")->text(), QStringLiteral("2024-11-14 16:00:00"));
    }

    void aKeyComparesInTurn() {
        using charts::Comparison;
        for (const Comparison wanted : {Comparison::Yesterday, Comparison::LastWeek,
                                        Comparison::BeforeDeployment, Comparison::None}) {
            key(Qt::Key_C);
            QCOMPARE(grid().comparison(), wanted);
        }
        find<QToolButton>("rangeMore")->click();
        auto* menu = find<QMenu>("rangeMenu");
        for (QAction* action : menu->actions()) {
            if (action->text() == QStringLiteral("Yesterday")) {
                action->trigger();
            }
        }
        menu->close();
        QCOMPARE(grid().comparison(), Comparison::Yesterday);
    }

    void aChartTornOffLivesOnItsOwn() {
        QSignalSpy asked(m_window.get(), &MainWindow::rangeRequested);
        QTest::keyClick(grid().card(charts::ChartKind::Memory), Qt::Key_O);
        QCOMPARE(tornOff().size(), 1);
        ChartWindow* torn = tornOff().first();
        QCOMPARE(torn->windowTitle(),
                 QStringLiteral("Memory per task of chat — Prod1 (US) — Watchbridge"));
        QVERIFY(QTest::qWaitForWindowActive(torn));
        QCOMPARE(torn->accessibleName(), torn->windowTitle());
        QVERIFY(!torn->testAttribute(Qt::WA_QuitOnClose));
        const auto lastOf = [&](quint64 asker) {
            fleet::ChartRequest last;
            for (const auto& each : asked) {
                const auto request = each[0].value<fleet::ChartRequest>();
                last = request.asker() == asker ? request : last;
            }
            return last;
        };
        QTRY_COMPARE(lastOf(1).service, QStringLiteral("chat"));
        // Answers reach the one who asked.
        fleet::ChartReply reply;
        const fleet::ChartRequest own = lastOf(1);
        reply.id = own.id;
        for (qsizetype i = 0; i < own.lines.size(); ++i) {
            reply.lines << QVector<QPointF>{{static_cast<double>(own.toMs - 1000), 5e8}};
        }
        m_window->rangeReady(reply);
        charts::ChartCard* card = torn->grid().card(charts::ChartKind::Memory);
        QVERIFY(!card->plot().lines.isEmpty());
        QVERIFY(!card->plot().lines.first().points.isEmpty());
        // Another choice in the main window changes nothing there; its own keys do.
        QTest::keyClick(m_window.get(), Qt::Key_J);
        QCOMPARE(torn->grid().service(), QStringLiteral("chat"));
        QTest::keyClick(card, Qt::Key_Plus);
        QVERIFY(torn->grid().window().spanMs() != grid().window().spanMs());
        QPointer<ChartWindow> watched = torn;
        QTest::keyClick(card, Qt::Key_Escape);
        QTRY_VERIFY(!watched);
        m_clock->advanceMs(5000);
        m_window->setFleet(sample::share(sample::fleet()));
    }

    void whatIsTornOffClosesWithTheWindow() {
        QTest::keyClick(grid().card(charts::ChartKind::Cpu), Qt::Key_O);
        QTest::keyClick(grid().card(charts::ChartKind::Errors), Qt::Key_O);
        QCOMPARE(tornOff().size(), 2);
        m_window.reset();
        QCOMPARE(tornOff().size(), 0);
    }
    /// Keys mean the range only while one is marked.
    void aMarkedRangeIsComparedOrSaved() {
        grid().mark().set(sample::NowMs - 600'000, sample::NowMs - 300'000);
        key(Qt::Key_C);
        QCOMPARE(grid().comparison(), charts::Comparison::MarkedRange);
        key(Qt::Key_C);
        QCOMPARE(grid().comparison(), charts::Comparison::None);
        QSignalSpy wanted(m_window.get(), &MainWindow::fileWanted);
        // Only what was answered for can be saved.
        connect(m_window.get(), &MainWindow::rangeRequested, this,
                [this](const fleet::ChartRequest& request) {
                    fleet::ChartReply reply;
                    reply.id = request.id;
                    reply.lines.resize(request.lines.size());
                    m_window->rangeReady(reply);
                });
        grid().setSpanMs(15 * 60'000);
        grid().mark().set(sample::NowMs - 600'000, sample::NowMs - 300'000);
        key(Qt::Key_E);
        auto* dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY2(dialog->selectedFiles().constFirst().endsWith("chat-2024-11-14-1749.csv"),
                 qPrintable(dialog->selectedFiles().constFirst()));
        const QTemporaryDir folder;
        dialog->selectFile(folder.filePath(QStringLiteral("range.csv")));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), folder.filePath(QStringLiteral("range.csv")));
        QVERIFY(wanted.first().last().toByteArray().startsWith("\"time\","));
        QVERIFY(grid().mark().isThere());
    }
    void noKeyStandsOnTwoButtons() {
        m_window->resize(2200, 1050); // Where the bar has room for its keys.
        QCoreApplication::sendPostedEvents();
        grid().mark().set(sample::NowMs - 600'000, sample::NowMs - 300'000);
        const auto* end = find<QPushButton>("rangeEnd");
        const int withKey = end->sizeHint().width();
        find<QPushButton>("rangeBacktest")->click();
        const auto* close = find<QPushButton>("backtestClose");
        QVERIFY(close->isVisible());
        QVERIFY(end->isVisible());
        QVERIFY(end->sizeHint().width() < withKey);
        key(Qt::Key_Escape);
        QVERIFY(!close->isVisible() && end->isVisible());
        QCOMPARE(end->sizeHint().width(), withKey);
    }
    void whatIsArmedIsUndoneBeforeAMarkIsLetGo() {
        QSignalSpy undone(m_window.get(), &MainWindow::undoRequested);
        m_window->setAction(sample::armedRedeploy(m_clock->nowMs()));
        grid().mark().set(sample::NowMs - 600'000, sample::NowMs - 300'000);
        key(Qt::Key_Escape);
        QCOMPARE(undone.size(), 1);
        QVERIFY(grid().mark().isThere());
    }
};

QTEST_MAIN(TestChartDesk)
#include "tst_ChartDesk.moc"
