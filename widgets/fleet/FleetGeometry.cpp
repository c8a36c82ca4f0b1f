// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetGeometry.h"

#include <algorithm>

namespace wb::fleet {

namespace {

constexpr int ColumnGap = 10;
constexpr int TileIndent = 18;
constexpr int TilePreferredWidth = 48;
constexpr int TilesPadding = 6;

} // namespace

void FleetGeometry::setMeasures(int width, int digitWidth) {
    m_width = width;
    m_digitWidth = std::max(5, digitWidth);
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
    int right = row.right() - 2;
    const auto take = [&](int digits) {
        const QRect column(right - digits * m_digitWidth + 1, row.top(), digits * m_digitWidth,
                           row.height());
        right = column.left() - ColumnGap;
        return column;
    };
    columns.tasks = take(5);
    columns.cpu = take(4);
    columns.memory = take(5);
    const int spare = row.width() - 34 * m_digitWidth;
    const int barWidth = std::clamp(spare - 150, 0, 54);
    if (barWidth >= 20) {
        columns.bar = QRect(right + ColumnGap - 4 - barWidth, row.top(), barWidth, row.height());
        right = columns.bar.left() - ColumnGap;
    }
    columns.errors = take(6);
    columns.latency = take(6);
    columns.state = QRect(row.left() + 6, row.center().y() - 6, 12, 12);
    columns.name = QRect(columns.state.right() + 6, row.top(), right - columns.state.right() - 6,
                         row.height());
    return columns;
}

} // namespace wb::fleet
