// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/SeriesLayout.h"

#include <deque>
#include <unordered_map>

namespace wb::metrics {

struct ExpositionContent;

/// What the readers of many targets share: one layout for all that say the same, and the room to
/// parse in. Keeps no layout alive: one goes with the last that holds it. Lives on the thread of
/// its readers.
class LayoutCache {
public:
    static constexpr std::size_t UsualEntries = 16'384;

    /// Knows at most so many layouts; the one learned first is forgotten first, which only costs
    /// sharing.
    explicit LayoutCache(std::size_t maxEntries = UsualEntries);
    ~LayoutCache();

    /// A layout equal to this that is still in use, or else this one, known from now on.
    [[nodiscard]] std::shared_ptr<const SeriesLayout>
    shared(std::shared_ptr<const SeriesLayout> layout);
    /// An empty content that mostly has room already; to be given back when the body is read.
    [[nodiscard]] std::unique_ptr<ExpositionContent> takeRoom();
    void giveRoom(std::unique_ptr<ExpositionContent> room);
    /// Those in use and those not yet forgotten.
    [[nodiscard]] std::size_t entries() const { return m_layouts.size(); }

private:
    void forgetOne();

    std::size_t m_maxEntries;
    std::unordered_map<std::uint64_t, std::weak_ptr<const SeriesLayout>> m_layouts; ///< By hash.
    std::deque<std::uint64_t> m_order; ///< The keys, oldest first.
    std::unique_ptr<ExpositionContent> m_room;
};

} // namespace wb::metrics
