// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/CommandLine.h"

#include "app/logging/Logging.h"
#include "app/settings/ConfigFile.h"
#include "app/settings/Quantity.h"

#include <QCommandLineParser>

namespace wb::desktop {

namespace {

const QString Config = QStringLiteral("config");
const QString LogLevel = QStringLiteral("log-level");
const QString Environment = QStringLiteral("environment");
const QString Screenshot = QStringLiteral("screenshot");
const QString After = QStringLiteral("after");

void describe(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        QStringLiteral("Watches a production environment and acts on it with one click."));
    parser.addOption({QStringLiteral("help"), QStringLiteral("Show this help.")});
    parser.addOption({QStringLiteral("version"), QStringLiteral("Show the version.")});
    parser.addOption(
        {Config, QStringLiteral("Configuration, by default %1.").arg(settings::defaultConfigPath()),
         QStringLiteral("FILE")});
    parser.addOption({LogLevel,
                      QStringLiteral("What is logged to stderr: %1.").arg(logging::levelNames()),
                      QStringLiteral("LEVEL"), QStringLiteral("warning")});
    parser.addOption({Environment,
                      QStringLiteral("Which environment of the configuration; without this the one "
                                     "that was shown last, or the first."),
                      QStringLiteral("NAME")});
    parser.addOption({Screenshot,
                      QStringLiteral("Save a picture of the window to FILE, print the fleet's "
                                     "state and quit."),
                      QStringLiteral("FILE")});
    parser.addOption({After, QStringLiteral("How long to watch before --screenshot, e.g. 60s."),
                      QStringLiteral("TIME"), QStringLiteral("60s")});
}

} // namespace

std::optional<CommandLine> readCommandLine(const QStringList& arguments, QString& mistake) {
    QCommandLineParser parser;
    describe(parser);
    // The parser expects the program's name in front.
    if (!parser.parse(QStringList{QStringLiteral("watchbridge")} + arguments)) {
        mistake = parser.errorText();
        return std::nullopt;
    }
    if (!parser.positionalArguments().isEmpty()) {
        mistake = QStringLiteral("unexpected argument \"%1\"")
                      .arg(parser.positionalArguments().constFirst());
        return std::nullopt;
    }
    CommandLine line;
    line.configFile = parser.value(Config);
    line.logLevel = parser.value(LogLevel);
    line.environment = parser.value(Environment);
    line.screenshotFile = parser.value(Screenshot);
    line.helpWanted = parser.isSet(QStringLiteral("help"));
    line.versionWanted = parser.isSet(QStringLiteral("version"));
    const auto after = settings::parseDuration(parser.value(After));
    if (!after) {
        mistake =
            QStringLiteral("--after wants a time such as 60s, not \"%1\"").arg(parser.value(After));
        return std::nullopt;
    }
    line.afterMs = *after;
    return line;
}

QString helpText() {
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace wb::desktop
