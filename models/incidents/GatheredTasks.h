// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Verdict.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace wb::incidents {

/// Changes of single tasks, held back so that those that change alike share an entry: for a moment
/// at first, and for longer while a service's tasks go on to change the same way, so that a wide
/// outage is told in a few waves and not task by task. Pure; time comes with each call and never
/// goes back.
class GatheredTasks {
public:
    /// A single change, and the entry that keeps it.
    struct Finding {
        fleet::VerdictChange change;
        QString entryId;
    };
    /// Tasks of a service that changed alike.
    struct Group {
        TimeMs firstMs = NoTime; ///< When the first of them changed.
        fleet::VerdictChange change;
        QStringList tasks;
        /// Every single change, those on the way to the state included, in order of time.
        QVector<Finding> findings = {};
        QSet<QString> names = {}; ///< As tasks.
        DurationMs holdMs = 0;
        [[nodiscard]] QStringList entryIds() const;
    };

    /// `holdMs` is that of a first group.
    explicit GatheredTasks(DurationMs holdMs)
        : m_holdMs(holdMs) {}

    void add(const Finding& finding);
    /// Each hands over in the order the groups began, so that a task's steps keep their order.
    [[nodiscard]] QVector<Group> takeUpTo(TimeMs nowMs);
    [[nodiscard]] QVector<Group> takeOf(const QString& service);

private:
    /// What was told of one service, for the better or the worse.
    struct Wave {
        TimeMs lastMs = NoTime;
        int told = 0;
    };
    template <typename Wanted>
    QVector<Group> take(Wanted wanted);
    /// Takes a task out of the group that holds a step it has gone on from, and its changes so far.
    QVector<Finding> takeEarlierSteps(const fleet::VerdictChange& change);
    [[nodiscard]] DurationMs holdFor(const fleet::VerdictChange& change) const;

    DurationMs m_holdMs;
    QVector<Group> m_groups;
    QHash<QString, Wave> m_waves; ///< By service and direction.
};

} // namespace wb::incidents
