// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/Marker.h"

#include <QVector>

namespace wb::items {
class TimelineModel;
}

namespace wb::shell {

/// What of a timeline is marked in a service's charts: its own deployments, actions and notes, and
/// those that are about no service.
[[nodiscard]] QVector<charts::Marker> timelineMarkers(const items::TimelineModel& timeline,
                                                      const QString& service);

} // namespace wb::shell
