// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/Migrations.h"

#include "app/storage/Database.h"

#include <array>

namespace wb::storage {

namespace {

/// A step is never edited once released; what must change becomes the next step.
QStringList timelineTables() {
    return {
        QStringLiteral("CREATE TABLE incidents ("
                       " id TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL,"
                       " environment TEXT NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL,"
                       " opened_ms INTEGER NOT NULL, mitigated_ms INTEGER, resolved_ms INTEGER,"
                       " services TEXT NOT NULL, severity INTEGER NOT NULL,"
                       " commander TEXT NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE entries ("
                       " seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,"
                       " incident_id TEXT REFERENCES incidents(id), time_ms INTEGER NOT NULL,"
                       " kind TEXT NOT NULL, severity TEXT NOT NULL, service TEXT NOT NULL,"
                       " task TEXT NOT NULL, actor TEXT NOT NULL, title TEXT NOT NULL,"
                       " detail TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX entries_by_incident ON entries(incident_id, time_ms, seq)"),
        QStringLiteral("CREATE INDEX entries_by_time ON entries(time_ms, seq)"),
    };
}

QStringList auditTable() {
    return {
        QStringLiteral("CREATE TABLE audit ("
                       " seq INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL,"
                       " previous_hash BLOB NOT NULL, hash BLOB NOT NULL)"),
        QStringLiteral("CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit"
                       " BEGIN SELECT RAISE(ABORT, 'the audit record is append-only'); END"),
        QStringLiteral("CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit"
                       " BEGIN SELECT RAISE(ABORT, 'the audit record is append-only'); END"),
    };
}

QStringList signalTables() {
    return {
        QStringLiteral("CREATE TABLE subjects (id INTEGER PRIMARY KEY, service TEXT NOT NULL,"
                       " task TEXT NOT NULL, UNIQUE(service, task))"),
        // By time first: new rows go to one end and old ones leave at the other, so that a batch
        // touches a page or two however many subjects it is about.
        QStringLiteral("CREATE TABLE signals (time_ms INTEGER NOT NULL, subject INTEGER NOT NULL,"
                       " row_values BLOB NOT NULL, PRIMARY KEY(time_ms, subject)) WITHOUT ROWID"),
    };
}

QStringList environmentTable() {
    return {
        QStringLiteral("CREATE TABLE environments (name TEXT PRIMARY KEY NOT NULL,"
                       " time_zone TEXT NOT NULL, components TEXT NOT NULL) WITHOUT ROWID"),
    };
}

QStringList signalHours() {
    return {
        QStringLiteral("CREATE TABLE signal_hours (hour_ms INTEGER NOT NULL,"
                       " subject INTEGER NOT NULL, minutes BLOB NOT NULL,"
                       " PRIMARY KEY(hour_ms, subject)) WITHOUT ROWID"),
    };
}

QStringList targetTable() {
    return {
        QStringLiteral("CREATE TABLE targets (target TEXT NOT NULL, from_ms INTEGER NOT NULL,"
                       " to_ms INTEGER NOT NULL, service TEXT NOT NULL, task TEXT NOT NULL,"
                       " PRIMARY KEY(target, from_ms)) WITHOUT ROWID"),
    };
}

QStringList incidentLead() {
    return {
        QStringLiteral("ALTER TABLE incidents ADD COLUMN held INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE incidents ADD COLUMN updated_ms INTEGER"),
        QStringLiteral("ALTER TABLE incidents ADD COLUMN phase TEXT NOT NULL DEFAULT ''"),
    };
}

QStringList firstTitle() {
    return {
        QStringLiteral("ALTER TABLE incidents ADD COLUMN first_title TEXT NOT NULL DEFAULT ''"),
    };
}

QStringList watchTable() {
    return {
        QStringLiteral("CREATE TABLE watches (environment TEXT PRIMARY KEY NOT NULL,"
                       " holder TEXT NOT NULL, program TEXT NOT NULL, beat INTEGER NOT NULL,"
                       " seen_ms INTEGER NOT NULL) WITHOUT ROWID"),
    };
}

QStringList toldFindings() {
    return {
        // Programs older than this write a finding with the entry that tells it, and one that has
        // the database open goes on so: only who knows the column leaves it empty.
        QStringLiteral("ALTER TABLE entries ADD COLUMN told_by TEXT NOT NULL DEFAULT '?'"),
    };
}

constexpr std::array Steps = {timelineTables, auditTable,  signalTables, environmentTable,
                              signalHours,    targetTable, incidentLead, firstTitle,
                              watchTable,     toldFindings};

Expected<int> schemaOf(Database& database) {
    const auto version = database.value(QStringLiteral("PRAGMA user_version"));
    if (!version) {
        return failure(version.error());
    }
    return version->toInt();
}

Expected<void> takeStep(Database& database, int from) {
    return database.inTransaction([&]() -> Expected<void> {
        // Another program may have been faster while we waited for the lock.
        const auto version = schemaOf(database);
        if (!version || *version != from) {
            return version ? Expected<void>() : failure(version.error());
        }
        QStringList statements = Steps[static_cast<std::size_t>(from)]();
        statements << QStringLiteral("PRAGMA user_version=%1").arg(from + 1);
        for (const QString& statement : statements) {
            if (auto done = database.run(statement); !done) {
                return failure(done.error());
            }
        }
        return {};
    });
}

} // namespace

int currentSchema() {
    return static_cast<int>(Steps.size());
}

Expected<void> migrate(Database& database, int version) {
    auto at = schemaOf(database);
    if (at && *at > currentSchema()) {
        return failure(ErrorCode::Storage,
                       QStringLiteral("was written by a newer Watchbridge (schema %1, this program "
                                      "knows %2); update this program or name another file")
                           .arg(*at)
                           .arg(currentSchema()),
                       database.path());
    }
    while (at && *at < version) {
        if (auto done = takeStep(database, *at); !done) {
            return done;
        }
        at = schemaOf(database);
    }
    return at ? Expected<void>() : failure(at.error());
}

} // namespace wb::storage
