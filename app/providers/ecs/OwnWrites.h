// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/ecs/EcsChanges.h"
#include "models/deploy/DeployProvider.h"

namespace wb::ecs {

/// One UpdateService of ours, or StopServiceDeployment that goes back. ECS keeps no key of a write,
/// so it is known by what it brought about.
struct OwnWrite {
    /// As it was answered. Its id is the set of tasks it made, by which a later run of the program
    /// finds it as well; the idempotency key while that is not known.
    fleet::Deployment deployment;
    QString taskDefinition;
    QString groupBefore; ///< The set of tasks that was there just before.
    QString group;       ///< The one it made; empty: not known yet.
    TimeMs groupCreatedMs = NoTime;
    QString arn; ///< Its service deployment; empty: not known.
    bool isAborted = false;
    QString stops;        ///< The service deployment (ARN) that it ended by going back from it.
    bool isTaken = false; ///< Of that: ECS said so.
};

/// The writes of this run of the program, at most a hundred: tells which of a service's changes are
/// ours, the one whose answer was lost included. A new set of tasks with the definition that was
/// asked for, where the set from before was read just before the write, is taken for it: had
/// somebody else done the very same at the same moment, the outcome would be no other.
class OwnWrites {
public:
    void add(OwnWrite write);
    /// What UpdateService answered: the set of tasks there is now.
    void answered(const QString& key, const TaskGroup* primary);
    void aborted(const QString& id);
    /// What StopServiceDeployment answered; what it refused is nobody's.
    void stopped(const QString& key, bool isTaken);

    /// Learns from a reading, and gives its changes with ours under their keys and kinds.
    [[nodiscard]] QVector<Change> named(const Reading& reading);
    /// Where the write of this key or id stands by a reading that was just named(); nullopt: no
    /// such.
    [[nodiscard]] std::optional<fleet::Deployment>
    find(const QString& id, const QVector<Change>& changes, const Reading& reading) const;
    [[nodiscard]] const OwnWrite* write(const QString& key) const;

private:
    [[nodiscard]] qsizetype indexOf(const QString& id) const; ///< By key or id; -1: none.
    QVector<OwnWrite> m_writes;                               ///< Oldest first.
};

} // namespace wb::ecs
