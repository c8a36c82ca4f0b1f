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
    };

    static void paintHeader(QPainter& painter, const QRect& area,
                            const FleetGeometry::Columns& columns, const QAbstractItemModel& model);
    static void paintService(QPainter& painter, const QRect& area,
                             const FleetGeometry::Columns& columns, const QModelIndex& service,
                             Flags flags);
    static void paintTile(QPainter& painter, const QRect& area, const QModelIndex& task,
                          Flags flags);
};

} // namespace wb::fleet
