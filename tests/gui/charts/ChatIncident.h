// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/ChartRange.h"
#include "models/fleet/FleetSnapshot.h"

/// The chat incident of 14 November 2024 as the charts would see it at 17:59:32 ET: drawn by
/// formula, a sample every five seconds, for looking at and for testing pixels.
namespace wb::testing {

inline constexpr DurationMs SampleIntervalMs = 5000;

[[nodiscard]] TimeMs at(const char* clock); ///< "17:46:40" ET of that day.
[[nodiscard]] fleet::EnvironmentSpec chatEnvironment();
[[nodiscard]] fleet::FleetSnapshotPtr chatSnapshot(TimeMs nowMs);
/// A service of which nothing but its name is known.
[[nodiscard]] fleet::FleetSnapshotPtr silentSnapshot(TimeMs nowMs);
/// The value of a line at a time, in the signal's own unit; NaN where there is none.
[[nodiscard]] double chatValue(const fleet::ChartLine& line, TimeMs timeMs);
/// What the collector answers: every sample from request.fromMs to the earlier of its end and
/// `untilMs`.
[[nodiscard]] fleet::ChartReply chatReply(const fleet::ChartRequest& request, TimeMs untilMs);

} // namespace wb::testing
