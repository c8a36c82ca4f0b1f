// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/LayoutCache.h"

#include "models/metrics/ExpositionContent.h"

namespace wb::metrics {

LayoutCache::LayoutCache(std::size_t maxEntries, std::size_t maxSiblings)
    : m_maxEntries(maxEntries)
    , m_maxSiblings(maxSiblings) {}

LayoutCache::~LayoutCache() = default;

std::unique_ptr<ExpositionContent> LayoutCache::takeRoom() {
    return m_room == nullptr ? std::make_unique<ExpositionContent>() : std::move(m_room);
}

void LayoutCache::giveRoom(std::unique_ptr<ExpositionContent> room) {
    // One huge body is no reason to keep as much for ever.
    constexpr std::size_t MostSamplesKept = 20'000;
    if (room->lines.capacity() <= MostSamplesKept) {
        room->clear();
        m_room = std::move(room);
    }
}

std::shared_ptr<const SeriesLayout>
LayoutCache::shared(std::shared_ptr<const SeriesLayout> layout) {
    const std::uint64_t hash = layout->contentHash();
    const auto [entry, isNew] = m_layouts.try_emplace(hash, layout);
    if (isNew) {
        m_order.push_back(hash);
        if (m_layouts.size() > m_maxEntries) {
            forgetOne();
        }
        return layout;
    }
    std::shared_ptr<const SeriesLayout> known = entry->second.lock();
    if (known != nullptr && known->isEqual(*layout)) {
        return known;
    }
    entry->second = layout;
    return layout;
}

void LayoutCache::offer(Sibling sibling) {
    const auto isSame = [layout = sibling.layout.lock(), &sibling](const Sibling& other) {
        const auto known = other.layout.lock();
        return known == nullptr || (known == layout && other.limits == sibling.limits);
    };
    std::erase_if(m_siblings, isSame);
    m_siblings.push_front(std::move(sibling));
    if (m_siblings.size() > m_maxSiblings) {
        m_siblings.pop_back();
    }
}

void LayoutCache::forgetOne() {
    m_layouts.erase(m_order.front());
    m_order.pop_front();
}

} // namespace wb::metrics
