// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/ColumnGroup.h"
#include "app/storage/samples/Segment.h"
#include "models/metrics/SeriesNames.h"

#include <algorithm>
#include <zlib.h>

namespace wb::storage {

using metrics::ByteReader;
using metrics::Bytes;
using metrics::PixelColumn;
using metrics::PixelReducer;

struct SegmentReader::Head {
    std::shared_ptr<const metrics::SeriesNames> names;
    std::vector<TimeMs> times;
    std::vector<TimeMs> failures;
    std::vector<FramePlace> fine; ///< One a group.
    std::vector<FramePlace> coarse;
};

namespace {

std::vector<TimeMs> readTimes(ByteReader& reader) {
    std::vector<TimeMs> times(std::min(reader.count(1), segment::MaxRows));
    std::uint64_t before = 0;
    std::uint64_t step = 0;
    // Unsigned: what a damaged file says may leave the range of numbers.
    for (TimeMs& timeMs : times) {
        const std::uint64_t time =
            before + step + static_cast<std::uint64_t>(reader.signedVarint());
        step = before == 0 ? 0 : time - before;
        before = time;
        timeMs = static_cast<TimeMs>(time);
    }
    return times;
}

std::vector<TimeMs> readFailures(ByteReader& reader) {
    std::vector<TimeMs> times(reader.count(1));
    std::uint64_t before = 0;
    for (TimeMs& timeMs : times) {
        before += static_cast<std::uint64_t>(reader.signedVarint());
        timeMs = static_cast<TimeMs>(before);
    }
    return times;
}

/// The version that a magic tells; 0 when it is none.
std::uint8_t versionOf(std::span<const std::uint8_t> bytes) {
    if (bytes.size() != segment::MagicBytes || bytes[segment::MagicBytes - 1] != '\n' ||
        !std::equal(segment::Magic.begin(), segment::Magic.end(), bytes.begin())) {
        return 0;
    }
    return bytes[segment::Magic.size()];
}

bool areTimes(std::span<const TimeMs> times) {
    return std::is_sorted(times.begin(), times.end()) && (times.empty() || times.front() >= 0);
}

} // namespace

tl::unexpected<Error> SegmentReader::damaged(const char* what) const {
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("The file is damaged: %1.").arg(QLatin1String(what)),
                   m_file.path());
}

Expected<SegmentReader> SegmentReader::open(const QString& path) {
    SegmentReader segment;
    Expected<SampleFile> file = SampleFile::open(path);
    if (!file) {
        return failure(file.error());
    }
    segment.m_file = std::move(*file);
    const quint64 size = segment.size();
    if (size < segment::MagicBytes + segment::TrailerBytes) {
        return segment.damaged("it is too short");
    }
    const Expected<Bytes> trailer =
        segment.m_file.read(size - segment::TrailerBytes, segment::TrailerBytes);
    if (!trailer) {
        return failure(trailer.error());
    }
    ByteReader end(*trailer);
    const FramePlace place{end.fixed64(), end.fixed32(), end.fixed32(), end.fixed32()};
    const bool isTrailer = end.fixed32() == crc32(0, trailer->data(), 20);
    const Expected<Bytes> magic = segment.m_file.read(0, segment::MagicBytes);
    const std::uint8_t version = versionOf(end.raw(segment::MagicBytes));
    if (!isTrailer || version == 0 || !magic || versionOf(*magic) != version) {
        return segment.damaged("its beginning or its end is none");
    }
    if (version != segment::Version) {
        return failure(ErrorCode::Storage,
                       QStringLiteral("The file is of version %1; this program reads version %2. "
                                      "Use the program that wrote it.")
                           .arg(version)
                           .arg(segment::Version),
                       path);
    }
    const Expected<Bytes> index = segment.unpack(place);
    if (!index) {
        return failure(index.error());
    }
    ByteReader reader(*index);
    const std::size_t count = reader.count(5);
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        SegmentTarget target;
        const std::span<const std::uint8_t> name = reader.text();
        target.target = QString::fromStdString(std::string(name.begin(), name.end()));
        target.firstMs = reader.signedVarint();
        target.lastMs = reader.signedVarint();
        target.samples = reader.varint();
        target.head = FramePlace::read(reader);
        segment.m_targets.push_back(std::move(target));
    }
    if (!reader.ok() || count == 0) {
        return segment.damaged("its index is none");
    }
    return segment;
}

quint64 SegmentReader::samples() const {
    quint64 samples = 0;
    for (const SegmentTarget& target : m_targets) {
        samples += target.samples;
    }
    return samples;
}

TimeMs SegmentReader::firstMs() const {
    return std::min_element(m_targets.begin(), m_targets.end(),
                            [](const SegmentTarget& left, const SegmentTarget& right) {
                                return left.firstMs < right.firstMs;
                            })
        ->firstMs;
}

TimeMs SegmentReader::lastMs() const {
    return std::max_element(m_targets.begin(), m_targets.end(),
                            [](const SegmentTarget& left, const SegmentTarget& right) {
                                return left.lastMs < right.lastMs;
                            })
        ->lastMs;
}

Expected<Bytes> SegmentReader::unpack(const FramePlace& place) const {
    const Expected<Bytes> stored = m_file.read(place.offset, place.size);
    if (!stored) {
        return failure(stored.error());
    }
    std::optional<Bytes> raw = Frame::unpack(*stored, place.rawSize, place.checksum);
    if (!raw) {
        return damaged("a part of it has another checksum");
    }
    return std::move(*raw);
}

Expected<SegmentReader::Head> SegmentReader::readHead(const SegmentTarget& target) const {
    const Expected<Bytes> bytes = unpack(target.head);
    if (!bytes) {
        return failure(bytes.error());
    }
    ByteReader reader(*bytes);
    Head head;
    head.names = metrics::SeriesNames::read(reader);
    head.times = readTimes(reader);
    head.failures = readFailures(reader);
    // Where all scrapes had failed there is no row, and no name.
    const bool hasRows = head.names != nullptr && !head.times.empty();
    const bool hasFailures =
        head.names != nullptr && head.names->size() == 0 && !head.failures.empty();
    if ((!hasRows && !hasFailures) || !areTimes(head.times) || !areTimes(head.failures)) {
        return damaged("names or times of a target are none");
    }
    const std::size_t groups =
        (head.names->size() + segment::ColumnsPerGroup - 1) / segment::ColumnsPerGroup;
    for (std::size_t i = 0; i < groups && reader.ok(); ++i) {
        head.fine.push_back(FramePlace::read(reader));
        head.coarse.push_back(FramePlace::read(reader));
    }
    if (!reader.ok()) {
        return damaged("the columns of a target are not all told of");
    }
    return head;
}

Expected<std::shared_ptr<const metrics::SeriesNames>>
SegmentReader::names(const SegmentTarget& target) const {
    const Expected<Head> head = readHead(target);
    if (!head) {
        return failure(head.error());
    }
    return head->names;
}

/// `visit` gets the head of each part of the request's target, and the column of its series or
/// None.
template <typename Visit>
Expected<void> SegmentReader::eachPart(const Request& request, Visit visit) const {
    for (const SegmentTarget& target : m_targets) {
        if (target.target != request.target) {
            continue;
        }
        const Expected<Head> head = readHead(target);
        if (!head) {
            return failure(head.error());
        }
        if (Expected<void> outcome = visit(*head, head->names->find(request.series)); !outcome) {
            return outcome;
        }
    }
    return {};
}

Expected<void> SegmentReader::readRows(const Request& request, const TakeRows& take) const {
    return eachPart(request, [&](const Head& head, std::size_t column) {
        if (column != metrics::SeriesNames::None) {
            return readFine(head, column, take);
        }
        const std::vector<double> none(head.times.size(),
                                       std::bit_cast<double>(metrics::StaleBits));
        take(head.times, none, head.failures);
        return Expected<void>();
    });
}

Expected<void> SegmentReader::readRows(const QString& target, std::span<const std::string> series,
                                       const TakeSeriesRows& take) const {
    for (const SegmentTarget& part : m_targets) {
        if (part.target != target) {
            continue;
        }
        const Expected<Head> head = readHead(part);
        if (!head) {
            return failure(head.error());
        }
        if (Expected<void> outcome = readFine(*head, series, take); !outcome) {
            return outcome;
        }
    }
    return {};
}

Expected<void> SegmentReader::readFine(const Head& head, std::span<const std::string> series,
                                       const TakeSeriesRows& take) const {
    std::vector<std::pair<std::size_t, std::size_t>> columns;
    for (std::size_t i = 0; i < series.size(); ++i) {
        columns.emplace_back(head.names->find(series[i]), i);
    }
    std::sort(columns.begin(), columns.end());
    std::vector<double> values(head.times.size());
    auto next = columns.begin();
    while (next != columns.end() && next->first != metrics::SeriesNames::None) {
        const std::size_t group = next->first / segment::ColumnsPerGroup;
        const Expected<Bytes> bytes = unpack(head.fine[group]);
        if (!bytes) {
            return failure(bytes.error());
        }
        ColumnGroupReader reader(*bytes, values.size());
        std::size_t column = group * segment::ColumnsPerGroup;
        for (; next != columns.end() && next->first / segment::ColumnsPerGroup == group; ++next) {
            bool isRight = true;
            for (; isRight && column < next->first; ++column) {
                isRight = reader.next({});
            }
            // A series that is asked for twice is read once.
            if (isRight && column == next->first) {
                isRight = reader.next(values);
                ++column;
            }
            if (!isRight) {
                return damaged("a column is none");
            }
            take(next->second, head.times, values, head.failures);
        }
    }
    std::fill(values.begin(), values.end(), std::bit_cast<double>(metrics::StaleBits));
    for (; next != columns.end(); ++next) {
        take(next->second, head.times, values, head.failures);
    }
    return {};
}

Expected<void> SegmentReader::read(const Request& request, PixelReducer& reducer) const {
    const TakeRows addRows = [&](auto times, auto values, auto failures) {
        reducer.add(times, values, failures);
    };
    return eachPart(request, [&](const Head& head, std::size_t column) -> Expected<void> {
        if (column == metrics::SeriesNames::None) {
            reducer.gap();
            return {};
        }
        return request.isCoarse ? readCoarse(head, column, reducer)
                                : readFine(head, column, addRows);
    });
}

/// Column after column.
Expected<void> SegmentReader::readAll(const Head& head, std::span<double> table) const {
    const std::size_t rows = head.times.size();
    for (std::size_t column = 0; column < head.names->size();) {
        const Expected<Bytes> bytes = unpack(head.fine[column / segment::ColumnsPerGroup]);
        if (!bytes) {
            return failure(bytes.error());
        }
        ColumnGroupReader group(*bytes, rows);
        do {
            if (!group.next(table.subspan(column * rows, rows))) {
                return damaged("a column is none");
            }
        } while (++column < head.names->size() && column % segment::ColumnsPerGroup != 0);
    }
    return {};
}

Expected<std::vector<metrics::SampleBlockPtr>>
SegmentReader::blocks(const SegmentTarget& target) const {
    const Expected<Head> head = readHead(target);
    if (!head) {
        return failure(head.error());
    }
    const std::size_t rows = head->times.size();
    std::vector<double> table(head->names->size() * rows);
    if (const Expected<void> outcome = readAll(*head, table); !outcome) {
        return failure(outcome.error());
    }
    std::vector<metrics::SampleBlockPtr> blocks;
    auto failed = head->failures.begin();
    // A block even without a row: it has the failures.
    std::size_t begin = 0;
    do {
        const std::size_t end = std::min(rows, begin + metrics::SampleBlock::MaxRows);
        metrics::SampleBlock::Content content{target.target, head->names, 0, 0, {}, {}, {}, {}};
        content.times.assign(head->times.begin() + static_cast<std::ptrdiff_t>(begin),
                             head->times.begin() + static_cast<std::ptrdiff_t>(end));
        const auto nextFailed =
            end == rows ? head->failures.end()
                        : std::upper_bound(failed, head->failures.end(), head->times[end]);
        content.failures.assign(failed, nextFailed);
        failed = nextFailed;
        metrics::PackedColumns packed;
        for (std::size_t column = 0; column < head->names->size(); ++column) {
            const auto values = std::span(table).subspan(column * rows + begin, end - begin);
            content.samples += static_cast<std::uint64_t>(
                std::count_if(values.begin(), values.end(),
                              [](double value) { return !metrics::isStale(value); }));
            content.columns.push_back(static_cast<std::uint32_t>(content.bytes.size()));
            packed.append(values, content.bytes);
        }
        content.bytes.resize(content.bytes.size() + metrics::PackedColumns::Padding);
        blocks.push_back(std::make_shared<metrics::SampleBlock>(std::move(content)));
        begin = end;
    } while (begin < rows);
    return blocks;
}

Expected<void> SegmentReader::readFine(const Head& head, std::size_t column,
                                       const TakeRows& take) const {
    const Expected<Bytes> bytes = unpack(head.fine[column / segment::ColumnsPerGroup]);
    if (!bytes) {
        return failure(bytes.error());
    }
    std::vector<double> values(head.times.size());
    ColumnGroupReader group(*bytes, values.size());
    for (std::size_t i = 0; i < column % segment::ColumnsPerGroup; ++i) {
        if (!group.next({})) {
            return damaged("a column is none");
        }
    }
    if (!group.next(values)) {
        return damaged("a column is none");
    }
    take(head.times, values, head.failures);
    return {};
}

Expected<void> SegmentReader::readCoarse(const Head& head, std::size_t column,
                                         PixelReducer& reducer) const {
    const Expected<Bytes> bytes = unpack(head.coarse[column / segment::ColumnsPerGroup]);
    if (!bytes) {
        return failure(bytes.error());
    }
    const std::vector<segment::CoarseRows> rows = segment::coarseRows(head.times);
    ColumnGroupReader group(*bytes, rows.size());
    for (std::size_t i = 0; i < column % segment::ColumnsPerGroup * segment::CoarseFields; ++i) {
        if (!group.next({})) {
            return damaged("a column is none");
        }
    }
    std::array<std::vector<double>, segment::CoarseFields> fields;
    for (std::vector<double>& field : fields) {
        field.resize(rows.size());
        if (!group.next(field)) {
            return damaged("a column is none");
        }
    }
    auto failure = head.failures.begin();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        PixelColumn point;
        point.firstMs = head.times[rows[i].begin];
        point.lastMs = head.times[rows[i].end - 1];
        point.first = fields[0][i];
        point.min = fields[1][i];
        point.max = fields[2][i];
        point.last = fields[3][i];
        const double count = fields[4][i];
        point.count = count >= 1 && count <= double(segment::MaxRows) ? std::uint64_t(count) : 0;
        for (; failure != head.failures.end() && *failure <= point.firstMs; ++failure) {
            reducer.gap();
        }
        if (point.count == 0) {
            reducer.gap();
        } else {
            reducer.add(point);
        }
    }
    if (failure != head.failures.end()) {
        reducer.gap();
    }
    return {};
}

} // namespace wb::storage
