// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exposition/ProtobufText.h"
#include "models/metrics/BodyReader.h"

namespace wb::exposition {

/// A protobuf body parsed whole. Places are numbers of messages.
struct ParsedProtobuf {
    metrics::Exposition exposition; ///< Its own warnings have places in the text: see `warnings`.
    std::vector<metrics::NativeSample> natives;
    metrics::BodyWarnings warnings;
};

/// Whether a returned Content-Type says that MetricFamily messages follow, each with its length
/// ahead. Other encodings of them, text among them, are not read.
[[nodiscard]] bool isProtobuf(const QByteArray& contentType);
/// For files, which have no Content-Type: whether the first bytes are a length within the file and
/// a message of that length that begins with a name. No text begins like that.
[[nodiscard]] bool looksLikeProtobuf(const QByteArray& body);

/// Reads the body of a target by the reader of its text: what it keeps of bodies before serves
/// protobuf bodies as well. A malformed body gives the first issue and not one sample.
[[nodiscard]] tl::expected<metrics::ScrapedBody, metrics::ParseIssue>
readProtobuf(const QByteArray& body, metrics::BodyReader& reader, const ProtobufLimits& limits);

/// The same on its own.
[[nodiscard]] tl::expected<ParsedProtobuf, metrics::ParseIssue>
parseProtobuf(const QByteArray& body, const ProtobufLimits& limits);

} // namespace wb::exposition
