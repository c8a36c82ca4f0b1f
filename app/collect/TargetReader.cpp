// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/TargetReader.h"

namespace wb::collect {

namespace {

metrics::ParseLimits limitsOf(const fleet::ScrapeSpec& spec) {
    metrics::ParseLimits limits;
    limits.samples = static_cast<std::size_t>(spec.sampleLimit);
    limits.labelsPerSample = static_cast<std::size_t>(spec.labelLimit);
    limits.labelLengthBytes = static_cast<std::size_t>(spec.labelLengthLimitBytes);
    return limits;
}

} // namespace

TargetReader::TargetReader(const fleet::ScrapeSpec& spec, metrics::LayoutCache* layouts)
    : m_reader(limitsOf(spec), layouts) {}

ScrapeResult TargetReader::read(const HttpBody& body) {
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
    auto read = m_reader.read(body.bytes, *format);
    if (!read) {
        const metrics::ParseIssue& issue = read.error();
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("The body is malformed at line %1, column %2: %3")
                           .arg(issue.line)
                           .arg(issue.column)
                           .arg(QString::fromStdString(issue.reason)));
    }
    return std::move(*read);
}

} // namespace wb::collect
