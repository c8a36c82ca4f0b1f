// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/SamplePoint.h"

#include <optional>
#include <span>

namespace wb::metrics {

/// The span of time that a PromQL range selector like [1m] looks back over. Both ends belong to it,
/// as in Prometheus 2; Prometheus 3 leaves the first one out.
struct TimeRange {
    TimeMs fromMs = NoTime;
    TimeMs toMs = NoTime;
};

/// What PromQL's increase() gives for one counter (promql/functions.go, extrapolatedRate, of
/// Prometheus 2.53): a value below the one before it is a reset; from the first and the last sample
/// the growth is carried on to the borders of the range when they are closer than 1.1 times the
/// mean distance of the samples, or else half of that distance, and never to before the counter was
/// zero. Prometheus 2.42 instead carries on to the zero point, not half the distance, when it lies
/// between the two. Points ascend in time; stale ones and those outside the range do not count.
/// nullopt, where PromQL has no result, with fewer than two points; NaN and infinite values make
/// NaN or infinite results.
[[nodiscard]] std::optional<double> increase(std::span<const SamplePoint> points, TimeRange range);

/// PromQL's rate(): increase() a second of the range, not of the time between the samples.
[[nodiscard]] std::optional<double> rate(std::span<const SamplePoint> points, TimeRange range);

/// The factor by which extrapolatedRate multiplies what `samples` points, at least two, grew by
/// between firstMs and lastMs. `first` is the counter's value at firstMs, `growth` what it grew by,
/// both NaN when the range is not to be cut at the counter's zero.
[[nodiscard]] double extrapolation(TimeRange range, TimeMs firstMs, TimeMs lastMs,
                                   std::size_t samples, double first, double growth);

} // namespace wb::metrics
