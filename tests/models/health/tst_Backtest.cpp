// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/Backtest.h"
#include "tests/support/ExpositionText.h"

#include <QTest>

using namespace wb;
using namespace wb::health;
using namespace wb::tests;
using fleet::HealthState;
using Outcome = RecordedScrape::Outcome;
using Use = RuleAlarm::Use;

namespace {

/// The range's beginning; a whole second, as all times here.
constexpr TimeMs T0 = 1'700'000'000'000;
constexpr DurationMs Second = 1000;
constexpr DurationMs Step = 5 * Second;
constexpr DurationMs RangeMs = 600 * Second;
constexpr DurationMs Hour = 3'600'000;

/// Scrapes made by the rules: a task has so many bytes of memory at a time, of 1000 it may have.
class MadeRecord : public ScrapeRecord {
public:
    struct Task {
        QString name;
        std::function<double(DurationMs)> bytes; ///< At so long after T0.
        std::function<Outcome(DurationMs)> outcome = {};
        std::function<bool(DurationMs)> isThere = {};
        QByteArray extra = {};
        QString service = QStringLiteral("chat");
    };
    explicit MadeRecord(QVector<Task> tasks, DurationMs warmUpMs = 300 * Second)
        : m_tasks(std::move(tasks))
        , m_sinceMs(-warmUpMs) {}

    Expected<bool> next(RecordedScrape& scrape) override {
        for (;;) {
            if (m_task == m_tasks.size()) {
                m_task = 0;
                m_sinceMs += Step;
            }
            if (m_sinceMs > RangeMs) {
                return false;
            }
            const Task& task = m_tasks[m_task++];
            if (task.isThere && !task.isThere(m_sinceMs)) {
                continue;
            }
            scrape.timeMs = T0 + m_sinceMs;
            scrape.service = task.service;
            scrape.task = task.name;
            scrape.target = QStringLiteral("http://") + task.name;
            scrape.outcome = task.outcome ? task.outcome(m_sinceMs) : Outcome::Good;
            m_body = parsed("mem " + QByteArray::number(task.bytes(m_sinceMs)) + '\n' + task.extra);
            scrape.body = scrape.outcome == Outcome::Good ? &m_body : nullptr;
            return true;
        }
    }

private:
    QVector<Task> m_tasks;
    DurationMs m_sinceMs;
    qsizetype m_task = 0;
    metrics::ScrapedBody m_body;
};

std::function<double(DurationMs)> full(DurationMs fromS, DurationMs toS) {
    return [=](DurationMs sinceMs) {
        return sinceMs >= fromS * Second && sinceMs < toS * Second ? 900.0 : 500.0;
    };
}

fleet::EnvironmentSpec prod1() {
    fleet::EnvironmentSpec environment;
    environment.name = QStringLiteral("Prod1");
    for (const char* name : {"chat", "worker"}) {
        fleet::ServiceSpec service;
        service.name = QString::fromLatin1(name);
        service.signalSpec.memory.metric = QStringLiteral("mem");
        service.signalSpec.memoryLimitBytes = 1000;
        environment.services.append(service);
    }
    return environment;
}

Backtest::Options options(const RuleSet& candidate = {}) {
    return {prod1(), RuleSet::standard(), candidate, {T0, T0 + RangeMs}, {}, T0 + 24 * Hour};
}

PastIncident incident(DurationMs openedS, DurationMs resolvedS, const QString& service) {
    return {QStringLiteral("INC-1"),
            {service},
            T0 + openedS * Second,
            resolvedS < 0 ? NoTime : T0 + resolvedS * Second,
            NoTime};
}

BacktestReport played(Backtest& backtest, MadeRecord record) {
    const auto report = backtest.run(record, [](double) { return true; });
    Q_ASSERT(report);
    return *report;
}

BacktestReport played(const Backtest::Options& options, const QVector<MadeRecord::Task>& tasks) {
    Backtest backtest(options);
    return played(backtest, MadeRecord(tasks));
}

DurationMs sinceS(TimeMs timeMs) {
    return timeMs == NoTime ? -1 : (timeMs - T0) / Second;
}

const QString Chat1 = QStringLiteral("chat-1");
const QString Chat2 = QStringLiteral("chat-2");
const QString Saturation = QStringLiteral("memory-saturation");

} // namespace

class TestBacktest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// 900 of 1000 from 100 s to 200 s: over for ten seconds at 110 s, under for thirty at 230 s.
    void aFiringByHand() {
        RuleSet slow;
        slow.worsenAfterMs = 30 * Second;
        Backtest backtest(options(slow));
        const BacktestReport report = played(backtest, MadeRecord({{Chat1, full(100, 200)}}));
        const auto ran = backtest.ran().firings();
        QCOMPARE(ran.size(), 1);
        QCOMPARE(ran[0].rule, Saturation);
        QCOMPARE(ran[0].task, Chat1);
        QCOMPARE(ran[0].severity, HealthState::Degraded);
        QCOMPARE(sinceS(ran[0].fromMs), 110);
        QCOMPARE(sinceS(ran[0].toMs), 230);
        QCOMPARE(ran[0].toldMs, 120 * Second);
        QCOMPARE(sinceS(ran[0].beganMs), 110);
        QVERIFY(!ran[0].stood);
        QCOMPARE(report.candidate.alarms.size(), 1);
        QCOMPARE(sinceS(report.candidate.alarms[0].fromMs), 130);
        QCOMPARE(sinceS(report.candidate.alarms[0].toMs), 230);
        QCOMPARE(report.warmUpMs, 300 * Second);
        QVERIFY(report.changed.contains(Saturation));
        // Task and service became degraded once each, and well again.
        QCOMPARE(report.ran.degradedVerdicts, 2);
        QCOMPARE(report.ran.unhealthyVerdicts, 0);
    }

    void whatAnAlarmWasFor_data() {
        QTest::addColumn<bool>("hasIncident");
        QTest::addColumn<int>("openedS");
        QTest::addColumn<int>("resolvedS");
        QTest::addColumn<QString>("service");
        QTest::addColumn<int>("heardS"); ///< Of the hour after the alarm, which ends at 230 s.
        QTest::addColumn<int>("use");
        const QString chat = QStringLiteral("chat");
        QTest::newRow("no incident") << false << 0 << 0 << chat << 1800 << int(Use::InVain);
        QTest::newRow("none yet") << false << 0 << 0 << chat << 1799 << int(Use::Open);
        QTest::newRow("during one") << true << 50 << 500 << chat << 9999 << int(Use::OfIncident);
        QTest::newRow("one not over") << true << 50 << -1 << chat << 9999 << int(Use::OfIncident);
        QTest::newRow("during another service's")
            << true << 50 << 500 << QStringLiteral("worker") << 9999 << int(Use::OfIncident);
        QTest::newRow("before another service's")
            << true << 231 << 500 << QStringLiteral("worker") << 9999 << int(Use::InVain);
        QTest::newRow("59 min before one")
            << true << 110 + 3599 << -1 << chat << 9999 << int(Use::OfIncident);
        QTest::newRow("more than an hour before one")
            << true << 110 + 3601 << -1 << chat << 9999 << int(Use::InVain);
        QTest::newRow("after one") << true << 10 << 109 << chat << 9999 << int(Use::InVain);
        QTest::newRow("as one is over")
            << true << 10 << 110 << chat << 9999 << int(Use::OfIncident);
    }
    void whatAnAlarmWasFor() {
        QFETCH(bool, hasIncident);
        QFETCH(int, openedS);
        QFETCH(int, resolvedS);
        QFETCH(QString, service);
        QFETCH(int, heardS);
        QFETCH(int, use);
        Backtest::Options asked = options();
        asked.watchedUntilMs = T0 + (230 + heardS) * Second;
        if (hasIncident) {
            asked.incidents = {incident(openedS, resolvedS, service)};
        }
        const BacktestReport report = played(asked, {{Chat1, full(100, 200)}});
        QCOMPARE(report.candidate.alarms.size(), 1);
        QCOMPARE(int(report.candidate.alarms[0].use), use);
        QCOMPARE(report.candidate.inVain(), use == int(Use::InVain) ? 1 : 0);
        QCOMPARE(report.candidate.rules.first().open, use == int(Use::Open) ? 1 : 0);
        QCOMPARE(report.candidate.alarms[0].incident.isEmpty(), use != int(Use::OfIncident));
    }

    /// 80 s after the first task another one: one alarm. Six minutes later again: a second one.
    void alarmsAreJoined() {
        const BacktestReport report =
            played(options(), {{Chat1, full(20, 60)}, {Chat2, [](DurationMs sinceMs) {
                                                           return full(100, 130)(sinceMs) +
                                                                  full(520, 560)(sinceMs) - 500;
                                                       }}});
        QCOMPARE(report.ran.alarms.size(), 2);
        QCOMPARE(report.ran.alarms[0].tasks, 2);
        QCOMPARE(report.ran.alarms[0].task, Chat1);
        QCOMPARE(sinceS(report.ran.alarms[0].fromMs), 30);
        QCOMPARE(sinceS(report.ran.alarms[0].toMs), 160);
        QCOMPARE(sinceS(report.ran.alarms[1].fromMs), 530);
        const RuleTally* tally = report.ran.tally(Saturation);
        QVERIFY(tally != nullptr);
        QCOMPARE(tally->alarms, 2);
        QCOMPARE(tally->inVain, 2);
        QCOMPARE(tally->longestMs, 130 * Second);
        QCOMPARE(sinceS(tally->first->fromMs), 30);
    }

    /// What always fires foretells nothing, and is a false alarm in each service.
    void whatAlwaysFires() {
        Backtest::Options asked = options();
        asked.candidate.memoryDegraded = 0.01;
        asked.watchedUntilMs = T0 + 2 * Hour;
        asked.incidents = {incident(300, 500, QStringLiteral("chat"))};
        MadeRecord::Task other{QStringLiteral("worker-1"), full(0, 0)};
        other.service = QStringLiteral("worker");
        const BacktestReport report = played(asked, {{Chat1, full(150, 400)}, other});
        const IncidentOutcome& outcome = report.incidents[0];
        QVERIFY(outcome.candidate->stood);
        QVERIFY(outcome.ofChanged->stood);
        QCOMPARE(outcome.candidate->leadMs, DurationMs(0));
        QVERIFY(!outcome.gainMs(outcome.candidate));
        QCOMPARE(report.candidate.alarms.size(), 2);
        QCOMPARE(report.candidate.inVain(), 2);
        QCOMPARE(report.ran.inVain(), 0);
        QVERIFY(!outcome.ran->stood);
    }

    /// It begins anew where a task is replaced, and is the same alarm all the same.
    void whatAlwaysFiresAndBeginsAgain() {
        Backtest::Options asked = options();
        asked.candidate.memoryDegraded = 0.01;
        asked.incidents = {incident(300, 500, QStringLiteral("chat"))};
        MadeRecord::Task gone{Chat1, full(0, 0)};
        gone.isThere = [](DurationMs sinceMs) { return sinceMs <= 100 * Second; };
        MadeRecord::Task next{Chat2, full(0, 0)};
        next.isThere = [](DurationMs sinceMs) { return sinceMs > 100 * Second; };
        const BacktestReport report = played(asked, {gone, next});
        QCOMPARE(report.candidate.alarms.size(), 1);
        QCOMPARE(report.candidate.alarms[0].tasks, 2);
        QVERIFY(report.incidents[0].candidate->stood);
        QCOMPARE(report.candidate.inVain(), 1);
    }

    /// Another service's alarm that began before the incident is none of it, however long it
    /// stands.
    void whatOthersHaveFromBefore() {
        Backtest::Options asked = options();
        asked.watchedUntilMs = T0 + 2 * Hour;
        asked.incidents = {incident(300, 500, QStringLiteral("chat"))};
        MadeRecord::Task other{QStringLiteral("worker-1"), full(100, 450)};
        other.service = QStringLiteral("worker");
        const BacktestReport report = played(asked, {{Chat1, full(0, 0)}, other});
        QCOMPARE(report.ran.alarms.size(), 1);
        QCOMPARE(int(report.ran.alarms[0].use), int(Use::InVain));
        QVERIFY(!report.incidents[0].ran);
    }

    /// An incident of which nothing was heard was not missed.
    void anIncidentWithoutData_data() {
        QTest::addColumn<QString>("service");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("heard of") << QStringLiteral("chat") << true;
        QTest::newRow("never heard of") << QStringLiteral("worker") << false;
        QTest::newRow("of no configuration") << QStringLiteral("gone") << false;
    }
    void anIncidentWithoutData() {
        QFETCH(QString, service);
        QFETCH(bool, isKnown);
        Backtest::Options asked = options();
        asked.incidents = {incident(300, 500, service)};
        const BacktestReport report = played(asked, {{Chat1, full(0, 0)}});
        QCOMPARE(report.incidents.size(), 1);
        QCOMPARE(report.incidents[0].isKnown(), isKnown);
        QCOMPARE(report.incidents[0].coveredMs, isKnown ? 500 * Second : 0);
        QVERIFY(!report.incidents[0].wasToldOtherwise());
        asked.incidents[0].toldMs = T0 + 290 * Second;
        QVERIFY(played(asked, {{Chat1, full(0, 0)}}).incidents[0].wasToldOtherwise());
    }

    void theWarmUpIsAsLongAsTheRulesNeed() {
        QCOMPARE(Backtest::warmUpMs({}, {}), 70 * 60 * Second);
        RuleSet slow;
        MetricRule rule;
        rule.forMs = 2 * Hour;
        slow.metrics = {rule};
        QCOMPARE(Backtest::warmUpMs({}, slow), 130 * 60 * Second);
        QCOMPARE(Backtest::warmUpMs(slow, {}), 130 * 60 * Second);
        slow = {};
        slow.worsenAfterMs = Hour;
        QCOMPARE(Backtest::warmUpMs({}, slow), 370 * 60 * Second);
        QCOMPARE(played(options(slow), {{Chat1, full(0, 0)}}).warmUpWantedMs, 370 * 60 * Second);
    }

    /// After a hole every task has its time to be heard again: what was found of it stays.
    void afterAHoleNobodyWasTakenAway() {
        const auto isThere = [](DurationMs sinceMs) {
            return sinceMs <= 200 * Second || sinceMs >= 300 * Second;
        };
        // Its scrape comes first, and the other's a step later.
        MadeRecord::Task first{Chat1, full(0, 0)};
        first.isThere = isThere;
        MadeRecord::Task second{Chat2, full(100, 400)};
        second.isThere = [=](DurationMs sinceMs) {
            return isThere(sinceMs) && sinceMs != 300 * Second;
        };
        Backtest backtest(options());
        played(backtest, MadeRecord({first, second}));
        const auto firings = backtest.ran().firings();
        QCOMPARE(firings.size(), 1);
        QCOMPARE(sinceS(firings[0].fromMs), 110);
        QCOMPARE(sinceS(firings[0].toMs), 430);
    }

    void leadAndGain() {
        Backtest::Options asked = options();
        asked.candidate.memoryDegraded = 0.6;
        asked.incidents = {incident(300, 500, QStringLiteral("chat"))};
        const auto climbing = [](DurationMs sinceMs) {
            return sinceMs < 60 * Second ? 500.0 : sinceMs < 180 * Second ? 700.0 : 900.0;
        };
        BacktestReport report = played(asked, {{Chat1, climbing}});
        QCOMPARE(report.incidents.size(), 1);
        const IncidentOutcome& outcome = report.incidents[0];
        QCOMPARE(sinceS(outcome.candidate->atMs), 70);
        QCOMPARE(outcome.candidate->leadMs, 230 * Second);
        QCOMPARE(sinceS(outcome.ran->atMs), 190);
        QCOMPARE(outcome.ran->leadMs, 110 * Second);
        QCOMPARE(outcome.ofChanged->firing.rule, Saturation);
        // Rules that look too late miss it: what is found then is found in vain.
        asked.candidate = {};
        asked.candidate.memoryDegraded = 0.95;
        report = played(asked, {{Chat1, climbing}});
        QVERIFY(!report.incidents[0].candidate);
        QVERIFY(report.incidents[0].ran);
        QCOMPARE(report.candidate.alarms.size(), 0);
    }

    /// Another service of the incident counts from when it is open.
    void whoElseIsInTheIncident() {
        Backtest::Options asked = options();
        asked.incidents = {incident(300, -1, QStringLiteral("worker"))};
        asked.incidents[0].services << QStringLiteral("chat");
        BacktestReport report = played(asked, {{Chat1, full(100, 150)}});
        QVERIFY(!report.incidents[0].candidate);
        QCOMPARE(report.candidate.inVain(), 1);
        report = played(asked, {{Chat1, full(320, 400)}});
        QCOMPARE(report.incidents[0].candidate->leadMs, -30 * Second);
        QCOMPARE(report.candidate.inVain(), 0);
    }

    /// One that was opened after the range: what was said of it in the range came early.
    void anIncidentAfterTheRange() {
        Backtest::Options asked = options();
        asked.incidents = {incident(900, -1, QStringLiteral("chat"))};
        BacktestReport report = played(asked, {{Chat1, full(100, 200)}});
        QCOMPARE(report.incidents.size(), 1);
        QCOMPARE(report.incidents[0].candidate->leadMs, (900 - 110) * Second);
        // Of what came after the range nothing is claimed.
        report = played(asked, {{Chat1, full(0, 0)}});
        QCOMPARE(report.incidents.size(), 0);
    }

    /// Nothing is heard from 300 s to 360 s: unknown from 12.5 s after the last scrape on.
    void whatIsNotHeardIsNotQuiet_data() {
        QTest::addColumn<int>("how");
        QTest::addColumn<DurationMs>("uncoveredS");
        QTest::addColumn<qint64>("lost");
        QTest::newRow("all is heard") << 0 << DurationMs(0) << qint64(0);
        QTest::newRow("the watch stood still") << 1 << DurationMs(47) << qint64(0);
        QTest::newRow("scrapes failed") << 2 << DurationMs(50) << qint64(0);
        QTest::newRow("samples are not kept") << 3 << DurationMs(47) << qint64(11);
    }
    void whatIsNotHeardIsNotQuiet() {
        QFETCH(int, how);
        QFETCH(DurationMs, uncoveredS);
        QFETCH(qint64, lost);
        const auto isGap = [](DurationMs sinceMs) {
            return sinceMs > 300 * Second && sinceMs < 360 * Second;
        };
        MadeRecord::Task task{Chat1, full(0, 0)};
        task.isThere = [=](DurationMs sinceMs) { return how != 1 || !isGap(sinceMs); };
        task.outcome = [=](DurationMs sinceMs) {
            return !isGap(sinceMs) || how < 2 ? Outcome::Good
                   : how == 2                 ? Outcome::Failed
                                              : Outcome::Lost;
        };
        const BacktestReport report = played(options(), {task});
        const Coverage* chat = report.coverageOf(QStringLiteral("chat"));
        QCOMPARE(chat->coveredMs, RangeMs - uncoveredS * Second);
        QCOMPARE(chat->lostScrapes, lost);
        QCOMPARE(report.coveredMs(), chat->coveredMs);
        QCOMPARE(report.candidate.alarms.size(), 0);
        // Nobody heard of the other one at all: nothing is claimed of it, nor against it.
        QCOMPARE(report.coverageOf(QStringLiteral("worker"))->coveredMs, DurationMs(0));
        QCOMPARE(report.coverageOf(QStringLiteral("worker"))->scrapes, qint64(0));
    }

    /// A rule does not let go while there are no data, and is not told of either.
    void aGapInAFiring() {
        MadeRecord::Task task{Chat1, full(100, 400)};
        task.isThere = [](DurationMs sinceMs) {
            return sinceMs <= 200 * Second || sinceMs >= 300 * Second;
        };
        Backtest backtest(options());
        played(backtest, MadeRecord({task}));
        const auto firings = backtest.ran().firings();
        QCOMPARE(firings.size(), 1);
        QCOMPARE(sinceS(firings[0].fromMs), 110);
        QCOMPARE(sinceS(firings[0].toMs), 430);
        // Told from 110 s to 213 s, when the silence was noticed, and from 300 s on.
        QCOMPARE(firings[0].toldMs, (213 - 110 + 430 - 300) * Second);
    }

    void aTaskThatWasTakenAway() {
        MadeRecord::Task gone{Chat2, full(0, 0)};
        gone.isThere = [](DurationMs sinceMs) { return sinceMs <= 300 * Second; };
        const BacktestReport report = played(options(), {{Chat1, full(0, 0)}, gone});
        QCOMPARE(report.coveredMs(), RangeMs);
    }

    void whatStoodBefore() {
        Backtest backtest(options());
        played(backtest, MadeRecord({{Chat1, full(-200, 50)}}));
        const auto firings = backtest.ran().firings();
        QCOMPARE(firings.size(), 1);
        QCOMPARE(sinceS(firings[0].beganMs), -190);
        QCOMPARE(sinceS(firings[0].fromMs), 0);
        QCOMPARE(firings[0].toldMs, 80 * Second);
        // What was over before the range is no part of it; what goes on after it stays open.
        Backtest earlier(options());
        played(earlier, MadeRecord({{Chat1, full(-200, -100)}, {Chat2, full(500, 9999)}}));
        QCOMPARE(earlier.ran().firings().size(), 1);
        QCOMPARE(earlier.ran().firings()[0].task, Chat2);
        QCOMPARE(earlier.ran().firings()[0].toMs, NoTime);
    }

    void aRuleOnAnyMetric() {
        Backtest::Options asked = options();
        MetricRule rule;
        rule.name = QStringLiteral("queue-long");
        rule.series.metric = QStringLiteral("queue");
        rule.number = 7;
        rule.services = {QStringLiteral("chat")};
        asked.candidate.metrics = {rule};
        const BacktestReport report =
            played(asked, {{Chat1, full(0, 0), {}, {}, "queue 9\n"}, {Chat2, full(0, 0)}});
        QCOMPARE(report.changed, QStringList{QStringLiteral("queue-long")});
        QCOMPARE(report.candidate.alarms.size(), 1);
        QCOMPARE(report.candidate.alarms[0].task, Chat1);
        QCOMPARE(report.ran.alarms.size(), 0);
    }

    void whichRulesAreChanged_data() {
        QTest::addColumn<std::function<void(RuleSet&)>>("change");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* name, const std::function<void(RuleSet&)>& change,
                            const QStringList& names) { QTest::newRow(name) << change << names; };
        row("none", [](RuleSet&) {}, {});
        row("memory", [](RuleSet& rules) { rules.memoryUnhealthy = 0.9; }, {Saturation});
        row("leak", [](RuleSet& rules) { rules.memoryRiseFloor = 0.5; }, {"memory-leak"});
        row("traffic", [](RuleSet& rules) { rules.minimumRequestsPerSecond = 2; },
            {"latency-objective", "error-rate"});
        row("dwell", [](RuleSet& rules) { rules.improveAfterMs = 1; },
            {Saturation, "memory-leak", "latency-objective", "error-rate", "cpu-saturation",
             "release-regression"});
        row("verdicts alone", [](RuleSet& rules) { rules.unhealthyTaskFraction = 0.5; }, {});
    }
    void whichRulesAreChanged() {
        QFETCH(std::function<void(RuleSet&)>, change);
        QFETCH(QStringList, names);
        RuleSet rules;
        change(rules);
        QCOMPARE(changedRules({}, rules), names);
        QCOMPARE(changedRules(rules, {}), names);
    }

    void itCanBeCancelled() {
        Backtest backtest(options());
        MadeRecord record({{Chat1, full(0, 0)}});
        double last = -1;
        const auto report = backtest.run(record, [&](double done) {
            const bool goesOn = done >= last && done <= 1;
            last = done;
            return goesOn && done < 0.5;
        });
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestBacktest)
#include "tst_Backtest.moc"
