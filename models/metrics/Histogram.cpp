// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/Histogram.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb::metrics {

namespace {

using Buckets = QVarLengthArray<Bucket, 64>;

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double Infinity = std::numeric_limits<double>::infinity();

bool almostEqual(double a, double b) {
    constexpr double Tolerance = 1e-12;
    constexpr double Smallest = std::numeric_limits<double>::min();
    const double sum = std::abs(a) + std::abs(b);
    const double difference = std::abs(a - b);
    if (a == 0 || b == 0 || sum < Smallest) {
        return difference < Tolerance * Smallest;
    }
    return difference / std::min(sum, std::numeric_limits<double>::max()) < Tolerance;
}

/// Several scrapes or label spellings ("1", "1.0") may give one bound twice; their counts add up.
void mergeEqualBounds(Buckets& buckets) {
    qsizetype last = 0;
    for (qsizetype i = 1; i < buckets.size(); ++i) {
        if (buckets[i].upperBound == buckets[last].upperBound) {
            buckets[last].count += buckets[i].count;
        } else {
            buckets[++last] = buckets[i];
        }
    }
    buckets.resize(last + 1);
}

/// A count below its predecessor's comes from buckets read at different moments or from rounding.
void makeMonotonic(Buckets& buckets) {
    double previous = buckets.front().count;
    for (Bucket& bucket : buckets) {
        if (bucket.count < previous || almostEqual(bucket.count, previous)) {
            bucket.count = previous;
        } else {
            previous = bucket.count;
        }
    }
}

} // namespace

double histogramQuantile(double q, std::span<const Bucket> cumulative) {
    if (std::isnan(q)) {
        return NotANumber;
    }
    if (q < 0 || q > 1) {
        return q < 0 ? -Infinity : Infinity;
    }
    Buckets buckets;
    for (const Bucket& bucket : cumulative) {
        if (!std::isnan(bucket.upperBound)) {
            buckets.append(bucket);
        }
    }
    std::sort(buckets.begin(), buckets.end(),
              [](const Bucket& a, const Bucket& b) { return a.upperBound < b.upperBound; });
    if (buckets.isEmpty() || buckets.back().upperBound != Infinity) {
        return NotANumber;
    }
    mergeEqualBounds(buckets);
    makeMonotonic(buckets);
    const double observations = buckets.back().count;
    if (buckets.size() < 2 || observations == 0) {
        return NotANumber;
    }
    double rank = q * observations;
    const auto last = buckets.end() - 1;
    const auto found = std::partition_point(
        buckets.begin(), last, [rank](const Bucket& bucket) { return !(bucket.count >= rank); });
    if (found == last) {
        return (last - 1)->upperBound;
    }
    if (found == buckets.begin()) {
        if (found->upperBound <= 0) {
            return found->upperBound;
        }
        return found->upperBound * (rank / found->count);
    }
    const Bucket& below = *(found - 1);
    rank -= below.count;
    return below.upperBound +
           (found->upperBound - below.upperBound) * (rank / (found->count - below.count));
}

} // namespace wb::metrics
