// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/CommandLine.h"

#include "app/logging/Logging.h"
#include "app/settings/ConfigFile.h"
#include "app/settings/Quantity.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace wb::desktop {

namespace {

const QString Config = QStringLiteral("config");
const QString LogLevel = QStringLiteral("log-level");
const QString Environment = QStringLiteral("environment");
const QString Screenshot = QStringLiteral("screenshot");
const QString Wall = QStringLiteral("wall");
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
    parser.addOption({Wall,
                      QStringLiteral("A wall display: the whole screen, one service after the "
                                     "other, worst first; each for so many seconds, 20 without "
                                     "a number. Any key ends it."),
                      QStringLiteral("SECONDS")});
    parser.addOption({Screenshot,
                      QStringLiteral("Save a screenshot of the window to FILE, print the fleet's "
                                     "state and quit."),
                      QStringLiteral("FILE")});
    parser.addOption({After, QStringLiteral("How long to watch before --screenshot, e.g. 60s."),
                      QStringLiteral("TIME"), QStringLiteral("60s")});
}

/// Its number may be left out, which the parser knows of no option.
QStringList withWallSeconds(QStringList arguments) {
    static const QRegularExpression Number(QStringLiteral("^[0-9]+s?$"));
    const qsizetype at = arguments.indexOf(QStringLiteral("--wall"));
    if (at >= 0 && !Number.match(arguments.value(at + 1)).hasMatch()) {
        arguments[at] = QStringLiteral("--wall=%1").arg(settings::WindowSpec::UsualWallMs / 1000);
    }
    return arguments;
}

/// Nullopt: it is no time for a wall display.
std::optional<DurationMs> wallMsOf(const QString& text) {
    const auto ms = settings::parseDuration(text.endsWith(u's') ? text : text + u's');
    const bool isUsable =
        ms && *ms >= settings::WindowSpec::LeastWallMs && *ms <= settings::WindowSpec::MostWallMs;
    return isUsable ? ms : std::nullopt;
}

} // namespace

std::optional<CommandLine> readCommandLine(const QStringList& arguments, QString& mistake) {
    QCommandLineParser parser;
    describe(parser);
    // The parser expects the program's name in front.
    if (!parser.parse(QStringList{QStringLiteral("watchbridge")} + withWallSeconds(arguments))) {
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
    if (parser.isSet(Wall)) {
        const auto wallMs = wallMsOf(parser.value(Wall));
        if (!wallMs) {
            mistake = QStringLiteral("--wall wants 5 to 3600 seconds, not \"%1\"")
                          .arg(parser.value(Wall));
            return std::nullopt;
        }
        line.wallMs = *wallMs;
    }
    return line;
}

QString helpText() {
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace wb::desktop
