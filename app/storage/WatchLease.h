// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ProgramLock.h"
#include "app/storage/StorageTypes.h"

namespace wb::storage {

class Database;

/// Which of several programs that watch one environment writes its timeline: one row of the record
/// names the writer, who renews it every few seconds. Whoever sees the row stand still for a while,
/// by his own steady clock and nobody's wall clock, or finds that the writer was killed on this
/// machine, takes it over. Since each of the writer's transactions looks at the row first, one that
/// was held up for longer writes nothing more. Lives on the storage thread.
class WatchLease {
public:
    explicit WatchLease(const StorageOptions& options);

    /// Claims, renews or takes over, as it is. Whether this program is the writer now.
    Expected<bool> renew(Database& database);
    /// The same without a change. To be asked within a transaction that depends on it.
    [[nodiscard]] Expected<bool> isHeld(Database& database) const;
    /// Lets the next one have it at once.
    Expected<void> release(Database& database);
    /// Who writes now, in words.
    [[nodiscard]] const QString& writer() const { return m_writer; }
    /// When the writer before this program renewed it last; NoTime: there was none.
    [[nodiscard]] TimeMs lastWatchedMs() const { return m_lastWatchedMs; }

private:
    struct Row {
        QString holder; ///< Empty: released.
        QString program;
        qint64 beat = 0;
        TimeMs seenMs = NoTime;
    };
    [[nodiscard]] Expected<std::optional<Row>> row(Database& database) const;
    [[nodiscard]] bool isLeft(const Row& row);
    Expected<void> write(Database& database, const Row& row) const;

    QString m_environment;
    QString m_databasePath;
    QString m_program;
    const Clock* m_clock;
    DurationMs m_staleMs; ///< How long the row must stand still.
    ProgramLock m_lock;
    QString m_name;
    QString m_writer;
    TimeMs m_lastWatchedMs = NoTime;
    QString m_otherHolder; ///< As the row was when it last changed, and when that was.
    qint64 m_otherBeat = 0;
    DurationMs m_otherSinceMs = 0; ///< Steady.
};

} // namespace wb::storage
