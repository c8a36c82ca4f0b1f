// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/CardLayout.h"
#include "widgets/charts/Plot.h"
#include "widgets/charts/TimeView.h"
#include "widgets/common/Lettering.h"

class QPainter;

namespace wb::charts {

/// Draws a card's first row: title, unit, the data's age, and the legend with the values now or at
/// the crosshair. Made for one painting; borrows all.
class HeaderPainter {
public:
    HeaderPainter(QPainter& painter, const CardLayout& layout, const Plot& plot,
                  const TimeView& time, common::Lettering& lettering);

    void paint();
    /// False: stale, or too narrow; then the age belongs below the chart.
    [[nodiscard]] bool ageFits() const;

private:
    [[nodiscard]] double headerEnd() const;
    [[nodiscard]] double legendValue(const PlotLegend& entry) const;
    [[nodiscard]] QString legendText(const PlotLegend& entry) const;
    [[nodiscard]] double valueOf(qsizetype line) const;
    /// An entry of the legend with its figure as it is written.
    struct Entry {
        const PlotLegend* legend;
        QString name;
        QString value;
    };
    [[nodiscard]] double entryWidth(const QString& name, const QString& value) const;
    /// Those there is room for, the heaviest first to stay.
    [[nodiscard]] QVector<Entry> entriesWithin(double room) const;
    /// Returns where the legend begins; it is never put left of `leftmost`.
    double paintLegend(double leftmost);
    [[nodiscard]] double width(const QString& text, common::FontRole role) const;
    /// In the row's middle.
    void write(double left, const QString& text, common::FontRole role, const QColor& ink);

    QPainter& m_painter;
    const CardLayout& m_layout;
    const Plot& m_plot;
    const TimeView& m_time;
    common::Lettering& m_lettering;
};

} // namespace wb::charts
