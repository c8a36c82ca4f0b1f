// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigFile.h"

#include "app/settings/EnvironmentReader.h"
#include "app/settings/RulesFile.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace wb::settings {

namespace {

StorageSpec readStorage(YamlMap map, const QString& folder) {
    StorageSpec spec;
    const QString key = QStringLiteral("path");
    QString path = map.text(key, defaultStoragePath());
    if (path.startsWith(QStringLiteral("postgresql:"))) {
        map.mistake(key, QStringLiteral("PostgreSQL storage is not supported by this version; "
                                        "name a file for SQLite"));
    }
    if (path.startsWith(QStringLiteral("~/"))) {
        path.replace(0, 1, QDir::homePath());
    }
    spec.path = QDir::cleanPath(QDir(folder).absoluteFilePath(path));
    spec.keepMs = map.duration(QStringLiteral("keep"), spec.keepMs, 3'600'000);
    map.reportUnknownKeys();
    return spec;
}

} // namespace

tl::expected<Config, Mistakes> loadConfig(const QString& path) {
    Mistakes mistakes;
    YamlMap root = YamlMap::fromFile(path, mistakes);
    if (!mistakes.isEmpty()) {
        return tl::unexpected(mistakes);
    }
    const QString folder = QFileInfo(path).absolutePath();
    Config config;
    config.file = path;
    const QString environmentsKey = QStringLiteral("environments");
    for (const YamlMap& environment : root.maps(environmentsKey)) {
        config.environments << readEnvironment(environment, folder);
    }
    if (config.environments.isEmpty()) {
        root.mistake(environmentsKey, QStringLiteral("\"environments\" is missing or empty"));
    }
    config.storage = readStorage(root.map(QStringLiteral("storage")), folder);
    config.rules = readRules(root.map(QStringLiteral("rules")));
    root.reportUnknownKeys();
    if (!mistakes.isEmpty()) {
        std::stable_sort(mistakes.begin(), mistakes.end(),
                         [](const Mistake& a, const Mistake& b) { return a.line < b.line; });
        return tl::unexpected(mistakes);
    }
    return config;
}

QString defaultConfigPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/watchbridge/watchbridge.yaml");
}

QString defaultStoragePath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/watchbridge/prod1.db");
}

} // namespace wb::settings
