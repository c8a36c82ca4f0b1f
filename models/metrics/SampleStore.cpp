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
    bool hasEnded = false; ///< What came last was a failure.
    std::deque<Kept> kept; ///< Oldest first.
};

namespace {

constexpr DurationMs TidyEveryMs = 60'000;
constexpr DurationMs IdleMs = 15 * 60'000;
constexpr std::size_t MaxRowBytes = std::size_t(64) << 20;

/// How long a block is that begins together with those of other targets: they shall not all be
/// packed at once.
std::size_t ownRowLimit(const QString& key, std::uint64_t block) {
    // With any other seed qHash is another one in every process.
    const std::size_t hash = qHash(key, 0) + static_cast<std::size_t>(block) * 31;
    return SampleBlock::MaxRows - hash % (SampleBlock::MaxRows / 2);
}

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
        target->block = m_nextBlock++;
        target->rowLimit = ownRowLimit(key, target->block);
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
    target.hasEnded = false;
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
    if (timeMs < target.lastMs || target.hasEnded) {
        return;
    }
    const std::size_t bytesBefore = target.bytes();
    target.lastMs = timeMs;
    target.hasEnded = true;
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
    if (target.rows.isEmpty()) {
        return;
    }
    const std::size_t bytesBefore = target.bytes();
    // A target that failed when its block was full has a block of nothing but that.
    static const auto noNames = std::make_shared<const SeriesNames>();
    const SampleBlockPtr block = target.rows.pack(
        target.key, target.rows.rows() == 0 ? noNames : target.map.names(), target.block);
    const bool isEarly = target.rows.rows() < target.rowLimit;
    target.rows.clear();
    target.block = m_nextBlock++;
    target.rowLimit = isEarly ? ownRowLimit(target.key, target.block) : SampleBlock::MaxRows;
    count(target, bytesBefore);
    keep(target, block);
    if (m_sink != nullptr) {
        m_sink->blockPacked(block);
    }
}

void SampleStore::beginPacking() {
    m_toPack = m_targets.keys();
}

bool SampleStore::packNext() {
    if (m_toPack.isEmpty()) {
        return false;
    }
    if (const auto found = m_targets.constFind(m_toPack.takeLast()); found != m_targets.cend()) {
        pack(**found);
    }
    return !m_toPack.isEmpty();
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
    target.hasEnded = block->endsInFailure();
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
        const bool isOver =
            target.kept.empty() && target.rows.isEmpty() && target.lastMs < nowMs - m_limits.ageMs;
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

/// Calls takeBlock(block, ahead) for what is packed, where ahead(n) is the block n further or
/// nullptr, and takeRows(rows, names) for what is not.
template <typename TakeBlock, typename TakeRows>
void SampleStore::read(const QString& key, TimeMs fromMs, TimeMs toMs, TakeBlock takeBlock,
                       TakeRows takeRows) const {
    const auto found = m_targets.constFind(key);
    if (found == m_targets.constEnd()) {
        return;
    }
    const Target& target = **found;
    auto kept = std::partition_point(
        target.kept.begin(), target.kept.end(),
        [fromMs](const Target::Kept& block) { return block.block->lastMs() < fromMs; });
    for (; kept != target.kept.end() && kept->block->firstMs() <= toMs; ++kept) {
        takeBlock(*kept->block, [&](std::ptrdiff_t further) {
            return target.kept.end() - kept > further ? kept[further].block.get() : nullptr;
        });
    }
    const RowBlock& rows = target.rows;
    if (!rows.isEmpty() && rows.firstMs() <= toMs && rows.lastMs() >= fromMs) {
        takeRows(rows, target.map.names().get());
    }
}

namespace {

/// The columns of some series, looked up again only where a block has other names.
class SeriesColumns {
public:
    explicit SeriesColumns(std::span<const std::string_view> series)
        : m_series(series)
        , m_columns(series.size(), SeriesNames::None) {}
    const std::vector<std::size_t>& in(const SeriesNames* names) {
        if (names != m_names) {
            m_names = names;
            std::transform(m_series.begin(), m_series.end(), m_columns.begin(), [names](auto text) {
                return names == nullptr ? SeriesNames::None : names->find(text);
            });
        }
        return m_columns;
    }

private:
    std::span<const std::string_view> m_series;
    std::vector<std::size_t> m_columns;
    const SeriesNames* m_names = nullptr;
};

std::vector<double> columnOf(const RowBlock& rows, std::size_t column) {
    std::vector<double> values(rows.rows(), std::bit_cast<double>(StaleBits));
    if (column < rows.columns()) {
        rows.readColumn(column, values);
    }
    return values;
}

} // namespace

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
    const auto take = [&](auto times, auto values, auto failures) {
        walkPoints(times, values, failures, add);
    };
    SeriesColumns columns(std::span(&series, 1));
    read(
        target, fromMs, toMs,
        [&](const SampleBlock& block, const auto&) {
            readBlock(block, columns.in(block.names().get()).front(), take);
        },
        [&](const RowBlock& rows, const SeriesNames* names) {
            const std::vector<double> values = columnOf(rows, columns.in(names).front());
            take(rows.times(), std::span<const double>(values), rows.failures());
        });
    return points;
}

std::vector<PixelColumn> SampleStore::reduced(const QString& target, std::string_view series,
                                              TimeMs fromMs, TimeMs toMs, int columns) const {
    return std::move(
        reduced(target, std::span(&series, 1), PixelGrid(fromMs, toMs, columns)).front());
}

std::vector<std::vector<PixelColumn>> SampleStore::reduced(const QString& target,
                                                           std::span<const std::string_view> series,
                                                           const PixelGrid& grid) const {
    std::vector<PixelReducer> reducers;
    reducers.reserve(series.size());
    for (std::size_t i = 0; i < series.size(); ++i) {
        reducers.emplace_back(grid);
    }
    SeriesColumns places(series);
    PixelRows pixels;
    std::array<TimeMs, SampleBlock::MaxRows> buffer;
    read(
        target, grid.fromMs(), grid.toMs(),
        [&](const SampleBlock& block, const auto& ahead) {
            // Blocks are far apart in memory, and a day of a series is in very many.
            const SampleBlock* const soon = ahead(2);
            const SampleBlock* const later = ahead(4);
            if (const SampleBlock* const muchLater = ahead(6)) {
                muchLater->expect();
            }
            const std::vector<std::size_t>& columns = places.in(block.names().get());
            const std::span<TimeMs> times = std::span(buffer).first(block.rows());
            block.readTimes(times);
            pixels.assign(grid, times, block.failures());
            for (std::size_t i = 0; i < columns.size(); ++i) {
                if (later != nullptr) {
                    later->expectPlace(columns[i]);
                    soon->expectColumn(columns[i]);
                }
                block.reduce(columns[i], pixels, reducers[i]);
            }
        },
        [&](const RowBlock& rows, const SeriesNames* names) {
            const std::vector<std::size_t>& columns = places.in(names);
            pixels.assign(grid, rows.times(), rows.failures());
            for (std::size_t i = 0; i < columns.size(); ++i) {
                reducers[i].add(pixels, columnOf(rows, columns[i]));
            }
        });
    std::vector<std::vector<PixelColumn>> result;
    result.reserve(reducers.size());
    for (PixelReducer& reducer : reducers) {
        result.push_back(reducer.take());
    }
    return result;
}

SampleFigures SampleStore::figures() const {
    return m_figures;
}

} // namespace wb::metrics
