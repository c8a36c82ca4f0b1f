// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ConfigFile.h"

#include "app/settings/EnvironmentReader.h"
#include "app/settings/RulesFile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

namespace wb::settings {

namespace {

StorageSpec readStorage(YamlMap map, const QString& folder) {
    StorageSpec spec;
    const QString key = QStringLiteral("path");
    QString path = map.text(key, defaultStoragePath());
    if (path.startsWith(QStringLiteral("postgresql:"))) {
        map.mistake(key, Sentence::tr("PostgreSQL storage is not supported by this version; "
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

WindowSpec readWindow(YamlMap map) {
    static const QStringList Themes{QStringLiteral("system"), QStringLiteral("dark"),
                                    QStringLiteral("light"), QStringLiteral("high_contrast")};
    static const QStringList Languages{QStringLiteral("system"), QStringLiteral("en"),
                                       QStringLiteral("de"),     QStringLiteral("es"),
                                       QStringLiteral("fr"),     QStringLiteral("ja")};
    WindowSpec spec;
    spec.theme = map.choice(QStringLiteral("theme"), Themes, spec.theme);
    spec.language = map.choice(QStringLiteral("language"), Languages, spec.language);
    const QString sizeKey = QStringLiteral("text_size");
    const double size = map.fraction(sizeKey, 1);
    if (size < 0.8 || size > 1.5) {
        map.mistake(sizeKey, Sentence::tr("\"text_size\" is between 80% and 150%"));
    }
    spec.textPercent = static_cast<int>(std::lround(size * 100));
    spec.wallMs =
        map.duration(QStringLiteral("wall"), 0, WindowSpec::LeastWallMs, WindowSpec::MostWallMs);
    map.reportUnknownKeys();
    return spec;
}

tl::expected<Config, Mistakes> readConfig(YamlMap root, Mistakes& mistakes, const QString& path) {
    if (!mistakes.isEmpty()) {
        return tl::unexpected(mistakes);
    }
    const QString folder = QFileInfo(path).absolutePath();
    Config config;
    config.file = path;
    const QString environmentsKey = QStringLiteral("environments");
    for (YamlMap environment : root.maps(environmentsKey)) {
        fleet::EnvironmentSpec spec = readEnvironment(environment, folder);
        if (std::any_of(config.environments.begin(), config.environments.end(),
                        [&](const auto& other) { return other.name == spec.name; })) {
            environment.mistake(QStringLiteral("name"),
                                Sentence::tr("a second environment is named \"%1\"", spec.name));
        }
        config.environments << spec;
    }
    if (config.environments.isEmpty()) {
        root.mistake(environmentsKey, Sentence::tr("\"%1\" is missing or empty", environmentsKey));
    }
    config.storage = readStorage(root.map(QStringLiteral("storage")), folder);
    config.window = readWindow(root.map(QStringLiteral("window")));
    QStringList services;
    for (const fleet::EnvironmentSpec& environment : std::as_const(config.environments)) {
        services << environment.serviceNames();
    }
    config.rules = readRules(root.map(QStringLiteral("rules")), services);
    root.reportUnknownKeys();
    if (!mistakes.isEmpty()) {
        std::stable_sort(mistakes.begin(), mistakes.end(),
                         [](const Mistake& a, const Mistake& b) { return a.line < b.line; });
        return tl::unexpected(mistakes);
    }
    return config;
}

} // namespace

tl::expected<Config, Mistakes> loadConfig(const QString& path) {
    Mistakes mistakes;
    YamlMap root = YamlMap::fromFile(path, mistakes);
    return readConfig(std::move(root), mistakes, path);
}

tl::expected<Config, Mistakes> loadConfig(const QByteArray& text, const QString& path) {
    Mistakes mistakes;
    YamlMap root = YamlMap::fromBytes(text, path, mistakes);
    return readConfig(std::move(root), mistakes, path);
}

Expected<fleet::EnvironmentSpec> environmentNamed(const Config& config, const QString& name) {
    QStringList names;
    for (const fleet::EnvironmentSpec& each : config.environments) {
        if (name.isEmpty() || each.name == name) {
            return each;
        }
        names << each.name;
    }
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("no environment \"%1\"; there are: %2")
                       .arg(name, names.join(QStringLiteral(", "))),
                   config.file);
}

QString storagePath(const Config& config, const QString& environment) {
    const auto& all = config.environments;
    const auto fileName = [](const QString& name) {
        static const QRegularExpression Others(QStringLiteral("[^a-z0-9]+"));
        const QString words = name.toLower().replace(Others, QStringLiteral(" ")).trimmed();
        return words.isEmpty() ? QStringLiteral("other")
                               : QString(words).replace(u' ', QLatin1Char('-'));
    };
    QStringList taken;
    for (qsizetype at = 1; at < all.size(); ++at) {
        QString own = fileName(all[at].name);
        if (taken.contains(own)) {
            own += QStringLiteral("-%1").arg(at);
        }
        taken << own;
        if (all[at].name == environment) {
            const QFileInfo file(config.storage.path);
            const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
            return QDir(file.absolutePath())
                .filePath(file.completeBaseName() + u'-' + own + suffix);
        }
    }
    return config.storage.path;
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
