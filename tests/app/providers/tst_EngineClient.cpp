// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/swarm/EngineClient.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace wb;
using namespace wb::swarm;

/// EngineClient before a socket that answers what the test says.
class tst_EngineClient : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<QLocalServer> m_server;
    QByteArray m_answer; ///< To each request; "hang" and "close" do that.
    QList<QByteArray> m_requests;
    int m_connections = 0;

    EngineClient::Options options() const {
        EngineClient::Options made;
        made.host = QStringLiteral("unix://") + m_server->fullServerName();
        made.deadlineMs = 500;
        made.bodyLimitBytes = 1000;
        return made;
    }
    Expected<EngineAnswer> ask(EngineClient& client,
                               const std::optional<QByteArray>& body = std::nullopt) {
        std::optional<Expected<EngineAnswer>> answer;
        client.send({QStringLiteral("asking"), "/x", body},
                    [&](Expected<EngineAnswer> given) { answer = std::move(given); });
        if (answer || !QTest::qWaitFor([&] { return answer.has_value(); }, 10'000)) {
            qFatal("answered at once or never");
        }
        return *answer;
    }

private Q_SLOTS:
    void init() {
        m_server = std::make_unique<QLocalServer>();
        QVERIFY(m_server->listen(m_folder.filePath(QStringLiteral("s"))));
        m_requests.clear();
        m_connections = 0;
        connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
            QLocalSocket* client = m_server->nextPendingConnection();
            ++m_connections;
            connect(client, &QLocalSocket::readyRead, this, [this, client] {
                m_requests << client->readAll();
                if (m_answer == "close") {
                    client->abort();
                } else if (m_answer != "hang") {
                    client->write(m_answer);
                }
            });
        });
    }
    void outcomes_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("silence") << QByteArray("hang") << ErrorCode::Timeout;
        QTest::newRow("closed") << QByteArray("close") << ErrorCode::Network;
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << ErrorCode::Network;
        QTest::newRow("a body that stops short")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}") << ErrorCode::Timeout;
        QTest::newRow("a body too large")
            << "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + QByteArray(1001, 'x')
            << ErrorCode::LimitExceeded;
        QTest::newRow("a redirect")
            << QByteArray("HTTP/1.1 307 X\r\nLocation: http://localhost/y\r\nContent-Length: "
                          "0\r\n\r\n")
            << ErrorCode::Protocol;
    }
    void outcomes() {
        QFETCH(QByteArray, answer);
        m_answer = answer;
        EngineClient client(options());
        const auto read = ask(client);
        QVERIFY(!read.has_value());
        QTEST(read.error().code, "code");
        QVERIFY(read.error().context.contains(QStringLiteral("asking")));
        QCOMPARE(m_requests.size(), 1);
    }
    void everyStatusIsAnAnswer() {
        m_answer = "HTTP/1.1 500 X\r\nContent-Length: 2\r\n\r\n{}";
        EngineClient client(options());
        const auto read = ask(client);
        QVERIFY(read.has_value());
        QCOMPARE(read->status, 500);
        QCOMPARE(read->body, QByteArray("{}"));
    }
    void readsShareAConnectionAndWritesDoNot() {
        m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        EngineClient client(options());
        QVERIFY(ask(client).has_value());
        QVERIFY(ask(client).has_value());
        QCOMPARE(m_connections, 1);
        QVERIFY(ask(client, QByteArray("{}")).has_value());
        QCOMPARE(m_connections, 2);
        QVERIFY(m_requests.last().startsWith("POST /x HTTP/1.1"));
    }
    void aWriteIsSentOnce() {
        m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        EngineClient client(options());
        QVERIFY(ask(client).has_value());
        m_answer = "close";
        const auto lost = ask(client, QByteArray("{}"));
        QVERIFY(!lost.has_value());
        QCOMPARE(lost.error().code, ErrorCode::Network);
        QCOMPARE(std::count_if(m_requests.begin(), m_requests.end(),
                               [](const QByteArray& each) { return each.startsWith("POST"); }),
                 1);
    }
    void theSocketThatIsNotThereIsNamed() {
        EngineClient::Options made = options();
        made.host += QStringLiteral("-gone");
        EngineClient client(made);
        const auto read = ask(client);
        QCOMPARE(read.error().code, ErrorCode::Network);
        QVERIFY(read.error().text().contains(made.host));
    }
    void whatIsDestroyedAnswersNoMore() {
        m_answer = "hang";
        int answers = 0;
        {
            EngineClient client(options());
            client.send({QStringLiteral("asking"), "/x", std::nullopt},
                        [&](const Expected<EngineAnswer>&) { ++answers; });
            QTRY_COMPARE(m_requests.size(), 1);
        }
        m_answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        EngineClient next(options());
        QVERIFY(ask(next).has_value());
        QCOMPARE(answers, 0);
    }
};

QTEST_GUILESS_MAIN(tst_EngineClient)
#include "tst_EngineClient.moc"
