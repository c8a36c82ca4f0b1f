// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/Plot.h"
#include "widgets/charts/TimeView.h"

#include <QRectF>

class QPainter;

namespace wb::charts {

/// Where the parts of a card are, in logical pixels.
struct CardLayout {
    QRectF card;
    QRectF header;
    QRectF plot; ///< On whole device pixels, so that lines and shades meet the grid exactly.

    [[nodiscard]] static CardLayout of(QSizeF size, double pixelRatio);
};

/// Draws everything of a chart except frame and data lines. Made for one painting; borrows all.
class ChartPainter {
public:
    ChartPainter(QPainter& painter, const CardLayout& layout, const Plot& plot,
                 const TimeView& time, double top);

    /// Below the data lines: incident shade, the time without data, limit lines.
    void paintGround();
    /// Above them: limits' names, markers, the time axis' labels, what is stale.
    void paintLabels();
    /// Title, unit, the data's age, and the legend with the values now or at the crosshair.
    void paintHeader();
    /// The vertical line, a dot on each data line, the time with what happened there, and the name
    /// of the line that the pointer, at `pointerY`, is on; NaN: it is elsewhere.
    void paintCrosshair(double pointerY);

private:
    [[nodiscard]] double x(double timeMs) const;
    [[nodiscard]] double y(double value) const;
    [[nodiscard]] double msPerPixel() const;
    [[nodiscard]] bool isCrossedByLine(const QRectF& area) const;
    [[nodiscard]] double legendValue(const PlotLegend& entry) const;
    [[nodiscard]] bool showsAge() const;
    [[nodiscard]] bool ageFitsHeader() const;
    [[nodiscard]] double headerEnd() const;
    /// Returns where the legend begins; it is never put left of `leftmost`.
    double paintLegend(double leftmost);
    void paintLimitName(const PlotLimit& limit);
    void paintMarkers();
    void paintTimes();
    void paintChip(const QString& text, double centreX, double topY, const QColor& ink);

    QPainter& m_painter;
    const CardLayout& m_layout;
    const Plot& m_plot;
    const TimeView& m_time;
    double m_top;
};

} // namespace wb::charts
