// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/PastCache.h"

#include <algorithm>
#include <cmath>

namespace wb::desktop {

namespace {

constexpr std::size_t MostEntries = 16;
constexpr qsizetype MostPoints = 1'000'000;
/// A range whose end was not on disk yet is read again after this.
constexpr DurationMs FreshMs = 15'000;
/// The width of a column changes a little with what is in view of it.
constexpr double SameWidth = 0.01;

bool sameLines(const PastCache::Range& a, const PastCache::Range& b) {
    return a.service == b.service &&
           std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(), b.lines.end(),
                      [](const fleet::ChartLine& one, const fleet::ChartLine& other) {
                          return one.task == other.task && one.signal == other.signal;
                      });
}

qsizetype pointsOf(const PastCache::Entry& entry) {
    qsizetype points = 0;
    for (const QVector<QPointF>& line : entry.lines) {
        points += line.size();
    }
    return points;
}

} // namespace

const PastCache::Entry* PastCache::find(const Range& wanted, TimeMs nowMs) {
    const auto has = [&](const Entry& entry) {
        const bool reaches = entry.completeToMs >= wanted.toMs || nowMs - entry.readMs < FreshMs;
        return reaches && entry.range.fromMs <= wanted.fromMs && entry.range.toMs > wanted.fromMs &&
               sameLines(entry.range, wanted) &&
               std::abs(entry.range.columnMs / wanted.columnMs - 1) < SameWidth;
    };
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), has);
    if (found == m_entries.end()) {
        return nullptr;
    }
    std::rotate(m_entries.begin(), found, std::next(found));
    return &m_entries.front();
}

void PastCache::add(Entry entry, TimeMs writtenMs) {
    entry.completeToMs = std::min(entry.range.toMs, writtenMs);
    m_entries.push_front(std::move(entry));
    qsizetype points = 0;
    std::size_t kept = 0;
    while (kept < std::min(m_entries.size(), MostEntries) &&
           points + pointsOf(m_entries[kept]) <= MostPoints) {
        points += pointsOf(m_entries[kept++]);
    }
    m_entries.resize(std::max<std::size_t>(kept, 1));
}

} // namespace wb::desktop
