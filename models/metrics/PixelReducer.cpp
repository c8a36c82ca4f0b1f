// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/PixelReducer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb::metrics {

PixelReducer::PixelReducer(const PixelGrid& grid)
    : m_grid(grid) {
    constexpr int MostAtOnce = 4096;
    m_columns.reserve(static_cast<std::size_t>(std::min(grid.columns(), MostAtOnce)));
}

PixelColumn& PixelReducer::open(int column, TimeMs firstMs) {
    if (m_columns.empty() || m_columns.back().column != column) {
        PixelColumn next;
        next.column = column;
        next.firstMs = firstMs;
        next.min = next.max = std::numeric_limits<double>::quiet_NaN();
        next.gapBefore = m_gap && !m_columns.empty();
        m_columns.push_back(next);
    }
    m_gap = false;
    return m_columns.back();
}

/// All rows of the stretch have numbers.
void PixelReducer::addStretch(const PixelRows& rows, const PixelRows::Stretch& stretch,
                              double first, double min, double max, double last) {
    m_gap = m_gap || stretch.gapBefore;
    PixelColumn& column = open(stretch.column, rows.times()[stretch.begin]);
    column.first = column.count == 0 ? first : column.first;
    column.min = min < column.min || std::isnan(column.min) ? min : column.min;
    column.max = max > column.max || std::isnan(column.max) ? max : column.max;
    column.last = last;
    column.lastMs = rows.times()[stretch.end - 1];
    column.count += stretch.end - stretch.begin;
}

/// Some are stale, or no numbers.
void PixelReducer::addMixed(const PixelRows& rows, const PixelRows::Stretch& stretch,
                            std::span<const double> values) {
    m_gap = m_gap || stretch.gapBefore;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
        const double value = values[i];
        if (isStale(value)) {
            m_gap = true;
            continue;
        }
        PixelColumn& column = open(stretch.column, rows.times()[i]);
        column.first = column.count++ == 0 ? value : column.first;
        // Not fmin: what is no number is written so that it is replaced by any.
        column.min = value < column.min || std::isnan(column.min) ? value : column.min;
        column.max = value > column.max || std::isnan(column.max) ? value : column.max;
        column.last = value;
        column.lastMs = rows.times()[i];
    }
}

void PixelReducer::add(const PixelRows& rows, std::span<const double> values) {
    for (const PixelRows::Stretch& stretch : rows.stretches()) {
        double min = values[stretch.begin];
        double max = min;
        bool isMixed = std::isnan(min);
        for (std::size_t i = stretch.begin + 1; i < stretch.end; ++i) {
            const double value = values[i];
            isMixed |= std::isnan(value);
            min = value < min ? value : min;
            max = value > max ? value : max;
        }
        if (isMixed) {
            addMixed(rows, stretch, values);
        } else {
            addStretch(rows, stretch, values[stretch.begin], min, max, values[stretch.end - 1]);
        }
    }
    m_gap = m_gap || rows.endsInGap();
}

void PixelReducer::add(const PixelRows& rows, std::span<const std::int64_t> integers,
                       IntegerColumn::Scale scale, bool rises) {
    for (const PixelRows::Stretch& stretch : rows.stretches()) {
        const double first = scale.value(integers[stretch.begin]);
        const double last = scale.value(integers[stretch.end - 1]);
        if (rises) {
            addStretch(rows, stretch, first, first, last, last);
            continue;
        }
        std::int64_t min = integers[stretch.begin];
        std::int64_t max = min;
        for (std::size_t i = stretch.begin + 1; i < stretch.end; ++i) {
            min = std::min(min, integers[i]);
            max = std::max(max, integers[i]);
        }
        addStretch(rows, stretch, first, scale.value(min), scale.value(max), last);
    }
    m_gap = m_gap || rows.endsInGap();
}

void PixelReducer::add(std::span<const TimeMs> times, std::span<const double> values,
                       std::span<const TimeMs> failures) {
    PixelRows rows;
    rows.assign(m_grid, times, failures);
    add(rows, values);
}

void PixelReducer::add(const PixelColumn& points) {
    if (points.lastMs < m_grid.fromMs() || points.firstMs > m_grid.toMs() || points.count == 0) {
        return;
    }
    m_gap = m_gap || points.gapBefore;
    const TimeMs firstMs = std::max(points.firstMs, m_grid.fromMs());
    const int likely = m_columns.empty() ? 0 : m_columns.back().column;
    PixelColumn& column = open(m_grid.columnOf(firstMs, likely), firstMs);
    column.first = column.count == 0 ? points.first : column.first;
    column.count += points.count;
    column.min = std::fmin(column.min, points.min);
    column.max = std::fmax(column.max, points.max);
    column.last = points.last;
    column.lastMs = points.lastMs;
}

} // namespace wb::metrics
