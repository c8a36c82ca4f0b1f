// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ChartPainter.h"

#include "models/base/Format.h"
#include "widgets/common/Theme.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace wb::charts {

namespace {

namespace colour = common::colour;
using common::FontRole;
using common::themeFont;

constexpr double HeaderHeight = 32;
constexpr double AxisWidth = 42;
constexpr double TimesHeight = 26;
/// Below this no time is known yet.
constexpr DurationMs ShortestSpanMs = 1000;
constexpr double MarkerSize = 7;
constexpr double SwatchSpace = 14;
constexpr double UnitGap = 10;
constexpr double AgeGap = 7;
constexpr double EntryGap = 11;
/// How near to a line, in pixels, the pointer makes it tell its name.
constexpr double NameReachPx = 12;
/// How near to a marker, in pixels, the crosshair tells of it.
constexpr double MarkerReachPx = 5;

QColor withAlpha(QColor ink, int alpha) {
    ink.setAlpha(alpha);
    return ink;
}

/// A shape a kind, so that colour is never the only difference.
void paintMarkerShape(QPainter& painter, Marker::Kind kind, QPointF centre, const QColor& ink) {
    const double r = MarkerSize / 2;
    QPainterPath path;
    switch (kind) {
    case Marker::Kind::Deployment:
        path.addPolygon(QPolygonF{{centre + QPointF(0, -r), centre + QPointF(r, r),
                                   centre + QPointF(-r, r), centre + QPointF(0, -r)}});
        break;
    case Marker::Kind::Action:
        path.addPolygon(
            QPolygonF{{centre + QPointF(0, -r), centre + QPointF(r, 0), centre + QPointF(0, r),
                       centre + QPointF(-r, 0), centre + QPointF(0, -r)}});
        break;
    case Marker::Kind::Note:
        path.addEllipse(centre, r - 1, r - 1);
        break;
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.fillPath(path, ink);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

CardLayout CardLayout::of(QSizeF size, double pixelRatio) {
    const QRectF card(QPointF(0, 0), size);
    const double padding = common::spacing::Padding;
    const auto whole = [&](double position) {
        return std::round(position * pixelRatio) / pixelRatio;
    };
    return {card, QRectF(padding, 0, size.width() - 2 * padding, HeaderHeight),
            QRectF(QPointF(whole(AxisWidth), whole(HeaderHeight)),
                   QPointF(whole(std::max(AxisWidth + 10, size.width() - padding - 1)),
                           whole(std::max(HeaderHeight + 10, size.height() - TimesHeight))))};
}

ChartPainter::ChartPainter(QPainter& painter, const CardLayout& layout, const Plot& plot,
                           const TimeView& time, double top)
    : m_painter(painter)
    , m_layout(layout)
    , m_plot(plot)
    , m_time(time)
    , m_top(top) {}

double ChartPainter::x(double timeMs) const {
    return m_layout.plot.left() + m_time.fraction(timeMs) * m_layout.plot.width();
}

double ChartPainter::y(double value) const {
    return m_layout.plot.bottom() - value / m_top * m_layout.plot.height();
}

double ChartPainter::msPerPixel() const {
    return static_cast<double>(m_time.toMs - m_time.fromMs) / std::max(1.0, m_layout.plot.width());
}

void ChartPainter::paintGround() {
    const QRectF& area = m_layout.plot;
    const auto span = [&](TimeMs fromMs, TimeMs toMs) {
        const double left = std::clamp(x(static_cast<double>(fromMs)), area.left(), area.right());
        const double right = std::clamp(x(static_cast<double>(toMs)), area.left(), area.right());
        return QRectF(left, area.top(), right - left, area.height());
    };
    if (m_time.incidentFromMs != NoTime) {
        const TimeMs toMs = m_time.incidentToMs == NoTime ? m_time.toMs : m_time.incidentToMs;
        m_painter.fillRect(span(m_time.incidentFromMs, toMs), colour::IncidentShade);
    }
    if (m_plot.stale && m_plot.lastSampleMs != NoTime) {
        m_painter.fillRect(span(m_plot.lastSampleMs, m_time.toMs),
                           QBrush(colour::Line, Qt::BDiagPattern));
    }
    QPen pen(m_plot.stale ? colour::TextFaint : colour::Danger, 1);
    pen.setDashPattern({5, 4});
    m_painter.setPen(pen);
    for (const PlotLimit& limit : m_plot.limits) {
        const double level = std::round(y(limit.value)) + 0.5;
        m_painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level));
    }
}

bool ChartPainter::isCrossedByLine(const QRectF& area) const {
    const auto crosses = [&](const PlotLine& line) {
        const double fromMs = static_cast<double>(m_time.fromMs) +
                              (area.left() - m_layout.plot.left()) * msPerPixel();
        const double toMs = fromMs + area.width() * msPerPixel();
        const auto first =
            std::lower_bound(line.points.begin(), line.points.end(), fromMs,
                             [](const QPointF& point, double time) { return point.x() < time; });
        return std::any_of(first, line.points.end(), [&](const QPointF& point) {
            return point.x() <= toMs && y(point.y()) >= area.top() && y(point.y()) <= area.bottom();
        });
    };
    return std::any_of(m_plot.lines.begin(), m_plot.lines.end(), crosses);
}

void ChartPainter::paintLimitName(const PlotLimit& limit) {
    const QFont font = themeFont(FontRole::Small);
    const QFontMetricsF metrics(font);
    const QRectF& area = m_layout.plot;
    QRectF place(0, 0, metrics.horizontalAdvance(limit.text) + 6, metrics.height());
    const double level = y(limit.value);
    const bool roomAbove = level - place.height() - 1 >= area.top();
    place.moveTop(roomAbove ? level - place.height() - 1 : level + 2);
    // The right end is where one looks; the left is taken when lines run through the name there.
    place.moveRight(area.right() - 2);
    if (isCrossedByLine(place)) {
        QRectF other = place;
        other.moveLeft(area.left() + 2);
        if (!isCrossedByLine(other.adjusted(0, 0, 0, -2))) {
            place = other;
        }
    }
    m_painter.fillRect(place.adjusted(0, 1, 0, -1), withAlpha(colour::Panel, 150));
    m_painter.setFont(font);
    m_painter.setPen(m_plot.stale ? colour::TextFaint : colour::DangerText);
    m_painter.drawText(place, Qt::AlignCenter, limit.text);
}

void ChartPainter::paintMarkers() {
    const QFont font = themeFont(FontRole::Small);
    const QFontMetricsF metrics(font);
    const QRectF& area = m_layout.plot;
    const QColor light = colour::Focus;
    double taken = area.left();
    for (const Marker& marker : m_time.markers) {
        const double at = std::round(x(static_cast<double>(marker.timeMs))) + 0.5;
        if (at < area.left() || at > area.right()) {
            continue;
        }
        const bool isNote = marker.kind == Marker::Kind::Note;
        QPen pen(isNote ? colour::TextFaint : colour::Accent, 1);
        pen.setDashPattern(marker.kind == Marker::Kind::Action ? QVector<qreal>{5, 3}
                                                               : QVector<qreal>{2, 2.5});
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(at, area.top()),
                           QPointF(at, isNote ? area.top() + 18 : area.bottom()));
        const QString label = QDateTime::fromMSecsSinceEpoch(marker.timeMs, m_time.zone)
                                  .toString(QStringLiteral("HH:mm"));
        const double width = metrics.horizontalAdvance(label);
        const double middle = area.top() + 7;
        const QColor ink = isNote ? colour::TextDim : light;
        const bool toLeft = at + width + MarkerSize + 12 > area.right();
        const double textLeft = toLeft ? at - 4 - width : at + 4;
        if (textLeft < taken) {
            paintMarkerShape(m_painter, marker.kind, QPointF(at, middle), ink);
            taken = std::max(taken, at + MarkerSize);
            continue;
        }
        const double shapeX =
            toLeft ? textLeft - 5 - MarkerSize / 2 : textLeft + width + 5 + MarkerSize / 2;
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(QRectF(textLeft, middle - 8, width + 1, 16), Qt::AlignVCenter, label);
        paintMarkerShape(m_painter, marker.kind, QPointF(shapeX, middle), ink);
        taken = std::max(at, std::max(textLeft + width, shapeX)) + 6;
    }
}

void ChartPainter::paintTimes() {
    const QFont font = themeFont(FontRole::Small);
    const QFontMetricsF metrics(font);
    const QRectF& area = m_layout.plot;
    const QRectF row(area.left(), area.bottom() + 5, area.width(), 16);
    m_painter.setFont(font);
    double right = area.right() + 4;
    if (showsAge() && !ageFitsHeader()) {
        right = area.right() - metrics.horizontalAdvance(m_plot.age) - 8;
        m_painter.setPen(colour::TextFaint);
        m_painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, m_plot.age);
    }
    if (m_time.toMs - m_time.fromMs < ShortestSpanMs) {
        return;
    }
    m_painter.setPen(colour::TextDim);
    const double closest = metrics.horizontalAdvance(QStringLiteral("00:00")) + 18;
    const auto closestMs = static_cast<DurationMs>(closest * msPerPixel());
    for (const TimeTick& tick : timeTicks(m_time.fromMs, m_time.toMs, m_time.zone, closestMs)) {
        const double at = x(static_cast<double>(tick.timeMs));
        const double width = metrics.horizontalAdvance(tick.label) + 1;
        const double left = std::max(at - width / 2, area.left() - 4);
        m_painter.fillRect(QRectF(std::round(at), area.bottom() + 1, 1, 3), colour::Line);
        if (left + width <= right) {
            m_painter.drawText(QRectF(left, row.top(), width, row.height()), Qt::AlignCenter,
                               tick.label);
        }
    }
}

void ChartPainter::paintLabels() {
    paintMarkers();
    for (const PlotLimit& limit : m_plot.limits) {
        paintLimitName(limit);
    }
    paintTimes();
    if (m_plot.stale) {
        paintChip(m_plot.age, m_layout.plot.center().x(), m_layout.plot.center().y() - 10,
                  colour::Warning);
    }
}

double ChartPainter::legendValue(const PlotLegend& entry) const {
    if (m_time.crosshairMs == NoTime) {
        return entry.value;
    }
    double highest = std::nan("");
    for (const qsizetype index : entry.lines) {
        highest =
            std::fmax(highest, valueAt(m_plot.lines[index], m_time.crosshairMs, 2 * msPerPixel()));
    }
    return highest;
}

bool ChartPainter::showsAge() const {
    return !m_plot.stale && m_plot.lastSampleMs != NoTime;
}

/// Where title and unit end.
double ChartPainter::headerEnd() const {
    const QFontMetricsF title(themeFont(FontRole::Strong));
    const QFontMetricsF body(themeFont(FontRole::Body));
    return m_layout.header.left() + title.horizontalAdvance(m_plot.title) + UnitGap +
           body.horizontalAdvance(m_plot.unit);
}

bool ChartPainter::ageFitsHeader() const {
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

double ChartPainter::paintLegend(double leftmost) {
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
        const double number = legendValue(*entry);
        const QString value = !entry->valued                 ? QString()
                              : m_time.crosshairMs == NoTime ? shortValue(number)
                                                             : exactValue(number);
        const double valueWidth = strongMetrics.horizontalAdvance(value);
        const double nameWidth = smallMetrics.horizontalAdvance(entry->name);
        if (right - valueWidth - nameWidth - SwatchSpace - 4 < leftmost) {
            break;
        }
        if (entry->valued) {
            put(strong, valueWidth, m_plot.stale ? colour::TextFaint : colour::Text, value);
            right -= 4;
        }
        put(small, nameWidth, colour::TextDim, entry->name);
        right -= SwatchSpace;
        QColor swatch = m_plot.stale ? colour::TextFaint : entry->colour;
        swatch.setAlphaF(1);
        m_painter.fillRect(QRectF(std::round(right), std::round(area.center().y()) - 1, 10, 3),
                           swatch);
        right -= EntryGap;
    }
    return right;
}

void ChartPainter::paintHeader() {
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
    if (showsAge() && ageFitsHeader() && m_time.crosshairMs == NoTime) {
        m_painter.setFont(themeFont(FontRole::Small));
        m_painter.setPen(colour::TextFaint);
        m_painter.drawText(area.adjusted(headerEnd() + AgeGap - area.left(), 1, 0, 0),
                           Qt::AlignLeft | Qt::AlignVCenter, m_plot.age);
    }
}

void ChartPainter::paintChip(const QString& text, double centreX, double topY, const QColor& ink) {
    const QFont font = themeFont(FontRole::SmallStrong);
    const QFontMetricsF metrics(font);
    const QRectF& area = m_layout.plot;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width() - 16);
    QRectF chip(0, topY, metrics.horizontalAdvance(shown) + 14, metrics.height() + 5);
    chip.moveLeft(std::clamp(centreX - chip.width() / 2, area.left() - 2,
                             std::max(area.left() - 2, area.right() + 2 - chip.width())));
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    m_painter.setPen(QPen(colour::Line, 1));
    m_painter.setBrush(colour::PanelHover);
    m_painter.drawRoundedRect(chip, 4, 4);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setFont(font);
    m_painter.setPen(ink);
    m_painter.drawText(chip, Qt::AlignCenter, shown);
}

void ChartPainter::paintCrosshair(double pointerY) {
    if (m_time.crosshairMs == NoTime) {
        return;
    }
    const QRectF& area = m_layout.plot;
    const double at = x(static_cast<double>(m_time.crosshairMs));
    if (at < area.left() || at > area.right()) {
        return;
    }
    m_painter.fillRect(QRectF(std::round(at), area.top(), 1, area.height()),
                       withAlpha(colour::Text, 120));
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    const PlotLine* pointed = nullptr;
    double nearest = NameReachPx;
    for (const PlotLine& line : m_plot.lines) {
        const double value = valueAt(line, m_time.crosshairMs, 2 * msPerPixel());
        if (std::abs(y(value) - pointerY) <= nearest) {
            nearest = std::abs(y(value) - pointerY);
            pointed = &line;
        }
        // Of a band of tasks only those drawn full are worth a dot.
        if (std::isnan(value) || line.colour.alpha() < 200) {
            continue;
        }
        m_painter.setPen(QPen(colour::Panel, 1));
        m_painter.setBrush(m_plot.stale ? colour::TextFaint : line.colour);
        m_painter.drawEllipse(QPointF(at + 0.5, y(value)), 3.5, 3.5);
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    QString text = base::clockText(m_time.crosshairMs, m_time.zone);
    for (const Marker& marker : m_time.markers) {
        if (std::abs(x(static_cast<double>(marker.timeMs)) - at) <= MarkerReachPx) {
            text += QStringLiteral(" · ") + marker.text.simplified();
        }
    }
    paintChip(text, at, area.bottom() + 3, colour::Text);
    if (pointed) {
        const double value = valueAt(*pointed, m_time.crosshairMs, 2 * msPerPixel());
        const double beside = at > area.center().x() ? at - 60 : at + 60;
        paintChip(pointed->name + u' ' + exactValue(value), beside, y(value) - 10, colour::Text);
    }
}

} // namespace wb::charts
