// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Verdict.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace wb::incidents {

/// Judges by the services' verdicts how far an incident is over. A service that cannot be read is
/// not well: unknown is never green. Nor does one count at once that this run never saw unhealthy,
/// for rules that just begin to look find nothing at first. Pure; time comes with each call.
class Recovery {
public:
    explicit Recovery(DurationMs settledAfterMs)
        : m_settledAfterMs(settledAfterMs) {}

    struct Judgement {
        bool isRecovered = false;    ///< No service is unhealthy or unknown any more.
        DurationMs healthyForMs = 0; ///< All of them, as far as was judged; 0: not all, or just.
    };

    void setSettledAfterMs(DurationMs settledAfterMs) { m_settledAfterMs = settledAfterMs; }
    /// A verdict on a service as a whole.
    void take(const fleet::VerdictChange& change);
    /// How long all have been healthy counts anew: something else is judged from here on.
    void restart() { m_allHealthySinceMs = NoTime; }
    /// Those of the services that are in one of the states.
    [[nodiscard]] QStringList servicesIn(const QSet<fleet::HealthState>& states,
                                         const QStringList& services) const;
    [[nodiscard]] Judgement judge(const QStringList& services, TimeMs nowMs);

private:
    DurationMs m_settledAfterMs;
    QHash<QString, fleet::HealthState> m_states;
    QHash<QString, TimeMs> m_countsFromMs; ///< When a service that is well counts as recovered.
    QSet<QString> m_seenUnhealthy;         ///< In this run.
    TimeMs m_allHealthySinceMs = NoTime;
};

} // namespace wb::incidents
