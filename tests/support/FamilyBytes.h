// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/NativeBytes.h"

#include <initializer_list>
#include <utility>

namespace wb::test {

/// The numbers of MetricFamily's types.
enum class FamilyType { Counter, Gauge, Summary, Untyped, Histogram, GaugeHistogram };

using LabelPairs = std::initializer_list<std::pair<const char*, const char*>>;

/// A Metric with its labels; its value is to be added.
inline ProtoBytes metricBytes(LabelPairs labels = {}) {
    ProtoBytes metric;
    for (const auto& [name, value] : labels) {
        metric.message(1, ProtoBytes().bytes(1, name).bytes(2, value));
    }
    return metric;
}

/// A Metric of a type that is one number.
inline ProtoBytes numberBytes(FamilyType type, double value, LabelPairs labels = {}) {
    const int field = type == FamilyType::Gauge ? 2 : type == FamilyType::Counter ? 3 : 5;
    return metricBytes(labels).message(field, ProtoBytes().real(1, value));
}

/// A Metric with a histogram in it.
inline ProtoBytes histogramBytes(const ProtoBytes& histogram, LabelPairs labels = {}) {
    return metricBytes(labels).message(7, histogram);
}

/// A native Histogram of the exposition's message, which numbers its fields otherwise than that of
/// remote write. Classic buckets may be added.
inline ProtoBytes nativeBytes(const metrics::NativeHistogram& histogram, bool isFloat = false) {
    ProtoBytes message;
    if (isFloat) {
        message.real(4, histogram.count).real(8, histogram.zeroCount);
    } else {
        message.number(1, static_cast<std::uint64_t>(histogram.count))
            .number(7, static_cast<std::uint64_t>(histogram.zeroCount));
    }
    message.real(2, histogram.sum).zigzag(5, histogram.schema).real(6, histogram.zeroThreshold);
    putBuckets(message, {9, 10, 11}, histogram.negative, isFloat);
    putBuckets(message, {12, 13, 14}, histogram.positive, isFloat);
    return message;
}

inline ProtoBytes classicBucket(double bound, std::uint64_t cumulative) {
    return ProtoBytes().number(1, cumulative).real(2, bound);
}

/// A whole MetricFamily with its length ahead.
inline QByteArray familyBytes(const QByteArray& name, FamilyType type,
                              std::initializer_list<ProtoBytes> metrics,
                              const QByteArray& help = {}) {
    ProtoBytes family;
    family.bytes(1, name);
    if (!help.isEmpty()) {
        family.bytes(2, help);
    }
    family.number(3, static_cast<std::uint64_t>(type));
    for (const ProtoBytes& metric : metrics) {
        family.message(4, metric);
    }
    return family.delimited();
}

} // namespace wb::test
