// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Account.h"
#include "app/cli/ActionSession.h"
#include "app/cli/Terminal.h"
#include "app/process/TerminationSignal.h"
#include "models/deploy/Overriding.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <csignal>

namespace wb::cli {

namespace {

using fleet::DeploymentKind;

/// The environments that have the service, whole; of the one named alone, if any. At least one.
Expected<QVector<fleet::EnvironmentSpec>>
environmentsWith(const settings::Config& config, const QString& service, const QString& named) {
    QVector<fleet::EnvironmentSpec> asked = config.environments;
    if (!named.isEmpty()) {
        const auto one = settings::environmentNamed(config, named);
        if (!one) {
            return failure(one.error());
        }
        asked = {*one};
    }
    QVector<fleet::EnvironmentSpec> found;
    QStringList names;
    for (const fleet::EnvironmentSpec& environment : std::as_const(asked)) {
        if (environment.service(service) != nullptr) {
            found << environment;
        }
        names << environment.serviceNames();
    }
    if (!found.isEmpty()) {
        return found;
    }
    names.removeDuplicates();
    const QString near = settings::didYouMean(service, names);
    const QString none = QStringLiteral("There is no service \"%1\"").arg(service) +
                         (named.isEmpty() ? QString() : QStringLiteral(" in ") + named);
    return failure(
        ErrorCode::NotFound,
        near.isEmpty()
            ? QStringLiteral("%1. There are: %2").arg(none, names.join(QStringLiteral(", ")))
            : QStringLiteral("%1; did you mean %2?").arg(none, near));
}

/// Which of several environments is meant, nobody but the person knows.
int askWhich(const Verb& verb, const QString& service,
             const QVector<fleet::EnvironmentSpec>& environments) {
    QStringList names;
    for (const fleet::EnvironmentSpec& each : environments) {
        names << u'"' + each.name + u'"';
    }
    return wrongUsage(verb, QStringLiteral("\"%1\" is a service of %2: say which one with "
                                           "--environment NAME")
                                .arg(service, names.join(QStringLiteral(" and of "))));
}

/// Reduced to the service and what goes back with it.
fleet::EnvironmentSpec concerned(const fleet::EnvironmentSpec& environment,
                                 const ActionWish& wish) {
    fleet::EnvironmentSpec reduced = environment;
    reduced.services.clear();
    for (const QString& name : QStringList{wish.service} + wish.rollbackWith) {
        if (const fleet::ServiceSpec* each = environment.service(name)) {
            reduced.services.append(*each);
        }
    }
    return reduced;
}

/// Reads the verb's options into `options`; anything but Fine is the exit code.
int readOptions(const Verb& verb, const Invocation& invocation, ActionSession::Options& options) {
    const bool isRollback = options.wish.kind == DeploymentKind::Rollback;
    const QString to = QStringLiteral("to");
    const QString tasks = QStringLiteral("tasks");
    const QString stop = QStringLiteral("stop");
    const QString overriding = QStringLiteral("override");
    const QString environment = QStringLiteral("environment");
    QCommandLineParser parser;
    parser.addOptions({{to, QString(), to},
                       {tasks, QString(), tasks, QStringLiteral("unhealthy")},
                       {QStringLiteral("dry-run"), QString()},
                       {QStringLiteral("yes"), QString()},
                       {stop, QString(), QStringLiteral("deployment")},
                       {overriding, QString(), QStringLiteral("reason")},
                       {environment, QString(), QStringLiteral("name")},
                       {QStringLiteral("json"), QString()}});
    if (!parseOptions(parser, verb, invocation)) {
        return WrongUsage;
    }
    if (parser.positionalArguments().size() != 1) {
        return wrongUsage(verb, QStringLiteral("name one service"));
    }
    const QString which = parser.value(tasks);
    if (which != QLatin1String("unhealthy") && which != QLatin1String("all")) {
        return wrongUsage(verb, QStringLiteral("--tasks is unhealthy or all"));
    }
    if (!isRollback && parser.isSet(to)) {
        return wrongUsage(verb,
                          QStringLiteral("a redeploy stays on its release; rollback has --to"));
    }
    if (!isRollback && parser.isSet(stop)) {
        return wrongUsage(verb, QStringLiteral("a redeploy stops nobody's deployment"));
    }
    if (isRollback && parser.isSet(tasks) && which != QLatin1String("all")) {
        return wrongUsage(verb, QStringLiteral("a rollback takes all tasks back; some on each "
                                               "release would be no release at all"));
    }
    options.wish.service = parser.positionalArguments().constFirst();
    options.wish.environment = parser.value(environment);
    options.wish.release = parser.value(to);
    options.wish.stops = parser.values(stop);
    options.wish.allTasks = which == QLatin1String("all");
    options.wish.actor = actorName();
    if (parser.isSet(overriding)) {
        const auto reason = deploy::overrideReason(parser.value(overriding));
        if (!reason) {
            return wrongUsage(verb, reason.error().text());
        }
        options.wish.overrideReason = *reason;
    }
    options.dryRun = parser.isSet(QStringLiteral("dry-run"));
    options.isAgreed = parser.isSet(QStringLiteral("yes"));
    options.json = parser.isSet(QStringLiteral("json"));
    if (!options.dryRun && !options.isAgreed && ::isatty(STDIN_FILENO) == 0) {
        return wrongUsage(verb, QStringLiteral("there is no terminal to ask on: give --yes to do "
                                               "it, or --dry-run to see what would be checked"));
    }
    return Fine;
}

} // namespace

int runAction(const Verb& verb, const Invocation& invocation, DeploymentKind kind) {
    ActionSession::Options options;
    options.wish.kind = kind;
    if (const int code = readOptions(verb, invocation, options); code != Fine) {
        return code;
    }
    const auto config =
        settings::loadConfig(invocation.configFile.value_or(settings::defaultConfigPath()));
    if (!config) {
        return fail(config.error());
    }
    const auto found = environmentsWith(*config, options.wish.service, options.wish.environment);
    if (!found) {
        return fail(found.error());
    }
    if (found->size() > 1) {
        return askWhich(verb, options.wish.service, *found);
    }
    options.whole = found->constFirst();
    options.wish.environment = options.whole.name;
    if (kind == DeploymentKind::Rollback) {
        options.wish.rollbackWith = options.whole.service(options.wish.service)->rollbackWith;
    }
    options.environment = concerned(options.whole, options.wish);
    for (const fleet::ServiceSpec& service : std::as_const(options.environment.services)) {
        if (service.deploy.provider.isEmpty()) {
            return fail({ErrorCode::NotFound,
                         QStringLiteral("\"%1\" has no deploy provider in the configuration, so "
                                        "nothing can be done to it from here.")
                             .arg(service.name),
                         {}});
        }
    }
    options.rules = config->rules;
    options.storage = config->storage;
    options.storage.path = settings::storagePath(*config, options.environment.name);
    // Who reads its words may be gone, as behind `| tee` or with a terminal; the action goes on.
    std::signal(SIGPIPE, SIG_IGN);
    const process::TerminationSignal termination;
    ActionSession session(std::move(options));
    QObject::connect(&termination, &process::TerminationSignal::received, &session,
                     &ActionSession::interrupt);
    QObject::connect(
        &session, &ActionSession::finished, QCoreApplication::instance(),
        [](int exitCode) { QCoreApplication::exit(exitCode); }, Qt::QueuedConnection);
    session.start();
    return QCoreApplication::exec();
}

} // namespace wb::cli
