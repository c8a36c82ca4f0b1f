// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/NearestLine.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace wb::charts {

namespace {

constexpr double ReachPx = 7;

double lengthOf(const QPointF& vector) {
    return std::hypot(vector.x(), vector.y());
}

double distanceToSegment(const QPointF& at, const QPointF& from, const QPointF& to) {
    const QPointF along = to - from;
    const double square = QPointF::dotProduct(along, along);
    const double part =
        square > 0 ? std::clamp(QPointF::dotProduct(at - from, along) / square, 0.0, 1.0) : 0;
    return lengthOf(at - (from + part * along));
}

} // namespace

QString nearestLine(const Plot& plot, const TimeView& time, const ValueMap& values,
                    const QRectF& area, const QPointF& at) {
    const auto pixelOf = [&](const QPointF& point) {
        return QPointF(area.left() + time.fraction(point.x()) * area.width(),
                       area.bottom() - values.fraction(point.y()) * area.height());
    };
    const double reachMs = ReachPx * time.msPerPixel(area.width());
    const double atMs =
        static_cast<double>(time.fromMs) + (at.x() - area.left()) * time.msPerPixel(area.width());
    QString nearest;
    double nearestPx = ReachPx;
    for (const PlotLine& line : plot.lines) {
        if (line.earlierByMs > 0) {
            continue;
        }
        const auto& points = line.points;
        auto point = std::lower_bound(points.begin(), points.end(), atMs - reachMs,
                                      [](const QPointF& a, double ms) { return a.x() < ms; });
        point = point == points.begin() ? point : std::prev(point);
        for (; point != points.end() && point->x() <= atMs + reachMs; ++point) {
            const auto next = std::next(point);
            const bool isJoined = next != points.end() && std::isfinite(next->y());
            if (!std::isfinite(point->y())) {
                continue;
            }
            const double px =
                distanceToSegment(at, pixelOf(*point), pixelOf(isJoined ? *next : *point));
            if (px <= nearestPx) {
                nearestPx = px;
                nearest = line.name;
            }
        }
    }
    return nearest;
}

} // namespace wb::charts
