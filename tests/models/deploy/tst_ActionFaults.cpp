// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ActionBridge.h"

#include <QTest>

using namespace wb;
using namespace wb::deploy;
using test::CallFate;
using test::FakeOrchestrator;
using Bridge = test::ActionBridge;
using Call = FakeOrchestrator::Call;

class tst_ActionFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failedChecksPreventTheWrite_data();
    void failedChecksPreventTheWrite();
    void changedMeanwhile();
    void noRecordNoWrite_data();
    void noRecordNoWrite();
    void refusedWrites_data();
    void refusedWrites();
    void lostAnswers_data();
    void lostAnswers();
    void lateAnswerIsDropped();
    void endings_data();
    void endings();
    void whatCannotBeReadIsLeftBySecondAbort_data();
    void whatCannotBeReadIsLeftBySecondAbort();
    void relapseRestartsTheWatch();
    void secondMemberRefusedNamesThePart();
    void whatWasNotSentIsNobodysRefusal();
    void theRecordTellsItFromARefusal();
};

void tst_ActionFaults::failedChecksPreventTheWrite_data() {
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<QString>("says");
    QTest::newRow("stale data") << "stale"
                                << "figures are";
    QTest::newRow("dead orchestrator") << "dead"
                                       << "cannot be read";
    QTest::newRow("silent orchestrator") << "silent"
                                         << "no answer within 15 s";
    QTest::newRow("another deployment") << "busy"
                                        << "runs already";
    QTest::newRow("task gone") << "task"
                               << "chat-9 no longer exists";
}

void tst_ActionFaults::failedChecksPreventTheWrite() {
    QFETCH(QString, trouble);
    QFETCH(QString, says);
    Bridge bridge;
    ActionRequest request = Bridge::redeploy();
    if (trouble == QLatin1String("stale")) {
        bridge.feedsFleet = false;
        bridge.run(60'000);
    } else if (trouble == QLatin1String("dead")) {
        bridge.orchestrator.fate = [](Call) { return CallFate{5, false, ErrorCode::Network}; };
    } else if (trouble == QLatin1String("silent")) {
        bridge.orchestrator.fate = [](Call) { return CallFate{5, true, {}}; };
    } else if (trouble == QLatin1String("busy")) {
        fleet::Deployment other;
        other.id = QStringLiteral("d-99");
        bridge.orchestrator.perTaskMs = 1'000'000;
        bridge.orchestrator.service(request.service).status.running = other;
    } else {
        request.tasks << QStringLiteral("chat-9");
    }
    QVERIFY(bridge.runner->arm(request).has_value());
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(says), qPrintable(end.detail));
    QVERIFY2(end.detail.startsWith(QStringLiteral("Nothing was sent.")), qPrintable(end.detail));
    QVERIFY(bridge.orchestrator.writes.empty());
    QCOMPARE(end.startedMs, NoTime);
}

void tst_ActionFaults::changedMeanwhile() {
    Bridge bridge;
    QVERIFY(bridge.runner->arm(Bridge::redeploy()).has_value());
    bridge.run(3000);
    bridge.orchestrator.deployElsewhere(QStringLiteral("chat"), FakeOrchestrator::goodRelease());
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(QStringLiteral("somebody changed the service")),
             qPrintable(end.detail));
    QVERIFY(bridge.orchestrator.writes.empty());
}

void tst_ActionFaults::noRecordNoWrite_data() {
    QTest::addColumn<QString>("step");
    QTest::addColumn<bool>("silent");
    QTest::newRow("armed refused") << "armed" << false;
    QTest::newRow("request refused") << "request" << false;
    QTest::newRow("request never answered") << "request" << true;
}

void tst_ActionFaults::noRecordNoWrite() {
    QFETCH(QString, step);
    QFETCH(bool, silent);
    Bridge bridge;
    const auto hits = [step](const AuditEntry& entry) { return entry.step == step; };
    (silent ? bridge.audit.neverAnswers : bridge.audit.refuses) = hits;
    QVERIFY(bridge.runner->arm(Bridge::redeploy()).has_value());
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(QStringLiteral("could not be saved")), qPrintable(end.detail));
    QVERIFY2(
        end.detail.contains(silent ? QStringLiteral("no answer") : QStringLiteral("disk is full")),
        qPrintable(end.detail));
    bridge.run(60'000);
    QVERIFY(bridge.orchestrator.writes.empty());
}

void tst_ActionFaults::refusedWrites_data() {
    QTest::addColumn<int>("code");
    QTest::newRow("400") << int(ErrorCode::InvalidInput);
    QTest::newRow("401") << int(ErrorCode::Unauthorized);
    QTest::newRow("403") << int(ErrorCode::Forbidden);
    QTest::newRow("404") << int(ErrorCode::NotFound);
    QTest::newRow("409") << int(ErrorCode::Conflict);
    QTest::newRow("422") << int(ErrorCode::TargetGone);
    QTest::newRow("503") << int(ErrorCode::NoCapacity);
}

void tst_ActionFaults::refusedWrites() {
    QFETCH(int, code);
    Bridge bridge;
    bridge.orchestrator.fate = [code](Call call) {
        return call == Call::Start ? CallFate{5, false, ErrorCode(code), false} : CallFate{};
    };
    QVERIFY(bridge.runner->arm(Bridge::redeploy()).has_value());
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(QStringLiteral("nothing was done. made-up failure")),
             qPrintable(end.detail));
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
    QVERIFY(end.finishedMs - end.armedMs < 6000);
}

void tst_ActionFaults::lostAnswers_data() {
    QTest::addColumn<bool>("applied");
    QTest::addColumn<bool>("silent");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<int>("state");
    const int succeeded = int(ActionState::Succeeded);
    const int unknown = int(ActionState::Unknown);
    QTest::newRow("applied, error") << true << false << true << succeeded;
    QTest::newRow("applied, silence") << true << true << true << succeeded;
    QTest::newRow("not applied, error") << false << false << true << unknown;
    QTest::newRow("not applied, silence") << false << true << true << unknown;
    QTest::newRow("applied, then unreadable") << true << false << false << unknown;
}

void tst_ActionFaults::lostAnswers() {
    QFETCH(bool, applied);
    QFETCH(bool, silent);
    QFETCH(bool, readable);
    QFETCH(int, state);
    Bridge bridge;
    bool written = false;
    bridge.orchestrator.fate = [&](Call call) {
        if (call == Call::Start) {
            written = true;
            return CallFate{5, silent, silent ? std::optional<ErrorCode>() : ErrorCode::Timeout,
                            applied};
        }
        return written && !readable ? CallFate{5, false, ErrorCode::Network} : CallFate{};
    };
    QVERIFY(bridge.runner->arm(Bridge::redeploy()).has_value());
    const ActionSnapshot end = bridge.runToEnd();
    QVERIFY2(int(end.state) == state, qPrintable(end.detail));
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
    if (end.state == ActionState::Unknown) {
        QVERIFY2(end.detail.contains(QStringLiteral("Check at the orchestrator")),
                 qPrintable(end.detail));
        QVERIFY(end.finishedMs - end.startedMs < 60'000);
    }
}

void tst_ActionFaults::lateAnswerIsDropped() {
    Bridge bridge;
    bridge.orchestrator.fate = [](Call call) {
        // The refusal comes long after the read-back has found the deployment.
        return call == Call::Start ? CallFate{25'000, false, ErrorCode::Conflict, true}
                                   : CallFate{};
    };
    QVERIFY(bridge.runner->arm(Bridge::redeploy()).has_value());
    const ActionSnapshot end = bridge.runToEnd();
    QVERIFY2(end.state == ActionState::Succeeded, qPrintable(end.detail));
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
}

void tst_ActionFaults::endings_data() {
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("says");
    const int failed = int(ActionState::Failed);
    QTest::newRow("deployment fails") << "fails" << failed << "gateway-2 failed (image pull error)";
    QTest::newRow("still sick") << "sick" << failed
                                << "gateway-1 is unhealthy: Memory 96 % of limit";
    QTest::newRow("stuck") << "stuck" << failed << "stuck for";
    QTest::newRow("reverted") << "reverted" << failed << "moved on to v413 · r42 by somebody else";
    QTest::newRow("vanishes for good")
        << "gone" << int(ActionState::Unknown) << "Check at the orchestrator";
    QTest::newRow("vanishes and returns") << "back" << int(ActionState::Succeeded) << "Recovered";
    QTest::newRow("figures stop") << "blind" << failed << "has not been read";
    QTest::newRow("aborted elsewhere") << "aborted" << failed << "somebody else aborted";
}

void tst_ActionFaults::endings() {
    QFETCH(QString, trouble);
    QFETCH(int, state);
    QFETCH(QString, says);
    Bridge bridge;
    auto& truth = bridge.orchestrator.service(QStringLiteral("gateway"));
    truth.failsAtTask = trouble == QLatin1String("fails") ? 1 : -1;
    truth.replacementsStayBad = trouble == QLatin1String("sick");
    ActionRequest request = Bridge::rollback();
    request.rollbackWith.clear();
    QVERIFY(bridge.runner->arm(request).has_value());
    bridge.run(6000);
    QCOMPARE(bridge.now().state, ActionState::Running);
    if (trouble == QLatin1String("stuck")) {
        bridge.orchestrator.perTaskMs = 10'000'000;
    } else if (trouble == QLatin1String("gone") || trouble == QLatin1String("back")) {
        bridge.orchestrator.fate = [](Call) { return CallFate{5, false, ErrorCode::Network}; };
        bridge.run(60'000);
        QVERIFY2(bridge.now().detail.contains(QStringLiteral("cannot be read")),
                 qPrintable(bridge.now().detail));
        if (trouble == QLatin1String("back")) {
            bridge.orchestrator.fate = [](Call) { return CallFate{}; };
        }
    } else if (trouble == QLatin1String("aborted")) {
        bridge.orchestrator.abort(QStringLiteral("d-1"), [](const auto&) {});
    } else if (trouble == QLatin1String("reverted") || trouble == QLatin1String("blind")) {
        while (bridge.now().state != ActionState::Verifying) {
            bridge.run(100);
        }
        bridge.feedsFleet = trouble != QLatin1String("blind");
        if (trouble == QLatin1String("reverted")) {
            bridge.orchestrator.deployElsewhere(request.service, FakeOrchestrator::badRelease());
        }
    }
    const ActionSnapshot end = bridge.runToEnd();
    QVERIFY2(int(end.state) == state, qPrintable(end.detail));
    QVERIFY2(end.detail.contains(says), qPrintable(end.detail));
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
}

void tst_ActionFaults::whatCannotBeReadIsLeftBySecondAbort_data() {
    QTest::addColumn<bool>("isRead"); // Only its abort fails.
    QTest::newRow("nothing is read") << false;
    QTest::newRow("it is read") << true;
}

void tst_ActionFaults::whatCannotBeReadIsLeftBySecondAbort() {
    QFETCH(bool, isRead);
    Bridge bridge;
    bridge.orchestrator.perTaskMs = 10'000'000;
    const auto id = bridge.runner->arm(Bridge::redeploy());
    QVERIFY(id.has_value());
    bridge.run(6000);
    QCOMPARE(bridge.now().state, ActionState::Running);
    const auto another = bridge.runner->arm(Bridge::rollback());
    QVERIFY(!another.has_value());
    QVERIFY2(another.error().message.contains(QStringLiteral("abort it, or stop waiting for it")),
             qPrintable(another.error().message));
    bridge.orchestrator.fate = [&](Call call) {
        const bool fails = call == Call::Abort || !isRead;
        return fails ? CallFate{5, false, ErrorCode::Network, false} : CallFate{};
    };
    bridge.run(10'000);
    bridge.runner->abort(*id);
    bridge.run(1000);
    // Once may be a slip; whoever means it asks again.
    QCOMPARE(bridge.now().state, ActionState::Running);
    bridge.runner->abort(*id);
    bridge.run(1000);
    QCOMPARE(bridge.orchestrator.aborts, 2);
    QCOMPARE(bridge.now().state, isRead ? ActionState::Running : ActionState::Unknown);
    if (!isRead) {
        QVERIFY2(bridge.now().detail.contains(QStringLiteral("Check at the orchestrator")),
                 qPrintable(bridge.now().detail));
        QVERIFY(bridge.runner->arm(Bridge::rollback()).has_value());
    }
    QCOMPARE(bridge.orchestrator.writes.size(), std::size_t(1));
}

void tst_ActionFaults::relapseRestartsTheWatch() {
    Bridge bridge;
    QVERIFY(bridge.runner->arm(Bridge::redeploy()).has_value());
    while (bridge.now().state != ActionState::Verifying) {
        bridge.run(100);
    }
    auto& task = bridge.orchestrator.service(QStringLiteral("chat")).tasks.front();
    bridge.run(15'000);
    task.isBad = true;
    bridge.run(10'000);
    QCOMPARE(bridge.now().state, ActionState::Verifying);
    QVERIFY2(bridge.now().detail.contains(QStringLiteral("chat-1 is unhealthy")),
             qPrintable(bridge.now().detail));
    task.isBad = false;
    bridge.run(19'000);
    QCOMPARE(bridge.now().state, ActionState::Verifying);
    bridge.run(2000);
    QCOMPARE(bridge.now().state, ActionState::Succeeded);
}

void tst_ActionFaults::secondMemberRefusedNamesThePart() {
    Bridge bridge;
    bridge.orchestrator.fate = [&](Call call) {
        return call == Call::Start && bridge.orchestrator.writes.size() == 2
                   ? CallFate{5, false, ErrorCode::NoCapacity, false}
                   : CallFate{};
    };
    QVERIFY(bridge.runner->arm(Bridge::rollback()).has_value());
    const ActionSnapshot end = bridge.runToEnd();
    QVERIFY(end.state != ActionState::Succeeded);
    QVERIFY2(end.detail.contains(QStringLiteral("gateway-kb: the orchestrator refused")) &&
                 end.detail.contains(QStringLiteral("gateway has its deployment")),
             qPrintable(end.detail));
}

void tst_ActionFaults::whatWasNotSentIsNobodysRefusal() {
    Bridge bridge;
    bridge.orchestrator.fate = [](Call call) {
        return call == Call::Start ? CallFate{5, false, ErrorCode::NotSent, false} : CallFate{};
    };
    QVERIFY(bridge.runner->arm(Bridge::rollback()).has_value());
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(!end.detail.contains(QStringLiteral("refused")), qPrintable(end.detail));
    QVERIFY(end.members.constFirst().isNotSent);
    QVERIFY(!end.members.constLast().isNotSent);
    QVERIFY2(end.detail.contains(QStringLiteral("gateway-kb was not sent")),
             qPrintable(end.detail));
}

void tst_ActionFaults::theRecordTellsItFromARefusal() {
    const auto writeAfter = [](ErrorCode code) {
        AuditEntry entry;
        entry.actionId = QStringLiteral("a-1");
        entry.service = QStringLiteral("gateway");
        entry.step = step::Armed;
        entry.evidence = armedEvidence(Bridge::rollback(), QStringLiteral("program"));
        QVector<AuditEntry> entries{entry};
        entry.step = step::Request;
        entry.evidence = writeEvidence({}, Bridge::rollback(), {});
        entries << entry;
        entry.step = step::Response;
        entry.detail = QStringLiteral("why");
        entry.evidence = refusedEvidence(code);
        entries << entry;
        return unfinishedActions(entries).constFirst().writes.constFirst();
    };
    QCOMPARE(writeAfter(ErrorCode::NotSent).refusal, QStringLiteral("why"));
    QVERIFY(writeAfter(ErrorCode::NotSent).isNotSent);
    QCOMPARE(writeAfter(ErrorCode::NoCapacity).refusal, QStringLiteral("why"));
    QVERIFY(!writeAfter(ErrorCode::NoCapacity).isNotSent);
}

QTEST_GUILESS_MAIN(tst_ActionFaults)
#include "tst_ActionFaults.moc"
