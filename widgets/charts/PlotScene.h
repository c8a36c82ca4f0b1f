// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/CardLayout.h"
#include "widgets/charts/LineRaster.h"
#include "widgets/charts/Plot.h"
#include "widgets/charts/TimeView.h"
#include "widgets/charts/ValueMap.h"

#include <QRgb>

namespace wb::charts {

/// What stands on a plot's pixels, as values: grid, shades, limits and data lines, without any
/// text. A column of pixels is a piece of time, counted since 1970, so that what moves on by whole
/// columns keeps its pixels.
struct PlotScene {
    struct Stroke {
        QVector<QPointF> points; ///< (time in ms, value), ascending; y = NaN where a gap is.
        LinePen pen;
    };
    struct Shade {
        double fromMs = 0;
        double toMs = 0;
        QColor ink;
        bool isHatched = false;
    };
    /// A dashed line across.
    struct Level {
        int firstRow = 0;
        QColor ink;
    };

    QRectF area;     ///< What it covers of the card, in logical pixels.
    int columns = 0; ///< Device pixels, as all that follows.
    int rows = 0; ///< One more above and below the plot, so that lines at an end keep their width.
    double ratio = 1;
    double columnMs = 1;
    double firstColumn = 0; ///< A whole number where the time shown begins with a column.
    ValueMap values;
    QVector<QRgb> ground; ///< A colour a row.
    QVector<Shade> shades;
    QVector<Level> levels;
    QVector<Stroke> strokes; ///< Later ones are drawn over earlier ones.

    /// Without its ground.
    [[nodiscard]] static PlotScene of(const CardLayout& layout, double ratio, const Plot& plot,
                                      const TimeView& time, const ValueMap& values);
    /// The plot's place on a card.
    [[nodiscard]] static QRectF areaOf(const CardLayout& layout, double ratio);

    /// In columns from the left edge. Of a time it is the same fraction in every scene of that
    /// width, since what is subtracted is whole.
    [[nodiscard]] double x(double timeMs) const { return timeMs * (1 / columnMs) - firstColumn; }
    /// In rows from the top.
    [[nodiscard]] double y(double value) const {
        return rows - 1 - values.fraction(value) * (rows - 2);
    }
    [[nodiscard]] double timeMs(double x) const { return (firstColumn + x) * columnMs; }
};

} // namespace wb::charts
