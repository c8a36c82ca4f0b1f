// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/FleetSnapshot.h"

namespace wb::deploy {

/// What is known of a member whose deployment has completed.
struct RecoveryEvidence {
    fleet::DeploymentKind kind = fleet::DeploymentKind::Redeploy;
    const fleet::FleetSnapshot* fleet = nullptr;  ///< May be null.
    const fleet::ServiceStatus* status = nullptr; ///< Read after the deployment; may be null.
    TimeMs completedMs = NoTime;                  ///< Figures from before this do not count.
    TimeMs nowMs = NoTime;
    DurationMs freshDataMs = 15'000;
};

struct Recovery {
    enum class State {
        Recovered,
        NotYet,
        Reverted, ///< Somebody moved the service off the member's release again.
    };
    State state = State::NotYet;
    QString text; ///< Which task or signal stands in the way, and why.
};

/// Whether a member's tasks *and* signals have recovered, by live evidence alone: every task it
/// concerns has been read since, is healthy and runs the member's release, and the service as a
/// whole is healthy. What cannot be read has not recovered. Pure.
[[nodiscard]] Recovery judgeRecovery(const ActionMember& member, const RecoveryEvidence& evidence);

} // namespace wb::deploy
