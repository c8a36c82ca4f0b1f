// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"

namespace wb::alarms {

/// How bad a service is for who is to be told: each step up is news.
enum class Gravity {
    Well,
    Doubtful, ///< Degraded, or nothing can be read.
    Bad,      ///< Unhealthy.
    Down,     ///< Unhealthy, and so is every task.
};

[[nodiscard]] Gravity gravityOf(const fleet::ServiceSnapshot& service);

} // namespace wb::alarms
