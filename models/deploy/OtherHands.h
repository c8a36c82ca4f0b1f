// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/fleet/Deployment.h"

/// Who else is at a service, and when: what the one who comes second is told.
namespace wb::deploy {

/// "rollback to v412 · r41 runs already, by ben, since 3 s".
[[nodiscard]] QString runsAlready(const fleet::Deployment& other, TimeMs nowMs);

/// What others did to the service since `before` was read, and is over: "redeploy to v413 · r42
/// came between, by ben, 3 s ago". Empty when nothing did.
[[nodiscard]] QString cameBetween(const fleet::ServiceStatus& now,
                                  const fleet::ServiceStatus& before, TimeMs nowMs);

} // namespace wb::deploy
