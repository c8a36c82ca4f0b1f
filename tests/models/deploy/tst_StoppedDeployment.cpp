// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ActionBridge.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace wb;
using namespace wb::deploy;
using test::FakeOrchestrator;
using Bridge = test::ActionBridge;

namespace {

const QString Gateway = QStringLiteral("gateway");
const QString Foreign = QStringLiteral("d-77");

fleet::Deployment benDeploys(const QString& id, TimeMs sinceMs) {
    fleet::Deployment deployment;
    deployment.id = id;
    deployment.service = Gateway;
    deployment.by = QStringLiteral("ben");
    deployment.release = FakeOrchestrator::badRelease();
    deployment.startedMs = sinceMs;
    for (const char* task : {"gateway-1", "gateway-2", "gateway-3", "gateway-4"}) {
        deployment.tasks.append({QLatin1String(task), fleet::TaskProgress::State::Pending, {}});
    }
    return deployment;
}

/// Ben deploys v413 to the gateway, and the orchestrator can be taken out of it by one write.
struct MidDeploy : Bridge {
    MidDeploy() {
        orchestrator.perTaskMs = 20'000;
        truth().status.running = benDeploys(Foreign, clock.nowMs() - 26'000);
        truth().status.wayBack = fleet::WayBack{true, {}};
        orchestrator.onWrite = [this](const DeployRequest&) {
            isRecordedFirst = !audit.durable.empty() && audit.durable.back().step == step::Request;
        };
    }
    FakeOrchestrator::Service& truth() { return orchestrator.service(Gateway); }
    void endForeign() {
        fleet::Deployment done = *truth().status.running;
        done.state = fleet::DeploymentState::Completed;
        done.finishedMs = clock.nowMs();
        truth().status.running.reset();
        truth().status.recent.prepend(done);
    }
    static ActionRequest alone() {
        ActionRequest request = rollback();
        request.rollbackWith.clear();
        return request;
    }
    [[nodiscard]] PreflightCheck other() const {
        const auto checks = now().checks;
        const auto found = std::find_if(checks.begin(), checks.end(), [](const auto& check) {
            return check.id == QLatin1String("no-other-deployment");
        });
        return found == checks.end() ? PreflightCheck() : *found;
    }
    bool isRecordedFirst = false;
};

using Change = std::function<void(MidDeploy&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

/// A rollback while somebody else's deployment runs: ended by the same write, where that leads to
/// the release named, and only the one that was shown.
class tst_StoppedDeployment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneWriteEndsItAndGoesBack();
    void whoArmedItHasTimeToSeeWhatIsStopped_data();
    void whoArmedItHasTimeToSeeWhatIsStopped();
    void whatWasShownAloneIsStopped_data();
    void whatWasShownAloneIsStopped();
    void whereOneWriteDoesNotLeadThere_data();
    void whereOneWriteDoesNotLeadThere();
    void aRaceLostAtTheLastMomentDoesNothing();
    void whatAPersonAgreedToIsWhatIsStopped_data();
    void whatAPersonAgreedToIsWhatIsStopped();
    void aMemberOfAGroupStopsItsOwn();
    void aKilledProgramSendsNoSecondOne();
};

void tst_StoppedDeployment::oneWriteEndsItAndGoesBack() {
    MidDeploy bridge;
    QVERIFY(bridge.runner->arm(MidDeploy::alone()).has_value());
    bridge.run(1000);
    QCOMPARE(bridge.other().result, CheckResult::Warning);
    QCOMPARE(bridge.other().text, QStringLiteral("deploy to v413 · r42 (d-77), by ben, since 26 s: "
                                                 "stopped by going back to v412 · r41"));
    QVERIFY(!bridge.other().advice.isEmpty());
    QVERIFY(!bridge.now().needsOverride);
    QCOMPARE(bridge.now().members.constFirst().stops, Foreign);
    bridge.run(10'000);
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
    bridge.orchestrator.perTaskMs = 1000;
    const ActionSnapshot end = bridge.runToEnd();
    QVERIFY2(end.state == ActionState::Succeeded, qPrintable(end.detail));
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
    QCOMPARE(bridge.orchestrator.aborts, 0);
    QCOMPARE(bridge.orchestrator.writes[0].stops, Foreign);
    QVERIFY(bridge.isRecordedFirst);
    QVERIFY(bridge.orchestrator.isRecovered(Gateway, FakeOrchestrator::goodRelease()));
    const auto& recent = bridge.truth().status.recent;
    QCOMPARE(recent.constLast().id, Foreign);
    QCOMPARE(recent.constLast().state, fleet::DeploymentState::Aborted);
    const auto request =
        std::find_if(bridge.audit.durable.begin(), bridge.audit.durable.end(),
                     [](const auto& entry) { return entry.step == step::Request; });
    QCOMPARE(request->evidence[QStringLiteral("stops")].toString(), Foreign);
    QVERIFY(QString::fromUtf8(QJsonDocument(request->evidence).toJson())
                .contains(QStringLiteral("by ben")));
}

void tst_StoppedDeployment::whoArmedItHasTimeToSeeWhatIsStopped_data() {
    QTest::addColumn<DurationMs>("readAfterMs");
    QTest::addColumn<bool>("goesNow"); ///< Somebody said so before it was read.
    QTest::newRow("go now, before it is read") << DurationMs(1000) << true;
    QTest::newRow("read when the time to undo is over") << DurationMs(8000) << false;
}

void tst_StoppedDeployment::whoArmedItHasTimeToSeeWhatIsStopped() {
    QFETCH(DurationMs, readAfterMs);
    QFETCH(bool, goesNow);
    MidDeploy bridge;
    bool isFirst = true;
    bridge.orchestrator.fate = [&](FakeOrchestrator::Call) {
        test::CallFate fate;
        fate.delayMs = std::exchange(isFirst, false) ? readAfterMs : fate.delayMs;
        return fate;
    };
    const auto id = bridge.runner->arm(MidDeploy::alone());
    QVERIFY(id.has_value());
    if (goesNow) {
        bridge.run(200);
        bridge.runner->goNow(*id);
    }
    while (bridge.other().result != CheckResult::Warning) {
        QVERIFY(!isOver(bridge.now().state));
        bridge.run(100);
    }
    // Shown, and for as long as it may be undone nothing is sent.
    bridge.run(bridge.options.timings.undoMs - 500);
    QCOMPARE(bridge.now().state, ActionState::Armed);
    QVERIFY(bridge.now().undoUntilMs > bridge.clock.nowMs());
    QVERIFY(bridge.orchestrator.writes.empty());
    bridge.run(2000);
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
    QCOMPARE(bridge.orchestrator.writes[0].stops, Foreign);
}

void tst_StoppedDeployment::whatWasShownAloneIsStopped_data() {
    QTest::addColumn<bool>("isThere"); ///< When it is armed.
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, bool isThere, const char* says, Change change) {
        QTest::newRow(name) << isThere << change << QString::fromUtf8(says);
    };
    row("over by then", true, "deployment d-77, which was to be stopped, is over",
        [](MidDeploy& bridge) { bridge.endForeign(); });
    row("another by then", true, "runs already, by ben", [](MidDeploy& bridge) {
        bridge.endForeign();
        bridge.truth().status.running = benDeploys(QStringLiteral("d-78"), bridge.clock.nowMs());
    });
    row("begun in the countdown", false, "runs already, by ben", [](MidDeploy& bridge) {
        bridge.truth().status.running = benDeploys(QStringLiteral("d-78"), bridge.clock.nowMs());
    });
    row("no way back by then", true, "Wait for it or abort it (d-77) first.",
        [](MidDeploy& bridge) { bridge.truth().status.wayBack.reset(); });
}

void tst_StoppedDeployment::whatWasShownAloneIsStopped() {
    QFETCH(bool, isThere);
    QFETCH(Change, change);
    QFETCH(QString, says);
    MidDeploy bridge;
    if (!isThere) {
        bridge.truth().status.running.reset();
    }
    QVERIFY(bridge.runner->arm(MidDeploy::alone()).has_value());
    bridge.run(3000);
    QCOMPARE(bridge.now().state, ActionState::Armed);
    change(bridge);
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(says), qPrintable(end.detail));
    QVERIFY(bridge.orchestrator.writes.empty());
    QCOMPARE(bridge.orchestrator.aborts, 0);
}

void tst_StoppedDeployment::whereOneWriteDoesNotLeadThere_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isRedeploy");
    QTest::addColumn<QString>("advice"); ///< Empty: it goes.
    const auto row = [](const char* name, const char* advice, Change change,
                        bool isRedeploy = false) {
        QTest::newRow(name) << change << isRedeploy << QString::fromUtf8(advice);
    };
    row("stopping it leads nowhere told", "Wait for it or abort it (d-77) first.",
        [](MidDeploy& bridge) { bridge.truth().status.wayBack.reset(); });
    row("stopping it leads elsewhere",
        "Stopping it goes back to v411 alone: name that, or wait for it or abort it (d-77) first.",
        [](MidDeploy& bridge) {
            fleet::Release before;
            before.code = QStringLiteral("v411");
            bridge.truth().status.wayBack = fleet::WayBack{false, before};
        });
    row("stopping it leads there", "", [](MidDeploy& bridge) {
        bridge.truth().status.wayBack = fleet::WayBack{false, FakeOrchestrator::goodRelease()};
    });
    row("it goes there itself", "Wait for it or abort it (d-77) first.", [](MidDeploy& bridge) {
        bridge.truth().status.running->release = FakeOrchestrator::goodRelease();
    });
    row(
        "a redeploy", "Wait for it or abort it (d-77) first.", [](MidDeploy&) {}, true);
}

void tst_StoppedDeployment::whereOneWriteDoesNotLeadThere() {
    QFETCH(Change, change);
    QFETCH(bool, isRedeploy);
    QFETCH(QString, advice);
    MidDeploy bridge;
    change(bridge);
    ActionRequest request = MidDeploy::alone();
    request.waitsForOverride = true;
    if (isRedeploy) {
        request.kind = fleet::DeploymentKind::Redeploy;
    }
    QVERIFY(bridge.runner->arm(request).has_value());
    bridge.run(10'000);
    QCOMPARE(bridge.other().result, advice.isEmpty() ? CheckResult::Warning : CheckResult::Failed);
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(advice.isEmpty() ? 1 : 0));
    if (!advice.isEmpty()) {
        QCOMPARE(bridge.other().advice, advice);
        QCOMPARE(bridge.now().state, ActionState::Failed);
    }
}

void tst_StoppedDeployment::aRaceLostAtTheLastMomentDoesNothing() {
    MidDeploy bridge;
    bridge.orchestrator.onWrite = [&](const DeployRequest&) {
        bridge.endForeign();
        bridge.truth().status.running = benDeploys(QStringLiteral("d-78"), bridge.clock.nowMs());
    };
    QVERIFY(bridge.runner->arm(MidDeploy::alone()).has_value());
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(QStringLiteral("nothing was done")), qPrintable(end.detail));
    QVERIFY2(end.detail.contains(QStringLiteral("by ben")), qPrintable(end.detail));
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
    QCOMPARE(bridge.truth().status.running->id, QStringLiteral("d-78"));
}

void tst_StoppedDeployment::whatAPersonAgreedToIsWhatIsStopped_data() {
    QTest::addColumn<QString>("agreed");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("goes");
    QTest::newRow("this one") << Foreign << true << true;
    QTest::newRow("another") << QStringLiteral("d-76") << true << false;
    QTest::newRow("none") << QString() << true << false;
    QTest::newRow("over while it was asked") << Foreign << false << false;
    QTest::newRow("none, and none") << QString() << false << true;
}

void tst_StoppedDeployment::whatAPersonAgreedToIsWhatIsStopped() {
    QFETCH(QString, agreed);
    QFETCH(bool, isThere);
    QFETCH(bool, goes);
    MidDeploy bridge;
    if (!isThere) {
        bridge.endForeign();
    }
    ActionRequest request = MidDeploy::alone();
    request.stops.emplace();
    if (!agreed.isEmpty()) {
        request.stops->insert(Gateway, agreed);
    }
    QVERIFY(bridge.runner->arm(request).has_value());
    bridge.run(10'000);
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(goes ? 1 : 0));
    QCOMPARE(bridge.now().state == ActionState::Failed, !goes);
}

void tst_StoppedDeployment::aMemberOfAGroupStopsItsOwn() {
    MidDeploy bridge;
    QVERIFY(bridge.runner->arm(Bridge::rollback()).has_value());
    bridge.run(10'000);
    bridge.orchestrator.perTaskMs = 1000;
    const ActionSnapshot end = bridge.runToEnd();
    QVERIFY2(end.state == ActionState::Succeeded, qPrintable(end.detail));
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(2));
    QCOMPARE(bridge.orchestrator.writes[0].stops, Foreign);
    QCOMPARE(bridge.orchestrator.writes[1].stops, QString());
}

void tst_StoppedDeployment::aKilledProgramSendsNoSecondOne() {
    MidDeploy bridge;
    QVERIFY(bridge.runner->arm(MidDeploy::alone()).has_value());
    while (bridge.orchestrator.writes.empty()) {
        bridge.run(100);
    }
    bridge.kill();
    bridge.run(1000);
    QVERIFY(bridge.restart());
    QCOMPARE(bridge.now().members.constFirst().stops, Foreign);
    bridge.orchestrator.perTaskMs = 1000;
    const ActionSnapshot end = bridge.runToEnd();
    QVERIFY2(end.state == ActionState::Succeeded, qPrintable(end.detail));
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(tst_StoppedDeployment)
#include "tst_StoppedDeployment.moc"
