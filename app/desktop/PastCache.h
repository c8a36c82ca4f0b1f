// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/SignalReading.h"

#include <deque>

namespace wb::desktop {

/// The ranges that were read from disk last, so that a live chart over days reads them once.
/// Bounded by count and by points; the one not used for longest goes.
class PastCache {
public:
    using Range = storage::SignalReading::Range;
    using Lines = QVector<QVector<QPointF>>;
    struct Entry {
        Range range;
        Lines lines;
        TimeMs readMs = NoTime;
        TimeMs completeToMs = NoTime; ///< Up to there all was on disk.
    };

    /// A range that has all of the wanted one in columns of the same width; null: there is none.
    [[nodiscard]] const Entry* find(const Range& wanted, TimeMs nowMs);
    /// What is later than `writtenMs` may come to disk yet, and is not taken for known.
    void add(Entry entry, TimeMs writtenMs);

private:
    std::deque<Entry> m_entries; ///< Last used first.
};

} // namespace wb::desktop
