// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/Plot.h"
#include "widgets/charts/TimeView.h"
#include "widgets/charts/ValueMap.h"
#include "widgets/charts/ValueScale.h"

class QChart;
class QPainter;
class QValueAxis;

namespace wb::charts {

/// A card's value axis: from zero, or by powers of ten. Fits it to what is in view; Qt Charts draws
/// the grid and labels of the first, and owns its axis.
class CardScale {
public:
    explicit CardScale(QChart& chart);

    /// Colours and fonts of the theme.
    void dress();
    void setLogarithmic(bool logarithmic);
    /// Another kind of values: the scale begins anew. False: it is of that kind already.
    bool setKind(double minimumTop, bool wholeNumbers);
    /// The next fit may shrink at once.
    void reset() { m_linear.reset(); }
    /// Fits it to lines and limits in view, on an axis so high. Returns whether it changed.
    bool fit(const Plot& plot, const TimeView& time, double heightPx);
    /// Hands the scale to Qt Charts.
    void apply();
    /// Grid and labels of a logarithmic scale, beside and across the plot; of a linear one nothing.
    void paintDecades(QPainter& painter, const QRectF& plot) const;
    [[nodiscard]] const ValueMap& map() const { return m_map; }

private:
    QValueAxis* m_axis;
    double m_minimumTop = 1;
    bool m_wholeNumbers = false;
    bool m_isEmpty = false; ///< Nothing is in view: a figure would be made up.
    ValueScale m_linear;
    ValueMap m_map;
};

} // namespace wb::charts
