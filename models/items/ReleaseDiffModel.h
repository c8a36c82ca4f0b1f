// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Release.h"

#include <QAbstractTableModel>

namespace wb::items {

/// What differs between two releases of a service: the code in the first row, then each setting,
/// changed ones first. Columns: key, before, after. Lives on the GUI thread.
class ReleaseDiffModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { KeyColumn, BeforeColumn, AfterColumn };
    enum Role {
        ChangedRole = Qt::UserRole + 1, ///< bool
        IsCodeRole,                     ///< bool: the code's row, not a setting's.
        IsSuspectRole, ///< bool: a changed value of `after`, while that still runs.
    };

    explicit ReleaseDiffModel(QObject* parent = nullptr);

    /// Compares two releases; with an invalid `before` there are no rows.
    void setReleases(const fleet::Release& before, const fleet::Release& after,
                     bool isAfterGone = false);
    [[nodiscard]] const fleet::Release& before() const { return m_before; }
    [[nodiscard]] const fleet::Release& after() const { return m_after; }
    /// Code and settings moved in one deploy: which of them hurts can then not be told from time.
    [[nodiscard]] bool mixesCodeAndSettings() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    fleet::Release m_before;
    fleet::Release m_after;
    bool m_isAfterGone = false;
    QVector<fleet::ReleaseDifference> m_differences;
};

} // namespace wb::items
