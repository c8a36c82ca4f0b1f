// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/samples/SampleFile.h"
#include "app/storage/samples/SegmentFormat.h"
#include "models/metrics/PixelReducer.h"
#include "models/metrics/SampleBlock.h"

#include <functional>

namespace wb::storage {

/// A file of some hours of samples is written once: for each target the names, the times, the
/// columns of all series in groups, and for each ten minutes the extremes, so that weeks are read
/// fast. This writes the file and makes it durable. Blocks of one target come in their order. Of
/// what an error leaves half done nothing stays.
[[nodiscard]] Expected<void> writeSegment(const QString& path,
                                          std::span<const metrics::SampleBlockPtr> blocks);

/// Reads segments; what a file says may be anything.
class SegmentReader {
public:
    /// Reads what the file has; an error names what is wrong with it.
    [[nodiscard]] static Expected<SegmentReader> open(const QString& path);

    [[nodiscard]] const std::vector<SegmentTarget>& targets() const { return m_targets; }
    [[nodiscard]] quint64 samples() const;
    [[nodiscard]] quint64 size() const { return m_file.size(); }
    [[nodiscard]] TimeMs firstMs() const;
    [[nodiscard]] TimeMs lastMs() const;

    struct Request {
        QString target;
        std::string series;
        /// Ten minutes at once instead of every sample.
        bool isCoarse = false;
    };
    /// Adds the series to the reducer, if it is here.
    [[nodiscard]] Expected<void> read(const Request& request, metrics::PixelReducer& reducer) const;
    /// Some rows of one series, and the failures between them, as metrics::readBlock gives them.
    using TakeRows =
        std::function<void(std::span<const TimeMs> times, std::span<const double> values,
                           std::span<const TimeMs> failures)>;
    /// Hands on every row of the series, at no coarser resolution. All is stale where the target
    /// is here, and not the series.
    [[nodiscard]] Expected<void> readRows(const Request& request, const TakeRows& take) const;
    /// The same of several series of one target, each part of the file read once: take(which of
    /// them, times, values, failures). All is stale where the target is here, and not the series.
    using TakeSeriesRows =
        std::function<void(std::size_t series, std::span<const TimeMs> times,
                           std::span<const double> values, std::span<const TimeMs> failures)>;
    [[nodiscard]] Expected<void> readRows(const QString& target,
                                          std::span<const std::string> series,
                                          const TakeSeriesRows& take) const;
    /// The series of one of targets(); never nullptr.
    [[nodiscard]] Expected<std::shared_ptr<const metrics::SeriesNames>>
    names(const SegmentTarget& target) const;
    /// All samples of one of targets() again as they were packed in memory. Damage is an error.
    [[nodiscard]] Expected<std::vector<metrics::SampleBlockPtr>>
    blocks(const SegmentTarget& target) const;

private:
    struct Head;
    [[nodiscard]] Expected<void> readAll(const Head& head, std::span<double> table) const;
    [[nodiscard]] tl::unexpected<Error> damaged(const char* what) const;
    [[nodiscard]] Expected<metrics::Bytes> unpack(const FramePlace& place) const;
    [[nodiscard]] Expected<Head> readHead(const SegmentTarget& target) const;
    template <typename Visit>
    [[nodiscard]] Expected<void> eachPart(const Request& request, Visit visit) const;
    [[nodiscard]] Expected<void> readFine(const Head& head, std::size_t column,
                                          const TakeRows& take) const;
    [[nodiscard]] Expected<void> readFine(const Head& head, std::span<const std::string> series,
                                          const TakeSeriesRows& take) const;
    [[nodiscard]] Expected<void> readCoarse(const Head& head, std::size_t column,
                                            metrics::PixelReducer& reducer) const;

    SampleFile m_file;
    std::vector<SegmentTarget> m_targets;
};

} // namespace wb::storage
