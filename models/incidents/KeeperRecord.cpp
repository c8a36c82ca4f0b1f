// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/Entries.h"
#include "models/incidents/EntryText.h"
#include "models/incidents/IncidentKeeper.h"

#include <algorithm>
#include <utility>

/// What an IncidentKeeper takes from the record: of earlier runs, of other programs, of people.
namespace wb::incidents {

void IncidentKeeper::takeUp(const Earlier& earlier) {
    m_options.nextNumber = earlier.nextNumber;
    if (earlier.open && !m_open) {
        m_open = earlier.open;
        m_headline = Headline(*m_open);
        m_recovery.restart();
        adoptLeadUp();
    } else if (earlier.open) {
        goOnFor(*earlier.open);
    }
    m_leadUp.prepend(earlier.recent);
    m_causes.learn(earlier.recent);
    m_causes.learn(earlier.openEntries);
    m_gaps.learn(earlier.openEntries);
    gatherAgain(earlier.recent + earlier.openEntries);
}

/// What a program before this one gathered and told no more: it was killed meanwhile.
void IncidentKeeper::gatherAgain(QVector<TimelineEntry> record) {
    if (!m_options.watches) {
        return;
    }
    record.removeIf([](const TimelineEntry& entry) {
        return entry.kind != EntryKind::Finding || !entry.toldBy.isEmpty();
    });
    std::stable_sort(record.begin(), record.end(),
                     [](const auto& a, const auto& b) { return a.timeMs < b.timeMs; });
    QSet<QString> gathered;
    for (const TimelineEntry& entry : std::as_const(record)) {
        const auto change = taskChangeOf(entry);
        // What is of the last hour and of the open incident comes twice.
        if (change && !std::exchange(gathered, gathered + QSet{entry.id}).contains(entry.id)) {
            m_gathered.add({*change, entry.id});
        }
    }
}

void IncidentKeeper::standBy(const std::optional<Incident>& open) {
    m_standby.emplace();
    // The other has written what this one still held back or had not handed on.
    m_gathered = GatheredTasks(m_options.gatherMs);
    m_changes.clear();
    m_earlier.reset();
    m_open = open;
    m_headline = open ? Headline(*open) : Headline();
}

void IncidentKeeper::takeOver(const Earlier& earlier) {
    const QVector<TimelineEntry> record = earlier.recent + earlier.openEntries;
    const QVector<Standby::Happening> untold =
        std::exchange(m_standby, std::nullopt).value_or(Standby()).untold(record);
    m_options.nextNumber = earlier.nextNumber;
    m_open.reset();
    m_leadUp = LeadUp();
    m_causes.incidentOver();
    m_troubled = Standby::troubledIn(record);
    takeUp(earlier);
    for (const Standby::Happening& happening : untold) {
        std::visit([this](const auto& seen) { tell(seen); }, happening);
    }
}

void IncidentKeeper::goOnFor(const Incident& earlier) {
    m_earlier = earlier;
    m_recovery.restart();
    m_open->services += earlier.services;
    m_open->services.removeDuplicates();
    m_changes.append(*m_open);
    adoptLeadUp();
    push(goesOnEntry(earlier, *m_open, std::max(m_nowMs, m_open->openedMs)), {});
}

void IncidentKeeper::rename(const QString& from, const QString& to, int nextNumber) {
    if (m_open && m_open->id == from) {
        m_open->id = to;
    }
    if (m_options.nextNumber) {
        m_options.nextNumber = std::max(*m_options.nextNumber, nextNumber);
    }
}

/// For an incident taken up: the run before may have ended before all of it had joined.
void IncidentKeeper::adoptLeadUp() {
    for (const QString& service : std::as_const(m_open->services)) {
        adoptLeadUp(service);
    }
}

/// What is known of a service that has just become the incident's.
void IncidentKeeper::takeIn(const QString& service) {
    if (adoptLeadUp(service)) {
        return;
    }
    // One believed for longer than the look-back reaches is told once more, where it is looked for.
    if (const auto cause = m_causes.again(service)) {
        push(causeEntry(*cause), {service});
    }
}

/// Whether the service's cause was among it.
bool IncidentKeeper::adoptLeadUp(const QString& service) {
    bool hasCause = false;
    for (TimelineEntry& adopted : m_leadUp.take(service, m_nowMs - m_options.lookBackMs)) {
        hasCause = hasCause || (adopted.kind == EntryKind::Cause && adopted.service == service);
        adopted.incidentId = m_open->id;
        m_changes.append(std::move(adopted));
    }
    return hasCause;
}

void IncidentKeeper::adopt(const Incident& incident) {
    const bool isOurs = m_open && m_open->id == incident.id;
    const bool isOver = incident.state == IncidentState::Resolved;
    if (isOurs && isOver) {
        moveTo(incident.resolvedMs);
        if (m_earlier) {
            resolveEarlier(incident.resolvedMs);
        }
        m_open.reset();
        m_causes.incidentOver();
        m_recovery.restart();
    } else if (isOurs) {
        m_open = incident;
    } else if ((!m_open || m_standby) && !isOver) {
        m_open = incident;
        m_headline = Headline(incident);
        m_recovery.restart();
        adoptLeadUp();
    }
}

} // namespace wb::incidents
