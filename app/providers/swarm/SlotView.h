// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/swarm/SwarmView.h"

/// The places of a service for a task ("slots"; of a global service, its nodes): Swarm makes a new
/// task for a slot whenever one ends and keeps a few of the past ones. Pure.
namespace wb::swarm {

struct Slot {
    QString name;                     ///< "shop.2"
    const EngineTask* task = nullptr; ///< The one that counts: what shall run, or else the newest.
    const EngineTask* failed = nullptr; ///< The newest that failed; may be null.
};

/// One a task that shall run, by number; the pointers go into the reading.
[[nodiscard]] QVector<Slot> slotsOf(const Reading& reading);
[[nodiscard]] bool isLive(const EngineTask& task); ///< Swarm wants it to run, or to be ready to.
[[nodiscard]] bool isRunning(const EngineTask& task);
[[nodiscard]] bool isFailed(const EngineTask& task);
[[nodiscard]] qsizetype desiredCount(const Reading& reading);
/// How many more tasks the scheduler would place: by what the nodes have and reservations take. A
/// service without reservations is placed on any node that takes tasks.
[[nodiscard]] int capacityOf(const Reading& reading);

/// "10.0.0.5:9102" of a running task's metrics endpoint: on the network named; or else, where the
/// task has the node's network, or the node hands on its port, at the node. An error says why there
/// is none.
[[nodiscard]] Expected<QString> metricsInstanceOf(const EngineTask& task, const Reading& reading);

[[nodiscard]] QVector<fleet::TaskPlacement> placementsOf(const Reading& reading);
[[nodiscard]] QVector<fleet::TaskProgress> progressOf(const Reading& reading, bool isCompleted);

} // namespace wb::swarm
