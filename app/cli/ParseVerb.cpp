// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/JsonText.h"
#include "app/cli/Terminal.h"
#include "app/cli/Verb.h"
#include "models/base/Expected.h"
#include "models/metrics/ExpositionParser.h"

#include <QCommandLineParser>
#include <QFile>

namespace wb::cli {

namespace {

using namespace metrics;

constexpr qint64 FileBytesLimit = 1LL << 30;

/// A sample as the contract's JSON object. Written by hand: millions of lines may follow.
QByteArray sampleJson(const Sample& sample, std::span<const Exemplar> exemplars) {
    const auto labelsJson = [](std::span<const Label> labels) {
        QByteArray json = "{";
        for (const Label& label : labels) {
            json +=
                (json.size() > 1 ? "," : "") + jsonText(label.name) + ':' + jsonText(label.value);
        }
        return json + '}';
    };
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

QString placeText(const QString& file, const ParseIssue& issue) {
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
const Verb parseVerb{"parse", "parse [--format auto|prometheus|openmetrics] FILE|-",
                     "Parses one exposition body; prints a JSON object a sample.", run};

namespace {

int run(const Invocation& invocation) {
    const QString formatName = QStringLiteral("format");
    QCommandLineParser parser;
    parser.addOption({formatName, QString(), formatName, QStringLiteral("auto")});
    if (!parseOptions(parser, parseVerb, invocation)) {
        return WrongUsage;
    }
    if (parser.positionalArguments().size() != 1) {
        return wrongUsage(parseVerb, QStringLiteral("name one file, or - for standard input"));
    }
    const QString format = parser.value(formatName);
    if (format != QStringLiteral("auto") && format != QStringLiteral("prometheus") &&
        format != QStringLiteral("openmetrics")) {
        return wrongUsage(parseVerb, QStringLiteral("no format \"%1\"").arg(format));
    }
    const QString path = parser.positionalArguments().constFirst();
    Expected<QByteArray> body = readInput(path);
    if (!body) {
        return fail(body.error());
    }
    const ExpositionFormat parsedAs =
        format == QStringLiteral("auto")         ? ExpositionParser::guessFormat(*body)
        : format == QStringLiteral("prometheus") ? ExpositionFormat::Prometheus
                                                 : ExpositionFormat::OpenMetrics;
    ParseLimits limits;
    // A file on one's own disk is not a remote that must be kept small.
    limits.samples = 100'000'000;
    const auto exposition = ExpositionParser::parse(std::move(*body), parsedAs, limits);
    if (!exposition) {
        complain(placeText(path, exposition.error()));
        return AnswerIsNo;
    }
    for (const ParseIssue& warning : exposition->warnings()) {
        complain(QStringLiteral("warning: ") + placeText(path, warning));
    }
    if (exposition->warningCount() > exposition->warnings().size()) {
        complain(QStringLiteral("warning: and %1 more")
                     .arg(exposition->warningCount() - exposition->warnings().size()));
    }
    QByteArray lines;
    for (const Sample& sample : exposition->samples()) {
        lines += sampleJson(sample, exposition->exemplars()) + '\n';
        constexpr qsizetype FlushAt = 1 << 16;
        if (lines.size() >= FlushAt) {
            lines.chop(1);
            if (!printLine(lines)) {
                return OutsideFailed;
            }
            lines.clear();
        }
    }
    lines.chop(1);
    return lines.isEmpty() || printLine(lines) ? Fine : OutsideFailed;
}

} // namespace

} // namespace wb::cli
