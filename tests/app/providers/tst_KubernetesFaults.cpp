// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeKubeCluster.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace wb;
using namespace wb::test;
using deploy::DeployRequest;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::ServiceStatus;
using kubernetes::KubeProvider;

namespace {

constexpr int PatienceMs = 30'000;

} // namespace

/// What can come between a reading and a write, and between a write and its answer.
class tst_KubernetesFaults : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeKubeCluster> m_cluster;
    std::unique_ptr<KubeProvider> m_provider;
    SystemClock m_clock;
    const QString m_name = QStringLiteral("chat");

    [[nodiscard]] QString path() const {
        return KubeCluster::pathOf(QStringLiteral("deployments"), m_name);
    }
    [[nodiscard]] qsizetype patches() const {
        return std::count_if(
            m_cluster->api.calls.begin(), m_cluster->api.calls.end(),
            [](const auto& call) { return call.type == "application/json-patch+json"; });
    }
    template <typename T, typename Call>
    Expected<T> answerOf(Call call);
    Expected<ServiceStatus> status() {
        return answerOf<ServiceStatus>([&](auto reply) { m_provider->fetchStatus(m_name, reply); });
    }
    Expected<Deployment> rollback();

private Q_SLOTS:
    void init();
    void cleanup();
    void aQuietWorkloadCostsThreeCalls();
    void whoComesBetweenIsNotOverwritten();
    void aStatusThatMovesIsNoReason();
    void aLostAnswerIsAskedAbout();
    void aMissingPermissionIsToldBefore();
    void aPermissionLostMeanwhileIsARefusal();
    void listsAreReadPageByPage();
    void valuesOfSecretsAreNotAskedFor();
};

template <typename T, typename Call>
Expected<T> tst_KubernetesFaults::answerOf(Call call) {
    std::optional<Expected<T>> answer;
    call([&](Expected<T> given) { answer = std::move(given); });
    return QTest::qWaitFor([&] { return answer.has_value(); }, PatienceMs)
               ? *answer
               : failure(ErrorCode::Cancelled, QStringLiteral("never answered"));
}

void tst_KubernetesFaults::init() {
    m_cluster = std::make_unique<FakeKubeCluster>();
    m_cluster->create(m_name, QStringLiteral("shop:v1"));
    m_cluster->settle(m_name);
    m_cluster->change(m_name, QStringLiteral("shop:v2"));
    m_cluster->settle(m_name);
    m_provider = std::make_unique<KubeProvider>(m_cluster->options(m_name, m_clock));
}

void tst_KubernetesFaults::cleanup() {
    m_provider.reset();
    m_cluster.reset();
}

Expected<Deployment> tst_KubernetesFaults::rollback() {
    const auto seen = status();
    DeployRequest request;
    request.service = m_name;
    request.kind = DeploymentKind::Rollback;
    request.release = fleet::previousGoodRelease(*seen).value_or(fleet::Release());
    request.expectedGeneration = seen->generation;
    request.idempotencyKey = QStringLiteral("key");
    m_cluster->api.calls.clear();
    return answerOf<Deployment>([&](auto reply) { m_provider->start(request, reply); });
}

void tst_KubernetesFaults::aQuietWorkloadCostsThreeCalls() {
    auto options = m_cluster->options(m_name, m_clock);
    options.slowlyMs = 60'000;
    m_provider = std::make_unique<KubeProvider>(options);
    QVERIFY(status().has_value());
    m_cluster->api.calls.clear();
    QVERIFY(status().has_value());
    QCOMPARE(m_cluster->api.calls.size(), 3);
    // A revision that is listed is never newer than its workload.
    QCOMPARE(m_cluster->api.calls.last().path, path());
}

void tst_KubernetesFaults::whoComesBetweenIsNotOverwritten() {
    m_cluster->api.isHalted = true;
    m_cluster->api.before = [this](const FakeKubeApi::Call& call) {
        if (call.type == "application/json-patch+json") {
            m_cluster->api.setImage(path(), QStringLiteral("shop:hotfix"));
        }
    };
    const auto started = rollback();
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().code, ErrorCode::Conflict);
    QVERIFY2(started.error().message.contains(QStringLiteral("a deployment came between")),
             qUtf8Printable(started.error().text()));
    QCOMPARE(patches(), 1);
    QCOMPARE(status()->current.code, QStringLiteral("hotfix"));
}

void tst_KubernetesFaults::aStatusThatMovesIsNoReason() {
    m_cluster->api.isHalted = true;
    m_cluster->api.before = [this](const FakeKubeApi::Call& call) {
        if (call.type == "application/json-patch+json") {
            m_cluster->api.touch(path());
        }
    };
    const auto started = rollback();
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
    // The first was refused whole, and the second carried out.
    QCOMPARE(patches(), 2);
    QCOMPARE(status()->current.code, QStringLiteral("v1"));
    QCOMPARE(status()->running->idempotencyKey, QStringLiteral("key"));
}

void tst_KubernetesFaults::aLostAnswerIsAskedAbout() {
    m_cluster->api.instead =
        [](const FakeKubeApi::Call& call) -> std::optional<QHttpServerResponse> {
        if (call.verb == "PATCH") {
            return QHttpServerResponse("text/plain", "gateway",
                                       QHttpServerResponse::StatusCode::GatewayTimeout);
        }
        return std::nullopt;
    };
    const auto started = rollback();
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().code, ErrorCode::Protocol);
    QCOMPARE(patches(), 1);
    m_cluster->api.instead = nullptr;
    // Also by a program that was started anew since.
    m_provider = std::make_unique<KubeProvider>(m_cluster->options(m_name, m_clock));
    const auto found = answerOf<Deployment>(
        [&](auto reply) { m_provider->fetchDeployment(QStringLiteral("key"), reply); });
    QVERIFY2(found.has_value(), found ? "" : qUtf8Printable(found.error().text()));
    QCOMPARE(found->kind, DeploymentKind::Rollback);
    QCOMPARE(found->by, QStringLiteral("Watchbridge"));
    QCOMPARE(found->release.code, QStringLiteral("v1"));
    QCOMPARE(patches(), 1);
}

void tst_KubernetesFaults::aMissingPermissionIsToldBefore() {
    m_cluster->api.mayPatch = false;
    const auto told = status();
    QCOMPARE(told->barriers, QStringList{QStringLiteral(
                                 "this user may not patch deployments in the namespace default")});
    const auto started = rollback();
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().code, ErrorCode::Forbidden);
    QCOMPARE(patches(), 0);
}

void tst_KubernetesFaults::aPermissionLostMeanwhileIsARefusal() {
    auto options = m_cluster->options(m_name, m_clock);
    options.slowlyMs = 60'000;
    m_provider = std::make_unique<KubeProvider>(options);
    QVERIFY(status()->barriers.isEmpty());
    m_cluster->api.mayPatch = false;
    const auto started = rollback();
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().code, ErrorCode::Forbidden);
    QCOMPARE(patches(), 1);
}

void tst_KubernetesFaults::listsAreReadPageByPage() {
    m_cluster->api.pageLimit = 1;
    m_cluster->api.calls.clear();
    const auto told = status();
    QVERIFY2(told.has_value(), told ? "" : qUtf8Printable(told.error().text()));
    QCOMPARE(told->tasks.size(), 2);
    QCOMPARE(told->releases.size(), 2);
    const auto pods =
        std::count_if(m_cluster->api.calls.begin(), m_cluster->api.calls.end(),
                      [](const auto& call) { return call.path.endsWith(QLatin1String("/pods")); });
    QCOMPARE(pods, 2);
}

void tst_KubernetesFaults::valuesOfSecretsAreNotAskedFor() {
    const QString secret = KubeCluster::pathOf(QStringLiteral("secrets"), QStringLiteral("db"));
    m_cluster->call("POST", secret.section(u'/', 0, -2),
                    QJsonObject{{QStringLiteral("metadata"),
                                 QJsonObject{{QStringLiteral("name"), QStringLiteral("db")}}}});
    const QJsonObject source{
        {QStringLiteral("secretRef"), QJsonObject{{QStringLiteral("name"), QStringLiteral("db")}}}};
    m_cluster->call(
        "PATCH", path(),
        QJsonArray{QJsonObject{
            {QStringLiteral("op"), QStringLiteral("add")},
            {QStringLiteral("path"), QStringLiteral("/spec/template/spec/containers/0/envFrom")},
            {QStringLiteral("value"), QJsonArray{source}}}},
        "application/json-patch+json");
    m_cluster->api.calls.clear();
    QVERIFY(status().has_value());
    const auto asked = std::find_if(m_cluster->api.calls.begin(), m_cluster->api.calls.end(),
                                    [&](const auto& call) { return call.path == secret; });
    QVERIFY(asked != m_cluster->api.calls.end());
    QVERIFY2(asked->accept.contains("as=PartialObjectMetadata"), asked->accept.constData());
}

QTEST_GUILESS_MAIN(tst_KubernetesFaults)
#include "tst_KubernetesFaults.moc"
