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
    /// The unit in the form that fits beside the legend; empty: it has no short form, or the title
    /// alone takes the row.
    [[nodiscard]] QString unitShown() const;
    /// What there is room for of the legend: "p95 4.1".
    [[nodiscard]] QStringList legendShown() const;
    /// Every line has its name, though perhaps a short one, and one at most goes without its
    /// figure.
    [[nodiscard]] bool isLegendWhole() const;

private:
    /// The short one where some of the legend would have to go for the other.
    [[nodiscard]] QString chosenTitle() const;
    [[nodiscard]] double headerEnd() const;
    /// In full.
    [[nodiscard]] bool unitFits() const;
    /// Where the legend may begin: beside the title the unit's short form stands before it, always.
    [[nodiscard]] double legendFrom() const;
    [[nodiscard]] double legendRoom() const;
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
    /// Those there is room for: by their short names if need be, then the lightest without their
    /// figures, then without the lightest.
    [[nodiscard]] QVector<Entry> entriesWithin(double room) const;
    [[nodiscard]] double legendWidth(const QVector<Entry>& entries) const;
    void paintLegend();
    [[nodiscard]] double width(const QString& text, common::FontRole role) const;
    /// In the middle of `row`.
    void write(const QRectF& row, double left, const QString& text, common::FontRole role,
               const QColor& ink);

    QPainter& m_painter;
    const CardLayout& m_layout;
    const Plot& m_plot;
    const TimeView& m_time;
    common::Lettering& m_lettering;
    QString m_title;
};

} // namespace wb::charts
