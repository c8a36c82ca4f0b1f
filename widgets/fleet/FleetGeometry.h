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

    [[nodiscard]] static int headerHeight();
    [[nodiscard]] static int rowHeight();
    [[nodiscard]] static int tileHeight();
    static constexpr int TileGap = 4;

    /// What the widest usual texts need in the table's font, in pixels.
    struct TextWidths {
        int name = 134;   ///< "api-gateway-chat-kb"
        int latency = 48; ///< "840 ms"
        int errors = 48;  ///< "0.02 %"
        int memory = 31;  ///< "96%"
        int memoryTitle = 31;
        int cpu = 31;   ///< "47%"
        int tasks = 42; ///< "16/16"
    };
    void setMeasures(int width, const TextWidths& texts);
    /// Services and how many tiles stand below each (0 for all but the chosen one).
    void setRows(const QVector<int>& tilesOfRow);

    [[nodiscard]] int contentHeight() const { return m_height; }
    [[nodiscard]] QRect row(int service) const;
    [[nodiscard]] QRect tile(int service, int task) const;
    [[nodiscard]] int tilesPerLine() const;
    /// There is only room for a smaller font.
    [[nodiscard]] bool isNarrow() const;
    /// The row's columns; the header asks with its own rectangle.
    [[nodiscard]] Columns columns(const QRect& row) const;

private:
    int m_width = 0;
    TextWidths m_texts;
    int m_height = 0;
    QVector<int> m_tops;
};

} // namespace wb::fleet
