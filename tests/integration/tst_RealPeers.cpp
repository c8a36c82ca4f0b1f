// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/ScrapePool.h"
#include "tests/support/FreePort.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace wb;
using namespace wb::collect;

namespace {

struct Peer {
    QString name; ///< Debian's package and program.
    quint16 port = 0;
    std::unique_ptr<QProcess> process;

    [[nodiscard]] QString address() const { return QStringLiteral("127.0.0.1:%1").arg(port); }
    [[nodiscard]] QUrl url(const QString& path) const {
        return QUrl(QStringLiteral("http://") + address() + path);
    }
};

} // namespace

/// Debian's programs, started for real, watched by ours and by Prometheus at once. `./dev test`
/// unpacks them below WB_PEERS; without them this test fails.
class TestRealPeers : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
    std::vector<Peer> m_peers;

    static QString programPath(const QString& name) {
        return qEnvironmentVariable("WB_PEERS", QStringLiteral(WB_SOURCE_DIR "/build/peers")) +
               QStringLiteral("/usr/bin/") + name;
    }
    QString writeFile(const QString& name, const QByteArray& bytes) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                   ? file.fileName()
                   : QString();
    }
    /// Debian's Alertmanager has the folder of its templates built in. As it is unpacked and not
    /// installed, a copy of it is given its working folder instead, written as long.
    QString relocatedAlertmanager(const QString& name) {
        const QByteArray builtIn = "/usr/share/prometheus/alertmanager";
        const QByteArray local = QByteArray("./").repeated(builtIn.size() / 2);
        QFile program(programPath(name));
        if (!program.open(QIODevice::ReadOnly)) {
            return {};
        }
        for (const QString& file : {QStringLiteral("default.tmpl"), QStringLiteral("email.tmpl")}) {
            QFile::copy(
                programPath(QStringLiteral("../..") + QString::fromLatin1(builtIn) + u'/' + file),
                m_folder.filePath(file));
        }
        const QString copy = writeFile(name, program.readAll().replace(builtIn, local));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return copy;
    }
    void startPeer(const QString& name, quint16 port, const QStringList& arguments,
                   const QString& program = {}) {
        Peer& peer = m_peers.emplace_back();
        peer.name = name;
        peer.port = port;
        peer.process = std::make_unique<QProcess>();
        peer.process->setStandardErrorFile(m_folder.filePath(name + QStringLiteral(".log")));
        peer.process->setStandardOutputFile(QProcess::nullDevice());
        peer.process->setWorkingDirectory(m_folder.path());
        peer.process->start(program.isEmpty() ? programPath(name) : program, arguments);
    }
    ScrapeResult scrape(const Peer& peer) {
        metrics::LayoutCache layouts;
        TargetReader reader({}, &layouts);
        ScrapeResult result = failure(ErrorCode::Cancelled, QStringLiteral("Not finished."));
        bool isOver = false;
        HttpClient client(&m_network);
        client.start(scrapeOrder(peer.url(QStringLiteral("/metrics")), {}, {}),
                     [&](const Expected<HttpBody>& body) {
                         isOver = true;
                         result = body ? reader.read(*body) : failure(body.error());
                     });
        return QTest::qWaitFor([&] { return isOver; }, 10'000)
                   ? std::move(result)
                   : failure(ErrorCode::Timeout, QStringLiteral("Never finished."));
    }
    QString m_fault; ///< Why a peer does not answer.
    bool answers(const Peer& peer) {
        const ScrapeResult result = scrape(peer);
        m_fault = QStringLiteral("%1: %2; %3")
                      .arg(programPath(peer.name), peer.process->errorString(),
                           result ? QString() : result.error().text());
        return result.has_value();
    }
    /// What Prometheus says it read in its last scrape of a peer; -1 when it has not.
    int scrapedByPrometheus(const Peer& peer) {
        HttpOrder order;
        order.url = m_peers.back().url(
            QStringLiteral("/api/v1/query?query=scrape_samples_scraped{instance=\"%1\"}")
                .arg(peer.address()));
        order.accept = "application/json";
        HttpFetch fetch(&m_network, order);
        QSignalSpy finished(&fetch, &HttpFetch::finished);
        fetch.start();
        finished.wait(10'000);
        const auto body = fetch.takeResult();
        const QJsonArray result = QJsonDocument::fromJson(body ? body->bytes : QByteArray())
                                      .object()[QStringLiteral("data")]
                                      .toObject()[QStringLiteral("result")]
                                      .toArray();
        const QJsonArray value = result.at(0).toObject()[QStringLiteral("value")].toArray();
        return value.size() == 2 ? value[1].toString().toInt() : -1;
    }

private Q_SLOTS:
    void initTestCase() {
        const quint16 node = test::freePort();
        QStringList nodeOptions{QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(node)};
        // Debian 13's node_exporter panics at its first scrape where /sys is not mounted, as in a
        // bare chroot.
        if (!QFile::exists(QStringLiteral("/sys/devices/system/cpu"))) {
            nodeOptions << QStringLiteral("--no-collector.cpu");
        }
        startPeer(QStringLiteral("prometheus-node-exporter"), node, nodeOptions);
        const quint16 alerts = test::freePort();
        const QString alertConfig =
            writeFile(QStringLiteral("alertmanager.yml"),
                      "route: {receiver: none}\nreceivers: [{name: none}]\n");
        startPeer(QStringLiteral("prometheus-alertmanager"), alerts,
                  {QStringLiteral("--config.file=") + alertConfig,
                   QStringLiteral("--storage.path=") + m_folder.filePath(QStringLiteral("alerts")),
                   QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(alerts),
                   QStringLiteral("--cluster.listen-address=")},
                  relocatedAlertmanager(QStringLiteral("prometheus-alertmanager")));
        const quint16 victoria = test::freePort();
        startPeer(QStringLiteral("victoria-metrics"), victoria,
                  {QStringLiteral("-httpListenAddr=127.0.0.1:%1").arg(victoria),
                   QStringLiteral("-storageDataPath=") + m_folder.filePath(QStringLiteral("vm"))});
        const quint16 prometheus = test::freePort();
        QByteArray config = "global: {scrape_interval: 1s, scrape_timeout: 1s}\n"
                            "scrape_configs:\n- job_name: peers\n  static_configs:\n  - targets: [";
        for (const quint16 port : {node, alerts, victoria, prometheus}) {
            config += "'127.0.0.1:" + QByteArray::number(port) + "',";
        }
        config.chop(1);
        const QString configFile = writeFile(QStringLiteral("prometheus.yml"), config + "]\n");
        startPeer(
            QStringLiteral("prometheus"), prometheus,
            {QStringLiteral("--config.file=") + configFile,
             QStringLiteral("--storage.tsdb.path=") + m_folder.filePath(QStringLiteral("tsdb")),
             QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(prometheus)});
        for (const Peer& peer : m_peers) {
            // VictoriaMetrics and Prometheus take half a minute to start on a busy small machine.
            QTRY_VERIFY2_WITH_TIMEOUT(answers(peer), qPrintable(m_fault), 120'000);
        }
    }
    void cleanupTestCase() {
        for (Peer& peer : m_peers) {
            peer.process->terminate();
            if (!peer.process->waitForFinished(10'000)) {
                peer.process->kill();
                peer.process->waitForFinished(5'000);
            }
        }
    }

    /// Bodies change in length while a program runs: both counts count only when Prometheus' last
    /// scrape before and first one after ours agree.
    void asManySamplesAsPrometheus() {
        for (const Peer& peer : m_peers) {
            int ours = -2;
            bool hasAgreed = false;
            // QTRY asks once more after a yes, when the next body may have another length.
            const auto agree = [&] {
                if (!hasAgreed) {
                    const int before = scrapedByPrometheus(peer);
                    const ScrapeResult result = scrape(peer);
                    ours = result ? static_cast<int>(result->values.size()) : -2;
                    hasAgreed = before > 0 && before == ours && scrapedByPrometheus(peer) == before;
                }
                return hasAgreed;
            };
            QTRY_VERIFY2_WITH_TIMEOUT(
                agree(), qPrintable(QStringLiteral("%1: ours %2").arg(peer.name).arg(ours)),
                30'000);
            qInfo("%s: %d samples, as scrape_samples_scraped says", qPrintable(peer.name), ours);
        }
    }

    void watchReadsAllAtOnce() {
        QByteArray list;
        for (const Peer& peer : m_peers) {
            list += peer.url(QStringLiteral("/metrics")).toEncoded() + '\n';
        }
        QProcess watch;
        watch.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
                    {QStringLiteral("watch"), QStringLiteral("--targets"),
                     writeFile(QStringLiteral("targets.txt"), list), QStringLiteral("--interval"),
                     QStringLiteral("1s"), QStringLiteral("--for"), QStringLiteral("4s"),
                     QStringLiteral("--json")});
        QVERIFY(watch.waitForFinished(30'000));
        QCOMPARE(watch.exitCode(), 0);
        const QList<QByteArray> lines = watch.readAllStandardOutput().trimmed().split('\n');
        const QJsonObject summary = QJsonDocument::fromJson(lines.constLast()).object();
        QCOMPARE(summary[QStringLiteral("event")].toString(), QStringLiteral("summary"));
        QCOMPARE(summary[QStringLiteral("targets")].toInt(), 4);
        QCOMPARE(summary[QStringLiteral("failed_scrapes")].toInt(), 0);
        QVERIFY(summary[QStringLiteral("scrapes")].toInt() >= 8);
        QVERIFY(summary[QStringLiteral("samples")].toInt() > 4000);
    }
};

QTEST_GUILESS_MAIN(TestRealPeers)
#include "tst_RealPeers.moc"
