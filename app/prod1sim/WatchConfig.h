// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"
#include "models/fleet/EnvironmentSpec.h"

namespace wb::prod1sim {

/// Writes a whole watchbridge.yaml that watches a prod1-sim, atomically.
/// @param tokenFile absolute path of the file with the bearer token
Expected<void> writeWatchConfig(const QString& path, const fleet::EnvironmentSpec& environment,
                                const QUrl& api, const QString& tokenFile, DurationMs scrapeMs);

} // namespace wb::prod1sim
