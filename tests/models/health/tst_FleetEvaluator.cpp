// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeFleet.h"

#include <QTest>

#include <ctime>

using namespace wb;
using namespace wb::health;
using namespace wb::tests;
using fleet::HealthState;
using fleet::Signal;

namespace {

constexpr DurationMs Minute = 60'000;
constexpr double MiB = 1024.0 * 1024;

fleet::Release release(const char* code, const char* settings, bool good = true) {
    fleet::Release one;
    one.code = QString::fromLatin1(code);
    one.settings = QString::fromLatin1(settings);
    one.knownGood = good;
    return one;
}

} // namespace

Q_DECLARE_METATYPE(std::function<QByteArray(wb::TimeMs, wb::TimeMs)>)

class TestFleetEvaluator : public QObject {
    Q_OBJECT

    static fleet::ServiceStatus status(FakeFleet& fleet, int desired) {
        fleet::ServiceStatus status;
        status.service = QStringLiteral("chat");
        status.current = release("v1", "r1");
        status.releases = {status.current};
        status.desiredCount = desired;
        status.readAtMs = fleet.nowMs();
        for (int i = 1; i <= desired; ++i) {
            fleet::TaskPlacement placement;
            placement.task = QStringLiteral("chat-%1").arg(i);
            placement.release = status.current;
            placement.state = QStringLiteral("running");
            status.tasks.append(placement);
        }
        return status;
    }

private Q_SLOTS:
    void nothingIsHealthyBeforeItWasSeen() {
        FakeFleet fleet(3, FakeFleet::service());
        QCOMPARE(fleet.state(), HealthState::Unknown);
        QCOMPARE(fleet.task(1).verdict.state, HealthState::Unknown);
        fleet.run(5000);
        // One scrape tells no rates: errors and latency may be anything.
        QCOMPARE(fleet.state(), HealthState::Unknown);
        QCOMPARE(fleet.snapshot().verdict.reasons.first().text,
                 QStringLiteral("chat-1, chat-2, chat-3: Only one sample so far; errors and "
                                "latency take two."));
        fleet.run(5000);
        QCOMPARE(fleet.state(), HealthState::Healthy);
        // The first good look is news of the service, not of each task.
        QCOMPARE(fleet.changes().size(), 1);
        QCOMPARE(fleet.changes().first().previous, HealthState::Unknown);
    }
    /// A watch that begins in the middle of an incident, or comes back to it, shows no green until
    /// the rules have dwelt on what they see.
    void whatLooksUnwellAtFirstIsNotHealthy() {
        FakeFleet fleet(3, FakeFleet::service());
        fleet[2].memoryBytes = 1014 * MiB;
        const auto looksUnknown = [&] {
            return fleet.task(2).verdict.state == HealthState::Unknown &&
                   fleet.state() == HealthState::Unknown;
        };
        fleet.run(5000);
        QVERIFY(looksUnknown());
        QCOMPARE(fleet.task(1).verdict.state, HealthState::Unknown);
        fleet.run(5000);
        QVERIFY(looksUnknown());
        QCOMPARE(fleet.task(1).verdict.state, HealthState::Healthy);
        QCOMPARE(fleet.task(2).verdict.reasons.first().rule, QStringLiteral("first-look"));
        QCOMPARE(fleet.snapshot().verdict.reasons.first().text,
                 QStringLiteral("chat-2: Looks unwell; watched too briefly to tell."));
        QVERIFY(fleet.changes().isEmpty());
        fleet.run(Minute);
        QCOMPARE(fleet.task(2).verdict.state, HealthState::Unhealthy);
        QCOMPARE(fleet.changes().first().previous, HealthState::Unknown);

        // All feeds die and come back: still no green in between.
        for (int task = 1; task <= 3; ++task) {
            fleet.setDown(task);
        }
        fleet.run(10 * Minute);
        QCOMPARE(fleet.task(2).verdict.state, HealthState::Unknown);
        for (int task = 1; task <= 3; ++task) {
            fleet.setDown(task, false);
        }
        for (int scrape = 0; scrape < 12; ++scrape) {
            fleet.run(5000);
            QVERIFY(fleet.task(2).verdict.state != HealthState::Healthy);
            QVERIFY(fleet.state() != HealthState::Healthy);
        }
        QCOMPARE(fleet.task(2).verdict.state, HealthState::Unhealthy);
    }
    /// What counters tell is known from the second scrape on only.
    void whatFailsFromTheFirstIsNeverHealthy() {
        FakeFleet fleet(3, FakeFleet::service());
        fleet.each([](FakeTask& task) {
            task.errorFraction = 0.14;
            task.latencySeconds = 1.8;
        });
        for (int scrape = 0; scrape < 12; ++scrape) {
            fleet.run(5000);
            QVERIFY(fleet.state() != HealthState::Healthy);
            QVERIFY(fleet.task(1).verdict.state != HealthState::Healthy);
        }
        QCOMPARE(fleet.state(), HealthState::Unhealthy);
        QCOMPARE(fleet.changes().first().previous, HealthState::Unknown);
    }
    /// What the small line in the fleet table shows.
    void theTrendOfLatencyHasGapsAndABound() {
        FakeFleet fleet(1, FakeFleet::service());
        fleet.run(Minute);
        const qsizetype before = fleet.snapshot().latencyTrend.size();
        QVERIFY(std::isfinite(fleet.snapshot().latencyTrend.constLast()));
        fleet.setDown(1);
        fleet.run(Minute);
        QVERIFY(std::isnan(fleet.snapshot().latencyTrend.constLast()));
        QVERIFY(fleet.snapshot().latencyTrend.size() > before);
        fleet.run(20 * Minute);
        QCOMPARE(fleet.snapshot().latencyTrend.size(), 60);
    }
    void oneFailureIsForgivenTwoAreUnknown() {
        FakeFleet fleet(4, FakeFleet::service());
        fleet.run(Minute);
        fleet.setDown(2);
        fleet.run(5000);
        QCOMPARE(fleet.task(2).verdict.state, HealthState::Healthy);
        QVERIFY(std::isnan(fleet.task(2).values[Signal::Memory]));
        fleet.run(5000);
        QCOMPARE(fleet.task(2).verdict.state, HealthState::Unknown);
        QCOMPARE(fleet.task(2).verdict.reasons.first().rule, QStringLiteral("no-data"));
        QVERIFY(fleet.task(2).verdict.reasons.first().text.contains(
            QStringLiteral("connection refused")));
        QCOMPARE(fleet.state(), HealthState::Degraded);
        fleet.setDown(3);
        fleet.run(10'000);
        QCOMPARE(fleet.state(), HealthState::Unknown);
        fleet.setDown(2, false);
        fleet.setDown(3, false);
        fleet.run(Minute);
        QCOMPARE(fleet.state(), HealthState::Healthy);
    }
    void whatBrokeFirstStandsFirst() {
        fleet::EnvironmentSpec environment;
        environment.services.resize(2);
        environment.services[0].name = QStringLiteral("caller");
        environment.services[1].name = QStringLiteral("gateway");
        FleetEvaluator evaluator(environment);
        QVector<fleet::Target> targets;
        for (const fleet::ServiceSpec& service : std::as_const(environment.services)) {
            fleet::Target target;
            target.id = target.service = target.task = service.name;
            targets.append(target);
        }
        evaluator.setTargets(targets, 0);
        const QString refused = QStringLiteral("connection refused");
        for (const TimeMs atMs : {5000, 10'000}) {
            evaluator.scrapeFailed(QStringLiteral("gateway"), atMs, refused);
            evaluator.scrapeSucceeded(QStringLiteral("caller"), atMs, parsed("up 1\n"));
        }
        QCOMPARE(evaluator.snapshot(10'000).services.first().name, QStringLiteral("gateway"));
        for (const TimeMs atMs : {15'000, 20'000}) {
            evaluator.scrapeFailed(QStringLiteral("gateway"), atMs, refused);
            evaluator.scrapeFailed(QStringLiteral("caller"), atMs, refused);
        }
        const fleet::FleetSnapshot fleet = evaluator.snapshot(20'000);
        QCOMPARE(fleet.services.last().verdict.state, HealthState::Unknown);
        QCOMPARE(fleet.services.first().name, QStringLiteral("gateway"));
    }
    void silenceIsUnknown() {
        FakeFleet fleet(2, FakeFleet::service());
        fleet.run(Minute);
        fleet.setSilent(1);
        fleet.run(10'000);
        QCOMPARE(fleet.task(1).verdict.state, HealthState::Healthy);
        fleet.run(5000);
        QCOMPARE(fleet.task(1).verdict.state, HealthState::Unknown);
        QVERIFY(std::isnan(fleet.task(1).values[Signal::Memory]));
    }
    void timestamps_data() {
        using Stamp = std::function<QByteArray(TimeMs nowMs, TimeMs beganMs)>;
        QTest::addColumn<Stamp>("stamp");
        QTest::addColumn<QString>("reason"); // Empty: live.
        const auto behind = [](DurationMs byMs) -> Stamp {
            return [byMs](TimeMs nowMs, TimeMs) { return QByteArray::number(nowMs - byMs); };
        };
        const auto still = [](DurationMs aheadMs) -> Stamp {
            return
                [aheadMs](TimeMs, TimeMs beganMs) { return QByteArray::number(beganMs + aheadMs); };
        };
        const auto always = [](const QByteArray& text) -> Stamp {
            return [text](TimeMs, TimeMs) { return text; };
        };
        const QString old = QStringLiteral("old: the exporter answers with the past");
        const QString ahead = QStringLiteral("from now: its clock and this computer's differ");
        QTest::newRow("none") << always("") << QString();
        QTest::newRow("a moment ago") << behind(2000) << QString();
        QTest::newRow("a minute ago") << behind(Minute) << old;
        QTest::newRow("stands still") << still(0) << old;
        QTest::newRow("a clock ahead") << behind(-5 * Minute) << QString();
        QTest::newRow("a clock ahead, stands still") << still(5 * Minute) << old;
        QTest::newRow("a clock far ahead") << behind(-60 * Minute) << ahead;
        QTest::newRow("far ahead, stands still") << still(60 * Minute) << ahead;
        QTest::newRow("before all time") << always("-9223372036854775808") << old;
        QTest::newRow("the end of time") << always("9223372036854775807") << ahead;
    }
    void timestamps() {
        QFETCH(const std::function<QByteArray(TimeMs, TimeMs)>, stamp);
        QFETCH(const QString, reason);
        FakeFleet fleet(1, FakeFleet::service());
        const TimeMs beganMs = fleet.nowMs();
        const auto put = [&](TimeMs nowMs) { fleet[1].timestamp = stamp(nowMs, beganMs); };
        fleet.run(Minute, put);
        QCOMPARE(fleet.state(), reason.isEmpty() ? HealthState::Healthy : HealthState::Unknown);
        QVERIFY2(fleet.why().contains(reason), qPrintable(fleet.why()));
        QCOMPARE(fleet.why().startsWith(QStringLiteral("stale-data: ")), !reason.isEmpty());
        // Samples of now are believed again at once, and the first that stand still are found out.
        fleet.run(10'000, [&](TimeMs nowMs) { fleet[1].timestamp = QByteArray::number(nowMs); });
        QCOMPARE(fleet.state(), HealthState::Healthy);
        fleet.run(20'000);
        QCOMPARE(fleet.state(), HealthState::Unknown);
    }
    void aBodyWithoutTheConfiguredMetricsIsUnknown() {
        fleet::ServiceSpec spec;
        spec.signalSpec.memory.metric = QStringLiteral("no_such_metric");
        FakeFleet fleet(1, spec);
        fleet.run(Minute);
        QCOMPARE(fleet.state(), HealthState::Unknown);
        QVERIFY(fleet.why().contains(QStringLiteral("none of the configured metrics")));
    }
    void withoutConfiguredMetricsReachabilityIsJudged() {
        FakeFleet fleet(1, {});
        fleet.run(Minute);
        QCOMPARE(fleet.state(), HealthState::Healthy);
    }
    void anUnhealthyTaskThatVanishesStillCounts() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(Minute);
        fleet[1].memoryBytes = fleet[2].memoryBytes = 1010 * MiB;
        fleet.run(Minute);
        QCOMPARE(fleet.state(), HealthState::Unhealthy);
        fleet.setDown(1);
        fleet.setDown(2);
        fleet.run(Minute);
        QCOMPARE(fleet.task(1).verdict.state, HealthState::Unknown);
        QCOMPARE(fleet.state(), HealthState::Unhealthy);
    }
    void aPlannedStartIsNeitherGreenNorAnAlarm() {
        FakeFleet fleet(4, FakeFleet::service());
        fleet.evaluator().serviceStatusArrived(status(fleet, 4));
        fleet.run(Minute);
        const auto told = fleet.changes().size();
        auto deploying = status(fleet, 4);
        deploying.tasks[0].state = QStringLiteral("starting");
        deploying.running = fleet::Deployment{};
        deploying.running->id = QStringLiteral("d-1");
        deploying.running->service = QStringLiteral("chat");
        deploying.running->release = release("v1", "r2");
        deploying.running->startedMs = fleet.nowMs();
        fleet.evaluator().serviceStatusArrived(deploying);
        fleet.setDown(1);
        fleet.run(Minute);
        QCOMPARE(fleet.task(1).verdict.state, HealthState::Unknown);
        QCOMPARE(fleet.task(1).verdict.reasons.first().rule, QStringLiteral("starting"));
        QCOMPARE(fleet.state(), HealthState::Healthy);
        QCOMPARE(fleet.changes().size(), told);
        QCOMPARE(fleet.deployments().size(), 1);
        // It never comes up: after the grace that is news.
        fleet.run(4 * Minute);
        QVERIFY(fleet.changes().size() > told);
    }
    void aWorseReleaseIsToldWithinAMinuteOfItsFirstTask() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(5 * Minute);
        const TimeMs deployedMs = fleet.nowMs();
        // Slower by far, yet within the objective: no other rule would speak.
        fleet[5].version = "v2";
        fleet[5].restart(2'000'000);
        fleet[5].latencySeconds = 0.24;
        fleet.run(Minute);
        QCOMPARE(fleet.state(), HealthState::Degraded);
        QVERIFY2(fleet.why().startsWith(QStringLiteral(
                     "release-regression: chat-5: v2 · r1 is worse than v1 · r1: p95")),
                 qPrintable(fleet.why()));
        QVERIFY(fleet.serviceChanges().last().timeMs - deployedMs <= Minute);
        QCOMPARE(fleet.deployments().size(), 1);
        QVERIFY(fleet.snapshot().mixedReleases);
        QCOMPARE(fleet.snapshot().current.name(), QStringLiteral("v2 · r1"));
    }
    void aReleaseThatIsAsGoodIsLeftAlone() {
        FakeFleet fleet(6, FakeFleet::service());
        fleet.run(10 * Minute);
        for (int i = 1; i <= 6; ++i) {
            fleet[i].version = "v2";
            fleet[i].restart(2'000'000 + i);
            fleet.run(Minute);
        }
        QCOMPARE(fleet.state(), HealthState::Healthy);
        QCOMPARE(fleet.changes().size(), 1);
        QCOMPARE(fleet.deployments().last().state, fleet::DeploymentState::Completed);
        QCOMPARE(fleet.snapshot().previousGood.name(), QStringLiteral("v1 · r1"));
    }
    void aTargetThatIsGoneIsForgotten() {
        FakeFleet fleet(2, FakeFleet::service());
        fleet.run(Minute);
        fleet.evaluator().setTargets({}, fleet.nowMs());
        QVERIFY(fleet.snapshot().tasks.isEmpty());
        QCOMPARE(fleet.state(), HealthState::Unknown);
    }
    /// Tasks are counted as they change: those that go must not stay in the count, and those that
    /// come back must get into it.
    void theServiceIsJudgedByTheTasksItHas() {
        FakeFleet fleet(3, FakeFleet::service());
        fleet.run(Minute);
        fleet[1].memoryBytes = fleet[2].memoryBytes = 1010 * MiB;
        fleet.run(Minute);
        QCOMPARE(fleet.state(), HealthState::Unhealthy);
        fleet::Target well;
        well.id = QStringLiteral("http://chat-3");
        well.service = QStringLiteral("chat");
        well.task = QStringLiteral("chat-3");
        fleet.evaluator().setTargets({well}, fleet.nowMs());
        fleet.run(5 * Minute);
        QCOMPARE(fleet.state(), HealthState::Healthy);
        fleet.discover();
        fleet.run(5 * Minute);
        QCOMPARE(fleet.state(), HealthState::Unhealthy);
        fleet.setDown(1);
        fleet.setDown(2);
        fleet.setDown(3);
        fleet.run(Minute);
        QCOMPARE(fleet.task(3).verdict.state, HealthState::Unknown);
        fleet.evaluator().setTargets({}, fleet.nowMs());
        fleet.run(Minute);
        QCOMPARE(fleet.state(), HealthState::Unknown);
    }
    /// The sum over the tasks heard so far would draw a fleet that grows from nothing.
    void noServiceRowBeforeAllTasksWereHeardTwice() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(FakeFleet::IntervalMs);
        for (const auto& row : fleet.evaluator().takeRecordedPoints()) {
            QVERIFY(!row.task.isEmpty());
        }
        fleet.run(FakeFleet::IntervalMs * 3);
        int rows = 0;
        for (const auto& row : fleet.evaluator().takeRecordedPoints()) {
            if (row.task.isEmpty()) {
                ++rows;
                QCOMPARE(row.point.values[fleet::Signal::TasksHealthy], 12.0);
                QVERIFY(row.point.values.has(fleet::Signal::Traffic));
            }
        }
        QVERIFY(rows >= 1);
    }

    void oneServiceRowAnInterval() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(10 * Minute);
        const auto* rows = fleet.evaluator().history().rows(QStringLiteral("chat"), {});
        QVERIFY(rows != nullptr && rows->size() >= 117 && rows->size() <= 119);
        QCOMPARE(fleet.evaluator().takeRecordedPoints().size(), qsizetype(12 * 120 + rows->size()));
        QVERIFY(fleet.evaluator().takeRecordedPoints().isEmpty());
    }
    void aRestartKeepsHistoryAndTrend_data() {
        QTest::addColumn<bool>("targetsFirst");
        QTest::addColumn<bool>("processRestarted");
        QTest::newRow("the past comes after the targets") << true << false;
        QTest::newRow("the past comes before the targets") << false << false;
        QTest::newRow("the task was restarted meanwhile") << true << true;
    }
    void aRestartKeepsHistoryAndTrend() {
        QFETCH(bool, targetsFirst);
        QFETCH(bool, processRestarted);
        FakeFleet before(2, FakeFleet::service());
        before[1].memoryBytes = 600 * MiB;
        before.run(5 * Minute, [&](TimeMs) { before[1].memoryBytes += 3 * MiB; });
        QVERIFY(before.task(1).timeToLimitMs > 0);
        auto points = before.evaluator().takeRecordedPoints();
        std::reverse(points.begin(), points.end());

        // The watch is off for half a minute and begins anew.
        const TimeMs nowMs = before.nowMs() + 30'000;
        FleetEvaluator after(FakeFleet::environment(FakeFleet::service()));
        const QString chat = QStringLiteral("chat");
        fleet::Target target;
        target.id = target.task = QStringLiteral("chat-1");
        target.service = chat;
        if (!targetsFirst) {
            after.recall(points, nowMs);
        }
        after.setTargets({target}, nowMs);
        if (targetsFirst) {
            after.recall(points, nowMs);
        }
        before[1].memoryBytes += 18 * MiB;
        if (processRestarted) {
            before[1].restart(static_cast<double>(nowMs - 10'000) / 1000);
        }
        for (int i = 0; i < 3; ++i) {
            before[1].step(5);
            after.scrapeSucceeded(target.id, nowMs + i * 5000, parsed(before[1].text()));
        }
        const auto task = after.snapshot(nowMs + 15'000).services.first().tasks.first();
        QCOMPARE(task.timeToLimitMs > 0, !processRestarted);

        const auto line =
            after.history().range(chat, target.task, Signal::Memory, 0, nowMs + Minute, 10'000);
        QCOMPARE(line.first().x(), double(before.nowMs() - 5 * Minute + 5000));
        QCOMPARE(std::count_if(line.begin(), line.end(),
                               [](const QPointF& at) { return std::isnan(at.y()); }),
                 1);
        // What was stored before is not stored again.
        for (const auto& recorded : after.takeRecordedPoints()) {
            QVERIFY(recorded.point.timeMs >= nowMs);
        }
        // The task that did not turn up again is forgotten in the end.
        QVERIFY(after.history().rows(chat, QStringLiteral("chat-2")) != nullptr);
        after.tick(nowMs + 11 * Minute);
        QVERIFY(after.history().rows(chat, QStringLiteral("chat-2")) == nullptr);
    }
    void evaluationIsCheap() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(5 * Minute);
        std::vector<metrics::ScrapedBody> bodies;
        for (int i = 0; i < 1200; ++i) {
            fleet[i % 12 + 1].step(5);
            bodies.push_back(parsed(fleet[i % 12 + 1].text()));
        }
        QStringList ids;
        for (int i = 1; i <= 12; ++i) {
            ids.append(QStringLiteral("http://chat-%1").arg(i));
        }
        const std::clock_t begin = std::clock();
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            const TimeMs atMs = fleet.nowMs() + 5000 + TimeMs(i) * 5000 / 12;
            fleet.evaluator().scrapeSucceeded(ids[qsizetype(i % 12)], atMs, bodies[i]);
        }
        const double micros =
            double(std::clock() - begin) * 1e6 / CLOCKS_PER_SEC / double(bodies.size());
        QCOMPARE(fleet.state(), HealthState::Healthy);
        qInfo("%.1f µs a scrape", micros);
        // The aim is 20; processor time, so that a loaded test machine changes little.
        QVERIFY(micros < 200);
    }
};

QTEST_GUILESS_MAIN(TestFleetEvaluator)
#include "tst_FleetEvaluator.moc"
