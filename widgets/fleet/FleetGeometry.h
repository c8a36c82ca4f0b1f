// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QVector>

namespace wb::fleet {

/// Where everything in the fleet table stands: columns by width, rows by order, and the tiles of
/// the chosen service's tasks below its row. Pure arithmetic in viewport pixels, unscrolled.
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
    };

    static constexpr int HeaderHeight = 28;
    static constexpr int RowHeight = 30;
    static constexpr int TileHeight = 26;
    static constexpr int TileGap = 4;

    /// `digitWidth` is the width of one digit in the table's font.
    void setMeasures(int width, int digitWidth);
    /// Services and how many tiles stand below each (0 for all but the chosen one).
    void setRows(const QVector<int>& tilesOfRow);

    [[nodiscard]] int contentHeight() const { return m_height; }
    [[nodiscard]] QRect row(int service) const;
    [[nodiscard]] QRect tile(int service, int task) const;
    [[nodiscard]] int tilesPerLine() const;
    /// The row's columns; the header asks with its own rectangle.
    [[nodiscard]] Columns columns(const QRect& row) const;

private:
    int m_width = 0;
    int m_digitWidth = 8;
    int m_height = 0;
    QVector<int> m_tops;
};

} // namespace wb::fleet
