// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ShortText.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

namespace wb::metrics {

/// A fast hash of short strings: eight bytes at a time, multiplied and folded. Not for adversaries:
/// HashSlots bounds what collisions can cost.
[[nodiscard]] inline std::uint64_t hashText(std::string_view text) {
    constexpr std::uint64_t Multiplier = 0x9E3779B97F4A7C15ULL;
    const auto fold = [](std::uint64_t value) {
        value *= Multiplier;
        return value ^ (value >> 32);
    };
    std::uint64_t hash = (text.size() + 1) * Multiplier;
    const char* p = text.data();
    std::size_t left = text.size();
    for (; left > 8; left -= 8, p += 8) {
        hash = fold(hash ^ ShortText::load<std::uint64_t>(p));
    }
    return left == 0 ? fold(hash) : fold(hash ^ ShortText::of({p, left}).low);
}

/// Open addressing from hashes to indexes of a table kept elsewhere. Probes are bounded: a body
/// made of collisions loses lookups (so some warnings), never time.
class HashSlots {
public:
    static constexpr int NotFound = -1;

    /// The index whose hash is equal and for which isSame(index) holds, or NotFound.
    template <typename IsSame>
    [[nodiscard]] int find(std::uint64_t hash, IsSame isSame) const {
        if (m_slots.empty()) {
            return NotFound;
        }
        for (std::size_t probe = 0; probe < MaxProbes; ++probe) {
            const Slot& slot = m_slots[(hash + probe) & (m_slots.size() - 1)];
            if (slot.index == NotFound) {
                return NotFound;
            }
            if (slot.hash == hash && isSame(slot.index)) {
                return slot.index;
            }
        }
        return NotFound;
    }

    /// Adds an index, or replaces the one that isSame() holds for.
    template <typename IsSame>
    void put(std::uint64_t hash, int index, IsSame isSame) {
        if (int* const place = at(hash, isSame)) {
            *place = index;
        }
    }

    /// Where the index is that isSame() holds for, or where one of this hash goes: NotFound then,
    /// and to be set. nullptr when there is no room. Until the next call.
    template <typename IsSame>
    [[nodiscard]] int* at(std::uint64_t hash, IsSame isSame) {
        if ((m_used + 1) * 2 > m_slots.size()) {
            grow();
        }
        for (std::size_t probe = 0; probe < MaxProbes; ++probe) {
            Slot& slot = m_slots[(hash + probe) & (m_slots.size() - 1)];
            if (slot.index == NotFound) {
                slot.hash = hash;
                ++m_used;
                return &slot.index;
            }
            if (slot.hash == hash && isSame(slot.index)) {
                return &slot.index;
            }
        }
        return nullptr;
    }

    /// Makes room; drops what was put before.
    void reserve(std::size_t count) {
        m_slots.assign(std::bit_ceil(std::max<std::size_t>(count * 2, 64)), {});
        m_used = 0;
    }

private:
    struct Slot {
        std::uint64_t hash = 0;
        int index = NotFound;
    };
    static constexpr std::size_t MaxProbes = 64;

    void grow() {
        std::vector<Slot> old(m_slots.empty() ? 64 : m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot& slot : old) {
            if (slot.index == NotFound) {
                continue;
            }
            for (std::size_t probe = 0; probe < MaxProbes; ++probe) {
                Slot& target = m_slots[(slot.hash + probe) & (m_slots.size() - 1)];
                if (target.index == NotFound) {
                    target = slot;
                    break;
                }
            }
        }
    }

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace wb::metrics
