// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/Entries.h"

#include "models/base/Format.h"
#include "models/incidents/EntryText.h"
#include "models/incidents/WatchGaps.h"

#include <QDateTime>
#include <QTimeZone>
#include <QUuid>

namespace wb::incidents {

namespace {

using fleet::HealthState;

TimelineEntry stateEntry(const Incident& incident, TimeMs timeMs, HealthState severity) {
    TimelineEntry entry;
    entry.timeMs = timeMs;
    entry.kind = EntryKind::Incident;
    entry.severity = fleet::healthName(severity);
    entry.service = incident.services.value(0);
    entry.actor = QStringLiteral("health");
    return entry;
}

QString outcomeSeverity(deploy::ActionState state) {
    switch (state) {
    case deploy::ActionState::Succeeded:
        return fleet::healthName(HealthState::Healthy);
    case deploy::ActionState::Failed:
        return fleet::healthName(HealthState::Unhealthy);
    case deploy::ActionState::Unknown:
        return fleet::healthName(HealthState::Unknown);
    default:
        return {};
    }
}

} // namespace

QString unnumberedId(TimeMs openedMs, const QString& entropy) {
    const QDateTime opened = QDateTime::fromMSecsSinceEpoch(openedMs, QTimeZone::utc());
    return QStringLiteral("INC-%1-%2")
        .arg(opened.toString(QStringLiteral("yyyyMMdd-HHmmss")), entropy.left(4));
}

TimelineEntry verdictEntry(const fleet::VerdictChange& change) {
    TimelineEntry entry;
    entry.timeMs = change.timeMs;
    entry.kind = EntryKind::Verdict;
    entry.severity = fleet::healthName(change.state);
    entry.service = change.service;
    entry.actor = QStringLiteral("health");
    entry.detail = entry.actor;
    if (!change.rule.isEmpty()) {
        entry.detail += QStringLiteral(" · ") + oneLine(change.rule, 60);
    }
    return entry;
}

TimelineEntry deploymentEntry(const QString& environment, const fleet::Deployment& deployment,
                              TimeMs timeMs) {
    static const QUuid space(QStringLiteral("{5d3f8f0a-3a5e-4b53-9b55-6c2b6b1f2e10}"));
    const QString name = QStringList{environment, deployment.service, deployment.id,
                                     QString::number(deployment.startedMs),
                                     fleet::deploymentStateName(deployment.state)}
                             .join(u'\n');
    TimelineEntry entry;
    entry.id = QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
    entry.timeMs = timeMs;
    entry.kind = EntryKind::Deployment;
    entry.severity = deployment.state == fleet::DeploymentState::Failed
                         ? fleet::healthName(HealthState::Degraded)
                         : QString();
    entry.service = deployment.service;
    entry.actor = QStringLiteral("deploys");
    entry.title = deploymentTitle(deployment);
    entry.detail = deploymentDetail(deployment);
    return entry;
}

TimelineEntry causeEntry(const fleet::CauseChange& change) {
    TimelineEntry entry;
    entry.timeMs = change.timeMs;
    entry.kind = EntryKind::Cause;
    entry.service = change.service;
    entry.actor = QStringLiteral("health");
    entry.title = causeTitle(change);
    entry.detail = causeDetail(change);
    return entry;
}

TimeMs stepMs(const deploy::ActionSnapshot& action) {
    using deploy::ActionState;
    if (action.state == ActionState::Armed) {
        return action.armedMs;
    }
    if (action.state == ActionState::Running) {
        return action.resumedMs == NoTime ? action.startedMs : action.resumedMs;
    }
    return deploy::isOver(action.state) ? action.finishedMs : NoTime;
}

TimelineEntry actionEntry(const deploy::ActionSnapshot& action, TimeMs timeMs,
                          const QTimeZone& zone) {
    TimelineEntry entry;
    entry.timeMs = timeMs;
    entry.kind = EntryKind::Action;
    entry.severity = outcomeSeverity(action.state);
    entry.service = action.service;
    entry.actor = action.actor;
    entry.title = actionEntryTitle(action);
    entry.detail = actionEntryDetail(action, zone);
    return entry;
}

TimelineEntry mitigatedEntry(const Incident& incident, TimeMs timeMs, DurationMs unwatchedMs) {
    TimelineEntry entry = stateEntry(incident, timeMs, HealthState::Degraded);
    entry.title = QStringLiteral("%1 mitigated after %2")
                      .arg(incident.id, base::spanText(timeMs - incident.openedMs)) +
                  unwatchedWords(unwatchedMs);
    entry.detail = QStringLiteral("health · %1 no longer unhealthy").arg(listed(incident.services));
    return entry;
}

TimelineEntry resolvedEntry(const Incident& incident, TimeMs timeMs, const QString& why,
                            DurationMs unwatchedMs) {
    TimelineEntry entry = stateEntry(incident, timeMs, HealthState::Healthy);
    entry.title = QStringLiteral("%1 resolved after %2")
                      .arg(incident.id, base::spanText(timeMs - incident.openedMs)) +
                  unwatchedWords(unwatchedMs);
    entry.detail = QStringLiteral("health · ") + why;
    return entry;
}

TimelineEntry goesOnEntry(const Incident& earlier, const Incident& as, TimeMs timeMs) {
    TimelineEntry entry;
    entry.timeMs = timeMs;
    entry.kind = EntryKind::Note;
    entry.actor = QStringLiteral("record");
    entry.title = QStringLiteral("%1 of an earlier run was still open and goes on as %2")
                      .arg(earlier.id, as.id);
    entry.detail = QStringLiteral("record · the database can be read again");
    return entry;
}

} // namespace wb::incidents
