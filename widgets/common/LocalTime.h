// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QTimeZone>

namespace wb::common {

/// A date and time as its reader writes dates, with four digits for the year: "14.11.2024 17:51:08
/// ET". English readers get ISO 8601, since theirs do not agree on which of two numbers is the day.
/// Times have 24 hours in every language, as the record and the people on a call have them.
[[nodiscard]] QString localDateTimeText(TimeMs timeMs, const QTimeZone& zone, bool withZone = true);

} // namespace wb::common
