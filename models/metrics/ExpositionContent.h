// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/Exposition.h"
#include "models/metrics/SeriesCodes.h"
#include "models/metrics/ValueRules.h"

#include <algorithm>
#include <cmath>

namespace wb::metrics {

/// Grows by blocks, so that what was handed out stays where it is.
template <typename T>
class BlockArena {
public:
    T* take(std::size_t count) {
        if (count > m_left) {
            m_blockSize = std::min<std::size_t>(m_blockSize * 2, 8192);
            m_left = std::max(count, m_blockSize);
            m_blocks.push_back(std::make_unique_for_overwrite<T[]>(m_left));
            m_next = m_blocks.back().get();
        }
        T* const result = m_next;
        m_next += count;
        m_left -= count;
        return result;
    }

private:
    std::vector<std::unique_ptr<T[]>> m_blocks;
    T* m_next = nullptr;
    std::size_t m_left = 0;
    std::size_t m_blockSize = 64;
};

/// One sample of a body. The pointers are into the body.
struct SampleLine {
    std::string_view series;
    const char* value = nullptr; ///< Its first byte.
    const char* next = nullptr;  ///< The first byte behind the line.
    std::uint32_t codes = 0;     ///< Where its SeriesCodes begin,
    std::uint32_t codesEnd = 0;  ///< and end.
    int family = -1;
    ValueRules rules = 0;
};

/// All that is read off a body, by columns: what has no exemplar or timestamp pays for none.
struct ExpositionContent {
    QByteArray body;
    std::vector<SampleLine> lines;
    std::vector<double> values;          ///< One a line.
    std::vector<double> timestampsMs;    ///< One a line, NaN for none; empty when none has one.
    std::vector<std::size_t> exemplarOf; ///< One an exemplar: the index of its line.
    std::vector<Exemplar> exemplars;
    std::vector<Family> families;
    std::vector<ParseIssue> warnings;
    std::size_t warningCount = 0;
    /// Whether a body that differs in values alone, which obey their rules, is read alike: every
    /// line of a sample gives one, and is a series, a value and no more than a timestamp.
    bool repeatable = true;
    std::uint64_t seriesHash = 0; ///< Of all series in their order.
    std::vector<unsigned char> codes;
    std::size_t codesEnd = 0; ///< What is behind is room.
    std::string further;      ///< What the codes tell of and the body has not: unescaped text.
    BlockArena<char> text;    ///< Unescaped names and values.

    /// The name first, then names and values of the labels in turn.
    [[nodiscard]] SeriesCodes codesOf(std::size_t index) const {
        const SampleLine& line = lines[index];
        return {codes.data() + line.codes, codes.data() + line.codesEnd, line.series.data(),
                further.data()};
    }
    /// Forgets all; keeps the room that is worth it.
    void clear() {
        ExpositionContent fresh;
        fresh.lines = std::move(lines);
        fresh.values = std::move(values);
        fresh.codes = std::move(codes);
        fresh.lines.clear();
        fresh.values.clear();
        *this = std::move(fresh);
    }
    /// So many bytes behind the codes.
    [[nodiscard]] unsigned char* roomForCodes(std::size_t bytes) {
        if (codes.size() - codesEnd < bytes) {
            codes.resize(codes.size() * 2 + bytes);
        }
        return codes.data() + codesEnd;
    }
    [[nodiscard]] std::optional<double> timestampMs(std::size_t index) const {
        return timestampsMs.empty() || std::isnan(timestampsMs[index])
                   ? std::nullopt
                   : std::optional(timestampsMs[index]);
    }
};

struct Exposition::Storage : ExpositionContent {
    std::vector<Sample> samples;
    BlockArena<Label> labels;
};

} // namespace wb::metrics
