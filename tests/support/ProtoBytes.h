// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <bit>
#include <cstdint>

namespace wb::test {

/// Protocol Buffers' wire format written by hand, right or wrong as a test wants it: it shares
/// nothing with the code that reads it.
class ProtoBytes {
public:
    ProtoBytes& number(int field, std::uint64_t value) {
        key(field, 0);
        putVarint(m_bytes, value);
        return *this;
    }
    /// sint32 and sint64.
    ProtoBytes& zigzag(int field, std::int64_t value) { return number(field, zigzagOf(value)); }
    ProtoBytes& real(int field, double value) {
        key(field, 1);
        putReal(m_bytes, value);
        return *this;
    }
    /// Text, bytes, a message, packed numbers.
    ProtoBytes& bytes(int field, const QByteArray& value) {
        key(field, 2);
        putVarint(m_bytes, static_cast<std::uint64_t>(value.size()));
        m_bytes += value;
        return *this;
    }
    ProtoBytes& message(int field, const ProtoBytes& value) { return bytes(field, value.m_bytes); }

    [[nodiscard]] const QByteArray& written() const { return m_bytes; }
    /// With its length ahead, as in a stream of messages.
    [[nodiscard]] QByteArray delimited() const {
        QByteArray result;
        putVarint(result, static_cast<std::uint64_t>(m_bytes.size()));
        return result + m_bytes;
    }

    static std::uint64_t zigzagOf(std::int64_t value) {
        return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
    }
    static void putVarint(QByteArray& out, std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) {
            out += static_cast<char>((value & 0x7F) | 0x80);
        }
        out += static_cast<char>(value);
    }
    static void putReal(QByteArray& out, double value) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        for (int shift = 0; shift < 64; shift += 8) {
            out += static_cast<char>((bits >> shift) & 0xFF);
        }
    }

private:
    void key(int field, unsigned type) {
        putVarint(m_bytes, (static_cast<std::uint64_t>(field) << 3) | type);
    }

    QByteArray m_bytes;
};

} // namespace wb::test
