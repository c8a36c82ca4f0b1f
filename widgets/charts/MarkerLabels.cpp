// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/MarkerLabels.h"

#include "widgets/common/Theme.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace wb::charts {

namespace {

constexpr double FromLine = 4;
constexpr double BeforeShape = 5;
constexpr double BeforeCount = 2;
constexpr double Apart = 5;
constexpr double TopOffset = 2;
constexpr int Height = 10;
constexpr std::array Kinds = {Marker::Kind::Deployment, Marker::Kind::Action, Marker::Kind::Note};

/// Markers [first, last] of the time view that share a label.
struct Group {
    qsizetype first = 0;
    qsizetype last = 0;
    MarkerLabel label;
};

QString clock(const Marker& marker, const TimeView& time) {
    return QDateTime::fromMSecsSinceEpoch(marker.timeMs, time.zone)
        .toString(QStringLiteral("HH:mm"));
}

/// Words and places of a group's label.
void layOut(Group& group, const TimeView& time, const QRectF& plot, const QFontMetricsF& metrics) {
    MarkerLabel& label = group.label;
    const Marker& first = time.markers[group.first];
    const Marker& last = time.markers[group.last];
    label.firstX = markerX(first, time, plot);
    label.lastX = markerX(last, time, plot);
    label.text = clock(first, time);
    if (clock(last, time) != label.text) {
        label.text += QStringLiteral("–") + clock(last, time);
    }
    label.parts.clear();
    double right = metrics.horizontalAdvance(label.text);
    for (const Marker::Kind kind : Kinds) {
        const auto count =
            std::count_if(time.markers.begin() + group.first, time.markers.begin() + group.last + 1,
                          [kind](const Marker& marker) { return marker.kind == kind; });
        if (count == 0) {
            continue;
        }
        MarkerLabel::Part part;
        part.kind = kind;
        part.shapeX = right + BeforeShape + markerShapeSize() / 2;
        right += BeforeShape + markerShapeSize();
        if (count > 1) {
            part.count = QString::number(count);
            part.countX = right + BeforeCount;
            right += BeforeCount + metrics.horizontalAdvance(part.count);
        }
        label.parts.append(part);
    }
    const bool fitsRight = label.lastX + FromLine + right <= plot.right();
    const bool fitsLeft = label.firstX - FromLine - right >= plot.left();
    const double left = fitsRight  ? label.lastX + FromLine
                        : fitsLeft ? label.firstX - FromLine - right
                                   : std::max(plot.left(), plot.right() - right);
    label.area = QRectF(left, plot.top() + TopOffset, right, common::scaled(Height));
    for (MarkerLabel::Part& part : label.parts) {
        part.shapeX += left;
        part.countX += left;
    }
}

bool areTooClose(const MarkerLabel& before, const MarkerLabel& after) {
    return std::max(before.lastX, before.area.right()) + Apart >
           std::min(after.firstX, after.area.left());
}

} // namespace

double markerShapeSize() {
    return common::scaled(7);
}

double markerX(const Marker& marker, const TimeView& time, const QRectF& plot) {
    const double at =
        std::round(plot.left() + time.fraction(static_cast<double>(marker.timeMs)) * plot.width()) +
        0.5;
    return at < plot.left() || at > plot.right() ? std::numeric_limits<double>::quiet_NaN() : at;
}

QVector<MarkerLabel> markerLabels(const TimeView& time, const QRectF& plot,
                                  const QFontMetricsF& metrics) {
    QVector<Group> groups;
    for (qsizetype i = 0; i < time.markers.size(); ++i) {
        if (std::isnan(markerX(time.markers[i], time, plot))) {
            continue;
        }
        Group group{i, i, {}};
        layOut(group, time, plot, metrics);
        // A label that grew may reach the one before, and so on.
        while (!groups.isEmpty() && areTooClose(groups.constLast().label, group.label)) {
            group.first = groups.takeLast().first;
            layOut(group, time, plot, metrics);
        }
        groups.append(group);
    }
    QVector<MarkerLabel> labels;
    for (const Group& group : std::as_const(groups)) {
        labels.append(group.label);
    }
    return labels;
}

} // namespace wb::charts
