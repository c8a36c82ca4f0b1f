// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace wb::items {

/// The fleet as a tree: services, worst first, and under each its tasks. Follows the snapshots it
/// is given by inserting, removing, moving and changing rows, never by a reset, so that selection
/// and scrolling survive. Lives on the GUI thread.
class FleetModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column {
        ServiceColumn,
        LatencyColumn,
        ErrorsColumn,
        MemoryColumn,
        CpuColumn,
        TasksColumn
    };
    static constexpr int ColumnCount = 6;

    /// What rows mean; how they look is the view's business. Every column answers every role.
    enum Role {
        NameRole = Qt::UserRole + 1, ///< QString: "chat", "chat-3".
        NumberRole,                  ///< QString: "3" of "chat-3", "x2f8q" of a pod; tasks only.
        ServiceNameRole,             ///< QString: of a task, its service.
        StateRole,                   ///< int of fleet::HealthState.
        MemoryFractionRole,          ///< double, NaN when not known.
        DataAgeMsRole,               ///< qint64; -1 when there never was a sample.
        HasDataRole,                 ///< bool: the figures may be shown as current.
        SnoozeRole,                  ///< QString: who snoozed it, until when, why; or empty.
        SummaryRole,                 ///< QString: reasons, release, age; plain text, several lines.
        OutOfMemoryRole, ///< int: how often a task ran out of memory; never counts back down.
        StandingRole, ///< int of fleet::HealthState: of a service's figure in this column, against
                      ///< what is allowed; Unknown where it is not judged or not current.
        PartlyJudgedRole, ///< bool: healthy as far as it can be judged, which is not far.
        TrendRole,        ///< QVector<double> of a service: p95, oldest first; NaN: a gap.
    };

    explicit FleetModel(QObject* parent = nullptr);
    ~FleetModel() override;

    /// Follows a newer snapshot. Null is ignored.
    void setFleet(const fleet::FleetSnapshotPtr& fleet);
    /// While held, known services keep their places (the pointer is over the table) and new ones
    /// go to the end; letting go sorts again at once.
    void setOrderHeld(bool held);
    [[nodiscard]] bool isOrderHeld() const { return m_orderHeld; }

    /// What is said of snoozed services, by name; the others are not snoozed.
    void setSnoozes(const QHash<QString, QString>& texts);

    [[nodiscard]] QModelIndex indexOfService(const QString& name) const;
    [[nodiscard]] const fleet::FleetSnapshotPtr& fleet() const { return m_fleet; }
    /// What a row shows; valid until the next snapshot.
    [[nodiscard]] const fleet::ServiceSnapshot& serviceAt(int row) const {
        return m_rows.at(static_cast<std::size_t>(row))->service;
    }

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    /// A newer snapshot is about to be followed.
    void fleetArrived(const wb::fleet::FleetSnapshotPtr& fleet);
    /// Rows stand as the snapshot and the held order want them.
    void fleetFollowed();

private:
    /// Heap-allocated, so that task indexes can point at their service while rows move.
    struct Row {
        fleet::ServiceSnapshot service;
        int at = 0;              ///< Its place among the rows.
        bool endsDiffer = false; ///< The last parts of its tasks' names tell them apart.
    };
    [[nodiscard]] int rowOf(const QString& name) const;
    [[nodiscard]] QVector<fleet::ServiceSnapshot> wantedOrder() const;
    void syncServices();
    void number();
    void syncTasks(int row, const QVector<fleet::TaskSnapshot>& wanted);
    [[nodiscard]] QVariant serviceData(const fleet::ServiceSnapshot& service, int column,
                                       int role) const;
    [[nodiscard]] QVariant taskData(const Row& row, const fleet::TaskSnapshot& task, int column,
                                    int role) const;
    [[nodiscard]] QString serviceText(const fleet::ServiceSnapshot& service, int column) const;
    [[nodiscard]] qint64 ageMs(TimeMs lastSampleMs) const;

    fleet::FleetSnapshotPtr m_fleet;
    std::vector<std::unique_ptr<Row>> m_rows;
    QHash<QString, QString> m_snoozes; ///< What is said of them, by service.
    bool m_orderHeld = false;
};

} // namespace wb::items
