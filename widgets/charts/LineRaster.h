// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/StrokeFill.h"

#include <QColor>
#include <QPointF>

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
};

/// Draws a line chart's stroke straight into pixels. QPainter needs 30 times as long for an
/// anti-aliased line wider than one pixel; a line that only goes forward in x allows this instead:
/// the stroke of a round pen is, at each x, one interval of y. Keep one and reuse it: it holds the
/// scratch memory. Not thread-safe.
class LineRaster {
public:
    /// `points`: x ascending, in pixels from the block's left top, y = NaN for a gap. What is drawn
    /// on a column does not depend on where the block begins; dashes are counted from column 0, the
    /// block's first being `firstColumn`.
    void draw(const PixelBlock& block, const std::vector<QPointF>& points, const LinePen& pen,
              qint64 firstColumn = 0);

private:
    /// Ends of a stroke in y, one each for every sample; empty where the end lies before the begin.
    struct Spans {
        std::vector<float> low;
        std::vector<float> high;
        void clear(std::size_t count);
    };
    void addLine(const std::vector<QPointF>& points, int fractions, int taps);
    void addSegment(QPointF from, QPointF to);
    void include(int sample, float from, float to);
    void widen(const std::vector<float>& reach, float height);
    void cutDashes(const LinePen& pen, int columns, qint64 firstColumn);

    Spans m_centre; ///< Of the line itself, a sample for each fraction of a column.
    Spans m_pen;    ///< Of the round pen that goes along it, within the block.
};

} // namespace wb::charts
