// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/logging/Logging.h"
#include "app/prod1sim/CommandLine.h"
#include "app/prod1sim/ControllerApi.h"
#include "app/prod1sim/WatchConfig.h"
#include "app/settings/ScenarioFile.h"
#include "app/settings/ScenarioReader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

namespace {

using namespace wb;

enum ExitCode { Fine, BadInput, WrongUsage, FailedOutside };

int complain(const QString& message, ExitCode code) {
    std::fprintf(stderr, "prod1-sim: %s\n", qPrintable(message));
    return code;
}

int complain(const settings::Mistakes& mistakes) {
    for (const settings::Mistake& mistake : mistakes) {
        std::fprintf(stderr, "%s\n", qPrintable(mistake.text()));
    }
    return BadInput;
}

int serve(const prod1sim::CommandLine& line, const simulation::Scenario& scenario,
          const SystemClock& clock) {
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
    if (!line.writeConfig.isEmpty()) {
        const auto written = prod1sim::writeWatchConfig(line.writeConfig, scenario.environment,
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
    prod1sim::describe(parser);
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
    prod1sim::CommandLine line;
    if (parser.isSet(QStringLiteral("config"))) {
        const auto mistakes = prod1sim::readConfig(parser.value(QStringLiteral("config")), line);
        if (!mistakes.isEmpty()) {
            return complain(mistakes);
        }
    }
    if (const QString mistake = prod1sim::readOptions(parser, line); !mistake.isEmpty()) {
        return complain(mistake, WrongUsage);
    }
    if (const auto started = logging::start(line.logLevel); !started) {
        return complain(started.error().text(), WrongUsage);
    }
    const auto scenario = settings::loadScenario(settings::scenarioPath(line.scenario));
    if (!scenario) {
        return complain(scenario.error());
    }
    const SystemClock clock;
    return serve(line, *scenario, clock);
}
