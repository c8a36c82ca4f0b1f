// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/EntryText.h"

#include <QTest>

using namespace wb;
using namespace wb::incidents;

namespace {

/// "gateway r16" goes back to v231 with settings r16; "gateway" to what is not known yet.
deploy::ActionSnapshot rollback(const QStringList& members) {
    deploy::ActionSnapshot action;
    action.kind = fleet::DeploymentKind::Rollback;
    action.state = deploy::ActionState::Running;
    for (const QString& text : members) {
        deploy::ActionMember member;
        member.service = text.section(u' ', 0, 0);
        if (text.contains(u' ')) {
            member.release.code = QStringLiteral("v231");
            member.release.settings = text.section(u' ', 1);
        }
        action.members << member;
    }
    action.service = action.members.first().service;
    return action;
}

} // namespace

class TestEntryText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachMemberGoesBackToItsOwnRelease_data() {
        QTest::addColumn<QStringList>("members");
        QTest::addColumn<QString>("title");
        QTest::newRow("alone") << QStringList{QStringLiteral("api r16")}
                               << QStringLiteral("Rollback of api to v231 · settings r16 started");
        QTest::newRow("alike") << QStringList{QStringLiteral("api r16"), QStringLiteral("kb r16")}
                               << QStringLiteral(
                                      "Rollback of api and kb to v231 · settings r16 started");
        QTest::newRow("each its own")
            << QStringList{QStringLiteral("api r16"), QStringLiteral("kb r9")}
            << QStringLiteral(
                   "Rollback of api to v231 · settings r16 and kb to v231 · settings r9 started");
        QTest::newRow("one not known")
            << QStringList{QStringLiteral("api r16"), QStringLiteral("kb")}
            << QStringLiteral("Rollback of api to v231 · settings r16 and kb started");
        QTest::newRow("none known") << QStringList{QStringLiteral("api"), QStringLiteral("kb")}
                                    << QStringLiteral("Rollback of api and kb started");
        QTest::newRow("many") << QStringList{QStringLiteral("a r1"), QStringLiteral("b r2"),
                                             QStringLiteral("c r1"), QStringLiteral("d r1"),
                                             QStringLiteral("e r1")}
                              << QStringLiteral("Rollback of a, b, c and 2 more started");
    }

    void eachMemberGoesBackToItsOwnRelease() {
        QFETCH(QStringList, members);
        QFETCH(QString, title);
        QCOMPARE(actionEntryTitle(rollback(members)), title);
        QCOMPARE(int(actionStep(title)), int(ActionStep::Running));
    }

    void onlyAServicesOwnVerdictIsItsVerdict() {
        fleet::VerdictChange change;
        change.service = QStringLiteral("chat");
        change.state = fleet::HealthState::Healthy;
        change.previous = fleet::HealthState::Unhealthy;
        change.reason = QStringLiteral("Healthy again after 71 s.");
        TimelineEntry entry;
        entry.kind = EntryKind::Verdict;
        entry.service = change.service;
        entry.title = serviceVerdictTitle(change);
        QVERIFY2(isServiceVerdict(entry), qPrintable(entry.title));
        entry.title = taskVerdictTitle({QStringLiteral("chat"), QStringLiteral("chat-3")}, change);
        QVERIFY2(!isServiceVerdict(entry), qPrintable(entry.title));
    }
};

QTEST_GUILESS_MAIN(TestEntryText)
#include "tst_EntryText.moc"
