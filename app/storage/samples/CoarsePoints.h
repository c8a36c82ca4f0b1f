// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/samples/ColumnGroup.h"
#include "app/storage/samples/SegmentFormat.h"
#include "models/metrics/PixelReducer.h"

#include <optional>

namespace wb::storage {

/// What stands for stretches of a minute or ten of some series. Of a counter the least value and
/// the last are stored, in turn: the one is little more than the last before it, and that is little
/// more than it. The greatest is told where it is not the last.
class CoarseWriter {
public:
    /// The next series: its values, and the stretches of them that become points.
    void append(std::span<const double> values, std::span<const segment::CoarseRows> points);
    /// All series so far; begins a new group.
    [[nodiscard]] metrics::Bytes take();

private:
    ColumnGroupWriter m_leastAndLast;
    ColumnGroupWriter m_rest; ///< Two columns a series: the greatest, and how many are missing.
};

/// Which series of a group, and the rows its points stand for.
struct CoarsePlace {
    std::size_t column = 0;
    std::span<const segment::CoarseRows> points;
    std::span<const TimeMs> times; ///< Of all rows.
};
/// The points, one a stretch; `count` is 0 where there is no sample. What is first in a stretch is
/// not kept: the least stands there. nullopt when the bytes, which may be anything, are no group.
[[nodiscard]] std::optional<std::vector<metrics::PixelColumn>>
readCoarse(std::span<const std::uint8_t> bytes, const CoarsePlace& place);
/// The same as the first version of segments had them: what is first as well, and how many.
[[nodiscard]] std::optional<std::vector<metrics::PixelColumn>>
readCoarseOf1(std::span<const std::uint8_t> bytes, const CoarsePlace& place);

} // namespace wb::storage
