// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/NativeHistogram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace wb::metrics {

namespace {

constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double Infinity = std::numeric_limits<double>::infinity();

constexpr int FinestSchema = NativeHistogram::FinestSchema;
/// The largest finite number is less than 2^1024, and infinities have a bucket of their own.
constexpr int LargestExponent = 1024;

/// 2^(i/256), multiplied together as in the tables of Prometheus and its client libraries, which
/// are some bits off: the end of a zero bucket is one of these, and a bit off it would cut a
/// bucket.
const std::array<double, 1 << FinestSchema>& rootsOfTwo() {
    static const auto roots = [] {
        std::array<double, 1 << FinestSchema> all{};
        const double fourth = std::exp2(0.25);
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = (i & 128U) != 0 ? fourth * fourth : 1;
            for (int power = 2; power <= FinestSchema; ++power) {
                if ((i & (1U << (FinestSchema - power))) != 0) {
                    all[i] *= std::exp2(std::ldexp(1.0, -power));
                }
            }
        }
        return all;
    }();
    return roots;
}

using Counts = std::vector<IndexedCount>;

/// A bucket of the whole histogram, between two numbers of any sign.
struct Span {
    double lower = 0;
    double upper = 0;
    double count = 0;
};

void mergeFrom(Counts& counts, int steps) {
    std::size_t last = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        // Bucket 1 ends at the base, so that indices are shifted as if they began at 1.
        const std::int32_t index = ((counts[i].index - 1) >> steps) + 1;
        if (i > 0 && counts[last].index == index) {
            counts[last].count += counts[i].count;
        } else {
            last = i > 0 ? last + 1 : 0;
            counts[last] = {index, counts[i].count};
        }
    }
    counts.resize(counts.empty() ? 0 : last + 1);
}

Counts sumOf(const Counts& a, const Counts& b, double factor) {
    Counts sum;
    sum.reserve(std::max(a.size(), b.size()));
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() || right != b.end()) {
        if (right == b.end() || (left != a.end() && left->index < right->index)) {
            sum.push_back(*left++);
        } else if (left == a.end() || right->index < left->index) {
            sum.push_back({right->index, right->count * factor});
            ++right;
        } else {
            sum.push_back({left->index, left->count + right->count * factor});
            ++left;
            ++right;
        }
    }
    std::erase_if(sum, [](const IndexedCount& one) { return one.count == 0; });
    return sum;
}

/// Moves what lies within the threshold from the buckets into `zeroCount`. Returns the end of a
/// bucket that the threshold cuts and that has something in it, or else the threshold.
double takeIntoZero(Counts& counts, int schema, double threshold, double& zeroCount) {
    std::size_t taken = 0;
    for (; taken < counts.size(); ++taken) {
        const IndexedCount& bucket = counts[taken];
        if (bucketBound(bucket.index - 1, schema) >= threshold) {
            break;
        }
        zeroCount += bucket.count;
        const double upper = bucketBound(bucket.index, schema);
        threshold = upper > threshold && bucket.count != 0 ? upper : threshold;
    }
    counts.erase(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(taken));
    return threshold;
}

/// Widens the zero bucket to the threshold, or to the end of the bucket that it cuts.
void widenZero(NativeHistogram& histogram, double threshold) {
    while (histogram.zeroThreshold < threshold) {
        histogram.zeroThreshold = threshold;
        for (Counts* counts : {&histogram.positive, &histogram.negative}) {
            threshold = takeIntoZero(*counts, histogram.schema, threshold, histogram.zeroCount);
        }
    }
}

/// Whether a bucket has less than before.
bool hasFallen(const Counts& now, const Counts& before) {
    auto at = now.begin();
    for (const IndexedCount& bucket : before) {
        at = std::find_if(at, now.end(),
                          [&](const IndexedCount& one) { return one.index >= bucket.index; });
        const bool isThere = at != now.end() && at->index == bucket.index;
        if (bucket.count > (isThere ? at->count : 0)) {
            return true;
        }
    }
    return false;
}

/// The populated buckets from the lowest number to the highest.
std::vector<Span> spans(const NativeHistogram& histogram) {
    std::vector<Span> all;
    all.reserve(histogram.negative.size() + histogram.positive.size() + 1);
    const double zero = histogram.zeroThreshold;
    for (auto one = histogram.negative.rbegin(); one != histogram.negative.rend(); ++one) {
        all.push_back({-bucketBound(one->index, histogram.schema),
                       std::min(-bucketBound(one->index - 1, histogram.schema), -zero),
                       one->count});
    }
    all.push_back({-zero, zero, histogram.zeroCount});
    for (const IndexedCount& one : histogram.positive) {
        all.push_back({std::max(bucketBound(one.index - 1, histogram.schema), zero),
                       bucketBound(one.index, histogram.schema), one.count});
    }
    std::erase_if(all, [](const Span& span) { return span.count == 0; });
    const bool hasBelow = !all.empty() && all.front().lower < -zero;
    const bool hasAbove = !all.empty() && all.back().upper > zero;
    for (Span& span : all) {
        // About zero, but of one sign, as all the others are.
        if (span.lower < 0 && span.upper > 0 && hasBelow != hasAbove) {
            (hasAbove ? span.lower : span.upper) = 0;
        }
    }
    return all;
}

std::optional<NativeHistogram> growth(std::span<const NativePoint> points, TimeRange range,
                                      double perRange) {
    std::vector<NativePoint> inRange;
    std::copy_if(points.begin(), points.end(), std::back_inserter(inRange),
                 [range](const NativePoint& point) {
                     return point.histogram != nullptr && point.timeMs >= range.fromMs &&
                            point.timeMs <= range.toMs;
                 });
    if (inRange.size() < 2) {
        return std::nullopt;
    }
    NativeHistogram grown = *inRange.back().histogram;
    add(grown, *inRange.front().histogram, -1);
    for (std::size_t i = 1; i < inRange.size(); ++i) {
        // All are brought to the coarsest schema, also those between.
        reduceSchema(grown, std::min(grown.schema, inRange[i].histogram->schema));
        if (isReset(*inRange[i].histogram, *inRange[i - 1].histogram)) {
            add(grown, *inRange[i - 1].histogram);
        }
    }
    scale(grown, extrapolation(range, inRange.front().timeMs, inRange.back().timeMs, inRange.size(),
                               NotANumber, NotANumber) /
                     perRange);
    return grown;
}

} // namespace

double bucketBound(std::int32_t index, int schema) {
    if (schema < 0) {
        const int exponent = index * (1 << -schema);
        return exponent == LargestExponent ? std::numeric_limits<double>::max()
                                           : std::ldexp(1.0, exponent);
    }
    const std::int32_t part = index & ((1 << schema) - 1);
    const std::int32_t exponent = index >> schema;
    if (part == 0 && exponent == LargestExponent) {
        return std::numeric_limits<double>::max();
    }
    return std::ldexp(rootsOfTwo()[static_cast<std::size_t>(part) << (FinestSchema - schema)],
                      exponent);
}

void reduceSchema(NativeHistogram& histogram, int schema) {
    const int steps = histogram.schema - schema;
    if (steps > 0) {
        mergeFrom(histogram.positive, steps);
        mergeFrom(histogram.negative, steps);
        histogram.schema = schema;
    }
}

void add(NativeHistogram& sum, const NativeHistogram& more, double factor) {
    NativeHistogram other = more;
    while (other.zeroThreshold != sum.zeroThreshold) {
        widenZero(other, sum.zeroThreshold);
        widenZero(sum, other.zeroThreshold);
    }
    reduceSchema(sum, std::min(sum.schema, other.schema));
    reduceSchema(other, sum.schema);
    sum.zeroCount += other.zeroCount * factor;
    sum.count += other.count * factor;
    sum.sum += other.sum * factor;
    sum.positive = sumOf(sum.positive, other.positive, factor);
    sum.negative = sumOf(sum.negative, other.negative, factor);
}

void scale(NativeHistogram& histogram, double factor) {
    histogram.zeroCount *= factor;
    histogram.count *= factor;
    histogram.sum *= factor;
    for (Counts* counts : {&histogram.positive, &histogram.negative}) {
        for (IndexedCount& one : *counts) {
            one.count *= factor;
        }
    }
}

bool isReset(const NativeHistogram& now, const NativeHistogram& before) {
    if (now.count < before.count || now.schema > before.schema ||
        now.zeroThreshold < before.zeroThreshold) {
        return true;
    }
    if (now.schema == before.schema && now.zeroThreshold == before.zeroThreshold) {
        return now.zeroCount < before.zeroCount || hasFallen(now.positive, before.positive) ||
               hasFallen(now.negative, before.negative);
    }
    NativeHistogram previous = before;
    widenZero(previous, now.zeroThreshold);
    if (previous.zeroThreshold != now.zeroThreshold || now.zeroCount < previous.zeroCount) {
        return true;
    }
    reduceSchema(previous, now.schema);
    return hasFallen(now.positive, previous.positive) || hasFallen(now.negative, previous.negative);
}

double histogramQuantile(double q, const NativeHistogram& histogram) {
    if (q < 0 || q > 1) {
        return q < 0 ? -Infinity : Infinity;
    }
    std::vector<Span> all = spans(histogram);
    if (histogram.count == 0 || std::isnan(q)) {
        return NotANumber;
    }
    if (all.empty()) {
        return q > 0 ? 0 : NotANumber; // Nothing but NaN was observed.
    }
    // NaN observations are in the count and in no bucket: as if they lay above all others.
    const bool fromAbove = q >= 0.5 && !std::isnan(histogram.sum);
    if (fromAbove) {
        std::reverse(all.begin(), all.end());
    }
    double rank = (fromAbove ? 1 - q : q) * histogram.count;
    double counted = 0;
    auto bucket = all.begin();
    for (; bucket != all.end(); ++bucket) {
        counted += bucket->count;
        if (counted >= rank || bucket + 1 == all.end()) {
            break;
        }
    }
    counted = std::min(counted, histogram.count);
    if (counted < rank) {
        return bucket->upper;
    }
    rank = fromAbove ? counted - rank : rank - (counted - bucket->count);
    return bucket->lower + (bucket->upper - bucket->lower) * (rank / bucket->count);
}

std::vector<Bucket> classicBuckets(const NativeHistogram& histogram) {
    std::vector<Bucket> buckets;
    double counted = 0;
    for (const Span& span : spans(histogram)) {
        // Nothing was observed between two buckets that do not touch.
        const bool touches =
            buckets.empty() ? span.lower == 0 : buckets.back().upperBound == span.lower;
        if (!touches) {
            buckets.push_back({span.lower, counted});
        }
        counted += span.count;
        buckets.push_back({span.upper, counted});
    }
    if (!buckets.empty() && buckets.back().upperBound == Infinity) {
        buckets.pop_back();
    }
    if (!buckets.empty()) {
        buckets.push_back({Infinity, std::max(counted, histogram.count)});
    }
    return buckets;
}

std::optional<NativeHistogram> increase(std::span<const NativePoint> points, TimeRange range) {
    return growth(points, range, 1);
}

std::optional<NativeHistogram> rate(std::span<const NativePoint> points, TimeRange range) {
    return growth(points, range, static_cast<double>(range.toMs - range.fromMs) / 1000);
}

} // namespace wb::metrics
