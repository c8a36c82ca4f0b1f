// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/Histogram.h"

#include <vector>

/// Sums and shares of latency histograms whose buckets are cumulative and ascend by bound.
namespace wb::fleet {

/// How many observations were at or below `seconds`, interpolated linearly within its bucket.
[[nodiscard]] double countAtOrBelow(const std::vector<metrics::Bucket>& buckets, double seconds);
/// The share of observations above `seconds`, 0…1; NaN without observations.
[[nodiscard]] double shareAbove(const std::vector<metrics::Bucket>& buckets, double seconds);
/// The highest finite bound, in seconds; NaN: there is none.
[[nodiscard]] double highestBound(const std::vector<metrics::Bucket>& buckets);
/// Adds `more` to `sum`. Buckets with other bounds than the sum's are read off by interpolation, as
/// happens while a deployment changes a histogram's layout.
void addBuckets(std::vector<metrics::Bucket>& sum, const std::vector<metrics::Bucket>& more);

} // namespace wb::fleet
