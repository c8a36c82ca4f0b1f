// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SmallProd1.h"

#include <QElapsedTimer>
#include <QTest>

using namespace wb;
using namespace wb::simulation;

class TestSimulation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameSeedSameBytes();
    void outOfMemoryKillsAndRestarts();
    void stickyLeakEndsOnlyWithReplacement_data();
    void stickyLeakEndsOnlyWithReplacement();
    void autoscalerFollowsCpu();
    void autoscalerIsBlindToMemory();
    void callersOfASlowServiceAreSlowButLessSo();
    void retriesRaiseTheLoad();
    void dailyCycleAndWeekend();
    void historyIsPlayedOnlyWhenAsked();
    void twoHoursOf82TasksAreQuick();
};

namespace {

const auto Chat = QStringLiteral("chat");
constexpr TimeMs Start = support::StoryStartMs;

Fault leak(const QStringList& tasks, bool survivesRestart) {
    Fault fault;
    fault.kind = Fault::Kind::Leak;
    fault.service = Chat;
    fault.tasks = tasks;
    fault.fromMs = Start + 60'000;
    fault.bytesPerSecond = 4 << 20;
    fault.survivesRestart = survivesRestart;
    return fault;
}

Scenario leakingStory(bool survivesRestart) {
    ServiceModel model = support::service(Chat);
    for (fleet::Release& release : model.releases) {
        release.values[QStringLiteral("heap_max")] = QStringLiteral("1400 MiB");
    }
    Scenario scenario = support::story({model});
    scenario.faults = {leak({QStringLiteral("chat-3")}, survivesRestart)};
    return scenario;
}

QByteArray everything(const Simulation& simulation) {
    QByteArray bytes;
    for (const fleet::Target& target : simulation.targets()) {
        bytes += simulation.metrics(target.service, target.task).value_or(QByteArray("down"));
    }
    return bytes;
}

/// Steps second by second until the condition holds; false after an hour.
template <typename Condition>
bool advanceUntil(Simulation& simulation, Condition condition) {
    for (int second = 0; second < 3600; ++second) {
        if (condition()) {
            return true;
        }
        simulation.advanceTo(simulation.nowMs() + 1000);
    }
    return false;
}

} // namespace

void TestSimulation::sameSeedSameBytes() {
    Simulation first(leakingStory(true), 42);
    Simulation second(leakingStory(true), 42);
    Simulation other(leakingStory(true), 43);
    // However the time is cut up, the run is the same.
    for (int minute = 1; minute <= 20; ++minute) {
        first.advanceTo(Start + minute * 60'000);
    }
    second.advanceTo(Start + 1'200'000);
    other.advanceTo(Start + 1'200'000);
    QCOMPARE(everything(first), everything(second));
    QVERIFY(everything(first) != everything(other));
}

void TestSimulation::outOfMemoryKillsAndRestarts() {
    Simulation simulation(leakingStory(false), 1);
    const auto slot = [&] { return simulation.service(Chat)->slot(QStringLiteral("chat-3")); };
    QVERIFY(advanceUntil(simulation, [&] { return !slot()->process; }));
    QCOMPARE(slot()->oomKills, 1);
    const auto down = simulation.metrics(Chat, QStringLiteral("chat-3"));
    QVERIFY(!down);
    QCOMPARE(down.error().code, ErrorCode::Network);
    QCOMPARE(simulation.status(Chat)->tasks[2].state, QStringLiteral("starting"));
    QCOMPARE(simulation.targets().size(), 6);
    const TimeMs diedMs = simulation.nowMs();
    QVERIFY(advanceUntil(simulation, [&] { return slot()->process.has_value(); }));
    QVERIFY(simulation.nowMs() - diedMs >= 20'000);
    QCOMPARE(slot()->process->startedMs(), simulation.nowMs());
    QVERIFY(simulation.metrics(Chat, QStringLiteral("chat-3"))
                ->contains("\ncontainer_oom_events_total 1\n"));
    QVERIFY(slot()->process->figures().memoryFraction() < 0.6);
    QCOMPARE(simulation.status(Chat)->tasks[2].oomKills, 1);
}

void TestSimulation::stickyLeakEndsOnlyWithReplacement_data() {
    QTest::addColumn<bool>("survivesRestart");
    QTest::addColumn<bool>("replaced");
    QTest::addColumn<bool>("leaksAgain");
    QTest::newRow("gone with the process") << false << false << false;
    QTest::newRow("back after a restart in place") << true << false << true;
    QTest::newRow("gone with the container") << true << true << false;
}

void TestSimulation::stickyLeakEndsOnlyWithReplacement() {
    QFETCH(bool, survivesRestart);
    QFETCH(bool, replaced);
    QFETCH(bool, leaksAgain);
    Simulation simulation(leakingStory(survivesRestart), 1);
    const auto memory = [&] {
        const TaskSlot* slot = simulation.service(Chat)->slot(QStringLiteral("chat-3"));
        return slot->process ? slot->process->figures().memoryFraction() : 0.0;
    };
    if (replaced) {
        QVERIFY(advanceUntil(simulation, [&] { return memory() > 0.9; }));
        deploy::DeployRequest request;
        request.service = Chat;
        request.tasks = QStringList{QStringLiteral("chat-3")};
        request.expectedGeneration = simulation.status(Chat)->generation;
        QVERIFY(simulation.start(request, QStringLiteral("test")));
        QVERIFY(advanceUntil(simulation, [&] { return !simulation.status(Chat)->running; }));
    } else {
        QVERIFY(advanceUntil(simulation, [&] { return memory() == 0.0; }));
        QVERIFY(advanceUntil(simulation, [&] { return memory() > 0; }));
    }
    simulation.advanceTo(simulation.nowMs() + 90'000);
    QCOMPARE(memory() > 0.7, leaksAgain);
}

void TestSimulation::autoscalerFollowsCpu() {
    ServiceModel model = support::service(Chat);
    model.autoscaler = AutoscalerModel{0.5, 0.2, 6, 10};
    Scenario scenario = support::story({model});
    StoryEvent rush;
    rush.kind = StoryEvent::Kind::Traffic;
    rush.atMs = Start + 60'000;
    rush.factor = 2.8;
    rush.forMs = 1'200'000;
    scenario.events = {rush};
    Simulation simulation(scenario, 1);
    const qint64 generation = simulation.status(Chat)->generation;
    simulation.advanceTo(Start + 1'200'000);
    QVERIFY(simulation.status(Chat)->desiredCount > 6);
    QVERIFY(simulation.status(Chat)->generation > generation);
    QCOMPARE(simulation.targets().size(), simulation.status(Chat)->desiredCount);
}

void TestSimulation::autoscalerIsBlindToMemory() {
    Scenario scenario = leakingStory(true);
    scenario.services[0].autoscaler = AutoscalerModel{0.5, 0.05, 6, 10};
    scenario.faults[0].tasks.clear();
    Simulation simulation(scenario, 1);
    double fullest = 0;
    for (int minute = 1; minute <= 30; ++minute) {
        simulation.advanceTo(Start + minute * 60'000);
        for (const TaskSlot& slot : simulation.service(Chat)->slots()) {
            fullest =
                std::max(fullest, slot.process ? slot.process->figures().memoryFraction() : 0);
        }
    }
    QVERIFY(fullest > 0.95);
    QCOMPARE(simulation.status(Chat)->desiredCount, 6);
}

void TestSimulation::callersOfASlowServiceAreSlowButLessSo() {
    ServiceModel gateway = support::service(QStringLiteral("gateway"));
    gateway.requestsPerSecond = 100;
    ServiceModel caller = support::service(Chat);
    caller.dependencies = {{QStringLiteral("gateway"), 0.5, 1, 1}};
    Scenario scenario = support::story({caller, gateway});
    Fault slow;
    slow.kind = Fault::Kind::Slow;
    slow.service = QStringLiteral("gateway");
    slow.fromMs = Start + 120'000;
    slow.factor = 15;
    scenario.faults = {slow};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(Start + 119'000);
    const ServiceFigures well = simulation.service(Chat)->figures();
    simulation.advanceTo(Start + 400'000);
    const ServiceFigures gone = simulation.service(QStringLiteral("gateway"))->figures();
    const ServiceFigures ill = simulation.service(Chat)->figures();
    QVERIFY(gone.meanSeconds > 5 && gone.failed > 0.1);
    QVERIFY(ill.meanSeconds > 10 * well.meanSeconds && ill.meanSeconds < 0.8 * gone.meanSeconds);
    QVERIFY(ill.failed > 0.01 && ill.failed < 0.8 * gone.failed);
}

void TestSimulation::retriesRaiseTheLoad() {
    ServiceModel gateway = support::service(QStringLiteral("gateway"));
    gateway.requestsPerSecond = 0;
    ServiceModel caller = support::service(Chat);
    caller.loadNoise = gateway.loadNoise = 0;
    caller.dependencies = {{QStringLiteral("gateway"), 1, 1, 2}};
    Scenario scenario = support::story({caller, gateway});
    Fault errors;
    errors.kind = Fault::Kind::Errors;
    errors.service = QStringLiteral("gateway");
    errors.fromMs = Start + 60'000;
    errors.factor = 0.5;
    scenario.faults = {errors};
    Simulation simulation(scenario, 1);
    simulation.advanceTo(Start + 59'000);
    const auto load = [&] {
        return simulation.service(QStringLiteral("gateway"))->figures().requestsPerSecond;
    };
    const double before = load();
    simulation.advanceTo(Start + 120'000);
    // Half of the first tries and half of the second ones are tried again.
    QVERIFY(std::abs(load() / before - 1.75) < 0.05);
}

void TestSimulation::dailyCycleAndWeekend() {
    Scenario scenario = support::story({support::service(Chat)});
    scenario.environment.timeZone = QTimeZone("America/New_York");
    scenario.startMs = QDateTime(QDate(2024, 11, 15), QTime(0, 0), scenario.environment.timeZone)
                           .toMSecsSinceEpoch();
    scenario.stepMs = 5000;
    scenario.dailyWeights.fill(0.2);
    scenario.dailyWeights[12] = 1;
    scenario.weekendFactor = 0.5;
    scenario.services[0].loadNoise = 0;
    Simulation simulation(scenario, 1);
    const auto at = [&](int day, int hour) {
        simulation.advanceTo(scenario.startMs + (day * 24 + hour) * 3'600'000LL);
        return simulation.service(Chat)->figures().requestsPerSecond / 600;
    };
    QVERIFY(std::abs(at(0, 3) - 0.2) < 0.02);
    QVERIFY(std::abs(at(0, 12) - 1.0) < 0.05);
    QVERIFY(std::abs(at(1, 12) - 0.5) < 0.05);
}

void TestSimulation::historyIsPlayedOnlyWhenAsked() {
    Scenario scenario = support::story({support::service(Chat)});
    StoryEvent redeploy;
    redeploy.kind = StoryEvent::Kind::Redeploy;
    redeploy.atMs = Start + 10'000;
    redeploy.service = Chat;
    redeploy.history = true;
    StoryEvent note;
    note.atMs = Start + 5000;
    note.text = QStringLiteral("Customers report.");
    note.history = true;
    scenario.events = {redeploy, note};
    Simulation present(scenario, 1);
    present.advanceTo(Start + 20'000);
    QVERIFY(!present.status(Chat)->running);
    QVERIFY(present.takeNotes().isEmpty());
    SimulationOptions options;
    options.playHistory = true;
    Simulation past(scenario, 1, options);
    past.advanceTo(Start + 20'000);
    QVERIFY(past.status(Chat)->running);
    const QVector<StoryNote> notes = past.takeNotes();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes[0].timeMs, Start + 5000);
}

void TestSimulation::twoHoursOf82TasksAreQuick() {
    QVector<ServiceModel> services;
    for (int i = 0; i < 14; ++i) {
        services.append(support::service(QStringLiteral("service%1").arg(i)));
    }
    Simulation simulation(support::story(services), 1);
    QElapsedTimer timer;
    timer.start();
    simulation.advanceTo(Start + 2 * 3'600'000);
    // 84 tasks; 0.2 s when the machine is idle. The bound only catches a change of order.
    QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_Simulation.moc"
