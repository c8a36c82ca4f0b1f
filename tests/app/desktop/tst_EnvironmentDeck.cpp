// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/desktop/Bridge.h"
#include "app/desktop/EnvironmentDeck.h"
#include "tests/support/ScriptedServer.h"
#include "widgets/common/KeyButton.h"
#include "widgets/shell/MainWindow.h"

#include <QFile>
#include <QMenu>
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

private Q_SLOTS:
    void changingShowsTheOtherAndKeepsWatchingTheFirst() {
        m_server.answerBody(QStringLiteral("/metrics"), "process_resident_memory_bytes 1e8\n");
        m_config.environments = {environment("US", "/metrics"), environment("EU", "/nothing")};
        m_config.storage.path = m_folder.filePath(QStringLiteral("prod1.db"));
        EnvironmentDeck deck(m_config, m_clock);
        MainWindow& first = deck.begin(QStringLiteral("US")).window();
        first.show();
        QTRY_COMPARE_WITH_TIMEOUT(told(first, "US"), QStringLiteral("US · healthy"), 20'000);
        QCOMPARE(told(first, "EU"), QStringLiteral("EU · not watched yet"));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("prod1-eu.db"))));

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
        QTRY_COMPARE_WITH_TIMEOUT(told(second, "US"), QStringLiteral("US · healthy"), 20'000);
        m_server.answerBody(QStringLiteral("/metrics"), "no exposition {");
        QTRY_COMPARE_WITH_TIMEOUT(told(second, "US"), QStringLiteral("US · unknown"), 20'000);

        choice(second, "US")->trigger();
        QTRY_VERIFY(!second.isVisible());
        QCOMPARE(&deck.current().window(), &first);
        QVERIFY(first.isVisible());
    }
};

QTEST_MAIN(TestEnvironmentDeck)
#include "tst_EnvironmentDeck.moc"
