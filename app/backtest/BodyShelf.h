// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/TargetTable.h"
#include "app/storage/samples/SampleReading.h"
#include "models/fleet/EnvironmentSpec.h"
#include "models/fleet/SignalMatchers.h"
#include "models/metrics/BodyReader.h"

#include <deque>
#include <map>

namespace wb::backtest {

/// The bodies of recorded scrapes, put together again from the samples that were kept: those series
/// that the rules look at, with the values that they had. Reads on as it is asked for later times,
/// and lets go of what lies before. Lives on its owner's thread.
class BodyShelf {
public:
    using Stretch = storage::TargetTable::Stretch;
    /// `watched` are the series that rules on metrics look at, in any service.
    BodyShelf(storage::SampleReading samples, const QVector<Stretch>& targets,
              const fleet::EnvironmentSpec& environment,
              const QVector<fleet::SeriesSelector>& watched);

    /// What is from before `timeMs` goes.
    void dropBefore(TimeMs timeMs);
    /// Has all there is up to `timeMs`. False when `goesOn` gave false: it is asked for each file.
    bool loadUntil(TimeMs timeMs, const std::function<bool()>& goesOn = {});

    struct Found {
        QString target;
        const metrics::ScrapedBody* body = nullptr; ///< nullptr: nothing is kept of that scrape.
    };
    /// The scrape of a task at a time; times must not fall. The body is valid until the next call.
    [[nodiscard]] Found find(const QString& service, const QString& task, TimeMs timeMs);
    /// Sentences about files that could not be read.
    [[nodiscard]] QStringList takeNotes() { return m_samples.takeNotes(); }

private:
    using Table = storage::SampleReading::Table;
    struct Shelf {
        std::deque<std::shared_ptr<const Table>> tables; ///< In the order of their times.
        std::size_t row = 0;                             ///< The next of the first table.
        std::vector<Stretch> stretches;
    };
    struct LayoutKey {
        const Table* table = nullptr;
        std::vector<bool> present; ///< A series each.
        bool operator==(const LayoutKey&) const = default;
    };
    [[nodiscard]] bool accepts(const QString& target, std::string_view series) const;
    void put(Table table);
    [[nodiscard]] bool isTaskOf(const Shelf& shelf, const QString& service, const QString& task,
                                TimeMs timeMs) const;
    [[nodiscard]] const metrics::ScrapedBody* take(Shelf& shelf, TimeMs timeMs);
    [[nodiscard]] std::shared_ptr<const metrics::SeriesLayout> layoutOf(const QByteArray& text);
    [[nodiscard]] bool build(const Table& table, std::size_t row);

    storage::SampleReading m_samples;
    std::vector<std::size_t> m_parts;   ///< Not read yet, the last one first.
    std::map<QString, Shelf> m_shelves; ///< By target.
    std::map<std::pair<QString, QString>, std::vector<QString>> m_targetsOf; ///< By service, task.
    QHash<QString, std::shared_ptr<const fleet::SignalMatchers>> m_matchers; ///< By service.
    QHash<QByteArray, std::shared_ptr<const metrics::SeriesLayout>> m_layouts; ///< Bounded.
    metrics::LayoutCache m_cache;
    QHash<QString, LayoutKey> m_lastKey; ///< By target; what its last body was like.
    QHash<QString, std::shared_ptr<const metrics::SeriesLayout>> m_lastLayout;
    metrics::ScrapedBody m_body;
};

} // namespace wb::backtest
