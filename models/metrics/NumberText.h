// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ShortText.h"

#include <optional>
#include <string_view>

namespace wb::metrics {

/// The whole of `text` as a decimal floating-point number, with "NaN" and signed "Inf"/"Infinity"
/// in any case, as both exposition formats and Go's ParseFloat write them. Hexadecimal, digit
/// separators, blanks and values beyond a double are no numbers; what is too small for one is 0.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

/// The same for a text of `size` bytes, 1 to 15, if it is digits with at most a sign - and a point;
/// nullopt for everything else, be it a number or not.
[[nodiscard]] std::optional<double> parsePlainNumber(ShortText text, std::size_t size);

/// A finite number of seconds as milliseconds, correctly rounded: OpenMetrics' timestamps.
[[nodiscard]] std::optional<double> parseSecondsAsMs(std::string_view text);

} // namespace wb::metrics
