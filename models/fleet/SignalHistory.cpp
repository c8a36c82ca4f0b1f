// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalHistory.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace wb::fleet {

namespace {

constexpr qsizetype MaxRecalledSubjects = 10'000;

/// One instruction does the same to both.
using Doubles = double __attribute__((vector_size(2 * sizeof(double))));
using Integers = qint64 __attribute__((vector_size(2 * sizeof(qint64))));

Doubles pair(std::span<const double> values, std::size_t first) {
    Doubles both;
    std::memcpy(&both, &values[first], sizeof both);
    return both;
}

/// Of neighbouring values none of which is NaN: where the lowest and the highest stand first.
struct Extremes {
    std::size_t lowest;
    std::size_t highest;

    /// Of noise half the comparisons would be mispredicted: all here are choices without a branch.
    static Extremes of(std::span<const double> values) {
        return values.size() < LongColumn ? ofFew(values) : ofMany(values);
    }

private:
    static constexpr std::size_t LongColumn = 16;

    /// A vector of the value and its opposite, of which the lowest are looked for: compilers choose
    /// between vectors without a branch, and between numbers with one.
    static Extremes ofFew(std::span<const double> values) {
        Doubles lowest{values[0], -values[0]};
        Integers places{};
        for (std::size_t i = 1; i < values.size(); ++i) {
            const Doubles both{values[i], -values[i]};
            const auto place = static_cast<qint64>(i);
            places = both < lowest ? Integers{place, place} : places;
            lowest = both < lowest ? both : lowest;
        }
        return {static_cast<std::size_t>(places[0]), static_cast<std::size_t>(places[1])};
    }
    /// First which values they are, several at a time, and then where.
    static Extremes ofMany(std::span<const double> values) {
        Doubles lanes = pair(values, values.size() - 2);
        Doubles lows[] = {lanes, lanes};
        Doubles highs[] = {lanes, lanes};
        for (std::size_t i = 0; i + 4 <= values.size(); i += 4) {
            for (const std::size_t half : {0, 1}) {
                lanes = pair(values, i + 2 * half);
                lows[half] = lanes < lows[half] ? lanes : lows[half];
                highs[half] = lanes > highs[half] ? lanes : highs[half];
            }
        }
        lanes = pair(values, values.size() - 4);
        lows[0] = lanes < lows[0] ? lanes : lows[0];
        highs[0] = lanes > highs[0] ? lanes : highs[0];
        const Doubles low = lows[0] < lows[1] ? lows[0] : lows[1];
        const Doubles high = highs[0] > highs[1] ? highs[0] : highs[1];
        const double lowest = std::min(low[0], low[1]);
        const double highest = std::max(high[0], high[1]);
        const auto firstOf = [&](double value) {
            return static_cast<std::size_t>(std::ranges::find(values, value) - values.begin());
        };
        return {firstOf(lowest), firstOf(highest)};
    }
};

/// Reduces a line to the points of each pixel column that M4 keeps: first, lowest, highest and
/// last, in order of time. Columns are counted since 1970: a range that moves on by whole ones
/// keeps what it showed.
class ColumnReducer {
public:
    ColumnReducer(TimeMs fromMs, TimeMs toMs, int columns)
        : m_columnMs(static_cast<double>(std::max<TimeMs>(1, toMs - fromMs)) / columns)
        , m_points(qsizetype(4) * (columns + 2)) {}

    void add(std::span<const TimeMs> times, std::span<const double> values) {
        for (std::size_t i = 0; i < times.size();) {
            const std::size_t gap = firstGap(values, i);
            while (i < gap) {
                i = addToColumn(times.first(gap), values.first(gap), i);
            }
            for (; i < times.size() && std::isnan(values[i]); ++i) {
                addGap(times[i]);
            }
        }
    }
    [[nodiscard]] QVector<QPointF> take() {
        flush();
        m_points.resize(m_count);
        return std::move(m_points);
    }

private:
    /// The first from `first` on that is NaN; where there is none, their number.
    static std::size_t firstGap(std::span<const double> values, std::size_t first) {
        // Most lines have none, and whether one has takes no branch a value.
        Integers unknown{};
        std::size_t i = first;
        for (; i + 2 <= values.size(); i += 2) {
            const Doubles both = pair(values, i);
            unknown |= both != both;
        }
        const bool hasGap = (unknown[0] | unknown[1]) != 0;
        std::size_t gap = hasGap ? first : i;
        while (gap < values.size() && !std::isnan(values[gap])) {
            ++gap;
        }
        return gap;
    }
    [[nodiscard]] TimeMs endOf(qint64 column) const {
        const double end = static_cast<double>(column + 1) * m_columnMs;
        // Truncated instead of rounded, which would be calls.
        const auto wholeEnd = static_cast<TimeMs>(end);
        return wholeEnd + (static_cast<double>(wholeEnd) < end ? 1 : 0);
    }
    /// The column that a time lies in: mostly the next one, of which the end is known.
    void begin(TimeMs timeMs) {
        flush();
        ++m_column;
        m_endMs = m_nextEndMs;
        if (timeMs >= m_endMs) {
            m_column = static_cast<qint64>(static_cast<double>(timeMs) / m_columnMs);
            // Rounded either way where a column ends.
            m_column += timeMs >= endOf(m_column) ? 1 : 0;
            m_column -= timeMs < endOf(m_column - 1) ? 1 : 0;
            m_endMs = endOf(m_column);
        }
        m_nextEndMs = endOf(m_column + 1);
    }
    /// The first of a later column, which there is; mostly a column has about as many as another.
    std::size_t endWithin(std::span<const TimeMs> times, std::size_t first) {
        std::size_t end = std::min(first + m_rows, times.size() - 1);
        end += times[end] < m_endMs ? 1 : 0;
        end -= times[end - 1] >= m_endMs ? 1 : 0;
        while (times[end] < m_endMs) {
            ++end;
        }
        while (times[end - 1] >= m_endMs) {
            --end;
        }
        m_rows = end - first;
        return end;
    }
    /// Returns the first that is not of the column.
    std::size_t addToColumn(std::span<const TimeMs> times, std::span<const double> values,
                            std::size_t first) {
        if (times[first] >= m_endMs) {
            begin(times[first]);
        }
        const bool isWhole = times.back() >= m_endMs;
        const std::size_t end = isWhole ? endWithin(times, first) : times.size();
        const auto [lowest, highest] = Extremes::of(values.subspan(first, end - first));
        const auto point = [&](std::size_t at) {
            return QPointF(static_cast<double>(times[at]), values[at]);
        };
        if (isWhole && m_partial.empty()) {
            const std::size_t second = first + std::min(lowest, highest);
            const std::size_t third = first + std::max(lowest, highest);
            makeRoom();
            append(point(first));
            append(point(second), second != first);
            append(point(third), third != second);
            append(point(end - 1), end - 1 != third);
        } else {
            addPart({point(first), point(first + lowest), point(first + highest), point(end - 1)});
        }
        return end;
    }
    /// A column may go on in the next rows: what is known of it stays until it ends.
    void addPart(const std::array<QPointF, 4>& part) {
        const auto& [first, lowest, highest, last] = part;
        if (m_partial.empty()) {
            m_partial.assign(part.begin(), part.end());
            return;
        }
        m_partial[1] = lowest.y() < m_partial[1].y() ? lowest : m_partial[1];
        m_partial[2] = highest.y() > m_partial[2].y() ? highest : m_partial[2];
        m_partial[3] = last;
    }
    void flush() {
        if (m_partial.empty()) {
            return;
        }
        if (m_partial[2].x() < m_partial[1].x()) {
            std::swap(m_partial[1], m_partial[2]);
        }
        makeRoom();
        append(m_partial[0]);
        for (std::size_t i = 1; i < m_partial.size(); ++i) {
            append(m_partial[i], m_partial[i].x() != m_partial[i - 1].x());
        }
        m_partial.clear();
    }
    void addGap(TimeMs timeMs) {
        flush();
        m_endMs = NoTime;
        m_nextEndMs = NoTime;
        if (m_count > 0 && !std::isnan(m_points.at(m_count - 1).y())) {
            makeRoom();
            append(QPointF(static_cast<double>(timeMs), NoValue));
        }
    }
    void makeRoom() {
        if (m_count + 4 > m_points.size()) {
            m_points.resize(2 * m_points.size());
        }
    }
    /// Where there is room; a point that is not new is overwritten by the next one.
    void append(QPointF point, bool isNew = true) {
        m_points[m_count] = point;
        m_count += isNew ? 1 : 0;
    }

    const double m_columnMs;
    qint64 m_column = 0;         ///< That is under way, or was.
    TimeMs m_endMs = NoTime;     ///< Its end.
    TimeMs m_nextEndMs = NoTime; ///< That of the next one.
    std::size_t m_rows = 1;      ///< Of the last column that ended.
    /// First, lowest, highest and last of a column that is not known whole; else empty.
    std::vector<QPointF> m_partial;
    QVector<QPointF> m_points; ///< `m_count` of them are written.
    qsizetype m_count = 0;
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
