// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/SampleBlock.h"

#include <algorithm>

namespace wb::metrics {

/// Calls take(timeMs, value) for some rows and the failures between them, in the order of their
/// times; a failure is a stale value.
template <typename Take>
void walkPoints(std::span<const TimeMs> times, std::span<const double> values,
                std::span<const TimeMs> failures, Take take) {
    std::size_t failure = 0;
    const double stale = std::bit_cast<double>(StaleBits);
    for (std::size_t i = 0; i < times.size(); ++i) {
        for (; failure < failures.size() && failures[failure] <= times[i]; ++failure) {
            take(failures[failure], stale);
        }
        take(times[i], values[i]);
    }
    for (; failure < failures.size(); ++failure) {
        take(failures[failure], stale);
    }
}

/// Calls take(times, values, failures) for one column of a block; all its values are stale where it
/// has no such column.
template <typename Take>
void readBlock(const SampleBlock& block, std::size_t column, Take take) {
    std::array<TimeMs, SampleBlock::MaxRows> timeBuffer;
    std::array<double, SampleBlock::MaxRows> valueBuffer;
    const std::span<TimeMs> times = std::span(timeBuffer).first(block.rows());
    const std::span<double> values = std::span(valueBuffer).first(block.rows());
    block.readTimes(times);
    if (column < block.columns()) {
        block.readColumn(column, values);
    } else {
        std::fill(values.begin(), values.end(), std::bit_cast<double>(StaleBits));
    }
    take(std::span<const TimeMs>(times), std::span<const double>(values),
         std::span<const TimeMs>(block.failures()));
}

} // namespace wb::metrics
