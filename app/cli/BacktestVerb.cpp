// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/backtest/BacktestRun.h"
#include "app/cli/BacktestWords.h"
#include "app/cli/StoredRecords.h"
#include "app/cli/Terminal.h"
#include "app/settings/RulesFile.h"

#include <QCommandLineParser>

#include <cstdio>
#include <functional>
#include <unistd.h>

namespace wb::cli {

namespace {

int run(const Invocation& invocation);

} // namespace

extern const Verb backtestVerb;
const Verb backtestVerb{"backtest",
                        "backtest --rules FILE (--incident ID | --from T --to T) [--json] "
                        "[--data DIR] [--environment NAME]",
                        "Tells whether rules would have fired on what was recorded, when, and how "
                        "often in vain. T is RFC 3339, \"now\" or \"-1h\".",
                        run};

namespace {

constexpr DurationMs LongestRangeMs = 366LL * 86'400'000;

/// The environment a command line means: --environment, or the first one.
Expected<fleet::EnvironmentSpec> environmentOf(const RecordsPlace& place, const QString& wanted) {
    for (const fleet::EnvironmentSpec& spec : place.environments) {
        if (wanted.isEmpty() || spec.name == wanted) {
            return spec;
        }
    }
    return failure(
        ErrorCode::InvalidInput,
        QStringLiteral("a backtest wants the configuration that tells what the services' "
                       "signals are; name it with --config FILE"));
}

Expected<health::TimeRange> rangeOfIncident(const RecordsPlace& place, const QString& id,
                                            const QString& environment) {
    storage::Database::Options options;
    options.mode = storage::Database::Mode::Existing;
    options.path = place.database;
    const auto store = storage::SqliteStore::open(options);
    if (!store) {
        return failure(store.error());
    }
    const auto incident = (*store)->incident(id);
    if (!incident) {
        return failure(incident.error());
    }
    if (incident->environment != environment) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("%1 is an incident of %2, not of %3; name that one with "
                                      "--environment")
                           .arg(id, incident->environment, environment));
    }
    return backtest::rangeOf(**store, *incident);
}

std::optional<health::TimeRange> rangeGiven(const QCommandLineParser& parser, TimeMs nowMs) {
    const auto from = parseMoment(parser.value(QStringLiteral("from")), nowMs);
    const auto to = parseMoment(parser.value(QStringLiteral("to")), nowMs);
    if (!from || !to || *from >= *to || *to - *from > LongestRangeMs) {
        return std::nullopt;
    }
    return health::TimeRange{*from, *to};
}

QString mistakeIn(const QCommandLineParser& parser) {
    const auto isSet = [&](const char* name) { return parser.isSet(QString::fromLatin1(name)); };
    if (!parser.positionalArguments().isEmpty() || !isSet("rules")) {
        return QStringLiteral("name the rules with --rules FILE");
    }
    const bool hasRange = isSet("from") && isSet("to");
    if (isSet("incident") ? isSet("from") || isSet("to") : !hasRange) {
        return QStringLiteral("say which part of the record: --incident ID, or --from T --to T");
    }
    return {};
}

/// How far it is, on a terminal alone: what stands in files and pipes is messages.
class ProgressLine {
public:
    ~ProgressLine() {
        if (m_told >= 0) {
            say("\r            \r");
        }
    }
    bool operator()(double done) {
        const int percent = static_cast<int>(done * 100);
        if (m_isTerminal && percent != m_told) {
            m_told = percent;
            say("\rplayed " + QByteArray::number(percent) + " %");
        }
        return true;
    }

private:
    static void say(const QByteArray& text) {
        std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
        std::fflush(stderr);
    }

    const bool m_isTerminal = isatty(STDERR_FILENO) == 1;
    int m_told = -1;
};

Expected<backtest::BacktestAnswer> played(const backtest::BacktestRequest& request) {
    ProgressLine progress;
    return backtest::runBacktest(request, std::ref(progress));
}

int play(const backtest::BacktestRequest& request, const BacktestWords& form, bool asJson) {
    const auto answer = played(request);
    if (!answer) {
        return fail(answer.error());
    }
    for (const QString& note : answer->notes) {
        complain(QStringLiteral("warning: ") + note);
    }
    const BacktestWords words{answer->report, form.rulesFile, form.against, form.zone,
                              answer->deployments};
    if (asJson) {
        printLine(words.json());
    } else {
        for (const QString& line : words.lines()) {
            printLine(printable(line).toUtf8());
        }
    }
    return Fine;
}

int run(const Invocation& invocation) {
    QCommandLineParser parser;
    addDataOption(parser);
    for (const char* name : {"rules", "incident", "from", "to"}) {
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
    }
    const QCommandLineOption json(QStringLiteral("json"), QString());
    parser.addOption(json);
    if (!parseOptions(parser, backtestVerb, invocation)) {
        return WrongUsage;
    }
    if (const QString mistake = mistakeIn(parser); !mistake.isEmpty()) {
        return wrongUsage(backtestVerb, mistake);
    }
    const auto place = placeOfRecords(invocation, parser);
    if (!place) {
        return fail(place.error());
    }
    const auto environment = environmentOf(*place, parser.value(QStringLiteral("environment")));
    if (!environment) {
        return fail(environment.error());
    }
    const QString file = parser.value(QStringLiteral("rules"));
    const auto rules = settings::loadRules(file, environment->serviceNames());
    if (!rules) {
        return fail(rules.error());
    }
    backtest::BacktestRequest request{place->database, *environment, place->rules, *rules, {}};
    if (parser.isSet(QStringLiteral("incident"))) {
        const auto range =
            rangeOfIncident(*place, parser.value(QStringLiteral("incident")), environment->name);
        if (!range) {
            return fail(range.error());
        }
        request.range = *range;
    } else {
        const auto range = rangeGiven(parser, SystemClock().nowMs());
        if (!range) {
            return wrongUsage(backtestVerb,
                              QStringLiteral("--from and --to are times like "
                                             "2024-11-14T17:51:00-05:00, now or -7d, the earlier "
                                             "one first and at most a year apart"));
        }
        request.range = *range;
    }
    const health::BacktestReport none;
    const QString against = place->rules == health::RuleSet::standard()
                                ? QStringLiteral("the standard rules")
                                : QStringLiteral("the configuration's rules");
    return play(request, {none, file, against, environment->timeZone, {}}, parser.isSet(json));
}

} // namespace

} // namespace wb::cli
