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
    , m_columnEndMs(std::numeric_limits<TimeMs>::min()) {}

PixelColumn& PixelReducer::columnAt(TimeMs timeMs) {
    if (timeMs < m_columnEndMs) {
        return m_columns.back();
    }
    // Column i begins at from + ceil(i * span / count).
    const auto span = static_cast<double>(m_toMs - m_fromMs + 1);
    const double width = span / m_count;
    int column = std::clamp(static_cast<int>(static_cast<double>(timeMs - m_fromMs) / width), 0,
                            m_count - 1);
    const auto begin = [&](int i) { return m_fromMs + static_cast<TimeMs>(std::ceil(i * width)); };
    if (column + 1 < m_count && begin(column + 1) <= timeMs) {
        ++column;
    }
    m_columnEndMs = begin(column + 1);
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
