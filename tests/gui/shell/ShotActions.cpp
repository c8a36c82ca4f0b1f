// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/shell/ShotStates.h"
#include "tests/support/SampleFleet.h"

namespace wb::shots {

namespace {

using deploy::ActionState;
using deploy::CheckResult;
using shell::MainWindow;

void showArmed(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    window.setAction(sample::armedRedeploy(clock.nowMs() - 1100));
}

deploy::ActionSnapshot rollback(const ManualClock& clock) {
    deploy::ActionSnapshot action = sample::armedRedeploy(clock.nowMs() - 49'000);
    action.kind = fleet::DeploymentKind::Rollback;
    action.title = QStringLiteral("Roll back chat to v412 · r41");
    action.state = ActionState::Running;
    action.startedMs = clock.nowMs() - 44'000;
    action.undoUntilMs = NoTime;
    action.members[0].progress.clear();
    for (int task = 1; task <= 12; ++task) {
        fleet::TaskProgress progress;
        progress.task = QStringLiteral("chat-%1").arg(task);
        progress.state = task < 5   ? fleet::TaskProgress::State::Done
                         : task < 7 ? fleet::TaskProgress::State::Starting
                                    : fleet::TaskProgress::State::Pending;
        action.members[0].progress.append(progress);
    }
    return action;
}

void showRollback(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    window.setAction(rollback(clock));
}

deploy::PreflightCheck capacity(CheckResult result, const char* text, const char* advice) {
    return {QStringLiteral("capacity"), {},  result, QString::fromUtf8(text),
            QString::fromUtf8(advice),  true};
}

/// A check has failed, another warns, one has passed, one is still out.
void showChecks(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    deploy::ActionSnapshot action = sample::armedRedeploy(clock.nowMs() - 1100);
    action.checks[0] =
        capacity(CheckResult::Warning,
                 "may start 1 more; the provider does not report whether there is room",
                 "Without room the deployment stalls; the running tasks go on.");
    action.checks[1].result = CheckResult::Pending;
    window.setAction(action);
}

void showHeld(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    deploy::ActionSnapshot action = sample::armedRedeploy(clock.nowMs() - 1100);
    action.checks[0] = capacity(
        CheckResult::Failed, "no room for a further task, and 8 healthy ones would run at CPU 93 %",
        "Free capacity or raise the limit, then try again.");
    action.needsOverride = true;
    window.setAction(action);
}

/// Somebody deploys while it is armed.
void showStops(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    deploy::ActionSnapshot action = sample::armedRedeploy(clock.nowMs() - 1100);
    action.kind = fleet::DeploymentKind::Rollback;
    action.title = QStringLiteral("Roll back chat to v412 · r41");
    action.members[0].stops = QStringLiteral("d-17");
    deploy::ActionMember further = action.members[0];
    further.service = QStringLiteral("api-gateway-chat-kb");
    action.members.append(further);
    action.checks[1] = {QStringLiteral("no-other-deployment"),
                        {},
                        CheckResult::Warning,
                        QStringLiteral("deploy to v413 · r42 (d-17), by pipeline, since 44 s: "
                                       "stopped by going back to v412 · r41"),
                        QStringLiteral("Tell whoever began it: a pipeline may send it again.")};
    window.setAction(action);
}

/// It runs the release before again.
void showWentBack(MainWindow& window, fleet::FleetSnapshot fleet, bool isOver) {
    window.setProperty(ChartsProperty, QLatin1String(CalmCharts));
    window.setFleet(sample::share(std::move(fleet)));
    window.setIncident(sample::incident());
    showRollbackTimeline(window, isOver);
    window.setProcess(0.03, 148.0 * 1024 * 1024);
    window.setUnlockedFor(9 * 60'000);
}

void showVerifying(MainWindow& window, const ManualClock& clock) {
    fleet::FleetSnapshot fleet = rolledBackFleet();
    fleet::Verdict& verdict = fleet.services.first().verdict;
    verdict.state = fleet::HealthState::Degraded;
    verdict.sinceMs = clock.nowMs() - 504'000;
    verdict.reasons = {{QStringLiteral("recovering"), verdict.state,
                        QStringLiteral("Recovering; waiting to see it stay well.")}};
    showWentBack(window, fleet, false);
    deploy::ActionSnapshot action = rollback(clock);
    action.state = ActionState::Verifying;
    action.detail = QStringLiteral("deployed; waiting for tasks and signals to recover");
    window.setAction(action);
}

void showResult(MainWindow& window, const ManualClock& clock, ActionState state,
                const char* detail) {
    deploy::ActionSnapshot action = rollback(clock);
    action.state = state;
    action.finishedMs = clock.nowMs() - 2000;
    if (state == ActionState::Failed) { // After as long as it says.
        action.startedMs = action.finishedMs - 600'000;
    }
    action.detail = QString::fromUtf8(detail);
    window.setAction(action);
}

void showSucceeded(MainWindow& window, const ManualClock& clock) {
    showWentBack(window, rolledBackFleet(), true);
    showResult(window, clock, ActionState::Succeeded, "chat: tasks and signals are healthy");
}

void showFailed(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    fleet::FleetSnapshot fleet = sample::fleet();
    fleet::ServiceSnapshot& chat = fleet.services.first();
    for (int task = 0; task < chat.tasks.size(); ++task) {
        chat.tasks[task].release = task < 4 ? chat.previousGood : chat.current;
    }
    chat.mixedReleases = true;
    window.setFleet(sample::share(fleet));
    showResult(window, clock, ActionState::Failed,
               "chat: the deployment is not over after 10 min: 4 of 12 tasks done.");
}

void showNotKnown(MainWindow& window, const ManualClock& clock) {
    showIncident(window);
    showResult(
        window, clock, ActionState::Unknown,
        "How deployment d-17 of chat ended is not known: it cannot be read (no answer within 4 s). "
        "Check at the orchestrator before you try again.");
}

} // namespace

QVector<State> actionStates() {
    return {{"incident", showArmed},
            {"rollback", showRollback},
            {"checks", showChecks, false},
            {"held", showHeld, false},
            {"stops", showStops, false},
            {"verifying", showVerifying, false},
            {"succeeded", showSucceeded, false},
            {"failed", showFailed, false},
            {"not-known", showNotKnown, false}};
}

} // namespace wb::shots
