// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exposition/ProtobufReader.h"
#include "tests/support/ReadText.h"

#include <algorithm>
#include <array>
#include <cmath>

/// What must hold for every protobuf body. An input is a byte (bit 1: small limits) and a body.
namespace wb::tests {

inline exposition::ProtobufLimits protobufLimits(const QByteArray& input) {
    exposition::ProtobufLimits limits;
    if (!input.isEmpty() && (input.front() & 2) != 0) {
        limits.parse = {4, 2, 8, 1};
        limits.textBytes = 200;
    }
    return limits;
}

/// Text of our own writing is malformed for what the body says in it only.
inline bool isBodysFault(const std::string& reason) {
    constexpr std::array<std::string_view, 5> Begins{"the label ", "more than ",
                                                     "a label is longer", "a metric name is longer",
                                                     "__name__ is not"};
    return std::any_of(Begins.begin(), Begins.end(),
                       [&](std::string_view begin) { return reason.starts_with(begin); });
}

/// Native histograms belong to samples, and nothing that is computed of them breaks.
inline std::string nativeFault(const exposition::ParsedProtobuf& parsed) {
    const auto samples = parsed.exposition.samples();
    for (const metrics::NativeSample& native : parsed.natives) {
        if (native.countSeries >= samples.size() ||
            !samples[native.countSeries].name.ends_with("_count")) {
            return "a native histogram that belongs to no series";
        }
        metrics::NativeHistogram twice = native.histogram;
        metrics::add(twice, native.histogram);
        metrics::reduceSchema(twice, metrics::NativeHistogram::CoarsestSchema);
        if (metrics::isReset(twice, native.histogram)) {
            return "twice as much is no reset";
        }
        for (const double q : {0.0, 0.5, 0.99, 1.0}) {
            (void)metrics::histogramQuantile(q, native.histogram);
        }
        (void)metrics::classicBuckets(native.histogram);
    }
    return {};
}

/// Samples within the limits, or an issue with its message; the same when read again.
inline std::string protobufFault(const QByteArray& input) {
    const exposition::ProtobufLimits limits = protobufLimits(input);
    const QByteArray body = input.mid(1);
    const auto text = exposition::textOfProtobuf(body, limits);
    const auto parsed = exposition::parseProtobuf(body, limits);
    if (!parsed) {
        const metrics::ParseIssue& issue = parsed.error();
        if (issue.line <= 0 || issue.column != 0 || issue.reason.empty()) {
            return "an issue without place or reason";
        }
        return !text || isBodysFault(issue.reason) ? "" : "malformed text: " + issue.reason;
    }
    const std::size_t samples = parsed->exposition.samples().size();
    if (samples > limits.parse.samples || parsed->warnings.first.size() > limits.parse.warnings ||
        parsed->warnings.first.size() > parsed->warnings.count) {
        return "more than the limits allow";
    }
    metrics::LayoutCache layouts;
    metrics::BodyReader reader(limits.parse, &layouts);
    const auto first = exposition::readProtobuf(body, reader, limits);
    const auto again = exposition::readProtobuf(body, reader, limits);
    if (!first || first->values.size() != samples ||
        first->natives.size() != parsed->natives.size()) {
        return "the reader and the parser differ";
    }
    if (ReadText::of(first) != ReadText::of(again)) {
        return "first:\n" + ReadText::of(first) + "again:\n" + ReadText::of(again);
    }
    return nativeFault(*parsed);
}

} // namespace wb::tests
