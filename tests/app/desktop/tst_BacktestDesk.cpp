// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ScenarioReplay.h"
#include "app/desktop/BacktestDesk.h"
#include "app/settings/ScenarioFile.h"
#include "widgets/common/Translations.h"
#include "widgets/shell/BacktestPanel.h"

#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using desktop::BacktestDesk;
using shell::BacktestPanel;

/// The panel on a real record, read and played on the desk's thread.
class TestBacktestDesk : public QObject {
    Q_OBJECT

    std::unique_ptr<common::Translations> m_words;
    QTemporaryDir m_folder;
    simulation::Scenario m_scenario;
    std::unique_ptr<QWidget> m_window;
    BacktestPanel* m_panel = nullptr;
    std::unique_ptr<BacktestDesk> m_desk;

    void open(const QString& database) {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_panel = new BacktestPanel(m_window.get());
        m_desk = std::make_unique<BacktestDesk>(database, *m_panel);
        m_desk->setSettings(m_scenario.environment, {});
        m_window->show();
        m_panel->open(m_scenario.startMs, m_scenario.endMs);
    }
    [[nodiscard]] QString all() const { return m_panel->lines().join(QLatin1Char('\n')); }

private Q_SLOTS:
    void initTestCase() {
        m_words = std::make_unique<common::Translations>();
        auto scenario =
            settings::loadScenario(settings::scenarioPath(QStringLiteral("chat-2024-11-14")));
        QVERIFY(scenario.has_value());
        m_scenario = *scenario;
        m_scenario.endMs = m_scenario.startMs + 50 * 60'000;
        auto record =
            cli::ReplayRecord::create(m_folder.path(), m_scenario.environment, m_scenario.startMs);
        QVERIFY(record.has_value());
        cli::ReplayOptions options;
        options.seed = m_scenario.seed;
        options.record = record->get();
        cli::ScenarioReplay(m_scenario, options, [](const cli::ReplayEvent&) {}).run();
        QVERIFY((*record)->finish(m_scenario.endMs).has_value());
    }
    void cleanupTestCase() { m_words.reset(); }
    void cleanup() {
        m_desk.reset();
        m_window.reset();
    }

    void itAnswersFromTheRecord() {
        open(m_folder.filePath(QStringLiteral("prod1.db")));
        QTRY_VERIFY_WITH_TIMEOUT(all().contains(QStringLiteral("opened.")), 60'000);
        QVERIFY2(all().contains(QStringLiteral("As early as the rules in effect.")),
                 qPrintable(all()));
        QVERIFY2(all().contains(QStringLiteral("0 false alarms in ")), qPrintable(all()));
        // And again for what is typed.
        auto* value = m_panel->findChild<QLineEdit*>(QStringLiteral("backtestValue"));
        value->selectAll();
        QTest::keyClicks(value, QStringLiteral("65"));
        QTRY_VERIFY_WITH_TIMEOUT(all().contains(QStringLiteral("chat-7 memory-saturation would")) ||
                                     all().contains(QStringLiteral("memory-saturation would")),
                                 60'000);
    }

    void aFileOfRules() {
        open(m_folder.filePath(QStringLiteral("prod1.db")));
        const QString path = m_folder.filePath(QStringLiteral("rules.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("rules: {memory_degraded: 60%, memory_unhealthy: 10%}\n");
        file.close();
        Q_EMIT m_panel->rulesFileWanted(path);
        QVERIFY(m_panel->candidate() == health::RuleSet());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("rules: {memory_degraded: 60%}\n");
        file.close();
        Q_EMIT m_panel->rulesFileWanted(path);
        QCOMPARE(m_panel->candidate().memoryDegraded, 0.6);
    }

    void noRecord() {
        open(m_folder.filePath(QStringLiteral("none.db")));
        QTRY_VERIFY(!m_panel->lines().isEmpty());
        QVERIFY2(all().contains(QStringLiteral("none.db")), qPrintable(all()));
    }

    /// Whoever goes while it plays does not wait until it is done.
    void itEndsAtOnce() {
        open(m_folder.filePath(QStringLiteral("prod1.db")));
        m_desk.reset();
        QVERIFY(m_panel->lines().isEmpty());
    }
};

QTEST_MAIN(TestBacktestDesk)
#include "tst_BacktestDesk.moc"
