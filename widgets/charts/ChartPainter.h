// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/CardLayout.h"
#include "widgets/charts/LabelPlaces.h"
#include "widgets/charts/Plot.h"
#include "widgets/charts/TimeView.h"
#include "widgets/charts/ValueMap.h"
#include "widgets/common/Lettering.h"

#include <QRectF>

class QPainter;

namespace wb::charts {

/// Draws what stands on a plot and below it, but for what PlotScene has. Made for one painting;
/// borrows all.
class ChartPainter {
public:
    ChartPainter(QPainter& painter, const CardLayout& layout, const Plot& plot,
                 const TimeView& time, const ValueMap& values, const LabelPlaces& places,
                 common::Lettering& lettering);

    /// The time axis' labels, below the plot; `isAgeTold`: elsewhere.
    void paintTimes(bool isAgeTold);
    /// Limits' names, markers, what is stale.
    void paintLabels();
    /// The vertical line, a dot on each data line, the time, what happened there, and the name
    /// of the line that the pointer, at `pointerY`, is on; NaN: it is elsewhere. `isHere`: whoever
    /// moves it is on this chart, which then tells what happened.
    void paintCrosshair(double pointerY, bool isHere);

private:
    [[nodiscard]] double x(double timeMs) const;
    [[nodiscard]] double y(double value) const;
    [[nodiscard]] double msPerPixel() const;
    [[nodiscard]] bool hasPoints() const;
    void cover(const QRectF& place);
    void paintLimitName(const PlotLimit& limit, const LabelPlaces::Limit& place);
    void paintMarks();
    [[nodiscard]] QStringList wrapped(const QString& text) const;
    [[nodiscard]] QString happenedText(double at) const;
    /// Where a chip with that text, of a line or several, stands, as near to `centreX` as the card
    /// allows.
    [[nodiscard]] QRectF chipArea(const QString& text, double centreX, double topY) const;
    [[nodiscard]] QRectF placeOf(const QString& text, double centreX) const;
    void paintChip(const QString& text, const QRectF& chip, const QColor& ink);

    QPainter& m_painter;
    const CardLayout& m_layout;
    const Plot& m_plot;
    const TimeView& m_time;
    ValueMap m_values;
    const LabelPlaces& m_places;
    common::Lettering& m_lettering;
};

} // namespace wb::charts
