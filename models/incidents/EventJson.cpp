// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/EventJson.h"

#include "models/base/Format.h"
#include "models/base/OrderedJson.h"
#include "models/incidents/WatchGaps.h"

namespace wb::incidents {

namespace {

using base::OrderedJson;

OrderedJson event(const char* name, TimeMs timeMs) {
    OrderedJson json;
    json.text("event", QLatin1String(name)).text("time", base::utcText(timeMs));
    return json;
}

OrderedJson releaseJson(const fleet::Release& release) {
    OrderedJson json;
    json.text("code", release.code).text("settings", release.settings);
    return json;
}

/// The release an action names: that of the service it was asked for.
const fleet::Release* releaseOf(const deploy::ActionSnapshot& action) {
    for (const deploy::ActionMember& member : action.members) {
        if (member.service == action.service && member.release.isValid()) {
            return &member.release;
        }
    }
    return nullptr;
}

} // namespace

QByteArray eventJson(const QString& environment, const fleet::VerdictChange& change) {
    return event("verdict", change.timeMs)
        .text("environment", environment)
        .text("service", change.service)
        .textOrNull("task", change.task)
        .text("state", fleet::healthName(change.state))
        .text("previous", fleet::healthName(change.previous))
        .text("rule", change.rule)
        .text("reason", change.reason)
        .toJson();
}

QByteArray eventJson(const QString& environment, const fleet::CauseChange& change) {
    return event("cause", change.timeMs)
        .text("environment", environment)
        .text("service", change.service)
        .text("factor", fleet::factorName(change.finding.factor))
        .textOrNull("previous", change.previous ? fleet::factorName(*change.previous) : QString())
        .text("detail", change.finding.detail)
        .real("p", change.finding.p)
        .integer("tasks", change.finding.tasks)
        .textOrNull("blind_spot", change.blindSpot)
        .toJson();
}

QByteArray eventJson(TimeMs timeMs, const fleet::Deployment& deployment) {
    return event("deployment", timeMs)
        .text("service", deployment.service)
        .object("release", releaseJson(deployment.release))
        .text("by", deployment.by)
        .text("state", fleet::deploymentStateName(deployment.state))
        .toJson();
}

QByteArray eventJson(const QString& environment, TimeMs timeMs,
                     const deploy::ActionSnapshot& action) {
    OrderedJson json = event("action", timeMs);
    json.text("environment", environment)
        .text("id", action.id)
        .text("service", action.service)
        .text("kind", fleet::deploymentKindName(action.kind));
    const fleet::Release* release = releaseOf(action);
    if (action.kind == fleet::DeploymentKind::Rollback && release != nullptr) {
        json.object("release", releaseJson(*release));
    } else {
        json.null("release");
    }
    QStringList tasks;
    for (const deploy::ActionMember& member : action.members) {
        tasks << member.tasks;
    }
    return json.texts("tasks", tasks)
        .text("state", deploy::actionStateName(action.state))
        .text("detail", action.detail)
        .toJson();
}

QByteArray eventJson(TimeMs timeMs, const Incident& incident) {
    return event("incident", timeMs)
        .text("id", incident.id)
        .text("state", incidentStateName(incident.state))
        .texts("services", incident.services)
        .text("title", incident.title)
        .toJson();
}

QByteArray gapEventJson(const QString& environment, const TimelineEntry& gap) {
    return event("gap", gap.timeMs)
        .textOrNull("until", base::utcText(gapEnd(gap).value_or(NoTime)))
        .text("environment", environment)
        .text("title", gap.title)
        .toJson();
}

} // namespace wb::incidents
