// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QMetaType>
#include <QString>
#include <QVector>

namespace wb::fleet {

/// Worse is higher, but Unknown stands between Degraded and Unhealthy: what cannot be read must
/// not hide below what is merely slow, and never counts as healthy.
enum class HealthState { Healthy, Degraded, Unknown, Unhealthy };

/// "healthy", "degraded", "unhealthy", "unknown", as in event lines.
[[nodiscard]] QString healthName(HealthState state);

/// One rule's finding, in a plain sentence with its figures.
struct Reason {
    QString rule; ///< "memory-saturation": stable, for scripts.
    HealthState severity = HealthState::Degraded;
    QString text; ///< "Memory 96 % of limit and rising 1.9 MiB/s; CPU 22 %, so …".
};

struct Verdict {
    HealthState state = HealthState::Unknown;
    TimeMs sinceMs = NoTime; ///< When this state began.
    QVector<Reason> reasons; ///< Worst first; empty when healthy.
    /// It was so when the watch began, and nothing is recorded of the time before.
    bool isSinceAtLeast = false;
};

/// A change of a task's or a service's state: what events and timelines are made of.
struct VerdictChange {
    TimeMs timeMs = NoTime;
    QString service;
    QString task; ///< Empty: the service as a whole.
    HealthState state = HealthState::Unknown;
    HealthState previous = HealthState::Unknown;
    QString rule;       ///< Of the worst reason; empty when healthy.
    QString reason;     ///< A sentence, also on recovery ("healthy again after 3 min").
    int tasks = 0;      ///< Of the service, by then; 0: not told.
    int tasksAlike = 0; ///< Of them in this state.
};

} // namespace wb::fleet

Q_DECLARE_METATYPE(wb::fleet::VerdictChange)
