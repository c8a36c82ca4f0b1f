// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/Overriding.h"
#include "models/deploy/Preflight.h"
#include "tests/support/ActionBridge.h"

#include <QJsonArray>
#include <QTest>

using namespace wb;
using namespace wb::deploy;
using Bridge = test::ActionBridge;

namespace {

const QString Reason = QStringLiteral("the last one is going away anyway");

/// A bridge at which stopping the last healthy task would leave none.
struct Crowded : Bridge {
    Crowded() {
        auto& truth = orchestrator.service(QStringLiteral("chat"));
        truth.status.capacityTasks = 0;
        truth.tasks[2].isBad = true;
        start();
    }
    static ActionRequest all(bool waits) {
        ActionRequest request = redeploy();
        request.tasks.clear();
        request.waitsForOverride = waits;
        return request;
    }
    QString arm(bool waits = true) { return runner->arm(all(waits)).value(); }
    [[nodiscard]] const AuditEntry* entry(const QString& step) const {
        const auto found = std::find_if(audit.durable.begin(), audit.durable.end(),
                                        [&](const auto& each) { return each.step == step; });
        return found == audit.durable.end() ? nullptr : &*found;
    }
};

/// A bridge at which stopping one of the two healthy tasks would leave a busy one.
struct Busy : Bridge {
    Busy() {
        orchestrator.service(QStringLiteral("chat")).status.capacityTasks = 0;
        orchestrator.cpuFraction = 0.48;
        start();
    }
    QString armHeld() {
        const QString id = runner->arm(Crowded::all(true)).value();
        run(1000);
        Q_ASSERT(now().needsOverride && failedText().contains(QStringLiteral("would run at CPU")));
        return id;
    }
    void fallIll() { orchestrator.service(QStringLiteral("chat")).tasks[2].isBad = true; }
    [[nodiscard]] QString failedText() const {
        const QVector<PreflightCheck> checks = now().checks;
        const PreflightCheck* failed = firstFailed(checks);
        return failed == nullptr ? QString() : failed->text;
    }
};

} // namespace

/// What may be overridden, what has to be typed for it, and what the record holds of it.
class tst_Overriding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsNotBlindMayBeOverridden_data();
    void onlyWhatIsNotBlindMayBeOverridden();
    void theReasonIsTyped_data();
    void theReasonIsTyped();
    void aHeldActionGoesOnOnceOverridden();
    void whatWasTypedForIsWhatWasShown();
    void aCheckThatBecameAnotherHoldsAgain();
    void theLastCheckBeforeTheWriteCountsToo();
    void anOverrideGivenWithTheRequestHolds();
    void withoutAPersonItEnds();
    void nobodyTypes();
    void aFinalCheckIsNotHeld();
    void noRecordNoOverride();
    void aRecordThatHangsSendsNothingLater();
    void itCanBeUndone();
};

void tst_Overriding::onlyWhatIsNotBlindMayBeOverridden_data() {
    QTest::addColumn<bool>("may");
    for (const char* id : {"actions-enabled", "fresh-data", "provider-reachable",
                           "no-other-deployment", "generation-unchanged", "tasks-exist",
                           "target-exists", "not-already-there", "of-a-later-version"}) {
        QTest::newRow(id) << false;
    }
    QTest::newRow("capacity") << true;
}

void tst_Overriding::onlyWhatIsNotBlindMayBeOverridden() {
    QFETCH(bool, may);
    const QString id = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(isOverridable(id), may);
    PreflightCheck check;
    check.id = id;
    check.service = QStringLiteral("chat");
    check.result = CheckResult::Failed;
    check.isOverridable = isOverridable(id);
    QVector<PreflightCheck> checks{check};
    QCOMPARE(firstFinal(checks) == nullptr, may);
    applyOverride({Reason, failedKeys(checks)}, checks);
    QCOMPARE(checks.constFirst().result, may ? CheckResult::Warning : CheckResult::Failed);
}

void tst_Overriding::theReasonIsTyped_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::newRow("as asked for") << QStringLiteral("chat: ") + Reason << Reason;
    QTest::newRow("no space") << QStringLiteral(" chat:") + Reason << Reason;
    QTest::newRow("another service") << QStringLiteral("search: ") + Reason << QString();
    QTest::newRow("no service") << Reason << QString();
    QTest::newRow("no reason") << QStringLiteral("chat:") << QString();
    QTest::newRow("too short") << QStringLiteral("chat: because") << QString();
    QTest::newRow("spaces") << QStringLiteral("chat:                     ") << QString();
    QTest::newRow("too long") << QStringLiteral("chat: ") + QString(600, u'x') << QString();
    QTest::newRow("several lines") << QStringLiteral("chat: the last one\nis going\taway")
                                   << QStringLiteral("the last one is going away");
}

void tst_Overriding::theReasonIsTyped() {
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    const auto read = typedOverride(typed, QStringLiteral("chat"));
    QCOMPARE(read.has_value(), !reason.isEmpty());
    QCOMPARE(read.value_or(QString()), reason);
}

void tst_Overriding::aHeldActionGoesOnOnceOverridden() {
    Crowded bridge;
    const QString id = bridge.arm();
    bridge.run(30'000);
    QVERIFY(bridge.now().needsOverride);
    QCOMPARE(bridge.now().state, ActionState::Armed);
    // The countdown stands still, and neither Enter nor a short word sets it going.
    bridge.runner->goNow(id);
    QVERIFY(!bridge.runner->overrideChecks(id, QStringLiteral("chat: go")).has_value());
    bridge.run(1000);
    QVERIFY(bridge.now().needsOverride && bridge.orchestrator.writes.empty());
    QVERIFY(bridge.runner->overrideChecks(id, QStringLiteral("chat: ") + Reason).has_value());
    bridge.run(4000);
    QVERIFY(bridge.now().undoUntilMs != NoTime && bridge.orchestrator.writes.empty());
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
    QCOMPARE(bridge.orchestrator.writes.size(), 1U);
    const AuditEntry* typed = bridge.entry(step::Override);
    QVERIFY(typed != nullptr);
    QCOMPARE(typed->actor, QStringLiteral("ana@desk"));
    QCOMPARE(typed->evidence[QStringLiteral("reason")].toString(), Reason);
    QCOMPARE(typed->evidence[QStringLiteral("checks")].toArray(),
             QJsonArray{QStringLiteral("chat/capacity/none-left")});
    const QJsonObject write = bridge.entry(step::Request)->evidence;
    QCOMPARE(write[QStringLiteral("override")].toObject()[QStringLiteral("reason")].toString(),
             Reason);
    const QJsonArray checks = write[QStringLiteral("checks")].toArray();
    QVERIFY(std::any_of(checks.begin(), checks.end(), [](const auto& check) {
        return check.toObject()[QStringLiteral("id")] == QStringLiteral("capacity") &&
               check.toObject()[QStringLiteral("overridden")].toBool();
    }));
    QVERIFY(!bridge.runner->overrideChecks(id, QStringLiteral("chat: ") + Reason).has_value());
}

void tst_Overriding::whatWasTypedForIsWhatWasShown() {
    Crowded bridge;
    const QString id = bridge.arm();
    bridge.run(1000);
    QVERIFY(bridge.runner->overrideChecks(id, QStringLiteral("chat: ") + Reason).has_value());
    bridge.feedsFleet = false;
    bridge.orchestrator.service(QStringLiteral("chat")).status.running = fleet::Deployment();
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(QStringLiteral("runs already")), qPrintable(end.detail));
    QVERIFY(bridge.orchestrator.writes.empty());
}

void tst_Overriding::aCheckThatBecameAnotherHoldsAgain() {
    Busy bridge;
    const QString id = bridge.armHeld();
    // While the reason is written down, one of the two healthy ones falls ill.
    bridge.audit.delayMs = 1000;
    QVERIFY(bridge.runner->overrideChecks(id, QStringLiteral("chat: ") + Reason).has_value());
    bridge.fallIll();
    bridge.run(2000);
    QVERIFY(bridge.now().needsOverride);
    bridge.run(20'000);
    QVERIFY(bridge.now().needsOverride && bridge.orchestrator.writes.empty());
    QVERIFY(bridge.failedText().contains(QStringLiteral("would leave none")));
    QVERIFY(bridge.runner->overrideChecks(id, QStringLiteral("chat: ") + Reason).has_value());
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
    QCOMPARE(bridge.orchestrator.writes.size(), 1U);
}

void tst_Overriding::theLastCheckBeforeTheWriteCountsToo() {
    Busy bridge;
    const QString id = bridge.armHeld();
    QVERIFY(bridge.runner->overrideChecks(id, QStringLiteral("chat: ") + Reason).has_value());
    bridge.run(2000);
    QVERIFY(!bridge.now().needsOverride);
    bridge.fallIll();
    const ActionSnapshot end = bridge.runToEnd();
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(QStringLiteral("would leave none")), qPrintable(end.detail));
    QVERIFY(bridge.orchestrator.writes.empty());
}

void tst_Overriding::anOverrideGivenWithTheRequestHolds() {
    Crowded bridge;
    ActionRequest request = Crowded::all(false);
    request.overriding = {Reason, {QStringLiteral("chat/capacity/none-left")}};
    QVERIFY(bridge.runner->arm(request).has_value());
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
    QCOMPARE(bridge.entry(step::Armed)
                 ->evidence[QStringLiteral("override")]
                 .toObject()[QStringLiteral("reason")]
                 .toString(),
             Reason);
}

void tst_Overriding::withoutAPersonItEnds() {
    Crowded bridge;
    bridge.arm(false);
    const ActionSnapshot end = bridge.runToEnd(10'000);
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(QStringLiteral("would leave none")), qPrintable(end.detail));
}

void tst_Overriding::nobodyTypes() {
    Crowded bridge;
    bridge.arm();
    bridge.run(bridge.options.timings.overrideMs - 5000);
    QVERIFY(bridge.now().needsOverride);
    const ActionSnapshot end = bridge.runToEnd(10'000);
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.startsWith(QStringLiteral("Nothing was sent.")), qPrintable(end.detail));
    QVERIFY(bridge.orchestrator.writes.empty());
}

void tst_Overriding::aFinalCheckIsNotHeld() {
    Crowded bridge;
    bridge.feedsFleet = false;
    bridge.run(60'000);
    const QString id = bridge.arm();
    bridge.run(1000);
    QCOMPARE(bridge.now().state, ActionState::Failed);
    QVERIFY(!bridge.now().needsOverride);
    QVERIFY(!bridge.runner->overrideChecks(id, QStringLiteral("chat: ") + Reason).has_value());
}

void tst_Overriding::noRecordNoOverride() {
    Crowded bridge;
    bridge.audit.refuses = [](const AuditEntry& entry) { return entry.step == step::Override; };
    const QString id = bridge.arm();
    bridge.run(1000);
    QVERIFY(bridge.runner->overrideChecks(id, QStringLiteral("chat: ") + Reason).has_value());
    const ActionSnapshot end = bridge.runToEnd(10'000);
    QCOMPARE(end.state, ActionState::Failed);
    QVERIFY2(end.detail.contains(QStringLiteral("could not be saved")), qPrintable(end.detail));
    QVERIFY(bridge.orchestrator.writes.empty());
}

void tst_Overriding::aRecordThatHangsSendsNothingLater() {
    Crowded bridge;
    const QString id = bridge.arm();
    bridge.run(1000);
    bridge.audit.delayMs = 3'600'000;
    QVERIFY(bridge.runner->overrideChecks(id, QStringLiteral("chat: ") + Reason).has_value());
    bridge.run(bridge.options.timings.replyMs - 1000);
    QCOMPARE(bridge.now().state, ActionState::Armed);
    bridge.run(2000);
    QCOMPARE(bridge.now().state, ActionState::Failed);
    QVERIFY2(bridge.now().detail.contains(QStringLiteral("could not be saved")),
             qPrintable(bridge.now().detail));
    // An hour later the disk wakes.
    bridge.schedule.advanceMs(3'700'000);
    bridge.run(20'000);
    QVERIFY(bridge.entry(step::Override) != nullptr);
    QVERIFY(bridge.orchestrator.writes.empty());
}

void tst_Overriding::itCanBeUndone() {
    Crowded bridge;
    const QString id = bridge.arm();
    bridge.run(1000);
    QVERIFY(bridge.now().needsOverride);
    QVERIFY(bridge.runner->cancel(id));
    QCOMPARE(bridge.now().state, ActionState::Cancelled);
    QVERIFY(bridge.orchestrator.writes.empty());
}

QTEST_GUILESS_MAIN(tst_Overriding)
#include "tst_Overriding.moc"
