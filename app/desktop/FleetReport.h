// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"

#include <QStringList>

namespace wb::desktop {

/// The fleet's state as text, a line a service, worst first: what `--screenshot` prints where
/// there is no display to look at. Control characters are made visible.
[[nodiscard]] QStringList fleetReport(const fleet::FleetSnapshotPtr& fleet);

} // namespace wb::desktop
