// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ReleaseDiffModel.h"

#include "models/base/SafeText.h"

#include <algorithm>

namespace wb::items {

using fleet::ReleaseDifference;

namespace {

/// What a container's labels and variables say is not ours.
QString valueText(const QString& value) {
    return value.isEmpty() ? QStringLiteral("—") : base::flattened(value);
}

} // namespace

ReleaseDiffModel::ReleaseDiffModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void ReleaseDiffModel::setReleases(const fleet::Release& before, const fleet::Release& after,
                                   bool isAfterGone) {
    const QVector<ReleaseDifference> differences =
        before.isValid() && after.isValid() && !before.isSameAs(after)
            ? fleet::releaseDifferences(before, after)
            : QVector<ReleaseDifference>();
    m_before = before;
    m_after = after;
    m_isAfterGone = isAfterGone;
    const auto common = static_cast<int>(std::min(m_differences.size(), differences.size()));
    const auto wanted = static_cast<int>(differences.size());
    if (rowCount() > wanted) {
        beginRemoveRows({}, wanted, rowCount() - 1);
        m_differences.resize(wanted);
        endRemoveRows();
    } else if (rowCount() < wanted) {
        beginInsertRows({}, rowCount(), wanted - 1);
        m_differences.append(differences.mid(m_differences.size()));
        endInsertRows();
    }
    m_differences = differences;
    if (common > 0) {
        Q_EMIT dataChanged(index(0, 0), index(common - 1, AfterColumn));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, BeforeColumn, AfterColumn);
}

bool ReleaseDiffModel::mixesCodeAndSettings() const {
    const auto changed = [this](ReleaseDifference::Part part) {
        return std::any_of(m_differences.begin(), m_differences.end(),
                           [part](const ReleaseDifference& difference) {
                               return difference.part == part && difference.changed;
                           });
    };
    return changed(ReleaseDifference::Part::Code) && changed(ReleaseDifference::Part::Setting);
}

int ReleaseDiffModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_differences.size());
}

int ReleaseDiffModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

QVariant ReleaseDiffModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ReleaseDifference& difference = m_differences.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case KeyColumn:
            return difference.part == ReleaseDifference::Part::Code
                       ? tr("code")
                       : base::flattened(difference.key);
        case BeforeColumn:
            return valueText(difference.before);
        default:
            return valueText(difference.after);
        }
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2 → %3, %4")
            .arg(difference.key, difference.before, difference.after,
                 difference.changed ? tr("changed") : tr("equal"));
    case ChangedRole:
        return difference.changed;
    case IsSuspectRole:
        return difference.changed && index.column() == AfterColumn && !m_isAfterGone;
    case IsCodeRole:
        return difference.part == ReleaseDifference::Part::Code;
    default:
        return {};
    }
}

QVariant ReleaseDiffModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case BeforeColumn:
        return m_isAfterGone ? tr("%1, now").arg(base::flattened(m_before.name()))
                             : base::flattened(m_before.name());
    case AfterColumn:
        return base::flattened(m_after.name());
    default:
        return {};
    }
}

} // namespace wb::items
