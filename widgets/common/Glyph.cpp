// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Glyph.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace wb::common {

namespace {

/// Points of a polyline in a square of 16 × 16; `closed` joins the ends.
QPainterPath line(std::initializer_list<QPointF> points, bool closed = false) {
    QPainterPath path;
    bool first = true;
    for (const QPointF& point : points) {
        if (first) {
            path.moveTo(point);
        } else {
            path.lineTo(point);
        }
        first = false;
    }
    if (closed) {
        path.closeSubpath();
    }
    return path;
}

QPainterPath circularArrow() {
    QPainterPath path;
    path.arcMoveTo(2.5, 2.5, 11, 11, 60);
    path.arcTo(2.5, 2.5, 11, 11, 60, 290);
    path.addPath(line({{14, 2}, {13.4, 6.6}, {9, 5.6}}));
    return path;
}

QPainterPath backArrow() {
    QPainterPath path = line({{6, 2.5}, {2, 6.5}, {6, 10.5}});
    path.moveTo(2, 6.5);
    path.lineTo(10, 6.5);
    path.cubicTo(15.5, 6.5, 15.5, 13.5, 10, 13.5);
    path.lineTo(7, 13.5);
    return path;
}

QPainterPath cells() {
    QPainterPath path;
    for (const qreal y : {2.5, 8.0, 13.5}) {
        for (const qreal x : {2.5, 8.0, 13.5}) {
            path.addRect(x - 0.8, y - 0.8, 1.6, 1.6);
        }
    }
    return path;
}

QPainterPath rows() {
    QPainterPath path;
    for (const qreal y : {3.5, 8.0, 12.5}) {
        path.addPath(line({{2, y}, {14, y}}));
    }
    return path;
}

QPainterPath struckLoudspeaker() {
    QPainterPath path = line({{2, 6}, {5, 6}, {9, 2.5}, {9, 13.5}, {5, 10}, {2, 10}}, true);
    path.addPath(line({{2, 14.5}, {14, 1.5}}));
    return path;
}

/// A groove each, and the knob on it.
QPainterPath sliders() {
    QPainterPath path;
    for (const QPointF knob : {QPointF(10.5, 3.5), QPointF(5, 8), QPointF(11.5, 12.5)}) {
        path.moveTo(1.5, knob.y());
        path.lineTo(knob.x() - 1.7, knob.y());
        path.moveTo(knob.x() + 1.7, knob.y());
        path.lineTo(14.5, knob.y());
        path.addEllipse(knob, 1.7, 1.7);
    }
    return path;
}

QPainterPath padlock(bool isOpen) {
    QPainterPath path;
    // Open, the shackle stands beside the body: a gap of one pixel would be read as closed.
    const qreal body = isOpen ? 0.5 : 3;
    const qreal shackle = isOpen ? 8.5 : 5;
    path.addRoundedRect(body, 7.5, 10, 7, 1.2, 1.2);
    path.moveTo(shackle, 7.5);
    path.lineTo(shackle, 4.8);
    path.arcTo(shackle, 1.8, 6, 6, 180, -180);
    path.lineTo(shackle + 6, isOpen ? 6 : 7.5);
    return path;
}

QPainterPath pathOf(Glyph glyph) {
    QPainterPath path;
    switch (glyph) {
    case Glyph::Deploy:
        path = line({{8, 11}, {8, 2}});
        path.addPath(line({{4, 6}, {8, 2}, {12, 6}}));
        path.addPath(line({{3, 14}, {13, 14}}));
        break;
    case Glyph::Redeploy:
        return circularArrow();
    case Glyph::Rollback:
        return backArrow();
    case Glyph::Note:
        path = line({{3, 13}, {3.8, 9.6}, {10.8, 2.6}, {13.4, 5.2}, {6.4, 12.2}}, true);
        path.addPath(line({{9.2, 4.2}, {11.8, 6.8}}));
        break;
    case Glyph::StatusUpdate:
        path = line({{2, 3}, {14, 3}, {14, 11}, {8, 11}, {5, 14}, {5, 11}, {2, 11}}, true);
        break;
    case Glyph::Incident:
        path = line({{4, 14.5}, {4, 2}, {13, 2}, {10.5, 5.5}, {13, 9}, {4, 9}});
        break;
    case Glyph::Passed:
        path = line({{3, 8.5}, {6.5, 12}, {13, 4}});
        break;
    case Glyph::Warning:
        path = line({{8, 2.5}, {8, 9.5}});
        path.addPath(line({{8, 13}, {8, 13.3}}));
        break;
    case Glyph::Failed:
        path = line({{3.5, 3.5}, {12.5, 12.5}});
        path.addPath(line({{12.5, 3.5}, {3.5, 12.5}}));
        break;
    case Glyph::Pending:
        for (const qreal x : {3.0, 8.0, 13.0}) {
            path.addPath(line({{x, 8}, {x + 0.2, 8}}));
        }
        break;
    case Glyph::Search:
        path.addEllipse(QPointF(6.8, 6.8), 4.3, 4.3);
        path.addPath(line({{10, 10}, {14, 14}}));
        break;
    case Glyph::Snoozed:
        path = line({{4, 3}, {12, 3}, {4, 13}, {12, 13}});
        break;
    case Glyph::Muted:
        return struckLoudspeaker();
    case Glyph::Locked:
    case Glyph::Unlocked:
        return padlock(glyph == Glyph::Unlocked);
    case Glyph::Cells:
        return cells();
    case Glyph::Settings:
        return sliders();
    case Glyph::Rows:
        return rows();
    }
    return path;
}

} // namespace

void paintGlyph(QPainter& painter, const QRectF& area, Glyph glyph, const QColor& ink) {
    const qreal side = std::min(area.width(), area.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(pathOf(glyph));
    painter.restore();
}

} // namespace wb::common
