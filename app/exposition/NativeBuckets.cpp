// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exposition/NativeBuckets.h"

#include <cmath>
#include <limits>
#include <metrics.pb.h>

namespace wb::exposition {

namespace {

using metrics::IndexedCount;
using metrics::NativeHistogram;
using Spans = google::protobuf::RepeatedPtrField<wire::BucketSpan>;
using Deltas = google::protobuf::RepeatedField<std::int64_t>;
using Counts = google::protobuf::RepeatedField<double>;

bool isCount(double count) {
    return count >= 0 && std::isfinite(count);
}

/// The buckets of finite numbers of either end, and one more: that of what is infinite.
bool isWithinNumbers(std::int64_t index, int schema) {
    constexpr double LowestExponent = -1075;
    constexpr double HighestExponent = 1024;
    const double exponent = std::ldexp(static_cast<double>(index), -schema);
    const double width = std::ldexp(1.0, -schema);
    return exponent >= LowestExponent - width && exponent <= HighestExponent + width;
}

/// One count after another, from differences or as they are.
class CountSource {
public:
    CountSource(const Deltas& deltas, const Counts& counts, bool isFloat)
        : m_deltas(deltas)
        , m_counts(counts)
        , m_isFloat(isFloat) {}

    [[nodiscard]] int size() const { return m_isFloat ? m_counts.size() : m_deltas.size(); }
    /// NaN when the sum of the differences leaves 64 bits.
    [[nodiscard]] double next() {
        if (m_isFloat) {
            return m_counts.Get(m_at++);
        }
        const std::int64_t delta = m_deltas.Get(m_at++);
        const bool overflows = delta > 0 ? m_sum > std::numeric_limits<std::int64_t>::max() - delta
                                         : m_sum < std::numeric_limits<std::int64_t>::min() - delta;
        if (overflows) {
            return std::numeric_limits<double>::quiet_NaN();
        }
        m_sum += delta;
        return static_cast<double>(m_sum);
    }

private:
    const Deltas& m_deltas;
    const Counts& m_counts;
    const bool m_isFloat;
    int m_at = 0;
    std::int64_t m_sum = 0;
};

/// nullptr, or what is wrong.
const char* readBuckets(const Spans& spans, CountSource counts, int schema,
                        std::vector<IndexedCount>& buckets) {
    std::uint64_t length = 0;
    for (const wire::BucketSpan& span : spans) {
        length += span.length();
    }
    if (length != static_cast<std::uint64_t>(counts.size())) {
        return "its spans and its counts are not as many";
    }
    std::int64_t index = 0;
    bool isFirst = true;
    for (const wire::BucketSpan& span : spans) {
        if (!isFirst && span.offset() < 0) {
            return "its spans overlap";
        }
        isFirst = false;
        index += span.offset();
        for (std::uint32_t i = 0; i < span.length(); ++i, ++index) {
            if (!isWithinNumbers(index, schema)) {
                return "its spans lead beyond all numbers";
            }
            const double count = counts.next();
            if (!isCount(count)) {
                return "a bucket's count is below zero or no number";
            }
            if (count > 0) {
                buckets.push_back({static_cast<std::int32_t>(index), count});
            }
        }
    }
    return nullptr;
}

} // namespace

bool isNative(const wire::Histogram& histogram) {
    return histogram.positive_span_size() > 0 || histogram.negative_span_size() > 0 ||
           histogram.zero_threshold() > 0 || histogram.zero_count() > 0 ||
           histogram.zero_count_float() > 0;
}

double countOf(const wire::Histogram& histogram) {
    return histogram.sample_count_float() > 0 ? histogram.sample_count_float()
                                              : static_cast<double>(histogram.sample_count());
}

tl::expected<NativeHistogram, const char*> nativeOf(const wire::Histogram& histogram) {
    NativeHistogram native;
    native.schema = histogram.schema();
    if (native.schema < NativeHistogram::CoarsestSchema ||
        native.schema > NativeHistogram::FinestSchema) {
        return tl::unexpected<const char*>("its schema is not known");
    }
    const bool isFloat = histogram.sample_count_float() > 0 || histogram.zero_count_float() > 0;
    native.zeroThreshold = histogram.zero_threshold();
    native.zeroCount =
        isFloat ? histogram.zero_count_float() : static_cast<double>(histogram.zero_count());
    native.count = countOf(histogram);
    native.sum = histogram.sample_sum();
    if (!isCount(native.zeroThreshold) || !isCount(native.zeroCount) || !isCount(native.count)) {
        return tl::unexpected<const char*>(
            "a count or the zero bucket's width is below zero or no number");
    }
    const char* fault =
        readBuckets(histogram.positive_span(),
                    CountSource(histogram.positive_delta(), histogram.positive_count(), isFloat),
                    native.schema, native.positive);
    if (fault == nullptr) {
        fault = readBuckets(
            histogram.negative_span(),
            CountSource(histogram.negative_delta(), histogram.negative_count(), isFloat),
            native.schema, native.negative);
    }
    if (fault != nullptr) {
        return tl::unexpected<const char*>(fault);
    }
    return native;
}

} // namespace wb::exposition
