// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SampleQuery.h"

#include "app/SystemClock.h"
#include "app/cli/JsonText.h"
#include "app/cli/SampleFormula.h"
#include "app/cli/StoredRecords.h"
#include "app/cli/Terminal.h"
#include "app/settings/Quantity.h"
#include "app/settings/SelectorText.h"
#include "app/storage/samples/SampleReading.h"
#include "app/storage/samples/SampleRecorder.h"
#include "models/base/Format.h"
#include "models/fleet/SignalMatchers.h"
#include "models/metrics/ExpositionParser.h"

#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <unordered_map>

namespace wb::cli {

namespace {

constexpr DurationMs UsualRangeMs = 3'600'000;
constexpr qint64 UsualLimit = 1'000'000;
constexpr std::size_t MaxSeries = 10'000;
constexpr int MaxColumns = 100'000;
constexpr DurationMs UsualSteps = 250;
/// As many as Prometheus gives of a series at most.
constexpr DurationMs MaxSteps = 11'000;
/// Of all series together.
constexpr std::size_t MaxValues = 10'000'000;

struct Query {
    fleet::SeriesSelector selector;
    QString target; ///< Empty: all.
    storage::SampleReading::Span span;
    int columns = 0; ///< 0: every sample.
    qint64 limit = UsualLimit;
    bool isJson = false;
    std::optional<QueryExpression> expression; ///< With steps; no columns then.
    metrics::StepTimes steps;
};

tl::expected<storage::SampleReading::Span, QString> readSpan(const QCommandLineParser& parser) {
    const TimeMs nowMs = SystemClock().nowMs();
    const QString from = parser.value(QStringLiteral("from"));
    const QString range = parser.value(QStringLiteral("range"));
    const QString to = parser.value(QStringLiteral("to"));
    const auto toMs = to.isEmpty() ? std::optional(nowMs) : parseMoment(to, nowMs);
    if (!range.isEmpty() && !from.isEmpty()) {
        return tl::unexpected(QStringLiteral("--range or --from, not both"));
    }
    const auto rangeMs = range.isEmpty() ? UsualRangeMs : settings::parseDuration(range);
    if (!rangeMs || *rangeMs <= 0) {
        return tl::unexpected(QStringLiteral("--range is a duration like 7d"));
    }
    const auto fromMs = from.isEmpty() ? toMs.value_or(nowMs) - *rangeMs : parseMoment(from, nowMs);
    if (!toMs || !fromMs || *fromMs > *toMs) {
        return tl::unexpected(QStringLiteral("--from and --to are times like "
                                             "2024-11-14T17:51:00-05:00, now or -1h, the earlier "
                                             "one first"));
    }
    return storage::SampleReading::Span{*fromMs, *toMs};
}

tl::expected<metrics::StepTimes, QString> readSteps(const QCommandLineParser& parser,
                                                    const storage::SampleReading::Span& span) {
    constexpr DurationMs SecondMs = 1000;
    const DurationMs lengthMs = span.toMs - span.fromMs;
    DurationMs stepMs =
        std::max<DurationMs>(1, (lengthMs / UsualSteps + SecondMs - 1) / SecondMs) * SecondMs;
    if (parser.isSet(QStringLiteral("step"))) {
        stepMs = settings::parseDuration(parser.value(QStringLiteral("step"))).value_or(0);
    }
    if (stepMs <= 0) {
        return tl::unexpected(QStringLiteral("--step is a duration like 5s"));
    }
    if (lengthMs / stepMs >= MaxSteps) {
        return tl::unexpected(
            QStringLiteral("these would be %1 steps, and more than %2 are too many: take a greater "
                           "--step or a shorter time")
                .arg(lengthMs / stepMs + 1)
                .arg(MaxSteps));
    }
    return metrics::StepTimes{span.fromMs, stepMs, static_cast<std::size_t>(lengthMs / stepMs + 1)};
}

/// The selector alone, or the expression around it.
tl::expected<Query, QString> readAsked(const QCommandLineParser& parser, const QString& text) {
    if (isExpression(text)) {
        const auto expression = parseExpression(text);
        if (!expression) {
            return tl::unexpected(expression.error());
        }
        if (parser.isSet(QStringLiteral("reduce"))) {
            return tl::unexpected(
                QStringLiteral("--reduce is for the samples themselves; functions have a --step"));
        }
        Query query;
        query.selector = expression->selector;
        query.expression = *expression;
        return query;
    }
    if (parser.isSet(QStringLiteral("step"))) {
        return tl::unexpected(QStringLiteral("--step is for signals and functions such as "
                                             "rate(…[5m]), and there is a selector"));
    }
    const auto selector = settings::parseSelector(text);
    if (!selector) {
        return tl::unexpected(QStringLiteral("the selector is ") + selector.error().inEnglish());
    }
    Query query;
    query.selector = *selector;
    return query;
}

/// The query a command line asks for, or what is wrong with it.
tl::expected<Query, QString> readQuery(const QCommandLineParser& parser) {
    for (const char* name : {"service", "task", "signal"}) {
        if (parser.isSet(QLatin1String(name))) {
            return tl::unexpected(QStringLiteral("--%1 is for signals, and there is a selector")
                                      .arg(QLatin1String(name)));
        }
    }
    const QStringList selectors = parser.positionalArguments();
    if (selectors.size() != 1) {
        return tl::unexpected(QStringLiteral("one selector, in quotes, is enough"));
    }
    const auto asked = readAsked(parser, selectors.constFirst());
    if (!asked) {
        return tl::unexpected(asked.error());
    }
    const auto span = readSpan(parser);
    if (!span) {
        return tl::unexpected(span.error());
    }
    Query query = *asked;
    query.target = parser.value(QStringLiteral("target"));
    query.span = *span;
    if (query.expression) {
        const auto steps = readSteps(parser, *span);
        if (!steps) {
            return tl::unexpected(steps.error());
        }
        query.steps = *steps;
    }
    query.isJson = parser.isSet(QStringLiteral("json"));
    bool isNumber = true;
    if (parser.isSet(QStringLiteral("reduce"))) {
        query.columns = parser.value(QStringLiteral("reduce")).toInt(&isNumber);
        if (!isNumber || query.columns < 1 || query.columns > MaxColumns) {
            return tl::unexpected(
                QStringLiteral("--reduce is a number of columns, 1 to %1").arg(MaxColumns));
        }
    }
    if (parser.isSet(QStringLiteral("limit"))) {
        query.limit = parser.value(QStringLiteral("limit")).toLongLong(&isNumber);
        if (!isNumber || query.limit < 1) {
            return tl::unexpected(QStringLiteral("--limit is a number of lines"));
        }
    }
    return query;
}

/// Whether series are what a query means. Each is read once, however many segments have it.
class SeriesFilter {
public:
    explicit SeriesFilter(const Query& query)
        : m_target(query.target)
        , m_metric(query.selector.metric.toStdString())
        , m_matcher(query.selector) {}

    bool operator()(const QString& target, std::string_view series) {
        // A name that is not of the old kind stands in the braces.
        if ((!m_target.isEmpty() && target != m_target) ||
            !(series.starts_with(m_metric) || series.starts_with('{'))) {
            return false;
        }
        const auto [known, isNew] = m_known.try_emplace(std::string(series), false);
        if (isNew) {
            const auto body =
                metrics::ExpositionParser::parse(QByteArray::fromStdString(known->first) + " 0\n",
                                                 metrics::ExpositionFormat::Prometheus);
            known->second = body && body->samples().size() == 1 &&
                            m_matcher.matches(body->samples()[0].name, body->samples()[0].labels);
        }
        return known->second;
    }

private:
    const QString m_target;
    const std::string m_metric;
    const fleet::SeriesMatcher m_matcher;
    std::unordered_map<std::string, bool> m_known;
};

/// Quoted where it has to be, as RFC 4180 has it.
QByteArray csvText(QByteArray text) {
    const bool isPlain = std::none_of(text.begin(), text.end(), [](char each) {
        return each == '"' || each == ',' || each == '\n' || each == '\r';
    });
    return isPlain ? text : '"' + text.replace('"', "\"\"") + '"';
}

QByteArray csvNumber(double value) {
    QByteArray text = jsonNumber(value);
    return text.startsWith('"') ? text.mid(1, text.size() - 2) : text;
}

/// Prints lines up to the limit; those of one series begin alike.
class PointPrinter {
public:
    explicit PointPrinter(const Query& query)
        : m_query(query) {
        if (!query.isJson) {
            write(query.columns == 0 ? "timestamp,target,series,value\n"
                                     : "timestamp,target,series,min,max,last,count\n");
        }
    }

    void begin(const storage::SampleReading::Series& series) {
        const QByteArray target = series.target.toUtf8();
        m_head = m_query.isJson ? R"(,"target":)" + jsonText(target.toStdString()) +
                                      R"(,"series":)" + jsonText(series.series)
                                : ',' + csvText(target) + ',' +
                                      csvText(QByteArray::fromStdString(series.series));
    }
    /// False when there is to be no more.
    bool print(TimeMs timeMs, double value) { return printFields(timeMs, {{"value", value}}); }
    bool print(const metrics::PixelColumn& column) {
        return printFields(column.firstMs, {{"min", column.min},
                                            {"max", column.max},
                                            {"last", column.last},
                                            {"count", double(column.count)}});
    }
    [[nodiscard]] bool isFull() const { return m_isFull; }

private:
    struct Field {
        const char* name;
        double value;
    };
    bool printFields(TimeMs timeMs, std::initializer_list<Field> fields) {
        if (m_lines == m_query.limit) {
            m_isFull = true;
            return false;
        }
        ++m_lines;
        const QByteArray time = base::utcText(timeMs).toLatin1();
        QByteArray line = m_query.isJson ? R"({"time":")" + time + '"' + m_head : time + m_head;
        for (const Field& field : fields) {
            line += m_query.isJson
                        ? QByteArray(",\"") + field.name + "\":" + jsonNumber(field.value)
                        : ',' + csvNumber(field.value);
        }
        return write(line + (m_query.isJson ? "}\n" : "\n"));
    }
    /// There may be a million of them: not flushed one by one. main() looks for errors.
    static bool write(const QByteArray& bytes) {
        const auto size = static_cast<std::size_t>(bytes.size());
        return std::fwrite(bytes.constData(), 1, size, stdout) == size;
    }

    const Query& m_query;
    QByteArray m_head;
    qint64 m_lines = 0;
    bool m_isFull = false;
};

int tellEnd(storage::SampleReading& reading, const Query& query, bool isFull, bool isManySeries) {
    std::fflush(stdout);
    const QStringList notes = reading.takeNotes();
    for (const QString& note : notes) {
        complain(note);
    }
    if (isFull || isManySeries) {
        complain(isFull ? QStringLiteral("These are the first %1 lines, and not all: take a "
                                         "shorter time, --reduce, --step, or a greater --limit.")
                              .arg(query.limit)
                        : QStringLiteral("These are the first %1 series, and not all: name more "
                                         "labels, or a --target.")
                              .arg(MaxSeries));
    }
    if (!notes.isEmpty()) {
        return OutsideFailed;
    }
    return isFull || isManySeries ? AnswerIsNo : Fine;
}

/// One more than are shown tells whether there are more.
std::vector<storage::SampleReading::Series> findSeries(storage::SampleReading& reading,
                                                       const Query& query) {
    SeriesFilter filter(query);
    storage::SampleReading::Span span = query.span;
    span.fromMs -= query.expression ? query.expression->rangeMs : 0;
    return reading.find(span, std::ref(filter), MaxSeries + 1);
}

void printLines(const std::vector<FormulaLine>& lines, const metrics::StepTimes& steps,
                PointPrinter& printer) {
    for (const FormulaLine& line : lines) {
        printer.begin({line.target, line.labels});
        for (std::size_t step = 0; step < line.values.size(); ++step) {
            if (!metrics::isStale(line.values[step]) &&
                !printer.print(steps.at(step), line.values[step])) {
                return;
            }
        }
    }
}

bool printReduced(const storage::SampleReading::Series& series, const Query& query,
                  storage::SampleReading& reading, PointPrinter& printer) {
    printer.begin(series);
    const auto columns = reading.reduced(series, query.span, query.columns);
    return std::all_of(columns.begin(), columns.end(),
                       [&](const auto& column) { return printer.print(column); });
}

/// Every sample of some series: read together, for they share files and what is packed in them.
bool printTogether(std::span<const storage::SampleReading::Series> series, const Query& query,
                   storage::SampleReading& reading, PointPrinter& printer) {
    std::vector<std::vector<metrics::SamplePoint>> points(series.size());
    const auto most = static_cast<std::size_t>(query.limit) + 1;
    reading.read(series, query.span, [&](std::size_t which, TimeMs timeMs, double value) {
        // Of one that is longer than what may be printed the rest is not looked at.
        if (!metrics::isStale(value) && points[which].size() < most) {
            points[which].push_back({timeMs, value});
        }
    });
    for (std::size_t i = 0; i < series.size(); ++i) {
        printer.begin(series[i]);
        for (const metrics::SamplePoint& point : points[i]) {
            if (!printer.print(point.timeMs, point.value)) {
                return false;
            }
        }
    }
    return true;
}

void printSamples(std::span<const storage::SampleReading::Series> found, const Query& query,
                  storage::SampleReading& reading, PointPrinter& printer) {
    // More at once take more memory, and hardly less time.
    constexpr std::size_t Together = 16;
    for (bool goesOn = true; goesOn && !found.empty();) {
        const std::size_t count =
            query.columns == 0 ? std::min(Together, found.size()) : std::size_t(1);
        if (query.columns != 0) {
            goesOn = printReduced(found.front(), query, reading, printer);
        } else if (count == 1) {
            printer.begin(found.front());
            goesOn = reading.read(found.front(), query.span, [&](TimeMs timeMs, double value) {
                return printer.print(timeMs, value);
            });
        } else {
            goesOn = printTogether(found.first(count), query, reading, printer);
        }
        found = found.subspan(count);
    }
}

} // namespace

void addSampleOptions(QCommandLineParser& parser) {
    for (const char* name : {"range", "target", "reduce", "limit"}) {
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
    }
    parser.addOption(QCommandLineOption(QStringLiteral("json")));
}

int querySamples(const Verb& verb, const Invocation& invocation, const QCommandLineParser& parser) {
    const auto query = readQuery(parser);
    if (!query) {
        return wrongUsage(verb, query.error());
    }
    const Expected<RecordsPlace> place = placeOfRecords(invocation, parser);
    if (!place) {
        return fail(place.error());
    }
    auto reading =
        storage::SampleReading::open(storage::SampleRecorder::directoryBeside(place->database));
    if (!reading) {
        return fail(reading.error());
    }
    auto found = findSeries(*reading, *query);
    const bool isManySeries = found.size() > MaxSeries;
    found.resize(std::min(found.size(), MaxSeries));
    if (found.size() * query->steps.count > MaxValues) {
        return fail({ErrorCode::LimitExceeded,
                     QStringLiteral("%1 series at %2 steps are too many values: take a greater "
                                    "--step, or name more labels or a --target.")
                         .arg(found.size())
                         .arg(query->steps.count),
                     {}});
    }
    PointPrinter printer(*query);
    if (query->expression) {
        printLines(evaluate(*query->expression, found, query->steps, *reading), query->steps,
                   printer);
    } else {
        printSamples(found, *query, *reading, printer);
    }
    return tellEnd(*reading, *query, printer.isFull(), isManySeries);
}

} // namespace wb::cli
