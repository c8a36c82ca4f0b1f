// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/Histogram.h"
#include "models/metrics/Rate.h"

#include <cstdint>
#include <vector>

namespace wb::metrics {

/// Observations in one exponential bucket.
struct IndexedCount {
    std::int32_t index = 0; ///< See bucketBound().
    double count = 0;
    bool operator==(const IndexedCount&) const = default;
};

/// A Prometheus native histogram: buckets that grow exponentially, 2^schema of them to a doubling,
/// and one for what is about zero. Counts are absolute, of integer and float histograms alike.
struct NativeHistogram {
    static constexpr int CoarsestSchema = -4;
    static constexpr int FinestSchema = 8;

    int schema = 0;
    double zeroThreshold = 0; ///< Up to this, of either sign, an observation is about zero.
    double zeroCount = 0;
    double count = 0; ///< Of all, NaN ones included, which no bucket has.
    double sum = 0;
    std::vector<IndexedCount> positive; ///< Ascending by index; those left out are empty.
    std::vector<IndexedCount> negative; ///< By the magnitude of the observations.

    bool operator==(const NativeHistogram&) const = default;
};

/// The upper bound of a bucket, 2^(index / 2^schema), which belongs to it; that of the index below
/// is its lower one. The last one of finite numbers ends at the largest of them.
[[nodiscard]] double bucketBound(std::int32_t index, int schema);

/// Makes buckets coarser by merging them. `schema` is not above the histogram's own.
void reduceSchema(NativeHistogram& histogram, int schema);

/// Adds `more`, times `factor`: -1 subtracts. Where schemas or zero thresholds differ the coarser
/// ones count, in the sum as well.
void add(NativeHistogram& sum, const NativeHistogram& more, double factor = 1);

/// Multiplies all counts and the sum.
void scale(NativeHistogram& histogram, double factor);

/// Whether a counter histogram began anew between two scrapes: anything it counts has fallen, its
/// buckets have become finer or its zero bucket narrower, or that one's border cuts a bucket.
[[nodiscard]] bool isReset(const NativeHistogram& now, const NativeHistogram& before);

/// The q-quantile as PromQL's histogram_quantile has it in Prometheus 2.53: linear within a bucket,
/// counted from the end that is nearer; the zero bucket ends at 0 when only one sign was observed;
/// the bound of the last bucket for what lies beyond all. Prometheus 2.42 always counts from below,
/// which differs where a quantile falls between two buckets; Prometheus 3 interpolates
/// exponentially. NaN without observations, -Inf and +Inf for q below 0 and above 1.
[[nodiscard]] double histogramQuantile(double q, const NativeHistogram& histogram);

/// The same distribution as classic buckets, cumulative and ascending: each populated bucket's
/// bounds, and +Inf. Quantiles of it are those of the histogram, but for values below zero.
[[nodiscard]] std::vector<Bucket> classicBuckets(const NativeHistogram& histogram);

/// A histogram at a time; nullptr marks that the series had ended by then.
struct NativePoint {
    TimeMs timeMs = NoTime;
    const NativeHistogram* histogram = nullptr; ///< Not owned.
};

/// PromQL's rate() and increase() of native histograms: see those of plain counters. Unlike them it
/// does not look where the counter was zero.
[[nodiscard]] std::optional<NativeHistogram> increase(std::span<const NativePoint> points,
                                                      TimeRange range);
[[nodiscard]] std::optional<NativeHistogram> rate(std::span<const NativePoint> points,
                                                  TimeRange range);

} // namespace wb::metrics
