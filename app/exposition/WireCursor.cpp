// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exposition/WireCursor.h"

namespace wb::exposition {

std::optional<std::uint64_t> WireCursor::takeVarint(std::string_view& from) {
    constexpr std::size_t MostBytes = 10;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < from.size() && i < MostBytes; ++i) {
        const auto byte = static_cast<unsigned char>(from[i]);
        value |= static_cast<std::uint64_t>(byte & 0x7F) << (7 * i);
        if ((byte & 0x80) == 0) {
            from.remove_prefix(i + 1);
            return value;
        }
    }
    return std::nullopt;
}

bool WireCursor::take(std::uint64_t bytes, std::string_view& taken) {
    if (bytes > m_left.size()) {
        return false;
    }
    taken = m_left.substr(0, static_cast<std::size_t>(bytes));
    m_left.remove_prefix(taken.size());
    return true;
}

std::optional<WireField> WireCursor::next() {
    constexpr std::uint64_t LargestNumber = (1U << 29) - 1;
    if (m_left.empty() || m_isMalformed) {
        return std::nullopt;
    }
    WireField field;
    const auto key = takeVarint(m_left);
    bool isWhole = key && (*key >> 3) > 0 && (*key >> 3) <= LargestNumber;
    if (isWhole) {
        field.number = static_cast<std::uint32_t>(*key >> 3);
        switch (*key & 7) {
        case 0:
        case 2: {
            field.kind = (*key & 7) == 0 ? WireField::Kind::Varint : WireField::Kind::Bytes;
            const auto value = takeVarint(m_left);
            field.value = value.value_or(0);
            isWhole = value && (field.kind == WireField::Kind::Varint || take(*value, field.bytes));
            break;
        }
        case 1:
            field.kind = WireField::Kind::Fixed64;
            isWhole = take(8, field.bytes);
            break;
        case 5:
            field.kind = WireField::Kind::Fixed32;
            isWhole = take(4, field.bytes);
            break;
        default:
            isWhole = false;
        }
    }
    m_isMalformed = !isWhole;
    return isWhole ? std::optional(field) : std::nullopt;
}

} // namespace wb::exposition
