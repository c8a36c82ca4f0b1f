// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <span>
#include <vector>

namespace wb::metrics {

/// A range of time cut into columns of pixels of one width.
class PixelGrid {
public:
    /// Both ends belong to it; at least one column.
    PixelGrid(TimeMs fromMs, TimeMs toMs, int columns);

    [[nodiscard]] TimeMs fromMs() const { return m_fromMs; }
    [[nodiscard]] TimeMs toMs() const { return m_toMs; }
    [[nodiscard]] int columns() const { return m_count; }
    /// The first millisecond of a column.
    [[nodiscard]] TimeMs beginOf(int column) const;
    /// Of a time in the range. Cheap if it is `likely` or before that column's end.
    [[nodiscard]] int columnOf(TimeMs timeMs, int likely) const;

private:
    TimeMs m_fromMs;
    TimeMs m_toMs;
    int m_count;
    double m_width; ///< Of a column, in milliseconds.
};

/// Which of some rows fall into which column of pixels: worked out once for all series of them.
class PixelRows {
public:
    /// The rows from `begin` to before `end` belong to one column.
    struct Stretch {
        int column = 0;
        bool gapBefore = false; ///< A scrape failed between the row before and these.
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    /// The times of rows, and those of failures between them; neither falls. They must outlive
    /// this.
    void assign(const PixelGrid& grid, std::span<const TimeMs> times,
                std::span<const TimeMs> failures);

    [[nodiscard]] std::span<const TimeMs> times() const { return m_times; }
    [[nodiscard]] const std::vector<Stretch>& stretches() const { return m_stretches; }
    /// A scrape failed after the last row.
    [[nodiscard]] bool endsInGap() const { return m_endsInGap; }

private:
    std::span<const TimeMs> m_times;
    std::vector<Stretch> m_stretches;
    bool m_endsInGap = false;
};

} // namespace wb::metrics
