// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeeperWatch.h"

#include <QTest>

using namespace wb;
using namespace wb::incidents;
using namespace wb::tests;
using fleet::HealthState;

namespace {

fleet::Deployment deployment(fleet::DeploymentState state) {
    fleet::Deployment deployment;
    deployment.id = QStringLiteral("d-9");
    deployment.service = Chat;
    deployment.state = state;
    deployment.release.code = QStringLiteral("v413");
    deployment.release.settings = QStringLiteral("r42");
    deployment.by = QStringLiteral("pipeline");
    deployment.startedMs = Start + 2000;
    if (fleet::isOver(state)) {
        deployment.finishedMs = Start + minutes(4);
    }
    return deployment;
}

} // namespace

class TestIncidentKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTimelineFillsItself() {
        IncidentKeeper::Options options;
        options.nextNumber = 7;
        Watch watch(options);
        watch.keeper.deploymentChanged(deployment(fleet::DeploymentState::Started));
        watch.keeper.deploymentChanged(deployment(fleet::DeploymentState::InProgress));
        watch.keeper.deploymentChanged(deployment(fleet::DeploymentState::InProgress));
        watch.take();
        QCOMPARE(watch.log,
                 QStringList{QStringLiteral(
                     "| 17:15:02 Deploy v413 · settings r42 | deploys · chat · by pipeline")});
        watch.verdict(31.667, Chat, HealthState::Degraded,
                      QStringLiteral("Memory 85 % of limit and rising; limit in about 9 min."),
                      QStringLiteral("chat-7"));
        watch.log.clear();
        watch.verdict(36.1334, Chat, HealthState::Unhealthy,
                      QStringLiteral("Memory 96 % of limit on chat-3, chat-7, chat-11; CPU 22 %, "
                                     "so the CPU autoscaler sees nothing."));
        QCOMPARE(
            watch.log,
            (QStringList{
                QStringLiteral("| 17:46:40 chat-7 memory 85 % of limit and rising | health · "
                               "memory-saturation"),
                QStringLiteral("INC-7 opened"),
                QStringLiteral(
                    "INC-7| 17:15:02 Deploy v413 · settings r42 | deploys · chat · by pipeline"),
                QStringLiteral("INC-7| 17:46:40 chat-7 memory 85 % of limit and rising | health · "
                               "memory-saturation"),
                QStringLiteral("INC-7| 17:51:08 chat unhealthy: memory 96 % of limit on chat-3, "
                               "chat-7, chat-11 | health · incident opened automatically")}));
        QCOMPARE(watch.incidents.last().title,
                 QStringLiteral("chat: memory 96 % of limit on chat-3, chat-7, chat-11"));
        // The lead-up is the same entry again, now with its incident.
        QCOMPARE(watch.entries[2].id, watch.entries[0].id);
        QCOMPARE(watch.entries.last().kind, EntryKind::Incident);

        watch.log.clear();
        watch.keeper.addNote(Start + minutes(39), QStringLiteral("support"),
                             QStringLiteral("Customers report\ndelayed messages"));
        watch.take();
        QCOMPARE(watch.log,
                 QStringList{QStringLiteral(
                     "INC-7| 17:54:00 Customers report delayed messages | note · support")});

        watch.log.clear();
        watch.keeper.pinChanged(Start + minutes(40), {QStringLiteral("zoe"), Chat,
                                                      QStringLiteral("It is pinned."), false});
        watch.take();
        QCOMPARE(watch.log,
                 QStringList{QStringLiteral("INC-7| 17:55:00 It is pinned. | capacity · zoe")});
        QCOMPARE(watch.entries.last().kind, EntryKind::Action);
    }

    void anActionIsToldByItsStates() {
        Watch watch;
        watch.verdict(0, Chat, HealthState::Unhealthy, QStringLiteral("Memory 96 % of limit"));
        watch.log.clear();
        deploy::ActionSnapshot action;
        action.id = QStringLiteral("a-1");
        action.service = Chat;
        action.actor = QStringLiteral("on-call");
        action.armedMs = Start + minutes(1);
        action.undoUntilMs = action.armedMs + 5000;
        deploy::ActionMember member;
        member.service = Chat;
        member.tasks =
            QStringList{QStringLiteral("chat-3"), QStringLiteral("chat-7"), QStringLiteral("x")};
        action.members = {member};
        using deploy::ActionState;
        for (const ActionState state :
             {ActionState::Armed, ActionState::Armed, ActionState::Preflight, ActionState::Running,
              ActionState::Running, ActionState::Verifying, ActionState::Succeeded}) {
            action.state = state;
            if (state == ActionState::Running) {
                action.startedMs = action.armedMs + 5000;
            }
            if (state == ActionState::Succeeded) {
                action.finishedMs = action.startedMs + 151'000;
                action.detail = QStringLiteral("all tasks and signals recovered");
            }
            watch.keeper.actionChanged(action);
        }
        watch.take();
        QCOMPARE(watch.log,
                 (QStringList{
                     QStringLiteral("INC-1| 17:16:00 Redeploy of 3 tasks armed | action · on-call "
                                    "· undo until 17:16:05"),
                     QStringLiteral("INC-1| 17:16:05 Redeploy of 3 tasks started | action · "
                                    "on-call"),
                     QStringLiteral("INC-1| 17:16:05 Redeploy of 3 tasks done, waiting for tasks "
                                    "and signals to recover | action · on-call"),
                     QStringLiteral("INC-1| 17:18:36 Redeploy of 3 tasks succeeded after 02:31 | "
                                    "action · on-call · all tasks and signals recovered")}));
    }

    void itIsMitigatedAtOnceAndResolvedAfterHealth() {
        Watch watch;
        watch.verdict(0, Chat, HealthState::Unhealthy, QStringLiteral("Memory 96 % of limit"));
        watch.verdict(5, Chat, HealthState::Degraded, QStringLiteral("p95 400 ms"));
        QCOMPARE(watch.incidents.last().state, IncidentState::Mitigated);
        QCOMPARE(watch.incidents.last().mitigatedMs, Start + minutes(5));
        watch.tick(20);
        QVERIFY(watch.keeper.openIncident());
        watch.verdict(21, Chat, HealthState::Healthy, QStringLiteral("healthy again after 21 min"));
        watch.tick(25.9);
        QVERIFY(watch.keeper.openIncident());
        watch.tick(26);
        QVERIFY(!watch.keeper.openIncident());
        QCOMPARE(watch.incidents.last().state, IncidentState::Resolved);
        QCOMPARE(watch.incidents.last().resolvedMs, Start + minutes(26));
        QCOMPARE(watch.entries.last().title, QStringLiteral("INC-1 resolved after 26 min"));
        QCOMPARE(watch.entries.last().incidentId, QStringLiteral("INC-1"));
        watch.verdict(60, Chat, HealthState::Unhealthy, QStringLiteral("p95 4 s"));
        QCOMPARE(watch.incidents.last().id, QStringLiteral("INC-2"));
    }

    void unknownNeitherMitigatesNorResolves() {
        Watch watch;
        watch.verdict(0, Chat, HealthState::Unhealthy, QStringLiteral("Memory 96 % of limit"));
        watch.verdict(1, Chat, HealthState::Unknown, QStringLiteral("No data for 48 s"));
        watch.tick(90);
        QVERIFY(watch.keeper.openIncident());
        QCOMPARE(watch.keeper.openIncident()->state, IncidentState::Opened);
    }

    void flappingIsOneIncident() {
        Watch watch;
        for (int i = 0; i < 5; ++i) {
            watch.verdict(2 * i, Chat, HealthState::Unhealthy, QStringLiteral("p95 4 s"));
            QCOMPARE(watch.keeper.openIncident()->state, IncidentState::Opened);
            QCOMPARE(watch.keeper.openIncident()->mitigatedMs, NoTime);
            watch.verdict(2 * i + 1, Chat, HealthState::Healthy, QStringLiteral("healthy again"));
            QCOMPARE(watch.keeper.openIncident()->state, IncidentState::Mitigated);
        }
        watch.tick(9 + 5);
        QCOMPARE(watch.incidents.last().state, IncidentState::Resolved);
        for (const Incident& incident : watch.incidents) {
            QCOMPARE(incident.id, QStringLiteral("INC-1"));
        }
    }

    void servicesJoinWithTheirLeadUp() {
        Watch watch;
        const QString search = QStringLiteral("search");
        watch.verdict(0, search, HealthState::Degraded, QStringLiteral("p95 400 ms"));
        watch.verdict(1, Chat, HealthState::Unhealthy, QStringLiteral("Memory 96 % of limit"));
        QVERIFY(watch.entries.first().incidentId.isEmpty());
        watch.log.clear();
        watch.verdict(2, search, HealthState::Unhealthy, QStringLiteral("p95 4 s"));
        QCOMPARE(watch.log,
                 (QStringList{QStringLiteral("INC-1 opened"),
                              QStringLiteral("INC-1| 17:15:00 search degraded: p95 400 ms | health "
                                             "· memory-saturation"),
                              QStringLiteral("INC-1| 17:17:00 search unhealthy: p95 4 s | health · "
                                             "memory-saturation · joins INC-1")}));
        QCOMPARE(watch.incidents.last().services, (QStringList{Chat, search}));
        watch.verdict(3, Chat, HealthState::Healthy);
        QCOMPARE(watch.keeper.openIncident()->state, IncidentState::Opened);
        watch.verdict(4, search, HealthState::Healthy);
        QCOMPARE(watch.keeper.openIncident()->state, IncidentState::Mitigated);
    }

    /// "Degraded" alone would read as a new trouble, with figures that are well within bounds.
    void whatLessensIsNotToldAsATrouble() {
        Watch watch;
        const QString slow = QStringLiteral("p95 170 ms (objective 300 ms)");
        const auto lessens = [&](double minute, const QString& task, const QString& reason) {
            watch.verdict(minute, Chat, HealthState::Degraded, reason, task, Saturation,
                          HealthState::Unhealthy);
        };
        watch.verdict(0, Chat, HealthState::Unhealthy, QStringLiteral("p95 4 s"));
        lessens(1, {}, slow);
        QCOMPARE(watch.entries[watch.entries.size() - 2].title,
                 QStringLiteral("chat no longer unhealthy: p95 170 ms (objective 300 ms)"));
        lessens(2, QStringLiteral("chat-3"), slow);
        // One that gets worse at the same moment for the same rule is told apart.
        watch.verdict(2, Chat, HealthState::Degraded, slow, QStringLiteral("chat-9"));
        lessens(2, QStringLiteral("chat-4"), slow);
        watch.tick(3);
        const QVector<TimelineEntry> shown = watch.shown();
        const auto titles = QStringList{shown[shown.size() - 2].title, shown.last().title};
        QCOMPARE(titles,
                 (QStringList{QStringLiteral("chat-3, chat-4 no longer unhealthy: p95 170 ms "
                                             "(objective 300 ms)"),
                              QStringLiteral("chat-9 p95 170 ms (objective 300 ms)")}));
        lessens(4, QStringLiteral("chat-5"), {});
        watch.tick(5);
        QCOMPARE(watch.entries.last().title, QStringLiteral("chat-5 no longer unhealthy"));
    }

    void onlyTheLastHourLeadsUp() {
        Watch watch;
        watch.verdict(0, Chat, HealthState::Degraded, QStringLiteral("p95 400 ms"));
        watch.verdict(2, Chat, HealthState::Healthy, QStringLiteral("healthy again"));
        watch.verdict(61, Chat, HealthState::Unhealthy, QStringLiteral("p95 4 s"));
        QStringList joined;
        for (const TimelineEntry& entry : watch.entries) {
            if (!entry.incidentId.isEmpty()) {
                joined << entry.title;
            }
        }
        QCOMPARE(joined, (QStringList{QStringLiteral("chat healthy again"),
                                      QStringLiteral("chat unhealthy: p95 4 s")}));
    }

    void tasksThatChangeAlikeShareAnEntry() {
        Watch watch;
        for (int i = 1; i <= 12; ++i) {
            watch.verdict(i / 1000.0, Chat, HealthState::Unknown, QStringLiteral("No data"),
                          QStringLiteral("chat-%1").arg(i), QStringLiteral("unreachable"));
        }
        QVERIFY(watch.log.isEmpty());
        watch.tick(1);
        QCOMPARE(watch.log.first(), QStringLiteral("| 17:15:00 chat: 12 tasks unknown: no data | "
                                                   "health · unreachable"));
        QCOMPARE(watch.shown().size(), 1);
        QCOMPARE(watch.entries.size(), 1);
        QCOMPARE(watch.kept.size(), 12);
        const TimelineEntry twelfth = watch.kept.value(QStringLiteral("e12"));
        QCOMPARE(twelfth.task, QStringLiteral("chat-12"));
        QCOMPARE(twelfth.timeMs, Start + 12 * 60);
        QCOMPARE(twelfth.toldBy, watch.entries[0].id);
    }

    /// Sharing an entry must not tell a task's second step before its first.
    void sharedEntriesKeepEachTasksOrder() {
        Watch watch;
        const auto turns = [&](int afterMs, const char* task, HealthState state,
                               HealthState previous) {
            watch.verdict(afterMs / 60'000.0, Chat, state, {}, QString::fromLatin1(task),
                          Saturation, previous);
        };
        turns(100, "chat-7", HealthState::Unhealthy, HealthState::Degraded);
        turns(200, "chat-8", HealthState::Degraded, HealthState::Healthy);
        turns(300, "chat-7", HealthState::Degraded, HealthState::Unhealthy);
        turns(400, "chat-8", HealthState::Unhealthy, HealthState::Degraded);
        turns(500, "chat-7", HealthState::Unhealthy, HealthState::Degraded);
        watch.tick(1);
        QStringList told;
        for (const TimelineEntry& entry : watch.shown()) {
            told << QString::number(entry.timeMs - Start) + u' ' + entry.title;
        }
        QCOMPARE(told, (QStringList{QStringLiteral("100 chat-7, chat-8 unhealthy"),
                                    QStringLiteral("300 chat-7 no longer unhealthy"),
                                    QStringLiteral("500 chat-7 unhealthy")}));
    }

    void replacedTasksAreNoNews() {
        Watch watch;
        watch.keeper.deploymentChanged(deployment(fleet::DeploymentState::Started));
        watch.take();
        watch.log.clear();
        watch.verdict(1, Chat, HealthState::Unknown, QStringLiteral("No data"),
                      QStringLiteral("chat-1"));
        watch.verdict(2, Chat, HealthState::Healthy, {}, QStringLiteral("chat-1"));
        watch.tick(3);
        QCOMPARE(watch.log, QStringList());
    }

    void theFirstHealthIsNoNews() {
        Watch watch;
        watch.verdict(0, Chat, HealthState::Healthy, {}, QStringLiteral("chat-1"));
        watch.verdict(0, Chat, HealthState::Healthy);
        watch.tick(1);
        QCOMPARE(watch.log, QStringList());
    }

    void aRestartTakesUpTheOpenIncident() {
        Incident open;
        open.id = QStringLiteral("INC-7");
        open.services = QStringList{Chat, QStringLiteral("removed")};
        open.openedMs = Start - minutes(3);
        IncidentKeeper::Options options;
        options.open = open;
        options.nextNumber = 8;
        options.services = QStringList{Chat, QStringLiteral("search")};
        Watch watch(options);
        watch.tick(20);
        QCOMPARE(watch.keeper.openIncident()->state, IncidentState::Opened);
        watch.verdict(21, Chat, HealthState::Unhealthy, QStringLiteral("p95 4 s"));
        QVERIFY(watch.incidents.isEmpty());
        watch.verdict(22, Chat, HealthState::Healthy);
        watch.tick(27);
        QCOMPARE(watch.incidents.last().id, QStringLiteral("INC-7"));
        QCOMPARE(watch.incidents.last().state, IncidentState::Resolved);
    }

    /// Killed between the saving of an incident and of what led up to it.
    void aRestartLetsTheLeadUpJoin() {
        IncidentKeeper::Options options;
        options.open = Incident();
        options.open->id = QStringLiteral("INC-7");
        options.open->services = QStringList{Chat};
        options.open->openedMs = Start;
        for (const QString& service : {Chat, QStringLiteral("search"), QString()}) {
            TimelineEntry entry;
            entry.id = QStringLiteral("of ") + service;
            entry.timeMs = Start - minutes(10);
            entry.service = service;
            options.recent << entry;
        }
        Watch watch(options);
        watch.take();
        QCOMPARE(watch.entries.size(), 2);
        QCOMPARE(watch.entries[0].id, QStringLiteral("of chat"));
        QCOMPARE(watch.entries[1].id, QStringLiteral("of "));
        QCOMPARE(watch.entries[1].incidentId, QStringLiteral("INC-7"));
    }

    /// A rule that just begins to look finds nothing wrong for a while.
    void firstVerdictsAfterARestartEndNothing() {
        Incident open;
        open.id = QStringLiteral("INC-7");
        open.services = QStringList{Chat};
        open.openedMs = Start - minutes(3);
        IncidentKeeper::Options options;
        options.open = open;
        options.settledAfterMs = minutes(1.5);
        Watch trouble(options);
        trouble.verdict(0, Chat, HealthState::Healthy);
        trouble.tick(0.1);
        trouble.verdict(0.2, Chat, HealthState::Unhealthy, QStringLiteral("p95 4 s"));
        QVERIFY(trouble.incidents.isEmpty());
        QCOMPARE(trouble.entries.size(), 1);
        QCOMPARE(trouble.entries.last().kind, EntryKind::Verdict);
        // Having seen it ill, the same run may say when it is well.
        trouble.verdict(2, Chat, HealthState::Healthy);
        QCOMPARE(trouble.incidents.last().mitigatedMs, Start + minutes(2));

        Watch recovered(options);
        recovered.verdict(0, Chat, HealthState::Degraded);
        recovered.verdict(1, Chat, HealthState::Healthy);
        recovered.tick(1.4);
        QVERIFY(recovered.incidents.isEmpty());
        recovered.tick(1.5);
        QCOMPARE(recovered.incidents.last().state, IncidentState::Mitigated);
        recovered.tick(6);
        QCOMPARE(recovered.incidents.last().state, IncidentState::Resolved);

        Watch silent(options);
        silent.verdict(0, Chat, HealthState::Healthy);
        silent.verdict(1, Chat, HealthState::Unknown);
        silent.verdict(2, Chat, HealthState::Healthy);
        silent.tick(3.4);
        QVERIFY(silent.incidents.isEmpty());
        silent.tick(3.5);
        QCOMPARE(silent.incidents.last().state, IncidentState::Mitigated);
    }

    void aRestartTellsNoDeploymentTwice() {
        Watch before;
        before.keeper.deploymentChanged(deployment(fleet::DeploymentState::Started));
        before.take();
        Watch after;
        after.keeper.deploymentChanged(deployment(fleet::DeploymentState::Completed));
        after.take();
        QCOMPARE(after.entries.size(), 2);
        QCOMPARE(after.entries[0].id, before.entries[0].id);
        QCOMPARE(after.entries[1].title, QStringLiteral("Deploy v413 · settings r42 completed"));
        QCOMPARE(after.entries[1].detail, QStringLiteral("deploys · chat · after 4 min"));
    }

    void oldDeploymentsAreHistory() {
        Watch watch;
        watch.tick(120);
        watch.keeper.deploymentChanged(deployment(fleet::DeploymentState::Completed));
        watch.take();
        QCOMPARE(watch.log, QStringList());
    }

    void crookedTextStaysOneBoundedLine() {
        Watch watch;
        watch.verdict(0, Chat, HealthState::Unhealthy,
                      QString(100'000, u'x') + QStringLiteral("\n\x1b[2J") + QChar(0x202e));
        QVERIFY(watch.incidents.last().title.size() <= 160);
        QVERIFY(watch.entries.last().title.size() <= 240);
        watch.verdict(1, QStringLiteral("a"), HealthState::Degraded,
                      QStringLiteral("x\ny\x1bz") + QChar(0x202e));
        QCOMPARE(watch.entries.last().title, QStringLiteral("a degraded: x y z"));
    }

    void theEndTellsWhatWasHeldBackAndEndsNoIncident() {
        Watch watch;
        watch.verdict(0, Chat, HealthState::Unhealthy, QStringLiteral("memory 96 %"));
        watch.verdict(1, Chat, HealthState::Healthy);
        watch.verdict(5.5, Chat, HealthState::Healthy, {}, QStringLiteral("chat-7"));
        watch.verdict(5.5, Chat, HealthState::Degraded, QStringLiteral("memory 90 %"),
                      QStringLiteral("chat-8"));
        watch.log.clear();
        watch.keeper.finish();
        watch.take();
        QCOMPARE(watch.log.size(), 1);
        QVERIFY(watch.log.first().contains(QStringLiteral("chat-8")));
        QVERIFY(watch.keeper.openIncident());
    }

    void withoutARecordAnIncidentIsNamedByItsTime() {
        IncidentKeeper::Options options;
        options.nextNumber = std::nullopt;
        Watch watch(options);
        watch.verdict(0, Chat, HealthState::Unhealthy);
        const QString named = watch.keeper.openIncident()->id;
        QVERIFY2(named.startsWith(QStringLiteral("INC-20241114-221500-")), qPrintable(named));
        watch.keeper.takeUp({12, {}, {}});
        watch.verdict(1, Chat, HealthState::Healthy);
        QCOMPARE(watch.keeper.openIncident()->id, named);
        watch.verdict(7, Chat, HealthState::Healthy);
        watch.verdict(8, Chat, HealthState::Unhealthy);
        QCOMPARE(watch.keeper.openIncident()->id, QStringLiteral("INC-12"));
    }
};

QTEST_GUILESS_MAIN(TestIncidentKeeper)
#include "tst_IncidentKeeper.moc"
