// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/desktop/Bridge.h"
#include "tests/support/FakeController.h"
#include "tests/support/FreezeMeter.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/shell/MainWindow.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using test::FakeController;
using Way = FakeController::Way;

namespace {

constexpr double LongestMs = 50;

} // namespace

/// The real window with its charts on 82 simulated tasks, read every two seconds, while the deploy
/// controller of the service in trouble misbehaves.
class TestResponsiveness : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_simulator;
    FakeController m_controller;
    const SystemClock m_clock;
    std::unique_ptr<desktop::Bridge> m_bridge;
    int m_ranges = 0;

    [[nodiscard]] QString file(const char* name) const {
        return m_folder.filePath(QLatin1String(name));
    }
    [[nodiscard]] bool isSteady() const {
        return m_bridge->fleet() && m_bridge->fleet()->figures.targetsUp == 82 && m_ranges >= 3;
    }

private Q_SLOTS:
    void initTestCase() {
        m_simulator.start(QStringLiteral(WB_BIN_DIR "/prod1-sim"),
                          {QStringLiteral("chat-2024-11-14"), QStringLiteral("--port"),
                           QStringLiteral("0"), QStringLiteral("--speed"), QStringLiteral("10"),
                           QStringLiteral("--start-at"), QStringLiteral("17:43"),
                           QStringLiteral("--write-config"), file("watchbridge.yaml"),
                           QStringLiteral("--token-file"), file("token")});
        QVERIFY(m_simulator.waitForStarted());
        QByteArray said;
        const auto isReady = [&] {
            said += m_simulator.readAllStandardOutput();
            return said.contains("ready");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isReady(), 60'000);
        auto config = settings::loadConfig(file("watchbridge.yaml"));
        QVERIFY(config.has_value());
        m_controller.listen();
        fleet::EnvironmentSpec& environment = config->environments.first();
        for (fleet::ServiceSpec& service : environment.services) {
            service.scrape.intervalMs = 2000;
            service.scrape.timeoutMs = 1500;
            if (service.name == QStringLiteral("chat")) {
                service.deploy.url = m_controller.url();
            }
        }
        m_bridge = std::make_unique<desktop::Bridge>(*config, environment, m_clock);
        shell::MainWindow& window = m_bridge->window();
        const auto* charts = window.findChild<charts::ChartGrid*>();
        connect(charts, &charts::ChartGrid::rangeRequested, this, [this] { ++m_ranges; });
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY_WITH_TIMEOUT(isSteady(), 60'000);
    }
    void cleanupTestCase() {
        m_bridge.reset();
        m_simulator.terminate();
        QVERIFY(m_simulator.waitForFinished());
    }
    void theMeterSeesABlock() {
        test::FreezeMeter meter;
        QTimer::singleShot(20, this, [] {
            QElapsedTimer spent;
            spent.start();
            while (spent.elapsed() < 200) {
            }
        });
        QTRY_VERIFY(meter.worstMs() > LongestMs);
    }
    void theWindowNeverBlocks_data() {
        QTest::addColumn<int>("way");
        QTest::newRow("a proper controller") << int(Way::Proper);
        QTest::newRow("hangs") << int(Way::Hang);
        QTest::newRow("garbage") << int(Way::Garbage);
        QTest::newRow("drips") << int(Way::Drip);
        QTest::newRow("dead") << -1;
    }
    void theWindowNeverBlocks() {
        QFETCH(int, way);
        if (way < 0) {
            m_controller.vanish();
        } else {
            m_controller.behave = [way](FakeController::Kind) {
                return FakeController::Behaviour{static_cast<Way>(way)};
            };
        }
        const int before = m_ranges;
        const TimeMs beginMs = m_clock.steadyMs();
        test::FreezeMeter meter;
        // Every task is read twice in that time, and the charts follow each second.
        QTRY_VERIFY_WITH_TIMEOUT(m_ranges >= before + 4 && m_clock.steadyMs() - beginMs > 4'000,
                                 60'000);
        qInfo("longest block of the main thread: %.1f ms", meter.worstMs());
        QVERIFY2(meter.worstMs() < LongestMs,
                 qPrintable(QStringLiteral("blocked for %1 ms").arg(meter.worstMs())));
    }
};

QTEST_MAIN(TestResponsiveness)
#include "tst_Responsiveness.moc"
