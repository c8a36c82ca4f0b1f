// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "tests/support/CallProxy.h"
#include "tests/support/MotoPeer.h"

#include <QTest>

#include <algorithm>

using namespace wb;
using namespace wb::test;
using deploy::DeployRequest;
using ecs::EcsProvider;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::ServiceStatus;

namespace {

constexpr int PatienceMs = 60'000;

} // namespace

/// What EcsProvider does at a real moto server beyond the contract of all providers.
class tst_EcsProvider : public QObject {
    Q_OBJECT

    std::unique_ptr<MotoPeer> m_moto;
    std::unique_ptr<CallProxy> m_proxy;
    std::unique_ptr<EcsProvider> m_provider;
    SystemClock m_clock;
    QString m_name;
    int m_services = 0;

    /// A service of two tasks with an earlier good release: v1, then v2 with another pool.
    void makeService();
    void makeProvider();
    template <typename T, typename Call>
    Expected<T> answerOf(Call call);
    Expected<ServiceStatus> status();
    Expected<Deployment> start(const DeployRequest& request);
    Expected<Deployment> endOf(const QString& id);
    DeployRequest request(const ServiceStatus& status, DeploymentKind kind);

private Q_SLOTS:
    void initTestCase();
    void init();
    void aQuietServiceIsReadWhole();
    void aQuietServiceCostsFewCalls();
    void whatTheAutoscalerWatchesIsTold();
    void aRollbackAsksForTheDefinitionNamed();
    void theBreakersDoingIsTold();
    void anAbortStopsTheDeploymentThatRuns();
    void aRollbackStopsWhatSomebodyDeploys();
    void whatIsOverIsNotAborted();
    void aLostAnswerIsAskedAbout_data();
    void aLostAnswerIsAskedAbout();
    void aLaterRunOfTheProgramFindsTheDeployment();
    void aWriteThatNeverArrivedIsNotCalledOurs();
    void whoComesBetweenIsNotOverwritten();
    void anInactiveDefinitionIsNoTarget();
    void withoutServiceDeploymentsDefinitionsAreToldAsUnproven();
};

template <typename T, typename Call>
Expected<T> tst_EcsProvider::answerOf(Call call) {
    std::optional<Expected<T>> answer;
    call([&](Expected<T> given) { answer = std::move(given); });
    return QTest::qWaitFor([&] { return answer.has_value(); }, PatienceMs)
               ? *answer
               : failure(ErrorCode::Cancelled, QStringLiteral("never answered"));
}

Expected<ServiceStatus> tst_EcsProvider::status() {
    return answerOf<ServiceStatus>([&](auto reply) { m_provider->fetchStatus(m_name, reply); });
}

Expected<Deployment> tst_EcsProvider::start(const DeployRequest& request) {
    return answerOf<Deployment>([&](auto reply) { m_provider->start(request, reply); });
}

Expected<Deployment> tst_EcsProvider::endOf(const QString& id) {
    Expected<Deployment> told = failure(ErrorCode::Cancelled, QString());
    for (int i = 0; i < 100'000; ++i) {
        told = answerOf<Deployment>([&](auto reply) { m_provider->fetchDeployment(id, reply); });
        if (!told || fleet::isOver(told->state)) {
            break;
        }
    }
    return told;
}

DeployRequest tst_EcsProvider::request(const ServiceStatus& status, DeploymentKind kind) {
    DeployRequest request;
    request.service = m_name;
    request.kind = kind;
    request.release = kind == DeploymentKind::Rollback
                          ? fleet::previousGoodRelease(status).value_or(fleet::Release())
                          : status.current;
    request.expectedGeneration = status.generation;
    request.idempotencyKey = QStringLiteral("key-") + m_name;
    return request;
}

void tst_EcsProvider::makeService() {
    const auto define = [&](const char* image, const char* pool) {
        return m_moto->define(m_name, QString::fromLatin1(image),
                              {{QStringLiteral("POOL"), QString::fromLatin1(pool)},
                               {QStringLiteral("DB_PASSWORD"), QStringLiteral("hunter2")}});
    };
    QCOMPARE(m_moto->create(m_name, define("registry.example:5000/shop:v1", "8"), 2), QString());
    QCOMPARE(m_moto->update(m_name, define("registry.example:5000/shop:v2", "20")), QString());
}

void tst_EcsProvider::makeProvider() {
    auto options = m_moto->options(m_name, m_clock);
    options.client.endpoint = m_proxy->url();
    options.client.deadlineMs = 2000;
    options.shownSettings = QStringList{QStringLiteral("POOL")};
    m_provider = std::make_unique<EcsProvider>(options);
}

void tst_EcsProvider::initTestCase() {
    m_moto = std::make_unique<MotoPeer>();
    const QString wrong = m_moto->start(150);
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
}

void tst_EcsProvider::init() {
    m_name = QStringLiteral("shop%1").arg(++m_services);
    m_proxy = std::make_unique<CallProxy>(m_moto->port());
    makeService();
    makeProvider();
}

void tst_EcsProvider::aQuietServiceIsReadWhole() {
    const auto told = status();
    QVERIFY2(told.has_value(), told ? "" : qUtf8Printable(told.error().text()));
    QCOMPARE(told->current.code, QStringLiteral("v2"));
    QCOMPARE(told->current.values.value(QStringLiteral("POOL")), QStringLiteral("20"));
    QVERIFY(told->current.values.value(QStringLiteral("DB_PASSWORD"))
                .startsWith(QStringLiteral("hidden (")));
    QCOMPARE(told->current.values.value(QStringLiteral("(memory limit, MiB)")),
             QStringLiteral("256"));
    QCOMPARE(told->desiredCount, 2);
    QCOMPARE(told->capacityTasks, 2);
    QVERIFY(told->redeploysWhole);
    QCOMPARE(told->releases.size(), 2);
    QVERIFY(told->releases[0].knownGood && told->releases[1].knownGood);
    QCOMPARE(told->releases[1].code, QStringLiteral("v1"));
    QVERIFY(told->releases[1].settings != told->current.settings);
    QCOMPARE(told->tasks.size(), 2);
    for (const auto& task : told->tasks) {
        QVERIFY2(task.task.startsWith(m_name + u'-') && task.task.size() == m_name.size() + 9,
                 qUtf8Printable(task.task));
        QCOMPARE(task.state, QStringLiteral("running"));
        QCOMPARE(task.node, QStringLiteral("eu-west-1a"));
        QCOMPARE(task.memoryLimitBytes, qint64(256) << 20);
        QVERIFY(task.release.isSameAs(told->current));
        QVERIFY(task.startedMs > told->readAtMs - PatienceMs);
    }
    QCOMPARE(told->recent.size(), 2);
    QCOMPARE(told->recent[0].state, DeploymentState::Completed);
    QCOMPARE(told->recent[0].kind, DeploymentKind::Deploy);
    QCOMPARE(told->recent[0].release.code, QStringLiteral("v2"));
}

void tst_EcsProvider::aQuietServiceCostsFewCalls() {
    QVERIFY(status().has_value());
    m_proxy->calls.clear();
    QVERIFY(status().has_value());
    // The service, its tasks and its deployments; what cannot have changed is not asked for.
    QCOMPARE(m_proxy->calls.size(), 4);
    QCOMPARE(m_proxy->count("DescribeTaskDefinition"), 0);
    QCOMPARE(m_proxy->count("DescribeServiceDeployments"), 0);
}

void tst_EcsProvider::whatTheAutoscalerWatchesIsTold() {
    QVERIFY(!status()->scaling->signal.has_value());
    const QJsonObject target{
        {QStringLiteral("ServiceNamespace"), QStringLiteral("ecs")},
        {QStringLiteral("ScalableDimension"), QStringLiteral("ecs:service:DesiredCount")},
        {QStringLiteral("ResourceId"), QStringLiteral("service/prod/") + m_name}};
    const auto ask = [&](const char* action, const QJsonObject& more) {
        QJsonObject input = target;
        for (auto each = more.begin(); each != more.end(); ++each) {
            input.insert(each.key(), each.value());
        }
        const auto answer =
            m_moto->ask(action, input, "AnyScaleFrontendService", "application-autoscaling");
        QVERIFY2(answer.status == 200, answer.body.constData());
    };
    ask("RegisterScalableTarget",
        {{QStringLiteral("MinCapacity"), 2}, {QStringLiteral("MaxCapacity"), 9}});
    ask("PutScalingPolicy",
        {{QStringLiteral("PolicyName"), QStringLiteral("cpu")},
         {QStringLiteral("PolicyType"), QStringLiteral("TargetTrackingScaling")},
         {QStringLiteral("TargetTrackingScalingPolicyConfiguration"),
          QJsonObject{{QStringLiteral("TargetValue"), 70},
                      {QStringLiteral("PredefinedMetricSpecification"),
                       QJsonObject{{QStringLiteral("PredefinedMetricType"),
                                    QStringLiteral("ECSServiceAverageCPUUtilization")}}}}}});
    makeProvider();
    const auto told = status();
    QCOMPARE(told->scaling->signal, std::optional(fleet::Signal::Cpu));
    QCOMPARE(told->scaling->above, 0.7);
    QVERIFY(m_proxy->last("DescribeScalingPolicies")
                ->head.contains("/eu-west-1/application-autoscaling/aws4_request"));
}

void tst_EcsProvider::aRollbackAsksForTheDefinitionNamed() {
    const auto before = status();
    const DeployRequest back = request(*before, DeploymentKind::Rollback);
    QCOMPARE(back.release.code, QStringLiteral("v1"));
    const auto started = start(back);
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
    const QByteArray body = m_proxy->last("UpdateService")->body;
    QVERIFY2(body.contains("task-definition/" + m_name.toUtf8() + ":1\""), body.constData());
    QVERIFY2(!body.contains("forceNewDeployment") && !body.contains("desiredCount"),
             body.constData());
    QCOMPARE(endOf(started->id)->state, DeploymentState::Completed);
    const auto after = status();
    QVERIFY(after->current.isSameAs(back.release));
    QCOMPARE(after->recent[0].kind, DeploymentKind::Rollback);
    QCOMPARE(after->recent[0].by, QStringLiteral("Watchbridge"));
    // What was left is not gone back to by a second click.
    const auto left = std::find_if(after->releases.begin(), after->releases.end(),
                                   [](const auto& each) { return each.code == u"v2"; });
    QVERIFY(left != after->releases.end() && !left->knownGood);
    QVERIFY(!fleet::previousGoodRelease(*after).has_value());
}

void tst_EcsProvider::theBreakersDoingIsTold() {
    const QString bad = m_moto->define(m_name, QStringLiteral("shop:bad"));
    QCOMPARE(m_moto->update(m_name, bad), QString());
    const auto told = status();
    QVERIFY(told.has_value());
    QVERIFY(!told->running);
    QCOMPARE(told->current.code, QStringLiteral("v2"));
    QCOMPARE(told->recent[0].kind, DeploymentKind::Rollback);
    QCOMPARE(told->recent[0].by, QStringLiteral("AWS ECS itself"));
    QCOMPARE(told->recent[0].state, DeploymentState::Completed);
    QCOMPARE(told->recent[1].state, DeploymentState::Failed);
    QCOMPARE(told->recent[1].release.code, QStringLiteral("bad"));
    QVERIFY(told->current.knownGood);
    const auto isGood = [&](const char* code) {
        return std::any_of(told->releases.begin(), told->releases.end(), [&](const auto& each) {
            return each.code == QLatin1String(code) && each.knownGood;
        });
    };
    QVERIFY(!isGood("bad"));
    QVERIFY(isGood("v1"));
}

void tst_EcsProvider::anAbortStopsTheDeploymentThatRuns() {
    const QString slow = m_moto->define(m_name, QStringLiteral("shop:slow"));
    const auto before = status();
    m_moto->ask("UpdateService", {{QStringLiteral("cluster"), QStringLiteral("prod")},
                                  {QStringLiteral("service"), m_name},
                                  {QStringLiteral("taskDefinition"), slow}});
    const auto during = status();
    QVERIFY(during->running.has_value());
    QCOMPARE(during->running->release.code, QStringLiteral("slow"));
    QVERIFY(during->generation > before->generation);
    QCOMPARE(during->running->tasks.size(), 4);
    const auto aborted =
        answerOf<Deployment>([&](auto reply) { m_provider->abort(during->running->id, reply); });
    QVERIFY2(aborted.has_value(), aborted ? "" : qUtf8Printable(aborted.error().text()));
    QCOMPARE(aborted->state, DeploymentState::Aborted);
    QCOMPARE(m_proxy->count("StopServiceDeployment"), 1);
    QVERIFY(m_proxy->last("StopServiceDeployment")->body.contains(R"("stopType":"ROLLBACK")"));
    QTRY_VERIFY_WITH_TIMEOUT(!status()->running, PatienceMs);
    QVERIFY(status()->current.isSameAs(before->current));
    QCOMPARE(status()->recent[1].state, DeploymentState::Aborted);
}

/// In the midst of a deployment that never ends: one StopServiceDeployment, and no UpdateService.
void tst_EcsProvider::aRollbackStopsWhatSomebodyDeploys() {
    const QString slow = m_moto->define(m_name, QStringLiteral("shop:slow"));
    const auto before = status();
    QVERIFY(!before->wayBack.has_value());
    const auto earlier = fleet::previousGoodRelease(*before);
    m_moto->ask("UpdateService", {{QStringLiteral("cluster"), QStringLiteral("prod")},
                                  {QStringLiteral("service"), m_name},
                                  {QStringLiteral("taskDefinition"), slow}});
    const auto during = status();
    QVERIFY(during->running.has_value() && during->wayBack.has_value());
    QVERIFY(!during->wayBack->toAny);
    QVERIFY(during->wayBack->to.isSameAs(before->current));
    DeployRequest back;
    back.service = m_name;
    back.kind = DeploymentKind::Rollback;
    back.expectedGeneration = during->generation;
    back.idempotencyKey = QStringLiteral("key-stops");
    back.stops = during->running->id;
    // Only to where stopping it leads.
    QVERIFY(earlier && !earlier->isSameAs(before->current));
    back.release = *earlier;
    const auto elsewhere = start(back);
    QVERIFY(!elsewhere.has_value());
    QCOMPARE(elsewhere.error().code, ErrorCode::Conflict);
    QCOMPARE(m_proxy->count("StopServiceDeployment"), 0);
    back.release = before->current;
    const auto started = start(back);
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
    const auto end = endOf(started->id);
    QVERIFY2(end.has_value(), end ? "" : qUtf8Printable(end.error().text()));
    QCOMPARE(end->state, DeploymentState::Completed);
    QVERIFY(end->release.isSameAs(before->current));
    QCOMPARE(end->idempotencyKey, back.idempotencyKey);
    QCOMPARE(m_proxy->count("StopServiceDeployment"), 1);
    QCOMPARE(m_proxy->count("UpdateService"), 0);
    const auto after = status();
    QVERIFY(after->current.isSameAs(before->current) && !after->running);
    QCOMPARE(after->recent[0].by, QStringLiteral("Watchbridge"));
    QCOMPARE(after->recent[1].state, DeploymentState::Aborted);
    // A later run of the program finds it under the id that the record has.
    makeProvider();
    const auto found =
        answerOf<Deployment>([&](auto reply) { m_provider->fetchDeployment(started->id, reply); });
    QVERIFY2(found.has_value(), found ? "" : qUtf8Printable(found.error().text()));
    QCOMPARE(found->id, started->id);
    QCOMPARE(found->state, DeploymentState::Completed);
}

void tst_EcsProvider::whatIsOverIsNotAborted() {
    const auto told = status();
    const auto aborted =
        answerOf<Deployment>([&](auto reply) { m_provider->abort(told->recent[0].id, reply); });
    QVERIFY(aborted.has_value());
    QCOMPARE(aborted->state, DeploymentState::Completed);
    QCOMPARE(m_proxy->count("StopServiceDeployment"), 0);
}

void tst_EcsProvider::aLostAnswerIsAskedAbout_data() {
    QTest::addColumn<CallProxy::Loss>("loss");
    QTest::newRow("dropped") << CallProxy::Loss::Drop;
    QTest::newRow("hanging") << CallProxy::Loss::Hang;
}

void tst_EcsProvider::aLostAnswerIsAskedAbout() {
    QFETCH(CallProxy::Loss, loss);
    const DeployRequest redeploy = request(*status(), DeploymentKind::Redeploy);
    const qsizetype deployments = m_moto->deployments(m_name);
    m_proxy->losses["UpdateService"] = loss;
    const auto lost = start(redeploy);
    QVERIFY(!lost.has_value());
    QCOMPARE(lost.error().code,
             loss == CallProxy::Loss::Drop ? ErrorCode::Network : ErrorCode::Timeout);
    QTRY_VERIFY(m_proxy->answered > 0);
    // Asked about, it is found by its key; sent again, it starts nothing new.
    const auto seen = status();
    QVERIFY(seen.has_value());
    const Deployment found = seen->running ? *seen->running : seen->recent.value(0);
    QCOMPARE(found.idempotencyKey, redeploy.idempotencyKey);
    QCOMPARE(found.kind, DeploymentKind::Redeploy);
    QCOMPARE(start(redeploy)->id, found.id);
    QCOMPARE(endOf(found.id)->state, DeploymentState::Completed);
    QCOMPARE(m_proxy->count("UpdateService"), 1);
    QCOMPARE(m_moto->deployments(m_name), deployments + 1);
}

void tst_EcsProvider::aLaterRunOfTheProgramFindsTheDeployment() {
    const auto started = start(request(*status(), DeploymentKind::Rollback));
    QVERIFY(started.has_value());
    makeProvider();
    const auto end = endOf(started->id);
    QVERIFY2(end.has_value(), end ? "" : qUtf8Printable(end.error().text()));
    QCOMPARE(end->id, started->id);
    QCOMPARE(end->state, DeploymentState::Completed);
    QVERIFY(end->release.isSameAs(started->release));
}

void tst_EcsProvider::aWriteThatNeverArrivedIsNotCalledOurs() {
    const DeployRequest redeploy = request(*status(), DeploymentKind::Redeploy);
    m_proxy->answer = [](const CallProxy::Call& call) {
        return call.action == "UpdateService" ? std::optional(QByteArray()) : std::nullopt;
    };
    QCOMPARE(start(redeploy).error().code, ErrorCode::Network);
    const auto seen = status();
    QVERIFY(!seen->running);
    QVERIFY(std::none_of(seen->recent.begin(), seen->recent.end(), [&](const auto& each) {
        return each.idempotencyKey == redeploy.idempotencyKey;
    }));
    QVERIFY(!start(redeploy).has_value());
    QCOMPARE(m_proxy->count("UpdateService"), 1);
}

void tst_EcsProvider::whoComesBetweenIsNotOverwritten() {
    const DeployRequest back = request(*status(), DeploymentKind::Rollback);
    const QString other = m_moto->define(m_name, QStringLiteral("shop:v3"));
    QCOMPARE(m_moto->update(m_name, other), QString());
    const auto refused = start(back);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(m_proxy->count("UpdateService"), 0);
    QCOMPARE(status()->current.code, QStringLiteral("v3"));
}

void tst_EcsProvider::anInactiveDefinitionIsNoTarget() {
    const DeployRequest back = request(*status(), DeploymentKind::Rollback);
    m_moto->ask("DeregisterTaskDefinition",
                {{QStringLiteral("taskDefinition"), m_name + QStringLiteral(":1")}});
    // The provider still holds it as active: it looks once more before it writes.
    const auto refused = start(back);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::TargetGone);
    QCOMPARE(m_proxy->count("UpdateService"), 0);
    makeProvider();
    const auto told = status();
    QVERIFY(!told->releases.value(1).available);
    QVERIFY(!fleet::previousGoodRelease(*told).has_value());
}

void tst_EcsProvider::withoutServiceDeploymentsDefinitionsAreToldAsUnproven() {
    m_proxy->answer = [](const CallProxy::Call& call) {
        return call.action == "ListServiceDeployments"
                   ? std::optional(CallProxy::error("AccessDeniedException", "not authorized"))
                   : std::nullopt;
    };
    const auto told = status();
    QVERIFY2(told.has_value(), told ? "" : qUtf8Printable(told.error().text()));
    QCOMPARE(told->current.code, QStringLiteral("v2"));
    QVERIFY(told->current.knownGood);
    QCOMPARE(told->releases.size(), 2);
    const auto older = std::find_if(told->releases.begin(), told->releases.end(),
                                    [](const auto& each) { return each.code == u"v1"; });
    QVERIFY(older != told->releases.end() && !older->knownGood && older->available);
    // A person may still name it.
    DeployRequest back = request(*told, DeploymentKind::Rollback);
    back.release = *older;
    const auto started = start(back);
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
    QCOMPARE(endOf(started->id)->state, DeploymentState::Completed);
    QCOMPARE(status()->current.code, QStringLiteral("v1"));
}

QTEST_GUILESS_MAIN(tst_EcsProvider)
#include "tst_EcsProvider.moc"
