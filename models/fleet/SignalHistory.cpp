// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalHistory.h"

#include <algorithm>

namespace wb::fleet {

namespace {

constexpr qsizetype MaxRecalledSubjects = 10'000;

/// Reduces a line to the points of each pixel column that M4 keeps: first, lowest, highest and
/// last, in order of time. Columns are counted since 1970: a range that moves on by whole ones
/// keeps what it showed.
class ColumnReducer {
public:
    ColumnReducer(TimeMs fromMs, TimeMs toMs, int columns)
        : m_columnMs(static_cast<double>(std::max<TimeMs>(1, toMs - fromMs)) / columns) {
        m_points.reserve(qsizetype(4) * columns);
    }

    void add(std::span<const TimeMs> times, std::span<const double> values) {
        for (std::size_t i = 0; i < times.size();) {
            if (std::isnan(values[i])) {
                addGap(times[i++]);
                continue;
            }
            if (times[i] >= m_endMs) {
                begin(times[i], values[i]);
            }
            i = addToColumn(times, values, i);
        }
    }
    [[nodiscard]] QVector<QPointF> take() {
        flush();
        return std::move(m_points);
    }

private:
    /// A division a column, not one a point.
    void begin(TimeMs timeMs, double value) {
        flush();
        // Truncated instead of rounded, which would be calls.
        const auto column = static_cast<qint64>(static_cast<double>(timeMs) / m_columnMs);
        const double end = static_cast<double>(column + 1) * m_columnMs;
        const auto wholeEnd = static_cast<TimeMs>(end);
        m_endMs = wholeEnd + (static_cast<double>(wholeEnd) < end ? 1 : 0);
        m_firstMs = m_lowestMs = m_highestMs = timeMs;
        m_first = m_lowest = m_highest = value;
    }
    /// Returns the first that is not of the column.
    std::size_t addToColumn(std::span<const TimeMs> times, std::span<const double> values,
                            std::size_t first) {
        std::size_t end = first + 1;
        while (end < times.size() && times[end] < m_endMs && !std::isnan(values[end])) {
            ++end;
        }
        // Of noise half the comparisons would be mispredicted; min and max of locals are none.
        double lowest = values[first];
        double highest = values[first];
        for (std::size_t i = first + 1; i < end; ++i) {
            lowest = std::min(lowest, values[i]);
            highest = std::max(highest, values[i]);
        }
        const auto timeOf = [&](double value) {
            std::size_t i = first;
            while (values[i] != value) {
                ++i;
            }
            return times[i];
        };
        if (lowest < m_lowest) {
            m_lowestMs = timeOf(lowest);
            m_lowest = lowest;
        }
        if (highest > m_highest) {
            m_highestMs = timeOf(highest);
            m_highest = highest;
        }
        m_lastMs = times[end - 1];
        m_last = values[end - 1];
        return end;
    }
    void addGap(TimeMs timeMs) {
        flush();
        if (!m_points.isEmpty() && !std::isnan(m_points.constLast().y())) {
            m_points.append(QPointF(static_cast<double>(timeMs), NoValue));
        }
    }
    void append(TimeMs timeMs, double value) {
        if (timeMs != m_writtenMs) {
            m_points.append(QPointF(static_cast<double>(timeMs), value));
            m_writtenMs = timeMs;
        }
    }
    void flush() {
        if (m_endMs == NoTime) {
            return;
        }
        append(m_firstMs, m_first);
        if (m_lowestMs <= m_highestMs) {
            append(m_lowestMs, m_lowest);
            append(m_highestMs, m_highest);
        } else {
            append(m_highestMs, m_highest);
            append(m_lowestMs, m_lowest);
        }
        append(m_lastMs, m_last);
        m_endMs = NoTime;
    }

    const double m_columnMs;
    TimeMs m_endMs = NoTime; ///< Of the column that is under way; NoTime: none is.
    TimeMs m_firstMs = NoTime, m_lowestMs = NoTime, m_highestMs = NoTime, m_lastMs = NoTime;
    double m_first = 0, m_lowest = 0, m_highest = 0, m_last = 0;
    TimeMs m_writtenMs = NoTime; ///< The newest of m_points.
    QVector<QPointF> m_points;
};

/// A row that knows nothing ends every line.
SignalPoint gapAfter(TimeMs timeMs) {
    return {timeMs + 1, {}};
}

} // namespace

SignalHistory::SignalHistory(int pointsPerSubject, int totalPoints)
    : m_pointsPerSubject(std::max(1, pointsPerSubject))
    , m_totalPoints(totalPoints) {}

std::size_t SignalHistory::mostRows() const {
    const auto share = static_cast<int>(m_totalPoints / std::max<qsizetype>(1, m_rows.size()));
    return static_cast<std::size_t>(std::min(m_pointsPerSubject, std::max(FewestPoints, share)));
}

void SignalHistory::append(const QString& service, const QString& task, const SignalPoint& point,
                           DurationMs longestStepMs) {
    SignalRows& rows = m_rows[{service, task}];
    if (!rows.isEmpty() && point.timeMs - rows.lastMs() > longestStepMs) {
        rows.append(gapAfter(rows.lastMs()));
    }
    rows.append(point);
    while (rows.size() > mostRows()) {
        rows.dropFirst();
    }
}

void SignalHistory::recall(const QString& service, const QString& task, const SignalPoint& point,
                           DurationMs longestStepMs) {
    const QPair<QString, QString> subject(service, task);
    if (!m_rows.contains(subject) && m_rows.size() >= MaxRecalledSubjects) {
        return;
    }
    SignalRows& rows = m_rows[subject];
    const bool isOlder = rows.isEmpty() || point.timeMs < rows.firstMs();
    // Two rows may come: the point, and the gap behind it.
    if (!isOlder || rows.size() + 2 > mostRows()) {
        return;
    }
    if (!rows.isEmpty() && rows.firstMs() - point.timeMs > longestStepMs) {
        rows.prepend(gapAfter(point.timeMs));
    }
    rows.prepend(point);
}

void SignalHistory::forget(const QString& service, const QString& task) {
    m_rows.remove({service, task});
}

const SignalRows* SignalHistory::rows(const QString& service, const QString& task) const {
    const auto found = m_rows.constFind({service, task});
    return found == m_rows.constEnd() ? nullptr : &*found;
}

TimeMs SignalHistory::heldFromMs(const QString& service, const QString& task) const {
    const SignalRows* rows = this->rows(service, task);
    return rows == nullptr || rows->isEmpty() ? NoTime : rows->firstMs();
}

QStringList SignalHistory::tasks(const QString& service) const {
    QStringList names;
    for (auto it = m_rows.keyBegin(); it != m_rows.keyEnd(); ++it) {
        if (it->first == service && !it->second.isEmpty()) {
            names.append(it->second);
        }
    }
    names.sort();
    return names;
}

QVector<QPointF> SignalHistory::range(const QString& service, const QString& task, Signal signal,
                                      TimeMs fromMs, TimeMs toMs, int pixelColumns) const {
    const SignalRows* rows = this->rows(service, task);
    if (rows == nullptr || toMs < fromMs || pixelColumns < 1) {
        return {};
    }
    ColumnReducer reducer(fromMs, toMs, pixelColumns);
    rows->read(rows->firstFrom(fromMs), rows->firstFrom(toMs + 1), signal,
               [&](auto times, auto values) { reducer.add(times, values); });
    return reducer.take();
}

} // namespace wb::fleet
