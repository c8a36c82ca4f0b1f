// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/MetricRule.h"

#include <algorithm>

namespace wb::health {

/// Thresholds and dwell times of the built-in rules, and the user's own. A rules file (YAML, read
/// by app/settings) overrides single members by name.
struct RuleSet {
    /// memory-saturation: fraction of the limit.
    double memoryDegraded = 0.85;
    double memoryUnhealthy = 0.95;
    /// memory-leak early warning: time to limit at the present rise.
    DurationMs timeToLimitDegradedMs = 15 * 60 * 1000;
    double memoryRiseFloor = 0.60; ///< No early warning below this fraction of the limit.
    /// latency-objective: times the objective (or, without one, the learned baseline).
    double latencyDegraded = 1.0;
    double latencyUnhealthy = 3.0;
    /// error-rate: times the objective.
    double errorsDegraded = 1.0;
    double errorsUnhealthy = 3.0;
    double minimumRequestsPerSecond = 0.5; ///< Below it ratios say nothing.
    /// cpu-saturation: fraction of the limit.
    double cpuDegraded = 0.90;
    /// How long a finding must stand before the state worsens, and be gone before it improves.
    DurationMs worsenAfterMs = 10'000;
    DurationMs improveAfterMs = 30'000;
    /// Rates and quantiles are taken over this span.
    DurationMs rateWindowMs = 30'000;
    /// A service is unhealthy when at least this fraction of its tasks is (or two tasks).
    double unhealthyTaskFraction = 0.15;

    /// Rules on any metric; at most MetricRule::CountLimit.
    QVector<MetricRule> metrics;

    bool operator==(const RuleSet&) const = default;
    static RuleSet standard() { return {}; }
    /// Of what must stand longer than the rest before the state worsens.
    [[nodiscard]] DurationMs worsenSlowlyAfterMs() const { return 6 * worsenAfterMs; }
    /// A state that nobody was told of before is believed once it has lasted this long: by then
    /// every rule that finds something has said so, and what improves has dwelt on it.
    [[nodiscard]] DurationMs settledAfterMs() const {
        DurationMs slowest = worsenSlowlyAfterMs();
        for (const MetricRule& rule : metrics) {
            slowest = std::max(slowest, rule.forMs);
        }
        return slowest + improveAfterMs;
    }
};

} // namespace wb::health
