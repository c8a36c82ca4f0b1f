// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalReader.h"
#include "tests/support/ExpositionText.h"

#include <QTest>

using namespace wb;
using namespace wb::fleet;
using wb::tests::parsed;

class TestSignalReader : public QObject {
    Q_OBJECT

    static SignalReader reader(const SignalSpec& spec) {
        return SignalReader(std::make_shared<const SignalMatchers>(spec));
    }
    static SignalSpec counting(const QVector<LabelMatcher>& matchers) {
        SignalSpec spec;
        spec.requests = {QStringLiteral("http_requests_total"), matchers};
        return spec;
    }
    static QByteArray requests(const QByteArray& labels, double value) {
        return "http_requests_total{" + labels + "} " + QByteArray::number(value) + '\n';
    }

private Q_SLOTS:
    void matchers_data() {
        QTest::addColumn<int>("op");
        QTest::addColumn<QString>("value");
        QTest::addColumn<double>("increase");
        using Op = LabelMatcher::Op;
        const auto row = [](const char* name, Op op, const char* value, double increase) {
            QTest::newRow(name) << int(op) << QString::fromLatin1(value) << increase;
        };
        // By code: 200 grows by 1, 500 by 2, a series without a code by 4.
        row("equal", Op::Equal, "500", 2);
        row("not equal", Op::NotEqual, "500", 5);
        row("regex", Op::Regex, "5..", 2);
        row("regex is anchored at the start", Op::Regex, "00", NoValue);
        row("regex is anchored at the end", Op::Regex, "5", NoValue);
        row("alternatives are anchored as one", Op::Regex, "500|20", 2);
        row("not regex", Op::NotRegex, "5..", 5);
        row("a missing label is empty", Op::Equal, "", 4);
    }
    void matchers() {
        QFETCH(int, op);
        QFETCH(QString, value);
        SignalReader subject =
            reader(counting({{QStringLiteral("code"), LabelMatcher::Op(op), value}}));
        const auto body = [](double by) {
            return parsed(requests("code=\"200\"", 10 + by) +
                          requests("code=\"500\"", 10 + 2 * by) +
                          requests("path=\"/\"", 10 + 4 * by));
        };
        (void)subject.read(body(0), 0);
        const SignalReading reading = subject.read(body(1), 1000);
        QTEST(reading.requests, "increase");
    }

    void aResetCountsFromZero() {
        SignalReader subject = reader(counting({}));
        (void)subject.read(parsed(requests("a=\"1\"", 100) + requests("a=\"2\"", 50)), 0);
        // One series of two was reset: 100 → 7 is an increase of 7, 50 → 60 one of 10.
        const SignalReading reading =
            subject.read(parsed(requests("a=\"1\"", 7) + requests("a=\"2\"", 60)), 5000);
        QCOMPARE(reading.requests, 17.0);
    }
    void aRestartedProcessCountsFromZeroEvenWhenItHasCaughtUp() {
        SignalReader subject = reader(counting({}));
        const QByteArray start("process_start_time_seconds ");
        (void)subject.read(parsed(requests("a=\"1\"", 10) + start + "1000\n"), 0);
        const SignalReading reading =
            subject.read(parsed(requests("a=\"1\"", 15) + start + "2000\n"), 5000);
        QCOMPARE(reading.requests, 15.0);
        QCOMPARE(reading.startedMs, 2'000'000);
    }
    void aNewSeriesCountsFromZeroAndAReturningOneFromWhereItWas() {
        SignalReader subject = reader(counting({}));
        (void)subject.read(parsed(requests("a=\"1\"", 100)), 0);
        QCOMPARE(
            subject.read(parsed(requests("a=\"1\"", 100) + requests("a=\"2\"", 3)), 5000).requests,
            3.0);
        // It vanishes, its past increase stays; it returns 4 higher, not 7 higher.
        QCOMPARE(subject.read(parsed(requests("a=\"1\"", 100)), 10'000).requests, 3.0);
        QCOMPARE(subject.read(parsed(requests("a=\"1\"", 100) + requests("a=\"2\"", 7)), 15'000)
                     .requests,
                 7.0);
    }
    void aVanishedGaugeIsNotItsLastValue() {
        SignalSpec spec;
        spec.memory.metric = QStringLiteral("mem");
        SignalReader subject = reader(spec);
        QCOMPARE(subject.read(parsed("mem 5\n"), 0).memoryBytes, 5.0);
        const SignalReading reading = subject.read(parsed("other 1\n"), 5000);
        QVERIFY(std::isnan(reading.memoryBytes));
        QVERIFY(!reading.hasSignals);
    }
    void boundsAreComparedAsNumbers() {
        SignalSpec spec;
        spec.latency.metric = QStringLiteral("d");
        SignalReader subject = reader(spec);
        (void)subject.read(
            parsed("d_bucket{r=\"a\",le=\"1.0\"} 0\nd_bucket{r=\"a\",le=\"+Inf\"} 0\n"
                   "d_bucket{r=\"b\",le=\"1\"} 0\nd_bucket{r=\"b\",le=\"1e1\"} 0\n"),
            0);
        QCOMPARE(subject.latencyBounds().size(), std::size_t(3));
        QCOMPARE(subject.latencyBounds()[0], 1.0);
        QCOMPARE(subject.latencyBounds()[1], 10.0);
        QVERIFY(std::isinf(subject.latencyBounds()[2]));
        const SignalReading reading =
            subject.read(parsed("d_bucket{r=\"a\",le=\"1.0\"} 2\nd_bucket{r=\"a\",le=\"+Inf\"} 3\n"
                                "d_bucket{r=\"b\",le=\"1\"} 4\nd_bucket{r=\"b\",le=\"1e1\"} 5\n"),
                         5000);
        QCOMPARE(reading.latencyCounts, (std::vector<double>{6, 5, 3}));
    }
    void swappedSeriesOfEqualLengthAreNoticed() {
        SignalReader subject = reader(counting({}));
        (void)subject.read(parsed(requests("a=\"1\"", 100) + requests("a=\"2\"", 5)), 0);
        const SignalReading reading =
            subject.read(parsed(requests("a=\"2\"", 6) + requests("a=\"1\"", 101)), 5000);
        QCOMPARE(reading.requests, 2.0);
    }
    /// Even series given twice, which Prometheus' text may do, go on where they were.
    void commentsBreakNoCounter() {
        SignalReader subject = reader(counting({}));
        const QByteArray help("# HELP http_requests_total Requests.\n");
        const QByteArray twice = requests("a=\"1\"", 10) + requests("a=\"1\"", 100);
        (void)subject.read(parsed(twice), 0);
        QCOMPARE(subject.read(parsed(help + twice), 5000).requests, 0.0);
        const QByteArray grown = requests("a=\"1\"", 11) + requests("a=\"1\"", 102);
        QCOMPARE(subject.read(parsed(help + grown), 10'000).requests, 3.0);
    }
    void limits_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<double>("memoryLimit");
        QTest::addColumn<double>("cores");
        const QByteArray quota(
            "container_spec_cpu_quota 50000\ncontainer_spec_cpu_period 100000\n");
        QTest::newRow("given") << QByteArray("limit 1024\n") + quota << 1024.0 << 0.5;
        QTest::newRow("cAdvisor's zero is no limit")
            << QByteArray("limit 0\n") + quota << NoValue << 0.5;
        QTest::newRow("cgroup's maximum is no limit")
            << QByteArray("limit 9.223372036854772e+18\n") << NoValue << NoValue;
        QTest::newRow("no quota") << QByteArray("limit 7\ncontainer_spec_cpu_quota 0\n"
                                                "container_spec_cpu_period 100000\n")
                                  << 7.0 << NoValue;
    }
    void limits() {
        QFETCH(QByteArray, body);
        SignalSpec spec;
        spec.memoryLimit.metric = QStringLiteral("limit");
        spec.cpuLimit.metric = QStringLiteral("container_spec_cpu_quota");
        const SignalReading reading = reader(spec).read(parsed(body), 0);
        QTEST(reading.memoryLimitBytes, "memoryLimit");
        QTEST(reading.cpuLimitCores, "cores");
    }
    void theReleaseIsReadFromTheBuildInfo() {
        const tests::FakeTask task;
        SignalReader subject = reader(tests::fakeTaskSignals());
        (void)subject.read(parsed(task.text()), 0);
        QCOMPARE(subject.release().name(), QStringLiteral("v1 · r1"));
    }
    void timestampsCountOnlyWhenAllSamplesCarryThem() {
        SignalSpec spec;
        spec.memory.metric = QStringLiteral("a");
        spec.memoryLimit.metric = QStringLiteral("b");
        QCOMPARE(reader(spec).read(parsed("a 1 5000\nb 1 6000\n"), 0).sampleTimestampMs,
                 std::optional<TimeMs>(6000));
        QCOMPARE(reader(spec).read(parsed("a 1 5000\nb 1\n"), 0).sampleTimestampMs,
                 std::optional<TimeMs>());
    }
};

QTEST_GUILESS_MAIN(TestSignalReader)
#include "tst_SignalReader.moc"
