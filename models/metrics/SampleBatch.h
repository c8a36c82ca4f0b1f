// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/SampleSink.h"

#include <QMetaType>

namespace wb::metrics {

/// What a SampleStore took in during a second or so, on its way to the disk.
struct SampleBatch {
    struct Row {
        QString target;
        std::shared_ptr<const SeriesNames> names; ///< nullptr: the scrape failed.
        std::uint64_t block = 0;
        std::size_t index = 0;
        TimeMs timeMs = NoTime;
        std::size_t columns = 0;
        std::uint64_t samples = 0;
        std::size_t begin = 0; ///< In bytes.
        std::size_t size = 0;
    };
    std::vector<Row> rows;
    Bytes bytes;
    std::vector<SampleBlockPtr> blocks; ///< Packed since, after their rows.
    bool isComplete = false;            ///< All rows are packed that there were when it was asked.
    bool hasLostRows = false;           ///< On their way here, for want of room.

    [[nodiscard]] bool isEmpty() const { return rows.empty() && blocks.empty(); }
};

using SampleBatchPtr = std::shared_ptr<const SampleBatch>;

/// Gathers what a store tells. Lives on the store's thread.
class SampleGatherer final : public SampleSink {
public:
    void rowAppended(const SampleRow& row) override;
    void scrapeFailed(const QString& target, std::uint64_t block, TimeMs timeMs) override;
    void blockPacked(const SampleBlockPtr& block) override;

    /// All since the last call; nullptr when there is nothing.
    [[nodiscard]] SampleBatchPtr take(bool isComplete = false);

private:
    std::shared_ptr<SampleBatch> m_batch = std::make_shared<SampleBatch>();
};

} // namespace wb::metrics

Q_DECLARE_METATYPE(wb::metrics::SampleBatchPtr)
