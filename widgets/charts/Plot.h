// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QColor>
#include <QPointF>
#include <QString>
#include <QVector>

#include <limits>

namespace wb::charts {

/// One line of a chart, in the chart's own unit.
struct PlotLine {
    QString name; ///< "p95", "chat-3".
    QColor colour;
    double widthPx = 1.5;    ///< Logical pixels.
    bool stepped = false;    ///< Holds its value until the next point.
    QVector<QPointF> points; ///< (time in ms, value), ascending; y = NaN where a gap is.
    /// How long before it was so; drawn dashed, below the others. 0: of the time shown.
    DurationMs earlierByMs = 0;
};

/// A horizontal line with its meaning: an objective, a limit, where the autoscaler acts.
struct PlotLimit {
    double value = 0;
    QString text;
};

/// A legend's word and figure, for one line or the highest of several.
struct PlotLegend {
    QString name;
    QColor colour;
    double value = 0;         ///< Now; NaN shows a dash.
    QVector<qsizetype> lines; ///< Whose highest value the crosshair shows.
    bool valued = true;       ///< False: a word without a figure ("12 tasks").
    bool listed = false;      ///< The crosshair shows each line's value and not the highest.
    QString brief = {};       ///< The name where there is little room; empty: the same.
};

/// Everything one chart draws besides time.
struct Plot {
    QString title;
    QString briefTitle; ///< Where there is no room for the other; empty: the same.
    QString unit;
    QString symbol;        ///< The same in short; may be empty.
    double minimumTop = 1; ///< The y axis never ends below it.
    bool wholeNumbers = false;
    /// What has reached it may be higher ("≥ 10"); NaN: there is no such value.
    double ceiling = std::numeric_limits<double>::quiet_NaN();
    QVector<PlotLine> lines; ///< Later ones are drawn over earlier ones.
    QVector<PlotLimit> limits;
    QVector<PlotLegend> legend;
    TimeMs lastSampleMs = NoTime; ///< Of the newest value; NoTime: none ever.
    bool stale = false;           ///< Greyed: nothing new has come for too long.
    QString age;         ///< "12 s old", "no data since 17:51:08 ET"; empty: as it should be.
    QString briefAge;    ///< "no data 95 s": of what is stale, where that is too long.
    QString note;        ///< What is to be known of the lines: "nothing is kept of …".
    QString description; ///< The chart in a sentence, for screen readers.
};

/// The value a line shows at a time: the nearest point's where a line is drawn, NaN in a gap and
/// further than `reachMs` from a line's end. `point`, if given, becomes that point.
[[nodiscard]] double valueAt(const PlotLine& line, TimeMs timeMs, double reachMs,
                             QPointF* point = nullptr);

/// "1,840", "983", "6.8", "0.096": short, for legends. "≥ 10" of what has reached the ceiling.
[[nodiscard]] QString shortValue(double value, const Plot& plot);
[[nodiscard]] QString shortValue(double value);
/// "1,840", "983.4", "6.81", "0.0962": for the crosshair. As above.
[[nodiscard]] QString exactValue(double value, const Plot& plot);

} // namespace wb::charts
