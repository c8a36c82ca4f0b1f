// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/TimeView.h"

#include "models/base/Format.h"
#include "widgets/common/LocalTime.h"

#include <QDateTime>

#include <algorithm>

namespace wb::charts {

namespace {

constexpr DurationMs Second = 1000;
constexpr DurationMs Minute = 60 * Second;
constexpr DurationMs Hour = 60 * Minute;
constexpr DurationMs Steps[] = {
    5 * Second, 10 * Second, 15 * Second, 30 * Second, Minute, 2 * Minute,
    5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute, Hour,   2 * Hour,
    3 * Hour,   6 * Hour,    12 * Hour,   24 * Hour,
};

DurationMs offsetMs(TimeMs timeMs, const QTimeZone& zone) {
    return 1000 * static_cast<DurationMs>(
                      zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(timeMs, QTimeZone::utc())));
}

/// A guard against spans that no screen shows.
constexpr qsizetype MostTicks = 100;

/// The first time not before `timeMs` whose wall clock is a multiple of `stepMs` since midnight.
TimeMs nextRound(TimeMs timeMs, DurationMs stepMs, const QTimeZone& zone) {
    const DurationMs offset = offsetMs(timeMs, zone);
    const TimeMs local = timeMs + offset;
    const TimeMs rounded = (local + stepMs - 1) / stepMs * stepMs;
    const TimeMs found = rounded - offset;
    // The zone's offset may change on the way there; hours and less stay round all the same.
    const DurationMs offsetThere = offsetMs(found, zone);
    if ((found + offsetThere) % stepMs == 0) {
        return found;
    }
    const TimeMs corrected = rounded - offsetThere;
    return corrected >= timeMs ? corrected : found;
}

} // namespace

QString TimeView::momentText(TimeMs timeMs) const {
    return toMs - fromMs < 12 * Hour ? base::clockText(timeMs, zone)
                                     : common::localDateTimeText(timeMs, zone);
}

QVector<TimeTick> timeTicks(TimeMs fromMs, TimeMs toMs, const QTimeZone& zone,
                            DurationMs closestMs) {
    QVector<TimeTick> ticks;
    // Labels with seconds are longer by half.
    const auto* step = std::find_if(std::begin(Steps), std::end(Steps), [&](DurationMs candidate) {
        return candidate >= (candidate < Minute ? closestMs * 3 / 2 : closestMs);
    });
    const DurationMs stepMs = step == std::end(Steps) ? 24 * Hour : *step;
    for (TimeMs timeMs = nextRound(fromMs, stepMs, zone);
         timeMs <= toMs && ticks.size() < MostTicks; timeMs = nextRound(timeMs + 1, stepMs, zone)) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(timeMs, zone);
        const bool midnight = local.time() == QTime(0, 0);
        ticks.append({timeMs, midnight          ? local.toString(QStringLiteral("d MMM"))
                              : stepMs < Minute ? local.toString(QStringLiteral("HH:mm:ss"))
                                                : local.toString(QStringLiteral("HH:mm"))});
    }
    return ticks;
}

} // namespace wb::charts
