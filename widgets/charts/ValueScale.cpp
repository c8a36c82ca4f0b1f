// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ValueScale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb::charts {

namespace {

constexpr double Headroom = 1.08;
constexpr DurationMs ShrinkAfterMs = 30'000;
constexpr int FewestIntervals = 3;
constexpr int MostIntervals = 6;

struct Ticks {
    double step = 1;
    int intervals = FewestIntervals;
    [[nodiscard]] double top() const { return step * intervals; }
};

/// The lowest round top that is not below `needed`; of equal tops the one with fewer lines, but
/// two intervals only where more do not fit.
Ticks roundTicks(double needed, bool wholeNumbers, int mostIntervals) {
    Ticks best;
    double bestTop = std::numeric_limits<double>::infinity();
    const double power = std::pow(10.0, std::floor(std::log10(needed)) - 1);
    for (const int fewest : {FewestIntervals, FewestIntervals - 1}) {
        for (const double mantissa : {50.0, 20.0, 10.0, 5.0, 2.0, 1.0}) {
            const double step = mantissa * power;
            const int intervals =
                std::max(fewest, static_cast<int>(std::ceil(needed / step - 1e-9)));
            const bool allowed = intervals <= mostIntervals && (!wholeNumbers || step >= 1);
            if (allowed && step * intervals < bestTop * (1 - 1e-9)) {
                best = Ticks{step, intervals};
                bestTop = best.top();
            }
        }
    }
    return best;
}

} // namespace

ValueScale::ValueScale(double minimumTop, bool wholeNumbers)
    : m_minimumTop(minimumTop)
    , m_wholeNumbers(wholeNumbers) {
    fit(0, NoTime);
    m_settled = false;
}

bool ValueScale::fit(double highest, TimeMs nowMs) {
    if (!std::isfinite(highest)) {
        return false;
    }
    const Ticks wanted =
        roundTicks(std::max(highest * Headroom, m_minimumTop), m_wholeNumbers, m_mostIntervals);
    if (m_settled && wanted.top() < top()) {
        if (m_smallerSinceMs == NoTime) {
            m_smallerSinceMs = nowMs;
        }
        if (nowMs - m_smallerSinceMs < ShrinkAfterMs) {
            return false;
        }
    }
    const bool changed = wanted.step != m_step || wanted.intervals != m_intervals;
    m_step = wanted.step;
    m_intervals = wanted.intervals;
    m_settled = true;
    m_smallerSinceMs = NoTime;
    return changed;
}

void ValueScale::setMostIntervals(int most) {
    const int wanted = std::clamp(most, FewestIntervals, MostIntervals);
    if (wanted != m_mostIntervals) {
        m_mostIntervals = wanted;
        m_settled = false;
    }
}

int ValueScale::decimals() const {
    return std::max(0, static_cast<int>(std::ceil(-std::log10(m_step) - 1e-9)));
}

} // namespace wb::charts
