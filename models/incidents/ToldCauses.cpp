// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/ToldCauses.h"

#include "models/incidents/EntryText.h"

namespace wb::incidents {

void ToldCauses::learn(const QVector<TimelineEntry>& earlier) {
    for (const TimelineEntry& entry : earlier) {
        const auto factor = entry.kind == EntryKind::Cause ? causeFactor(entry) : std::nullopt;
        if (factor) {
            m_told[entry.service] = *factor;
        }
    }
}

std::optional<fleet::CauseChange> ToldCauses::news(const fleet::CauseChange& change) {
    m_believed[change.service] = change;
    const auto told = m_told.constFind(change.service);
    const bool isKnown = told != m_told.constEnd();
    // The same factor once more is news only where its sentence was found meanwhile.
    if (isKnown && *told == change.finding.factor && change.previous != *told) {
        return std::nullopt;
    }
    fleet::CauseChange news = change;
    const bool isOther = isKnown && *told != change.finding.factor;
    news.previous = isOther ? std::optional(*told) : std::nullopt;
    m_told[change.service] = change.finding.factor;
    return news;
}

std::optional<fleet::CauseChange> ToldCauses::again(const QString& service) {
    const auto believed = m_believed.constFind(service);
    if (believed == m_believed.constEnd()) {
        return std::nullopt;
    }
    m_told[service] = believed->finding.factor;
    return *believed;
}

void ToldCauses::recovered(const QString& service, bool isIncidentOpen) {
    m_believed.remove(service);
    if (!isIncidentOpen) {
        m_told.remove(service);
    }
}

} // namespace wb::incidents
