// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/providers/controller/ControllerJson.h"
#include "app/providers/controller/ControllerProvider.h"
#include "tests/support/FakeController.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace wb;
using namespace wb::controller;
using test::FakeController;

namespace {

SystemClock systemClock;

ControllerProvider::Options optionsFor(const QUrl& url) {
    ControllerProvider::Options options;
    options.url = url;
    options.clock = &systemClock;
    options.deadlineMs = 2000;
    return options;
}

deploy::DeployRequest redeploy() {
    deploy::DeployRequest request;
    request.service = QStringLiteral("chat");
    request.tasks = {QStringLiteral("chat-1")};
    request.expectedGeneration = 7;
    request.idempotencyKey = QStringLiteral("key-1");
    return request;
}

template <typename T>
struct Caught {
    std::optional<Expected<T>> answer;
    int answers = 0;
    deploy::DeployProvider::Reply<T> reply() {
        return [this](Expected<T> given) {
            answer = std::move(given);
            ++answers;
        };
    }
};

} // namespace

class tst_ControllerProvider : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsStatus();
    void writesAsDocumented();
    void rollbackNamesCodeAndSettings();
    void rollbackNamesWhatItStops();
    void aControllerSaysWhetherRollbacksStop_data();
    void aControllerSaysWhetherRollbacksStop();
    void ownNameForAService();
    void asksForTheCredentialEachTime();
    void badCredentialIsNotSent_data();
    void badCredentialIsNotSent();
    void hostileNamesStayInTheirPart_data();
    void hostileNamesStayInTheirPart();
    void malformedStatus_data();
    void malformedStatus();
    void deepJsonIsRefused();
    void noAnswerAfterDestruction();
    void untrustedCertificateIsRefused();
};

void tst_ControllerProvider::readsStatus() {
    FakeController server;
    server.listen();
    ControllerProvider provider(optionsFor(server.url()));
    Caught<fleet::ServiceStatus> caught;
    const TimeMs beforeMs = systemClock.nowMs();
    provider.fetchStatus(QStringLiteral("chat"), caught.reply());
    QVERIFY(!caught.answer);
    QTRY_VERIFY(caught.answer);
    QVERIFY(caught.answer->has_value());
    const fleet::ServiceStatus& status = **caught.answer;
    QCOMPARE(status.generation, 7);
    QCOMPARE(status.current.name(), QStringLiteral("v413 · r42"));
    QCOMPARE(status.releases.size(), 2);
    QCOMPARE(status.releases[1].values.value(QStringLiteral("heap_max")),
             QStringLiteral("768 MiB"));
    QVERIFY(status.releases[1].knownGood);
    QCOMPARE(status.capacityTasks, 2);
    QCOMPARE(status.tasks.size(), 4);
    QVERIFY(!status.running);
    QVERIFY(status.readAtMs >= beforeMs);
    QCOMPARE(fleet::previousGoodRelease(status)->name(), QStringLiteral("v412 · r41"));
}

void tst_ControllerProvider::writesAsDocumented() {
    FakeController server;
    server.listen();
    ControllerProvider provider(optionsFor(server.url()));
    Caught<fleet::Deployment> caught;
    provider.start(redeploy(), caught.reply());
    QTRY_VERIFY(caught.answer);
    QVERIFY(caught.answer->has_value());
    QCOMPARE((*caught.answer)->idempotencyKey, QStringLiteral("key-1"));
    const auto& request = server.requests.first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.path, QByteArray("/v1/services/chat/deployments"));
    QCOMPARE(request.headers.value("idempotency-key"), QByteArray("key-1"));
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
    const QJsonObject expected{
        {"kind", "redeploy"}, {"expected_generation", 7}, {"tasks", QJsonArray{"chat-1"}}};
    QCOMPARE(QJsonDocument::fromJson(request.body).object(), expected);
}

void tst_ControllerProvider::rollbackNamesCodeAndSettings() {
    deploy::DeployRequest request = redeploy();
    request.kind = fleet::DeploymentKind::Rollback;
    request.release.code = QStringLiteral("v412");
    request.release.settings = QStringLiteral("r41");
    const QJsonObject expected{{"kind", "rollback"},
                               {"expected_generation", 7},
                               {"release", QJsonObject{{"code", "v412"}, {"settings", "r41"}}}};
    QCOMPARE(QJsonDocument::fromJson(deploymentRequestJson(request)).object(), expected);
}

void tst_ControllerProvider::rollbackNamesWhatItStops() {
    deploy::DeployRequest request = redeploy();
    request.stops = QStringLiteral("d-17");
    const auto body = [&] { return QJsonDocument::fromJson(deploymentRequestJson(request)); };
    QVERIFY(!body().object().contains(QLatin1String("stops")));
    request.kind = fleet::DeploymentKind::Rollback;
    QCOMPARE(body()["stops"].toString(), QStringLiteral("d-17"));
}

void tst_ControllerProvider::aControllerSaysWhetherRollbacksStop_data() {
    QTest::addColumn<QJsonValue>("told");
    QTest::addColumn<bool>("runs");
    QTest::addColumn<bool>("stops");
    QTest::newRow("says nothing") << QJsonValue(QJsonValue::Undefined) << true << false;
    QTest::newRow("does not") << QJsonValue(false) << true << false;
    QTest::newRow("does") << QJsonValue(true) << true << true;
    QTest::newRow("none runs") << QJsonValue(true) << false << false;
}

void tst_ControllerProvider::aControllerSaysWhetherRollbacksStop() {
    QFETCH(QJsonValue, told);
    QFETCH(bool, runs);
    QFETCH(bool, stops);
    QFile file(QStringLiteral(WB_TEST_DATA "/deploy/service-status.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject body = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(body["running"].isObject());
    body["running"] = runs ? body["running"] : QJsonValue();
    // Undefined removes it.
    body["rollback_stops_running"] = told;
    const auto status = parseServiceStatus(QJsonDocument(body).toJson());
    QVERIFY2(status, status ? "" : qPrintable(status.error().message));
    QCOMPARE(status->running.has_value(), runs);
    QCOMPARE(status->wayBack.has_value() && status->wayBack->toAny, stops);
}

void tst_ControllerProvider::ownNameForAService() {
    FakeController server;
    server.listen();
    auto options = optionsFor(server.url());
    options.remoteService = QStringLiteral("chat");
    ControllerProvider provider(options);
    Caught<fleet::ServiceStatus> caught;
    provider.fetchStatus(QStringLiteral("our chat"), caught.reply());
    QTRY_VERIFY(caught.answer);
    QVERIFY(caught.answer->has_value());
    QCOMPARE((*caught.answer)->service, QStringLiteral("our chat"));
    QCOMPARE(server.requests.first().path, QByteArray("/v1/services/chat"));
}

void tst_ControllerProvider::asksForTheCredentialEachTime() {
    FakeController server;
    server.listen();
    auto options = optionsFor(server.url());
    int asked = 0;
    options.bearer = [&asked] { return Expected<QString>(QStringLiteral("t%1").arg(++asked)); };
    ControllerProvider provider(options);
    for (int i = 1; i <= 2; ++i) {
        Caught<fleet::ServiceStatus> caught;
        provider.fetchStatus(QStringLiteral("chat"), caught.reply());
        QTRY_VERIFY(caught.answer);
        QCOMPARE(server.requests.last().headers.value("authorization"),
                 "Bearer t" + QByteArray::number(i));
    }
}

void tst_ControllerProvider::badCredentialIsNotSent_data() {
    QTest::addColumn<QString>("token");
    QTest::newRow("line break") << QStringLiteral("abc\r\nX-Evil: 1");
    QTest::newRow("space") << QStringLiteral("abc def");
    QTest::newRow("beyond ASCII") << QStringLiteral("schlüssel");
    QTest::newRow("not found") << QString();
}

void tst_ControllerProvider::badCredentialIsNotSent() {
    QFETCH(QString, token);
    FakeController server;
    server.listen();
    auto options = optionsFor(server.url());
    options.bearer = [token]() -> Expected<QString> {
        if (token.isEmpty()) {
            return failure(ErrorCode::NotFound, QStringLiteral("keychain:prod1 is not there"));
        }
        return token;
    };
    ControllerProvider provider(options);
    Caught<fleet::Deployment> caught;
    provider.start(redeploy(), caught.reply());
    QVERIFY(!caught.answer);
    QTRY_VERIFY(caught.answer);
    QVERIFY(!caught.answer->has_value());
    QCOMPARE(caught.answer->error().code, ErrorCode::Unauthorized);
    QVERIFY(token.isEmpty() || !caught.answer->error().text().contains(token));
    QCOMPARE(server.connections, 0);
}

void tst_ControllerProvider::hostileNamesStayInTheirPart_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("slashes") << QStringLiteral("../../admin?x#y")
                             << QByteArray("/v1/deployments/..%2F..%2Fadmin%3Fx%23y");
    QTest::newRow("percent") << QStringLiteral("%2e%2e/")
                             << QByteArray("/v1/deployments/%252e%252e%2F");
    QTest::newRow("line break") << QStringLiteral("a\r\nb")
                                << QByteArray("/v1/deployments/a%0D%0Ab");
    QTest::newRow("dots") << QStringLiteral("..") << QByteArray();
    QTest::newRow("nothing") << QString() << QByteArray();
}

void tst_ControllerProvider::hostileNamesStayInTheirPart() {
    QFETCH(QString, id);
    QFETCH(QByteArray, path);
    FakeController server;
    server.listen();
    ControllerProvider provider(optionsFor(server.url()));
    Caught<fleet::Deployment> caught;
    provider.fetchDeployment(id, caught.reply());
    QTRY_VERIFY(caught.answer);
    QVERIFY(!caught.answer->has_value());
    QCOMPARE(server.requests.size(), path.isEmpty() ? 0 : 1);
    if (!path.isEmpty()) {
        QCOMPARE(server.requests.first().path, path);
    }
}

void tst_ControllerProvider::malformedStatus_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    QTest::newRow("generation is a fraction")
        << QByteArray("\"generation\": 7") << QByteArray("\"generation\": 7.5") << "generation";
    QTest::newRow("generation is beyond exactness")
        << QByteArray("\"generation\": 7") << QByteArray("\"generation\": 1e300") << "generation";
    QTest::newRow("negative count") << QByteArray("\"desired_count\": 4")
                                    << QByteArray("\"desired_count\": -4") << "desired_count";
    QTest::newRow("unknown task state") << QByteArray("\"state\": \"running\"")
                                        << QByteArray("\"state\": \"dancing\"") << "tasks[0].state";
    QTest::newRow("no releases") << QByteArray("\"releases\"") << QByteArray("\"leases\"")
                                 << "releases is not a list";
    QTest::newRow("capacity missing")
        << QByteArray("\"capacity\"") << QByteArray("\"city\"") << "capacity is not an object";
    QTest::newRow("settings are numbers")
        << QByteArray("\"768 MiB\"") << QByteArray("768") << "values.heap_max is not a text";
    QTest::newRow("malformed time")
        << QByteArray("\"2024-11-14T22:45:00.000Z\"") << QByteArray("\"yesterday\"") << "read_at";
    QTest::newRow("time without an offset") << QByteArray("\"2024-11-14T22:45:00.000Z\"")
                                            << QByteArray("\"2024-11-14T22:45:00\"") << "read_at";
    QTest::newRow("neither true nor false")
        << QByteArray("\"generation\": 7")
        << QByteArray("\"rollback_stops_running\": \"yes\", \"generation\": 7")
        << "rollback_stops_running is neither true nor false";
    QTest::newRow("cut off") << QByteArray("\"read_at\"") << QByteArray() << "JSON";
}

void tst_ControllerProvider::malformedStatus() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    QFile file(QStringLiteral(WB_TEST_DATA "/deploy/service-status.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray body = file.readAll();
    QVERIFY(parseServiceStatus(body).has_value());
    QVERIFY(body.contains(from));
    if (to.isEmpty()) {
        body.truncate(body.indexOf(from));
    } else {
        body.replace(body.indexOf(from), from.size(), to);
    }
    const auto status = parseServiceStatus(body);
    QVERIFY(!status.has_value());
    QCOMPARE(status.error().code, ErrorCode::Protocol);
    QVERIFY2(status.error().message.contains(says), qPrintable(status.error().message));
}

void tst_ControllerProvider::deepJsonIsRefused() {
    const QByteArray body = "{\"a\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}";
    QVERIFY(!parseServiceStatus(body).has_value());
    QVERIFY(parseErrorMessage(body).isEmpty());
}

void tst_ControllerProvider::noAnswerAfterDestruction() {
    FakeController server;
    server.listen();
    server.behave = [](FakeController::Kind) {
        return FakeController::Behaviour{FakeController::Way::Hang};
    };
    Caught<fleet::ServiceStatus> caught;
    {
        ControllerProvider provider(optionsFor(server.url()));
        provider.fetchStatus(QStringLiteral("chat"), caught.reply());
        QTRY_COMPARE(server.requests.size(), 1);
        QCOMPARE(caught.answers, 0);
    }
    // Whoever asks later is told later of the same deadline: by then the first one's is past.
    ControllerProvider other(optionsFor(server.url()));
    Caught<fleet::ServiceStatus> later;
    other.fetchStatus(QStringLiteral("chat"), later.reply());
    QTRY_VERIFY(later.answer);
    QVERIFY(!later.answer->has_value());
    QCOMPARE(later.answer->error().code, ErrorCode::Timeout);
    QCOMPARE(caught.answers, 0);
    QCOMPARE(later.answers, 1);
}

void tst_ControllerProvider::untrustedCertificateIsRefused() {
    // A plain-text server is enough: what it says is no TLS, and https must not fall back.
    FakeController server;
    server.listen();
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    auto options = optionsFor(url);
    options.bearer = [] { return Expected<QString>(QStringLiteral("token")); };
    options.deadlineMs = 500;
    ControllerProvider provider(options);
    Caught<fleet::ServiceStatus> caught;
    provider.fetchStatus(QStringLiteral("chat"), caught.reply());
    QTRY_VERIFY(caught.answer);
    QVERIFY(!caught.answer->has_value());
    QVERIFY(server.requests.isEmpty());
}

QTEST_GUILESS_MAIN(tst_ControllerProvider)
#include "tst_ControllerProvider.moc"
