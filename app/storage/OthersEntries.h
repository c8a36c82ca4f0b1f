// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/StorageTypes.h"

#include <QSet>

namespace wb::storage {

class SqliteStore;

/// What other programs write to the timeline, read by the order of arrival. Lives on the storage
/// thread.
class OthersEntries {
public:
    /// Only what comes after now is news. False when the record cannot be read.
    bool begin(SqliteStore& store);
    /// This program saved an entry.
    void own(const QString& entryId) { m_ownIds.insert(entryId); }
    /// What came since, without this program's; what cannot be read is read the next time.
    [[nodiscard]] OthersWork look(SqliteStore& store);

private:
    qint64 m_seenPlace = 0; ///< Of the last entry looked at, others' and own.
    QSet<QString> m_ownIds; ///< Of entries written since.
};

} // namespace wb::storage
