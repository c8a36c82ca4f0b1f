// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/samples/SampleReading.h"

#include "app/storage/samples/Journal.h"
#include "app/storage/samples/SegmentMerge.h"
#include "models/metrics/BlockWalk.h"

#include <QDir>
#include <QFile>

#include <map>
#include <set>

namespace wb::storage {

namespace {

std::vector<std::string> accepted(const QString& target, const metrics::SeriesNames& names,
                                  const SampleReading::Accepts& accepts) {
    std::vector<std::string> series;
    for (std::size_t i = 0; i < names.size(); ++i) {
        // Of a series that stands there twice the first is read.
        if (accepts(target, names.text(i)) && names.find(names.text(i)) == i) {
            series.emplace_back(names.text(i));
        }
    }
    return series;
}

void putColumn(SampleReading::Table& table, std::size_t column, std::span<const double> values) {
    const std::size_t columns = table.series.size();
    for (std::size_t row = 0; row < values.size(); ++row) {
        table.values[row * columns + column] = values[row];
    }
}

bool overlap(const SampleReading::Span& span, TimeMs firstMs, TimeMs lastMs) {
    return lastMs >= span.fromMs && firstMs <= span.toMs;
}

} // namespace

Expected<SampleReading> SampleReading::open(const QString& directory,
                                            const std::function<bool()>& goesOn) {
    if (!QDir(directory).exists()) {
        return failure(ErrorCode::NotFound, QStringLiteral("no samples were kept there"),
                       directory);
    }
    SampleReading reading;
    // A journal goes after its segment is written: in this order nothing is missed.
    const bool isWhole =
        reading.readJournals(directory, goesOn) && reading.readSegments(directory, goesOn);
    if (!isWhole) {
        return failure(ErrorCode::Cancelled, QStringLiteral("reading was cancelled"), directory);
    }
    return reading;
}

void SampleReading::note(const QString& path, const Error& error) {
    // The writer may have done with a file since it was listed.
    if (QFile::exists(path) && !m_unreadable.contains(path)) {
        m_unreadable << path;
        m_notes << error.text();
    }
}

/// False: it is not wanted any more.
bool SampleReading::readJournals(const QString& directory, const std::function<bool()>& goesOn) {
    const QDir files(directory);
    JournalReader reader;
    for (const QString& name :
         files.entryList({QStringLiteral("journal-*.wbj")}, QDir::Files, QDir::Name)) {
        if (goesOn && !goesOn()) {
            return false;
        }
        // The end of a record that is being written is left out.
        const Expected<JournalReader::Outcome> outcome = reader.read(files.filePath(name));
        if (!outcome) {
            note(files.filePath(name), outcome.error());
        } else if (outcome->isDamaged) {
            note(files.filePath(name),
                 {ErrorCode::InvalidInput,
                  QStringLiteral("The journal is damaged; what stands before the damage was read."),
                  files.filePath(name)});
        }
    }
    m_blocks = reader.take();
    return true;
}

bool SampleReading::readSegments(const QString& directory, const std::function<bool()>& goesOn) {
    std::map<QString, TimeMs> last;
    const QDir files(directory);
    for (const QString& name :
         files.entryList({QStringLiteral("segment-*.wbs")}, QDir::Files, QDir::Name)) {
        if (goesOn && !goesOn()) {
            return false;
        }
        const QString path = files.filePath(name);
        const Expected<SegmentReader> segment = SegmentReader::open(path);
        if (!segment) {
            note(path, segment.error());
            continue;
        }
        m_segments.push_back({path, {segment->firstMs(), segment->lastMs()}});
        for (const SegmentTarget& target : segment->targets()) {
            TimeMs& lastMs = last.try_emplace(target.target, NoTime).first->second;
            lastMs = std::max(lastMs, target.lastMs);
        }
    }
    std::vector<QString> paths;
    for (const SegmentFile& file : m_segments) {
        paths.push_back(file.path);
    }
    const std::vector<bool> isReplaced = replacedOf(paths);
    std::size_t at = 0;
    std::erase_if(m_segments, [&](const SegmentFile&) { return isReplaced[at++]; });
    std::erase_if(m_blocks, [&](const metrics::SampleBlockPtr& block) {
        const auto known = last.find(block->target());
        return known != last.end() && block->lastMs() <= known->second;
    });
    return true;
}

/// `visit` gives an Expected<void>. Files are opened one after the other: there may be thousands.
template <typename Visit>
void SampleReading::eachSegment(const Span& span, Visit visit) {
    for (const SegmentFile& file : m_segments) {
        if (!overlap(span, file.span.fromMs, file.span.toMs)) {
            continue;
        }
        const Expected<SegmentReader> segment = SegmentReader::open(file.path);
        const Expected<void> outcome = segment ? visit(*segment) : failure(segment.error());
        if (!outcome) {
            note(file.path, outcome.error());
        }
    }
}

template <typename Visit>
void SampleReading::eachBlock(const Series& series, const Span& span, Visit visit) const {
    for (const metrics::SampleBlockPtr& block : m_blocks) {
        if (block->target() == series.target && overlap(span, block->firstMs(), block->lastMs())) {
            metrics::readBlock(*block, block->names()->find(series.series), visit);
        }
    }
}

std::vector<SampleReading::Series> SampleReading::find(const Span& span, const Accepts& accepts,
                                                       std::size_t limit) {
    std::set<Series> found;
    const auto add = [&](const QString& target, const metrics::SeriesNames& names) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (accepts(target, names.text(i))) {
                found.insert({target, std::string(names.text(i))});
            }
        }
        while (found.size() > limit) {
            found.erase(std::prev(found.end()));
        }
    };
    eachSegment(span, [&](const SegmentReader& segment) -> Expected<void> {
        for (const SegmentTarget& target : segment.targets()) {
            const auto names = segment.names(target);
            if (!names) {
                return failure(names.error());
            }
            add(target.target, **names);
        }
        return {};
    });
    // Blocks of a target share their names mostly.
    std::set<std::pair<QString, const metrics::SeriesNames*>> seen;
    for (const metrics::SampleBlockPtr& block : m_blocks) {
        if (overlap(span, block->firstMs(), block->lastMs()) &&
            seen.insert({block->target(), block->names().get()}).second) {
            add(block->target(), *block->names());
        }
    }
    return {found.begin(), found.end()};
}

bool SampleReading::read(const Series& series, const Span& span, const TakePoint& take) {
    bool goesOn = true;
    const auto takeRows = [&](std::span<const TimeMs> times, std::span<const double> values,
                              std::span<const TimeMs>) {
        for (std::size_t i = 0; i < times.size() && goesOn; ++i) {
            if (times[i] >= span.fromMs && times[i] <= span.toMs && !metrics::isStale(values[i])) {
                goesOn = take(times[i], values[i]);
            }
        }
    };
    eachSegment(span, [&](const SegmentReader& segment) {
        return goesOn ? segment.readRows({series.target, series.series, false}, takeRows)
                      : Expected<void>();
    });
    eachBlock(series, span, takeRows);
    return goesOn;
}

void SampleReading::read(std::span<const Series> series, const Span& span, const TakeSample& take) {
    const auto takeRows = [&](std::size_t which, auto times, auto values, auto failures) {
        metrics::walkPoints(times, values, failures, [&](TimeMs timeMs, double value) {
            if (timeMs >= span.fromMs && timeMs <= span.toMs) {
                take(which, timeMs, value);
            }
        });
    };
    struct Group {
        std::size_t begin = 0;
        std::vector<std::string> series;
    };
    std::map<QString, Group> byTarget;
    for (std::size_t i = 0; i < series.size(); ++i) {
        Group& group = byTarget.try_emplace(series[i].target, Group{i, {}}).first->second;
        group.series.push_back(series[i].series);
    }
    eachSegment(span, [&](const SegmentReader& segment) -> Expected<void> {
        for (const auto& [target, group] : byTarget) {
            const auto takeOwn = [&, begin = group.begin](std::size_t i, auto... rows) {
                takeRows(begin + i, rows...);
            };
            if (Expected<void> outcome = segment.readRows(target, group.series, takeOwn);
                !outcome) {
                return outcome;
            }
        }
        return {};
    });
    for (const metrics::SampleBlockPtr& block : m_blocks) {
        const auto group = byTarget.find(block->target());
        if (group == byTarget.end() || !overlap(span, block->firstMs(), block->lastMs())) {
            continue;
        }
        for (std::size_t i = 0; i < group->second.series.size(); ++i) {
            metrics::readBlock(*block, block->names()->find(group->second.series[i]),
                               [&](auto times, auto values, auto failures) {
                                   takeRows(group->second.begin + i, times, values, failures);
                               });
        }
    }
}

SampleReading::Span SampleReading::partSpan(std::size_t part) const {
    if (part < m_segments.size()) {
        return m_segments[part].span;
    }
    const metrics::SampleBlock& block = *m_blocks[part - m_segments.size()];
    return {block.firstMs(), block.lastMs()};
}

Expected<void> SampleReading::readTables(const SegmentReader& segment, const Accepts& accepts,
                                         const TakeTable& take) const {
    std::map<QString, std::set<std::string>> wanted;
    for (const SegmentTarget& target : segment.targets()) {
        const auto names = segment.names(target);
        if (!names) {
            return failure(names.error());
        }
        std::vector<std::string> series = accepted(target.target, **names, accepts);
        wanted[target.target].insert(series.begin(), series.end());
    }
    for (const auto& [target, names] : wanted) {
        const std::vector<std::string> series(names.begin(), names.end());
        Table table;
        const auto takeColumn = [&, &name = target](std::size_t column, auto times, auto values,
                                                    auto /*failures*/) {
            // Where a target has very many scrapes it stands in the file in stretches.
            if (!table.times.empty() &&
                (table.times.size() != times.size() || table.times.front() != times.front())) {
                take(std::exchange(table, {}));
            }
            if (table.times.empty()) {
                table = {name, series, {times.begin(), times.end()}, {}};
                table.values.resize(times.size() * series.size());
            }
            putColumn(table, column, values);
        };
        if (auto read = segment.readRows(target, series, takeColumn); !read) {
            return read;
        }
        if (!table.times.empty()) {
            take(std::move(table));
        }
    }
    return {};
}

void SampleReading::readPart(std::size_t part, const Accepts& accepts, const TakeTable& take) {
    if (part < m_segments.size()) {
        const QString& path = m_segments[part].path;
        const Expected<SegmentReader> segment = SegmentReader::open(path);
        const Expected<void> outcome =
            segment ? readTables(*segment, accepts, take) : failure(segment.error());
        if (!outcome) {
            note(path, outcome.error());
        }
        return;
    }
    const metrics::SampleBlock& block = *m_blocks[part - m_segments.size()];
    Table table{block.target(), accepted(block.target(), *block.names(), accepts), {}, {}};
    table.times.resize(block.rows());
    block.readTimes(table.times);
    table.values.resize(block.rows() * table.series.size());
    std::vector<double> values(block.rows(), std::bit_cast<double>(metrics::StaleBits));
    for (std::size_t column = 0; column < table.series.size(); ++column) {
        const std::size_t place = block.names()->find(table.series[column]);
        // Names behind the block's columns came after it.
        if (place < block.columns()) {
            block.readColumn(place, values);
        } else {
            std::fill(values.begin(), values.end(), std::bit_cast<double>(metrics::StaleBits));
        }
        putColumn(table, column, values);
    }
    take(std::move(table));
}

std::vector<metrics::PixelColumn> SampleReading::reduced(const Series& series, const Span& span,
                                                         int columns) {
    metrics::PixelReducer reducer(span.fromMs, span.toMs, columns);
    SegmentReader::Request request{series.target, series.series, false};
    request.isCoarse = (span.toMs - span.fromMs) / std::max(1, columns) >= segment::CoarseMs;
    eachSegment(span, [&](const SegmentReader& segment) { return segment.read(request, reducer); });
    eachBlock(series, span, [&](auto times, auto values, auto failures) {
        reducer.add(times, values, failures);
    });
    return reducer.take();
}

} // namespace wb::storage
