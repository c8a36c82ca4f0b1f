// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/SignalRows.h"

namespace wb::fleet {

const SignalRows::Column& SignalRows::unknown() {
    static const Column column(ChunkRows, NoValue);
    return column;
}

TimeMs SignalRows::timeMs(std::size_t row) const {
    const std::size_t at = m_begin + row;
    return m_chunks[at / ChunkRows].times[at % ChunkRows];
}

double SignalRows::value(std::size_t row, Signal signal) const {
    const std::size_t at = m_begin + row;
    const auto& column = m_chunks[at / ChunkRows].columns[static_cast<std::size_t>(signal)];
    return column.empty() ? NoValue : column[at % ChunkRows];
}

std::size_t SignalRows::firstFrom(TimeMs timeMs) const {
    std::size_t from = 0;
    std::size_t to = size();
    while (from < to) {
        const std::size_t middle = from + (to - from) / 2;
        if (this->timeMs(middle) < timeMs) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    return from;
}

void SignalRows::write(std::size_t at, const SignalPoint& point) {
    Chunk& chunk = m_chunks[at / ChunkRows];
    const std::size_t offset = at % ChunkRows;
    chunk.times[offset] = point.timeMs;
    for (std::size_t signal = 0; signal < SignalCount; ++signal) {
        const double value = point.values[static_cast<Signal>(signal)];
        Column& column = chunk.columns[signal];
        if (column.empty() && !std::isnan(value)) {
            column = unknown();
        }
        if (!column.empty()) {
            column[offset] = value;
        }
    }
}

void SignalRows::append(const SignalPoint& point) {
    if (m_end == m_chunks.size() * ChunkRows) {
        m_chunks.emplace_back();
    }
    write(m_end, point);
    ++m_end;
}

void SignalRows::prepend(const SignalPoint& point) {
    if (m_begin == 0) {
        m_chunks.emplace_front();
        m_begin += ChunkRows;
        m_end += ChunkRows;
    }
    --m_begin;
    write(m_begin, point);
}

void SignalRows::dropFirst() {
    ++m_begin;
    if (m_begin == ChunkRows) {
        m_chunks.pop_front();
        m_begin = 0;
        m_end -= ChunkRows;
    }
}

} // namespace wb::fleet
