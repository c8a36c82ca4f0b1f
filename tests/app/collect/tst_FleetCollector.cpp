// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/collect/FleetCollector.h"
#include "app/collect/ScrapePool.h"
#include "tests/support/ScriptedServer.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::collect;
using wb::test::ScriptedServer;

namespace {

const QByteArray Body = "process_resident_memory_bytes 1e6\nup 1\n";

Expected<QString> noSecret(const fleet::SecretRef&) {
    return QString();
}

fleet::EnvironmentSpec environmentAt(const QStringList& targets, int intervalMs) {
    fleet::ServiceSpec service;
    service.name = QStringLiteral("chat");
    service.targets.staticTargets = targets;
    service.scrape.intervalMs = intervalMs;
    service.scrape.timeoutMs = intervalMs * 3;
    service.signalSpec.memory.metric = QStringLiteral("process_resident_memory_bytes");
    service.signalSpec.memoryLimitBytes = 10'000'000;
    fleet::EnvironmentSpec environment;
    environment.name = QStringLiteral("Prod1");
    environment.services << service;
    return environment;
}

fleet::Target targetAt(const QUrl& url) {
    fleet::Target target;
    target.id = url.toString();
    target.url = url;
    target.service = QStringLiteral("chat");
    return target;
}

} // namespace

class TestFleetCollector : public QObject {
    Q_OBJECT

    SystemClock m_clock;
    int m_open = 0; ///< Connections that the scripted server holds.

    FleetCollector::Options optionsFor(const QString& url, int intervalMs) {
        FleetCollector::Options options;
        options.environment = environmentAt({url}, intervalMs);
        options.clock = &m_clock;
        options.secret = noSecret;
        return options;
    }

private Q_SLOTS:
    /// A deadline is never longer than the interval, so that two scrapes of a target never meet.
    void aTargetThatHangsIsAskedOnceAtATime() {
        ScriptedServer server;
        m_open = 0;
        int most = 0;
        server.answer(QStringLiteral("/metrics"), [&](QTcpSocket* socket) {
            most = std::max(most, ++m_open);
            connect(socket, &QTcpSocket::disconnected, this, [this] { --m_open; });
        });
        QNetworkAccessManager network;
        ScrapePool pool(environmentAt({}, 100), &network, noSecret, &m_clock);
        int failed = 0;
        connect(&pool, &ScrapePool::scrapeFinished, this,
                [&](const ScrapeOutcome& outcome) { failed += outcome.result ? 0 : 1; });
        pool.setTargets({targetAt(server.url(QStringLiteral("/metrics")))});
        QTRY_VERIFY(failed >= 4);
        QVERIFY2(most <= 2, "more than one scrape and the one just given up");
    }

    void targetsAreSpreadAndKeepTheirRhythm() {
        ScriptedServer server;
        QVector<fleet::Target> targets;
        for (int i = 0; i < 40; ++i) {
            const QString path = QStringLiteral("/%1").arg(i);
            server.answerBody(path, Body);
            targets << targetAt(server.url(path));
        }
        QNetworkAccessManager network;
        ScrapePool pool(environmentAt({}, 500), &network, noSecret, &m_clock);
        QVector<DurationMs> times;
        connect(&pool, &ScrapePool::scrapeFinished, this, [&] { times << m_clock.steadyMs(); });
        pool.setTargets(targets);
        QTRY_VERIFY(times.size() >= 40);
        QVERIFY2(times[39] - times[0] > 250, "they all came at once");
        pool.setTargets({});
        const auto count = times.size();
        bool turned = false;
        QMetaObject::invokeMethod(
            this, [&] { turned = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(turned);
        QVERIFY(times.size() == count);
    }

    /// A request is kept from scrape to scrape, but not beyond its secret.
    void aReplacedSecretIsUsedAtTheNextScrape() {
        ScriptedServer server;
        server.answerBody(QStringLiteral("/metrics"), Body);
        QNetworkAccessManager network;
        Expected<QString> secret = QStringLiteral("first");
        ScrapePool pool(
            environmentAt({}, 100), &network, [&](const fleet::SecretRef&) { return secret; },
            &m_clock);
        QStringList failures;
        connect(&pool, &ScrapePool::scrapeFinished, this, [&](const ScrapeOutcome& outcome) {
            if (!outcome.result) {
                failures << outcome.result.error().message;
            }
        });
        const auto last = [&server] {
            return server.requests.isEmpty()
                       ? QByteArray()
                       : ScriptedServer::header(server.requests.constLast(), "Authorization");
        };
        pool.setTargets({targetAt(server.url(QStringLiteral("/metrics")))});
        QTRY_COMPARE(last(), QByteArray("Bearer first"));
        secret = QStringLiteral("second");
        QTRY_COMPARE(last(), QByteArray("Bearer second"));
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u' ')));
        secret = failure(ErrorCode::NotFound, QStringLiteral("no such secret"));
        QTRY_VERIFY(failures.contains(QStringLiteral("no such secret")));
        const auto asked = server.requests.size();
        QTRY_VERIFY(failures.size() >= 3);
        QVERIFY2(server.requests.size() <= asked + 1, "asked with a secret that is gone");
        secret = QStringLiteral("third");
        QTRY_COMPARE(last(), QByteArray("Bearer third"));
    }

    void snapshotsPointsAndRangesArrive() {
        ScriptedServer server;
        server.answerBody(QStringLiteral("/metrics"), Body);
        FleetCollector collector(
            optionsFor(server.url(QStringLiteral("/metrics")).toString(), 100));
        QSignalSpy snapshots(&collector, &FleetCollector::snapshotReady);
        QSignalSpy points(&collector, &FleetCollector::pointsRecorded);
        QSignalSpy ranges(&collector, &FleetCollector::rangeReady);
        collector.start();
        const auto figures = [&snapshots] {
            return snapshots.isEmpty()
                       ? fleet::CollectionFigures()
                       : snapshots.constLast()[0].value<fleet::FleetSnapshotPtr>()->figures;
        };
        QTRY_VERIFY(figures().scrapes >= 5);
        QCOMPARE(figures().targets, 1);
        QCOMPARE(figures().targetsUp, 1);
        QCOMPARE(figures().series, 2);
        QCOMPARE(figures().samples, figures().scrapes * 2);
        QVERIFY(figures().samplesPerSecond > 0);
        QTRY_VERIFY(!points.isEmpty());
        fleet::ChartRequest request;
        request.id = 7;
        request.service = QStringLiteral("chat");
        request.lines = {{QStringLiteral("chat-1"), fleet::Signal::Memory}};
        request.toMs = m_clock.nowMs();
        request.fromMs = request.toMs - 60'000;
        request.pixelColumns = 100;
        request.earlierByMs = 1000;
        request.earlierLines = request.lines;
        collector.requestRange(request);
        QTRY_COMPARE(ranges.size(), 1);
        const auto reply = ranges[0][0].value<fleet::ChartReply>();
        QCOMPARE(reply.id, quint64(7));
        QVERIFY(!reply.lines.constFirst().isEmpty());
        QCOMPARE(reply.lines.constFirst().constFirst().y(), 1e6);
        // Compared with a second before: the first point comes a second later.
        const double firstMs = reply.lines.constFirst().constFirst().x();
        QCOMPARE(reply.heldFromMs, QVector<TimeMs>{static_cast<TimeMs>(firstMs)});
        QCOMPARE(reply.earlierHeldFromMs, reply.heldFromMs);
        if (!reply.earlier.constFirst().isEmpty()) {
            QCOMPARE(reply.earlier.constFirst().constFirst().x(), firstMs + 1000);
        }
    }

    /// What cannot be read is unknown, and known again when it is back.
    void everySampleIsToldOnce() {
        ScriptedServer server;
        int asked = 0;
        server.answer(QStringLiteral("/metrics"), [&](QTcpSocket* socket) {
            const QByteArray body = "asked_total " + QByteArray::number(++asked) + "\nup 1\n";
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\n"
                          "Content-Length: " +
                          QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
            socket->disconnectFromHost();
        });
        const QString url = server.url(QStringLiteral("/metrics")).toString();
        FleetCollector::Options options = optionsFor(url, 50);
        options.recordsSamples = true;
        FleetCollector collector(std::move(options));
        std::vector<double> told;
        std::size_t rows = 0;
        bool isComplete = false;
        fleet::CollectionFigures figures;
        connect(&collector, &FleetCollector::samplesRecorded, this,
                [&](const metrics::SampleBatchPtr& batch) {
                    rows += batch->rows.size();
                    isComplete = batch->isComplete;
                    for (const metrics::SampleBlockPtr& block : batch->blocks) {
                        QCOMPARE(block->target(), url);
                        QCOMPARE(block->names()->text(0), std::string_view("asked_total"));
                        std::vector<double> values(block->rows());
                        block->readColumn(0, values);
                        told.insert(told.end(), values.begin(), values.end());
                    }
                });
        connect(&collector, &FleetCollector::snapshotReady, this,
                [&](const fleet::FleetSnapshotPtr& fleet) { figures = fleet->figures; });
        QSignalSpy stopped(&collector, &FleetCollector::stopped);
        collector.start();
        QTRY_VERIFY(asked >= 5);
        collector.packSamples();
        QTRY_VERIFY(!told.empty());
        QVERIFY(isComplete);
        QTRY_VERIFY(asked >= 10);
        server.close();
        QTRY_VERIFY(figures.targetsUp == 0 && figures.failedScrapes > 0);
        collector.stop();
        QTRY_COMPARE(stopped.count(), 1);
        QVERIFY(isComplete);
        // One row more: that the series ended.
        QCOMPARE(rows, told.size() + 1);
        for (std::size_t i = 0; i < told.size(); ++i) {
            QCOMPARE(told[i], double(i + 1));
        }
        QCOMPARE(figures.keptSamples, figures.samples);
        QCOMPARE(figures.keptSamples, qint64(2 * told.size()));
        QVERIFY(figures.keptSampleBytes > 0);
    }

    /// Who shows nothing asks for no pictures: the first one and the last one are all that come.
    void snapshotsCanBeLeftOut() {
        ScriptedServer server;
        server.answerBody(QStringLiteral("/metrics"), Body);
        FleetCollector::Options options =
            optionsFor(server.url(QStringLiteral("/metrics")).toString(), 50);
        options.snapshotMs = 0;
        FleetCollector collector(std::move(options));
        QSignalSpy snapshots(&collector, &FleetCollector::snapshotReady);
        QSignalSpy points(&collector, &FleetCollector::pointsRecorded);
        QSignalSpy stopped(&collector, &FleetCollector::stopped);
        collector.start();
        QTRY_VERIFY(!points.isEmpty());
        QCOMPARE(snapshots.size(), 1);
        collector.stop();
        QTRY_COMPARE(stopped.size(), 1);
        QCOMPARE(snapshots.size(), 2);
        QVERIFY(snapshots.constLast()[0].value<fleet::FleetSnapshotPtr>()->figures.scrapes > 5);
    }

    /// Who ends at once loses nothing: all that was scraped is told before finish() returns.
    void finishTellsEverything() {
        ScriptedServer server;
        server.answerBody(QStringLiteral("/metrics"), Body);
        FleetCollector::Options options =
            optionsFor(server.url(QStringLiteral("/metrics")).toString(), 50);
        options.recordsSamples = true;
        FleetCollector collector(std::move(options));
        std::size_t rows = 0;
        qsizetype points = 0;
        qint64 scrapes = 0;
        connect(&collector, &FleetCollector::samplesRecorded, this,
                [&](const metrics::SampleBatchPtr& batch) { rows += batch->rows.size(); });
        connect(&collector, &FleetCollector::pointsRecorded, this,
                [&](const RecordedPoints& told) { points += told.size(); });
        connect(&collector, &FleetCollector::snapshotReady, this,
                [&](const fleet::FleetSnapshotPtr& fleet) { scrapes = fleet->figures.scrapes; });
        QSignalSpy stopped(&collector, &FleetCollector::stopped);
        collector.start();
        QTRY_VERIFY(scrapes >= 5);
        collector.finish();
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(static_cast<qint64>(rows), scrapes);
        QVERIFY(points >= scrapes - 1);
    }

    void anEndpointThatVanishesIsUnknownUntilItReturns() {
        ScriptedServer server;
        server.answerBody(QStringLiteral("/metrics"), Body);
        const quint16 port = server.port();
        FleetCollector collector(
            optionsFor(server.url(QStringLiteral("/metrics")).toString(), 100));
        fleet::HealthState state = fleet::HealthState::Unknown;
        int lastUp = -1;
        connect(&collector, &FleetCollector::snapshotReady, this,
                [&](const fleet::FleetSnapshotPtr& fleet) {
                    lastUp = fleet->figures.targetsUp;
                    state = fleet->services.constFirst().tasks.isEmpty()
                                ? fleet::HealthState::Unknown
                                : fleet->services.constFirst().tasks.constFirst().verdict.state;
                });
        collector.start();
        QTRY_COMPARE(lastUp, 1);
        QTRY_COMPARE_WITH_TIMEOUT(state, fleet::HealthState::Healthy, 15'000);
        server.close();
        QTRY_COMPARE(lastUp, 0);
        QTRY_COMPARE(state, fleet::HealthState::Unknown);
        QVERIFY(server.listen(port));
        QTRY_COMPARE(lastUp, 1);
        QTRY_COMPARE_WITH_TIMEOUT(state, fleet::HealthState::Healthy, 15'000);
        QSignalSpy stopped(&collector, &FleetCollector::stopped);
        collector.stop();
        QTRY_COMPARE(stopped.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestFleetCollector)
#include "tst_FleetCollector.moc"
