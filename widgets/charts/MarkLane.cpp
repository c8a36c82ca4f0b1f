// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/MarkLane.h"

#include "widgets/common/Glyph.h"
#include "widgets/common/StateLook.h"
#include "widgets/common/Theme.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb::charts {

namespace {

namespace colour = common::colour;
using common::Glyph;
using Kind = Marker::Kind;

constexpr double Apart = 3; ///< Between shapes, and a shape and its words.
constexpr double WordsApart = 7;

QString clock(const Marker& marker, const TimeView& time) {
    return QDateTime::fromMSecsSinceEpoch(marker.timeMs, time.zone)
        .toString(QStringLiteral("HH:mm"));
}

/// What is bad comes before what was done about it, and that before words and good news.
int weight(const Marker& marker) {
    if (marker.kind == Kind::Verdict) {
        switch (marker.state) {
        case fleet::HealthState::Unhealthy:
            return 8;
        case fleet::HealthState::Unknown:
            return 6;
        case fleet::HealthState::Degraded:
            return 5;
        case fleet::HealthState::Healthy:
            return 1;
        }
    }
    switch (marker.kind) {
    case Kind::Incident:
        return 7;
    case Kind::Action:
        return 4;
    case Kind::Deployment:
        return 3;
    case Kind::StatusUpdate:
        return 2;
    case Kind::Verdict:
    case Kind::Note:
        break;
    }
    return 0;
}

/// Which of two markers is told of where there is room for one.
bool mattersLess(const Marker& a, const Marker& b) {
    return weight(a) < weight(b);
}

/// Makes a mark of the markers [first, last], without its time.
LaneMark made(qsizetype first, qsizetype last, const TimeView& time, const QRectF& lane,
              const QFontMetricsF& metrics) {
    LaneMark mark;
    mark.first = first;
    mark.last = last;
    const auto begin = time.markers.begin();
    mark.shown = std::max_element(begin + first, begin + last + 1, mattersLess) - begin;
    const double side = lane.height();
    double width = side;
    if (last > first) {
        mark.count = QString::number(last - first + 1);
        width += 1 + metrics.horizontalAdvance(mark.count);
    }
    const double middle =
        (markerX(time.markers[first], time, lane) + markerX(time.markers[last], time, lane)) / 2;
    const double left = std::max(lane.left(), std::min(middle - side / 2, lane.right() - width));
    mark.shape = QRectF(left, lane.top(), side, side);
    if (!mark.count.isEmpty()) {
        mark.countArea = QRectF(left + side + 1, lane.top(), width - side - 1, side);
    }
    return mark;
}

/// Always left of its mark, else nowhere: right of it, it would be read as the next one's.
void addTimes(QVector<LaneMark>& marks, const TimeView& time, const QRectF& lane,
              const QFontMetricsF& metrics) {
    double before = lane.left() - WordsApart;
    for (LaneMark& mark : marks) {
        QString text = clock(time.markers[mark.first], time);
        const QString last = clock(time.markers[mark.last], time);
        text += last == text ? QString() : QStringLiteral("–") + last;
        const double width = std::ceil(metrics.horizontalAdvance(text));
        const QRectF shapes = mark.area();
        if (shapes.left() - Apart - width >= before + WordsApart) {
            mark.timeArea = QRectF(shapes.left() - Apart - width, lane.top(), width, lane.height());
            mark.time = text;
        }
        before = shapes.right();
    }
}

} // namespace

double markerX(const Marker& marker, const TimeView& time, const QRectF& plot) {
    const double at =
        std::round(plot.left() + time.fraction(static_cast<double>(marker.timeMs)) * plot.width()) +
        0.5;
    return at < plot.left() || at > plot.right() ? std::numeric_limits<double>::quiet_NaN() : at;
}

bool isDrawnAcross(const Marker& marker) {
    return marker.kind == Kind::Deployment || marker.kind == Kind::Action;
}

QVector<LaneMark> laneMarks(const TimeView& time, const QRectF& lane,
                            const QFontMetricsF& metrics) {
    QVector<LaneMark> marks;
    for (qsizetype i = 0; i < time.markers.size(); ++i) {
        if (std::isnan(markerX(time.markers[i], time, lane))) {
            continue;
        }
        LaneMark mark = made(i, i, time, lane, metrics);
        // One that grew may reach the one before, and so on.
        while (!marks.isEmpty() && marks.constLast().area().right() + Apart > mark.shape.left()) {
            mark = made(marks.takeLast().first, i, time, lane, metrics);
        }
        marks.append(mark);
    }
    addTimes(marks, time, lane, metrics);
    return marks;
}

void paintMark(QPainter& painter, const QRectF& area, const Marker& marker) {
    switch (marker.kind) {
    case Kind::Verdict:
        common::paintState(painter, area.adjusted(1, 1, -1, -1), marker.state);
        break;
    case Kind::Deployment:
        common::paintGlyph(painter, area, Glyph::Deploy, colour::Text);
        break;
    case Kind::Action:
        common::paintGlyph(painter, area, Glyph::Redeploy, colour::Accent);
        break;
    case Kind::Note:
        common::paintGlyph(painter, area, Glyph::Note, colour::Text);
        break;
    case Kind::StatusUpdate:
        common::paintGlyph(painter, area, Glyph::StatusUpdate, colour::Text);
        break;
    case Kind::Incident:
        common::paintGlyph(painter, area, Glyph::Incident, colour::Danger);
        break;
    }
}

} // namespace wb::charts
