// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Signal.h"

#include <cmath>
#include <optional>

namespace wb::fleet {

/// Two numbers that may both be missing.
[[nodiscard]] inline bool isSameNumber(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// What the autoscaler looks at, for blind spots.
struct ScalingSpec {
    std::optional<Signal> signal;
    double above = NoValue; ///< Fraction for cpu and memory.

    bool operator==(const ScalingSpec& other) const {
        return signal == other.signal && isSameNumber(above, other.above);
    }
};

} // namespace wb::fleet
