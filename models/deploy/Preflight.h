// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/deploy/Action.h"
#include "models/fleet/FleetSnapshot.h"

namespace wb::deploy {

/// The circumstances of a preflight, beside what is asked for and what is known of the fleet.
struct PreflightContext {
    TimeMs nowMs = NoTime;
    DurationMs freshDataMs = 15'000; ///< Older data blocks an action.
    bool actionsEnabled = false;
    /// What the first preflight of this action saw; nullptr in the first one.
    const fleet::ServiceStatus* seenBefore = nullptr;
};

/// Checks one service's part in an action: request.service, its release or its tasks;
/// request.rollbackWith is ignored. Pure, so that a button can say why it is off before a click,
/// and the same for the runner's own preflights. `fleet` may be null (nothing known: not fresh);
/// `status` is the last reading of the orchestrator or why there is none. Every check is there
/// every time, in the same order; those that need a status are Pending without one:
/// actions-enabled, fresh-data, provider-reachable, no-other-deployment, generation-unchanged,
/// tasks-exist, capacity, and for a rollback target-exists, not-already-there, settings-go-back.
/// Where there is something to say, no-barrier and guards follow capacity, and capacity-pinned the
/// last of a rollback.
[[nodiscard]] QVector<PreflightCheck> preflight(const ActionRequest& request,
                                                const fleet::FleetSnapshot* fleet,
                                                const Expected<fleet::ServiceStatus>& status,
                                                const PreflightContext& context);

/// What came of pinning the capacity, in the place of what was intended.
void setPinned(const PreflightCheck& outcome, QVector<PreflightCheck>& checks);

/// The first failed check, or nullptr.
[[nodiscard]] const PreflightCheck* firstFailed(const QVector<PreflightCheck>& checks);
/// "Capacity: no room for … Free some capacity …": a failed check as one clear message.
[[nodiscard]] QString failureText(const PreflightCheck& check);

} // namespace wb::deploy
