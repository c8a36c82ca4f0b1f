// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FleetFilter.h"

#include <QByteArray>
#include <QImage>
#include <QPoint>
#include <QRegion>

#include <array>

class QPainter;

namespace wb::fleet {

/// Where cells stand in a sheet: side by side in lines, all of one size.
struct CellGrid {
    int pitch = 0; ///< From one cell to the next, in logical pixels.
    int perLine = 1;
    qreal pixelRatio = 1;
    friend bool operator==(const CellGrid&, const CellGrid&) = default;
    /// Of a cell, relative to the sheet.
    [[nodiscard]] QRect cell(int place) const {
        return {place % perLine * pitch, place / perLine * pitch, pitch, pitch};
    }
};

/// A picture of many small cells that is kept and in which only cells with another mark are painted
/// again. Marks are those of items::FleetFilter::taskMarks. A small cell tells its state by colour
/// and brightness, from ten pixels on by shape as well.
class CellSheet {
public:
    /// Follows the marks. Returns what has to be shown anew, relative to the sheet.
    QRegion update(const QByteArray& marks, const CellGrid& grid);
    /// Paints every cell anew with the next update: the theme is another.
    void forget();
    void paint(QPainter& painter, const QPoint& at) const;
    /// How many cells the last update painted.
    [[nodiscard]] int paintedCells() const { return m_painted; }

private:
    static constexpr std::size_t MarkCount = items::FleetFilter::MarkCount;

    void begin(const QByteArray& marks, const CellGrid& grid);

    CellGrid m_grid;
    QByteArray m_marks;
    QImage m_image;
    std::array<QImage, MarkCount> m_stamps;
    int m_painted = 0;
};

} // namespace wb::fleet
