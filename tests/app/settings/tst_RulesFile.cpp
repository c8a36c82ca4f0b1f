// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/RulesFile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::settings;
using health::MetricRule;

namespace {

const char* const Whole = R"(rules:
  worsen_after: 5s
  metrics:
    - name: job-bad
      when: 'job_bad > 0'
      severity: unhealthy
      for: 0s
      reason: Jobs are stuck.
    - name: queue
      when: 'queue_length{queue=~"mail|print", host!="a}b"} >= 1e3'
      absent: unknown
      services: [chat]
)";

} // namespace

class TestRulesFile : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    [[nodiscard]] tl::expected<health::RuleSet, Mistakes>
    load(const QByteArray& text, const QStringList& services = {}) const {
        const QString path = m_folder.filePath(QStringLiteral("r.yaml"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        file.close();
        return loadRules(path, services);
    }
    /// Without the folder.
    [[nodiscard]] static QStringList texts(const Mistakes& mistakes) {
        QStringList texts;
        for (const Mistake& mistake : mistakes) {
            texts << QStringLiteral("%1: %2").arg(mistake.line).arg(mistake.message.inEnglish());
        }
        return texts;
    }

private Q_SLOTS:
    void thresholds() {
        const auto rules = load("rules: {memory_unhealthy: 99%, worsen_after: 5s}\n");
        QVERIFY(rules.has_value());
        QCOMPARE(rules->memoryUnhealthy, 0.99);
        QCOMPARE(rules->worsenAfterMs, 5000);
        QVERIFY(rules->metrics.isEmpty());
        QVERIFY(!load("rules: {memory_unhealthy: 10%}\n").has_value());
    }

    void metricRules() {
        const auto rules = load(Whole, {QStringLiteral("chat")});
        QVERIFY2(rules.has_value(), rules ? "" : qPrintable(texts(rules.error()).join(u'\n')));
        QCOMPARE(rules->metrics.size(), 2);
        const MetricRule& job = rules->metrics[0];
        QCOMPARE(job.name, QStringLiteral("job-bad"));
        QCOMPARE(job.series.metric, QStringLiteral("job_bad"));
        QVERIFY(job.series.matchers.isEmpty());
        QCOMPARE(job.comparison, MetricRule::Comparison::Above);
        QCOMPARE(job.number, 0.0);
        QCOMPARE(job.severity, fleet::HealthState::Unhealthy);
        QCOMPARE(job.forMs, 0);
        QCOMPARE(job.reason, QStringLiteral("Jobs are stuck"));
        QCOMPARE(job.absent, MetricRule::Absent::Ignored);
        const MetricRule& queue = rules->metrics[1];
        QCOMPARE(queue.series.matchers.size(), 2);
        QCOMPARE(queue.series.matchers[0].op, fleet::LabelMatcher::Op::Regex);
        QCOMPARE(queue.series.matchers[1].value, QStringLiteral("a}b"));
        QCOMPARE(queue.comparison, MetricRule::Comparison::AtLeast);
        QCOMPARE(queue.number, 1000.0);
        QCOMPARE(queue.severity, fleet::HealthState::Degraded);
        QCOMPARE(queue.forMs, 5000);
        QVERIFY(queue.reason.isEmpty());
        QCOMPARE(queue.absent, MetricRule::Absent::Unknown);
        QCOMPARE(queue.services, QStringList{QStringLiteral("chat")});
        // Nobody's incident ends before the slowest rule could have found something.
        QCOMPARE(rules->settledAfterMs(), 60'000);
    }

    void comparisons_data() {
        QTest::addColumn<QString>("when");
        QTest::addColumn<int>("comparison");
        QTest::addColumn<double>("number");
        const auto row = [](const char* when, MetricRule::Comparison comparison, double number) {
            QTest::newRow(when) << QString::fromLatin1(when) << int(comparison) << number;
        };
        row("a > 1", MetricRule::Comparison::Above, 1);
        row("a>=1", MetricRule::Comparison::AtLeast, 1);
        row("a < -1.5", MetricRule::Comparison::Below, -1.5);
        row("a<=+2e-3", MetricRule::Comparison::AtMost, 0.002);
        row("  a  ==  0  ", MetricRule::Comparison::Equal, 0);
        row("a != .5", MetricRule::Comparison::NotEqual, 0.5);
        row("a{} > 1", MetricRule::Comparison::Above, 1);
        row("a { b = \"> 7\" } > 1", MetricRule::Comparison::Above, 1);
    }
    void comparisons() {
        QFETCH(QString, when);
        QFETCH(int, comparison);
        QFETCH(double, number);
        const auto rules = load("metrics: [{name: x, when: '" + when.toUtf8() + "'}]\n");
        QVERIFY2(rules.has_value(), rules ? "" : qPrintable(texts(rules.error()).join(u'\n')));
        const MetricRule& rule = rules->metrics.constFirst();
        QCOMPARE(rule.series.metric, QStringLiteral("a"));
        QCOMPARE(int(rule.comparison), comparison);
        QCOMPARE(rule.number, number);
    }

    void mistakes_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* from, const char* to,
                            const char* expected) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to)
                                << QString::fromUtf8(expected);
        };
        row("key",
            "severity:", "sevrity:", "6: unknown key \"sevrity\"; did you mean \"severity\"?");
        row("list key",
            "metrics:", "metric:", "3: unknown key \"metric\"; did you mean \"metrics\"?");
        row("severity", "unhealthy", "unhealty",
            "6: \"severity\" cannot be \"unhealty\"; did you mean \"unhealthy\"?");
        row("absent", "absent: unknown", "absent: unkown",
            "11: \"absent\" cannot be \"unkown\"; did you mean \"unknown\"?");
        row("duration", "for: 0s", "for: 0",
            "7: \"for\" is \"0\"; expected a duration such as "
            "300ms, 5s, 2m, 1h or 30d");
        row("too long", "for: 0s", "for: 2d", "7: \"for\" is 2d; it must be at most 86400000");
        row("no name", "- name: job-bad", "- severity: degraded",
            "4: \"name\" is missing or empty");
        row("bad name", "job-bad", "'job bad'",
            "4: \"name\" is \"job bad\"; expected at most 64 letters, digits, dots, dashes and "
            "underscores, such as job-bad");
        row("built-in name", "name: job-bad", "name: oom-kill",
            "4: \"oom-kill\" is a built-in rule; take another name");
        row("name of a gap", "name: job-bad", "name: no-data",
            "4: \"no-data\" is a built-in rule; take another name");
        row("twice", "name: queue", "name: job-bad", "9: a second rule is named \"job-bad\"");
        row("no condition", "when: 'job_bad > 0'", "when: ''", "5: \"when\" is missing or empty");
        row("half a condition", "job_bad > 0", "job_bad",
            "5: \"when\" is \"job_bad\"; expected a metric, a comparison and a number, such as "
            "job_bad{queue=\"mail\"} > 3");
        row("not a metric", "job_bad > 0", "3 > job_bad",
            "5: \"when\" is \"3 > job_bad\"; expected a "
            "metric, a comparison and a number");
        row("more than a condition", "job_bad > 0", "job_bad > 0 and up == 1",
            "5: \"when\" is \"job_bad > 0 and up == 1\"; expected a metric");
        row("function", "job_bad > 0", "rate(job_bad[5m]) > 0",
            "5: \"when\" is \"rate(job_bad[5m]) > 0\"; expected a metric");
        row("one equals sign", "job_bad > 0", "job_bad = 0",
            "5: \"when\" is \"job_bad = 0\"; did you mean \"==\"?");
        row("arrow", "job_bad > 0", "job_bad => 0",
            "5: \"when\" is \"job_bad => 0\"; did you mean \">=\"?");
        row("no such sign", "job_bad > 0", "job_bad >< 0",
            "5: \"when\" is \"job_bad >< 0\"; \"><\" is none of >, >=, <, <=, == and !=");
        row("not a number", "job_bad > 0", "job_bad > many",
            "5: \"when\" is \"job_bad > many\"; \"many\" is not a number");
        row("not finite", "job_bad > 0", "job_bad > inf",
            "5: \"when\" is \"job_bad > inf\"; \"inf\" is not a number");
        row("bad matchers", "host!=\"a}b\"", "host",
            "; in its braces stands \"queue=~\"mail|print\", host\"; expected matchers such as "
            "code=~\"5..\"");
        row("bad regex", "mail|print", "(mail",
            "; in its braces stands \"queue=~\"(mail\", host!=\"a}b\"\"; \"(mail\" is not a "
            "regular "
            "expression");
        row("no such service", "services: [chat]", "services: [chatt]",
            "12: there is no service \"chatt\"; did you mean \"chat\"?");
        row("not a list", "  metrics:\n", "  metrics: 3\n  metricz:\n",
            "3: \"metrics\" must be a list");
        row("not a mapping", "    - name: job-bad", "    - job_bad > 0\n    - name: job-bad",
            "4: each item of \"metrics\" must be a mapping");
    }
    void mistakes() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, expected);
        QByteArray text(Whole);
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        const auto rules = load(text, {QStringLiteral("chat")});
        QVERIFY(!rules.has_value());
        const QString all = texts(rules.error()).join(u'\n');
        QVERIFY2(all.contains(expected), qPrintable(all));
    }

    void theirNumberIsBounded() {
        QByteArray text = "metrics:\n";
        for (int i = 0; i <= MetricRule::CountLimit; ++i) {
            text += "  - {name: r" + QByteArray::number(i) + ", when: a > 0}\n";
        }
        const auto rules = load(text);
        QVERIFY(!rules.has_value());
        QCOMPARE(
            texts(rules.error()),
            QStringList{QStringLiteral("1: \"metrics\" has 101 rules; it must have at most 100")});
    }

    void aReasonIsOneShortLine() {
        const auto rules =
            load("metrics: [{name: a, when: b > 0, reason: \"one\\ntwo\\u202E \"}]\n");
        QVERIFY(rules.has_value());
        QCOMPARE(rules->metrics.constFirst().reason, QStringLiteral("one two"));
        const auto wrong =
            load("metrics: [{name: a, when: b > 0, reason: " + QByteArray(201, 'x') + "}]\n");
        QVERIFY(!wrong.has_value());
        QCOMPARE(texts(wrong.error()),
                 QStringList{QStringLiteral("1: \"reason\" is longer than 200 characters")});
    }
};

QTEST_GUILESS_MAIN(TestRulesFile)
#include "tst_RulesFile.moc"
