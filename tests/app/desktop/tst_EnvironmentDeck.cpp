// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/desktop/AlarmDesk.h"
#include "app/desktop/Bridge.h"
#include "app/desktop/DesktopNotifier.h"
#include "app/desktop/EnvironmentDeck.h"
#include "app/desktop/WindowPlace.h"
#include "models/items/TimelineModel.h"
#include "tests/support/ScriptedServer.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/common/KeyButton.h"
#include "widgets/common/Marks.h"
#include "widgets/common/StateLook.h"
#include "widgets/fleet/FleetView.h"
#include "widgets/shell/AlarmControls.h"
#include "widgets/shell/ChartWindow.h"
#include "widgets/shell/MainWindow.h"

#include <QAbstractItemView>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using desktop::EnvironmentDeck;
using shell::MainWindow;

/// Two environments with a service of the same name each: one well, one that does not answer.
class TestEnvironmentDeck : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    test::ScriptedServer m_server;
    settings::Config m_config;
    const SystemClock m_clock;

    [[nodiscard]] fleet::EnvironmentSpec environment(const char* name, const char* path) const {
        fleet::ServiceSpec service;
        service.name = QStringLiteral("chat");
        service.scrape.intervalMs = 200;
        service.scrape.timeoutMs = 200;
        service.scrape.path = QString::fromLatin1(path);
        service.signalSpec.memory.metric = QStringLiteral("process_resident_memory_bytes");
        service.targets.staticTargets = {QStringLiteral("127.0.0.1:%1").arg(m_server.port())};
        fleet::EnvironmentSpec spec;
        spec.name = QString::fromLatin1(name);
        spec.services = {service};
        return spec;
    }
    /// Opens the chooser and hands over the line that begins with a name; null: there is none.
    static QAction* choice(const MainWindow& window, const char* name) {
        QTest::mouseClick(window.findChild<common::KeyButton*>(QStringLiteral("environmentButton")),
                          Qt::LeftButton);
        const auto menus = window.findChildren<QMenu*>(QStringLiteral("environmentMenu"));
        for (QAction* action : menus.isEmpty() ? QList<QAction*>() : menus.constLast()->actions()) {
            if (action->text().startsWith(QLatin1String(name))) {
                return action;
            }
        }
        return nullptr;
    }
    static QString told(const MainWindow& window, const char* name) {
        const QAction* action = choice(window, name);
        const QString text = action ? action->text() : QString();
        for (QMenu* menu : window.findChildren<QMenu*>(QStringLiteral("environmentMenu"))) {
            menu->close();
        }
        return text;
    }

    static QVector<shell::ChartWindow*> tornOff() {
        QVector<shell::ChartWindow*> windows;
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* window = qobject_cast<shell::ChartWindow*>(widget)) {
                windows << window;
            }
        }
        return windows;
    }
    /// Starts, is looked around in, and ends; or starts and shows what came back.
    std::unique_ptr<EnvironmentDeck> start(desktop::WindowMemory& memory) {
        auto deck = std::make_unique<EnvironmentDeck>(
            m_config, m_clock, EnvironmentDeck::Company{nullptr, &memory, nullptr});
        deck->begin(deck->firstEnvironment());
        deck->show();
        return deck;
    }

private Q_SLOTS:
    void initTestCase() {
        m_config.environments = {environment("US", "/metrics"), environment("EU", "/nothing")};
        fleet::ServiceSpec second = m_config.environments[1].services.constFirst();
        second.name = QStringLiteral("search");
        m_config.environments[1].services << second;
        m_config.storage.path = m_folder.filePath(QStringLiteral("prod1.db"));
    }
    void init() {
        m_server.answerBody(QStringLiteral("/metrics"), "process_resident_memory_bytes 1e8\n");
    }
    void whatWasLookedAtComesBackAtTheNextStart() {
        const QString file = m_folder.filePath(QStringLiteral("state/window.json"));
        const auto chosen = [](const EnvironmentDeck& deck) {
            return deck.current().window().chosenService();
        };
        QVector<int> columns;
        {
            desktop::WindowMemory memory(file);
            const auto deck = start(memory);
            QVERIFY(deck->current().window().windowTitle().startsWith(QStringLiteral("US")));
            deck->change(QStringLiteral("EU"));
            MainWindow& window = deck->current().window();
            window.showNormal();
            window.setGeometry(0, 0, 1180, 700);
            QTRY_VERIFY_WITH_TIMEOUT(!chosen(*deck).isEmpty(), 20'000);
            const QString other =
                chosen(*deck) == QLatin1String("chat") ? QStringLiteral("search") : "chat";
            window.findChild<fleet::FleetView*>()->choose(other);
            window.findChild<QAbstractButton*>(QStringLiteral("range4"))->click();
            auto* splitter = window.findChild<QSplitter*>(QStringLiteral("columns"));
            const QPoint handle(splitter->handle(1)->width() / 2, 200);
            QTest::mousePress(splitter->handle(1), Qt::LeftButton, {}, handle);
            QTest::mouseMove(splitter->handle(1), handle + QPoint(60, 0));
            QTest::mouseRelease(splitter->handle(1), Qt::LeftButton, {}, handle + QPoint(60, 0));
            columns = window.columnWidths();
            QCOMPARE(columns.size(), 3);
            // By itself, so that it survives a kill.
            QTRY_VERIFY_WITH_TIMEOUT(
                desktop::WindowMemory(file).recall().views.value(QStringLiteral("EU")).service ==
                    other,
                20'000);
            window.findChild<charts::ChartGrid*>()->pan(-3'600'000);
        }
        const desktop::RememberedWindow remembered = desktop::WindowMemory(file).recall();
        QCOMPARE(remembered.views.size(), 2);
        QVERIFY(remembered.views.value(QStringLiteral("US")).service.isEmpty());
        desktop::WindowMemory memory(file);
        const auto deck = start(memory);
        MainWindow& window = deck->current().window();
        QVERIFY(window.windowTitle().startsWith(QStringLiteral("EU")));
        QVERIFY(!window.isMaximized());
        QCOMPARE(desktop::placeOf(window).height(), remembered.geometry.height());
        QCOMPARE(remembered.columns.constFirst(), columns.constFirst());
        QCOMPARE(window.columnWidths(), remembered.columns);
        QCOMPARE(window.findChild<QSplitter*>(QStringLiteral("columns"))->sizes().constFirst(),
                 columns.constFirst());
        const auto& shown = window.findChild<charts::ChartGrid*>()->window();
        QCOMPARE(shown.spanMs(), 6 * 3'600'000);
        QVERIFY(!shown.isLive());
        QVERIFY(window.findChild<QWidget*>(QStringLiteral("lookBack"))->isVisible());
        const QString service = remembered.views.value(QStringLiteral("EU")).service;
        QTRY_COMPARE_WITH_TIMEOUT(chosen(*deck), service, 20'000);
        // Until the worst one is wanted again, and that is remembered as well.
        QTest::keyClick(&window, Qt::Key_F);
        QVERIFY(window.view().service.isEmpty());
    }
    void comparisonHeatMapAndTornOffChartsComeBack() {
        const QString file = m_folder.filePath(QStringLiteral("state/charts.json"));
        {
            desktop::WindowMemory memory(file);
            const auto deck = start(memory);
            MainWindow& window = deck->current().window();
            QTRY_VERIFY_WITH_TIMEOUT(!window.chosenService().isEmpty(), 20'000);
            window.findChild<charts::ChartGrid*>()->pan(-3'600'000);
            QTest::keyClick(&window, Qt::Key_C);
            QTest::keyClick(&window, Qt::Key_H);
            Q_EMIT window.findChild<charts::ChartGrid*>()->tearOffWanted(charts::ChartKind::Memory);
            QTRY_COMPARE_WITH_TIMEOUT(desktop::WindowMemory(file)
                                          .recall()
                                          .views.value(QStringLiteral("US"))
                                          .tornOff.size(),
                                      1, 20'000);
            QApplication::closeAllWindows(); // As the end of a session does.
            QTRY_VERIFY(tornOff().isEmpty());
        }
        desktop::WindowMemory memory(file);
        const auto deck = start(memory);
        const MainWindow& window = deck->current().window();
        QCOMPARE(window.findChild<charts::ChartGrid*>()->comparison(),
                 charts::Comparison::Yesterday);
        QVERIFY(window.findChild<fleet::FleetView*>()->isHeat());
        QCOMPARE(tornOff().size(), 1);
        QVERIFY2(tornOff().first()->windowTitle().startsWith("Memory"),
                 qPrintable(tornOff().first()->windowTitle()));
        QVERIFY(!tornOff().first()->grid().isLive());
    }
    void snoozesAndMuteOutliveARestart() {
        const QString file = m_folder.filePath(QStringLiteral("state/alarms.json"));
        desktop::DesktopNotifier notifier(QDBusConnection(QStringLiteral("none")));
        const auto textOf = [](const EnvironmentDeck& deck) {
            return deck.current().window().alarms().snoozeTexts().value(QStringLiteral("chat"));
        };
        QString text;
        {
            desktop::AlarmDesk alarms(m_clock, notifier);
            desktop::WindowMemory memory(file);
            EnvironmentDeck deck(m_config, m_clock, {nullptr, &memory, &alarms});
            deck.begin(QStringLiteral("US"));
            deck.show();
            MainWindow& window = deck.current().window();
            QTRY_VERIFY_WITH_TIMEOUT(!window.chosenService().isEmpty(), 20'000);
            QTest::keyClick(&window, Qt::Key_Z);
            auto* reason = window.findChild<QLineEdit*>(QStringLiteral("snoozeReason"));
            QTest::keyClicks(reason, QStringLiteral("known"));
            QTest::keyClick(reason, Qt::Key_Return);
            text = textOf(deck);
            QVERIFY2(text.endsWith(QStringLiteral(": known")), qPrintable(text));
            Q_EMIT window.alarms().muteWanted(8LL * 3'600'000);
            QVERIFY(window.findChild<QLabel*>(QStringLiteral("muteState"))->isVisible());
            // Who, until when and why is in the timeline, and saved.
            auto* timeline = window.findChild<items::TimelineModel*>();
            QTRY_COMPARE_WITH_TIMEOUT(timeline->pendingCount(), 0, 20'000);
            const auto isSnooze = [&](int row) {
                return timeline->index(row, 0)
                    .data(items::TimelineModel::TitleRole)
                    .toString()
                    .startsWith(QStringLiteral("Snoozed chat until "));
            };
            bool isThere = false;
            for (int row = 0; row < timeline->rowCount(); ++row) {
                isThere = isThere || isSnooze(row);
            }
            QVERIFY(isThere);
        }
        desktop::AlarmDesk alarms(m_clock, notifier);
        desktop::WindowMemory memory(file);
        EnvironmentDeck deck(m_config, m_clock, {nullptr, &memory, &alarms});
        deck.begin(QStringLiteral("US"));
        QCOMPARE(textOf(deck), text);
        QVERIFY(alarms.mute().leftMs(m_clock.nowMs()) > 7LL * 3'600'000);
    }
    void whatIsGoneIsNotWaitedFor() {
        const QString file = m_folder.filePath(QStringLiteral("state/gone.json"));
        {
            desktop::RememberedWindow before;
            before.environment = QStringLiteral("Atlantis");
            before.columns = {5};
            before.views = {{QStringLiteral("Atlantis"), {}},
                            {QStringLiteral("US"), {QStringLiteral("gone"), 1, NoTime}}};
            desktop::WindowMemory(file).remember(before);
            desktop::WindowMemory memory(file);
            const auto deck = start(memory);
            MainWindow& window = deck->current().window();
            QVERIFY(window.windowTitle().startsWith(QStringLiteral("US")));
            QTRY_COMPARE_WITH_TIMEOUT(window.chosenService(), QStringLiteral("chat"), 20'000);
            QVERIFY(window.columnWidths().isEmpty());
            QVERIFY(window.view().service.isEmpty());
        }
        QCOMPARE(desktop::WindowMemory(file).recall().views.keys(),
                 QStringList{QStringLiteral("US")});
    }
    void changingShowsTheOtherAndKeepsWatchingTheFirst() {
        EnvironmentDeck deck(m_config, m_clock);
        MainWindow& first = deck.begin(QStringLiteral("US")).window();
        first.show();
        QTRY_COMPARE_WITH_TIMEOUT(told(first, "US"), QStringLiteral("US · healthy, partly judged"),
                                  20'000);
        QCOMPARE(told(first, "EU"), QStringLiteral("EU · not watched yet"));

        choice(first, "EU")->trigger();
        QTRY_VERIFY(!first.isVisible());
        MainWindow& second = deck.current().window();
        QVERIFY(second.isVisible());
        QCOMPARE(second.geometry(), first.geometry());
        QVERIFY(second.windowTitle().startsWith(QStringLiteral("EU")));
        // Each has a record of its own, and its own service of that name.
        QTRY_VERIFY(QFile::exists(m_folder.filePath(QStringLiteral("prod1-eu.db"))));
        const auto stateOf = [&] {
            const auto& fleet = deck.current().fleet();
            return fleet && fleet->timeMs - m_clock.nowMs() < 5000
                       ? fleet->services.constFirst().verdict.reasons
                       : QVector<fleet::Reason>();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!stateOf().isEmpty() &&
                                     stateOf().constFirst().text.contains(QStringLiteral("404")),
                                 20'000);
        // The first is still watched, and goes on being so when it breaks.
        QTRY_COMPARE_WITH_TIMEOUT(told(second, "US"), QStringLiteral("US · healthy, partly judged"),
                                  20'000);
        m_server.answerBody(QStringLiteral("/metrics"), "no exposition {");
        QTRY_COMPARE_WITH_TIMEOUT(told(second, "US"), QStringLiteral("US · unknown"), 20'000);

        choice(second, "US")->trigger();
        QTRY_VERIFY(!second.isVisible());
        QCOMPARE(&deck.current().window(), &first);
        QVERIFY(first.isVisible());
    }
    void allStandSideBySide() {
        EnvironmentDeck deck(m_config, m_clock);
        deck.begin(QStringLiteral("US"));
        deck.show();
        MainWindow& us = deck.current().window();
        QTRY_VERIFY_WITH_TIMEOUT(!us.chosenService().isEmpty(), 20'000);
        // The deck tells the window what there is.
        QTRY_VERIFY_WITH_TIMEOUT(told(us, "EU").endsWith(QStringLiteral("not watched yet")), 5'000);
        QTest::keyClick(&us, Qt::Key_S);
        auto* board = us.findChild<QWidget*>(QStringLiteral("environmentBoard"));
        QVERIFY(board != nullptr && board->isVisible());
        const auto columns = [&] {
            return board->findChildren<QWidget*>(QStringLiteral("environmentColumn"));
        };
        QCOMPARE(columns().size(), 2);
        const auto summary = [&](int column) {
            return columns()[column]
                ->findChild<QLabel*>(QStringLiteral("environmentSummary"))
                ->text();
        };
        const auto rows = [&](int column) {
            return columns()[column]->findChild<QAbstractItemView*>()->model()->rowCount();
        };
        QTRY_COMPARE_WITH_TIMEOUT(
            summary(0), QStringLiteral("All 1 service(s) are healthy, partly judged."), 30'000);
        // The other one is watched from now on; it does not answer, and says so.
        QTRY_COMPARE_WITH_TIMEOUT(rows(1), 2, 20'000);
        QCOMPARE(summary(1), QStringLiteral("Nothing has been heard yet."));
        const auto* mark = columns()[1]->findChild<common::StateMark*>();
        QVERIFY(mark->accessibleName() != common::stateWord(fleet::HealthState::Healthy));
        // No key means the service below.
        QSignalSpy requested(&us, &MainWindow::actionRequested);
        QTest::keyClick(us.focusWidget(), Qt::Key_D);
        QCOMPARE(requested.size(), 0);
        QTest::keyClick(us.focusWidget(), Qt::Key_Right);
        QTest::keyClick(us.focusWidget(), Qt::Key_End);
        QTest::keyClick(us.focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(deck.current().environment() == QStringLiteral("EU"));
        MainWindow& eu = deck.current().window();
        QTRY_VERIFY_WITH_TIMEOUT(!eu.chosenService().isEmpty(), 20'000);
        QTRY_VERIFY(us.findChild<QWidget*>(QStringLiteral("environmentBoard")) == nullptr);
        // Escape leaves it as it was.
        QTRY_VERIFY_WITH_TIMEOUT(!told(eu, "US").isEmpty(), 5'000);
        QTest::keyClick(&eu, Qt::Key_S);
        board = eu.findChild<QWidget*>(QStringLiteral("environmentBoard"));
        QVERIFY(board != nullptr);
        QTest::keyClick(eu.focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(eu.findChild<QWidget*>(QStringLiteral("environmentBoard")) == nullptr);
        QCOMPARE(deck.current().environment(), QStringLiteral("EU"));
    }
};

QTEST_MAIN(TestEnvironmentDeck)
#include "tst_EnvironmentDeck.moc"
