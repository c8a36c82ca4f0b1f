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
    void anAutoscalerWhoseStatusMovesIsChanged();
    void whoComesBetweenAtAnAutoscalerIsNotOverwritten();
    void anAutoscalerThatMayNotBeChangedIsToldBefore();
    void anAutoscalerThatIsAskedTooOftenIsNotAskedAgain();
    void anAutoscalerOnALaterPageIsFound();
    void thereIsNoneIsSaidOfAWholeListOnly();
    void whatWasReadBeforeTheAnswerIsReadAgain();
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
    auto options = m_cluster->options(m_name, m_clock);
    options.pinsCapacity = true;
    m_provider = std::make_unique<KubeProvider>(options);
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

/// Status moves every few seconds at a real one.
void tst_KubernetesFaults::anAutoscalerWhoseStatusMovesIsChanged() {
    m_cluster->scale(m_name, 1, 9);
    const QString scaler = KubeCluster::pathOf(QStringLiteral("horizontalpodautoscalers"), m_name);
    m_cluster->api.before = [&](const FakeKubeApi::Call&) { m_cluster->api.touch(scaler); };
    m_cluster->api.calls.clear();
    const auto changed = answerOf<fleet::ScalingRange>([&](auto reply) {
        m_provider->autoscaler()->changeMinimum({m_name, 1, 2}, reply);
    });
    QVERIFY2(changed.has_value(), changed ? "" : qUtf8Printable(changed.error().text()));
    QCOMPARE(changed->minimum, 2);
    const auto isPatch = [](const auto& call) { return call.verb == "PATCH"; };
    const auto& calls = m_cluster->api.calls;
    QCOMPARE(std::count_if(calls.begin(), calls.end(), isPatch), 2);
    QCOMPARE(m_cluster->get(scaler)[QLatin1String("spec")][QLatin1String("minReplicas")].toInt(),
             2);
}

void tst_KubernetesFaults::whoComesBetweenAtAnAutoscalerIsNotOverwritten() {
    m_cluster->scale(m_name, 1, 9);
    const QString scaler = KubeCluster::pathOf(QStringLiteral("horizontalpodautoscalers"), m_name);
    m_cluster->api.before = [&](const FakeKubeApi::Call&) { m_cluster->api.setMinimum(scaler, 5); };
    const auto changed = answerOf<fleet::ScalingRange>([&](auto reply) {
        m_provider->autoscaler()->changeMinimum({m_name, 1, 2}, reply);
    });
    QVERIFY(!changed.has_value());
    QCOMPARE(changed.error().code, ErrorCode::Conflict);
    QVERIFY2(changed.error().text().contains(QStringLiteral("its minimum is 5 by now")),
             qUtf8Printable(changed.error().text()));
    QCOMPARE(m_cluster->get(scaler)[QLatin1String("spec")][QLatin1String("minReplicas")].toInt(),
             5);
}

void tst_KubernetesFaults::anAutoscalerThatMayNotBeChangedIsToldBefore() {
    m_cluster->scale(m_name, 1, 9);
    m_cluster->api.mayScale = false;
    const auto told = status();
    QVERIFY(told->scaleIn.range.has_value());
    QCOMPARE(told->scaleIn.obstacle,
             QStringLiteral("this user may not patch horizontalpodautoscalers in the namespace "
                            "default"));
    // Which is no reason against going back.
    QVERIFY(told->barriers.isEmpty());
    const auto changed = answerOf<fleet::ScalingRange>([&](auto reply) {
        m_provider->autoscaler()->changeMinimum({m_name, 1, 2}, reply);
    });
    QCOMPARE(changed.error().code, ErrorCode::Forbidden);
}

/// Nor is that taken for somebody who came between.
void tst_KubernetesFaults::anAutoscalerThatIsAskedTooOftenIsNotAskedAgain() {
    m_cluster->scale(m_name, 1, 9);
    int patches = 0;
    m_cluster->api.instead =
        [&](const FakeKubeApi::Call& call) -> std::optional<QHttpServerResponse> {
        if (call.verb != "PATCH") {
            return std::nullopt;
        }
        ++patches;
        return QHttpServerResponse("application/json",
                                   R"({"kind":"Status","message":"Too many requests"})",
                                   QHttpServerResponder::StatusCode::TooManyRequests);
    };
    const auto changed = answerOf<fleet::ScalingRange>([&](auto reply) {
        m_provider->autoscaler()->changeMinimum({m_name, 1, 2}, reply);
    });
    QVERIFY(!changed.has_value());
    QCOMPARE(changed.error().code, ErrorCode::NoCapacity);
    QVERIFY(deploy::isClearRefusal(changed.error().code));
    QCOMPARE(patches, 1);
}

void tst_KubernetesFaults::anAutoscalerOnALaterPageIsFound() {
    for (const char* other : {"a", "b", "c"}) {
        m_cluster->scale(QLatin1String(other), 3, 9);
    }
    m_cluster->scale(m_name, 1, 9);
    m_cluster->api.pageLimit = 1;
    const auto range = answerOf<std::optional<fleet::ScalingRange>>(
        [&](auto reply) { m_provider->autoscaler()->fetchRange(m_name, reply); });
    QVERIFY2(range.has_value(), range ? "" : qUtf8Printable(range.error().text()));
    QVERIFY(range->has_value());
    QCOMPARE((*range)->name, QStringLiteral("HorizontalPodAutoscaler chat"));
    QCOMPARE((*range)->minimum, 1);
}

void tst_KubernetesFaults::thereIsNoneIsSaidOfAWholeListOnly() {
    for (int i = 0; i < 12; ++i) {
        m_cluster->scale(QStringLiteral("a%1").arg(i), 3, 9);
    }
    m_cluster->scale(m_name, 1, 9);
    m_cluster->api.pageLimit = 1;
    m_cluster->api.calls.clear();
    const auto range = answerOf<std::optional<fleet::ScalingRange>>(
        [&](auto reply) { m_provider->autoscaler()->fetchRange(m_name, reply); });
    QVERIFY(!range.has_value());
    QCOMPARE(range.error().code, ErrorCode::LimitExceeded);
    // Ten pages, after v2, which this one does not have.
    QCOMPARE(m_cluster->api.calls.size(), 11);
    m_cluster->api.pageLimit = 500;
    const auto whole = status();
    QVERIFY(whole->scaleIn.range.has_value());
    // Nor does the status say so.
    m_cluster->api.pageLimit = 1;
    const auto changed = answerOf<fleet::ScalingRange>([&](auto reply) {
        m_provider->autoscaler()->changeMinimum({m_name, 1, 2}, reply);
    });
    QVERIFY(deploy::isClearRefusal(changed.error().code));
}

/// The autoscaler is kept for a minute, but not what was read while a change was on its way.
void tst_KubernetesFaults::whatWasReadBeforeTheAnswerIsReadAgain() {
    auto options = m_cluster->options(m_name, m_clock);
    options.pinsCapacity = true;
    options.slowlyMs = 60'000;
    m_provider = std::make_unique<KubeProvider>(options);
    m_cluster->scale(m_name, 1, 9);
    QCOMPARE(status()->scaleIn.range->minimum, 1);
    const QString scaler = KubeCluster::pathOf(QStringLiteral("horizontalpodautoscalers"), m_name);
    std::optional<Expected<ServiceStatus>> meanwhile;
    bool isAsked = false;
    m_cluster->api.instead =
        [&](const FakeKubeApi::Call& call) -> std::optional<QHttpServerResponse> {
        if (call.verb != "PATCH") {
            return std::nullopt;
        }
        // It takes effect late, after somebody has read.
        if (!std::exchange(isAsked, true)) {
            m_provider->fetchStatus(m_name, [&](auto told) { meanwhile = std::move(told); });
        }
        return QHttpServerResponse("application/json", "{}", QHttpServerResponder::StatusCode::Ok);
    };
    const auto changed = answerOf<fleet::ScalingRange>([&](auto reply) {
        m_provider->autoscaler()->changeMinimum({m_name, 1, 2}, reply);
    });
    QVERIFY(changed.has_value());
    QTRY_VERIFY(meanwhile.has_value());
    m_cluster->api.instead = nullptr;
    m_cluster->api.setMinimum(scaler, 2);
    QCOMPARE(status()->scaleIn.range->minimum, 2);
}

QTEST_GUILESS_MAIN(tst_KubernetesFaults)
#include "tst_KubernetesFaults.moc"
