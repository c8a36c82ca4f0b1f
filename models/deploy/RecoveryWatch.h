// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Recovery.h"

#include <optional>

namespace wb::deploy {

/// Watches a member from the moment its deployment is in place: what the orchestrator says of it
/// since, and for how long it has been recovered without a break.
class RecoveryWatch {
public:
    /// The deployment is in place; figures from before `nowMs` do not count.
    void begin(TimeMs nowMs) { m_completedMs = nowMs; }
    void setStatus(fleet::ServiceStatus status) { m_status = std::move(status); }
    /// Judges by all that is known now and keeps the time. `evidence` without what is kept here.
    Recovery judge(const ActionMember& member, RecoveryEvidence evidence, DurationMs steadyMs);
    /// -1 while it has not recovered.
    [[nodiscard]] DurationMs recoveredForMs(DurationMs steadyMs) const {
        return m_sinceMs < 0 ? -1 : steadyMs - m_sinceMs;
    }

private:
    std::optional<fleet::ServiceStatus> m_status;
    TimeMs m_completedMs = NoTime;
    DurationMs m_sinceMs = -1; ///< Steady.
};

} // namespace wb::deploy
