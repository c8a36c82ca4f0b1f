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
constexpr double FigureGap = 4;
constexpr double EntryGap = 11;

} // namespace

HeaderPainter::HeaderPainter(QPainter& painter, const CardLayout& layout, const Plot& plot,
                             const TimeView& time, common::Lettering& lettering)
    : m_painter(painter)
    , m_layout(layout)
    , m_plot(plot)
    , m_time(time)
    , m_lettering(lettering) {}

double HeaderPainter::width(const QString& text, FontRole role) const {
    return m_lettering.word(text, role).width;
}

void HeaderPainter::write(double left, const QString& text, FontRole role, const QColor& ink) {
    const QFontMetricsF metrics(themeFont(role));
    const double middle = m_layout.header.center().y();
    m_painter.setPen(ink);
    m_lettering.draw(m_painter,
                     QPointF(left, std::round(middle + (metrics.ascent() - metrics.descent()) / 2)),
                     text, role);
}

/// Where title and unit end.
double HeaderPainter::headerEnd() const {
    return m_layout.header.left() + width(m_plot.title, FontRole::Strong) + UnitGap +
           width(m_plot.unit, FontRole::Body);
}

bool HeaderPainter::ageFits() const {
    if (m_plot.stale || m_plot.lastSampleMs == NoTime) {
        return false;
    }
    double legend = -EntryGap;
    for (const PlotLegend& entry : m_plot.legend) {
        legend += entryWidth(entry.name, entry.valued ? shortValue(entry.value) : QString());
    }
    return headerEnd() + AgeGap + width(m_plot.age, FontRole::Small) + AgeGap <
           m_layout.header.right() - legend;
}

/// With the gap to the next.
double HeaderPainter::entryWidth(const QString& name, const QString& value) const {
    const double figure =
        value.isEmpty() ? 0 : std::ceil(width(value, FontRole::SmallStrong)) + FigureGap;
    return SwatchSpace + std::ceil(width(name, FontRole::Small)) + figure + EntryGap;
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

QVector<HeaderPainter::Entry> HeaderPainter::entriesWithin(double room) const {
    QVector<Entry> shown;
    double wanted = -EntryGap;
    for (const PlotLegend& entry : m_plot.legend) {
        shown.append({&entry, entry.name, legendText(entry)});
        wanted += entryWidth(entry.name, shown.constLast().value);
    }
    while (wanted > room && shown.size() > 1) {
        const auto least =
            std::min_element(shown.cbegin(), shown.cend(), [](const Entry& a, const Entry& b) {
                return a.legend->weight < b.legend->weight;
            });
        wanted -= entryWidth(least->name, least->value);
        shown.erase(least);
    }
    if (wanted > room && !shown.isEmpty()) {
        // The last one keeps its figure.
        Entry& last = shown.first();
        last.name =
            QFontMetricsF(themeFont(FontRole::Small))
                .elidedText(last.name, Qt::ElideRight,
                            std::floor(room - (wanted - width(last.name, FontRole::Small))));
    }
    return shown;
}

double HeaderPainter::paintLegend(double leftmost) {
    const QRectF& area = m_layout.header;
    const QVector<Entry> entries = entriesWithin(area.right() - leftmost);
    double right = area.right();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const PlotLegend& legend = *entry->legend;
        if (!entry->value.isEmpty()) {
            right -= std::ceil(width(entry->value, FontRole::SmallStrong));
            write(right, entry->value, FontRole::SmallStrong,
                  m_plot.stale ? colour::TextFaint : colour::Text);
            right -= FigureGap;
        }
        right -= std::ceil(width(entry->name, FontRole::Small));
        write(right, entry->name, FontRole::Small, colour::TextDim);
        right -= SwatchSpace;
        QColor swatch = m_plot.stale ? colour::TextFaint.value() : legend.colour;
        swatch.setAlphaF(1);
        const QRectF mark(std::round(right), std::round(area.center().y()) - 1, 10, 3);
        if (legend.listed) {
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
    const double titleWidth = width(m_plot.title, FontRole::Strong);
    const double legendLeft = paintLegend(area.left() + titleWidth + 8);
    write(area.left(), m_plot.title, FontRole::Strong,
          m_plot.stale ? colour::TextDim : colour::Text);
    const double unitLeft = area.left() + titleWidth + UnitGap;
    if (headerEnd() <= legendLeft) {
        write(unitLeft, m_plot.unit, FontRole::Body, colour::TextDim);
    } else if (!m_plot.symbol.isEmpty() &&
               unitLeft + width(m_plot.symbol, FontRole::Body) <= legendLeft) {
        write(unitLeft, m_plot.symbol, FontRole::Body, colour::TextDim);
    }
    // The crosshair's exact values may need the room, and are of another time.
    if (ageFits() && m_time.crosshairMs == NoTime) {
        write(headerEnd() + AgeGap, m_plot.age, FontRole::Small, colour::TextFaint);
    }
}

} // namespace wb::charts
