// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/desktop/Bridge.h"
#include "tests/support/ScriptedServer.h"
#include "widgets/charts/ChartCard.h"
#include "widgets/charts/ChartGrid.h"
#include "widgets/shell/MainWindow.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wb;
using charts::ChartCard;
using charts::ChartGrid;

namespace {

constexpr DurationMs Minute = 60'000;

/// The machine's clock, so long ago.
class EarlierClock : public SystemClock {
public:
    explicit EarlierClock(DurationMs agoMs)
        : m_agoMs(agoMs) {}
    [[nodiscard]] TimeMs nowMs() const override { return SystemClock::nowMs() - m_agoMs; }

private:
    DurationMs m_agoMs;
};

/// What a chart shows of one line: how many points lie before and after a time, and gaps.
struct Shown {
    int before = 0;
    int after = 0;
    int gaps = 0;
};

Shown shown(const charts::PlotLine& line, TimeMs splitMs) {
    Shown counts;
    for (const QPointF& point : line.points) {
        if (std::isnan(point.y())) {
            ++counts.gaps;
        } else if (point.x() < static_cast<double>(splitMs)) {
            ++counts.before;
        } else {
            ++counts.after;
        }
    }
    return counts;
}

} // namespace

/// The real window with its real storage, collector and database, closed and opened again.
class TestRestart : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    test::ScriptedServer m_server;
    settings::Config m_config;

    static const ChartCard* card(const desktop::Bridge& bridge, charts::ChartKind kind) {
        return bridge.window().findChild<ChartGrid*>()->card(kind);
    }

private Q_SLOTS:
    void initTestCase() {
        for (const auto& path : {QStringLiteral("/metrics"), QStringLiteral("/more")}) {
            m_server.answerBody(path, "process_resident_memory_bytes 1e8\n"
                                      "container_spec_memory_limit_bytes 2e8\n");
        }
        fleet::ServiceSpec service;
        service.name = QStringLiteral("chat");
        service.scrape.intervalMs = 200;
        service.scrape.timeoutMs = 200;
        service.signalSpec.memory.metric = QStringLiteral("process_resident_memory_bytes");
        service.signalSpec.memoryLimit.metric = QStringLiteral("container_spec_memory_limit_bytes");
        service.targets.staticTargets = {m_server.url(QStringLiteral("/metrics")).toString(),
                                         m_server.url(QStringLiteral("/more")).toString()};
        fleet::EnvironmentSpec environment;
        environment.name = QStringLiteral("Prod1");
        environment.services = {service};
        m_config.environments = {environment};
        m_config.storage.path = m_folder.filePath(QStringLiteral("prod1.db"));
    }

    void chartsGoOnWhereTheyWereAndTheTimeBetweenIsAGap() {
        constexpr DurationMs OffMs = 20 * Minute;
        const fleet::EnvironmentSpec& environment = m_config.environments.constFirst();
        {
            const EarlierClock clock(OffMs);
            desktop::Bridge bridge(m_config, environment, clock);
            bridge.window().show();
            const auto recorded = [&] {
                const auto& lines = card(bridge, charts::ChartKind::Memory)->plot().lines;
                return lines.size() == 2 && lines[0].points.size() >= 4 &&
                       lines[1].points.size() >= 4;
            };
            QTRY_VERIFY_WITH_TIMEOUT(recorded(), 20'000);
        }
        const SystemClock clock;
        const TimeMs splitMs = clock.nowMs() - OffMs / 2;
        desktop::Bridge bridge(m_config, environment, clock);
        bridge.window().show();
        const auto goesOn = [&](charts::ChartKind kind) {
            const auto& lines = card(bridge, kind)->plot().lines;
            const auto isWhole = [&](const charts::PlotLine& line) {
                const Shown counts = shown(line, splitMs);
                return counts.before >= 2 && counts.after >= 2 && counts.gaps >= 1;
            };
            return !lines.isEmpty() && std::any_of(lines.begin(), lines.end(), isWhole) &&
                   (kind != charts::ChartKind::Memory ||
                    std::all_of(lines.begin(), lines.end(), isWhole));
        };
        QTRY_VERIFY_WITH_TIMEOUT(goesOn(charts::ChartKind::Memory), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(goesOn(charts::ChartKind::Tasks), 20'000);

        // Five minutes hold nothing of it, a day does.
        const auto range = [&](const char* name) {
            bridge.window().findChild<QAbstractButton*>(QLatin1String(name))->click();
        };
        const auto before = [&] {
            const auto& lines = card(bridge, charts::ChartKind::Memory)->plot().lines;
            return lines.isEmpty() ? -1 : shown(lines.constFirst(), splitMs).before;
        };
        range("range1");
        QTRY_COMPARE_WITH_TIMEOUT(before(), 0, 20'000);
        range("range5");
        QTRY_VERIFY_WITH_TIMEOUT(before() >= 1, 20'000);
    }
};

QTEST_MAIN(TestRestart)
#include "tst_Restart.moc"
