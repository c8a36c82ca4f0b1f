// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/TrafficRules.h"

#include "models/fleet/BucketMath.h"

namespace wb::health {

using fleet::FigureStanding;
using fleet::HealthState;
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
/// A busy CPU alone makes nothing unhealthy.
constexpr double NoUnhealthyLevel = 1e9;

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

bool hasEnoughRequests(const TrafficFigures& figures, const RuleSet& rules) {
    return figures.requestsInWindow >= MinimumRequests &&
           figures.values[Signal::Traffic] >= rules.minimumRequestsPerSecond;
}

/// Timeouts may be counted among the errors or beside them: the larger of the two is certain.
double badFraction(const TrafficFigures& figures) {
    return std::fmax(figures.values[Signal::Errors], figures.values[Signal::Timeouts]);
}

FigureStanding judged(double value, double allowed, double degraded, double unhealthy) {
    return {value >= unhealthy  ? HealthState::Unhealthy
            : value >= degraded ? HealthState::Degraded
                                : HealthState::Healthy,
            FigureStanding::Gap::None, allowed};
}

FigureStanding unjudged(FigureStanding::Gap gap) {
    return {HealthState::Unknown, gap, NoValue};
}

FigureStanding ofLimit(double used, double fraction, double degraded, double unhealthy) {
    return !std::isnan(fraction) ? judged(fraction, degraded, degraded, unhealthy)
           : std::isnan(used)    ? unjudged(FigureStanding::Gap::NotMeasured)
                                 : unjudged(FigureStanding::Gap::NoYardstick);
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

TrafficMultiples trafficMultiples(const TrafficFigures& figures, const ServiceContext& context) {
    if (!hasEnoughRequests(figures, context.rules)) {
        return {};
    }
    return {provenLatency(figures, latencyYardstick(figures, context), context.rules),
            lowerBound(badFraction(figures), figures.requestsInWindow) / context.errorObjective()};
}

fleet::FigureStandings figureStandings(const TrafficFigures& figures,
                                       const ServiceContext& context) {
    const RuleSet& rules = context.rules;
    const fleet::SignalValues& values = figures.values;
    const TrafficMultiples multiples = trafficMultiples(figures, context);
    const auto gap = [&](double figure, bool isNamed) {
        const bool isQuiet = !hasEnoughRequests(figures, rules) && values.has(Signal::Traffic);
        return isNamed && isQuiet   ? FigureStanding::Gap::TooFewRequests
               : std::isnan(figure) ? FigureStanding::Gap::NotMeasured
                                    : FigureStanding::Gap::NoYardstick;
    };
    fleet::FigureStandings standings;
    standings.latency = !std::isnan(multiples.latency)
                            ? judged(multiples.latency, latencyYardstick(figures, context),
                                     rules.latencyDegraded, rules.latencyUnhealthy)
                            : unjudged(gap(values[Signal::LatencyP95],
                                           !context.spec.signalSpec.latency.metric.isEmpty()));
    standings.errors = !std::isnan(multiples.errors)
                           ? judged(multiples.errors, context.errorObjective(),
                                    rules.errorsDegraded, rules.errorsUnhealthy)
                           : unjudged(gap(badFraction(figures),
                                          !context.spec.signalSpec.badRequests.metric.isEmpty()));
    standings.memory = ofLimit(values[Signal::Memory], values.memoryFraction(),
                               rules.memoryDegraded, rules.memoryUnhealthy);
    standings.cpu =
        ofLimit(values[Signal::CpuCores], values[Signal::Cpu], rules.cpuDegraded, NoUnhealthyLevel);
    return standings;
}

void judgeLatencyAndErrors(Findings& findings, TimeMs nowMs, const TrafficFigures& figures,
                           const ServiceContext& context, const Dwell& dwell) {
    const RuleSet& rules = context.rules;
    const TrafficMultiples multiples = trafficMultiples(figures, context);
    findings[Rule::Latency].judge(
        nowMs, multiples.latency,
        {rules.latencyDegraded, rules.latencyUnhealthy, LatencyClearFactor}, dwell);
    findings[Rule::ErrorRate].judge(
        nowMs, multiples.errors, {rules.errorsDegraded, rules.errorsUnhealthy, ErrorsClearFactor},
        dwell);
}

} // namespace wb::health
