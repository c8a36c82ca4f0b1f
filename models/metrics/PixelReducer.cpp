// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/PixelReducer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb::metrics {

PixelReducer::PixelReducer(TimeMs fromMs, TimeMs toMs, int columns)
    : m_fromMs(fromMs)
    , m_toMs(std::max(fromMs, toMs))
    , m_count(std::max(1, columns))
    , m_width(static_cast<double>(m_toMs - m_fromMs + 1) / m_count)
    , m_columnEndMs(std::numeric_limits<TimeMs>::min()) {
    constexpr int MostAtOnce = 4096;
    m_columns.reserve(static_cast<std::size_t>(std::min(m_count, MostAtOnce)));
}

/// from + ceil(column * width)
TimeMs PixelReducer::beginOf(int column) const {
    const double offset = column * m_width;
    const auto whole = static_cast<TimeMs>(offset);
    return m_fromMs + whole + (static_cast<double>(whole) < offset ? 1 : 0);
}

PixelColumn& PixelReducer::columnAt(TimeMs timeMs) {
    if (timeMs < m_columnEndMs) {
        return m_columns.back();
    }
    // Mostly it is the column after the last one.
    int column = m_columns.empty() ? 0 : m_columns.back().column + 1;
    if (timeMs >= beginOf(column + 1)) {
        column = std::clamp(static_cast<int>(static_cast<double>(timeMs - m_fromMs) / m_width), 0,
                            m_count - 1);
        if (column + 1 < m_count && beginOf(column + 1) <= timeMs) {
            ++column;
        }
    }
    m_columnEndMs = beginOf(column + 1);
    PixelColumn next;
    next.column = column;
    next.firstMs = timeMs;
    next.min = next.max = std::numeric_limits<double>::quiet_NaN();
    next.gapBefore = m_gap && !m_columns.empty();
    m_columns.push_back(next);
    return m_columns.back();
}

void PixelReducer::add(TimeMs timeMs, double value) {
    if (timeMs < m_fromMs || timeMs > m_toMs) {
        return;
    }
    if (isStale(value)) {
        m_gap = true;
        return;
    }
    PixelColumn& column = columnAt(timeMs);
    m_gap = false;
    if (column.count++ == 0) {
        column.first = value;
    }
    // Not fmin: what is no number is written so that it is replaced by any.
    column.min = value < column.min || std::isnan(column.min) ? value : column.min;
    column.max = value > column.max || std::isnan(column.max) ? value : column.max;
    column.last = value;
    column.lastMs = timeMs;
}

/// The numbers of one column from `at` on; gives where they end.
std::size_t PixelReducer::addNumbers(std::span<const TimeMs> times, std::span<const double> values,
                                     std::size_t at, TimeMs beforeMs) {
    PixelColumn& column = columnAt(times[at]);
    const TimeMs endMs = std::min({m_columnEndMs, beforeMs, m_toMs + 1});
    double min = values[at];
    double max = min;
    std::size_t end = at + 1;
    for (; end < times.size() && times[end] < endMs; ++end) {
        const double value = values[end];
        if (std::isnan(value)) {
            break;
        }
        min = value < min ? value : min;
        max = value > max ? value : max;
    }
    m_gap = false;
    column.first = column.count == 0 ? values[at] : column.first;
    column.min = min < column.min || std::isnan(column.min) ? min : column.min;
    column.max = max > column.max || std::isnan(column.max) ? max : column.max;
    column.last = values[end - 1];
    column.lastMs = times[end - 1];
    column.count += end - at;
    return end;
}

void PixelReducer::add(std::span<const TimeMs> times, std::span<const double> values,
                       std::span<const TimeMs> failures) {
    auto failure = failures.begin();
    auto i = static_cast<std::size_t>(std::lower_bound(times.begin(), times.end(), m_fromMs) -
                                      times.begin());
    while (i < times.size() && times[i] <= m_toMs) {
        for (; failure != failures.end() && *failure <= times[i]; ++failure) {
            m_gap = true;
        }
        if (std::isnan(values[i])) {
            add(times[i], values[i]);
            ++i;
        } else {
            i = addNumbers(times, values, i, failure == failures.end() ? m_toMs + 1 : *failure);
        }
    }
    m_gap = m_gap || failure != failures.end();
}

void PixelReducer::add(const PixelColumn& points) {
    if (points.lastMs < m_fromMs || points.firstMs > m_toMs || points.count == 0) {
        return;
    }
    m_gap = m_gap || points.gapBefore;
    PixelColumn& column = columnAt(std::max(points.firstMs, m_fromMs));
    m_gap = false;
    if (column.count == 0) {
        column.first = points.first;
    }
    column.count += points.count;
    column.min = std::fmin(column.min, points.min);
    column.max = std::fmax(column.max, points.max);
    column.last = points.last;
    column.lastMs = points.lastMs;
}

} // namespace wb::metrics
