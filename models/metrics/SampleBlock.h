// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/PackedColumns.h"
#include "models/metrics/PixelReducer.h"
#include "models/metrics/SeriesNames.h"

#include <QString>

namespace wb::metrics {

/// A stretch of one target's scrapes, a packed column a series. Immutable, so it may be read on any
/// thread.
class SampleBlock {
public:
    static constexpr std::size_t MaxRows = 120;

    /// What a block is made of. A value of a series that a scrape did not have is stale.
    struct Content {
        QString target;
        std::shared_ptr<const SeriesNames> names; ///< Of the columns; may have more behind them.
        std::uint64_t id = 0;
        std::uint64_t samples = 0;          ///< Without stale ones.
        std::vector<TimeMs> times;          ///< Of the rows, not falling.
        std::vector<TimeMs> failures;       ///< Scrapes that gave nothing; one, if no row.
        Bytes bytes;                        ///< Packed columns, with their padding.
        std::vector<std::uint32_t> columns; ///< Where in `bytes` each begins.
    };
    explicit SampleBlock(Content content);

    [[nodiscard]] const QString& target() const { return m_target; }
    [[nodiscard]] const std::shared_ptr<const SeriesNames>& names() const { return m_names; }
    /// No two blocks of a store have one number.
    [[nodiscard]] std::uint64_t id() const { return m_id; }
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] std::size_t columns() const { return m_columns.size(); }
    [[nodiscard]] std::uint64_t samples() const { return m_samples; }
    /// Of rows and failures alike.
    [[nodiscard]] TimeMs firstMs() const { return m_firstMs; }
    [[nodiscard]] TimeMs lastMs() const { return m_lastMs; }
    [[nodiscard]] const std::vector<TimeMs>& failures() const { return m_failures; }
    [[nodiscard]] bool endsInFailure() const {
        return !m_failures.empty() && m_failures.back() == m_lastMs;
    }
    /// What it takes of the heap, without the names.
    [[nodiscard]] std::size_t bytes() const;

    /// `out` has rows() items.
    void readTimes(std::span<TimeMs> out) const;
    void readColumn(std::size_t column, std::span<double> out) const;
    /// Adds a column to the reducer; `pixels` are this block's rows, cut by the reducer's grid. All
    /// is stale where the block has no such column.
    void reduce(std::size_t column, const PixelRows& pixels, PixelReducer& reducer) const;
    /// Has the memory of a column brought near, for who will read it soon: the block itself first,
    /// then where the column is, then what it is. Each reads what the one before brought.
    void expect() const {
        for (std::size_t at = 0; at < sizeof(*this); at += CacheLine) {
            __builtin_prefetch(static_cast<const char*>(static_cast<const void*>(this)) + at);
        }
    }
    void expectPlace(std::size_t column) const {
        if (column < m_columns.size()) {
            __builtin_prefetch(m_columns.data() + column);
        }
    }
    void expectColumn(std::size_t column) const {
        if (column < m_columns.size()) {
            for (std::size_t line = 0; line < FirstLines; ++line) {
                __builtin_prefetch(m_bytes.data() + m_columns[column] + line * CacheLine);
            }
            __builtin_prefetch(m_times.data());
        }
    }

private:
    static constexpr std::size_t CacheLine = 64;
    static constexpr std::size_t FirstLines = 4; ///< The processor brings those behind by itself.

    QString m_target;
    std::shared_ptr<const SeriesNames> m_names;
    std::uint64_t m_id;
    std::uint64_t m_samples;
    std::size_t m_rows;
    TimeMs m_firstMs;
    TimeMs m_lastMs;
    std::vector<TimeMs> m_failures;
    Bytes m_times;
    Bytes m_bytes;
    std::vector<std::uint32_t> m_columns;
};

using SampleBlockPtr = std::shared_ptr<const SampleBlock>;

} // namespace wb::metrics
