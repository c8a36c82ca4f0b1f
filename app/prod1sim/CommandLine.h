// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/Mistake.h"
#include "models/base/Clock.h"

#include <QString>

#include <optional>

class QCommandLineParser;

namespace wb::prod1sim {

/// What prod1-sim is asked for, by its command line and its configuration.
struct CommandLine {
    QString scenario; ///< A scenario's name or file.
    quint16 port = 0;
    std::optional<double> speed;
    std::optional<quint64> seed;
    DurationMs forMs = 0;
    QString writeConfig;
    QString tokenFile;
    QString startAt;
    QString logLevel = QStringLiteral("info");
    bool history = false;
};

/// The options and their help.
void describe(QCommandLineParser& parser);

/// A YAML file with the options' names as keys ("write_config"), and "scenario". A path in it is
/// meant from the file's own folder.
[[nodiscard]] settings::Mistakes readConfig(const QString& path, CommandLine& line);

/// Puts the options given over what is in `line`. The first mistake in a sentence; empty: none.
[[nodiscard]] QString readOptions(const QCommandLineParser& parser, CommandLine& line);

} // namespace wb::prod1sim
