// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ChartPainter.h"

#include "models/base/Format.h"
#include "widgets/charts/MarkerLabels.h"
#include "widgets/common/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <optional>

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
constexpr int Cover = 225;         ///< Of 255: words are to be read over curves and lines as well.
constexpr double ChipPadding = 14; ///< Left and right of its text, together.

QColor withAlpha(QColor ink, int alpha) {
    ink.setAlpha(alpha);
    return ink;
}

/// A shape a kind, so that colour is never the only difference.
void paintMarkerShape(QPainter& painter, Marker::Kind kind, QPointF centre, const QColor& ink) {
    const double r = markerShapeSize() / 2;
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

ChartPainter::ChartPainter(QPainter& painter, const CardLayout& layout, const Plot& plot,
                           const TimeView& time, const ValueMap& values,
                           common::Lettering& lettering)
    : m_painter(painter)
    , m_layout(layout)
    , m_plot(plot)
    , m_time(time)
    , m_values(values)
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

bool ChartPainter::hidesWords(const QRectF& area) const {
    return std::any_of(m_taken.begin(), m_taken.end(),
                       [&](const QRectF& taken) { return taken.intersects(area); });
}

bool ChartPainter::isOccupied(const QRectF& area) const {
    if (hidesWords(area)) {
        return true;
    }
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
    // The right end is where one looks; another place is taken when something is there already.
    const double level = y(limit.value);
    const double above = level - place.height() - 1;
    const QPointF places[] = {{area.right() - 2 - place.width(), above},
                              {area.left() + 2, above},
                              {area.right() - 2 - place.width(), level + 2},
                              {area.left() + 2, level + 2}};
    const auto find = [&](const auto& isTaken) {
        return std::find_if(std::begin(places), std::end(places), [&](const QPointF& at) {
            const QRectF there(at, place.size());
            return area.contains(there) && !isTaken(there.adjusted(0, 1, 0, -2));
        });
    };
    const auto* free = find([this](const QRectF& there) { return isOccupied(there); });
    const bool isFree = free != std::end(places);
    if (!isFree) { // Then over a curve, which is seen through it, rather than over words.
        free = find([this](const QRectF& there) { return hidesWords(there); });
    }
    place.moveTopLeft(free == std::end(places) ? places[above < area.top() ? 2 : 0] : *free);
    m_painter.fillRect(place.adjusted(0, 1, 0, -1),
                       withAlpha(colour::Panel, isFree ? Cover : CoverOfCurves));
    m_painter.setFont(font);
    m_painter.setPen(m_plot.stale ? colour::TextFaint : colour::DangerText);
    m_painter.drawText(place, Qt::AlignCenter, limit.text);
    m_taken.append(place);
}

void ChartPainter::paintMarkers() {
    const QFont font = themeFont(FontRole::Small);
    const QFontMetricsF metrics(font);
    const QRectF& area = m_layout.plot;
    for (const Marker& marker : m_time.markers) {
        const double at = markerX(marker, m_time, area);
        if (std::isnan(at)) {
            continue;
        }
        const bool isNote = marker.kind == Marker::Kind::Note;
        QPen pen((isNote ? colour::TextFaint : colour::Accent).value(), 1);
        pen.setDashPattern(marker.kind == Marker::Kind::Action ? QVector<qreal>{5, 3}
                                                               : QVector<qreal>{2, 2.5});
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(at, area.top()),
                           QPointF(at, isNote ? area.top() + 18 : area.bottom()));
    }
    m_painter.setFont(font);
    for (const MarkerLabel& label : markerLabels(m_time, area, metrics)) {
        const QColor ink = label.isQuiet() ? colour::TextDim : colour::Focus;
        m_painter.fillRect(label.area.adjusted(-2, -2, 2, 2), withAlpha(colour::Panel, Cover));
        const auto write = [&](double left, const QString& text) {
            m_painter.setPen(ink);
            m_painter.drawText(QRectF(left, label.area.top() - 3,
                                      metrics.horizontalAdvance(text) + 1, label.area.height() + 6),
                               Qt::AlignVCenter, text);
        };
        write(label.area.left(), label.text);
        for (const MarkerLabel::Part& part : label.parts) {
            paintMarkerShape(m_painter, part.kind, QPointF(part.shapeX, label.area.center().y()),
                             ink);
            write(part.countX, part.count);
        }
        m_taken.append(label.area);
    }
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
    const bool isFresh = !m_plot.stale && m_plot.lastSampleMs != NoTime;
    if (isFresh && !isAgeTold) {
        const double left = area.right() - widthOf(m_plot.age);
        right = left - 8;
        m_painter.setPen(colour::TextFaint);
        m_lettering.draw(m_painter, QPointF(left, baseline), m_plot.age, FontRole::Small);
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
        const double left = std::max(at - width / 2, area.left() - 4);
        m_painter.fillRect(QRectF(std::round(at), area.bottom() + 1, 1, 3), colour::Line);
        if (left + width <= right) {
            m_lettering.draw(m_painter, QPointF(left, baseline), tick.label, FontRole::Small);
        }
    }
}

void ChartPainter::paintLabels() {
    paintMarkers();
    for (const PlotLimit& limit : m_plot.limits) {
        paintLimitName(limit);
    }
    if (m_plot.stale) {
        const double middle = m_layout.plot.center().y() - 10;
        const QFontMetricsF metrics(themeFont(FontRole::SmallStrong));
        const bool isRoom =
            metrics.horizontalAdvance(m_plot.age) + ChipPadding <= m_layout.plot.width();
        const QString& age = isRoom ? m_plot.age : m_plot.briefAge;
        paintChip(age, m_layout.plot.center().x(), middle, colour::WarningText);
        m_taken.append(chipArea(age, m_layout.plot.center().x(), middle));
    }
    if (!m_plot.note.isEmpty()) {
        paintNote();
    }
}

/// Below the markers, or as high up as nothing is hidden by it; lines rather than words.
void ChartPainter::paintNote() {
    const QRectF& area = m_layout.plot;
    const auto freeTop = [&](const auto& isTaken) -> std::optional<double> {
        QRectF chip = chipArea(m_plot.note, area.center().x(), area.top() + common::scaled(20));
        for (; chip.bottom() <= area.bottom(); chip.translate(0, chip.height() / 2)) {
            if (!isTaken(chip)) {
                return chip.top();
            }
        }
        return std::nullopt;
    };
    auto topY = freeTop([this](const QRectF& chip) { return isOccupied(chip); });
    if (!topY) {
        topY = freeTop([this](const QRectF& chip) { return hidesWords(chip); });
    }
    paintChip(m_plot.note, area.center().x(), topY.value_or(area.center().y() + common::scaled(14)),
              colour::TextDim);
}

QRectF ChartPainter::chipArea(const QString& text, double centreX, double topY) const {
    const QFontMetricsF metrics(themeFont(FontRole::SmallStrong));
    const double wanted = metrics.horizontalAdvance(text) + ChipPadding;
    const QRectF plot = m_layout.plot.adjusted(-2, 0, 2, 0);
    // A long one may stand over the axis as well, rather than be cut.
    const QRectF& room = wanted <= plot.width() ? plot : m_layout.header;
    const double width = std::min(wanted, room.width());
    const double left = std::clamp(centreX - width / 2, room.left(), room.right() - width);
    return {left, topY, width, metrics.height() + 5};
}

void ChartPainter::paintChip(const QString& text, double centreX, double topY, const QColor& ink) {
    const QFont font = themeFont(FontRole::SmallStrong);
    const QRectF chip = chipArea(text, centreX, topY);
    const QString shown =
        QFontMetricsF(font).elidedText(text, Qt::ElideRight, chip.width() - ChipPadding + 1);
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    m_painter.setPen(QPen(colour::Line.value(), 1));
    m_painter.setBrush(colour::PanelHover.value());
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
    if (earlier != m_plot.lines.end()) {
        text += QStringLiteral(" · - - ") +
                base::dateTimeText(m_time.crosshairMs - earlier->earlierByMs, m_time.zone);
    }
    for (const Marker& marker : m_time.markers) {
        if (std::abs(x(static_cast<double>(marker.timeMs)) - at) <= MarkerReachPx) {
            text += QStringLiteral(" · ") + marker.text.simplified();
        }
    }
    paintChip(text, at, area.bottom() + common::scaled(3), colour::Text);
    if (pointed) {
        const double value = valueAt(*pointed, m_time.crosshairMs, 2 * msPerPixel());
        const double beside = at > area.center().x() ? at - 60 : at + 60;
        paintChip(pointed->name + u' ' + exactValue(value, m_plot), beside, y(value) - 10,
                  colour::Text);
    }
}

} // namespace wb::charts
