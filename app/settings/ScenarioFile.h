// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/Mistake.h"
#include "models/simulation/Scenario.h"

#include <tl/expected.hpp>

namespace wb::settings {

/// Reads and checks a scenario file (resources/scenarios/README.md tells its keys); on failure
/// every mistake, in the file's order.
[[nodiscard]] tl::expected<simulation::Scenario, Mistakes> loadScenario(const QString& path);

/// The file of a scenario that is named by its path or, for those that ship, by its bare name. A
/// name that is neither is returned as it is, so that reading it says what is wrong.
[[nodiscard]] QString scenarioPath(const QString& nameOrPath);
/// The names of the scenarios that ship.
[[nodiscard]] QStringList scenarioNames();

} // namespace wb::settings
