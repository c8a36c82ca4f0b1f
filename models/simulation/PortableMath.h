// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

/// exp, log and the normal distribution from plain IEEE arithmetic: the C library's differ in the
/// last bit between machines, and equal seeds must give equal bytes everywhere.
namespace wb::simulation {

/// e^x within 1e-8 relative; clamped to |x| ≤ 700.
[[nodiscard]] inline double portableExp(double x) {
    x = x > 700 ? 700 : (x < -700 ? -700 : x);
    const double scaled = x * 1.4426950408889634;
    const auto power = static_cast<std::int64_t>(scaled + (scaled < 0 ? -0.5 : 0.5));
    const double rest = x - static_cast<double>(power) * 0.6931471805599453;
    double sum = 1.0 + rest * (1.0 / 7);
    sum = 1.0 + rest * sum * (1.0 / 6);
    sum = 1.0 + rest * sum * (1.0 / 5);
    sum = 1.0 + rest * sum * (1.0 / 4);
    sum = 1.0 + rest * sum * (1.0 / 3);
    sum = 1.0 + rest * sum * (1.0 / 2);
    sum = 1.0 + rest * sum;
    return sum * std::bit_cast<double>(static_cast<std::uint64_t>(power + 1023) << 52);
}

/// The natural logarithm of a positive normal number, within 1e-10.
[[nodiscard]] inline double portableLog(double x) {
    auto bits = std::bit_cast<std::uint64_t>(x);
    auto power = static_cast<std::int64_t>(bits >> 52) - 1023;
    bits = (bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL;
    double mantissa = std::bit_cast<double>(bits);
    if (mantissa > 1.4142135623730951) {
        mantissa *= 0.5;
        ++power;
    }
    const double ratio = (mantissa - 1) / (mantissa + 1);
    const double square = ratio * ratio;
    constexpr double Odd[] = {1, 1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, 1.0 / 11};
    double sum = 1.0 / 13;
    for (int term = 5; term >= 0; --term) {
        sum = sum * square + Odd[term];
    }
    return 2 * ratio * sum + static_cast<double>(power) * 0.6931471805599453;
}

/// Cumulative normal distribution, within 1.5e-4 (Page 1977, with Bowling's 2009 coefficients).
[[nodiscard]] inline double normalCdf(double z) {
    if (z > 5 || z < -5) {
        return z > 0 ? 1 : 0; // Most calls: a response time lies in few of the buckets.
    }
    return 1.0 / (1.0 + portableExp(-z * (1.5976 + 0.070565992 * z * z)));
}

} // namespace wb::simulation
