// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/shell/ShotStates.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/charts/RangeMark.h"
#include "widgets/shell/BacktestPanel.h"

#include <QLineEdit>
#include <QTest>

namespace wb::shots {

namespace {

using health::BacktestReport;
using health::RuleAlarm;
using shell::BacktestPanel;
using shell::MainWindow;

constexpr DurationMs MinuteMs = 60'000;
const QString Saturation = QStringLiteral("memory-saturation");
const QString Latency = QStringLiteral("latency-objective");

/// The last wish, which the panel numbers from 1 on.
quint64 tryValue(MainWindow& window, const ManualClock& clock, const QString& value) {
    showIncident(window);
    BacktestPanel& panel = window.backtest();
    quint64 wish = 0;
    const auto note = [&wish](quint64 asked) { wish = asked; };
    QObject::connect(&panel, &BacktestPanel::backtestWanted, &window, note);
    panel.setRules({});
    panel.setTimeZone(sample::environment().timeZone);
    auto* grid = window.findChild<charts::ChartGrid*>(QStringLiteral("chartGrid"));
    grid->mark().set(clock.nowMs() - 29 * MinuteMs, clock.nowMs() - MinuteMs);
    panel.open(clock.nowMs() - 29 * MinuteMs, clock.nowMs() - MinuteMs);
    auto* entry = panel.findChild<QLineEdit*>(QStringLiteral("backtestValue"));
    entry->selectAll();
    QTest::keyClicks(entry, value);
    QTest::keyClick(entry, Qt::Key_Return);
    QObject::disconnect(&panel, &BacktestPanel::backtestWanted, &window, nullptr);
    return wish;
}

health::RuleTally tally(const QString& rule, TimeMs firstMs, int alarms, DurationMs longestMs) {
    RuleAlarm first;
    first.service = QStringLiteral("chat");
    first.rule = rule;
    first.fromMs = firstMs;
    first.use = RuleAlarm::Use::OfIncident;
    health::RuleTally tally;
    tally.rule = rule;
    tally.alarms = alarms;
    tally.first = first;
    tally.longestMs = longestMs;
    return tally;
}

BacktestReport emptyReport(const ManualClock& clock) {
    BacktestReport report;
    report.range = {clock.nowMs() - 29 * MinuteMs, clock.nowMs() - MinuteMs};
    report.changed = {Saturation};
    report.coverage = {{QStringLiteral("chat"), 0, 0, 0}};
    return report;
}

BacktestReport report(const ManualClock& clock) {
    BacktestReport report = emptyReport(clock);
    report.coverage = {{QStringLiteral("chat"), 28 * MinuteMs - 41'000, 330, 12},
                       {QStringLiteral("reporting"), 28 * MinuteMs, 0, 0}};
    report.warmUpMs = 12 * MinuteMs;
    report.warmUpWantedMs = 60 * MinuteMs;
    health::IncidentOutcome outcome;
    outcome.incident.id = QStringLiteral("INC-7");
    outcome.incident.services = {QStringLiteral("chat")};
    outcome.incident.openedMs = sample::incident().openedMs;
    outcome.coveredMs = 20 * MinuteMs;
    const auto word = [&](DurationMs leadMs) {
        health::FirstWord first;
        first.firing.service = QStringLiteral("chat");
        first.firing.task = QStringLiteral("chat-7");
        first.firing.rule = Saturation;
        first.atMs = first.firing.fromMs = outcome.incident.openedMs - leadMs;
        first.leadMs = leadMs;
        return first;
    };
    outcome.candidate = outcome.ofChanged = word(9 * MinuteMs);
    outcome.ran = word(4 * MinuteMs + 28'000);
    report.incidents = {outcome};
    RuleAlarm vain;
    vain.service = QStringLiteral("search");
    vain.rule = Saturation;
    vain.fromMs = report.range.fromMs + MinuteMs;
    report.candidate.alarms = {vain};
    report.candidate.rules = {tally(Saturation, outcome.candidate->atMs, 3, 11 * MinuteMs),
                              tally(Latency, outcome.incident.openedMs + MinuteMs, 1, 95'000)};
    report.ran.rules = {tally(Saturation, outcome.ran->atMs, 1, 8 * MinuteMs)};
    return report;
}

void showRunning(MainWindow& window, const ManualClock& clock) {
    const quint64 wish = tryValue(window, clock, QStringLiteral("70 %"));
    window.backtest().setProgress(wish, 0.34);
}

void showAnswer(MainWindow& window, const ManualClock& clock) {
    const quint64 wish = tryValue(window, clock, QStringLiteral("70 %"));
    window.backtest().setReport(wish, report(clock));
}

void showNothing(MainWindow& window, const ManualClock& clock) {
    const quint64 wish = tryValue(window, clock, QStringLiteral("70 %"));
    window.backtest().setReport(wish, emptyReport(clock));
}

/// A value that is none, and no answer to the one before.
void showRefused(MainWindow& window, const ManualClock& clock) {
    const quint64 wish = tryValue(window, clock, QStringLiteral("70 %"));
    window.backtest().setFailure(wish, QStringLiteral("prod1.db: the database is damaged"));
    auto* entry = window.backtest().findChild<QLineEdit*>(QStringLiteral("backtestValue"));
    entry->selectAll();
    QTest::keyClicks(entry, QStringLiteral("much"));
}

} // namespace

QVector<State> backtestStates() {
    return {{"backtest", showAnswer},
            {"backtest-running", showRunning, false},
            {"backtest-nothing", showNothing, false},
            {"backtest-refused", showRefused, false}};
}

} // namespace wb::shots
