// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/TargetTable.h"

#include "app/storage/Database.h"

namespace wb::storage {

Expected<void> TargetTable::note(const QVector<fleet::Target>& targets, TimeMs nowMs) {
    return m_database.inFastTransaction([&]() -> Expected<void> {
        auto newest = m_database.prepare(
            QStringLiteral("SELECT from_ms, service, task FROM targets WHERE target = ?"
                           " ORDER BY from_ms DESC LIMIT 1"));
        auto goOn = m_database.prepare(
            QStringLiteral("UPDATE targets SET to_ms = ? WHERE target = ? AND from_ms = ?"));
        auto begin = m_database.prepare(
            QStringLiteral("INSERT OR REPLACE INTO targets (target, from_ms, to_ms, service, task)"
                           " VALUES (?, ?, ?, ?, ?)"));
        if (!newest || !goOn || !begin) {
            return failure(!newest ? newest.error() : !goOn ? goOn.error() : begin.error());
        }
        for (const fleet::Target& target : targets) {
            if (auto read = m_database.runAgain(*newest, {target.id}); !read) {
                return read;
            }
            const bool isSame = newest->next() && newest->value(1).toString() == target.service &&
                                newest->value(2).toString() == target.task;
            const TimeMs sinceMs = isSame ? newest->value(0).toLongLong() : nowMs;
            newest->finish();
            auto noted = isSame ? m_database.runAgain(*goOn, {nowMs, target.id, sinceMs})
                                : m_database.runAgain(*begin, {target.id, nowMs, nowMs,
                                                               target.service, target.task});
            if (!noted) {
                return noted;
            }
        }
        return {};
    });
}

Expected<void> TargetTable::dropBefore(TimeMs timeMs) {
    auto dropped = m_database.run(QStringLiteral("DELETE FROM targets WHERE to_ms < ?"), {timeMs});
    return dropped ? Expected<void>() : failure(dropped.error());
}

Expected<QVector<TargetTable::Stretch>> TargetTable::stretches(int limit) {
    auto rows = m_database.run(QStringLiteral("SELECT target, service, task, from_ms, to_ms"
                                              " FROM targets ORDER BY target, from_ms LIMIT ?"),
                               {limit});
    if (!rows) {
        return failure(rows.error());
    }
    QVector<Stretch> found;
    while (rows->next()) {
        found.append({rows->value(0).toString(), rows->value(1).toString(),
                      rows->value(2).toString(), rows->value(3).toLongLong(),
                      rows->value(4).toLongLong()});
    }
    if (auto read = m_database.ended(*rows); !read) {
        return failure(read.error());
    }
    return found;
}

} // namespace wb::storage
