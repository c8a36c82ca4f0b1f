// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/LegendPlan.h"

#include "widgets/common/Theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace wb::charts {

namespace {

using common::FontRole;
using common::Lettering;
using Part = LegendPlan::Part;
using Row = LegendPlan::Row;

/// Of a line, to find how long its figures are.
constexpr qsizetype MostLookedAt = 256;

/// The smallest and the largest size that some values have, zero left out.
class Sizes {
public:
    void take(double value) {
        const double size = std::abs(value);
        if (std::isfinite(size) && size > 0) {
            m_lowest = m_isEmpty ? size : std::min(m_lowest, size);
            m_highest = std::max(m_highest, size);
            m_isEmpty = false;
        }
    }
    void take(const PlotLine& line) {
        const qsizetype step = 1 + line.points.size() / MostLookedAt;
        for (qsizetype at = 0; at < line.points.size(); at += step) {
            take(line.points[at].y());
        }
    }
    [[nodiscard]] QVector<double> ends(bool isWhole) const {
        // A value that happens to be whole is written shorter than its neighbours.
        const double nudge = isWhole ? 1 : 1 + 1e-7;
        return m_isEmpty ? QVector<double>() : QVector{m_lowest * nudge, m_highest * nudge};
    }

private:
    double m_lowest = 0;
    double m_highest = 0;
    bool m_isEmpty = true;
};

/// Digits are as wide as one another.
QString anyDigits(QString text) {
    for (QChar& each : text) {
        each = each.isDigit() ? QChar(u'0') : each;
    }
    return text;
}

/// Makes the parts of a legend's entries, each in a row of its own as yet.
class Measure {
public:
    Measure(const Plot& plot, Lettering& lettering)
        : m_plot(plot)
        , m_lettering(lettering) {}

    [[nodiscard]] Part part(qsizetype index, bool isBrief) const {
        const PlotLegend& entry = m_plot.legend[index];
        Part part;
        part.entry = index;
        part.name = isBrief && !entry.brief.isEmpty() ? entry.brief : entry.name;
        part.nameWidth = std::ceil(m_lettering.word(part.name, FontRole::Small).width);
        if (entry.listed) {
            for (const qsizetype line : entry.lines) {
                Sizes sizes;
                sizes.take(m_plot.lines[line]);
                addFigure(part, sizes);
            }
        } else if (entry.valued) {
            Sizes sizes;
            sizes.take(entry.value);
            for (const qsizetype line : entry.lines) {
                sizes.take(m_plot.lines[line]);
            }
            addFigure(part, sizes);
        }
        if (entry.valued && part.shortWidths.isEmpty()) {
            addFigure(part, {}); // A dash.
        }
        return part;
    }
    /// Without the gap to the next.
    [[nodiscard]] double width(const Part& part, bool isExact) const {
        const auto& figures = isExact ? part.exactWidths : part.shortWidths;
        double all = part.name.isEmpty() ? 0 : legend::SwatchSpace + part.nameWidth;
        for (qsizetype i = 0; i < figures.size(); ++i) {
            all += figures[i] + (part.firstFigure + i > 0 ? markWidth() : legend::FigureGap);
        }
        return all;
    }
    [[nodiscard]] double width(const Row& row, bool isExact) const {
        double all = 0;
        for (const Part& part : row.parts) {
            all += width(part, isExact) + (&part == row.parts.data() ? 0 : legend::EntryGap);
        }
        return all;
    }
    /// With a name that is cut where even so it is too long.
    [[nodiscard]] QVector<Part> pieces(const Part& whole, double room) const {
        QVector<Part> pieces;
        Part head = whole;
        head.shortWidths.resize(std::min<qsizetype>(1, whole.shortWidths.size()));
        head.exactWidths.resize(head.shortWidths.size());
        const double excess = width(head, false) - room;
        if (excess > 0) {
            head.nameWidth = std::max(0.0, head.nameWidth - excess);
            head.name = QFontMetricsF(common::themeFont(FontRole::Small))
                            .elidedText(head.name, Qt::ElideRight, head.nameWidth);
        }
        pieces.append(head);
        for (qsizetype i = 1; i < whole.shortWidths.size(); ++i) {
            Part piece;
            piece.entry = whole.entry;
            piece.firstFigure = i;
            piece.shortWidths = {whole.shortWidths[i]};
            piece.exactWidths = {whole.exactWidths[i]};
            pieces.append(piece);
        }
        return pieces;
    }

    [[nodiscard]] bool isCut(const QVector<Row>& rows) const {
        const auto isShortened = [this](const Part& part) {
            const PlotLegend& entry = m_plot.legend[part.entry];
            return !part.name.isEmpty() && part.name != entry.name && part.name != entry.brief;
        };
        return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
            return std::any_of(row.parts.begin(), row.parts.end(), isShortened);
        });
    }

private:
    [[nodiscard]] double markWidth() const {
        return m_lettering.word(figureMark(), FontRole::SmallStrong).width;
    }
    void addFigure(Part& part, const Sizes& sizes) const {
        const auto widthOf = [this](const QString& text) {
            return std::ceil(m_lettering.word(anyDigits(text), FontRole::SmallStrong).width);
        };
        double least = widthOf(QStringLiteral("—"));
        double exact = least;
        for (const double end : sizes.ends(m_plot.wholeNumbers)) {
            least = std::max(least, widthOf(shortValue(end, m_plot)));
            exact = std::max(exact, widthOf(exactValue(end, m_plot)));
        }
        part.shortWidths.append(least);
        part.exactWidths.append(std::max(least, exact));
    }

    const Plot& m_plot;
    Lettering& m_lettering;
};

/// Adds a part to the last row, or to a new one where that is full.
void place(QVector<Row>& rows, const Part& part, const Measure& measure, double& left,
           double room) {
    const bool goesOn = part.name.isEmpty();
    const double wanted = measure.width(part, false);
    const double gap = rows.constLast().parts.isEmpty() || goesOn ? 0 : legend::EntryGap;
    if (gap + wanted > left) {
        rows.append(Row());
        left = room - wanted;
    } else {
        left -= gap + wanted;
    }
    QVector<Part>& parts = rows.last().parts;
    if (goesOn && !parts.isEmpty() && parts.constLast().entry == part.entry) {
        parts.last().shortWidths += part.shortWidths;
        parts.last().exactWidths += part.exactWidths;
    } else {
        parts.append(part);
    }
}

/// `beside`: the first row's room; negative: it stays empty.
QVector<Row> flowed(const QVector<Part>& parts, const Measure& measure, double beside,
                    double room) {
    QVector<Row> rows(1);
    double left = beside;
    for (const Part& part : parts) {
        if (measure.width(part, false) <= room) {
            place(rows, part, measure, left, room);
            continue;
        }
        for (const Part& piece : measure.pieces(part, room)) {
            place(rows, piece, measure, left, room);
        }
    }
    return rows;
}

} // namespace

QString figureMark() {
    return QStringLiteral(" / ");
}

double LegendPlan::besideFrom(const QRectF& header, const Plot& plot, Lettering& lettering,
                              bool hasBriefTitle) {
    const QString& title = hasBriefTitle ? plot.briefTitle : plot.title;
    const double symbol =
        plot.symbol.isEmpty()
            ? 0
            : lettering.word(plot.symbol, FontRole::Body).width + legend::SymbolGap;
    return header.left() + lettering.word(title, FontRole::Strong).width + legend::SymbolGap +
           symbol;
}

LegendPlan LegendPlan::of(const QRectF& header, const Plot& plot, Lettering& lettering,
                          bool beginsBelow) {
    constexpr double Nothing = -1;
    const Measure measure(plot, lettering);
    const auto beside = [&](bool hasBriefTitle) {
        return header.right() - besideFrom(header, plot, lettering, hasBriefTitle);
    };
    std::optional<LegendPlan> best;
    bool isBestCut = false;
    const auto consider = [&](const QVector<Part>& parts, double first, bool hasBriefTitle) {
        QVector<Row> rows = flowed(parts, measure, first, header.width());
        const bool isCut = measure.isCut(rows);
        if (!best || std::pair(isCut, rows.size()) < std::pair(isBestCut, best->rows.size())) {
            best = LegendPlan{std::move(rows), hasBriefTitle};
            isBestCut = isCut;
        }
    };
    // What is earlier is better, but for a row more or a name that is cut.
    QVector<QVector<Part>> names(2);
    for (qsizetype index = 0; index < plot.legend.size(); ++index) {
        names[0].append(measure.part(index, false));
        names[1].append(measure.part(index, true));
    }
    for (const QVector<Part>& parts : std::as_const(names)) {
        consider(parts, Nothing, false);
        if (!beginsBelow) {
            consider(parts, beside(false), false);
            if (!plot.briefTitle.isEmpty()) {
                consider(parts, beside(true), true);
            }
        }
    }
    for (Row& row : best->rows) {
        const double room =
            &row == best->rows.data() ? beside(best->hasBriefTitle) : header.width();
        row.isExact = measure.width(row, true) <= room;
        row.width = measure.width(row, row.isExact);
    }
    return *best;
}

} // namespace wb::charts
