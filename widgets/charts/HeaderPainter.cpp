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
constexpr double SymbolGap = 6;
constexpr double AgeGap = 7;
constexpr double FigureGap = 4;
constexpr double EntryGap = 11;

QString briefName(const PlotLegend& entry) {
    return entry.brief.isEmpty() ? entry.name : entry.brief;
}

} // namespace

HeaderPainter::HeaderPainter(QPainter& painter, const CardLayout& layout, const Plot& plot,
                             const TimeView& time, common::Lettering& lettering)
    : m_painter(painter)
    , m_layout(layout)
    , m_plot(plot)
    , m_time(time)
    , m_lettering(lettering)
    , m_title(plot.title) {
    m_title = chosenTitle();
}

QString HeaderPainter::chosenTitle() const {
    double wanted = -EntryGap;
    for (const PlotLegend& entry : m_plot.legend) {
        wanted += entryWidth(briefName(entry), legendText(entry));
    }
    const bool fits = m_layout.hasLegendRow() || wanted <= legendRoom();
    return fits || m_plot.briefTitle.isEmpty() ? m_plot.title : m_plot.briefTitle;
}

double HeaderPainter::width(const QString& text, FontRole role) const {
    return m_lettering.word(text, role).width;
}

void HeaderPainter::write(const QRectF& row, double left, const QString& text, FontRole role,
                          const QColor& ink) {
    const QFontMetricsF metrics(themeFont(role));
    const double middle = row.center().y();
    m_painter.setPen(ink);
    m_lettering.draw(m_painter,
                     QPointF(left, std::round(middle + (metrics.ascent() - metrics.descent()) / 2)),
                     text, role);
}

/// Where title and unit end.
double HeaderPainter::headerEnd() const {
    return m_layout.header.left() + width(m_title, FontRole::Strong) + UnitGap +
           width(m_plot.unit, FontRole::Body);
}

bool HeaderPainter::ageFits() const {
    if (m_plot.stale || m_plot.lastSampleMs == NoTime) {
        return false;
    }
    double legend = -EntryGap;
    for (const PlotLegend& entry : m_plot.legend) {
        legend +=
            entryWidth(entry.name, entry.valued ? shortValue(entry.value, m_plot) : QString());
    }
    const double beside = m_layout.hasLegendRow() ? 0 : legend;
    return headerEnd() + AgeGap + width(m_plot.age, FontRole::Small) + AgeGap <
           m_layout.header.right() - beside;
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
            values << shortValue(valueOf(line), m_plot);
        }
        return values.join(QStringLiteral(" / "));
    }
    return !entry.valued                  ? QString()
           : m_time.crosshairMs == NoTime ? shortValue(legendValue(entry), m_plot)
                                          : exactValue(legendValue(entry), m_plot);
}

double HeaderPainter::legendWidth(const QVector<Entry>& entries) const {
    double wanted = -EntryGap;
    for (const Entry& entry : entries) {
        wanted += entryWidth(entry.name, entry.value);
    }
    return wanted;
}

QVector<HeaderPainter::Entry> HeaderPainter::entriesWithin(double room) const {
    QVector<Entry> shown;
    for (const PlotLegend& entry : m_plot.legend) {
        shown.append({&entry, entry.name, legendText(entry)});
    }
    double wanted = legendWidth(shown);
    if (wanted > room) {
        for (Entry& entry : shown) {
            entry.name = briefName(*entry.legend);
        }
        wanted = legendWidth(shown);
    }
    const auto isLighter = [](const Entry& a, const Entry& b) {
        return a.legend->weight < b.legend->weight;
    };
    // What a curve is called says more than its figure, which the crosshair tells as well.
    QVector<Entry> named = shown;
    std::stable_sort(named.begin(), named.end(), isLighter);
    for (const Entry& light : std::as_const(named)) {
        const bool isLast = light.legend == named.constLast().legend;
        const auto entry = std::find_if(shown.begin(), shown.end(), [&light](const Entry& each) {
            return each.legend == light.legend;
        });
        // The dash of what there is nothing of stays beside its name.
        if (wanted > room && !isLast && !entry->legend->listed) {
            wanted -= entryWidth(entry->name, entry->value) - entryWidth(entry->name, {});
            entry->value.clear();
        }
    }
    while (wanted > room && shown.size() > 1) {
        const auto least = std::min_element(shown.cbegin(), shown.cend(), isLighter);
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

double HeaderPainter::legendRoom() const {
    return m_layout.hasLegendRow() ? m_layout.legend.width()
                                   : m_layout.header.right() - legendFrom();
}

bool HeaderPainter::isLegendWhole() const {
    const QVector<Entry> shown = entriesWithin(legendRoom());
    const auto isElided = [](const Entry& entry) {
        return entry.name != entry.legend->name && entry.name != entry.legend->brief;
    };
    const auto bare = std::count_if(shown.begin(), shown.end(), [](const Entry& entry) {
        return entry.legend->valued && entry.value.isEmpty();
    });
    return shown.size() == m_plot.legend.size() && bare <= 1 &&
           (shown.isEmpty() || legendWidth(shown) <= legendRoom()) &&
           std::none_of(shown.begin(), shown.end(), isElided);
}

double HeaderPainter::legendFrom() const {
    const double titleEnd = m_layout.header.left() + width(m_title, FontRole::Strong);
    return titleEnd + SymbolGap +
           (m_plot.symbol.isEmpty() ? 0 : width(m_plot.symbol, FontRole::Body) + SymbolGap);
}

bool HeaderPainter::unitFits() const {
    const double right = m_layout.header.right();
    const double legend =
        m_layout.hasLegendRow() ? 0 : legendWidth(entriesWithin(legendRoom())) + SymbolGap;
    return headerEnd() <= right - legend;
}

QString HeaderPainter::unitShown() const {
    return unitFits()                                ? m_plot.unit
           : legendFrom() <= m_layout.header.right() ? m_plot.symbol
                                                     : QString();
}

QStringList HeaderPainter::legendShown() const {
    QStringList shown;
    for (const Entry& entry : entriesWithin(legendRoom())) {
        shown << (entry.name + u' ' + entry.value).trimmed();
    }
    return shown;
}

void HeaderPainter::paintLegend() {
    const QRectF& area = m_layout.legend;
    const QVector<Entry> entries = entriesWithin(legendRoom());
    double right = area.right();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const PlotLegend& legend = *entry->legend;
        if (!entry->value.isEmpty()) {
            right -= std::ceil(width(entry->value, FontRole::SmallStrong));
            write(area, right, entry->value, FontRole::SmallStrong,
                  m_plot.stale ? colour::TextFaint : colour::Text);
            right -= FigureGap;
        }
        right -= std::ceil(width(entry->name, FontRole::Small));
        write(area, right, entry->name, FontRole::Small, colour::TextDim);
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
}

void HeaderPainter::paint() {
    const QRectF& area = m_layout.header;
    const double titleWidth = width(m_title, FontRole::Strong);
    paintLegend();
    write(area, area.left(), m_title, FontRole::Strong,
          m_plot.stale ? colour::TextDim : colour::Text);
    write(area, area.left() + titleWidth + (unitFits() ? UnitGap : SymbolGap), unitShown(),
          FontRole::Body, colour::TextDim);
    // The crosshair's exact values may need the room, and are of another time.
    if (ageFits() && m_time.crosshairMs == NoTime) {
        write(area, headerEnd() + AgeGap, m_plot.age, FontRole::Small, colour::TextFaint);
    }
}

} // namespace wb::charts
