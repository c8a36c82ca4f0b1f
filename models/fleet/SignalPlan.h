// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Release.h"
#include "models/fleet/SignalMatchers.h"

namespace wb::fleet {

/// Which series of a layout feed which of a service's signals: found once, read at every scrape.
/// Immutable; keeps its layout.
class SignalPlan {
public:
    struct Feed {
        std::uint32_t series = 0; ///< Index in the layout.
        std::uint32_t bucket = 0; ///< Of a latency bucket: index into bounds().
        SignalSlot slot = SignalSlot::Requests;
    };

    static constexpr std::size_t WatchedLimit = 1000;

    SignalPlan(const SignalMatchers& matchers, std::shared_ptr<const metrics::SeriesLayout> layout);

    [[nodiscard]] const metrics::SeriesLayout& layout() const { return *m_layout; }
    /// In the layout's order.
    [[nodiscard]] const std::vector<Feed>& feeds() const { return m_feeds; }
    [[nodiscard]] bool has(SignalSlot slot) const {
        return m_present[static_cast<std::size_t>(slot)];
    }
    /// Something is known only from how far it has risen between two bodies.
    [[nodiscard]] bool hasCounters() const;
    /// The series that a watched selector matches, in the layout's order: the first WatchedLimit.
    [[nodiscard]] const std::vector<std::uint32_t>& watched(std::size_t selector) const {
        return m_watched[selector];
    }
    [[nodiscard]] bool hasWatched() const;
    /// Upper bounds of the latency buckets, ascending, as numbers ("1.0" and "1" are one).
    [[nodiscard]] const std::vector<double>& bounds() const { return m_bounds; }
    /// The _count series of the latency histograms, ascending: where bodies have native ones.
    [[nodiscard]] const std::vector<std::uint32_t>& latencyCounts() const {
        return m_latencyCounts;
    }
    /// From the build info's labels; invalid when the layout has none.
    [[nodiscard]] const Release& release() const { return m_release; }

private:
    void addFeeds(const SignalMatchers& matchers, std::size_t series, std::vector<double>& bounds);
    void addWatched(const SignalMatchers& matchers, std::size_t series);
    void learnRelease(const SignalSpec& spec, std::span<const metrics::Label> labels);
    void sortBounds(const std::vector<double>& ofFeeds);

    std::shared_ptr<const metrics::SeriesLayout> m_layout;
    std::vector<Feed> m_feeds;
    std::array<bool, SignalSlotCount> m_present{};
    std::vector<std::vector<std::uint32_t>> m_watched; ///< By selector.
    std::vector<double> m_bounds;
    std::vector<std::uint32_t> m_latencyCounts;
    Release m_release;
};

} // namespace wb::fleet
