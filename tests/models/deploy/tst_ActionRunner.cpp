// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ActionBridge.h"

#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::deploy;
using test::CallFate;
using test::FakeOrchestrator;
using Bridge = test::ActionBridge;
using Call = FakeOrchestrator::Call;

class tst_ActionRunner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void redeployRecovers();
    void rollbackTakesTheGroupInOrder();
    void memberOnAGoodReleaseIsLeft();
    void refusedArms_data();
    void refusedArms();
    void secondClickIsRefused();
    void tenThousandRepeatsWriteOnce();
    void cancelBeforeTheWrite_data();
    void cancelBeforeTheWrite();
    void cancelAfterTheWriteIsTooLate();
    void goNowStillChecks();
    void abortStopsTheRest();
    void abortWithoutRecordIsNotSent();
    void progressIsThrottled();
    void anotherOfTheSameNameIsLeftAlone();
    void whatWentElsewhereIsNotLookedForHere();
};

namespace {

const QString Here = QStringLiteral("arn:aws:ecs:eu-west-1:123456789012:service/prod/chat");
const QString Elsewhere = QStringLiteral("arn:aws:ecs:eu-west-1:222222222222:service/prod/chat");

} // namespace

void tst_ActionRunner::redeployRecovers() {
    Bridge bridge;
    const auto id = bridge.runner->arm(Bridge::redeploy());
    QVERIFY(id.has_value());
    QCOMPARE(bridge.now().title, QStringLiteral("Redeploy 2 tasks of chat"));
    bridge.run(4900);
    QCOMPARE(bridge.now().state, ActionState::Armed);
    QVERIFY(!bridge.now().checks.isEmpty());
    QVERIFY(bridge.orchestrator.writes.empty());
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(bridge.states,
             (QStringList{"armed", "preflight", "running", "verifying", "succeeded"}));
    QCOMPARE(end.state, ActionState::Succeeded);
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
    const DeployRequest& write = bridge.orchestrator.writes.front();
    QCOMPARE(write.expectedGeneration, 7);
    QVERIFY(!write.idempotencyKey.isEmpty());
    QCOMPARE(write.tasks, Bridge::redeploy().tasks);
    QVERIFY(end.startedMs - end.armedMs >= 5000);
    QVERIFY(end.finishedMs - end.startedMs >= bridge.options.timings.verifyForMs);
    bridge.run(500);
    QCOMPARE(bridge.auditSteps(), (QStringList{"armed", "request", "response", "succeeded"}));
    QVERIFY(bridge.orchestrator.isRecovered(QStringLiteral("chat"), {}));
}

void tst_ActionRunner::rollbackTakesTheGroupInOrder() {
    Bridge bridge;
    bool firstWasOver = false;
    bridge.orchestrator.onWrite = [&](const DeployRequest& request) {
        if (request.service == QStringLiteral("gateway-kb")) {
            firstWasOver = !bridge.orchestrator.service(QStringLiteral("gateway")).status.running &&
                           bridge.orchestrator.isRecovered(QStringLiteral("gateway"),
                                                           FakeOrchestrator::goodRelease());
        }
    };
    QVERIFY(bridge.runner->arm(Bridge::rollback()).has_value());
    const ActionSnapshot end = bridge.runToEnd();
    QVERIFY2(end.state == ActionState::Succeeded, qPrintable(end.detail));
    QVERIFY(firstWasOver);
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(2));
    for (const ActionMember& member : end.members) {
        QCOMPARE(member.state, ActionState::Succeeded);
        QCOMPARE(member.release.name(), QStringLiteral("v412 · r41"));
        QVERIFY(bridge.orchestrator.isRecovered(member.service, FakeOrchestrator::goodRelease()));
    }
    QVERIFY(end.finishedMs - end.armedMs < 5 * 60'000);
    QVERIFY(bridge.orchestrator.writes[0].idempotencyKey !=
            bridge.orchestrator.writes[1].idempotencyKey);
}

void tst_ActionRunner::memberOnAGoodReleaseIsLeft() {
    Bridge bridge;
    auto& further = bridge.orchestrator.service(QStringLiteral("gateway-kb"));
    bridge.orchestrator.deployElsewhere(QStringLiteral("gateway-kb"),
                                        FakeOrchestrator::goodRelease());
    for (auto& task : further.tasks) {
        task.isBad = false;
    }
    QVERIFY(bridge.runner->arm(Bridge::rollback()).has_value());
    const ActionSnapshot end = bridge.runToEnd();
    QVERIFY2(end.state == ActionState::Succeeded, qPrintable(end.detail));
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
    QCOMPARE(bridge.orchestrator.writes.front().service, QStringLiteral("gateway"));
}

void tst_ActionRunner::refusedArms_data() {
    QTest::addColumn<ActionRequest>("request");
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<int>("code");
    ActionRequest request = Bridge::redeploy();
    QTest::newRow("read-only") << request << false << int(ErrorCode::Forbidden);
    request.service = QStringLiteral("reporting");
    QTest::newRow("no provider") << request << true << int(ErrorCode::NotFound);
    request = Bridge::rollback();
    request.rollbackWith << QStringLiteral("reporting");
    QTest::newRow("further service without provider")
        << request << true << int(ErrorCode::NotFound);
    request = Bridge::rollback();
    request.release = {};
    QTest::newRow("rollback without a release") << request << true << int(ErrorCode::InvalidInput);
    request = Bridge::redeploy();
    request.kind = fleet::DeploymentKind::Deploy;
    QTest::newRow("a plain deploy") << request << true << int(ErrorCode::InvalidInput);
    request = Bridge::redeploy();
    for (int i = 0; i < 2000; ++i) {
        request.tasks << QString::number(i);
    }
    QTest::newRow("too many tasks") << request << true << int(ErrorCode::LimitExceeded);
}

void tst_ActionRunner::refusedArms() {
    QFETCH(ActionRequest, request);
    QFETCH(bool, enabled);
    QFETCH(int, code);
    Bridge bridge;
    bridge.options.actionsEnabled = enabled;
    bridge.start();
    const auto armed = bridge.runner->arm(request);
    QVERIFY(!armed.has_value());
    QCOMPARE(int(armed.error().code), code);
    QVERIFY(!armed.error().message.isEmpty());
    QVERIFY(!bridge.runner->current().has_value());
    bridge.run(20'000);
    QVERIFY(bridge.orchestrator.writes.empty());
}

void tst_ActionRunner::secondClickIsRefused() {
    Bridge bridge;
    QVERIFY(bridge.runner->arm(Bridge::redeploy()).has_value());
    for (const DurationMs after : {0, 3000, 4000, 8000}) {
        bridge.run(after);
        const auto second = bridge.runner->arm(Bridge::redeploy());
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().code, ErrorCode::Conflict);
        QVERIFY(second.error().message.contains(QStringLiteral("Redeploy 2 tasks of chat")));
    }
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
}

void tst_ActionRunner::tenThousandRepeatsWriteOnce() {
    Bridge bridge;
    int accepted = 0;
    for (int i = 0; i < 10'000; ++i) {
        accepted += bridge.runner->arm(Bridge::redeploy()).has_value() ? 1 : 0;
        if (i % 500 == 0) {
            bridge.run(500);
        }
    }
    QCOMPARE(accepted, 1);
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
}

void tst_ActionRunner::cancelBeforeTheWrite_data() {
    QTest::addColumn<DurationMs>("afterMs");
    QTest::addColumn<DurationMs>("auditDelayMs");
    QTest::newRow("at once") << DurationMs(0) << DurationMs(1);
    QTest::newRow("in the countdown") << DurationMs(2500) << DurationMs(1);
    QTest::newRow("while the intention is being recorded") << DurationMs(5500) << DurationMs(3000);
}

void tst_ActionRunner::cancelBeforeTheWrite() {
    QFETCH(DurationMs, afterMs);
    QFETCH(DurationMs, auditDelayMs);
    Bridge bridge;
    bridge.audit.delayMs = auditDelayMs;
    const auto id = bridge.runner->arm(Bridge::redeploy());
    bridge.run(afterMs);
    QVERIFY(!bridge.runner->cancel(QStringLiteral("another")));
    QVERIFY(bridge.runner->cancel(*id));
    QCOMPARE(bridge.now().state, ActionState::Cancelled);
    bridge.run(30'000);
    QVERIFY(bridge.orchestrator.writes.empty());
    QCOMPARE(bridge.now().state, ActionState::Cancelled);
    QVERIFY(bridge.runner->arm(Bridge::redeploy()).has_value());
}

void tst_ActionRunner::cancelAfterTheWriteIsTooLate() {
    Bridge bridge;
    const auto id = bridge.runner->arm(Bridge::redeploy());
    bridge.run(5500);
    QCOMPARE(bridge.now().state, ActionState::Running);
    QVERIFY(!bridge.runner->cancel(*id));
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
}

void tst_ActionRunner::goNowStillChecks() {
    Bridge bridge;
    bridge.orchestrator.fate = [](Call) { return CallFate{400, false, {}}; };
    const auto id = bridge.runner->arm(Bridge::redeploy());
    bridge.runner->goNow(*id);
    QVERIFY(bridge.orchestrator.writes.empty());
    bridge.run(1200);
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
}

void tst_ActionRunner::abortStopsTheRest() {
    Bridge bridge;
    const auto id = bridge.runner->arm(Bridge::rollback());
    bridge.run(8000);
    QCOMPARE(bridge.now().state, ActionState::Running);
    bridge.runner->abort(*id);
    bridge.runner->abort(*id);
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(QStringLiteral("aborted by ana@desk")) &&
                 end.detail.contains(QStringLiteral("gateway-kb was not sent")),
             qPrintable(end.detail));
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
    QCOMPARE(bridge.orchestrator.aborts, 1);
    QVERIFY(bridge.auditSteps().contains(QStringLiteral("abort")));
}

void tst_ActionRunner::abortWithoutRecordIsNotSent() {
    Bridge bridge;
    const auto id = bridge.runner->arm(Bridge::rollback());
    bridge.run(8000);
    bridge.audit.refuses = [](const AuditEntry&) { return true; };
    bridge.runner->abort(*id);
    bridge.run(200);
    QCOMPARE(bridge.orchestrator.aborts, 0);
    bridge.audit.refuses = nullptr;
    bridge.runner->abort(*id);
    QCOMPARE(bridge.runToEnd().state, ActionState::Failed);
    QCOMPARE(bridge.orchestrator.aborts, 1);
}

void tst_ActionRunner::progressIsThrottled() {
    Bridge bridge;
    bridge.orchestrator.perTaskMs = 10;
    QSignalSpy spy(bridge.runner.get(), &ActionRunner::actionChanged);
    QVERIFY(bridge.runner->arm(Bridge::redeploy()).has_value());
    for (int i = 0; i < 10'000; ++i) {
        bridge.schedule.advanceMs(1);
        bridge.orchestrator.advance();
        bridge.runner->setFleet(bridge.orchestrator.snapshot());
        bridge.runner->advance();
    }
    QVERIFY2(spy.size() <= 100 + 5, qPrintable(QString::number(spy.size())));
    QVERIFY(spy.size() >= 4);
}

/// By other settings or credentials: its numbers and releases may be the same.
void tst_ActionRunner::anotherOfTheSameNameIsLeftAlone() {
    Bridge bridge;
    fleet::ServiceStatus& truth = bridge.orchestrator.service(QStringLiteral("chat")).status;
    truth.place = Here;
    QVERIFY(bridge.runner->arm(Bridge::redeploy()).has_value());
    bridge.run(2000);
    truth.place = Elsewhere;
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(
                 QStringLiteral("it is another service by now: %1, not %2").arg(Elsewhere, Here)),
             qUtf8Printable(end.detail));
    QVERIFY(bridge.orchestrator.writes.empty());
}

void tst_ActionRunner::whatWentElsewhereIsNotLookedForHere() {
    Bridge bridge;
    fleet::ServiceStatus& truth = bridge.orchestrator.service(QStringLiteral("chat")).status;
    truth.place = Here;
    bridge.orchestrator.fate = [](FakeOrchestrator::Call call) {
        CallFate fate;
        fate.isLost = call == FakeOrchestrator::Call::Start;
        fate.isApplied = !fate.isLost;
        return fate;
    };
    QVERIFY(bridge.runner->arm(Bridge::redeploy()).has_value());
    bridge.run(7000);
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
    const auto request = std::find_if(bridge.audit.durable.begin(), bridge.audit.durable.end(),
                                      [](const auto& each) { return each.step == step::Request; });
    QVERIFY(request != bridge.audit.durable.end());
    QCOMPARE(request->evidence[QLatin1String("place")].toString(), Here);
    bridge.kill();
    truth.place = Elsewhere;
    QVERIFY(bridge.restart());
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(end.state, ActionState::Unknown);
    QVERIFY2(end.detail.contains(
                 QStringLiteral("it went to %1, while %2 is read now").arg(Here, Elsewhere)),
             qUtf8Printable(end.detail));
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(tst_ActionRunner)
#include "tst_ActionRunner.moc"
