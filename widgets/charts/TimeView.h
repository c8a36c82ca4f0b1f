// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "widgets/charts/Marker.h"

#include <QString>
#include <QTimeZone>
#include <QVector>

#include <algorithm>

namespace wb::charts {

/// What all charts of a grid share: the time axis and what happened along it.
struct TimeView {
    TimeMs fromMs = 0;
    TimeMs toMs = 1;
    QTimeZone zone = QTimeZone::utc();
    QVector<Marker> markers;        ///< Ascending in time.
    TimeMs incidentFromMs = NoTime; ///< NoTime: no incident.
    TimeMs incidentToMs = NoTime;   ///< NoTime: still open.
    TimeMs crosshairMs = NoTime;    ///< NoTime: no crosshair.
    TimeMs markedFromMs = NoTime;   ///< NoTime: no range is marked.
    TimeMs markedToMs = NoTime;

    /// Where a time lies: 0 at fromMs, 1 at toMs; beyond for others.
    [[nodiscard]] double fraction(double timeMs) const {
        return (timeMs - static_cast<double>(fromMs)) / static_cast<double>(toMs - fromMs);
    }
    /// "17:55:10 ET", with the day where the axis has several of that time.
    [[nodiscard]] QString momentText(TimeMs timeMs) const;
    /// For an axis `widthPx` wide.
    [[nodiscard]] double msPerPixel(double widthPx) const {
        return static_cast<double>(toMs - fromMs) / std::max(1.0, widthPx);
    }
};

/// A label below the time axis.
struct TimeTick {
    TimeMs timeMs = NoTime;
    QString label; ///< "17:55", "17:55:30" for short spans, "15 Nov" at midnight.
};

/// Round times of the zone's wall clock in [fromMs, toMs], not closer than `closestMs`. Right
/// through changes of daylight-saving time: QDateTimeAxis knows only the machine's own zone.
[[nodiscard]] QVector<TimeTick> timeTicks(TimeMs fromMs, TimeMs toMs, const QTimeZone& zone,
                                          DurationMs closestMs);

} // namespace wb::charts
