// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <bit>
#include <cstdint>

namespace wb::metrics {

/// The NaN by which Prometheus marks that a series has ended; no body can spell it.
inline constexpr std::uint64_t StaleBits = 0x7FF0'0000'0000'0002;

[[nodiscard]] inline bool isStale(double value) {
    return std::bit_cast<std::uint64_t>(value) == StaleBits;
}

/// A value at a time. A stale one says that the series had ended by then: no line leads there.
struct SamplePoint {
    TimeMs timeMs = NoTime;
    double value = 0;
};

/// How much there is, and what was given up for the bounds.
struct SampleFigures {
    std::uint64_t samples = 0; ///< Kept now.
    std::uint64_t bytes = 0;   ///< Of the heap, names included.
    std::uint64_t blocks = 0;
    std::uint64_t droppedSamples = 0; ///< The oldest, for one of the bounds.
    std::uint64_t lateScrapes = 0;    ///< Older than the one before them, and so left out.
};

} // namespace wb::metrics
