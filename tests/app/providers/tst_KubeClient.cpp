// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/providers/kubernetes/KubeClient.h"
#include "tests/support/ScriptedServer.h"
#include "tests/support/TestAuthority.h"

#include <QFile>
#include <QPointer>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::kubernetes;
using test::ScriptedServer;

namespace {

QByteArray reply(int status, const QByteArray& body) {
    return "HTTP/1.1 " + QByteArray::number(status) +
           " X\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

QByteArray statusBody(int code, const QByteArray& message) {
    return R"({"kind":"Status","status":"Failure","code":)" + QByteArray::number(code) +
           R"(,"message":")" + message + R"("})";
}

constexpr const char* Path = "/api/v1/x";

} // namespace

/// The client against real sockets, plain and over TLS.
class tst_KubeClient : public QObject {
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<KubeClient> m_client;

    QString write(const QString& name, const QByteArray& text);
    void makeClient(const QByteArray& cluster, const QByteArray& user,
                    const QStringList& execPlugins = {});
    Expected<QJsonObject> call(const KubeCall& call);
    KubeCall get() const { return {QStringLiteral("reading x"), QLatin1String(Path)}; }
    KubeCall patch() const;
    QString writePlugin(const QByteArray& script);

private Q_SLOTS:
    void init();
    void cleanup();
    void aTokenIsSent();
    void aTokensFileIsReadAfresh();
    void aClientCertificateIsShown();
    void anotherAuthorityIsRefused();
    void aPatchIsSentOnce();
    void aLateWriteIsNotSent();
    void answersBecomeErrors_data();
    void answersBecomeErrors();
    void aRedirectIsNotFollowed();
    void aPluginRunsOnlyWhenAllowed();
    void aPluginsTokenIsUsedAndKept();
    void aRefusedTokenIsFetchedAnewOnce();
    void whatAPluginDoesWrongIsSaid_data();
    void whatAPluginDoesWrongIsSaid();
    void aMendedKubeconfigIsReadAgain();
    void aProxyThatIsNoLongerNamedIsNotAsked();
    void anotherContextIsNotFollowed_data();
    void anotherContextIsNotFollowed();
    void aPluginsAnswerForAnEarlierAccessIsDropped();
};

QString tst_KubeClient::write(const QString& name, const QByteArray& text) {
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("%s cannot be written", qUtf8Printable(path));
    }
    return path;
}

void tst_KubeClient::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ScriptedServer>();
    m_server->answer(QLatin1String(Path), reply(200, R"({"kind":"X"})"));
}

void tst_KubeClient::cleanup() {
    m_client.reset();
    m_server.reset();
}

void tst_KubeClient::makeClient(const QByteArray& cluster, const QByteArray& user,
                                const QStringList& execPlugins) {
    KubeClient::Options options;
    options.choice.files =
        QStringList{write(QStringLiteral("config"),
                          "current-context: test\nclusters: [{name: k, cluster: {server: \"" +
                              m_server->url({}).toEncoded() + "\"" + cluster +
                              "}}]\ncontexts: [{name: test, context: {cluster: k, user: u}}]\n"
                              "users: [{name: u, user: {" +
                              user + "}}]\n")};
    options.execPlugins = execPlugins;
    options.clock = &m_clock;
    options.execDeadlineMs = 2000;
    m_client = std::make_unique<KubeClient>(options);
}

Expected<QJsonObject> tst_KubeClient::call(const KubeCall& call) {
    std::optional<Expected<QJsonObject>> answer;
    m_client->call(call, [&](Expected<QJsonObject> given) { answer = std::move(given); });
    return QTest::qWaitFor([&] { return answer.has_value(); }, 20'000)
               ? *answer
               : failure(ErrorCode::Cancelled, QStringLiteral("never answered"));
}

KubeCall tst_KubeClient::patch() const {
    KubeCall call = get();
    call.what = QStringLiteral("rollback of x");
    call.verb = "PATCH";
    call.body = "[]";
    call.contentType = "application/json-patch+json";
    call.sendByMs = m_clock.steadyMs() + 5000;
    return call;
}

void tst_KubeClient::aTokenIsSent() {
    makeClient("", "token: abc, as: bob");
    const auto answer = call(get());
    QVERIFY2(answer.has_value(), answer ? "" : qUtf8Printable(answer.error().text()));
    const QByteArray request = m_server->requests.value(0);
    QVERIFY(request.startsWith("GET /api/v1/x HTTP/1.1\r\n"));
    QCOMPARE(ScriptedServer::header(request, "Authorization"), QByteArray("Bearer abc"));
    QCOMPARE(ScriptedServer::header(request, "Impersonate-User"), QByteArray("bob"));
    // What a header cannot carry is not sent.
    for (const char* user : {"token: \"a\\x7Fb\"", "token: abc, as: \"b\\x7Fb\""}) {
        makeClient("", user);
        QVERIFY(!call(get()).has_value());
    }
    QCOMPARE(m_server->requests.size(), 1);
}

void tst_KubeClient::aTokensFileIsReadAfresh() {
    write(QStringLiteral("token"), "one\n");
    makeClient("", "tokenFile: token");
    QVERIFY(call(get()).has_value());
    write(QStringLiteral("token"), "two\n");
    QVERIFY(call(get()).has_value());
    QCOMPARE(ScriptedServer::header(m_server->requests.value(0), "Authorization"),
             QByteArray("Bearer one"));
    QCOMPARE(ScriptedServer::header(m_server->requests.value(1), "Authorization"),
             QByteArray("Bearer two"));
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("token"))));
    const auto answer = call(patch());
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, ErrorCode::NotSent);
    QVERIFY(answer.error().message.startsWith(QStringLiteral("nothing was sent")));
}

void tst_KubeClient::aClientCertificateIsShown() {
    const test::TestAuthority authority;
    QSslConfiguration tls = authority.serverFor("DNS:kube.local");
    const QSslConfiguration mine = authority.serverFor("DNS:ann");
    tls.setCaCertificates(QSslCertificate::fromData(authority.certificatePem()));
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_server = std::make_unique<ScriptedServer>(tls);
    QSslCertificate shown;
    m_server->answer(QLatin1String(Path), [&](QTcpSocket* socket) {
        shown = qobject_cast<QSslSocket*>(socket)->peerCertificate();
        socket->write(reply(200, "{}"));
        socket->disconnectFromHost();
    });
    write(QStringLiteral("ca.crt"), authority.certificatePem());
    write(QStringLiteral("me.crt"), mine.localCertificate().toPem());
    write(QStringLiteral("me.key"), mine.privateKey().toPem());
    makeClient(", certificate-authority: ca.crt, tls-server-name: kube.local",
               "client-certificate: me.crt, client-key: me.key");
    const auto answer = call(get());
    QVERIFY2(answer.has_value(), answer ? "" : qUtf8Printable(answer.error().text()));
    QCOMPARE(shown, mine.localCertificate());
    const auto written = call(patch());
    QVERIFY2(written.has_value(), written ? "" : qUtf8Printable(written.error().text()));
}

void tst_KubeClient::anotherAuthorityIsRefused() {
    const test::TestAuthority theirs("theirs");
    const test::TestAuthority ours("ours");
    m_server = std::make_unique<ScriptedServer>(theirs.serverFor("IP:127.0.0.1"));
    m_server->answer(QLatin1String(Path), reply(200, "{}"));
    write(QStringLiteral("ca.crt"), ours.certificatePem());
    makeClient(", certificate-authority: ca.crt", "token: abc");
    const auto answer = call(get());
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, ErrorCode::Network);
    // The credential did not leave this machine.
    QVERIFY(m_server->requests.isEmpty());
}

void tst_KubeClient::aPatchIsSentOnce() {
    makeClient("", "token: abc");
    m_server->answer(QLatin1String(Path), [](QTcpSocket* socket) { socket->abort(); });
    const auto answer = call(patch());
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, ErrorCode::Network);
    QCOMPARE(m_server->requests.size(), 1);
    const QByteArray request = m_server->requests.constFirst();
    QVERIFY(request.startsWith("PATCH /api/v1/x "));
    QCOMPARE(ScriptedServer::header(request, "Content-Type"),
             QByteArray("application/json-patch+json"));
    QCOMPARE(ScriptedServer::header(request, "Content-Length"), QByteArray("2"));
}

void tst_KubeClient::aLateWriteIsNotSent() {
    makeClient("", "token: abc");
    KubeCall late = patch();
    late.sendByMs = 0;
    QTRY_VERIFY(m_clock.steadyMs() > 0);
    const auto answer = call(late);
    QVERIFY(!answer.has_value());
    QVERIFY(answer.error().message.startsWith(QStringLiteral("nothing was sent")));
    QVERIFY(m_server->requests.isEmpty());
}

void tst_KubeClient::answersBecomeErrors_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, int status, ErrorCode code, const char* says) {
        QTest::newRow(name) << reply(status, statusBody(status, "it is so")) << code
                            << QString::fromLatin1(says);
    };
    row("400", 400, ErrorCode::InvalidInput, "it is so");
    row("401", 401, ErrorCode::Unauthorized, "credential");
    row("403", 403, ErrorCode::Forbidden, "role");
    row("404", 404, ErrorCode::NotFound, "does not know");
    row("409", 409, ErrorCode::Conflict, "changed meanwhile");
    row("422", 422, ErrorCode::InvalidInput, "nothing was done");
    row("429", 429, ErrorCode::NoCapacity, "too often");
    row("500", 500, ErrorCode::Protocol, "HTTP 500");
    row("504", 504, ErrorCode::Protocol, "HTTP 504");
    QTest::newRow("a failed test")
        << reply(422, statusBody(422, "the server rejected our request due to an error in our "
                                      "request"))
        << ErrorCode::Conflict << "changed meanwhile";
    // A proxy's own: nobody knows whether it passed the request on.
    QTest::newRow("another's 404") << reply(404, "<html>") << ErrorCode::Protocol << "HTTP 404";
    QTest::newRow("no JSON") << reply(200, "<html>") << ErrorCode::Protocol << "no JSON";
    QTest::newRow("a list") << reply(200, "[]") << ErrorCode::Protocol << "no JSON object";
}

void tst_KubeClient::answersBecomeErrors() {
    QFETCH(QByteArray, answer);
    QFETCH(ErrorCode, code);
    QFETCH(QString, says);
    makeClient("", "token: abc");
    m_server->answer(QLatin1String(Path), answer);
    const auto told = call(patch());
    QVERIFY(!told.has_value());
    QCOMPARE(told.error().code, code);
    QVERIFY2(told.error().text().contains(says), qUtf8Printable(told.error().text()));
    QVERIFY(told.error().text().contains(QStringLiteral("rollback of x")));
}

void tst_KubeClient::aRedirectIsNotFollowed() {
    ScriptedServer other;
    makeClient("", "token: abc");
    m_server->answer(QLatin1String(Path), "HTTP/1.1 307 X\r\nContent-Length: 0\r\nLocation: " +
                                              other.url(QLatin1String(Path)).toEncoded() +
                                              "\r\n\r\n");
    const auto answer = call(get());
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, ErrorCode::Protocol);
    QVERIFY(other.requests.isEmpty());
}

QString tst_KubeClient::writePlugin(const QByteArray& script) {
    const QString path = write(QStringLiteral("plugin"), "#!/bin/sh\n" + script);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void tst_KubeClient::aPluginRunsOnlyWhenAllowed() {
    writePlugin("touch \"$(dirname \"$0\")/ran\"\n");
    makeClient("", "exec: {apiVersion: client.authentication.k8s.io/v1, command: ./plugin}",
               {QStringLiteral("plugin")});
    const auto answer = call(get());
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, ErrorCode::Unauthorized);
    QVERIFY(answer.error().message.contains(QStringLiteral("deploy.exec_plugins")));
    QVERIFY(answer.error().message.contains(QStringLiteral("\"./plugin\"")));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("ran"))));
}

void tst_KubeClient::aPluginsTokenIsUsedAndKept() {
    // What it was told, its arguments and its environment come back in the token.
    writePlugin("cd \"$(dirname \"$0\")\"\necho x >> runs\n"
                "case \"$KUBERNETES_EXEC_INFO\" in *'\"interactive\":false'*) told=told;; esac\n"
                "echo '{\"kind\":\"ExecCredential\",\"apiVersion\":"
                "\"client.authentication.k8s.io/v1\",\"status\":{\"token\":\"'$1-$ROLE-$told'\","
                "\"expirationTimestamp\":\"2999-01-01T00:00:00Z\"}}'\n");
    makeClient("",
               "exec: {apiVersion: client.authentication.k8s.io/v1, command: ./plugin, args: "
               "[\"$(id);a\"], env: [{name: ROLE, value: deploy}]}",
               {QStringLiteral("./plugin")});
    for (int i = 0; i < 2; ++i) {
        const auto answer = call(get());
        QVERIFY2(answer.has_value(), answer ? "" : qUtf8Printable(answer.error().text()));
        QCOMPARE(ScriptedServer::header(m_server->requests.value(i), "Authorization"),
                 QByteArray("Bearer $(id);a-deploy-told"));
    }
    QFile runs(m_folder->filePath(QStringLiteral("runs")));
    QVERIFY(runs.open(QIODevice::ReadOnly));
    QCOMPARE(runs.readAll(), QByteArray("x\n"));
}

void tst_KubeClient::aRefusedTokenIsFetchedAnewOnce() {
    writePlugin("cd \"$(dirname \"$0\")\"\necho x >> runs\n"
                "echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"v1\",\"status\":"
                "{\"token\":\"'$(wc -l < runs)'\"}}'\n");
    makeClient("", "exec: {apiVersion: v1, command: ./plugin}", {QStringLiteral("./plugin")});
    m_server->answer(QLatin1String(Path), [this](QTcpSocket* socket) {
        const bool isGood =
            ScriptedServer::header(m_server->requests.constLast(), "Authorization") == "Bearer 2";
        socket->write(isGood ? reply(200, "{}") : reply(401, statusBody(401, "expired")));
        socket->disconnectFromHost();
    });
    // In the middle of an action: it was turned away before anything was done.
    const auto answer = call(patch());
    QVERIFY2(answer.has_value(), answer ? "" : qUtf8Printable(answer.error().text()));
    QCOMPARE(m_server->requests.size(), 2);
    m_server->answer(QLatin1String(Path), reply(401, statusBody(401, "expired")));
    const auto refused = call(patch());
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::Unauthorized);
    QCOMPARE(m_server->requests.size(), 4);
}

void tst_KubeClient::whatAPluginDoesWrongIsSaid_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("message");
    QTest::newRow("fails") << QByteArray("echo sign in first >&2; exit 3\n")
                           << "it ended with 3: sign in first";
    QTest::newRow("hangs") << QByteArray("exec sleep 600\n") << "did not end within 2 s";
    QTest::newRow("floods") << QByteArray("exec yes\n") << "more than 1 MiB";
    QTest::newRow("no JSON") << QByteArray("echo hello\n") << "no ExecCredential";
    QTest::newRow("another version")
        << QByteArray("echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"v2\"}'\n")
        << "apiVersion is not v1";
    QTest::newRow("nothing in it")
        << QByteArray("echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"v1\"}'\n")
        << "neither a token nor a certificate";
    QTest::newRow("asks") << QByteArray("read answer || exit 4\n") << "it ended with 4";
    QTest::newRow("is not there") << QByteArray() << "cannot be started";
}

void tst_KubeClient::whatAPluginDoesWrongIsSaid() {
    QFETCH(QByteArray, script);
    QFETCH(QString, message);
    if (!script.isEmpty()) {
        writePlugin(script);
    }
    makeClient("", "exec: {apiVersion: v1, command: ./plugin}", {QStringLiteral("./plugin")});
    const auto answer = call(patch());
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, ErrorCode::NotSent);
    QVERIFY2(answer.error().text().contains(message), qUtf8Printable(answer.error().text()));
    QVERIFY(m_server->requests.isEmpty());
}

void tst_KubeClient::aMendedKubeconfigIsReadAgain() {
    makeClient("", "auth-provider: {name: gcp}");
    QVERIFY(!call(get()).has_value());
    makeClient("", "token: abc");
    QVERIFY(call(get()).has_value());
    m_server->answer(QLatin1String(Path), reply(401, statusBody(401, "expired")));
    QVERIFY(!call(get()).has_value());
    QString path = m_folder->filePath(QStringLiteral("config"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray renewed = file.readAll().replace("token: abc", "token: def");
    file.close();
    write(QStringLiteral("config"), renewed);
    m_server->answer(QLatin1String(Path), reply(200, "{}"));
    QVERIFY(call(get()).has_value());
    QCOMPARE(ScriptedServer::header(m_server->requests.constLast(), "Authorization"),
             QByteArray("Bearer def"));
}

void tst_KubeClient::aProxyThatIsNoLongerNamedIsNotAsked() {
    ScriptedServer proxy;
    const QByteArray named = ", proxy-url: \"" + proxy.url({}).toEncoded() + "\"";
    makeClient(named, "token: abc");
    proxy.answer(m_server->url(QLatin1String(Path)).toString(), reply(200, "{}"));
    QVERIFY(call(get()).has_value());
    QCOMPARE(proxy.requests.size(), 1);
    QVERIFY(m_server->requests.isEmpty());
    // It is switched off, and whoever did it takes it out of the kubeconfig.
    proxy.close();
    QVERIFY(!call(get()).has_value());
    QFile file(m_folder->filePath(QStringLiteral("config")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray direct = file.readAll().replace(named, {});
    file.close();
    write(QStringLiteral("config"), direct);
    const auto answer = call(get());
    QVERIFY2(answer.has_value(), answer ? "" : qUtf8Printable(answer.error().text()));
    QCOMPARE(m_server->requests.size(), 1);
}

void tst_KubeClient::anotherContextIsNotFollowed_data() {
    QTest::addColumn<QByteArray>("edited"); // %o: the other server
    QTest::addColumn<bool>("isElsewhere");
    const QByteArray both =
        "clusters: [{name: k, cluster: {server: \"%k\"}}, {name: o, cluster: {server: \"%o\"}}]\n"
        "users: [{name: u, user: {token: new}}]\n"
        "contexts: [{name: prod, context: {cluster: o, user: u}}, {name: test, context: {";
    QTest::newRow("use-context") << "current-context: prod\n" + both + "cluster: k, user: u}}]\n"
                                 << false;
    QTest::newRow("another server") << "current-context: test\n" + both + "cluster: o, user: u}}]\n"
                                    << true;
    QTest::newRow("another namespace")
        << "current-context: test\n" + both + "cluster: k, user: u, namespace: prod}}]\n"
        << true;
}

void tst_KubeClient::anotherContextIsNotFollowed() {
    QFETCH(QByteArray, edited);
    QFETCH(bool, isElsewhere);
    ScriptedServer other;
    other.answer(QLatin1String(Path), reply(200, "{}"));
    makeClient("", "token: old");
    QVERIFY(call(get()).has_value());
    write(QStringLiteral("config"), edited.replace("%k", m_server->url({}).toEncoded())
                                        .replace("%o", other.url({}).toEncoded()));
    m_server->answer(QLatin1String(Path), [this](QTcpSocket* socket) {
        const bool isGood =
            ScriptedServer::header(m_server->requests.constLast(), "Authorization") == "Bearer new";
        socket->write(isGood ? reply(200, "{}") : reply(401, statusBody(401, "expired")));
        socket->disconnectFromHost();
    });
    const auto answer = call(patch());
    QVERIFY(other.requests.isEmpty());
    QCOMPARE(answer.has_value(), !isElsewhere);
    if (isElsewhere) {
        QCOMPARE(answer.error().code, ErrorCode::NotSent);
        QVERIFY2(answer.error().message.contains(QStringLiteral("points elsewhere")),
                 qUtf8Printable(answer.error().text()));
        // It stays so, until it points where it did.
        QVERIFY(!call(get()).has_value());
        QVERIFY(other.requests.isEmpty());
        write(QStringLiteral("config"),
              "current-context: test\nclusters: [{name: k, cluster: {server: \"" +
                  m_server->url({}).toEncoded() +
                  "\"}}]\ncontexts: [{name: test, context: {cluster: k, user: u}}]\n"
                  "users: [{name: u, user: {token: new}}]\n");
        QVERIFY(call(get()).has_value());
    }
}

void tst_KubeClient::aPluginsAnswerForAnEarlierAccessIsDropped() {
    // The first is quick and gives a token that ends at once; the second is still out while a 401
    // for the first's token makes all be read anew.
    writePlugin("cd \"$(dirname \"$0\")\"\necho x >> runs\nrun=$(wc -l < runs)\n"
                "if [ $run = 2 ]; then touch waits; while [ ! -e go ]; do sleep 0.02; done; fi\n"
                "end=2000; if [ $run = 3 ]; then end=2999; fi\n"
                "echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"v1\",\"status\":{\"token\":\"'"
                "$run'\",\"expirationTimestamp\":\"'$end'-01-01T00:00:00Z\"}}'\n");
    makeClient("", "exec: {apiVersion: v1, command: ./plugin}", {QStringLiteral("./plugin")});
    QPointer<QTcpSocket> held;
    m_server->answer(QLatin1String(Path), [&](QTcpSocket* socket) {
        if (ScriptedServer::header(m_server->requests.constLast(), "Authorization") == "Bearer 1") {
            held = socket;
            return;
        }
        socket->write(reply(200, "{}"));
        socket->disconnectFromHost();
    });
    int answers = 0;
    const auto count = [&](const Expected<QJsonObject>& given) { answers += given ? 1 : 0; };
    m_client->call(get(), count);
    QTRY_VERIFY(held);
    m_client->call(get(), count);
    QTRY_VERIFY(QFile::exists(m_folder->filePath(QStringLiteral("waits"))));
    held->write(reply(401, statusBody(401, "expired")));
    held->disconnectFromHost();
    QTRY_VERIFY(!held || held->state() == QAbstractSocket::UnconnectedState);
    write(QStringLiteral("go"), "");
    QTRY_COMPARE(answers, 2);
    for (const QByteArray& request : std::as_const(m_server->requests)) {
        QVERIFY(ScriptedServer::header(request, "Authorization") != "Bearer 2");
    }
}

QTEST_GUILESS_MAIN(tst_KubeClient)
#include "tst_KubeClient.moc"
