// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/CardLayout.h"
#include "widgets/charts/LegendPlan.h"
#include "widgets/charts/Plot.h"
#include "widgets/charts/TimeView.h"
#include "widgets/common/Lettering.h"

class QPainter;

namespace wb::charts {

/// Draws a card's head: title, unit, the data's age, and the legend with the values now or at the
/// crosshair. Made for one painting; borrows all.
class HeaderPainter {
public:
    HeaderPainter(QPainter& painter, const CardLayout& layout, const Plot& plot,
                  const LegendPlan& plan, const TimeView& time, common::Lettering& lettering);

    void paint();
    /// False: stale, or too narrow; then the age belongs below the chart.
    [[nodiscard]] bool ageFits() const;
    /// The unit in the form that fits beside the legend; empty: it has no short form, or the title
    /// alone takes the row.
    [[nodiscard]] QString unitShown() const;
    /// A piece of the legend that is drawn in one go: "p95", "4.1".
    struct Word {
        QRectF area; ///< As high as its row.
        QString text;
        qsizetype entry = 0; ///< Of Plot::legend.
        bool isName = false; ///< With the line's colour before it.
    };
    /// From left to right, row by row.
    [[nodiscard]] QVector<Word> words() const;

private:
    [[nodiscard]] const QString& title() const;
    [[nodiscard]] double headerEnd() const;
    /// In full.
    [[nodiscard]] bool unitFits() const;
    /// Where what stands beside the title begins.
    [[nodiscard]] double besideLegend() const;
    [[nodiscard]] double valueOf(qsizetype line) const;
    [[nodiscard]] double valueOf(const PlotLegend& entry) const;
    /// What a part's figures are now, or at the crosshair.
    [[nodiscard]] QStringList figures(const LegendPlan::Part& part, bool isExact) const;
    void addRow(const LegendPlan::Row& row, const QRectF& area, QVector<Word>& words) const;
    void paintLegend();
    [[nodiscard]] double width(const QString& text, common::FontRole role) const;
    /// In the middle of `row`.
    void write(const QRectF& row, double left, const QString& text, common::FontRole role,
               const QColor& ink);

    QPainter& m_painter;
    const CardLayout& m_layout;
    const Plot& m_plot;
    const LegendPlan& m_plan;
    const TimeView& m_time;
    common::Lettering& m_lettering;
};

} // namespace wb::charts
