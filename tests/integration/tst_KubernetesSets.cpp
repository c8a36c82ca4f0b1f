// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/KubeWorkloadTest.h"

#include <QJsonArray>

#include <algorithm>

using namespace wb;
using namespace wb::test;
using deploy::DeployRequest;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using kubernetes::WorkloadKind;

namespace {

QJsonObject withStrategy(const QJsonObject& strategy) {
    return {{QStringLiteral("spec"), QJsonObject{{QStringLiteral("updateStrategy"), strategy}}}};
}

/// Of its tasks, sorted.
QStringList codes(const fleet::ServiceStatus& status) {
    QStringList codes;
    for (const auto& task : status.tasks) {
        codes << task.release.code;
    }
    codes.sort();
    return codes;
}

} // namespace

/// StatefulSets and DaemonSets, whose revisions and rollouts are told otherwise than a
/// Deployment's, at the fake and at real Kubernetes.
class tst_KubernetesSets : public KubeWorkloadTest {
    Q_OBJECT

    WorkloadKind m_kind = WorkloadKind::StatefulSet;
    int m_services = 0;

    static void eachKind() {
        QTest::addColumn<WorkloadKind>("kind");
        QTest::newRow("StatefulSet") << WorkloadKind::StatefulSet;
        QTest::newRow("DaemonSet") << WorkloadKind::DaemonSet;
    }
    [[nodiscard]] QString path() const {
        return KubeCluster::pathOf(kubernetes::resourceName(m_kind), m_name);
    }
    void change(const char* image, const char* pool) {
        m_cluster->change(m_name, QLatin1String(image), QLatin1String(pool), m_kind);
    }
    /// v1, then v2 with another pool.
    void make(WorkloadKind kind);
    /// Names of the ControllerRevisions.
    [[nodiscard]] QStringList revisions();
    /// One release, which all of both tasks run.
    [[nodiscard]] bool becomesQuiet(const char* code);
    /// Of what runs.
    [[nodiscard]] QString lastMessage();

private Q_SLOTS:
    void initTestCase() { m_cluster = startKubeCluster(); }
    void cleanupTestCase() { m_cluster.reset(); }
    void cleanup() { m_provider.reset(); }
    void aRollbackUsesTheNamedRevisionAgain_data() { eachKind(); }
    void aRollbackUsesTheNamedRevisionAgain();
    void aRestartReplacesEachTask_data() { eachKind(); }
    void aRestartReplacesEachTask();
    void aLaterRunOfTheProgramFindsTheDeployment_data() { eachKind(); }
    void aLaterRunOfTheProgramFindsTheDeployment();
    void aBrokenReleaseGoesBack_data() { eachKind(); }
    void aBrokenReleaseGoesBack();
    void whatStaysAtAPartitionIsNotDone();
    void whatWaitsForItsDeletionIsNotDone_data() { eachKind(); }
    void whatWaitsForItsDeletionIsNotDone();
};

void tst_KubernetesSets::make(WorkloadKind kind) {
    m_kind = kind;
    m_name = QStringLiteral("db%1").arg(++m_services);
    m_cluster->create(m_name, QStringLiteral("shop:v1"), QStringLiteral("8"), kind);
    m_cluster->settle(m_name, kind);
    change("shop:v2", "20");
    m_cluster->settle(m_name, kind);
    makeProvider(kind);
}

QStringList tst_KubernetesSets::revisions() {
    QStringList names;
    const QJsonArray all =
        m_cluster->get(KubeCluster::pathOf(QStringLiteral("controllerrevisions"), {}).chopped(1))
            .value(QLatin1String("items"))
            .toArray();
    for (const auto& each : all) {
        const QString name = each[QLatin1String("metadata")][QLatin1String("name")].toString();
        if (name.startsWith(m_name + u'-')) {
            names << name;
        }
    }
    return names;
}

bool tst_KubernetesSets::becomesQuiet(const char* code) {
    const auto isQuiet = [&] {
        const auto told = status();
        return told && !told->running && told->current.code == QLatin1String(code) &&
               told->tasks.size() == 2 &&
               std::all_of(told->tasks.begin(), told->tasks.end(), [&](const auto& task) {
                   return task.state == QLatin1String("running") &&
                          task.release.isSameAs(told->current);
               });
    };
    return QTest::qWaitFor(isQuiet, PatienceMs);
}

QString tst_KubernetesSets::lastMessage() {
    const auto told = status();
    return told && told->running ? told->running->messages.value(told->running->messages.size() - 1)
                                 : QString();
}

void tst_KubernetesSets::aRollbackUsesTheNamedRevisionAgain() {
    QFETCH(WorkloadKind, kind);
    make(kind);
    QVERIFY(becomesQuiet("v2"));
    const auto seen = status();
    QCOMPARE(seen->generation, 2);
    QCOMPARE(seen->desiredCount, 2);
    QCOMPARE(seen->capacityTasks, 0);
    QCOMPARE(seen->releases.size(), 2);
    QCOMPARE(seen->recent[0].id, m_name + QStringLiteral("-r2"));
    QCOMPARE(seen->recent[0].state, DeploymentState::Completed);
    const QStringList before = revisions();
    QCOMPARE(before.size(), 2);
    const DeployRequest back = request(*seen, DeploymentKind::Rollback);
    QCOMPARE(back.release.code, QStringLiteral("v1"));
    const auto started = start(back);
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(says(started.error())));
    const auto end = endOf(started->id);
    QVERIFY2(end.has_value(), end ? "" : qUtf8Printable(says(end.error())));
    QCOMPARE(end->state, DeploymentState::Completed);
    QVERIFY(becomesQuiet("v1"));
    // The template is what it was to the last member: no revision was made for it.
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

void tst_KubernetesSets::aRestartReplacesEachTask() {
    QFETCH(WorkloadKind, kind);
    make(kind);
    QVERIFY(becomesQuiet("v2"));
    const auto seen = status();
    const auto started = start(request(*seen, DeploymentKind::Redeploy));
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(says(started.error())));
    QCOMPARE(endOf(started->id)->state, DeploymentState::Completed);
    QVERIFY(becomesQuiet("v2"));
    const auto after = status();
    QVERIFY(after->current.isSameAs(seen->current));
    QCOMPARE(after->releases.size(), 2);
    QCOMPARE(after->recent[0].kind, DeploymentKind::Redeploy);
    QCOMPARE(after->recent[0].by, QStringLiteral("Watchbridge"));
    for (const auto& task : after->tasks) {
        const auto same = std::find_if(seen->tasks.begin(), seen->tasks.end(),
                                       [&](const auto& each) { return each.task == task.task; });
        // A StatefulSet's pods keep their names.
        QCOMPARE(same != seen->tasks.end(), kind == WorkloadKind::StatefulSet);
        QVERIFY(task.startedMs + 1000 >= started->startedMs);
    }
    QCOMPARE(fleet::previousGoodRelease(*after).value_or(fleet::Release()).code,
             QStringLiteral("v1"));
}

void tst_KubernetesSets::aLaterRunOfTheProgramFindsTheDeployment() {
    QFETCH(WorkloadKind, kind);
    make(kind);
    const auto started = start(request(*status(), DeploymentKind::Rollback));
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(says(started.error())));
    makeProvider(kind);
    const auto end = endOf(started->idempotencyKey);
    QVERIFY2(end.has_value(), end ? "" : qUtf8Printable(says(end.error())));
    QCOMPARE(end->state, DeploymentState::Completed);
    QCOMPARE(end->kind, DeploymentKind::Rollback);
    // Somebody else's change keeps our annotations, and is not called ours.
    change("shop:v3", "20");
    m_cluster->settle(m_name, kind);
    makeProvider(kind);
    const auto after = status();
    QCOMPARE(after->recent[0].release.code, QStringLiteral("v3"));
    QVERIFY(after->recent[0].idempotencyKey.isEmpty());
}

/// Neither kind knows a deadline: the rollout waits for its first pod for ever, so that going back
/// is an abort.
void tst_KubernetesSets::aBrokenReleaseGoesBack() {
    QFETCH(WorkloadKind, kind);
    make(kind);
    change("shop:broken", "20");
    const auto hasTrouble = [&] {
        return lastMessage().contains(
            QStringLiteral("CrashLoopBackOff; app ended: OOMKilled (exit code 137)"));
    };
    QVERIFY(QTest::qWaitFor(hasTrouble, PatienceMs));
    const auto told = status();
    QVERIFY(!told->current.knownGood);
    QCOMPARE(std::count_if(told->tasks.begin(), told->tasks.end(),
                           [](const auto& task) { return task.release.code == u"v2"; }),
             1);
    const auto aborted = answerOf<fleet::Deployment>(
        [&](auto reply) { m_provider->abort(told->running->id, reply); });
    QVERIFY2(aborted.has_value(), aborted ? "" : qUtf8Printable(says(aborted.error())));
    if (kind == WorkloadKind::StatefulSet) {
        // Documented as "forced rollback": what was tried with the broken template stays.
        const QString pod = m_name + QStringLiteral("-1");
        const QString next = QStringLiteral("(kubectl delete pod %1)").arg(pod);
        QVERIFY(QTest::qWaitFor([&] { return lastMessage().contains(next); }, PatienceMs));
        const auto before = status();
        QCOMPARE(before->hindrances.size(), 1);
        QVERIFY2(before->hindrances[0].text.startsWith(pod + QStringLiteral(" is not ready (")),
                 qUtf8Printable(before->hindrances[0].text));
        m_cluster->call("DELETE", KubeCluster::pathOf(QStringLiteral("pods"), pod));
    }
    QVERIFY(becomesQuiet("v2"));
}

void tst_KubernetesSets::whatStaysAtAPartitionIsNotDone() {
    make(WorkloadKind::StatefulSet);
    const auto setPartition = [&](int partition) {
        m_cluster->merge(path(),
                         withStrategy({{QStringLiteral("type"), QStringLiteral("RollingUpdate")},
                                       {QStringLiteral("rollingUpdate"),
                                        QJsonObject{{QStringLiteral("partition"), partition}}}}));
    };
    setPartition(1);
    change("shop:v3", "20");
    const QString waits = QStringLiteral("1 of 2 tasks are new, 2 available; it waits at its "
                                         "partition: the other 1 stay until somebody lowers that");
    const bool isWaiting = QTest::qWaitFor([&] { return lastMessage() == waits; }, PatienceMs);
    QVERIFY2(isWaiting, qUtf8Printable(lastMessage()));
    auto told = status();
    QCOMPARE(told->running->state, DeploymentState::InProgress);
    QCOMPARE(told->running->release.code, QStringLiteral("v3"));
    QVERIFY(!told->current.knownGood);
    QCOMPARE(codes(*told), QStringList({QStringLiteral("v2"), QStringLiteral("v3")}));
    QVERIFY(told->barriers.constFirst().contains(QStringLiteral("partition")));
    setPartition(0);
    QVERIFY(becomesQuiet("v3"));
    QCOMPARE(status()->recent[0].state, DeploymentState::Completed);
}

void tst_KubernetesSets::whatWaitsForItsDeletionIsNotDone() {
    QFETCH(WorkloadKind, kind);
    make(kind);
    m_cluster->merge(path(), withStrategy({{QStringLiteral("type"), QStringLiteral("OnDelete")},
                                           {QStringLiteral("rollingUpdate"), QJsonValue::Null}}));
    change("shop:v3", "20");
    const auto waits = [&](int done) {
        const QString wanted =
            QStringLiteral("%1 of 2 tasks are new, 2 available; its update strategy is OnDelete: "
                           "the other %2 stay until somebody deletes them")
                .arg(done)
                .arg(2 - done);
        return QTest::qWaitFor([&] { return lastMessage() == wanted; }, PatienceMs);
    };
    for (int done = 0; done < 2; ++done) {
        QVERIFY2(waits(done), qUtf8Printable(lastMessage()));
        const auto told = status();
        QCOMPARE(told->running->state, DeploymentState::InProgress);
        QVERIFY(!told->current.knownGood);
        QCOMPARE(codes(*told).count(QStringLiteral("v3")), done);
        const auto old = std::find_if(told->tasks.begin(), told->tasks.end(),
                                      [](const auto& task) { return task.release.code == u"v2"; });
        QVERIFY(old != told->tasks.end());
        m_cluster->call("DELETE", KubeCluster::pathOf(QStringLiteral("pods"), old->task));
    }
    QVERIFY(becomesQuiet("v3"));
    QCOMPARE(status()->recent[0].state, DeploymentState::Completed);
}

QTEST_GUILESS_MAIN(tst_KubernetesSets)
#include "tst_KubernetesSets.moc"
