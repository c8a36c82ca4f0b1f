// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigFile.h"
#include "models/metrics/ExpositionParser.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace wb;

/// The real program over real HTTP: started, scraped, acted upon.
class TestProd1Sim : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void writesAConfigurationThatWatchesIt();
    void taskThatIsDownRefusesConnections();
    void demandsItsToken_data();
    void demandsItsToken();
    void servesMetricsOfEveryTask();
    void negotiatesOpenMetrics();
    void redeploysOnceAKey();
    void refusesWhatItMust_data();
    void refusesWhatItMust();
    void wrongUsage_data();
    void wrongUsage();
    void takesItsOptionsFromAFile();
    void theCommandLineGoesBeforeTheFile();
    void tellsMistakesOfAFile_data();
    void tellsMistakesOfAFile();

private:
    struct Answer {
        int status = 0;
        QByteArray type;
        QByteArray body;
        QJsonObject json;
    };
    Answer send(QNetworkRequest request, const QByteArray& method, const QByteArray& body);
    Answer get(const QString& path, const QByteArray& token);
    Answer post(const QString& path, const QByteArray& key, const QJsonObject& body);
    QJsonObject status(const QString& service);
    QString addressOf(const QString& task);
    /// prod1-sim.yaml in a folder of its own, with these lines; the path.
    QString configured(const QByteArray& yaml);

    QTemporaryDir m_folder;
    QProcess m_program;
    QNetworkAccessManager m_network;
    QString m_api;
    QByteArray m_token;
};

namespace {

constexpr int Ready = 20'000;
const auto Chat = QStringLiteral("/services/chat");
const auto Deployments = QStringLiteral("/services/chat/deployments");
const QString Program = QStringLiteral(WB_BIN_DIR "/prod1-sim");

} // namespace

void TestProd1Sim::initTestCase() {
    qputenv("WATCHBRIDGE_RESOURCES", WB_SOURCE_DIR "/resources");
    m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Virtual time runs fast, so that deployments end within the test; chat-7 is near its limit.
    m_program.start(
        Program, {QStringLiteral("chat-2024-11-14"), QStringLiteral("--speed"),
                  QStringLiteral("40"), QStringLiteral("--start-at"), QStringLiteral("18:26"),
                  QStringLiteral("--for"), QStringLiteral("110s"), QStringLiteral("--write-config"),
                  m_folder.filePath(QStringLiteral("watch.yaml")), QStringLiteral("--token-file"),
                  m_folder.filePath(QStringLiteral("token"))});
    QVERIFY(m_program.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_program.canReadLine(), Ready);
    const QByteArray line = m_program.readLine().trimmed();
    QVERIFY2(line.startsWith("ready http://127.0.0.1:"), line);
    m_api = QString::fromLatin1(line.mid(6)) + QStringLiteral("/v1");
    QFile token(m_folder.filePath(QStringLiteral("token")));
    QVERIFY(token.open(QIODevice::ReadOnly));
    m_token = token.readAll().trimmed();
}

void TestProd1Sim::cleanupTestCase() {
    m_program.terminate();
    QVERIFY(m_program.waitForFinished());
}

TestProd1Sim::Answer TestProd1Sim::send(QNetworkRequest request, const QByteArray& method,
                                        const QByteArray& body) {
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    Answer answer;
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000)) {
        return answer;
    }
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.type = reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    answer.body = reply->readAll();
    answer.json = QJsonDocument::fromJson(answer.body).object();
    return answer;
}

TestProd1Sim::Answer TestProd1Sim::get(const QString& path, const QByteArray& token) {
    QNetworkRequest request(QUrl(m_api + path));
    if (!token.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + token);
    }
    return send(request, "GET", {});
}

TestProd1Sim::Answer TestProd1Sim::post(const QString& path, const QByteArray& key,
                                        const QJsonObject& body) {
    QNetworkRequest request(QUrl(m_api + path));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    if (!key.isEmpty()) {
        request.setRawHeader("Idempotency-Key", key);
    }
    return send(request, "POST", QJsonDocument(body).toJson());
}

QJsonObject TestProd1Sim::status(const QString& service) {
    return get(QStringLiteral("/services/") + service, m_token).json;
}

QString TestProd1Sim::addressOf(const QString& task) {
    const QJsonArray groups =
        QJsonDocument::fromJson(get(QStringLiteral("/targets"), m_token).body).array();
    for (const QJsonValue& group : groups) {
        if (group[QStringLiteral("labels")][QStringLiteral("task")].toString() == task) {
            return group[QStringLiteral("targets")][0].toString();
        }
    }
    return {};
}

void TestProd1Sim::writesAConfigurationThatWatchesIt() {
    const auto config = settings::loadConfig(m_folder.filePath(QStringLiteral("watch.yaml")));
    if (!config) {
        QFAIL(qPrintable(config.error().constFirst().text()));
    }
    const fleet::EnvironmentSpec& environment = config->environments.constFirst();
    QCOMPARE(environment.services.size(), 9);
    QVERIFY(environment.actionsEnabled);
    const fleet::ServiceSpec& chat = *environment.service(QStringLiteral("chat"));
    QCOMPARE(chat.scrape.intervalMs, 1000);
    QCOMPARE(chat.deploy.url, QUrl(m_api));
    QCOMPARE(chat.bearer.name, m_folder.filePath(QStringLiteral("token")));
    QCOMPARE(chat.component, QStringLiteral("Channel - Chat"));
    QVERIFY(!chat.signalSpec.latency.metric.isEmpty());
    const Answer groups =
        get(chat.targets.httpSd.constFirst().toString().mid(m_api.size()), m_token);
    QCOMPARE(QJsonDocument::fromJson(groups.body).array().size(), 12);
}

void TestProd1Sim::demandsItsToken_data() {
    QTest::addColumn<QString>("path");
    for (const QString& path : {QStringLiteral("/targets"), Chat,
                                QStringLiteral("/deployments/d-1"), QStringLiteral("/nothing")}) {
        QTest::newRow(qPrintable(path)) << path;
    }
}

void TestProd1Sim::demandsItsToken() {
    QFETCH(QString, path);
    QCOMPARE(get(path, {}).status, 401);
    QCOMPARE(get(path, "wrong").status, 403);
    QVERIFY(!get(path, "wrong").body.contains(m_token));
    QVERIFY(get(path, m_token).status == 200 || get(path, m_token).status == 404);
}

void TestProd1Sim::servesMetricsOfEveryTask() {
    const QJsonArray groups =
        QJsonDocument::fromJson(get(QStringLiteral("/targets"), m_token).body).array();
    QCOMPARE(groups.size(), 82);
    int served = 0;
    for (const QJsonValue& group : groups) {
        const QString target = group[QStringLiteral("targets")][0].toString();
        QVERIFY(target.startsWith(QStringLiteral("127.0.0.1:")));
        const Answer answer =
            send(QNetworkRequest(QUrl(QStringLiteral("http://%1/metrics").arg(target))), "GET", {});
        if (answer.status != 200) {
            continue;
        }
        ++served;
        QCOMPARE(answer.type, QByteArray("text/plain; version=0.0.4; charset=utf-8"));
        const auto parsed =
            metrics::ExpositionParser::parse(answer.body, metrics::ExpositionFormat::Prometheus);
        QVERIFY(parsed);
        QVERIFY(parsed->samples().size() >= 40);
    }
    QVERIFY(served >= 79);
}

void TestProd1Sim::negotiatesOpenMetrics() {
    QNetworkRequest request(
        QUrl(QStringLiteral("http://%1/metrics").arg(addressOf(QStringLiteral("chat-1")))));
    request.setRawHeader("Accept", "application/openmetrics-text;version=1.0.0,*/*;q=0.1");
    const Answer answer = send(request, "GET", {});
    QVERIFY(answer.type.startsWith("application/openmetrics-text"));
    QVERIFY(metrics::ExpositionParser::parse(answer.body, metrics::ExpositionFormat::OpenMetrics));
}

void TestProd1Sim::redeploysOnceAKey() {
    const QString generation = QStringLiteral("expected_generation");
    QJsonObject body{{QStringLiteral("kind"), QStringLiteral("redeploy")},
                     {QStringLiteral("tasks"), QJsonArray{QStringLiteral("chat-3")}},
                     {generation, status(QStringLiteral("chat"))[QStringLiteral("generation")]}};
    const Answer first = post(Deployments, "key-1", body);
    QCOMPARE(first.status, 201);
    const QString id = first.json[QStringLiteral("id")].toString();
    QCOMPARE(first.json[QStringLiteral("kind")].toString(), QStringLiteral("redeploy"));
    const Answer again = post(Deployments, "key-1", body);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.json[QStringLiteral("id")].toString(), id);
    QJsonObject other = body;
    other.remove(QStringLiteral("tasks"));
    QCOMPARE(post(Deployments, "key-1", other).status, 409);
    QCOMPARE(post(Deployments, "key-2", body).status, 409);

    const QString path = QStringLiteral("/deployments/") + id;
    const auto state = [&] { return get(path, m_token).json[QStringLiteral("state")].toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("completed"), 20'000);
    const QJsonObject now = status(QStringLiteral("chat"));
    QVERIFY(now[QStringLiteral("running")].isNull());
    const QJsonValue last = now[QStringLiteral("recent")][0];
    QCOMPARE(last[QStringLiteral("id")].toString(), id);
    QCOMPARE(last[QStringLiteral("idempotency_key")].toString(), QStringLiteral("key-1"));
    // Times are those of the clock outside, not of 2024.
    const QDateTime started =
        QDateTime::fromString(last[QStringLiteral("started_at")].toString(), Qt::ISODateWithMs);
    QVERIFY(std::abs(started.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(post(path + QStringLiteral("/abort"), {}, {}).status, 409);
}

void TestProd1Sim::refusesWhatItMust_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("expected");
    QTest::newRow("no key") << QByteArray()
                            << QByteArray(R"({"kind":"redeploy","expected_generation":GENERATION})")
                            << 400;
    QTest::newRow("no JSON") << QByteArray("a") << QByteArray("{") << 400;
    QTest::newRow("unknown member")
        << QByteArray("b")
        << QByteArray(R"({"kind":"redeploy","expected_generation":GENERATION,"force":true})")
        << 400;
    QTest::newRow("unknown kind") << QByteArray("c")
                                  << QByteArray(
                                         R"({"kind":"deploy","expected_generation":GENERATION})")
                                  << 400;
    QTest::newRow("old generation")
        << QByteArray("d") << QByteArray(R"({"kind":"redeploy","expected_generation":0})") << 409;
    QTest::newRow("no such release")
        << QByteArray("e")
        << QByteArray(
               R"({"kind":"rollback","release":{"code":"v1","settings":"r1"},"expected_generation":GENERATION})")
        << 422;
    QTest::newRow("nothing runs to be stopped")
        << QByteArray("g")
        << QByteArray(
               R"({"kind":"rollback","release":{"code":"v412","settings":"r41"},"expected_generation":GENERATION,"stops":"d-99"})")
        << 409;
    QTest::newRow("a redeploy stops nothing")
        << QByteArray("h")
        << QByteArray(R"({"kind":"redeploy","expected_generation":GENERATION,"stops":"d-1"})")
        << 400;
    QTest::newRow("stops no deployment")
        << QByteArray("i")
        << QByteArray(R"({"kind":"redeploy","expected_generation":GENERATION,"stops":1})") << 400;
    QTest::newRow("no such task")
        << QByteArray("f")
        << QByteArray(R"({"kind":"redeploy","tasks":["chat-99"],"expected_generation":GENERATION})")
        << 422;
}

void TestProd1Sim::refusesWhatItMust() {
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, body);
    QFETCH(int, expected);
    const int generation = status(QStringLiteral("chat"))[QStringLiteral("generation")].toInt();
    body.replace("GENERATION", QByteArray::number(generation));
    QNetworkRequest request(QUrl(m_api + Deployments));
    request.setRawHeader("Authorization", "Bearer " + m_token);
    if (!key.isEmpty()) {
        request.setRawHeader("Idempotency-Key", key);
    }
    const Answer answer = send(request, "POST", body);
    QCOMPARE(answer.status, expected);
    QVERIFY(!answer.json[QStringLiteral("error")][QStringLiteral("message")].toString().isEmpty());
    QCOMPARE(status(QStringLiteral("chat"))[QStringLiteral("generation")].toInt(), generation);
}

void TestProd1Sim::taskThatIsDownRefusesConnections() {
    // chat-7 is killed for want of memory about 18:35, some 14 seconds after the start at this
    // speed.
    const QString address = addressOf(QStringLiteral("chat-7"));
    const auto refused = [&] {
        QTcpSocket socket;
        socket.connectToHost(address.section(u':', 0, 0), address.section(u':', 1).toUShort());
        return !socket.waitForConnected(1000) &&
               socket.error() == QAbstractSocket::ConnectionRefusedError;
    };
    QVERIFY(!refused());
    QTRY_VERIFY_WITH_TIMEOUT(refused(), 70'000);
    // It comes back at the same address and tells of the kill.
    QTRY_VERIFY_WITH_TIMEOUT(!refused(), 20'000);
    const Answer answer =
        send(QNetworkRequest(QUrl(QStringLiteral("http://%1/metrics").arg(address))), "GET", {});
    QVERIFY(answer.body.contains("\ncontainer_oom_events_total 1\n"));
}

void TestProd1Sim::wrongUsage_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no scenario") << QStringList() << 2;
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--fast")} << 2;
    QTest::newRow("no such configuration")
        << QStringList{QStringLiteral("--config"), QStringLiteral("/nowhere.yaml")} << 1;
    QTest::newRow("bad speed") << QStringList{QStringLiteral("quiet-week"),
                                              QStringLiteral("--speed"), QStringLiteral("fast")}
                               << 2;
    QTest::newRow("no such scenario") << QStringList{QStringLiteral("chat-2025")} << 1;
    QTest::newRow("start outside the story")
        << QStringList{QStringLiteral("chat-2024-11-14"), QStringLiteral("--start-at"),
                       QStringLiteral("23:00"), QStringLiteral("--token-file"),
                       QStringLiteral("/dev/null")}
        << 1;
    QTest::newRow("help") << QStringList{QStringLiteral("--help")} << 0;
    QTest::newRow("version") << QStringList{QStringLiteral("--version")} << 0;
}

void TestProd1Sim::wrongUsage() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QProcess program;
    program.start(Program, arguments);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), code);
    QCOMPARE(program.readAllStandardError().isEmpty(), code == 0);
    QCOMPARE(program.readAllStandardOutput().isEmpty(), code != 0);
}

QString TestProd1Sim::configured(const QByteArray& yaml) {
    const QString folder = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
    QFile file(folder + QStringLiteral("/prod1-sim.yaml"));
    const bool isWritten =
        QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(yaml) == yaml.size();
    return isWritten ? file.fileName() : QString();
}

void TestProd1Sim::takesItsOptionsFromAFile() {
    const QString config = configured("scenario: story.yaml\n"
                                      "speed: 30\n"
                                      "seed: 7\n"
                                      "start_at: 17:40\n"
                                      "for: 500ms\n"
                                      "history: true\n"
                                      "write_config: watch.yaml\n"
                                      "token_file: secret\n"
                                      "log_level: warning\n");
    const QDir folder = QFileInfo(config).absoluteDir();
    QVERIFY(QFile::copy(QStringLiteral(WB_SOURCE_DIR "/resources/scenarios/chat-2024-11-14.yaml"),
                        folder.filePath(QStringLiteral("story.yaml"))));
    QProcess program;
    // From another folder: the files are meant from that of the configuration.
    program.setWorkingDirectory(m_folder.path());
    program.start(Program, {QStringLiteral("--config"), config});
    QVERIFY(program.waitForFinished());
    QVERIFY2(program.exitCode() == 0, program.readAllStandardError());
    QVERIFY(program.readAllStandardOutput().startsWith("ready http://127.0.0.1:"));
    QVERIFY(folder.exists(QStringLiteral("secret")));
    // Faster than life is scraped every second.
    const auto watch = settings::loadConfig(folder.filePath(QStringLiteral("watch.yaml")));
    QVERIFY(watch.has_value());
    QCOMPARE(watch->environments.first().services.first().scrape.intervalMs, 1000);
}

void TestProd1Sim::theCommandLineGoesBeforeTheFile() {
    const QString config = configured("scenario: chat-2025\n"
                                      "speed: 30\n"
                                      "for: 1h\n"
                                      "write_config: watch.yaml\n"
                                      "token_file: secret\n");
    QProcess program;
    program.start(Program, {QStringLiteral("quiet-week"), QStringLiteral("--config"), config,
                            QStringLiteral("--for"), QStringLiteral("500ms"),
                            QStringLiteral("--speed"), QStringLiteral("1")});
    QVERIFY(program.waitForFinished());
    QVERIFY2(program.exitCode() == 0, program.readAllStandardError());
    const auto watch = settings::loadConfig(
        QFileInfo(config).absoluteDir().filePath(QStringLiteral("watch.yaml")));
    QVERIFY(watch.has_value());
    QCOMPARE(watch->environments.first().services.first().scrape.intervalMs, 5000);
}

void TestProd1Sim::tellsMistakesOfAFile_data() {
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArrayList>("mistakes");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* yaml, const QByteArrayList& mistakes,
                        int code) { QTest::newRow(name) << QByteArray(yaml) << mistakes << code; };
    row("each is told", "scenario: quiet-week\nsped: 2\nport: 99999\nlog_level: loud\n",
        {"prod1-sim.yaml:2: ", "prod1-sim.yaml:3: ", "prod1-sim.yaml:4: ", "\"speed\""}, 1);
    row("too fast", "scenario: quiet-week\nspeed: 5000\n", {"prod1-sim.yaml:2: "}, 1);
    row("no mapping", "quiet-week\n", {"prod1-sim.yaml:1: "}, 1);
    row("no scenario", "speed: 2\n", {"name one scenario"}, 2);
    row("no such scenario", "scenario: chat-2025\n", {"chat-2025"}, 1);
}

void TestProd1Sim::tellsMistakesOfAFile() {
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArrayList, mistakes);
    QFETCH(int, code);
    QProcess program;
    program.start(Program, {QStringLiteral("--config"), configured(yaml)});
    QVERIFY(program.waitForFinished());
    const QByteArray said = program.readAllStandardError();
    for (const QByteArray& mistake : mistakes) {
        QVERIFY2(said.contains(mistake), said);
    }
    QCOMPARE(program.exitCode(), code);
    QVERIFY(program.readAllStandardOutput().isEmpty());
}

QTEST_GUILESS_MAIN(TestProd1Sim)
#include "tst_Prod1Sim.moc"
