// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/samples/Segment.h"

#include <functional>
#include <tuple>

namespace wb::storage {

/// What the directory of a SampleArchive holds, for another program than the one that writes it:
/// takes no lock, and makes, moves and removes nothing. Sees what was there when it was opened.
class SampleReading {
public:
    /// Reads what has no segment yet, and which segments there are. NotFound without a directory.
    /// Cancelled when `goesOn` gave false meanwhile; it is asked for each file.
    [[nodiscard]] static Expected<SampleReading> open(const QString& directory,
                                                      const std::function<bool()>& goesOn = {});

    struct Series {
        QString target;
        std::string series; ///< As a body writes it.
        bool operator<(const Series& other) const {
            return std::tie(target, series) < std::tie(other.target, other.series);
        }
    };
    struct Span {
        TimeMs fromMs = NoTime; ///< Both ends belong to it.
        TimeMs toMs = NoTime;
    };
    using Accepts = std::function<bool(const QString& target, std::string_view series)>;
    /// The accepted series of the time, in order; `limit` of them at most.
    [[nodiscard]] std::vector<Series> find(const Span& span, const Accepts& accepts,
                                           std::size_t limit);

    /// Gives false to be told no more.
    using TakePoint = std::function<bool(TimeMs timeMs, double value)>;
    /// Every sample in its order; what is stale is left out. False when `take` ended it.
    bool read(const Series& series, const Span& span, const TakePoint& take);
    /// Every sample of several series, as find() gives them, each in its order, and a stale value
    /// where one ends. What they share is opened once.
    using TakeSample = std::function<void(std::size_t series, TimeMs timeMs, double value)>;
    void read(std::span<const Series> series, const Span& span, const TakeSample& take);
    /// The record in parts, for who reads it in the order of its times: files, and what no file has
    /// yet. Of one target they do not overlap.
    [[nodiscard]] std::size_t parts() const { return m_segments.size() + m_blocks.size(); }
    [[nodiscard]] Span partSpan(std::size_t part) const;
    /// Some scrapes of one target. A value of a series that a scrape did not have is stale.
    struct Table {
        QString target;
        std::vector<std::string> series;
        std::vector<TimeMs> times;
        std::vector<double> values; ///< Row after row, a value a series.
    };
    using TakeTable = std::function<void(Table table)>;
    /// The accepted series of every target in a part, at all its scrapes that were good.
    void readPart(std::size_t part, const Accepts& accepts, const TakeTable& take);

    /// As SampleArchive::reduced().
    [[nodiscard]] std::vector<metrics::PixelColumn> reduced(const Series& series, const Span& span,
                                                            int columns);

    /// Sentences about files that could not be read, each file once, since the last call.
    [[nodiscard]] QStringList takeNotes() { return std::exchange(m_notes, {}); }

private:
    struct SegmentFile {
        QString path;
        Span span;
    };
    bool readJournals(const QString& directory, const std::function<bool()>& goesOn);
    bool readSegments(const QString& directory, const std::function<bool()>& goesOn);
    void note(const QString& path, const Error& error);
    [[nodiscard]] Expected<void> readTables(const SegmentReader& segment, const Accepts& accepts,
                                            const TakeTable& take) const;
    template <typename Visit>
    void eachSegment(const Span& span, Visit visit);
    template <typename Visit>
    void eachBlock(const Series& series, const Span& span, Visit visit) const;

    std::vector<SegmentFile> m_segments; ///< In the order they were written.
    std::vector<metrics::SampleBlockPtr> m_blocks;
    QStringList m_unreadable;
    QStringList m_notes;
};

} // namespace wb::storage
