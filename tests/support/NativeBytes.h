// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/NativeHistogram.h"
#include "tests/support/ProtoBytes.h"

#include <cmath>

namespace wb::test {

/// Where a message has the buckets of one sign.
struct BucketFields {
    int spans = 0;
    int deltas = 0; ///< Of integer histograms.
    int counts = 0; ///< Of float histograms.
};

/// Buckets as both of Prometheus' messages have them: spans of neighbours, then a number a bucket,
/// packed. An empty bucket joins neighbours that lie one apart, as client libraries do it.
inline void putBuckets(ProtoBytes& message, const BucketFields& fields,
                       const std::vector<metrics::IndexedCount>& buckets, bool isFloat) {
    QByteArray numbers;
    std::int64_t before = 0;
    const auto put = [&](double count) {
        if (isFloat) {
            ProtoBytes::putReal(numbers, count);
        } else {
            const std::int64_t whole = std::llround(count);
            ProtoBytes::putVarint(numbers, ProtoBytes::zigzagOf(whole - before));
            before = whole;
        }
    };
    std::int32_t next = 0; // The index behind the last span.
    for (std::size_t i = 0; i < buckets.size();) {
        const std::int32_t first = buckets[i].index;
        std::int32_t end = first;
        for (; i < buckets.size() && buckets[i].index <= end + 1; ++i) {
            if (buckets[i].index == end + 1) {
                put(0);
            }
            put(buckets[i].count);
            end = buckets[i].index + 1;
        }
        message.message(fields.spans, ProtoBytes()
                                          .zigzag(1, first - next)
                                          .number(2, static_cast<std::uint64_t>(end - first)));
        next = end;
    }
    if (!numbers.isEmpty()) {
        message.bytes(isFloat ? fields.counts : fields.deltas, numbers);
    }
}

} // namespace wb::test
