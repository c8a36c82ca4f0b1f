// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/CardScale.h"

#include "widgets/common/Theme.h"

#include <QChart>
#include <QLocale>
#include <QPainter>
#include <QValueAxis>

#include <cmath>
#include <utility>

namespace wb::charts {

namespace colour = common::colour;

namespace {

constexpr int ValueLabelSpacePx = 21; ///< At the designed text size.

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
    if (!m_map.isLogarithmic) {
        m_axis->setRange(0, m_linear.top());
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
        if (decade % step == 0) {
            painter.setPen(colour::TextDim);
            painter.drawText(QRectF(0, at - height / 2, plot.left() - LabelGapPx, height),
                             Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value, 'g', 6));
        }
    }
}

} // namespace wb::charts
