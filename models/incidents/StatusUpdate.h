// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incidents/Exporter.h"

#include <array>

/// What customers are told of an incident, in the words of status pages, and when the next of it is
/// due. Nothing here sends anything.
namespace wb::incidents {

/// "investigating", …: Statuspage's names of incidents' states
/// (https://developer.statuspage.io/#tag/incidents).
[[nodiscard]] QString updatePhaseName(UpdatePhase phase);
[[nodiscard]] std::optional<UpdatePhase> updatePhaseFromName(const QString& name);
/// "Investigating", …, as pages show them.
[[nodiscard]] QString updatePhaseTitle(UpdatePhase phase);
inline constexpr std::array UpdatePhases = {UpdatePhase::Investigating, UpdatePhase::Identified,
                                            UpdatePhase::Monitoring, UpdatePhase::Resolved};

struct StatusUpdate {
    UpdatePhase phase = UpdatePhase::Investigating;
    QString text;           ///< For customers; one paragraph.
    QStringList components; ///< By their names on the status page.
};

/// Of the update that is told by `entryId`. InvalidInput where it says nothing.
[[nodiscard]] Expected<IncidentStep> updateStep(const Incident& incident,
                                                const StatusUpdate& update, TimeMs nowMs,
                                                const QString& actor, const QString& entryId);
/// Read back from its entry; nullopt where the entry is none, or of another make.
[[nodiscard]] std::optional<StatusUpdate> statusUpdateOf(const TimelineEntry& entry);

/// What may be told in that phase, made of what the public timeline tells: components, times and
/// that measures were taken; no task, person or figure. For a person to edit. `options` are those
/// of an export.
[[nodiscard]] QString proposedText(UpdatePhase phase, const Incident& incident,
                                   const QVector<TimelineEntry>& entries, ExportOptions options);

/// How often customers are owed an update, by severity from 1; 0: they are owed none.
using UpdateCadence = std::array<DurationMs, 5>;
/// When the next one is due: so long after the last one, or after the opening. NoTime when none is
/// owed: by severity, or since the incident is resolved, or customers were told that it is.
[[nodiscard]] TimeMs updateDueMs(const Incident& incident, const UpdateCadence& everyMs);

} // namespace wb::incidents
