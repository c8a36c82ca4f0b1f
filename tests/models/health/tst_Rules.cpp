// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/ReasonText.h"
#include "tests/support/FakeFleet.h"

#include <QRegularExpression>
#include <QTest>

using namespace wb;
using namespace wb::health;
using namespace wb::tests;
using fleet::HealthState;

namespace {

constexpr double MiB = 1024.0 * 1024;
constexpr DurationMs Minute = 60'000;

using Change = std::function<void(FakeFleet&)>;

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(std::function<void(fleet::ServiceSpec&)>)

class TestRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findings_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("why"); ///< What the first reason begins with.
        const auto row = [](const char* name, HealthState state, const char* why, Change change) {
            QTest::newRow(name) << change << int(state) << QString::fromUtf8(why);
        };
        row("all is well", HealthState::Healthy, "", [](FakeFleet&) {});
        row("memory near the limit on one of many", HealthState::Degraded,
            "memory-saturation: Memory 88 % of limit on chat-3; CPU 20 %, so the CPU autoscaler "
            "sees nothing.",
            [](FakeFleet& fleet) { fleet[3].memoryBytes = 900 * MiB; });
        row("memory at the limit on two", HealthState::Unhealthy,
            "memory-saturation: Memory 98 % of limit on chat-3, chat-11; CPU 20 %, so the CPU "
            "autoscaler sees nothing.",
            [](FakeFleet& fleet) { fleet[3].memoryBytes = fleet[11].memoryBytes = 1000 * MiB; });
        row("memory at the limit with a busy CPU: the autoscaler will see it",
            HealthState::Unhealthy,
            "memory-saturation: Memory 98 % of limit on chat-1, chat-2, chat-3, chat-4, chat-5 and "
            "7 more.",
            [](FakeFleet& fleet) {
                fleet.each([](FakeTask& task) {
                    task.memoryBytes = 1000 * MiB;
                    task.cpuFraction = 0.8;
                });
            });
        row("slow everywhere", HealthState::Degraded, "latency-objective: p95 ",
            [](FakeFleet& fleet) {
                fleet.each([](FakeTask& task) { task.latencySeconds = 0.4; });
            });
        row("very slow everywhere", HealthState::Unhealthy,
            "latency-objective: p95 4.9 s (objective 300 ms)",
            [](FakeFleet& fleet) { fleet.each([](FakeTask& task) { task.latencySeconds = 4; }); });
        row("slow on one task, while the service as a whole looks fine", HealthState::Degraded,
            "latency-objective: p95 4.9 s on chat-7 (objective 300 ms)", [](FakeFleet& fleet) {
                fleet[7].latencySeconds = 4;
                fleet[7].requestsPerSecond = 5;
            });
        row("errors", HealthState::Unhealthy,
            "error-rate: 8.0 % of requests fail (objective 1.0 %).", [](FakeFleet& fleet) {
                fleet.each([](FakeTask& task) { task.errorFraction = 0.08; });
            });
        row("busy CPU", HealthState::Degraded, "cpu-saturation: CPU 95 % of limit on chat-2.",
            [](FakeFleet& fleet) { fleet[2].cpuFraction = 0.95; });
        row("one failed request of few is no error rate", HealthState::Healthy, "",
            [](FakeFleet& fleet) {
                fleet[2].requestsPerSecond = 1;
                fleet[2].errorFraction = 0.04;
            });
        row("a few slow requests of few prove nothing", HealthState::Healthy, "",
            [](FakeFleet& fleet) {
                fleet[2].requestsPerSecond = 0.8;
                fleet[2].slowEvery = 12;
            });
        row("no traffic says nothing about latency", HealthState::Healthy, "",
            [](FakeFleet& fleet) {
                fleet[2].requestsPerSecond = 0;
                fleet[2].latencySeconds = 9;
            });
    }
    void findings() {
        QFETCH(Change, change);
        QFETCH(QString, why);
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(5 * Minute);
        QCOMPARE(fleet.state(), HealthState::Healthy);
        change(fleet);
        fleet.run(2 * Minute);
        QVERIFY2(why.isEmpty() ? fleet.why().isEmpty() : fleet.why().startsWith(why),
                 qPrintable(fleet.why()));
        QTEST(int(fleet.state()), "state");
    }
    void memoryThatRisesIsWarnedOfEarly() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(5 * Minute);
        const TimeMs beganMs = fleet.nowMs();
        fleet[3].memoryBytes = 600 * MiB;
        fleet.run(3 * Minute, [&](TimeMs) { fleet[3].memoryBytes += 0.7 * 5 * MiB; });
        QCOMPARE(fleet.state(), HealthState::Degraded);
        QVERIFY2(fleet.why().startsWith(QStringLiteral("memory-leak: Memory 7")),
                 qPrintable(fleet.why()));
        QVERIFY(fleet.why().contains(QStringLiteral("on chat-3 and rising 0.7 MiB/s")) ||
                fleet.why().contains(QStringLiteral("on chat-3 and rising 717 KiB/s")));
        QVERIFY(fleet.why().contains(QStringLiteral("so the CPU autoscaler sees nothing")));
        QVERIFY(fleet.snapshot().blindSpot);
        const auto first = fleet.serviceChanges().last();
        QVERIFY(first.timeMs - beganMs <= 2 * Minute + 15'000);
    }
    void whatTheOrchestratorTellsOfTheAutoscalerCounts_data() {
        QTest::addColumn<std::optional<fleet::ScalingSpec>>("told");
        QTest::addColumn<bool>("isBlind");
        QTest::newRow("nothing") << std::optional<fleet::ScalingSpec>() << false;
        QTest::newRow("cpu") << std::optional(fleet::ScalingSpec{fleet::Signal::Cpu, 0.7}) << true;
        QTest::newRow("memory") << std::optional(fleet::ScalingSpec{fleet::Signal::Memory, 0.8})
                                << false;
        QTest::newRow("no policy that is known") << std::optional(fleet::ScalingSpec()) << false;
    }
    void whatTheOrchestratorTellsOfTheAutoscalerCounts() {
        QFETCH(std::optional<fleet::ScalingSpec>, told);
        QFETCH(bool, isBlind);
        fleet::ServiceSpec spec = FakeFleet::service();
        spec.scaling = {};
        FakeFleet fleet(12, spec);
        fleet.run(5 * Minute);
        fleet::ServiceStatus status;
        status.service = QStringLiteral("chat");
        status.scaling = told;
        fleet.evaluator().serviceStatusArrived(status);
        fleet[3].memoryBytes = 970 * MiB;
        fleet.run(2 * Minute);
        QCOMPARE(fleet.state(), HealthState::Degraded);
        QCOMPARE(fleet.snapshot().blindSpot.has_value(), isBlind);
    }
    void anOutOfMemoryMarkSticks() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(5 * Minute);
        fleet[4].oomKills = 1;
        fleet[4].restart(2'000'000);
        fleet.run(Minute);
        QCOMPARE(fleet.task(4).verdict.state, HealthState::Degraded);
        QVERIFY2(
            fleet.why().startsWith(QStringLiteral("oom-kill: chat-4 killed for memory once, at")),
            qPrintable(fleet.why()));
        fleet.run(8 * Minute);
        QCOMPARE(fleet.task(4).verdict.state, HealthState::Degraded);
        fleet[4].oomKills = 2;
        fleet.run(Minute);
        QCOMPARE(fleet.task(4).verdict.state, HealthState::Unhealthy);
        fleet.run(20 * Minute);
        QCOMPARE(fleet.state(), HealthState::Healthy);
        // The mark itself stays for people to see.
        QCOMPARE(fleet.task(4).oomKills, 2);
    }
    /// What a service's figures show comes before a rule may speak of it.
    void figuresStandBeforeARuleSpeaks() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(5 * Minute);
        QCOMPARE(fleet.snapshot().standings.latency.state, HealthState::Healthy);
        fleet.each([](FakeTask& task) {
            task.latencySeconds = 4;
            task.memoryBytes = 900 * MiB;
        });
        fleet.run(10'000);
        const fleet::ServiceSnapshot now = fleet.snapshot();
        QCOMPARE(now.verdict.state, HealthState::Healthy);
        QCOMPARE(now.standings.latency.state, HealthState::Unhealthy);
        QCOMPARE(now.standings.latency.allowed, 0.3);
        QCOMPARE(now.standings.errors.state, HealthState::Healthy);
        QCOMPARE(now.standings.errors.allowed, 0.01);
        QCOMPARE(now.standings.memory.state, HealthState::Degraded);
        QCOMPARE(now.standings.cpu.state, HealthState::Healthy);
    }
    void whatCannotBeJudgedIsUnknown_data() {
        using Gap = fleet::FigureStanding::Gap;
        using Spec = std::function<void(fleet::ServiceSpec&)>;
        QTest::addColumn<Spec>("leaveOut");
        QTest::addColumn<double>("requestsPerSecond");
        QTest::addColumn<QVector<int>>("gaps"); ///< Of latency, errors, memory and CPU.
        const auto row = [](const char* name, double requestsPerSecond, QVector<Gap> gaps,
                            const Spec& leaveOut) {
            QVector<int> all;
            for (const Gap gap : gaps) {
                all << static_cast<int>(gap);
            }
            QTest::newRow(name) << leaveOut << requestsPerSecond << all;
        };
        row("all is", 20, {Gap::None, Gap::None, Gap::None, Gap::None}, [](auto&) {});
        row("a machine: memory alone", 20,
            {Gap::NotMeasured, Gap::NotMeasured, Gap::None, Gap::NoYardstick},
            [](fleet::ServiceSpec& spec) {
                spec.signalSpec.latency = spec.signalSpec.requests = spec.signalSpec.badRequests =
                    spec.signalSpec.timedOut = spec.signalSpec.cpuLimit = {};
                spec.signalSpec.cpuLimitCores = 0;
            });
        row("a quiet service", 0.01,
            {Gap::TooFewRequests, Gap::TooFewRequests, Gap::None, Gap::None}, [](auto&) {});
        row("no request at all", 0,
            {Gap::TooFewRequests, Gap::TooFewRequests, Gap::None, Gap::None}, [](auto&) {});
        row("quiet, and latency is not measured", 0.01,
            {Gap::NotMeasured, Gap::TooFewRequests, Gap::None, Gap::None},
            [](fleet::ServiceSpec& spec) { spec.signalSpec.latency = {}; });
        row("no limit of memory", 20, {Gap::None, Gap::None, Gap::NoYardstick, Gap::None},
            [](fleet::ServiceSpec& spec) {
                spec.signalSpec.memoryLimit = {};
                spec.signalSpec.memoryLimitBytes = 0;
            });
        row("no objective, and nothing learned yet", 20,
            {Gap::NoYardstick, Gap::None, Gap::None, Gap::None},
            [](fleet::ServiceSpec& spec) { spec.objectives = {}; });
    }
    void whatCannotBeJudgedIsUnknown() {
        QFETCH(std::function<void(fleet::ServiceSpec&)>, leaveOut);
        QFETCH(double, requestsPerSecond);
        QFETCH(QVector<int>, gaps);
        fleet::ServiceSpec spec = FakeFleet::service();
        leaveOut(spec);
        FakeFleet fleet(3, spec);
        fleet.each([=](FakeTask& task) { task.requestsPerSecond = requestsPerSecond; });
        fleet.run(Minute);
        const fleet::FigureStandings standings = fleet.snapshot().standings;
        QVector<int> found;
        for (const fleet::FigureStanding& each :
             {standings.latency, standings.errors, standings.memory, standings.cpu}) {
            found << static_cast<int>(each.gap);
            QCOMPARE(each.state == HealthState::Unknown,
                     each.gap != fleet::FigureStanding::Gap::None);
        }
        QCOMPARE(found, gaps);
        // That nothing speaks against it is still what the verdict says.
        QCOMPARE(fleet.state(), HealthState::Healthy);
    }
    void withoutAnObjectiveTheUsualIsTheYardstick() {
        fleet::ServiceSpec spec = FakeFleet::service();
        spec.objectives = {};
        FakeFleet fleet(3, spec);
        fleet.run(30 * Minute);
        fleet.each([](FakeTask& task) { task.latencySeconds = 4; });
        fleet.run(Minute);
        QCOMPARE(fleet.state(), HealthState::Unhealthy);
        QVERIFY2(fleet.why().contains(QStringLiteral("× the last hour")), qPrintable(fleet.why()));
    }
    void noiseAroundAThresholdNeverFlaps() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(5 * Minute);
        int i = 0;
        fleet.run(60 * Minute, [&](TimeMs) {
            ++i;
            fleet[3].memoryBytes = (0.85 + 0.03 * std::sin(i * 1.3)) * 1024 * MiB;
            fleet[5].latencySeconds = i % 5 == 0 ? 0.4 : 0.08;
        });
        QVERIFY2(fleet.changes().size() <= 4, qPrintable(QString::number(fleet.changes().size())));
    }
    void howLongAServiceIsUnhealthySurvivesARestart() {
        const auto slow = [](FakeFleet& fleet) {
            fleet.each([](FakeTask& task) {
                task.requestsPerSecond = 100;
                task.latencySeconds = 5;
            });
        };
        // In the middle of it, with nothing recorded.
        FakeFleet unknown(4, FakeFleet::service());
        slow(unknown);
        unknown.run(2 * Minute);
        QCOMPARE(unknown.state(), HealthState::Unhealthy);
        QVERIFY(unknown.snapshot().verdict.isSinceAtLeast);
        // With a record of an earlier run.
        FakeFleet known(4, FakeFleet::service());
        slow(known);
        const TimeMs thenMs = known.nowMs() - 41 * Minute;
        known.evaluator().recallTroubles({{QStringLiteral("chat"), thenMs, thenMs + 5 * Minute}});
        known.run(2 * Minute);
        QCOMPARE(known.state(), HealthState::Unhealthy);
        QCOMPARE(known.snapshot().verdict.sinceMs, thenMs + 5 * Minute);
        QVERIFY(!known.snapshot().verdict.isSinceAtLeast);
        known.each([](FakeTask& task) { task.latencySeconds = 0.05; });
        known.run(5 * Minute);
        QCOMPARE(known.state(), HealthState::Healthy);
        QStringList told;
        for (const auto& change : known.serviceChanges()) {
            told << change.reason;
        }
        const QRegularExpression again(QStringLiteral("Healthy again after 4[4-7] min"));
        QVERIFY2(!told.filter(again).isEmpty(), qPrintable(told.join(u'\n')));
        // One that began in this run is told from its beginning, whatever is recorded.
        FakeFleet begun(4, FakeFleet::service());
        begun.each([](FakeTask& task) { task.requestsPerSecond = 100; });
        begun.run(3 * Minute);
        const TimeMs wellMs = begun.nowMs();
        begun.evaluator().recallTroubles({{QStringLiteral("chat"), thenMs, thenMs}});
        slow(begun);
        begun.run(2 * Minute);
        QCOMPARE(begun.state(), HealthState::Unhealthy);
        QVERIFY(begun.snapshot().verdict.sinceMs >= wellMs);
        QVERIFY(!begun.snapshot().verdict.isSinceAtLeast);
    }
    void whatRoundsToNothingIsToldInWords() {
        QCOMPARE(health::errorText(0.00001, 0, 0.01, {}),
                 QStringLiteral("Almost no request fails any more (objective 1.0 %)."));
        QCOMPARE(health::errorText(0.0001, 0, 0.01, {}),
                 QStringLiteral("0.01 % of requests fail (objective 1.0 %)."));
        QCOMPARE(health::errorText(0, 0, 0.01, {}),
                 QStringLiteral("No request fails any more (objective 1.0 %)."));
    }
    void reasonsDuringRecoverySayWhatIsTrue() {
        FakeFleet fleet(4, FakeFleet::service());
        fleet.each([](FakeTask& task) { task.requestsPerSecond = 500; });
        fleet.run(2 * Minute);
        fleet.each([](FakeTask& task) { task.errorFraction = 0.05; });
        fleet.run(2 * Minute);
        QCOMPARE(fleet.why(),
                 QStringLiteral("error-rate: 5.0 % of requests fail (objective 1.0 %)."));
        fleet.each([](FakeTask& task) { task.errorFraction = 0; });
        QStringList told;
        fleet.run(2 * Minute, [&](TimeMs) {
            if (!fleet.why().isEmpty() && fleet.why() != told.value(told.size() - 1)) {
                told << fleet.why();
            }
        });
        const QString all = told.join(QLatin1Char('\n'));
        const QString falling = QStringLiteral(
            "of requests fail (objective 1.0 %), falling; healthy when clearly below for 45 s.");
        const QString over = QStringLiteral(
            "No request fails any more (objective 1.0 %); healthy when it stays so for 45 s.");
        QVERIFY2(all.contains(falling), qPrintable(all));
        QVERIFY2(all.contains(over), qPrintable(all));
        QVERIFY2(all.indexOf(falling) < all.indexOf(over), qPrintable(all));
        QCOMPARE(fleet.state(), HealthState::Healthy);
    }
    void recoveryIsToldOnceAndAfterAWhile() {
        FakeFleet fleet(12, FakeFleet::service());
        fleet.run(5 * Minute);
        fleet[3].memoryBytes = fleet[4].memoryBytes = 1000 * MiB;
        fleet.run(2 * Minute);
        QCOMPARE(fleet.state(), HealthState::Unhealthy);
        fleet[3].memoryBytes = fleet[4].memoryBytes = 400 * MiB;
        fleet.run(20'000);
        QCOMPARE(fleet.state(), HealthState::Unhealthy);
        fleet.run(Minute);
        QCOMPARE(fleet.state(), HealthState::Healthy);
        QCOMPARE(fleet.serviceChanges().last().state, HealthState::Healthy);
        QVERIFY(
            fleet.serviceChanges().last().reason.startsWith(QStringLiteral("Healthy again after")));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_Rules.moc"
