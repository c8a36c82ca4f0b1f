// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/Timeline.h"

/// What people do to an incident, as steps that a record takes whole: the entry that tells who,
/// when and why, and the change it is about.
namespace wb::incidents {

struct IncidentCommand {
    enum class Kind { Severity, Commander, Mitigate, Resolve, Reopen };
    Kind kind = Kind::Severity;
    int severity = 0;  ///< LowestSeverity to HighestSeverity; for Severity.
    QString commander; ///< For Commander; empty: nobody.
    QString why;       ///< May be empty, but not where a service is not well.
};

/// 1 is the worst.
constexpr int WorstSeverity = 1;
constexpr int MildestSeverity = 5;

/// What a command is judged by.
struct CommandSetting {
    TimeMs nowMs = NoTime;
    QString actor;   ///< Who commands.
    QString entryId; ///< UUID for the entry.
    /// The incident's services that are unhealthy now; with one there is no resolving.
    QStringList unhealthy;
    /// Those that are degraded or cannot be read; with one, resolving wants a reason.
    QStringList unwell;
    QString otherOpen; ///< Another incident that is open here; empty: none.
};

/// Conflict where the incident does not allow it now, InvalidInput where the command is at fault or
/// says what is so already.
[[nodiscard]] Expected<IncidentStep>
stepOf(const Incident& incident, const IncidentCommand& command, const CommandSetting& setting);

/// What the timeline tells of its services' own states, for who has no watch to ask: those whose
/// last verdict is `severity` ("unhealthy", "degraded", "unknown"). `sorted`: in order of time.
[[nodiscard]] QStringList servicesWith(const QString& severity, const Incident& incident,
                                       const QVector<TimelineEntry>& sorted);

} // namespace wb::incidents

Q_DECLARE_METATYPE(wb::incidents::IncidentCommand)
