// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/NativeHistogram.h"
#include "models/metrics/SeriesLayout.h"

namespace wb::metrics {

/// Departures from the format that were accepted all the same.
struct BodyWarnings {
    std::vector<ParseIssue> first; ///< Bounded.
    std::size_t count = 0;         ///< Of all, kept or not.
};

/// A native histogram of a body. Its name and labels are those of its series NAME_count, which
/// every one has among the samples.
struct NativeSample {
    std::uint32_t countSeries = 0; ///< That series' index in the layout.
    bool isGauge = false;          ///< It does not only grow.
    NativeHistogram histogram;
};

/// One body of a target as read: the series it has, shared with the bodies before, and a value
/// each. A value type; cheap to move.
struct ScrapedBody {
    std::shared_ptr<const SeriesLayout> layout;
    std::vector<double> values; ///< One a series of the layout.
    /// Milliseconds; NaN where a series has none, empty when none has one.
    std::vector<double> timestampsMs;
    std::shared_ptr<const BodyWarnings> warnings; ///< nullptr when there are none.
    std::vector<NativeSample> natives = {};       ///< Of protobuf bodies; ascending by series.

    [[nodiscard]] std::size_t warningCount() const {
        return warnings == nullptr ? 0 : warnings->count;
    }
};

} // namespace wb::metrics
