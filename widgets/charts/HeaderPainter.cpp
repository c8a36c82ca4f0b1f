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

constexpr double UnitGap = 10;
constexpr double AgeGap = 7;

} // namespace

HeaderPainter::HeaderPainter(QPainter& painter, const CardLayout& layout, const Plot& plot,
                             const LegendPlan& plan, const TimeView& time,
                             common::Lettering& lettering)
    : m_painter(painter)
    , m_layout(layout)
    , m_plot(plot)
    , m_plan(plan)
    , m_time(time)
    , m_lettering(lettering) {}

const QString& HeaderPainter::title() const {
    return m_plan.hasBriefTitle ? m_plot.briefTitle : m_plot.title;
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
    return m_layout.header.left() + width(title(), FontRole::Strong) + UnitGap +
           width(m_plot.unit, FontRole::Body);
}

double HeaderPainter::besideLegend() const {
    const double beside = m_plan.rows.isEmpty() ? 0 : m_plan.rows.constFirst().width;
    return m_layout.header.right() - beside;
}

bool HeaderPainter::ageFits() const {
    return !m_plot.stale && m_plot.lastSampleMs != NoTime &&
           headerEnd() + AgeGap + width(m_plot.age, FontRole::Small) + AgeGap < besideLegend();
}

bool HeaderPainter::unitFits() const {
    return headerEnd() + legend::SymbolGap <= besideLegend();
}

QString HeaderPainter::unitShown() const {
    const double symbolFrom =
        LegendPlan::besideFrom(m_layout.header, m_plot, m_lettering, m_plan.hasBriefTitle);
    return unitFits()                              ? m_plot.unit
           : symbolFrom <= m_layout.header.right() ? m_plot.symbol
                                                   : QString();
}

/// At the crosshair; without one at the end.
double HeaderPainter::valueOf(qsizetype line) const {
    return valueAt(m_plot.lines[line],
                   m_time.crosshairMs == NoTime ? m_time.toMs : m_time.crosshairMs,
                   2 * m_time.msPerPixel(m_layout.plot.width()));
}

double HeaderPainter::valueOf(const PlotLegend& entry) const {
    if (m_time.crosshairMs == NoTime) {
        return entry.value;
    }
    double highest = std::nan("");
    for (const qsizetype index : entry.lines) {
        highest = std::fmax(highest, valueOf(index));
    }
    return highest;
}

QStringList HeaderPainter::figures(const LegendPlan::Part& part, bool isExact) const {
    const PlotLegend& entry = m_plot.legend[part.entry];
    const bool isAtCrosshair = m_time.crosshairMs != NoTime;
    const auto textOf = [&](double value) {
        return isExact && isAtCrosshair ? exactValue(value, m_plot) : shortValue(value, m_plot);
    };
    if (!entry.listed || entry.lines.isEmpty()) {
        return entry.valued ? QStringList{textOf(valueOf(entry))} : QStringList();
    }
    QStringList texts;
    for (qsizetype i = 0; i < part.shortWidths.size(); ++i) {
        texts << textOf(valueOf(entry.lines[part.firstFigure + i]));
    }
    return texts;
}

/// The row's end is the header's. At the crosshair each name stays where it is, and figures end
/// where the longest would.
void HeaderPainter::addRow(const LegendPlan::Row& row, const QRectF& area,
                           QVector<Word>& words) const {
    const bool isAtCrosshair = m_time.crosshairMs != NoTime;
    const double markWidth = width(figureMark(), FontRole::SmallStrong);
    QVector<Word> backwards;
    double right = area.right();
    const auto take = [&](double wanted, const QString& text, qsizetype entry, bool isName) {
        right -= wanted;
        backwards.append({QRectF(right, area.top(), wanted, area.height()), text, entry, isName});
    };
    for (auto part = row.parts.rbegin(); part != row.parts.rend(); ++part) {
        const QVector<double>& places = row.isExact ? part->exactWidths : part->shortWidths;
        const QStringList texts = figures(*part, row.isExact);
        for (qsizetype i = texts.size() - 1; i >= 0; --i) {
            const double wanted = std::ceil(width(texts[i], FontRole::SmallStrong));
            const double left = right - std::max(wanted, isAtCrosshair ? places[i] : wanted);
            take(wanted, texts[i], part->entry, false);
            right = left;
            if (part->firstFigure + i > 0) {
                take(markWidth, figureMark(), part->entry, false);
            }
        }
        if (!part->name.isEmpty()) {
            right -= texts.isEmpty() ? 0 : legend::FigureGap;
            take(part->nameWidth, part->name, part->entry, true);
            right -= legend::SwatchSpace + legend::EntryGap;
        }
    }
    std::reverse(backwards.begin(), backwards.end());
    words += backwards;
}

QVector<HeaderPainter::Word> HeaderPainter::words() const {
    QVector<Word> words;
    for (int row = 0; row < m_plan.rows.size(); ++row) {
        addRow(m_plan.rows[row], m_layout.legendRow(row), words);
    }
    return words;
}

void HeaderPainter::paintLegend() {
    for (const Word& word : words()) {
        if (!word.isName) {
            write(word.area, word.area.left(), word.text, FontRole::SmallStrong,
                  m_plot.stale ? colour::TextFaint : colour::Text);
            continue;
        }
        write(word.area, word.area.left(), word.text, FontRole::Small, colour::TextDim);
        const PlotLegend& entry = m_plot.legend[word.entry];
        QColor swatch = m_plot.stale ? colour::TextFaint.value() : entry.colour;
        swatch.setAlphaF(1);
        const QRectF mark(std::round(word.area.left() - legend::SwatchSpace),
                          std::round(word.area.center().y()) - 1, 10, 3);
        if (entry.listed) {
            // Dotted, as its lines are.
            for (const int dot : {0, 4, 8}) {
                m_painter.fillRect(QRectF(mark.left() + dot, mark.top(), 2, 2), swatch);
            }
        } else {
            m_painter.fillRect(mark, swatch);
        }
    }
}

void HeaderPainter::paint() {
    const QRectF& area = m_layout.header;
    paintLegend();
    write(area, area.left(), title(), FontRole::Strong,
          m_plot.stale ? colour::TextDim : colour::Text);
    const double titleEnd = area.left() + width(title(), FontRole::Strong);
    write(area, titleEnd + (unitFits() ? UnitGap : legend::SymbolGap), unitShown(), FontRole::Body,
          colour::TextDim);
    // Of another time than what the crosshair shows.
    if (ageFits() && m_time.crosshairMs == NoTime) {
        write(area, headerEnd() + AgeGap, m_plot.age, FontRole::Small, colour::TextFaint);
    }
}

} // namespace wb::charts
