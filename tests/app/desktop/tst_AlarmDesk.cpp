// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/AlarmDesk.h"
#include "app/desktop/AlarmWords.h"
#include "app/desktop/DesktopNotifier.h"
#include "app/desktop/EnvironmentAlarms.h"
#include "tests/support/NotificationServer.h"
#include "tests/support/PrivateBus.h"
#include "widgets/common/Appearance.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using alarms::Standing;
using desktop::AlarmDesk;
using desktop::bodyWithoutMarkup;
using desktop::EnvironmentAlarms;
using desktop::TrayIcon;
using fleet::HealthState;

namespace {

constexpr TimeMs Start = 1'731'625'172'000;
constexpr int Services = 60;

} // namespace

/// From snapshots of a fleet to what a real notification server on a real bus is told.
class TestAlarmDesk : public QObject {
    Q_OBJECT

    std::unique_ptr<common::Appearance> m_appearance; // With the words' plurals.
    std::unique_ptr<test::PrivateBus> m_bus;
    std::unique_ptr<test::NotificationServer> m_server;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<desktop::DesktopNotifier> m_notifier;
    std::unique_ptr<AlarmDesk> m_desk;
    std::unique_ptr<EnvironmentAlarms> m_alarms;
    fleet::FleetSnapshot m_fleet;
    bool m_isInUse = false;

    void set(int service, HealthState state) {
        fleet::ServiceSnapshot& snapshot = m_fleet.services[service];
        snapshot.verdict.state = state;
        snapshot.verdict.reasons.clear();
        if (state != HealthState::Healthy) {
            snapshot.verdict.reasons = {{QStringLiteral("rule"), state, QStringLiteral("why <b>")}};
        }
    }
    void setAll(HealthState state) {
        for (int at = 0; at < m_fleet.services.size(); ++at) {
            set(at, state);
        }
    }
    /// Second by second, with fresh samples unless `isSilent`.
    void pass(int seconds, bool isSilent = false) {
        for (int at = 0; at < seconds; ++at) {
            m_clock->advanceMs(1000);
            for (fleet::ServiceSnapshot& service : m_fleet.services) {
                if (!isSilent) {
                    service.tasks[0].lastSampleMs = m_clock->nowMs();
                }
            }
            m_alarms->setFleet(std::make_shared<const fleet::FleetSnapshot>(m_fleet));
            m_alarms->tick();
        }
    }
    /// What the tray says once it has looked again.
    [[nodiscard]] Standing standing() const { return m_desk->tray().worst(); }

private Q_SLOTS:
    void initTestCase() { m_appearance = std::make_unique<common::Appearance>(*qApp, QString()); }
    void init() {
        m_bus = std::make_unique<test::PrivateBus>();
        m_server = std::make_unique<test::NotificationServer>(m_bus->connection("server"));
        QVERIFY(m_server->begin());
        m_clock = std::make_unique<ManualClock>(Start);
        m_notifier = std::make_unique<desktop::DesktopNotifier>(m_bus->connection("client"));
        m_desk = std::make_unique<AlarmDesk>(*m_clock, *m_notifier);
        m_fleet = {};
        fleet::EnvironmentSpec environment;
        environment.name = QStringLiteral("Prod1");
        for (int at = 0; at < Services; ++at) {
            fleet::ServiceSnapshot service;
            service.name = QStringLiteral("s%1").arg(at);
            service.tasks.resize(1);
            m_fleet.services << service;
            fleet::ServiceSpec spec;
            spec.name = service.name;
            environment.services << spec;
        }
        m_fleet.figures.targets = m_fleet.figures.targetsUp = Services;
        m_alarms =
            std::make_unique<EnvironmentAlarms>(environment, *m_clock, QStringLiteral("zoe"));
        m_isInUse = false;
        m_desk->add(QStringLiteral("Prod1"), *m_alarms, [this] { return m_isInUse; });
        setAll(HealthState::Healthy);
        pass(1);
    }
    void cleanup() {
        m_alarms.reset();
        m_desk.reset();
        m_notifier.reset();
        m_server.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("server"));
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
        m_bus.reset();
    }

    void fiftyChangesAreOneNotificationAndItsClickOpensTheWorst() {
        QTRY_COMPARE(standing(), Standing::Healthy);
        for (int at = 0; at < 50; ++at) {
            set(at, at == 33 ? HealthState::Unhealthy : HealthState::Degraded);
        }
        pass(60);
        QTRY_COMPARE(m_server->shown.size(), 1);
        QTRY_COMPARE(standing(), Standing::Unhealthy);
        const auto told = m_server->shown[0];
        QCOMPARE(told.title, QStringLiteral("Prod1: s33 unhealthy, and 49 more services"));
        QVERIFY2(told.body.startsWith(QStringLiteral("s33 · why &lt;b&gt;\n")),
                 qPrintable(told.body));
        QVERIFY(told.body.endsWith(QStringLiteral("and 46 more")));
        QSignalSpy wanted(m_desk.get(), &AlarmDesk::openWanted);
        const auto clicked = [&] {
            // Its id may be on its way back yet.
            m_server->click(told.id, "default");
            return wanted.wait(200);
        };
        QTRY_VERIFY(clicked());
        QCOMPARE(wanted[0], (QVariantList{QStringLiteral("Prod1"), QStringLiteral("s33")}));
        setAll(HealthState::Healthy);
        pass(60);
        QTRY_COMPARE(m_server->closed, QVector<uint>{told.id});
        QCOMPARE(m_server->shown.size(), 1);
        QTRY_COMPARE(standing(), Standing::Healthy);
    }
    void whoWorksInTheWindowHearsAndIsShownItAfter() {
        m_isInUse = true;
        QSignalSpy sounds(m_desk.get(), &AlarmDesk::soundWanted);
        set(1, HealthState::Unhealthy);
        pass(60);
        QCOMPARE(sounds.size(), 1);
        QTRY_COMPARE(standing(), Standing::Unhealthy); // The desk has looked meanwhile.
        QVERIFY(m_server->shown.isEmpty());
        m_isInUse = false;
        QTRY_COMPARE(m_server->shown.size(), 1);
        QCOMPARE(m_server->shown[0].title, QStringLiteral("Prod1: s1 unhealthy"));
        QCOMPARE(sounds.size(), 1);
    }
    void whoTurnsToTheWindowHasNothingOverIt() {
        set(1, HealthState::Unhealthy);
        pass(60);
        QTRY_COMPARE(m_server->shown.size(), 1);
        QVERIFY(m_server->closed.isEmpty());
        m_isInUse = true;
        QTRY_COMPARE(m_server->closed.size(), 1);
        // Nor again when they turn away: they have seen it. What is new then comes as ever.
        m_isInUse = false;
        pass(60);
        set(2, HealthState::Unhealthy);
        pass(60);
        QTRY_VERIFY(m_server->shown.size() > 1);
        QVERIFY(m_server->shown[1].title.contains(QStringLiteral("s2")));
    }
    void whatWasMendedWhileSomebodyWatchedIsNotShown() {
        m_isInUse = true;
        QSignalSpy sounds(m_desk.get(), &AlarmDesk::soundWanted);
        set(1, HealthState::Unhealthy);
        pass(60);
        QCOMPARE(sounds.size(), 1);
        set(1, HealthState::Healthy);
        pass(60);
        m_isInUse = false;
        set(2, HealthState::Unhealthy);
        pass(60);
        QTRY_COMPARE(m_server->shown.size(), 1);
        QCOMPARE(m_server->shown[0].title, QStringLiteral("Prod1: s2 unhealthy"));
    }
    void aDeadFeedIsToldAndNeverGreen() {
        QTRY_COMPARE(standing(), Standing::Healthy);
        pass(20, true);
        QTRY_COMPARE(standing(), Standing::Unknown); // Stale.
        pass(60, true);
        QTRY_COMPARE(standing(), Standing::FeedDead);
        QTRY_COMPARE(m_server->shown.size(), 1);
        QCOMPARE(m_server->shown[0].title, QStringLiteral("Prod1: no target answers"));
        QVERIFY(m_desk->tray().toolTip().contains(QStringLiteral("Prod1 · feed dead")));
        pass(40);
        QTRY_COMPARE(m_server->closed.size(), 1);
    }
    void muteMakesSilentAndEndsByItself() {
        m_desk->mute(15 * 60'000);
        QVERIFY2(m_desk->tray().toolTip().contains(QStringLiteral("no sounds for 15 min")),
                 qPrintable(m_desk->tray().toolTip()));
        set(0, HealthState::Degraded);
        pass(10);
        QTRY_COMPARE(m_server->shown.size(), 1);
        QVERIFY(m_server->shown[0].hints.contains(QStringLiteral("suppress-sound")));
        pass(15 * 60);
        set(1, HealthState::Degraded);
        pass(10);
        QTRY_COMPARE(m_server->shown.size(), 2);
        QVERIFY(m_server->shown[1].hints.contains(QStringLiteral("sound-name")));
        QTRY_VERIFY(!m_desk->tray().toolTip().contains(QStringLiteral("no sounds")));
    }
    void theTraysMenuOpensMutesAndQuits() {
        QSignalSpy wanted(m_desk.get(), &AlarmDesk::openWanted);
        QSignalSpy quit(m_desk.get(), &AlarmDesk::quitWanted);
        QTRY_COMPARE(standing(), Standing::Healthy);
        const auto choose = [this](const char* text) {
            for (QAction* action : m_desk->tray().menu().actions()) {
                if (action->text().startsWith(QString::fromUtf8(text))) {
                    action->trigger();
                    return true;
                }
            }
            return false;
        };
        QVERIFY(choose("Prod1 · healthy"));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("Prod1"));
        QVERIFY(choose("Sounds off for 8 hours"));
        QCOMPARE(m_desk->mute().leftMs(m_clock->nowMs()), 8LL * 3'600'000);
        QVERIFY(choose("Sounds on"));
        QCOMPARE(m_desk->mute().leftMs(m_clock->nowMs()), 0);
        QVERIFY(!choose("Sounds on"));
        QVERIFY(choose("Quit"));
        QCOMPARE(quit.size(), 1);
    }
    void theTraysMenuStaysUnderThePointer() {
        TrayIcon tray;
        const auto texts = [&tray] {
            QStringList all;
            for (const QAction* action : tray.menu().actions()) {
                all << action->text();
            }
            return all;
        };
        tray.setLines({{QStringLiteral("EU"), Standing::Healthy}});
        const QList<QAction*> before = tray.menu().actions();
        QVERIFY(texts().constFirst().startsWith(QStringLiteral("EU")));
        // A state changes where it stands, also in a menu that the desktop draws.
        tray.setLines({{QStringLiteral("EU"), Standing::Degraded}});
        QCOMPARE(tray.menu().actions(), before);
        QCOMPARE(texts().constFirst(), QStringLiteral("EU · degraded"));
        // What would move the others waits until it is closed.
        tray.menu().popup(QPoint());
        QVERIFY(tray.menu().isVisible());
        tray.setLines({{QStringLiteral("Asia"), Standing::Healthy},
                       {QStringLiteral("EU"), Standing::Healthy}});
        tray.setMute(60'000);
        QCOMPARE(tray.menu().actions(), before);
        tray.menu().hide();
        tray.menu().popup(QPoint());
        QVERIFY(texts().constFirst().startsWith(QStringLiteral("Asia")));
        QVERIFY(tray.menu().actions().size() > before.size());
    }
    void theTraySaysNoMarkup() {
        alarms::Notice notice;
        notice.body = QStringLiteral("chat · <img src=\"http://evil/\"> a && b\nsearch\u001b[1m") +
                      QString(50, u'\n') + QString(999, u'x');
        const QString body = bodyWithoutMarkup(notice);
        QVERIFY2(!body.contains(u'<') && !body.contains(u'\u001b'), qPrintable(body));
        QVERIFY(body.startsWith(QString::fromUtf8("chat · ‹img")));
        QVERIFY(body.count(u'\n') < 8);
    }
    /// A keychain that waits for its password, an orchestrator that names no target: whatever it
    /// is.
    void aWatchThatNeverBeginsIsTold() {
        fleet::EnvironmentSpec environment;
        environment.name = QStringLiteral("Prod2");
        EnvironmentAlarms unwatched(environment, *m_clock, QStringLiteral("zoe"));
        environment.services.resize(1);
        EnvironmentAlarms silent(environment, *m_clock, QStringLiteral("zoe"));
        m_desk->add(QStringLiteral("Prod2"), silent, [this] { return m_isInUse; });
        QSignalSpy alarmed(&silent, &EnvironmentAlarms::alarmed);
        QSignalSpy never(&unwatched, &EnvironmentAlarms::alarmed);
        const auto wait = [&](int seconds) {
            for (int at = 0; at < seconds; ++at) {
                pass(1);
                silent.tick();
                unwatched.tick();
            }
        };
        wait(59);
        QCOMPARE(silent.standing(), Standing::Waiting);
        QCOMPARE(alarmed.size(), 0);
        wait(60);
        QCOMPARE(silent.standing(), Standing::FeedDead);
        QCOMPARE(alarmed.size(), 1);
        QTRY_COMPARE(m_server->shown.size(), 1);
        QTRY_COMPARE(standing(), Standing::FeedDead);
        QCOMPARE(unwatched.standing(), Standing::Waiting);
        QCOMPARE(never.size(), 0);
    }
    void snoozesAreNotedAndEnd() {
        QSignalSpy noted(m_alarms.get(), &EnvironmentAlarms::noted);
        QSignalSpy changed(m_alarms.get(), &EnvironmentAlarms::snoozesChanged);
        QSignalSpy refused(m_alarms.get(), &EnvironmentAlarms::refused);
        set(0, HealthState::Degraded);
        pass(1);
        m_alarms->snooze(QStringLiteral("s0"), 3'600'000, QStringLiteral(" "));
        m_alarms->snooze(QStringLiteral("nobody"), 3'600'000, QStringLiteral("x"));
        QCOMPARE(refused.size(), 2);
        QCOMPARE(noted.size(), 0);
        m_alarms->snooze(QStringLiteral("s0"), 3'600'000,
                         QStringLiteral("fix is\nbeing rolled out"));
        QCOMPARE(noted.size(), 1);
        QCOMPARE(noted[0][0].toString(), QStringLiteral("zoe"));
        QCOMPARE(noted[0][1].toString(),
                 QStringLiteral("Snoozed s0 until 23:59:34 UTC: fix is being rolled out"));
        QTRY_COMPARE(standing(), Standing::Snoozed);
        pass(60);
        QCOMPARE(m_server->shown.size(), 0);
        set(0, HealthState::Unhealthy);
        pass(10);
        QCOMPARE(noted.size(), 2);
        QCOMPARE(noted[1][1].toString(),
                 QStringLiteral("Snooze of s0 broken through: it got worse"));
        QTRY_COMPARE(m_server->shown.size(), 1);
        QTRY_COMPARE(standing(), Standing::Unhealthy);
        m_alarms->snooze(QStringLiteral("s0"), 900'000, QStringLiteral("known"));
        m_alarms->wake(QStringLiteral("s0"));
        QCOMPARE(noted.size(), 4);
        QCOMPARE(changed.size(), 4);
        QVERIFY(changed[3][0].value<QVector<alarms::Snooze>>().isEmpty());
    }
};

QTEST_MAIN(TestAlarmDesk)
#include "tst_AlarmDesk.moc"
