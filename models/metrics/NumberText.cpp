// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/NumberText.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>

namespace wb::metrics {

namespace {

constexpr int MaxExactPower = 22;
constexpr std::uint64_t MaxExactMantissa = 1ULL << 53;
constexpr int MaxMantissaDigits = 18;
constexpr std::array<double, MaxExactPower + 1> PowersOfTen{
    1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower) {
    if (text.size() != lower.size()) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((text[i] | 0x20) != lower[i]) {
            return false;
        }
    }
    return true;
}

/// A decimal number taken apart by the formats' grammar.
struct Decimal {
    std::uint64_t mantissa = 0;
    int significantDigits = 0; ///< All of them, also those the mantissa has no room for.
    int fractionDigits = 0;
    int exponent = 0;
    bool valid = false;
};

const char* readDigits(const char* p, const char* end, Decimal& decimal) {
    for (; p < end && isDigit(*p); ++p) {
        if (decimal.significantDigits < MaxMantissaDigits) {
            decimal.mantissa = decimal.mantissa * 10 + static_cast<std::uint64_t>(*p - '0');
        }
        decimal.significantDigits += decimal.significantDigits > 0 || *p != '0' ? 1 : 0;
    }
    return p;
}

/// Appends `count` digits, 1 to 8, that stand in the lowest bytes of a word; false if they are not
/// all digits. The digits are added up in pairs, the pairs in fours, the fours in one.
bool addDigits(std::uint64_t word, std::size_t count, std::uint64_t& number) {
    constexpr std::uint64_t Zeros = ShortText::everyByte('0');
    const std::size_t unused = 8 * (ShortText::WordBytes - count);
    const std::uint64_t text = word << unused;
    const std::uint64_t zeros = Zeros << unused;
    std::uint64_t digits = text - zeros;
    const bool allDigits =
        (text & (ShortText::everyByte('\xF0') << unused)) == zeros &&
        ((digits + ShortText::everyByte('\x06')) & ShortText::everyByte('\xF0')) == 0;
    if (!allDigits) {
        return false;
    }
    constexpr std::uint64_t EveryFourth = 0x000000FF000000FFULL;
    digits = digits * 10 + (digits >> 8);
    const std::uint64_t value = ((digits & EveryFourth) * 0x000F424000000064ULL +
                                 ((digits >> 16) & EveryFourth) * 0x0000271000000001ULL) >>
                                32;
    static constexpr std::array<std::uint64_t, 9> Powers{
        1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000};
    number = number * Powers[count] + value;
    return true;
}

/// Reads [p, end), which has no sign.
Decimal readDecimal(const char* p, const char* end) {
    Decimal decimal;
    const char* const start = p;
    p = readDigits(p, end, decimal);
    auto digits = p - start;
    if (p < end && *p == '.') {
        const char* const fraction = ++p;
        p = readDigits(p, end, decimal);
        decimal.fractionDigits = static_cast<int>(p - fraction);
        digits += p - fraction;
    }
    if (digits == 0) {
        return decimal;
    }
    if (p < end && (*p == 'e' || *p == 'E')) {
        ++p;
        const bool negative = p < end && *p == '-';
        p += p < end && (*p == '-' || *p == '+') ? 1 : 0;
        const char* const exponent = p;
        for (; p < end && isDigit(*p); ++p) {
            // Beyond this every mantissa that fits a body is 0 or out of range.
            if (decimal.exponent < 100'000'000) {
                decimal.exponent = decimal.exponent * 10 + (*p - '0');
            }
        }
        if (p == exponent) {
            return decimal;
        }
        decimal.exponent = negative ? -decimal.exponent : decimal.exponent;
    }
    decimal.valid = p == end;
    return decimal;
}

/// The number times 10^shift.
std::optional<double> toDouble(const Decimal& decimal, int shift, const char* begin,
                               const char* end) {
    const int power = decimal.exponent - decimal.fractionDigits + shift;
    // Clinger's fast path: both operands are exact, so the one rounding is the right one.
    if (decimal.significantDigits <= MaxMantissaDigits && decimal.mantissa < MaxExactMantissa &&
        power >= -MaxExactPower && power <= MaxExactPower) {
        const auto mantissa = static_cast<double>(decimal.mantissa);
        return power < 0 ? mantissa / PowersOfTen[static_cast<std::size_t>(-power)]
                         : mantissa * PowersOfTen[static_cast<std::size_t>(power)];
    }
    double value = 0;
    const auto result = std::from_chars(begin, end, value);
    if (result.ec == std::errc::result_out_of_range) {
        if (decimal.significantDigits + power > 0) {
            return std::nullopt;
        }
        return 0.0;
    }
    if (result.ec != std::errc() || result.ptr != end) {
        return std::nullopt;
    }
    return shift == 0 ? value : value * PowersOfTen[static_cast<std::size_t>(shift)];
}

std::optional<double> parseWord(std::string_view unsignedText, bool hasSign) {
    if (equalsIgnoringCase(unsignedText, "inf") || equalsIgnoringCase(unsignedText, "infinity")) {
        return std::numeric_limits<double>::infinity();
    }
    if (!hasSign && equalsIgnoringCase(unsignedText, "nan")) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return std::nullopt;
}

std::optional<double> parse(std::string_view text, int shift, bool words) {
    if (text.empty()) {
        return std::nullopt;
    }
    const bool negative = text.front() == '-';
    const bool hasSign = negative || text.front() == '+';
    const char* const begin = text.data() + (hasSign ? 1 : 0);
    const char* const end = text.data() + text.size();
    const Decimal decimal = readDecimal(begin, end);
    std::optional<double> value;
    if (decimal.valid) {
        value = toDouble(decimal, shift, begin, end);
    } else if (words) {
        value = parseWord(text.substr(hasSign ? 1 : 0), hasSign);
    }
    if (value && negative) {
        value = -*value;
    }
    return value;
}

} // namespace

std::optional<double> parsePlainNumber(ShortText text, std::size_t size) {
    if constexpr (!ShortText::IsSupported) {
        return std::nullopt;
    }
    const bool negative = (text.low & 0xFF) == '-';
    if (negative) {
        text = {text.low >> 8 | text.high << 56, text.high >> 8};
        --size;
    }
    std::size_t fractionDigits = 0;
    // Taking the point out leaves the digits of a whole number.
    if (const std::uint64_t point = ShortText::marks(text.low, '.'); point != 0) {
        const std::size_t at = ShortText::bytesBefore(point);
        fractionDigits = size - at - 1;
        const std::uint64_t rest = text.low >> 8 | text.high << 56;
        const std::uint64_t before = ShortText::lowest(text.low, at);
        text = {before | (rest ^ ShortText::lowest(rest, at)), text.high >> 8};
        --size;
    } else if (const std::uint64_t later = ShortText::marks(text.high, '.'); later != 0) {
        const std::size_t at = ShortText::bytesBefore(later);
        fractionDigits = size - ShortText::WordBytes - at - 1;
        const std::uint64_t rest = text.high >> 8;
        text.high = ShortText::lowest(text.high, at) | (rest ^ ShortText::lowest(rest, at));
        --size;
    }
    if (size == 0) {
        return std::nullopt;
    }
    const std::size_t lowSize = std::min(size, ShortText::WordBytes);
    std::uint64_t digits = 0;
    if (!addDigits(text.low, lowSize, digits) ||
        (size > lowSize && !addDigits(text.high, size - lowSize, digits))) {
        return std::nullopt;
    }
    // At most 15 digits: both operands are exact, as in toDouble().
    const double value = static_cast<double>(digits) / PowersOfTen[fractionDigits];
    return negative ? -value : value;
}

std::optional<double> parseNumber(std::string_view text) {
    constexpr std::size_t MaxPlain = ShortText::MaxBytes - 1;
    if (!text.empty() && text.size() <= MaxPlain) {
        if (const auto plain = parsePlainNumber(ShortText::of(text), text.size())) {
            return plain;
        }
    }
    return parse(text, 0, true);
}

std::optional<double> parseSecondsAsMs(std::string_view text) {
    return parse(text, 3, false);
}

} // namespace wb::metrics
