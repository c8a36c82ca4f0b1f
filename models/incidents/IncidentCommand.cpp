// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/IncidentCommand.h"

#include "models/base/Format.h"
#include "models/fleet/Verdict.h"
#include "models/incidents/EntryText.h"

#include <QMap>

namespace wb::incidents {

namespace {

using Kind = IncidentCommand::Kind;
using fleet::HealthState;

constexpr int NameLimit = 100;
constexpr int WhyLimit = 500;

QString named(const QString& commander) {
    return commander.isEmpty() ? QStringLiteral("unassigned") : commander;
}

Expected<void> setSeverity(IncidentStep& step, const Incident& incident,
                           const IncidentCommand& command) {
    if (command.severity < WorstSeverity || command.severity > MildestSeverity) {
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("a severity is %1 to %2").arg(WorstSeverity).arg(MildestSeverity));
    }
    if (command.severity == incident.severity) {
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("%1 is of severity %2 already").arg(incident.id).arg(incident.severity));
    }
    step.severity = command.severity;
    step.entry.title =
        QStringLiteral("Severity %1 (was %2)").arg(command.severity).arg(incident.severity);
    return {};
}

Expected<void> setCommander(IncidentStep& step, const Incident& incident,
                            const IncidentCommand& command) {
    const QString name = oneLine(command.commander, NameLimit);
    if (name == incident.commander) {
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("the commander of %1 is %2 already").arg(incident.id, named(name)));
    }
    step.commander = name;
    step.entry.title =
        QStringLiteral("Commander: %1 (was %2)").arg(named(name), named(incident.commander));
    return {};
}

Expected<void> close(IncidentStep& step, const Incident& incident, IncidentState state,
                     const CommandSetting& setting) {
    const bool isResolved = state == IncidentState::Resolved;
    const bool isSo = incident.state == state || incident.state == IncidentState::Resolved;
    if (isSo) {
        return failure(
            ErrorCode::Conflict,
            QStringLiteral("%1 is %2 already").arg(incident.id, incidentStateName(incident.state)));
    }
    step.state = state;
    step.entry.severity =
        fleet::healthName(isResolved ? HealthState::Healthy : HealthState::Degraded);
    step.entry.title =
        QStringLiteral("%1 %2 after %3")
            .arg(incident.id, incidentStateName(state),
                 base::spanText(std::max<DurationMs>(0, setting.nowMs - incident.openedMs)));
    return {};
}

Expected<void> resolve(IncidentStep& step, const Incident& incident, const QString& why,
                       const CommandSetting& setting) {
    if (!setting.unhealthy.isEmpty()) {
        return failure(ErrorCode::Conflict,
                       QStringLiteral("%1 cannot be resolved yet; still unhealthy: %2")
                           .arg(incident.id, listed(setting.unhealthy)));
    }
    if (!setting.unwell.isEmpty() && why.isEmpty()) {
        return failure(ErrorCode::Conflict,
                       QStringLiteral("say why %1 is resolved all the same; not healthy yet: %2")
                           .arg(incident.id, listed(setting.unwell)));
    }
    return close(step, incident, IncidentState::Resolved, setting);
}

Expected<void> reopen(IncidentStep& step, const Incident& incident, const CommandSetting& setting) {
    if (incident.state == IncidentState::Opened) {
        return failure(ErrorCode::Conflict, QStringLiteral("%1 is open").arg(incident.id));
    }
    if (!setting.otherOpen.isEmpty() && setting.otherOpen != incident.id) {
        return failure(ErrorCode::Conflict,
                       QStringLiteral("%1 is open here; one incident is led at a time")
                           .arg(setting.otherOpen));
    }
    step.state = IncidentState::Opened;
    step.entry.severity = fleet::healthName(HealthState::Unknown);
    step.entry.title = incident.id + QStringLiteral(" opened again");
    return {};
}

} // namespace

Expected<IncidentStep> stepOf(const Incident& incident, const IncidentCommand& command,
                              const CommandSetting& setting) {
    const QString why = oneLine(command.why, WhyLimit);
    IncidentStep step;
    step.entry.id = setting.entryId;
    step.entry.incidentId = incident.id;
    step.entry.timeMs = setting.nowMs;
    step.entry.kind = EntryKind::Incident;
    step.entry.actor = oneLine(setting.actor, NameLimit);
    Expected<void> done;
    switch (command.kind) {
    case Kind::Severity:
        done = setSeverity(step, incident, command);
        break;
    case Kind::Commander:
        done = setCommander(step, incident, command);
        break;
    case Kind::Mitigate:
        done = close(step, incident, IncidentState::Mitigated, setting);
        break;
    case Kind::Resolve:
        done = resolve(step, incident, why, setting);
        break;
    case Kind::Reopen:
        done = reopen(step, incident, setting);
        break;
    }
    if (!done) {
        return failure(done.error());
    }
    QStringList parts{QStringLiteral("incident"), step.entry.actor};
    if (!why.isEmpty()) {
        parts << why;
    }
    if (command.kind == Kind::Resolve && !setting.unwell.isEmpty()) {
        parts << QStringLiteral("not healthy then: ") + listed(setting.unwell);
    }
    step.entry.detail = parts.join(QStringLiteral(" · "));
    return step;
}

QStringList servicesWith(const QString& severity, const Incident& incident,
                         const QVector<TimelineEntry>& sorted) {
    QMap<QString, QString> last;
    for (const TimelineEntry& entry : sorted) {
        // What opens an incident, or joins it, is the verdict on its service.
        const bool isOwn =
            (entry.kind == EntryKind::Verdict || entry.kind == EntryKind::Incident) &&
            entry.task.isEmpty() && entry.title.startsWith(entry.service + u' ');
        if (isOwn && incident.services.contains(entry.service)) {
            last[entry.service] = entry.severity;
        }
    }
    return last.keys(severity);
}

} // namespace wb::incidents
