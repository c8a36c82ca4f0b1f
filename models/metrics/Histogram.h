// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace wb::metrics {

/// One bucket of a classic histogram: how many observations were at or below its bound.
struct Bucket {
    double upperBound = 0; ///< The number in `le`; +Inf for the last.
    double count = 0;      ///< Cumulative; a count or a rate.
};

/// The q-quantile of cumulative buckets in any order, computed as PromQL's histogram_quantile does
/// (promql/quantile.go, of Prometheus 2.46 and later, which takes counts that differ by no more
/// than rounding for equal): interpolates linearly within a bucket, the first one from 0; merges
/// equal bounds; lifts counts that fall; gives the highest finite bound when the quantile lies in
/// the +Inf bucket. NaN without a +Inf bucket, without a finite one, or without observations; -Inf
/// and +Inf for q below 0 and above 1. Buckets whose bound is NaN are left out.
[[nodiscard]] double histogramQuantile(double q, std::span<const Bucket> cumulative);

} // namespace wb::metrics
