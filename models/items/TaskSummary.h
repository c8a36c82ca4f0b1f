// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"

#include <QLocale>

namespace wb::items {

/// "25 %" of the CPU limit, or "0.25" cores where no limit is known.
[[nodiscard]] QString cpuFigure(const fleet::SignalValues& values, const QLocale& locale = {});
/// A verdict's reasons in the language shown, one a line.
[[nodiscard]] QString reasonLines(const fleet::Verdict& verdict);
/// What is known of a task, one fact a line: reasons, memory and when it reaches its limit, how
/// often it ran out of memory and when last, release, place, ages. Plain text.
[[nodiscard]] QString taskSummary(const fleet::TaskSnapshot& task, TimeMs nowMs,
                                  const QTimeZone& zone);

} // namespace wb::items
