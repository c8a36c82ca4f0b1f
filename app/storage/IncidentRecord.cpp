// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/IncidentRecord.h"

#include <QUuid>

namespace wb::storage {

namespace {

constexpr int MaximumEarly = 10'000;

incidents::IncidentKeeper::Earlier earlierOf(const StoredState& state) {
    incidents::IncidentKeeper::Earlier earlier;
    earlier.nextNumber = state.nextIncidentNumber;
    earlier.open = state.openIncident;
    earlier.openEntries = state.openEntries;
    for (const incidents::TimelineEntry& entry : state.recentEntries) {
        if (entry.incidentId.isEmpty()) {
            earlier.recent << entry;
        }
    }
    return earlier;
}

} // namespace

IncidentRecord::IncidentRecord(const fleet::EnvironmentSpec& environment,
                               const health::RuleSet& rules, const Clock& clock,
                               StorageThread* storage, QObject* parent)
    : QObject(parent)
    , m_environment(environment)
    , m_settledAfterMs(rules.settledAfterMs())
    , m_clock(clock)
    , m_storage(storage)
    , m_watches(storage == nullptr || storage->watches()) {
    if (m_storage != nullptr) {
        connect(m_storage, &StorageThread::ready, this, &IncidentRecord::storageReady);
        connect(m_storage, &StorageThread::writerChanged, this, &IncidentRecord::writerChanged);
        connect(m_storage, &StorageThread::othersWrote, this, &IncidentRecord::othersWrote);
        connect(m_storage, &StorageThread::incidentRenamed, this, &IncidentRecord::incidentRenamed);
        connect(m_storage, &StorageThread::entriesLoaded, this,
                [this](quint64 request, const QVector<incidents::TimelineEntry>& entries) {
                    if (request == m_entriesRequest) {
                        showSaved(entries);
                    }
                });
    } else {
        StoredState nothingBefore;
        nothingBefore.isAvailable = true;
        begin(nothingBefore);
    }
}

IncidentRecord::~IncidentRecord() {
    if (!m_keeper) {
        return;
    }
    tellGap(m_gaps.end(m_clock.nowMs()));
    m_keeper->finish();
    for (const incidents::KeeperChange& change : m_keeper->takeChanges()) {
        save(change);
    }
}

void IncidentRecord::reconfigure(const fleet::EnvironmentSpec& environment,
                                 const health::RuleSet& rules) {
    m_environment = environment;
    m_settledAfterMs = rules.settledAfterMs();
    if (m_keeper) {
        m_keeper->reconfigure(environment.serviceNames(), environment.timeZone, m_settledAfterMs);
    }
}

void IncidentRecord::storageReady(const StoredState& state) {
    if (!m_keeper) {
        begin(state);
    } else if (state.isAvailable && !m_isTakenUp && !state.isWriter) {
        m_isTakenUp = true;
        writerChanged(state);
    } else if (state.isAvailable && !m_isTakenUp) {
        m_isTakenUp = true;
        m_keeper->takeUp(earlierOf(state));
        showEarlier(state);
        tellGap(m_gaps.lastWatched(state.lastWatchedMs, m_clock.nowMs()));
        takeChanges();
    }
}

void IncidentRecord::writerChanged(const StoredState& state) {
    if (!m_keeper) {
        return;
    }
    m_incidents.clear();
    if (state.isWriter) {
        incidents::IncidentKeeper::Earlier earlier = earlierOf(state);
        earlier.recent = state.recentEntries;
        m_keeper->takeOver(earlier);
    } else {
        m_keeper->standBy(state.openIncident);
        Q_EMIT startedOver();
    }
    Q_EMIT writerTold(state.isWriter, state.writer);
    showEarlier(state);
    takeChanges();
}

void IncidentRecord::begin(const StoredState& state) {
    incidents::IncidentKeeper::Options options;
    options.environment = m_environment.name;
    options.timeZone = m_environment.timeZone;
    options.settledAfterMs = m_settledAfterMs;
    options.services = m_environment.serviceNames();
    const incidents::IncidentKeeper::Earlier earlier = earlierOf(state);
    options.nextNumber =
        state.isAvailable ? std::optional(earlier.nextNumber) : std::optional<int>();
    options.isStandby = !state.isWriter;
    options.watches = m_watches;
    options.nowMs = m_clock.nowMs();
    options.open = earlier.open;
    options.openEntries = earlier.openEntries;
    options.recent = earlier.recent;
    m_keeper = std::make_unique<incidents::IncidentKeeper>(std::move(options));
    m_isTakenUp = state.isAvailable;
    if (!state.isWriter) {
        Q_EMIT writerTold(false, state.writer);
    }
    showEarlier(state);
    tellGap(m_gaps.lastWatched(state.lastWatchedMs, m_clock.nowMs()));
    noteWatched();
    for (const Happening& happening : std::exchange(m_early, {})) {
        happening(*m_keeper);
    }
    takeChanges();
}

void IncidentRecord::showEarlier(const StoredState& state) {
    if (state.openIncident) {
        remember(*state.openIncident);
        const auto& open = m_keeper->openIncident();
        if (open && open->id == state.openIncident->id) {
            Q_EMIT incidentChanged(*state.openIncident, true);
        }
    }
    showSaved(state.recentEntries);
}

void IncidentRecord::showSaved(const QVector<incidents::TimelineEntry>& entries) {
    for (const incidents::TimelineEntry& entry : entries) {
        Q_EMIT entryAdded(entry, true);
    }
}

void IncidentRecord::incidentRenamed(const QString& from, const incidents::Incident& kept,
                                     int nextNumber) {
    m_keeper->rename(from, kept.id, nextNumber);
    const auto known =
        std::find_if(m_incidents.begin(), m_incidents.end(), [&](const auto& incident) {
            return incident.id == from && incident.openedMs == kept.openedMs;
        });
    if (known != m_incidents.end()) {
        known->id = kept.id;
        Q_EMIT incidentChanged(*known, false);
        // Its entries were told with the old id.
        m_entriesRequest = m_storage->loadEntries(kept.id);
    }
}

void IncidentRecord::tellGap(const std::optional<incidents::WatchGap>& gap) {
    if (gap && m_watches) {
        m_keeper->notWatched(*gap);
    }
}

/// Comes before whatever else is told: after a sleep that is news of a time before it.
void IncidentRecord::noteWatched() {
    tellGap(m_gaps.watched(m_clock.nowMs()));
}

void IncidentRecord::tell(const Happening& happening) {
    if (m_keeper) {
        noteWatched();
        happening(*m_keeper);
        takeChanges();
    } else if (m_early.size() < MaximumEarly) {
        m_early << happening;
    }
}

void IncidentRecord::verdictChanged(const fleet::VerdictChange& change) {
    tell([this, change](incidents::IncidentKeeper& keeper) {
        if (change.task.isEmpty()) {
            tellGap(m_gaps.judged(change, m_environment.serviceNames()));
        }
        keeper.verdictChanged(change);
    });
}

void IncidentRecord::deploymentChanged(const fleet::Deployment& deployment) {
    tell([deployment](incidents::IncidentKeeper& keeper) { keeper.deploymentChanged(deployment); });
}

void IncidentRecord::causeChanged(const fleet::CauseChange& change) {
    tell([change](incidents::IncidentKeeper& keeper) { keeper.causeChanged(change); });
}

void IncidentRecord::actionChanged(const deploy::ActionSnapshot& action) {
    tell([action](incidents::IncidentKeeper& keeper) { keeper.actionChanged(action); });
}

void IncidentRecord::addNote(const QString& actor, const QString& text) {
    const TimeMs nowMs = m_clock.nowMs();
    tell([nowMs, actor, text](incidents::IncidentKeeper& keeper) {
        keeper.addNote(nowMs, actor, text);
    });
}

void IncidentRecord::pinChanged(const deploy::PinChange& change) {
    const TimeMs nowMs = m_clock.nowMs();
    tell([nowMs, change](incidents::IncidentKeeper& keeper) { keeper.pinChanged(nowMs, change); });
}

Expected<incidents::Incident> IncidentRecord::known(const QString& id) const {
    const auto found = incident(id);
    if (!found || !m_keeper) {
        return failure(ErrorCode::NotFound,
                       QStringLiteral("%1 is not known here; nothing changed").arg(id));
    }
    return *found;
}

Expected<void> IncidentRecord::command(const QString& incidentId,
                                       const incidents::IncidentCommand& command,
                                       const QString& actor) {
    const auto incident = known(incidentId);
    if (!incident) {
        return failure(incident.error());
    }
    incidents::CommandSetting setting;
    setting.nowMs = m_clock.nowMs();
    setting.actor = actor;
    setting.entryId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    setting.unhealthy = m_keeper->unhealthyOf(*incident);
    setting.unwell = m_keeper->unwellOf(*incident);
    setting.otherOpen = m_keeper->openIncident() ? m_keeper->openIncident()->id : QString();
    const auto step = incidents::stepOf(*incident, command, setting);
    if (!step) {
        return failure(step.error());
    }
    take(*incident, *step);
    return {};
}

Expected<void> IncidentRecord::postUpdate(const QString& incidentId,
                                          const incidents::StatusUpdate& update,
                                          const QString& actor) {
    const auto incident = known(incidentId);
    const auto step =
        incident ? incidents::updateStep(*incident, update, m_clock.nowMs(), actor,
                                         QUuid::createUuid().toString(QUuid::WithoutBraces))
                 : Expected<incidents::IncidentStep>(failure(incident.error()));
    if (!step) {
        return failure(step.error());
    }
    take(*incident, *step);
    return {};
}

void IncidentRecord::take(const incidents::Incident& incident,
                          const incidents::IncidentStep& step) {
    // What is still to be told of it comes before its end.
    takeChanges();
    Q_EMIT entryAdded(step.entry, false);
    if (m_storage != nullptr) {
        m_storage->take(step);
    }
    adopt(incident, incidents::afterStep(incident, step));
}

void IncidentRecord::adopt(const incidents::Incident& before, const incidents::Incident& now) {
    m_keeper->adopt(now);
    remember(now);
    Q_EMIT incidentChanged(now, before.state == now.state);
    takeChanges();
}

void IncidentRecord::othersWrote(const OthersWork& work) {
    if (!m_keeper) {
        return;
    }
    if (m_keeper->isStandby()) {
        follow(work);
        return;
    }
    for (const incidents::Incident& told : work.incidents) {
        const auto before = incident(told.id);
        if (!before || before->openedMs != told.openedMs) {
            continue;
        }
        incidents::Incident now = *before;
        now.severity = told.severity;
        now.commander = told.commander;
        now.state = told.state;
        now.mitigatedMs = told.mitigatedMs;
        now.resolvedMs = told.resolvedMs;
        now.isHeld = told.isHeld;
        now.updatedMs = told.updatedMs;
        now.phase = told.phase;
        for (const incidents::TimelineEntry& entry : work.entries) {
            if (entry.incidentId == told.id) {
                Q_EMIT entryAdded(entry, true);
            }
        }
        adopt(*before, now);
        // Who resolved it elsewhere had no watch to ask.
        if (now.state == incidents::IncidentState::Resolved && before->state != now.state &&
            !m_keeper->unhealthyOf(now).isEmpty()) {
            incidents::IncidentCommand again;
            again.kind = incidents::IncidentCommand::Kind::Reopen;
            again.why = QStringLiteral("still unhealthy: ") +
                        m_keeper->unhealthyOf(now).join(QStringLiteral(", "));
            static_cast<void>(command(now.id, again, QStringLiteral("health")));
        }
    }
}

/// Another program writes the timeline: all of it is shown as it comes.
void IncidentRecord::follow(const OthersWork& work) {
    for (const incidents::Incident& told : work.incidents) {
        const auto before = incident(told.id);
        m_keeper->adopt(told);
        remember(told);
        Q_EMIT incidentChanged(told, before && before->state == told.state);
        // What led up to it has joined it, which is no arrival.
        if (!before) {
            m_entriesRequest = m_storage->loadEntries(told.id);
        }
    }
    showSaved(work.entries);
}

void IncidentRecord::tick() {
    if (m_keeper) {
        noteWatched();
        m_keeper->tick(m_clock.nowMs());
        takeChanges();
    }
}

std::optional<incidents::Incident> IncidentRecord::incident(const QString& id) const {
    const auto known = std::find_if(m_incidents.cbegin(), m_incidents.cend(),
                                    [&](const auto& incident) { return incident.id == id; });
    return known == m_incidents.cend() ? std::nullopt : std::optional(*known);
}

void IncidentRecord::remember(const incidents::Incident& incident) {
    m_incidents.removeIf([&](const auto& known) { return known.id == incident.id; });
    m_incidents << incident;
    if (m_incidents.size() > RememberedIncidents) {
        m_incidents.removeFirst();
    }
}

void IncidentRecord::takeChanges() {
    for (const incidents::KeeperChange& change : m_keeper->takeChanges()) {
        if (const auto* entry = std::get_if<incidents::TimelineEntry>(&change)) {
            Q_EMIT entryAdded(*entry, false);
        } else {
            const auto& incident = std::get<incidents::Incident>(change);
            remember(incident);
            Q_EMIT incidentChanged(incident, false);
        }
        save(change);
    }
}

void IncidentRecord::save(const incidents::KeeperChange& change) {
    if (m_storage == nullptr) {
        return;
    }
    if (const auto* entry = std::get_if<incidents::TimelineEntry>(&change)) {
        m_storage->append(*entry);
    } else {
        m_storage->save(std::get<incidents::Incident>(change));
    }
}

} // namespace wb::storage
