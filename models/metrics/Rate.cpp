// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/Rate.h"

#include <algorithm>

namespace wb::metrics {

namespace {

double seconds(DurationMs ms) {
    return static_cast<double>(ms) / 1000;
}

struct Growth {
    double factor = 0;
    double value = 0;
};

std::optional<Growth> growth(std::span<const SamplePoint> points, TimeRange range) {
    const auto counts = [range](const SamplePoint& point) {
        return point.timeMs >= range.fromMs && point.timeMs <= range.toMs && !isStale(point.value);
    };
    const auto first = std::find_if(points.begin(), points.end(), counts);
    const auto last = std::find_if(points.rbegin(), points.rend(), counts);
    if (first == points.end() || first->timeMs == last->timeMs) {
        return std::nullopt;
    }
    double value = last->value - first->value;
    double before = first->value;
    std::size_t samples = 0;
    for (auto point = first; point != last.base(); ++point) {
        if (!counts(*point)) {
            continue;
        }
        ++samples;
        // What was counted up to a reset is added one reset after the other, as Prometheus does:
        // in another order the last bits would differ.
        value += point->value < before ? before : 0;
        before = point->value;
    }
    return Growth{extrapolation(range, first->timeMs, last->timeMs, samples, first->value, value),
                  value};
}

} // namespace

double extrapolation(TimeRange range, TimeMs firstMs, TimeMs lastMs, std::size_t samples,
                     double first, double growth) {
    double toStart = seconds(firstMs - range.fromMs);
    double toEnd = seconds(range.toMs - lastMs);
    const double sampled = seconds(lastMs - firstMs);
    const double distance = sampled / static_cast<double>(samples - 1);
    const double near = distance * 1.1;
    toStart = toStart < near ? toStart : distance / 2;
    toEnd = toEnd < near ? toEnd : distance / 2;
    if (growth > 0 && first >= 0) {
        toStart = std::min(toStart, sampled * (first / growth));
    }
    return (sampled + toStart + toEnd) / sampled;
}

std::optional<double> increase(std::span<const SamplePoint> points, TimeRange range) {
    const auto grown = growth(points, range);
    return grown ? std::optional(grown->value * grown->factor) : std::nullopt;
}

std::optional<double> rate(std::span<const SamplePoint> points, TimeRange range) {
    const auto grown = growth(points, range);
    if (!grown) {
        return std::nullopt;
    }
    return grown->value * (grown->factor / seconds(range.toMs - range.fromMs));
}

} // namespace wb::metrics
