// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/aws/CredentialChain.h"
#include "tests/support/ScriptedServer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::aws;

namespace {

constexpr TimeMs NowMs = 1'700'000'000'000; // 2023-11-14T22:13:20Z
const QByteArray InAnHour = "2023-11-14T23:13:20Z";

QByteArray temporary(const QByteArray& id, const QByteArray& expires = InAnHour) {
    return R"({"Code":"Success","AccessKeyId":")" + id +
           R"(","SecretAccessKey":"s3cret","Token":"t0ken","Expiration":")" + expires + R"("})";
}

} // namespace

/// The chain with real files, a made-up environment and real HTTP servers on loopback.
class tst_CredentialChain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void environmentComesFirst();
    void profilesGiveKeys_data();
    void profilesGiveKeys();
    void whatIsNotDoneIsSaid_data();
    void whatIsNotDoneIsSaid();
    void regionComesFromEnvironmentOrProfile();
    void signOnAsksForTheRole();
    void endedSignOnTellsHowToSignIn_data();
    void endedSignOnTellsHowToSignIn();
    void containersAreAskedWithTheirToken();
    void containerAddressesAreLimited_data();
    void containerAddressesAreLimited();
    void instancesAreAskedByVersion2();
    void silentInstanceIsGivenUpSoon();
    void oneFetchServesAll();
    void credentialsAreRenewedBeforeTheyExpire();
    void failedRenewalKeepsWhatIsGood();
    void badAnswersAreNoCredentials_data();
    void badAnswersAreNoCredentials();

private:
    void write(const QString& name, const QByteArray& text);
    void writeToken(const QString& session, const QByteArray& json);
    Expected<Credentials> fetch(const QString& profile = {});
    Expected<Credentials> answerOf(CredentialChain& chain);
    CredentialChain::Options options(const QString& profile = {});

    std::unique_ptr<QTemporaryDir> m_home;
    QMap<QByteArray, QString> m_environment;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<test::ScriptedServer> m_server;
};

void tst_CredentialChain::init() {
    m_home = std::make_unique<QTemporaryDir>();
    m_environment = {{"AWS_EC2_METADATA_DISABLED", QStringLiteral("true")}};
    m_clock = std::make_unique<ManualClock>(NowMs);
    m_server = std::make_unique<test::ScriptedServer>();
}

void tst_CredentialChain::write(const QString& name, const QByteArray& text) {
    const QString path = m_home->filePath(QStringLiteral(".aws/") + name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void tst_CredentialChain::writeToken(const QString& session, const QByteArray& json) {
    write(QStringLiteral("sso/cache/%1.json")
              .arg(QString::fromLatin1(
                  QCryptographicHash::hash(session.toUtf8(), QCryptographicHash::Sha1).toHex())),
          json);
}

CredentialChain::Options tst_CredentialChain::options(const QString& profile) {
    CredentialChain::Options options;
    options.profile = profile;
    options.surroundings = {
        [this](const char* name) { return m_environment.value(QByteArray(name)); }, m_home->path()};
    options.clock = m_clock.get();
    options.metadataDeadlineMs = 300;
    return options;
}

Expected<Credentials> tst_CredentialChain::answerOf(CredentialChain& chain) {
    std::optional<Expected<Credentials>> answer;
    int answers = 0;
    chain.fetch([&](Expected<Credentials> given) {
        answer = std::move(given);
        ++answers;
    });
    if (answers != 0 || !QTest::qWaitFor([&] { return answers > 0; }, 10'000)) {
        return failure(ErrorCode::Cancelled, QStringLiteral("answered at once, or never"));
    }
    return *answer;
}

Expected<Credentials> tst_CredentialChain::fetch(const QString& profile) {
    CredentialChain chain(options(profile));
    return answerOf(chain);
}

void tst_CredentialChain::environmentComesFirst() {
    write(QStringLiteral("credentials"),
          "[default]\naws_access_key_id=FILE\naws_secret_access_key=x\n"
          "[prod]\naws_access_key_id=PROD\naws_secret_access_key=y\n");
    m_environment["AWS_ACCESS_KEY_ID"] = QStringLiteral("ENV");
    m_environment["AWS_SECRET_ACCESS_KEY"] = QStringLiteral("secret");
    m_environment["AWS_SESSION_TOKEN"] = QStringLiteral("session");
    const auto credentials = fetch();
    QVERIFY(credentials.has_value());
    QCOMPARE(credentials->accessKeyId, QByteArray("ENV"));
    QCOMPARE(credentials->secretAccessKey, QByteArray("secret"));
    QCOMPARE(credentials->sessionToken, QByteArray("session"));
    // A profile that the configuration names is meant, whatever the environment has.
    const auto named = fetch(QStringLiteral("prod"));
    QVERIFY(named.has_value());
    QCOMPARE(named->accessKeyId, QByteArray("PROD"));
    m_environment["AWS_SECRET_ACCESS_KEY"].clear();
    QCOMPARE(fetch().error().code, ErrorCode::Unauthorized);
}

void tst_CredentialChain::profilesGiveKeys_data() {
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("credentials");
    const QByteArray keys = "aws_access_key_id = AKID\naws_secret_access_key = se/cr+et\n";
    const auto row = [](const char* name, const QString& profile, const QByteArray& config,
                        const QByteArray& credentials) {
        QTest::newRow(name) << profile << config << credentials;
    };
    const QString prod = QStringLiteral("prod");
    row("default, credentials", {}, {}, "[default]\n" + keys);
    row("default, config", {}, "[default]\n" + keys, {});
    row("named", prod, {}, "[prod]\n" + keys);
    row("config, named", prod, "[profile prod]\r\n" + keys, {});
    row("credentials before config", prod,
        "[profile prod]\naws_access_key_id=CONFIG\naws_secret_access_key=x\n", "[prod]\n" + keys);
    row("comments and nested settings", prod,
        "# c\n[profile prod] ; c\ns3 =\n  aws_access_key_id = NESTED\n; c\n" + keys, {});
    row("comment after a value", {}, {},
        "[default]\naws_access_key_id=AKID ; old one\naws_secret_access_key=x # mine\n");
}

void tst_CredentialChain::profilesGiveKeys() {
    QFETCH(QString, profile);
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, credentials);
    write(QStringLiteral("config"), config);
    write(QStringLiteral("credentials"), credentials);
    const auto found = fetch(profile);
    QVERIFY2(found.has_value(), found ? "" : qUtf8Printable(found.error().text()));
    QCOMPARE(found->accessKeyId, QByteArray("AKID"));
    QVERIFY(!found->secretAccessKey.contains(' '));
}

void tst_CredentialChain::whatIsNotDoneIsSaid_data() {
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, const QByteArray& settings, const char* word) {
        QTest::newRow(name) << "[profile prod]\n" + settings << QString::fromLatin1(word);
    };
    QTest::newRow("no such profile")
        << QByteArray("[profile other]\n") << QStringLiteral("no such");
    row("credential_process", "credential_process = touch ran\n", "credential_process");
    row("incomplete keys", "aws_access_key_id=AKID\n", "incomplete");
    row("a key with a blank", "aws_access_key_id=AKID\naws_secret_access_key=topsecret x\n",
        "characters");
    row("no sso-session", "sso_session=corp\nsso_account_id=1\nsso_role_name=r\n",
        "sso-session corp");
    row("a region that is a host",
        "sso_start_url=https://x\nsso_region=evil.example/\nsso_account_id=1\nsso_role_name=r\n",
        "sso_region");
    row("nothing at all", "region=eu-west-1\n", "switched off");
}

void tst_CredentialChain::whatIsNotDoneIsSaid() {
    QFETCH(QByteArray, config);
    QFETCH(QString, word);
    write(QStringLiteral("config"), config);
    const auto found = fetch(QStringLiteral("prod"));
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::Unauthorized);
    QVERIFY2(found.error().text().contains(word), qUtf8Printable(found.error().text()));
    QVERIFY(!found.error().text().contains(QStringLiteral("topsecret")));
    QVERIFY(!QFile::exists(QStringLiteral("ran")));
}

void tst_CredentialChain::regionComesFromEnvironmentOrProfile() {
    write(QStringLiteral("config"),
          "[default]\nregion=eu-west-1\n[profile prod]\nregion=us-east-2\n");
    const Surroundings around = options().surroundings;
    QCOMPARE(configuredRegion(around, {}), QStringLiteral("eu-west-1"));
    QCOMPARE(configuredRegion(around, QStringLiteral("prod")), QStringLiteral("us-east-2"));
    m_environment["AWS_DEFAULT_REGION"] = QStringLiteral("ap-south-1");
    QCOMPARE(configuredRegion(around, {}), QStringLiteral("ap-south-1"));
}

void tst_CredentialChain::signOnAsksForTheRole() {
    write(QStringLiteral("config"),
          "[sso-session corp]\nsso_start_url=https://corp.awsapps.com/start\nsso_region=eu-west-1\n"
          "[profile prod]\nsso_session=corp\nsso_account_id=123456789012\nsso_role_name=On+Call\n");
    writeToken(QStringLiteral("corp"),
               R"({"accessToken":"signed-in","expiresAt":"2023-11-14T23:13:20Z"})");
    m_environment["AWS_ENDPOINT_URL_SSO"] = m_server->url(QString()).toString();
    m_server->answerBody(
        QStringLiteral("/federation/credentials?role_name=On%2BCall&account_id=123456789012"),
        R"({"roleCredentials":{"accessKeyId":"ASIA","secretAccessKey":"s","sessionToken":"t",)"
        R"("expiration":1700003600000}})");
    const auto found = fetch(QStringLiteral("prod"));
    QVERIFY2(found.has_value(), found ? "" : qUtf8Printable(found.error().text()));
    QCOMPARE(found->accessKeyId, QByteArray("ASIA"));
    QCOMPARE(found->sessionToken, QByteArray("t"));
    QCOMPARE(found->expiresMs, NowMs + 3'600'000);
    QCOMPARE(test::ScriptedServer::header(m_server->requests.first(), "x-amz-sso_bearer_token"),
             QByteArray("signed-in"));
}

void tst_CredentialChain::endedSignOnTellsHowToSignIn_data() {
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("no token") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("expired") << QByteArray(
        R"({"accessToken":"signed-in","expiresAt":"2023-11-14T22:13:19UTC"})");
    QTest::newRow("refused") << QByteArray(
        R"({"accessToken":"signed-in","expiresAt":"2023-11-14T23:13:20Z"})");
}

void tst_CredentialChain::endedSignOnTellsHowToSignIn() {
    QFETCH(QByteArray, token);
    const QString start = QStringLiteral("https://corp.awsapps.com/start");
    write(QStringLiteral("config"),
          "[profile prod]\nsso_start_url=" + start.toUtf8() +
              "\nsso_region=eu-west-1\nsso_account_id=1\nsso_role_name=r\n");
    if (!token.isEmpty()) {
        writeToken(start, token);
    }
    m_environment["AWS_ENDPOINT_URL_SSO"] = m_server->url(QString()).toString();
    m_server->answer(QStringLiteral("/federation/credentials?role_name=r&account_id=1"),
                     "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
    const auto found = fetch(QStringLiteral("prod"));
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::Unauthorized);
    QVERIFY2(found.error().text().contains(QStringLiteral("aws sso login --profile prod")),
             qUtf8Printable(found.error().text()));
    QVERIFY(!found.error().text().contains(QStringLiteral("signed-in")));
}

void tst_CredentialChain::containersAreAskedWithTheirToken() {
    const QString tokenFile = m_home->filePath(QStringLiteral("token"));
    QFile file(tokenFile);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Basic abc\n") == 10);
    file.close();
    m_environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] =
        m_server->url(QStringLiteral("/creds")).toString();
    m_environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = QStringLiteral("not this one");
    m_environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = tokenFile;
    m_server->answerBody(QStringLiteral("/creds"), temporary("ROLE"));
    const auto found = fetch();
    QVERIFY2(found.has_value(), found ? "" : qUtf8Printable(found.error().text()));
    QCOMPARE(found->accessKeyId, QByteArray("ROLE"));
    QCOMPARE(found->expiresMs, NowMs + 3'600'000);
    QCOMPARE(test::ScriptedServer::header(m_server->requests.first(), "Authorization"),
             QByteArray("Basic abc"));
}

void tst_CredentialChain::containerAddressesAreLimited_data() {
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:1/x") << true;
    QTest::newRow("loopback 6") << QStringLiteral("http://[::1]:1/x") << true;
    QTest::newRow("pod identity") << QStringLiteral("http://169.254.170.23/v1/credentials") << true;
    QTest::newRow("https") << QStringLiteral("https://broker.example/x") << true;
    QTest::newRow("elsewhere") << QStringLiteral("http://203.0.113.9/x") << false;
    QTest::newRow("a name") << QStringLiteral("http://127.0.0.1.example/x") << false;
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << false;
}

void tst_CredentialChain::containerAddressesAreLimited() {
    QFETCH(QString, address);
    QFETCH(bool, isGood);
    m_environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = address;
    QCOMPARE(credentialSource(options().surroundings, {}).has_value(), isGood);
}

void tst_CredentialChain::instancesAreAskedByVersion2() {
    m_environment["AWS_EC2_METADATA_DISABLED"].clear();
    m_environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = m_server->url(QString()).toString();
    const QString roles = QStringLiteral("/latest/meta-data/iam/security-credentials/");
    m_server->answerBody(QStringLiteral("/latest/api/token"), "imds-token");
    m_server->answerBody(roles, "watch-role\n");
    m_server->answerBody(roles + QStringLiteral("watch-role"), temporary("INSTANCE"));
    const auto found = fetch();
    QVERIFY2(found.has_value(), found ? "" : qUtf8Printable(found.error().text()));
    QCOMPARE(found->accessKeyId, QByteArray("INSTANCE"));
    QCOMPARE(m_server->requests.size(), 3);
    QVERIFY(m_server->requests[0].startsWith("PUT /latest/api/token "));
    QCOMPARE(
        test::ScriptedServer::header(m_server->requests[0], "X-aws-ec2-metadata-token-ttl-seconds"),
        QByteArray("21600"));
    for (int i : {1, 2}) {
        QCOMPARE(test::ScriptedServer::header(m_server->requests[i], "X-aws-ec2-metadata-token"),
                 QByteArray("imds-token"));
    }
}

void tst_CredentialChain::silentInstanceIsGivenUpSoon() {
    m_environment["AWS_EC2_METADATA_DISABLED"].clear();
    m_environment["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = m_server->url(QString()).toString();
    m_server->answer(QStringLiteral("/latest/api/token"), [](QTcpSocket*) {});
    QElapsedTimer timer;
    timer.start();
    const auto found = fetch();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::Unauthorized);
    QVERIFY(found.error().text().contains(QStringLiteral("deploy.profile")));
    QVERIFY(timer.elapsed() < 3000);
}

void tst_CredentialChain::oneFetchServesAll() {
    m_environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] =
        m_server->url(QStringLiteral("/creds")).toString();
    m_server->answerBody(QStringLiteral("/creds"), temporary("ROLE"));
    CredentialChain chain(options());
    int answers = 0;
    for (int i = 0; i < 5; ++i) {
        chain.fetch([&](const Expected<Credentials>& given) { answers += given ? 1 : 0; });
    }
    QTRY_COMPARE(answers, 5);
    QVERIFY(answerOf(chain).has_value());
    QCOMPARE(m_server->requests.size(), 1);
}

void tst_CredentialChain::credentialsAreRenewedBeforeTheyExpire() {
    m_environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] =
        m_server->url(QStringLiteral("/creds")).toString();
    m_server->answerBody(QStringLiteral("/creds"), temporary("FIRST"));
    CredentialChain chain(options());
    QCOMPARE(answerOf(chain)->accessKeyId, QByteArray("FIRST"));
    m_server->answerBody(QStringLiteral("/creds"), temporary("SECOND", "2023-11-15T00:13:20Z"));
    m_clock->advanceMs(54 * 60'000);
    QCOMPARE(answerOf(chain)->accessKeyId, QByteArray("FIRST"));
    m_clock->advanceMs(60'001);
    QCOMPARE(answerOf(chain)->accessKeyId, QByteArray("SECOND"));
    // What AWS itself calls expired is not used again.
    m_server->answerBody(QStringLiteral("/creds"), temporary("THIRD", "2023-11-15T00:13:20Z"));
    chain.forget();
    QCOMPARE(answerOf(chain)->accessKeyId, QByteArray("THIRD"));
}

void tst_CredentialChain::failedRenewalKeepsWhatIsGood() {
    m_environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] =
        m_server->url(QStringLiteral("/creds")).toString();
    m_server->answerBody(QStringLiteral("/creds"), temporary("FIRST"));
    CredentialChain chain(options());
    QVERIFY(answerOf(chain).has_value());
    m_server->answer(QStringLiteral("/creds"),
                     "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    m_clock->advanceMs(58 * 60'000);
    QCOMPARE(answerOf(chain)->accessKeyId, QByteArray("FIRST"));
    m_clock->advanceMs(100'000);
    QVERIFY(!answerOf(chain).has_value());
}

void tst_CredentialChain::badAnswersAreNoCredentials_data() {
    QTest::addColumn<QByteArray>("answer");
    const auto ok = [](const QByteArray& body) {
        return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body;
    };
    QTest::newRow("no JSON") << ok("s3cret");
    QTest::newRow("no token") << ok(R"({"AccessKeyId":"A","SecretAccessKey":"s3cret"})");
    QTest::newRow("expired") << ok(temporary("A", "2023-11-14T22:13:20Z"));
    QTest::newRow("too large") << ok(QByteArray(100'000, ' ') + temporary("A"));
    QTest::newRow("redirect") << QByteArray(
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("a header in the key")
        << ok(R"({"AccessKeyId":"A\r\nX: s3cret","SecretAccessKey":"s3cret","Token":"t"})");
}

void tst_CredentialChain::badAnswersAreNoCredentials() {
    QFETCH(QByteArray, answer);
    m_environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] =
        m_server->url(QStringLiteral("/creds")).toString();
    m_server->answer(QStringLiteral("/creds"), answer);
    const auto found = fetch();
    QVERIFY(!found.has_value());
    QVERIFY(found.error().code != ErrorCode::Cancelled);
    QVERIFY(!found.error().text().contains(QStringLiteral("s3cret")));
}

QTEST_GUILESS_MAIN(tst_CredentialChain)
#include "tst_CredentialChain.moc"
