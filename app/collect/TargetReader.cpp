// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/TargetReader.h"

namespace wb::collect {

namespace {

exposition::ProtobufLimits limitsOf(const fleet::ScrapeSpec& spec) {
    exposition::ProtobufLimits limits;
    limits.parse.samples = static_cast<std::size_t>(spec.sampleLimit);
    limits.parse.labelsPerSample = static_cast<std::size_t>(spec.labelLimit);
    limits.parse.labelLengthBytes = static_cast<std::size_t>(spec.labelLengthLimitBytes);
    limits.textBytes = spec.bodySizeLimitBytes;
    return limits;
}

ScrapeResult resultOf(tl::expected<metrics::ScrapedBody, metrics::ParseIssue> read) {
    if (!read) {
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("The body is malformed at %1: %2")
                           .arg(QString::fromStdString(metrics::placeText(read.error())),
                                QString::fromStdString(read.error().reason)));
    }
    return std::move(*read);
}

} // namespace

TargetReader::TargetReader(const fleet::ScrapeSpec& spec, metrics::LayoutCache* layouts)
    : m_limits(limitsOf(spec))
    , m_reader(m_limits.parse, layouts) {}

ScrapeResult TargetReader::read(const HttpBody& body) {
    if (exposition::isProtobuf(body.contentType)) {
        return readProtobuf(body);
    }
    const auto format = metrics::ExpositionParser::formatFromContentType(body.contentType);
    if (!format) {
        return failure(ErrorCode::Protocol,
                       QStringLiteral("Answered %1, which are no metrics.")
                           .arg(QString::fromUtf8(body.contentType.left(100))));
    }
    // Qt reports broken chunks as the end of the body; what was cut then lacks its last line feed.
    if (!body.bytes.endsWith('\n') && !body.hasLength && !body.bytes.endsWith("# EOF")) {
        return failure(ErrorCode::Network,
                       QStringLiteral("The body was cut short: its last line is not complete."));
    }
    return resultOf(m_reader.read(body.bytes, *format));
}

ScrapeResult TargetReader::readProtobuf(const HttpBody& body) {
    // Cut between two messages it would read well.
    if (!body.hasLength) {
        return failure(ErrorCode::Network,
                       QStringLiteral("The body is protobuf and came without a length and not in "
                                      "chunks: whether it is whole cannot be told."));
    }
    return resultOf(exposition::readProtobuf(body.bytes, m_reader, m_limits));
}

} // namespace wb::collect
