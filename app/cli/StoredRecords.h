// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"
#include "app/storage/SqliteStore.h"
#include "models/base/Expected.h"
#include "models/health/Rules.h"

class QCommandLineParser;

/// How verbs come by what a watch has recorded.
namespace wb::cli {

/// Adds --data and --environment, for the verbs that read recorded things.
void addDataOption(QCommandLineParser& parser);

/// The database a command line means, and what its configuration says of the environments.
struct StoredRecords {
    std::unique_ptr<storage::SqliteStore> store;
    QVector<fleet::EnvironmentSpec> environments; ///< Empty without a configuration.

    /// Zone and component names: of the configuration, else as the watch left them.
    [[nodiscard]] Expected<storage::StoredEnvironment> environment(const QString& name);
};

/// Where a command line means the database to be; there need not be one.
struct RecordsPlace {
    QString database;
    QVector<fleet::EnvironmentSpec> environments; ///< Empty without a configuration.
    health::RuleSet rules = {};                   ///< The standard ones without a configuration.
};
/// As openRecords().
[[nodiscard]] Expected<RecordsPlace> placeOfRecords(const Invocation& invocation,
                                                    const QCommandLineParser& parser);

/// Opens DIR/prod1.db of --data DIR, else the file of --environment NAME (or the first one) of
/// --config FILE, else of the configuration in its usual place. Never makes a database: NotFound
/// when there is none.
[[nodiscard]] Expected<StoredRecords> openRecords(const Invocation& invocation,
                                                  const QCommandLineParser& parser);

/// RFC 3339 with an offset, "now", "-1h" or "now-1h"; nullopt when it is none of these.
[[nodiscard]] std::optional<TimeMs> parseMoment(const QString& text, TimeMs nowMs);

} // namespace wb::cli
