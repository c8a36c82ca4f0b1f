// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/ReleaseWatch.h"

#include <QTest>

using namespace wb;
using namespace wb::health;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::Release;

namespace {

Release release(const char* code, bool good = true) {
    Release one;
    one.code = QString::fromLatin1(code);
    one.settings = QStringLiteral("r1");
    one.knownGood = good;
    return one;
}

Deployment deployment(const char* id, const Release& to, DeploymentState state, TimeMs startedMs) {
    Deployment one;
    one.id = QString::fromLatin1(id);
    one.service = QStringLiteral("chat");
    one.release = to;
    one.state = state;
    one.startedMs = startedMs;
    one.finishedMs = fleet::isOver(state) ? startedMs + 60'000 : NoTime;
    return one;
}

fleet::ServiceStatus status(const Release& current, TimeMs atMs) {
    fleet::ServiceStatus one;
    one.service = QStringLiteral("chat");
    one.current = current;
    one.releases = {release("v3", false), release("v2"), release("v1")};
    one.readAtMs = atMs;
    return one;
}

QStringList states(const QVector<Deployment>& steps) {
    QStringList names;
    for (const Deployment& step : steps) {
        names.append(step.id + QLatin1Char(' ') + fleet::deploymentStateName(step.state));
    }
    return names;
}

} // namespace

class TestReleaseWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachStepIsToldOnce() {
        ReleaseWatch watch(QStringLiteral("chat"));
        auto now = status(release("v2"), 100'000);
        now.recent = {deployment("old", release("v2"), DeploymentState::Completed, 1000)};
        // What was over before the watch began is history, not news.
        QCOMPARE(states(watch.statusArrived(now)), QStringList());
        QCOMPARE(watch.currentSinceMs(), 1000);
        now.readAtMs = 200'000;
        now.running = deployment("d1", release("v3", false), DeploymentState::InProgress, 195'000);
        now.running->tasks = {{QStringLiteral("chat-1"), fleet::TaskProgress::State::Starting, {}}};
        QCOMPARE(states(watch.statusArrived(now)), QStringList{QStringLiteral("d1 started")});
        QCOMPARE(states(watch.statusArrived(now)), QStringList());
        QCOMPARE(watch.current().code, QStringLiteral("v3"));
        QCOMPARE(watch.currentSinceMs(), 195'000);
        QCOMPARE(watch.previousGood().code, QStringLiteral("v2"));
        now.running->tasks[0].state = fleet::TaskProgress::State::Done;
        QCOMPARE(states(watch.statusArrived(now)), QStringList{QStringLiteral("d1 progress")});
        now.recent.prepend(
            deployment("d1", release("v3", false), DeploymentState::Completed, 195'000));
        now.running.reset();
        now.current = release("v3", false);
        QCOMPARE(states(watch.statusArrived(now)), QStringList{QStringLiteral("d1 completed")});
        QCOMPARE(states(watch.statusArrived(now)), QStringList());
    }
    void aDeploymentBetweenTwoLooksIsToldWhole() {
        ReleaseWatch watch(QStringLiteral("chat"));
        (void)watch.statusArrived(status(release("v2"), 100'000));
        auto later = status(release("v3", false), 300'000);
        later.recent = {deployment("d1", release("v3", false), DeploymentState::Failed, 150'000)};
        QCOMPARE(states(watch.statusArrived(later)),
                 (QStringList{QStringLiteral("d1 started"), QStringLiteral("d1 failed")}));
    }
    void aSecondRollbackNeverLeadsBackToTheBadRelease() {
        ReleaseWatch watch(QStringLiteral("chat"));
        auto now = status(release("v2"), 100'000);
        Deployment back = deployment("d2", release("v2"), DeploymentState::Completed, 90'000);
        back.kind = DeploymentKind::Rollback;
        now.recent = {back};
        (void)watch.statusArrived(now);
        QCOMPARE(watch.current().code, QStringLiteral("v2"));
        QCOMPARE(watch.newest().code, QStringLiteral("v3"));
        QCOMPARE(watch.previousGood().code, QStringLiteral("v1"));
    }
    void goingBackLeavesARelease_data() {
        QTest::addColumn<QVector<Deployment>>("recent"); ///< Newest first.
        QTest::addColumn<QString>("left");
        const auto back = [](const char* to, TimeMs atMs) {
            Deployment one = deployment("back", release(to), DeploymentState::Completed, atMs);
            one.kind = DeploymentKind::Rollback;
            return one;
        };
        const auto put = [](const char* code, TimeMs atMs,
                            DeploymentState state = DeploymentState::Completed) {
            return deployment(code, release(code), state, atMs);
        };
        Deployment redeploy = put("v2", 90'000);
        redeploy.kind = DeploymentKind::Redeploy;
        const auto row = [](const char* name, const QVector<Deployment>& recent, const char* left) {
            QTest::newRow(name) << recent << QString::fromLatin1(left);
        };
        row("rolled back", {back("v2", 80'000), put("v3", 70'000), put("v2", 60'000)}, "v3");
        row("rolled back, then redeployed", {redeploy, back("v2", 80'000), put("v3", 70'000)},
            "v3");
        row("rolled back from what failed half-way",
            {back("v2", 80'000), put("v3", 70'000, DeploymentState::Failed)}, "v3");
        row("an older release deployed by hand", {put("v2", 80'000), put("v3", 70'000)}, "v3");
        row("rolled back, and no longer told from what", {back("v2", 80'000)}, "v3");
        row("went forward", {put("v2", 80'000), put("v1", 70'000)}, "");
        row("the next one failed and never took hold",
            {put("v3", 90'000, DeploymentState::Failed), put("v2", 80'000), put("v1", 70'000)}, "");
        row("nothing is told", {}, "");
    }
    void goingBackLeavesARelease() {
        QFETCH(QVector<Deployment>, recent);
        ReleaseWatch watch(QStringLiteral("chat"));
        auto now = status(release("v2"), 100'000);
        now.recent = recent;
        (void)watch.statusArrived(now);
        QTEST(watch.leftBehind().code, "left");
    }
    void whileItGoesBackItHasLeftAlready() {
        ReleaseWatch watch(QStringLiteral("chat"));
        auto now = status(release("v3", false), 100'000);
        now.recent = {deployment("d1", release("v3", false), DeploymentState::Completed, 50'000)};
        (void)watch.statusArrived(now);
        QVERIFY(!watch.leftBehind().isValid());
        now.running = deployment("d2", release("v2"), DeploymentState::InProgress, 99'000);
        now.running->kind = DeploymentKind::Rollback;
        (void)watch.statusArrived(now);
        QCOMPARE(watch.leftBehind().code, QStringLiteral("v3"));
    }
    void withoutAnOrchestratorTheBuildInfoTells() {
        ReleaseWatch watch(QStringLiteral("chat"));
        const Release v1 = release("v1");
        const Release v2 = release("v2");
        TimeMs nowMs = 0;
        for (; nowMs <= 400'000; nowMs += 5000) {
            QVERIFY(watch.tasksSeen({v1, v1}, true, nowMs).isEmpty());
        }
        const auto started = watch.tasksSeen({v1, v2}, true, nowMs);
        QCOMPARE(started.size(), 1);
        QCOMPARE(started.first().state, DeploymentState::Started);
        QVERIFY(started.first().by.isEmpty());
        QVERIFY(watch.tasksSeen({v1, v2}, true, nowMs + 5000).isEmpty());
        const auto completed = watch.tasksSeen({v2, v2}, true, nowMs + 10'000);
        QCOMPARE(completed.size(), 1);
        QCOMPARE(completed.first().state, DeploymentState::Completed);
        QCOMPARE(watch.previousGood().code, QStringLiteral("v1"));
    }
};

QTEST_GUILESS_MAIN(TestReleaseWatch)
#include "tst_ReleaseWatch.moc"
