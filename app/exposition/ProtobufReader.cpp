// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exposition/ProtobufReader.h"

#include "app/exposition/WireCursor.h"

#include <QList>

namespace wb::exposition {

namespace {

using metrics::ExpositionFormat;

/// Adds the text's warnings to those of the messages, in the order of messages.
void addWarnings(metrics::BodyWarnings& warnings, std::span<const metrics::ParseIssue> ofText,
                 std::size_t countOfText, const ProtobufText& text, std::size_t limit) {
    for (const metrics::ParseIssue& warning : ofText) {
        warnings.first.push_back(text.withMessage(warning));
    }
    warnings.count += countOfText;
    std::stable_sort(warnings.first.begin(), warnings.first.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    warnings.first.resize(std::min(warnings.first.size(), limit));
}

} // namespace

bool isProtobuf(const QByteArray& contentType) {
    const QList<QByteArray> parts = contentType.toLower().split(';');
    if (parts.constFirst().trimmed() != "application/vnd.google.protobuf") {
        return false;
    }
    bool isDelimited = false;
    for (const QByteArray& part : parts.mid(1)) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.left(equals).trimmed();
        QByteArray value = part.mid(equals + 1).trimmed();
        value.replace('"', "");
        if (name == "proto" && value != "io.prometheus.client.metricfamily") {
            return false;
        }
        isDelimited = isDelimited || (name == "encoding" && value == "delimited");
    }
    return isDelimited;
}

bool looksLikeProtobuf(const QByteArray& body) {
    constexpr char NameKey = 0x0A;
    std::string_view left(body.constData(), static_cast<std::size_t>(body.size()));
    const auto length = WireCursor::takeVarint(left);
    if (!length || *length > left.size() || *length < 3 || left.front() != NameKey) {
        return false;
    }
    left = left.substr(1, static_cast<std::size_t>(*length) - 1);
    const auto nameLength = WireCursor::takeVarint(left);
    return nameLength && *nameLength > 0 && *nameLength <= left.size();
}

tl::expected<metrics::ScrapedBody, metrics::ParseIssue>
readProtobuf(const QByteArray& body, metrics::BodyReader& reader, const ProtobufLimits& limits) {
    auto text = textOfProtobuf(body, limits);
    if (!text) {
        return tl::unexpected(std::move(text.error()));
    }
    auto read = reader.read(text->text, ExpositionFormat::Protobuf);
    if (!read) {
        return tl::unexpected(text->withMessage(std::move(read.error())));
    }
    if (text->warnings.count > 0 || read->warningCount() > 0) {
        auto warnings = std::make_shared<metrics::BodyWarnings>(std::move(text->warnings));
        if (read->warnings != nullptr) {
            addWarnings(*warnings, read->warnings->first, read->warnings->count, *text,
                        limits.parse.warnings);
        }
        read->warnings = std::move(warnings);
    }
    read->natives = std::move(text->natives);
    return read;
}

tl::expected<ParsedProtobuf, metrics::ParseIssue> parseProtobuf(const QByteArray& body,
                                                                const ProtobufLimits& limits) {
    auto text = textOfProtobuf(body, limits);
    if (!text) {
        return tl::unexpected(std::move(text.error()));
    }
    auto parsed =
        metrics::ExpositionParser::parse(text->text, ExpositionFormat::Protobuf, limits.parse);
    if (!parsed) {
        return tl::unexpected(text->withMessage(std::move(parsed.error())));
    }
    ParsedProtobuf result;
    result.warnings = std::move(text->warnings);
    addWarnings(result.warnings, parsed->warnings(), parsed->warningCount(), *text,
                limits.parse.warnings);
    result.exposition = std::move(*parsed);
    result.natives = std::move(text->natives);
    return result;
}

} // namespace wb::exposition
