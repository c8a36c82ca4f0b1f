// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/desktop/Bridge.h"
#include "app/desktop/CommandLine.h"
#include "app/desktop/EnvironmentDeck.h"
#include "app/desktop/WallMode.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/ScriptedServer.h"
#include "widgets/common/Appearance.h"
#include "widgets/common/PlainText.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/shell/FeedPill.h"
#include "widgets/shell/MainWindow.h"

#include <QApplication>
#include <QRegularExpression>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using desktop::EnvironmentDeck;
using desktop::WallMode;
using shell::MainWindow;

namespace {

constexpr DurationMs Each = 1000;
constexpr int ChosenPercent = 90; ///< Of text in the window.

/// org.freedesktop.ScreenSaver, as desktops have it.
class ScreenSaver : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    QVector<uint> held;
    int asked = 0;

public Q_SLOTS:
    uint Inhibit(const QString& /*program*/, const QString& /*why*/) {
        ++asked;
        held << 5;
        return 5;
    }
    void UnInhibit(uint cookie) { held.removeOne(cookie); }
};

} // namespace

/// Two environments with real collectors on a real server, shown one after the other.
class TestWallMode : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    test::ScriptedServer m_server;
    settings::Config m_config;
    const SystemClock m_clock;
    std::unique_ptr<common::Appearance> m_appearance;
    std::unique_ptr<test::PrivateBus> m_bus;
    ScreenSaver m_saver;

    [[nodiscard]] fleet::EnvironmentSpec environment(const char* name, const char* path,
                                                     const QStringList& services) const {
        fleet::EnvironmentSpec spec;
        spec.name = QString::fromLatin1(name);
        for (const QString& each : services) {
            fleet::ServiceSpec service;
            service.name = each;
            service.scrape.intervalMs = 200;
            service.scrape.timeoutMs = 200;
            service.scrape.path = QString::fromLatin1(path);
            service.signalSpec.memory.metric = QStringLiteral("process_resident_memory_bytes");
            service.targets.staticTargets = {QStringLiteral("127.0.0.1:%1").arg(m_server.port())};
            spec.services << service;
        }
        return spec;
    }
    static QString shown(const EnvironmentDeck& deck) {
        const MainWindow& window = deck.current().window();
        return window.windowTitle().section(u' ', 0, 0) + u'/' + window.chosenService();
    }
    static bool saysWhatIsNext(const QString& text) {
        static const QRegularExpression Next(
            QStringLiteral("^service \\d of \\d · .+ · next: .+ in \\d s$"));
        return Next.match(text).hasMatch();
    }
    static QString feedOf(const EnvironmentDeck& deck) {
        return deck.current().window().findChild<shell::FeedPill*>()->text();
    }

private Q_SLOTS:
    void initTestCase() {
        m_appearance = std::make_unique<common::Appearance>(*qApp, QString());
        m_appearance->configure({QStringLiteral("dark"), ChosenPercent, QStringLiteral("en")});
        m_server.answerBody(QStringLiteral("/metrics"), "process_resident_memory_bytes 1e8\n");
        m_config.environments = {
            environment("US", "/metrics", {QStringLiteral("chat"), QStringLiteral("search")}),
            environment("EU", "/metrics", {QStringLiteral("mail")})};
        m_config.storage.path = m_folder.filePath(QStringLiteral("prod1.db"));
        m_bus = std::make_unique<test::PrivateBus>();
        QDBusConnection server = m_bus->connection("server");
        QVERIFY(server.registerObject(QStringLiteral("/org/freedesktop/ScreenSaver"), &m_saver,
                                      QDBusConnection::ExportAllSlots));
        QVERIFY(server.registerService(QStringLiteral("org.freedesktop.ScreenSaver")));
    }
    void cleanupTestCase() {
        QDBusConnection::disconnectFromBus(QStringLiteral("server"));
        QDBusConnection::disconnectFromBus(QStringLiteral("client"));
    }

    void itRotatesUntilAKeyIsPressed() {
        const QString file = m_folder.filePath(QStringLiteral("window.json"));
        desktop::WindowMemory memory(file);
        EnvironmentDeck deck(m_config, m_clock, {m_appearance.get(), &memory, nullptr});
        deck.begin(QStringLiteral("US"));
        deck.show();
        MainWindow& us = deck.current().window();
        QTRY_COMPARE_WITH_TIMEOUT(us.chosenService(), QStringLiteral("chat"), 20'000);
        us.findChild<fleet::FleetView*>()->choose(QStringLiteral("search"));
        WallMode wall(deck, m_clock, m_appearance.get(), m_bus->connection("client"));
        wall.begin(Each);
        QVERIFY(us.isFullScreen());
        QVERIFY(QApplication::overrideCursor());
        QCOMPARE(QApplication::overrideCursor()->shape(), Qt::BlankCursor);
        QCOMPARE(common::textPercent(), common::wallTextPercent(us.screen()->size()));
        QVERIFY(common::textPercent() > ChosenPercent);
        QTRY_COMPARE(m_saver.held.size(), 1);
        for (const char* name : {"redeployButton", "rollbackButton", "paletteButton", "range1",
                                 "filterEntry", "noteField", "actionsState", "statusFigures"}) {
            QVERIFY2(!us.findChild<QWidget*>(QLatin1String(name))->isVisible(), name);
        }
        // Which one of how many is shown, which is next, and when.
        const auto* turn = us.findChild<common::ElidedLabel*>(QStringLiteral("wallTurn"));
        QTRY_VERIFY2_WITH_TIMEOUT(saysWhatIsNext(turn->text()), qPrintable(turn->text()), 20'000);
        // All services of all environments, without any input, the age of the data in sight.
        QSet<QString> seen;
        const auto all = [&] {
            seen << shown(deck);
            return seen.size() == 3;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(all(), qPrintable(seen.values().join(u' ')), 20'000);
        QCOMPARE(seen, (QSet<QString>{QStringLiteral("US/chat"), QStringLiteral("US/search"),
                                      QStringLiteral("EU/mail")}));
        QVERIFY(deck.current().window().isFullScreen());
        QVERIFY2(feedOf(deck).contains(QStringLiteral(" old")), qPrintable(feedOf(deck)));
        // What a wall is knocked with acts on nothing; a key ends it, and does nothing else.
        QSignalSpy action(&us, &MainWindow::actionRequested);
        QTRY_COMPARE_WITH_TIMEOUT(&deck.current().window(), &us, 20'000);
        QTest::mouseClick(us.findChild<fleet::FleetView*>()->viewport(), Qt::LeftButton, {},
                          QPoint(40, 40));
        QVERIFY(wall.isOn());
        QTest::keyClick(&us, Qt::Key_R);
        QTRY_VERIFY(!wall.isOn());
        QCOMPARE(action.size(), 0);
        QVERIFY(!deck.current().window().isFullScreen());
        QVERIFY(!QApplication::overrideCursor());
        QCOMPARE(common::textPercent(), ChosenPercent);
        QTRY_COMPARE(m_saver.held.size(), 0);
        // The windows look at what they did before.
        QCOMPARE(us.chosenService(), QStringLiteral("search"));
        QVERIFY(us.findChild<QWidget*>(QStringLiteral("rollbackButton"))->isVisible() ||
                !us.isVisible());
        deck.change(QStringLiteral("US"));
        QVERIFY(us.findChild<QWidget*>(QStringLiteral("rollbackButton"))->isVisible());
        for (const char* name : {"noteField", "actionsState", "statusFigures"}) {
            QVERIFY2(us.findChild<QWidget*>(QLatin1String(name))->isVisible(), name);
        }
        QVERIFY(!turn->isVisible());
        QCOMPARE(deck.rememberedWallMs(), 0);
    }
    void itOutlivesTheNetworkAndARestart() {
        const QString file = m_folder.filePath(QStringLiteral("wall.json"));
        {
            desktop::WindowMemory memory(file);
            EnvironmentDeck deck(m_config, m_clock, {m_appearance.get(), &memory, nullptr});
            deck.begin(QStringLiteral("US"));
            deck.show();
            WallMode wall(deck, m_clock, m_appearance.get(), m_bus->connection("client"));
            wall.begin(5 * Each);
            QTRY_VERIFY_WITH_TIMEOUT(feedOf(deck).startsWith(QStringLiteral("Live")), 20'000);
            const quint16 port = m_server.port();
            m_server.close();
            QTRY_VERIFY_WITH_TIMEOUT(feedOf(deck).startsWith(QStringLiteral("Feed dead")), 20'000);
            QVERIFY(wall.isOn());
            QVERIFY(m_server.listen(port));
            QTRY_VERIFY_WITH_TIMEOUT(feedOf(deck).startsWith(QStringLiteral("Live")), 20'000);
            QVERIFY(wall.isOn());
            QTRY_COMPARE_WITH_TIMEOUT(desktop::WindowMemory(file).recall().wallMs, 5 * Each,
                                      20'000);
        }
        desktop::WindowMemory memory(file);
        EnvironmentDeck deck(m_config, m_clock, {m_appearance.get(), &memory, nullptr});
        QCOMPARE(deck.rememberedWallMs(), 5 * Each);
    }

    /// Read from the same distance, letters have the same part of every screen's height.
    void lettersGoWithTheScreen_data() {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<int>("percent");
        QTest::newRow("HD") << QSize(1280, 720) << 100;
        QTest::newRow("full HD") << QSize(1920, 1080) << 150;
        QTest::newRow("four") << QSize(3840, 2160) << 300;
        QTest::newRow("wide") << QSize(3440, 1440) << 200;
        QTest::newRow("upright") << QSize(1440, 2560) << 112;
    }
    void lettersGoWithTheScreen() {
        QFETCH(QSize, screen);
        QTEST(common::wallTextPercent(screen), "percent");
    }

    void theCommandLine_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<DurationMs>("wallMs"); // -1: wrong usage.
        const auto row = [](const char* line, DurationMs wallMs) {
            QTest::newRow(line) << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts)
                                << wallMs;
        };
        row("", 0);
        row("--wall", 20'000);
        row("--wall 30", 30'000);
        row("--wall 30s", 30'000);
        row("--wall=45", 45'000);
        row("--wall --log-level info", 20'000);
        row("--log-level info --wall", 20'000);
        row("--wall 4", -1);
        row("--wall=soon", -1);
        row("--wall 99999", -1);
    }
    void theCommandLine() {
        QFETCH(QStringList, arguments);
        QFETCH(DurationMs, wallMs);
        QString mistake;
        const auto line = desktop::readCommandLine(arguments, mistake);
        QCOMPARE(line ? line->wallMs : -1, wallMs);
        QCOMPARE(mistake.isEmpty(), wallMs >= 0);
    }
};

QTEST_MAIN(TestWallMode)
#include "tst_WallMode.moc"
