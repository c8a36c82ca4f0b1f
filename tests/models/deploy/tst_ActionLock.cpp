// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/ActionLock.h"

#include <QTest>

using namespace wb;
using deploy::ActionLock;

namespace {

constexpr DurationMs MinuteMs = 60'000;

/// Both clocks apart, as a machine that sleeps, or whose clock is set, has them.
class TwoClocks : public Clock {
public:
    [[nodiscard]] TimeMs nowMs() const override { return wallMs; }
    [[nodiscard]] DurationMs steadyMs() const override { return ticksMs; }
    void passMs(DurationMs byMs) {
        wallMs += byMs;
        ticksMs += byMs;
    }
    TimeMs wallMs = 1'700'000'000'000;
    DurationMs ticksMs = 0;
};

} // namespace

class tst_ActionLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lockedUntilUnlocked() {
        TwoClocks clock;
        ActionLock lock(clock, 15 * MinuteMs);
        QVERIFY(!lock.isUnlocked());
        lock.touch();
        QVERIFY(!lock.isUnlocked());
        lock.unlock();
        QCOMPARE(lock.leftMs(), 15 * MinuteMs);
        lock.lock();
        QVERIFY(!lock.isUnlocked());
    }
    void idleLocksIt() {
        TwoClocks clock;
        ActionLock lock(clock, 15 * MinuteMs);
        lock.unlock();
        clock.passMs(14 * MinuteMs);
        QCOMPARE(lock.leftMs(), MinuteMs);
        lock.touch();
        clock.passMs(14 * MinuteMs);
        QVERIFY(lock.isUnlocked());
        clock.passMs(MinuteMs);
        QCOMPARE(lock.leftMs(), 0);
        // What comes too late opens nothing.
        lock.touch();
        QVERIFY(!lock.isUnlocked());
    }
    void sleepIsIdleToo() {
        TwoClocks clock;
        ActionLock lock(clock, 15 * MinuteMs);
        lock.unlock();
        clock.wallMs += 8 * 60 * MinuteMs;
        QVERIFY(!lock.isUnlocked());
    }
    void aClockSetBackGivesNoTime() {
        TwoClocks clock;
        ActionLock lock(clock, 15 * MinuteMs);
        lock.unlock();
        clock.wallMs -= 60 * MinuteMs;
        clock.ticksMs += 15 * MinuteMs;
        QVERIFY(!lock.isUnlocked());
    }
    void aShorterTimeHoldsAtOnce() {
        TwoClocks clock;
        ActionLock lock(clock, 15 * MinuteMs);
        lock.unlock();
        clock.passMs(2 * MinuteMs);
        lock.setIdleMs(MinuteMs);
        QVERIFY(!lock.isUnlocked());
    }
    void whatExpiredStaysLocked() {
        TwoClocks clock;
        ActionLock lock(clock, 15 * MinuteMs);
        lock.unlock();
        clock.wallMs += 20 * MinuteMs;
        QVERIFY(!lock.isUnlocked());
        // A clock set back brings nobody to the desk.
        clock.wallMs -= 20 * MinuteMs;
        QVERIFY(!lock.isUnlocked());
        lock.unlock();
        QVERIFY(lock.isUnlocked());
    }
    void aLongerTimeOpensNothing() {
        TwoClocks clock;
        ActionLock lock(clock, 15 * MinuteMs);
        lock.unlock();
        clock.passMs(20 * MinuteMs);
        // Nobody has asked in between.
        lock.setIdleMs(60 * MinuteMs);
        QVERIFY(!lock.isUnlocked());
        lock.unlock();
        QCOMPARE(lock.leftMs(), 60 * MinuteMs);
    }
};

QTEST_GUILESS_MAIN(tst_ActionLock)
#include "tst_ActionLock.moc"
