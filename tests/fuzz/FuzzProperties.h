// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/BodyReader.h"
#include "tests/fuzz/FuzzInput.h"
#include "tests/support/ReadText.h"

/// What must hold for every input. Each gives what is wrong, or nothing.
namespace wb::tests {

/// The parser gives samples or an issue with a place, and both within their limits.
inline std::string parserFault(const FuzzInput& input) {
    const auto parsed = metrics::ExpositionParser::parse(input.body, input.format, input.limits);
    if (!parsed) {
        const metrics::ParseIssue& issue = parsed.error();
        const bool hasPlace = issue.line > 0 && issue.column > 0;
        return hasPlace && !issue.reason.empty() ? "" : "an issue without place or reason";
    }
    if (parsed->samples().size() > input.limits.samples ||
        parsed->warnings().size() > input.limits.warnings ||
        parsed->warnings().size() > parsed->warningCount()) {
        return "more than the limits allow";
    }
    const QByteArray& body = input.body;
    for (const metrics::Sample& sample : parsed->samples()) {
        const bool isInBody =
            sample.series.empty() ||
            body.indexOf(QByteArrayView(sample.series.data(),
                                        static_cast<qsizetype>(sample.series.size()))) >= 0;
        if (sample.name.empty() || !isInBody ||
            sample.labels.size() > input.limits.labelsPerSample) {
            return "a sample that the body does not have";
        }
    }
    return {};
}

/// A body read after another, and one that another target was first to say, gives what it gives
/// when it is read first, and what the parser gives.
inline std::string readerFault(const FuzzInput& input) {
    metrics::LayoutCache noSiblings(metrics::LayoutCache::UsualEntries, 0);
    metrics::BodyReader afresh(input.limits, &noSiblings);
    const std::string first = ReadText::of(afresh.read(input.body, input.format));
    if (first !=
        ReadText::of(metrics::ExpositionParser::parse(input.body, input.format, input.limits))) {
        return "the reader and the parser differ: " + first;
    }
    metrics::LayoutCache layouts;
    metrics::BodyReader reader(input.limits, &layouts);
    metrics::BodyReader sibling(input.limits, &layouts);
    (void)reader.read(input.before, input.format);
    for (metrics::BodyReader* again : {&sibling, &reader, &reader, &sibling}) {
        const std::string repeated = ReadText::of(again->read(input.body, input.format));
        if (repeated != first) {
            return "first:\n" + first + "again:\n" + repeated;
        }
    }
    return {};
}

} // namespace wb::tests
