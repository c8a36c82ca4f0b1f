// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/Exposition.h"

#include <tl/expected.hpp>

namespace wb::metrics {

/// Bounds on what one body may hold; all on by default.
struct ParseLimits {
    std::size_t samples = 50'000;
    std::size_t labelsPerSample = 64;
    std::size_t labelLengthBytes = 4096;
    std::size_t warnings = 100; ///< Further ones are counted, not kept.
    bool operator==(const ParseLimits&) const = default;
};

/// Reads one whole exposition body: Prometheus text 0.0.4/1.0.0 (timestamps in milliseconds) or
/// OpenMetrics 1.0 (seconds, mandatory # EOF). A malformed body gives the first issue and not one
/// sample. Pure and reentrant.
class ExpositionParser {
public:
    static tl::expected<Exposition, ParseIssue> parse(QByteArray body, ExpositionFormat format,
                                                      const ParseLimits& limits = {});
    /// From a returned Content-Type; nullopt for a type that is neither.
    static std::optional<ExpositionFormat> formatFromContentType(const QByteArray& contentType);
    /// For files, which have no Content-Type: OpenMetrics if the body ends with "# EOF".
    static ExpositionFormat guessFormat(const QByteArray& body);
};

} // namespace wb::metrics
