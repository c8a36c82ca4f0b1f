// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/NativeHistogram.h"

#include <tl/expected.hpp>

namespace wb::exposition {

namespace wire {
class Histogram;
}

/// Whether it has native buckets, filled or not, as Prometheus tells them from classic ones alone:
/// by a span, a zero bucket with a width or with something in it.
[[nodiscard]] bool isNative(const wire::Histogram& histogram);

/// Observations of all: the fraction when there is one, or else the whole number.
[[nodiscard]] double countOf(const wire::Histogram& histogram);

/// The native buckets with absolute counts, or what is wrong with them: a schema outside -4 to 8,
/// spans that overlap, lead beyond all numbers or do not fit the counts, counts below zero or that
/// are no numbers.
[[nodiscard]] tl::expected<metrics::NativeHistogram, const char*>
nativeOf(const wire::Histogram& histogram);

} // namespace wb::exposition
