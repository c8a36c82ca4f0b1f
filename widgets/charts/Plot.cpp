// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/Plot.h"

#include "models/base/Format.h"
#include "models/fleet/Signal.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace wb::charts {

namespace {

/// `digits` significant ones, but never fewer than the whole part; whole values without a point.
QString significant(double value, int digits) {
    if (!std::isfinite(value)) {
        return QStringLiteral("—");
    }
    const double size = std::abs(value);
    const int whole = size < 1e-12 ? 1 : static_cast<int>(std::floor(std::log10(size))) + 1;
    const int decimals = value == std::round(value) ? 0 : std::clamp(digits - whole, 0, 6);
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale.toString(value, 'f', decimals);
}

QString bounded(const QString& text, double value, const Plot& plot) {
    return fleet::isAtLeast(value, plot.ceiling) ? base::atLeastText(text) : text;
}

bool isGap(const QPointF& point) {
    return std::isnan(point.y());
}

} // namespace

double valueAt(const PlotLine& line, TimeMs timeMs, double reachMs, QPointF* point) {
    const auto time = static_cast<double>(timeMs);
    const auto& points = line.points;
    const auto after =
        std::lower_bound(points.begin(), points.end(), time,
                         [](const QPointF& candidate, double t) { return candidate.x() < t; });
    const bool hasAfter = after != points.end() && !isGap(*after);
    const bool hasBefore = after != points.begin() && !isGap(*std::prev(after));
    const auto take = [&](const QPointF& found) {
        if (point) {
            *point = found;
        }
        return found.y();
    };
    if (hasAfter && hasBefore) {
        const QPointF& before = *std::prev(after);
        const bool isBefore =
            line.stepped ? after->x() > time : time - before.x() < after->x() - time;
        return take(isBefore ? before : *after);
    }
    if (hasAfter && after->x() - time <= reachMs) {
        return take(*after);
    }
    if (hasBefore && time - std::prev(after)->x() <= reachMs) {
        return take(*std::prev(after));
    }
    return fleet::NoValue;
}

QString shortValue(double value) {
    const double size = std::abs(value);
    return significant(value, size >= 9.95 ? 1 : 2);
}

QString shortValue(double value, const Plot& plot) {
    return bounded(shortValue(value), value, plot);
}

QString exactValue(double value, const Plot& plot) {
    const double size = std::abs(value);
    return bounded(significant(value, size >= 1000 ? 4 : 3 + (size >= 100 ? 1 : 0)), value, plot);
}

} // namespace wb::charts
