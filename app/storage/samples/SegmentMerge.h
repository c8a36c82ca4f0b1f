// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/samples/Segment.h"

namespace wb::storage {

/// What the name of a segment's file tells: its number, and from which number on it stands in place
/// of those before it. "segment-0000000007.wbs", "segment-0000000007-0000000003.wbs". By their
/// names they are in the order of their times.
struct SegmentName {
    quint64 first = 0;
    quint64 last = 0;

    [[nodiscard]] static SegmentName of(const QString& path);
    [[nodiscard]] QString text() const;
    /// Whether this has all that the other has: after a merge, until the other goes.
    [[nodiscard]] bool replaces(const SegmentName& other) const {
        return first <= other.first && last >= other.last &&
               (first != other.first || last != other.last);
    }
};

/// Of some files, which of them another of them replaces.
[[nodiscard]] std::vector<bool> replacedOf(std::span<const QString> paths);

/// A segment as far as its choice for a merge needs it.
struct SegmentSize {
    QString path;
    TimeMs firstMs = NoTime;
    TimeMs lastMs = NoTime;
    quint64 samples = 0;
};

/// Bounds on a merge.
struct MergeLimits {
    DurationMs spanMs = 0;   ///< Of what it makes.
    quint64 samples = 0;     ///< Of that, too: so it never takes long.
    std::size_t waiting = 1; ///< At the end, where more may come, so many are left as they are.
};
/// The first neighbours worth making one of: where the run begins, and how many (0: none are).
struct MergeRun {
    std::size_t begin = 0;
    std::size_t count = 0;
};
[[nodiscard]] MergeRun chooseMerge(std::span<const SegmentSize> segments,
                                   const MergeLimits& limits);

/// Writes one segment of all samples of some that follow one another, and makes it durable; these
/// stay. Gives the new one's path, beside the first. An error of InvalidInput is that of a file
/// that is damaged, which its context names; of an error nothing stays.
[[nodiscard]] Expected<QString> mergeSegments(std::span<const SegmentSize> segments);

} // namespace wb::storage
