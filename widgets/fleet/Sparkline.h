// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <QVector>

class QColor;
class QPainter;

namespace wb::fleet {

/// A small line without axes behind a figure: where it comes from.
class Sparkline {
public:
    /// The values' lines in `area`, the newest at its right end, from zero up to the highest; usual
    /// values stay below the middle. A NaN ends a line; a value that stands alone is a line.
    [[nodiscard]] static QVector<QPolygonF> lines(const QVector<double>& values,
                                                  const QRectF& area);
    static void paint(QPainter& painter, const QRectF& area, const QVector<double>& values,
                      const QColor& ink);

    static constexpr int Intervals = 60; ///< As many values fill the width.
};

} // namespace wb::fleet
