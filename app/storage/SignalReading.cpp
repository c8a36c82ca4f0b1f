// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SignalReading.h"

#include "app/storage/SignalHours.h"
#include "app/storage/SignalTable.h"

#include <cmath>

namespace wb::storage {

namespace {

using Hour = HourOfMinutes;

/// Rows of longer ranges are too many to be read at once.
constexpr DurationMs LongestOfRowsMs = 6 * Hour::HourMs;

Error cancelled() {
    return {ErrorCode::Cancelled, QStringLiteral("nobody waits for this any more"), {}};
}

/// First, lowest, highest and last point of a column, at most; where the extremes lie between is
/// not known.
void appendPoints(const metrics::PixelColumn& column, QVector<QPointF>& points) {
    const auto first = static_cast<double>(column.firstMs);
    const double third = static_cast<double>(column.lastMs - column.firstMs) / 3;
    if (column.gapBefore) {
        points.append({first - 1, fleet::NoValue});
    }
    points.append({first, column.first});
    const bool rises = column.first <= column.last;
    const double middle[] = {rises ? column.min : column.max, rises ? column.max : column.min};
    for (int i = 0; i < 2 && column.count > 1; ++i) {
        if (middle[i] != column.first && middle[i] != column.last) {
            points.append({first + third * (i + 1), middle[i]});
        }
    }
    if (column.count > 1) {
        points.append({static_cast<double>(column.lastMs), column.last});
    }
}

} // namespace

/// Lines on their way through a reducer each.
class SignalReading::Tracks {
public:
    struct Track {
        fleet::Signal signal;
        metrics::PixelReducer reducer;
        TimeMs lastMs = NoTime; ///< Of the last known value.
        std::vector<TimeMs> times;
        std::vector<double> values;
        std::vector<TimeMs> gaps;
    };
    explicit Tracks(const Range& range) {
        const auto spanMs = static_cast<double>(range.toMs - range.fromMs + 1);
        const metrics::PixelGrid grid(range.fromMs, range.toMs,
                                      std::max(1, static_cast<int>(spanMs / range.columnMs)));
        for (const fleet::ChartLine& line : range.lines) {
            m_tracks.push_back({line.signal, metrics::PixelReducer(grid), NoTime, {}, {}, {}});
        }
    }
    /// Those of one subject.
    std::map<qint64, std::vector<std::size_t>> bySubject;

    void addRow(Track& track, TimeMs timeMs, double value, DurationMs silenceMs) {
        if (std::isnan(value)) {
            if (track.gaps.empty() || track.gaps.back() < track.lastMs) {
                track.gaps.push_back(timeMs);
            }
            return;
        }
        if (track.lastMs != NoTime && timeMs - track.lastMs > silenceMs) {
            track.gaps.push_back(track.lastMs + 1);
        }
        track.times.push_back(timeMs);
        track.values.push_back(value);
        track.lastMs = timeMs;
    }
    static void addMinutes(Track& track, TimeMs hourMs, const Hour::Line& line,
                           DurationMs silenceMs) {
        for (std::size_t minute = 0; minute < line.size(); ++minute) {
            const Hour::Minute& from = line[minute];
            if (!from.isKnown()) {
                continue;
            }
            metrics::PixelColumn point;
            point.firstMs = hourMs + static_cast<TimeMs>(minute) * Hour::MinuteMs;
            point.lastMs = point.firstMs + Hour::MinuteMs - 1;
            point.first = point.last = static_cast<double>(from.last);
            point.min = static_cast<double>(from.min);
            point.max = static_cast<double>(from.max);
            point.count = from.min == from.max ? 1 : 2;
            point.gapBefore = track.lastMs != NoTime && point.firstMs - track.lastMs > silenceMs;
            track.reducer.add(point);
            track.lastMs = point.lastMs;
        }
    }
    std::vector<Track>& all() { return m_tracks; }
    QVector<QVector<QPointF>> take() {
        QVector<QVector<QPointF>> lines;
        for (Track& track : m_tracks) {
            track.reducer.add(track.times, track.values, track.gaps);
            QVector<QPointF> points;
            for (const metrics::PixelColumn& column : track.reducer.take()) {
                appendPoints(column, points);
            }
            lines.append(points);
        }
        return lines;
    }

private:
    std::vector<Track> m_tracks;
};

Expected<std::unique_ptr<SignalReading>> SignalReading::open(const QString& path) {
    Database::Options options;
    options.path = path;
    options.mode = Database::Mode::Existing;
    auto database = Database::open(options);
    if (!database) {
        return failure(database.error());
    }
    return std::unique_ptr<SignalReading>(new SignalReading(std::move(*database)));
}

bool SignalReading::isOfMinutes(const Range& range) {
    return range.toMs - range.fromMs > LongestOfRowsMs || range.columnMs >= Hour::MinuteMs;
}

Expected<QVector<QVector<QPointF>>> SignalReading::lines(const Range& range,
                                                         const IsObsolete& isObsolete) {
    Tracks tracks(range);
    if (auto found = findSubjects(range, tracks); !found) {
        return failure(found.error());
    }
    TimeMs rowsFromMs = range.fromMs;
    if (isOfMinutes(range)) {
        const auto madeUntil = SignalHours::madeUntil(*m_database);
        if (!madeUntil) {
            return failure(madeUntil.error());
        }
        rowsFromMs = std::max(rowsFromMs, *madeUntil);
        if (auto added = addHours(range, rowsFromMs, tracks, isObsolete); !added) {
            return failure(added.error());
        }
    }
    if (auto added = addRows(range, rowsFromMs, tracks, isObsolete); !added) {
        return failure(added.error());
    }
    return tracks.take();
}

Expected<void> SignalReading::findSubjects(const Range& range, Tracks& tracks) {
    auto rows = m_database->run(QStringLiteral("SELECT id, task FROM subjects WHERE service = ?"),
                                {range.service});
    if (!rows) {
        return failure(rows.error());
    }
    while (rows->next()) {
        const QString task = rows->value(1).toString();
        for (qsizetype i = 0; i < range.lines.size(); ++i) {
            if (range.lines[i].task == task) {
                tracks.bySubject[rows->value(0).toLongLong()].push_back(
                    static_cast<std::size_t>(i));
            }
        }
    }
    return m_database->ended(*rows);
}

Expected<void> SignalReading::addHours(const Range& range, TimeMs toMs, Tracks& tracks,
                                       const IsObsolete& isObsolete) {
    // Subject after subject of an hour: found by their key, and no others are read.
    auto hours = m_database->prepare(
        QStringLiteral("SELECT minutes FROM signal_hours WHERE hour_ms = ? AND subject = ?"));
    if (!hours) {
        return failure(hours.error());
    }
    for (TimeMs hourMs = range.fromMs - range.fromMs % Hour::HourMs; hourMs < toMs;
         hourMs += Hour::HourMs) {
        if (isObsolete()) {
            return failure(cancelled());
        }
        for (const auto& [subject, wanted] : tracks.bySubject) {
            if (auto read = m_database->runAgain(*hours, {hourMs, subject}); !read) {
                return read;
            }
            if (!hours->next()) {
                continue;
            }
            const auto hour = Hour::unpacked(hours->value(0).toByteArray());
            if (!hour) {
                return failure(hour.error());
            }
            for (const std::size_t index : wanted) {
                Tracks::Track& track = tracks.all()[index];
                if (const Hour::Line* line = hour->line(track.signal)) {
                    Tracks::addMinutes(track, hourMs, *line, range.silenceMs);
                }
            }
        }
    }
    return {};
}

Expected<void> SignalReading::addRows(const Range& range, TimeMs fromMs, Tracks& tracks,
                                      const IsObsolete& isObsolete) {
    QStringList subjects;
    for (const auto& [subject, wanted] : tracks.bySubject) {
        subjects << QString::number(subject);
    }
    if (subjects.isEmpty() || fromMs > range.toMs) {
        return {};
    }
    auto rows = m_database->run(
        QStringLiteral("SELECT time_ms, subject, row_values FROM signals"
                       " WHERE time_ms BETWEEN ? AND ? AND +subject IN (%1) ORDER BY time_ms")
            .arg(subjects.join(QLatin1Char(','))),
        {fromMs, range.toMs});
    if (!rows) {
        return failure(rows.error());
    }
    while (rows->next()) {
        if (isObsolete()) {
            return failure(cancelled());
        }
        const fleet::SignalValues values = unpacked(rows->value(2).toByteArray());
        for (const std::size_t index : tracks.bySubject[rows->value(1).toLongLong()]) {
            Tracks::Track& track = tracks.all()[index];
            tracks.addRow(track, rows->value(0).toLongLong(), values[track.signal],
                          range.silenceMs);
        }
    }
    return m_database->ended(*rows);
}

} // namespace wb::storage
