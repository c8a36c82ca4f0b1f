// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/SignalSpecReader.h"
#include "models/fleet/SignalProposal.h"
#include "models/fleet/SignalReader.h"
#include "models/metrics/BodyReader.h"

#include <QFile>
#include <QTest>

using namespace wb;
using namespace wb::fleet;
using wb::settings::Preset;

namespace {

metrics::ScrapedBody bodyOf(const QByteArray& bytes) {
    metrics::LayoutCache layouts;
    metrics::BodyReader reader({}, &layouts);
    auto body = reader.read(bytes, metrics::ExpositionParser::guessFormat(bytes));
    if (!body) {
        qFatal("%s", body.error().reason.c_str());
    }
    return *body;
}

QByteArray bytesOf(const QString& file) {
    QFile body(QStringLiteral(WB_TEST_DATA "/bodies/") + file);
    if (!body.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(file));
    }
    return body.readAll();
}

QString partsText(const SignalProposal& proposal) {
    static const QMap<SignalPart, QString> names{{SignalPart::Latency, QStringLiteral("latency")},
                                                 {SignalPart::Traffic, QStringLiteral("traffic")},
                                                 {SignalPart::Errors, QStringLiteral("errors")},
                                                 {SignalPart::Memory, QStringLiteral("memory")},
                                                 {SignalPart::Cpu, QStringLiteral("cpu")},
                                                 {SignalPart::OomKills, QStringLiteral("oom")},
                                                 {SignalPart::Release, QStringLiteral("release")}};
    QStringList parts;
    for (auto part = names.begin(); part != names.end(); ++part) {
        const PartOrigin origin = proposal.origins.value(part.key());
        if (origin != PartOrigin::Missing) {
            parts << *part + (origin == PartOrigin::Found ? QStringLiteral("?") : QString());
        }
    }
    return parts.join(u' ');
}

} // namespace

class TestPresets : public QObject {
    Q_OBJECT
private:
    const QVector<Preset> m_presets = settings::loadPresets();

    [[nodiscard]] QVector<Recognition> recognise(const metrics::ScrapedBody& body) const {
        QVector<PresetSigns> signs;
        for (const Preset& preset : m_presets) {
            signs << preset.signs;
        }
        return recognisePresets(signs, metricNames(*body.layout));
    }
    [[nodiscard]] const Preset* preset(const QString& name) const {
        const auto found =
            std::find_if(m_presets.begin(), m_presets.end(),
                         [&](const Preset& each) { return each.signs.preset == name; });
        return found == m_presets.end() ? nullptr : &*found;
    }
    [[nodiscard]] SignalProposal proposal(const QString& file, const QString& name) const {
        const Preset* of = preset(name);
        return proposeSignals(of == nullptr ? SignalSpec() : of->signalSpec,
                              of == nullptr || of->signs.isLibrary, *bodyOf(bytesOf(file)).layout);
    }

private Q_SLOTS:
    void everyPresetIsWhole() {
        QCOMPARE(m_presets.size(), 14);
        for (const Preset& each : m_presets) {
            QVERIFY2(each.mistakes.isEmpty(),
                     each.mistakes.isEmpty() ? "" : qPrintable(each.mistakes.first().text()));
            QVERIFY(!each.signs.title.isEmpty());
            QVERIFY2(each.signs.metrics.size() >= 3, qPrintable(each.signs.preset));
        }
    }

    void bodies_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("first"); ///< The likeliest preset; empty: none.
        QTest::addColumn<int>("evidence");
        QTest::addColumn<QString>("proposed"); ///< With "?" where it was not the preset's.
        const auto row = [](const char* file, const char* first, int evidence,
                            const char* proposed) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(first)
                                << evidence << QString::fromLatin1(proposed);
        };
        row("alertmanager.prom", "go", 3, "latency? traffic? memory cpu");
        row("haproxy-2.6.12.prom", "haproxy", 4, "traffic errors release");
        row("nginx_exporter-0.11.0.prom.txt", "nginx", 4, "traffic");
        row("node_exporter.prom", "node_exporter", 4, "memory cpu release");
        row("postgres_exporter-0.11.1.prom", "postgres_exporter", 4, "traffic release");
        row("prom-client-node20.om.txt", "prom-client", 4, "latency traffic? errors? memory cpu");
        row("prom-client-node20.prom.txt", "prom-client", 4, "latency traffic? errors? memory cpu");
        row("prometheus.prom", "prometheus", 4, "latency traffic errors memory cpu release");
        row("rabbitmq-3.10.8.prom", "rabbitmq", 4, "traffic errors memory release");
        row("redis_exporter-1.45.0.prom", "redis_exporter", 4, "traffic errors memory release");
        row("victoriametrics.prom", "go", 3, "memory cpu");
        row("written/cadvisor.prom", "cadvisor", 4, "memory cpu oom release");
        row("written/envoy.prom", "envoy", 4, "latency traffic errors memory");
        row("written/kube-state-metrics.prom", "kube-state-metrics", 4, "memory");
        row("written/micrometer.prom", "micrometer", 4, "latency traffic errors");
        row("written/nginx-vts.prom", "nginx-vts", 4, "latency traffic errors release");
    }
    void bodies() {
        QFETCH(QString, file);
        QFETCH(QString, first);
        const auto recognised = recognise(bodyOf(bytesOf(file)));
        QCOMPARE(recognised.isEmpty() ? QString() : recognised.first().preset, first);
        QTEST(recognised.isEmpty() ? 0 : int(recognised.first().evidence.size()), "evidence");
        QTEST(partsText(proposal(file, first)), "proposed");
    }

    void anExporterOfGoIsNoGoService() {
        const auto recognised =
            recognise(bodyOf(bytesOf(QStringLiteral("postgres_exporter-0.11.1.prom"))));
        QCOMPARE(recognised.size(), 2);
        QCOMPARE(recognised[1].preset, QStringLiteral("go"));
        QVERIFY(recognised[1].isLibrary);
    }

    void halfOfTheSignsWillDo() {
        QCOMPARE(recognise(bodyOf("redis_up 1\nredis_instance_info 1\n")).size(), 1);
        QVERIFY(recognise(bodyOf("redis_up 1\n")).isEmpty());
        QVERIFY(recognise(bodyOf("up 1\n")).isEmpty());
    }

    void guesses_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("latency");
        QTest::addColumn<double>("unit");
        QTest::addColumn<QString>("requests");
        QTest::addColumn<QString>("statusLabel");
        QTest::newRow("OpenTelemetry's names")
            << QByteArray("# TYPE http_server_request_duration_seconds histogram\n"
                          "http_server_request_duration_seconds_bucket{"
                          "http_response_status_code=\"200\",le=\"+Inf\"} 1\n"
                          "http_server_request_duration_seconds_sum{"
                          "http_response_status_code=\"200\"} 1\n"
                          "http_server_request_duration_seconds_count{"
                          "http_response_status_code=\"200\"} 1\n")
            << "http_server_request_duration_seconds" << 1.0
            << "http_server_request_duration_seconds_count"
            << "http_response_status_code";
        QTest::newRow("milliseconds, a client's beside it")
            << QByteArray("# TYPE http_client_request_duration_seconds histogram\n"
                          "http_client_request_duration_seconds_bucket{le=\"+Inf\"} 1\n"
                          "http_client_request_duration_seconds_sum 1\n"
                          "http_client_request_duration_seconds_count 1\n"
                          "# TYPE request_latency_ms histogram\n"
                          "request_latency_ms_bucket{le=\"+Inf\"} 1\n"
                          "request_latency_ms_sum 1\n"
                          "request_latency_ms_count 1\n"
                          "# TYPE app_requests_total counter\n"
                          "app_requests_total{status=\"200\"} 1\n"
                          "# TYPE promhttp_metric_handler_requests_total counter\n"
                          "promhttp_metric_handler_requests_total{code=\"200\"} 1\n")
            << "request_latency_ms" << 0.001 << "app_requests_total"
            << "status";
        QTest::newRow("nothing that looks like it")
            << QByteArray("# TYPE job_seconds histogram\njob_seconds_bucket{le=\"+Inf\"} 1\n"
                          "job_seconds_sum 1\njob_seconds_count 1\n")
            << QString() << 1.0 << QString() << QString();
    }
    void guesses() {
        QFETCH(QByteArray, body);
        const auto proposal = proposeSignals({}, true, *bodyOf(body).layout);
        QTEST(proposal.spec.latency.metric, "latency");
        QTEST(proposal.spec.latencyUnitSeconds, "unit");
        QTEST(proposal.spec.requests.metric, "requests");
        const auto& bad = proposal.spec.badRequests.matchers;
        QTEST(bad.isEmpty() ? QString() : bad.first().label, "statusLabel");
    }

    void readings_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("memory");
        QTest::addColumn<double>("memoryLimit");
        QTest::addColumn<double>("cpuLimit");
        QTest::addColumn<QString>("release");
        const auto row = [](const char* file, const char* name, double memory, double memoryLimit,
                            double cpuLimit, const char* release) {
            QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(name) << memory
                                << memoryLimit << cpuLimit << QString::fromLatin1(release);
        };
        row("written/cadvisor.prom", "cadvisor", 3e9, 8e9, 2, "v0.55.1");
        row("written/envoy.prom", "envoy", 26214400, NoValue, NoValue, "");
        // Two containers' requests; of what the node can give the memory alone.
        row("written/kube-state-metrics.prom", "kube-state-metrics", 2e9, 8e9, NoValue, "");
        row("haproxy-2.6.12.prom", "haproxy", NoValue, NoValue, NoValue, "2.6.12-1+deb12u4");
        row("rabbitmq-3.10.8.prom", "rabbitmq", 154836992, 10110600806, NoValue, "3.10.8");
        row("postgres_exporter-0.11.1.prom", "postgres_exporter", NoValue, NoValue, NoValue,
            "15.18.0");
        row("redis_exporter-1.45.0.prom", "redis_exporter", 1064624, 67108864, NoValue, "7.0.15");
    }
    void readings() {
        QFETCH(QString, file);
        QFETCH(QString, name);
        const auto body = bodyOf(bytesOf(file));
        SignalReader reader(std::make_shared<const SignalMatchers>(preset(name)->signalSpec));
        const SignalReading reading = reader.read(body, 0);
        QTEST(reading.memoryBytes, "memory");
        QTEST(reading.memoryLimitBytes, "memoryLimit");
        QTEST(reading.cpuLimitCores, "cpuLimit");
        QTEST(reader.release().code, "release");
    }

    void errorsAreCountedOnce_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<double>("requests");
        QTest::addColumn<double>("bad");
        QTest::newRow("a sum beside its parts")
            << "nginx-vts"
            << QByteArray("nginx_vts_server_requests_total{host=\"a\",code=\"2xx\"} 1\n"
                          "nginx_vts_server_requests_total{host=\"a\",code=\"5xx\"} 1\n"
                          "nginx_vts_server_requests_total{host=\"a\",code=\"total\"} 2\n"
                          "nginx_vts_server_requests_total{host=\"*\",code=\"5xx\"} 1\n")
            << QByteArray("nginx_vts_server_requests_total{host=\"a\",code=\"2xx\"} 4\n"
                          "nginx_vts_server_requests_total{host=\"a\",code=\"5xx\"} 2\n"
                          "nginx_vts_server_requests_total{host=\"a\",code=\"total\"} 6\n"
                          "nginx_vts_server_requests_total{host=\"*\",code=\"5xx\"} 2\n")
            << 4.0 << 1.0;
        QTest::newRow("a counter of their own")
            << "redis_exporter"
            << QByteArray("redis_commands_processed_total 10\n"
                          "redis_commands_failed_calls_total{cmd=\"get\"} 1\n"
                          "redis_commands_failed_calls_total{cmd=\"set\"} 1\n")
            << QByteArray("redis_commands_processed_total 30\n"
                          "redis_commands_failed_calls_total{cmd=\"get\"} 3\n"
                          "redis_commands_failed_calls_total{cmd=\"set\"} 4\n")
            << 20.0 << 5.0;
    }
    void errorsAreCountedOnce() {
        QFETCH(QString, name);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        SignalReader reader(std::make_shared<const SignalMatchers>(preset(name)->signalSpec));
        (void)reader.read(bodyOf(before), 0);
        const SignalReading reading = reader.read(bodyOf(after), 1000);
        QTEST(reading.requests, "requests");
        QTEST(reading.badRequests, "bad");
    }

    void millisecondsBecomeSeconds() {
        SignalReader reader(
            std::make_shared<const SignalMatchers>(preset(QStringLiteral("envoy"))->signalSpec));
        (void)reader.read(bodyOf(bytesOf(QStringLiteral("written/envoy.prom"))), 0);
        QCOMPARE(reader.latencyBounds().size(), std::size_t(3));
        QCOMPARE(reader.latencyBounds()[0], 0.1);
        QCOMPARE(reader.latencyBounds()[1], 0.5);
        QVERIFY(std::isinf(reader.latencyBounds()[2]));
    }
};

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_Presets.moc"
