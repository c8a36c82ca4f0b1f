// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ScenarioReplay.h"
#include "app/cli/Terminal.h"
#include "app/cli/Verb.h"
#include "app/settings/RulesFile.h"
#include "app/settings/ScenarioFile.h"
#include "models/base/Format.h"
#include "models/incidents/EntryText.h"
#include "models/incidents/EventJson.h"

#include <QCommandLineParser>

namespace wb::cli {

namespace {

using namespace wb::base;

int run(const Invocation& invocation);

} // namespace

extern const Verb replayVerb;
const Verb replayVerb{"replay",
                      "replay SCENARIO.yaml [--json] [--rules FILE] [--act none|auto] [--seed N] "
                      "[--data DIR]",
                      "Runs a scenario through the same rules and actions in virtual time.", run};

namespace {

QByteArray jsonLine(const ReplayEvent& event, const QString& environment) {
    return std::visit(
        [&](const auto& what) {
            using What = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<What, fleet::VerdictChange> ||
                          std::is_same_v<What, fleet::CauseChange>) {
                return incidents::eventJson(environment, what);
            } else if constexpr (std::is_same_v<What, deploy::ActionSnapshot>) {
                return incidents::eventJson(environment, event.timeMs, what);
            } else {
                return incidents::eventJson(event.timeMs, what);
            }
        },
        event.what);
}

QString words(const fleet::VerdictChange& change) {
    return QStringLiteral("%1 %2: %3")
        .arg(change.task.isEmpty() ? change.service : change.task, fleet::healthName(change.state),
             change.reason);
}

QString words(const fleet::Deployment& deployment) {
    return QStringLiteral("%1 %2 of %3 %4%5")
        .arg(deployment.service, fleet::deploymentKindName(deployment.kind),
             deployment.release.name(), fleet::deploymentStateName(deployment.state),
             deployment.by.isEmpty() ? QString() : QStringLiteral(" by ") + deployment.by);
}

QString words(const fleet::CauseChange& change) {
    return incidents::causeTitle(change);
}

QString words(const deploy::ActionSnapshot& action) {
    return QStringLiteral("%1 %2: %3")
        .arg(action.title, deploy::actionStateName(action.state), action.detail);
}

QString words(const incidents::Incident& incident) {
    return QStringLiteral("%1 %2: %3")
        .arg(incident.id, incidents::incidentStateName(incident.state), incident.title);
}

QByteArray plainLine(const ReplayEvent& event, const QTimeZone& zone) {
    const QString text = std::visit([](const auto& what) { return words(what); }, event.what);
    return printable(dateTimeText(event.timeMs, zone) + QStringLiteral("  ") + text).toUtf8();
}

QString told(const char* what, const std::optional<fleet::VerdictChange>& change,
             const QTimeZone& zone) {
    const QString name = QString::fromLatin1(what);
    if (!change) {
        return name + QStringLiteral(": none");
    }
    return QStringLiteral("%1: %2  %3").arg(name, clockText(change->timeMs, zone), words(*change));
}

QStringList plainSummary(const ReplaySummary& summary, const QTimeZone& zone) {
    const auto at = [&](TimeMs timeMs) {
        return timeMs == NoTime ? QStringLiteral("never") : clockText(timeMs, zone);
    };
    QStringList lines{QString(),
                      QStringLiteral("%1, seed %2").arg(summary.scenario).arg(summary.seed),
                      told("first warning", summary.firstWarning, zone),
                      told("first unhealthy", summary.firstUnhealthy, zone),
                      QStringLiteral("incident opened: %1 (%2 in all)")
                          .arg(at(summary.incidentOpenedMs))
                          .arg(summary.incidents),
                      QStringLiteral("cause: %1")
                          .arg(summary.cause ? fleet::factorName(summary.cause->factor) +
                                                   QStringLiteral("  ") + summary.cause->detail
                                             : QStringLiteral("none")),
                      QStringLiteral("actions: %1, recovered: %2")
                          .arg(summary.actions)
                          .arg(at(summary.recoveredMs)),
                      QStringLiteral("verdicts: %1 degraded, %2 unhealthy")
                          .arg(summary.degradedVerdicts)
                          .arg(summary.unhealthyVerdicts)};
    for (const ExpectationResult& result : summary.expectations) {
        lines.append(QStringLiteral("%1 %2: %3")
                         .arg(result.met ? QStringLiteral("met    ") : QStringLiteral("NOT MET"),
                              result.name, result.detail));
    }
    return lines;
}

int play(const simulation::Scenario& scenario, ReplayOptions options, const QString& folder,
         bool asJson) {
    std::unique_ptr<ReplayRecord> record;
    if (!folder.isEmpty()) {
        auto created = ReplayRecord::create(folder, scenario.environment, scenario.startMs);
        if (!created) {
            return fail(created.error());
        }
        record = std::move(*created);
        options.record = record.get();
    }
    const QString environment = scenario.environment.name;
    const QTimeZone zone = scenario.environment.timeZone;
    ScenarioReplay replay(scenario, options, [&](const ReplayEvent& event) {
        printLine(asJson ? jsonLine(event, environment) : plainLine(event, zone));
    });
    const ReplaySummary summary = replay.run();
    if (record != nullptr) {
        if (const auto saved = record->finish(scenario.endMs); !saved) {
            return fail(saved.error());
        }
    }
    if (asJson) {
        printLine(summary.json());
    } else {
        for (const QString& line : plainSummary(summary, zone)) {
            printLine(printable(line).toUtf8());
        }
    }
    return summary.allMet() ? Fine : AnswerIsNo;
}

int run(const Invocation& invocation) {
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"),
                                  QStringLiteral("One JSON object a line."));
    const QCommandLineOption rules(QStringLiteral("rules"), QStringLiteral("Rules that override."),
                                   QStringLiteral("FILE"));
    const QCommandLineOption act(QStringLiteral("act"), QStringLiteral("Who acts."),
                                 QStringLiteral("none|auto"), QStringLiteral("none"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Instead of the file's."),
                                  QStringLiteral("N"));
    const QCommandLineOption data(QStringLiteral("data"),
                                  QStringLiteral("Records it there, as a watch would."),
                                  QStringLiteral("DIR"));
    parser.addOptions({json, rules, act, seed, data});
    if (!parseOptions(parser, replayVerb, invocation)) {
        return WrongUsage;
    }
    const QString who = parser.value(act);
    if (parser.positionalArguments().size() != 1) {
        return wrongUsage(replayVerb, QStringLiteral("name one scenario"));
    }
    if (who != QLatin1String("none") && who != QLatin1String("auto")) {
        return wrongUsage(replayVerb, QStringLiteral("--act takes none or auto"));
    }
    const QStringList scenarios = parser.positionalArguments();
    auto scenario = settings::loadScenario(settings::scenarioPath(scenarios.first()));
    if (!scenario) {
        return fail(scenario.error());
    }
    ReplayOptions options;
    options.act = who == QLatin1String("auto");
    options.seed = scenario->seed;
    if (parser.isSet(seed)) {
        bool ok = false;
        options.seed = parser.value(seed).toULongLong(&ok);
        if (!ok) {
            return wrongUsage(replayVerb, QStringLiteral("--seed takes a number"));
        }
    }
    if (parser.isSet(rules)) {
        const auto loaded =
            settings::loadRules(parser.value(rules), scenario->environment.serviceNames());
        if (!loaded) {
            return fail(loaded.error());
        }
        options.rules = *loaded;
    }
    return play(*scenario, options, parser.value(data), parser.isSet(json));
}

} // namespace

} // namespace wb::cli
