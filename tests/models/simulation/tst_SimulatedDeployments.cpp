// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SmallProd1.h"

#include <QTest>

using namespace wb;
using namespace wb::simulation;
using fleet::DeploymentState;

class TestSimulatedDeployments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rollbackReplacesEveryTaskAndNeverServesWithFewer();
    void redeployTouchesOnlyTheNamedTasks();
    void deployPassesPinnedTasksAndRollbackDoesNot();
    void staleImageKeepsTheCodeOnly();
    void aKeyActsOnce();
    void refusals_data();
    void refusals();
    void abortLeavesTheRest();
    void aRollbackStopsWhatItNames();
    void aRefusedRollbackStopsNothing();
    void aReleaseThatDidWellBecomesKnownGood();
    void recentDeploymentsAreBounded();
};

namespace {

const auto Chat = QStringLiteral("chat");
constexpr TimeMs Start = support::StoryStartMs;
const auto V1 = support::release(QStringLiteral("v1"), QStringLiteral("r1"));
const auto V2 = support::release(QStringLiteral("v2"), QStringLiteral("r2"));

StoryEvent deployEvent(const fleet::Release& release, DurationMs afterMs) {
    StoryEvent event;
    event.kind = StoryEvent::Kind::Deploy;
    event.atMs = Start + afterMs;
    event.service = Chat;
    event.release = release;
    event.by = QStringLiteral("pipeline");
    return event;
}

/// Steps to the end of the deployment that runs; how many tasks served at the least meanwhile.
int finish(Simulation& simulation, int& extraAtMost) {
    int servingAtLeast = 1000;
    extraAtMost = 0;
    const int freeAtFirst = simulation.status(Chat)->capacityTasks;
    while (simulation.status(Chat)->running && simulation.nowMs() < Start + 3'600'000) {
        simulation.advanceTo(simulation.nowMs() + 1000);
        servingAtLeast = std::min(servingAtLeast, simulation.service(Chat)->figures().servingTasks);
        extraAtMost = std::max(extraAtMost, freeAtFirst - simulation.status(Chat)->capacityTasks);
    }
    return servingAtLeast;
}

QStringList releasesOf(const Simulation& simulation) {
    QStringList names;
    const auto status = simulation.status(Chat);
    for (const fleet::TaskPlacement& task : status->tasks) {
        names << task.release.code + task.release.settings;
    }
    return names;
}

Simulation chatOnV2() {
    ServiceModel model = support::service(Chat);
    model.current = V2;
    return {support::story({model}), 9};
}

} // namespace

void TestSimulatedDeployments::rollbackReplacesEveryTaskAndNeverServesWithFewer() {
    Simulation simulation = chatOnV2();
    simulation.advanceTo(Start + 10'000);
    const qint64 generation = simulation.status(Chat)->generation;
    const auto started = simulation.start(
        support::rollbackTo(simulation, Chat, V1, QStringLiteral("k")), QStringLiteral("test"));
    QVERIFY(started);
    QCOMPARE(started->state, DeploymentState::Started);
    QCOMPARE(started->tasks.size(), 6);
    QVERIFY(simulation.status(Chat)->generation > generation);
    int extra = 0;
    QCOMPARE(finish(simulation, extra), 6);
    QVERIFY(extra >= 1 && extra <= 2);
    QCOMPARE(releasesOf(simulation).count(QStringLiteral("v1r1")), 6);
    QVERIFY(simulation.status(Chat)->current.isSameAs(V1));
    const auto done = simulation.deployment(started->id);
    QCOMPARE(done->state, DeploymentState::Completed);
    QCOMPARE(done->idempotencyKey, QStringLiteral("k"));
    for (const fleet::TaskProgress& task : done->tasks) {
        QCOMPARE(task.state, fleet::TaskProgress::State::Done);
    }
    // Three batches of two: start-up and drain each.
    const DurationMs tookMs = done->finishedMs - done->startedMs;
    QVERIFY2(tookMs > 60'000 && tookMs < 110'000, qPrintable(QString::number(tookMs)));
    QCOMPARE(simulation.status(Chat)->recent.constFirst().id, started->id);
}

void TestSimulatedDeployments::redeployTouchesOnlyTheNamedTasks() {
    Simulation simulation = chatOnV2();
    simulation.advanceTo(Start + 10'000);
    deploy::DeployRequest request;
    request.service = Chat;
    request.tasks = QStringList{QStringLiteral("chat-2"), QStringLiteral("chat-5")};
    request.expectedGeneration = simulation.status(Chat)->generation;
    QVERIFY(simulation.start(request, QStringLiteral("test")));
    int extra = 0;
    QCOMPARE(finish(simulation, extra), 6);
    for (const TaskSlot& slot : simulation.service(Chat)->slots()) {
        QCOMPARE(slot.process->startedMs() > Start, request.tasks.contains(slot.name));
    }
    QCOMPARE(releasesOf(simulation).count(QStringLiteral("v2r2")), 6);
}

void TestSimulatedDeployments::deployPassesPinnedTasksAndRollbackDoesNot() {
    ServiceModel model = support::service(Chat);
    const auto canary = support::release(QStringLiteral("v2"), QStringLiteral("r1"));
    model.releases.append(canary);
    model.placements = {{{QStringLiteral("chat-1")}, canary, true}};
    Scenario scenario = support::story({model});
    scenario.events = {deployEvent(V2, 10'000)};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(Start + 12'000);
    int extra = 0;
    finish(simulation, extra);
    QCOMPARE(releasesOf(simulation).constFirst(), QStringLiteral("v2r1"));
    QCOMPARE(releasesOf(simulation).count(QStringLiteral("v2r2")), 5);
    QVERIFY(
        simulation.start(support::rollbackTo(simulation, Chat, V1, {}), QStringLiteral("test")));
    finish(simulation, extra);
    QCOMPARE(releasesOf(simulation).count(QStringLiteral("v1r1")), 6);
}

void TestSimulatedDeployments::staleImageKeepsTheCodeOnly() {
    Scenario scenario = support::story({support::service(Chat)});
    scenario.events = {deployEvent(V2, 10'000)};
    scenario.events[0].staleImageOn = QStringList{QStringLiteral("chat-4")};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(Start + 12'000);
    int extra = 0;
    finish(simulation, extra);
    QCOMPARE(releasesOf(simulation)[3], QStringLiteral("v1r2"));
    QCOMPARE(releasesOf(simulation).count(QStringLiteral("v2r2")), 5);
}

void TestSimulatedDeployments::aKeyActsOnce() {
    Simulation simulation = chatOnV2();
    const auto request = support::rollbackTo(simulation, Chat, V1, QStringLiteral("key"));
    QVERIFY(!simulation.knowsIdempotencyKey(QStringLiteral("key")));
    const auto first = simulation.start(request, QStringLiteral("test"));
    QVERIFY(first);
    QVERIFY(simulation.knowsIdempotencyKey(QStringLiteral("key")));
    simulation.advanceTo(Start + 30'000);
    const auto again = simulation.start(request, QStringLiteral("test"));
    QVERIFY(again);
    QCOMPARE(again->id, first->id);
    QCOMPARE(again->state, DeploymentState::InProgress);
    auto other = request;
    other.release = V2;
    const auto refused = simulation.start(other, QStringLiteral("test"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    int extra = 0;
    finish(simulation, extra);
    QCOMPARE(simulation.start(request, QStringLiteral("test"))->state, DeploymentState::Completed);
    QVERIFY(!simulation.status(Chat)->running);
}

void TestSimulatedDeployments::refusals_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("code");
    const auto row = [](const char* what, ErrorCode code) {
        QTest::newRow(what) << QString::fromLatin1(what) << int(code);
    };
    row("another deployment runs", ErrorCode::Conflict);
    row("the generation moved", ErrorCode::Conflict);
    row("no such release", ErrorCode::TargetGone);
    row("an image that is gone", ErrorCode::TargetGone);
    row("no such task", ErrorCode::TargetGone);
    row("no capacity", ErrorCode::NoCapacity);
    row("no such service", ErrorCode::NotFound);
    row("a deploy", ErrorCode::InvalidInput);
}

void TestSimulatedDeployments::refusals() {
    QFETCH(QString, what);
    QFETCH(int, code);
    ServiceModel model = support::service(Chat);
    model.current = V2;
    model.releases[0].available = what != QStringLiteral("an image that is gone");
    model.rolling.spareTasks = what == QStringLiteral("no capacity") ? 0 : 2;
    Simulation simulation(support::story({model}), 9);
    deploy::DeployRequest request = support::rollbackTo(simulation, Chat, V1, {});
    if (what == QStringLiteral("another deployment runs")) {
        QVERIFY(simulation.start(request, QStringLiteral("test")));
        request.expectedGeneration = simulation.status(Chat)->generation;
    } else if (what == QStringLiteral("the generation moved")) {
        --request.expectedGeneration;
    } else if (what == QStringLiteral("no such release")) {
        request.release.settings = QStringLiteral("r9");
    } else if (what == QStringLiteral("no such task")) {
        request.kind = fleet::DeploymentKind::Redeploy;
        request.tasks = QStringList{QStringLiteral("chat-77")};
    } else if (what == QStringLiteral("no such service")) {
        request.service = QStringLiteral("chatt");
    } else if (what == QStringLiteral("a deploy")) {
        request.kind = fleet::DeploymentKind::Deploy;
    }
    const auto status = simulation.status(Chat);
    const auto refused = simulation.start(request, QStringLiteral("test"));
    QVERIFY(!refused);
    QCOMPARE(int(refused.error().code), code);
    QVERIFY(refused.error().message.endsWith(u'.'));
    // Nothing was done.
    QCOMPARE(simulation.status(Chat)->generation, status->generation);
    QCOMPARE(simulation.status(Chat)->running.has_value(), status->running.has_value());
}

void TestSimulatedDeployments::abortLeavesTheRest() {
    Simulation simulation = chatOnV2();
    const auto started =
        simulation.start(support::rollbackTo(simulation, Chat, V1, {}), QStringLiteral("test"));
    simulation.advanceTo(Start + 40'000);
    const auto aborted = simulation.abort(started->id, QStringLiteral("test"));
    QVERIFY(aborted);
    QCOMPARE(aborted->state, DeploymentState::Aborted);
    simulation.advanceTo(Start + 120'000);
    QCOMPARE(releasesOf(simulation).count(QStringLiteral("v1r1")), 2);
    QCOMPARE(releasesOf(simulation).count(QStringLiteral("v2r2")), 4);
    QCOMPARE(simulation.status(Chat)->desiredCount, 6);
    QVERIFY(simulation.abort(started->id, QStringLiteral("test")));
    // The same rollback can be asked for again and finishes the work.
    const auto again =
        simulation.start(support::rollbackTo(simulation, Chat, V1, {}), QStringLiteral("test"));
    QVERIFY(again);
    QCOMPARE(again->tasks.size(), 4);
    int extra = 0;
    finish(simulation, extra);
    QCOMPARE(releasesOf(simulation).count(QStringLiteral("v1r1")), 6);
    QCOMPARE(simulation.abort(again->id, QStringLiteral("test")).error().code, ErrorCode::Conflict);
    QCOMPARE(simulation.abort(QStringLiteral("d-99"), QStringLiteral("test")).error().code,
             ErrorCode::NotFound);
}

void TestSimulatedDeployments::aRollbackStopsWhatItNames() {
    Scenario scenario = support::story({support::service(Chat)});
    scenario.events = {deployEvent(V2, 10'000)};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(Start + 60'000);
    const auto during = simulation.status(Chat);
    QVERIFY(during->running && during->wayBack && during->wayBack->toAny);
    QVERIFY(releasesOf(simulation).contains(QStringLiteral("v2r2")));
    QVERIFY(releasesOf(simulation).contains(QStringLiteral("v1r1")));
    const QString stopped = during->running->id;
    deploy::DeployRequest request = support::rollbackTo(simulation, Chat, V1, {});
    request.stops = stopped;
    const auto back = simulation.start(request, QStringLiteral("test"));
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(simulation.deployment(stopped)->state, DeploymentState::Aborted);
    QCOMPARE(simulation.status(Chat)->recent[0].id, stopped);
    QCOMPARE(simulation.status(Chat)->running->id, back->id);
    int extra = 0;
    const int serving = finish(simulation, extra);
    QCOMPARE(serving, 6);
    QCOMPARE(releasesOf(simulation).count(QStringLiteral("v1r1")), 6);
    QVERIFY(simulation.status(Chat)->current.isSameAs(V1));
}

void TestSimulatedDeployments::aRefusedRollbackStopsNothing() {
    Scenario scenario = support::story({support::service(Chat)});
    scenario.events = {deployEvent(V2, 10'000)};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(Start + 60'000);
    const auto during = simulation.status(Chat);
    deploy::DeployRequest request = support::rollbackTo(simulation, Chat, V1, {});
    request.stops = QStringLiteral("d-another");
    QCOMPARE(simulation.start(request, QStringLiteral("test")).error().code, ErrorCode::Conflict);
    request.stops = during->running->id;
    request.release.settings = QStringLiteral("r9");
    QCOMPARE(simulation.start(request, QStringLiteral("test")).error().code, ErrorCode::TargetGone);
    QCOMPARE(simulation.status(Chat)->generation, during->generation);
    QCOMPARE(simulation.status(Chat)->running->id, during->running->id);
    QCOMPARE(simulation.status(Chat)->running->state, DeploymentState::InProgress);
}

void TestSimulatedDeployments::aReleaseThatDidWellBecomesKnownGood() {
    Scenario scenario = support::story({support::service(Chat)});
    scenario.events = {deployEvent(V2, 10'000)};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(Start + 600'000);
    QVERIFY(!simulation.status(Chat)->current.knownGood);
    simulation.advanceTo(Start + 4'000'000);
    QVERIFY(simulation.status(Chat)->current.isSameAs(V2));
    QVERIFY(simulation.status(Chat)->current.knownGood);
}

void TestSimulatedDeployments::recentDeploymentsAreBounded() {
    ServiceModel model = support::service(Chat);
    model.rolling.startupMs = 1000;
    model.rolling.drainMs = 0;
    Simulation simulation(support::story({model}), 9);
    for (int i = 0; i < 30; ++i) {
        deploy::DeployRequest request;
        request.service = Chat;
        request.tasks = QStringList{QStringLiteral("chat-1")};
        request.expectedGeneration = simulation.status(Chat)->generation;
        QVERIFY(simulation.start(request, QStringLiteral("test")));
        int extra = 0;
        finish(simulation, extra);
    }
    QCOMPARE(simulation.status(Chat)->recent.size(), 20);
}

QTEST_GUILESS_MAIN(TestSimulatedDeployments)
#include "tst_SimulatedDeployments.moc"
