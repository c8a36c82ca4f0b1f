// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/samples/Frame.h"
#include "models/base/Clock.h"

#include <QString>

namespace wb::storage {

/// Where a frame stands in a file.
struct FramePlace {
    quint64 offset = 0;
    std::uint32_t size = 0;
    std::uint32_t rawSize = 0;
    std::uint32_t checksum = 0;

    void write(metrics::ByteWriter& writer) const;
    [[nodiscard]] static FramePlace read(metrics::ByteReader& reader);
};

/// What a segment has of one target.
struct SegmentTarget {
    QString target;
    TimeMs firstMs = NoTime;
    TimeMs lastMs = NoTime;
    quint64 samples = 0;
    FramePlace head; ///< Its names, times and columns.
};

/// What the writer and the reader of segments agree on. A segment is its magic, frames in any
/// order, the frame of its index, and a trailer that tells where that is.
namespace segment {

/// The byte behind it tells the version, and a line's end closes it.
inline constexpr std::string_view Magic = "WBSEGM";
inline constexpr std::uint8_t Version = 1;
inline constexpr std::size_t MagicBytes = 8;
/// Place of the index, a checksum of that, and the magic once more.
inline constexpr std::size_t TrailerBytes = 20 + 4 + MagicBytes;
inline constexpr std::size_t ColumnsPerGroup = 64;
/// A target that has more is told of in parts.
inline constexpr std::size_t MaxRows = 32'768;
/// What is kept of a series for each CoarseMs: first, min, max, last and number of samples.
inline constexpr std::size_t CoarseFields = 5;
inline constexpr DurationMs CoarseMs = 600'000;

/// A stretch of rows that stand for one coarse point.
struct CoarseRows {
    std::size_t begin = 0;
    std::size_t end = 0;
};
[[nodiscard]] std::vector<CoarseRows> coarseRows(std::span<const TimeMs> times);

} // namespace segment

} // namespace wb::storage
