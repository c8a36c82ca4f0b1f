// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/ColumnGroup.h"
#include "app/storage/samples/Segment.h"
#include "models/metrics/ColumnMap.h"

#include <QFile>

#include <cmath>
#include <map>
#include <zlib.h>

namespace wb::storage {

using metrics::Bytes;
using metrics::ByteWriter;
using metrics::SampleBlock;
using metrics::SampleBlockPtr;

namespace {

constexpr int SegmentLevel = 3; // Higher ones gain a few hundredths and take several times longer.

class FrameWriter {
public:
    explicit FrameWriter(SampleFile& file)
        : m_file(file) {}

    /// After an error every further place is one of nothing.
    FramePlace add(std::span<const std::uint8_t> raw) {
        const Frame frame = Frame::pack(raw, SegmentLevel);
        FramePlace place{m_file.size(), static_cast<std::uint32_t>(frame.stored.size()),
                         frame.rawSize, frame.checksum};
        if (m_outcome) {
            m_outcome = m_file.append(frame.stored);
        }
        return place;
    }
    [[nodiscard]] const Expected<void>& outcome() const { return m_outcome; }

private:
    SampleFile& m_file;
    Expected<void> m_outcome;
};

/// The blocks of one target as one table.
class Table {
public:
    explicit Table(std::span<const SampleBlockPtr> blocks);

    [[nodiscard]] SegmentTarget write(FrameWriter& frames) const;

private:
    void readColumn(std::size_t column, std::span<double> out) const;
    void writeGroups(FrameWriter& frames, ByteWriter& head) const;
    void writeTimes(ByteWriter& head) const;
    [[nodiscard]] std::array<std::vector<double>, segment::CoarseFields>
    coarse(std::span<const double> values) const;

    static constexpr std::uint32_t None = 0xFFFF'FFFF;
    using Places = std::vector<std::uint32_t>; ///< By the table's columns: the block's, or None.

    std::span<const SampleBlockPtr> m_blocks;
    std::shared_ptr<const metrics::SeriesNames> m_names;
    std::vector<std::shared_ptr<const Places>> m_places; ///< One a block.
    std::vector<TimeMs> m_times;
    std::vector<TimeMs> m_failures;
    std::vector<segment::CoarseRows> m_coarse;
};

Table::Table(std::span<const SampleBlockPtr> blocks)
    : m_blocks(blocks) {
    metrics::ColumnMap map;
    std::shared_ptr<const metrics::SeriesNames> names;
    std::shared_ptr<const Places> places;
    for (const SampleBlockPtr& block : blocks) {
        if (block->names() != names) {
            if (names == nullptr) {
                map.begin(block->names());
            } else {
                map.change(*block->names());
            }
            names = block->names();
            auto next = std::make_shared<Places>(map.names()->size(), None);
            for (std::uint32_t i = 0; i < names->size(); ++i) {
                (*next)[map.columns().empty() ? i : map.columns()[i]] = i;
            }
            places = std::move(next);
        }
        m_places.push_back(places);
        const std::size_t begin = m_times.size();
        m_times.resize(begin + block->rows());
        block->readTimes(std::span(m_times).subspan(begin));
        m_failures.insert(m_failures.end(), block->failures().begin(), block->failures().end());
    }
    m_names = map.names();
    m_coarse = segment::coarseRows(m_times);
}

void Table::readColumn(std::size_t column, std::span<double> out) const {
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const SampleBlock& block = *m_blocks[i];
        const std::span<double> values = out.first(block.rows());
        const std::uint32_t place = column < m_places[i]->size() ? (*m_places[i])[column] : None;
        if (place < block.columns()) {
            block.readColumn(place, values);
        } else {
            std::fill(values.begin(), values.end(), std::bit_cast<double>(metrics::StaleBits));
        }
        out = out.subspan(block.rows());
    }
}

std::array<std::vector<double>, segment::CoarseFields>
Table::coarse(std::span<const double> values) const {
    std::array<std::vector<double>, segment::CoarseFields> fields;
    for (const segment::CoarseRows& rows : m_coarse) {
        const double stale = std::bit_cast<double>(metrics::StaleBits);
        double first = stale;
        double last = stale;
        double min = std::numeric_limits<double>::quiet_NaN();
        double max = min;
        double count = 0;
        for (std::size_t i = rows.begin; i < rows.end; ++i) {
            if (metrics::isStale(values[i])) {
                continue;
            }
            first = count == 0 ? values[i] : first;
            last = values[i];
            // What is no number gives way to any.
            min = values[i] < min || std::isnan(min) ? values[i] : min;
            max = values[i] > max || std::isnan(max) ? values[i] : max;
            ++count;
        }
        const std::array<double, segment::CoarseFields> point{first, min, max, last, count};
        for (std::size_t field = 0; field < point.size(); ++field) {
            fields[field].push_back(point[field]);
        }
    }
    return fields;
}

void Table::writeGroups(FrameWriter& frames, ByteWriter& head) const {
    ColumnGroupWriter fine;
    ColumnGroupWriter coarse;
    std::vector<double> values(m_times.size());
    for (std::size_t column = 0; column < m_names->size(); ++column) {
        readColumn(column, values);
        fine.append(values);
        for (const std::vector<double>& field : this->coarse(values)) {
            coarse.append(field);
        }
        if ((column + 1) % segment::ColumnsPerGroup == 0 || column + 1 == m_names->size()) {
            frames.add(fine.take()).write(head);
            frames.add(coarse.take()).write(head);
        }
    }
}

void Table::writeTimes(ByteWriter& head) const {
    head.varint(m_times.size());
    TimeMs before = 0;
    DurationMs step = 0;
    for (const TimeMs timeMs : m_times) {
        head.signedVarint(timeMs - before - step);
        step = before == 0 ? 0 : timeMs - before;
        before = timeMs;
    }
    head.varint(m_failures.size());
    before = 0;
    for (const TimeMs timeMs : m_failures) {
        head.signedVarint(timeMs - before);
        before = timeMs;
    }
}

SegmentTarget Table::write(FrameWriter& frames) const {
    SegmentTarget target;
    target.target = m_blocks.front()->target();
    target.firstMs = m_blocks.front()->firstMs();
    target.lastMs = m_blocks.back()->lastMs();
    for (const SampleBlockPtr& block : m_blocks) {
        target.samples += block->samples();
    }
    Bytes head;
    ByteWriter writer(head);
    m_names->write(writer);
    writeTimes(writer);
    writeGroups(frames, writer);
    target.head = frames.add(head);
    return target;
}

std::vector<SegmentTarget> writeTables(std::span<const SampleBlockPtr> blocks,
                                       FrameWriter& frames) {
    std::map<QString, std::vector<SampleBlockPtr>> byTarget;
    for (const SampleBlockPtr& block : blocks) {
        byTarget[block->target()].push_back(block);
    }
    std::vector<SegmentTarget> targets;
    for (const auto& [target, own] : byTarget) {
        std::size_t begin = 0;
        std::size_t rows = 0;
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (rows + own[i]->rows() > segment::MaxRows) {
                targets.push_back(Table(std::span(own).subspan(begin, i - begin)).write(frames));
                begin = i;
                rows = 0;
            }
            rows += own[i]->rows();
        }
        targets.push_back(Table(std::span(own).subspan(begin)).write(frames));
    }
    return targets;
}

Expected<void> writeFile(SampleFile& file, std::span<const SampleBlockPtr> blocks) {
    Bytes magic(segment::Magic.begin(), segment::Magic.end());
    magic.push_back(segment::Version);
    magic.push_back('\n');
    if (Expected<void> written = file.append(magic); !written) {
        return written;
    }
    FrameWriter frames(file);
    const std::vector<SegmentTarget> targets = writeTables(blocks, frames);
    Bytes index;
    ByteWriter writer(index);
    writer.varint(targets.size());
    for (const SegmentTarget& target : targets) {
        writer.text(target.target.toStdString());
        writer.signedVarint(target.firstMs);
        writer.signedVarint(target.lastMs);
        writer.varint(target.samples);
        target.head.write(writer);
    }
    const FramePlace place = frames.add(index);
    if (!frames.outcome()) {
        return frames.outcome();
    }
    Bytes trailer;
    ByteWriter end(trailer);
    end.fixed64(place.offset);
    end.fixed32(place.size);
    end.fixed32(place.rawSize);
    end.fixed32(place.checksum);
    end.fixed32(
        static_cast<std::uint32_t>(crc32(0, trailer.data(), static_cast<uInt>(trailer.size()))));
    end.raw(magic);
    Expected<void> written = file.append(trailer);
    return written ? file.sync() : written;
}

} // namespace

void FramePlace::write(ByteWriter& writer) const {
    writer.varint(offset);
    writer.varint(size);
    writer.varint(rawSize);
    writer.fixed32(checksum);
}

FramePlace FramePlace::read(metrics::ByteReader& reader) {
    FramePlace place;
    place.offset = reader.varint();
    place.size = static_cast<std::uint32_t>(reader.varint());
    place.rawSize = static_cast<std::uint32_t>(reader.varint());
    place.checksum = reader.fixed32();
    return place;
}

std::vector<segment::CoarseRows> segment::coarseRows(std::span<const TimeMs> times) {
    std::vector<CoarseRows> result;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (i == 0 || times[i] / CoarseMs != times[i - 1] / CoarseMs) {
            result.push_back({i, i});
        }
        result.back().end = i + 1;
    }
    return result;
}

Expected<void> writeSegment(const QString& path, std::span<const SampleBlockPtr> blocks) {
    const QString unfinished = path + QLatin1String(".part");
    Expected<SampleFile> file = SampleFile::create(unfinished);
    if (!file) {
        return failure(file.error());
    }
    Expected<void> written = writeFile(*file, blocks);
    if (written) {
        written = renameFile(unfinished, path);
    }
    if (!written) {
        QFile::remove(unfinished);
    }
    return written;
}

} // namespace wb::storage
