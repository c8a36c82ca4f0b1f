// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/shell/ShotStates.h"

#include "models/alarms/WallRotation.h"
#include "tests/support/SampleFleet.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/charts/RangeMark.h"
#include "widgets/shell/AlarmControls.h"
#include "widgets/shell/CheatSheet.h"
#include "widgets/shell/IncidentDesk.h"
#include "widgets/shell/SettingsNotice.h"
#include "widgets/shell/TopBar.h"

#include <QAbstractButton>
#include <QLineEdit>

#include <algorithm>

namespace wb::shots {

namespace {

using fleet::HealthState;
using fleet::Signal;
using shell::MainWindow;

constexpr DurationMs UnlockedMs = 9 * 60'000;

} // namespace

void showIncident(MainWindow& window) {
    window.setFleet(sample::share(sample::fleet()));
    window.setIncident(sample::incident());
    for (const incidents::TimelineEntry& entry : sample::timeline()) {
        window.addEntry(entry, true);
    }
    window.entrySaved(sample::timeline().constLast().id);
    window.setProcess(0.03, 148.0 * 1024 * 1024);
    window.setUnlockedFor(UnlockedMs);
}

namespace {

charts::ChartGrid& gridOf(MainWindow& window) {
    return *window.findChild<charts::ChartGrid*>(QStringLiteral("chartGrid"));
}

void click(MainWindow& window, const char* button) {
    window.findChild<QAbstractButton*>(QLatin1String(button))->click();
}

fleet::FleetSnapshot healthyFleet() {
    fleet::FleetSnapshot fleet = sample::fleet();
    for (fleet::ServiceSnapshot& service : fleet.services) {
        service.verdict = {};
        service.verdict.state = HealthState::Healthy;
        service.verdict.sinceMs = sample::NowMs - 7'200'000;
        service.blindSpot.reset();
        service.cause = {};
        service.lastSampleMs = sample::NowMs - 800;
        service.values[Signal::TasksHealthy] = service.tasksDesired;
        for (fleet::TaskSnapshot& task : service.tasks) {
            task.verdict = service.verdict;
            task.lastSampleMs = service.lastSampleMs;
            task.timeToLimitMs = -1;
            task.oomKills = 0;
            task.values[Signal::Memory] = 0.48 * task.values[Signal::MemoryLimit];
        }
    }
    const auto slow = std::find_if(fleet.services.begin(), fleet.services.end(),
                                   [](const fleet::ServiceSnapshot& service) {
                                       return service.name == QLatin1String("api-gateway-chat-kb");
                                   });
    slow->values[Signal::LatencyP95] = 0.14;
    std::fill(slow->latencyTrend.begin(), slow->latencyTrend.end(), 0.14);
    slow->standings = sample::standings(slow->values);
    fleet::ServiceSnapshot& chat = fleet.services.first();
    chat.values[Signal::LatencyP50] = 0.08;
    chat.values[Signal::LatencyP95] = 0.18;
    chat.values[Signal::LatencyP99] = 0.31;
    chat.values[Signal::Errors] = 0.0002;
    chat.values[Signal::Timeouts] = 0.0001;
    chat.values[Signal::Memory] = 0.48 * chat.values[Signal::MemoryLimit];
    std::fill(chat.latencyTrend.begin(), chat.latencyTrend.end(), 0.18);
    chat.standings = sample::standings(chat.values);
    fleet.figures.targetsUp = fleet.figures.targets;
    return fleet;
}

void showHealthy(MainWindow& window, const ManualClock& /*clock*/) {
    window.setProperty(ChartsProperty, QLatin1String(CalmCharts));
    window.setFleet(sample::share(healthyFleet()));
    window.setProcess(0.03, 148.0 * 1024 * 1024);
    window.setUnlockedFor(0);
}

} // namespace

fleet::FleetSnapshot rolledBackFleet() {
    fleet::FleetSnapshot fleet = healthyFleet();
    fleet::ServiceSnapshot& chat = fleet.services.first();
    std::swap(chat.current, chat.previousGood);
    chat.leftBehind = std::exchange(chat.previousGood, {});
    chat.verdict.sinceMs = sample::NowMs - 2'000;
    chat.currentSinceMs = sample::NowMs - 44'000;
    return fleet;
}

void showRollbackTimeline(MainWindow& window, bool isOver) {
    QVector<incidents::TimelineEntry> entries = sample::timeline();
    incidents::TimelineEntry entry = entries.takeLast();
    const auto add = [&](const char* id, DurationMs agoMs, const char* title, const char* detail) {
        entry.id = QLatin1String(id);
        entry.timeMs = sample::NowMs - agoMs;
        entry.title = QString::fromUtf8(title);
        entry.detail = QString::fromUtf8(detail);
        entries << entry;
    };
    add("rollback", 49'000, "Roll back chat to v412 · r41", "action · on-call");
    if (isOver) {
        add("succeeded", 2'000, "chat is back on v412 · r41, and healthy", "action · in 00:42");
    }
    for (const incidents::TimelineEntry& each : std::as_const(entries)) {
        window.addEntry(each, true);
    }
}

namespace {

/// A machine, of which only memory and CPU are measured.
void showPartlyJudged(MainWindow& window, const ManualClock& clock) {
    showHealthy(window, clock);
    fleet::FleetSnapshot fleet = healthyFleet();
    fleet::ServiceSnapshot& machine = fleet.services.last();
    machine.name = QStringLiteral("node");
    for (const Signal signal : {Signal::LatencyP95, Signal::Errors, Signal::Timeouts}) {
        machine.values[signal] = fleet::NoValue;
    }
    machine.standings.latency = machine.standings.errors = {};
    machine.latencyTrend.clear();
    window.setFleet(sample::share(fleet));
    window.showService(machine.name);
}

/// Nothing has come for so long, and nobody guesses what became of the services.
fleet::FleetSnapshot silentFleet(const ManualClock& clock, DurationMs forMs) {
    fleet::FleetSnapshot fleet = sample::fleet(clock.nowMs());
    fleet.figures.targetsUp = 0;
    fleet.figures.samplesPerSecond = 0;
    for (fleet::ServiceSnapshot& service : fleet.services) {
        service.verdict = {};
        service.verdict.sinceMs = clock.nowMs() - forMs + 15'000;
        service.blindSpot.reset();
        service.cause = {};
        service.lastSampleMs = clock.nowMs() - forMs;
        service.values[Signal::TasksHealthy] = fleet::NoValue;
        const auto missed = std::min<qsizetype>(forMs / 5000, service.latencyTrend.size());
        std::fill(service.latencyTrend.end() - missed, service.latencyTrend.end(), fleet::NoValue);
        for (fleet::TaskSnapshot& task : service.tasks) {
            task.verdict = service.verdict;
            task.lastSampleMs = service.lastSampleMs;
        }
    }
    return fleet;
}

/// What the orchestrator says of chat, so that the checks stand before a click.
void tellStatus(MainWindow& window, const fleet::FleetSnapshot& fleet, const ManualClock& clock) {
    fleet::ServiceStatus status;
    status.service = fleet.services.constFirst().name;
    status.current = fleet.services.constFirst().current;
    status.releases = {status.current, fleet.services.constFirst().previousGood};
    status.desiredCount = 12;
    status.capacityTasks = 12;
    status.readAtMs = clock.nowMs() - 1000;
    window.setServiceStatus(status);
}

void showDeadFeed(MainWindow& window, const ManualClock& clock) {
    const fleet::FleetSnapshot fleet = silentFleet(clock, 95'000);
    window.setProperty(HeardProperty, clock.nowMs() - 95'000);
    window.setUnlockedFor(UnlockedMs);
    window.setFleet(sample::share(fleet));
    tellStatus(window, fleet, clock);
}

void showPast(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    gridOf(window).showRange(clock.nowMs() - 1'500'000, clock.nowMs() - 420'000);
}

void showKeys(MainWindow& window, const ManualClock& /*clock*/) {
    showIncident(window);
    window.findChild<shell::CheatSheet*>()->toggle();
}

void showPalette(MainWindow& window, const ManualClock& /*clock*/) {
    showIncident(window);
    click(window, "paletteButton");
}

void filterBy(MainWindow& window, const char* text) {
    showIncident(window);
    window.findChild<QLineEdit*>(QStringLiteral("filterEntry"))->setText(QLatin1String(text));
}

void showFiltered(MainWindow& window, const ManualClock& /*clock*/) {
    filterBy(window, "gateway");
}

void showNoMatch(MainWindow& window, const ManualClock& /*clock*/) {
    filterBy(window, "v999");
}

void showHeat(MainWindow& window, const ManualClock& /*clock*/) {
    showIncident(window);
    click(window, "heatButton");
}

/// As a collector would judge and count them.
fleet::FleetSnapshotPtr largeFleet(int services, int tasksEach) {
    fleet::FleetSnapshot fleet = sample::largeFleet(services, tasksEach);
    for (fleet::ServiceSnapshot& service : fleet.services) {
        const auto count = [&service](HealthState state) {
            return std::count_if(
                service.tasks.begin(), service.tasks.end(),
                [state](const fleet::TaskSnapshot& task) { return task.verdict.state == state; });
        };
        const auto unhealthy = count(HealthState::Unhealthy);
        service.values[Signal::TasksHealthy] = static_cast<double>(count(HealthState::Healthy));
        service.verdict.state = unhealthy * 40 > tasksEach ? HealthState::Unhealthy
                                : unhealthy > 0            ? HealthState::Degraded
                                                           : HealthState::Healthy;
    }
    std::stable_sort(
        fleet.services.begin(), fleet.services.end(),
        [](const auto& a, const auto& b) { return a.verdict.state > b.verdict.state; });
    fleet.figures.targetsUp = fleet.figures.targets - 3;
    fleet.figures.samplesPerSecond = 120.0 * services * tasksEach;
    fleet.figures.scrapeP99Ms = 41;
    return sample::share(fleet);
}

void showLargeHeat(MainWindow& window, const ManualClock& /*clock*/) {
    window.setFleet(largeFleet(40, 250));
    click(window, "heatButton");
}

void showLargeService(MainWindow& window, const ManualClock& /*clock*/) {
    window.setFleet(largeFleet(12, 400));
}

void showWall(MainWindow& window, const ManualClock& /*clock*/) {
    showIncident(window);
    window.setOnWall(true);
    alarms::WallTurn turn;
    turn.at = 1;
    turn.count = 9;
    turn.unwell = 3;
    turn.next = alarms::WallStop{sample::environment().name, QStringLiteral("reporting"),
                                 HealthState::Unknown};
    turn.leftMs = 12'000;
    turn.dwellMs = 60'000;
    window.setWallTurn(turn);
}

void showSnoozed(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    window.alarms().setNow(clock.nowMs());
    window.alarms().setSnoozes({{QStringLiteral("chat"), QStringLiteral("zoe@bastion"),
                                 QStringLiteral("known leak, fix is on its way"),
                                 clock.nowMs() + 3'500'000, alarms::Gravity::Bad}});
    window.alarms().setMute(clock.nowMs() + 860'000);
    window.alarms().toggleSnooze(QStringLiteral("api-gateway-chat-kb"));
}

void showLead(MainWindow& window, const ManualClock& /*clock*/) {
    showIncident(window);
    window.findChild<shell::IncidentDesk*>()->openLead();
}

/// Nobody told customers in time.
void showOverdue(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    incidents::Incident incident = sample::incident();
    incident.openedMs = clock.nowMs() - 33 * 60'000;
    incident.severity = 1;
    incident.commander = QStringLiteral("zoe@bastion");
    window.setIncident(incident);
}

void showComposer(MainWindow& window, const ManualClock& clock) {
    showOverdue(window, clock);
    click(window, "postUpdateButton");
}

void showMarked(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    gridOf(window).mark().set(clock.nowMs() - 900'000, clock.nowMs() - 360'000);
}

void showCompared(MainWindow& window, const ManualClock& /*clock*/) {
    showIncident(window);
    gridOf(window).setComparison(charts::Comparison::Yesterday);
}

void showNothingRecorded(MainWindow& window, const ManualClock& clock) {
    window.setProperty(ChartsProperty, QLatin1String(ShortCharts));
    showCompared(window, clock);
}

void setThreeEnvironments(MainWindow& window, const ManualClock& clock) {
    const auto of = [&](const char* name, const fleet::FleetSnapshotPtr& fleet) {
        shell::EnvironmentChoice choice{QString::fromLatin1(name)};
        choice.fleet = fleet;
        choice.worst = fleet->services.constFirst().verdict.state;
        choice.timeZone = sample::environment().timeZone;
        choice.updateEveryMs = sample::environment().updateEveryMs;
        return choice;
    };
    shell::EnvironmentChoice us = of("Prod1 (US)", sample::share(sample::fleet()));
    us.incident = sample::incident();
    window.setEnvironments({us, of("Prod1 (EU)", sample::share(healthyFleet())),
                            of("Staging", sample::share(silentFleet(clock, 95'000)))});
}

void showBoard(MainWindow& window, const ManualClock& clock) {
    showHealthy(window, clock);
    setThreeEnvironments(window, clock);
    Q_EMIT window.findChild<shell::EnvironmentButton*>()->boardWanted();
}

void showWaiting(MainWindow& window, const ManualClock& /*clock*/) {
    window.setUnlockedFor(0);
}

void showNeverAnswered(MainWindow& window, const ManualClock& clock) {
    window.setProperty(ChartsProperty, QLatin1String(NoCharts));
    fleet::FleetSnapshot fleet = silentFleet(clock, 40'000);
    fleet.figures.failedScrapes = 768;
    for (fleet::ServiceSnapshot& service : fleet.services) {
        service.lastSampleMs = NoTime;
        service.latencyTrend.clear();
        for (fleet::TaskSnapshot& task : service.tasks) {
            task.lastSampleMs = NoTime;
        }
    }
    window.setFleet(sample::share(fleet));
    window.showMessage(QStringLiteral("10.0.1.1:9102: Connection refused: nothing listens there."));
    window.setUnlockedFor(0);
}

void showStale(MainWindow& window, const ManualClock& clock) {
    fleet::FleetSnapshot fleet = silentFleet(clock, 22'000);
    window.setProperty(HeardProperty, clock.nowMs() - 22'000);
    fleet.figures.targetsUp = 3;
    fleet.figures.samplesPerSecond = 1'440;
    window.setFleet(sample::share(fleet));
    window.setUnlockedFor(UnlockedMs);
    tellStatus(window, fleet, clock);
}

void showReadOnly(MainWindow& window, const ManualClock& clock) {
    window.setEnvironment(sample::environment(false));
    showHealthy(window, clock);
    window.setUnlockedFor({});
}

void showLocked(MainWindow& window, const ManualClock& /*clock*/) {
    showIncident(window);
    window.setUnlockedFor(0);
}

void showNoProvider(MainWindow& window, const ManualClock& /*clock*/) {
    window.setProperty(ChartsProperty, QLatin1String(CalmCharts));
    showIncident(window);
    window.showService(QStringLiteral("search"));
}

void showRolledBack(MainWindow& window, const ManualClock& clock) {
    showHealthy(window, clock);
    window.setFleet(sample::share(rolledBackFleet()));
    incidents::Incident incident = sample::incident();
    incident.state = incidents::IncidentState::Resolved;
    incident.mitigatedMs = incident.openedMs + 380'000;
    incident.resolvedMs = incident.openedMs + 440'000;
    incident.commander = QStringLiteral("zoe");
    window.setIncident(incident);
    showRollbackTimeline(window, true);
}

void showMistakes(MainWindow& window, const ManualClock& clock) {
    showHealthy(window, clock);
    window.settingsNotice().showMistakes(
        QStringLiteral("/home/oncall/.config/watchbridge/watchbridge.yaml"), mistakenLines());
}

/// The record cannot be written, and the entries wait.
void showMessage(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    incidents::TimelineEntry entry = sample::timeline().constLast();
    entry.id = QStringLiteral("unsaved");
    entry.timeMs = clock.nowMs() - 1000;
    entry.kind = incidents::EntryKind::Note;
    entry.title = QStringLiteral("Rolling back after the call with support");
    entry.detail.clear();
    window.addEntry(entry, false);
    window.showMessage(
        QStringLiteral("the timeline is not saved: prod1.db: the disk is full; free some space"));
}

void openExportMenu(MainWindow& window, const ManualClock& /*clock*/) {
    showIncident(window);
    click(window, "exportButton");
}

void openEnvironmentMenu(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    setThreeEnvironments(window, clock);
    click(window, "environmentButton");
}

void openRangeMenu(MainWindow& window, const ManualClock& /*clock*/) {
    showIncident(window);
    click(window, "rangeMore");
}

void openMuteMenu(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    window.alarms().setNow(clock.nowMs());
    window.alarms().openMuteMenu();
}

void openTimes(MainWindow& window, const ManualClock& /*clock*/) {
    showIncident(window);
    Q_EMIT window.findChild<shell::TopBar*>()->spanEntryRequested();
}

void showCrosshair(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    Q_EMIT gridOf(window).card(charts::ChartKind::Memory)->crosshairWanted(clock.nowMs() - 332'000);
}

void tearOff(MainWindow& window, const ManualClock& /*clock*/) {
    showIncident(window);
    Q_EMIT gridOf(window).tearOffWanted(charts::ChartKind::Memory);
}

} // namespace

QVector<State> states() {
    const QVector<State> own{{"healthy", showHealthy},
                             {"feed-dead", showDeadFeed},
                             {"looking-back", showPast},
                             {"keys", showKeys},
                             {"palette", showPalette},
                             {"filter", showFiltered},
                             {"no-match", showNoMatch},
                             {"heat", showHeat},
                             {"heat-10000", showLargeHeat},
                             {"many-tasks", showLargeService},
                             {"wall", showWall},
                             {"snooze", showSnoozed},
                             {"post-update", showComposer},
                             {"lead", showLead},
                             {"update-overdue", showOverdue, false},
                             {"marked", showMarked},
                             {"compared", showCompared},
                             {"side-by-side", showBoard},
                             {"nothing-recorded", showNothingRecorded, false},
                             {"partly-judged", showPartlyJudged, false},
                             {"waiting", showWaiting, false},
                             {"never-answered", showNeverAnswered, false},
                             {"stale", showStale, false},
                             {"read-only", showReadOnly, false},
                             {"locked", showLocked, false},
                             {"no-provider", showNoProvider, false},
                             {"rolled-back", showRolledBack, false},
                             {"mistakes", showMistakes, false},
                             {"message", showMessage, false},
                             {"export-menu", openExportMenu, false},
                             {"environment-menu", openEnvironmentMenu, false},
                             {"range-menu", openRangeMenu, false},
                             {"mute-menu", openMuteMenu, false},
                             {"times", openTimes, false},
                             {"crosshair", showCrosshair, false},
                             {"torn-off", tearOff, false}};
    return own + actionStates() + backtestStates();
}

} // namespace wb::shots
