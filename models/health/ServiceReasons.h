// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/ServiceFigures.h"

namespace wb::health {

/// What a service's reasons are made from.
struct ServiceView {
    const ServiceContext& context;
    const TaskMap& tasks;
    const ServiceFigures& figures;
    const Findings& findings; ///< Of the service as a whole.
    fleet::HealthState state = fleet::HealthState::Unknown;
    double usualP95 = fleet::NoValue;
    int desired = -1; ///< As last known.
    int missing = 0;  ///< Of those.
    bool isMissingUnknown = false;
    TimeMs nowMs = NoTime;
};

/// The reasons of a service: those of its tasks taken together, and its own. Worst first; naming
/// at most five tasks each. Empty when it is healthy.
[[nodiscard]] QVector<fleet::Reason> serviceReasons(const ServiceView& view);
/// Set while memory is what saturates or leaks and the autoscaler watches something else.
[[nodiscard]] std::optional<fleet::BlindSpot> blindSpot(const ServiceView& view);

} // namespace wb::health
