// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FleetFilter.h"
#include "widgets/fleet/CellSheet.h"

#include <QHash>
#include <QVector>

namespace wb::fleet {

/// The tasks of services that have too many for tiles, as sheets of cells. In each service the
/// worst come first, so that they are seen wherever the list ends; while held, cells keep their
/// places.
class CellBoard {
public:
    explicit CellBoard(const items::FleetFilter& filter);

    void setHeld(bool held) { m_held = held; }
    /// Follows what the filter shows of a service. Returns what has to be shown anew, relative to
    /// its sheet.
    QRegion refresh(const QModelIndex& service, const CellGrid& grid);
    void paint(QPainter& painter, const QModelIndex& service, const QPoint& at) const;
    /// The task's row in the filter that stands at a place, and the other way round; -1: none.
    [[nodiscard]] int taskAt(const QModelIndex& service, int place) const;
    [[nodiscard]] int placeOf(const QModelIndex& service, int task) const;
    /// Drops the sheets of all other services.
    void keepOnly(const QStringList& services);
    /// The theme is another.
    void forgetColours();
    [[nodiscard]] int paintedCells(const QModelIndex& service) const;

private:
    struct Board {
        CellSheet sheet;
        QVector<int> taskAt;
        QVector<int> placeOf;
    };
    static void order(Board& board, const QByteArray& marks);
    [[nodiscard]] const Board* find(const QModelIndex& service) const;

    const items::FleetFilter& m_filter;
    QHash<QString, Board> m_boards; ///< By service; those shown, so bounded by the fleet.
    bool m_held = false;
};

} // namespace wb::fleet
