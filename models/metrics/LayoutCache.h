// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ExpositionParser.h"
#include "models/metrics/ScrapedBody.h"

#include <deque>
#include <unordered_map>

namespace wb::metrics {

struct ExpositionContent;

/// What the readers of many targets share: one layout for all that say the same, the layouts that
/// a new target may say the same as, and the room to parse in. Keeps no layout alive: one goes with
/// the last that holds it. Lives on the thread of its readers.
class LayoutCache {
public:
    static constexpr std::size_t UsualEntries = 16'384;
    static constexpr std::size_t UsualSiblings = 32;

    /// What a body was read to that another target may match: only where all warnings are the
    /// layout's, and under these limits.
    struct Sibling {
        std::weak_ptr<const SeriesLayout> layout;
        std::shared_ptr<const BodyWarnings> warnings;
        ParseLimits limits;
    };

    /// Knows at most so many layouts; the one learned first is forgotten first, which only costs
    /// sharing. Of these, `maxSiblings` are offered to other targets, those used last.
    explicit LayoutCache(std::size_t maxEntries = UsualEntries,
                         std::size_t maxSiblings = UsualSiblings);
    ~LayoutCache();

    /// A layout equal to this that is still in use, or else this one, known from now on.
    [[nodiscard]] std::shared_ptr<const SeriesLayout>
    shared(std::shared_ptr<const SeriesLayout> layout);
    /// What to match a body against that no parser has read yet, the last used first.
    [[nodiscard]] const std::deque<Sibling>& siblings() const { return m_siblings; }
    /// Puts it before all others.
    void offer(Sibling sibling);
    /// An empty content that mostly has room already; to be given back when the body is read.
    [[nodiscard]] std::unique_ptr<ExpositionContent> takeRoom();
    void giveRoom(std::unique_ptr<ExpositionContent> room);
    /// Those in use and those not yet forgotten.
    [[nodiscard]] std::size_t entries() const { return m_layouts.size(); }

private:
    void forgetOne();

    const std::size_t m_maxEntries;
    const std::size_t m_maxSiblings;
    std::unordered_map<std::uint64_t, std::weak_ptr<const SeriesLayout>> m_layouts; ///< By hash.
    std::deque<std::uint64_t> m_order; ///< The keys, oldest first.
    std::deque<Sibling> m_siblings;
    std::unique_ptr<ExpositionContent> m_room;
};

} // namespace wb::metrics
