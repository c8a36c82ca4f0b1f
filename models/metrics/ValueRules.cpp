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
    if ((rules & (ValueRule::CounterSign | ValueRule::NotNegative)) != 0 && value < 0) {
        return false;
    }
    if ((rules & ValueRule::CounterNumber) != 0 && std::isnan(value)) {
        return false;
    }
    if ((rules & ValueRule::Whole) != 0 && std::trunc(value) != value) {
        return false;
    }
    if ((rules & ValueRule::One) != 0 && value != 1) {
        return false;
    }
    return (rules & ValueRule::ZeroOrOne) == 0 || value == 0 || value == 1;
}

} // namespace

ValueRules rulesOf(MetricType type, MetricPart part, ExpositionFormat format) {
    const bool openMetrics = format == ExpositionFormat::OpenMetrics;
    unsigned rules = 0;
    if (isSumOrCounter(type, part)) {
        // Observations may be negative, so in the older format their sum may be, too.
        rules |= part == MetricPart::Sum && !openMetrics ? 0 : ValueRule::CounterSign;
    }
    if (isSumOrCounter(type, part) || part == MetricPart::GSum) {
        rules |= openMetrics || part != MetricPart::Sum ? ValueRule::CounterNumber : 0;
    }
    if (!openMetrics) {
        return static_cast<ValueRules>(rules);
    }
    const bool isWhole =
        part == MetricPart::Bucket || part == MetricPart::Count || part == MetricPart::GCount;
    rules |= isWhole ? ValueRule::Whole : 0;
    rules |= type == MetricType::Info ? ValueRule::One : 0;
    rules |= type == MetricType::StateSet ? ValueRule::ZeroOrOne : 0;
    const bool isQuantile = type == MetricType::Summary && part == MetricPart::Plain;
    rules |= isQuantile || part == MetricPart::GSum ? ValueRule::NotNegative : 0;
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
        if (!obeysAlone(value, own) || ((own & ValueRule::Rising) != 0 && !(value >= lastBucket)) ||
            ((own & ValueRule::EqualsLast) != 0 && value != lastBucket)) {
            return false;
        }
        lastBucket = (own & ValueRule::Bucket) != 0 ? value : lastBucket;
    }
    return true;
}

} // namespace wb::metrics
