// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace wb::metrics {

/// The whole of `text` as a decimal floating-point number, with "NaN" and signed "Inf"/"Infinity"
/// in any case, as both exposition formats and Go's ParseFloat write them. Hexadecimal, digit
/// separators, blanks and values beyond a double are no numbers; what is too small for one is 0.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

/// A finite number of seconds as milliseconds, correctly rounded: OpenMetrics' timestamps.
[[nodiscard]] std::optional<double> parseSecondsAsMs(std::string_view text);

} // namespace wb::metrics
