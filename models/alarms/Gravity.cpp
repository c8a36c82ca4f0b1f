// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/Gravity.h"

#include <algorithm>

namespace wb::alarms {

using fleet::HealthState;

Gravity gravityOf(const fleet::ServiceSnapshot& service) {
    switch (service.verdict.state) {
    case HealthState::Healthy:
        return Gravity::Well;
    case HealthState::Degraded:
    case HealthState::Unknown:
        return Gravity::Doubtful;
    case HealthState::Unhealthy:
        break;
    }
    const auto isUnhealthy = [](const fleet::TaskSnapshot& task) {
        return task.verdict.state == HealthState::Unhealthy;
    };
    return std::all_of(service.tasks.begin(), service.tasks.end(), isUnhealthy) ? Gravity::Down
                                                                                : Gravity::Bad;
}

} // namespace wb::alarms
