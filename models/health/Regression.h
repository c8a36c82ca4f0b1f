// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Release.h"
#include "models/fleet/Signal.h"
#include "models/metrics/Histogram.h"

#include <vector>

namespace wb::health {

/// What tasks on one release do, taken together; or one task alone.
struct ReleaseFigures {
    fleet::Release release;
    std::vector<metrics::Bucket> latencyRates; ///< Cumulative, a second.
    double p95 = fleet::NoValue;
    double requests = 0; ///< In the window.
    double bad = 0;
    double memoryFraction = fleet::NoValue;
    int tasks = 0;
    TimeMs seenMs = NoTime;
};

/// How a task on a new release compares with those on the old one.
struct RegressionFinding {
    bool over = false;  ///< Clearly and considerably worse.
    bool under = false; ///< Clearly not.
    QString text;
};

/// Judges by effect and certainty: many more requests slower than the old release's p95 and at
/// least twice its p95; or many more failing; or far more memory. Needs 30 requests of the new one
/// and 100 of the old.
[[nodiscard]] RegressionFinding compareReleases(const ReleaseFigures& older,
                                                const ReleaseFigures& newer);

} // namespace wb::health
