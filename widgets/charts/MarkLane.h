// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/TimeView.h"

#include <QFontMetricsF>
#include <QRectF>

class QPainter;

namespace wb::charts {

/// One marker, or several that stand too close together for a mark each, in the lane above a plot.
struct LaneMark {
    qsizetype first = 0; ///< Of TimeView::markers, ascending.
    qsizetype last = 0;
    qsizetype shown = 0; ///< The worst, else the one that matters most.
    QRectF shape;        ///< At its time, as near as the lane allows.
    QString count;       ///< "3", right of the shape; empty for a single one.
    QRectF countArea;
    QString time; ///< "17:46", or "17:46–17:48"; empty where there is no room.
    QRectF timeArea;

    [[nodiscard]] QRectF area() const { return shape.united(countArea).united(timeArea); }
};

/// The marks of the time view, none over another; their times where there is room left of them.
/// Pure.
[[nodiscard]] QVector<LaneMark> laneMarks(const TimeView& time, const QRectF& lane,
                                          const QFontMetricsF& metrics);

/// As the timeline has it.
void paintMark(QPainter& painter, const QRectF& area, const Marker& marker);

/// Where a marker's line stands, on a whole pixel; NaN outside the plot.
[[nodiscard]] double markerX(const Marker& marker, const TimeView& time, const QRectF& plot);

/// Of those that have a line across the plot.
[[nodiscard]] bool isDrawnAcross(const Marker& marker);

} // namespace wb::charts
