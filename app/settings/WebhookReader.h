// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/YamlMap.h"
#include "models/fleet/EnvironmentSpec.h"

namespace wb::settings {

/// Reads what is special to `deploy: {provider: webhook}`.
void readWebhook(YamlMap& map, fleet::DeploySpec& spec, const QString& folder);

} // namespace wb::settings
