// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SignalTable.h"

#include "app/storage/Database.h"

#include <QtEndian>

#include <bit>

namespace wb::storage {

namespace {

constexpr qsizetype SubjectCacheLimit = 10'000;
constexpr int PagesAtOnce = 200;
static_assert(fleet::SignalCount <= 32, "the mask of known signals has 32 bits");

/// Qt binds a null QString as NULL; a service's own row has the empty text.
QString notNull(const QString& text) {
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

QByteArray packed(const fleet::SignalValues& values) {
    quint32 known = 0;
    QByteArray blob(4, '\0');
    for (int i = 0; i < fleet::SignalCount; ++i) {
        const auto signal = static_cast<fleet::Signal>(i);
        if (values.has(signal)) {
            known |= 1U << i;
            char bytes[4];
            qToLittleEndian(std::bit_cast<quint32>(static_cast<float>(values[signal])), bytes);
            blob.append(bytes, 4);
        }
    }
    qToLittleEndian(known, blob.data());
    return blob;
}

fleet::SignalValues unpacked(const QByteArray& blob) {
    fleet::SignalValues values;
    if (blob.size() < 4) {
        return values;
    }
    const auto known = qFromLittleEndian<quint32>(blob.constData());
    qsizetype at = 4;
    for (int i = 0; i < fleet::SignalCount && at + 4 <= blob.size(); ++i) {
        if ((known & (1U << i)) != 0) {
            const auto bits = qFromLittleEndian<quint32>(blob.constData() + at);
            values[static_cast<fleet::Signal>(i)] = static_cast<double>(std::bit_cast<float>(bits));
            at += 4;
        }
    }
    return values;
}

Expected<qint64> SignalTable::subjectId(const QString& service, const QString& task) {
    const QPair<QString, QString> subject(service, task);
    if (const auto known = m_subjects.constFind(subject); known != m_subjects.constEnd()) {
        return *known;
    }
    auto inserted = m_database.run(
        QStringLiteral("INSERT INTO subjects (service, task) VALUES (?, ?) ON CONFLICT DO NOTHING"),
        {service, notNull(task)});
    if (!inserted) {
        return failure(inserted.error());
    }
    const auto id =
        m_database.value(QStringLiteral("SELECT id FROM subjects WHERE service = ? AND task = ?"),
                         {service, notNull(task)});
    if (!id) {
        return failure(id.error());
    }
    if (m_subjects.size() >= SubjectCacheLimit) {
        m_subjects.clear();
    }
    m_subjects[subject] = id->toLongLong();
    return id->toLongLong();
}

Expected<void> SignalTable::append(const QVector<RecordedPoint>& points) {
    auto done = m_database.inFastTransaction([&]() -> Expected<void> {
        auto insert = m_database.prepare(QStringLiteral(
            "INSERT OR REPLACE INTO signals (time_ms, subject, row_values) VALUES (?, ?, ?)"));
        if (!insert) {
            return failure(insert.error());
        }
        for (const RecordedPoint& recorded : points) {
            const auto subject = subjectId(recorded.service, recorded.task);
            if (!subject) {
                return failure(subject.error());
            }
            auto inserted = m_database.runAgain(
                *insert, {recorded.point.timeMs, *subject, packed(recorded.point.values)});
            if (!inserted) {
                return inserted;
            }
        }
        return {};
    });
    if (!done) {
        // Subjects that were new in this transaction do not exist after all.
        m_subjects.clear();
    }
    return done;
}

Expected<QVector<fleet::SignalPoint>> SignalTable::range(const QString& service,
                                                         const QString& task, TimeMs fromMs,
                                                         TimeMs toMs, int limit) {
    auto rows = m_database.run(
        QStringLiteral("SELECT time_ms, row_values FROM signals WHERE time_ms BETWEEN ? AND ?"
                       " AND subject = (SELECT id FROM subjects WHERE service = ? AND task = ?)"
                       " ORDER BY time_ms LIMIT ?"),
        {fromMs, toMs, service, notNull(task), limit});
    if (!rows) {
        return failure(rows.error());
    }
    QVector<fleet::SignalPoint> points;
    while (rows->next()) {
        points.append({rows->value(0).toLongLong(), unpacked(rows->value(1).toByteArray())});
    }
    if (auto read = m_database.ended(*rows); !read) {
        return failure(read.error());
    }
    return points;
}

Expected<SignalTable::Subject> SignalTable::subjectOf(qint64 id) {
    if (const auto known = m_names.constFind(id); known != m_names.constEnd()) {
        return *known;
    }
    auto row =
        m_database.run(QStringLiteral("SELECT service, task FROM subjects WHERE id = ?"), {id});
    if (!row) {
        return failure(row.error());
    }
    if (m_names.size() >= SubjectCacheLimit) {
        m_names.clear();
    }
    const bool isKnown = row->next();
    m_names[id] = isKnown ? Subject(row->value(0).toString(), row->value(1).toString()) : Subject();
    return m_names[id];
}

Expected<SignalTable::Page> SignalTable::pageBefore(TimeMs beforeMs, qint64 beforeSubject,
                                                    TimeMs fromMs, int limit) {
    auto rows = m_database.run(
        QStringLiteral("SELECT time_ms, subject, row_values FROM signals WHERE (time_ms, subject) <"
                       " (?, ?) AND time_ms >= ? ORDER BY time_ms DESC, subject DESC LIMIT ?"),
        {beforeMs, beforeSubject, fromMs, limit});
    if (!rows) {
        return failure(rows.error());
    }
    Page page;
    int count = 0;
    TimeMs timeMs = NoTime;
    qint64 id = 0;
    while (rows->next()) {
        ++count;
        timeMs = rows->value(0).toLongLong();
        id = rows->value(1).toLongLong();
        const auto subject = subjectOf(id);
        if (!subject) {
            return failure(subject.error());
        }
        page.points.append(
            {subject->first, subject->second, {timeMs, unpacked(rows->value(2).toByteArray())}});
    }
    if (auto read = m_database.ended(*rows); !read) {
        return failure(read.error());
    }
    if (count == limit) {
        page.beforeMs = timeMs;
        page.beforeSubject = id;
    }
    return page;
}

Expected<TimeMs> SignalTable::newestMs() {
    const auto newest =
        m_database.value(QStringLiteral("SELECT coalesce(max(time_ms), -1) FROM signals"));
    if (!newest) {
        return failure(newest.error());
    }
    return newest->toLongLong();
}

Expected<bool> SignalTable::knows(const QString& service, const QString& task) {
    const auto id =
        m_database.value(QStringLiteral("SELECT id FROM subjects WHERE service = ? AND task = ?"),
                         {service, notNull(task)});
    if (!id) {
        return failure(id.error());
    }
    return id->isValid();
}

Expected<qint64> SignalTable::usedBytes() {
    qint64 figures[3] = {};
    const char* pragmas[] = {"PRAGMA page_count", "PRAGMA freelist_count", "PRAGMA page_size"};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto figure = m_database.value(QLatin1String(pragmas[i]));
        if (!figure) {
            return failure(figure.error());
        }
        figures[i] = figure->toLongLong();
    }
    return (figures[0] - figures[1]) * figures[2];
}

Expected<void> SignalTable::giveBackPages() {
    const auto free = m_database.value(QStringLiteral("PRAGMA freelist_count"));
    if (!free) {
        return failure(free.error());
    }
    return m_database.inTransaction([&]() -> Expected<void> {
        // It gives back a page a step, and Qt takes one step of a statement without columns.
        auto vacuum = m_database.prepare(QStringLiteral("PRAGMA incremental_vacuum(1)"));
        if (!vacuum) {
            return failure(vacuum.error());
        }
        for (int i = 0; i < std::min(free->toInt(), PagesAtOnce); ++i) {
            if (auto given = m_database.runAgain(*vacuum, {}); !given) {
                return given;
            }
        }
        return {};
    });
}

Expected<bool> SignalTable::tidy(const Bounds& bounds) {
    const auto used = usedBytes();
    if (!used) {
        return failure(used.error());
    }
    const bool isTooBig = bounds.bytesLimit > 0 && *used > bounds.bytesLimit;
    // Rows are found by their key, oldest first, so a slice costs what it deletes.
    auto deleted = m_database.run(
        QStringLiteral("DELETE FROM signals WHERE (time_ms, subject) IN (SELECT time_ms, subject"
                       " FROM signals WHERE time_ms < ? ORDER BY time_ms, subject LIMIT ?)"),
        {isTooBig ? std::numeric_limits<qint64>::max() : bounds.keepFromMs, bounds.rowsAtOnce});
    if (!deleted) {
        return failure(deleted.error());
    }
    const int rows = deleted->numRowsAffected();
    if (rows > 0) {
        if (auto given = giveBackPages(); !given) {
            return failure(given.error());
        }
    }
    return rows == bounds.rowsAtOnce || (isTooBig && rows > 0);
}

} // namespace wb::storage
