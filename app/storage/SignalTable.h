// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/health/FleetEvaluator.h"

#include <QByteArray>
#include <QHash>

namespace wb::storage {

class Database;

using RecordedPoint = health::FleetEvaluator::RecordedPoint;

/// A row's values as stored: which are known (a bit a signal, 32-bit little-endian), then each
/// known one as a little-endian 32-bit float: seven digits, half the room of a double.
[[nodiscard]] QByteArray packed(const fleet::SignalValues& values);
/// Unknown (NaN) for what a short or crooked blob does not hold.
[[nodiscard]] fleet::SignalValues unpacked(const QByteArray& blob);

/// Recorded signals, bounded by age and by size. Lives on the database's thread.
class SignalTable {
public:
    explicit SignalTable(Database& database)
        : m_database(database) {}

    /// One transaction. A row of the same subject and time is replaced.
    Expected<void> append(const QVector<RecordedPoint>& points);
    /// Rows in [fromMs, toMs] by time; the first `limit` of them.
    [[nodiscard]] Expected<QVector<fleet::SignalPoint>> range(const QString& service,
                                                              const QString& task, TimeMs fromMs,
                                                              TimeMs toMs, int limit = 2'000'000);
    /// A page of what was recorded, walking back in time.
    struct Page {
        QVector<RecordedPoint> points; ///< Newest first.
        TimeMs beforeMs = NoTime;      ///< Where the next page begins; NoTime: this was the last.
        qint64 beforeSubject = 0;
    };
    /// All subjects' rows from just before (beforeMs, beforeSubject) back to fromMs.
    [[nodiscard]] Expected<Page> pageBefore(TimeMs beforeMs, qint64 beforeSubject, TimeMs fromMs,
                                            int limit);
    /// When the newest row is of; NoTime: there is none.
    [[nodiscard]] Expected<TimeMs> newestMs();
    [[nodiscard]] Expected<bool> knows(const QString& service, const QString& task);

    struct Bounds {
        TimeMs keepFromMs = 0; ///< Older rows go.
        qint64 bytesLimit = 0; ///< Of the whole file's used pages; the oldest rows go.
        int rowsAtOnce = 5000; ///< So that an entry never waits long behind the tidying.
    };
    /// Deletes at most rowsAtOnce rows; true when more should go.
    Expected<bool> tidy(const Bounds& bounds);
    /// Bytes of the pages in use.
    [[nodiscard]] Expected<qint64> usedBytes();

private:
    using Subject = QPair<QString, QString>; ///< Service and task.

    /// Free pages go back to the disk, some at a time.
    Expected<void> giveBackPages();
    Expected<qint64> subjectId(const QString& service, const QString& task);
    Expected<Subject> subjectOf(qint64 id);

    Database& m_database;
    QHash<Subject, qint64> m_subjects;
    QHash<qint64, Subject> m_names;
};

} // namespace wb::storage
