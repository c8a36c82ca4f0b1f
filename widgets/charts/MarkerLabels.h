// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/TimeView.h"

#include <QFontMetricsF>
#include <QRectF>

namespace wb::charts {

/// The label of one marker, or of several that stand too close together for a label each.
struct MarkerLabel {
    struct Part {
        Marker::Kind kind = Marker::Kind::Deployment;
        QString count; ///< "3"; empty for a single one.
        double shapeX = 0;
        double countX = 0;
    };
    QString text; ///< "17:46", or "17:46–17:48".
    QVector<Part> parts;
    QRectF area; ///< Whole, inside the plot.
    double firstX = 0;
    double lastX = 0;

    /// Notes alone are quieter than what changed the service.
    [[nodiscard]] bool isQuiet() const {
        return parts.size() == 1 && parts.first().kind == Marker::Kind::Note;
    }
};

[[nodiscard]] double markerShapeSize();

/// Labels for the markers inside the time view, none over another or over another's line: right of
/// their lines, left where there is no room. Markers are ordered by time. Pure.
[[nodiscard]] QVector<MarkerLabel> markerLabels(const TimeView& time, const QRectF& plot,
                                                const QFontMetricsF& metrics);

/// Where a marker's line stands, on a whole pixel; NaN outside the plot.
[[nodiscard]] double markerX(const Marker& marker, const TimeView& time, const QRectF& plot);

} // namespace wb::charts
