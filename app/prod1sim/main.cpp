// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/logging/Logging.h"
#include "app/prod1sim/ControllerApi.h"
#include "app/prod1sim/WatchConfig.h"
#include "app/settings/Quantity.h"
#include "app/settings/ScenarioFile.h"
#include "app/settings/ScenarioReader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

#include <cstdio>

namespace {

using namespace wb;

enum ExitCode { Fine, BadInput, WrongUsage, FailedOutside };

int complain(const QString& message, ExitCode code) {
    std::fprintf(stderr, "prod1-sim: %s\n", qPrintable(message));
    return code;
}

struct CommandLine {
    QString scenario;
    quint16 port = 0;
    std::optional<double> speed;
    std::optional<quint64> seed;
    DurationMs forMs = 0;
    QString configFile;
    QString tokenFile;
    QString startAt;
    QString logLevel;
    bool history = false;
};

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
    return fine && speed >= 0.01 && speed <= 1000 ? std::optional(speed) : std::nullopt;
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

void addOptions(QCommandLineParser& parser) {
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
    add("port", "Port of the controller's API; 0, the default, takes a free one.", "N");
    add("speed", "How many times faster than the clock the story runs.", "FACTOR");
    add("seed", "Seed of the dice; the scenario's own otherwise.", "N");
    add("for", "Ends by itself after this time.", "60s");
    add("write-config", "Writes a watchbridge.yaml that watches this Prod1.", "FILE");
    add("token-file", "File with the bearer token; made if it does not exist.", "FILE");
    add("start-at", "Starts later in the story, e.g. 17:40.", "TIME");
    add("log-level", "What stderr gets to see; \"info\" by default.", "LEVEL");
    parser.addOption(
        QCommandLineOption(QStringLiteral("history"),
                           QStringLiteral("Also plays what people did in the real incident.")));
}

/// The message of the first mistake, or an empty one.
QString readOptions(const QCommandLineParser& parser, CommandLine& line) {
    if (parser.positionalArguments().size() != 1) {
        return QStringLiteral("name one scenario; --help lists them");
    }
    line.scenario = parser.positionalArguments().constFirst();
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
    line.configFile = parser.value(QStringLiteral("write-config"));
    line.tokenFile = parser.value(QStringLiteral("token-file"));
    if (line.tokenFile.isEmpty()) {
        line.tokenFile = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                         QStringLiteral("/watchbridge/prod1-sim.token");
    }
    line.tokenFile = QFileInfo(line.tokenFile).absoluteFilePath();
    line.startAt = parser.value(QStringLiteral("start-at"));
    line.history = parser.isSet(QStringLiteral("history"));
    line.logLevel = parser.isSet(QStringLiteral("log-level"))
                        ? parser.value(QStringLiteral("log-level"))
                        : QStringLiteral("info");
    return {};
}

int serve(const CommandLine& line, const simulation::Scenario& scenario, const SystemClock& clock) {
    prod1sim::LiveSimulation::Options options;
    options.scenario = scenario;
    options.seed = line.seed.value_or(scenario.seed);
    options.speed = line.speed.value_or(scenario.speed);
    options.playHistory = line.history;
    if (!line.startAt.isEmpty()) {
        const settings::StoryTimes times(scenario.startMs, scenario.environment.timeZone);
        options.startAtMs = times.parse(line.startAt);
        if (options.startAtMs < scenario.startMs || options.startAtMs > scenario.endMs) {
            return complain(QStringLiteral("--start-at is \"%1\"; expected a time within the story")
                                .arg(line.startAt),
                            BadInput);
        }
    }
    const auto token = prod1sim::ApiToken::fromFile(line.tokenFile);
    if (!token) {
        return complain(token.error().text(), FailedOutside);
    }
    const double speed = options.speed;
    prod1sim::LiveSimulation live(std::move(options), clock);
    prod1sim::TaskEndpoints endpoints(live);
    if (const auto opened = endpoints.refresh(); !opened) {
        return complain(opened.error().text(), FailedOutside);
    }
    prod1sim::ControllerApi api(live, endpoints, *token);
    const auto port = api.listen(line.port);
    if (!port) {
        return complain(port.error().text(), FailedOutside);
    }
    const QString address = QStringLiteral("http://127.0.0.1:%1").arg(*port);
    if (!line.configFile.isEmpty()) {
        const auto written = prod1sim::writeWatchConfig(line.configFile, scenario.environment,
                                                        QUrl(address + QStringLiteral("/v1")),
                                                        line.tokenFile, speed > 1 ? 1000 : 5000);
        if (!written) {
            return complain(written.error().text(), FailedOutside);
        }
    }
    live.start();
    std::printf("ready %s\n", qPrintable(address));
    std::fflush(stdout);
    if (line.forMs > 0) {
        QTimer::singleShot(std::chrono::milliseconds(line.forMs), QCoreApplication::instance(),
                           &QCoreApplication::quit);
    }
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("prod1-sim"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WB_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments())) {
        return complain(parser.errorText(), WrongUsage);
    }
    if (parser.isSet(QStringLiteral("help"))) {
        std::printf("%s", qPrintable(parser.helpText()));
        return Fine;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        std::printf("prod1-sim %s\n", WB_VERSION);
        return Fine;
    }
    CommandLine line;
    if (const QString mistake = readOptions(parser, line); !mistake.isEmpty()) {
        return complain(mistake, WrongUsage);
    }
    if (const auto started = logging::start(line.logLevel); !started) {
        return complain(started.error().text(), WrongUsage);
    }
    const auto scenario = settings::loadScenario(settings::scenarioPath(line.scenario));
    if (!scenario) {
        for (const settings::Mistake& mistake : scenario.error()) {
            std::fprintf(stderr, "%s\n", qPrintable(mistake.text()));
        }
        return BadInput;
    }
    const SystemClock clock;
    return serve(line, *scenario, clock);
}
