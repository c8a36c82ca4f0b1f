// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/ScrapePool.h"
#include "tests/support/Gzip.h"
#include "tests/support/ScriptedServer.h"
#include "tests/support/TestAuthority.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::collect;
using wb::test::gzip;
using wb::test::ScriptedServer;

namespace {

const QByteArray Body = "a 1\nb{c=\"d\"} 2\n";

QByteArray withHead(const QByteArray& statusAndHeaders, const QByteArray& body = {}) {
    return "HTTP/1.1 " + statusAndHeaders + "\r\n\r\n" + body;
}

QByteArray chunk(const QByteArray& bytes) {
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

/// The ways that a GET goes.
enum class Way { Plain, Tls, OverQt };

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT

    const test::TrustedAuthority m_authority; ///< Before the client, which looks for it once.
    const QSslConfiguration m_tls = m_authority.serverFor("IP:127.0.0.1,DNS:localhost");
    QNetworkAccessManager m_network;
    HttpClient m_client{&m_network};

    /// What a server of the way that is tested speaks.
    [[nodiscard]] std::optional<QSslConfiguration> spoken() const {
        QFETCH_GLOBAL(Way, way);
        return way == Way::Tls ? std::optional(m_tls) : std::nullopt;
    }

    ScrapeResult scrape(const QUrl& url, const fleet::ScrapeSpec& spec,
                        const QByteArray& bearer = {}) {
        QFETCH_GLOBAL(Way, way);
        const HttpOrder order = scrapeOrder(url, spec, bearer);
        metrics::LayoutCache layouts;
        TargetReader reader(spec, &layouts);
        std::optional<ScrapeResult> result;
        const auto take = [&](const Expected<HttpBody>& body) {
            result = body ? reader.read(*body) : failure(body.error());
        };
        HttpFetch fetch(&m_network, order);
        connect(&fetch, &HttpFetch::finished, this, [&] { take(fetch.takeResult()); });
        if (way != Way::OverQt) {
            m_client.start(order, take);
        } else {
            fetch.start();
        }
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000)) {
            return failure(ErrorCode::Cancelled, QStringLiteral("never finished"));
        }
        return std::move(*result);
    }

private Q_SLOTS:
    void initTestCase_data() {
        QTest::addColumn<Way>("way");
        QTest::newRow("plain") << Way::Plain;
        QTest::newRow("over TLS") << Way::Tls;
        QTest::newRow("over Qt") << Way::OverQt;
    }

    void good_data() {
        QTest::addColumn<QByteArray>("answer");
        const QByteArray type = "Content-Type: text/plain; version=0.0.4\r\n";
        const QByteArray chunked = type + "Transfer-Encoding: chunked";
        QTest::newRow("plain") << withHead("200 OK\r\n" + type + "Content-Length: 15", Body);
        QTest::newRow("until close") << withHead("200 OK\r\n" + type + "Connection: close", Body);
        QTest::newRow("no type") << withHead("200 OK\r\nContent-Length: 15", Body);
        QTest::newRow("chunked") << withHead("200 OK\r\n" + chunked,
                                             chunk(Body.left(3)) + chunk(Body.mid(3)) + chunk({}));
        QTest::newRow("gzip") << withHead("200 OK\r\n" + type +
                                              "Content-Encoding: gzip\r\nContent-Length: " +
                                              QByteArray::number(gzip(Body).size()),
                                          gzip(Body));
        QTest::newRow("gzip, chunked") << withHead("200 OK\r\nContent-Encoding: gzip\r\n" + chunked,
                                                   chunk(gzip(Body)) + chunk({}));
        QTest::newRow("OpenMetrics")
            << withHead("200 OK\r\nContent-Type: application/openmetrics-text; "
                        "version=1.0.0\r\nContent-Length: 21",
                        Body + "# EOF\n");
        QTest::newRow("no last line feed")
            << withHead("200 OK\r\n" + type + "Content-Length: 14", Body.left(14));
    }
    void good() {
        QFETCH(QByteArray, answer);
        ScriptedServer server(spoken());
        server.answer(QStringLiteral("/metrics"), answer);
        const ScrapeResult result = scrape(server.url(QStringLiteral("/metrics")), {});
        QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
        QCOMPARE(result->values.size(), std::size_t(2));
        const QByteArray request = server.requests.constFirst();
        QVERIFY(ScriptedServer::header(request, "Accept")
                    .startsWith("application/openmetrics-text;version=1.0.0"));
        QCOMPARE(ScriptedServer::header(request, "Accept-Encoding"), QByteArray("gzip"));
        QVERIFY(ScriptedServer::header(request, "Authorization").isNull());
    }

    /// Text is asked for all the same: most targets have nothing else.
    void protobufIsAskedForFirstWhereNativeHistogramsAreWanted() {
        ScriptedServer server(spoken());
        server.answer(QStringLiteral("/metrics"),
                      withHead("200 OK\r\nContent-Type: text/plain\r\nContent-Length: 15", Body));
        fleet::ScrapeSpec spec;
        spec.nativeHistograms = true;
        (void)scrape(server.url(QStringLiteral("/metrics")), spec);
        QCOMPARE(
            ScriptedServer::header(server.requests.constFirst(), "Accept"),
            QByteArray("application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;"
                       "encoding=delimited,application/openmetrics-text;version=1.0.0;q=0.8,"
                       "application/openmetrics-text;version=0.0.1;q=0.75,"
                       "text/plain;version=1.0.0;q=0.6,text/plain;version=0.0.4;q=0.5,"
                       "*/*;q=0.1"));
    }

    void fault_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("reason");
        const QByteArray text = "200 OK\r\nContent-Type: text/plain\r\n";
        const QByteArray chunked = text + "Transfer-Encoding: chunked";
        const QByteArray packed = gzip(Body.repeated(50));
        const QByteArray zipped = text + "Content-Encoding: gzip\r\n";
        QTest::newRow("garbage") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << ErrorCode::Network
                                 << "connection";
        QTest::newRow("garbage body") << withHead(text + "Content-Length: 6", "\x01\x02{{\n\n")
                                      << ErrorCode::InvalidInput << "line 1, column 1";
        QTest::newRow("a web page")
            << withHead("200 OK\r\nContent-Type: text/html\r\nContent-Length: 6", "<html>")
            << ErrorCode::Protocol << "text/html";
        QTest::newRow("204") << withHead("204 No Content") << ErrorCode::Protocol << "204";
        QTest::newRow("empty 200")
            << withHead(text + "Content-Length: 0") << ErrorCode::Protocol << "empty body";
        QTest::newRow("empty gzip")
            << withHead(zipped + "Content-Length: 0") << ErrorCode::Protocol << "empty body";
        QTest::newRow("short body")
            << withHead(text + "Content-Length: 50", Body) << ErrorCode::Network << "complete";
        QTest::newRow("truncated gzip, length kept")
            << withHead(zipped + "Content-Length: " + QByteArray::number(packed.size()),
                        packed.left(packed.size() / 2))
            << ErrorCode::Network << "complete";
        QTest::newRow("truncated gzip, length as cut")
            << withHead(zipped + "Content-Length: " + QByteArray::number(packed.size() - 4),
                        packed.left(packed.size() - 4))
            << ErrorCode::Network << "cut short";
        QTest::newRow("truncated gzip, chunked")
            << withHead("200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked",
                        chunk(packed.left(packed.size() / 2)) + chunk({}))
            << ErrorCode::Network << "cut short";
        QTest::newRow("damaged gzip")
            << withHead(zipped + "Content-Length: 15", Body) << ErrorCode::Protocol << "damaged";
        QTest::newRow("bytes after gzip")
            << withHead(zipped + "Content-Length: " + QByteArray::number(packed.size() + 1),
                        packed + 'x')
            << ErrorCode::Protocol << "follow";
        QTest::newRow("unasked encoding")
            << withHead(text + "Content-Encoding: br\r\nContent-Length: 15", Body)
            << ErrorCode::Protocol << "encoding";
        QTest::newRow("broken chunk header")
            << withHead(chunked, chunk(Body.left(6)) + "zz\r\nnonsense") << ErrorCode::Network
            << "";
        QTest::newRow("first chunk broken")
            << withHead(chunked, "nonsense\r\n" + Body) << ErrorCode::Protocol << "empty body";
        QTest::newRow("chunk cut")
            << withHead(chunked, chunk(Body.left(6)) + "20\r\nabc") << ErrorCode::Network << "";
        QTest::newRow("chunks without an end")
            << withHead(chunked, chunk(Body.left(14))) << ErrorCode::Network << "";
        QTest::newRow("closed at once") << QByteArray() << ErrorCode::Network << "closed";
        QTest::newRow("401") << withHead("401 Unauthorized\r\nContent-Length: 0")
                             << ErrorCode::Unauthorized << "401";
        QTest::newRow("401 with a challenge")
            << withHead(
                   "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0")
            << ErrorCode::Unauthorized << "401";
        QTest::newRow("403") << withHead("403 Forbidden\r\nContent-Length: 0")
                             << ErrorCode::Forbidden << "403";
        QTest::newRow("404") << withHead("404 Not Found\r\nContent-Length: 0")
                             << ErrorCode::NotFound << "404";
        QTest::newRow("500 with a body")
            << withHead("500 Oops\r\nContent-Length: 15", Body) << ErrorCode::Protocol << "500";
        QTest::newRow("redirect without a place")
            << withHead("302 Found\r\nContent-Length: 0") << ErrorCode::Protocol << "Redirected";
        QTest::newRow("redirect to a file")
            << withHead("302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0")
            << ErrorCode::Protocol << "not HTTP";
        QTest::newRow("redirect loop")
            << withHead("302 Found\r\nLocation: /metrics\r\nContent-Length: 0")
            << ErrorCode::LimitExceeded << "3 redirects";
        QTest::newRow("large headers")
            << withHead(text + "X-Large: " + QByteArray(70'000, 'x') + "\r\nContent-Length: 15",
                        Body)
            << ErrorCode::LimitExceeded << "headers";
        QTest::newRow("too many samples")
            << withHead(text + "Content-Length: 24", QByteArray("a 1\nb 1\nc 1\nd 1\ne 1\nf 1\n"))
            << ErrorCode::InvalidInput << "5 samples";
        const QByteArray large = Body.repeated(10'000);
        QTest::newRow("oversized body")
            << withHead(text + "Content-Length: " + QByteArray::number(large.size()), large)
            << ErrorCode::LimitExceeded << "limit of 100000 bytes";
        QTest::newRow("oversized gzip")
            << withHead(zipped + "Content-Length: " + QByteArray::number(gzip(large).size()),
                        gzip(large))
            << ErrorCode::LimitExceeded << "limit of 100000 bytes";
    }
    /// Every fault is a failed scrape with one plain reason, soon.
    void fault() {
        QFETCH(QByteArray, answer);
        QFETCH(ErrorCode, code);
        QFETCH(QString, reason);
        QFETCH_GLOBAL(Way, way);
        // Where Qt sees a broken connection, our own reader tells what is wrong with the answer.
        static const QHash<QByteArray, QString> Sharper{
            {"garbage", QStringLiteral("not HTTP")},
            {"broken chunk header", QStringLiteral("chunks of the body are broken")},
            {"first chunk broken", QStringLiteral("chunks of the body are broken")}};
        if (const auto sharper = Sharper.constFind(QTest::currentDataTag());
            way != Way::OverQt && sharper != Sharper.constEnd()) {
            code = ErrorCode::Protocol;
            reason = *sharper;
        }
        ScriptedServer server(spoken());
        server.answer(QStringLiteral("/metrics"), answer);
        fleet::ScrapeSpec spec;
        spec.bodySizeLimitBytes = 100'000;
        spec.sampleLimit = 5;
        QElapsedTimer clock;
        clock.start();
        const ScrapeResult result = scrape(server.url(QStringLiteral("/metrics")), spec);
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(reason), qPrintable(result.error().text()));
        QCOMPARE(result.error().code, code);
        QVERIFY2(clock.elapsed() < 2'000, "it waited for the deadline");
    }

    void hang() {
        ScriptedServer server(spoken());
        server.answer(QStringLiteral("/metrics"), [](QTcpSocket*) {});
        expectTimeout(server, QStringLiteral("/metrics"));
    }
    /// A byte now and then keeps a connection alive, but not a scrape.
    void slowDrip() {
        ScriptedServer server(spoken());
        server.answer(QStringLiteral("/metrics"), [](QTcpSocket* socket) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            auto* timer = new QTimer(socket);
            QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write("a"); });
            timer->start(20);
        });
        expectTimeout(server, QStringLiteral("/metrics"));
    }
    void slowRedirects() {
        ScriptedServer server(spoken());
        server.answer(QStringLiteral("/metrics"), [](QTcpSocket* socket) {
            QTimer::singleShot(120, socket, [socket] {
                socket->write(withHead("302 Found\r\nLocation: /metrics\r\nContent-Length: 0"));
            });
        });
        expectTimeout(server, QStringLiteral("/metrics"));
    }
    void headersWithoutEnd() {
        ScriptedServer server(spoken());
        server.answer(QStringLiteral("/metrics"), [](QTcpSocket* socket) {
            socket->write("HTTP/1.1 200 OK\r\n");
            auto* timer = new QTimer(socket);
            QObject::connect(timer, &QTimer::timeout, socket,
                             [socket] { socket->write("X-A: " + QByteArray(1000, 'x') + "\r\n"); });
            timer->start(1);
        });
        expectTimeout(server, QStringLiteral("/metrics"));
    }

    void connectionRefused() {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/metrics").arg(closed.serverPort()));
        closed.close();
        const ScrapeResult result = scrape(url, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Network);
        QVERIFY(result.error().message.contains(QStringLiteral("refused")));
    }

    void vanishesAndReturns() {
        ScriptedServer server(spoken());
        server.answerBody(QStringLiteral("/metrics"), Body);
        const QUrl url = server.url(QStringLiteral("/metrics"));
        const quint16 port = server.port();
        QVERIFY(scrape(url, {}));
        server.close();
        QVERIFY(!scrape(url, {}));
        QVERIFY(server.listen(port));
        QVERIFY(scrape(url, {}));
    }

    void redirectsWithinTheOriginKeepTheCredential() {
        ScriptedServer server(spoken());
        server.answer(QStringLiteral("/metrics"),
                      withHead("307 Go\r\nLocation: /real\r\nContent-Length: 0"));
        server.answerBody(QStringLiteral("/real"), Body);
        const ScrapeResult result = scrape(server.url(QStringLiteral("/metrics")), {}, "s3cret");
        QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
        QCOMPARE(server.requests.size(), 2);
        QCOMPARE(ScriptedServer::header(server.requests[1], "Authorization"),
                 QByteArray("Bearer s3cret"));
    }
    void aCredentialAddsNothingToTheRequest() {
        ScriptedServer server(spoken());
        server.answerBody(QStringLiteral("/metrics"), Body);
        const ScrapeResult refused =
            scrape(server.url(QStringLiteral("/metrics")), {}, "s3cret\r\nX-Evil: 1");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QVERIFY(!refused.error().text().contains(QStringLiteral("s3cret")));
        QVERIFY(server.requests.isEmpty());
    }
    void redirectsToAnotherOriginNeverCarryIt() {
        ScriptedServer thief(spoken());
        thief.answerBody(QStringLiteral("/real"), Body);
        ScriptedServer server(spoken());
        server.answer(
            QStringLiteral("/metrics"),
            withHead("302 Found\r\nLocation: " + thief.url(QStringLiteral("/real")).toEncoded() +
                     "\r\nContent-Length: 0"));
        const ScrapeResult refused = scrape(server.url(QStringLiteral("/metrics")), {}, "s3cret");
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("another origin")));
        QVERIFY(!refused.error().text().contains(QStringLiteral("s3cret")));
        QVERIFY(thief.requests.isEmpty());
        // Without a credential there is nothing to steal.
        QVERIFY(scrape(server.url(QStringLiteral("/metrics")), {}));
        QVERIFY(ScriptedServer::header(thief.requests.constFirst(), "Authorization").isNull());
    }

    void keptAliveConnectionsAreUsedAgain() {
        ScriptedServer server(spoken());
        QSet<QTcpSocket*> connections;
        server.answer(QStringLiteral("/metrics"), [&](QTcpSocket* socket) {
            connections.insert(socket);
            socket->write(withHead("200 OK\r\nContent-Length: 15", Body));
        });
        for (int i = 0; i < 5; ++i) {
            QVERIFY(scrape(server.url(QStringLiteral("/metrics")), {}));
        }
        QCOMPARE(server.requests.size(), 5);
        QCOMPARE(connections.size(), 1);
    }
    /// A server may close an idle connection at the very moment it is asked over it.
    void aConnectionThatDiesIdleCostsNoScrape() {
        ScriptedServer server(spoken());
        int asked = 0;
        server.answer(QStringLiteral("/metrics"), [&](QTcpSocket* socket) {
            ++asked;
            if (socket->property("asked").toBool()) {
                socket->abort();
                return;
            }
            socket->setProperty("asked", true);
            socket->write(withHead("200 OK\r\nContent-Length: 15", Body));
        });
        for (int i = 0; i < 3; ++i) {
            const ScrapeResult result = scrape(server.url(QStringLiteral("/metrics")), {});
            QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
        }
        QCOMPARE(asked, 5);
    }
    /// But one that dies on a fresh connection is not asked for ever.
    void aServerThatAlwaysHangsUpIsAskedOnce() {
        ScriptedServer server(spoken());
        server.answer(QStringLiteral("/metrics"), [](QTcpSocket* socket) { socket->abort(); });
        const ScrapeResult result = scrape(server.url(QStringLiteral("/metrics")), {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Network);
        QFETCH_GLOBAL(Way, way);
        if (way != Way::OverQt) {
            QCOMPARE(server.requests.size(), 1);
        }
    }
    void namesAreResolved() {
        ScriptedServer server(spoken());
        server.answerBody(QStringLiteral("/metrics"), Body);
        QUrl url = server.url(QStringLiteral("/metrics"));
        // A bare machine may not even know this one.
        url.setHost(QStringLiteral("localhost"));
        const bool isKnown = QHostInfo::fromName(url.host()).error() == QHostInfo::NoError;
        const ScrapeResult here = scrape(url, {});
        QVERIFY2(here.has_value() == isKnown, here ? "" : qPrintable(here.error().text()));
        url.setHost(QStringLiteral("no-such-host.invalid"));
        const ScrapeResult nowhere = scrape(url, {});
        QVERIFY(!nowhere);
        // Without a name server to ask, the deadline comes first.
        QVERIFY2(nowhere.error().message.contains(QStringLiteral("not known")) ||
                     nowhere.error().code == ErrorCode::Timeout,
                 qPrintable(nowhere.error().text()));
    }
    void queriesAndIpv6() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHostIPv6));
        const auto head = std::make_shared<QByteArray>();
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* const socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [head, socket] {
                *head += socket->readAll();
                socket->write(withHead("200 OK\r\nContent-Length: 15", Body));
            });
        });
        const QUrl url(
            QStringLiteral("http://[::1]:%1/probe?target=a%20b&x=1").arg(server.serverPort()));
        const ScrapeResult result = scrape(url, {});
        QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
        QVERIFY2(head->startsWith("GET /probe?target=a%20b&x=1 HTTP/1.1\r\n"), *head);
        QCOMPARE(ScriptedServer::header(*head, "Host"),
                 "[::1]:" + QByteArray::number(server.serverPort()));
    }

private:
    void expectTimeout(ScriptedServer& server, const QString& path) {
        fleet::ScrapeSpec spec;
        spec.timeoutMs = 300;
        QElapsedTimer clock;
        clock.start();
        const ScrapeResult result = scrape(server.url(path), spec);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Timeout);
        QVERIFY2(clock.elapsed() >= 290 && clock.elapsed() < 2'000,
                 qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_HttpClient.moc"
