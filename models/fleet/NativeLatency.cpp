// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/NativeLatency.h"

#include "models/fleet/BucketMath.h"

#include <algorithm>

namespace wb::fleet {

namespace {

using metrics::NativeHistogram;

constexpr DurationMs RememberEndedMs = 5 * 60'000;
/// Above this only what the last body had is remembered.
constexpr std::size_t MostRemembered = 1000;

NativeHistogram emptyOf(int schema, double zeroThreshold) {
    NativeHistogram empty;
    empty.schema = schema;
    empty.zeroThreshold = zeroThreshold;
    return empty;
}

} // namespace

void NativeLatency::addGrowth(NativeGrowth& growth, const NativeHistogram& now, Last* before,
                              bool restarted) const {
    growth.schema = std::min(growth.schema, now.schema);
    growth.zeroThreshold = std::max(growth.zeroThreshold, now.zeroThreshold);
    if (before == nullptr && !m_hadAny) {
        return;
    }
    metrics::add(growth.grown, now);
    if (before != nullptr && !restarted && !metrics::isReset(now, before->histogram)) {
        metrics::add(growth.grown, before->histogram, -1);
    }
}

std::shared_ptr<const NativeGrowth> NativeLatency::read(const metrics::ScrapedBody& body,
                                                        const SignalPlan& plan, TimeMs atMs,
                                                        bool restarted) {
    if (body.natives.empty() && m_last.empty()) {
        return nullptr;
    }
    auto growth = std::make_shared<NativeGrowth>();
    growth->grown = emptyOf(NativeHistogram::FinestSchema, 0);
    bool hasAny = false;
    for (const metrics::NativeSample& sample : body.natives) {
        const std::vector<std::uint32_t>& latency = plan.latencyCounts();
        if (sample.isGauge ||
            !std::binary_search(latency.begin(), latency.end(), sample.countSeries)) {
            continue;
        }
        hasAny = true;
        const std::string_view series = body.layout->series(sample.countSeries);
        const auto known = m_last.find(series);
        addGrowth(*growth, sample.histogram, known == m_last.end() ? nullptr : &known->second,
                  restarted);
        Last& last = known == m_last.end() ? m_last[std::string(series)] : known->second;
        last = {sample.histogram, atMs};
    }
    const DurationMs rememberedMs = m_last.size() > MostRemembered ? 0 : RememberEndedMs;
    std::erase_if(m_last,
                  [&](const auto& item) { return atMs - item.second.seenMs > rememberedMs; });
    m_hadAny = hasAny;
    return hasAny ? growth : nullptr;
}

LatencyRates LatencyRates::of(NativeHistogram native) {
    LatencyRates rates;
    rates.buckets = metrics::classicBuckets(native);
    rates.native = std::move(native);
    return rates;
}

double LatencyRates::quantile(double q) const {
    return native ? metrics::histogramQuantile(q, *native) : metrics::histogramQuantile(q, buckets);
}

double LatencyRates::ceiling() const {
    return native ? std::numeric_limits<double>::quiet_NaN() : highestBound(buckets);
}

void addLatency(LatencyRates& sum, const LatencyRates& more) {
    if (sum.native && more.native) {
        metrics::add(*sum.native, *more.native);
        sum.buckets = metrics::classicBuckets(*sum.native);
    } else if (sum.buckets.empty()) {
        sum = more;
    } else if (!more.buckets.empty()) {
        sum.native.reset();
        addBuckets(sum.buckets, more.buckets);
    }
}

std::optional<NativeHistogram>
growthPerSecond(std::span<const std::pair<TimeMs, const NativeGrowth*>> scrapes) {
    NativeHistogram sum = emptyOf(NativeHistogram::FinestSchema, 0);
    TimeMs firstMs = NoTime;
    TimeMs lastMs = NoTime;
    for (const auto& [timeMs, growth] : scrapes) {
        if (growth == nullptr) {
            continue;
        }
        if (firstMs == NoTime) {
            firstMs = timeMs;
        } else {
            metrics::add(sum, growth->grown);
        }
        lastMs = timeMs;
        metrics::add(sum, emptyOf(growth->schema, growth->zeroThreshold));
    }
    if (firstMs == lastMs) {
        return std::nullopt;
    }
    metrics::scale(sum, 1000 / static_cast<double>(lastMs - firstMs));
    return sum;
}

} // namespace wb::fleet
