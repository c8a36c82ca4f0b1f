// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/AuditLog.h"

#include <QVector>

#include <optional>

namespace wb::storage {

class Database;

/// The record of actions as a chain: each row holds SHA-256(hash of the row before ‖ its own
/// canonical JSON), so that a row changed, taken out or put in later shows. Lives on the
/// database's thread.
class AuditTable {
public:
    explicit AuditTable(Database& database)
        : m_database(database) {}

    /// The entry's sequence number, once it is durable.
    Expected<qint64> append(const deploy::AuditEntry& entry);

    /// Those appended last, oldest first, at most so many.
    [[nodiscard]] Expected<QVector<deploy::AuditEntry>> newest(int count);

    struct Broken {
        qint64 sequence = 0; ///< The first entry that does not fit.
        QString reason;
    };
    struct Report {
        qint64 entries = 0; ///< Checked, the broken one not counted.
        std::optional<Broken> broken;
        std::optional<deploy::AuditEntry> first;
    };
    /// Walks the whole chain. A chain that was cut off at its end shows as long as SQLite's own
    /// count of given numbers was left alone.
    [[nodiscard]] Expected<Report> verify();

private:
    Database& m_database;
};

} // namespace wb::storage
