// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prod1sim/CommandLine.h"

#include "app/logging/Logging.h"
#include "app/settings/Quantity.h"
#include "app/settings/ScenarioFile.h"
#include "app/settings/YamlMap.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace wb::prod1sim {

namespace {

constexpr double SlowestSpeed = 0.01;
constexpr double FastestSpeed = 1000;
constexpr quint16 LastPort = 65535;

/// One option's value, checked; the message that says what is wrong otherwise.
template <typename T, typename Target>
QString take(const QCommandLineParser& parser, const char* name,
             std::optional<T> (*parse)(const QString&), const QString& form, Target& value) {
    const QString option = QString::fromLatin1(name);
    if (!parser.isSet(option)) {
        return {};
    }
    const QString written = parser.value(option);
    const std::optional<T> parsed = parse(written);
    if (!parsed) {
        return QStringLiteral("--%1 is \"%2\"; expected %3").arg(option, written, form);
    }
    value = *parsed;
    return {};
}

std::optional<double> parseSpeed(const QString& text) {
    bool fine = false;
    const double speed = text.toDouble(&fine);
    return fine && speed >= SlowestSpeed && speed <= FastestSpeed ? std::optional(speed)
                                                                  : std::nullopt;
}

std::optional<quint64> parseSeed(const QString& text) {
    bool fine = false;
    const quint64 seed = text.toULongLong(&fine);
    return fine ? std::optional(seed) : std::nullopt;
}

std::optional<quint16> parsePort(const QString& text) {
    bool fine = false;
    const quint16 port = text.toUShort(&fine);
    return fine ? std::optional(port) : std::nullopt;
}

} // namespace

void describe(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        QStringLiteral(
            "Serves a simulated Prod1 over real HTTP on 127.0.0.1: a metrics endpoint for each "
            "task and\n"
            "the deploy controller's API. Prints \"ready http://127.0.0.1:PORT\" once it does.\n"
            "Scenarios that ship: %1.")
            .arg(settings::scenarioNames().join(QStringLiteral(", "))));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("SCENARIO"),
                                 QStringLiteral("A scenario's name or file."));
    const auto add = [&](const char* name, const char* text, const char* value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(text),
                                            QString::fromLatin1(value)));
    };
    add("config", "YAML with these options as keys; what is given here goes before it.", "FILE");
    add("port", "Port of the controller's API; 0, the default, takes a free one.", "N");
    add("speed", "How many times faster than the clock the story runs.", "FACTOR");
    add("seed", "Random seed; the scenario's own otherwise.", "N");
    add("for", "Ends by itself after this time.", "60s");
    add("write-config", "Writes a watchbridge.yaml that watches this Prod1.", "FILE");
    add("token-file", "File with the bearer token; made if it does not exist.", "FILE");
    add("start-at", "Starts later in the story, e.g. 17:40.", "TIME");
    add("log-level", "What stderr gets to see; \"info\" by default.", "LEVEL");
    parser.addOption(
        QCommandLineOption(QStringLiteral("history"),
                           QStringLiteral("Also plays what people did in the real incident.")));
}

settings::Mistakes readConfig(const QString& path, CommandLine& line) {
    settings::Mistakes mistakes;
    settings::YamlMap map = settings::YamlMap::fromFile(path, mistakes);
    const QDir folder = QFileInfo(path).absoluteDir();
    const auto file = [&](const char* key) {
        const QString name = map.text(QLatin1String(key));
        return name.isEmpty() ? name : folder.absoluteFilePath(name);
    };
    const auto isSet = [&](const char* key) { return map.has(QLatin1String(key)); };
    line.scenario = map.text(QStringLiteral("scenario"));
    if (const QString nearby = folder.absoluteFilePath(line.scenario);
        !line.scenario.isEmpty() && QFileInfo(nearby).isFile()) {
        line.scenario = nearby;
    }
    line.port = static_cast<quint16>(map.integer(QStringLiteral("port"), 0, 0, LastPort));
    if (isSet("speed")) {
        line.speed = map.number(QStringLiteral("speed"), 1, SlowestSpeed, FastestSpeed);
    }
    if (isSet("seed")) {
        line.seed = static_cast<quint64>(map.integer(QStringLiteral("seed"), 0));
    }
    line.forMs = map.duration(QStringLiteral("for"), 0);
    line.writeConfig = file("write_config");
    line.tokenFile = file("token_file");
    line.startAt = map.text(QStringLiteral("start_at"));
    line.history = map.flag(QStringLiteral("history"), false);
    line.logLevel = map.choice(QStringLiteral("log_level"),
                               logging::levelNames().split(QStringLiteral(", ")), line.logLevel);
    map.reportUnknownKeys();
    return mistakes;
}

QString readOptions(const QCommandLineParser& parser, CommandLine& line) {
    const QStringList names = parser.positionalArguments();
    if (names.size() == 1) {
        line.scenario = names.constFirst();
    }
    if (names.size() > 1 || line.scenario.isEmpty()) {
        return QStringLiteral("name one scenario; --help lists them");
    }
    for (const QString& mistake :
         {take(parser, "port", parsePort, QStringLiteral("a port"), line.port),
          take(parser, "speed", parseSpeed, QStringLiteral("a factor from 0.01 to 1000"),
               line.speed),
          take(parser, "seed", parseSeed, QStringLiteral("a whole number"), line.seed),
          take(parser, "for", settings::parseDuration, QStringLiteral("a time such as 60s"),
               line.forMs)}) {
        if (!mistake.isEmpty()) {
            return mistake;
        }
    }
    const auto takeText = [&](const char* name, QString& value) {
        if (parser.isSet(QLatin1String(name))) {
            value = parser.value(QLatin1String(name));
        }
    };
    takeText("write-config", line.writeConfig);
    takeText("token-file", line.tokenFile);
    takeText("start-at", line.startAt);
    takeText("log-level", line.logLevel);
    line.history = line.history || parser.isSet(QStringLiteral("history"));
    if (line.tokenFile.isEmpty()) {
        line.tokenFile = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                         QStringLiteral("/watchbridge/prod1-sim.token");
    }
    line.tokenFile = QFileInfo(line.tokenFile).absoluteFilePath();
    return {};
}

} // namespace wb::prod1sim
