// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/simulation/LatencyModel.h"

#include "models/simulation/PortableMath.h"

#include <algorithm>
#include <cmath>

namespace wb::simulation {

namespace {

const std::array<double, LatencyBuckets.size()>& bucketLogs() {
    static const auto logs = [] {
        std::array<double, LatencyBuckets.size()> result{};
        std::transform(LatencyBuckets.begin(), LatencyBuckets.end(), result.begin(), portableLog);
        return result;
    }();
    return logs;
}

} // namespace

LatencySpread latencySpread(double medianSeconds, double spread, double timeoutSeconds) {
    const double mu = portableLog(medianSeconds);
    const double perSigma = 1 / spread;
    LatencySpread result;
    const auto& logs = bucketLogs();
    for (std::size_t bucket = 0; bucket < logs.size(); ++bucket) {
        // A request that times out is observed just after the timeout.
        result.cumulative[bucket] = LatencyBuckets[bucket] > timeoutSeconds
                                        ? 1.0
                                        : normalCdf((logs[bucket] - mu) * perSigma);
    }
    const double cut = (portableLog(timeoutSeconds) - mu) * perSigma;
    result.timedOut = 1 - normalCdf(cut);
    result.meanSeconds =
        medianSeconds * portableExp(spread * spread / 2) * normalCdf(cut - spread) +
        timeoutSeconds * result.timedOut;
    return result;
}

LatencySpread blend(const LatencySpread& first, const LatencySpread& second, double weight) {
    LatencySpread result;
    const double rest = 1 - weight;
    for (std::size_t bucket = 0; bucket < LatencyBuckets.size(); ++bucket) {
        result.cumulative[bucket] =
            rest * first.cumulative[bucket] + weight * second.cumulative[bucket];
    }
    result.meanSeconds = rest * first.meanSeconds + weight * second.meanSeconds;
    result.timedOut = rest * first.timedOut + weight * second.timedOut;
    return result;
}

double waitInServiceTimes(double utilisation, double workers) {
    const double busy = std::clamp(utilisation, 0.0, 0.98);
    if (busy < 0.2) {
        return 0;
    }
    const double exponent = std::sqrt(2 * (workers + 1)) - 1;
    return portableExp(exponent * portableLog(busy)) / (workers * (1 - busy));
}

} // namespace wb::simulation
