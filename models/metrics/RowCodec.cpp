// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/RowCodec.h"

#include <algorithm>
#include <array>

namespace wb::metrics {

namespace {

// A group is: a byte that says which bytes of the mask of changes follow, these, and for each
// change a byte (zero bytes at its low end, its length - 1) and the bytes between.
constexpr std::size_t LongestGroup = 1 + 8 + RowCodec::Group * 9;
// A change is stored with eight bytes, whatever its length.
constexpr std::size_t Slack = 8;

std::uint8_t* encodeGroup(std::span<const double> row, std::uint64_t* previous, std::uint8_t* to) {
    std::array<std::uint64_t, RowCodec::Group> changes{};
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto bits = std::bit_cast<std::uint64_t>(row[i]);
        changes[i] = bits ^ previous[i];
        previous[i] = bits;
        mask |= static_cast<std::uint64_t>(changes[i] != 0) << i;
    }
    std::uint8_t& maskBytes = *to++;
    maskBytes = 0;
    for (unsigned i = 0; i < 8; ++i) {
        const auto byte = static_cast<std::uint8_t>(mask >> (8 * i));
        if (byte != 0) {
            maskBytes = static_cast<std::uint8_t>(maskBytes | 1U << i);
            *to++ = byte;
        }
    }
    for (; mask != 0; mask &= mask - 1) {
        const std::uint64_t change = changes[static_cast<std::size_t>(std::countr_zero(mask))];
        const int low = std::countr_zero(change) / 8;
        const int length = 8 - std::countl_zero(change) / 8 - low;
        *to++ = static_cast<std::uint8_t>(low << 3 | (length - 1));
        store64(to, change >> (8 * low));
        to += length;
    }
    return to;
}

/// Calls take(index in the group, change) for each change.
template <typename Take>
const std::uint8_t* readGroup(const std::uint8_t* from, const std::uint8_t* end,
                              std::size_t columns, Take take) {
    if (from == end) {
        return nullptr;
    }
    std::uint64_t mask = 0;
    const unsigned maskBytes = *from++;
    if (end - from < std::popcount(maskBytes)) {
        return nullptr;
    }
    for (unsigned left = maskBytes; left != 0; left &= left - 1) {
        mask |= static_cast<std::uint64_t>(*from++) << (8 * std::countr_zero(left));
    }
    if (columns < RowCodec::Group && mask >> columns != 0) {
        return nullptr;
    }
    for (; mask != 0; mask &= mask - 1) {
        if (from == end) {
            return nullptr;
        }
        const unsigned low = *from >> 3U;
        const unsigned length = (*from & 7U) + 1;
        ++from;
        if (low + length > 8 || static_cast<std::size_t>(end - from) < length) {
            return nullptr;
        }
        std::uint64_t change = 0;
        if (end - from >= 8) {
            change = load64(from) << (64 - 8 * length) >> (64 - 8 * length);
        } else {
            for (unsigned i = 0; i < length; ++i) {
                change |= static_cast<std::uint64_t>(from[i]) << (8 * i);
            }
        }
        take(static_cast<std::size_t>(std::countr_zero(mask)), change << (8 * low));
        from += length;
    }
    return from;
}

} // namespace

void RowCodec::encode(std::span<const double> row, std::span<std::uint64_t> previous, Bytes& bytes,
                      std::vector<std::uint32_t>& groups) {
    Q_ASSERT(previous.size() == row.size());
    std::array<std::uint8_t, LongestGroup + Slack> group;
    for (std::size_t at = 0; at < row.size(); at += Group) {
        const std::size_t count = std::min(Group, row.size() - at);
        const std::uint8_t* end =
            encodeGroup(row.subspan(at, count), previous.data() + at, group.data());
        groups.push_back(static_cast<std::uint32_t>(bytes.size()));
        bytes.insert(bytes.end(), group.cbegin(), group.cbegin() + (end - group.data()));
    }
}

const std::uint8_t* RowCodec::decodeGroup(const std::uint8_t* from, const std::uint8_t* end,
                                          std::span<std::uint64_t> previous) {
    return readGroup(from, end, previous.size(),
                     [previous](std::size_t i, std::uint64_t change) { previous[i] ^= change; });
}

bool RowCodec::check(std::span<const std::uint8_t> row, std::size_t columns,
                     std::vector<std::uint32_t>& groups) {
    groups.clear();
    const std::uint8_t* at = row.data();
    const std::uint8_t* const end = row.data() + row.size();
    for (std::size_t column = 0; column < columns; column += Group) {
        groups.push_back(static_cast<std::uint32_t>(at - row.data()));
        at = readGroup(at, end, std::min(Group, columns - column),
                       [](std::size_t, std::uint64_t) {});
        if (at == nullptr) {
            return false;
        }
    }
    return at == end;
}

} // namespace wb::metrics
