// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/FleetCanvas.h"

#include <QPainter>

namespace wb::fleet {

FleetCanvas::FleetCanvas(QPainter& painter, const Content& content, const Marks& marks)
    : m_painter(painter)
    , m_content(content)
    , m_marks(marks) {}

FleetPainter::Flags FleetCanvas::flagsOf(const QModelIndex& index) const {
    return {index == m_marks.chosen, index == m_marks.hovered || index == m_marks.marked,
            m_marks.hasFocus && index == m_marks.current, index == m_marks.marked};
}

void FleetCanvas::paint(const QRect& wanted) {
    for (int row = 0; row < m_content.model.rowCount(); ++row) {
        if (wanted.intersects(m_content.geometry.row(row))) {
            m_painter.save();
            paintRow(row);
            m_painter.restore();
        }
        if (wanted.intersects(m_content.geometry.grid(row).area())) {
            paintTasks(row);
        }
    }
}

void FleetCanvas::paintRow(int row) {
    const QModelIndex service = m_content.model.index(row, 0);
    const FleetGeometry& geometry = m_content.geometry;
    const QRect area = geometry.row(row);
    if (m_content.isHeat) {
        FleetPainter::paintGroup(m_painter, area, geometry, service, flagsOf(service));
    } else {
        FleetPainter::paintService(m_painter, area, geometry.columns(area), service,
                                   flagsOf(service));
    }
}

void FleetCanvas::paintTasks(int row) {
    const QModelIndex service = m_content.model.index(row, 0);
    const FleetGeometry::Grid grid = m_content.geometry.grid(row);
    if (grid.isReduced) {
        m_content.board.paint(m_painter, service, grid.origin);
        for (const QModelIndex& index : {m_marks.hovered, m_marks.marked, m_marks.current}) {
            if (index.isValid() && index.parent() == service) {
                FleetPainter::paintCellFrame(m_painter, grid.at(m_content.walk.placeOf(index)),
                                             flagsOf(index));
            }
        }
        return;
    }
    for (int task = 0; task < grid.count; ++task) {
        const QModelIndex index = m_content.model.index(task, 0, service);
        m_painter.save();
        FleetPainter::paintTile(m_painter, grid.at(task), index, flagsOf(index));
        m_painter.restore();
    }
}

} // namespace wb::fleet
