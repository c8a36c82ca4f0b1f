// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FigureStanding.h"
#include "models/health/Findings.h"
#include "models/health/ServiceContext.h"
#include "models/metrics/Histogram.h"

namespace wb::health {

/// What the rules on latency and errors look at, of a task or of a whole service.
struct TrafficFigures {
    fleet::SignalValues values;
    double requestsInWindow = fleet::NoValue;
    double usualP95 = fleet::NoValue; ///< Seconds; where there is no objective.
    const std::vector<metrics::Bucket>* latencyRates = nullptr; ///< Cumulative, ascending.
};

/// p95 and failed requests as multiples of what is allowed, as far as the requests prove it; NaN
/// where there are too few of them, or no figure or nothing to hold it to.
struct TrafficMultiples {
    double latency = fleet::NoValue;
    double errors = fleet::NoValue;
};
[[nodiscard]] TrafficMultiples trafficMultiples(const TrafficFigures& figures,
                                                const ServiceContext& context);

/// How a service's figures stand, by the thresholds of the rules.
[[nodiscard]] fleet::FigureStandings figureStandings(const TrafficFigures& figures,
                                                     const ServiceContext& context);

/// The rules latency-objective and error-rate. Too few requests say nothing, in either direction.
void judgeLatencyAndErrors(Findings& findings, TimeMs nowMs, const TrafficFigures& figures,
                           const ServiceContext& context, const Dwell& dwell);

/// The lower end of the 98 % Wilson score interval (Wilson, JASA 1927) of a proportion: with few
/// requests it stays low, so that one failed request is not an error rate.
[[nodiscard]] double lowerBound(double fraction, double count);

} // namespace wb::health
