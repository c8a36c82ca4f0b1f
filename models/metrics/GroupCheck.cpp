// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/GroupCheck.h"

#include "models/metrics/NumberText.h"

#include <cmath>

namespace wb::metrics {

namespace {

bool isHistogram(MetricType type) {
    return type == MetricType::Histogram || type == MetricType::GaugeHistogram;
}

bool hasSeveralSamples(MetricType type) {
    return isHistogram(type) || type == MetricType::Summary || type == MetricType::Counter;
}

} // namespace

ValueRules GroupCheck::add(const GroupSample& sample, const Place& place) {
    const bool same = m_open && sample.family == m_family && sample.hashes.group == m_hash;
    if (!same) {
        end();
        begin(sample, place);
    } else if (m_openMetrics) {
        checkTimestamp(sample, place);
    }
    if (isHistogram(sample.type) && m_openMetrics && sample.sample.timestampMs != m_timestampMs) {
        // Each time of an OpenMetrics histogram is a histogram of its own.
        endHistogram();
        m_histogram = {};
    }
    m_timestampMs = sample.sample.timestampMs;
    m_place = place;
    if (!isHistogram(sample.type)) {
        return 0;
    }
    switch (sample.part) {
    case MetricPart::Bucket:
        return addBucket(sample, place);
    case MetricPart::Sum:
    case MetricPart::GSum:
        m_histogram.hasSum = true;
        m_histogram.hasNegativeSum = sample.sample.value < 0;
        break;
    case MetricPart::Count:
    case MetricPart::GCount:
        m_histogram.count = sample.sample.value;
        return m_histogram.hasInf ? ValueRule::EqualsLast : 0;
    default:
        break;
    }
    return 0;
}

void GroupCheck::begin(const GroupSample& sample, const Place& place) {
    m_open = true;
    m_family = sample.family;
    m_hash = sample.hashes.group;
    m_type = sample.type;
    m_timestampMs = sample.sample.timestampMs;
    m_histogram = {};
    if (!m_openMetrics || !hasSeveralSamples(m_type)) {
        return;
    }
    const std::uint64_t key = m_hash + static_cast<std::uint64_t>(m_family) * 0x9E3779B97F4A7C15ULL;
    const auto any = [](int) { return true; };
    if (m_seen.find(key, any) != HashSlots::NotFound) {
        m_warnings.add(place, [&] {
            return "the samples of one label set of " + inQuotes(sample.familyName) +
                   " are not together";
        });
    } else {
        m_seen.put(key, 0, any);
    }
}

void GroupCheck::checkTimestamp(const GroupSample& sample, const Place& place) {
    const auto& timestamp = sample.sample.timestampMs;
    if (timestamp.has_value() != m_timestampMs.has_value()) {
        m_warnings.add(place, "some samples of this metric have a timestamp and some have none");
    } else if (timestamp && *timestamp < *m_timestampMs && sample.type != MetricType::Info) {
        m_warnings.add(place, "the timestamp goes back");
    }
}

ValueRules GroupCheck::addBucket(const GroupSample& sample, const Place& place) {
    if (sample.hashes.distinct == nullptr) {
        m_warnings.add(place, "a histogram bucket without a label le");
        return 0;
    }
    const std::string_view text = sample.hashes.distinct->value;
    const auto bound = parseNumber(text);
    if (!bound || std::isnan(*bound)) {
        m_warnings.add(place, [&] { return "le=" + inQuotes(text) + " is no number"; });
        return 0;
    }
    if (m_openMetrics && std::isinf(*bound) && text != "+Inf" && text != "-Inf") {
        m_warnings.add(place, [&] { return "le=" + inQuotes(text) + " should read \"+Inf\""; });
    }
    Histogram& histogram = m_histogram;
    if (histogram.hasBuckets && *bound <= histogram.lastBound) {
        m_warnings.add(place, "the buckets are not in ascending order of le");
    }
    if (histogram.hasBuckets && sample.sample.value < histogram.lastCount) {
        m_warnings.add(place, "the buckets are not cumulative: this one counts less than the last");
    }
    // The count is held against the last bucket, wherever that comes.
    m_rulesSuffice = m_rulesSuffice && !histogram.count;
    const auto rules = static_cast<ValueRules>(
        histogram.hasBuckets ? ValueRule::Bucket | ValueRule::Rising : ValueRule::Bucket);
    histogram.hasBuckets = true;
    histogram.hasInf = histogram.hasInf || (std::isinf(*bound) && *bound > 0);
    histogram.hasNegativeBound = histogram.hasNegativeBound || *bound < 0;
    histogram.lastBound = *bound;
    histogram.lastCount = sample.sample.value;
    return rules;
}

void GroupCheck::end() {
    if (m_open && isHistogram(m_type)) {
        endHistogram();
    }
    m_open = false;
}

void GroupCheck::endHistogram() {
    const Histogram& histogram = m_histogram;
    if (!histogram.hasInf && !histogram.hasBuckets && m_mayLackBuckets) {
        return;
    }
    if (!histogram.hasInf) {
        m_warnings.add(m_place, "a histogram without a bucket le=\"+Inf\"");
    } else if (histogram.count && *histogram.count != histogram.lastCount) {
        m_warnings.add(m_place, "the histogram's count differs from its bucket le=\"+Inf\"");
    }
    if (!m_openMetrics) {
        return;
    }
    if (histogram.hasSum && !histogram.count) {
        m_warnings.add(m_place, "the histogram has a sum but no count");
    } else if (!histogram.hasSum && histogram.count) {
        m_warnings.add(m_place, "the histogram has a count but no sum");
    }
    if (m_type == MetricType::Histogram && histogram.hasSum && histogram.hasNegativeBound) {
        m_warnings.add(m_place, "a histogram with buckets below 0 must not have a sum");
    }
    if (histogram.hasNegativeSum && !histogram.hasNegativeBound) {
        m_warnings.add(m_place, "the sum is negative though no bucket is below 0");
    }
}

} // namespace wb::metrics
