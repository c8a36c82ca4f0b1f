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

enum class EntryKind { Verdict, Deployment, Action, Note, StatusUpdate, Incident };
/// "verdict", "deployment", "action", "note", "status_update", "incident".
[[nodiscard]] QString entryKindName(EntryKind kind);
[[nodiscard]] std::optional<EntryKind> entryKindFromName(const QString& name);

/// One line of the timeline. `id` is made by whoever makes the entry, so that saving twice is
/// harmless.
struct TimelineEntry {
    QString id;         ///< UUID.
    QString incidentId; ///< "INC-7"; empty while no incident is open.
    TimeMs timeMs = NoTime;
    EntryKind kind = EntryKind::Note;
    QString severity; ///< "unhealthy", "degraded", "healthy", "unknown", or empty.
    QString service;  ///< May be empty.
    QString task;     ///< May be empty.
    QString actor;    ///< "health", "deploys", or a person.
    QString title;    ///< "chat-7 memory 85 % of limit and rising"
    QString detail;   ///< "health · memory-saturation"; may be empty.
};

enum class IncidentState { Opened, Mitigated, Resolved };
/// "opened", "mitigated", "resolved".
[[nodiscard]] QString incidentStateName(IncidentState state);
[[nodiscard]] std::optional<IncidentState> incidentStateFromName(const QString& name);

struct Incident {
    QString id; ///< "INC-7"
    QString environment;
    QString title; ///< "chat: memory 96 % of limit on chat-3, chat-7, chat-11"
    IncidentState state = IncidentState::Opened;
    TimeMs openedMs = NoTime;
    TimeMs mitigatedMs = NoTime;
    TimeMs resolvedMs = NoTime;
    QStringList services;
    int severity = 2;
    QString commander; ///< Empty: unassigned.
};

/// Port: where incidents and their timelines are kept, durably. Synchronous; lives on the storage
/// thread (app/storage/StorageThread gives the asynchronous face). When append or save returned,
/// the data survives SIGKILL and power loss.
class TimelineStore {
public:
    virtual ~TimelineStore() = default;
    /// An entry that is there already stays as it is, except that it may join an incident if it had
    /// none. The incident must have been saved before.
    virtual Expected<void> append(const TimelineEntry& entry) = 0;
    /// Inserts or updates by id. Conflict when the id belongs to an incident opened at another
    /// time.
    virtual Expected<void> save(const Incident& incident) = 0;
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
