// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetGeometry.h"

#include "widgets/common/Theme.h"

#include <algorithm>
#include <iterator>

namespace wb::fleet {

namespace {

constexpr int WideColumnGap = 9;
constexpr int NarrowColumnGap = 6;
constexpr int NarrowBelow = 430;
constexpr int RowPadding = 5;
constexpr int BarGap = 6; ///< Between the memory bar and its percentage.
constexpr int MinimumBarWidth = 12;
constexpr int MaximumBarWidth = 64;
constexpr int LeastNamePercent = 27; ///< Of the row.
constexpr int SilenceGap = 5;
constexpr int TileIndent = 18;
constexpr int DesignedTileWidth = 48;
constexpr int WidestTile = 84;   ///< Longer names are elided.
constexpr int FilledTile = 60;   ///< What tiles grow to, so that their lines are equally long.
constexpr int BadgeOverhang = 3; ///< Of the count in a tile's corner.
constexpr int TilesPadding = 6;
constexpr int HeatMark = 11;
constexpr int HeatNameEdges = 18;  ///< Around the mark and the name.
constexpr int HeatGap = 8;         ///< Between a service's name and its cells.
constexpr int GroupGap = 5;        ///< Below a service's cells.
constexpr int CompactGroupGap = 2; ///< The same where services are many.
constexpr int ReducedHeight = 300; ///< What a service's cells may take in the list.
constexpr int LargestPitch = 20;   ///< As designed.
/// Sizes of cells with the gap, the largest that fits first; beyond the designed ones where text is
/// larger. The smallest is shown whatever its height, and scrolled.
QVector<int> pitches() {
    QVector<int> sizes{30, 27, 24, 22, 20, 18, 16, 14, 12, 10, 9, 8, 7, 6, 5, 4};
    const int largest = std::max(LargestPitch, common::scaled(LargestPitch));
    sizes.removeIf([largest](int size) { return size > largest; });
    return sizes;
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

int FleetGeometry::groupHeight() const {
    return common::scaled(m_isCompact ? 16 : 20);
}

QRect FleetGeometry::Grid::at(int place) const {
    if (place < 0 || place >= count) {
        return {};
    }
    return {origin + QPoint(place % perLine * pitch.width(), place / perLine * pitch.height()),
            cell};
}

int FleetGeometry::Grid::placeAt(const QPoint& point) const {
    const QPoint inside = point - origin;
    if (count == 0 || inside.x() < 0 || inside.y() < 0 || inside.x() >= perLine * pitch.width()) {
        return -1;
    }
    const int place = inside.y() / pitch.height() * perLine + inside.x() / pitch.width();
    // Gaps between tiles are nothing; those between cells are too small to miss by.
    return place < count && (isReduced || at(place).contains(point)) ? place : -1;
}

QRect FleetGeometry::Grid::area() const {
    return {origin, QSize(perLine * pitch.width(), lines() * pitch.height())};
}

FleetGeometry::Grid FleetGeometry::tiles(int count) const {
    Grid grid;
    grid.cell = {
        std::clamp(m_texts.tile, common::scaled(DesignedTileWidth), common::scaled(WidestTile)),
        tileHeight()};
    const int room = m_width - TileIndent - common::scaled(BadgeOverhang) + TileGap;
    grid.perLine = std::max(1, room / (grid.cell.width() + TileGap));
    grid.count = count;
    // The last line has as many as the others, and not the one that found no room.
    if (const int lines = grid.lines(); lines > 1 && lines <= MostTileLines) {
        grid.perLine = (count + lines - 1) / lines;
        grid.cell.setWidth(std::max(grid.cell.width(), std::min(common::scaled(FilledTile),
                                                                room / grid.perLine - TileGap)));
    }
    grid.pitch = grid.cell + QSize(TileGap, TileGap);
    return grid;
}

FleetGeometry::Grid FleetGeometry::cells(int count, int width, int pitch) {
    Grid grid;
    grid.cell = {pitch - 1, pitch - 1};
    grid.pitch = {pitch, pitch};
    grid.perLine = std::max(1, width / pitch);
    grid.count = count;
    grid.isReduced = true;
    return grid;
}

FleetGeometry::Grid FleetGeometry::cellsWithin(int count, int width, int height) {
    Grid grid;
    for (const int pitch : pitches()) {
        grid = cells(count, width, pitch);
        if (grid.lines() * pitch <= height) {
            break;
        }
    }
    return grid;
}

void FleetGeometry::clear() {
    m_rows.clear();
    m_grids.clear();
    m_ends.clear();
    m_height = headerHeight();
}

void FleetGeometry::setRows(const QVector<int>& tasksOfRow) {
    clear();
    m_isHeat = false;
    m_isCompact = false;
    for (const int tasks : tasksOfRow) {
        m_rows.append({0, m_height, m_width, rowHeight()});
        m_height += rowHeight();
        Grid grid = tiles(tasks);
        if (grid.lines() > MostTileLines) {
            grid = cellsWithin(tasks, m_width - TileIndent, common::scaled(ReducedHeight));
        }
        grid.origin = {TileIndent, m_height + TilesPadding};
        if (tasks > 0) {
            m_height += 2 * TilesPadding + grid.area().height() - (grid.isReduced ? 0 : TileGap);
        }
        m_grids.append(grid);
        m_ends.append(m_height);
    }
}

void FleetGeometry::setHeatRows(const QVector<int>& tasksOfRow, int heightToFit) {
    m_isHeat = true;
    for (const bool compact : {false, true}) {
        m_isCompact = compact;
        for (const int pitch : pitches()) {
            placeHeat(tasksOfRow, pitch);
            if (m_height <= heightToFit) {
                return;
            }
        }
    }
    // It has to be scrolled: then with the largest cells that make it little longer.
    const int most = m_height * 5 / 4;
    for (const int pitch : pitches()) {
        placeHeat(tasksOfRow, pitch);
        if (m_height <= most) {
            return;
        }
    }
}

void FleetGeometry::placeHeat(const QVector<int>& tasksOfRow, int pitch) {
    const int left = nameWidth() + HeatGap;
    clear();
    for (const int tasks : tasksOfRow) {
        Grid grid = cells(tasks, m_width - left, pitch);
        grid.origin = {left, m_height + 1};
        const int height = std::max(groupHeight(), grid.area().height() + 1);
        m_rows.append({0, m_height, nameWidth(), height});
        m_grids.append(grid);
        m_height += height + (m_isCompact ? CompactGroupGap : GroupGap);
        m_ends.append(m_height);
    }
}

int FleetGeometry::nameWidth() const {
    return std::min(common::scaled(HeatMark) + HeatNameEdges + m_texts.name, m_width * 9 / 20);
}

QRect FleetGeometry::row(int service) const {
    return m_rows.value(service);
}

int FleetGeometry::rowAt(int y) const {
    if (y < headerHeight() || y >= m_height) {
        return -1;
    }
    return static_cast<int>(
        std::distance(m_ends.begin(), std::upper_bound(m_ends.begin(), m_ends.end(), y)));
}

/// The lowest line of a service's tiles that ends there or above; 0: none does.
int FleetGeometry::lineEnds(int service, int upTo) const {
    const Grid grid = m_grids.value(service);
    const int room = upTo - grid.origin.y() + (grid.isReduced ? 0 : TileGap);
    if (grid.count == 0 || m_isHeat || room < grid.pitch.height()) {
        return 0;
    }
    return grid.origin.y() +
           std::min(grid.lines(), room / grid.pitch.height()) * grid.pitch.height();
}

int FleetGeometry::wholeHeight(int height) const {
    if (m_height <= height) {
        return height;
    }
    int whole = 0;
    for (int service = 0; service < m_rows.size(); ++service) {
        const int rowEnd = m_rows.at(service).bottom() + 1;
        if (rowEnd > height) {
            break;
        }
        whole = std::max({whole, rowEnd, lineEnds(service, height)});
    }
    return whole > 0 ? std::min(whole, height) : height;
}

QRect FleetGeometry::placeOfSilence(const Columns& columns, int width) {
    QRect place = columns.memory;
    place.setLeft(columns.errors.right() + SilenceGap);
    if (place.width() < width) {
        place.setLeft(columns.latency.right() + SilenceGap);
    }
    if (place.width() < width && !columns.cpu.isEmpty()) {
        place.setRight(columns.cpu.right());
    }
    return place;
}

bool FleetGeometry::isNarrow() const {
    return m_width < common::scaled(NarrowBelow);
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
    // Where there is no room for names, what says least of trouble gives way: the bar beside its
    // figure, CPU, then the count of tasks, whose tiles stand below.
    const int mark = common::scaled(12);
    const int nameLeft = row.left() + RowPadding + mark + 5;
    const int others = m_texts.latency + m_texts.errors + m_texts.memoryTitle + 3 * gap;
    const int spare =
        right - nameLeft - others - std::min(m_texts.name, row.width() * LeastNamePercent / 100);
    if (spare >= m_texts.tasks + gap) {
        columns.tasks = take(m_texts.tasks);
    }
    if (spare >= m_texts.tasks + m_texts.cpu + 2 * gap) {
        columns.cpu = take(m_texts.cpu);
    }
    const int afterCpu = right;
    columns.memory = take(m_texts.memory);
    columns.state = QRect(row.left() + RowPadding, row.center().y() - (mark - 2) / 2, mark, mark);
    const int forName = m_texts.name + 2 * gap + m_texts.errors + m_texts.latency;
    const int barWidth = std::min(MaximumBarWidth, right - nameLeft - forName - gap);
    if (barWidth >= MinimumBarWidth && !columns.cpu.isEmpty()) {
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
    const int trendHeight = common::scaled(8);
    columns.trend = QRect(nameLeft, row.bottom() - 1 - trendHeight,
                          columns.latency.right() - nameLeft, trendHeight);
    // The texts make room for it; the header has none.
    const int lift = row.height() == rowHeight() ? common::scaled(3) : 0;
    for (QRect* column : {&columns.name, &columns.latency, &columns.errors, &columns.memory,
                          &columns.bar, &columns.cpu, &columns.tasks, &columns.state}) {
        column->translate(0, -lift);
    }
    return columns;
}

} // namespace wb::fleet
