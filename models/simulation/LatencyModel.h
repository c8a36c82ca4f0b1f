// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace wb::simulation {

/// The default buckets of prom-client and of client_golang, in seconds; +Inf comes on top.
inline constexpr std::array<double, 11> LatencyBuckets = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
                                                          0.5,   1,    2.5,   5,    10};

/// How the answers of one step are spread over time.
struct LatencySpread {
    std::array<double, LatencyBuckets.size()> cumulative{}; ///< Fraction at or below each bucket.
    double meanSeconds = 0;
    double timedOut = 0; ///< Fraction that waited for the whole timeout in vain.
};

/// A log-normal response time cut off at a timeout.
/// @param medianSeconds of the uncut distribution @param spread sigma of its logarithm
[[nodiscard]] LatencySpread latencySpread(double medianSeconds, double spread,
                                          double timeoutSeconds);
/// Of two kinds of requests, the second with this weight.
[[nodiscard]] LatencySpread blend(const LatencySpread& first, const LatencySpread& second,
                                  double weight);

/// Mean wait for a free worker in M/M/c, in service times: Sakasegawa's approximation ("An
/// approximation formula Lq ≃ α·ρ^β/(1−ρ)", 1977). Grows without bound as utilisation nears 1, so
/// it is taken at no more than 0.98; what overload adds is the backlog's part.
[[nodiscard]] double waitInServiceTimes(double utilisation, double workers);

} // namespace wb::simulation
