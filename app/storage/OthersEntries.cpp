// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/OthersEntries.h"

#include "app/storage/SqliteStore.h"

namespace wb::storage {

bool OthersEntries::begin(SqliteStore& store) {
    const auto place = store.lastPlace();
    m_seenPlace = place.value_or(m_seenPlace);
    return place.has_value();
}

OthersWork OthersEntries::look(SqliteStore& store) {
    constexpr int AtOnce = 1000;
    const auto arrived = store.arrivedSince(m_seenPlace, AtOnce);
    OthersWork work;
    if (!arrived || arrived->entries.isEmpty()) {
        return work;
    }
    QStringList about;
    for (const incidents::TimelineEntry& entry : arrived->entries) {
        if (!m_ownIds.contains(entry.id)) {
            work.entries << entry;
            about << entry.incidentId;
        }
    }
    about.removeAll(QString());
    about.removeDuplicates();
    for (const QString& id : std::as_const(about)) {
        const auto incident = store.incident(id);
        if (!incident) {
            return {};
        }
        work.incidents << *incident;
    }
    m_seenPlace = arrived->last;
    if (arrived->entries.size() < AtOnce) {
        m_ownIds.clear();
    }
    return work;
}

} // namespace wb::storage
