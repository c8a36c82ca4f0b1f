// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/CardScale.h"

#include "widgets/common/Theme.h"

#include <QChart>
#include <QLogValueAxis>
#include <QValueAxis>

#include <cmath>
#include <utility>

namespace wb::charts {

namespace colour = common::colour;

namespace {

constexpr int ValueLabelSpacePx = 21; ///< At the designed text size.

} // namespace

CardScale::CardScale(QChart& chart)
    : m_axis(new QValueAxis)
    , m_decades(new QLogValueAxis) {
    m_axis->setLineVisible(false);
    m_decades->setLineVisible(false);
    m_decades->setLabelFormat(QStringLiteral("%g"));
    m_decades->setVisible(false);
    chart.addAxis(m_axis, Qt::AlignLeft);
    chart.addAxis(m_decades, Qt::AlignLeft);
}

void CardScale::dress() {
    for (QAbstractAxis* axis :
         {static_cast<QAbstractAxis*>(m_axis), static_cast<QAbstractAxis*>(m_decades)}) {
        axis->setLabelsColor(colour::TextDim);
        axis->setLabelsFont(common::themeFont(common::FontRole::Small));
        axis->setGridLinePen(QPen(colour::ChartGridLine.value(), 1));
    }
}

void CardScale::setLogarithmic(bool logarithmic) {
    m_map.isLogarithmic = logarithmic;
    m_axis->setVisible(!logarithmic);
    m_decades->setVisible(logarithmic);
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
    double lowest = std::nan(""); // That a logarithm has.
    double highest = std::nan("");
    const auto take = [&](double value) {
        highest = std::isfinite(value) ? std::fmax(highest, value) : highest;
        lowest = value > 0 ? std::fmin(lowest, value) : lowest;
    };
    for (const PlotLine& line : plot.lines) {
        for (const QPointF& point : line.points) {
            const double fraction = time.fraction(point.x());
            if (fraction >= 0 && fraction <= 1) {
                take(point.y());
            }
        }
    }
    for (const PlotLimit& limit : plot.limits) {
        take(limit.value);
    }
    if (m_map.isLogarithmic) {
        return std::exchange(m_map, ValueMap::decades(lowest, highest)) != m_map;
    }
    // Qt Charts shortens labels that stand too close to an ellipsis.
    m_linear.setMostIntervals(static_cast<int>(heightPx / common::scaled(ValueLabelSpacePx)));
    const bool changed = m_linear.fit(highest, time.toMs);
    return std::exchange(m_map, ValueMap{0, m_linear.top(), false}) != m_map || changed;
}

void CardScale::apply() {
    if (m_map.isLogarithmic) {
        m_decades->setRange(m_map.bottom, m_map.top);
    } else {
        m_axis->setRange(0, m_linear.top());
        m_axis->setTickCount(m_linear.intervals() + 1);
        m_axis->setLabelFormat(QStringLiteral("%.%1f").arg(m_linear.decimals()));
    }
}

} // namespace wb::charts
