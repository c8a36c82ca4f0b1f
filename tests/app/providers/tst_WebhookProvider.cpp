// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/HeaderText.h"
#include "app/SystemClock.h"
#include "app/providers/webhook/WebhookProvider.h"
#include "models/deploy/Preflight.h"
#include "tests/support/ControllerWebhook.h"
#include "tests/support/FakeController.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace wb;
using namespace wb::test;
using deploy::CheckResult;
using deploy::DeployRequest;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::ServiceStatus;
using webhook::WebhookProvider;

namespace {

constexpr int PatienceMs = 20'000;
const QString Chat = QStringLiteral("chat");
const QString Key = QStringLiteral("0f8fad5b-d9cb-469f-a165-70867728950e");

} // namespace

/// What a webhook does beyond the contract of all providers: its requests on the wire, answers that
/// are missing or wrong, and what it has no way to tell.
class tst_WebhookProvider : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeController> m_server;
    fleet::WebhookSpec m_spec;
    SystemClock m_clock;

    [[nodiscard]] std::unique_ptr<WebhookProvider> provider() {
        WebhookProvider::Options options;
        options.client.url = m_server->url();
        options.client.spec = m_spec;
        options.client.service = Chat;
        options.client.bearer = [] { return Expected<QString>(QStringLiteral("t0ken")); };
        options.client.deadlineMs = 500;
        options.client.bodyLimitBytes = 64 << 10;
        options.clock = &m_clock;
        return std::make_unique<WebhookProvider>(std::move(options));
    }
    template <typename T, typename Call>
    Expected<T> answerOf(Call call) {
        std::optional<Expected<T>> answer;
        call([&](Expected<T> given) { answer = std::move(given); });
        return QTest::qWaitFor([&] { return answer.has_value(); }, PatienceMs)
                   ? *answer
                   : failure(ErrorCode::Cancelled, QStringLiteral("never answered"));
    }
    Expected<ServiceStatus> status(WebhookProvider& at) {
        return answerOf<ServiceStatus>([&](auto reply) { at.fetchStatus(Chat, reply); });
    }
    Expected<Deployment> start(WebhookProvider& at, const DeployRequest& request) {
        return answerOf<Deployment>([&](auto reply) { at.start(request, reply); });
    }
    static DeployRequest request(qint64 generation = 7) {
        DeployRequest request;
        request.service = Chat;
        request.tasks = {QStringLiteral("chat-1")};
        request.expectedGeneration = generation;
        request.idempotencyKey = Key;
        return request;
    }
    [[nodiscard]] QVector<FakeController::Request> posts() const {
        QVector<FakeController::Request> all;
        for (const auto& each : m_server->requests) {
            if (each.method != "GET") {
                all << each;
            }
        }
        return all;
    }
    /// The checks of a redeploy, by id: "!" before what is no plain pass.
    static QMap<QString, QString> checksOf(const ServiceStatus& status,
                                           const fleet::FleetSnapshotPtr& fleet, TimeMs nowMs) {
        deploy::ActionRequest wish;
        wish.service = Chat;
        wish.tasks = {QStringLiteral("chat-1")};
        deploy::PreflightContext context;
        context.nowMs = nowMs;
        context.actionsEnabled = true;
        context.seenBefore = &status;
        QMap<QString, QString> checks;
        for (const auto& check : deploy::preflight(wish, fleet.get(), status, context)) {
            checks.insert(check.id,
                          (check.result == CheckResult::Passed    ? QString()
                           : check.result == CheckResult::Warning ? QStringLiteral("! ")
                                                                  : QStringLiteral("x ")) +
                              check.text);
            if (check.result != CheckResult::Passed && check.advice.isEmpty()) {
                checks.insert(check.id, QStringLiteral("no advice"));
            }
        }
        return checks;
    }

private Q_SLOTS:
    void init() {
        m_server = std::make_unique<FakeController>();
        m_server->listen();
        m_spec = controllerWebhook();
    }

    void theRequestIsMadeOfItsTemplate() {
        const auto at = provider();
        const auto started = start(*at, request());
        QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
        QCOMPARE(started->id, Key);
        QCOMPARE(posts().size(), 1);
        const FakeController::Request sent = posts().first();
        QCOMPARE(sent.path, QByteArray("/v1/services/chat/deployments"));
        QCOMPARE(sent.headers.value("authorization"), QByteArray("Bearer t0ken"));
        QCOMPARE(sent.headers.value("idempotency-key"), Key.toLatin1());
        QCOMPARE(sent.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(QJsonDocument::fromJson(sent.body).object(),
                 QJsonObject({{QStringLiteral("kind"), QStringLiteral("redeploy")},
                              {QStringLiteral("expected_generation"), 7},
                              {QStringLiteral("tasks"), QJsonArray{QStringLiteral("chat-1")}}}));
    }

    void valuesAreEscapedForTheirPlace_data() {
        QTest::addColumn<QString>("service");
        QTest::newRow("quotes") << QStringLiteral("a\"b\\c");
        QTest::newRow("a way out") << QStringLiteral("x/../../admin?a=b#c");
        QTest::newRow("a form's signs") << QStringLiteral("a&key=other=1+2 %41");
        QTest::newRow("lines") << QStringLiteral("a\r\nX-Evil: 1");
        QTest::newRow("braces") << QStringLiteral("{key}}{");
        QTest::newRow("others' letters") << QStringLiteral("gäste-ゲスト");
    }
    void valuesAreEscapedForTheirPlace() {
        QFETCH(QString, service);
        fleet::WebhookRequest wanted;
        wanted.verb = QStringLiteral("POST");
        wanted.path = QStringLiteral("/s/{service}/go");
        wanted.query = {{QStringLiteral("s"), QStringLiteral("<{service}>")}};
        wanted.form = {{QStringLiteral("name"), QStringLiteral("{service}")}};
        webhook::Values values;
        values.texts.insert(QStringLiteral("service"), service);
        const QUrl base(QStringLiteral("https://ci.example/base/"));
        const auto made = webhook::requestOf(base, wanted, values);
        QVERIFY2(made.has_value(), made ? "" : qUtf8Printable(made.error().text()));
        QCOMPARE(made->url.host(), base.host());
        const QByteArray path = made->url.path(QUrl::FullyEncoded).toLatin1();
        QCOMPARE(path, "/base/s/" + QUrl::toPercentEncoding(service) + "/go");
        QCOMPARE(QUrlQuery(made->url).queryItemValue(QStringLiteral("s"), QUrl::FullyDecoded),
                 u'<' + service + u'>');
        QCOMPARE(*made->body, "name=" + QUrl::toPercentEncoding(service));
        wanted.form.clear();
        wanted.json = QJsonObject{{QStringLiteral("a"), QJsonArray{QStringLiteral("-{service}-")}}};
        const auto json = webhook::requestOf(base, wanted, values);
        QVERIFY(json.has_value());
        QCOMPARE(QJsonDocument::fromJson(*json->body).object()[QLatin1String("a")][0].toString(),
                 u'-' + service + u'-');
        // A header carries what it can, and nothing else.
        wanted.headers = {{QStringLiteral("X-Service"), QStringLiteral("{service}")}};
        const auto headed = webhook::requestOf(base, wanted, values);
        QCOMPARE(headed.has_value(), isHeaderText(service));
    }
    void aPathCannotClimb_data() {
        QTest::addColumn<QString>("run");
        QTest::newRow("up") << QStringLiteral("..");
        QTest::newRow("here") << QStringLiteral(".");
        QTest::newRow("nothing") << QString();
    }
    void aPathCannotClimb() {
        QFETCH(QString, run);
        webhook::Values values;
        values.texts.insert(QStringLiteral("run"), run);
        QVERIFY(!webhook::readingOf(m_server->url(), {QStringLiteral("/runs/{run}"), {}}, values));
    }

    void aPathMayEndInASlash() {
        // Django's frameworks want it, as AWX does.
        webhook::Values values;
        values.texts.insert(QStringLiteral("service"), QStringLiteral("7"));
        const auto made = webhook::readingOf(
            m_server->url(), {QStringLiteral("/job_templates/{service}/launch/"), {}}, values);
        QVERIFY2(made.has_value(), made ? "" : qUtf8Printable(made.error().text()));
        QVERIFY(made->url.path().endsWith(QStringLiteral("/job_templates/7/launch/")));
    }

    void missingAnswersAreDoubt_data() {
        QTest::addColumn<FakeController::Way>("way");
        QTest::addColumn<int>("refuseWith");
        QTest::addColumn<bool>("isDoubt");
        using Way = FakeController::Way;
        QTest::newRow("hangs") << Way::Hang << 0 << true;
        QTest::newRow("reset") << Way::Reset << 0 << true;
        QTest::newRow("closed") << Way::Close << 0 << true;
        QTest::newRow("cut off") << Way::Truncated << 0 << true;
        QTest::newRow("drips") << Way::Drip << 0 << true;
        QTest::newRow("huge") << Way::Huge << 0 << true;
        QTest::newRow("redirect") << Way::Redirect << 0 << true;
        QTest::newRow("no JSON where the run's id is wanted") << Way::Garbage << 0 << true;
        QTest::newRow("other JSON") << Way::WrongJson << 0 << true;
        QTest::newRow("500") << Way::Refuse << 500 << true;
        QTest::newRow("502") << Way::Refuse << 502 << true;
        QTest::newRow("503") << Way::Refuse << 503 << true;
        QTest::newRow("408") << Way::Refuse << 408 << true;
        QTest::newRow("400") << Way::Refuse << 400 << false;
        QTest::newRow("401") << Way::Refuse << 401 << false;
        QTest::newRow("403") << Way::Refuse << 403 << false;
        QTest::newRow("404") << Way::Refuse << 404 << false;
        QTest::newRow("409") << Way::Refuse << 409 << false;
        QTest::newRow("422") << Way::Refuse << 422 << false;
        QTest::newRow("429") << Way::Refuse << 429 << false;
    }
    void missingAnswersAreDoubt() {
        QFETCH(FakeController::Way, way);
        QFETCH(int, refuseWith);
        QFETCH(bool, isDoubt);
        m_server->behave = [&](FakeController::Kind kind) {
            return kind == FakeController::Kind::Write
                       ? FakeController::Behaviour{way, true, refuseWith}
                       : FakeController::Behaviour();
        };
        const auto at = provider();
        const auto started = start(*at, request());
        QVERIFY(!started.has_value());
        const ErrorCode code = started.error().code;
        const bool isCalledDoubt = code == ErrorCode::Timeout || code == ErrorCode::Network ||
                                   code == ErrorCode::Protocol || code == ErrorCode::LimitExceeded;
        QVERIFY2(isCalledDoubt == isDoubt, qUtf8Printable(started.error().text()));
        QVERIFY(!started.error().text().contains(QStringLiteral("t0ken")));
        QCOMPARE(m_server->writesSeen, 1);
        // The same key is not sent again, whoever asks; it is looked for.
        const auto again = start(*at, request());
        QCOMPARE(m_server->writesSeen, 1);
        QVERIFY(again.has_value() || again.error().code == ErrorCode::Protocol);
    }
    void nothingGoesWhereARedirectPoints() {
        FakeController other;
        other.listen();
        m_server->redirectTo = other.url().toEncoded();
        m_server->behave = [](FakeController::Kind) {
            return FakeController::Behaviour{FakeController::Way::Redirect, false, 0};
        };
        const auto at = provider();
        QVERIFY(!status(*at).has_value());
        QVERIFY(!start(*at, request()).has_value());
        QCOMPARE(other.connections, 0);
        QCOMPARE(m_server->writesSeen, 0);
    }
    void whatCannotBeReadIsNotWritten() {
        m_server->behave = [](FakeController::Kind kind) {
            return kind == FakeController::Kind::Status
                       ? FakeController::Behaviour{FakeController::Way::Hang, false, 0}
                       : FakeController::Behaviour();
        };
        const auto at = provider();
        const auto started = start(*at, request());
        QVERIFY(!started.has_value());
        QCOMPARE(started.error().code, ErrorCode::NotSent);
        QVERIFY2(started.error().message.startsWith(QStringLiteral("nothing was sent")),
                 qUtf8Printable(started.error().message));
        QCOMPARE(m_server->writesSeen, 0);
    }
    void whatComesTooLateIsNotWritten() {
        ManualClock clock;
        WebhookProvider::Options options;
        options.client.url = m_server->url();
        options.client.spec = m_spec;
        options.client.service = Chat;
        options.clock = &clock;
        WebhookProvider at(std::move(options));
        const auto started = answerOf<Deployment>([&](auto reply) {
            at.start(request(), reply);
            clock.advanceMs(9'000); // The machine slept, say.
        });
        QVERIFY(!started.has_value());
        QCOMPARE(started.error().code, ErrorCode::NotSent);
        QVERIFY(started.error().message.contains(QStringLiteral("too late")));
        QCOMPARE(m_server->writesSeen, 0);
    }
    void twoAtOnceAreOneWrite() {
        const auto at = provider();
        int answers = 0;
        for (int i = 0; i < 2; ++i) {
            at->start(request(), [&](const Expected<Deployment>& told) {
                // Whichever comes second may not know yet what became of the first.
                QVERIFY(told ? told->id == Key : told.error().code == ErrorCode::Protocol);
                ++answers;
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answers, 2, PatienceMs);
        QCOMPARE(m_server->writesSeen, 1);
    }
    void readingsAreShared() {
        ManualClock clock;
        WebhookProvider::Options options;
        options.client.url = m_server->url();
        options.client.spec = m_spec;
        options.client.service = Chat;
        options.clock = &clock;
        WebhookProvider at(std::move(options));
        const auto gets = [&] { return m_server->requests.size() - posts().size(); };
        // As often as a verifying action asks.
        for (int second = 0; second < 60; ++second) {
            QVERIFY(status(at).has_value());
            clock.advanceMs(1000);
        }
        QCOMPARE(gets(), 12);
        // A write is decided upon what is there now, and what was read before it counts no more.
        QVERIFY(status(at).has_value());
        const auto before = gets();
        QVERIFY(start(at, request()).has_value());
        QCOMPARE(gets(), before + 1);
        QVERIFY(status(at)->running.has_value());
        QCOMPARE(gets(), before + 2);
        // Nor what was read before an abort.
        const auto stopped = answerOf<Deployment>([&](auto reply) { at.abort(Key, reply); });
        QVERIFY2(stopped.has_value(), stopped ? "" : qUtf8Printable(stopped.error().text()));
        const auto aborted = gets();
        QVERIFY(status(at).has_value());
        QCOMPARE(gets(), aborted + 1);
        clock.advanceMs(5000);
        for (int second = 0; second < 60; ++second) {
            QVERIFY(answerOf<Deployment>([&](auto reply) { at.fetchDeployment(Key, reply); }));
            clock.advanceMs(1000);
        }
        QCOMPARE(gets(), aborted + 1 + 12);
    }
    void aRequestThatIsNotConfiguredIsNotSent() {
        m_spec.redeploy.reset();
        const auto at = provider();
        const auto started = start(*at, request());
        QVERIFY(!started.has_value());
        QCOMPARE(started.error().code, ErrorCode::InvalidInput);
        QVERIFY(m_server->requests.isEmpty());
    }
    void aPlaceholderWithoutValueIsNotSent() {
        m_spec.redeploy->json = QJsonObject{{QStringLiteral("id"), QStringLiteral("{release.id}")}};
        const auto at = provider();
        const auto started = start(*at, request());
        QVERIFY(!started.has_value());
        QCOMPARE(started.error().code, ErrorCode::InvalidInput);
        QVERIFY(started.error().message.contains(QStringLiteral("{release.id}")));
        QCOMPARE(m_server->writesSeen, 0);
    }

    void aBareWebhookClaimsNothing() {
        m_spec = {};
        m_spec.redeploy = controllerWebhook().redeploy;
        m_spec.redeploy->json = QJsonObject();
        m_spec.redeploy->id.clear();
        const auto at = provider();
        const auto told = status(*at);
        QVERIFY2(told.has_value(), told ? "" : qUtf8Printable(told.error().text()));
        QVERIFY(m_server->requests.isEmpty());
        QVERIFY(!told->isRunningTold && !told->isGenerationTold && !told->areTasksTold);
        QCOMPARE(told->desiredCount, -1);
        const TimeMs nowMs = m_clock.nowMs();
        const auto checks = checksOf(*told, m_server->snapshot(nowMs), nowMs);
        QVERIFY(checks.value(QStringLiteral("provider-reachable")).startsWith(u'!'));
        QCOMPARE(checks.value(QStringLiteral("no-other-deployment")),
                 QStringLiteral("! whether anybody else deploys is not told"));
        QCOMPARE(checks.value(QStringLiteral("generation-unchanged")),
                 QStringLiteral("! whether somebody changes it meanwhile is not told"));
        QCOMPARE(checks.value(QStringLiteral("capacity")),
                 QStringLiteral("! neither room nor how many stop at once is told"));
        QCOMPARE(checks.value(QStringLiteral("tasks-exist")),
                 QStringLiteral("! the pipeline replaces every task, not only chat-1, and does not "
                                "tell which there are"));
        // It is sent once, and how it goes stays unknown.
        m_server->behave = [](FakeController::Kind) {
            return FakeController::Behaviour{FakeController::Way::Garbage, false, 0};
        };
        const auto started = start(*at, request(0));
        QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
        QCOMPARE(started->state, DeploymentState::Started);
        const auto read =
            answerOf<Deployment>([&](auto reply) { at->fetchDeployment(Key, reply); });
        QVERIFY(!read.has_value());
        QVERIFY(read.error().message.contains(QStringLiteral("no deploy.status")));
        QVERIFY(start(*at, request(0)).has_value());
        QCOMPARE(posts().size(), 1);
    }

    void aWholeWebhookPassesItsChecks() {
        const auto at = provider();
        const auto told = status(*at);
        QVERIFY2(told.has_value(), told ? "" : qUtf8Printable(told.error().text()));
        // All of it stands at one address, which is asked once.
        QCOMPARE(m_server->requests.size(), 1);
        const TimeMs nowMs = m_clock.nowMs();
        const auto checks = checksOf(*told, m_server->snapshot(nowMs), nowMs);
        QCOMPARE(checks.value(QStringLiteral("no-other-deployment")),
                 QStringLiteral("no other deployment runs"));
        QCOMPARE(checks.value(QStringLiteral("generation-unchanged")),
                 QStringLiteral("generation 7"));
        QCOMPARE(checks.value(QStringLiteral("tasks-exist")), QStringLiteral("1 of 4 tasks"));
        QVERIFY(checks.value(QStringLiteral("capacity")).startsWith(u'!'));
    }
};

QTEST_GUILESS_MAIN(tst_WebhookProvider)
#include "tst_WebhookProvider.moc"
