// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/PointWalk.h"

#include "models/base/Format.h"

#include <algorithm>
#include <cmath>

namespace wb::charts {

namespace {

/// More lines than these are told by the legend.
constexpr qsizetype MostSpokenLines = 4;

/// Nobody walks along what was earlier.
qsizetype walkedPoints(const PlotLine& line) {
    return line.earlierByMs > 0 ? 0 : line.points.size();
}

const PlotLine* longestLine(const QVector<PlotLine>& lines) {
    const auto longest =
        std::max_element(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
            return walkedPoints(a) < walkedPoints(b);
        });
    return longest == lines.end() || walkedPoints(*longest) == 0 ? nullptr : &*longest;
}

} // namespace

PointWalk::PointWalk(const Plot& plot, const TimeView& time, double plotWidthPx)
    : m_plot(plot)
    , m_time(time)
    , m_reachMs(2 * time.msPerPixel(plotWidthPx))
    , m_line(longestLine(plot.lines)) {}

/// The point in view that comes after `start`, or before it; null at the end of the line.
const QPointF* PointWalk::neighbour(double start, bool forward) const {
    const QPointF* found = nullptr;
    for (const QPointF& point : m_line->points) {
        const double fraction = m_time.fraction(point.x());
        if (std::isnan(point.y()) || fraction < 0 || fraction > 1) {
            continue;
        }
        if (forward && point.x() > start) {
            return &point;
        }
        if (!forward && point.x() < start) {
            found = &point;
        }
    }
    return found;
}

TimeMs PointWalk::reachedBy(int key) const {
    if (isEmpty()) {
        return NoTime;
    }
    const bool isStep = key == Qt::Key_Left || key == Qt::Key_Right;
    // Without a crosshair either arrow begins at the newest point, as End does.
    const bool begins = m_time.crosshairMs == NoTime && key != Qt::Key_Home;
    const bool forward = !begins && (key == Qt::Key_Right || key == Qt::Key_Home);
    const bool continues = isStep && !begins;
    const double start = continues ? static_cast<double>(m_time.crosshairMs)
                         : forward ? -HUGE_VAL
                                   : HUGE_VAL;
    const QPointF* point = neighbour(start, forward);
    return point == nullptr ? NoTime : static_cast<TimeMs>(point->x());
}

TimeMs PointWalk::snapped(TimeMs timeMs) const {
    QPointF point;
    const bool isNear = !isEmpty() && !std::isnan(valueAt(*m_line, timeMs, 0, &point)) &&
                        std::abs(point.x() - static_cast<double>(timeMs)) <= m_reachMs;
    return isNear ? static_cast<TimeMs>(point.x()) : timeMs;
}

QString PointWalk::lineText(const PlotLine& line) const {
    QString text =
        line.name + u' ' + exactValue(valueAt(line, m_time.crosshairMs, m_reachMs), m_plot);
    if (line.earlierByMs > 0) {
        text += QStringLiteral(" (%1)").arg(
            base::dateTimeText(m_time.crosshairMs - line.earlierByMs, m_time.zone));
    }
    return text;
}

QString PointWalk::crosshairText() const {
    if (m_time.crosshairMs == NoTime) {
        return {};
    }
    QStringList values;
    for (const PlotLine& line : m_plot.lines) {
        values << lineText(line);
    }
    return m_time.momentText(m_time.crosshairMs) + QStringLiteral(": ") +
           values.join(QStringLiteral(", "));
}

/// As the header shows them at the crosshair: the highest of each entry's lines.
QStringList PointWalk::legendTexts() const {
    QStringList texts;
    for (const PlotLegend& entry : m_plot.legend) {
        double highest = std::nan("");
        for (const qsizetype line : entry.lines) {
            highest =
                std::fmax(highest, valueAt(m_plot.lines[line], m_time.crosshairMs, m_reachMs));
        }
        texts << (entry.valued ? entry.name + u' ' + exactValue(highest, m_plot) : entry.name);
    }
    return texts;
}

QStringList PointWalk::happenings() const {
    QStringList texts;
    const auto here = static_cast<double>(m_time.crosshairMs);
    const QPointF* before = neighbour(here, false);
    const auto after =
        std::lower_bound(m_line->points.begin(), m_line->points.end(), here,
                         [](const QPointF& point, double timeMs) { return point.x() < timeMs; });
    if (before != nullptr && after != m_line->points.begin() && std::isnan(std::prev(after)->y())) {
        texts
            << tr("after a gap since %1").arg(m_time.momentText(static_cast<TimeMs>(before->x())));
    }
    for (const Marker& marker : m_time.markers) {
        const auto at = static_cast<double>(marker.timeMs);
        if (at <= here && (before == nullptr || at > before->x()) &&
            marker.timeMs >= m_time.fromMs) {
            texts << marker.text;
        }
    }
    return texts;
}

QString PointWalk::spokenText() const {
    if (m_time.crosshairMs == NoTime || isEmpty()) {
        return {};
    }
    QStringList parts;
    if (m_plot.lines.size() > MostSpokenLines) {
        parts = legendTexts();
    } else {
        for (const PlotLine& line : m_plot.lines) {
            parts << lineText(line);
        }
    }
    return m_time.momentText(m_time.crosshairMs) + QStringLiteral(": ") +
           (parts + happenings()).join(QStringLiteral(", "));
}

} // namespace wb::charts
