// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace wb::metrics {

/// Up to 16 bytes of text in two words, the first byte lowest, filled up with zeros: compared and
/// searched at once. Empty where the machine has its bytes the other way round.
struct ShortText {
    static constexpr std::size_t WordBytes = 8;
    static constexpr std::size_t MaxBytes = 2 * WordBytes;
    static constexpr bool IsSupported = std::endian::native == std::endian::little;

    std::uint64_t low = 0;
    std::uint64_t high = 0;
    bool operator==(const ShortText&) const = default;

    /// A text of 1 to 16 bytes; nothing beside it is read.
    static ShortText of(std::string_view text) {
        const char* const p = text.data();
        const std::size_t size = text.size();
        if (size > WordBytes) {
            return {load<std::uint64_t>(p),
                    load<std::uint64_t>(p + size - WordBytes) >> (8 * (MaxBytes - size))};
        }
        if (size == WordBytes) {
            return {load<std::uint64_t>(p), 0};
        }
        if (size >= 4) {
            const std::uint64_t last = load<std::uint32_t>(p + size - 4);
            return {load<std::uint32_t>(p) | last << (8 * (size - 4)), 0};
        }
        const std::uint64_t first = load<unsigned char>(p);
        const std::uint64_t middle = load<unsigned char>(p + size / 2);
        const std::uint64_t last = load<unsigned char>(p + size - 1);
        return {first | middle << (8 * (size / 2)) | last << (8 * (size - 1)), 0};
    }

    template <typename Word>
    static Word load(const char* from) {
        Word word = 0;
        std::memcpy(&word, from, sizeof(word));
        return word;
    }
    static constexpr std::uint64_t everyByte(char c) {
        return 0x0101010101010101ULL * static_cast<unsigned char>(c);
    }
    /// The high bit of each byte that equals c; exact up to the lowest such byte.
    static std::uint64_t marks(std::uint64_t word, char c) {
        const std::uint64_t zero = word ^ everyByte(c);
        return (zero - everyByte('\x01')) & ~zero & everyByte('\x80');
    }
    /// How many bytes stand before the lowest mark; 8 when there is none.
    static std::size_t bytesBefore(std::uint64_t marks) {
        return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
    }
    /// The lowest `count` bytes, the others zero.
    static std::uint64_t lowest(std::uint64_t word, std::size_t count) {
        return count >= WordBytes ? word : word & ((1ULL << (count * 8)) - 1);
    }
    [[nodiscard]] ShortText first(std::size_t count) const {
        return {lowest(low, count), count <= WordBytes ? 0 : lowest(high, count - WordBytes)};
    }
};

} // namespace wb::metrics
