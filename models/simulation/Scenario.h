// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/EnvironmentSpec.h"

namespace wb::simulation {

/// A whole story as its YAML file tells it (read by app/settings/ScenarioFile). `environment` is
/// what a watch of it is configured with; the rest drives the model.
struct Scenario {
    QString name;
    QString title;
    fleet::EnvironmentSpec environment;
};

} // namespace wb::simulation
