// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alarms/AlarmWatch.h"

#include <QIcon>

namespace wb::common {

/// "unhealthy", "feed dead", in the language of the screen.
[[nodiscard]] QString standingWord(alarms::Standing standing);

/// The standing as a sign for a tray: its colour and shape on the theme's own ground, so that it
/// reads on panels of any colour.
[[nodiscard]] QIcon standingIcon(alarms::Standing standing);

} // namespace wb::common
