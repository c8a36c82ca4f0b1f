// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ScenarioFile.h"
#include "app/settings/ScenarioReader.h"
#include "models/simulation/Simulation.h"

#include <QTest>

using namespace wb;
using simulation::ServiceFigures;
using simulation::Simulation;
using simulation::TaskSlot;

/// The scenarios that ship, held against the minute marks of the post-mortems they tell.
class TestStories : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("WATCHBRIDGE_RESOURCES", WB_SOURCE_DIR "/resources"); }
    void chatFillsItsMemoryWhileCpuIsQuiet();
    void chatRecoversWithinThreeMinutesOfARedeploy();
    void gatewayIsSlowAfterTheSettings();
    void gatewayHoldsAllFourKindsOfTasks();
    void bothGatewaysAreBackWithinFiveMinutes();
    void quietWeekIsQuiet();
};

namespace {

const auto Chat = QStringLiteral("chat");
const auto Gateway = QStringLiteral("api-gateway");
const auto ChatGateway = QStringLiteral("api-gateway-chat-kb");

simulation::Scenario shipped(const char* name) {
    return settings::loadScenario(settings::scenarioPath(QString::fromLatin1(name))).value();
}

void advanceTo(Simulation& simulation, const char* time) {
    const simulation::Scenario& scenario = simulation.scenario();
    const settings::StoryTimes times(scenario.startMs, scenario.environment.timeZone);
    simulation.advanceTo(times.parse(QString::fromLatin1(time)));
}

const ServiceFigures& figures(const Simulation& simulation, const QString& service) {
    return simulation.service(service)->figures();
}

/// The names of the tasks that run and for which the condition holds.
template <typename Condition>
QStringList tasksWhere(const Simulation& simulation, const QString& service, Condition condition) {
    QStringList names;
    for (const TaskSlot& slot : simulation.service(service)->slots()) {
        if (slot.process && condition(slot)) {
            names << slot.name;
        }
    }
    return names;
}

QStringList tasksAbove(const Simulation& simulation, double memoryFraction) {
    return tasksWhere(simulation, Chat, [&](const TaskSlot& slot) {
        return slot.process->figures().memoryFraction() >= memoryFraction;
    });
}

Expected<fleet::Deployment> act(Simulation& simulation, fleet::DeploymentKind kind,
                                const QString& service, const QStringList& tasks,
                                const fleet::Release& release = {}) {
    deploy::DeployRequest request;
    request.kind = kind;
    request.service = service;
    request.tasks = tasks;
    request.release = release;
    request.expectedGeneration = simulation.status(service)->generation;
    return simulation.start(request, QStringLiteral("test"));
}

/// Seconds until the service answers as usual again, up to ten minutes.
int secondsUntilWell(Simulation& simulation, const QString& service) {
    int seconds = 0;
    for (; seconds < 600; ++seconds) {
        const ServiceFigures& now = figures(simulation, service);
        if (now.meanSeconds < 1.5 * now.usualSeconds && now.failed < 0.005 &&
            !simulation.status(service)->running) {
            break;
        }
        simulation.advanceTo(simulation.nowMs() + 1000);
    }
    return seconds;
}

} // namespace

void TestStories::chatFillsItsMemoryWhileCpuIsQuiet() {
    Simulation simulation(shipped("chat-2024-11-14"), 1114);
    advanceTo(simulation, "17:15:00");
    QVERIFY(!simulation.status(Chat)->running);
    QCOMPARE(simulation.status(Chat)->releases.size(), 2);
    advanceTo(simulation, "17:15:10");
    QVERIFY(simulation.status(Chat)->running);
    advanceTo(simulation, "17:30:00");
    QVERIFY(tasksAbove(simulation, 0.6).isEmpty());
    QVERIFY(figures(simulation, Chat).failed < 0.005);
    advanceTo(simulation, "17:40:00");
    QVERIFY(tasksAbove(simulation, 0.85).isEmpty());
    advanceTo(simulation, "17:46:00");
    QCOMPARE(tasksAbove(simulation, 0.85),
             QStringList(
                 {QStringLiteral("chat-3"), QStringLiteral("chat-7"), QStringLiteral("chat-11")}));
    QVERIFY(figures(simulation, Chat).meanSeconds < 0.07);
    advanceTo(simulation, "17:51:00");
    QVERIFY(figures(simulation, Chat).meanSeconds > 0.15);
    QVERIFY(figures(simulation, Chat).failed > 0.005);
    advanceTo(simulation, "17:59:30");
    QVERIFY(figures(simulation, Chat).meanSeconds > 0.6);
    QVERIFY(figures(simulation, Chat).failed > 0.03);
    // Two neighbours take over and fill as well; the other seven stay well.
    QCOMPARE(tasksAbove(simulation, 0.70).size(), 5);
    QCOMPARE(tasksAbove(simulation, 0.55).size(), 5);
    QVERIFY(figures(simulation, Chat).cpuFraction < 0.3);
    QCOMPARE(simulation.status(Chat)->desiredCount, 12);
    advanceTo(simulation, "18:45:00");
    QVERIFY(figures(simulation, Chat).failed > 0.02);
    QVERIFY(simulation.status(Chat)->tasks[6].oomKills > 0);
}

void TestStories::chatRecoversWithinThreeMinutesOfARedeploy() {
    for (const char* clicked : {"17:52:00", "17:59:30", "18:20:00"}) {
        Simulation simulation(shipped("chat-2024-11-14"), 1114);
        advanceTo(simulation, clicked);
        QVERIFY(
            act(simulation, fleet::DeploymentKind::Redeploy, Chat, tasksAbove(simulation, 0.94)));
        const int seconds = secondsUntilWell(simulation, Chat);
        QVERIFY2(seconds < 100, qPrintable(QString::number(seconds)));
        simulation.advanceTo(simulation.nowMs() + 60'000);
        QVERIFY(tasksAbove(simulation, 0.6).isEmpty());
        simulation.advanceTo(simulation.nowMs() + 15 * 60'000);
        QVERIFY(figures(simulation, Chat).failed < 0.005);
    }
}

void TestStories::gatewayIsSlowAfterTheSettings() {
    Simulation simulation(shipped("gateway-2020-01-23"), 123);
    advanceTo(simulation, "16:15:00");
    QVERIFY(figures(simulation, Gateway).meanSeconds < 0.06);
    advanceTo(simulation, "16:15:50");
    // Within seconds of the first batch its tasks are slow.
    QVERIFY(tasksWhere(simulation, Gateway, [](const TaskSlot& slot) {
                return slot.process->figures().meanSeconds > 1;
            }).size() >= 4);
    advanceTo(simulation, "16:19:00");
    QVERIFY(figures(simulation, Gateway).meanSeconds > 6);
    QVERIFY(figures(simulation, Gateway).meanSeconds < 8);
    QVERIFY(figures(simulation, Gateway).failed > 0.1);
    QVERIFY(figures(simulation, ChatGateway).meanSeconds > 5);
    for (const QString& caller :
         {QStringLiteral("web-client"), QStringLiteral("webhooks"),
          QStringLiteral("inbound-messages"), Chat, QStringLiteral("knowledge-base")}) {
        const ServiceFigures& figure = figures(simulation, caller);
        QVERIFY2(figure.meanSeconds > 1 && figure.meanSeconds < 5, qPrintable(caller));
        QVERIFY2(figure.failed > 0.02 && figure.failed < figures(simulation, Gateway).failed,
                 qPrintable(caller));
    }
    QVERIFY(figures(simulation, QStringLiteral("search")).failed < 0.005);
}

void TestStories::gatewayHoldsAllFourKindsOfTasks() {
    Simulation simulation(shipped("gateway-2020-01-23"), 123);
    advanceTo(simulation, "16:20:00");
    const auto kinds = [&](const QString& service, const QString& newCode,
                           const QString& newSettings) {
        QMap<QString, int> counts;
        for (const TaskSlot& slot : simulation.service(service)->slots()) {
            const QString kind = QStringLiteral("%1 code, %2 settings")
                                     .arg(slot.release.code == newCode ? u"new" : u"old",
                                          slot.release.settings == newSettings ? u"new" : u"old");
            ++counts[kind];
            const bool slow = slot.process->figures().meanSeconds > 1;
            if (slow != (slot.release.settings == newSettings)) {
                counts[QStringLiteral("wrong")]++;
            }
        }
        return counts;
    };
    const QMap<QString, int> primary =
        kinds(Gateway, QStringLiteral("v232"), QStringLiteral("r17"));
    const QMap<QString, int> second =
        kinds(ChatGateway, QStringLiteral("v232"), QStringLiteral("r10"));
    QCOMPARE(primary.size(), 4);
    QCOMPARE(second.size(), 4);
    QCOMPARE(primary[QStringLiteral("old code, new settings")], 3);
    QCOMPARE(primary[QStringLiteral("new code, new settings")], 11);
}

void TestStories::bothGatewaysAreBackWithinFiveMinutes() {
    Simulation simulation(shipped("gateway-2020-01-23"), 123);
    advanceTo(simulation, "16:20:00");
    fleet::Release good = simulation.scenario().action->release;
    QVERIFY(act(simulation, fleet::DeploymentKind::Rollback, Gateway, {}, good));
    // In order, as rollback_with does it: the second begins when the first has completed.
    const TimeMs clickedMs = simulation.nowMs();
    while (simulation.status(Gateway)->running) {
        simulation.advanceTo(simulation.nowMs() + 1000);
    }
    QVERIFY(simulation.nowMs() - clickedMs < 150'000);
    good.settings = QStringLiteral("r9");
    QVERIFY(act(simulation, fleet::DeploymentKind::Rollback, ChatGateway, {}, good));
    (void)secondsUntilWell(simulation, ChatGateway);
    (void)secondsUntilWell(simulation, Gateway);
    (void)secondsUntilWell(simulation, Chat);
    const DurationMs tookMs = simulation.nowMs() - clickedMs;
    QVERIFY2(tookMs < 240'000, qPrintable(QString::number(tookMs)));
}

void TestStories::quietWeekIsQuiet() {
    Simulation simulation(shipped("quiet-week"), 1118);
    const simulation::Scenario& scenario = simulation.scenario();
    int fewest = 1000;
    int most = 0;
    while (simulation.nowMs() < scenario.endMs) {
        simulation.advanceTo(simulation.nowMs() + 300'000);
        for (const simulation::ServiceModel& model : scenario.services) {
            const ServiceFigures& now = figures(simulation, model.name);
            QVERIFY2(now.failed < 0.005, qPrintable(model.name));
            QVERIFY2(now.meanSeconds < 1.5 * now.usualSeconds, qPrintable(model.name));
            for (const TaskSlot& slot : simulation.service(model.name)->slots()) {
                QVERIFY2(!slot.process || slot.process->figures().memoryFraction() < 0.7,
                         qPrintable(slot.name));
                QCOMPARE(slot.oomKillsEver, 0);
            }
        }
        const int count = simulation.status(QStringLiteral("search"))->desiredCount;
        fewest = std::min(fewest, count);
        most = std::max(most, count);
    }
    // The autoscaler follows the day; every deployment of the week has completed.
    QVERIFY(fewest < most);
    for (const simulation::ServiceModel& model : scenario.services) {
        const auto status = simulation.status(model.name);
        QVERIFY(!status->running);
        QVERIFY(status->current.knownGood);
    }
    QVERIFY(simulation.takeNotes().isEmpty());
}

QTEST_GUILESS_MAIN(TestStories)
#include "tst_Stories.moc"
