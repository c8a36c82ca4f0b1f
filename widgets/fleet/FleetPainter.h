// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fleet/FleetGeometry.h"

#include <QModelIndex>

class QPainter;
class QAbstractItemModel;

namespace wb::fleet {

/// Draws the fleet table's parts from the model's semantic roles: state to shape and colour,
/// unknown to grey, a full memory to a red bar.
class FleetPainter {
public:
    struct Flags {
        bool chosen = false;  ///< The service whose charts are shown.
        bool hovered = false; ///< The pointer is on it.
        bool current = false; ///< The keyboard is on it.
        bool marked = false;  ///< The pointer is on its line in a chart.
    };

    /// The columns' titles; of the heat map what the shapes mean, as far as there is room.
    static void paintHeader(QPainter& painter, const QRect& area, const FleetGeometry& geometry,
                            const QAbstractItemModel& model);
    static void paintService(QPainter& painter, const QRect& area,
                             const FleetGeometry::Columns& columns, const QModelIndex& service,
                             Flags flags);
    /// A service's name beside its cells in the heat map.
    static void paintGroup(QPainter& painter, const QRect& area, const FleetGeometry& geometry,
                           const QModelIndex& service, Flags flags);
    /// Around the cell that the pointer or the keyboard is on.
    static void paintCellFrame(QPainter& painter, const QRect& cell, Flags flags);
    static void paintTile(QPainter& painter, const QRect& area, const QModelIndex& task,
                          Flags flags);
};

} // namespace wb::fleet
