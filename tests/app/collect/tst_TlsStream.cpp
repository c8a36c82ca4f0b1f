// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/HttpClient.h"
#include "tests/support/ScriptedServer.h"
#include "tests/support/TestAuthority.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QTest>

#include <sys/socket.h>

using namespace wb;
using namespace wb::collect;
using wb::test::ScriptedServer;

namespace {

const QByteArray Body = "a 1\n";
const QString Path = QStringLiteral("/metrics");

} // namespace

/// What a certificate must be, and how TLS ends. That scrapes go over TLS as they go without is
/// tst_HttpClient's matter.
class TestTlsStream : public QObject {
    Q_OBJECT

    const test::TrustedAuthority m_authority; ///< Before the client, which looks for it once.
    QNetworkAccessManager m_network;
    HttpClient m_client{&m_network};

    Expected<HttpBody> fetch(const QUrl& url, int timeoutMs = 5000) {
        HttpOrder order;
        order.url = url;
        order.bearer = "s3cret";
        order.timeoutMs = timeoutMs;
        Expected<HttpBody> outcome = failure(ErrorCode::Cancelled, QStringLiteral("never ended"));
        bool ended = false;
        m_client.start(order, [&](const Expected<HttpBody>& body) {
            outcome = body;
            ended = true;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(ended, 10'000); }();
        return outcome;
    }
    static QUrl asHttps(QUrl url) {
        url.setScheme(QStringLiteral("https"));
        return url;
    }
    static QUrl named(QUrl url, const QString& host) {
        url.setHost(host);
        return url;
    }

private Q_SLOTS:
    void goodCertificates_data() {
        QTest::addColumn<QByteArray>("names");
        QTest::newRow("address") << QByteArray("IP:127.0.0.1");
        QTest::newRow("several") << QByteArray("DNS:a.test,IP:10.0.0.1,IP:127.0.0.1");
    }
    void goodCertificates() {
        QFETCH(QByteArray, names);
        ScriptedServer server(m_authority.serverFor(names));
        server.answerBody(Path, Body);
        const auto body = fetch(server.url(Path));
        QVERIFY2(body, body ? "" : qPrintable(body.error().text()));
        QCOMPARE(body->bytes, Body);
    }

    void badCertificates_data() {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("days");
        QTest::addColumn<QByteArray>("issuer"); // Empty: the one that is trusted.
        QTest::addColumn<QString>("reason");
        const QByteArray noStranger;
        QTest::newRow("another address") << QByteArray("IP:127.0.0.2") << 1 << noStranger
                                         << QStringLiteral("IP address mismatch");
        QTest::newRow("a name where an address is meant")
            << QByteArray("DNS:127.0.0.1") << 1 << noStranger
            << QStringLiteral("IP address mismatch");
        QTest::newRow("expired") << QByteArray("IP:127.0.0.1") << -1 << noStranger
                                 << QStringLiteral("certificate has expired");
        QTest::newRow("of an impostor")
            << QByteArray("IP:127.0.0.1") << 1 << QByteArray("authority")
            << QStringLiteral("signature failure");
        QTest::newRow("of a stranger") << QByteArray("IP:127.0.0.1") << 1 << QByteArray("stranger")
                                       << QStringLiteral("unable to get local issuer certificate");
    }
    /// The reason is told, and neither the request nor its credential was sent.
    void badCertificates() {
        QFETCH(QByteArray, names);
        QFETCH(int, days);
        QFETCH(QByteArray, issuer);
        QFETCH(QString, reason);
        const test::TestAuthority stranger(issuer.constData());
        ScriptedServer server(
            (issuer.isEmpty() ? static_cast<const test::TestAuthority&>(m_authority) : stranger)
                .serverFor(names, days));
        server.answerBody(Path, Body);
        const auto body = fetch(server.url(Path));
        QVERIFY(!body);
        QCOMPARE(body.error().code, ErrorCode::Network);
        QVERIFY2(body.error().message.startsWith(QStringLiteral("The TLS handshake failed: ")) &&
                     body.error().message.contains(reason),
                 qPrintable(body.error().text()));
        QVERIFY(server.requests.isEmpty());
    }
    void aNameMustBeTheCertificates() {
        ScriptedServer right(m_authority.serverFor("DNS:localhost"));
        right.answerBody(Path, Body);
        ScriptedServer wrong(m_authority.serverFor("DNS:localhost.test"));
        wrong.answerBody(Path, Body);
        const bool isKnown =
            QHostInfo::fromName(QStringLiteral("localhost")).error() == QHostInfo::NoError;
        QCOMPARE(fetch(named(right.url(Path), QStringLiteral("localhost"))).has_value(), isKnown);
        QVERIFY(!fetch(named(wrong.url(Path), QStringLiteral("localhost"))));
        QVERIFY(wrong.requests.isEmpty());
    }

    void plainHttpWhereTlsIsMeant() {
        ScriptedServer server;
        // It takes the handshake for a request and never sees its end.
        const auto hung = fetch(asHttps(server.url(Path)), 300);
        QVERIFY(!hung);
        QCOMPARE(hung.error().code, ErrorCode::Timeout);
        QTcpServer greeter;
        QVERIFY(greeter.listen(QHostAddress::LocalHost));
        connect(&greeter, &QTcpServer::newConnection, this,
                [&greeter] { greeter.nextPendingConnection()->write("HTTP/1.1 400 No\r\n\r\n"); });
        const auto refused =
            fetch(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(greeter.serverPort())));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.startsWith(QStringLiteral("The TLS handshake failed: ")),
                 qPrintable(refused.error().text()));
    }

    /// A body that ends with the connection is whole only where TLS says that this is the end:
    /// anybody on the way can cut a connection.
    void aCutConnectionIsNoEnd() {
        ScriptedServer server(m_authority.serverFor("IP:127.0.0.1"));
        const QByteArray answer = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + Body;
        server.answer(Path, [&answer](QTcpSocket* socket) {
            socket->write(answer);
            socket->flush();
            // The descriptor is closed beneath TLS, which therefore says nothing.
            ::shutdown(static_cast<int>(socket->socketDescriptor()), SHUT_WR);
        });
        const auto cut = fetch(server.url(Path));
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, ErrorCode::Network);
        QVERIFY2(cut.error().message.contains(QStringLiteral("closed before")),
                 qPrintable(cut.error().text()));
        server.answer(Path, answer);
        QVERIFY(fetch(server.url(Path)));
    }
};

QTEST_GUILESS_MAIN(TestTlsStream)
#include "tst_TlsStream.moc"
