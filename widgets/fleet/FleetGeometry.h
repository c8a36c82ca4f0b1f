// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QVector>

namespace wb::fleet {

/// Where everything in the fleet table stands: columns by width, rows by order, and tasks as tiles
/// below the chosen service's row; as small cells where they are too many for tiles. As a heat map:
/// each service's name with the cells of all its tasks beside it, as large as they fit the height.
/// Pure arithmetic in viewport pixels, unscrolled.
class FleetGeometry {
public:
    struct Columns {
        QRect state;
        QRect name;
        QRect latency;
        QRect errors;
        QRect bar; ///< The memory bar; empty when there is no room for it.
        QRect memory;
        QRect cpu;
        QRect tasks;
        QRect trend; ///< The p95's line, below name and figure.
    };

    [[nodiscard]] static int headerHeight();
    [[nodiscard]] static int rowHeight();
    [[nodiscard]] static int tileHeight();
    static constexpr int TileGap = 4;
    /// More lines of tiles than this are hard to take in: then tasks are cells.
    static constexpr int MostTileLines = 8;

    /// What the widest usual texts need in the table's font, in pixels.
    struct TextWidths {
        int name = 134;   ///< "api-gateway-chat-kb"
        int latency = 48; ///< "840 ms"
        int errors = 48;  ///< "0.02 %"
        int memory = 31;  ///< "96%"
        int memoryTitle = 31;
        int cpu = 31;   ///< "47%"
        int tasks = 42; ///< "16/16"
        int tile = 0;   ///< The widest one, with what stands in it beside the text.
    };
    void setMeasures(int width, const TextWidths& texts);
    [[nodiscard]] int width() const { return m_width; }
    /// Services and how many tasks stand below or beside each (in the list 0 for all but the chosen
    /// one).
    void setRows(const QVector<int>& tasksOfRow);
    /// The same as a heat map for this height.
    void setHeatRows(const QVector<int>& tasksOfRow, int heightToFit);

    [[nodiscard]] int contentHeight() const { return m_height; }
    /// As much of this height as ends below a whole row or line of tiles; all of it where not even
    /// the first row has room, or where nothing is left over.
    [[nodiscard]] int wholeHeight(int height) const;
    /// The service's row; in the heat map its name with the room below it.
    [[nodiscard]] QRect row(int service) const;
    /// The row whose service or tasks are at this height; -1: none.
    [[nodiscard]] int rowAt(int y) const;

    /// The tasks of one row.
    struct Grid {
        QPoint origin;
        QSize cell;
        QSize pitch;
        int perLine = 1;
        int count = 0;
        bool isReduced = false; ///< Cells instead of tiles.

        [[nodiscard]] QRect at(int place) const;
        [[nodiscard]] int placeAt(const QPoint& point) const; ///< -1: none.
        [[nodiscard]] int lines() const { return (count + perLine - 1) / perLine; }
        [[nodiscard]] QRect area() const;
    };
    [[nodiscard]] Grid grid(int service) const { return m_grids.value(service); }
    [[nodiscard]] bool isHeat() const { return m_isHeat; }
    /// Of a service's name in the heat map.
    [[nodiscard]] int groupHeight() const;
    /// There is only room for a smaller font.
    [[nodiscard]] bool isNarrow() const;
    /// In the heat map services are many: their names are small.
    [[nodiscard]] bool isCompact() const { return m_isCompact; }
    /// The row's columns; the header asks with its own rectangle.
    [[nodiscard]] Columns columns(const QRect& row) const;
    /// Where a text of this width stands that says why there are no figures: right of the p95,
    /// whose dash it leaves, and as few other columns as will do. Narrower than the text: it has no
    /// room.
    [[nodiscard]] static QRect placeOfSilence(const Columns& columns, int width);

private:
    [[nodiscard]] Grid tiles(int count) const;
    [[nodiscard]] int lineEnds(int service, int upTo) const;
    [[nodiscard]] static Grid cells(int count, int width, int pitch);
    [[nodiscard]] static Grid cellsWithin(int count, int width, int height);
    [[nodiscard]] int nameWidth() const;
    void clear();
    void placeHeat(const QVector<int>& tasksOfRow, int pitch);

    int m_width = 0;
    TextWidths m_texts;
    bool m_isHeat = false;
    bool m_isCompact = false;
    int m_height = 0;
    QVector<QRect> m_rows;
    QVector<Grid> m_grids;
    QVector<int> m_ends; ///< Where the next row begins.
};

} // namespace wb::fleet
