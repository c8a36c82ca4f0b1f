// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeFleet.h"

#include <QTest>

using namespace wb;
using namespace wb::health;
using namespace wb::tests;
using fleet::HealthState;

namespace {

using Comparison = MetricRule::Comparison;
using Rules = QVector<MetricRule>;

constexpr int TaskCount = 12;
constexpr DurationMs Minute = 60'000;

/// job_bad > 0, at once.
MetricRule jobBad(HealthState severity = HealthState::Unhealthy) {
    MetricRule rule;
    rule.name = QStringLiteral("job-bad");
    rule.series.metric = QStringLiteral("job_bad");
    rule.severity = severity;
    return rule;
}

MetricRule rule(Comparison comparison, double number) {
    MetricRule rule = jobBad();
    rule.comparison = comparison;
    rule.number = number;
    return rule;
}

FakeFleet fleetWith(const Rules& rules, int tasks = TaskCount) {
    RuleSet set;
    set.metrics = rules;
    return FakeFleet(tasks, FakeFleet::service(), set);
}

QString taskWhy(const fleet::TaskSnapshot& task) {
    return task.verdict.reasons.isEmpty()
               ? QString()
               : task.verdict.reasons.first().rule + QStringLiteral(": ") +
                     task.verdict.reasons.first().text;
}

} // namespace

Q_DECLARE_METATYPE(wb::health::MetricRule)

class TestMetricRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comparisons_data() {
        QTest::addColumn<MetricRule>("of");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("why"); ///< Empty: the rule does not hold.
        const auto row = [](const char* name, Comparison comparison, double number,
                            const char* value, const char* why) {
            QTest::newRow(name) << rule(comparison, number) << QByteArray(value)
                                << QString::fromUtf8(why);
        };
        row("above", Comparison::Above, 0, "3", "job_bad is 3 (rule: above 0).");
        row("not above", Comparison::Above, 3, "3", "");
        row("at least", Comparison::AtLeast, 3, "3", "job_bad is 3 (rule: at least 3).");
        row("below", Comparison::Below, 1.5, "-0.25", "job_bad is -0.25 (rule: below 1.5).");
        row("not below", Comparison::Below, 1.5, "1.5", "");
        row("at most", Comparison::AtMost, 1e6, "999999",
            "job_bad is 999,999 (rule: at most 1,000,000).");
        row("equal", Comparison::Equal, 7, "7", "job_bad is 7 (rule: equal to 7).");
        row("not equal", Comparison::Equal, 7, "7.5", "");
        row("other", Comparison::NotEqual, 1, "0", "job_bad is 0 (rule: other than 1).");
        row("infinite", Comparison::Above, 1e12, "+Inf",
            "job_bad is inf (rule: above 1,000,000,000,000).");
        for (const Comparison comparison :
             {Comparison::Above, Comparison::Below, Comparison::Equal, Comparison::NotEqual}) {
            row(qPrintable(QStringLiteral("no number %1").arg(int(comparison))), comparison, 1,
                "NaN", "");
        }
    }
    void comparisons() {
        QFETCH(MetricRule, of);
        QFETCH(QByteArray, value);
        QFETCH(QString, why);
        FakeFleet fleet = fleetWith({of});
        fleet[3].extra = "job_bad " + value + '\n';
        fleet.run(Minute);
        QCOMPARE(taskWhy(fleet.task(3)),
                 why.isEmpty() ? QString() : QStringLiteral("job-bad: ") + why);
        QCOMPARE(fleet.task(3).verdict.state,
                 why.isEmpty() ? HealthState::Healthy : HealthState::Unhealthy);
        QCOMPARE(fleet.task(2).verdict.state, HealthState::Healthy);
    }

    void theScrapeThatShowsItGivesTheVerdict() {
        FakeFleet fleet = fleetWith({jobBad()});
        fleet.each([](FakeTask& task) { task.extra = "job_bad 0\n"; });
        fleet.run(Minute);
        fleet[3].extra = "job_bad 3\n";
        const TimeMs atMs = fleet.nowMs() + 1;
        fleet.evaluator().scrapeSucceeded(QStringLiteral("http://chat-3"), atMs,
                                          parsed(fleet[3].text()));
        const QVector<FleetEvent> events = fleet.evaluator().takeEvents();
        QCOMPARE(events.size(), 2);
        const auto& change = std::get<fleet::VerdictChange>(events.first());
        QCOMPARE(change.task, QStringLiteral("chat-3"));
        QCOMPARE(change.timeMs, atMs);
        QCOMPARE(change.state, HealthState::Unhealthy);
        QCOMPARE(change.previous, HealthState::Healthy);
        QCOMPARE(change.rule, QStringLiteral("job-bad"));
        QCOMPARE(change.reason, QStringLiteral("job_bad is 3 (rule: above 0)."));
        const auto& service = std::get<fleet::VerdictChange>(events.last());
        QCOMPARE(service.state, HealthState::Degraded);
        QCOMPARE(service.rule, QStringLiteral("job-bad"));
        QCOMPARE(service.reason, QStringLiteral("job_bad is 3 on chat-3 (rule: above 0)."));
    }

    void ofSeveralSeriesTheWorstIsNamed() {
        FakeFleet fleet = fleetWith({jobBad(), rule(Comparison::Below, -5)});
        fleet[3].extra = "job_bad{queue=\"mail\"} 2\njob_bad{queue=\"print\"} 7\n"
                         "job_bad{queue=\"idle\"} 0\njob_bad{queue=\"new\"} NaN\n";
        fleet[11].extra = "job_bad{queue=\"print\"} 9\n";
        fleet.run(Minute);
        QCOMPARE(taskWhy(fleet.task(3)),
                 QStringLiteral("job-bad: job_bad{queue=\"print\"} is 7, one "
                                "more series as well (rule: above 0)."));
        QCOMPARE(fleet.state(), HealthState::Unhealthy);
        QCOMPARE(fleet.why(), QStringLiteral("job-bad: job_bad{queue=\"print\"} is 9 on chat-3, "
                                             "chat-11 (rule: above 0)."));
        QCOMPARE(fleet.task(3).verdict.reasons.size(), 1);
    }

    void matchersChooseTheSeries() {
        MetricRule mail = jobBad(HealthState::Degraded);
        mail.reason = QStringLiteral("Mail is stuck");
        mail.series.matchers = {
            {QStringLiteral("queue"), fleet::LabelMatcher::Op::Regex, QStringLiteral("mail|post")}};
        FakeFleet fleet = fleetWith({mail});
        fleet[3].extra = "job_bad{queue=\"mailbox\"} 2\njob_bad 5\n";
        fleet[4].extra = "job_bad{queue=\"post\"} 2\n";
        fleet.run(Minute);
        QCOMPARE(fleet.task(3).verdict.state, HealthState::Healthy);
        QCOMPARE(fleet.task(4).verdict.state, HealthState::Degraded);
        QCOMPARE(fleet.why(), QStringLiteral("job-bad: Mail is stuck: job_bad{queue=\"post\"} is 2 "
                                             "on chat-4 (rule: above 0)."));
    }

    void itMustHoldForAsLongAsItSays() {
        MetricRule slow = jobBad();
        slow.forMs = 20'000;
        FakeFleet fleet = fleetWith({slow});
        fleet.run(Minute);
        fleet[3].extra = "job_bad 1\n";
        fleet.run(20'000);
        QCOMPARE(fleet.task(3).verdict.state, HealthState::Healthy);
        const TimeMs beganMs = fleet.nowMs() - 15'000;
        fleet.run(5'000);
        QCOMPARE(fleet.task(3).verdict.state, HealthState::Unhealthy);
        QCOMPARE(fleet.task(3).verdict.sinceMs, beganMs);

        // What nobody looked at was not seen to hold.
        fleet[5].extra = "job_bad 1\n";
        fleet.run(10'000);
        fleet.setDown(5);
        fleet.run(15'000);
        fleet.setDown(5, false);
        fleet.run(20'000);
        QCOMPARE(fleet.task(5).verdict.state, HealthState::Healthy);
        fleet.run(5'000);
        QCOMPARE(fleet.task(5).verdict.state, HealthState::Unhealthy);
    }

    void itEndsWhenItHasStayedClear() {
        FakeFleet fleet = fleetWith({jobBad()});
        fleet[3].extra = "job_bad 1\n";
        fleet.run(Minute);
        // Noise around the level flaps nothing.
        fleet.run(2 * Minute, [&](TimeMs nowMs) {
            fleet[3].extra = nowMs / FakeFleet::IntervalMs % 3 == 0 ? "job_bad 1\n" : "job_bad 0\n";
        });
        QCOMPARE(fleet.task(3).verdict.state, HealthState::Unhealthy);
        fleet[3].extra = "job_bad 0\n";
        fleet.run(20'000);
        QCOMPARE(taskWhy(fleet.task(3)), QStringLiteral("job-bad: job_bad is 0 (rule: above 0); "
                                                        "healthy when it stays so for 30 s."));
        fleet.run(20'000);
        QCOMPARE(fleet.task(3).verdict.state, HealthState::Healthy);
        int told = 0;
        for (const fleet::VerdictChange& change : fleet.changes()) {
            told += change.task == QStringLiteral("chat-3") ? 1 : 0;
        }
        QCOMPARE(told, 2);
    }

    void aTaskThatCannotBeReadIsUnknown() {
        FakeFleet fleet = fleetWith({jobBad()});
        fleet[3].extra = "job_bad 1\n";
        fleet.run(Minute);
        fleet.setDown(3);
        fleet.run(15'000);
        QCOMPARE(fleet.task(3).verdict.state, HealthState::Unknown);
        QVERIFY(taskWhy(fleet.task(3)).startsWith(QStringLiteral("no-data: ")));
    }

    void whatIsNoNumberIsNotClear_data() {
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("no number") << QByteArray("job_bad NaN\n");
        QTest::newRow("one of two is no number") << QByteArray("job_bad NaN\njob_bad{a=\"b\"} 0\n");
        QTest::newRow("absent") << QByteArray();
    }
    void whatIsNoNumberIsNotClear() {
        QFETCH(QByteArray, lines);
        FakeFleet fleet = fleetWith({jobBad()});
        fleet[3].extra = "job_bad 1\n";
        fleet.run(Minute);
        fleet[3].extra = lines;
        fleet.run(Minute + 30'000);
        QCOMPARE(fleet.task(3).verdict.state, HealthState::Unhealthy);
        // In the end nobody knows it any more.
        fleet.run(2 * Minute);
        QCOMPARE(fleet.task(3).verdict.state, HealthState::Healthy);
    }

    void absenceCountsWhereTheRuleSaysSo() {
        MetricRule wanted = jobBad();
        wanted.absent = MetricRule::Absent::Unknown;
        wanted.forMs = 10'000;
        FakeFleet fleet = fleetWith({wanted});
        fleet.each([](FakeTask& task) { task.extra = "job_bad 0\n"; });
        fleet.run(Minute);
        QCOMPARE(fleet.state(), HealthState::Healthy);
        fleet[3].extra.clear();
        fleet[4].extra = "job_bad{queue=\"mail\"} NaN\n";
        fleet.run(10'000);
        QCOMPARE(fleet.task(3).verdict.state, HealthState::Healthy);
        fleet.run(5'000);
        QCOMPARE(taskWhy(fleet.task(3)),
                 QStringLiteral("job-bad: job_bad is not there (rule: above 0)."));
        QCOMPARE(taskWhy(fleet.task(4)), QStringLiteral("job-bad: job_bad{queue=\"mail\"} is not a "
                                                        "number (rule: above 0)."));
        QCOMPARE(fleet.task(3).verdict.state, HealthState::Unknown);
        QCOMPARE(fleet.task(3).verdict.sinceMs, fleet.nowMs() - 10'000);
        QCOMPARE(fleet.state(), HealthState::Degraded);
        // Its other figures are as good as before.
        QVERIFY(fleet.task(3).values.has(fleet::Signal::Memory));
        fleet[3].extra = fleet[4].extra = "job_bad 0\n";
        fleet.run(5'000);
        QCOMPARE(fleet.task(3).verdict.state, HealthState::Healthy);
    }

    void aRuleIsForTheServicesItNames() {
        MetricRule elsewhere = jobBad();
        elsewhere.services = {QStringLiteral("gateway")};
        MetricRule here = jobBad(HealthState::Degraded);
        here.name = QStringLiteral("here");
        here.services = {QStringLiteral("gateway"), QStringLiteral("chat")};
        FakeFleet fleet = fleetWith({elsewhere, here});
        fleet[3].extra = "job_bad 1\n";
        fleet.run(Minute);
        QCOMPARE(taskWhy(fleet.task(3)), QStringLiteral("here: job_bad is 1 (rule: above 0)."));
        QCOMPARE(fleet.task(3).verdict.reasons.size(), 1);
    }

    void itStandsBesideTheBuiltInRules() {
        FakeFleet fleet = fleetWith({jobBad(HealthState::Degraded)});
        fleet[3].extra = "job_bad 1\n";
        fleet[3].cpuFraction = 0.95;
        fleet.run(2 * Minute);
        const QVector<fleet::Reason> reasons = fleet.task(3).verdict.reasons;
        QCOMPARE(reasons.size(), 2);
        QCOMPARE(reasons[0].rule, QStringLiteral("job-bad"));
        QCOMPARE(reasons[1].rule, QStringLiteral("cpu-saturation"));
    }

    void labelsFromOutsideStayPlainAndShort() {
        FakeFleet fleet = fleetWith({jobBad()}, 2);
        fleet[1].extra = "job_bad{q=\"a\\nb\xe2\x80\xae<b>\x1b[31m\"} 1\n";
        fleet[2].extra = "job_bad{q=\"" + QByteArray(4000, 'x') + "\"} 1\n";
        fleet.run(Minute);
        const QString first = taskWhy(fleet.task(1));
        for (const QChar c : first) {
            QVERIFY2(c.unicode() >= 0x20 && c.unicode() < 0x7f, qPrintable(first));
        }
        QVERIFY(first.contains(QStringLiteral("<b>")));
        QVERIFY(taskWhy(fleet.task(2)).size() < 250);
        QVERIFY(taskWhy(fleet.task(2)).endsWith(QStringLiteral("… is 1 (rule: above 0).")));
    }

    void theSeriesOfARuleAreBounded() {
        FakeFleet fleet = fleetWith({jobBad()}, 1);
        QByteArray lines;
        for (int i = 0; i < 1500; ++i) {
            lines += "job_bad{i=\"" + QByteArray::number(i) + "\"} " + (i >= 999 ? "1\n" : "0\n");
        }
        fleet[1].extra = lines;
        fleet.run(Minute);
        QCOMPARE(taskWhy(fleet.task(1)),
                 QStringLiteral("job-bad: job_bad{i=\"999\"} is 1 (rule: above 0)."));
    }

    void aTaskWithNothingButTheMetricIsReadAllTheSame() {
        RuleSet set;
        set.metrics = {jobBad()};
        FleetEvaluator evaluator(FakeFleet::environment(FakeFleet::service()), set);
        fleet::Target target;
        target.id = target.task = QStringLiteral("chat-1");
        target.service = QStringLiteral("chat");
        evaluator.setTargets({target}, 1000);
        evaluator.scrapeSucceeded(target.id, 2000, parsed("job_bad 0\n"));
        QCOMPARE(evaluator.snapshot(2000).services.first().verdict.state, HealthState::Healthy);
        // The series moves to another place in the body.
        evaluator.scrapeSucceeded(target.id, 3000, parsed("other 1\njob_bad 4\n"));
        QCOMPARE(evaluator.snapshot(3000).services.first().verdict.state, HealthState::Unhealthy);
    }
};

QTEST_GUILESS_MAIN(TestMetricRules)
#include "tst_MetricRules.moc"
