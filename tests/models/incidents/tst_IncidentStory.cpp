// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeeperWatch.h"

#include <QTest>

using namespace wb;
using namespace wb::incidents;
using namespace wb::tests;

/// What whoever reads an incident tomorrow finds in it.
class TestIncidentStory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCauseIsToldWhenItFirstStandsAndWhenAnotherIsBlamed() {
        Watch watch;
        watch.verdict(0, Chat, HealthState::Degraded, QStringLiteral("p95 2 s"));
        watch.cause(1, Factor::Unknown, QStringLiteral("Too few tasks differ."));
        watch.verdict(2, Chat, HealthState::Unhealthy, QStringLiteral("p95 6 s"));
        watch.cause(3, Factor::Settings, QStringLiteral("Latency tracks settings r17."));
        watch.cause(4, Factor::Settings, QStringLiteral("Latency tracks settings r17 still."));
        watch.cause(5, Factor::Code, QStringLiteral("Latency tracks code v413."));
        QStringList causes;
        for (const TimelineEntry& entry : std::as_const(watch.entries)) {
            if (entry.kind == EntryKind::Cause) {
                causes << entry.incidentId + u' ' + entry.title;
            }
        }
        QCOMPARE(causes,
                 (QStringList{
                     QStringLiteral(" Cause of chat not known: too few tasks differ"),
                     QStringLiteral("INC-1 Cause of chat not known: too few tasks differ"),
                     QStringLiteral("INC-1 Cause of chat now believed to be the settings (before: "
                                    "not known): latency tracks settings r17"),
                     QStringLiteral("INC-1 Cause of chat now believed to be the code (before: the "
                                    "settings): latency tracks code v413")}));
        QCOMPARE(watch.entries.last().detail,
                 QStringLiteral("health · cause: code · p = 0.012 · n = 14 tasks · chat scales on "
                                "CPU > 70 %"));
    }

    void aRestartTellsNoCauseTwice() {
        Watch before;
        before.verdict(0, Chat, HealthState::Unhealthy, QStringLiteral("p95 6 s"));
        before.cause(1, Factor::Settings, QStringLiteral("Latency tracks settings r17."));
        IncidentKeeper::Options options;
        options.open = before.incidents.last();
        options.openEntries = before.entries;
        Watch after(options);
        after.verdict(2, Chat, HealthState::Unhealthy, QStringLiteral("p95 6 s"));
        after.entries.clear();
        after.cause(3, Factor::Settings, QStringLiteral("Latency tracks settings r17."));
        QVERIFY(after.entries.isEmpty());
        after.cause(4, Factor::Both, QStringLiteral("Latency tracks both."));
        QCOMPARE(after.entries.size(), 1);
        QCOMPARE(after.entries[0].title,
                 QStringLiteral("Cause of chat now believed to be code and settings (before: the "
                                "settings): latency tracks both"));
    }

    void aCauseOfLongAgoStandsInTheIncidentToo() {
        Watch watch;
        watch.verdict(0, Chat, HealthState::Degraded, QStringLiteral("p95 2 s"));
        watch.cause(1, Factor::Settings, QStringLiteral("Latency tracks settings r17."));
        watch.tick(90);
        watch.entries.clear();
        watch.verdict(91, Chat, HealthState::Unhealthy, QStringLiteral("p95 6 s"));
        QCOMPARE(watch.entries.size(), 2);
        QCOMPARE(watch.entries[0].kind, EntryKind::Cause);
        QCOMPARE(watch.entries[0].incidentId, QStringLiteral("INC-1"));
        QCOMPARE(watch.entries[0].timeMs, Start + minutes(1));
    }

    void aWideOutageIsToldInWavesAndKeptTaskByTask() {
        Watch watch;
        const QStringList services{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                   QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("f"),
                                   QStringLiteral("g"), QStringLiteral("h"), QStringLiteral("i")};
        // Nine services, 63 tasks, all within a minute: one task of each service every 8 s.
        for (int task = 1; task <= 7; ++task) {
            for (int service = 0; service < 9; ++service) {
                watch.outage(8 * task + service * 0.5, services[service], task, 7);
            }
            for (int service = 0; task == 2 && service < 9; ++service) {
                watch.verdict((8 * task + 5) / 60.0, services[service], HealthState::Unhealthy,
                              QStringLiteral("No answer"), {}, QStringLiteral("task-down"));
            }
        }
        watch.tick(3);
        QHash<QString, QStringList> lines;
        for (const TimelineEntry& entry : watch.shown()) {
            lines[entry.service] << entry.title;
        }
        for (const QString& service : services) {
            // Two tasks, the service, and two waves of the others.
            QVERIFY2(lines[service].size() <= 5, qPrintable(lines[service].join(u'\n')));
            QVERIFY2(lines[service].contains(service +
                                             QStringLiteral(": 6 of 7 tasks unhealthy: no answer")),
                     qPrintable(lines[service].join(u'\n')));
        }
        QCOMPARE(watch.kept.size(), 63);
    }

    void aStepOnTheWayIsKeptButNotToldTwice() {
        Watch watch;
        watch.verdict(0, Chat, HealthState::Degraded, QStringLiteral("p95 2 s"),
                      QStringLiteral("chat-1"));
        watch.keeper.verdictChanged({Start + 2000, Chat, QStringLiteral("chat-1"),
                                     HealthState::Unhealthy, HealthState::Degraded, Saturation,
                                     QStringLiteral("p95 6 s")});
        watch.tick(1);
        QCOMPARE(watch.entries.size(), 1);
        QCOMPARE(watch.entries[0].title, QStringLiteral("chat-1 p95 6 s"));
        QCOMPARE(watch.kept.size(), 2);
        for (const TimelineEntry& finding : std::as_const(watch.kept)) {
            QCOMPARE(finding.toldBy, watch.entries[0].id);
        }
    }

    void whatAKilledProgramGatheredIsToldByTheNext_data() {
        QTest::addColumn<HealthState>("state");
        QTest::addColumn<HealthState>("previous");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("title");
        QTest::newRow("unhealthy") << HealthState::Unhealthy << HealthState::Healthy << "No answer"
                                   << "chat-2, chat-3 unhealthy: no answer";
        QTest::newRow("no longer unhealthy")
            << HealthState::Degraded << HealthState::Unhealthy << "p95 320 ms"
            << "chat-2, chat-3 no longer unhealthy: p95 320 ms";
        QTest::newRow("healthy") << HealthState::Healthy << HealthState::Unhealthy
                                 << "Healthy again after 3 min"
                                 << "chat-2, chat-3 healthy again after 3 min";
    }
    void whatAKilledProgramGatheredIsToldByTheNext() {
        QFETCH(HealthState, state);
        QFETCH(HealthState, previous);
        QFETCH(QString, reason);
        QFETCH(QString, title);
        Watch killed;
        killed.verdict(0, Chat, HealthState::Unhealthy, QStringLiteral("No answer"));
        for (int task = 1; task <= 3; ++task) {
            killed.outage(0, Chat, task, 16);
        }
        killed.tick(1);
        killed.verdict(2, Chat, state, reason, QStringLiteral("chat-2"), Saturation, previous);
        killed.verdict(2.01, Chat, state, reason, QStringLiteral("chat-3"), Saturation, previous);
        QCOMPARE(killed.entries.size(), 2);
        QCOMPARE(killed.kept.size(), 5);

        IncidentKeeper::Options options;
        options.open = killed.incidents.last();
        options.openEntries = killed.record();
        options.nowMs = Start + minutes(3);
        options.nextNumber = 2;
        Watch next(options);
        next.entries.clear();
        next.tick(3);
        QCOMPARE(next.entries.size(), 1);
        QCOMPARE(next.entries[0].title, title);
        QCOMPARE(next.entries[0].timeMs, Start + minutes(2));
        QCOMPARE(next.entries[0].incidentId, QStringLiteral("INC-1"));
        QCOMPARE(next.entries[0].tells.size(), 2);
        // And by no other after that.
        options.openEntries += next.entries;
        for (TimelineEntry& entry : options.openEntries) {
            if (next.entries[0].tells.contains(entry.id)) {
                entry.toldBy = next.entries[0].id;
            }
        }
        Watch third(options);
        third.tick(4);
        QCOMPARE(third.log, QStringList());
    }

    void whatTheRecordHasToldLongAgoIsNoNewsToWhoTakesOver() {
        Watch writer;
        writer.verdict(0, Chat, HealthState::Unhealthy, QStringLiteral("No answer"));
        for (int task = 1; task <= 3; ++task) {
            writer.outage(0, Chat, task, 3);
        }
        writer.tick(1);
        IncidentKeeper::Options options;
        options.isStandby = true;
        options.open = writer.incidents.last();
        options.nextNumber = 2;
        options.nowMs = Start + minutes(2);
        Watch follower(options);
        // It has just begun to watch: all that it finds is a change to it.
        follower.verdict(2, Chat, HealthState::Unhealthy, QStringLiteral("No answer"), {},
                         Saturation, HealthState::Unknown);
        for (int task = 1; task <= 3; ++task) {
            follower.outage(120, Chat, task, 3);
        }
        follower.verdict(2.1, Chat, HealthState::Healthy,
                         QStringLiteral("Healthy again after 2 min"), QStringLiteral("chat-2"));
        IncidentKeeper::Earlier earlier;
        earlier.nextNumber = 2;
        earlier.open = options.open;
        earlier.openEntries = writer.record();
        follower.keeper.takeOver(earlier);
        follower.tick(3);
        QCOMPARE(follower.entries.size(), 1);
        QCOMPARE(follower.entries[0].title, QStringLiteral("chat-2 healthy again after 2 min"));
        QCOMPARE(follower.kept.size(), 1);
    }

    void whoWasHeldUpTellsNoSilenceOfItsOwn() {
        IncidentKeeper::Options options;
        options.isStandby = true;
        Watch follower(options);
        const QString noData = QStringLiteral("stale-data");
        const QString why = QStringLiteral("No data for 20 s");
        const auto heldUp = [&](double minute, const QString& service) {
            follower.verdict(minute, service, HealthState::Unknown, why,
                             QStringLiteral("%1-1").arg(service), noData);
            follower.verdict(minute, service, HealthState::Unknown, why, {}, noData);
        };
        heldUp(1, Chat);
        heldUp(1, QStringLiteral("search"));
        follower.verdict(1.1, Chat, HealthState::Degraded, why, {}, noData, HealthState::Unknown);
        follower.verdict(1.2, Chat, HealthState::Healthy, {}, QStringLiteral("chat-1"), {},
                         HealthState::Unknown);
        follower.verdict(1.2, Chat, HealthState::Healthy, {}, {}, {}, HealthState::Degraded);
        follower.keeper.takeOver({});
        follower.tick(3);
        // What still cannot be read is told.
        QStringList services;
        for (const TimelineEntry& entry : std::as_const(follower.entries)) {
            services << entry.service;
        }
        QCOMPARE(services, (QStringList{QStringLiteral("search"), QStringLiteral("search")}));
    }

    void theTitleFollowsWhatItBecomesAndNeverBack() {
        Watch watch;
        const QString search = QStringLiteral("search");
        watch.verdict(0, Chat, HealthState::Unhealthy, QStringLiteral("p95 1.1 s"), {},
                      QStringLiteral("latency-objective"));
        const QString first = watch.incidents.last().title;
        QCOMPARE(first, QStringLiteral("chat: p95 1.1 s"));
        watch.verdict(1, search, HealthState::Unhealthy, QStringLiteral("No answer"), {},
                      QStringLiteral("task-down"));
        QCOMPARE(watch.incidents.last().title, QStringLiteral("search: no answer; also chat"));
        for (int task = 1; task <= 12; ++task) {
            watch.outage(90 + task / 10.0, search, task, 16);
        }
        watch.tick(3);
        const QString worst =
            QStringLiteral("search: 12 of 16 tasks unhealthy: no answer; also chat");
        QCOMPARE(watch.incidents.last().title, worst);
        QCOMPARE(watch.incidents.last().firstTitle, first);
        // Neither what is less bad, nor a flap, nor the recovery changes it.
        const auto saves = watch.incidents.size();
        watch.verdict(4, Chat, HealthState::Degraded, {}, {}, {}, HealthState::Unhealthy);
        watch.verdict(5, Chat, HealthState::Unhealthy, QStringLiteral("p95 2 s"), {},
                      QStringLiteral("latency-objective"), HealthState::Degraded);
        watch.verdict(6, search, HealthState::Degraded, {}, {}, {}, HealthState::Unhealthy);
        QCOMPARE(watch.incidents.size(), saves);
        watch.verdict(7, Chat, HealthState::Healthy, QStringLiteral("Healthy again."));
        watch.verdict(7, search, HealthState::Healthy, QStringLiteral("Healthy again."));
        watch.tick(15);
        QCOMPARE(watch.incidents.last().state, IncidentState::Resolved);
        QCOMPARE(watch.incidents.last().title, worst);
    }

    void moreTasksOfAnotherServiceDoNotDisplaceWhereItBegan() {
        Watch watch;
        const QString search = QStringLiteral("search");
        watch.verdict(0, Chat, HealthState::Unhealthy, QStringLiteral("No answer"), {},
                      QStringLiteral("task-down"));
        watch.verdict(1, search, HealthState::Unhealthy, QStringLiteral("No answer"), {},
                      QStringLiteral("task-down"));
        for (int task = 1; task <= 16; ++task) {
            watch.outage(90 + task / 10.0, search, task, 16);
        }
        watch.tick(3);
        QCOMPARE(watch.incidents.last().title, QStringLiteral("chat: no answer; also search"));
        for (int task = 1; task <= 9; ++task) {
            watch.outage(240 + task / 10.0, Chat, task, 12);
        }
        watch.tick(6);
        QCOMPARE(watch.incidents.last().title,
                 QStringLiteral("chat: 9 of 12 tasks unhealthy: no answer; also search"));
    }

    void aTitleOfAnEarlierRunGivesWayToWhatIsWorseOnly() {
        IncidentKeeper::Options options;
        Watch before;
        before.verdict(0, Chat, HealthState::Unhealthy, QStringLiteral("p95 1.1 s"));
        options.open = before.incidents.last();
        Watch after(options);
        after.verdict(1, Chat, HealthState::Unhealthy, QStringLiteral("p95 900 ms"));
        QVERIFY(after.incidents.isEmpty());
        after.verdict(2, QStringLiteral("search"), HealthState::Unhealthy, QStringLiteral("Slow"));
        QCOMPARE(after.incidents.last().title, QStringLiteral("chat: p95 1.1 s; also search"));
        QCOMPARE(after.incidents.last().firstTitle, QStringLiteral("chat: p95 1.1 s"));
    }

    void aTimeThatNobodyWatchedIsToldAndIsNotWell() {
        WatchGaps gaps;
        QVERIFY(!gaps.lastWatched(NoTime, Start));
        QVERIFY(!gaps.lastWatched(Start, Start + 30'000));
        QVERIFY(!gaps.watched(Start + 30'000));
        QVERIFY(!gaps.watched(Start + 60'000));
        const auto slept = gaps.watched(Start + minutes(32));
        QVERIFY(slept);
        QCOMPARE(slept->fromMs, Start + minutes(1));
        QCOMPARE(slept->untilMs, Start + minutes(32));
        QCOMPARE(int(slept->why), int(WatchGap::Why::Asleep));
        // A record that is read late tells of the time before this run, not of this run.
        const auto closed = gaps.lastWatched(Start - minutes(10), Start + minutes(32));
        QVERIFY(closed);
        QCOMPARE(closed->untilMs, Start + 30'000);
        QCOMPARE(int(closed->why), int(WatchGap::Why::NotRunning));

        Watch watch;
        watch.verdict(0, Chat, HealthState::Unhealthy, QStringLiteral("p95 6 s"));
        watch.verdict(0.5, Chat, HealthState::Healthy, QStringLiteral("Healthy again."));
        watch.tick(1);
        watch.keeper.notWatched(*slept);
        watch.tick(32.1);
        QCOMPARE(watch.entries.last().title,
                 QStringLiteral("Not watched 17:16–17:47 ET: the machine slept or was held up"));
        QCOMPARE(watch.entries.last().incidentId, QStringLiteral("INC-1"));
        // Five minutes of it healthy are to be seen first.
        QVERIFY(watch.keeper.openIncident());
        watch.tick(36);
        QVERIFY(watch.keeper.openIncident());
        watch.tick(37.2);
        QVERIFY(!watch.keeper.openIncident());
        QCOMPARE(watch.entries.last().title,
                 QStringLiteral("INC-1 resolved after 37 min (31 min of it not watched)"));
    }

    void aGapThatReachesIntoTheLeadUpJoinsTheIncident() {
        Watch watch;
        watch.keeper.notWatched({Start - minutes(600), Start, WatchGap::Why::NotRunning});
        watch.take();
        QVERIFY(watch.entries.first().incidentId.isEmpty());
        watch.verdict(3, Chat, HealthState::Unhealthy, QStringLiteral("p95 6 s"));
        QCOMPARE(watch.shown().first().title,
                 QStringLiteral("Not watched 07:15–17:15 ET: Watchbridge was not running"));
        QCOMPARE(watch.shown().first().incidentId, QStringLiteral("INC-1"));
    }

    /// An hour of flapping tasks.
    void findingsPushNothingElseOutOfTheLeadUp() {
        incidents::LeadUp leadUp;
        TimelineEntry entry;
        entry.service = Chat;
        entry.timeMs = Start;
        entry.kind = EntryKind::Deployment;
        leadUp.add(entry);
        entry.kind = EntryKind::Finding;
        for (int task = 0; task < 5000; ++task) {
            leadUp.add(entry);
        }
        const QVector<TimelineEntry> taken = leadUp.take(Chat, Start);
        QCOMPARE(taken.size(), 4001);
        QCOMPARE(int(taken.first().kind), int(EntryKind::Deployment));
        entry.kind = EntryKind::Verdict;
        for (int line = 0; line < 5000; ++line) {
            leadUp.add(entry);
        }
        QCOMPARE(leadUp.take(Chat, Start).size(), 4000);
    }

    void gapsThatOverlapCountOnce() {
        const QTimeZone zone("America/New_York");
        const auto gap = [&](double from, double until) {
            return gapEntry({Start + minutes(from), Start + minutes(until)}, zone);
        };
        const QVector<TimelineEntry> gaps{gap(10, 20), gap(-5, 2), gap(15, 30), gap(16, 18)};
        QCOMPARE(unwatchedMs(gaps, Start, NoTime), minutes(22));
        QCOMPARE(unwatchedMs(gaps, Start, Start + minutes(17)), minutes(9));
        // Ends on another day, and the hour that comes twice.
        QCOMPARE(gap(0, 600).title,
                 QStringLiteral("Not watched 2024-11-14 17:15:00 ET – 2024-11-15 "
                                "03:15:00 ET: Watchbridge was not running"));
        const TimeMs change = base::parseTime(QStringLiteral("2026-10-25T00:30:00Z"));
        QCOMPARE(gapEntry({change, change + minutes(60)}, QTimeZone("Europe/Berlin")).title,
                 QStringLiteral("Not watched 02:30 CEST–02:30 CET: Watchbridge was not running"));
    }

    void feedsThatAreAllDeadAreAGapToo() {
        WatchGaps gaps;
        const QStringList services{Chat, QStringLiteral("search")};
        const auto judged = [&](double minute, const QString& service, HealthState state) {
            fleet::VerdictChange change;
            change.timeMs = Start + minutes(minute);
            change.service = service;
            change.state = state;
            return gaps.judged(change, services);
        };
        QVERIFY(!judged(0, Chat, HealthState::Unknown));
        QVERIFY(!judged(1, Chat, HealthState::Healthy));
        QVERIFY(!judged(2, Chat, HealthState::Unknown));
        QVERIFY(!judged(3, services[1], HealthState::Unknown));
        const auto gap = judged(9, Chat, HealthState::Unhealthy);
        QVERIFY(gap);
        QCOMPARE(gap->fromMs, Start + minutes(3));
        QCOMPARE(gap->untilMs, Start + minutes(9));
        QVERIFY(!gaps.end(Start + minutes(20)));
        QVERIFY(!judged(21, Chat, HealthState::Unknown));
        QVERIFY(gaps.end(Start + minutes(30)));
    }

    void aRestartNeitherBettersAServiceNorForgetsIt() {
        IncidentKeeper::Options options;
        Watch before;
        before.verdict(0, Chat, HealthState::Degraded, QStringLiteral("p95 1 s"));
        before.verdict(1, Chat, HealthState::Unhealthy, QStringLiteral("p95 6 s"));
        options.open = before.keeper.openIncident();
        for (const TimelineEntry& entry : before.shown()) {
            options.openEntries << entry;
        }
        const auto troubles = troublesIn(options.openEntries);
        QCOMPARE(troubles.size(), 1);
        QCOMPARE(troubles.first().unwellSinceMs, Start);
        QCOMPARE(troubles.first().unhealthySinceMs, Start + minutes(1));
        options.nowMs = Start + minutes(20);
        const auto unknown = HealthState::Unknown;
        {
            Watch watch(options);
            watch.verdict(20.05, Chat, HealthState::Healthy, QStringLiteral("All is well."), {}, {},
                          unknown);
            watch.verdict(20.1, Chat, HealthState::Degraded, QStringLiteral("p95 7 s"), {},
                          Saturation, unknown);
            watch.tick(20.2);
            QVERIFY2(watch.entries.isEmpty(), qPrintable(watch.log.join(u'\n')));
            watch.verdict(20.3, Chat, HealthState::Unhealthy, QStringLiteral("p95 7 s"), {},
                          Saturation, HealthState::Degraded);
            QCOMPARE(watch.entries.first().title, QStringLiteral("chat still unhealthy: p95 7 s"));
            watch.verdict(20.4, Chat, HealthState::Unhealthy, QStringLiteral("p95 8 s"));
            QCOMPARE(watch.entries.last().title, QStringLiteral("chat unhealthy: p95 8 s"));
        }
        // What does not become worse once the rules have looked is better indeed.
        Watch watch(options);
        watch.verdict(20.1, Chat, HealthState::Degraded, QStringLiteral("p95 2 s"), {}, Saturation,
                      unknown);
        watch.tick(22);
        QCOMPARE(watch.entries.first().title, QStringLiteral("chat degraded: p95 2 s"));
    }

    void fromTheMiddleOfAnOutageTheTitleGoesToTheCause() {
        Watch watch;
        watch.verdict(0, QStringLiteral("inbound"), HealthState::Unhealthy,
                      QStringLiteral("p95 6 s"));
        watch.verdict(0.1, Chat, HealthState::Unhealthy, QStringLiteral("p95 7 s"));
        QCOMPARE(watch.incidents.last().title, QStringLiteral("inbound: p95 6 s; also chat"));
        watch.cause(0.2, Factor::Unknown, QStringLiteral("Too few tasks."));
        QCOMPARE(watch.incidents.last().title, QStringLiteral("inbound: p95 6 s; also chat"));
        watch.cause(0.5, Factor::Settings, QStringLiteral("Latency tracks settings r17."));
        QCOMPARE(watch.incidents.last().title, QStringLiteral("chat: p95 7 s; also inbound"));
        QCOMPARE(watch.incidents.last().firstTitle, QStringLiteral("inbound: p95 6 s"));
        // Later than that a title that people know stays.
        Watch late;
        late.verdict(0, QStringLiteral("inbound"), HealthState::Unhealthy,
                     QStringLiteral("p95 6 s"));
        late.verdict(0.1, Chat, HealthState::Unhealthy, QStringLiteral("p95 7 s"));
        late.cause(5, Factor::Settings, QStringLiteral("Latency tracks settings r17."));
        QCOMPARE(late.incidents.last().title, QStringLiteral("inbound: p95 6 s; also chat"));
    }
};

QTEST_GUILESS_MAIN(TestIncidentStory)
#include "tst_IncidentStory.moc"
