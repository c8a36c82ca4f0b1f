// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ExpositionParser.h"
#include "models/metrics/ScrapedBody.h"

namespace wb::exposition {

/// Bounds on what one protobuf body may hold.
struct ProtobufLimits {
    metrics::ParseLimits parse;  ///< `samples` bounds the native buckets as well.
    qint64 textBytes = 16 << 20; ///< Of the body written as text.
};

/// A body of MetricFamily messages, each with its length ahead, written as Prometheus' text, and
/// what text has no room for. Places are numbers of messages from 1: see ParseIssue.
struct ProtobufText {
    QByteArray text; ///< Of ExpositionFormat::Protobuf.
    std::vector<metrics::NativeSample> natives;
    metrics::BodyWarnings warnings; ///< Native histograms that are left out, and why.
    std::vector<int> lastLines;     ///< Of every message, in the text.

    /// The same with its line of the text replaced by its message.
    [[nodiscard]] metrics::ParseIssue withMessage(metrics::ParseIssue issue) const;
};

/// Writes a body as text, or gives the first thing that is wrong with it. Metrics are read one at
/// a time into an arena, after their parts were counted: memory is bounded by the body and the
/// limits, whatever the body says. Pure and reentrant.
[[nodiscard]] tl::expected<ProtobufText, metrics::ParseIssue>
textOfProtobuf(const QByteArray& body, const ProtobufLimits& limits);

} // namespace wb::exposition
