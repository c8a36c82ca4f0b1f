// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/swarm/EngineClient.h"
#include "app/providers/swarm/SwarmView.h"

#include <QHash>

namespace wb::swarm {

/// What an answer that is no success means, and what a person can do about it.
[[nodiscard]] Error errorOf(const EngineAnswer& answer, const QString& what);

/// Reads one service at the Engine: its tasks, then the service, the nodes and images, then whether
/// tasks that were killed had run out of memory. Counts those as they come. Main thread.
class ServiceReading {
public:
    using Done = std::function<void(Expected<Reading>)>;
    /// `metrics`: where targets are asked of the orchestrator.
    ServiceReading(EngineClient& engine, const Clock& clock, QStringList shownSettings,
                   std::optional<fleet::MetricsPort> metrics = std::nullopt)
        : m_engine(engine)
        , m_clock(clock)
        , m_shownSettings(std::move(shownSettings))
        , m_metrics(std::move(metrics)) {}

    /// Answers exactly once, later; not at all if the engine's client is destroyed before, whose
    /// life this one must last.
    void read(const QString& service, Done done);

private:
    struct Gathering;
    void ask(const std::shared_ptr<Gathering>& gathering, const QByteArray& path,
             std::function<Expected<void>(const EngineAnswer&)> take);
    void askAll(const std::shared_ptr<Gathering>& gathering, const QString& service);
    void askImages(const std::shared_ptr<Gathering>& gathering);
    void askReservations(const std::shared_ptr<Gathering>& gathering);
    void askContainers(const std::shared_ptr<Gathering>& gathering);
    void settle(const std::shared_ptr<Gathering>& gathering);
    void countKills(Reading& reading);

    EngineClient& m_engine;
    const Clock& m_clock;
    QStringList m_shownSettings;
    std::optional<fleet::MetricsPort> m_metrics;
    QHash<QString, bool> m_wasOutOfMemory; ///< By task; only those that Swarm still tells.
    QSet<QString> m_counted;               ///< Tasks that stand in m_oomKills.
    QMap<QString, int> m_oomKills;         ///< By name of task.
    QStringList m_images;
    DurationMs m_imagesReadMs = -1; ///< Steady.
};

} // namespace wb::swarm
