// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/Regression.h"
#include "models/health/TaskTrack.h"

#include <map>

namespace wb::health {

/// A service's tasks by number, then name: "chat-2" before "chat-10".
struct TaskOrder {
    bool operator()(const QString& a, const QString& b) const;
};
using TaskMap = std::map<QString, std::unique_ptr<TaskTrack>, TaskOrder>;

/// A service's signals, taken together from its tasks with fresh data.
struct ServiceFigures {
    fleet::SignalValues values; ///< TasksDesired is left to the orchestrator.
    fleet::LatencyRates latencyRates;
    double requestsInWindow = fleet::NoValue;
    double heardTraffic = fleet::NoValue; ///< Requests/s of the tasks heard, few as they may be.
};

/// From this share of unreadable tasks on nobody can say how the service is.
inline constexpr double UnknownTaskFraction = 1.0 / 3;

/// Traffic is the sum, unknown while a task that counts is not heard; how many tasks are healthy is
/// unknown from UnknownTaskFraction on. Errors and timeouts are weighted by traffic; quantiles come
/// from the summed histograms; memory is that of the task nearest to its limit; CPU is the mean and
/// the maximum.
[[nodiscard]] ServiceFigures serviceFigures(const TaskMap& tasks);

/// The same of the tasks on one release (or, with `others`, on every other release).
[[nodiscard]] ReleaseFigures releaseFigures(const TaskMap& tasks, const fleet::Release& release,
                                            bool others);
[[nodiscard]] ReleaseFigures taskFigures(const TaskTrack& task);

} // namespace wb::health
