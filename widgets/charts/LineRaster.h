// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/StrokeFill.h"

#include <QColor>
#include <QPointF>

#include <span>
#include <vector>

namespace wb::charts {

/// With what a line is drawn. Lengths are device pixels.
struct LinePen {
    double widthPx = 1.5;
    QColor colour;
    /// Dashes of so many columns, and gaps as long; 0: drawn through.
    int dashPx = 0;
    /// Samples a column. Slopes look smooth with four; a line with more than two points a column is
    /// made of upright strokes, which look the same with half as many.
    int fractions = 4;
    /// Holds its value until the next point.
    bool isStepped = false;
};

/// Where points lie, in pixels from a block's left top: scale · point + offset.
struct PointMap {
    QPointF scale{1, 1};
    QPointF offset;
};

/// Draws a line chart's stroke straight into pixels. QPainter needs 30 times as long for an
/// anti-aliased line wider than one pixel; a line that only goes forward in x allows this instead:
/// the stroke of a round pen is, at each x, one interval of y. Keep one and reuse it: it holds the
/// scratch memory. Not thread-safe.
class LineRaster {
public:
    /// `points`: x ascending, y = NaN for a gap. What is drawn on a column does not depend on where
    /// the block begins; dashes are counted from column 0, the block's first being `firstColumn`.
    void draw(const PixelBlock& block, std::span<const QPointF> points, const PointMap& map,
              const LinePen& pen, qint64 firstColumn = 0);

private:
    void addLine(std::span<const QPointF> points, const PointMap& map, const LinePen& pen);
    void widen();
    void cutDashes(const LinePen& pen, int columns, qint64 firstColumn);
    void clip(float height);

    std::vector<float> m_reach; ///< The pen's half height at each of the samples it covers.
    /// An interval of y for each sample, as (low, -high): both become less where it grows.
    std::vector<float> m_centre; ///< Of the line itself; a sample more at both ends for all beyond.
    std::vector<float> m_pen;    ///< Of the round pen that goes along it, within the block.
};

} // namespace wb::charts
