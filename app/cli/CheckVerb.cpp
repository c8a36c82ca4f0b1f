// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Terminal.h"
#include "app/cli/Verb.h"
#include "app/settings/ConfigEdit.h"
#include "app/settings/ConfigFile.h"
#include "app/settings/ConfigWarnings.h"
#include "app/settings/RulesFile.h"
#include "app/settings/ScenarioFile.h"

#include <QCommandLineParser>

namespace wb::cli {

namespace {

using settings::Mistakes;

template <typename Loaded>
Mistakes errorOf(const Loaded& loaded) {
    return loaded ? Mistakes() : loaded.error();
}

struct Findings {
    Mistakes mistakes;
    Mistakes warnings = {};
};

Findings findingsInConfig(const QString& path) {
    const auto config = settings::loadConfig(path);
    if (!config) {
        return {config.error()};
    }
    const auto text = settings::readConfigText(path);
    return {{}, text && *text ? settings::warningsOf(**text, *config) : Mistakes()};
}

/// The keys that only a file of that kind has at its root decide what it is taken for.
Findings findingsIn(const QString& path) {
    Mistakes mistakes;
    settings::YamlMap root = settings::YamlMap::fromFile(path, mistakes);
    if (!mistakes.isEmpty()) {
        return {mistakes};
    }
    if (root.has(QStringLiteral("scenario"))) {
        return {errorOf(settings::loadScenario(path))};
    }
    if (root.has(QStringLiteral("rules")) && !root.has(QStringLiteral("environments"))) {
        return {errorOf(settings::loadRules(path))};
    }
    return findingsInConfig(path);
}

int run(const Invocation& invocation);

} // namespace

extern const Verb checkVerb;
const Verb checkVerb{"check", "check FILE", "Validates a configuration, rule or scenario file.",
                     run};

namespace {

int run(const Invocation& invocation) {
    QCommandLineParser parser;
    if (!parseOptions(parser, checkVerb, invocation)) {
        return WrongUsage;
    }
    if (parser.positionalArguments().size() != 1) {
        return wrongUsage(checkVerb, QStringLiteral("name one file"));
    }
    const Findings found = findingsIn(parser.positionalArguments().constFirst());
    for (const settings::Mistake& each : found.mistakes + found.warnings) {
        printLine(printable(each.text()).toUtf8());
    }
    return found.mistakes.isEmpty() ? Fine : AnswerIsNo;
}

} // namespace

} // namespace wb::cli
