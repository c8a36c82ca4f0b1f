// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/JsonText.h"
#include "app/cli/Terminal.h"
#include "app/cli/Verb.h"
#include "app/exposition/ProtobufReader.h"
#include "models/base/Expected.h"
#include "models/metrics/ExpositionParser.h"

#include <QCommandLineParser>
#include <QFile>

#include <array>

namespace wb::cli {

namespace {

using namespace metrics;

constexpr qint64 FileBytesLimit = 1LL << 30;

QByteArray labelsJson(std::span<const Label> labels) {
    QByteArray json = "{";
    for (const Label& label : labels) {
        json += (json.size() > 1 ? "," : "") + jsonText(label.name) + ':' + jsonText(label.value);
    }
    return json + '}';
}

/// A sample as the contract's JSON object. Written by hand: millions of lines may follow.
QByteArray sampleJson(const Sample& sample, std::span<const Exemplar> exemplars) {
    QByteArray json = "{\"name\":" + jsonText(sample.name) +
                      ",\"labels\":" + labelsJson(sample.labels) +
                      ",\"value\":" + jsonNumber(sample.value);
    if (sample.timestampMs) {
        json += ",\"timestamp_ms\":" + jsonNumber(*sample.timestampMs);
    }
    if (sample.exemplar >= 0) {
        const Exemplar& exemplar = exemplars[static_cast<std::size_t>(sample.exemplar)];
        json += ",\"exemplar\":{\"labels\":" + labelsJson(exemplar.labels) +
                ",\"value\":" + jsonNumber(exemplar.value);
        if (exemplar.timestampSeconds) {
            json += ",\"timestamp_ms\":" + jsonNumber(*exemplar.timestampSeconds * 1000);
        }
        json += '}';
    }
    return json + '}';
}

/// Buckets as [upper bound of the magnitude, count] in ascending order.
QByteArray bucketsJson(const std::vector<IndexedCount>& buckets, int schema) {
    QByteArray json = "[";
    for (const IndexedCount& bucket : buckets) {
        json += (json.size() > 1 ? ",[" : "[") + jsonNumber(bucketBound(bucket.index, schema)) +
                ',' + jsonNumber(bucket.count) + ']';
    }
    return json + ']';
}

/// A native histogram with its quantiles; `count` is its sample NAME_count.
QByteArray nativeJson(const Sample& count, const NativeHistogram& histogram) {
    std::string_view name = count.name;
    name.remove_suffix(std::string_view("_count").size());
    QByteArray json = "{\"name\":" + jsonText(name) + ",\"labels\":" + labelsJson(count.labels) +
                      ",\"native_histogram\":{\"count\":" + jsonNumber(histogram.count) +
                      ",\"sum\":" + jsonNumber(histogram.sum) +
                      ",\"schema\":" + QByteArray::number(histogram.schema) +
                      ",\"zero_threshold\":" + jsonNumber(histogram.zeroThreshold) +
                      ",\"zero_count\":" + jsonNumber(histogram.zeroCount) +
                      ",\"negative\":" + bucketsJson(histogram.negative, histogram.schema) +
                      ",\"positive\":" + bucketsJson(histogram.positive, histogram.schema) +
                      "},\"quantiles\":{";
    constexpr std::array Quantiles{std::pair(0.5, "\"0.5\":"), std::pair(0.95, ",\"0.95\":"),
                                   std::pair(0.99, ",\"0.99\":")};
    for (const auto& [q, key] : Quantiles) {
        json += key + jsonNumber(histogramQuantile(q, histogram));
    }
    return json + "}}";
}

QString placeText(const QString& file, const ParseIssue& issue) {
    if (issue.column == 0) {
        return QStringLiteral("%1: %2: %3")
            .arg(file, QString::fromStdString(metrics::placeText(issue)),
                 QString::fromStdString(issue.reason));
    }
    return QStringLiteral("%1:%2:%3: %4")
        .arg(file)
        .arg(issue.line)
        .arg(issue.column)
        .arg(QString::fromStdString(issue.reason));
}

Expected<QByteArray> readInput(const QString& path) {
    QFile file(path);
    const bool opened = path == QStringLiteral("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                    : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return failure(ErrorCode::NotFound, file.errorString(), path);
    }
    QByteArray bytes = file.read(FileBytesLimit + 1);
    if (bytes.size() > FileBytesLimit) {
        return failure(ErrorCode::LimitExceeded, QStringLiteral("larger than 1 GiB"), path);
    }
    if (file.error() != QFile::NoError) {
        return failure(ErrorCode::Storage, file.errorString(), path);
    }
    return bytes;
}

int run(const Invocation& invocation);

} // namespace

extern const Verb parseVerb;
const Verb parseVerb{
    "parse", "parse [--format auto|prometheus|openmetrics|protobuf] FILE|-",
    "Parses one exposition body; prints a JSON object a sample or native histogram.", run};

namespace {

using ParsedBody = tl::expected<exposition::ParsedProtobuf, ParseIssue>;

ParsedBody parseText(QByteArray body, ExpositionFormat format, const ParseLimits& limits) {
    auto parsed = ExpositionParser::parse(std::move(body), format, limits);
    if (!parsed) {
        return tl::unexpected(std::move(parsed.error()));
    }
    exposition::ParsedProtobuf result;
    result.warnings = {{parsed->warnings().begin(), parsed->warnings().end()},
                       parsed->warningCount()};
    result.exposition = std::move(*parsed);
    return result;
}

ParsedBody parse(QByteArray body, const QString& format) {
    exposition::ProtobufLimits limits;
    // A file on one's own disk is not a remote that must be kept small.
    limits.parse.samples = 100'000'000;
    limits.textBytes = std::numeric_limits<std::int32_t>::max();
    const bool isAuto = format == QStringLiteral("auto");
    if (isAuto ? exposition::looksLikeProtobuf(body) : format == QStringLiteral("protobuf")) {
        return exposition::parseProtobuf(body, limits);
    }
    const ExpositionFormat textFormat = isAuto ? ExpositionParser::guessFormat(body)
                                        : format == QStringLiteral("prometheus")
                                            ? ExpositionFormat::Prometheus
                                            : ExpositionFormat::OpenMetrics;
    return parseText(std::move(body), textFormat, limits.parse);
}

void tellWarnings(const QString& path, const BodyWarnings& warnings) {
    for (const ParseIssue& warning : warnings.first) {
        complain(QStringLiteral("warning: ") + placeText(path, warning));
    }
    if (warnings.count > warnings.first.size()) {
        complain(
            QStringLiteral("warning: and %1 more").arg(warnings.count - warnings.first.size()));
    }
}

/// Every sample, and behind its count every native histogram. False when output failed.
bool printAll(const exposition::ParsedProtobuf& parsed) {
    constexpr qsizetype FlushAt = 1 << 16;
    const std::span<const Sample> samples = parsed.exposition.samples();
    auto native = parsed.natives.begin();
    QByteArray lines;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        lines += sampleJson(samples[i], parsed.exposition.exemplars()) + '\n';
        if (native != parsed.natives.end() && native->countSeries == i) {
            lines += nativeJson(samples[i], native->histogram) + '\n';
            ++native;
        }
        if (lines.size() >= FlushAt) {
            lines.chop(1);
            if (!printLine(lines)) {
                return false;
            }
            lines.clear();
        }
    }
    lines.chop(1);
    return lines.isEmpty() || printLine(lines);
}

int run(const Invocation& invocation) {
    const QString formatName = QStringLiteral("format");
    const QStringList formats{QStringLiteral("auto"), QStringLiteral("prometheus"),
                              QStringLiteral("openmetrics"), QStringLiteral("protobuf")};
    QCommandLineParser parser;
    parser.addOption({formatName, QString(), formatName, formats.constFirst()});
    if (!parseOptions(parser, parseVerb, invocation)) {
        return WrongUsage;
    }
    if (parser.positionalArguments().size() != 1) {
        return wrongUsage(parseVerb, QStringLiteral("name one file, or - for standard input"));
    }
    const QString format = parser.value(formatName);
    if (!formats.contains(format)) {
        return wrongUsage(parseVerb, QStringLiteral("no format \"%1\"").arg(format));
    }
    const QString path = parser.positionalArguments().constFirst();
    Expected<QByteArray> body = readInput(path);
    if (!body) {
        return fail(body.error());
    }
    const ParsedBody parsed = parse(std::move(*body), format);
    if (!parsed) {
        complain(placeText(path, parsed.error()));
        return AnswerIsNo;
    }
    tellWarnings(path, parsed->warnings);
    return printAll(*parsed) ? Fine : OutsideFailed;
}

} // namespace

} // namespace wb::cli
