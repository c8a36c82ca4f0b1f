// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeRelease.h"
#include "tests/app/providers/KubeReadings.h"

#include <QJsonArray>
#include <QTest>

using namespace wb;
using namespace wb::kubernetes;
using namespace wb::test;

namespace {

Revision revisionWith(const QByteArray& history) {
    return parseRevisions(json(R"({"items":[{"metadata":{"name":"shop-a","uid":"r","annotations":{
                    "deployment.kubernetes.io/revision":"900",
                    "deployment.kubernetes.io/revision-history":")" +
                               history + R"("}},"spec":{"template":)" + Template + "}}]}"),
                          WorkloadKind::Deployment)
        ->items.constFirst();
}

/// A Deployment whose revisions `v1` and `v2` had these numbers; the last one runs.
Reading historyReading(const QByteArray& numbersOfV1, const QByteArray& numbersOfV2) {
    const auto revision = [](const char* code, QByteArray numbers, const char* created) {
        const qsizetype comma = numbers.lastIndexOf(',');
        return R"({"metadata":{"name":"shop-)" + QByteArray(code) + R"(","uid":")" + code +
               R"(","creationTimestamp":")" + created +
               R"(","ownerReferences":[{"uid":"u","controller":true}],"annotations":{
                "deployment.kubernetes.io/revision":")" +
               numbers.mid(comma + 1) + R"(","deployment.kubernetes.io/revision-history":")" +
               numbers.left(std::max<qsizetype>(comma, 0)) +
               R"("}},"spec":{"template":{"spec":{"containers":[{"name":"a","image":"shop:)" +
               code + R"("}]}}}})";
    };
    Reading reading;
    reading.workload = workload(WorkloadKind::Deployment, R"("strategy":{})");
    reading.revisions = parseRevisions(json(R"({"items":[)" + revision("v1", numbersOfV1, Before) +
                                            ',' + revision("v2", numbersOfV2, Begun) + "]}"),
                                       WorkloadKind::Deployment)
                            ->items;
    std::sort(reading.revisions.begin(), reading.revisions.end(),
              [](const Revision& a, const Revision& b) { return a.number > b.number; });
    reading.workload.podTemplate = reading.revisions.constFirst().podTemplate;
    reading.workload.templateChangedMs = base::parseTime(QLatin1String(Before));
    return reading;
}

} // namespace

/// What the answers of Kubernetes mean, without any server.
class tst_KubeReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void howManyStopAtOnce_data();
    void howManyStopAtOnce();
    void whatIsNotReplacedIsABarrier_data();
    void whatIsNotReplacedIsABarrier();
    void theEndOfARolloutIsTold_data();
    void theEndOfARolloutIsTold();
    void aRolloutThatWaitsIsNotOver_data();
    void aRolloutThatWaitsIsNotOver();
    void aPodThatHoldsItUpIsNamed_data();
    void aPodThatHoldsItUpIsNamed();
    void aPodThatWillHoldItUpIsToldBefore_data();
    void aPodThatWillHoldItUpIsToldBefore();
    void aDaemonSetIsDoneWhenItsPodsAreThere();
    void goingBackIsSeenWithoutNumbers();
    void whatFailsBeforeTheRestIsTold();
    void aPortIsFound_data();
    void aPortIsFound();
    void earlierNumbersAreBounded();
    void whatWasGoneBackFromIsNotGood_data();
    void whatWasGoneBackFromIsNotGood();
    void aReturnIsAsOldAsItsPods();
};

void tst_KubeReading::howManyStopAtOnce_data() {
    QTest::addColumn<WorkloadKind>("kind");
    QTest::addColumn<QByteArray>("strategy");
    QTest::addColumn<int>("available");
    QTest::addColumn<int>("stopped");
    QTest::addColumn<int>("surge");
    const auto row = [](const char* name, WorkloadKind kind, const char* strategy, int available,
                        int stopped, int surge) {
        QTest::newRow(name) << kind << QByteArray(strategy) << available << stopped << surge;
    };
    const auto deployment = WorkloadKind::Deployment;
    row("recreate", deployment, R"("strategy":{"type":"Recreate"})", 4, 4, 0);
    row("the default", deployment,
        R"("strategy":{"rollingUpdate":{"maxSurge":"25%","maxUnavailable":"25%"}})", 4, 1, 1);
    row("rounded down", deployment,
        R"("strategy":{"rollingUpdate":{"maxSurge":"30%","maxUnavailable":"49%"}})", 4, 1, 2);
    row("a number", deployment, R"("strategy":{"rollingUpdate":{"maxSurge":0,"maxUnavailable":3}})",
        4, 3, 0);
    row("none", deployment, R"("strategy":{"rollingUpdate":{"maxSurge":1,"maxUnavailable":0}})", 4,
        0, 1);
    row("neither", deployment,
        R"("strategy":{"rollingUpdate":{"maxSurge":0,"maxUnavailable":"20%"}})", 4, 1, 0);
    row("one is missing", deployment,
        R"("strategy":{"rollingUpdate":{"maxSurge":1,"maxUnavailable":2}})", 3, 1, 1);
    row("a StatefulSet", WorkloadKind::StatefulSet,
        R"("updateStrategy":{"type":"RollingUpdate","rollingUpdate":{"partition":0}})", 4, 1, 0);
    row("a DaemonSet, rounded up", WorkloadKind::DaemonSet,
        R"("updateStrategy":{"rollingUpdate":{"maxSurge":0,"maxUnavailable":"30%"}})", 4, 2, 0);
}

void tst_KubeReading::howManyStopAtOnce() {
    QFETCH(WorkloadKind, kind);
    QFETCH(QByteArray, strategy);
    QFETCH(int, available);
    Reading reading;
    reading.workload = workload(kind, strategy, available);
    const fleet::ServiceStatus status = statusOf(reading, changesOf(reading), 0);
    QTEST(status.stopsAtOnce, "stopped");
    QTEST(status.capacityTasks, "surge");
    QVERIFY(!status.isRoomTold);
}

void tst_KubeReading::whatIsNotReplacedIsABarrier_data() {
    QTest::addColumn<WorkloadKind>("kind");
    QTest::addColumn<QByteArray>("strategy");
    QTest::addColumn<QString>("says");
    const auto set = WorkloadKind::StatefulSet;
    QTest::newRow("no partition") << set << QByteArray(R"("updateStrategy":{"type":"RollingUpdate",
                                     "rollingUpdate":{"partition":0}})")
                                  << QString();
    QTest::newRow("a partition")
        << set << QByteArray(R"("updateStrategy":{"rollingUpdate":{"partition":3}})")
        << "its update has a partition: 3 of 4 tasks would not be replaced";
    QTest::newRow("a high partition")
        << set << QByteArray(R"("updateStrategy":{"rollingUpdate":{"partition":99}})")
        << "its update has a partition: 4 of 4 tasks would not be replaced";
    QTest::newRow("a StatefulSet OnDelete")
        << set << QByteArray(R"("updateStrategy":{"type":"OnDelete"})") << "OnDelete";
    QTest::newRow("a DaemonSet OnDelete")
        << WorkloadKind::DaemonSet << QByteArray(R"("updateStrategy":{"type":"OnDelete"})")
        << "until somebody deletes each pod";
}

void tst_KubeReading::whatIsNotReplacedIsABarrier() {
    QFETCH(WorkloadKind, kind);
    QFETCH(QByteArray, strategy);
    QFETCH(QString, says);
    Reading reading;
    reading.workload = workload(kind, strategy);
    const QStringList barriers = statusOf(reading, changesOf(reading), 0).barriers;
    QCOMPARE(barriers.isEmpty(), says.isEmpty());
    QVERIFY2(barriers.join(u'\n').contains(says), qUtf8Printable(barriers.join(u'\n')));
}

void tst_KubeReading::theEndOfARolloutIsTold_data() {
    QTest::addColumn<WorkloadKind>("kind");
    QTest::addColumn<bool>("isReady");
    QTest::addColumn<QString>("finished");
    for (const auto kind : {WorkloadKind::StatefulSet, WorkloadKind::DaemonSet}) {
        QTest::addRow("%s", qPrintable(kindName(kind))) << kind << true << Ready;
        QTest::addRow("%s, not ready", qPrintable(kindName(kind))) << kind << false << Begun;
    }
}

void tst_KubeReading::theEndOfARolloutIsTold() {
    QFETCH(WorkloadKind, kind);
    QFETCH(bool, isReady);
    QFETCH(QString, finished);
    const Reading reading = doneReading(kind, isReady);
    const QVector<Change> changes = changesOf(reading);
    QCOMPARE(changes.size(), 1);
    const fleet::Deployment& deployment = changes.constFirst().deployment;
    QCOMPARE(deployment.state, fleet::DeploymentState::Completed);
    QCOMPARE(base::utcText(deployment.finishedMs), base::utcText(base::parseTime(finished)));
    // By which it is known that it came after what was read before.
    QVERIFY(deployment.finishedMs > base::parseTime(QLatin1String(Before)));
}

void tst_KubeReading::aRolloutThatWaitsIsNotOver_data() {
    QTest::addColumn<WorkloadKind>("kind");
    QTest::addColumn<QByteArray>("strategy");
    QTest::addColumn<int>("updated");
    QTest::addColumn<QString>("waits"); // Empty: it is over.
    const auto set = WorkloadKind::StatefulSet;
    const QByteArray partition =
        R"("updateStrategy":{"type":"RollingUpdate","rollingUpdate":{"partition":3}})";
    const QByteArray onDelete = R"("updateStrategy":{"type":"OnDelete"})";
    const QString lower = QStringLiteral("; it waits at its partition: the other 3 stay until "
                                         "somebody lowers that");
    QTest::newRow("below its partition")
        << set << partition << 0 << QStringLiteral("0 of 4 tasks are new, 4 available");
    QTest::newRow("at its partition")
        << set << partition << 1 << QStringLiteral("1 of 4 tasks are new, 4 available") + lower;
    QTest::newRow("a partition that nothing waits at") << set << partition << 4 << QString();
    for (const auto kind : {set, WorkloadKind::DaemonSet}) {
        const auto row = [&](int updated, const QString& waits) {
            QTest::addRow("%s, %d deleted", qPrintable(kindName(kind)), updated)
                << kind << onDelete << updated << waits;
        };
        row(0, QStringLiteral("0 of 4 tasks are new, 4 available; its update strategy is OnDelete: "
                              "the other 4 stay until somebody deletes them"));
        row(3, QStringLiteral("3 of 4 tasks are new, 4 available; its update strategy is OnDelete: "
                              "the other 1 stay until somebody deletes them"));
        row(4, QString());
    }
}

void tst_KubeReading::aRolloutThatWaitsIsNotOver() {
    QFETCH(WorkloadKind, kind);
    QFETCH(QByteArray, strategy);
    QFETCH(int, updated);
    QFETCH(QString, waits);
    Reading reading = doneReading(kind, true);
    reading.workload = workload(kind, strategy);
    reading.workload.updated = updated;
    // Which no controller moves under OnDelete.
    const bool isMoved = updated == 4 && !reading.workload.isOnDelete;
    reading.workload.currentRevision =
        isMoved ? QStringLiteral("shop-2") : QStringLiteral("shop-1");
    const Pod pod = reading.pods.takeFirst();
    for (int i = 0; i < 4; ++i) {
        reading.pods << pod;
        reading.pods.last().name = QStringLiteral("shop-%1").arg(i);
        reading.pods.last().labels.insert(QStringLiteral("controller-revision-hash"),
                                          i < updated ? QStringLiteral("shop-2")
                                                      : QStringLiteral("shop-1"));
    }
    const fleet::ServiceStatus status = statusOf(reading, changesOf(reading), 0);
    QCOMPARE(status.running.has_value(), !waits.isEmpty());
    if (waits.isEmpty()) {
        QCOMPARE(status.recent.constFirst().state, fleet::DeploymentState::Completed);
        return;
    }
    QCOMPARE(status.running->state, fleet::DeploymentState::InProgress);
    QCOMPARE(status.running->messages.constLast(), waits);
    QCOMPARE(std::count_if(
                 status.running->tasks.begin(), status.running->tasks.end(),
                 [](const auto& task) { return task.state == fleet::TaskProgress::State::Done; }),
             updated);
    QVERIFY(!status.current.knownGood);
}

void tst_KubeReading::aPodThatHoldsItUpIsNamed_data() {
    QTest::addColumn<WorkloadKind>("kind");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<bool>("isReady");
    QTest::addColumn<bool>("isNamed");
    const auto set = WorkloadKind::StatefulSet;
    QTest::newRow("the default") << set << QByteArray() << false << true;
    QTest::newRow("in order") << set << QByteArray("OrderedReady") << false << true;
    QTest::newRow("ready") << set << QByteArray() << true << false;
    QTest::newRow("all at once") << set << QByteArray("Parallel") << false << false;
    QTest::newRow("a DaemonSet") << WorkloadKind::DaemonSet << QByteArray() << false << false;
}

void tst_KubeReading::aPodThatHoldsItUpIsNamed() {
    QFETCH(WorkloadKind, kind);
    QFETCH(QByteArray, policy);
    QFETCH(bool, isReady);
    QFETCH(bool, isNamed);
    Reading reading = doneReading(kind, isReady);
    reading.workload =
        workload(kind, (policy.isEmpty() ? policy : R"("podManagementPolicy":")" + policy + "\",") +
                           R"("updateStrategy":{"type":"RollingUpdate"})");
    reading.workload.updated = 3;
    reading.pods[0].labels.insert(QStringLiteral("controller-revision-hash"),
                                  QStringLiteral("shop-1"));
    const fleet::ServiceStatus status = statusOf(reading, changesOf(reading), 0);
    QVERIFY(status.running.has_value());
    const QString said = status.running->messages.constLast();
    QVERIFY2(said.contains(QStringLiteral("(kubectl delete pod shop-0)")) == isNamed,
             qUtf8Printable(said));
}

/// Before it is sent: what a rollback at a StatefulSet does not replace by itself.
void tst_KubeReading::aPodThatWillHoldItUpIsToldBefore_data() {
    aPodThatHoldsItUpIsNamed_data();
}

void tst_KubeReading::aPodThatWillHoldItUpIsToldBefore() {
    QFETCH(WorkloadKind, kind);
    QFETCH(QByteArray, policy);
    QFETCH(bool, isReady);
    QFETCH(bool, isNamed);
    Reading reading = doneReading(kind, isReady);
    reading.workload =
        workload(kind, (policy.isEmpty() ? policy : R"("podManagementPolicy":")" + policy + "\",") +
                           R"("updateStrategy":{"type":"RollingUpdate"})");
    const fleet::ServiceStatus status = statusOf(reading, changesOf(reading), 0);
    QCOMPARE(status.hindrances.size(), isNamed ? 1 : 0);
    if (isNamed) {
        QCOMPARE(status.hindrances[0].text,
                 QStringLiteral("shop-0 is not ready (it starts), and a StatefulSet replaces no "
                                "pod while one is not"));
        QVERIFY(status.hindrances[0].advice.endsWith(
            QStringLiteral("delete that pod: kubectl delete pod shop-0")));
    }
    QVERIFY(status.barriers.isEmpty());
}

/// As `kubectl rollout status` judges it, but not for ever.
void tst_KubeReading::aDaemonSetIsDoneWhenItsPodsAreThere() {
    using fleet::DeploymentState;
    Reading reading = doneReading(WorkloadKind::DaemonSet, true);
    const auto state = [&] { return changesOf(reading).constFirst().deployment.state; };
    QCOMPARE(state(), DeploymentState::Completed);
    reading.workload.available = reading.workload.desired - 1;
    reading.readAtMs = reading.pods[0].createdMs + 60'000;
    QCOMPARE(state(), DeploymentState::InProgress);
    reading.readAtMs = reading.pods[0].createdMs + 600'000;
    const auto late = changesOf(reading).constFirst().deployment;
    QCOMPARE(late.state, DeploymentState::Failed);
    QVERIFY2(late.messages.constLast().contains(QStringLiteral("tasks are available 10 min")),
             qUtf8Printable(late.messages.constLast()));
    // One that was done and loses a pod later is no rollout; who has just started sees it by when
    // that pod was made.
    Pod other = reading.pods[0];
    other.isReady = true;
    reading.pods << other;
    reading.pods[0].isReady = false;
    reading.pods[0].createdMs = other.readyMs + 599'000;
    reading.readAtMs = reading.pods[0].createdMs + 1000;
    QCOMPARE(state(), DeploymentState::InProgress);
    reading.pods[0].createdMs += 1000;
    QCOMPARE(state(), DeploymentState::Completed);
    reading.readAtMs += 3'600'000;
    QCOMPARE(state(), DeploymentState::Completed);
    reading.pods[0].createdMs = other.createdMs;
    QCOMPARE(state(), DeploymentState::Failed);
    reading.doneGeneration = reading.workload.generation;
    QCOMPARE(state(), DeploymentState::Completed);
}

/// Of ControllerRevisions, which do not keep the numbers that they had.
void tst_KubeReading::goingBackIsSeenWithoutNumbers() {
    Reading reading = historyReading("3", "2");
    reading.workload.kind = WorkloadKind::StatefulSet;
    reading.workload.currentRevision = QStringLiteral("shop-1");
    const QVector<Change> changes = changesOf(reading);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0].deployment.kind, fleet::DeploymentKind::Rollback);
    QVERIFY(!changes[1].isReturn);
    // Nothing tells when; it was not when the revision was made.
    QCOMPARE(changes[0].deployment.startedMs, NoTime);
    QVERIFY(goodReleases(changes, 0).isEmpty());
}

void tst_KubeReading::whatFailsBeforeTheRestIsTold() {
    const Pod pod =
        parsePods(json(R"({"items":[{"metadata":{"name":"shop-0"},"status":{"phase":"Pending",
            "initContainerStatuses":[{"name":"migrate","state":{"waiting":{"reason":
                "CrashLoopBackOff"}},"lastState":{"terminated":{"reason":"Error","exitCode":3}}}],
            "containerStatuses":[{"name":"app","state":{"waiting":{"reason":
                "PodInitializing"}}}]}}]})"))
            ->items.constFirst();
    QCOMPARE(troubleText(pod),
             QStringLiteral("CrashLoopBackOff; migrate ended: Error (exit code 3)"));
}

void tst_KubeReading::aPortIsFound_data() {
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<int>("guessed");
    QTest::addColumn<int>("named"); // "http-metrics"
    const auto row = [](const char* name, const QByteArray& spec, int guessed, int named) {
        QTest::newRow(name) << spec << guessed << named;
    };
    const QByteArray app = R"("containers":[{"name":"app","ports":[{"containerPort":80}]}])";
    const QByteArray exporter =
        R"({"name":"exporter","ports":[{"name":"http-metrics","containerPort":9187}])";
    row("none", R"("containers":[{"name":"app"}])", 0, 0);
    row("the first", app, 80, 0);
    row("of another container", R"("containers":[)" + exporter + "}]", 9187, 9187);
    // Kubernetes 1.28 and later.
    row("of a sidecar",
        app + R"(,"initContainers":[)" + exporter + R"(,"restartPolicy":"Always"}])", 9187, 9187);
    row("of what is over by then", app + R"(,"initContainers":[)" + exporter + "}]", 80, 0);
}

void tst_KubeReading::aPortIsFound() {
    QFETCH(QByteArray, spec);
    const QJsonObject read = json('{' + spec + '}');
    QTEST(metricsPort(read, {}), "guessed");
    QTEST(portNamed(QStringLiteral("http-metrics"), read), "named");
}

void tst_KubeReading::earlierNumbersAreBounded() {
    QCOMPARE(revisionWith("7,1,4").before, (QVector<qint64>{1, 4, 7}));
    QCOMPARE(revisionWith("-3,0,x,,4,4,901,99999999999999999999").before, (QVector<qint64>{4}));
    QByteArray many;
    for (int i = 1; i < 500; ++i) {
        many += (i == 1 ? "" : ",") + QByteArray::number(i);
    }
    const QVector<qint64> kept = revisionWith(many).before;
    QCOMPARE(kept.size(), 20);
    QCOMPARE(kept.constFirst(), 480);
    QCOMPARE(kept.constLast(), 499);
    QVERIFY(revisionWith("5," + QByteArray("x,").repeated(100'000)).before.isEmpty());
}

void tst_KubeReading::whatWasGoneBackFromIsNotGood_data() {
    QTest::addColumn<QByteArray>("v1");
    QTest::addColumn<QByteArray>("v2");
    QTest::addColumn<fleet::DeploymentKind>("kind");
    QTest::addColumn<bool>("isV1Good");
    QTest::addColumn<bool>("isV2Good");
    const auto deploy = fleet::DeploymentKind::Deploy;
    const auto rollback = fleet::DeploymentKind::Rollback;
    QTest::newRow("forward") << QByteArray("1") << QByteArray("2") << deploy << true << false;
    QTest::newRow("back") << QByteArray("1,3") << QByteArray("2") << rollback << true << false;
    // Who tries it once more does not make the other one bad.
    QTest::newRow("forward again")
        << QByteArray("1,3") << QByteArray("2,4") << deploy << true << false;
    QTest::newRow("and back again")
        << QByteArray("1,3,5") << QByteArray("2,4") << rollback << true << false;
}

void tst_KubeReading::whatWasGoneBackFromIsNotGood() {
    QFETCH(QByteArray, v1);
    QFETCH(QByteArray, v2);
    Reading reading = historyReading(v1, v2);
    // Its rollout is not over, so that what runs is not good for having come this far.
    reading.workload.updated = 1;
    const QVector<Change> changes = changesOf(reading);
    QTEST(changes.constFirst().deployment.kind, "kind");
    const QSet<QString> good = goodReleases(changes, 10 * 60'000);
    const auto isGood = [&](const char* code) {
        return std::any_of(good.begin(), good.end(), [&](const QString& name) {
            return name.startsWith(QLatin1String(code));
        });
    };
    QTEST(isGood("v1"), "isV1Good");
    QTEST(isGood("v2"), "isV2Good");
}

void tst_KubeReading::aReturnIsAsOldAsItsPods() {
    Reading reading = historyReading("1,3", "2");
    const auto startedMs = [&] { return changesOf(reading).constFirst().deployment.startedMs; };
    QCOMPARE(startedMs(), NoTime);
    for (const int minutes : {-70, 20, 10}) {
        Pod pod;
        pod.owner = QStringLiteral("v1");
        pod.createdMs = base::parseTime(QLatin1String(Begun)) + minutes * 60'000;
        reading.pods << pod;
    }
    QCOMPARE(startedMs(), base::parseTime(QLatin1String(Begun)) + 10 * 60'000);
    // As Kubernetes 1.22 and later have it.
    reading.workload.templateChangedMs = base::parseTime(QLatin1String(Ready));
    QCOMPARE(startedMs(), base::parseTime(QLatin1String(Ready)));
}

QTEST_GUILESS_MAIN(tst_KubeReading)
#include "tst_KubeReading.moc"
