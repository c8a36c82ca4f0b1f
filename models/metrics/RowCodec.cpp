// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/RowCodec.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace wb::metrics {

namespace {

// A group is a byte that says which bytes of the mask of changes follow, these, and for each change
// a number of seven bits a byte, the low bits of which say what it is:
//   ..0  the difference between two whole numbers
//   .01  between two of at most two decimals, in hundredths
//   011  of at most three, in thousandths
//   111  how the bits differ: zero bytes at the low end (3 bits), length - 1 (3 bits); then these
constexpr std::size_t LongestChange = 10;
constexpr std::size_t LongestGroup = 1 + 8 + RowCodec::Group * LongestChange;
// A change is stored with eight bytes, whatever its length.
constexpr std::size_t Slack = 8;

struct Scale {
    double factor = 1;
    unsigned tagBits = 1;
    unsigned tag = 0;
};
constexpr std::array<Scale, 3> Scales{Scale{1, 1, 0}, Scale{100, 2, 1}, Scale{1000, 3, 3}};
constexpr unsigned BitsTag = 7;
constexpr unsigned BitsTagBits = 3;
constexpr std::size_t LongestVarint = 10;

constexpr double LargestExact = 9007199254740992.0; // 2^53

/// The number as so many parts of one; of values that are none, as a damaged row may ask for, 0.
std::int64_t scaled(double value, double factor) {
    const double product = value * factor;
    return std::fabs(product) <= LargestExact
               ? static_cast<std::int64_t>(product + (product < 0 ? -0.5 : 0.5))
               : 0;
}

std::uint64_t unscaled(std::int64_t number, double factor) {
    return std::bit_cast<std::uint64_t>(static_cast<double>(number) / factor);
}

std::uint8_t* storeVarint(std::uint8_t* to, std::uint64_t value) {
    while (value > 0x7F) {
        *to++ = static_cast<std::uint8_t>(value | 0x80);
        value >>= 7;
    }
    *to++ = static_cast<std::uint8_t>(value);
    return to;
}

/// Stores the difference of the two in parts of one, if both are such numbers and it is small
/// enough to be worth it; nullptr if not.
template <std::size_t Kind>
std::uint8_t* encodeDifference(std::uint64_t before, std::uint64_t now, std::uint8_t* to) {
    constexpr std::int64_t Largest = std::int64_t(1) << 40;
    constexpr Scale Parts = Scales[Kind];
    const std::int64_t first = scaled(std::bit_cast<double>(before), Parts.factor);
    const std::int64_t second = scaled(std::bit_cast<double>(now), Parts.factor);
    if (unscaled(first, Parts.factor) != before || unscaled(second, Parts.factor) != now ||
        std::abs(second - first) > Largest) {
        return nullptr;
    }
    return storeVarint(to, zigZag(second - first) << Parts.tagBits | Parts.tag);
}

std::uint8_t* encodeChange(std::uint64_t before, std::uint64_t now, std::uint8_t* to) {
    if (std::uint8_t* const end = encodeDifference<0>(before, now, to)) {
        return end;
    }
    if (std::uint8_t* const end = encodeDifference<1>(before, now, to)) {
        return end;
    }
    if (std::uint8_t* const end = encodeDifference<2>(before, now, to)) {
        return end;
    }
    const std::uint64_t change = before ^ now;
    const auto low = static_cast<unsigned>(std::countr_zero(change)) / 8;
    const unsigned length = 8 - static_cast<unsigned>(std::countl_zero(change)) / 8 - low;
    to = storeVarint(to, (low << 3 | (length - 1)) << BitsTagBits | BitsTag);
    store64(to, change >> (8 * low));
    return to + length;
}

std::uint8_t* encodeGroup(std::span<const double> row, std::uint64_t* previous, std::uint8_t* to) {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool isChanged = std::bit_cast<std::uint64_t>(row[i]) != previous[i];
        mask |= static_cast<std::uint64_t>(isChanged) << i;
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
        const auto i = static_cast<std::size_t>(std::countr_zero(mask));
        const auto bits = std::bit_cast<std::uint64_t>(row[i]);
        to = encodeChange(previous[i], bits, to);
        previous[i] = bits;
    }
    return to;
}

/// A change as it stands in the bytes.
struct Change {
    double factor = 0;      ///< 0: bits.
    std::int64_t step = 0;  ///< In parts of one.
    std::uint64_t bits = 0; ///< That differ.

    [[nodiscard]] std::uint64_t applied(std::uint64_t before) const {
        return factor == 0 ? before ^ bits
                           : unscaled(scaled(std::bit_cast<double>(before), factor) + step, factor);
    }
};

const std::uint8_t* readVarint(const std::uint8_t* from, const std::uint8_t* end,
                               std::uint64_t& value) {
    value = 0;
    for (unsigned shift = 0; from != end && shift < 7 * LongestVarint; shift += 7) {
        const std::uint8_t next = *from++;
        value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
        if (next < 0x80) {
            return from;
        }
    }
    return nullptr;
}

const std::uint8_t* readBits(const std::uint8_t* from, const std::uint8_t* end, std::uint64_t shape,
                             Change& change) {
    const auto low = static_cast<unsigned>(shape >> 3);
    const auto length = static_cast<unsigned>(shape & 7) + 1;
    if (shape > 63 || low + length > 8 || static_cast<std::size_t>(end - from) < length) {
        return nullptr;
    }
    change.factor = 0;
    change.bits = 0;
    for (unsigned i = 0; i < length; ++i) {
        change.bits |= static_cast<std::uint64_t>(from[i]) << (8 * (low + i));
    }
    return from + length;
}

const std::uint8_t* readChange(const std::uint8_t* from, const std::uint8_t* end, Change& change) {
    std::uint64_t value = 0;
    from = readVarint(from, end, value);
    if (from == nullptr) {
        return nullptr;
    }
    for (const Scale& scale : Scales) {
        if ((value & ((1U << scale.tagBits) - 1)) == scale.tag) {
            // No more than a difference may be: sums with it stay in range.
            constexpr std::uint64_t Largest = std::uint64_t(1) << 42;
            value >>= scale.tagBits;
            change.factor = scale.factor;
            change.step = unZigZag(value);
            return value < Largest ? from : nullptr;
        }
    }
    return readBits(from, end, value >> BitsTagBits, change);
}

/// Where the change after this one begins.
const std::uint8_t* passChange(const std::uint8_t* from) {
    const unsigned first = *from;
    if ((first & BitsTag) != BitsTag) {
        while (*from++ > 0x7F) {
        }
        return from;
    }
    std::uint64_t value = 0;
    from = readVarint(from, from + LongestVarint, value);
    return from + (value >> BitsTagBits & 7) + 1;
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
    Change change;
    for (; mask != 0; mask &= mask - 1) {
        from = readChange(from, end, change);
        if (from == nullptr) {
            return nullptr;
        }
        take(static_cast<std::size_t>(std::countr_zero(mask)), change);
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
    return readGroup(from, end, previous.size(), [previous](std::size_t i, const Change& change) {
        previous[i] = change.applied(previous[i]);
    });
}

void RowCodec::decodeColumn(const std::uint8_t* from, std::size_t column, std::uint64_t& previous) {
    const std::uint8_t* const end = from + LongestGroup;
    std::uint64_t mask = 0;
    for (unsigned left = *from++; left != 0; left &= left - 1) {
        mask |= static_cast<std::uint64_t>(*from++) << (8 * std::countr_zero(left));
    }
    if ((mask >> column & 1) == 0) {
        return;
    }
    // What stands before it is only passed over: to read it is what takes long.
    for (auto before = std::popcount(mask & ((std::uint64_t(1) << column) - 1)); before != 0;
         --before) {
        from = passChange(from);
    }
    Change change;
    readChange(from, end, change);
    previous = change.applied(previous);
}

bool RowCodec::check(std::span<const std::uint8_t> row, std::size_t columns,
                     std::vector<std::uint32_t>& groups) {
    groups.clear();
    const std::uint8_t* at = row.data();
    const std::uint8_t* const end = row.data() + row.size();
    for (std::size_t column = 0; column < columns; column += Group) {
        groups.push_back(static_cast<std::uint32_t>(at - row.data()));
        at = readGroup(at, end, std::min(Group, columns - column),
                       [](std::size_t, const Change&) {});
        if (at == nullptr) {
            return false;
        }
    }
    return at == end;
}

} // namespace wb::metrics
