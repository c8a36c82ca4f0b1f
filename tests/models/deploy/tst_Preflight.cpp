// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/Preflight.h"
#include "models/deploy/Recovery.h"
#include "models/deploy/RollbackTarget.h"
#include "tests/support/FakeOrchestrator.h"

#include <QTest>

using namespace wb;
using namespace wb::deploy;
using test::FakeOrchestrator;

namespace {

constexpr TimeMs Now = 1'700'000'000'000;

/// Everything a preflight looks at, in a state in which all checks pass.
struct Scene {
    Scene() {
        fleet.timeMs = Now;
        fleet::ServiceSnapshot service;
        service.name = QStringLiteral("chat");
        service.values[fleet::Signal::Cpu] = 0.22;
        status.service = service.name;
        status.generation = 7;
        status.current = FakeOrchestrator::badRelease();
        status.releases = {FakeOrchestrator::badRelease(), FakeOrchestrator::goodRelease()};
        status.capacityTasks = 4;
        for (int i = 1; i <= 4; ++i) {
            fleet::TaskSnapshot task;
            task.name = QStringLiteral("chat-%1").arg(i);
            task.lastSampleMs = Now - 2000;
            task.verdict.state =
                i == 1 ? fleet::HealthState::Unhealthy : fleet::HealthState::Healthy;
            service.tasks.append(task);
            fleet::TaskPlacement placement;
            placement.task = task.name;
            placement.release = status.current;
            placement.state = QStringLiteral("running");
            status.tasks.append(placement);
        }
        fleet.services.append(service);
        request.kind = fleet::DeploymentKind::Rollback;
        request.service = service.name;
        request.release = FakeOrchestrator::goodRelease();
        context.nowMs = Now;
        context.actionsEnabled = true;
    }

    [[nodiscard]] QVector<PreflightCheck> checks() const {
        return preflight(request, &fleet, status, context);
    }
    [[nodiscard]] PreflightCheck check(const char* id) const {
        for (const PreflightCheck& each : checks()) {
            if (each.id == QLatin1String(id)) {
                return each;
            }
        }
        return {};
    }
    fleet::ServiceSnapshot& service() { return fleet.services.first(); }

    fleet::FleetSnapshot fleet;
    fleet::ServiceStatus status;
    ActionRequest request;
    PreflightContext context;
};

using Change = std::function<void(Scene&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class tst_Preflight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allPass();
    void checks_data();
    void checks();
    void anOverrideNamesHowManyAreLeft();
    void whatIsNotToldIsAWarning();
    void withoutAReading();
    void generationMoved();
    void groupTargets_data();
    void groupTargets();
    void previousGood();
    void recovery_data();
    void recovery();
};

void tst_Preflight::allPass() {
    const Scene scene;
    const auto checks = scene.checks();
    QStringList ids;
    for (const PreflightCheck& check : checks) {
        QVERIFY2(check.result == CheckResult::Passed, qPrintable(check.text));
        QCOMPARE(check.service, QStringLiteral("chat"));
        ids << check.id;
    }
    QCOMPARE(ids,
             (QStringList{"actions-enabled", "fresh-data", "provider-reachable",
                          "no-other-deployment", "generation-unchanged", "tasks-exist", "capacity",
                          "target-exists", "not-already-there", "settings-go-back"}));
    QVERIFY(firstFailed(checks) == nullptr);
    QVERIFY(scene.check("settings-go-back")
                .text.contains(QStringLiteral("heap_max 1400 MiB → 768 MiB")));
}

void tst_Preflight::checks_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<CheckResult>("result");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* id, CheckResult result, const char* says,
                        Change change) {
        QTest::newRow(name) << change << QByteArray(id) << result << QString::fromUtf8(says);
    };
    using R = CheckResult;
    row("read-only", "actions-enabled", R::Failed, "read-only",
        [](Scene& s) { s.context.actionsEnabled = false; });
    row("nothing known", "fresh-data", R::Failed, "nothing is known",
        [](Scene& s) { s.fleet.services.clear(); });
    row("all stale", "fresh-data", R::Failed, "the newest figures are 60 s old", [](Scene& s) {
        for (auto& task : s.service().tasks) {
            task.lastSampleMs = Now - 60'000;
        }
    });
    row("never any figures", "fresh-data", R::Failed, "ever arrived", [](Scene& s) {
        for (auto& task : s.service().tasks) {
            task.lastSampleMs = NoTime;
        }
    });
    row("one silent", "fresh-data", R::Warning, "3 of 4 tasks are live; none from chat-1",
        [](Scene& s) { s.service().tasks[0].lastSampleMs = Now - 60'000; });
    row("one does not answer any more", "fresh-data", R::Warning,
        "3 of 4 tasks are live; none from chat-1",
        [](Scene& s) { s.service().tasks[0].scrapeError = QStringLiteral("refused"); });
    row("none answers any more", "fresh-data", R::Warning, "the newest figures are 12 s old",
        [](Scene& s) {
            for (auto& task : s.service().tasks) {
                task.lastSampleMs = Now - 12'000;
                task.scrapeError = QStringLiteral("refused");
            }
        });
    row("all down, says the orchestrator", "fresh-data", R::Warning, "none runs", [](Scene& s) {
        for (int i = 0; i < 4; ++i) {
            s.service().tasks[i].lastSampleMs = Now - 60'000;
            s.status.tasks[i].state = QStringLiteral("stopped");
        }
    });
    row("another deployment", "no-other-deployment", R::Failed, "runs already, by bob, since 60 s",
        [](Scene& s) {
            fleet::Deployment other;
            other.id = QStringLiteral("d-9");
            other.by = QStringLiteral("bob");
            other.startedMs = Now - 60'000;
            s.status.running = other;
        });
    row("no tasks", "tasks-exist", R::Failed, "knows no task",
        [](Scene& s) { s.status.tasks.clear(); });
    row("task gone", "tasks-exist", R::Failed, "chat-9 no longer exists", [](Scene& s) {
        s.request.kind = fleet::DeploymentKind::Redeploy;
        s.request.tasks = {QStringLiteral("chat-1"), QStringLiteral("chat-9")};
    });
    row("all tasks replaced, some named", "tasks-exist", R::Warning,
        "replaces all 4 tasks, not only chat-1", [](Scene& s) {
            s.request.kind = fleet::DeploymentKind::Redeploy;
            s.request.tasks = {QStringLiteral("chat-1")};
            s.status.redeploysWhole = true;
        });
    row("what may undo it", "guards", R::Passed, "guarded by circuit breaker, alarms p95-high",
        [](Scene& s) {
            s.status.guards =
                QStringList{QStringLiteral("circuit breaker"), QStringLiteral("alarms p95-high")};
        });
    row("what may hold it up", "unhindered", R::Warning, "db-0 is not ready; db-1 is not ready",
        [](Scene& s) {
            s.status.hindrances = {
                {QStringLiteral("db-0 is not ready"), QStringLiteral("Delete it.")},
                {QStringLiteral("db-1 is not ready"), QStringLiteral("Delete it.")}};
        });
    row("what bars any write", "no-barrier", R::Failed, "the rollout is paused; ann may not patch",
        [](Scene& s) {
            s.status.barriers = QStringList{QStringLiteral("the rollout is paused"),
                                            QStringLiteral("ann may not patch")};
        });
    row("room for some", "capacity", R::Passed, "capacity for 1 more task, so 4 go in turns",
        [](Scene& s) { s.status.capacityTasks = 1; });
    row("room is not told", "capacity", R::Warning,
        "may start 4 more; the provider does not report whether there is room",
        [](Scene& s) { s.status.isRoomTold = false; });
    row("all stop", "capacity", R::Failed, "all 3 healthy ones stop at once",
        [](Scene& s) { s.status.stopsAtOnce = 4; });
    row("the last one stops", "capacity", R::Failed, "the last healthy one stops", [](Scene& s) {
        s.status.stopsAtOnce = 1;
        for (int i = 0; i < 3; ++i) {
            s.service().tasks[i].verdict.state = fleet::HealthState::Unhealthy;
        }
    });
    row("two stop at once", "capacity", R::Warning, "2 may stop at once, which leaves 1 healthy",
        [](Scene& s) {
            s.status.stopsAtOnce = 2;
            s.service().values[fleet::Signal::Cpu] = 0.25;
        });
    row("two stop at once, too busy", "capacity", R::Failed,
        "2 may stop at once, and 1 healthy ones would run at CPU", [](Scene& s) {
            s.status.stopsAtOnce = 2;
            s.service().values[fleet::Signal::Cpu] = 0.5;
        });
    row("no room, healthy ones left", "capacity", R::Warning, "leaves 2 healthy ones",
        [](Scene& s) { s.status.capacityTasks = 0; });
    row("no room, too busy", "capacity", R::Failed, "would run at CPU", [](Scene& s) {
        s.status.capacityTasks = 0;
        s.service().values[fleet::Signal::Cpu] = 0.75;
    });
    row("no room, last healthy one", "capacity", R::Failed, "would leave none", [](Scene& s) {
        s.status.capacityTasks = 0;
        for (int i = 0; i < 3; ++i) {
            s.service().tasks[i].verdict.state = fleet::HealthState::Unhealthy;
        }
    });
    row("no room, only the sick one", "capacity", R::Warning, "none of them serves now",
        [](Scene& s) {
            s.status.capacityTasks = 0;
            s.request.kind = fleet::DeploymentKind::Redeploy;
            s.request.tasks = {QStringLiteral("chat-1")};
        });
    row("no room, only the sick one named, all replaced", "capacity", R::Failed, "would leave none",
        [](Scene& s) {
            s.status.capacityTasks = 0;
            s.status.redeploysWhole = true;
            s.request.kind = fleet::DeploymentKind::Redeploy;
            s.request.tasks = {QStringLiteral("chat-1")};
            for (int i = 1; i < 3; ++i) {
                s.service().tasks[i].verdict.state = fleet::HealthState::Unhealthy;
            }
        });
    row("release forgotten", "target-exists", R::Failed, "not among",
        [](Scene& s) { s.status.releases.removeLast(); });
    row("image gone", "target-exists", R::Failed, "no longer available",
        [](Scene& s) { s.status.releases.last().available = false; });
    row("not known good", "target-exists", R::Warning, "not known to be good",
        [](Scene& s) { s.status.releases.last().knownGood = false; });
    row("no release named", "target-exists", R::Failed, "no earlier good release",
        [](Scene& s) { s.request.release = {}; });
    row("there already", "not-already-there", R::Failed, "every task runs v412 · r41 already",
        [](Scene& s) {
            s.status.current = FakeOrchestrator::goodRelease();
            for (auto& task : s.status.tasks) {
                task.release = s.status.current;
            }
        });
    row("there, but one task is not", "not-already-there", R::Passed, "",
        [](Scene& s) { s.status.current = FakeOrchestrator::goodRelease(); });
    row("settings unknown", "settings-go-back", R::Warning, "what is in them is not told",
        [](Scene& s) { s.status.releases.last().values.clear(); });
    row("something stays", "settings-go-back", R::Warning,
        "; not everything goes back: ConfigMap pools was changed", [](Scene& s) {
            s.status.releases.last().staysBehind =
                QStringList{QStringLiteral("ConfigMap pools was changed")};
        });
    row("nothing changes, something stays", "settings-go-back", R::Warning,
        "not everything goes back: ConfigMap pools was changed", [](Scene& s) {
            s.status.current = s.status.releases.last();
            s.status.releases.last().staysBehind =
                QStringList{QStringLiteral("ConfigMap pools was changed")};
        });
    row("no settings revision", "settings-go-back", R::Warning, "names no settings revision",
        [](Scene& s) {
            s.request.release.settings.clear();
            s.status.releases.last().settings.clear();
        });
}

void tst_Preflight::checks() {
    QFETCH(Change, change);
    QFETCH(QByteArray, id);
    QFETCH(CheckResult, result);
    QFETCH(QString, says);
    Scene scene;
    change(scene);
    const PreflightCheck check = scene.check(id.constData());
    QVERIFY2(check.result == result, qPrintable(check.text));
    QVERIFY2(check.text.contains(says), qPrintable(check.text));
    QVERIFY(check.result == CheckResult::Passed || !check.advice.isEmpty());
    QCOMPARE(firstFailed(scene.checks()) != nullptr, result == CheckResult::Failed);
}

void tst_Preflight::anOverrideNamesHowManyAreLeft() {
    // One stops at once: two of the three healthy ones have the traffic of all.
    Scene scene;
    scene.status.stopsAtOnce = 1;
    scene.service().values[fleet::Signal::Cpu] = 0.62;
    QCOMPARE(checkKey(scene.check("capacity")), QStringLiteral("chat/capacity/2-left"));
    scene.service().values[fleet::Signal::Cpu] = 0.7;
    QCOMPARE(checkKey(scene.check("capacity")), QStringLiteral("chat/capacity/2-left-overloaded"));
    scene.status.stopsAtOnce = 2;
    QCOMPARE(checkKey(scene.check("capacity")), QStringLiteral("chat/capacity/1-left-overloaded"));
    scene.status.stopsAtOnce = 4;
    QCOMPARE(checkKey(scene.check("capacity")), QStringLiteral("chat/capacity/none-left"));
}

void tst_Preflight::withoutAReading() {
    const Scene scene;
    const auto checks =
        preflight(scene.request, &scene.fleet,
                  failure(ErrorCode::Network, QStringLiteral("connection refused")), scene.context);
    QCOMPARE(checks.size(), 10);
    const PreflightCheck* failed = firstFailed(checks);
    QVERIFY(failed != nullptr);
    QCOMPARE(failed->id, QStringLiteral("provider-reachable"));
    QVERIFY(failureText(*failed).contains(QStringLiteral("connection refused")));
    QCOMPARE(checks.last().result, CheckResult::Pending);
}

void tst_Preflight::generationMoved() {
    Scene scene;
    const fleet::ServiceStatus before = scene.status;
    scene.context.seenBefore = &before;
    QCOMPARE(scene.check("generation-unchanged").result, CheckResult::Passed);
    scene.status.generation = 8;
    scene.status.desiredCount = 6;
    QCOMPARE(scene.check("generation-unchanged").result, CheckResult::Warning);
    scene.status.current = FakeOrchestrator::goodRelease();
    QCOMPARE(scene.check("generation-unchanged").result, CheckResult::Failed);
}

void tst_Preflight::groupTargets_data() {
    QTest::addColumn<QString>("current");
    QTest::addColumn<QString>("good");
    QTest::addColumn<QString>("target");
    QTest::newRow("the same release is good here") << "v413"
                                                   << "v412 v411"
                                                   << "v412";
    QTest::newRow("the same is not known good here") << "v413"
                                                     << "v411"
                                                     << "v411";
    QTest::newRow("there already") << "v412"
                                   << "v412 v411"
                                   << "v412";
    QTest::newRow("behind, and good") << "v411"
                                      << "v412 v411"
                                      << "v411";
    QTest::newRow("runs another good one") << "v413"
                                           << "v413 v411"
                                           << "v413";
    QTest::newRow("none is good") << "v413"
                                  << ""
                                  << "";
}

void tst_Preflight::groupTargets() {
    QFETCH(QString, current);
    QFETCH(QString, good);
    QFETCH(QString, target);
    fleet::ServiceStatus status;
    for (const char* code : {"v413", "v412", "v411"}) {
        fleet::Release release;
        release.code = QLatin1String(code);
        release.settings = QStringLiteral("r1");
        release.knownGood = good.contains(release.code);
        status.releases.append(release);
        if (release.code == current) {
            status.current = release;
        }
    }
    QCOMPARE(groupTarget(status, status.releases[1]).code, target);
}

void tst_Preflight::previousGood() {
    Scene scene;
    QCOMPARE(fleet::previousGoodRelease(scene.status)->code, QStringLiteral("v412"));
    // Once back, the bad one must not be what "back" means next.
    scene.status.current = FakeOrchestrator::goodRelease();
    QVERIFY(!fleet::previousGoodRelease(scene.status).has_value());
    scene.status.current.code = QStringLiteral("v999");
    QVERIFY(!fleet::previousGoodRelease(scene.status).has_value());
}

/// Of a pipeline that tells nothing, no check says that all is well.
void tst_Preflight::whatIsNotToldIsAWarning() {
    Scene scene;
    scene.status.isRunningTold = scene.status.isGenerationTold = scene.status.areTasksTold = false;
    scene.status.isReadTold = false;
    scene.status.capacityTasks = -1;
    scene.status.current = {};
    scene.status.tasks.clear();
    for (const char* id : {"provider-reachable", "no-other-deployment", "generation-unchanged",
                           "tasks-exist", "capacity", "not-already-there"}) {
        const PreflightCheck check = scene.check(id);
        QVERIFY2(check.result == CheckResult::Warning, id);
        QVERIFY2(check.text.contains(QStringLiteral("tell")) ||
                     check.text.contains(QStringLiteral("told")),
                 qPrintable(check.text));
        QVERIFY2(!check.advice.isEmpty(), id);
    }
    // What does show counts all the same.
    scene.status.running = fleet::Deployment();
    QCOMPARE(scene.check("no-other-deployment").result, CheckResult::Failed);
    scene.request.kind = fleet::DeploymentKind::Redeploy;
    scene.request.tasks = QStringList{QStringLiteral("chat-9")};
    QCOMPARE(scene.check("tasks-exist").result, CheckResult::Failed);
}

void tst_Preflight::recovery_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<Recovery::State>("state");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, Recovery::State state, const char* says, Change change) {
        QTest::newRow(name) << change << state << QString::fromUtf8(says);
    };
    using S = Recovery::State;
    row("all well", S::Recovered, "healthy", [](Scene&) {});
    row("one sick", S::NotYet, "chat-2 is degraded",
        [](Scene& s) { s.service().tasks[1].verdict.state = fleet::HealthState::Degraded; });
    row("one unknown", S::NotYet, "chat-2 is unknown",
        [](Scene& s) { s.service().tasks[1].verdict.state = fleet::HealthState::Unknown; });
    row("one not read since", S::NotYet, "chat-2 has not been read since",
        [](Scene& s) { s.service().tasks[1].lastSampleMs = Now - 6000; });
    row("one on another release, by its metrics", S::NotYet, "chat-2 still runs v413",
        [](Scene& s) { s.service().tasks[1].release = FakeOrchestrator::badRelease(); });
    row("metrics tell the code alone", S::Recovered, "healthy", [](Scene& s) {
        for (auto& task : s.service().tasks) {
            task.release.settings.clear();
        }
    });
    row("one on another release, by the orchestrator", S::NotYet, "chat-2 still runs v413",
        [](Scene& s) { s.status.tasks[1].release = FakeOrchestrator::badRelease(); });
    row("moved on", S::Reverted, "moved on to v413 · r42 by somebody else",
        [](Scene& s) { s.status.current = FakeOrchestrator::badRelease(); });
    const auto isOfRuns = [](Scene& s, fleet::DeploymentState ours) {
        s.status.isCurrentTold = false;
        s.status.current = FakeOrchestrator::badRelease();
        fleet::Deployment run;
        run.id = QStringLiteral("d-1");
        run.state = ours;
        s.status.recent = {run};
    };
    row("the list of runs lags behind our own", S::NotYet, "does not show among those that ended",
        [=](Scene& s) {
            isOfRuns(s, fleet::DeploymentState::InProgress);
            s.status.running = s.status.recent.takeFirst();
        });
    row("the list of runs does not show our own yet", S::NotYet,
        "does not show among those that ended", [=](Scene& s) {
            isOfRuns(s, fleet::DeploymentState::Completed);
            s.status.recent[0].id = QStringLiteral("d-0");
        });
    row("moved on after our own run", S::Reverted, "moved on to v413 · r42 by somebody else",
        [=](Scene& s) { isOfRuns(s, fleet::DeploymentState::Completed); });
    row("the current release is not told, a task still has the old one", S::NotYet,
        "chat-2 still runs v413", [](Scene& s) {
            s.status.current = {};
            s.status.tasks.clear();
            s.service().tasks[1].release = FakeOrchestrator::badRelease();
        });
    row("nothing tells a release", S::Recovered, "which release they run is not told",
        [](Scene& s) {
            s.status.current = {};
            s.status.tasks.clear();
            for (auto& task : s.service().tasks) {
                task.release = {};
            }
        });
    row("tasks well, service not", S::NotYet, "chat is unhealthy",
        [](Scene& s) { s.service().verdict.state = fleet::HealthState::Unhealthy; });
    row("no figures", S::NotYet, "no live figures", [](Scene& s) { s.fleet.services.clear(); });
}

void tst_Preflight::recovery() {
    QFETCH(Change, change);
    QFETCH(Recovery::State, state);
    QFETCH(QString, says);
    Scene scene;
    scene.status.current = FakeOrchestrator::goodRelease();
    for (int i = 0; i < 4; ++i) {
        scene.status.tasks[i].release = scene.status.current;
        scene.service().tasks[i].release = scene.status.current;
        scene.service().tasks[i].verdict.state = fleet::HealthState::Healthy;
    }
    scene.service().verdict.state = fleet::HealthState::Healthy;
    change(scene);
    ActionMember member;
    member.service = QStringLiteral("chat");
    member.release = FakeOrchestrator::goodRelease();
    member.deploymentId = QStringLiteral("d-1");
    const Recovery recovery = judgeRecovery(member, {fleet::DeploymentKind::Rollback, &scene.fleet,
                                                     &scene.status, Now - 5000, Now, 15'000});
    QVERIFY2(recovery.state == state, qPrintable(recovery.text));
    QVERIFY2(recovery.text.contains(says), qPrintable(recovery.text));
}

QTEST_GUILESS_MAIN(tst_Preflight)
#include "tst_Preflight.moc"
