// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Signal.h"
#include "models/fleet/Verdict.h"

namespace wb::fleet {

/// How one figure of a service stands against what its rule holds it to, at this moment: a rule
/// speaks only once that has lasted.
struct FigureStanding {
    /// Why nothing can be said.
    enum class Gap { None, NotMeasured, TooFewRequests, NoYardstick };

    /// Degraded: over what is allowed; Unhealthy: so far over that the service would be;
    /// Unknown: not judged.
    HealthState state = HealthState::Unknown;
    Gap gap = Gap::NotMeasured; ///< None unless the state is Unknown.
    double allowed = NoValue;   ///< In the signal's unit; memory and CPU as fractions of the limit.
};

struct FigureStandings {
    FigureStanding latency; ///< Of LatencyP95.
    FigureStanding errors;  ///< Of Errors and Timeouts, whichever are more.
    FigureStanding memory;  ///< Of Memory, as a fraction of MemoryLimit.
    FigureStanding cpu;     ///< Of Cpu.
};

} // namespace wb::fleet
