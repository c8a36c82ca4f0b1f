// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backtest/BodyShelf.h"

#include <algorithm>

namespace wb::backtest {

namespace {

/// Signals and samples are told the time of a scrape each; records of old have them a little apart.
constexpr DurationMs SameScrapeMs = 20;
constexpr qsizetype MaxLayouts = 20'000;

std::string_view metricOf(std::string_view series) {
    return series.substr(0, series.find('{'));
}

} // namespace

BodyShelf::BodyShelf(storage::SampleReading samples, const QVector<Stretch>& targets,
                     const fleet::EnvironmentSpec& environment,
                     const QVector<fleet::SeriesSelector>& watched)
    : m_samples(std::move(samples)) {
    for (const fleet::ServiceSpec& spec : environment.services) {
        m_matchers.insert(spec.name,
                          std::make_shared<const fleet::SignalMatchers>(spec.signalSpec, watched));
    }
    for (const Stretch& stretch : targets) {
        m_shelves[stretch.target].stretches.push_back(stretch);
        std::vector<QString>& known = m_targetsOf[{stretch.service, stretch.task}];
        if (std::find(known.begin(), known.end(), stretch.target) == known.end()) {
            known.push_back(stretch.target);
        }
    }
    for (std::size_t part = 0; part < m_samples.parts(); ++part) {
        m_parts.push_back(part);
    }
    std::stable_sort(m_parts.begin(), m_parts.end(), [this](std::size_t a, std::size_t b) {
        return m_samples.partSpan(a).fromMs > m_samples.partSpan(b).fromMs;
    });
}

bool BodyShelf::accepts(const QString& target, std::string_view series) const {
    const auto shelf = m_shelves.find(target);
    if (shelf == m_shelves.end()) {
        return false;
    }
    const std::string_view name = metricOf(series);
    // A name in quotes stands inside the braces: whoever parses it will know.
    const bool isQuoted = name.empty();
    return std::any_of(
        shelf->second.stretches.begin(), shelf->second.stretches.end(), [&](const Stretch& each) {
            const auto matchers = m_matchers.value(each.service);
            if (matchers == nullptr || isQuoted) {
                return isQuoted && matchers != nullptr;
            }
            bool isWatched = matchers->latencyCount().mayMatch(name);
            matchers->eachWatched(name, [&](std::size_t) { isWatched = true; });
            for (std::size_t slot = 0; slot < fleet::SignalSlotCount && !isWatched; ++slot) {
                isWatched = (*matchers)[static_cast<fleet::SignalSlot>(slot)].mayMatch(name);
            }
            return isWatched;
        });
}

bool BodyShelf::loadUntil(TimeMs timeMs, const std::function<bool()>& goesOn) {
    while (!m_parts.empty() && m_samples.partSpan(m_parts.back()).fromMs <= timeMs) {
        if (goesOn && !goesOn()) {
            return false;
        }
        m_samples.readPart(
            m_parts.back(),
            [this](const QString& target, std::string_view series) {
                return accepts(target, series);
            },
            [this](Table table) { put(std::move(table)); });
        m_parts.pop_back();
    }
    return true;
}

void BodyShelf::put(Table table) {
    if (table.times.empty() || table.series.empty()) {
        return;
    }
    auto& tables = m_shelves[table.target].tables;
    const TimeMs firstMs = table.times.front();
    auto place = tables.end();
    while (place != tables.begin() && (*std::prev(place))->times.front() > firstMs) {
        --place;
    }
    tables.insert(place, std::make_shared<const Table>(std::move(table)));
}

void BodyShelf::dropBefore(TimeMs timeMs) {
    // What ended before is not read at all.
    while (!m_parts.empty() && m_samples.partSpan(m_parts.back()).toMs < timeMs) {
        m_parts.pop_back();
    }
    for (auto& [target, shelf] : m_shelves) {
        while (!shelf.tables.empty() && shelf.tables.front()->times.back() < timeMs) {
            shelf.tables.pop_front();
            shelf.row = 0;
        }
    }
}

bool BodyShelf::isTaskOf(const Shelf& shelf, const QString& service, const QString& task,
                         TimeMs timeMs) const {
    const Stretch* then = nullptr;
    for (const Stretch& stretch : shelf.stretches) {
        // Which target is which is noted after the first scrape may have been.
        if (then == nullptr || stretch.fromMs <= timeMs + SameScrapeMs) {
            then = &stretch;
        }
    }
    return then != nullptr && then->service == service && then->task == task;
}

BodyShelf::Found BodyShelf::find(const QString& service, const QString& task, TimeMs timeMs) {
    const auto targets = m_targetsOf.find({service, task});
    if (targets == m_targetsOf.end()) {
        return {};
    }
    Found found;
    for (const QString& target : targets->second) {
        Shelf& shelf = m_shelves[target];
        if (!isTaskOf(shelf, service, task, timeMs)) {
            continue;
        }
        if (const metrics::ScrapedBody* body = take(shelf, timeMs)) {
            return {target, body};
        }
        found.target = target;
    }
    return found;
}

const metrics::ScrapedBody* BodyShelf::take(Shelf& shelf, TimeMs timeMs) {
    while (!shelf.tables.empty()) {
        const Table& table = *shelf.tables.front();
        while (shelf.row < table.times.size() && table.times[shelf.row] < timeMs - SameScrapeMs) {
            ++shelf.row;
        }
        if (shelf.row < table.times.size()) {
            const bool isThen = table.times[shelf.row] <= timeMs + SameScrapeMs;
            return isThen && build(table, shelf.row++) ? &m_body : nullptr;
        }
        m_lastKey.remove(table.target);
        shelf.tables.pop_front();
        shelf.row = 0;
    }
    return nullptr;
}

/// Puts m_body together; false when what is kept cannot be read as a body.
bool BodyShelf::build(const Table& table, std::size_t row) {
    const std::size_t columns = table.series.size();
    const auto values = std::span(table.values).subspan(row * columns, columns);
    LayoutKey key{&table, std::vector<bool>(columns)};
    m_body.values.clear();
    for (std::size_t i = 0; i < columns; ++i) {
        key.present[i] = !metrics::isStale(values[i]);
        if (key.present[i]) {
            m_body.values.push_back(values[i]);
        }
    }
    if (m_lastKey.value(table.target) == key) {
        m_body.layout = m_lastLayout.value(table.target);
        return m_body.layout != nullptr;
    }
    QByteArray text;
    for (std::size_t i = 0; i < columns; ++i) {
        if (key.present[i]) {
            text.append(table.series[i].data(), static_cast<qsizetype>(table.series[i].size()));
            text.append(" 0\n");
        }
    }
    m_body.layout = layoutOf(text);
    m_lastKey.insert(table.target, std::move(key));
    m_lastLayout.insert(table.target, m_body.layout);
    return m_body.layout != nullptr;
}

std::shared_ptr<const metrics::SeriesLayout> BodyShelf::layoutOf(const QByteArray& text) {
    const auto known = m_layouts.constFind(text);
    if (known != m_layouts.constEnd()) {
        return *known;
    }
    metrics::BodyReader reader(metrics::ParseLimits(), &m_cache);
    const auto body = reader.read(text, metrics::ExpositionFormat::Prometheus);
    if (m_layouts.size() >= MaxLayouts) {
        m_layouts.clear();
    }
    const bool isWhole = body && body->layout->size() == m_body.values.size();
    return *m_layouts.insert(text, isWhole ? body->layout : nullptr);
}

} // namespace wb::backtest
