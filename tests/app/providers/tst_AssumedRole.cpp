// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/aws/CredentialChain.h"
#include "tests/support/ScriptedServer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace wb;
using namespace wb::aws;

namespace {

constexpr TimeMs NowMs = 1'700'000'000'000; // 2023-11-14T22:13:20Z
const QByteArray Keys = "aws_access_key_id=AKID\naws_secret_access_key=topsecret\n";
const QByteArray Deployer = "role_arn=arn:aws:iam::123456789012:role/team/deployer\n";

QByteArray lent(const QByteArray& id, const QByteArray& action = "AssumeRole") {
    return "<" + action + "Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><" +
           action + "Result><Credentials><AccessKeyId>" + id +
           "</AccessKeyId><SecretAccessKey>s/3</SecretAccessKey><SessionToken>t0+ken=</"
           "SessionToken>"
           "<Expiration>2023-11-14T23:13:20Z</Expiration></Credentials><AssumedRoleUser><Arn>arn:x"
           "</Arn></AssumedRoleUser></" +
           action + "Result></" + action + "Response>";
}

QByteArray answerWith(const QByteArray& status, const QByteArray& body) {
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: text/xml\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

/// Profiles with roles: real files, a made-up environment, and a server in place of AWS' token
/// service. tst_EcsProvider has moto check the signatures, those made with a role's keys as well.
class tst_AssumedRole : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theRoleIsAskedForWithTheSourcesKeys();
    void aRoleMayLeadToAnother();
    void aTokenNeedsNoKeys_data();
    void aTokenNeedsNoKeys();
    void keysOfTheSource_data();
    void keysOfTheSource();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();
    void whatTheServiceSaysIsTold_data();
    void whatTheServiceSaysIsTold();
    void theRequestSaysWhatTheProfileSays();
    void theServiceIsTheRegions();

private:
    void write(const QString& name, const QByteArray& text);
    /// Answers one request after the other with these.
    void script(QList<QByteArray> answers);
    Expected<Credentials> fetch(const QString& profile = QStringLiteral("prod"));
    Surroundings around();

    std::unique_ptr<QTemporaryDir> m_home;
    QMap<QByteArray, QString> m_environment;
    ManualClock m_clock{NowMs};
    std::unique_ptr<test::ScriptedServer> m_server;
};

void tst_AssumedRole::init() {
    m_home = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<test::ScriptedServer>();
    m_environment = {{"AWS_EC2_METADATA_DISABLED", QStringLiteral("true")},
                     {"AWS_REGION", QStringLiteral("eu-west-1")},
                     {"AWS_ENDPOINT_URL_STS", m_server->url(QString()).toString()},
                     {"USER", QStringLiteral("jo do/e")}};
}

void tst_AssumedRole::write(const QString& name, const QByteArray& text) {
    const QString path = m_home->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void tst_AssumedRole::script(QList<QByteArray> answers) {
    const auto left = std::make_shared<QList<QByteArray>>(std::move(answers));
    m_server->answer(QStringLiteral("/"), [left](QTcpSocket* socket) {
        socket->write(left->isEmpty() ? answerWith("500 Asked too often", {}) : left->takeFirst());
        socket->disconnectFromHost();
    });
}

Surroundings tst_AssumedRole::around() {
    return {[this](const char* name) { return m_environment.value(QByteArray(name)); },
            m_home->path()};
}

Expected<Credentials> tst_AssumedRole::fetch(const QString& profile) {
    CredentialChain::Options options;
    options.profile = profile;
    options.surroundings = around();
    options.clock = &m_clock;
    CredentialChain chain(options);
    std::optional<Expected<Credentials>> answer;
    chain.fetch([&](Expected<Credentials> given) { answer = std::move(given); });
    return QTest::qWaitFor([&] { return answer.has_value(); }, 10'000)
               ? *answer
               : failure(ErrorCode::Cancelled, QStringLiteral("never answered"));
}

void tst_AssumedRole::theRoleIsAskedForWithTheSourcesKeys() {
    write(QStringLiteral(".aws/config"), "[profile prod]\nsource_profile=base\n" + Deployer);
    write(QStringLiteral(".aws/credentials"), "[base]\n" + Keys);
    script({answerWith("200 OK", lent("ASIAROLE"))});
    const auto found = fetch();
    QVERIFY2(found.has_value(), found ? "" : qUtf8Printable(found.error().text()));
    QCOMPARE(found->accessKeyId, QByteArray("ASIAROLE"));
    QCOMPARE(found->secretAccessKey, QByteArray("s/3"));
    QCOMPARE(found->sessionToken, QByteArray("t0+ken="));
    QCOMPARE(found->expiresMs, NowMs + 3'600'000);
    QCOMPARE(found->source, QStringLiteral("role deployer of AWS profile prod"));
    QCOMPARE(m_server->requests.size(), 1);
    const QByteArray signature =
        test::ScriptedServer::header(m_server->requests.first(), "Authorization");
    QVERIFY2(signature.contains("Credential=AKID/20231114/eu-west-1/sts/aws4_request"),
             signature.constData());
}

void tst_AssumedRole::aRoleMayLeadToAnother() {
    write(QStringLiteral(".aws/config"),
          "[profile prod]\nsource_profile=hub\n" + Deployer +
              "[profile hub]\nrole_arn=arn:aws:iam::210987654321:role/hub\n"
              "credential_source=Environment\n");
    m_environment["AWS_ACCESS_KEY_ID"] = QStringLiteral("ENV");
    m_environment["AWS_SECRET_ACCESS_KEY"] = QStringLiteral("secret");
    script({answerWith("200 OK", lent("ASIAHUB")), answerWith("200 OK", lent("ASIAROLE"))});
    const auto found = fetch();
    QVERIFY2(found.has_value(), found ? "" : qUtf8Printable(found.error().text()));
    QCOMPARE(found->accessKeyId, QByteArray("ASIAROLE"));
    const auto header = [&](int request, const char* name) {
        return test::ScriptedServer::header(m_server->requests[request], name);
    };
    QCOMPARE(m_server->requests.size(), 2);
    QVERIFY(header(0, "Authorization").contains("Credential=ENV/"));
    QVERIFY(header(1, "Authorization").contains("Credential=ASIAHUB/"));
    QCOMPARE(header(1, "X-Amz-Security-Token"), QByteArray("t0+ken="));
}

void tst_AssumedRole::aTokenNeedsNoKeys_data() {
    QTest::addColumn<bool>("byEnvironment");
    QTest::newRow("profile") << false;
    QTest::newRow("environment, as in a pod of EKS") << true;
}

void tst_AssumedRole::aTokenNeedsNoKeys() {
    QFETCH(bool, byEnvironment);
    write(QStringLiteral("token"), "eyJ.web.identity\n");
    const QString token = m_home->filePath(QStringLiteral("token"));
    if (byEnvironment) {
        m_environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = token;
        m_environment["AWS_ROLE_ARN"] = QStringLiteral("arn:aws:iam::123456789012:role/deployer");
    } else {
        write(QStringLiteral(".aws/config"),
              "[profile prod]\nweb_identity_token_file=" + token.toUtf8() + "\n" + Deployer);
    }
    script({answerWith("200 OK", lent("ASIAWEB", "AssumeRoleWithWebIdentity"))});
    const auto found = fetch(byEnvironment ? QString() : QStringLiteral("prod"));
    QVERIFY2(found.has_value(), found ? "" : qUtf8Printable(found.error().text()));
    QCOMPARE(found->accessKeyId, QByteArray("ASIAWEB"));
    QVERIFY(test::ScriptedServer::header(m_server->requests.first(), "Authorization").isNull());
}

void tst_AssumedRole::keysOfTheSource_data() {
    QTest::addColumn<QByteArray>("config");
    QTest::newRow("another profile's")
        << "[profile prod]\nsource_profile=default\n" + Deployer + "[default]\n" + Keys;
    QTest::newRow("its own") << "[profile prod]\nsource_profile=prod\n" + Deployer + Keys;
}

void tst_AssumedRole::keysOfTheSource() {
    QFETCH(QByteArray, config);
    write(QStringLiteral(".aws/config"), config);
    const auto source = credentialSource(around(), QStringLiteral("prod"));
    QVERIFY2(source.has_value(), source ? "" : qUtf8Printable(source.error().text()));
    QCOMPARE(source->credentials.accessKeyId, QByteArray("AKID"));
    QCOMPARE(source->roles.size(), 1U);
}

void tst_AssumedRole::whatCannotBeIsSaid_data() {
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, const QByteArray& settings, const char* word) {
        QTest::newRow(name) << "[profile prod]\n" + settings << QString::fromLatin1(word);
    };
    row("no source", Deployer, "exactly one");
    row("two sources", "source_profile=a\ncredential_source=Environment\n" + Deployer,
        "exactly one");
    row("a source that is not there", "source_profile=nobody\n" + Deployer, "nobody");
    row("a source without credentials",
        "source_profile=empty\n" + Deployer + "[profile empty]\nregion=eu-west-1\n",
        "no credentials");
    row("a circle",
        "source_profile=a\n" + Deployer +
            "[profile a]\nrole_arn=arn:aws:iam::123456789012:role/a\nsource_profile=prod\n",
        "leads back");
    row("a second factor",
        "mfa_serial=arn:aws:iam::123456789012:mfa/jo\nsource_profile=prod\n" + Deployer + Keys,
        "second factor");
    row("no role", "role_arn=deployer\nsource_profile=prod\n" + Keys, "is no role");
    row("a session's name that is none",
        "role_session_name=jo doe\nsource_profile=prod\n" + Deployer + Keys, "role_session_name");
    row("too short", "duration_seconds=60\nsource_profile=prod\n" + Deployer + Keys, "900");
    row("an unknown source", "credential_source=Elsewhere\n" + Deployer, "credential_source");
    row("a token that is not there", "web_identity_token_file=/nonexistent\n" + Deployer,
        "cannot be read");
}

void tst_AssumedRole::whatCannotBeIsSaid() {
    QFETCH(QByteArray, config);
    QFETCH(QString, word);
    write(QStringLiteral(".aws/config"), config);
    const auto found = fetch();
    QVERIFY(!found.has_value());
    QVERIFY2(found.error().text().contains(word), qUtf8Printable(found.error().text()));
    QVERIFY(!found.error().text().contains(QStringLiteral("topsecret")));
    QVERIFY(m_server->requests.isEmpty());
}

void tst_AssumedRole::whatTheServiceSaysIsTold_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, const QByteArray& answer, ErrorCode code,
                        const char* word) {
        QTest::newRow(name) << answer << int(code) << QString::fromLatin1(word);
    };
    row("denied",
        answerWith("403 Forbidden",
                   "<ErrorResponse><Error><Code>AccessDenied</Code><Message>jo is not authorized"
                   "</Message></Error></ErrorResponse>"),
        ErrorCode::Unauthorized, "AccessDenied: jo is not authorized");
    row("in trouble", answerWith("503 Slow Down", "<html>"), ErrorCode::Network, "HTTP 503");
    row("not XML", answerWith("200 OK", "{\"AccessKeyId\": \"x\"}"), ErrorCode::Protocol,
        "no credentials");
    row("cut off", answerWith("200 OK", lent("ASIA").chopped(20)), ErrorCode::Protocol,
        "no credentials");
    row("expired", answerWith("200 OK", lent("ASIA").replace("2023", "2022")),
        ErrorCode::Unauthorized, "clock");
    row("a line break in a key", answerWith("200 OK", lent("AS\nIA")), ErrorCode::Unauthorized,
        "characters");
    row("too large", answerWith("200 OK", QByteArray(100'000, 'x')), ErrorCode::LimitExceeded, "");
}

void tst_AssumedRole::whatTheServiceSaysIsTold() {
    QFETCH(QByteArray, answer);
    QFETCH(int, code);
    QFETCH(QString, word);
    write(QStringLiteral(".aws/config"), "[profile prod]\nsource_profile=prod\n" + Deployer + Keys);
    script({answer});
    const auto found = fetch();
    QVERIFY(!found.has_value());
    QCOMPARE(int(found.error().code), code);
    QVERIFY2(found.error().text().contains(word), qUtf8Printable(found.error().text()));
}

void tst_AssumedRole::theRequestSaysWhatTheProfileSays() {
    const Section section{
        {QStringLiteral("role_arn"), QStringLiteral("arn:aws:iam::123456789012:role/a+b")},
        {QStringLiteral("external_id"), QStringLiteral("1&Action=DeleteAll")},
        {QStringLiteral("duration_seconds"), QStringLiteral("900")}};
    const auto role = assumedRole(section, around(), QStringLiteral("test"));
    QVERIFY2(role.has_value(), role ? "" : qUtf8Printable(role.error().text()));
    const auto request =
        assumeRoleRequest(*role, {QUrl(), "eu-west-1", NowMs}, {"AKID", "secret", {}, NoTime, {}});
    QVERIFY(request.has_value());
    const QUrlQuery form(QString::fromLatin1(*request->body));
    const auto field = [&](const char* name) {
        return form.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    };
    QCOMPARE(field("Action"), QStringLiteral("AssumeRole"));
    QCOMPARE(field("RoleArn"), QStringLiteral("arn:aws:iam::123456789012:role/a+b"));
    QCOMPARE(field("ExternalId"), QStringLiteral("1&Action=DeleteAll"));
    QCOMPARE(field("DurationSeconds"), QStringLiteral("900"));
    // Who it is, as far as a session's name may say it.
    QCOMPARE(field("RoleSessionName"), QStringLiteral("watchbridge-jodoe"));
}

void tst_AssumedRole::theServiceIsTheRegions() {
    const AssumedRole role{QStringLiteral("arn:aws:iam::123456789012:role/r"),
                           QStringLiteral("watchbridge"),
                           {},
                           3600,
                           {},
                           QStringLiteral("test")};
    const auto at = [&](const char* url, const char* region) {
        return assumeRoleRequest(role, {QUrl(QString::fromLatin1(url)), region, NowMs}, {});
    };
    QCOMPARE(at("", "eu-west-1")->url,
             QUrl(QStringLiteral("https://sts.eu-west-1.amazonaws.com/")));
    QCOMPARE(at("", "cn-north-1")->url,
             QUrl(QStringLiteral("https://sts.cn-north-1.amazonaws.com.cn/")));
    QVERIFY(!at("", "").has_value());
    QVERIFY(!at("", "evil.example/").has_value());
    QVERIFY(!at("http://sts.example/", "eu-west-1").has_value());
}

QTEST_GUILESS_MAIN(tst_AssumedRole)
#include "tst_AssumedRole.moc"
