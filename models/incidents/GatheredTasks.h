// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Verdict.h"

#include <QStringList>

namespace wb::incidents {

/// Changes of single tasks, held back for a moment so that those that change alike share an entry.
/// Pure; time comes with each call and never goes back.
class GatheredTasks {
public:
    /// Tasks of a service that changed alike.
    struct Group {
        TimeMs firstMs = NoTime; ///< When the first of them changed.
        fleet::VerdictChange change;
        QStringList tasks;
    };

    explicit GatheredTasks(DurationMs holdMs)
        : m_holdMs(holdMs) {}

    void add(const fleet::VerdictChange& change);
    /// Each hands over in the order the groups began, so that a task's steps keep their order.
    [[nodiscard]] QVector<Group> takeUpTo(TimeMs nowMs);
    [[nodiscard]] QVector<Group> takeOf(const QString& service);

private:
    template <typename Wanted>
    QVector<Group> take(Wanted wanted);

    DurationMs m_holdMs;
    QVector<Group> m_groups;
};

} // namespace wb::incidents
