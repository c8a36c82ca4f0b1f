// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"

#include <QMetaType>
#include <QStringList>
#include <QVector>

#include <optional>

namespace wb::incidents {

enum class EntryKind {
    Verdict,
    Deployment,
    Action,
    Note,
    StatusUpdate,
    Incident,
    Cause,
    Finding,
    Gap
};
/// "verdict", "deployment", "action", "note", "status_update", "incident", "cause", "finding",
/// "gap". A finding is one task's change, of which a verdict tells, mostly together with others':
/// it is kept and handed on, but in no timeline that people read.
[[nodiscard]] QString entryKindName(EntryKind kind);
[[nodiscard]] std::optional<EntryKind> entryKindFromName(const QString& name);

/// One line of the timeline. `id` is made by whoever makes the entry, so that saving twice is
/// harmless.
struct TimelineEntry {
    QString id;         ///< UUID.
    QString incidentId; ///< "INC-7"; empty while no incident is open.
    TimeMs timeMs = NoTime;
    EntryKind kind = EntryKind::Note;
    QString severity;  ///< "unhealthy", "degraded", "healthy", "unknown", or empty.
    QString service;   ///< May be empty.
    QString task;      ///< May be empty.
    QString actor;     ///< "health", "deploys", or a person.
    QString title;     ///< "chat-7 memory 85 % of limit and rising"
    QString detail;    ///< "health · memory-saturation"; may be empty.
    QString toldBy;    ///< Of a finding: the id of the entry that tells it; empty: none does yet.
    QStringList tells; ///< For the store: the findings that this entry tells. Not read back.
};

enum class IncidentState { Opened, Mitigated, Resolved };
/// "opened", "mitigated", "resolved".
[[nodiscard]] QString incidentStateName(IncidentState state);
[[nodiscard]] std::optional<IncidentState> incidentStateFromName(const QString& name);

/// How far customers were told an incident to be: the states that Statuspage gives incidents.
enum class UpdatePhase { Investigating, Identified, Monitoring, Resolved };

struct Incident {
    QString id; ///< "INC-7"
    QString environment;
    QString title; ///< "chat: memory 96 % of limit on chat-3, chat-7, chat-11"
    IncidentState state = IncidentState::Opened;
    TimeMs openedMs = NoTime;
    TimeMs mitigatedMs = NoTime;
    TimeMs resolvedMs = NoTime;
    QStringList services;
    int severity = 2;  ///< 1, the worst, to 5.
    QString commander; ///< Empty: unassigned.
    /// A person opened it again: the watch, which had called it over, leaves its end to people.
    bool isHeld = false;
    TimeMs updatedMs = NoTime;        ///< When customers were last told of it.
    std::optional<UpdatePhase> phase; ///< As which; nullopt: they were told nothing.
    QString firstTitle;               ///< As it was opened; the title follows what it becomes.
};

/// A change of an incident by a person: what changes, and the entry that tells it.
struct IncidentStep {
    std::optional<int> severity;
    std::optional<QString> commander;
    std::optional<IncidentState> state;
    std::optional<UpdatePhase> phase;
    TimelineEntry entry; ///< Names the incident and the time.
};
/// The incident after the step.
[[nodiscard]] Incident afterStep(Incident incident, const IncidentStep& step);

/// Port: where incidents and their timelines are kept, durably. Synchronous; lives on the storage
/// thread (app/storage/StorageThread gives the asynchronous face). When append or save returned,
/// the data survives SIGKILL and power loss.
class TimelineStore {
public:
    virtual ~TimelineStore() = default;
    /// An entry that is there already stays as it is, except that it may join an incident if it had
    /// none. The incident must have been saved before. The findings that it tells are marked with
    /// it, both or neither, unless they were told before.
    virtual Expected<void> append(const TimelineEntry& entry) = 0;
    /// Inserts or updates by id. Conflict when the id belongs to an incident opened at another
    /// time. What people decide stays as the record has it, whoever saves: severity, commander,
    /// what customers were told, and that it is resolved; those change by steps.
    virtual Expected<void> save(const Incident& incident) = 0;
    /// Changes the incident as the record has it, and appends the entry; both or neither. Taking a
    /// step twice is harmless. NotFound when there is no such incident.
    virtual Expected<void> take(const IncidentStep& step) = 0;
    /// The next free number for an "INC-n".
    virtual Expected<int> nextIncidentNumber() = 0;
    /// Newest first.
    virtual Expected<QVector<Incident>> incidents(int limit = 1000) = 0;
    /// NotFound when there is none.
    virtual Expected<Incident> incident(const QString& id) = 0;
    /// In order of time, then of arrival.
    virtual Expected<QVector<TimelineEntry>> entries(const QString& incidentId) = 0;
    /// The last entries of all, with or without an incident, in order of time.
    virtual Expected<QVector<TimelineEntry>> recentEntries(TimeMs fromMs, int limit = 1000) = 0;
};

} // namespace wb::incidents

Q_DECLARE_METATYPE(wb::incidents::TimelineEntry)
Q_DECLARE_METATYPE(wb::incidents::Incident)
Q_DECLARE_METATYPE(wb::incidents::IncidentStep)
