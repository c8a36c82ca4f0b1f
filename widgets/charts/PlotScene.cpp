// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/PlotScene.h"

#include "widgets/common/Theme.h"

#include <algorithm>
#include <cmath>

namespace wb::charts {

namespace colour = common::colour;

namespace {

/// Of lines of earlier, logical pixels: dotted, as limits are dashed.
constexpr double DashPx = 2;
constexpr float StaleOpacity = 0.6F;

/// The time shown begins and ends with whole milliseconds, a column with any part of one.
double firstColumnOf(const TimeView& time, double columnMs) {
    constexpr double RoundedMs = 0.6;
    const double column = static_cast<double>(time.fromMs) / columnMs;
    const double whole = std::round(column);
    return std::abs(column - whole) * columnMs <= RoundedMs ? whole : column;
}

PlotScene::Stroke strokeOf(const PlotLine& line, bool isStale, const PlotScene& scene) {
    PlotScene::Stroke stroke{line.points, {}};
    stroke.pen.isStepped = line.stepped;
    stroke.pen.colour = line.colour;
    if (isStale) {
        stroke.pen.colour = colour::TextFaint;
        stroke.pen.colour.setAlphaF(line.colour.alphaF() * StaleOpacity);
    }
    stroke.pen.widthPx = line.widthPx * scene.ratio;
    stroke.pen.dashPx = line.earlierByMs > 0 ? static_cast<int>(DashPx * scene.ratio) : 0;
    const auto isBefore = [](const QPointF& point, double timeMs) { return point.x() < timeMs; };
    const auto first =
        std::lower_bound(line.points.begin(), line.points.end(), scene.timeMs(0), isBefore);
    const auto last =
        std::lower_bound(first, line.points.end(), scene.timeMs(scene.columns), isBefore);
    stroke.pen.fractions = last - first > 2 * scene.columns ? 2 : 4;
    return stroke;
}

} // namespace

QRectF PlotScene::areaOf(const CardLayout& layout, double ratio) {
    return layout.plot.adjusted(0, -1 / ratio, 0, 1 / ratio);
}

PlotScene PlotScene::of(const CardLayout& layout, double ratio, const Plot& plot,
                        const TimeView& time, const ValueMap& values) {
    PlotScene scene;
    scene.area = areaOf(layout, ratio);
    scene.columns = static_cast<int>(std::lround(scene.area.width() * ratio));
    scene.rows = static_cast<int>(std::lround(scene.area.height() * ratio));
    scene.ratio = ratio;
    scene.columnMs = static_cast<double>(time.toMs - time.fromMs) / std::max(1, scene.columns);
    scene.firstColumn = firstColumnOf(time, scene.columnMs);
    scene.values = values;
    const auto shade = [&](TimeMs fromMs, TimeMs toMs, const QColor& ink, bool isHatched) {
        scene.shades.append(
            {static_cast<double>(fromMs), static_cast<double>(toMs), ink, isHatched});
    };
    if (time.incidentFromMs != NoTime) {
        shade(time.incidentFromMs, time.incidentToMs == NoTime ? time.toMs : time.incidentToMs,
              colour::IncidentShade, false);
    }
    if (plot.stale && plot.lastSampleMs != NoTime) {
        shade(plot.lastSampleMs, time.toMs, colour::Line, true);
    }
    const QColor limitInk = plot.stale ? colour::TextFaint : colour::Danger;
    for (const PlotLimit& limit : plot.limits) {
        const double bottom = layout.plot.bottom();
        const double level =
            std::round(bottom - values.fraction(limit.value) * layout.plot.height());
        scene.levels.append(
            {static_cast<int>(std::lround((level - scene.area.top()) * ratio)), limitInk});
    }
    for (const bool isEarlier : {true, false}) {
        for (const PlotLine& line : plot.lines) {
            if ((line.earlierByMs > 0) == isEarlier) {
                scene.strokes.append(strokeOf(line, plot.stale, scene));
            }
        }
    }
    return scene;
}

} // namespace wb::charts
