// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/HttpFetch.h"
#include "app/exposition/ProtobufReader.h"
#include "models/fleet/EnvironmentSpec.h"
#include "models/metrics/BodyReader.h"

namespace wb::collect {

/// A body that was read, or why there is none. Never a part of one.
using ScrapeResult = Expected<metrics::ScrapedBody>;

/// Reads what one target answers, scrape after scrape: chooses the format by the returned type,
/// reads within the limits, and says what is wrong in words for the person on call. Lives on the
/// collector thread.
class TargetReader {
public:
    /// The layouts must outlive the reader.
    TargetReader(const fleet::ScrapeSpec& spec, metrics::LayoutCache* layouts);

    [[nodiscard]] ScrapeResult read(const HttpBody& body);

private:
    [[nodiscard]] ScrapeResult readProtobuf(const HttpBody& body);

    exposition::ProtobufLimits m_limits;
    metrics::BodyReader m_reader;
};

} // namespace wb::collect
