// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/EnvironmentSpec.h"
#include "models/fleet/SignalMatchers.h"
#include "models/health/Rules.h"

#include <algorithm>
#include <memory>

namespace wb::health {

/// What a service and its tasks share: the configuration and the rules, which never change, and
/// what the orchestrator tells of the autoscaler.
struct ServiceContext {
    fleet::ServiceSpec spec;
    RuleSet rules;
    QTimeZone zone = QTimeZone::utc();
    std::shared_ptr<const fleet::SignalMatchers> matchers;
    std::optional<fleet::ScalingSpec> toldScaling = {};

    /// Whether what is shared is the same; the matchers follow from the rest.
    [[nodiscard]] bool isSame(const ServiceContext& other) const {
        return spec == other.spec && rules == other.rules && zone == other.zone;
    }
    [[nodiscard]] DurationMs intervalMs() const { return std::max(1, spec.scrape.intervalMs); }
    /// Silence for longer than this is no data.
    [[nodiscard]] DurationMs silenceMs() const { return spec.scrape.silenceMs(); }
    /// Rates need two readings, however long the interval.
    [[nodiscard]] DurationMs windowMs() const {
        return std::max(rules.rateWindowMs, 2 * intervalMs());
    }
    /// What the configuration says, or else the orchestrator.
    [[nodiscard]] const fleet::ScalingSpec& scaling() const {
        return spec.scaling.signal || !toldScaling ? spec.scaling : *toldScaling;
    }
    /// A fraction; what counts as too many errors where no objective says so.
    [[nodiscard]] double errorObjective() const {
        return std::isnan(spec.objectives.errorFraction) ? 0.05 : spec.objectives.errorFraction;
    }
};

} // namespace wb::health
