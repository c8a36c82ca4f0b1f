// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetGeometry.h"

#include <algorithm>

namespace wb::fleet {

namespace {

constexpr int WideColumnGap = 9;
constexpr int NarrowColumnGap = 6;
constexpr int NarrowBelow = 430;
constexpr int RowPadding = 5;
constexpr int BarGap = 6; ///< Between the memory bar and its percentage.
constexpr int MinimumBarWidth = 16;
constexpr int MaximumBarWidth = 64;
constexpr int TileIndent = 18;
constexpr int TilePreferredWidth = 48;
constexpr int TilesPadding = 6;

} // namespace

void FleetGeometry::setMeasures(int width, const TextWidths& texts) {
    m_width = width;
    m_texts = texts;
}

void FleetGeometry::setRows(const QVector<int>& tilesOfRow) {
    m_tops.clear();
    int y = HeaderHeight;
    for (const int tiles : tilesOfRow) {
        m_tops.append(y);
        y += RowHeight;
        if (tiles > 0) {
            const int lines = (tiles + tilesPerLine() - 1) / tilesPerLine();
            y += 2 * TilesPadding + lines * (TileHeight + TileGap) - TileGap;
        }
    }
    m_height = y;
}

QRect FleetGeometry::row(int service) const {
    if (service < 0 || service >= m_tops.size()) {
        return {};
    }
    return {0, m_tops.at(service), m_width, RowHeight};
}

bool FleetGeometry::isNarrow() const {
    return m_width < NarrowBelow;
}

int FleetGeometry::tilesPerLine() const {
    return std::max(1, (m_width - TileIndent + TileGap) / (TilePreferredWidth + TileGap));
}

QRect FleetGeometry::tile(int service, int task) const {
    const QRect above = row(service);
    if (above.isNull() || task < 0) {
        return {};
    }
    const int perLine = tilesPerLine();
    const int x = TileIndent + (task % perLine) * (TilePreferredWidth + TileGap);
    const int y = above.bottom() + 1 + TilesPadding + (task / perLine) * (TileHeight + TileGap);
    return {x, y, TilePreferredWidth, TileHeight};
}

FleetGeometry::Columns FleetGeometry::columns(const QRect& row) const {
    Columns columns;
    const int gap = isNarrow() ? NarrowColumnGap : WideColumnGap;
    int right = row.right() - RowPadding;
    const auto take = [&](int width) {
        const QRect column(right - width + 1, row.top(), width, row.height());
        right = column.left() - gap;
        return column;
    };
    columns.tasks = take(m_texts.tasks);
    columns.cpu = take(m_texts.percent);
    columns.memory = take(m_texts.percent);
    columns.state = QRect(row.left() + RowPadding, row.center().y() - 5, 12, 12);
    const int nameLeft = columns.state.right() + 5;
    const int forName = m_texts.name + 2 * gap + m_texts.errors + m_texts.latency;
    const int barWidth = std::min(MaximumBarWidth, right - nameLeft - forName - gap);
    if (barWidth >= MinimumBarWidth) {
        right += gap - BarGap;
        columns.bar = take(barWidth);
    }
    columns.errors = take(m_texts.errors);
    columns.latency = take(m_texts.latency);
    columns.name = QRect(nameLeft, row.top(), right - nameLeft, row.height());
    return columns;
}

} // namespace wb::fleet
