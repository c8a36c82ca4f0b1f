// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Signal.h"

#include <QString>

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

/// How far an autoscaler may go by itself.
struct ScalingRange {
    QString name; ///< "HorizontalPodAutoscaler chat"
    int minimum = 0;
    int maximum = 0;
    QString keeper; ///< Who may put its own minimum back: "ScaledObject chat"; may be empty.
};

/// Whether something may take tasks away from a service by itself. All empty: nothing is told.
struct ScaleIn {
    std::optional<ScalingRange> range;
    QString never;      ///< Why nothing does: "Docker Swarm has no autoscaler".
    QString obstacle;   ///< Why the minimum of what does cannot be raised meanwhile.
    bool isOff = false; ///< It is not to be raised, whatever else is told.
};

} // namespace wb::fleet
