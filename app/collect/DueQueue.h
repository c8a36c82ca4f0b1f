// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"

#include <algorithm>
#include <vector>

namespace wb::collect {

/// What falls due when, the earliest first; adding and taking cost the logarithm of their number.
template <typename What>
class DueQueue {
public:
    struct Entry {
        DurationMs dueMs = 0; ///< Steady time.
        What what{};
    };

    void add(DurationMs dueMs, What what) {
        m_heap.push_back({dueMs, std::move(what)});
        std::push_heap(m_heap.begin(), m_heap.end(), isLater);
    }
    /// The earliest, which stays; nullptr when there is none. Valid until the next change.
    [[nodiscard]] const Entry* first() const { return m_heap.empty() ? nullptr : &m_heap.front(); }
    /// Takes the earliest away. There must be one.
    Entry takeFirst() {
        std::pop_heap(m_heap.begin(), m_heap.end(), isLater);
        Entry taken = std::move(m_heap.back());
        m_heap.pop_back();
        return taken;
    }
    void clear() { m_heap.clear(); }

private:
    static bool isLater(const Entry& a, const Entry& b) { return a.dueMs > b.dueMs; }

    std::vector<Entry> m_heap;
};

} // namespace wb::collect
