// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/fleet/SignalRows.h"

#include <deque>

namespace wb::health {

/// The robust rise of one task's memory over the last minutes, for the early warning. Theil–Sen
/// (the median of all pairwise slopes; Sen, JASA 1968), so that a garbage collection's tooth or a
/// single outlier does not bend it. Bounded: a point every five seconds at most.
class MemoryTrend {
public:
    void add(TimeMs timeMs, double bytes);
    void clear() { m_points.clear(); }
    /// Begins anew with the last points, ascending in time, that are not older than `fromMs`.
    void learn(const fleet::SignalRows& rows, TimeMs fromMs);
    void forgetBefore(TimeMs fromMs);

    struct Rise {
        double bytesPerSecond = 0;
        double steadiness = 0; ///< The share of point pairs that rise, 0…1.
        double riseBytes = 0;  ///< Over the whole span.
    };
    /// The last minute's mean above the first one's, in bytes: a cheap look whether rise() is worth
    /// its quadratic price.
    [[nodiscard]] double roughRiseBytes() const;
    /// Zero until a minute and a half of points is there.
    [[nodiscard]] Rise rise() const;

private:
    struct Point {
        TimeMs timeMs;
        double bytes;
    };
    std::deque<Point> m_points;
};

} // namespace wb::health
