// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/fleet/Signal.h"

#include <algorithm>
#include <deque>
#include <span>
#include <vector>

namespace wb::fleet {

/// Rows of one subject, ascending in time, kept by columns: a chart reads one signal of thousands
/// of rows, and a signal that a subject never has takes no room. Counted from the oldest row, 0.
class SignalRows {
public:
    [[nodiscard]] std::size_t size() const { return m_end - m_begin; }
    [[nodiscard]] bool isEmpty() const { return m_begin == m_end; }
    [[nodiscard]] TimeMs timeMs(std::size_t row) const;
    [[nodiscard]] double value(std::size_t row, Signal signal) const;
    [[nodiscard]] TimeMs firstMs() const { return timeMs(0); }
    [[nodiscard]] TimeMs lastMs() const { return timeMs(size() - 1); }
    /// The first row that is not before `timeMs`; size(): none.
    [[nodiscard]] std::size_t firstFrom(TimeMs timeMs) const;

    void append(const SignalPoint& point);
    void prepend(const SignalPoint& point);
    void dropFirst();

    /// Calls `visit(std::span<const TimeMs>, std::span<const double>)` for neighbouring rows of one
    /// signal, from `first` to before `last`. NaN: not known.
    template <typename Visit>
    void read(std::size_t first, std::size_t last, Signal signal, const Visit& visit) const {
        const std::size_t end = m_begin + last;
        for (std::size_t at = m_begin + first; at < end;) {
            const Chunk& chunk = m_chunks[at / ChunkRows];
            const std::size_t offset = at % ChunkRows;
            const std::size_t count = std::min(ChunkRows - offset, end - at);
            const Column& column = chunk.columns[static_cast<std::size_t>(signal)];
            visit(std::span(chunk.times).subspan(offset, count),
                  std::span(column.empty() ? unknown() : column).subspan(offset, count));
            at += count;
        }
    }

private:
    /// Few, so that ten thousand subjects with little to keep stay small.
    static constexpr std::size_t ChunkRows = 64;
    using Column = std::vector<double>; ///< A value a row of the chunk; empty: all NaN.
    struct Chunk {
        std::array<TimeMs, ChunkRows> times;
        std::array<Column, SignalCount> columns;
    };
    [[nodiscard]] static const Column& unknown();
    void write(std::size_t at, const SignalPoint& point);

    std::deque<Chunk> m_chunks;
    std::size_t m_begin = 0; ///< The oldest row's place; it lies in the first chunk.
    std::size_t m_end = 0;   ///< The place behind the newest one.
};

} // namespace wb::fleet
