// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/prod1sim/LiveSimulation.h"
#include "app/prod1sim/TaskListener.h"
#include "models/base/Expected.h"

#include <QHttpServer>

#include <map>
#include <memory>

namespace wb::prod1sim {

/// A metrics endpoint for every task of the simulation: GET /metrics, Prometheus text or, when the
/// client asks for it, OpenMetrics. Follows the tasks as they come, die and go. Main thread.
class TaskEndpoints : public QObject {
    Q_OBJECT
public:
    explicit TaskEndpoints(LiveSimulation& simulation, QObject* parent = nullptr);

    /// Opens what is up and cuts what is down; the first port that cannot be had is the error.
    Expected<void> refresh();
    /// "127.0.0.1:40123", or empty for a task that there is not.
    [[nodiscard]] QString addressOf(const QString& task) const;

private:
    struct Endpoint {
        std::unique_ptr<QHttpServer> http;
        TaskListener* listener = nullptr; ///< Owned by `http`, which binds it.
    };
    Endpoint& endpointOf(const QString& service, const QString& task);

    LiveSimulation& m_simulation;
    std::map<QString, Endpoint> m_endpoints; ///< By task, whose names are unique.
};

} // namespace wb::prod1sim
