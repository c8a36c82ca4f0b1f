// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/EnvironmentSpec.h"
#include "models/fleet/Verdict.h"

namespace wb::health {

/// A threshold that a user puts on any metric of a service's tasks. It holds for a task when it
/// holds for any of the series that the task has of the metric.
struct MetricRule {
    enum class Comparison { Above, AtLeast, Below, AtMost, Equal, NotEqual };
    enum class Absent { Ignored, Unknown };
    static constexpr int CountLimit = 100;

    QString name; ///< That of its verdicts: stable, for scripts.
    fleet::SeriesSelector series;
    Comparison comparison = Comparison::Above;
    double number = 0; ///< Held against the value as it stands in the body.
    fleet::HealthState severity = fleet::HealthState::Degraded;
    DurationMs forMs = 0; ///< How long it must hold, seen at every scrape, before it counts.
    QString reason;       ///< A sentence to put ahead of the figure; may be empty.
    Absent absent = Absent::Ignored; ///< What a task is that does not have the metric.
    QStringList services;            ///< Those it is for; empty: all.

    bool operator==(const MetricRule&) const = default;
    /// A value that is no number compares with nothing.
    [[nodiscard]] bool holds(double value) const;
    /// Whether one of two values is further in the direction that the rule warns of.
    [[nodiscard]] bool isWorse(double value, double than) const;
    /// "above 0", "at most 1,000".
    [[nodiscard]] QString text() const;
};

} // namespace wb::health
