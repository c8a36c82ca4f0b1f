// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FleetFilter.h"
#include "widgets/fleet/CellBoard.h"
#include "widgets/fleet/FleetGeometry.h"
#include "widgets/fleet/FleetPainter.h"
#include "widgets/fleet/FleetWalk.h"

class QPainter;

namespace wb::fleet {

/// Paints the fleet table: which row, tile or cell stands where, and how it is set off. Made anew
/// for each paint; borrows everything.
class FleetCanvas {
public:
    struct Content {
        const items::FleetFilter& model;
        const FleetGeometry& geometry;
        const CellBoard& board;
        const FleetWalk& walk;
        bool isHeat = false;
    };
    /// What is set off; invalid: nothing is.
    struct Marks {
        QModelIndex chosen;
        QModelIndex hovered;
        QModelIndex marked;
        QModelIndex current;
        bool hasFocus = false;
    };
    FleetCanvas(QPainter& painter, const Content& content, const Marks& marks);

    /// What touches `wanted`; both it and the painter are in coordinates of the whole table.
    void paint(const QRect& wanted);

private:
    void paintRow(int row);
    void paintTasks(int row);
    [[nodiscard]] FleetPainter::Flags flagsOf(const QModelIndex& index) const;

    QPainter& m_painter;
    const Content& m_content;
    const Marks& m_marks;
};

} // namespace wb::fleet
