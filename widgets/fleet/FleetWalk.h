// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FleetFilter.h"
#include "widgets/fleet/CellBoard.h"
#include "widgets/fleet/FleetGeometry.h"

namespace wb::fleet {

/// Where the keys lead in the fleet table: Up and Down to services, Right and Left through the
/// tasks of one. Among cells Up and Down go by lines, in the heat map also from one service to the
/// next.
class FleetWalk {
public:
    enum class Step { Up, Down, Left, Right, First, Last };

    FleetWalk(const items::FleetFilter& model, const FleetGeometry& geometry,
              const CellBoard& board);

    /// Where the step leads; `current` where it leads nowhere, the first service without one.
    [[nodiscard]] QModelIndex from(const QModelIndex& current, Step step) const;
    [[nodiscard]] QModelIndex taskIndex(const QModelIndex& service, int place) const;
    [[nodiscard]] int placeOf(const QModelIndex& task) const;

private:
    [[nodiscard]] QModelIndex fromService(int row, Step step) const;
    [[nodiscard]] QModelIndex fromTask(const QModelIndex& task, Step step) const;
    [[nodiscard]] QModelIndex byLine(const QModelIndex& task, int lines) const;
    [[nodiscard]] QModelIndex service(int row) const;

    const items::FleetFilter& m_model;
    const FleetGeometry& m_geometry;
    const CellBoard& m_board;
};

} // namespace wb::fleet
