// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/fleet/SignalRows.h"

#include <deque>

namespace wb::health {

/// What is usual for a value: its median over the last hour, the newest five minutes left out so
/// that a fault does not become its own normal. Takes a point a minute; bounded.
class Baseline {
public:
    /// Leave out what is known to be bad.
    void add(TimeMs timeMs, double value);
    /// Begins anew with p95 of the last hour's points, ascending in time; leaves out what is above
    /// `objective` (NaN: nothing).
    void learn(const fleet::SignalRows& rows, TimeMs nowMs, double objective);
    /// NaN until ten minutes are there.
    [[nodiscard]] double usual(TimeMs nowMs) const;

private:
    struct Point {
        TimeMs timeMs;
        double value;
    };
    std::deque<Point> m_points;
    mutable TimeMs m_computedMs = NoTime;
    mutable double m_usual = 0;
};

} // namespace wb::health
