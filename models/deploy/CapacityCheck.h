// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/FleetSnapshot.h"

namespace wb::deploy {

/// The check "capacity": whether those that serve can do the work while others are replaced. A
/// load that is not known is a warning, never room. `service` may be null. Pure.
[[nodiscard]] PreflightCheck capacityLeft(const ActionRequest& request,
                                          const fleet::ServiceSnapshot* service,
                                          const fleet::ServiceStatus& status);

} // namespace wb::deploy
