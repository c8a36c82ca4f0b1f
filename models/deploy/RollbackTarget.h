// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"

/// Where a rollback goes, and whether it can: the part of the preflight that looks at releases.
namespace wb::deploy {

/// Where a service of a rollback group goes when the first of the group goes back to `wanted`: to
/// the same release if it is a good one here (perhaps it is there already), stays where it is when
/// that is known good, else to its own earlier good release. Invalid when it has none.
[[nodiscard]] fleet::Release groupTarget(const fleet::ServiceStatus& status,
                                         const fleet::Release& wanted);
/// Whether a further member (`part` is the request for it alone) is where it is to go, and nothing
/// runs that would take it elsewhere.
[[nodiscard]] bool staysAsItIs(const ActionRequest& part, const fleet::ServiceStatus& status);
/// Of such a one: its check "not-already-there" is passed then.
void leaveAsItIs(const fleet::Release& release, QVector<PreflightCheck>& checks);

/// The checks "target-exists", "not-already-there" and "settings-go-back"; pure.
[[nodiscard]] PreflightCheck targetExists(const ActionRequest& request,
                                          const fleet::ServiceStatus& status);
[[nodiscard]] PreflightCheck notAlreadyThere(const ActionRequest& request,
                                             const fleet::ServiceStatus& status);
[[nodiscard]] PreflightCheck settingsGoBack(const ActionRequest& request,
                                            const fleet::ServiceStatus& status);

} // namespace wb::deploy
