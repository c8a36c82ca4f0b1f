// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alarms/AlarmWatch.h"
#include "models/alarms/Notifier.h"

namespace wb::desktop {

/// An alarm of an environment in the language of the screen: what is worst in the title, the first
/// few troubles with their reasons in the body.
[[nodiscard]] alarms::Notice noticeOf(const QString& environment, const alarms::Alarm& alarm);

/// The body for whoever shows it: no line and no number of lines that would fill a screen, and no
/// control characters. Somebody else's words are in it, and may look like markup.
[[nodiscard]] QString shortBody(const alarms::Notice& notice);
/// The same for a tray, of which nobody knows whether it reads markup: there is none in it.
[[nodiscard]] QString bodyWithoutMarkup(const alarms::Notice& notice);

} // namespace wb::desktop
