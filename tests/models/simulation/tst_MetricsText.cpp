// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/ExpositionParser.h"
#include "models/simulation/MetricsText.h"
#include "tests/support/SmallProd1.h"

#include <QTest>

#include <map>

using namespace wb;
using namespace wb::simulation;
using metrics::ExpositionFormat;

class TestMetricsText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bodiesParse_data();
    void bodiesParse();
    void namesAreThoseOfRealPrograms_data();
    void namesAreThoseOfRealPrograms();
    void countersStayConsistent();
    void ratesReadAsInTheScenarioAtAnySpeed();
    void buildInfoTellsTheRelease();
};

namespace {

using Values = std::map<std::string, double>; ///< By series as it stands in the body.

Values parse(const QByteArray& body) {
    Values values;
    const auto parsed = metrics::ExpositionParser::parse(body, ExpositionFormat::Prometheus);
    if (parsed) {
        for (const metrics::Sample& sample : parsed->samples()) {
            values[std::string(sample.series)] = sample.value;
        }
    }
    return values;
}

double value(const Values& values, const std::string& series) {
    const auto found = values.find(series);
    return found == values.end() ? -1 : found->second;
}

/// Sum of the samples whose series begins so.
double sum(const Values& values, const std::string& prefix) {
    double total = 0;
    for (const auto& [series, each] : values) {
        total += series.rfind(prefix, 0) == 0 ? each : 0;
    }
    return total;
}

QByteArray bodyOf(const Simulation& simulation) {
    return simulation.metrics(QStringLiteral("chat"), QStringLiteral("chat-1"))
        .value_or(QByteArray());
}

ServiceModel chat(Runtime runtime) {
    ServiceModel model = support::service(QStringLiteral("chat"));
    model.runtime = runtime;
    return model;
}

} // namespace

void TestMetricsText::bodiesParse_data() {
    QTest::addColumn<Runtime>("runtime");
    QTest::addColumn<ExpositionFormat>("format");
    QTest::newRow("Node.js, Prometheus text") << Runtime::Node << ExpositionFormat::Prometheus;
    QTest::newRow("Node.js, OpenMetrics") << Runtime::Node << ExpositionFormat::OpenMetrics;
    QTest::newRow("Go, Prometheus text") << Runtime::Go << ExpositionFormat::Prometheus;
    QTest::newRow("Go, OpenMetrics") << Runtime::Go << ExpositionFormat::OpenMetrics;
}

void TestMetricsText::bodiesParse() {
    QFETCH(Runtime, runtime);
    QFETCH(ExpositionFormat, format);
    Simulation simulation(support::story({chat(runtime)}), 3);
    simulation.advanceTo(support::StoryStartMs + 60'000);
    const auto body = simulation.metrics(QStringLiteral("chat"), QStringLiteral("chat-2"), format);
    QVERIFY(body);
    const auto parsed = metrics::ExpositionParser::parse(*body, format);
    if (!parsed) {
        QFAIL(parsed.error().reason.c_str());
    }
    for (const metrics::ParseIssue& warning : parsed->warnings()) {
        QFAIL(warning.reason.c_str());
    }
    QVERIFY(parsed->samples().size() >= 55 && parsed->samples().size() <= 80);
    for (const metrics::Sample& sample : parsed->samples()) {
        QVERIFY(sample.family >= 0);
        QVERIFY(sample.value >= 0);
    }
}

void TestMetricsText::namesAreThoseOfRealPrograms_data() {
    QTest::addColumn<Runtime>("runtime");
    QTest::addColumn<QByteArray>("line");
    for (const char* both :
         {"# TYPE http_requests_total counter", "# TYPE http_request_duration_seconds histogram",
          "http_requests_total{method=\"POST\",route=\"/a\",code=\"200\"} ",
          "http_request_duration_seconds_bucket{method=\"GET\",route=\"/b\",le=\"0.25\"} ",
          "# TYPE process_resident_memory_bytes gauge", "# TYPE process_cpu_seconds_total counter",
          "# TYPE process_start_time_seconds gauge",
          "# TYPE container_memory_working_set_bytes gauge",
          "# TYPE container_cpu_usage_seconds_total counter",
          "# TYPE container_oom_events_total counter", "# TYPE app_build_info gauge"}) {
        QTest::addRow("Node.js: %s", both) << Runtime::Node << QByteArray(both);
        QTest::addRow("Go: %s", both) << Runtime::Go << QByteArray(both);
    }
    QTest::newRow("Node.js' heap") << Runtime::Node << QByteArray("\nnodejs_heap_size_used_bytes ");
    QTest::newRow("Node.js' event loop")
        << Runtime::Node << QByteArray("\nnodejs_eventloop_lag_seconds ");
    QTest::newRow("Go's heap") << Runtime::Go << QByteArray("\ngo_memstats_heap_inuse_bytes ");
    QTest::newRow("Go's goroutines") << Runtime::Go << QByteArray("\ngo_goroutines ");
    QTest::newRow("Go writes large numbers as Go does")
        << Runtime::Go << QByteArray("\ncontainer_spec_memory_limit_bytes 1.073741824e+09\n");
    QTest::newRow("Node.js writes them as JavaScript does")
        << Runtime::Node << QByteArray("\ncontainer_spec_memory_limit_bytes 1073741824\n");
}

void TestMetricsText::namesAreThoseOfRealPrograms() {
    QFETCH(Runtime, runtime);
    QFETCH(QByteArray, line);
    Simulation simulation(support::story({chat(runtime)}), 3);
    simulation.advanceTo(support::StoryStartMs + 5000);
    QVERIFY2(bodyOf(simulation).contains(line), bodyOf(simulation));
}

void TestMetricsText::countersStayConsistent() {
    Scenario scenario = support::story({chat(Runtime::Node)});
    Fault errors;
    errors.kind = Fault::Kind::Errors;
    errors.service = QStringLiteral("chat");
    errors.fromMs = scenario.startMs;
    errors.factor = 0.07;
    scenario.faults = {errors};
    Simulation simulation(scenario, 11);
    Values before;
    for (int second = 1; second <= 120; ++second) {
        simulation.advanceTo(support::StoryStartMs + second * 1000);
        const Values now = parse(bodyOf(simulation));
        QVERIFY(!now.empty());
        for (const std::string labels :
             {"method=\"POST\",route=\"/a\"", "method=\"GET\",route=\"/b\""}) {
            const double requests = sum(now, "http_requests_total{" + labels);
            QCOMPARE(value(now, "http_request_duration_seconds_count{" + labels + "}"), requests);
            double below = 0;
            for (const char* le : {"0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1",
                                   "2.5", "5", "10", "+Inf"}) {
                const double bucket = value(now, "http_request_duration_seconds_bucket{" + labels +
                                                     ",le=\"" + le + "\"}");
                QVERIFY(bucket >= below);
                below = bucket;
            }
            QCOMPARE(below, requests);
        }
        for (const auto& [series, earlier] : before) {
            const bool counts = series.find("_total{") != std::string::npos ||
                                series.find("_seconds_total") != std::string::npos ||
                                series.find("duration_seconds_") != std::string::npos;
            QVERIFY2(!counts || value(now, series) >= earlier, series.c_str());
        }
        before = now;
    }
    const double failed =
        sum(before, "http_requests_total{method=\"POST\",route=\"/a\",code=\"500\"");
    QVERIFY(failed > 0);
}

void TestMetricsText::ratesReadAsInTheScenarioAtAnySpeed() {
    constexpr double Speed = 20;
    SimulationOptions options;
    options.scale = TimeScale{support::StoryStartMs, 1'800'000'000'000, Speed};
    Simulation plain(support::story({chat(Runtime::Node)}), 5);
    Simulation fast(support::story({chat(Runtime::Node)}), 5, options);
    const auto rate = [](Simulation& simulation, DurationMs virtualMs, double outsideSeconds,
                         const std::string& counter) {
        simulation.advanceTo(support::StoryStartMs + 10'000);
        const double first = sum(parse(bodyOf(simulation)), counter);
        simulation.advanceTo(support::StoryStartMs + 10'000 + virtualMs);
        return (sum(parse(bodyOf(simulation)), counter) - first) / outsideSeconds;
    };
    for (const std::string counter : {"http_requests_total", "process_cpu_seconds_total"}) {
        Simulation one(support::story({chat(Runtime::Node)}), 5);
        Simulation twenty(support::story({chat(Runtime::Node)}), 5, options);
        const double usual = rate(one, 600'000, 600, counter);
        const double hurried = rate(twenty, 600'000, 600 / Speed, counter);
        QVERIFY2(std::abs(hurried / usual - 1) < 0.02, counter.c_str());
    }
    // The process started as long ago as its counters say, in the time of the outside.
    fast.advanceTo(support::StoryStartMs + 1000);
    const Values values = parse(bodyOf(fast));
    const double uptime = 1'800'000'000 - value(values, "process_start_time_seconds");
    QVERIFY(uptime > 0);
    const double perSecond = sum(values, "http_requests_total") / uptime;
    QVERIFY(perSecond > 50 && perSecond < 150);
}

void TestMetricsText::buildInfoTellsTheRelease() {
    Simulation simulation(support::story({chat(Runtime::Node)}), 5);
    QVERIFY(bodyOf(simulation)
                .contains(
                    "app_build_info{version=\"v1\",commit=\"v1c0de\",settings_revision=\"r1\"} 1"));
}

QTEST_GUILESS_MAIN(TestMetricsText)
#include "tst_MetricsText.moc"
