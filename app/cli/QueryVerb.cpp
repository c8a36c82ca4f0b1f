// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/cli/SampleQuery.h"
#include "app/cli/StoredRecords.h"
#include "app/cli/Terminal.h"
#include "app/settings/Quantity.h"
#include "models/base/Format.h"

#include <QCommandLineParser>

#include <optional>

namespace wb::cli {

namespace {

int run(const Invocation& invocation);

} // namespace

extern const Verb queryVerb;
const Verb queryVerb{
    "query",
    "query (--service S [--task T] --signal latency_p95 --from T --to T [--step 5s] | "
    "'NAME{LABEL=\"V\"}' [--range 1h | --from T --to T] [--target T] [--reduce N] [--limit N] "
    "[--json] | 'rate(NAME{LABEL=\"V\"}[5m])' | 'histogram_quantile(0.95, rate(NAME_bucket[5m]))' "
    "[--step 1m]) "
    "[--data DIR] [--environment NAME]",
    "Prints recorded signals, every sample of series, or their rates and quantiles, as CSV. T is "
    "RFC 3339, \"now\" or \"-1h\"; of signals --step takes the mean, of samples --reduce the "
    "extremes of N columns.",
    run};

namespace {

struct Query {
    QString service;
    QString task;
    fleet::Signal signal = fleet::Signal::LatencyP95;
    TimeMs fromMs = 0;
    TimeMs toMs = 0;
    DurationMs stepMs = 0;
};

void addOptions(QCommandLineParser& parser) {
    addDataOption(parser);
    addSampleOptions(parser);
    for (const char* name : {"service", "task", "signal", "from", "to", "step"}) {
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
    }
}

QString signalNames() {
    QStringList names;
    for (int i = 0; i < fleet::SignalCount; ++i) {
        const auto name = fleet::signalName(static_cast<fleet::Signal>(i));
        names << QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }
    return names.join(QStringLiteral(", "));
}

/// The query a command line asks for, or what is wrong with it.
tl::expected<Query, QString> readQuery(const QCommandLineParser& parser) {
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
    Query query;
    query.service = value("service");
    query.task = value("task");
    if (query.service.isEmpty()) {
        return tl::unexpected(QStringLiteral("name a service with --service"));
    }
    const auto signal = fleet::signalFromName(value("signal").toStdString());
    if (!signal) {
        return tl::unexpected(QStringLiteral("--signal is one of ") + signalNames());
    }
    query.signal = *signal;
    const TimeMs nowMs = SystemClock().nowMs();
    const auto from = parseMoment(value("from"), nowMs);
    const auto to = parseMoment(value("to"), nowMs);
    if (!from || !to || *from > *to) {
        return tl::unexpected(QStringLiteral("--from and --to are times like "
                                             "2024-11-14T17:51:00-05:00, now or -1h, the earlier "
                                             "one first"));
    }
    query.fromMs = *from;
    query.toMs = *to;
    if (!value("step").isEmpty()) {
        query.stepMs = settings::parseDuration(value("step")).value_or(0);
        if (query.stepMs <= 0) {
            return tl::unexpected(QStringLiteral("--step is a duration like 5s"));
        }
    }
    return query;
}

bool printPoint(TimeMs timeMs, double value) {
    return printLine(base::utcText(timeMs).toLatin1() + ',' + QByteArray::number(value, 'g', 9));
}

/// One row a step that has any value: the mean, at the step's beginning. A time without a row is
/// a time without data.
void printPoints(const QVector<fleet::SignalPoint>& points, const Query& query) {
    printLine("timestamp,value");
    TimeMs stepAtMs = NoTime;
    double sum = 0;
    int count = 0;
    const auto flush = [&] {
        const bool goesOn = count == 0 || printPoint(stepAtMs, sum / count);
        sum = 0;
        count = 0;
        return goesOn;
    };
    for (const fleet::SignalPoint& point : points) {
        const TimeMs atMs =
            query.stepMs > 0 ? point.timeMs - point.timeMs % query.stepMs : point.timeMs;
        if (atMs != stepAtMs && !flush()) {
            return;
        }
        stepAtMs = atMs;
        if (point.values.has(query.signal)) {
            sum += point.values[query.signal];
            ++count;
        }
    }
    flush();
}

int run(const Invocation& invocation) {
    QCommandLineParser parser;
    addOptions(parser);
    if (!parseOptions(parser, queryVerb, invocation)) {
        return WrongUsage;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return querySamples(queryVerb, invocation, parser);
    }
    const auto query = readQuery(parser);
    if (!query) {
        return wrongUsage(queryVerb, query.error());
    }
    auto records = openRecords(invocation, parser);
    if (!records) {
        return fail(records.error());
    }
    auto& signalTable = records->store->signalTable();
    const auto isKnown = signalTable.knows(query->service, query->task);
    if (!isKnown) {
        return fail(isKnown.error());
    }
    if (!*isKnown) {
        return fail({ErrorCode::NotFound,
                     QStringLiteral("nothing was ever recorded of %1")
                         .arg(query->task.isEmpty() ? query->service : query->task),
                     {}});
    }
    const auto points = signalTable.range(query->service, query->task, query->fromMs, query->toMs);
    if (!points) {
        return fail(points.error());
    }
    printPoints(*points, *query);
    return Fine;
}

} // namespace

} // namespace wb::cli
