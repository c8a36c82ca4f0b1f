// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/SamplePoint.h"

#include <span>
#include <vector>

namespace wb::metrics {

/// All points of a series that fall into one column of pixels, told so that no spike is lost.
struct PixelColumn {
    int column = 0; ///< From 0.
    TimeMs firstMs = NoTime;
    TimeMs lastMs = NoTime;
    double first = 0;
    double min = 0; ///< NaN when there is no number.
    double max = 0;
    double last = 0;
    std::uint64_t count = 0;
    bool gapBefore = false; ///< The series had ended in between: no line leads here.
};

/// Reduces points that come in their order to the pixels they will have: at most one PixelColumn a
/// column, none where there is no point. Cost is a few comparisons a point, memory by pixels.
class PixelReducer {
public:
    /// Takes points in [fromMs, toMs]; at least one column.
    PixelReducer(TimeMs fromMs, TimeMs toMs, int columns);

    /// A stale value is a gap.
    void add(TimeMs timeMs, double value);
    /// Many of them, and the times of failures between them, each of which is a gap.
    void add(std::span<const TimeMs> times, std::span<const double> values,
             std::span<const TimeMs> failures);
    /// Many points at once, as coarser resolutions keep them; into the column of the first.
    void add(const PixelColumn& points);
    void gap() { m_gap = true; }
    [[nodiscard]] std::vector<PixelColumn> take() { return std::move(m_columns); }

private:
    [[nodiscard]] TimeMs beginOf(int column) const;
    PixelColumn& columnAt(TimeMs timeMs);
    std::size_t addNumbers(std::span<const TimeMs> times, std::span<const double> values,
                           std::size_t at, TimeMs beforeMs);

    const TimeMs m_fromMs;
    const TimeMs m_toMs;
    const int m_count;
    const double m_width; ///< Of a column, in milliseconds.
    TimeMs m_columnEndMs; ///< Before this, points belong to the last of m_columns.
    bool m_gap = false;
    std::vector<PixelColumn> m_columns;
};

} // namespace wb::metrics
