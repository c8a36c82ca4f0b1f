// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PinnedBridge.h"

#include <QTest>

using namespace wb;
using namespace wb::deploy;
using test::FakeOrchestrator;
using test::PinnedBridge;

namespace {

/// Two programs on one record, each with a rollback of the same service: the second is armed when
/// the first has deployed and still watches, and somebody has deployed the bad release again.
struct TwoPrograms : PinnedBridge {
    TwoPrograms() {
        options.isRunning = [this](const QString& program) {
            return program == QLatin1String("other") || isFirstRunning;
        };
        start();
        auto other = options;
        other.program = QStringLiteral("other");
        other.timings.undoMs = 0;
        other.newId = [this] { return QStringLiteral("other-%1").arg(++ids); };
        second = std::make_unique<ActionRunner>(other);
        scaler.onWrite = [this](const Autoscaler::MinimumChange& change) {
            const auto theirs = second->current();
            isTakenFromSecond = isTakenFromSecond || (change.to < change.from && theirs &&
                                                      !isOver(theirs->state) && isPinned());
        };
    }
    static ActionRequest request() {
        auto request = rollback();
        request.rollbackWith.clear();
        return request;
    }
    void runBoth(DurationMs forMs) {
        for (DurationMs spent = 0; spent < forMs; spent += 100) {
            run(100);
            second->setFleet(orchestrator.snapshot());
            second->advance();
        }
    }
    std::optional<PreflightCheck> secondCheck() const {
        const auto now = second->current();
        for (const auto& check : now ? now->checks : QVector<PreflightCheck>()) {
            if (check.id == QLatin1String("capacity-pinned")) {
                return check;
            }
        }
        return std::nullopt;
    }
    /// The second one counts on its pin; a check that passes because the first one's is still there
    /// says something else, and is made again before the write.
    bool isPinned() const {
        const auto check = secondCheck();
        return check && check->text.contains(QLatin1String("until this is over"));
    }
    /// The first one holds its pin and verifies.
    bool beginFirst() {
        if (!runner->arm(request()).has_value()) {
            return false;
        }
        for (int i = 0; i < 3000 && now().state != ActionState::Verifying; ++i) {
            runBoth(100);
        }
        return now().state == ActionState::Verifying;
    }
    QVector<RecordedPin> open() const {
        return openPins({audit.durable.begin(), audit.durable.end()});
    }
    std::unique_ptr<ActionRunner> second;
    bool isTakenFromSecond = false;
    bool isFirstRunning = true; ///< As others see it.
};

} // namespace

/// Pins of two actions on one service: the minimum from before the first comes back, at the end of
/// the last.
class tst_OverlappingPins : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoEndsLastPutsTheFirstNumberBack_data();
    void whoEndsLastPutsTheFirstNumberBack();
    void anUnreadableRecordPinsNothing();
    void whatThisProgramCouldNotPutBackGoesOver();
    void whoTakesUpAnActionAnswersForItsPins();
    void aTakeOverThatIsGivenUpLeavesNothing_data();
    void aTakeOverThatIsGivenUpLeavesNothing();
    void whatADeadProgramPinnedIsTakenOver();
    void whatADeadProgramPinnedIsPutBackByOneThatRuns();
    void whatSomebodySetBetweenTwoPinsComesBack();
    void anotherPlaceIsLeftAlone();
};

void tst_OverlappingPins::whoEndsLastPutsTheFirstNumberBack_data() {
    QTest::addColumn<int>("offsetMs");
    for (int offsetMs = 0; offsetMs <= 3000; offsetMs += 100) {
        QTest::addRow("second %d ms after", offsetMs) << offsetMs;
    }
}

void tst_OverlappingPins::whoEndsLastPutsTheFirstNumberBack() {
    QFETCH(int, offsetMs);
    TwoPrograms two;
    QVERIFY(two.beginFirst());
    QCOMPARE(two.minima().constFirst(), 4);
    two.orchestrator.deployElsewhere(QStringLiteral("gateway"), FakeOrchestrator::badRelease());
    two.runBoth(offsetMs);
    two.second->setFleet(two.orchestrator.snapshot());
    QVERIFY(two.second->arm(TwoPrograms::request()).has_value());
    for (int i = 0; i < 6000 && !isOver(two.second->current()->state); ++i) {
        two.runBoth(100);
    }
    two.runBoth(60'000);
    QVERIFY(!two.isTakenFromSecond);
    const auto check = two.secondCheck();
    QVERIFY(check.has_value());
    QVERIFY2(two.isPinned() || check->result == CheckResult::Warning, qPrintable(check->text));
    QCOMPARE(two.minima(), (QVector<int>{2, 1}));
    QVERIFY(two.open().isEmpty());
    QVERIFY(two.runner->openPins().isEmpty() && two.second->openPins().isEmpty());
}

void tst_OverlappingPins::anUnreadableRecordPinsNothing() {
    TwoPrograms two;
    QVERIFY(two.beginFirst());
    two.orchestrator.deployElsewhere(QStringLiteral("gateway"), FakeOrchestrator::badRelease());
    two.audit.isUnreadable = [] { return true; };
    two.second->setFleet(two.orchestrator.snapshot());
    QVERIFY(two.second->arm(TwoPrograms::request()).has_value());
    const auto writes = two.orchestrator.writes.size();
    for (int i = 0; i < 600 && two.orchestrator.writes.size() == writes; ++i) {
        two.runBoth(100);
    }
    const auto check = two.secondCheck();
    QVERIFY(check.has_value());
    QCOMPARE(check->result, CheckResult::Warning);
    QVERIFY2(check->text.startsWith(QStringLiteral("its capacity is not pinned: ")),
             qPrintable(check->text));
}

void tst_OverlappingPins::whatThisProgramCouldNotPutBackGoesOver() {
    PinnedBridge bridge;
    bool isBroken = false;
    bridge.scaler.fate = [&](test::FakeAutoscaler::Call call) {
        test::CallFate fate;
        if (isBroken && call == test::FakeAutoscaler::Call::Change) {
            fate.error = ErrorCode::Unauthorized;
            fate.isApplied = false;
        }
        return fate;
    };
    QVERIFY(bridge.runner->arm(TwoPrograms::request()).has_value());
    while (bridge.orchestrator.writes.empty()) {
        bridge.run(100);
    }
    isBroken = true;
    QCOMPARE(bridge.runToEnd().state, ActionState::Succeeded);
    bridge.run(20'000);
    QCOMPARE(bridge.minima().constFirst(), 4);
    bridge.orchestrator.deployElsewhere(QStringLiteral("gateway"), FakeOrchestrator::badRelease());
    bridge.run(1000);
    QVERIFY(bridge.runner->arm(TwoPrograms::request()).has_value());
    while (bridge.orchestrator.writes.size() < 2) {
        bridge.run(100);
    }
    QCOMPARE(bridge.pinCheck()->result, CheckResult::Passed);
    QCOMPARE(bridge.runner->openPins().size(), 1);
    isBroken = false;
    bridge.run(1000);
    QCOMPARE(bridge.minima().constFirst(), 4);
    bridge.runToEnd();
    bridge.run(30'000);
    QCOMPARE(bridge.minima(), (QVector<int>{2, 1}));
    QVERIFY(bridge.runner->openPins().isEmpty());
}

void tst_OverlappingPins::whoTakesUpAnActionAnswersForItsPins() {
    PinnedBridge bridge;
    QVERIFY(bridge.runner->arm(TwoPrograms::request()).has_value());
    while (bridge.orchestrator.writes.empty()) {
        bridge.run(100);
    }
    bridge.kill();
    QVERIFY(bridge.restart());
    bridge.run(1000);
    const auto pins = openPins({bridge.audit.durable.begin(), bridge.audit.durable.end()});
    QCOMPARE(pins.size(), 1);
    QCOMPARE(pins.constFirst().program, QStringLiteral("11"));
    // The same pin, handed on by the former runner and found in the record, is one pin.
    bridge.start();
    bridge.runner->unpin(pins.constFirst());
    bridge.runner->unpin(pins.constFirst());
    QCOMPARE(bridge.runner->openPins().size(), 1);
    bridge.run(5000);
    QCOMPARE(bridge.minima(), (QVector<int>{2, 1}));
    // A record that was read before that says that it is open.
    const auto entries = bridge.audit.durable.size();
    const auto changes = bridge.ownChanges();
    bridge.runner->unpin(pins.constFirst());
    bridge.run(5000);
    QCOMPARE(bridge.audit.durable.size(), entries);
    QCOMPARE(bridge.ownChanges(), changes);
}

void tst_OverlappingPins::aTakeOverThatIsGivenUpLeavesNothing_data() {
    QTest::addColumn<int>("offsetMs");
    QTest::addColumn<int>("failing");
    QTest::addColumn<bool>("isSilent");
    for (const int offsetMs : {0, 100, 500}) {
        QTest::addRow("%d ms after, not recorded", offsetMs) << offsetMs << 0 << false;
        for (int failing = 1; failing <= 6; ++failing) {
            QTest::addRow("%d ms after, reading %d fails", offsetMs, failing)
                << offsetMs << failing << false;
            // Meanwhile the first one may end, and leave the number to the second.
            QTest::addRow("%d ms after, reading %d is not answered", offsetMs, failing)
                << offsetMs << failing << true;
        }
    }
}

void tst_OverlappingPins::aTakeOverThatIsGivenUpLeavesNothing() {
    QFETCH(int, offsetMs);
    QFETCH(int, failing);
    QFETCH(bool, isSilent);
    TwoPrograms two;
    QVERIFY(two.beginFirst());
    two.orchestrator.deployElsewhere(QStringLiteral("gateway"), FakeOrchestrator::badRelease());
    two.runBoth(offsetMs);
    int readings = 0;
    if (isSilent) {
        two.audit.neverAnswers = [&](const AuditEntry& entry) {
            return entry.step.isEmpty() && ++readings == failing;
        };
    } else {
        two.audit.isUnreadable = [&] { return ++readings == failing; };
    }
    two.audit.refuses = [&](const AuditEntry& entry) {
        return failing == 0 && entry.step == step::Pin;
    };
    two.second->setFleet(two.orchestrator.snapshot());
    QVERIFY(two.second->arm(TwoPrograms::request()).has_value());
    for (int i = 0; i < 6000 && !isOver(two.second->current()->state); ++i) {
        two.runBoth(100);
    }
    two.runBoth(120'000);
    QCOMPARE(two.minima(), (QVector<int>{2, 1}));
    QVERIFY(two.open().isEmpty());
    QVERIFY(two.runner->openPins().isEmpty() && two.second->openPins().isEmpty());
}

void tst_OverlappingPins::whatADeadProgramPinnedIsTakenOver() {
    TwoPrograms two;
    QVERIFY(two.beginFirst());
    two.kill();
    two.isFirstRunning = false;
    two.orchestrator.deployElsewhere(QStringLiteral("gateway"), FakeOrchestrator::badRelease());
    two.second->setFleet(two.orchestrator.snapshot());
    QVERIFY(two.second->arm(TwoPrograms::request()).has_value());
    for (int i = 0; i < 6000 && !isOver(two.second->current()->state); ++i) {
        two.runBoth(100);
        QVERIFY(two.minima().constFirst() == 4 || isOver(two.second->current()->state));
    }
    QVERIFY(two.isPinned());
    two.runBoth(30'000);
    QCOMPARE(two.minima(), (QVector<int>{2, 1}));
    QVERIFY(two.open().isEmpty());
}

void tst_OverlappingPins::whatADeadProgramPinnedIsPutBackByOneThatRuns() {
    TwoPrograms two;
    QVERIFY(two.beginFirst());
    two.kill();
    // Its rollback may still be under way at the orchestrator.
    two.isFirstRunning = false;
    two.runBoth(5 * 60'000);
    QCOMPARE(two.minima().constFirst(), 4);
    two.runBoth(7 * 60'000);
    QCOMPARE(two.minima(), (QVector<int>{2, 1}));
    QVERIFY(two.open().isEmpty());
}

void tst_OverlappingPins::whatSomebodySetBetweenTwoPinsComesBack() {
    TwoPrograms two;
    QVERIFY(two.beginFirst());
    // It hangs: as far as anybody knows it runs.
    two.kill();
    two.scaler.set(QStringLiteral("gateway"), 3);
    two.orchestrator.deployElsewhere(QStringLiteral("gateway"), FakeOrchestrator::badRelease());
    two.second->setFleet(two.orchestrator.snapshot());
    QVERIFY(two.second->arm(TwoPrograms::request()).has_value());
    for (int i = 0; i < 6000 && !isOver(two.second->current()->state); ++i) {
        two.runBoth(100);
    }
    QVERIFY(two.isPinned());
    two.runBoth(30'000);
    QCOMPARE(two.minima(), (QVector<int>{3, 1}));
    // Nor does the one that comes back touch it.
    two.restart();
    two.runBoth(60'000);
    QCOMPARE(two.minima(), (QVector<int>{3, 1}));
    QVERIFY(two.open().isEmpty());
}

/// The settings name another cluster when the program starts again.
void tst_OverlappingPins::anotherPlaceIsLeftAlone() {
    PinnedBridge bridge;
    QVERIFY(bridge.runner->arm(TwoPrograms::request()).has_value());
    while (bridge.orchestrator.writes.empty()) {
        bridge.run(100);
    }
    bridge.kill();
    bridge.scaler.where = QStringLiteral("there/");
    QVERIFY(bridge.restart());
    bridge.runToEnd();
    bridge.run(60'000);
    QCOMPARE(bridge.minima().constFirst(), 4);
    QCOMPARE(bridge.runner->openPins().size(), 1);
    QVERIFY2(bridge.troubles.join(u'|').contains(QStringLiteral("was pinned at here/gateway")),
             qPrintable(bridge.troubles.join(u'|')));
    // And put back once they name the first one again.
    bridge.scaler.where = QStringLiteral("here/");
    bridge.kill();
    bridge.restart();
    bridge.run(60'000);
    QCOMPARE(bridge.minima().constFirst(), 2);
}

QTEST_GUILESS_MAIN(tst_OverlappingPins)
#include "tst_OverlappingPins.moc"
