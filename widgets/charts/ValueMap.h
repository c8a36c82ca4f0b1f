// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace wb::charts {

/// Where a value lies between the bottom, 0, and the top, 1, of a value axis.
struct ValueMap {
    double bottom = 0;
    double top = 1;
    bool isLogarithmic = false; ///< Then both ends are powers of ten.

    /// What is too small for a logarithm lies at the bottom.
    [[nodiscard]] double fraction(double value) const {
        if (!isLogarithmic) {
            return (value - bottom) / (top - bottom);
        }
        return value <= bottom ? 0 : std::log(value / bottom) / std::log(top / bottom);
    }
    [[nodiscard]] bool operator==(const ValueMap& other) const = default;

    /// Whole decades around positive values; six of them at most, the lowest are left out.
    [[nodiscard]] static ValueMap decades(double lowest, double highest) {
        constexpr int MostDecades = 6;
        const double last =
            std::isfinite(highest) && highest > 0 ? std::ceil(std::log10(highest) - 1e-9) : 0;
        const double first =
            std::isfinite(lowest) && lowest > 0 ? std::floor(std::log10(lowest) + 1e-9) : last - 1;
        return {std::pow(10, std::clamp(first, last - MostDecades, last - 1)), std::pow(10, last),
                true};
    }
};

} // namespace wb::charts
