// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/IncidentCommand.h"
#include "models/incidents/IncidentKeeper.h"

#include <QTest>

using namespace wb;
using namespace wb::incidents;
using fleet::HealthState;
using Kind = IncidentCommand::Kind;

namespace {

constexpr TimeMs T0 = 1'731'624'668'000;
constexpr DurationMs Minute = 60'000;
const QString Chat = QStringLiteral("chat");

Incident incident(IncidentState state = IncidentState::Opened) {
    Incident incident;
    incident.id = QStringLiteral("INC-7");
    incident.openedMs = T0;
    incident.state = state;
    incident.mitigatedMs = state == IncidentState::Opened ? NoTime : T0 + Minute;
    incident.resolvedMs = state == IncidentState::Resolved ? T0 + 2 * Minute : NoTime;
    incident.services = {Chat};
    return incident;
}

IncidentCommand command(Kind kind, int severity = 0, const QString& commander = {},
                        const QString& why = {}) {
    return {kind, severity, commander, why};
}

CommandSetting setting() {
    CommandSetting setting;
    setting.nowMs = T0 + 12 * Minute;
    setting.actor = QStringLiteral("zoe@bastion");
    setting.entryId = QStringLiteral("entry-1");
    return setting;
}

fleet::VerdictChange verdict(TimeMs timeMs, HealthState state, HealthState previous) {
    return {timeMs, Chat, {}, state, previous, QStringLiteral("errors"), QStringLiteral("5xx 7 %")};
}

} // namespace

class TestIncidentCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStepTellsWhoAndWhy_data() {
        QTest::addColumn<Incident>("before");
        QTest::addColumn<IncidentCommand>("given");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const Incident& before, const IncidentCommand& given,
                            const char* title, const char* detail) {
            QTest::newRow(name) << before << given << QString::fromUtf8(title)
                                << QString::fromUtf8(detail);
        };
        row("severity", incident(), command(Kind::Severity, 1, {}, QStringLiteral("all regions")),
            "Severity 1 (was 2)", "incident · zoe@bastion · all regions");
        row("commander", incident(), command(Kind::Commander, 0, QStringLiteral("ann")),
            "Commander: ann (was unassigned)", "incident · zoe@bastion");
        row("mitigated", incident(), command(Kind::Mitigate), "INC-7 mitigated after 12 min",
            "incident · zoe@bastion");
        row("resolved", incident(IncidentState::Mitigated), command(Kind::Resolve),
            "INC-7 resolved after 12 min", "incident · zoe@bastion");
        row("opened again", incident(IncidentState::Resolved),
            command(Kind::Reopen, 0, {}, QStringLiteral("customers still wait")),
            "INC-7 opened again", "incident · zoe@bastion · customers still wait");
    }
    void aStepTellsWhoAndWhy() {
        QFETCH(Incident, before);
        QFETCH(IncidentCommand, given);
        const auto step = stepOf(before, given, setting());
        QVERIFY(step);
        QTEST(step->entry.title, "title");
        QTEST(step->entry.detail, "detail");
        QCOMPARE(step->entry.incidentId, before.id);
        QCOMPARE(step->entry.actor, QStringLiteral("zoe@bastion"));
        QCOMPARE(step->entry.timeMs, T0 + 12 * Minute);
    }

    void whatDoesNotFitIsRefused_data() {
        QTest::addColumn<Incident>("before");
        QTest::addColumn<IncidentCommand>("given");
        QTest::addColumn<QStringList>("unhealthy");
        QTest::addColumn<QStringList>("unwell");
        const QStringList none;
        QTest::newRow("no such severity")
            << incident() << command(Kind::Severity, 6) << none << none;
        QTest::newRow("no severity") << incident() << command(Kind::Severity, 0) << none << none;
        QTest::newRow("so already") << incident() << command(Kind::Severity, 2) << none << none;
        QTest::newRow("nobody already") << incident() << command(Kind::Commander) << none << none;
        QTest::newRow("open already") << incident() << command(Kind::Reopen) << none << none;
        QTest::newRow("resolved already")
            << incident(IncidentState::Resolved) << command(Kind::Resolve) << none << none;
        QTest::newRow("mitigated when over")
            << incident(IncidentState::Resolved) << command(Kind::Mitigate) << none << none;
        QTest::newRow("still unhealthy, whatever the reason")
            << incident() << command(Kind::Resolve, 0, {}, QStringLiteral("because"))
            << QStringList{Chat} << none;
        QTest::newRow("not healthy, and no reason")
            << incident() << command(Kind::Resolve) << none << QStringList{Chat};
    }
    void whatDoesNotFitIsRefused() {
        QFETCH(Incident, before);
        QFETCH(IncidentCommand, given);
        CommandSetting now = setting();
        QFETCH(QStringList, unhealthy);
        QFETCH(QStringList, unwell);
        now.unhealthy = unhealthy;
        now.unwell = unwell;
        QVERIFY(!stepOf(before, given, now));
    }

    void whoIsNotHealthyIsNamedInTheRecord() {
        CommandSetting now = setting();
        now.unwell = QStringList{Chat};
        const auto step =
            stepOf(incident(), command(Kind::Resolve, 0, {}, QStringLiteral("only staff")), now);
        QVERIFY(step);
        QCOMPARE(step->entry.detail,
                 QStringLiteral("incident · zoe@bastion · only staff · not healthy then: chat"));
    }

    void oneIncidentIsLedAtATime() {
        CommandSetting now = setting();
        now.otherOpen = QStringLiteral("INC-8");
        QVERIFY(!stepOf(incident(IncidentState::Resolved), command(Kind::Reopen), now));
    }

    void timesFollowTheState() {
        const auto mitigated = stepOf(incident(), command(Kind::Mitigate), setting());
        Incident now = afterStep(incident(), *mitigated);
        QCOMPARE(now.mitigatedMs, T0 + 12 * Minute);
        QCOMPARE(now.resolvedMs, NoTime);
        now = afterStep(now, *stepOf(now, command(Kind::Resolve), setting()));
        QCOMPARE(now.resolvedMs, T0 + 12 * Minute);
        QVERIFY(!now.isHeld);
        now = afterStep(now, *stepOf(now, command(Kind::Reopen), setting()));
        QCOMPARE(now.mitigatedMs, NoTime);
        QCOMPARE(now.resolvedMs, NoTime);
        QVERIFY(now.isHeld);
    }

    /// The watch had called it over; that a person opened it again is not to be undone by the
    /// watch.
    void theWatchDoesNotCloseWhatAPersonOpenedAgain() {
        IncidentKeeper::Options options;
        options.services = QStringList{Chat};
        IncidentKeeper keeper(options);
        keeper.verdictChanged(verdict(T0, HealthState::Unhealthy, HealthState::Healthy));
        const Incident opened = *keeper.openIncident();
        QCOMPARE(keeper.unhealthyOf(opened), QStringList{Chat});
        keeper.verdictChanged(verdict(T0 + Minute, HealthState::Healthy, HealthState::Unhealthy));
        QCOMPARE(keeper.openIncident()->state, IncidentState::Mitigated);
        QCOMPARE(keeper.unhealthyOf(opened), QStringList());
        const Incident mitigated = *keeper.openIncident();
        const Incident again =
            afterStep(mitigated, *stepOf(mitigated, command(Kind::Reopen), setting()));
        keeper.adopt(again);
        keeper.tick(T0 + 60 * Minute);
        QVERIFY(keeper.openIncident());
        QCOMPARE(keeper.openIncident()->state, IncidentState::Opened);
        const Incident over = afterStep(again, *stepOf(again, command(Kind::Resolve), setting()));
        keeper.adopt(over);
        QVERIFY(!keeper.openIncident());
        // What is unhealthy next is another incident.
        keeper.verdictChanged(
            verdict(T0 + 61 * Minute, HealthState::Unhealthy, HealthState::Healthy));
        QVERIFY(keeper.openIncident()->id != opened.id);
    }

    void theTimelineTellsWhichServicesAreNotWell() {
        TimelineEntry entry;
        entry.kind = EntryKind::Incident;
        entry.service = Chat;
        entry.title = QStringLiteral("chat unhealthy: 5xx 7 %");
        entry.severity = QStringLiteral("unhealthy");
        QVector<TimelineEntry> told{entry};
        const QString unhealthy = QStringLiteral("unhealthy");
        QCOMPARE(servicesWith(unhealthy, incident(), told), QStringList{Chat});
        // A person's word is no verdict.
        entry.service.clear();
        entry.title = QStringLiteral("INC-7 mitigated after 2 min");
        entry.severity = QStringLiteral("degraded");
        told << entry;
        QCOMPARE(servicesWith(unhealthy, incident(), told), QStringList{Chat});
        entry.kind = EntryKind::Verdict;
        entry.service = Chat;
        entry.title = QStringLiteral("chat healthy again");
        entry.severity = QStringLiteral("healthy");
        told << entry;
        QCOMPARE(servicesWith(unhealthy, incident(), told), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestIncidentCommand)
#include "tst_IncidentCommand.moc"
