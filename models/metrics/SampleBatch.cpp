// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/SampleBatch.h"

namespace wb::metrics {

void SampleGatherer::rowAppended(const SampleRow& row) {
    m_batch->rows.push_back({row.target, row.names, row.block, row.index, row.timeMs, row.columns,
                             row.samples, m_batch->bytes.size(), row.bytes.size()});
    m_batch->bytes.insert(m_batch->bytes.end(), row.bytes.begin(), row.bytes.end());
}

void SampleGatherer::scrapeFailed(const QString& target, std::uint64_t block, TimeMs timeMs) {
    SampleBatch::Row row;
    row.target = target;
    row.block = block;
    row.timeMs = timeMs;
    m_batch->rows.push_back(row);
}

void SampleGatherer::blockPacked(const SampleBlockPtr& block) {
    m_batch->blocks.push_back(block);
}

SampleBatchPtr SampleGatherer::take(bool isComplete) {
    if (m_batch->isEmpty()) {
        return nullptr;
    }
    m_batch->isComplete = isComplete;
    return std::exchange(m_batch, std::make_shared<SampleBatch>());
}

} // namespace wb::metrics
