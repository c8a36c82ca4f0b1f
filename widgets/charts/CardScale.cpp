// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/CardScale.h"

#include "widgets/common/Theme.h"

#include <QChart>
#include <QLocale>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace wb::charts {

namespace colour = common::colour;

namespace {

constexpr int ValueLabelSpacePx = 21; ///< At the designed text size.
constexpr double Infinity = std::numeric_limits<double>::infinity();

/// Of what is finite. A NaN is neither more nor less than anything.
double higher(double highest, double value) {
    const double finite = value < Infinity ? value : -Infinity;
    return finite > highest ? finite : highest;
}

/// -Infinity: there is none.
double highestOf(std::span<const QPointF> points) {
    // Four at a time, of which none waits for another one.
    std::array<double, 4> lanes;
    lanes.fill(-Infinity);
    for (; points.size() >= lanes.size(); points = points.subspan(lanes.size())) {
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            lanes[lane] = higher(lanes[lane], points[lane].y());
        }
    }
    for (const QPointF& point : points) {
        lanes[0] = higher(lanes[0], point.y());
    }
    return std::ranges::max(lanes);
}

} // namespace

CardScale::CardScale(QChart& chart)
    : m_axis(new QValueAxis) {
    m_axis->setLineVisible(false);
    chart.addAxis(m_axis, Qt::AlignLeft);
}

void CardScale::dress() {
    m_axis->setLabelsColor(colour::TextDim);
    m_axis->setLabelsFont(common::themeFont(common::FontRole::Small));
    m_axis->setGridLinePen(QPen(colour::ChartGridLine.value(), 1));
}

void CardScale::setLogarithmic(bool logarithmic) {
    m_map.isLogarithmic = logarithmic;
    m_axis->setVisible(!logarithmic);
}

bool CardScale::setKind(double minimumTop, bool wholeNumbers) {
    if (minimumTop == m_minimumTop && wholeNumbers == m_wholeNumbers) {
        return false;
    }
    m_minimumTop = minimumTop;
    m_wholeNumbers = wholeNumbers;
    m_linear = ValueScale(minimumTop, wholeNumbers);
    return true;
}

bool CardScale::fit(const Plot& plot, const TimeView& time, double heightPx) {
    double lowest = Infinity; // That a logarithm has.
    double highest = -Infinity;
    const auto take = [&](double value) { highest = higher(highest, value); };
    const auto takeLow = [&](double value) {
        lowest = value < lowest && value > 0 ? value : lowest;
    };
    const auto before = [](const QPointF& point, double timeMs) { return point.x() < timeMs; };
    const auto after = [](double timeMs, const QPointF& point) { return timeMs < point.x(); };
    for (const PlotLine& line : plot.lines) {
        const auto begin = std::lower_bound(line.points.begin(), line.points.end(),
                                            static_cast<double>(time.fromMs), before);
        const auto end =
            std::upper_bound(begin, line.points.end(), static_cast<double>(time.toMs), after);
        take(highestOf({begin, end}));
        if (m_map.isLogarithmic) {
            std::for_each(begin, end, [&](const QPointF& point) { takeLow(point.y()); });
        }
    }
    for (const PlotLimit& limit : plot.limits) {
        take(limit.value);
        takeLow(limit.value);
    }
    const bool isOther = std::exchange(m_isEmpty, highest == -Infinity) != m_isEmpty;
    if (m_map.isLogarithmic) {
        return std::exchange(m_map, ValueMap::decades(lowest, highest)) != m_map || isOther;
    }
    // Qt Charts shortens labels that stand too close to an ellipsis.
    m_linear.setMostIntervals(static_cast<int>(heightPx / common::scaled(ValueLabelSpacePx)));
    const bool changed = m_linear.fit(highest, time.toMs);
    return std::exchange(m_map, ValueMap{0, m_linear.top(), false}) != m_map || changed || isOther;
}

void CardScale::apply() {
    if (!m_map.isLogarithmic) {
        m_axis->setRange(0, m_linear.top());
        m_axis->setLabelsVisible(!m_isEmpty);
        m_axis->setTickCount(m_linear.intervals() + 1);
        m_axis->setLabelFormat(QStringLiteral("%.%1f").arg(m_linear.decimals()));
    }
}

/// Qt Charts leaves the labels of its logarithmic axis out where the plot's place is fixed.
void CardScale::paintDecades(QPainter& painter, const QRectF& plot) const {
    if (!m_map.isLogarithmic) {
        return;
    }
    constexpr double LabelGapPx = 5;
    const double height = common::scaled(ValueLabelSpacePx);
    const int decades = static_cast<int>(std::lround(std::log10(m_map.top / m_map.bottom)));
    const int step = std::max(1, static_cast<int>(std::ceil(decades * height / plot.height())));
    painter.setFont(common::themeFont(common::FontRole::Small));
    for (int decade = 0; decade <= decades; ++decade) {
        const double value = m_map.bottom * std::pow(10, decade);
        const double at = std::round(plot.bottom() - m_map.fraction(value) * plot.height());
        painter.setPen(QPen(colour::ChartGridLine.value(), 1));
        painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at));
        if (decade % step == 0 && !m_isEmpty) {
            painter.setPen(colour::TextDim);
            painter.drawText(QRectF(0, at - height / 2, plot.left() - LabelGapPx, height),
                             Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value, 'g', 6));
        }
    }
}

} // namespace wb::charts
