// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/TrafficRules.h"

#include "models/fleet/BucketMath.h"

namespace wb::health {

using fleet::NoValue;
using fleet::Signal;

namespace {

constexpr double MinimumRequests = 20;
/// Without an objective, so many times the usual latency stands for one.
constexpr double UsualFactor = 3;
constexpr double UsualFloorSeconds = 0.05;
constexpr double LatencyClearFactor = 0.8;
constexpr double SlowShare = 0.05; // What p95 leaves above itself.
constexpr double ErrorsClearFactor = 0.6;

/// NaN where neither an objective nor a learned baseline is there to measure against.
double latencyYardstick(const TrafficFigures& figures, const ServiceContext& context) {
    const double objective = context.spec.objectives.latencyP95Seconds;
    return std::isnan(objective) ? UsualFactor * figures.usualP95 + UsualFloorSeconds : objective;
}

/// p95 over the yardstick, held just below each level that too few requests prove: that p95 lies
/// above a level says that more than 5 % of the requests are slower, and that takes requests.
double provenLatency(const TrafficFigures& figures, double yardstick, const RuleSet& rules) {
    double times = figures.values[Signal::LatencyP95] / yardstick;
    for (const double level : {rules.latencyUnhealthy, rules.latencyDegraded}) {
        const double slow = figures.latencyRates == nullptr
                                ? 1.0
                                : fleet::shareAbove(*figures.latencyRates, level * yardstick);
        if (times >= level && !(lowerBound(slow, figures.requestsInWindow) > SlowShare)) {
            times = std::nextafter(level, 0.0);
        }
    }
    return times;
}

} // namespace

double lowerBound(double fraction, double count) {
    constexpr double Z = 2.33;
    if (!(count > 0) || std::isnan(fraction)) {
        return NoValue;
    }
    const double p = std::clamp(fraction, 0.0, 1.0);
    const double centre = p + Z * Z / (2 * count);
    const double spread = Z * std::sqrt(p * (1 - p) / count + Z * Z / (4 * count * count));
    return std::max(0.0, (centre - spread) / (1 + Z * Z / count));
}

void judgeLatencyAndErrors(Findings& findings, TimeMs nowMs, const TrafficFigures& figures,
                           const ServiceContext& context, const Dwell& dwell) {
    const RuleSet& rules = context.rules;
    const bool enough = figures.requestsInWindow >= MinimumRequests &&
                        figures.values[Signal::Traffic] >= rules.minimumRequestsPerSecond;
    const double latency =
        enough ? provenLatency(figures, latencyYardstick(figures, context), rules) : NoValue;
    findings[Rule::Latency].judge(
        nowMs, latency, {rules.latencyDegraded, rules.latencyUnhealthy, LatencyClearFactor}, dwell);

    // Timeouts may be counted among the errors or beside them: the larger of the two is certain.
    const double bad = std::fmax(figures.values[Signal::Errors], figures.values[Signal::Timeouts]);
    const double errors =
        enough ? lowerBound(bad, figures.requestsInWindow) / context.errorObjective() : NoValue;
    findings[Rule::ErrorRate].judge(
        nowMs, errors, {rules.errorsDegraded, rules.errorsUnhealthy, ErrorsClearFactor}, dwell);
}

} // namespace wb::health
