// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/YamlMap.h"
#include "models/fleet/EnvironmentSpec.h"

namespace wb::settings {

/// Reads one item of `environments:`. Relative paths are taken from `folder`. Scenario files hold
/// an environment of the same form.
[[nodiscard]] fleet::EnvironmentSpec readEnvironment(YamlMap map, const QString& folder);

} // namespace wb::settings
