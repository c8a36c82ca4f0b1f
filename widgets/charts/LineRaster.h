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
    /// Ends of a stroke in y, one each for every sample; empty where the end lies before the begin.
    struct Spans {
        std::vector<float> low;
        std::vector<float> high;
        void clear(std::size_t count);
    };
    void addSegment(QPointF from, QPointF to);
    void include(int sample, double y, double otherY);
    void widen(const std::vector<float>& reach, float height);

    Spans m_centre; ///< Of the line itself, a sample for each fraction of a column.
    Spans m_pen;    ///< Of the round pen that goes along it, within the clip.
};

} // namespace wb::charts
