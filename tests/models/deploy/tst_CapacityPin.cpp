// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/Preflight.h"
#include "tests/support/PinnedBridge.h"

#include <QTest>

using namespace wb;
using namespace wb::deploy;
using test::CallFate;
using test::FakeAutoscaler;
using test::PinnedBridge;

namespace {

/// Its wall clock is set while its steady one goes on.
class SetClock : public Clock {
public:
    explicit SetClock(const Clock& clock)
        : m_clock(clock) {}
    [[nodiscard]] TimeMs nowMs() const override { return m_clock.nowMs() + stepMs; }
    [[nodiscard]] DurationMs steadyMs() const override { return m_clock.steadyMs(); }
    DurationMs stepMs = 0;

private:
    const Clock& m_clock;
};

} // namespace

/// Capacity that is pinned while a service goes back, and put back whatever happens.
class tst_CapacityPin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsPinnedBeforeTheWriteAndPutBackAfter();
    void aRedeployPinsNothing();
    void whatThePreflightSays_data();
    void whatThePreflightSays();
    void withoutPinTheServiceGoesBackAllTheSame_data();
    void withoutPinTheServiceGoesBackAllTheSame();
    void whatWasChangedMeanwhileStays();
    void aPinThatCannotBePutBackIsToldAndTriedAgain();
    void nothingIsWrittenWithoutARecord();
    void readOnlyIsReadOnly();
    void aCrashLeavesNothingPinned_data();
    void aCrashLeavesNothingPinned();
    void whatIsHandedOnIsPutBackByTheNextRunner();
    void aWallClockThatIsSetChangesNothing_data();
    void aWallClockThatIsSetChangesNothing();
    void whoTakesItUpAnswersForIt();
};

void tst_CapacityPin::itIsPinnedBeforeTheWriteAndPutBackAfter() {
    PinnedBridge bridge;
    int minimumAtWrite = 0;
    bridge.orchestrator.onWrite = [&](const DeployRequest& request) {
        minimumAtWrite += bridge.scaler.range(request.service)->minimum;
    };
    QVERIFY(bridge.runner->arm(PinnedBridge::rollback()).has_value());
    const ActionSnapshot end = bridge.runToEnd();
    QVERIFY2(end.state == ActionState::Succeeded, qPrintable(end.detail));
    QCOMPARE(minimumAtWrite, 4 + 3);
    bridge.run(5000);
    QCOMPARE(bridge.minima(), (QVector<int>{2, 1}));
    QCOMPARE(bridge.ownChanges(), 4);
    QVERIFY(bridge.runner->openPins().isEmpty());
    const QStringList steps = bridge.auditSteps();
    QVERIFY(steps.indexOf(step::Pin) < steps.indexOf(step::Pinned));
    QVERIFY(steps.indexOf(step::Pinned) < steps.indexOf(step::Request));
    QVERIFY(steps.indexOf(step::Unpin) > steps.lastIndexOf(step::Response));
    QCOMPARE(steps.count(step::Unpinned), 2);
    QCOMPARE(bridge.told.size(), 4);
    QCOMPARE(bridge.told.first(),
             QStringLiteral("The capacity of gateway is pinned: the minimum of scaler of gateway "
                            "is 4 instead of 2 until this is over."));
    QCOMPARE(bridge.told.last(),
             QStringLiteral("The capacity of gateway-kb is no longer pinned: the minimum of "
                            "scaler of gateway-kb is 1 again."));
    QVERIFY(bridge.troubles.isEmpty());
}

void tst_CapacityPin::aRedeployPinsNothing() {
    PinnedBridge bridge;
    bridge.scaler.add(QStringLiteral("chat"), 1, 9);
    QVERIFY(bridge.runner->arm(PinnedBridge::redeploy()).has_value());
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
    QVERIFY(bridge.scaler.changes.empty());
}

void tst_CapacityPin::whatThePreflightSays_data() {
    using fleet::ScaleIn;
    using fleet::ScalingRange;
    QTest::addColumn<ScaleIn>("told");
    QTest::addColumn<CheckResult>("result");
    QTest::addColumn<QString>("text");
    const QString name = QStringLiteral("HPA g");
    const auto row = [](const char* tag, const ScaleIn& told, CheckResult result,
                        const char* text) {
        QTest::newRow(tag) << told << result << QString::fromUtf8(text);
    };
    row("raised", {ScalingRange{name, 2, 9, {}}, {}, {}}, CheckResult::Passed,
        "the minimum of HPA g is raised from 2 to 4 meanwhile, and put back after");
    row("its maximum is lower", {ScalingRange{name, 2, 3, {}}, {}, {}}, CheckResult::Passed,
        "the minimum of HPA g is raised from 2 to 3 meanwhile, and put back after");
    row("high enough", {ScalingRange{name, 4, 9, {}}, {}, {}}, CheckResult::Passed,
        "HPA g leaves 4 tasks as it is");
    row("somebody keeps it", {ScalingRange{name, 2, 9, QStringLiteral("ScaledObject g")}, {}, {}},
        CheckResult::Warning,
        "the minimum of HPA g is raised from 2 to 4 meanwhile, and put back after");
    row("no permission", {ScalingRange{name, 1, 9, {}}, {}, QStringLiteral("not allowed")},
        CheckResult::Warning, "HPA g may leave only 1 task meanwhile: not allowed");
    row("not told", {std::nullopt, {}, QStringLiteral("it cannot be read")}, CheckResult::Warning,
        "its capacity is not pinned: it cannot be read");
    row("no autoscaler", {std::nullopt, QStringLiteral("Docker Swarm has no autoscaler"), {}},
        CheckResult::Passed, "nothing to pin: Docker Swarm has no autoscaler");
}

void tst_CapacityPin::whatThePreflightSays() {
    QFETCH(fleet::ScaleIn, told);
    QFETCH(CheckResult, result);
    QFETCH(QString, text);
    PinnedBridge bridge;
    bridge.orchestrator.scaleInOf = [told](const QString&) { return told; };
    QVERIFY(bridge.runner->arm(PinnedBridge::rollback()).has_value());
    bridge.run(1000);
    const auto check = bridge.pinCheck();
    QVERIFY(check.has_value());
    QCOMPARE(check->result, result);
    QCOMPARE(check->text, text);
    QCOMPARE(check->advice.isEmpty(), result == CheckResult::Passed);
}

void tst_CapacityPin::withoutPinTheServiceGoesBackAllTheSame_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isApplied");
    QTest::addColumn<bool>("isLost");
    QTest::newRow("not allowed") << static_cast<int>(ErrorCode::Forbidden) << false << false;
    QTest::newRow("no answer, and not done")
        << static_cast<int>(ErrorCode::Timeout) << false << true;
    QTest::newRow("no answer, but done") << static_cast<int>(ErrorCode::Timeout) << true << true;
    QTest::newRow("broken, but done") << static_cast<int>(ErrorCode::Network) << true << false;
}

void tst_CapacityPin::withoutPinTheServiceGoesBackAllTheSame() {
    QFETCH(int, code);
    QFETCH(bool, isApplied);
    QFETCH(bool, isLost);
    PinnedBridge bridge;
    int writes = 0;
    bridge.scaler.fate = [&](FakeAutoscaler::Call call) {
        CallFate fate;
        // Only the two that pin.
        if (call == FakeAutoscaler::Call::Change && ++writes <= 2) {
            fate.error = static_cast<ErrorCode>(code);
            fate.isApplied = isApplied;
            fate.isLost = isLost;
        }
        return fate;
    };
    QVERIFY(bridge.runner->arm(PinnedBridge::rollback()).has_value());
    while (bridge.orchestrator.writes.empty()) {
        bridge.run(100);
    }
    const auto check = bridge.pinCheck();
    QCOMPARE(check->result, CheckResult::Warning);
    QVERIFY2(check->text.startsWith(QStringLiteral("its capacity is not pinned: ")),
             qPrintable(check->text));
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
    QCOMPARE(bridge.orchestrator.writes.size(), 2U);
    QCOMPARE(bridge.troubles.size(), 2);
    bridge.run(60'000);
    QCOMPARE(bridge.minima(), (QVector<int>{2, 1}));
    QCOMPARE(bridge.ownChanges(), isApplied ? 4 : 0);
    QVERIFY(bridge.runner->openPins().isEmpty());
}

void tst_CapacityPin::whatWasChangedMeanwhileStays() {
    PinnedBridge bridge;
    QVERIFY(bridge.runner->arm(PinnedBridge::rollback()).has_value());
    while (bridge.orchestrator.writes.empty()) {
        bridge.run(100);
    }
    bridge.scaler.set(QStringLiteral("gateway"), 3);
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
    bridge.run(10'000);
    QCOMPARE(bridge.minima(), (QVector<int>{3, 1}));
    QVERIFY(bridge.told.contains(
        QStringLiteral("The capacity of gateway is no longer pinned: somebody has set the minimum "
                       "of scaler of gateway to 3 meanwhile, which stays (it was 2 before).")));
}

void tst_CapacityPin::aPinThatCannotBePutBackIsToldAndTriedAgain() {
    PinnedBridge bridge;
    bool isBroken = false;
    int looks = 0;
    bridge.scaler.fate = [&](FakeAutoscaler::Call) {
        CallFate fate;
        if (isBroken) {
            ++looks;
            fate.error = ErrorCode::Unauthorized;
            fate.isApplied = false;
        }
        return fate;
    };
    auto request = PinnedBridge::rollback();
    request.rollbackWith.clear();
    QVERIFY(bridge.runner->arm(request).has_value());
    while (bridge.orchestrator.writes.empty()) {
        bridge.run(100);
    }
    isBroken = true;
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
    bridge.run(60'000);
    // 5, 10 and 20 s after each other, and no more often.
    QCOMPARE(looks, 4);
    QCOMPARE(bridge.troubles,
             QStringList(QStringLiteral("The capacity of gateway is still pinned: the minimum of "
                                        "scaler of gateway is not put back from 4 to 2 (made-up "
                                        "failure). It is tried again; by hand, set it to 2.")));
    QCOMPARE(bridge.runner->openPins().size(), 1);
    isBroken = false;
    bridge.run(60'000);
    QCOMPARE(bridge.minima(), (QVector<int>{2, 1}));
    QVERIFY(bridge.runner->openPins().isEmpty());
}

void tst_CapacityPin::nothingIsWrittenWithoutARecord() {
    PinnedBridge bridge;
    bridge.audit.refuses = [](const AuditEntry& entry) { return entry.step == step::Pin; };
    QVERIFY(bridge.runner->arm(PinnedBridge::rollback()).has_value());
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
    QVERIFY(bridge.scaler.changes.empty());

    PinnedBridge other;
    bool isFull = true;
    other.audit.refuses = [&](const AuditEntry& entry) {
        return isFull && entry.step == step::Unpin;
    };
    QVERIFY(other.runner->arm(PinnedBridge::rollback()).has_value());
    QCOMPARE(other.runToEnd().state, ActionState::Succeeded);
    other.run(30'000);
    QCOMPARE(other.minima(), (QVector<int>{4, 3}));
    QCOMPARE(other.ownChanges(), 2);
    isFull = false;
    other.run(60'000);
    QCOMPARE(other.minima(), (QVector<int>{2, 1}));
}

void tst_CapacityPin::readOnlyIsReadOnly() {
    PinnedBridge bridge;
    QVERIFY(bridge.runner->arm(PinnedBridge::rollback()).has_value());
    while (bridge.orchestrator.writes.empty()) {
        bridge.run(100);
    }
    bridge.kill();
    bridge.options.actionsEnabled = false;
    QVERIFY(bridge.restart());
    bridge.runToEnd();
    bridge.run(60'000);
    QCOMPARE(bridge.minima(), (QVector<int>{4, 1}));
    QVERIFY2(bridge.troubles.join(u' ').contains(QStringLiteral("read-only")) &&
                 bridge.troubles.join(u' ').contains(QStringLiteral("it was 2")),
             qPrintable(bridge.troubles.join(u' ')));
}

void tst_CapacityPin::aCrashLeavesNothingPinned_data() {
    QTest::addColumn<QString>("atStep");
    QTest::addColumn<bool>("isAfterIt");
    for (const QString& each : {QString(step::Pin), QString(step::Pinned), QString(step::Request),
                                QString(step::Response), QStringLiteral("succeeded"),
                                QString(step::Unpin), QString(step::Unpinned)}) {
        for (const bool isAfterIt : {false, true}) {
            QTest::addRow("%s %s", isAfterIt ? "after" : "at", qPrintable(each))
                << each << isAfterIt;
        }
    }
}

/// Killed the moment a step is durable, or a second later.
void tst_CapacityPin::aCrashLeavesNothingPinned() {
    QFETCH(QString, atStep);
    QFETCH(bool, isAfterIt);
    PinnedBridge bridge;
    QVERIFY(bridge.runner->arm(PinnedBridge::rollback()).has_value());
    while (!bridge.auditSteps().contains(atStep)) {
        bridge.run(isAfterIt ? 100 : 1);
    }
    bridge.run(isAfterIt ? 1000 : 0);
    bridge.kill();
    bridge.run(20'000);
    bridge.restart();
    bridge.run(400'000);
    QCOMPARE(bridge.minima(), (QVector<int>{2, 1}));
    QVERIFY(bridge.runner->openPins().isEmpty());
    QVERIFY(openPins({bridge.audit.durable.begin(), bridge.audit.durable.end()}).isEmpty());
    for (const auto& [service, changes] : bridge.scaler.changes) {
        QVERIFY2(changes.empty() || changes.size() == 2, qPrintable(service));
    }
}

void tst_CapacityPin::whatIsHandedOnIsPutBackByTheNextRunner() {
    PinnedBridge bridge;
    bool isBroken = false;
    bridge.scaler.fate = [&](FakeAutoscaler::Call) {
        CallFate fate;
        if (isBroken) {
            fate.error = ErrorCode::Unauthorized;
            fate.isApplied = false;
        }
        return fate;
    };
    QVERIFY(bridge.runner->arm(PinnedBridge::rollback()).has_value());
    while (bridge.orchestrator.writes.size() < 2) {
        bridge.run(100);
    }
    isBroken = true;
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
    const auto pins = bridge.runner->openPins();
    QCOMPARE(pins.size(), 2);
    // Another credential in the configuration makes another runner.
    isBroken = false;
    bridge.start();
    for (const RecordedPin& pin : pins) {
        bridge.runner->unpin(pin);
    }
    bridge.run(5000);
    QCOMPARE(bridge.minima(), (QVector<int>{2, 1}));
    RecordedPin elsewhere = pins.first();
    elsewhere.service = QStringLiteral("reporting");
    bridge.runner->unpin(elsewhere);
    QVERIFY(bridge.runner->pendingPins().isEmpty());
    QCOMPARE(bridge.runner->openPins().size(), 1);
    QVERIFY2(bridge.troubles.constLast().startsWith(
                 QStringLiteral("The capacity of reporting is still pinned: the minimum of scaler "
                                "of gateway is not put back from 4 to 2 (it has no deploy "
                                "provider here")),
             qPrintable(bridge.troubles.constLast()));
}

void tst_CapacityPin::aWallClockThatIsSetChangesNothing_data() {
    QTest::addColumn<qint64>("stepMs");
    QTest::newRow("back") << -3'600'000LL;
    QTest::newRow("forward") << 3'600'000LL;
}

/// A write without an answer is neither taken for settled nor for under way for ever.
void tst_CapacityPin::aWallClockThatIsSetChangesNothing() {
    QFETCH(qint64, stepMs);
    PinnedBridge bridge;
    SetClock clock(bridge.clock);
    bridge.options.clock = &clock;
    bridge.start();
    int writes = 0;
    bridge.scaler.fate = [&](FakeAutoscaler::Call call) {
        CallFate fate;
        if (call == FakeAutoscaler::Call::Change && ++writes == 1) {
            // It arrives when the action has been withdrawn for long.
            fate.delayMs = 40'000;
            fate.isLost = true;
        }
        return fate;
    };
    auto request = PinnedBridge::rollback();
    request.rollbackWith.clear();
    const auto id = bridge.runner->arm(request);
    while (writes == 0) {
        bridge.run(100);
    }
    clock.stepMs = stepMs;
    QVERIFY(bridge.runner->cancel(*id));
    QVERIFY2(bridge.now().detail.contains(QStringLiteral("before the service was touched")),
             qPrintable(bridge.now().detail));
    bridge.run(90'000);
    QVERIFY(bridge.orchestrator.writes.empty());
    QCOMPARE(bridge.minima(), (QVector<int>{2, 1}));
    QCOMPARE(bridge.ownChanges(), 2);
    QVERIFY(bridge.runner->openPins().isEmpty());
}

/// So that a third program leaves it alone while the second one runs.
void tst_CapacityPin::whoTakesItUpAnswersForIt() {
    PinnedBridge bridge;
    QVERIFY(bridge.runner->arm(PinnedBridge::rollback()).has_value());
    while (bridge.orchestrator.writes.empty()) {
        bridge.run(100);
    }
    const auto left = [&] {
        return unfinishedActions({bridge.audit.durable.begin(), bridge.audit.durable.end()});
    };
    QCOMPARE(left().constFirst().program, QStringLiteral("1"));
    bridge.kill();
    QVERIFY(bridge.restart());
    bridge.run(1000);
    QCOMPARE(left().constFirst().program, QStringLiteral("11"));
    // The pin is of an action that is not over; then the program that puts it back is named.
    bridge.scaler.fate = [](FakeAutoscaler::Call call) {
        CallFate fate;
        if (call == FakeAutoscaler::Call::Change) {
            fate.error = ErrorCode::Unauthorized;
            fate.isApplied = false;
        }
        return fate;
    };
    bridge.runToEnd();
    bridge.run(1000);
    const auto pins = openPins({bridge.audit.durable.begin(), bridge.audit.durable.end()});
    QCOMPARE(pins.size(), 1);
    QCOMPARE(pins.constFirst().program, QStringLiteral("11"));
}

QTEST_GUILESS_MAIN(tst_CapacityPin)
#include "tst_CapacityPin.moc"
