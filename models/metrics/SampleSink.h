// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/SampleBlock.h"

namespace wb::metrics {

/// One scrape as a SampleStore coded it: readable for who has the rows of its block before it.
struct SampleRow {
    const QString& target;
    const std::shared_ptr<const SeriesNames>& names; ///< As many as there are columns, or more.
    std::uint64_t block = 0;                         ///< SampleBlock::id() once it is packed.
    std::size_t index = 0;                           ///< In its block.
    TimeMs timeMs = NoTime;
    std::size_t columns = 0;
    std::uint64_t samples = 0;
    std::span<const std::uint8_t> bytes; ///< Valid during the call.
};

/// Where a SampleStore tells what it takes in, for those who keep it on a disk. Called on the
/// store's thread, in the order of things.
class SampleSink {
public:
    virtual ~SampleSink() = default;
    virtual void rowAppended(const SampleRow& row) = 0;
    /// A scrape that gave nothing.
    virtual void scrapeFailed(const QString& target, std::uint64_t block, TimeMs timeMs) = 0;
    /// All rows of a block, packed; no more will come.
    virtual void blockPacked(const SampleBlockPtr& block) = 0;
};

} // namespace wb::metrics
