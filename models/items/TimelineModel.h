// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/Timeline.h"

#include <QAbstractListModel>

namespace wb::items {

/// An incident's timeline (or the latest entries while none is open), oldest first. An entry is
/// pending until storage has said that it is saved. Lives on the GUI thread.
class TimelineModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        TimeRole,                  ///< qint64, TimeMs
        KindRole,                  ///< int of incidents::EntryKind
        SeverityRole,              ///< QString: "unhealthy", …, or empty
        TitleRole,                 ///< QString, plain text
        DetailRole,                ///< QString, plain text
        ActorRole,                 ///< QString
        SavedRole,                 ///< bool: it would survive a power loss
        ServiceRole,               ///< QString
    };
    /// More entries than this and the oldest leave the screen (they stay in storage).
    static constexpr int MaximumEntries = 2000;

    explicit TimelineModel(QObject* parent = nullptr);

    /// Adds an entry in its place in time; one with a known id replaces the old text. Findings,
    /// which another entry tells of, are left out.
    void add(const incidents::TimelineEntry& entry, bool saved);
    void markSaved(const QString& entryId);
    /// Keeps only entries of this incident (row by row); an empty id keeps all.
    void keepOnly(const QString& incidentId);
    /// Row by row, too.
    void clear();

    /// All of them, oldest first.
    [[nodiscard]] QVector<incidents::TimelineEntry> entries() const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// How many entries are shown but not saved yet.
    [[nodiscard]] int pendingCount() const;

private:
    struct Row {
        incidents::TimelineEntry entry;
        bool saved = false;
    };
    [[nodiscard]] int rowOf(const QString& id) const;
    void removeRow(int row);

    QVector<Row> m_rows;
};

} // namespace wb::items
