// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QString>

namespace wb::logging {

/// "trace", "debug", "info", "warning", "error", "off".
[[nodiscard]] QString levelNames();

/// Sends spdlog's and Qt's messages to stderr, from `level` on, as one stream with UTC times.
/// Call once, first in main. InvalidInput for a level that is none of levelNames().
Expected<void> start(const QString& level);

} // namespace wb::logging
