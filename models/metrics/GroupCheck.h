// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/HashSlots.h"
#include "models/metrics/ValueRules.h"
#include "models/metrics/WarningList.h"

#include <limits>

namespace wb::metrics {

/// A sample's labels as sums of hashes, so that their order does not count.
struct LabelHashes {
    std::uint64_t all = 0;
    std::uint64_t group = 0;         ///< Without the one that tells samples of a group apart.
    const Label* distinct = nullptr; ///< That one: le, quantile or a state; nullptr: missing.
};

/// One sample with what ConformanceCheck knows of it.
struct GroupSample {
    const Sample& sample;
    LabelHashes hashes;
    int family = -1;
    std::string_view familyName;
    MetricType type = MetricType::Unknown;
    MetricPart part = MetricPart::Plain;
};

/// Judges samples against others of their group (one label set of one family, so one histogram or
/// summary): buckets in order and cumulative, +Inf present and equal to the count, one timestamp.
class GroupCheck {
public:
    GroupCheck(WarningList& warnings, ExpositionFormat format)
        : m_warnings(warnings)
        , m_openMetrics(format == ExpositionFormat::OpenMetrics)
        , m_mayLackBuckets(format == ExpositionFormat::Protobuf) {}

    /// Gives the rules that the sample's value has among those of its group.
    ValueRules add(const GroupSample& sample, const Place& place);
    /// The group is over: another one begins, or another family.
    void end();
    /// False once the rules could not tell all that was checked.
    [[nodiscard]] bool rulesSuffice() const { return m_rulesSuffice; }

private:
    struct Histogram {
        double lastBound = -std::numeric_limits<double>::infinity();
        double lastCount = 0;
        bool hasBuckets = false;
        bool hasInf = false;
        bool hasNegativeBound = false;
        bool hasNegativeSum = false;
        std::optional<double> count;
        bool hasSum = false;
    };

    void begin(const GroupSample& sample, const Place& place);
    void checkTimestamp(const GroupSample& sample, const Place& place);
    ValueRules addBucket(const GroupSample& sample, const Place& place);
    void endHistogram();

    WarningList& m_warnings;
    const bool m_openMetrics;
    const bool m_mayLackBuckets; ///< Native histograms have theirs elsewhere.
    bool m_open = false;
    bool m_rulesSuffice = true;
    int m_family = -1;
    std::uint64_t m_hash = 0;
    MetricType m_type = MetricType::Unknown;
    std::optional<double> m_timestampMs;
    Place m_place; ///< Of the last sample.
    Histogram m_histogram;
    HashSlots m_seen; ///< Groups that ended; only for types whose groups have several samples.
};

} // namespace wb::metrics
