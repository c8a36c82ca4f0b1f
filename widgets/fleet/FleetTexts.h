// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/FleetFilter.h"
#include "widgets/fleet/FleetGeometry.h"

class QFont;

namespace wb::fleet {

/// What the columns of the fleet table need for their titles, usual figures and counts of tasks.
[[nodiscard]] FleetGeometry::TextWidths widestTexts(const items::FleetFilter& model,
                                                    const QFont& font);

} // namespace wb::fleet
