// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QRect>

#include <vector>

namespace wb::charts {

/// Draws a line chart's stroke straight into an image. QPainter needs 30 times as long for an
/// anti-aliased line wider than one pixel; a line that only goes forward in x allows this instead:
/// the stroke of a round pen is, at each x, one interval of y. Keep one and reuse it: it holds the
/// scratch memory. Not thread-safe.
class LineRaster {
public:
    /// `points`: x ascending, in device pixels of `image` (Format_RGB32), y = NaN for a gap.
    /// Nothing outside `clip` is touched. The pen is `widthPx` device pixels wide. With `dashPx`
    /// the line is drawn on so many columns and then left out on as many.
    void draw(QImage& image, const QRect& clip, const std::vector<QPointF>& points, double widthPx,
              const QColor& colour, int dashPx = 0);

private:
    void addSegment(QPointF from, QPointF to);
    void include(int index, double low, double high);
    void blendColumn(QImage& image, const QRect& clip, int x, const QColor& colour);

    struct Extent {
        float low;
        float high;
    };
    std::vector<Extent> m_extents; ///< The centre line's extent in y, per fraction of a column.
    std::vector<float> m_reach;    ///< The round pen's half height at each offset.
    std::vector<float> m_edges;    ///< Change of coverage at each row of one column.
    int m_fractions = 4;           ///< Samples a column.
    double m_left = 0;             ///< x of m_extents' first entry.
};

} // namespace wb::charts
