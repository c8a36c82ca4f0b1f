// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/metrics/ColumnMap.h"
#include "models/metrics/PixelReducer.h"
#include "models/metrics/RowBlock.h"
#include "models/metrics/SampleSink.h"

#include <QHash>

#include <deque>
#include <limits>
#include <unordered_map>

namespace wb::metrics {

/// Bounds on what a SampleStore keeps: whichever is reached first lets the oldest go.
struct SampleLimits {
    std::uint64_t bytes = 256ULL << 20;
    std::uint64_t samples = std::numeric_limits<std::uint64_t>::max();
    DurationMs ageMs = 24LL * 3'600'000;
};

/// Every sample of every scrape, packed. A target that fails ends its series at once; a series
/// that a body no longer has ends with it. Lives whole on its owner's thread.
class SampleStore {
public:
    struct Options {
        SampleLimits limits;
        std::uint64_t firstBlock = 1; ///< The first block's number; above those kept elsewhere.
        SampleSink* sink = nullptr;   ///< Outlives the store; may be nullptr.
    };
    explicit SampleStore(const Options& options);
    ~SampleStore();

    /// One value per series of the layout, in its order. Times of one target must not fall: a
    /// scrape that comes late is left out and counted.
    void append(const QString& target, const std::shared_ptr<const SeriesLayout>& layout,
                std::span<const double> values, TimeMs timeMs);
    /// The scrape gave nothing: all series of the target end here.
    void markFailed(const QString& target, TimeMs timeMs);
    /// The target is gone: the same, and its last rows are packed.
    void endTarget(const QString& target, TimeMs timeMs);
    /// What an earlier run kept. In the order of their times, and before the target's first row; a
    /// block that is not, or finds no room, is left out.
    void recall(const SampleBlockPtr& block);
    /// Packs the last rows of all targets.
    void packAll();
    /// The same a target at a time, for a caller with other work: those there are now, by
    /// packNext().
    void beginPacking();
    /// False when none is left.
    bool packNext();

    [[nodiscard]] QStringList targets() const;
    /// Where the kept samples of a target begin; NoTime when there are none.
    [[nodiscard]] TimeMs firstMs(const QString& target) const;
    /// Those in [fromMs, toMs], one stale point a gap. `series` as a body writes it.
    [[nodiscard]] std::vector<SamplePoint> points(const QString& target, std::string_view series,
                                                  TimeMs fromMs, TimeMs toMs) const;
    /// The same, reduced to so many columns of pixels.
    [[nodiscard]] std::vector<PixelColumn> reduced(const QString& target, std::string_view series,
                                                   TimeMs fromMs, TimeMs toMs, int columns) const;
    /// Several series of one target, in their order: what they share is read once.
    [[nodiscard]] std::vector<std::vector<PixelColumn>>
    reduced(const QString& target, std::span<const std::string_view> series,
            const PixelGrid& grid) const;
    [[nodiscard]] SampleFigures figures() const;

private:
    struct Target;

    Target& targetOf(const QString& key);
    void adopt(Target& target, const std::shared_ptr<const SeriesLayout>& layout);
    [[nodiscard]] std::shared_ptr<const SeriesNames> namesOf(const SeriesLayout& layout);
    void pack(Target& target);
    void keep(Target& target, const SampleBlockPtr& block);
    void count(Target& target, std::size_t bytesBefore);
    void keepLimits(TimeMs nowMs);
    bool dropOldest();
    void tidy(TimeMs nowMs);
    template <typename TakeBlock, typename TakeRows>
    void read(const QString& target, TimeMs fromMs, TimeMs toMs, TakeBlock takeBlock,
              TakeRows takeRows) const;

    const SampleLimits m_limits;
    SampleSink* const m_sink;
    std::uint64_t m_nextBlock;
    QHash<QString, std::shared_ptr<Target>> m_targets;
    QStringList m_toPack;
    std::deque<QString> m_order; ///< The targets of the packed blocks, oldest block first.
    std::unordered_map<std::uint64_t, std::weak_ptr<const SeriesNames>> m_names; ///< By layout.
    SampleFigures m_figures;
    TimeMs m_tidiedMs = NoTime;
};

} // namespace wb::metrics
