// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/KubeWorkloadTest.h"

#include <QJsonArray>

#include <algorithm>

using namespace wb;
using namespace wb::test;
using deploy::DeployRequest;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::ServiceStatus;
using kubernetes::KubeProvider;
using kubernetes::WorkloadKind;

/// What KubeProvider does beyond the contract of all providers, at the fake and at real Kubernetes.
class tst_KubernetesProvider : public KubeWorkloadTest {
    Q_OBJECT

    int m_services = 0;

    [[nodiscard]] QString path() const {
        return KubeCluster::pathOf(QStringLiteral("deployments"), m_name);
    }
    [[nodiscard]] QStringList revisions();

private Q_SLOTS:
    void initTestCase() { m_cluster = startKubeCluster(); }
    void cleanupTestCase() { m_cluster.reset(); }
    void init();
    void cleanup() { m_provider.reset(); }
    void aQuietWorkloadIsReadWhole();
    void aRollbackPutsTheNamedTemplateInPlace();
    void aRedeployKeepsTheRelease();
    void aLaterRunOfTheProgramFindsTheDeployment();
    void whatOthersDoIsToldAndAborted();
    void aRollbackTakesThePlaceOfWhatSomebodyDeploys();
    void whatIsOverIsNotAborted();
    void aStuckRolloutIsNamedAndLeft();
    void aPausedRolloutIsLeftAlone();
    void scalingStandsInNobodysWay();
    void theAutoscalerIsTold();
    void aChangedConfigMapStaysBehind();
    void whatIsNotThereIsSaid();
};

QStringList tst_KubernetesProvider::revisions() {
    QStringList names;
    const QJsonArray sets =
        m_cluster->get(KubeCluster::pathOf(QStringLiteral("replicasets"), {}).chopped(1))
            .value(QLatin1String("items"))
            .toArray();
    for (const auto& set : sets) {
        const QString name = set[QLatin1String("metadata")][QLatin1String("name")].toString();
        if (name.startsWith(m_name + u'-')) {
            names << name;
        }
    }
    return names;
}

/// v1, then v2 with another pool.
void tst_KubernetesProvider::init() {
    m_name = QStringLiteral("chat%1").arg(++m_services);
    m_cluster->create(m_name, QStringLiteral("registry.example:5000/shop:v1"), QStringLiteral("8"));
    m_cluster->settle(m_name);
    m_cluster->change(m_name, QStringLiteral("registry.example:5000/shop:v2"),
                      QStringLiteral("20"));
    m_cluster->settle(m_name);
    makeProvider();
}

void tst_KubernetesProvider::aQuietWorkloadIsReadWhole() {
    const auto told = status();
    QVERIFY(told.has_value());
    QCOMPARE(told->generation, 2);
    QCOMPARE(told->current.code, QStringLiteral("v2"));
    QCOMPARE(told->current.values.value(QStringLiteral("POOL")), QStringLiteral("20"));
    QVERIFY(told->current.values.value(QStringLiteral("DB_PASSWORD"))
                .startsWith(QStringLiteral("hidden (")));
    QCOMPARE(told->current.values.value(QStringLiteral("(memory limit)")), QStringLiteral("256Mi"));
    QCOMPARE(told->desiredCount, 2);
    QCOMPARE(told->capacityTasks, 1);
    QVERIFY(told->redeploysWhole);
    QVERIFY(told->barriers.isEmpty());
    QCOMPARE(told->releases.size(), 2);
    QVERIFY(told->releases[0].knownGood && told->releases[1].knownGood);
    QCOMPARE(told->releases[1].code, QStringLiteral("v1"));
    QVERIFY(told->releases[1].settings != told->current.settings);
    QVERIFY(told->releases[1].createdMs > told->readAtMs - PatienceMs);
    QCOMPARE(told->tasks.size(), 2);
    for (const auto& task : told->tasks) {
        QVERIFY2(task.task.startsWith(m_name + u'-'), qUtf8Printable(task.task));
        QCOMPARE(task.state, QStringLiteral("running"));
        QCOMPARE(task.instance, QStringLiteral("10.1.0.7:9102"));
        QCOMPARE(task.memoryLimitBytes, qint64(256) << 20);
        QVERIFY(task.release.isSameAs(told->current));
        QVERIFY(task.startedMs > told->readAtMs - PatienceMs);
    }
    QCOMPARE(told->recent.size(), 2);
    QCOMPARE(told->recent[0].id, m_name + QStringLiteral("-r2"));
    QCOMPARE(told->recent[0].state, DeploymentState::Completed);
    QCOMPARE(told->recent[0].kind, DeploymentKind::Deploy);
    QCOMPARE(told->recent[0].release.code, QStringLiteral("v2"));
    QVERIFY2(told->recent[0].by.endsWith(QStringLiteral(" at Kubernetes")),
             qUtf8Printable(told->recent[0].by));
}

void tst_KubernetesProvider::aRollbackPutsTheNamedTemplateInPlace() {
    const QStringList before = revisions();
    QCOMPARE(before.size(), 2);
    const auto seen = status();
    const DeployRequest back = request(*seen, DeploymentKind::Rollback);
    QCOMPARE(back.release.code, QStringLiteral("v1"));
    const auto started = start(back);
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(says(started.error())));
    const auto end = endOf(started->id);
    QVERIFY2(end.has_value(), end ? "" : qUtf8Printable(says(end.error())));
    QCOMPARE(end->state, DeploymentState::Completed);
    // The template is what it was to the last member: its ReplicaSet is used again.
    QCOMPARE(revisions(), before);
    const auto after = status();
    QCOMPARE(after->generation, 3);
    QVERIFY(after->current.isSameAs(back.release));
    QCOMPARE(after->recent[0].kind, DeploymentKind::Rollback);
    QCOMPARE(after->recent[0].by, QStringLiteral("Watchbridge"));
    QCOMPARE(after->recent[0].idempotencyKey, back.idempotencyKey);
    QVERIFY(after->recent[0].finishedMs >= after->recent[0].startedMs);
    // What was left is not gone back to by a second click.
    const auto left = std::find_if(after->releases.begin(), after->releases.end(),
                                   [](const auto& each) { return each.code == u"v2"; });
    QVERIFY(left != after->releases.end() && !left->knownGood);
    QVERIFY(!fleet::previousGoodRelease(*after).has_value());
}

void tst_KubernetesProvider::aRedeployKeepsTheRelease() {
    const auto seen = status();
    const auto started = start(request(*seen, DeploymentKind::Redeploy));
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(says(started.error())));
    QCOMPARE(endOf(started->id)->state, DeploymentState::Completed);
    m_cluster->settle(m_name);
    const auto after = status();
    QVERIFY(after->current.isSameAs(seen->current));
    QCOMPARE(after->releases.size(), 2);
    QCOMPARE(after->recent[0].kind, DeploymentKind::Redeploy);
    for (const auto& task : after->tasks) {
        QVERIFY(std::none_of(seen->tasks.begin(), seen->tasks.end(),
                             [&](const auto& each) { return each.task == task.task; }));
        QVERIFY(task.release.isSameAs(seen->current));
    }
    // It is as good as it was, and so is what was before it.
    QCOMPARE(fleet::previousGoodRelease(*after).value_or(fleet::Release()).code,
             QStringLiteral("v1"));
}

void tst_KubernetesProvider::aLaterRunOfTheProgramFindsTheDeployment() {
    const auto started = start(request(*status(), DeploymentKind::Rollback));
    QVERIFY(started.has_value());
    makeProvider();
    const auto end = endOf(started->idempotencyKey);
    QVERIFY2(end.has_value(), end ? "" : qUtf8Printable(says(end.error())));
    QCOMPARE(end->state, DeploymentState::Completed);
    QCOMPARE(end->kind, DeploymentKind::Rollback);
    // Somebody else's change keeps our annotations, and is not called ours.
    m_cluster->change(m_name, QStringLiteral("shop:v3"), QStringLiteral("20"));
    m_cluster->settle(m_name);
    makeProvider();
    const auto after = status();
    QCOMPARE(after->recent[0].release.code, QStringLiteral("v3"));
    QVERIFY(after->recent[0].idempotencyKey.isEmpty());
    QCOMPARE(after->recent[1].idempotencyKey, started->idempotencyKey);
}

void tst_KubernetesProvider::whatOthersDoIsToldAndAborted() {
    const auto before = status();
    m_cluster->change(m_name, QStringLiteral("shop:v3"), QStringLiteral("20"));
    const auto during = status();
    QVERIFY(during->running.has_value());
    QVERIFY(during->generation == before->generation + 1);
    QCOMPARE(during->running->id, m_name + QStringLiteral("-r3"));
    QCOMPARE(during->running->kind, DeploymentKind::Deploy);
    QCOMPARE(during->running->release.code, QStringLiteral("v3"));
    const auto refused = start(request(*during, DeploymentKind::Rollback));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    const auto aborted =
        answerOf<Deployment>([&](auto reply) { m_provider->abort(during->running->id, reply); });
    QVERIFY2(aborted.has_value(), aborted ? "" : qUtf8Printable(says(aborted.error())));
    QCOMPARE(aborted->state, DeploymentState::Aborted);
    QTRY_VERIFY_WITH_TIMEOUT(!status()->running, PatienceMs);
    QVERIFY(status()->current.isSameAs(before->current));
}

/// In the midst of a rollout that never ends: one patch, to the release named.
void tst_KubernetesProvider::aRollbackTakesThePlaceOfWhatSomebodyDeploys() {
    const auto before = status();
    QVERIFY(!before->wayBack.has_value());
    m_cluster->change(m_name, QStringLiteral("shop:broken"), QStringLiteral("20"));
    const auto during = status();
    QVERIFY(during->running.has_value() && during->wayBack.has_value());
    QVERIFY(during->wayBack->toAny);
    DeployRequest back = request(*during, DeploymentKind::Rollback);
    back.release = before->current;
    back.stops = during->running->id;
    QCOMPARE(back.stops, m_name + QStringLiteral("-r3"));
    const auto started = start(back);
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(says(started.error())));
    const auto end = endOf(started->id);
    QVERIFY2(end.has_value(), end ? "" : qUtf8Printable(says(end.error())));
    QCOMPARE(end->state, DeploymentState::Completed);
    const auto after = status();
    QVERIFY(!after->running.has_value() && !after->wayBack.has_value());
    QVERIFY(after->current.isSameAs(before->current));
    // One change of the template: the next number, and no other.
    QCOMPARE(after->generation, during->generation + 1);
    QCOMPARE(after->recent[0].idempotencyKey, back.idempotencyKey);
    QCOMPARE(after->recent[1].id, back.stops);
    QCOMPARE(after->recent[1].state, DeploymentState::Aborted);
    // Kept at Kubernetes: a program that starts later tells the same.
    makeProvider();
    QCOMPARE(status()->recent[1].state, DeploymentState::Aborted);
}

void tst_KubernetesProvider::whatIsOverIsNotAborted() {
    const auto told = status();
    const auto aborted =
        answerOf<Deployment>([&](auto reply) { m_provider->abort(told->recent[0].id, reply); });
    QVERIFY(aborted.has_value());
    QCOMPARE(aborted->state, DeploymentState::Completed);
    QCOMPARE(status()->generation, told->generation);
}

void tst_KubernetesProvider::aStuckRolloutIsNamedAndLeft() {
    m_cluster->merge(path(), {{QStringLiteral("spec"),
                               QJsonObject{{QStringLiteral("progressDeadlineSeconds"), 2}}}});
    m_cluster->change(m_name, QStringLiteral("shop:broken"), QStringLiteral("20"));
    const auto hasTrouble = [&] {
        const auto told = status();
        return told->running && told->running->messages.constLast().contains(
                                    QStringLiteral("CrashLoopBackOff; app ended: OOMKilled (exit "
                                                   "code 137)"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasTrouble(), PatienceMs);
    auto told = status();
    const auto killed = std::find_if(told->tasks.begin(), told->tasks.end(),
                                     [](const auto& task) { return task.oomKills > 0; });
    QVERIFY(killed != told->tasks.end());
    QCOMPARE(killed->oomKills, 1);
    QCOMPARE(killed->state, QStringLiteral("starting"));
    QCOMPARE(killed->release.code, QStringLiteral("broken"));
    // Past its deadline it is over, and stands in no rollback's way.
    QTRY_VERIFY_WITH_TIMEOUT(!status()->running, PatienceMs);
    told = status();
    QCOMPARE(told->recent[0].state, DeploymentState::Failed);
    QVERIFY(!told->current.knownGood);
    const DeployRequest back = request(*told, DeploymentKind::Rollback);
    QCOMPARE(back.release.code, QStringLiteral("v2"));
    const auto started = start(back);
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(says(started.error())));
    QCOMPARE(endOf(started->id)->state, DeploymentState::Completed);
    QCOMPARE(status()->current.code, QStringLiteral("v2"));
}

void tst_KubernetesProvider::aPausedRolloutIsLeftAlone() {
    m_cluster->merge(path(),
                     {{QStringLiteral("spec"), QJsonObject{{QStringLiteral("paused"), true}}}});
    QTRY_VERIFY_WITH_TIMEOUT(!status()->barriers.isEmpty(), PatienceMs);
    const auto told = status();
    QVERIFY(told->barriers[0].contains(QStringLiteral("paused")));
    const auto started = start(request(*told, DeploymentKind::Redeploy));
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().code, ErrorCode::Conflict);
    QCOMPARE(status()->generation, told->generation);
}

void tst_KubernetesProvider::scalingStandsInNobodysWay() {
    const auto seen = status();
    m_cluster->merge(path(),
                     {{QStringLiteral("spec"), QJsonObject{{QStringLiteral("replicas"), 3}}}});
    QTRY_COMPARE_WITH_TIMEOUT(status()->tasks.size(), 3, PatienceMs);
    QCOMPARE(status()->generation, seen->generation);
    QVERIFY(!status()->running);
    const auto started = start(request(*seen, DeploymentKind::Rollback));
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(says(started.error())));
    QCOMPARE(endOf(started->id)->state, DeploymentState::Completed);
    QCOMPARE(status()->desiredCount, 3);
}

void tst_KubernetesProvider::theAutoscalerIsTold() {
    QVERIFY(!status()->scaling.has_value());
    m_cluster->scale(m_name, 1, 4);
    makeProvider();
    const auto told = status();
    QVERIFY(told->scaling.has_value());
    QCOMPARE(told->scaling->signal, std::optional(fleet::Signal::Cpu));
    QCOMPARE(told->scaling->above, 0.7);
}

void tst_KubernetesProvider::aChangedConfigMapStaysBehind() {
    const QString config = KubeCluster::pathOf(QStringLiteral("configmaps"), m_name);
    const QJsonObject metadata{{QStringLiteral("name"), m_name}};
    m_cluster->call("POST", config.section(u'/', 0, -2),
                    QJsonObject{{QStringLiteral("metadata"), metadata},
                                {QStringLiteral("data"),
                                 QJsonObject{{QStringLiteral("POOL"), QStringLiteral("1")}}}});
    const QJsonObject source{
        {QStringLiteral("configMapRef"), QJsonObject{{QStringLiteral("name"), m_name}}}};
    m_cluster->call(
        "PATCH", path(),
        QJsonArray{QJsonObject{
            {QStringLiteral("op"), QStringLiteral("add")},
            {QStringLiteral("path"), QStringLiteral("/spec/template/spec/containers/0/envFrom")},
            {QStringLiteral("value"), QJsonArray{source}}}},
        "application/json-patch+json");
    m_cluster->settle(m_name);
    const QString with = status()->current.name();
    m_cluster->change(m_name, QStringLiteral("shop:v4"), QStringLiteral("20"));
    m_cluster->settle(m_name);
    const auto staysBehind = [&] {
        const auto told = status();
        for (const auto& release : told->releases) {
            if (release.name() == with) {
                return release.staysBehind.join(u';') +
                       (release.available ? QString() : QStringLiteral(" gone"));
            }
        }
        return QStringLiteral("no such release");
    };
    QCOMPARE(staysBehind(), QString());
    // Kubernetes renews no date where the same program changes a value only.
    m_cluster->merge(config, {{QStringLiteral("data"),
                               QJsonObject{{QStringLiteral("POOL"), QStringLiteral("2")}}}});
    const QString told = staysBehind();
    QVERIFY2(told.startsWith(QStringLiteral("ConfigMap %1 was changed at ").arg(m_name)),
             qUtf8Printable(told));
    m_cluster->call("DELETE", config);
    QCOMPARE(staysBehind(), QStringLiteral("ConfigMap %1 no longer exists gone").arg(m_name));
}

void tst_KubernetesProvider::whatIsNotThereIsSaid() {
    m_name = QStringLiteral("nobody");
    makeProvider();
    const auto told = status();
    QVERIFY(!told.has_value());
    QCOMPARE(told.error().code, ErrorCode::NotFound);
    QVERIFY(says(told.error()).contains(QStringLiteral("\"nobody\" not found")));
}

QTEST_GUILESS_MAIN(tst_KubernetesProvider)
#include "tst_KubernetesProvider.moc"
