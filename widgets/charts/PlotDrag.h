// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <optional>

namespace wb::charts {

/// A pointer's button held over a plot: drags time along, or with Shift marks a range of it. In
/// logical pixels of the widget; a press that hardly moves is neither.
class PlotDrag {
public:
    void press(const QPointF& at, bool marks);
    /// Forgets the press.
    void end() { m_press.reset(); }
    [[nodiscard]] bool isHeld() const { return m_press.has_value(); }
    [[nodiscard]] bool isMoving() const { return isHeld() && m_moves; }
    /// How far time was dragged to the right since the call before.
    [[nodiscard]] double takePan(const QPointF& at);
    /// Where the marked range begins and ends across the plot; nothing while nothing is marked.
    [[nodiscard]] std::optional<QRectF> marked(const QRectF& plot) const;

private:
    std::optional<QPointF> m_press;
    QPointF m_last;
    bool m_marks = false;
    bool m_moves = false;
};

} // namespace wb::charts
