// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

namespace wb::charts {

/// The y axis from zero to a round top. It grows at once when the values need it and shrinks only
/// after they have needed less for half a minute, so that it does not jump with every sample.
class ValueScale {
public:
    /// The smallest top is `minimumTop`; whole numbers never get a step below one.
    explicit ValueScale(double minimumTop = 1, bool wholeNumbers = false);

    /// Makes room for `highest` and some headroom. NaN leaves the scale as it is.
    /// Returns whether the scale changed.
    bool fit(double highest, TimeMs nowMs);
    /// How many grid lines there is room for, 3 … 6; the next fit heeds it.
    void setMostIntervals(int most);
    /// Forgets what was shown: the next fit may shrink at once. For another service or span.
    void reset() { m_settled = false; }

    [[nodiscard]] double top() const { return m_step * m_intervals; }
    [[nodiscard]] double step() const { return m_step; } ///< 1, 2 or 5 times a power of ten.
    [[nodiscard]] int intervals() const { return m_intervals; }
    [[nodiscard]] int decimals() const; ///< That labels at multiples of step() need.

private:
    double m_minimumTop;
    bool m_wholeNumbers;
    int m_mostIntervals = 6;
    double m_step = 1;
    int m_intervals = 1;
    bool m_settled = false;
    TimeMs m_smallerSinceMs = NoTime;
};

} // namespace wb::charts
