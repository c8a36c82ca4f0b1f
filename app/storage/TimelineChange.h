// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/Timeline.h"

#include <variant>

namespace wb::storage {

/// What is to be saved of a timeline.
using TimelineChange =
    std::variant<incidents::TimelineEntry, incidents::Incident, incidents::IncidentStep>;

/// The entry's, the step's entry's, or the incident's.
[[nodiscard]] QString idOf(const TimelineChange& change);
/// Whether the watch found it, and no person did it.
[[nodiscard]] bool isOfWatch(const TimelineChange& change);

} // namespace wb::storage
