// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/CellBoard.h"

#include <algorithm>
#include <array>

namespace wb::fleet {

using items::FleetFilter;
using items::FleetModel;

namespace {

QString nameOf(const QModelIndex& service) {
    return service.data(FleetModel::NameRole).toString();
}

} // namespace

CellBoard::CellBoard(const FleetFilter& filter)
    : m_filter(filter) {}

/// Worst first, otherwise as they come: a counting sort by mark, which is higher for what is worse.
void CellBoard::order(Board& board, const QByteArray& marks) {
    constexpr std::size_t Marks = 8;
    const auto rankOf = [](char mark) {
        const int state = mark & FleetFilter::StateMask;
        const int spared = (mark & FleetFilter::OutOfMemoryMark) != 0 ? 0 : 1;
        const int rank = (FleetFilter::StateCount - 1 - state) * 2 + spared;
        return static_cast<std::size_t>(rank);
    };
    std::array<int, Marks + 1> starts{};
    for (const char mark : marks) {
        ++starts[rankOf(mark) + 1];
    }
    for (std::size_t rank = 0; rank < Marks; ++rank) {
        starts[rank + 1] += starts[rank];
    }
    board.taskAt.resize(marks.size());
    board.placeOf.resize(marks.size());
    for (int task = 0; task < marks.size(); ++task) {
        const int place = starts[rankOf(marks.at(task))]++;
        board.taskAt[place] = task;
        board.placeOf[task] = place;
    }
}

QRegion CellBoard::refresh(const QModelIndex& service, const CellGrid& grid) {
    const QByteArray marks = m_filter.taskMarks(service);
    Board& board = m_boards[nameOf(service)];
    if (!m_held || board.taskAt.size() != marks.size()) {
        order(board, marks);
    }
    QByteArray placed(marks.size(), Qt::Uninitialized);
    for (int place = 0; place < marks.size(); ++place) {
        placed[place] = marks.at(board.taskAt.at(place));
    }
    return board.sheet.update(placed, grid);
}

void CellBoard::paint(QPainter& painter, const QModelIndex& service, const QPoint& at) const {
    if (const Board* board = find(service)) {
        board->sheet.paint(painter, at);
    }
}

int CellBoard::taskAt(const QModelIndex& service, int place) const {
    const Board* board = find(service);
    return board != nullptr ? board->taskAt.value(place, -1) : -1;
}

int CellBoard::placeOf(const QModelIndex& service, int task) const {
    const Board* board = find(service);
    return board != nullptr ? board->placeOf.value(task, -1) : -1;
}

int CellBoard::paintedCells(const QModelIndex& service) const {
    const Board* board = find(service);
    return board != nullptr ? board->sheet.paintedCells() : 0;
}

void CellBoard::keepOnly(const QStringList& services) {
    for (auto it = m_boards.begin(); it != m_boards.end();) {
        it = services.contains(it.key()) ? std::next(it) : m_boards.erase(it);
    }
}

void CellBoard::forgetColours() {
    for (Board& board : m_boards) {
        board.sheet.forget();
    }
}

const CellBoard::Board* CellBoard::find(const QModelIndex& service) const {
    const auto found = m_boards.constFind(nameOf(service));
    return found == m_boards.constEnd() ? nullptr : &*found;
}

} // namespace wb::fleet
