// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/Format.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/charts/RangeMark.h"
#include "widgets/common/ChoiceButton.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Translations.h"
#include "widgets/shell/BacktestPanel.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using health::BacktestReport;
using health::RuleSet;
using shell::BacktestPanel;
using shell::MainWindow;

namespace {

constexpr TimeMs ToMs = sample::NowMs - 60'000;
constexpr TimeMs FromMs = ToMs - 40 * 60'000;
const QString Saturation = QStringLiteral("memory-saturation");

health::FirstWord word(TimeMs atMs, TimeMs openedMs) {
    health::Firing firing;
    firing.service = QStringLiteral("chat");
    firing.task = QStringLiteral("chat-7");
    firing.rule = Saturation;
    firing.fromMs = atMs;
    return {firing, atMs, openedMs - atMs};
}

/// All of the range is covered, but for `withoutMs`.
BacktestReport report(DurationMs withoutMs = 0) {
    BacktestReport report;
    report.range = {FromMs, ToMs};
    report.coverage = {{QStringLiteral("chat"), ToMs - FromMs - withoutMs, 480, 0}};
    report.changed = {Saturation};
    return report;
}

BacktestReport withIncident(DurationMs candidateMs, DurationMs ranMs) {
    BacktestReport made = report();
    const TimeMs openedMs = FromMs + 20 * 60'000;
    health::IncidentOutcome outcome;
    outcome.incident = {
        QStringLiteral("INC-3"), {QStringLiteral("chat")}, openedMs, NoTime, NoTime};
    outcome.candidate = outcome.ofChanged = word(openedMs - candidateMs, openedMs);
    outcome.ran = word(openedMs - ranMs, openedMs);
    outcome.coveredMs = 20 * 60'000;
    made.incidents = {outcome};
    return made;
}

} // namespace

/// The panel in which rules are tried on a marked range, in the real window.
class TestBacktestPanel : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<common::Translations> m_words;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MainWindow> m_window;

    template <typename T>
    T* find(const char* name) const {
        return m_window->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] BacktestPanel& panel() const { return m_window->backtest(); }
    [[nodiscard]] QLineEdit* value() const { return find<QLineEdit>("backtestValue"); }
    [[nodiscard]] QString hint() const { return find<QLabel>("backtestHint")->text(); }
    [[nodiscard]] QString all() const { return panel().lines().join(QLatin1Char('\n')); }
    void type(const QString& text) const {
        value()->selectAll();
        QTest::keyClicks(value(), text);
    }
    void choose(const QString& setting) const {
        auto* button = find<common::ChoiceButton>("backtestSetting");
        button->click();
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = button->findChild<QMenu*>()) != nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text() == setting) {
                action->trigger();
            }
        }
        menu->close();
        QCOMPARE(button->text(), setting);
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
        panel().setRules({});
        panel().setTimeZone(QTimeZone("America/New_York"));
    }
    void cleanup() {
        m_window.reset();
        m_words->set(QStringLiteral("en"));
    }

    void theKeyOfAMarkedRangeOpensIt() {
        QSignalSpy wanted(&panel(), &BacktestPanel::backtestWanted);
        auto* grid = find<charts::ChartGrid>("chartGrid");
        grid->mark().set(FromMs, ToMs);
        QTest::keyClick(grid->card(charts::ChartKind::Memory), Qt::Key_A);
        QVERIFY(panel().isVisible());
        QVERIFY2(grid->mark().isThere(), "what is asked about stays marked");
        QCOMPARE(wanted.size(), 1);
        const auto range = wanted[0][1].value<health::TimeRange>();
        QCOMPARE(range.fromMs, FromMs);
        QCOMPARE(range.toMs, ToMs);
        QVERIFY(wanted[0][2].value<RuleSet>() == RuleSet());
        QCOMPARE(QApplication::focusWidget(), value());
        QCOMPARE(value()->text(), QStringLiteral("85 %"));
        QVERIFY2(panel().accessibleName().contains(QStringLiteral("40 min")),
                 qPrintable(panel().accessibleName()));
    }

    void theAnswerFollowsWhatIsTyped() {
        panel().open(FromMs, ToMs);
        QSignalSpy wanted(&panel(), &BacktestPanel::backtestWanted);
        type(QStringLiteral("70"));
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.last()[2].value<RuleSet>().memoryDegraded, 0.7);
        const auto wish = wanted.last()[0].toULongLong();
        panel().setProgress(wish, 0.34);
        QCOMPARE(find<QLabel>("backtestProgress")->text(),
                 QStringLiteral("Reading the record: 34 %"));
        panel().setReport(wish - 1, report());
        QVERIFY2(panel().lines().isEmpty(), "the answer to an earlier wish");
        panel().setReport(wish, withIncident(12 * 60'000, 6 * 60'000));
        QVERIFY(find<QLabel>("backtestProgress")->isHidden());
        const QStringList lines = panel().lines();
        QVERIFY2(
            lines[0].startsWith(QStringLiteral("chat-7 memory-saturation would have fired ")) &&
                lines[0].endsWith(QStringLiteral(", 12 min before INC-3 opened.")),
            qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(QStringLiteral("6 min earlier than the rules in effect (")),
                 qPrintable(lines[1]));
        QCOMPARE(lines[2],
                 QStringLiteral("0 false alarms in 40 min of data; with the rules in effect 0."));
        QCOMPARE(panel().accessibleDescription(), lines.join(QLatin1Char(' ')));
        // A further figure comes on top of the first.
        choose(QStringLiteral("worsen_after"));
        QCOMPARE(value()->text(), QStringLiteral("10 s"));
        type(QStringLiteral("1 min"));
        QTRY_COMPARE(wanted.size(), 2);
        QCOMPARE(wanted.last()[2].value<RuleSet>().worsenAfterMs, DurationMs(60'000));
        QCOMPARE(wanted.last()[2].value<RuleSet>().memoryDegraded, 0.7);
    }

    void keysStepAndEnterAsksAtOnce() {
        panel().open(FromMs, ToMs);
        QSignalSpy wanted(&panel(), &BacktestPanel::backtestWanted);
        QTest::keyClick(value(), Qt::Key_Up);
        QCOMPARE(value()->text(), QStringLiteral("86 %"));
        QTest::keyClick(value(), Qt::Key_Down);
        QTest::keyClick(value(), Qt::Key_Down);
        QCOMPARE(value()->text(), QStringLiteral("84 %"));
        QTest::keyClick(value(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.last()[2].value<RuleSet>().memoryDegraded, 0.84);
    }

    void whatIsNoValueIsTold() {
        panel().open(FromMs, ToMs);
        QSignalSpy wanted(&panel(), &BacktestPanel::backtestWanted);
        type(QStringLiteral("much"));
        QCOMPARE(hint(), QStringLiteral("That is no value for memory_degraded. Example: 85 %."));
        // Above the unhealthy level.
        type(QStringLiteral("96"));
        QVERIFY(hint().startsWith(QStringLiteral("That is no value")));
        QTest::keyClick(value(), Qt::Key_Backspace);
        QVERIFY(hint().startsWith(QStringLiteral("In effect: 85 %.")));
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.last()[2].value<RuleSet>().memoryDegraded, 0.09);
    }

    void whatIsSaid_data() {
        QTest::addColumn<BacktestReport>("answer");
        QTest::addColumn<QString>("said");
        QTest::newRow("later") << withIncident(-2 * 60'000, 6 * 60'000)
                               << QStringLiteral(", 2 min after INC-3 opened.");
        BacktestReport missed = withIncident(0, 0);
        missed.incidents[0].candidate.reset();
        missed.incidents[0].ofChanged.reset();
        QTest::newRow("missed") << missed << QStringLiteral("INC-3 would have been missed.");
        BacktestReport other = missed;
        other.incidents[0].ran.reset();
        other.incidents[0].incident.toldMs = FromMs;
        QTest::newRow("not judged here")
            << other << QStringLiteral("INC-3 was told by a rule that is not judged here.");
        BacktestReport unheard = missed;
        unheard.incidents[0].coveredMs = 1000;
        QTest::newRow("not heard of")
            << unheard
            << QStringLiteral("Nothing can be said of INC-3: there are no data of chat then.");
        BacktestReport always = withIncident(60'000, 0);
        always.incidents[0].ofChanged->stood = true;
        QTest::newRow("always") << always << QStringLiteral("which tells nothing of INC-3.");
        BacktestReport many = missed;
        many.incidents.append(QVector<health::IncidentOutcome>(4, missed.incidents[0]));
        QTest::newRow("more than are shown")
            << many << QStringLiteral("2 more incidents, of which 2 would have been missed.");
        BacktestReport silent = report();
        silent.coverage << health::Coverage{QStringLiteral("worker"), 0, 0, 0};
        QTest::newRow("a silent service")
            << silent << QStringLiteral("No data at all of 1 service: worker.");
        BacktestReport lost = report();
        lost.coverage[0].lostScrapes = 7;
        QTest::newRow("lost") << lost << QStringLiteral("The samples of 7 scrapes are not kept.");
        BacktestReport dropped = report();
        dropped.candidate.droppedFirings = 1;
        QTest::newRow("uncounted") << dropped << QStringLiteral("More fired than can be counted");
        BacktestReport fresh = report();
        fresh.warmUpMs = 5 * 60'000;
        fresh.warmUpWantedMs = 70 * 60'000;
        QTest::newRow("little learned")
            << fresh << QStringLiteral("What is usual was learned from 5 min before");
        QTest::newRow("no incident")
            << report() << QStringLiteral("No incident was opened in this range.");
        QTest::newRow("a gap") << report(5 * 60'000)
                               << QStringLiteral(
                                      "0 false alarms in 35 min of data; 5 min without data");
        QTest::newRow("no data") << report(ToMs - FromMs)
                                 << QStringLiteral("Nothing is recorded of this range");
        BacktestReport vain = report();
        health::RuleAlarm alarm;
        alarm.rule = Saturation;
        vain.candidate.alarms = {alarm};
        vain.candidate.rules = {{Saturation, 1, 1, 0, alarm, 60'000}};
        QTest::newRow("in vain") << vain << QStringLiteral("1 false alarm in 40 min of data");
        QTest::newRow("how often") << vain << QStringLiteral("memory-saturation: 1 alarm, from ");
    }
    void whatIsSaid() {
        QFETCH(BacktestReport, answer);
        QFETCH(QString, said);
        QSignalSpy wanted(&panel(), &BacktestPanel::backtestWanted);
        panel().open(FromMs, ToMs);
        panel().setReport(wanted.last()[0].toULongLong(), answer);
        QVERIFY2(all().contains(said), qPrintable(all()));
        // In the reader's language at once.
        m_words->set(QStringLiteral("de"));
        QTRY_VERIFY(!all().contains(said));
    }

    void itFitsTheWindow_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        for (const QString& language : common::languages()) {
            for (const int percent : {100, 150}) {
                QTest::addRow("%s, %d %%", qPrintable(language), percent) << language << percent;
            }
        }
    }
    void itFitsTheWindow() {
        QFETCH(QString, language);
        QFETCH(int, percent);
        m_words->set(language);
        common::setTextPercent(percent);
        common::applyTheme(*qApp);
        m_window->resize(1280, 720);
        QSignalSpy wanted(&panel(), &BacktestPanel::backtestWanted);
        panel().open(FromMs, ToMs);
        panel().setReport(wanted.last()[0].toULongLong(), withIncident(60'000, 30'000));
        auto* answer = find<QScrollArea>("backtestAnswer");
        QTRY_VERIFY(panel().geometry().bottom() <= m_window->height());
        QVERIFY(panel().geometry().right() <= m_window->width());
        for (const char* name : {"backtestFile", "backtestCopy", "backtestClose"}) {
            const auto* button = find<QPushButton>(name);
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), name);
            QVERIFY2(button->geometry().bottom() <= panel().height(), name);
        }
        QVERIFY2(!answer->horizontalScrollBar()->isVisible(), "lines are wrapped");
        if (percent == 100) {
            QVERIFY2(!answer->verticalScrollBar()->isVisible(), "all of it is seen at once");
        }
        common::setTextPercent(100);
        common::applyTheme(*qApp);
    }

    void whatCouldNotBeReadIsTold() {
        QSignalSpy wanted(&panel(), &BacktestPanel::backtestWanted);
        panel().open(FromMs, ToMs);
        panel().setReport(wanted.last()[0].toULongLong(), report(),
                          {QStringLiteral("segment-1.wbs: The file is damaged.")});
        QCOMPARE(panel().lines().last(), QStringLiteral("segment-1.wbs: The file is damaged."));
    }

    void otherRulesComeIntoEffect() {
        panel().open(FromMs, ToMs);
        QSignalSpy wanted(&panel(), &BacktestPanel::backtestWanted);
        RuleSet saved;
        saved.memoryDegraded = 0.8;
        panel().setRules(saved);
        QVERIFY2(hint().startsWith(QStringLiteral("In effect: 80 %.")), qPrintable(hint()));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.last()[2].value<RuleSet>().memoryDegraded, 0.85);
        panel().setRules(saved);
        QCOMPARE(wanted.size(), 1);
    }

    void whyThereIsNoAnswer() {
        QSignalSpy wanted(&panel(), &BacktestPanel::backtestWanted);
        panel().open(FromMs, ToMs);
        panel().setFailure(wanted.last()[0].toULongLong(), QStringLiteral("prod1.db: is locked"));
        QCOMPARE(panel().lines(), QStringList{QStringLiteral("prod1.db: is locked")});
    }

    void whatWasTriedIsCopied() {
        panel().open(FromMs, ToMs);
        type(QStringLiteral("70"));
        find<QPushButton>("backtestCopy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("rules:\n  memory_degraded: 70%\n"));
    }

    void aRulesFile() {
        panel().open(FromMs, ToMs);
        QSignalSpy wanted(&panel(), &BacktestPanel::backtestWanted);
        QSignalSpy files(&panel(), &BacktestPanel::rulesFileWanted);
        find<QPushButton>("backtestFile")->click();
        auto* dialog = find<QFileDialog>("backtestFileDialog");
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(QStringLiteral("/tmp/tight.yaml"));
        dialog->close();
        QCOMPARE(files.size(), 1);
        panel().refuseRules(QStringLiteral("tight.yaml:2: unknown key"));
        QCOMPARE(hint(), QStringLiteral("tight.yaml:2: unknown key"));
        RuleSet tight;
        tight.memoryDegraded = 0.7;
        panel().takeRules(tight, QStringLiteral("tight.yaml"));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(value()->text(), QStringLiteral("70 %"));
        QVERIFY(hint().contains(QStringLiteral("Tried: tight.yaml")));
    }

    void escapeEndsIt() {
        panel().open(FromMs, ToMs);
        QSignalSpy cancelled(&panel(), &BacktestPanel::cancelWanted);
        QSignalSpy wanted(&panel(), &BacktestPanel::backtestWanted);
        type(QStringLiteral("70"));
        QTest::keyClick(value(), Qt::Key_Escape);
        QVERIFY(panel().isHidden());
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!panel().findChild<QTimer*>()->isActive());
        QCOMPARE(wanted.size(), 0);
        // From any of its controls; the next one is the window's.
        QSignalSpy undone(m_window.get(), &MainWindow::undoRequested);
        panel().open(FromMs, ToMs);
        m_window->setAction(sample::armedRedeploy(m_clock->nowMs()));
        find<QPushButton>("backtestCopy")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(panel().isHidden());
        QCOMPARE(undone.size(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(undone.size(), 1);
        // Opened again it begins with the rules in effect.
        panel().open(FromMs, ToMs);
        QCOMPARE(value()->text(), QStringLiteral("85 %"));
    }
};

QTEST_MAIN(TestBacktestPanel)
#include "tst_BacktestPanel.moc"
