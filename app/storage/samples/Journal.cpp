// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/Journal.h"

#include "app/storage/samples/Frame.h"
#include "models/metrics/RowBlock.h"

#include <algorithm>
#include <zlib.h>

namespace wb::storage {

using metrics::ByteReader;
using metrics::Bytes;
using metrics::ByteWriter;
using metrics::SeriesNames;

namespace {

constexpr std::string_view Magic = "WBJRNL\x01\n";
constexpr std::size_t HeaderBytes = 16;
constexpr int JournalLevel = 1; // It is written all the time and read once at most.

enum Record : std::uint8_t { TargetRecord = 1, NamesRecord, RowRecord, FailureRecord };

/// A frame's sizes are known to be right before they are believed: so a record that was not
/// finished is told from one that was damaged.
Bytes headerOf(const Frame& frame) {
    Bytes header;
    ByteWriter writer(header);
    writer.fixed32(static_cast<std::uint32_t>(frame.stored.size()));
    writer.fixed32(frame.rawSize);
    writer.fixed32(frame.checksum);
    writer.fixed32(static_cast<std::uint32_t>(crc32(0, header.data(), 12)));
    return header;
}

QString textOf(std::span<const std::uint8_t> bytes) {
    const std::string text(bytes.begin(), bytes.end());
    return QString::fromStdString(text);
}

} // namespace

Expected<JournalWriter> JournalWriter::create(const QString& path) {
    Expected<SampleFile> file = SampleFile::create(path);
    if (!file) {
        return failure(file.error());
    }
    const Bytes magic(Magic.begin(), Magic.end());
    if (const Expected<void> written = file->append(magic); !written) {
        return failure(written.error());
    }
    JournalWriter writer;
    writer.m_file = std::move(*file);
    return writer;
}

JournalWriter::Target& JournalWriter::tellTarget(const QString& key, ByteWriter& writer) {
    Target& target = m_targets[key];
    if (target.id == 0) {
        target.id = ++m_lastId;
        writer.byte(TargetRecord);
        writer.varint(target.id);
        writer.text(key.toStdString());
    }
    return target;
}

std::uint64_t JournalWriter::tellNames(Target& target, const NamesPtr& names, ByteWriter& writer) {
    std::uint64_t& id = m_names[names];
    if (id == 0) {
        const bool goesOn = target.names != nullptr && names->beginsWith(*target.names);
        const std::uint64_t base = goesOn ? m_names[target.names] : 0;
        m_names[names] = ++m_lastId;
        writer.byte(NamesRecord);
        writer.varint(m_lastId);
        writer.varint(base);
        names->write(writer, goesOn ? target.names->size() : 0);
    }
    target.names = names;
    return m_names[names];
}

void JournalWriter::tellRow(const metrics::SampleBatch& batch, const metrics::SampleBatch::Row& row,
                            ByteWriter& writer) {
    Target& target = tellTarget(row.target, writer);
    if (row.names == nullptr) {
        writer.byte(FailureRecord);
        writer.varint(target.id);
        writer.varint(row.block);
        writer.signedVarint(row.timeMs);
        return;
    }
    const std::uint64_t names = tellNames(target, row.names, writer);
    writer.byte(RowRecord);
    writer.varint(target.id);
    writer.varint(names);
    writer.varint(row.block);
    writer.varint(row.index);
    writer.signedVarint(row.timeMs);
    writer.varint(row.columns);
    writer.varint(row.samples);
    writer.varint(row.size);
    writer.raw(std::span(batch.bytes).subspan(row.begin, row.size));
}

Expected<void> JournalWriter::append(const metrics::SampleBatch& batch) {
    if (batch.rows.empty()) {
        return {};
    }
    Bytes raw;
    ByteWriter writer(raw);
    for (const metrics::SampleBatch::Row& row : batch.rows) {
        tellRow(batch, row, writer);
    }
    const Frame frame = Frame::pack(raw, JournalLevel);
    Bytes record = headerOf(frame);
    record.insert(record.end(), frame.stored.begin(), frame.stored.end());
    Expected<void> written = m_file.append(record);
    if (!written) {
        return written;
    }
    for (const metrics::SampleBatch::Row& row : batch.rows) {
        m_blocks.insert(row.block);
    }
    return written;
}

struct JournalReader::Block {
    QString target;
    std::uint64_t id = 0;
    std::shared_ptr<const SeriesNames> names = std::make_shared<const SeriesNames>();
    metrics::RowBlock rows;
    metrics::SampleBlockPtr packed;

    void pack() {
        if (packed == nullptr && !rows.isEmpty()) {
            packed = rows.pack(target, names, id);
            rows.clear();
        }
    }
};

/// The names of one file.
class JournalReader::Names {
public:
    bool readTarget(ByteReader& reader) {
        const std::uint64_t id = reader.varint();
        m_targets[id] = textOf(reader.text());
        return reader.ok();
    }
    bool readNames(ByteReader& reader) {
        const std::uint64_t id = reader.varint();
        const std::uint64_t base = reader.varint();
        std::shared_ptr<const SeriesNames> names = SeriesNames::read(reader);
        if (names == nullptr) {
            return false;
        }
        if (base != 0) {
            const auto known = m_names.find(base);
            if (known == m_names.end()) {
                return false;
            }
            std::vector<std::string_view> more;
            for (std::size_t i = 0; i < names->size(); ++i) {
                more.push_back(names->text(i));
            }
            names = SeriesNames::joined(*known->second, more);
        }
        m_names[id] = std::move(names);
        return true;
    }
    [[nodiscard]] const QString* target(std::uint64_t id) const {
        const auto found = m_targets.find(id);
        return found == m_targets.end() ? nullptr : &found->second;
    }
    [[nodiscard]] std::shared_ptr<const SeriesNames> names(std::uint64_t id) const {
        const auto found = m_names.find(id);
        return found == m_names.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<std::uint64_t, QString> m_targets;
    std::unordered_map<std::uint64_t, std::shared_ptr<const SeriesNames>> m_names;
};

Expected<JournalReader::Outcome> JournalReader::read(const QString& path) {
    const Expected<SampleFile> file = SampleFile::open(path);
    if (!file) {
        return failure(file.error());
    }
    const Expected<Bytes> bytes = file->read(0, static_cast<std::size_t>(file->size()));
    if (!bytes) {
        return failure(bytes.error());
    }
    ByteReader reader(*bytes);
    const auto magic = reader.raw(std::min(Magic.size(), reader.left()));
    Outcome outcome;
    outcome.isDamaged = !std::equal(magic.begin(), magic.end(), Magic.begin());
    outcome.lostBytes = outcome.isDamaged ? bytes->size() : 0;
    Names names;
    while (!outcome.isDamaged && reader.left() != 0) {
        outcome.lostBytes = reader.left();
        if (reader.left() < HeaderBytes) {
            return outcome;
        }
        const std::span<const std::uint8_t> header = reader.raw(HeaderBytes);
        ByteReader fields(header);
        const std::uint32_t size = fields.fixed32();
        const std::uint32_t rawSize = fields.fixed32();
        const std::uint32_t checksum = fields.fixed32();
        outcome.isDamaged = fields.fixed32() != crc32(0, header.data(), 12);
        if (outcome.isDamaged || size > reader.left()) {
            return outcome;
        }
        const std::optional<Bytes> raw = Frame::unpack(reader.raw(size), rawSize, checksum);
        outcome.isDamaged = !raw.has_value() || !readBatch(*raw, names);
        outcome.lostBytes = outcome.isDamaged ? outcome.lostBytes : 0;
    }
    return outcome;
}

bool JournalReader::readBatch(std::span<const std::uint8_t> bytes, Names& names) {
    ByteReader reader(bytes);
    bool isRight = true;
    while (isRight && reader.left() != 0) {
        switch (reader.byte()) {
        case TargetRecord:
            isRight = names.readTarget(reader);
            break;
        case NamesRecord:
            isRight = names.readNames(reader);
            break;
        case RowRecord:
            isRight = readRow(reader, names);
            break;
        case FailureRecord:
            isRight = readFailure(reader, names);
            break;
        default:
            isRight = false;
        }
    }
    return isRight;
}

bool JournalReader::readRow(ByteReader& reader, const Names& names) {
    const QString* const target = names.target(reader.varint());
    const std::shared_ptr<const SeriesNames> series = names.names(reader.varint());
    const std::uint64_t id = reader.varint();
    const std::uint64_t index = reader.varint();
    const TimeMs timeMs = reader.signedVarint();
    const std::uint64_t columns = reader.varint();
    const std::uint64_t samples = reader.varint();
    const std::span<const std::uint8_t> row = reader.text();
    if (!reader.ok() || target == nullptr || series == nullptr || columns > series->size()) {
        return false;
    }
    const std::shared_ptr<Block> block = blockOf(id, *target);
    // A block whose first rows went with a file before this one is in a segment by now; one that
    // misses some in between, because the disk was full, ends there.
    if (block->packed != nullptr || index != block->rows.rows()) {
        return true;
    }
    if (!block->rows.appendCoded(row, static_cast<std::size_t>(columns), samples, timeMs)) {
        return false;
    }
    block->names = series;
    if (block->rows.rows() == metrics::SampleBlock::MaxRows) {
        block->pack();
    }
    return true;
}

bool JournalReader::readFailure(ByteReader& reader, const Names& names) {
    const QString* const target = names.target(reader.varint());
    const std::uint64_t id = reader.varint();
    const TimeMs timeMs = reader.signedVarint();
    if (!reader.ok() || target == nullptr || timeMs < 0) {
        return false;
    }
    // A block may begin with a failure.
    const std::shared_ptr<Block> block = blockOf(id, *target);
    if (block->packed == nullptr && timeMs >= block->rows.lastMs()) {
        block->rows.markFailed(timeMs);
    }
    return true;
}

std::shared_ptr<JournalReader::Block> JournalReader::blockOf(std::uint64_t id,
                                                             const QString& target) {
    std::shared_ptr<Block>& block = m_blocks[id];
    if (block == nullptr) {
        block = std::make_shared<Block>();
        block->target = target;
        block->id = id;
        m_order.push_back(block);
    }
    return block;
}

std::vector<metrics::SampleBlockPtr> JournalReader::take() {
    std::vector<metrics::SampleBlockPtr> blocks;
    for (const std::shared_ptr<Block>& block : m_order) {
        block->pack();
        if (block->packed != nullptr) {
            blocks.push_back(std::move(block->packed));
        }
    }
    m_blocks.clear();
    m_order.clear();
    return blocks;
}

} // namespace wb::storage
