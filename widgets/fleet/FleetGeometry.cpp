// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetGeometry.h"

#include "widgets/common/Theme.h"

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
constexpr int DesignedTileWidth = 48;
constexpr int TilesPadding = 6;

int tileWidth() {
    return common::scaled(DesignedTileWidth);
}

} // namespace

int FleetGeometry::headerHeight() {
    return common::scaled(28);
}

int FleetGeometry::rowHeight() {
    return common::scaled(30);
}

int FleetGeometry::tileHeight() {
    return common::scaled(26);
}

void FleetGeometry::setMeasures(int width, const TextWidths& texts) {
    m_width = width;
    m_texts = texts;
}

void FleetGeometry::setRows(const QVector<int>& tilesOfRow) {
    m_tops.clear();
    int y = headerHeight();
    for (const int tiles : tilesOfRow) {
        m_tops.append(y);
        y += rowHeight();
        if (tiles > 0) {
            const int lines = (tiles + tilesPerLine() - 1) / tilesPerLine();
            y += 2 * TilesPadding + lines * (tileHeight() + TileGap) - TileGap;
        }
    }
    m_height = y;
}

QRect FleetGeometry::row(int service) const {
    if (service < 0 || service >= m_tops.size()) {
        return {};
    }
    return {0, m_tops.at(service), m_width, rowHeight()};
}

bool FleetGeometry::isNarrow() const {
    return m_width < common::scaled(NarrowBelow);
}

int FleetGeometry::tilesPerLine() const {
    return std::max(1, (m_width - TileIndent + TileGap) / (tileWidth() + TileGap));
}

QRect FleetGeometry::tile(int service, int task) const {
    const QRect above = row(service);
    if (above.isNull() || task < 0) {
        return {};
    }
    const int perLine = tilesPerLine();
    const int x = TileIndent + (task % perLine) * (tileWidth() + TileGap);
    const int y = above.bottom() + 1 + TilesPadding + (task / perLine) * (tileHeight() + TileGap);
    return {x, y, tileWidth(), tileHeight()};
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
    columns.cpu = take(m_texts.cpu);
    const int afterCpu = right;
    columns.memory = take(m_texts.memory);
    const int mark = common::scaled(12);
    columns.state = QRect(row.left() + RowPadding, row.center().y() - (mark - 2) / 2, mark, mark);
    const int nameLeft = columns.state.right() + 5;
    const int forName = m_texts.name + 2 * gap + m_texts.errors + m_texts.latency;
    const int barWidth = std::min(MaximumBarWidth, right - nameLeft - forName - gap);
    if (barWidth >= MinimumBarWidth) {
        right += gap - BarGap;
        columns.bar = take(barWidth);
    } else if (m_texts.memoryTitle > m_texts.memory) {
        // Without the bar the title has only the figures' room.
        right = afterCpu;
        columns.memory = take(m_texts.memoryTitle);
    }
    columns.errors = take(m_texts.errors);
    columns.latency = take(m_texts.latency);
    columns.name = QRect(nameLeft, row.top(), right - nameLeft, row.height());
    return columns;
}

} // namespace wb::fleet
