// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/ToldDeployments.h"

#include "models/incidents/Entries.h"

namespace wb::incidents {

QVector<TimelineEntry> ToldDeployments::take(const QString& environment,
                                             const fleet::Deployment& deployment, TimeMs nowMs,
                                             DurationMs lookBackMs) {
    using fleet::DeploymentState;
    fleet::Deployment told = deployment;
    if (told.state == DeploymentState::InProgress) {
        told.state = DeploymentState::Started;
    }
    const bool isOver = fleet::isOver(told.state);
    const TimeMs endedMs = told.finishedMs != NoTime ? told.finishedMs : nowMs;
    const TimeMs startedMs = told.startedMs != NoTime ? told.startedMs : nowMs;
    if (isOver) {
        m_underWay.remove(told.service);
    } else {
        m_underWay[told.service] = told.id;
    }
    const bool isOld = isOver && endedMs < nowMs - lookBackMs;
    const QString subject = told.service + u'\n' + told.id;
    const bool isFirst = !m_told.contains(subject);
    if (!m_told.isNews(subject, fleet::deploymentStateName(told.state)) || isOld) {
        return {};
    }
    QVector<TimelineEntry> entries;
    if (isOver && isFirst) {
        fleet::Deployment begun = told;
        begun.state = DeploymentState::Started;
        entries << deploymentEntry(environment, begun, startedMs);
    }
    entries << deploymentEntry(environment, told, isOver ? endedMs : startedMs);
    return entries;
}

} // namespace wb::incidents
