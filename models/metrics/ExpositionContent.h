// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/Exposition.h"
#include "models/metrics/ValueRules.h"

#include <algorithm>

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

/// What is known of a sample besides: for those who read the next body of its target.
struct SampleLine {
    const char* value = nullptr; ///< Its first byte, in the body.
    ValueRules rules = 0;
};

/// All that an Exposition owns: the bytes, and what was read off them.
struct ExpositionContent {
    QByteArray body;
    std::vector<Sample> samples;
    std::vector<SampleLine> lines; ///< One a sample.
    std::vector<Family> families;
    std::vector<Exemplar> exemplars;
    std::vector<ParseIssue> warnings;
    std::size_t warningCount = 0;
    /// Whether a body that differs in values alone, which obey their rules, is read alike: every
    /// line of a sample gives one, and is a series, a value and no more than a timestamp.
    bool repeatable = true;
    BlockArena<Label> labels;
    BlockArena<char> text; ///< Unescaped names and values.
};

struct Exposition::Storage : ExpositionContent {};

} // namespace wb::metrics
