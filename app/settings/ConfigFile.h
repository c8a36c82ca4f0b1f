// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/Mistake.h"
#include "models/fleet/EnvironmentSpec.h"
#include "models/health/Rules.h"

#include <tl/expected.hpp>

namespace wb::settings {

struct StorageSpec {
    QString path; ///< Of the SQLite file, absolute.
    DurationMs keepMs = 30LL * 86'400'000;
};

/// A whole watchbridge.yaml, checked.
struct Config {
    QString file;
    QVector<fleet::EnvironmentSpec> environments; ///< At least one.
    StorageSpec storage;
    health::RuleSet rules;
};

/// Reads and checks a configuration; on failure every mistake, in the file's order.
[[nodiscard]] tl::expected<Config, Mistakes> loadConfig(const QString& path);

/// Where a program looks without --config: $XDG_CONFIG_HOME/watchbridge/watchbridge.yaml.
[[nodiscard]] QString defaultConfigPath();
/// Where the database is without storage.path: $XDG_DATA_HOME/watchbridge/prod1.db.
[[nodiscard]] QString defaultStoragePath();

} // namespace wb::settings
