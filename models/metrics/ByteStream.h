// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace wb::metrics {

using Bytes = std::vector<std::uint8_t>;

/// Small numbers of either sign as small numbers.
[[nodiscard]] constexpr std::uint64_t zigZag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
[[nodiscard]] constexpr std::int64_t unZigZag(std::uint64_t value) {
    return static_cast<std::int64_t>((value >> 1) ^ (0 - (value & 1)));
}

/// Appends numbers and texts to bytes: little-endian, or seven bits a byte. The bytes must outlive
/// the writer.
class ByteWriter {
public:
    explicit ByteWriter(Bytes& bytes)
        : m_bytes(bytes) {}

    void byte(std::uint8_t value) { m_bytes.push_back(value); }
    void varint(std::uint64_t value) {
        while (value > 0x7F) {
            m_bytes.push_back(static_cast<std::uint8_t>(value | 0x80));
            value >>= 7;
        }
        m_bytes.push_back(static_cast<std::uint8_t>(value));
    }
    void signedVarint(std::int64_t value) { varint(zigZag(value)); }
    void fixed32(std::uint32_t value) { fixed(value, 4); }
    void fixed64(std::uint64_t value) { fixed(value, 8); }
    void raw(std::span<const std::uint8_t> bytes) {
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    }
    void text(std::string_view text) {
        varint(text.size());
        m_bytes.insert(m_bytes.end(), text.begin(), text.end());
    }

private:
    void fixed(std::uint64_t value, int count) {
        for (int i = 0; i < count; ++i) {
            m_bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
        }
    }

    Bytes& m_bytes;
};

/// Reads what ByteWriter wrote, and bytes that only claim to be that: nothing is read beyond the
/// end; from the first number that is not whole on, ok() is false and every read gives zero.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::uint8_t> bytes)
        : m_next(bytes.data())
        , m_end(bytes.data() + bytes.size()) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(m_end - m_next); }

    std::uint8_t byte() { return need(1) ? *m_next++ : std::uint8_t(0); }
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = byte();
            value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
            if (next < 0x80) {
                return m_ok ? value : 0;
            }
        }
        m_ok = false;
        return 0;
    }
    std::int64_t signedVarint() { return unZigZag(varint()); }
    /// A number that counts things which take at least so many bytes each: never more than fit.
    std::size_t count(std::size_t bytesEach) {
        const std::uint64_t value = varint();
        if (value > left() / bytesEach) {
            m_ok = false;
            return 0;
        }
        return static_cast<std::size_t>(value);
    }
    std::uint32_t fixed32() { return static_cast<std::uint32_t>(fixed(4)); }
    std::uint64_t fixed64() { return fixed(8); }
    std::span<const std::uint8_t> raw(std::size_t size) {
        if (!need(size)) {
            return {};
        }
        m_next += size;
        return {m_next - size, size};
    }
    std::span<const std::uint8_t> text() { return raw(count(1)); }
    void fail() { m_ok = false; }

private:
    [[nodiscard]] bool need(std::size_t size) {
        m_ok = m_ok && size <= left();
        return m_ok;
    }
    std::uint64_t fixed(std::size_t size) {
        std::uint64_t value = 0;
        const std::span<const std::uint8_t> bytes = raw(size);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            value |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
        }
        return value;
    }

    const std::uint8_t* m_next;
    const std::uint8_t* m_end;
    bool m_ok = true;
};

[[nodiscard]] inline std::uint64_t load64(const std::uint8_t* from) {
    std::uint64_t value = 0;
    std::memcpy(&value, from, sizeof value);
    if constexpr (std::endian::native == std::endian::big) {
        value = __builtin_bswap64(value);
    }
    return value;
}
inline void store64(std::uint8_t* to, std::uint64_t value) {
    if constexpr (std::endian::native == std::endian::big) {
        value = __builtin_bswap64(value);
    }
    std::memcpy(to, &value, sizeof value);
}

} // namespace wb::metrics
