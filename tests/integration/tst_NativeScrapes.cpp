// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/collect/FleetCollector.h"
#include "tests/support/FamilyBytes.h"
#include "tests/support/NativeScript.h"
#include "tests/support/ScriptedServer.h"
#include "tests/support/Seed.h"

#include <QDateTime>
#include <QTest>

#include <array>
#include <cmath>

using namespace wb;
using namespace wb::metrics;
using namespace wb::test;
using fleet::Signal;

namespace {

constexpr int TaskCount = 2;
const std::array<std::pair<Signal, const char*>, 3> Quantiles{
    std::pair(Signal::LatencyP50, "0.5"), std::pair(Signal::LatencyP95, "0.95"),
    std::pair(Signal::LatencyP99, "0.99")};

/// One program whose requests take some time.
struct Program {
    NativeHistogram histogram;
    bool isFloat = false;

    [[nodiscard]] QByteArray body() const {
        return familyBytes("request_seconds", FamilyType::Histogram,
                           {histogramBytes(nativeBytes(histogram, isFloat))});
    }
};

} // namespace

/// A server with native histograms is scraped over HTTP by a real Prometheus and by us: the
/// quantiles of our signals are those of its histogram_quantile(q, rate(…)).
class TestNativeScrapes : public QObject {
    Q_OBJECT

    ScriptedServer m_server;
    std::array<Program, TaskCount> m_programs;
    NativeWriter m_writer{chosenSeed()};
    /// How often who asked for which task since the last change.
    QMap<std::pair<QByteArray, int>, int> m_asked;
    SystemClock m_clock;
    std::unique_ptr<PrometheusPeer> m_prometheus;
    std::unique_ptr<collect::FleetCollector> m_collector;
    fleet::FleetSnapshotPtr m_fleet;
    std::array<std::array<double, Quantiles.size()>, TaskCount> m_before{};

    static QString pathOf(int task) { return QStringLiteral("/metrics/%1").arg(task); }

    void answer(int task, QTcpSocket* socket) {
        const QByteArray request = m_server.requests.constLast();
        const QByteArray agent = ScriptedServer::header(request, "User-Agent").split('/').first();
        ++m_asked[{agent.toLower(), task}];
        const bool wantsProtobuf = ScriptedServer::header(request, "Accept")
                                       .startsWith("application/vnd.google.protobuf;"
                                                   "proto=io.prometheus.client.MetricFamily;"
                                                   "encoding=delimited");
        const QByteArray body = wantsProtobuf ? m_programs[std::size_t(task)].body() : "up 1\n";
        const QByteArray type = wantsProtobuf
                                    ? "application/vnd.google.protobuf; "
                                      "proto=io.prometheus.client.MetricFamily; encoding=delimited"
                                    : "text/plain; version=0.0.4";
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " +
                      QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
        socket->disconnectFromHost();
    }

    /// Whoever asks a third time has taken in the answer to the second.
    [[nodiscard]] bool allHaveSeen() const {
        for (int task = 0; task < TaskCount; ++task) {
            for (const char* agent : {"prometheus", "watchbridge"}) {
                if (m_asked.value({agent, task}) < 3) {
                    return false;
                }
            }
        }
        return true;
    }

    void startPrometheus() {
        QByteArray config = "global: {scrape_interval: 400ms, scrape_timeout: 400ms}\n"
                            "scrape_configs:\n";
        for (int task = 0; task < TaskCount; ++task) {
            config +=
                "- {job_name: task" + QByteArray::number(task) +
                ", metrics_path: " + pathOf(task).toLatin1() +
                ", static_configs: [{targets: ['127.0.0.1:" + QByteArray::number(m_server.port()) +
                "']}]}\n";
        }
        m_prometheus = std::make_unique<PrometheusPeer>(
            config, QStringList{QStringLiteral("--enable-feature=native-histograms")});
    }

    void startCollector() {
        fleet::ServiceSpec service;
        service.name = QStringLiteral("chat");
        for (int task = 0; task < TaskCount; ++task) {
            service.targets.staticTargets << m_server.url(pathOf(task)).toString();
        }
        service.scrape.intervalMs = 400;
        service.scrape.timeoutMs = 400;
        service.scrape.nativeHistograms = true;
        service.signalSpec.latency.metric = QStringLiteral("request_seconds");
        collect::FleetCollector::Options options;
        options.environment.name = QStringLiteral("Prod1");
        options.environment.services << service;
        // Both look back to the beginning.
        options.rules.rateWindowMs = 600'000;
        options.clock = &m_clock;
        options.secret = [](const fleet::SecretRef&) { return Expected<QString>(QString()); };
        m_collector = std::make_unique<collect::FleetCollector>(std::move(options));
        connect(m_collector.get(), &collect::FleetCollector::snapshotReady, this,
                [this](const fleet::FleetSnapshotPtr& fleet) { m_fleet = fleet; });
        m_collector->start();
    }

    std::optional<double> theirs(int task, const char* q, QString& fault) {
        // One series and one step: Prometheus 2.42 mixes up several.
        const QString query =
            QStringLiteral("histogram_quantile(%1, rate(request_seconds{job=\"task%2\"}[10m]))")
                .arg(QLatin1String(q))
                .arg(task);
        const TimeMs nowMs = QDateTime::currentMSecsSinceEpoch();
        const auto series = m_prometheus->queryRange(query, nowMs, nowMs, 1000, fault);
        return series.size() == 1 && series.front().values.size() == 1
                   ? std::optional(series.front().values.first())
                   : std::nullopt;
    }

    double ours(int task, Signal signal) const {
        if (m_fleet == nullptr || m_fleet->services.isEmpty() ||
            m_fleet->services.constFirst().tasks.size() != TaskCount) {
            return fleet::NoValue;
        }
        return m_fleet->services.constFirst().tasks.at(task).values[signal];
    }

    /// Waits until everybody has seen the programs as they are, and compares.
    void compare() {
        m_asked.clear();
        QTRY_VERIFY_WITH_TIMEOUT(allHaveSeen(), 20'000);
        int changed = 0;
        for (int task = 0; task < TaskCount; ++task) {
            for (std::size_t i = 0; i < Quantiles.size(); ++i) {
                const auto& [signal, q] = Quantiles[i];
                QString fault;
                const auto expected = theirs(task, q, fault);
                QVERIFY2(expected && std::isfinite(*expected), qPrintable(fault));
                double& before = m_before[std::size_t(task)][i];
                changed += *expected != before ? 1 : 0;
                before = *expected;
                // A snapshot comes a moment after the scrape.
                QTRY_VERIFY2_WITH_TIMEOUT(isSame(ours(task, signal), expected),
                                          qPrintable(QStringLiteral("task %1, %2: ours %3, "
                                                                    "Prometheus %4")
                                                         .arg(task)
                                                         .arg(QLatin1String(q))
                                                         .arg(textOf(ours(task, signal)))
                                                         .arg(textOf(expected))),
                                          10'000);
                qInfo("task %d, q %s: %.17g", task, q, *expected);
            }
        }
        QVERIFY2(changed >= TaskCount * 2, "the change cannot be seen");
    }

    /// An odd number, so that no quantile asked for falls on the border between two buckets, where
    /// Prometheus 2.42 takes the lower and later versions the upper.
    void observe(int task, int values) {
        m_writer.observe(m_programs[std::size_t(task)].histogram, values, false);
    }

private Q_SLOTS:
    void initTestCase() {
        for (int task = 0; task < TaskCount; ++task) {
            m_server.answer(pathOf(task),
                            [this, task](QTcpSocket* socket) { answer(task, socket); });
            m_programs[std::size_t(task)].histogram.schema = 3;
            m_programs[std::size_t(task)].histogram.zeroThreshold = 0x1p-128;
            observe(task, 500);
        }
        m_programs[1].isFloat = true;
        startPrometheus();
        startCollector();
        QTRY_VERIFY2_WITH_TIMEOUT(m_prometheus->isReady(), qPrintable(m_prometheus->account()),
                                  120'000);
        qInfo("Prometheus %s", qPrintable(m_prometheus->version()));
        m_asked.clear();
        QTRY_VERIFY_WITH_TIMEOUT(allHaveSeen(), 20'000);
    }
    void cleanupTestCase() {
        m_collector.reset();
        m_prometheus.reset();
    }

    void moreRequests() {
        observe(0, 1001);
        observe(1, 333);
        compare();
    }
    void restarts() {
        for (int task = 0; task < TaskCount; ++task) {
            NativeHistogram& histogram = m_programs[std::size_t(task)].histogram;
            histogram.positive.clear();
            histogram.count = histogram.zeroCount = histogram.sum = 0;
            observe(task, 50 + 50 * task);
        }
        compare();
    }
    void coarserBuckets() {
        for (int task = 0; task < TaskCount; ++task) {
            reduceSchema(m_programs[std::size_t(task)].histogram, 1);
            observe(task, 2000 + 2 * task);
        }
        compare();
    }
    void aWiderZeroBucket() {
        for (int task = 0; task < TaskCount; ++task) {
            NativeHistogram wider;
            wider.schema = 1;
            wider.zeroThreshold = bucketBound(-14, 1);
            add(m_programs[std::size_t(task)].histogram, wider);
            observe(task, 300);
        }
        compare();
    }

    /// Buckets are not among the samples.
    void onlyCountAndSumAreKept() {
        QVERIFY(m_fleet != nullptr);
        QCOMPARE(m_fleet->figures.series, qint64(2 * TaskCount));
    }
};

QTEST_GUILESS_MAIN(TestNativeScrapes)
#include "tst_NativeScrapes.moc"
