// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/ValueRules.h"

#include <cmath>

namespace wb::metrics {

namespace {

bool isSumOrCounter(MetricType type, MetricPart part) {
    return type == MetricType::Counter ||
           (part != MetricPart::Plain && part != MetricPart::Created && part != MetricPart::Info &&
            part != MetricPart::GSum);
}

bool obeysAlone(double value, ValueRules rules) {
    if ((rules & (CounterSign | NotNegative)) != 0 && value < 0) {
        return false;
    }
    if ((rules & CounterNumber) != 0 && std::isnan(value)) {
        return false;
    }
    if ((rules & Whole) != 0 && std::trunc(value) != value) {
        return false;
    }
    if ((rules & One) != 0 && value != 1) {
        return false;
    }
    return (rules & ZeroOrOne) == 0 || value == 0 || value == 1;
}

} // namespace

ValueRules rulesOf(MetricType type, MetricPart part, ExpositionFormat format) {
    const bool openMetrics = format == ExpositionFormat::OpenMetrics;
    unsigned rules = 0;
    if (isSumOrCounter(type, part)) {
        // Observations may be negative, so in the older format their sum may be, too.
        rules |= part == MetricPart::Sum && !openMetrics ? 0 : CounterSign;
    }
    if (isSumOrCounter(type, part) || part == MetricPart::GSum) {
        rules |= openMetrics || part != MetricPart::Sum ? CounterNumber : 0;
    }
    if (!openMetrics) {
        return static_cast<ValueRules>(rules);
    }
    const bool isWhole =
        part == MetricPart::Bucket || part == MetricPart::Count || part == MetricPart::GCount;
    rules |= isWhole ? Whole : 0;
    rules |= type == MetricType::Info ? One : 0;
    rules |= type == MetricType::StateSet ? ZeroOrOne : 0;
    const bool isQuantile = type == MetricType::Summary && part == MetricPart::Plain;
    rules |= isQuantile || part == MetricPart::GSum ? NotNegative : 0;
    return static_cast<ValueRules>(rules);
}

bool obey(std::span<const double> values, std::span<const ValueRules> rules) {
    double lastBucket = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const ValueRules own = rules[i];
        if (own == 0) {
            continue;
        }
        const double value = values[i];
        if (!obeysAlone(value, own) || ((own & Rising) != 0 && !(value >= lastBucket)) ||
            ((own & EqualsLast) != 0 && value != lastBucket)) {
            return false;
        }
        lastBucket = (own & Bucket) != 0 ? value : lastBucket;
    }
    return true;
}

} // namespace wb::metrics
