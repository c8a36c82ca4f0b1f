// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/ConfigFile.h"

namespace wb::settings {

/// What a configuration without mistakes may still not mean: targets that stand at two services of
/// an environment, so that their figures count for both. Told at the second one, with the line of
/// the first. An exporter that speaks for several services may be meant so.
[[nodiscard]] Mistakes warningsOf(const QByteArray& text, const Config& config);

} // namespace wb::settings
