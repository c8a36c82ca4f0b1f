// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/LeadUp.h"

#include "models/incidents/WatchGaps.h"

#include <algorithm>

namespace wb::incidents {

namespace {

constexpr int Limit = 4000;

/// A gap reaches to its end.
TimeMs endOf(const TimelineEntry& entry) {
    return gapEnd(entry).value_or(entry.timeMs);
}

} // namespace

void LeadUp::add(const TimelineEntry& entry) {
    m_entries << entry;
    keepLimit();
}

void LeadUp::prepend(const QVector<TimelineEntry>& earlier) {
    m_entries = earlier + m_entries;
    keepLimit();
}

QVector<TimelineEntry> LeadUp::take(const QString& service, TimeMs fromMs) {
    QVector<TimelineEntry> taken;
    m_entries.removeIf([&](const TimelineEntry& entry) {
        const bool isRelated =
            (entry.service == service || entry.service.isEmpty()) && endOf(entry) >= fromMs;
        if (isRelated) {
            taken << entry;
        }
        return isRelated;
    });
    return taken;
}

void LeadUp::dropBefore(TimeMs fromMs) {
    m_entries.removeIf([&](const TimelineEntry& entry) { return endOf(entry) < fromMs; });
}

void LeadUp::keepLimit() {
    if (m_entries.size() <= Limit) {
        return;
    }
    const auto isFinding = [](const TimelineEntry& entry) {
        return entry.kind == EntryKind::Finding;
    };
    const auto findings = std::count_if(m_entries.cbegin(), m_entries.cend(), isFinding);
    auto tooManyFindings = findings - Limit;
    auto tooManyOthers = m_entries.size() - findings - Limit;
    // The oldest are in front.
    m_entries.removeIf([&](const TimelineEntry& entry) {
        return (isFinding(entry) ? tooManyFindings : tooManyOthers)-- > 0;
    });
}

} // namespace wb::incidents
