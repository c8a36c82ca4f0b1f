// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

namespace wb::simulation {

/// How virtual time lies in the time that the outside sees. Gauges are not touched by it; counters
/// are divided by the speed so that their rates per outside second read as in the scenario.
struct TimeScale {
    TimeMs virtualStartMs = 0;
    TimeMs outsideStartMs = 0;
    double speed = 1;

    [[nodiscard]] TimeMs toOutside(TimeMs virtualMs) const {
        return virtualMs == NoTime
                   ? NoTime
                   : outsideStartMs + static_cast<TimeMs>(
                                          static_cast<double>(virtualMs - virtualStartMs) / speed);
    }
    [[nodiscard]] TimeMs toVirtual(TimeMs outsideMs) const {
        return virtualStartMs +
               static_cast<TimeMs>(static_cast<double>(outsideMs - outsideStartMs) * speed);
    }
};

} // namespace wb::simulation
