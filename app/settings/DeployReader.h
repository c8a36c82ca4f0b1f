// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/YamlMap.h"
#include "models/fleet/EnvironmentSpec.h"

namespace wb::settings {

/// Reads `deploy:` of a service.
[[nodiscard]] fleet::DeploySpec readDeploy(YamlMap map, const QString& serviceName,
                                           const QString& folder);
/// Reads `swarm:`, `ecs:` and `kubernetes:` of a service's `targets:`. Where none of them says
/// where to ask, and `deploy` names the same orchestrator, its place is meant.
[[nodiscard]] QVector<fleet::OrchestratedTargets>
readOrchestratedTargets(YamlMap& targets, const fleet::DeploySpec& deploy,
                        const QString& serviceName, const QString& folder);

} // namespace wb::settings
