// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/PixelGrid.h"

#include <algorithm>

namespace wb::metrics {

PixelGrid::PixelGrid(TimeMs fromMs, TimeMs toMs, int columns)
    : m_fromMs(fromMs)
    , m_toMs(std::max(fromMs, toMs))
    , m_count(std::max(1, columns))
    , m_width(static_cast<double>(m_toMs - m_fromMs + 1) / m_count) {}

/// from + ceil(column * width)
TimeMs PixelGrid::beginOf(int column) const {
    const double offset = column * m_width;
    const auto whole = static_cast<TimeMs>(offset);
    return m_fromMs + whole + (static_cast<double>(whole) < offset ? 1 : 0);
}

int PixelGrid::columnOf(TimeMs timeMs, int likely) const {
    if (timeMs >= beginOf(likely) && timeMs < beginOf(likely + 1)) {
        return likely;
    }
    const int column = std::clamp(
        static_cast<int>(static_cast<double>(timeMs - m_fromMs) / m_width), 0, m_count - 1);
    return column + 1 < m_count && beginOf(column + 1) <= timeMs ? column + 1 : column;
}

void PixelRows::assign(const PixelGrid& grid, std::span<const TimeMs> times,
                       std::span<const TimeMs> failures) {
    m_times = times;
    m_stretches.clear();
    const auto first = std::lower_bound(times.begin(), times.end(), grid.fromMs());
    auto failure = failures.begin();
    auto i = static_cast<std::size_t>(first - times.begin());
    int likely = 0;
    while (i < times.size() && times[i] <= grid.toMs()) {
        const int column = grid.columnOf(times[i], likely);
        const TimeMs endMs = std::min(grid.beginOf(column + 1), grid.toMs() + 1);
        Stretch stretch{column, failure != failures.end() && *failure <= times[i], i, i + 1};
        while (stretch.end < times.size() && times[stretch.end] < endMs) {
            ++stretch.end;
        }
        // What failed between rows of one column is not seen.
        failure = std::upper_bound(failure, failures.end(), times[stretch.end - 1]);
        m_stretches.push_back(stretch);
        i = stretch.end;
        likely = column + 1;
    }
    m_endsInGap = failure != failures.end();
}

} // namespace wb::metrics
