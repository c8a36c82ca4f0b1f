// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ExpositionParser.h"
#include "models/metrics/LayoutCache.h"
#include "models/metrics/ScrapedBody.h"
#include "models/metrics/ShortText.h"

#include <optional>

namespace wb::metrics {

/// Reads the bodies of one target, one after the other. A body that differs from the one before, or
/// from a recent one of another target, in nothing but values is matched against it, which costs a
/// fraction of parsing; every other one is parsed in full. Which of the two it was cannot be told
/// from the result. Keeps 24 bytes a series and a share of the layout. Lives on its owner's thread.
class BodyReader {
public:
    /// The cache must outlive the reader.
    BodyReader(const ParseLimits& limits, LayoutCache* layouts);

    /// A malformed body gives the first issue and not one sample, and leaves the reader as it was.
    [[nodiscard]] tl::expected<ScrapedBody, ParseIssue> read(const QByteArray& body,
                                                             ExpositionFormat format);
    /// Bodies that were matched and not parsed.
    [[nodiscard]] std::uint64_t repeats() const { return m_repeats; }

private:
    class Matcher;
    /// What a body can be matched against.
    struct Known {
        std::shared_ptr<const SeriesLayout> layout; ///< nullptr: nothing.
        std::shared_ptr<const BodyWarnings> warnings;
        std::vector<double> values;
        std::vector<ShortText> texts; ///< Of values, with the byte behind; zeros: not known.
    };

    [[nodiscard]] ScrapedBody repeated(std::vector<double> timestampsMs);
    [[nodiscard]] std::optional<ScrapedBody> matchSibling(const QByteArray& body,
                                                          ExpositionFormat format);
    [[nodiscard]] tl::expected<ScrapedBody, ParseIssue> parse(const QByteArray& body,
                                                              ExpositionFormat format);
    [[nodiscard]] ScrapedBody take(ExpositionContent& content, ExpositionFormat format);

    ParseLimits m_limits;
    LayoutCache* m_layouts;
    Known m_known;
    std::uint64_t m_repeats = 0;
};

} // namespace wb::metrics
