// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wb::exposition {

/// One field of a message. The bytes are a view into it.
struct WireField {
    /// How a field is written. Groups, long out of use, are not known.
    enum class Kind { Varint, Fixed64, Bytes, Fixed32 };

    std::uint32_t number = 0;
    Kind kind = Kind::Varint;
    std::uint64_t value = 0; ///< Of a varint.
    std::string_view bytes;  ///< Of Bytes: text, a message or packed numbers.
};

/// Walks the fields of a message in Protocol Buffers' wire format and makes nothing of them, so
/// that their number can be bounded before anything is made.
/// https://protobuf.dev/programming-guides/encoding/
class WireCursor {
public:
    explicit WireCursor(std::string_view message)
        : m_left(message) {}

    /// nullopt at the end, and where the message is malformed: then nothing else comes.
    [[nodiscard]] std::optional<WireField> next();
    [[nodiscard]] bool isMalformed() const { return m_isMalformed; }

    /// Takes a number off the start; nullopt when it does not end within ten bytes and the text.
    [[nodiscard]] static std::optional<std::uint64_t> takeVarint(std::string_view& from);

private:
    [[nodiscard]] bool take(std::uint64_t bytes, std::string_view& taken);

    std::string_view m_left;
    bool m_isMalformed = false;
};

} // namespace wb::exposition
