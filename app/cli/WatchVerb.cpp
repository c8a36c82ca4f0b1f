// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HeadlessWatch.h"
#include "app/cli/Terminal.h"
#include "app/cli/Verb.h"
#include "app/collect/TargetList.h"
#include "app/process/TerminationSignal.h"
#include "app/settings/ConfigFile.h"
#include "app/settings/Quantity.h"
#include "app/settings/RulesFile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace wb::cli {

namespace {

int run(const Invocation& invocation);

} // namespace

extern const Verb watchVerb;
const Verb watchVerb{"watch",
                     "watch (--config FILE [--environment NAME] | --targets FILE [--interval 1s]) "
                     "[--rules FILE] [--for 60s] [--data DIR] [--json]",
                     "Collects, evaluates and records without a screen; ends with a summary.", run};

namespace {

constexpr const char* DataFileName = "/prod1.db";
const QString EnvironmentOption = QStringLiteral("environment");

/// A service of its own for every `service` label of the list, and one for targets without.
Expected<fleet::EnvironmentSpec> environmentOf(const QString& targetsFile, DurationMs intervalMs) {
    QFile file(targetsFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, file.errorString(), targetsFile);
    }
    const auto groups =
        collect::parseTargetList(file.read(collect::TargetListBytesLimit + 1), targetsFile);
    if (!groups) {
        return failure(groups.error());
    }
    fleet::ServiceSpec service;
    service.name = QStringLiteral("targets");
    service.scrape.intervalMs = static_cast<int>(intervalMs);
    service.scrape.timeoutMs = std::min(service.scrape.timeoutMs, service.scrape.intervalMs);
    service.signalSpec.memory.metric = QStringLiteral("process_resident_memory_bytes");
    service.signalSpec.cpuSeconds.metric = QStringLiteral("process_cpu_seconds_total");
    fleet::EnvironmentSpec environment;
    environment.name = QFileInfo(targetsFile).fileName();
    QStringList names;
    for (const collect::TargetGroup& group : *groups) {
        const QString name = group.labels.value(QStringLiteral("service"), service.name);
        if (!names.contains(name)) {
            names << name;
        }
    }
    if (!names.contains(service.name)) {
        names << service.name;
    }
    for (const QString& name : std::as_const(names)) {
        fleet::ServiceSpec named = service;
        named.name = name;
        // Its labels give each its targets.
        named.targets.fileSd << QFileInfo(targetsFile).absoluteFilePath();
        environment.services << named;
    }
    return environment;
}

/// Fills in what is to be watched; anything but Fine is the exit code.
int readWatch(const QCommandLineParser& parser, const Invocation& invocation, DurationMs intervalMs,
              HeadlessWatch::Options& options) {
    if (parser.isSet(QStringLiteral("targets"))) {
        auto environment = environmentOf(parser.value(QStringLiteral("targets")), intervalMs);
        if (!environment) {
            return fail(environment.error());
        }
        options.environment = std::move(*environment);
    } else {
        const QString path = invocation.configFile.value_or(settings::defaultConfigPath());
        const auto config = settings::loadConfig(path);
        if (!config) {
            return fail(config.error());
        }
        const QString wanted = parser.value(EnvironmentOption);
        const auto environment = settings::environmentNamed(*config, wanted);
        if (!environment) {
            return fail(environment.error());
        }
        options.environment = *environment;
        options.rules = config->rules;
        options.keepMs = config->storage.keepMs;
        options.dataFile = settings::storagePath(*config, environment->name);
        if (wanted.isEmpty() && config->environments.size() > 1) {
            complain(QStringLiteral("only %1, the first environment, is watched; --environment "
                                    "names another")
                         .arg(environment->name));
        }
    }
    const QString rules = QStringLiteral("rules");
    if (parser.isSet(rules)) {
        const auto loaded =
            settings::loadRules(parser.value(rules), options.environment.serviceNames());
        if (!loaded) {
            return fail(loaded.error());
        }
        options.rules = *loaded;
    }
    if (parser.isSet(QStringLiteral("data"))) {
        const QString folder = parser.value(QStringLiteral("data"));
        if (!QDir().mkpath(folder)) {
            return fail({ErrorCode::Storage, QStringLiteral("The folder cannot be made."), folder});
        }
        options.dataFile = QDir(folder).absolutePath() + QLatin1String(DataFileName);
    }
    return Fine;
}

std::optional<DurationMs> durationOf(const QCommandLineParser& parser, const QString& option) {
    const auto duration = settings::parseDuration(parser.value(option));
    return duration && *duration > 0 && *duration <= 365LL * 86'400'000 ? duration : std::nullopt;
}

int run(const Invocation& invocation) {
    const QString targets = QStringLiteral("targets");
    const QString interval = QStringLiteral("interval");
    const QString period = QStringLiteral("for");
    const QString data = QStringLiteral("data");
    const QString json = QStringLiteral("json");
    QCommandLineParser parser;
    parser.addOptions({{targets, QString(), targets},
                       {interval, QString(), interval, QStringLiteral("5s")},
                       {EnvironmentOption, QString(), EnvironmentOption},
                       {QStringLiteral("rules"), QString(), QStringLiteral("rules")},
                       {period, QString(), period},
                       {data, QString(), data},
                       {json, QString()}});
    if (!parseOptions(parser, watchVerb, invocation)) {
        return WrongUsage;
    }
    if (!parser.positionalArguments().isEmpty() ||
        (parser.isSet(targets) && invocation.configFile)) {
        return wrongUsage(watchVerb, QStringLiteral("give either --config or --targets"));
    }
    if (parser.isSet(targets) && parser.isSet(EnvironmentOption)) {
        return wrongUsage(watchVerb,
                          QStringLiteral("--environment is one of a configuration's, --targets "
                                         "has none"));
    }
    const auto intervalMs = durationOf(parser, interval);
    const auto periodMs = durationOf(parser, period);
    if (!intervalMs || *intervalMs > 86'400'000 || (parser.isSet(period) && !periodMs)) {
        return wrongUsage(watchVerb,
                          QStringLiteral("--interval and --for want a duration such as 500ms, 5s"));
    }
    HeadlessWatch::Options options;
    options.json = parser.isSet(json);
    if (const int code = readWatch(parser, invocation, *intervalMs, options); code != Fine) {
        return code;
    }
    const process::TerminationSignal termination;
    HeadlessWatch watch(std::move(options));
    QObject::connect(&termination, &process::TerminationSignal::received, &watch,
                     &HeadlessWatch::stop);
    QObject::connect(&watch, &HeadlessWatch::finished, QCoreApplication::instance(),
                     &QCoreApplication::quit, Qt::QueuedConnection);
    if (periodMs) {
        QTimer::singleShot(static_cast<int>(std::min<DurationMs>(*periodMs, 2'000'000'000)), &watch,
                           &HeadlessWatch::stop);
    }
    watch.start();
    const int code = QCoreApplication::exec();
    return code == 0 && !watch.isRecordMissing() ? Fine : OutsideFailed;
}

} // namespace

} // namespace wb::cli
