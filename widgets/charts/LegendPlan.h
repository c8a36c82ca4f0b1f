// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/Plot.h"
#include "widgets/common/Lettering.h"

#include <QRectF>
#include <QStringList>

namespace wb::charts {

/// Where a legend's entries stand: beside the card's title, or in as many rows below it as they
/// need. Nothing is left out, and each figure has the room of the longest that its lines have, so
/// that rows stay as they are while the crosshair moves. Pure.
struct LegendPlan {
    /// An entry, or where it is longer than a row a piece of one.
    struct Part {
        qsizetype entry = 0; ///< Of Plot::legend.
        QString name;        ///< Empty: goes on with the row before.
        double nameWidth = 0;
        qsizetype firstFigure = 0;
        QVector<double> shortWidths; ///< Of the figures' places, pixels; by two digits,
        QVector<double> exactWidths; ///< and by three or four.
    };
    struct Row {
        QVector<Part> parts;
        double width = 0;     ///< Of the places, pixels.
        bool isExact = false; ///< There is room for the crosshair's digits.
    };
    QVector<Row> rows; ///< The first beside the title, perhaps empty; the others below it.
    bool hasBriefTitle = false;

    [[nodiscard]] int rowsBelow() const { return static_cast<int>(rows.size()) - 1; }

    /// `header`: the title's row. `beginsBelow`: nothing stands beside the title.
    [[nodiscard]] static LegendPlan of(const QRectF& header, const Plot& plot,
                                       common::Lettering& lettering, bool beginsBelow);
    /// Where beside the title, and its unit's short form, a legend may begin.
    [[nodiscard]] static double besideFrom(const QRectF& header, const Plot& plot,
                                           common::Lettering& lettering, bool hasBriefTitle);
};

/// Logical pixels.
namespace legend {
inline constexpr double SwatchSpace = 14;
inline constexpr double FigureGap = 4;
inline constexpr double EntryGap = 11;
inline constexpr double SymbolGap = 6;
} // namespace legend

/// Between the figures of an entry.
[[nodiscard]] QString figureMark();

} // namespace wb::charts
