// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/Sparkline.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace wb::fleet {

namespace {

/// What stands at the upper edge: the highest value, or more where all are alike, so that a calm
/// signal is a calm line.
double topOf(const QVector<double>& values) {
    constexpr double UsualPart = 0.4;
    QVector<double> known;
    std::copy_if(values.begin(), values.end(), std::back_inserter(known),
                 [](double value) { return std::isfinite(value); });
    if (known.isEmpty()) {
        return 0;
    }
    std::sort(known.begin(), known.end());
    return std::max(known.last(), known.at(known.size() / 2) / UsualPart);
}

} // namespace

QVector<QPolygonF> Sparkline::lines(const QVector<double>& values, const QRectF& area) {
    const double top = topOf(values);
    QVector<QPolygonF> lines;
    bool isBroken = true;
    const qsizetype first = std::max<qsizetype>(0, values.size() - Intervals);
    for (qsizetype at = first; at < values.size(); ++at) {
        const double value = values.at(at);
        if (!std::isfinite(value)) {
            isBroken = true;
            continue;
        }
        if (isBroken) {
            lines.append(QPolygonF());
            isBroken = false;
        }
        const double back = static_cast<double>(values.size() - 1 - at) / (Intervals - 1);
        const double height = top > 0 ? std::max(0.0, value) / top : 0;
        lines.last().append(
            {area.right() - back * area.width(), area.bottom() - height * area.height()});
    }
    return lines;
}

void Sparkline::paint(QPainter& painter, const QRectF& area, const QVector<double>& values,
                      const QColor& ink) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.2));
    for (const QPolygonF& line : lines(values, area)) {
        if (line.size() == 1) {
            painter.drawPoint(line.first());
        } else {
            painter.drawPolyline(line);
        }
    }
    painter.restore();
}

} // namespace wb::fleet
