// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ByteStream.h"

namespace wb::metrics {

/// Codes the values of one scrape by how they differ from those of the scrape before: a bit for
/// each that stayed, a byte or a few for each that changed. Made to be cheap for a row whole, and
/// to be read in groups of columns, so that many rows become columns without one big table.
class RowCodec {
public:
    /// Columns that are coded together.
    static constexpr std::size_t Group = 64;

    /// Appends the row, and where in `bytes` each of its groups begins. `previous` has as many bits
    /// as the row has values, zeros before the first row, and holds the row's afterwards.
    static void encode(std::span<const double> row, std::span<std::uint64_t> previous, Bytes& bytes,
                       std::vector<std::uint32_t>& groups);
    /// Reads the next group of a row, at most Group columns, over what the row before left there.
    /// Gives where the group ends, or nullptr when the bytes are none that encode() writes.
    [[nodiscard]] static const std::uint8_t* decodeGroup(const std::uint8_t* from,
                                                         const std::uint8_t* end,
                                                         std::span<std::uint64_t> previous);
    /// Reads one column of a group that encode() wrote, over what the row before left there.
    static void decodeColumn(const std::uint8_t* from, std::size_t column, std::uint64_t& previous);
    /// Whether the bytes are one whole row of so many columns; if so, `groups` has where in them
    /// each group begins.
    [[nodiscard]] static bool check(std::span<const std::uint8_t> row, std::size_t columns,
                                    std::vector<std::uint32_t>& groups);
};

} // namespace wb::metrics
