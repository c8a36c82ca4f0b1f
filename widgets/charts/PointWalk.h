// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/Plot.h"
#include "widgets/charts/TimeView.h"

#include <QCoreApplication>

namespace wb::charts {

/// The points of a plot that keys walk along and the crosshair stands on: those in view of the line
/// that has the most of them, earlier times left out. Borrows both; made anew for each use.
class PointWalk {
    Q_DECLARE_TR_FUNCTIONS(wb::charts::PointWalk)
public:
    /// `plotWidthPx` in logical pixels: how close to a line's end it still has a value.
    PointWalk(const Plot& plot, const TimeView& time, double plotWidthPx);

    [[nodiscard]] bool isEmpty() const { return m_line == nullptr; }
    /// Where Left, Right, Home or End leads from the crosshair: to the newest point where there is
    /// none. NoTime: there is nothing in that direction.
    [[nodiscard]] TimeMs reachedBy(int key) const;
    /// The point nearest to a time within two pixels, else the time itself.
    [[nodiscard]] TimeMs snapped(TimeMs timeMs) const;
    /// What the crosshair shows: "17:55:10 ET: p50 0.91, p95 4.12"; empty without one.
    [[nodiscard]] QString crosshairText() const;
    /// The same to be heard, which has to be short: of many lines only what the legend has of them;
    /// and what happened there: a gap before, a deployment, an action, a note.
    [[nodiscard]] QString spokenText() const;

private:
    [[nodiscard]] const QPointF* neighbour(double start, bool forward) const;
    [[nodiscard]] QString lineText(const PlotLine& line) const;
    [[nodiscard]] QStringList legendTexts() const;
    [[nodiscard]] QStringList happenings() const;

    const Plot& m_plot;
    const TimeView& m_time;
    const double m_reachMs;
    const PlotLine* m_line; ///< Null: none has a point.
};

} // namespace wb::charts
