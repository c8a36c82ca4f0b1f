// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alarms/AlarmWatch.h"
#include "models/alarms/Notifier.h"

namespace wb::desktop {

/// An alarm of an environment in the language of the screen: what is worst in the title, the first
/// few troubles with their reasons in the body.
[[nodiscard]] alarms::Notice noticeOf(const QString& environment, const alarms::Alarm& alarm);

} // namespace wb::desktop
