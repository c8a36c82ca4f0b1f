// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/BucketMath.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb::fleet {

double countAtOrBelow(const std::vector<metrics::Bucket>& buckets, double seconds) {
    double lowerBound = 0;
    double lowerCount = 0;
    for (const metrics::Bucket& bucket : buckets) {
        if (seconds < bucket.upperBound) {
            if (std::isinf(bucket.upperBound) || seconds <= lowerBound) {
                return lowerCount;
            }
            const double share = (seconds - lowerBound) / (bucket.upperBound - lowerBound);
            return lowerCount + share * (bucket.count - lowerCount);
        }
        lowerBound = bucket.upperBound;
        lowerCount = bucket.count;
    }
    return lowerCount;
}

double shareAbove(const std::vector<metrics::Bucket>& buckets, double seconds) {
    if (buckets.empty() || buckets.back().count <= 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return 1 - countAtOrBelow(buckets, seconds) / buckets.back().count;
}

double highestBound(const std::vector<metrics::Bucket>& buckets) {
    const auto last = std::find_if(buckets.rbegin(), buckets.rend(), [](const auto& bucket) {
        return std::isfinite(bucket.upperBound);
    });
    return last == buckets.rend() ? std::numeric_limits<double>::quiet_NaN() : last->upperBound;
}

void addBuckets(std::vector<metrics::Bucket>& sum, const std::vector<metrics::Bucket>& more) {
    if (sum.empty()) {
        sum = more;
        return;
    }
    if (more.empty()) {
        return;
    }
    const bool sameBounds = std::equal(sum.begin(), sum.end(), more.begin(), more.end(),
                                       [](const metrics::Bucket& a, const metrics::Bucket& b) {
                                           return a.upperBound == b.upperBound;
                                       });
    for (std::size_t i = 0; i < sum.size(); ++i) {
        sum[i].count += sameBounds ? more[i].count : countAtOrBelow(more, sum[i].upperBound);
    }
}

} // namespace wb::fleet
