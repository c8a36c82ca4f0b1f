// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/Mistake.h"
#include "models/base/Expected.h"
#include "models/fleet/EnvironmentSpec.h"
#include "models/health/Rules.h"

#include <tl/expected.hpp>

namespace wb::settings {

struct StorageSpec {
    QString path; ///< Of the SQLite file, absolute.
    DurationMs keepMs = 30LL * 86'400'000;
};

/// How the window looks until somebody chooses otherwise in it.
struct WindowSpec {
    static constexpr DurationMs LeastWallMs = 5'000;
    static constexpr DurationMs MostWallMs = 3'600'000;
    static constexpr DurationMs UsualWallMs = 20'000;
    QString theme = QStringLiteral("dark"); ///< system, dark, light, high_contrast.
    int textPercent = 100;                  ///< 80 … 150.
    QString language = QStringLiteral("system");
    DurationMs wallMs = 0; ///< How long a wall display shows each service; 0: begins as a window.
};

/// A configuration that has more is not read.
inline constexpr qint64 MaxConfigBytes = 4 << 20;

/// A whole watchbridge.yaml, checked.
struct Config {
    QString file;
    QVector<fleet::EnvironmentSpec> environments; ///< At least one.
    StorageSpec storage;
    WindowSpec window;
    health::RuleSet rules;
};

/// Reads and checks a configuration; on failure every mistake, in the file's order.
[[nodiscard]] tl::expected<Config, Mistakes> loadConfig(const QString& path);
/// The same of a text, as if it stood in that file.
[[nodiscard]] tl::expected<Config, Mistakes> loadConfig(const QByteArray& text,
                                                        const QString& path);

/// The environment of that name, or the first one for an empty name. InvalidInput that lists them.
[[nodiscard]] Expected<fleet::EnvironmentSpec> environmentNamed(const Config& config,
                                                                const QString& name);

/// The SQLite file of one of the configuration's environments: the first one's is storage.path
/// itself, each other's lies beside it and is named after the environment, so that two of them
/// never mix ("prod1.db", "prod1-prod1-eu.db").
[[nodiscard]] QString storagePath(const Config& config, const QString& environment);

/// Where a program looks without --config: $XDG_CONFIG_HOME/watchbridge/watchbridge.yaml.
[[nodiscard]] QString defaultConfigPath();
/// Where the database is without storage.path: $XDG_DATA_HOME/watchbridge/prod1.db.
[[nodiscard]] QString defaultStoragePath();

} // namespace wb::settings
