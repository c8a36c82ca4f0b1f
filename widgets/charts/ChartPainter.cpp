// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ChartPainter.h"

#include "models/base/Format.h"
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

/// Below this no time is known yet.
constexpr DurationMs ShortestSpanMs = 1000;
/// How near to a line, in pixels, the pointer makes it tell its name.
constexpr double NameReachPx = 12;
/// How near to a marker, in pixels, the crosshair tells of it.
constexpr double MarkerReachPx = 5;
constexpr int CoverOfCurves = 170; ///< Of 255: both are to be made out.
constexpr double TickPx = 5;       ///< Of a marker that has no line across.
constexpr double ChipPadding = 14; ///< Left and right of its text, together.

QColor withAlpha(QColor ink, int alpha) {
    ink.setAlpha(alpha);
    return ink;
}

} // namespace

ChartPainter::ChartPainter(QPainter& painter, const CardLayout& layout, const Plot& plot,
                           const TimeView& time, const ValueMap& values, const LabelPlaces& places,
                           common::Lettering& lettering)
    : m_painter(painter)
    , m_layout(layout)
    , m_plot(plot)
    , m_time(time)
    , m_values(values)
    , m_places(places)
    , m_lettering(lettering) {}

double ChartPainter::x(double timeMs) const {
    return m_layout.plot.left() + m_time.fraction(timeMs) * m_layout.plot.width();
}

double ChartPainter::y(double value) const {
    return m_layout.plot.bottom() - m_values.fraction(value) * m_layout.plot.height();
}

double ChartPainter::msPerPixel() const {
    return m_time.msPerPixel(m_layout.plot.width());
}

/// Of a place on the plot: curves are seen through it, and its colour is what lies below.
void ChartPainter::cover(const QRectF& place) {
    m_painter.fillRect(place, withAlpha(colour::Panel, CoverOfCurves));
    if (m_time.incidentFromMs == NoTime) {
        return;
    }
    const double from = x(static_cast<double>(m_time.incidentFromMs));
    const double to = m_time.incidentToMs == NoTime ? m_layout.plot.right()
                                                    : x(static_cast<double>(m_time.incidentToMs));
    const QRectF shade(QPointF(from, place.top()), QPointF(to, place.bottom()));
    if (shade.isValid() && shade.intersects(place)) {
        m_painter.fillRect(shade & place, colour::IncidentShade);
    }
}

void ChartPainter::paintLimitName(const PlotLimit& limit, const LabelPlaces::Limit& place) {
    if (place.isOverCurve) {
        cover(place.area.adjusted(0, 1, 0, -1));
    }
    m_painter.setFont(themeFont(FontRole::Small));
    m_painter.setPen(m_plot.stale ? colour::TextFaint : colour::DangerText);
    m_painter.drawText(place.area, Qt::AlignCenter, limit.text);
}

void ChartPainter::paintMarks() {
    const QRectF& area = m_layout.plot;
    for (const Marker& marker : m_time.markers) {
        const double at = markerX(marker, m_time, area);
        if (std::isnan(at)) {
            continue;
        }
        const bool isAcross = isDrawnAcross(marker);
        QPen pen((isAcross ? colour::Accent : colour::TextFaint).value(), 1);
        if (isAcross) {
            pen.setDashPattern(marker.kind == Marker::Kind::Action ? QVector<qreal>{5, 3}
                                                                   : QVector<qreal>{2, 2.5});
        }
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(at, area.top()),
                           QPointF(at, isAcross ? area.bottom() : area.top() + TickPx));
    }
    const QFontMetricsF metrics(themeFont(FontRole::Small));
    const auto write = [&](const QRectF& place, const QString& text) {
        const double rise = (metrics.ascent() - metrics.descent()) / 2;
        m_lettering.draw(m_painter, QPointF(place.left(), std::round(place.center().y() + rise)),
                         text, FontRole::Small);
    };
    for (const LaneMark& mark : m_places.marks) {
        paintMark(m_painter, mark.shape, m_time.markers[mark.shown]);
        m_painter.setPen(colour::Focus);
        write(mark.countArea, mark.count);
        write(mark.timeArea, mark.time);
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChartPainter::paintTimes(bool isAgeTold) {
    const QFontMetricsF metrics(themeFont(FontRole::Small));
    const auto widthOf = [&](const QString& text) {
        return m_lettering.word(text, FontRole::Small).width;
    };
    const QRectF& area = m_layout.plot;
    const double middle = area.bottom() + common::scaled(5) + common::scaled(16) / 2.0;
    const double baseline = std::round(middle + (metrics.ascent() - metrics.descent()) / 2);
    double right = area.right() + 4;
    // Not over the curves, which are worth the more when nothing new comes.
    if (m_plot.stale ? hasPoints() : !isAgeTold && !m_plot.age.isEmpty()) {
        const bool isRoom = !m_plot.stale || widthOf(m_plot.age) <= area.width();
        const QString& age = isRoom ? m_plot.age : m_plot.briefAge;
        const double left = area.right() - widthOf(age);
        right = left - 8;
        m_painter.setPen(m_plot.stale ? colour::WarningText : colour::TextFaint);
        m_lettering.draw(m_painter, QPointF(left, baseline), age, FontRole::Small);
    }
    if (m_time.toMs - m_time.fromMs < ShortestSpanMs) {
        return;
    }
    m_painter.setPen(colour::TextDim);
    const double closest = widthOf(QStringLiteral("00:00")) + 18;
    const auto closestMs = static_cast<DurationMs>(closest * msPerPixel());
    for (const TimeTick& tick : timeTicks(m_time.fromMs, m_time.toMs, m_time.zone, closestMs)) {
        const double at = x(static_cast<double>(tick.timeMs));
        const double width = widthOf(tick.label) + 1;
        const double left = std::max(at - width / 2, m_layout.header.left());
        m_painter.fillRect(QRectF(std::round(at), area.bottom() + 1, 1, 3), colour::Line);
        if (left + width <= right) {
            m_lettering.draw(m_painter, QPointF(left, baseline), tick.label, FontRole::Small);
        }
    }
}

bool ChartPainter::hasPoints() const {
    return std::any_of(m_plot.lines.begin(), m_plot.lines.end(),
                       [](const PlotLine& line) { return !line.points.isEmpty(); });
}

void ChartPainter::paintLabels() {
    paintMarks();
    for (qsizetype i = 0; i < m_places.limits.size(); ++i) {
        paintLimitName(m_plot.limits[i], m_places.limits[i]);
    }
    const double middle = m_layout.plot.center().x();
    if (m_plot.stale && !hasPoints()) {
        paintChip(m_plot.age, chipArea(m_plot.age, middle, m_layout.plot.center().y() - 10),
                  colour::WarningText);
    }
    if (!m_plot.note.isEmpty()) {
        const QString note = wrapped(m_plot.note).join(u'\n');
        paintChip(note, placeOf(note, middle), colour::TextDim);
    }
}

/// Where a chip on the plot hides least.
QRectF ChartPainter::placeOf(const QString& text, double centreX) const {
    return m_places.placeOf(chipArea(text, centreX, 0).size(), centreX, m_layout, m_plot, m_time,
                            m_values);
}

QRectF ChartPainter::chipArea(const QString& text, double centreX, double topY) const {
    const QFontMetricsF metrics(themeFont(FontRole::SmallStrong));
    double wanted = ChipPadding;
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        wanted = std::max(wanted, metrics.horizontalAdvance(line) + ChipPadding);
    }
    const QRectF plot = m_layout.plot.adjusted(-2, 0, 2, 0);
    // A long one may stand over the axis as well, rather than be cut.
    const QRectF& room = wanted <= plot.width() ? plot : m_layout.header;
    const double width = std::min(wanted, room.width());
    const double left = std::clamp(centreX - width / 2, room.left(), room.right() - width);
    return {left, topY, width,
            metrics.height() + (static_cast<double>(lines.size()) - 1) * metrics.lineSpacing() + 5};
}

void ChartPainter::paintChip(const QString& text, const QRectF& chip, const QColor& ink) {
    const QFont font = themeFont(FontRole::SmallStrong);
    const QFontMetricsF metrics(font);
    QStringList lines = text.split(u'\n');
    for (QString& line : lines) {
        line = metrics.elidedText(line, Qt::ElideRight, chip.width() - ChipPadding + 1);
    }
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    m_painter.setPen(QPen(colour::Line.value(), 1));
    m_painter.setBrush(colour::PanelHover.value());
    m_painter.drawRoundedRect(chip, 4, 4);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setFont(font);
    m_painter.setPen(ink);
    m_painter.drawText(chip, Qt::AlignCenter, lines.join(u'\n'));
}

/// In lines that the plot has room for.
QStringList ChartPainter::wrapped(const QString& text) const {
    const QFontMetricsF metrics(themeFont(FontRole::SmallStrong));
    const double room = m_layout.plot.width() - ChipPadding - 2;
    QStringList lines{QString()};
    for (const QString& word : text.simplified().split(u' ')) {
        const QString longer = (lines.constLast() + u' ' + word).trimmed();
        if (lines.constLast().isEmpty() || metrics.horizontalAdvance(longer) <= room) {
            lines.last() = longer;
        } else {
            lines << word;
        }
    }
    return lines;
}

/// What happened at the crosshair, each in lines that fit.
QString ChartPainter::happenedText(double at) const {
    constexpr qsizetype MostLines = 4;
    QStringList lines;
    for (const Marker& marker : m_time.markers) {
        if (std::abs(x(static_cast<double>(marker.timeMs)) - at) <= MarkerReachPx) {
            lines << wrapped(marker.text);
        }
    }
    if (lines.size() > MostLines) {
        lines = lines.first(MostLines);
        lines.last() += u'…';
    }
    return lines.join(u'\n');
}

void ChartPainter::paintCrosshair(double pointerY, bool isHere) {
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
        if (std::isnan(value) || (line.colour.alpha() < 200 && line.earlierByMs == 0)) {
            continue;
        }
        m_painter.setPen(QPen(colour::Panel.value(), 1));
        m_painter.setBrush(m_plot.stale ? colour::TextFaint.value() : line.colour);
        m_painter.drawEllipse(QPointF(at + 0.5, y(value)), 3.5, 3.5);
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    QString text = m_time.momentText(m_time.crosshairMs);
    const auto earlier = std::find_if(m_plot.lines.begin(), m_plot.lines.end(),
                                      [](const PlotLine& line) { return line.earlierByMs > 0; });
    QString happened = isHere ? happenedText(at) : QString();
    if (earlier != m_plot.lines.end()) {
        const QString then =
            QStringLiteral("- - ") +
            base::dateTimeText(m_time.crosshairMs - earlier->earlierByMs, m_time.zone);
        const QString both = text + QStringLiteral(" · ") + then;
        const bool fits = chipArea(both, at, 0).width() <= area.width();
        text = fits ? both : text;
        happened = fits || !isHere ? happened : happened.isEmpty() ? then : then + u'\n' + happened;
    }
    paintChip(text, chipArea(text, at, area.bottom() + common::scaled(3)), colour::Text);
    if (!happened.isEmpty()) {
        paintChip(happened, placeOf(happened, at), colour::Text);
    }
    if (pointed) {
        const double value = valueAt(*pointed, m_time.crosshairMs, 2 * msPerPixel());
        const double beside = at > area.center().x() ? at - 60 : at + 60;
        const QString name = pointed->name + u' ' + exactValue(value, m_plot);
        paintChip(name, chipArea(name, beside, y(value) - 10), colour::Text);
    }
}

} // namespace wb::charts
