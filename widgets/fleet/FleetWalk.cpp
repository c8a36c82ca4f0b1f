// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetWalk.h"

#include <algorithm>

namespace wb::fleet {

FleetWalk::FleetWalk(const items::FleetFilter& model, const FleetGeometry& geometry,
                     const CellBoard& board)
    : m_model(model)
    , m_geometry(geometry)
    , m_board(board) {}

QModelIndex FleetWalk::service(int row) const {
    return m_model.index(std::clamp(row, 0, std::max(0, m_model.rowCount() - 1)), 0);
}

QModelIndex FleetWalk::taskIndex(const QModelIndex& service, int place) const {
    const bool isReduced = m_geometry.grid(service.row()).isReduced;
    return m_model.index(isReduced ? m_board.taskAt(service, place) : place, 0, service);
}

int FleetWalk::placeOf(const QModelIndex& task) const {
    const QModelIndex service = task.parent();
    return m_geometry.grid(service.row()).isReduced ? m_board.placeOf(service, task.row())
                                                    : task.row();
}

QModelIndex FleetWalk::from(const QModelIndex& current, Step step) const {
    if (!current.isValid()) {
        return service(0);
    }
    return current.parent().isValid() ? fromTask(current, step) : fromService(current.row(), step);
}

QModelIndex FleetWalk::fromService(int row, Step step) const {
    switch (step) {
    case Step::Up:
        return service(row - 1);
    case Step::Down:
        return service(row + 1);
    case Step::Right:
        return m_geometry.grid(row).count > 0 ? taskIndex(service(row), 0) : service(row);
    case Step::First:
        return service(0);
    case Step::Last:
        return service(m_model.rowCount() - 1);
    case Step::Left:
        break;
    }
    return service(row);
}

QModelIndex FleetWalk::fromTask(const QModelIndex& task, Step step) const {
    const int row = task.parent().row();
    const FleetGeometry::Grid grid = m_geometry.grid(row);
    const int place = placeOf(task);
    switch (step) {
    case Step::Left:
        return place > 0 ? taskIndex(task.parent(), place - 1) : service(row);
    case Step::Right:
        return place + 1 >= grid.count && m_geometry.isHeat() && m_geometry.grid(row + 1).count > 0
                   ? taskIndex(service(row + 1), 0)
                   : taskIndex(task.parent(), std::min(place + 1, grid.count - 1));
    case Step::Up:
        return grid.isReduced ? byLine(task, -1) : service(row - 1);
    case Step::Down:
        return grid.isReduced ? byLine(task, 1) : service(row + 1);
    case Step::First:
        return grid.isReduced ? taskIndex(task.parent(), 0) : service(0);
    case Step::Last:
        return grid.isReduced ? taskIndex(task.parent(), grid.count - 1)
                              : service(m_model.rowCount() - 1);
    }
    return task;
}

QModelIndex FleetWalk::byLine(const QModelIndex& task, int lines) const {
    const int row = task.parent().row();
    const FleetGeometry::Grid grid = m_geometry.grid(row);
    const int place = placeOf(task);
    const int line = place / grid.perLine + lines;
    if (line >= 0 && line < grid.lines()) {
        return taskIndex(task.parent(), std::min(place + lines * grid.perLine, grid.count - 1));
    }
    if (!m_geometry.isHeat()) {
        return lines < 0 ? service(row) : service(row + 1);
    }
    const int next = row + lines;
    const FleetGeometry::Grid there = m_geometry.grid(next);
    if (there.count == 0) {
        return next >= 0 && next < m_model.rowCount() ? service(next) : task;
    }
    const int firstOfLine = lines > 0 ? 0 : (there.lines() - 1) * there.perLine;
    return taskIndex(service(next), std::min(firstOfLine + place % grid.perLine, there.count - 1));
}

} // namespace wb::fleet
