// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <QString>

#include <optional>

/// The short forms in which people write quantities in settings files and on the command line.
namespace wb::settings {

/// "300ms", "5s", "2m", "1h", "30d"; a bare number is refused, its unit being anybody's guess.
[[nodiscard]] std::optional<DurationMs> parseDuration(const QString& text);
/// "512", "64KiB", "16MiB", "1GiB", also kB/MB/GB (powers of ten): bytes.
[[nodiscard]] std::optional<qint64> parseSize(const QString& text);
/// In the largest unit that tells it whole: "90s", "15m", "30d", "64KiB".
[[nodiscard]] QString durationText(DurationMs ms);
[[nodiscard]] QString sizeText(qint64 bytes);
/// "1%" or "0.01": a fraction.
[[nodiscard]] std::optional<double> parseFraction(const QString& text);

} // namespace wb::settings
