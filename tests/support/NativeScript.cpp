// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/NativeScript.h"

#include <algorithm>
#include <cmath>

namespace wb::test {

namespace {

using metrics::IndexedCount;
using metrics::NativeHistogram;

const QStringList& kinds() {
    static const QStringList all{
        QStringLiteral("plain"),      QStringLiteral("both signs"),
        QStringLiteral("float"),      QStringLiteral("restarts"),
        QStringLiteral("coarser"),    QStringLiteral("wider zero"),
        QStringLiteral("NaN"),        QStringLiteral("failing"),
        QStringLiteral("only zeros"), QStringLiteral("restarts finer"),
    };
    return all;
}

/// The bucket that a magnitude falls into, found by its bounds.
std::int32_t indexOf(double magnitude, int schema) {
    auto index = static_cast<std::int32_t>(std::ceil(std::ldexp(std::log2(magnitude), schema)));
    while (metrics::bucketBound(index, schema) < magnitude) {
        ++index;
    }
    while (metrics::bucketBound(index - 1, schema) >= magnitude) {
        --index;
    }
    return index;
}

void count(std::vector<IndexedCount>& counts, std::int32_t index) {
    const auto at = std::lower_bound(
        counts.begin(), counts.end(), index,
        [](const IndexedCount& one, std::int32_t wanted) { return one.index < wanted; });
    if (at != counts.end() && at->index == index) {
        at->count += 1;
    } else {
        counts.insert(at, {index, 1});
    }
}

} // namespace

void NativeWriter::observe(NativeHistogram& histogram, int values, bool bothSigns) {
    for (int i = 0; i < values; ++i) {
        const double magnitude = oneIn(20) ? 0 : std::pow(10, upTo(5) - 3);
        const bool isNegative = bothSigns && oneIn(3);
        histogram.count += 1;
        histogram.sum += isNegative ? -magnitude : magnitude;
        if (magnitude <= histogram.zeroThreshold) {
            histogram.zeroCount += 1;
        } else {
            count(isNegative ? histogram.negative : histogram.positive,
                  indexOf(magnitude, histogram.schema));
        }
    }
}

NativeScript NativeWriter::histogram(int number, TimeMs beginMs, DurationMs lengthMs) {
    NativeScript script;
    script.kind = kinds()[number % kinds().size()];
    script.series.labels = {{QStringLiteral("__name__"), QStringLiteral("n")},
                            {QStringLiteral("i"), QString::number(number)}};
    const auto is = [&](const char* kind) { return script.kind == QLatin1String(kind); };
    const auto fresh = [&] {
        NativeHistogram one;
        one.schema = static_cast<int>(upTo(6)) - 1;
        one.zeroThreshold = std::ldexp(1, -128);
        return one;
    };
    NativeHistogram now = fresh();
    const int schema = now.schema;
    const double intervalMs = 4'000 + upTo(12'000);
    int failures = 0;
    for (double atMs = upTo(intervalMs); atMs < static_cast<double>(lengthMs);
         atMs += intervalMs + upTo(intervalMs / 3)) {
        if ((is("restarts") || is("failing") || is("restarts finer")) && oneIn(8)) {
            now = fresh();
            now.schema = schema;
        }
        if ((is("coarser") || is("restarts finer")) && oneIn(12) &&
            now.schema > NativeHistogram::CoarsestSchema) {
            metrics::reduceSchema(now, now.schema - 1);
        }
        if (is("wider zero") && oneIn(12) && now.zeroThreshold < 0.1) {
            // To the end of a bucket, as a client library does it.
            NativeHistogram wider = fresh();
            wider.schema = now.schema;
            wider.zeroThreshold =
                metrics::bucketBound(indexOf(0.001 + upTo(0.01), now.schema), now.schema);
            metrics::add(now, wider);
        }
        if (is("only zeros")) {
            now.zeroCount += std::floor(upTo(10));
            now.count = now.zeroCount;
        } else {
            observe(now, oneIn(6) ? 0 : static_cast<int>(upTo(60)), is("both signs"));
        }
        if (is("NaN") && oneIn(3)) {
            now.count += 1;
            now.sum = std::nan("");
        }
        failures = failures > 0 ? failures - 1 : is("failing") && oneIn(9) ? 3 : 0;
        WrittenHistogram written{beginMs + std::llround(atMs), std::nullopt, is("float")};
        if (failures == 0) {
            written.histogram = now;
            if (written.isFloat) {
                // Halves, which no integer histogram can have.
                metrics::add(*written.histogram, now, -0.5);
            }
        } else if (failures < 3) {
            continue; // One mark ends a series.
        }
        script.series.histograms.push_back(std::move(written));
    }
    return script;
}

} // namespace wb::test
