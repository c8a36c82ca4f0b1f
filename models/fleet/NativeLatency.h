// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/SignalPlan.h"
#include "models/metrics/ScrapedBody.h"

#include <deque>
#include <map>

namespace wb::fleet {

/// What a task's native latency histograms, all taken together, grew by since the scrape before.
struct NativeGrowth {
    metrics::NativeHistogram grown;
    /// The coarsest that a histogram of this scrape has: what is compared over several scrapes is
    /// brought to the coarsest of all, as Prometheus does it.
    int schema = metrics::NativeHistogram::FinestSchema;
    double zeroThreshold = 0; ///< The widest.
};

/// Follows the native latency histograms of one target from body to body. As with counters, one
/// that began anew counts from zero, and so does a series that appears in a later body. Keeps one
/// histogram a series. Lives on its owner's thread.
class NativeLatency {
public:
    /// nullptr when the body has none. `restarted`: the process is another than that of the body
    /// before.
    [[nodiscard]] std::shared_ptr<const NativeGrowth>
    read(const metrics::ScrapedBody& body, const SignalPlan& plan, TimeMs atMs, bool restarted);

private:
    struct Last {
        metrics::NativeHistogram histogram;
        TimeMs seenMs = NoTime;
    };

    void addGrowth(NativeGrowth& growth, const metrics::NativeHistogram& now, Last* before,
                   bool restarted) const;

    std::map<std::string, Last, std::less<>> m_last; ///< By series; as long as bodies go back.
    bool m_hadAny = false;                           ///< The body before had any.
};

/// Latency observations a second, of one task or of several.
struct LatencyRates {
    std::vector<metrics::Bucket> buckets; ///< Cumulative by bound; empty when not known.
    /// The same where all of them come from native histograms; quantiles are read off this then.
    std::optional<metrics::NativeHistogram> native;

    [[nodiscard]] static LatencyRates of(metrics::NativeHistogram native);
    /// NaN without observations.
    [[nodiscard]] double quantile(double q) const;
    /// The highest bound that a quantile can have; NaN for native histograms, which have no end.
    [[nodiscard]] double ceiling() const;
};

/// Where only one of them is native the sum is one of classic buckets.
void addLatency(LatencyRates& sum, const LatencyRates& more);

/// What histograms grew by between the first and the last of these scrapes that have any, a second
/// of the time between; nullopt when fewer than two have. Quantiles of it are those of PromQL's
/// rate() over a range with the same scrapes.
[[nodiscard]] std::optional<metrics::NativeHistogram>
growthPerSecond(std::span<const std::pair<TimeMs, const NativeGrowth*>> scrapes);

} // namespace wb::fleet
