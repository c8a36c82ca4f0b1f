// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/LabelPlaces.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace wb::charts {

namespace {

constexpr double Beside = 3;     ///< Between a label and a plot's edge or a line across.
constexpr double LabelEdges = 6; ///< Left and right of its text, together.

/// How many curves pass each row of pixels between two places of a plot.
class CurveRows {
public:
    CurveRows(const QRectF& area, const Plot& plot, const TimeView& time, const ValueMap& values)
        : m_area(area)
        , m_plot(plot)
        , m_time(time)
        , m_values(values) {}

    /// How many pixels of curves, about, are in a place.
    [[nodiscard]] int hiddenBy(const QRectF& place) {
        const auto key = std::pair(std::lround(place.left()), std::lround(place.right()));
        auto found = m_rows.find(key);
        if (found == m_rows.end()) {
            found = m_rows.emplace(key, rowsBetween(place.left(), place.right())).first;
        }
        int hidden = 0;
        const auto& rows = found->second;
        const auto first = std::max<qsizetype>(0, std::lround(place.top() - m_area.top()));
        const auto end =
            std::min<qsizetype>(rows.size(), std::lround(place.bottom() - m_area.top()) + 1);
        for (qsizetype row = first; row < end; ++row) {
            hidden += rows[row];
        }
        return hidden;
    }

private:
    [[nodiscard]] QVector<int> rowsBetween(double left, double right) const {
        QVector<int> rows(std::max(1, static_cast<int>(std::ceil(m_area.height())) + 1));
        const double msPerPixel = m_time.msPerPixel(m_area.width());
        const double fromMs =
            static_cast<double>(m_time.fromMs) + (left - m_area.left()) * msPerPixel;
        const double toMs = fromMs + (right - left) * msPerPixel;
        const auto isBefore = [](const QPointF& point, double timeMs) {
            return point.x() < timeMs;
        };
        for (const PlotLine& line : m_plot.lines) {
            const auto begin =
                std::lower_bound(line.points.begin(), line.points.end(), fromMs, isBefore);
            const auto end = std::lower_bound(begin, line.points.end(), toMs, isBefore);
            int before = -1;
            for (auto point = begin; point != end; ++point) {
                const int row = rowOf(point->y(), static_cast<int>(rows.size()));
                if (row >= 0) {
                    const auto [low, high] = std::minmax(row, before < 0 ? row : before);
                    for (int at = low; at <= high; ++at) {
                        ++rows[at];
                    }
                }
                before = row;
            }
        }
        return rows;
    }
    /// -1: a gap.
    [[nodiscard]] int rowOf(double value, int rows) const {
        if (std::isnan(value)) {
            return -1;
        }
        const double row = (1 - m_values.fraction(value)) * m_area.height();
        return static_cast<int>(std::lround(std::clamp(row, 0.0, rows - 1.0)));
    }

    const QRectF& m_area;
    const Plot& m_plot;
    const TimeView& m_time;
    const ValueMap& m_values;
    std::map<std::pair<long, long>, QVector<int>> m_rows;
};

/// Finds a place for one label after the other.
class Placing {
public:
    Placing(const QRectF& area, const Plot& plot, const TimeView& time, const ValueMap& values)
        : m_area(area)
        , m_curves(area, plot, time, values)
        , m_values(values) {
        for (const Marker& marker : time.markers) {
            const double at = markerX(marker, time, area);
            if (isDrawnAcross(marker) && !std::isnan(at)) {
                m_across.append(at);
            }
        }
    }

    /// At the right end, where one looks, above the line; else at its other ends and below; else
    /// beside some marker's line; else in the nearest gap between curves, no further from the line
    /// than it is high, for there it would name another value; else where it hides least.
    [[nodiscard]] LabelPlaces::Limit limit(double value, QSizeF size) {
        const double level = m_area.bottom() - m_values.fraction(value) * m_area.height();
        const QVector<double> lefts = places(size.width());
        QVector<double> tops{level - size.height() - 1, level + 2};
        const double least = m_area.top() + 1;
        const double most = m_area.bottom() - size.height() - 1;
        std::optional<LabelPlaces::Limit> best;
        double bestCost = 0;
        const auto consider = [&](double left, double top, double cost) {
            const QRectF there(QPointF(left, top), size);
            if (top < least || top > most || hidesWords(there)) {
                return;
            }
            const int hidden = m_curves.hiddenBy(there.adjusted(0, 1, 0, -1));
            constexpr double OverCurve = 1e6;
            constexpr double OverLine = 200;
            const double all = cost + (hidden > 0 ? OverCurve + hidden * 100.0 : 0) +
                               (crossesLine(there) ? OverLine : 0);
            if (!best || all < bestCost) {
                best = LabelPlaces::Limit{there, hidden > 0};
                bestCost = all;
            }
        };
        const auto considerAll = [&](double top, double cost) {
            for (qsizetype i = 0; i < lefts.size() && (!best || bestCost > cost); ++i) {
                consider(lefts[i], top, cost + static_cast<double>(i) * 0.1);
            }
        };
        considerAll(tops[0], 0);
        considerAll(tops[1], 1);
        constexpr double Step = 2;
        for (double away = Step; away <= size.height() && (!best || bestCost > away + 2);
             away += Step) {
            considerAll(tops[1] + away, 2 + away);
            considerAll(tops[0] - away, 2 + away);
        }
        const LabelPlaces::Limit found = best.value_or(LabelPlaces::Limit{
            QRectF(QPointF(lefts.constFirst(), std::clamp(tops[0], least, std::max(least, most))),
                   size),
            true});
        m_taken.append(found.area);
        return found;
    }

    void take(const QRectF& area) { m_taken.append(area); }
    [[nodiscard]] bool hidesWords(const QRectF& there) const {
        return std::any_of(m_taken.begin(), m_taken.end(), [&](const QRectF& taken) {
            return taken.adjusted(-Beside, 0, Beside, 0).intersects(there);
        });
    }
    [[nodiscard]] int hiddenBy(const QRectF& place) { return m_curves.hiddenBy(place); }

private:
    [[nodiscard]] bool crossesLine(const QRectF& there) const {
        return std::any_of(m_across.begin(), m_across.end(), [&](double at) {
            return at >= there.left() - 1 && at <= there.right() + 1;
        });
    }
    /// From the right: before the plot's end and each line across, and at the left end.
    [[nodiscard]] QVector<double> places(double width) const {
        constexpr qsizetype MostLines = 4;
        QVector<double> lefts{m_area.right() - 2 - width};
        for (qsizetype i = 0; i < std::min(MostLines, m_across.size()); ++i) {
            const double left = m_across[m_across.size() - 1 - i] - Beside - width;
            if (left > m_area.left()) {
                lefts.append(left);
            }
        }
        lefts.append(m_area.left() + 2);
        return lefts;
    }

    const QRectF& m_area;
    CurveRows m_curves;
    const ValueMap& m_values;
    QVector<double> m_across;
    QVector<QRectF> m_taken;
};

} // namespace

LabelPlaces LabelPlaces::of(const CardLayout& layout, const Plot& plot, const TimeView& time,
                            const ValueMap& values, const QFontMetricsF& metrics) {
    LabelPlaces places;
    places.marks = laneMarks(time, layout.lane(), metrics);
    Placing placing(layout.plot, plot, time, values);
    for (const PlotLimit& limit : plot.limits) {
        const double width = std::ceil(metrics.horizontalAdvance(limit.text)) + LabelEdges;
        places.limits.append(placing.limit(limit.value, QSizeF(width, metrics.height())));
    }
    return places;
}

QRectF LabelPlaces::placeOf(QSizeF size, double centreX, const CardLayout& layout, const Plot& plot,
                            const TimeView& time, const ValueMap& values) const {
    const QRectF& area = layout.plot;
    Placing placing(area, plot, time, values);
    for (const Limit& limit : limits) {
        placing.take(limit.area);
    }
    const double first = area.left() + 1;
    const double last = std::max(first, area.right() - 1 - size.width());
    const double middle = std::clamp(centreX - size.width() / 2, first, last);
    QRectF best(QPointF(middle, area.top() + 2), size);
    int least = -1;
    for (const double left : {middle, first, last}) {
        for (QRectF place(QPointF(left, area.top() + 2), size);
             place.bottom() <= area.bottom() && least != 0; place.translate(0, 4)) {
            constexpr int OverWords = 100'000;
            const int hidden =
                placing.hiddenBy(place) + (placing.hidesWords(place) ? OverWords : 0);
            if (least < 0 || hidden < least) {
                best = place;
                least = hidden;
            }
        }
    }
    return best;
}

} // namespace wb::charts
