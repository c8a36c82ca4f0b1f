// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/HeaderPainter.h"

#include "widgets/common/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace wb::charts {

namespace {

namespace colour = common::colour;
using common::FontRole;
using common::themeFont;

constexpr double SwatchSpace = 14;
constexpr double UnitGap = 10;
constexpr double AgeGap = 7;
constexpr double EntryGap = 11;

} // namespace

HeaderPainter::HeaderPainter(QPainter& painter, const CardLayout& layout, const Plot& plot,
                             const TimeView& time)
    : m_painter(painter)
    , m_layout(layout)
    , m_plot(plot)
    , m_time(time) {}

/// Where title and unit end.
double HeaderPainter::headerEnd() const {
    const QFontMetricsF title(themeFont(FontRole::Strong));
    const QFontMetricsF body(themeFont(FontRole::Body));
    return m_layout.header.left() + title.horizontalAdvance(m_plot.title) + UnitGap +
           body.horizontalAdvance(m_plot.unit);
}

bool HeaderPainter::ageFits() const {
    if (m_plot.stale || m_plot.lastSampleMs == NoTime) {
        return false;
    }
    const QFontMetricsF small(themeFont(FontRole::Small));
    const QFontMetricsF strong(themeFont(FontRole::SmallStrong));
    double legend = -EntryGap;
    for (const PlotLegend& entry : m_plot.legend) {
        legend += small.horizontalAdvance(entry.name) + SwatchSpace + EntryGap;
        if (entry.valued) {
            legend += strong.horizontalAdvance(shortValue(entry.value)) + 4;
        }
    }
    return headerEnd() + AgeGap + small.horizontalAdvance(m_plot.age) + AgeGap <
           m_layout.header.right() - legend;
}

double HeaderPainter::legendValue(const PlotLegend& entry) const {
    if (m_time.crosshairMs == NoTime) {
        return entry.value;
    }
    double highest = std::nan("");
    for (const qsizetype index : entry.lines) {
        highest = std::fmax(highest, valueOf(index));
    }
    return highest;
}

/// At the crosshair.
double HeaderPainter::valueOf(qsizetype line) const {
    return valueAt(m_plot.lines[line], m_time.crosshairMs,
                   2 * m_time.msPerPixel(m_layout.plot.width()));
}

/// Empty: a word without a figure.
QString HeaderPainter::legendText(const PlotLegend& entry) const {
    if (entry.listed && m_time.crosshairMs != NoTime) {
        QStringList values;
        for (const qsizetype line : entry.lines) {
            values << shortValue(valueOf(line));
        }
        return values.join(QStringLiteral(" / "));
    }
    return !entry.valued                  ? QString()
           : m_time.crosshairMs == NoTime ? shortValue(legendValue(entry))
                                          : exactValue(legendValue(entry));
}

double HeaderPainter::paintLegend(double leftmost) {
    const QRectF& area = m_layout.header;
    const QFont small = themeFont(FontRole::Small);
    const QFont strong = themeFont(FontRole::SmallStrong);
    const QFontMetricsF smallMetrics(small);
    const QFontMetricsF strongMetrics(strong);
    double right = area.right();
    const auto put = [&](const QFont& font, double width, const QColor& ink, const QString& text) {
        right -= std::ceil(width);
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(QRectF(right, area.top(), width + 2, area.height()),
                           Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    // From the right, as many as fit: the first entries matter least.
    for (auto entry = m_plot.legend.rbegin(); entry != m_plot.legend.rend(); ++entry) {
        const QString value = legendText(*entry);
        const double valueWidth = strongMetrics.horizontalAdvance(value);
        const double nameWidth = smallMetrics.horizontalAdvance(entry->name);
        if (right - valueWidth - nameWidth - SwatchSpace - 4 < leftmost) {
            break;
        }
        if (!value.isEmpty()) {
            put(strong, valueWidth, m_plot.stale ? colour::TextFaint : colour::Text, value);
            right -= 4;
        }
        put(small, nameWidth, colour::TextDim, entry->name);
        right -= SwatchSpace;
        QColor swatch = m_plot.stale ? colour::TextFaint.value() : entry->colour;
        swatch.setAlphaF(1);
        const QRectF mark(std::round(right), std::round(area.center().y()) - 1, 10, 3);
        if (entry->listed) {
            // Dashed, as its lines are.
            m_painter.fillRect(QRectF(mark.left(), mark.top(), 4, 2), swatch);
            m_painter.fillRect(QRectF(mark.left() + 6, mark.top(), 4, 2), swatch);
        } else {
            m_painter.fillRect(mark, swatch);
        }
        right -= EntryGap;
    }
    return right;
}

void HeaderPainter::paint() {
    const QRectF& area = m_layout.header;
    const QFont title = themeFont(FontRole::Strong);
    const double titleWidth = QFontMetricsF(title).horizontalAdvance(m_plot.title);
    const double legendLeft = paintLegend(area.left() + titleWidth + 8);
    m_painter.setFont(title);
    m_painter.setPen(m_plot.stale ? colour::TextDim : colour::Text);
    m_painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, m_plot.title);
    if (headerEnd() <= legendLeft) {
        m_painter.setFont(themeFont(FontRole::Body));
        m_painter.setPen(colour::TextDim);
        m_painter.drawText(area.adjusted(titleWidth + UnitGap, 0, 0, 0),
                           Qt::AlignLeft | Qt::AlignVCenter, m_plot.unit);
    }
    // The crosshair's exact values may need the room, and are of another time.
    if (ageFits() && m_time.crosshairMs == NoTime) {
        m_painter.setFont(themeFont(FontRole::Small));
        m_painter.setPen(colour::TextFaint);
        m_painter.drawText(area.adjusted(headerEnd() + AgeGap - area.left(), 1, 0, 0),
                           Qt::AlignLeft | Qt::AlignVCenter, m_plot.age);
    }
}

} // namespace wb::charts
