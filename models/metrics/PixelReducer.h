// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/IntegerColumn.h"
#include "models/metrics/PixelGrid.h"
#include "models/metrics/SamplePoint.h"

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
    explicit PixelReducer(const PixelGrid& grid);
    /// Takes points in [fromMs, toMs]; at least one column.
    PixelReducer(TimeMs fromMs, TimeMs toMs, int columns)
        : PixelReducer(PixelGrid(fromMs, toMs, columns)) {}

    [[nodiscard]] const PixelGrid& grid() const { return m_grid; }
    /// A value a row; rows cut by this grid. A stale value is a gap.
    void add(const PixelRows& rows, std::span<const double> values);
    /// The same of values that are no more than these integers make; `rises` says that none is
    /// less than the one before it.
    void add(const PixelRows& rows, std::span<const std::int64_t> integers,
             IntegerColumn::Scale scale, bool rises);
    /// Many of them, and the times of failures between them, each of which is a gap.
    void add(std::span<const TimeMs> times, std::span<const double> values,
             std::span<const TimeMs> failures);
    /// Many points at once, as coarser resolutions keep them; into the column of the first.
    void add(const PixelColumn& points);
    void gap() { m_gap = true; }
    [[nodiscard]] std::vector<PixelColumn> take() { return std::move(m_columns); }

private:
    PixelColumn& open(int column, TimeMs firstMs);
    void addMixed(const PixelRows& rows, const PixelRows::Stretch& stretch,
                  std::span<const double> values);
    void addStretch(const PixelRows& rows, const PixelRows::Stretch& stretch, double first,
                    double min, double max, double last);

    PixelGrid m_grid;
    bool m_gap = false;
    std::vector<PixelColumn> m_columns;
};

} // namespace wb::metrics
