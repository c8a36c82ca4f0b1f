// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TimelineModel.h"

#include <algorithm>

namespace wb::items {

TimelineModel::TimelineModel(QObject* parent)
    : QAbstractListModel(parent) {}

void TimelineModel::add(const incidents::TimelineEntry& entry, bool saved) {
    if (entry.kind == incidents::EntryKind::Finding) {
        return;
    }
    const int known = rowOf(entry.id);
    if (known >= 0 && m_rows.at(known).entry.timeMs == entry.timeMs) {
        Row& row = m_rows[known];
        row.entry = entry;
        row.saved = saved;
        Q_EMIT dataChanged(index(known), index(known));
        return;
    }
    if (known >= 0) {
        removeRow(known);
    }
    const auto after =
        std::upper_bound(m_rows.begin(), m_rows.end(), entry.timeMs,
                         [](TimeMs timeMs, const Row& row) { return timeMs < row.entry.timeMs; });
    const auto at = static_cast<int>(std::distance(m_rows.begin(), after));
    beginInsertRows({}, at, at);
    m_rows.insert(at, Row{entry, saved});
    endInsertRows();
    if (m_rows.size() > MaximumEntries) {
        removeRow(0);
    }
}

void TimelineModel::markSaved(const QString& entryId) {
    const int row = rowOf(entryId);
    if (row >= 0 && !m_rows.at(row).saved) {
        m_rows[row].saved = true;
        Q_EMIT dataChanged(index(row), index(row), {SavedRole, Qt::AccessibleTextRole});
    }
}

void TimelineModel::keepOnly(const QString& incidentId) {
    if (incidentId.isEmpty()) {
        return;
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_rows.at(row).entry.incidentId != incidentId) {
            removeRow(row);
        }
    }
}

void TimelineModel::clear() {
    while (rowCount() > 0) {
        removeRow(rowCount() - 1);
    }
}

QVector<incidents::TimelineEntry> TimelineModel::entries() const {
    QVector<incidents::TimelineEntry> entries;
    entries.reserve(m_rows.size());
    for (const Row& row : m_rows) {
        entries << row.entry;
    }
    return entries;
}

int TimelineModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.entry.title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4")
            .arg(incidents::entryKindName(row.entry.kind), row.entry.title, row.entry.detail,
                 row.saved ? tr("saved") : tr("not saved yet"));
    case IdRole:
        return row.entry.id;
    case TimeRole:
        return row.entry.timeMs;
    case KindRole:
        return static_cast<int>(row.entry.kind);
    case SeverityRole:
        return row.entry.severity;
    case DetailRole:
        return row.entry.detail;
    case ActorRole:
        return row.entry.actor;
    case SavedRole:
        return row.saved;
    case ServiceRole:
        return row.entry.service;
    default:
        return {};
    }
}

int TimelineModel::pendingCount() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return !row.saved; }));
}

int TimelineModel::rowOf(const QString& id) const {
    // The newest are asked for most, so the search begins at the end.
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_rows.at(row).entry.id == id) {
            return row;
        }
    }
    return -1;
}

void TimelineModel::removeRow(int row) {
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

} // namespace wb::items
