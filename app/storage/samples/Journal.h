// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/samples/SampleFile.h"
#include "models/metrics/SampleBatch.h"

#include <QHash>

#include <unordered_map>
#include <unordered_set>

namespace wb::storage {

/// One journal file: the scrapes as they came, for what no segment has yet. Each file tells the
/// names it uses, so that it can be read alone but for blocks that begin in the one before.
class JournalWriter {
public:
    [[nodiscard]] static Expected<JournalWriter> create(const QString& path);

    /// The batch is with the system when this returns, so it survives the end of the process. After
    /// an error the file ends before the batch, and takes no more.
    [[nodiscard]] Expected<void> append(const metrics::SampleBatch& batch);

    [[nodiscard]] const QString& path() const { return m_file.path(); }
    [[nodiscard]] quint64 size() const { return m_file.size(); }
    /// The blocks with rows in this file.
    [[nodiscard]] std::unordered_set<std::uint64_t>& blocks() { return m_blocks; }

private:
    using NamesPtr = std::shared_ptr<const metrics::SeriesNames>;
    struct Target {
        std::uint64_t id = 0;
        NamesPtr names; ///< The last.
    };
    Target& tellTarget(const QString& key, metrics::ByteWriter& writer);
    std::uint64_t tellNames(Target& target, const NamesPtr& names, metrics::ByteWriter& writer);
    void tellRow(const metrics::SampleBatch& batch, const metrics::SampleBatch::Row& row,
                 metrics::ByteWriter& writer);

    SampleFile m_file;
    QHash<QString, Target> m_targets;
    std::unordered_map<NamesPtr, std::uint64_t> m_names;
    std::uint64_t m_lastId = 0; ///< Of targets and names alike.
    std::unordered_set<std::uint64_t> m_blocks;
};

/// What was read of journal files, in their order.
class JournalReader {
public:
    struct Outcome {
        bool isDamaged = false; ///< Bytes that nobody wrote; what stands before them was read.
        quint64 lostBytes = 0;  ///< From there on, or of a record that was not finished.
    };
    /// Reads the next file.
    [[nodiscard]] Expected<Outcome> read(const QString& path);
    /// All blocks that were read, packed, in the order in which they began.
    [[nodiscard]] std::vector<metrics::SampleBlockPtr> take();

private:
    struct Block;
    class Names;
    [[nodiscard]] bool readBatch(std::span<const std::uint8_t> bytes, Names& names);
    [[nodiscard]] bool readRow(metrics::ByteReader& reader, const Names& names);
    [[nodiscard]] bool readFailure(metrics::ByteReader& reader, const Names& names);
    [[nodiscard]] std::shared_ptr<Block> blockOf(std::uint64_t id, const QString& target);

    std::unordered_map<std::uint64_t, std::shared_ptr<Block>> m_blocks;
    std::vector<std::shared_ptr<Block>> m_order;
};

} // namespace wb::storage
