// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/TaskTrack.h"

#include <unordered_map>

namespace wb::health {

/// How many of a service's tasks are in which state. Each task is counted as it was last noted, so
/// that a scrape costs the same in a service of ten thousand tasks as in one of ten.
class TaskCensus {
public:
    struct Counts {
        int waiting = 0;    ///< Not looked at yet, or not for long enough.
        int considered = 0; ///< Neither waiting nor being started; of these:
        int unhealthy = 0;
        int unknown = 0;
        int worse = 0; ///< Than healthy.
    };

    /// Counts a task as it is now, in place of what was noted of it before.
    void note(const TaskTrack& task);
    void forget(const TaskTrack& task);

    [[nodiscard]] const Counts& counts() const { return m_counts; }
    /// How many tasks are in a state.
    [[nodiscard]] int in(fleet::HealthState state) const;

private:
    void add(const Counts& one, int sign);

    std::unordered_map<const TaskTrack*, Counts> m_noted; ///< Each member 0 or 1.
    Counts m_counts;
};

} // namespace wb::health
