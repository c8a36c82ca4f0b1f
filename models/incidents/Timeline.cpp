// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/Timeline.h"

#include <array>
#include <utility>

namespace wb::incidents {

namespace {

constexpr std::array KindNames = {
    std::pair{EntryKind::Verdict, "verdict"},
    std::pair{EntryKind::Deployment, "deployment"},
    std::pair{EntryKind::Action, "action"},
    std::pair{EntryKind::Note, "note"},
    std::pair{EntryKind::StatusUpdate, "status_update"},
    std::pair{EntryKind::Incident, "incident"},
    std::pair{EntryKind::Cause, "cause"},
    std::pair{EntryKind::Finding, "finding"},
    std::pair{EntryKind::Gap, "gap"},
};

constexpr std::array StateNames = {
    std::pair{IncidentState::Opened, "opened"},
    std::pair{IncidentState::Mitigated, "mitigated"},
    std::pair{IncidentState::Resolved, "resolved"},
};

template <typename Names, typename Value>
QString nameOf(const Names& names, Value value) {
    for (const auto& [candidate, name] : names) {
        if (candidate == value) {
            return QLatin1String(name);
        }
    }
    Q_UNREACHABLE();
}

template <typename Value, typename Names>
std::optional<Value> valueOf(const Names& names, const QString& wanted) {
    for (const auto& [value, name] : names) {
        if (wanted == QLatin1String(name)) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

QString entryKindName(EntryKind kind) {
    return nameOf(KindNames, kind);
}

std::optional<EntryKind> entryKindFromName(const QString& name) {
    return valueOf<EntryKind>(KindNames, name);
}

QString incidentStateName(IncidentState state) {
    return nameOf(StateNames, state);
}

std::optional<IncidentState> incidentStateFromName(const QString& name) {
    return valueOf<IncidentState>(StateNames, name);
}

Incident afterStep(Incident incident, const IncidentStep& step) {
    const TimeMs timeMs = step.entry.timeMs;
    incident.severity = step.severity.value_or(incident.severity);
    incident.commander = step.commander.value_or(incident.commander);
    if (step.phase) {
        incident.phase = step.phase;
        incident.updatedMs = timeMs;
    }
    if (step.state) {
        const bool isOpened = *step.state == IncidentState::Opened;
        incident.state = *step.state;
        incident.isHeld = isOpened;
        incident.resolvedMs = *step.state == IncidentState::Resolved ? timeMs : NoTime;
        if (isOpened) {
            incident.mitigatedMs = NoTime;
        } else if (incident.mitigatedMs == NoTime) {
            incident.mitigatedMs = timeMs;
        }
    }
    return incident;
}

} // namespace wb::incidents
