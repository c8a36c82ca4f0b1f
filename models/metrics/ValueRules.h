// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/MetricPart.h"

namespace wb::metrics {

/// What the formats ask of a sample's value, as bits. All that a body's warnings depend on besides
/// its layout: values that obey their rules give the warnings of the layout alone.
struct ValueRule {
    enum Bit : std::uint16_t {
        CounterSign = 1,   ///< Not negative: counters, counts, sums and buckets.
        CounterNumber = 2, ///< Not NaN.
        Whole = 4,
        One = 8,          ///< Infos.
        ZeroOrOne = 16,   ///< States.
        NotNegative = 32, ///< Quantiles and the sums of gauge histograms.
        Bucket = 64,      ///< A histogram's bucket,
        Rising = 128,     ///< which counts at least what the one before it does.
        EqualsLast = 256, ///< A count: that of the last bucket.
    };
};
using ValueRules = std::uint16_t; ///< Any number of them.

/// The rules that a sample's type and part bring; those among buckets are GroupCheck's.
[[nodiscard]] ValueRules rulesOf(MetricType type, MetricPart part, ExpositionFormat format);

/// Whether every value obeys the rules at its place. May say no to values that give no warning,
/// never yes to some that do.
[[nodiscard]] bool obey(std::span<const double> values, std::span<const ValueRules> rules);

} // namespace wb::metrics
