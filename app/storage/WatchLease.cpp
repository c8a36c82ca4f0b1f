// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/WatchLease.h"

#include "app/storage/Database.h"

#include <QUuid>

namespace wb::storage {

namespace {

/// Of a run without a lock, which nobody can see end.
const QString Unlocked = QStringLiteral("unlocked-");

} // namespace

WatchLease::WatchLease(const StorageOptions& options)
    : m_environment(options.environment.name)
    , m_databasePath(options.path)
    , m_program(options.program)
    , m_clock(options.clock)
    , m_staleMs(options.watchStaleMs)
    , m_lock(options.path)
    , m_name(m_lock.name().isEmpty() ? Unlocked + QUuid::createUuid().toString(QUuid::WithoutBraces)
                                     : m_lock.name()) {}

Expected<std::optional<WatchLease::Row>> WatchLease::row(Database& database) const {
    auto found = database.run(
        QStringLiteral("SELECT holder, program, beat, seen_ms FROM watches WHERE environment = ?"),
        {m_environment});
    if (!found) {
        return failure(found.error());
    }
    if (!found->next()) {
        if (auto read = database.ended(*found); !read) {
            return failure(read.error());
        }
        return std::nullopt;
    }
    return Row{found->value(0).toString(), found->value(1).toString(), found->value(2).toLongLong(),
               found->value(3).toLongLong()};
}

/// Whether its holder is gone.
bool WatchLease::isLeft(const Row& row) {
    const DurationMs nowMs = m_clock->steadyMs();
    if (row.holder != m_otherHolder || row.beat != m_otherBeat) {
        m_otherHolder = row.holder;
        m_otherBeat = row.beat;
        m_otherSinceMs = nowMs;
    }
    const bool isKilled =
        !row.holder.startsWith(Unlocked) && !ProgramLock::isRunning(m_databasePath, row.holder);
    return row.holder.isEmpty() || isKilled || nowMs - m_otherSinceMs >= m_staleMs;
}

Expected<void> WatchLease::write(Database& database, const Row& row) const {
    auto done = database.run(
        QStringLiteral("INSERT OR REPLACE INTO watches (environment, holder, program, beat,"
                       " seen_ms) VALUES (?, ?, ?, ?, ?)"),
        {m_environment, row.holder, row.program, row.beat, row.seenMs});
    return done ? Expected<void>() : failure(done.error());
}

Expected<bool> WatchLease::renew(Database& database) {
    // Who only looks takes no lock of the record.
    const auto seen = row(database);
    if (seen && *seen && (*seen)->holder != m_name && !isLeft(**seen)) {
        m_writer = (*seen)->program;
        return false;
    }
    bool isHeld = false;
    const auto done = database.inFastTransaction([&]() -> Expected<void> {
        const auto found = row(database);
        if (!found) {
            return failure(found.error());
        }
        const Row before = found->value_or(Row());
        isHeld = before.holder == m_name || !*found || isLeft(before);
        if (!isHeld) {
            m_writer = before.program;
            return {};
        }
        if (before.holder != m_name) {
            m_lastWatchedMs = before.seenMs;
        }
        m_writer = m_program;
        return write(database, {m_name, m_program, before.beat + 1, m_clock->nowMs()});
    });
    return done ? Expected<bool>(isHeld) : failure(done.error());
}

Expected<bool> WatchLease::isHeld(Database& database) const {
    const auto found = row(database);
    if (!found) {
        return failure(found.error());
    }
    return *found && (*found)->holder == m_name;
}

Expected<void> WatchLease::release(Database& database) {
    return database.inFastTransaction([&]() -> Expected<void> {
        const auto found = row(database);
        if (!found || !*found || (*found)->holder != m_name) {
            return found ? Expected<void>() : failure(found.error());
        }
        return write(database,
                     {QStringLiteral(""), m_program, (*found)->beat + 1, m_clock->nowMs()});
    });
}

} // namespace wb::storage
