// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrics/SampleStore.h"

#include "models/metrics/BlockWalk.h"

#include <QStringList>

#include <algorithm>

namespace wb::metrics {

struct SampleStore::Target {
    struct Kept {
        SampleBlockPtr block;
        std::size_t bytes = 0; ///< With the names, where the block before has others.
    };
    [[nodiscard]] std::size_t bytes() const { return sizeof(*this) + rows.bytes() + map.bytes(); }

    QString key;
    std::shared_ptr<const SeriesLayout> layout;
    ColumnMap map;
    RowBlock rows;
    std::uint64_t block = 0;  ///< The number of the block that the rows will be.
    std::size_t rowLimit = 0; ///< Of this block.
    TimeMs lastMs = NoTime;
    std::deque<Kept> kept; ///< Oldest first.
};

namespace {

constexpr DurationMs TidyEveryMs = 60'000;
constexpr DurationMs IdleMs = 15 * 60'000;
constexpr std::size_t MaxRowBytes = std::size_t(64) << 20;

} // namespace

SampleStore::SampleStore(const Options& options)
    : m_limits(options.limits)
    , m_sink(options.sink)
    , m_nextBlock(options.firstBlock) {}

SampleStore::~SampleStore() = default;

SampleStore::Target& SampleStore::targetOf(const QString& key) {
    std::shared_ptr<Target>& target = m_targets[key];
    if (target == nullptr) {
        target = std::make_shared<Target>();
        target->key = key;
        // Not all targets shall pack their first block at once.
        target->rowLimit = SampleBlock::MaxRows - qHash(key, 0) % (SampleBlock::MaxRows / 2);
        target->block = m_nextBlock++;
        m_figures.bytes += target->bytes();
    }
    return *target;
}

void SampleStore::append(const QString& key, const std::shared_ptr<const SeriesLayout>& layout,
                         std::span<const double> values, TimeMs timeMs) {
    Q_ASSERT(values.size() == layout->size());
    Target& target = targetOf(key);
    if (timeMs < target.lastMs) {
        ++m_figures.lateScrapes;
        return;
    }
    const std::size_t bytesBefore = target.bytes();
    adopt(target, layout);
    target.lastMs = timeMs;
    const auto bytes = target.rows.append(target.map.row(values), values.size(), timeMs);
    m_figures.samples += values.size();
    if (m_sink != nullptr) {
        m_sink->rowAppended({target.key, target.map.names(), target.block, target.rows.rows() - 1,
                             timeMs, target.rows.columns(), values.size(), bytes});
    }
    count(target, bytesBefore);
    if (target.rows.rows() >= target.rowLimit || target.rows.bytes() > MaxRowBytes) {
        pack(target);
    }
    keepLimits(timeMs);
}

void SampleStore::adopt(Target& target, const std::shared_ptr<const SeriesLayout>& layout) {
    if (target.rows.rows() == 0) {
        if (target.layout != layout || target.map.names() == nullptr ||
            target.map.names()->size() != layout->size()) {
            target.layout = layout;
            target.map.begin(namesOf(*layout));
        }
        return;
    }
    if (target.layout == layout) {
        return;
    }
    if (!layout->hasSameSeries(*target.layout)) {
        target.map.change(*namesOf(*layout));
        // Series that come and go at every scrape must not make rows of nothing but gaps.
        constexpr std::size_t Spare = 256;
        if (target.map.names()->size() > 2 * layout->size() + Spare) {
            pack(target);
            target.map.begin(namesOf(*layout));
        }
    }
    target.layout = layout;
}

std::shared_ptr<const SeriesNames> SampleStore::namesOf(const SeriesLayout& layout) {
    std::weak_ptr<const SeriesNames>& entry = m_names[layout.id()];
    std::shared_ptr<const SeriesNames> names = entry.lock();
    if (names == nullptr) {
        names = SeriesNames::of(layout);
        entry = names;
    }
    constexpr std::size_t Spare = 64;
    if (m_names.size() > 2 * static_cast<std::size_t>(m_targets.size()) + Spare) {
        std::erase_if(m_names, [](const auto& known) { return known.second.expired(); });
    }
    return names;
}

void SampleStore::markFailed(const QString& key, TimeMs timeMs) {
    const auto found = m_targets.constFind(key);
    if (found == m_targets.constEnd()) {
        return; // There is nothing that could end.
    }
    Target& target = **found;
    // A series ends once: the failures after the first say nothing new.
    const std::span<const TimeMs> failures = target.rows.failures();
    const bool hasEnded = !failures.empty() &&
                          (target.rows.rows() == 0 || failures.back() > target.rows.times().back());
    if (timeMs < target.lastMs || hasEnded) {
        return;
    }
    const std::size_t bytesBefore = target.bytes();
    target.lastMs = timeMs;
    target.rows.markFailed(timeMs);
    if (m_sink != nullptr) {
        m_sink->scrapeFailed(target.key, target.block, timeMs);
    }
    count(target, bytesBefore);
}

void SampleStore::endTarget(const QString& key, TimeMs timeMs) {
    markFailed(key, timeMs);
    if (const auto found = m_targets.constFind(key); found != m_targets.constEnd()) {
        pack(**found);
    }
}

void SampleStore::count(Target& target, std::size_t bytesBefore) {
    m_figures.bytes += target.bytes();
    m_figures.bytes -= bytesBefore;
}

void SampleStore::pack(Target& target) {
    if (target.rows.rows() == 0) {
        return;
    }
    const std::size_t bytesBefore = target.bytes();
    const SampleBlockPtr block = target.rows.pack(target.key, target.map.names(), target.block);
    target.rows.clear();
    target.block = m_nextBlock++;
    target.rowLimit = SampleBlock::MaxRows;
    count(target, bytesBefore);
    keep(target, block);
    if (m_sink != nullptr) {
        m_sink->blockPacked(block);
    }
}

void SampleStore::packAll() {
    for (const std::shared_ptr<Target>& target : std::as_const(m_targets)) {
        pack(*target);
    }
}

void SampleStore::keep(Target& target, const SampleBlockPtr& block) {
    Target::Kept kept{block, block->bytes()};
    if (target.kept.empty() || target.kept.back().block->names() != block->names()) {
        kept.bytes += block->names()->bytes();
    }
    m_figures.bytes += kept.bytes;
    ++m_figures.blocks;
    target.kept.push_back(std::move(kept));
    m_order.push_back(target.key);
}

void SampleStore::recall(const SampleBlockPtr& block) {
    Target& target = targetOf(block->target());
    if (!target.rows.isEmpty() || block->firstMs() < target.lastMs ||
        m_figures.bytes + block->bytes() > m_limits.bytes) {
        return;
    }
    target.lastMs = block->lastMs();
    m_figures.samples += block->samples();
    keep(target, block);
}

bool SampleStore::dropOldest() {
    if (m_order.empty()) {
        return false;
    }
    Target& target = **m_targets.constFind(m_order.front());
    m_order.pop_front();
    const Target::Kept oldest = target.kept.front();
    target.kept.pop_front();
    if (!target.kept.empty() && target.kept.front().block->names() == oldest.block->names()) {
        const std::size_t names = oldest.block->names()->bytes();
        target.kept.front().bytes += names;
        m_figures.bytes += names;
    }
    m_figures.bytes -= oldest.bytes;
    --m_figures.blocks;
    m_figures.samples -= oldest.block->samples();
    m_figures.droppedSamples += oldest.block->samples();
    return true;
}

void SampleStore::keepLimits(TimeMs nowMs) {
    while (m_figures.bytes > m_limits.bytes || m_figures.samples > m_limits.samples) {
        if (!dropOldest()) {
            // Even the last rows are too much: they are packed, and then go like all others.
            packAll();
            if (!dropOldest()) {
                return;
            }
        }
    }
    if (nowMs - m_tidiedMs >= TidyEveryMs || nowMs < m_tidiedMs) {
        m_tidiedMs = nowMs;
        tidy(nowMs);
    }
}

void SampleStore::tidy(TimeMs nowMs) {
    for (const std::shared_ptr<Target>& target : std::as_const(m_targets)) {
        if (target->lastMs < nowMs - IdleMs) {
            pack(*target);
        }
    }
    const auto oldestMs = [this] {
        return (*m_targets.constFind(m_order.front()))->kept.front().block->lastMs();
    };
    while (!m_order.empty() && oldestMs() < nowMs - m_limits.ageMs) {
        dropOldest();
    }
    m_targets.removeIf([&](QHash<QString, std::shared_ptr<Target>>::iterator entry) {
        const Target& target = **entry;
        const bool isOver = target.kept.empty() && target.rows.rows() == 0 &&
                            target.lastMs < nowMs - m_limits.ageMs;
        if (isOver) {
            m_figures.bytes -= target.bytes();
        }
        return isOver;
    });
}

QStringList SampleStore::targets() const {
    return m_targets.keys();
}

TimeMs SampleStore::firstMs(const QString& key) const {
    const auto found = m_targets.constFind(key);
    if (found == m_targets.constEnd()) {
        return NoTime;
    }
    const Target& target = **found;
    return target.kept.empty() ? target.rows.firstMs() : target.kept.front().block->firstMs();
}

template <typename Take>
void SampleStore::read(const QString& key, std::string_view series, TimeMs fromMs, TimeMs toMs,
                       Take take) const {
    const auto found = m_targets.constFind(key);
    if (found == m_targets.constEnd()) {
        return;
    }
    const SeriesNames* names = nullptr;
    std::size_t column = SeriesNames::None;
    const auto lookUp = [&](const std::shared_ptr<const SeriesNames>& block) {
        if (block.get() != names) {
            names = block.get();
            column = names == nullptr ? SeriesNames::None : names->find(series);
        }
    };
    const Target& target = **found;
    auto kept = std::partition_point(
        target.kept.begin(), target.kept.end(),
        [fromMs](const Target::Kept& block) { return block.block->lastMs() < fromMs; });
    for (; kept != target.kept.end() && kept->block->firstMs() <= toMs; ++kept) {
        lookUp(kept->block->names());
        // Blocks are far apart in memory, and a day of a series is in very many.
        if (target.kept.end() - kept > 4) {
            kept[4].block->expectPlace(column);
            kept[2].block->expectColumn(column);
        }
        readBlock(*kept->block, column, take);
    }
    if (target.rows.isEmpty() || target.rows.firstMs() > toMs || target.rows.lastMs() < fromMs) {
        return;
    }
    lookUp(target.map.names());
    std::vector<double> values(target.rows.rows(), std::bit_cast<double>(StaleBits));
    if (column < target.rows.columns()) {
        target.rows.readColumn(column, values);
    }
    take(target.rows.times(), std::span<const double>(values), target.rows.failures());
}

std::vector<SamplePoint> SampleStore::points(const QString& target, std::string_view series,
                                             TimeMs fromMs, TimeMs toMs) const {
    std::vector<SamplePoint> points;
    const auto add = [&](TimeMs timeMs, double value) {
        if (timeMs < fromMs || timeMs > toMs ||
            (isStale(value) && (points.empty() || isStale(points.back().value)))) {
            return;
        }
        points.push_back({timeMs, value});
    };
    read(target, series, fromMs, toMs,
         [&](auto times, auto values, auto failures) { walkPoints(times, values, failures, add); });
    return points;
}

std::vector<PixelColumn> SampleStore::reduced(const QString& target, std::string_view series,
                                              TimeMs fromMs, TimeMs toMs, int columns) const {
    PixelReducer reducer(fromMs, toMs, columns);
    read(target, series, fromMs, toMs,
         [&](auto times, auto values, auto failures) { reducer.add(times, values, failures); });
    return reducer.take();
}

SampleFigures SampleStore::figures() const {
    return m_figures;
}

} // namespace wb::metrics
