// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/deploy/Action.h"

/// Who else is at a service, and when: what the one who comes second is told.
namespace wb::deploy {

/// "rollback to v412 · r41 runs already, by ben, since 3 s".
[[nodiscard]] QString runsAlready(const fleet::Deployment& other, TimeMs nowMs);

/// The deployment that runs and that the action's one write ends on its way to the named release;
/// nullptr where none runs, where it goes there itself, or where one write does not lead there.
[[nodiscard]] const fleet::Deployment* endedBy(const ActionRequest& request,
                                               const fleet::ServiceStatus& status);

/// Whether somebody else deploys, and what becomes of that: the check "no-other-deployment". Of
/// what is ended nothing may have changed since `before` was read, unless that is nullptr.
[[nodiscard]] PreflightCheck otherDeployment(const ActionRequest& request,
                                             const fleet::ServiceStatus& status,
                                             const fleet::ServiceStatus* before, TimeMs nowMs);

/// What others did to the service since `before` was read, and is over: "redeploy to v413 · r42
/// came between, by ben, 3 s ago". Empty when nothing did.
[[nodiscard]] QString cameBetween(const fleet::ServiceStatus& now,
                                  const fleet::ServiceStatus& before, TimeMs nowMs);

} // namespace wb::deploy
