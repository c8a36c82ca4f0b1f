// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/FleetCollector.h"
#include "app/providers/OrchestratorWatch.h"

namespace wb {

/// Tells the collector what the orchestrators tell, for as long as both live.
inline void feed(collect::FleetCollector& collector, providers::OrchestratorWatch& orchestrators) {
    using collect::FleetCollector;
    using providers::OrchestratorWatch;
    QObject::connect(&orchestrators, &OrchestratorWatch::statusArrived, &collector,
                     &FleetCollector::serviceStatusArrived);
    QObject::connect(&orchestrators, &OrchestratorWatch::statusFailed, &collector,
                     &FleetCollector::serviceStatusFailed);
    QObject::connect(&orchestrators, &OrchestratorWatch::tasksTold, &collector,
                     &FleetCollector::tasksTold);
    QObject::connect(&orchestrators, &OrchestratorWatch::tasksUntold, &collector,
                     &FleetCollector::tasksUntold);
}

} // namespace wb
