// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/PlotDrag.h"

#include <algorithm>
#include <cmath>

namespace wb::charts {

void PlotDrag::press(const QPointF& at, bool marks) {
    m_press = at;
    m_last = at;
    m_marks = marks;
    m_moves = false;
}

double PlotDrag::takePan(const QPointF& at) {
    constexpr double DragBeginsPx = 4;
    if (!m_press) {
        return 0;
    }
    m_moves = m_moves || std::abs(at.x() - m_press->x()) >= DragBeginsPx;
    if (!m_moves) {
        return 0;
    }
    const double moved = at.x() - m_last.x();
    m_last = at;
    return m_marks ? 0 : moved;
}

std::optional<QRectF> PlotDrag::marked(const QRectF& plot) const {
    if (!isMoving() || !m_marks) {
        return std::nullopt;
    }
    const double left = std::clamp(std::min(m_press->x(), m_last.x()), plot.left(), plot.right());
    const double right = std::clamp(std::max(m_press->x(), m_last.x()), plot.left(), plot.right());
    return QRectF(left, plot.top(), right - left, plot.height());
}

} // namespace wb::charts
