// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CollectorFeed.h"
#include "app/SystemClock.h"

#include <QTest>

namespace wb::test {

/// A collector and what the orchestrators tell it, as every program of ours has them.
class TargetWatch : public QObject {
public:
    explicit TargetWatch(const fleet::EnvironmentSpec& environment)
        : m_orchestrators(environment, noSecret, m_clock)
        , m_collector(options(environment)) {
        feed(m_collector, m_orchestrators);
        connect(&m_collector, &collect::FleetCollector::snapshotReady, this,
                [this](const fleet::FleetSnapshotPtr& told) { fleet = told; });
        connect(&m_collector, &collect::FleetCollector::warning, this,
                [this](const QString& text) { warnings << text; });
        m_collector.start();
        m_orchestrators.start();
    }
    ~TargetWatch() override { m_orchestrators.stop(); }

    /// "chat.1 up", "chat.2 down": whether its last scrape went well.
    [[nodiscard]] QStringList tasks(const QString& service) const {
        QStringList told;
        const fleet::ServiceSnapshot* of = fleet == nullptr ? nullptr : fleet->service(service);
        for (const auto& task : of == nullptr ? QVector<fleet::TaskSnapshot>() : of->tasks) {
            const bool isUp = task.lastSampleMs != NoTime && task.scrapeError.isEmpty();
            told << task.name + (isUp ? QStringLiteral(" up") : QStringLiteral(" down"));
        }
        told.sort();
        return told;
    }
    [[nodiscard]] providers::OrchestratorWatch& orchestrators() { return m_orchestrators; }

    fleet::FleetSnapshotPtr fleet;
    QStringList warnings;

    /// A service that is scraped every 200 ms.
    static fleet::ServiceSpec service(const QString& name) {
        fleet::ServiceSpec spec;
        spec.name = name;
        spec.scrape.intervalMs = 200;
        spec.scrape.timeoutMs = 150;
        spec.signalSpec.memory.metric = QStringLiteral("process_resident_memory_bytes");
        spec.targets.refreshMs = 1000;
        return spec;
    }

private:
    static Expected<QString> noSecret(const fleet::SecretRef&) { return QString(); }
    collect::FleetCollector::Options options(const fleet::EnvironmentSpec& environment) const {
        collect::FleetCollector::Options collecting;
        collecting.environment = environment;
        collecting.clock = &m_clock;
        collecting.secret = noSecret;
        collecting.snapshotMs = 50;
        return collecting;
    }

    SystemClock m_clock;
    providers::OrchestratorWatch m_orchestrators;
    collect::FleetCollector m_collector;
};

} // namespace wb::test
