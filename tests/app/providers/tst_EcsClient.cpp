// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/providers/ecs/EcsClient.h"
#include "tests/support/CallProxy.h"
#include "tests/support/ScriptedServer.h"

#include <QTest>

using namespace wb;
using namespace wb::ecs;
using test::CallProxy;

namespace {

const QByteArray Throttled = CallProxy::error("ThrottlingException", "Rate exceeded");

} // namespace

/// The client of AWS' JSON APIs against real HTTP that misbehaves.
class tst_EcsClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void callsAreSignedAndNamed();
    void throttledReadsAreSentAgain();
    void readsAreGivenUp();
    void writesAreSentOnce_data();
    void writesAreSentOnce();
    void aLateWriteIsNotSent();
    void refusalsHaveTheirCode_data();
    void refusalsHaveTheirCode();
    void expiredCredentialsAreFetchedAnew();
    void redirectsAreNotFollowed();
    void withoutRegionNothingIsSent();

private:
    Expected<QJsonObject> call(DurationMs sendByMs = -1);
    /// One that is sent while `client` lives.
    Expected<QJsonObject> callWith(EcsClient& client, DurationMs sendByMs = -1);

    SystemClock m_clock;
    std::unique_ptr<CallProxy> m_server;
    EcsClient::Options m_options;
    QMap<QByteArray, QString> m_environment;
};

void tst_EcsClient::init() {
    m_server = std::make_unique<CallProxy>();
    m_environment = {{"AWS_ACCESS_KEY_ID", QStringLiteral("AKID")},
                     {"AWS_SECRET_ACCESS_KEY", QStringLiteral("topsecret")},
                     {"AWS_SESSION_TOKEN", QStringLiteral("session")}};
    m_options = {};
    m_options.region = QStringLiteral("eu-west-1");
    m_options.endpoint = m_server->url();
    m_options.surroundings = {
        [this](const char* name) { return m_environment.value(QByteArray(name)); },
        QStringLiteral("/nonexistent")};
    m_options.clock = &m_clock;
    m_options.firstBackOffMs = 20;
    m_options.deadlineMs = 1000;
}

Expected<QJsonObject> tst_EcsClient::callWith(EcsClient& client, DurationMs sendByMs) {
    std::optional<Expected<QJsonObject>> answer;
    client.call({QStringLiteral("reading shop"),
                 sendByMs < 0 ? "DescribeServices" : "UpdateService",
                 {{QStringLiteral("a"), 1}},
                 Api::Ecs,
                 sendByMs},
                [&](Expected<QJsonObject> given) { answer = std::move(given); });
    if (answer || !QTest::qWaitFor([&] { return answer.has_value(); }, 20'000)) {
        return failure(ErrorCode::Cancelled, QStringLiteral("answered at once, or never"));
    }
    return *answer;
}

Expected<QJsonObject> tst_EcsClient::call(DurationMs sendByMs) {
    EcsClient client(m_options);
    return callWith(client, sendByMs);
}

void tst_EcsClient::callsAreSignedAndNamed() {
    m_server->answer = [](const auto&) { return CallProxy::reply(200, R"({"b":2})"); };
    const auto answer = call();
    QVERIFY2(answer.has_value(), answer ? "" : qUtf8Printable(answer.error().text()));
    QCOMPARE((*answer)[QLatin1String("b")].toInt(), 2);
    const auto header = [&](const char* name) {
        return test::ScriptedServer::header(m_server->calls[0].head, name);
    };
    QVERIFY(m_server->calls[0].head.startsWith("POST / HTTP/1.1\r\n"));
    QCOMPARE(m_server->calls[0].body, QByteArray(R"({"a":1})"));
    QCOMPARE(header("X-Amz-Target"),
             QByteArray("AmazonEC2ContainerServiceV20141113.DescribeServices"));
    QCOMPARE(header("Content-Type"), QByteArray("application/x-amz-json-1.1"));
    QCOMPARE(header("X-Amz-Security-Token"), QByteArray("session"));
    QVERIFY(header("Authorization").startsWith("AWS4-HMAC-SHA256 Credential=AKID/"));
    QVERIFY(header("Authorization")
                .contains("/eu-west-1/ecs/aws4_request, SignedHeaders=content-type;host;x-amz-date;"
                          "x-amz-security-token;x-amz-target, Signature="));
    QVERIFY(!m_server->calls[0].head.contains("topsecret"));
}

void tst_EcsClient::throttledReadsAreSentAgain() {
    m_server->answer = [this](const auto&) {
        return m_server->calls.size() < 4 ? Throttled : CallProxy::reply(200, "{}");
    };
    QVERIFY(call().has_value());
    QCOMPARE(m_server->calls.size(), 4);
}

void tst_EcsClient::readsAreGivenUp() {
    m_server->answer = [](const auto&) { return Throttled; };
    const auto answer = call();
    QVERIFY(!answer.has_value());
    QVERIFY2(answer.error().text().contains(QStringLiteral("Rate exceeded")),
             qUtf8Printable(answer.error().text()));
    QCOMPARE(m_server->calls.size(), 5);
}

void tst_EcsClient::writesAreSentOnce_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("throttled, so nothing was done") << Throttled << ErrorCode::Conflict;
    QTest::newRow("AWS' own fault")
        << CallProxy::error("ServerException", "oops", 500) << ErrorCode::Protocol;
    QTest::newRow("a gateway in between") << CallProxy::reply(503, "<html>") << ErrorCode::Protocol;
    QTest::newRow("an unknown refusal")
        << CallProxy::error("NewException", "?") << ErrorCode::Protocol;
    QTest::newRow("broken off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
                                << ErrorCode::Network;
    QTest::newRow("no JSON") << CallProxy::reply(200, "fine") << ErrorCode::Protocol;
    QTest::newRow("no answer at all") << QByteArray() << ErrorCode::Network;
}

void tst_EcsClient::writesAreSentOnce() {
    QFETCH(QByteArray, answer);
    QFETCH(ErrorCode, code);
    m_server->answer = [&](const auto&) { return answer; };
    const auto told = call(m_clock.steadyMs() + 5000);
    QVERIFY(!told.has_value());
    QCOMPARE(told.error().code, code);
    QCOMPARE(m_server->calls.size(), 1);
    QVERIFY(!told.error().text().contains(QStringLiteral("topsecret")));
}

void tst_EcsClient::aLateWriteIsNotSent() {
    const auto told = call(m_clock.steadyMs() > 0 ? 0 : 1);
    QVERIFY(!told.has_value());
    QVERIFY(told.error().text().contains(QStringLiteral("nothing was sent")));
    QCOMPARE(m_server->calls.size(), 0);
}

void tst_EcsClient::refusalsHaveTheirCode_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* type, const char* message, ErrorCode code) {
        QTest::newRow(message) << QByteArray(type) << QByteArray(message) << code;
    };
    row("AccessDeniedException", "User: x is not authorized to perform: ecs:DescribeServices",
        ErrorCode::Forbidden);
    row("ClusterNotFoundException", "Cluster not found.", ErrorCode::NotFound);
    row("ServiceNotFoundException", "Service not found.", ErrorCode::NotFound);
    row("ServiceNotActiveException", "Service was not ACTIVE.", ErrorCode::NotFound);
    row("InvalidParameterException", "Something is wrong.", ErrorCode::InvalidInput);
    row("ClientException", "TaskDefinition is inactive", ErrorCode::TargetGone);
    row("ClientException", "Unable to describe task definition.", ErrorCode::TargetGone);
    row("ConflictException", "It cannot be stopped.", ErrorCode::Conflict);
    row("UnrecognizedClientException", "The security token is invalid.", ErrorCode::Unauthorized);
    row("InvalidSignatureException", "Signature expired.", ErrorCode::Unauthorized);
}

void tst_EcsClient::refusalsHaveTheirCode() {
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, message);
    QFETCH(ErrorCode, code);
    m_server->answer = [&](const auto&) { return CallProxy::error(type, message); };
    const auto told = call();
    QVERIFY(!told.has_value());
    QCOMPARE(told.error().code, code);
    QVERIFY(told.error().text().contains(QString::fromLatin1(message)));
    QVERIFY(told.error().text().contains(QStringLiteral("reading shop")));
    // Asked once more only where other credentials might be let in.
    QCOMPARE(m_server->calls.size(), code == ErrorCode::Unauthorized ? 2 : 1);
}

void tst_EcsClient::expiredCredentialsAreFetchedAnew() {
    m_server->answer = [this](const CallProxy::Call& call) {
        if (call.head.contains("Credential=OLD/")) {
            m_environment["AWS_ACCESS_KEY_ID"] = QStringLiteral("NEW");
            return CallProxy::error("ExpiredTokenException", "The security token is expired");
        }
        return CallProxy::reply(200, "{}");
    };
    m_environment["AWS_ACCESS_KEY_ID"] = QStringLiteral("OLD");
    QVERIFY(call().has_value());
    QCOMPARE(m_server->calls.size(), 2);
}

void tst_EcsClient::redirectsAreNotFollowed() {
    CallProxy elsewhere;
    elsewhere.answer = [](const auto&) { return CallProxy::reply(200, "{}"); };
    m_server->answer = [&](const auto&) {
        return "HTTP/1.1 307 X\r\nLocation: " + elsewhere.url().toEncoded() +
               "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    };
    const auto told = call();
    QVERIFY(!told.has_value());
    QCOMPARE(told.error().code, ErrorCode::Protocol);
    QCOMPARE(elsewhere.calls.size(), 0);
}

void tst_EcsClient::withoutRegionNothingIsSent() {
    m_options.region.clear();
    const auto told = call();
    QVERIFY(!told.has_value());
    QCOMPARE(told.error().code, ErrorCode::Unauthorized);
    QVERIFY(told.error().text().contains(QStringLiteral("deploy.region")));
    m_environment["AWS_REGION"] = QStringLiteral("us-east-2");
    m_server->answer = [](const auto&) { return CallProxy::reply(200, "{}"); };
    QVERIFY(call().has_value());
    QVERIFY(m_server->calls[0].head.contains("/us-east-2/ecs/aws4_request"));
}

QTEST_GUILESS_MAIN(tst_EcsClient)
#include "tst_EcsClient.moc"
