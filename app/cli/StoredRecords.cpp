// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/StoredRecords.h"

#include "app/settings/ConfigFile.h"
#include "app/settings/Quantity.h"
#include "models/base/Format.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>

namespace wb::cli {

namespace {

const QString DataOption = QStringLiteral("data");
const QString EnvironmentOption = QStringLiteral("environment");

Expected<settings::Config> readConfig(const QString& path) {
    auto config = settings::loadConfig(path);
    if (config) {
        return *config;
    }
    QString message = config.error().constFirst().text();
    if (config.error().size() > 1) {
        message += QStringLiteral(" (and %1 more: see watchbridge-cli check)")
                       .arg(config.error().size() - 1);
    }
    return failure(ErrorCode::InvalidInput, message);
}

} // namespace

void addDataOption(QCommandLineParser& parser) {
    parser.addOption({DataOption, QStringLiteral("The folder that watch --data wrote to."),
                      QStringLiteral("DIR")});
    parser.addOption({EnvironmentOption,
                      QStringLiteral("Which environment of the configuration; the first one "
                                     "without this."),
                      QStringLiteral("NAME")});
}

Expected<RecordsPlace> placeOfRecords(const Invocation& invocation,
                                      const QCommandLineParser& parser) {
    RecordsPlace place{settings::defaultStoragePath(), {}, {}};
    const bool hasUsual = QFile::exists(settings::defaultConfigPath());
    if (invocation.configFile || (hasUsual && !parser.isSet(DataOption))) {
        auto config = readConfig(invocation.configFile.value_or(settings::defaultConfigPath()));
        if (!config) {
            return failure(config.error());
        }
        place.environments = config->environments;
        place.rules = config->rules;
        const QString wanted = parser.value(EnvironmentOption);
        if (const auto named = settings::environmentNamed(*config, wanted); !named) {
            return failure(named.error());
        }
        place.database = settings::storagePath(*config, wanted);
    }
    if (parser.isSet(EnvironmentOption) && place.environments.isEmpty()) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("--environment wants a configuration to look in"));
    }
    if (parser.isSet(DataOption)) {
        place.database = QDir(parser.value(DataOption)).filePath(QStringLiteral("prod1.db"));
    }
    return place;
}

Expected<StoredRecords> openRecords(const Invocation& invocation,
                                    const QCommandLineParser& parser) {
    const Expected<RecordsPlace> place = placeOfRecords(invocation, parser);
    if (!place) {
        return failure(place.error());
    }
    storage::Database::Options options;
    options.mode = storage::Database::Mode::Existing;
    options.path = place->database;
    auto store = storage::SqliteStore::open(options);
    if (!store) {
        Error error = store.error();
        if (error.code == ErrorCode::NotFound) {
            error.message += QStringLiteral("; name one with --data DIR or --config FILE");
        }
        return failure(error);
    }
    return StoredRecords{std::move(*store), place->environments};
}

Expected<storage::StoredEnvironment> StoredRecords::environment(const QString& name) {
    for (const fleet::EnvironmentSpec& spec : environments) {
        if (spec.name != name) {
            continue;
        }
        storage::StoredEnvironment configured{name, spec.timeZone, {}};
        for (const fleet::ServiceSpec& service : spec.services) {
            configured.componentNames.insert(service.name, service.component);
        }
        return configured;
    }
    return store->environment(name);
}

std::optional<TimeMs> parseMoment(const QString& text, TimeMs nowMs) {
    QString rest = text.trimmed();
    if (rest.startsWith(QStringLiteral("now"))) {
        rest.remove(0, 3);
        if (rest.isEmpty()) {
            return nowMs;
        }
    }
    if (rest.startsWith(u'-')) {
        const auto back = settings::parseDuration(rest.mid(1));
        return back ? std::optional(nowMs - *back) : std::nullopt;
    }
    const TimeMs timeMs = base::parseTime(text.trimmed());
    return timeMs == NoTime ? std::nullopt : std::optional(timeMs);
}

} // namespace wb::cli
