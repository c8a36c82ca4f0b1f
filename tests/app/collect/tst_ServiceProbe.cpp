// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/ServiceProbe.h"
#include "tests/support/ScriptedServer.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::collect;
using Kind = ProbeFinding::Kind;

/// Real answers over real HTTP.
class TestServiceProbe : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;
    std::unique_ptr<test::ScriptedServer> m_server;
    QVector<ProbeFinding> m_findings;
    QStringList m_faults;

    [[nodiscard]] QString address(const char* path = "") const {
        return QStringLiteral("127.0.0.1:%1%2").arg(m_server->port()).arg(QLatin1String(path));
    }
    void probe(const QString& asked) {
        ServiceProbe subject(&m_network);
        int times = 0;
        connect(&subject, &ServiceProbe::finished, this,
                [&](const QVector<ProbeFinding>& findings, const QStringList& faults) {
                    m_findings = findings;
                    m_faults = faults;
                    ++times;
                });
        subject.start(asked);
        QCOMPARE(times, 0);
        QTRY_COMPARE_WITH_TIMEOUT(times, 1, 15'000);
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<test::ScriptedServer>(); }

    void metricsAreFoundWhereTheyUsuallyAre_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("most") << "/metrics";
        QTest::newRow("Spring") << "/actuator/prometheus";
        QTest::newRow("Envoy") << "/stats/prometheus";
    }
    void metricsAreFoundWhereTheyUsuallyAre() {
        QFETCH(QString, path);
        m_server->answerBody(path, "redis_up 1\n");
        probe(address());
        QCOMPARE(m_findings.size(), 1);
        QCOMPARE(int(m_findings[0].kind), int(Kind::Metrics));
        QCOMPARE(m_findings[0].scrape.path, path);
        QCOMPARE(m_findings[0].targets.staticTargets, QStringList{address()});
        QCOMPARE(m_findings[0].body->layout->size(), std::size_t(1));
    }

    void aPathIsTakenAtItsWord() {
        m_server->answerBody(QStringLiteral("/x"), "up 1\n");
        m_server->answerBody(QStringLiteral("/metrics"), "up 1\n");
        probe(QStringLiteral("http://") + address("/x"));
        QCOMPARE(m_findings.size(), 1);
        QCOMPARE(m_findings[0].scrape.path, QStringLiteral("/x"));
        QCOMPARE(m_server->requests.size(), 1);
    }

    void aPrometheusGivesItsJobs() {
        m_server->answerBody(QStringLiteral("/metrics"), "prometheus_ready 1\n");
        m_server->answerBody(QStringLiteral("/node"), "node_uname_info 1\n");
        const QByteArray target =
            "{\"scrapePool\":\"%1\",\"scrapeUrl\":\"http://" + address().toUtf8() + "%2\"}";
        m_server->answerBody(
            QStringLiteral("/api/v1/targets"),
            "{\"status\":\"success\",\"data\":{\"activeTargets\":[" +
                QByteArray(target).replace("%1", "node").replace("%2", "/node") + ',' +
                QByteArray(target).replace("%1", "node").replace("%2", "/node?shard=2") + ',' +
                QByteArray(target).replace("%1", "secret").replace("%2", "/m?token=abc") + "]}}",
            "application/json");
        probe(address());
        QCOMPARE(m_findings.size(), 3);
        const auto node = std::find_if(m_findings.begin(), m_findings.end(), [](const auto& each) {
            return each.source == QLatin1String("node");
        });
        QCOMPARE(int(node->kind), int(Kind::Prometheus));
        QCOMPARE(node->targetCount, 2);
        QCOMPARE(node->targets.staticTargets.constFirst(),
                 QStringLiteral("http://") + address("/node"));
        QVERIFY(node->body.has_value());
        // What holds a secret is neither asked nor kept.
        QCOMPARE(m_findings.last().source, QStringLiteral("secret"));
        QVERIFY(m_findings.last().targets.staticTargets.isEmpty());
        for (const QByteArray& head : std::as_const(m_server->requests)) {
            QVERIFY(!head.contains("token"));
            QVERIFY(test::ScriptedServer::header(head, "Authorization").isNull());
        }
    }

    void aListIsFound_data() {
        QTest::addColumn<bool>("isFile");
        QTest::newRow("file_sd") << true;
        QTest::newRow("http_sd") << false;
    }
    void aListIsFound() {
        QFETCH(bool, isFile);
        m_server->answerBody(QStringLiteral("/metrics"), "up 1\n");
        // The first one is out of order.
        const QByteArray list = "[{\"targets\":[\"127.0.0.1:9\",\"" + address().toUtf8() + "\"]}]";
        m_server->answerBody(QStringLiteral("/sd"), list, "application/json");
        QFile file(m_folder.filePath(QStringLiteral("targets.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(list) == list.size());
        file.close();
        probe(isFile ? file.fileName() : address("/sd"));
        QCOMPARE(m_findings.size(), 1);
        QCOMPARE(int(m_findings[0].kind), int(isFile ? Kind::FileList : Kind::HttpList));
        QCOMPARE(m_findings[0].targetCount, 2);
        QVERIFY2(m_findings[0].body.has_value(), qPrintable(m_findings[0].fault));
        QVERIFY(m_findings[0].firstTarget.contains(address()));
    }

    void whyNothingWasFoundIsTold_data() {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("why");
        QTest::newRow("nobody listens") << "127.0.0.1:9"
                                        << "127.0.0.1:9";
        QTest::newRow("no page") << ""
                                 << "404";
        QTest::newRow("a web page") << "/html"
                                    << "no page of metrics";
        QTest::newRow("no address") << "ftp://x"
                                    << "neither an address";
        QTest::newRow("no file") << "/nowhere/targets.json"
                                 << "could not be read";
        QTest::newRow("a password") << "http://me:hunter2@127.0.0.1:9"
                                    << "hold a secret";
        QTest::newRow("a token") << "127.0.0.1:9/metrics?token=hunter2"
                                 << "hold a secret";
    }
    void whyNothingWasFoundIsTold() {
        QFETCH(QString, asked);
        QFETCH(QString, why);
        m_server->answerBody(QStringLiteral("/html"), "<html><body>Hello</body></html>",
                             "text/html");
        probe(asked.isEmpty() || asked == QLatin1String("/html") ? address(asked.toLatin1())
                                                                 : asked);
        QVERIFY(m_findings.isEmpty());
        QVERIFY2(m_faults.join(u'\n').contains(why), qPrintable(m_faults.join(u'\n')));
        QVERIFY(!m_faults.join(u'\n').contains(QStringLiteral("hunter2")));
    }

    void aCredentialStaysWithItsOrigin() {
        test::ScriptedServer other;
        other.answerBody(QStringLiteral("/metrics"), "up 1\n");
        m_server->answerBody(QStringLiteral("/sd"),
                             "[{\"targets\":[\"127.0.0.1:" + QByteArray::number(other.port()) +
                                 "\"]}]",
                             "application/json");
        ServiceProbe subject(&m_network);
        int times = 0;
        connect(&subject, &ServiceProbe::finished, this, [&] { ++times; });
        subject.start(address("/sd"), "hunter2");
        QTRY_COMPARE(times, 1);
        QCOMPARE(test::ScriptedServer::header(m_server->requests.constFirst(), "Authorization"),
                 QByteArray("Bearer hunter2"));
        QCOMPARE(other.requests.size(), 1);
        QVERIFY(
            test::ScriptedServer::header(other.requests.constFirst(), "Authorization").isNull());
    }

    void aSecondProbeEndsTheFirst() {
        m_server->answer(QStringLiteral("/slow"), [](QTcpSocket* /*never answered*/) {});
        m_server->answerBody(QStringLiteral("/fast"), "up 1\n");
        ServiceProbe subject(&m_network);
        int times = 0;
        connect(&subject, &ServiceProbe::finished, this,
                [&](const QVector<ProbeFinding>& findings, const QStringList&) {
                    ++times;
                    QCOMPARE(findings.size(), 1);
                });
        subject.start(address("/slow"));
        QTRY_COMPARE(m_server->requests.size(), 1);
        subject.start(address("/fast"));
        QTRY_COMPARE(times, 1);
    }
};

QTEST_GUILESS_MAIN(TestServiceProbe)
#include "tst_ServiceProbe.moc"
