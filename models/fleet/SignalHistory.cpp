// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalHistory.h"

#include <algorithm>

namespace wb::fleet {

namespace {

constexpr qsizetype MaxRecalledSubjects = 10'000;

/// The points of one pixel column that M4 keeps: first, lowest, highest and last, in order of time.
class Column {
public:
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    void add(const QPointF& point) {
        if (m_count == 0) {
            m_first = m_lowest = m_highest = point;
        } else if (point.y() < m_lowest.y()) {
            m_lowest = point;
        } else if (point.y() > m_highest.y()) {
            m_highest = point;
        }
        m_last = point;
        ++m_count;
    }
    void flushTo(QVector<QPointF>& out) {
        if (m_count == 0) {
            return;
        }
        const bool lowIsEarlier = m_lowest.x() <= m_highest.x();
        out.append(m_first);
        for (const QPointF& point :
             {lowIsEarlier ? m_lowest : m_highest, lowIsEarlier ? m_highest : m_lowest, m_last}) {
            if (point.x() != out.constLast().x()) {
                out.append(point);
            }
        }
        m_count = 0;
    }

private:
    int m_count = 0;
    QPointF m_first, m_lowest, m_highest, m_last;
};

/// A row that knows nothing ends every line.
SignalPoint gapAfter(const SignalPoint& point) {
    return {point.timeMs + 1, {}};
}

} // namespace

SignalHistory::SignalHistory(int pointsPerSubject)
    : m_pointsPerSubject(std::max(1, pointsPerSubject)) {}

void SignalHistory::append(const QString& service, const QString& task, const SignalPoint& point,
                           DurationMs longestStepMs) {
    std::deque<SignalPoint>& points = m_points[{service, task}];
    if (!points.empty() && point.timeMs - points.back().timeMs > longestStepMs) {
        points.push_back(gapAfter(points.back()));
    }
    points.push_back(point);
    while (points.size() > static_cast<std::size_t>(m_pointsPerSubject)) {
        points.pop_front();
    }
}

void SignalHistory::recall(const QString& service, const QString& task, const SignalPoint& point,
                           DurationMs longestStepMs) {
    const QPair<QString, QString> subject(service, task);
    if (!m_points.contains(subject) && m_points.size() >= MaxRecalledSubjects) {
        return;
    }
    std::deque<SignalPoint>& points = m_points[subject];
    const bool isOlder = points.empty() || point.timeMs < points.front().timeMs;
    // Two rows may come: the point, and the gap behind it.
    if (!isOlder || points.size() + 2 > static_cast<std::size_t>(m_pointsPerSubject)) {
        return;
    }
    if (!points.empty() && points.front().timeMs - point.timeMs > longestStepMs) {
        points.push_front(gapAfter(point));
    }
    points.push_front(point);
}

void SignalHistory::forget(const QString& service, const QString& task) {
    m_points.remove({service, task});
}

const std::deque<SignalPoint>* SignalHistory::points(const QString& service,
                                                     const QString& task) const {
    const auto found = m_points.constFind({service, task});
    return found == m_points.constEnd() ? nullptr : &*found;
}

TimeMs SignalHistory::heldFromMs(const QString& service, const QString& task) const {
    const std::deque<SignalPoint>* points = this->points(service, task);
    return points == nullptr || points->empty() ? NoTime : points->front().timeMs;
}

QStringList SignalHistory::tasks(const QString& service) const {
    QStringList names;
    for (auto it = m_points.keyBegin(); it != m_points.keyEnd(); ++it) {
        if (it->first == service && !it->second.isEmpty()) {
            names.append(it->second);
        }
    }
    names.sort();
    return names;
}

QVector<QPointF> SignalHistory::range(const QString& service, const QString& task, Signal signal,
                                      TimeMs fromMs, TimeMs toMs, int pixelColumns) const {
    QVector<QPointF> out;
    const std::deque<SignalPoint>* points = this->points(service, task);
    if (points == nullptr || toMs < fromMs || pixelColumns < 1) {
        return out;
    }
    const auto before = [](const SignalPoint& point, TimeMs timeMs) {
        return point.timeMs < timeMs;
    };
    auto it = std::lower_bound(points->begin(), points->end(), fromMs, before);
    const double spanMs = static_cast<double>(std::max<TimeMs>(1, toMs - fromMs));
    Column column;
    int current = -1;
    bool inGap = true;
    for (; it != points->end() && it->timeMs <= toMs; ++it) {
        const double value = it->values[signal];
        if (std::isnan(value)) {
            column.flushTo(out);
            if (!inGap) {
                out.append(QPointF(static_cast<double>(it->timeMs), NoValue));
            }
            inGap = true;
            continue;
        }
        const int at =
            static_cast<int>(static_cast<double>(it->timeMs - fromMs) / spanMs * pixelColumns);
        if (at != current) {
            column.flushTo(out);
            current = at;
        }
        column.add(QPointF(static_cast<double>(it->timeMs), value));
        inGap = false;
    }
    column.flushTo(out);
    return out;
}

} // namespace wb::fleet
