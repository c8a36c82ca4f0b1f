// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/AlarmWatch.h"

#include <QTest>

using namespace wb;
using namespace wb::alarms;
using fleet::HealthState;

namespace {

constexpr TimeMs Start = 1'731'625'172'000;

/// A fleet whose services are set by hand, looked at once a second.
class Desk {
public:
    explicit Desk(int services) {
        for (int at = 0; at < services; ++at) {
            fleet::ServiceSnapshot service;
            service.name = QStringLiteral("s%1").arg(at);
            service.tasks.resize(2);
            m_fleet.services << service;
        }
        for (int at = 0; at < services; ++at) {
            set(at, HealthState::Healthy);
        }
    }
    /// `serves`: one of its tasks is well all the same.
    void set(int service, HealthState state, bool serves = true) {
        fleet::ServiceSnapshot& snapshot = m_fleet.services[service];
        snapshot.verdict.state = state;
        snapshot.tasks[0].verdict.state = serves ? HealthState::Healthy : state;
        snapshot.tasks[1].verdict.state = state;
        snapshot.verdict.reasons = {{QStringLiteral("rule"), state, QStringLiteral("why")}};
    }
    void setAll(HealthState state) {
        for (int at = 0; at < m_fleet.services.size(); ++at) {
            set(at, state);
        }
    }
    /// What is told meanwhile, second by second.
    void pass(int seconds) {
        for (int at = 0; at < seconds; ++at) {
            nowMs += 1000;
            static_cast<void>(snoozes.review(m_fleet, nowMs));
            const AlarmWatch::Told told = watch.look(m_fleet, isFeedDead, snoozes, nowMs);
            if (told.alarm) {
                alarms << *told.alarm;
            }
            ended += told.hasEnded ? 1 : 0;
        }
    }
    [[nodiscard]] Standing standing(bool isFeedLive = true) const {
        return standingOf(std::make_shared<const fleet::FleetSnapshot>(m_fleet), isFeedLive,
                          isFeedDead, snoozes);
    }
    void snooze(const char* service, Gravity gravity, int seconds) {
        QVERIFY(snoozes.begin({QString::fromLatin1(service), QStringLiteral("zoe"),
                               QStringLiteral("known"), nowMs + seconds * 1000, gravity},
                              nowMs));
    }

    AlarmWatch watch;
    Snoozes snoozes;
    QVector<Alarm> alarms;
    int ended = 0;
    bool isFeedDead = false;
    TimeMs nowMs = Start;

private:
    fleet::FleetSnapshot m_fleet;
};

QStringList names(const Alarm& alarm) {
    QStringList names;
    for (const Trouble& trouble : alarm.troubles) {
        names << trouble.service;
    }
    return names;
}

} // namespace

class TestAlarmWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fiftyAtOnceAreOneMessage() {
        Desk desk(60);
        desk.pass(5);
        for (int at = 0; at < 50; ++at) {
            desk.set(at, at % 2 ? HealthState::Unhealthy : HealthState::Degraded);
        }
        desk.pass(600);
        QCOMPARE(desk.alarms.size(), 1);
        QCOMPARE(desk.alarms[0].troubles.size(), 50);
        QCOMPARE(desk.alarms[0].worst, Gravity::Bad);
        QCOMPARE(desk.alarms[0].troubles[0].state, HealthState::Unhealthy);
        QCOMPARE(desk.alarms[0].troubles[49].state, HealthState::Degraded);
        QCOMPARE(desk.alarms[0].troubles[0].reason, QStringLiteral("why"));
    }
    void oneAfterTheOtherAreFewMessages() {
        Desk desk(50);
        for (int at = 0; at < 50; ++at) {
            desk.set(at, HealthState::Unhealthy);
            desk.pass(1);
        }
        desk.pass(60);
        QVERIFY2(desk.alarms.size() <= 7, qPrintable(QString::number(desk.alarms.size())));
        QCOMPARE(desk.alarms.constLast().troubles.size(), 50);
        QVERIFY(desk.alarms.constLast().troubles.constFirst().isNew);
        QVERIFY(!desk.alarms.constLast().troubles.constLast().isNew);
    }
    void theSameIsToldOnceAndAgainOnlyWhenWorse() {
        Desk desk(3);
        desk.set(1, HealthState::Degraded);
        desk.pass(10);
        QCOMPARE(desk.alarms.size(), 1);
        QCOMPARE(desk.alarms[0].worst, Gravity::Doubtful);
        desk.pass(3600);
        QCOMPARE(desk.alarms.size(), 1);
        desk.set(1, HealthState::Unhealthy);
        desk.pass(4);
        QCOMPARE(desk.alarms.size(), 2);
        desk.set(1, HealthState::Degraded);
        desk.pass(600);
        desk.set(1, HealthState::Unhealthy);
        desk.pass(600);
        QCOMPARE(desk.alarms.size(), 2);
        desk.set(1, HealthState::Unhealthy, false);
        desk.pass(600);
        QCOMPARE(desk.alarms.size(), 3);
        QCOMPARE(desk.alarms[2].worst, Gravity::Down);
        // Another one in the same incident is news as well.
        desk.set(2, HealthState::Degraded);
        desk.pass(60);
        QCOMPARE(desk.alarms.size(), 4);
        QCOMPARE(names(desk.alarms[3]), (QStringList{"s2", "s1"}));
    }
    void theGravityOfAService_data() {
        QTest::addColumn<HealthState>("state");
        QTest::addColumn<HealthState>("task");
        QTest::addColumn<Gravity>("gravity");
        using S = HealthState;
        QTest::newRow("healthy") << S::Healthy << S::Healthy << Gravity::Well;
        QTest::newRow("degraded") << S::Degraded << S::Degraded << Gravity::Doubtful;
        QTest::newRow("unknown") << S::Unknown << S::Unknown << Gravity::Doubtful;
        QTest::newRow("a task serves") << S::Unhealthy << S::Healthy << Gravity::Bad;
        QTest::newRow("a task cannot be read") << S::Unhealthy << S::Unknown << Gravity::Bad;
        QTest::newRow("every task is gone") << S::Unhealthy << S::Unhealthy << Gravity::Down;
    }
    void theGravityOfAService() {
        QFETCH(HealthState, state);
        QFETCH(HealthState, task);
        fleet::ServiceSnapshot service;
        service.verdict.state = state;
        service.tasks.resize(2);
        service.tasks[0].verdict.state = state;
        service.tasks[1].verdict.state = task;
        QTEST(gravityOf(service), "gravity");
    }
    void itEndsWithRecovery() {
        Desk desk(2);
        desk.set(0, HealthState::Unhealthy);
        desk.set(1, HealthState::Degraded);
        desk.pass(10);
        desk.set(0, HealthState::Healthy);
        desk.pass(600);
        QCOMPARE(desk.ended, 0);
        desk.set(1, HealthState::Healthy);
        desk.pass(20);
        QCOMPARE(desk.ended, 0);
        desk.pass(20);
        QCOMPARE(desk.ended, 1);
        desk.pass(600);
        QCOMPARE(desk.ended, 1);
        QCOMPARE(desk.alarms.size(), 1);
        // The next one is another incident.
        desk.set(0, HealthState::Unhealthy);
        desk.pass(5);
        QCOMPARE(desk.alarms.size(), 2);
    }
    void whatComesAndGoesIsToldOnce() {
        Desk desk(1);
        for (int at = 0; at < 40; ++at) {
            desk.set(0, HealthState::Unhealthy);
            desk.pass(20);
            desk.set(0, HealthState::Healthy);
            desk.pass(40);
        }
        QCOMPARE(desk.alarms.size(), 1);
        // But whoever saw the message go must hear of it when the trouble is back to stay.
        desk.set(0, HealthState::Unhealthy);
        desk.pass(120);
        QCOMPARE(desk.alarms.size(), 2);
    }
    void whatLastsForMomentsIsNotTold() {
        Desk desk(2);
        desk.set(0, HealthState::Unhealthy);
        desk.pass(2);
        desk.set(0, HealthState::Healthy);
        desk.set(1, HealthState::Unknown);
        desk.pass(25);
        desk.set(1, HealthState::Healthy);
        desk.isFeedDead = true; // As after a sleep.
        desk.pass(8);
        desk.isFeedDead = false;
        desk.pass(600);
        QVERIFY(desk.alarms.isEmpty());
        QCOMPARE(desk.ended, 0);
    }
    void withoutDataForHalfAMinuteIsATrouble() {
        Desk desk(2);
        desk.set(0, HealthState::Unknown);
        desk.pass(60);
        QCOMPARE(desk.alarms.size(), 1);
        QCOMPARE(names(desk.alarms[0]), QStringList{"s0"});
        QCOMPARE(desk.alarms[0].troubles[0].state, HealthState::Unknown);
    }
    void aDeadFeedIsOneMessageForAll() {
        Desk desk(9);
        desk.isFeedDead = true;
        desk.setAll(HealthState::Unknown);
        desk.pass(600);
        QCOMPARE(desk.alarms.size(), 1);
        QVERIFY(desk.alarms[0].isFeedDead);
        QVERIFY(desk.alarms[0].troubles.isEmpty());
        desk.isFeedDead = false;
        desk.pass(5);
        desk.setAll(HealthState::Healthy);
        desk.pass(60);
        QCOMPARE(desk.alarms.size(), 1);
        QCOMPARE(desk.ended, 1);
    }
    void aDeadFeedDoesNotEndWhatWasTold() {
        Desk desk(3);
        desk.set(0, HealthState::Unhealthy);
        desk.pass(10);
        desk.isFeedDead = true;
        desk.setAll(HealthState::Unknown);
        desk.pass(60);
        QCOMPARE(desk.ended, 0);
        QCOMPARE(desk.alarms.size(), 2);
        QCOMPARE(names(desk.alarms[1]), QStringList{"s0"});
        desk.isFeedDead = false;
        desk.set(0, HealthState::Unhealthy);
        desk.set(1, HealthState::Healthy);
        desk.set(2, HealthState::Healthy);
        desk.pass(600);
        QCOMPARE(desk.alarms.size(), 2);
        QCOMPARE(desk.ended, 0);
    }
    void snoozedIsNotToldUntilItWakes() {
        Desk desk(2);
        desk.set(0, HealthState::Unhealthy);
        desk.snooze("s0", Gravity::Bad, 900);
        desk.pass(890);
        QVERIFY(desk.alarms.isEmpty());
        QCOMPARE(desk.standing(), Standing::Snoozed);
        desk.pass(20);
        QCOMPARE(desk.alarms.size(), 1);
        QCOMPARE(desk.standing(), Standing::Unhealthy);
    }
    void snoozingEndsTheMessage() {
        Desk desk(2);
        desk.set(0, HealthState::Degraded);
        desk.pass(10);
        QCOMPARE(desk.alarms.size(), 1);
        desk.snooze("s0", Gravity::Doubtful, 900);
        desk.pass(40);
        QCOMPARE(desk.ended, 1);
    }
    void whatGetsCriticalBreaksThrough() {
        Desk desk(2);
        desk.set(0, HealthState::Degraded);
        desk.snooze("s0", Gravity::Doubtful, 3600);
        desk.pass(60);
        desk.set(0, HealthState::Unknown);
        desk.pass(60);
        QVERIFY(desk.alarms.isEmpty());
        desk.set(0, HealthState::Unhealthy);
        desk.pass(5);
        QCOMPARE(desk.alarms.size(), 1);
        QCOMPARE(desk.standing(), Standing::Unhealthy);
        QVERIFY(desk.snoozes.all().isEmpty());
        // Snoozed when it is unhealthy already: the last task's end breaks through.
        desk.snooze("s0", Gravity::Bad, 3600);
        desk.pass(600);
        QCOMPARE(desk.alarms.size(), 1);
        desk.set(0, HealthState::Unhealthy, false);
        desk.pass(5);
        QCOMPARE(desk.alarms.size(), 2);
    }
    void aClockSetBackSilencesNothing() {
        Desk desk(1);
        desk.set(0, HealthState::Degraded);
        desk.pass(10);
        desk.nowMs -= 86'400'000;
        desk.set(0, HealthState::Unhealthy);
        desk.pass(10);
        QCOMPARE(desk.alarms.size(), 2);
        desk.set(0, HealthState::Healthy);
        desk.pass(60);
        QCOMPARE(desk.ended, 1);
    }

    void theStandingIsTheWorst_data() {
        QTest::addColumn<QVector<HealthState>>("states");
        QTest::addColumn<bool>("isFeedLive");
        QTest::addColumn<bool>("isFeedDead");
        QTest::addColumn<Standing>("standing");
        using S = HealthState;
        const auto row = [](const char* name, const QVector<S>& states, bool live, bool dead,
                            Standing standing) {
            QTest::newRow(name) << states << live << dead << standing;
        };
        row("all well", {S::Healthy, S::Healthy}, true, false, Standing::Healthy);
        row("stale is not well", {S::Healthy, S::Healthy}, false, false, Standing::Unknown);
        row("stale does not hide", {S::Healthy, S::Unhealthy}, false, false, Standing::Unhealthy);
        row("one is degraded", {S::Healthy, S::Degraded}, true, false, Standing::Degraded);
        row("one is unknown", {S::Degraded, S::Unknown}, true, false, Standing::Unknown);
        row("one is unhealthy", {S::Unhealthy, S::Unknown}, true, false, Standing::Unhealthy);
        row("nothing answers", {S::Healthy, S::Healthy}, false, true, Standing::FeedDead);
        row("nothing there", {}, true, false, Standing::Waiting);
    }
    void theStandingIsTheWorst() {
        QFETCH(QVector<HealthState>, states);
        QFETCH(bool, isFeedLive);
        Desk desk(static_cast<int>(states.size()));
        for (int at = 0; at < states.size(); ++at) {
            desk.set(at, states[at]);
        }
        QFETCH(bool, isFeedDead);
        desk.isFeedDead = isFeedDead;
        QTEST(desk.standing(isFeedLive), "standing");
    }
    void snoozedIsNeverGreen() {
        Desk desk(2);
        desk.snooze("s0", Gravity::Well, 60);
        QCOMPARE(desk.standing(), Standing::Snoozed);
        desk.set(1, HealthState::Degraded);
        QCOMPARE(desk.standing(), Standing::Degraded);
        QCOMPARE(standingOf(nullptr, true, false, {}), Standing::Waiting);
    }
};

QTEST_GUILESS_MAIN(TestAlarmWatch)
#include "tst_AlarmWatch.moc"
