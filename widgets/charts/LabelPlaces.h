// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/CardLayout.h"
#include "widgets/charts/MarkLane.h"
#include "widgets/charts/Plot.h"
#include "widgets/charts/TimeView.h"
#include "widgets/charts/ValueMap.h"

namespace wb::charts {

/// Where the words on a plot stand: none on another, and where there is any such place none on a
/// curve or on a marker's line. Found anew when data, time or size change, and not with every
/// painting. Pure.
struct LabelPlaces {
    struct Limit {
        QRectF area;
        bool isOverCurve = false; ///< There was no better place.
    };
    QVector<LaneMark> marks;
    QVector<Limit> limits; ///< In the plot's order.

    [[nodiscard]] static LabelPlaces of(const CardLayout& layout, const Plot& plot,
                                        const TimeView& time, const ValueMap& values,
                                        const QFontMetricsF& metrics);
    /// A place on the plot for a box that size where it hides nothing, else as little as can be;
    /// around `centreX` if that is no worse.
    [[nodiscard]] QRectF placeOf(QSizeF size, double centreX, const CardLayout& layout,
                                 const Plot& plot, const TimeView& time,
                                 const ValueMap& values) const;
};

} // namespace wb::charts
