// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/YamlMap.h"
#include "models/health/Rules.h"

#include <tl/expected.hpp>

namespace wb::settings {

/// Reads a `rules:` mapping over the standard rules. `services` are those that a rule may name;
/// without any they are not known and not checked.
[[nodiscard]] health::RuleSet readRules(YamlMap map, const QStringList& services = {});

/// Reads a file whose root is (or holds, as `rules:`) such a mapping.
[[nodiscard]] tl::expected<health::RuleSet, Mistakes> loadRules(const QString& path,
                                                                const QStringList& services = {});

} // namespace wb::settings
