// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/RowCodec.h"
#include "models/metrics/SampleBlock.h"

namespace wb::metrics {

/// The scrapes of one target that came last, row after row as they come, until there are enough to
/// be packed as columns. Rows may have more columns than those before them, never fewer.
class RowBlock {
public:
    [[nodiscard]] std::size_t rows() const { return m_times.size(); }
    [[nodiscard]] bool isEmpty() const { return m_times.empty() && m_failures.empty(); }
    [[nodiscard]] std::size_t columns() const { return m_previous.size(); }
    [[nodiscard]] std::uint64_t samples() const { return m_samples; }
    [[nodiscard]] std::span<const TimeMs> times() const { return m_times; }
    [[nodiscard]] std::span<const TimeMs> failures() const { return m_failures; }
    /// Of rows and failures alike; NoTime when there are none.
    [[nodiscard]] TimeMs firstMs() const;
    [[nodiscard]] TimeMs lastMs() const;
    [[nodiscard]] std::size_t bytes() const;

    /// At most SampleBlock::MaxRows; times must not fall. Gives the row as it was coded, which is
    /// readable for who has the rows before it, until the next call.
    std::span<const std::uint8_t> append(std::span<const double> row, std::uint64_t samples,
                                         TimeMs timeMs);
    void markFailed(TimeMs timeMs) { m_failures.push_back(timeMs); }
    /// A row as append() gave it. False, and nothing is taken, when it can be none that comes next.
    [[nodiscard]] bool appendCoded(std::span<const std::uint8_t> row, std::size_t columns,
                                   std::uint64_t samples, TimeMs timeMs);

    /// `out` has rows() items.
    void readColumn(std::size_t column, std::span<double> out) const;
    /// The same as packed columns; nullptr when it is empty.
    [[nodiscard]] SampleBlockPtr
    pack(const QString& target, std::shared_ptr<const SeriesNames> names, std::uint64_t id) const;
    void clear();

private:
    struct Row {
        std::uint32_t columns = 0;
        std::uint32_t firstGroup = 0; ///< In m_groups.
    };
    class GroupTable;

    std::vector<TimeMs> m_times;
    std::vector<TimeMs> m_failures;
    std::vector<Row> m_rows;
    std::vector<std::uint32_t> m_groups; ///< Where in m_bytes each group of each row begins.
    std::vector<std::uint64_t> m_previous;
    Bytes m_bytes;
    std::uint64_t m_samples = 0;
};

} // namespace wb::metrics
