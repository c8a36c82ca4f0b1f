// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/ActionRecord.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace wb::deploy {

namespace {

using fleet::DeploymentKind;
using fleet::Release;

constexpr QLatin1String Kind("kind");
constexpr QLatin1String Code("code");
constexpr QLatin1String Settings("settings");
constexpr QLatin1String Tasks("tasks");
constexpr QLatin1String Stops("stops");
constexpr QLatin1String RollbackWith("rollback_with");
constexpr QLatin1String Program("program");
constexpr QLatin1String Generation("expected_generation");
constexpr QLatin1String Place("place");
constexpr QLatin1String Key("idempotency_key");
constexpr QLatin1String DeploymentId("deployment");
constexpr QLatin1String Refused("refused");
constexpr QLatin1String NotSent("not_sent");
constexpr QLatin1String Checks("checks");
constexpr QLatin1String Reason("reason");
constexpr QLatin1String OverrideKey("override");

QJsonArray checksJson(const QVector<PreflightCheck>& checks) {
    QJsonArray list;
    for (const PreflightCheck& check : checks) {
        QJsonObject told{{QStringLiteral("id"), check.id},
                         {QStringLiteral("result"), checkResultName(check.result)},
                         {QStringLiteral("text"), check.text}};
        if (check.isOverridden) {
            told.insert(QStringLiteral("overridden"), true);
        }
        list.append(told);
    }
    return list;
}

QStringList textsOf(const QJsonValue& value) {
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const auto& item : array) {
        texts << item.toString();
    }
    return texts;
}

Release releaseOf(const QJsonObject& evidence) {
    Release release;
    release.code = evidence[Code].toString();
    release.settings = evidence[Settings].toString();
    return release;
}

std::optional<UnfinishedAction> begun(const AuditEntry& entry) {
    const QString kind = entry.evidence[Kind].toString();
    const auto kinds = {DeploymentKind::Redeploy, DeploymentKind::Rollback};
    const auto* known = std::find_if(kinds.begin(), kinds.end(), [&](DeploymentKind each) {
        return fleet::deploymentKindName(each) == kind;
    });
    if (known == kinds.end()) {
        return std::nullopt;
    }
    UnfinishedAction action;
    action.id = entry.actionId;
    action.program = entry.evidence[Program].toString();
    action.armedMs = entry.timeMs;
    action.request.kind = *known;
    action.request.service = entry.service;
    action.request.release = releaseOf(entry.evidence);
    action.request.tasks = textsOf(entry.evidence[Tasks]);
    action.request.rollbackWith = textsOf(entry.evidence[RollbackWith]);
    action.request.actor = entry.actor;
    return action;
}

void addWrite(UnfinishedAction& action, const AuditEntry& entry) {
    RecordedWrite write;
    write.service = entry.service;
    write.release = releaseOf(entry.evidence);
    write.tasks = textsOf(entry.evidence[Tasks]);
    write.stops = entry.evidence[Stops].toString();
    write.generation = entry.evidence[Generation].toInteger();
    write.place = entry.evidence[Place].toString();
    write.idempotencyKey = entry.evidence[Key].toString();
    write.recordedMs = entry.timeMs;
    action.writes.append(write);
}

void addAnswer(UnfinishedAction& action, const AuditEntry& entry) {
    const auto write =
        std::find_if(action.writes.begin(), action.writes.end(),
                     [&](const auto& each) { return each.service == entry.service; });
    if (write == action.writes.end()) {
        return;
    }
    if (entry.evidence.contains(DeploymentId)) {
        write->deploymentId = entry.evidence[DeploymentId].toString();
    } else if (entry.evidence[Refused].toBool() || entry.evidence[NotSent].toBool()) {
        write->refusal = entry.detail;
        write->isNotSent = entry.evidence[NotSent].toBool();
    }
}

} // namespace

QJsonObject armedEvidence(const ActionRequest& request, const QString& program) {
    QJsonObject evidence{{Kind, fleet::deploymentKindName(request.kind)},
                         {Code, request.release.code},
                         {Settings, request.release.settings},
                         {Tasks, QJsonArray::fromStringList(request.tasks)},
                         {RollbackWith, QJsonArray::fromStringList(request.rollbackWith)},
                         {Program, program}};
    if (!request.overriding.checks.isEmpty()) {
        evidence.insert(OverrideKey, overrideEvidence(request.overriding));
    }
    return evidence;
}

QJsonObject resumedEvidence(const QString& program) {
    return {{Program, program}};
}

QJsonObject overrideEvidence(const Override& overriding) {
    return {{Reason, overriding.reason}, {Checks, QJsonArray::fromStringList(overriding.checks)}};
}

QJsonObject writeEvidence(const RecordedWrite& write, const ActionRequest& request,
                          const QVector<PreflightCheck>& checks) {
    QJsonObject evidence{{Kind, fleet::deploymentKindName(request.kind)},
                         {QStringLiteral("release"), write.release.name()},
                         {Code, write.release.code},
                         {Settings, write.release.settings},
                         {Tasks, QJsonArray::fromStringList(write.tasks)},
                         {Generation, write.generation},
                         {Key, write.idempotencyKey},
                         {Checks, checksJson(checks)}};
    if (!write.stops.isEmpty()) {
        evidence.insert(Stops, write.stops);
    }
    if (!write.place.isEmpty()) {
        evidence.insert(Place, write.place);
    }
    if (!request.overriding.checks.isEmpty()) {
        evidence.insert(OverrideKey, overrideEvidence(request.overriding));
    }
    return evidence;
}

QJsonObject acceptedEvidence(const fleet::Deployment& deployment) {
    QJsonObject evidence{{DeploymentId, deployment.id}};
    if (!deployment.messages.isEmpty()) {
        evidence.insert(QLatin1String("messages"), QJsonArray::fromStringList(deployment.messages));
    }
    return evidence;
}

QJsonObject refusedEvidence(ErrorCode code) {
    return {{code == ErrorCode::NotSent ? NotSent : Refused, true}};
}

QVector<UnfinishedAction> unfinishedActions(const QVector<AuditEntry>& oldestFirst) {
    QVector<UnfinishedAction> open;
    constexpr std::array Ends{ActionState::Succeeded, ActionState::Failed, ActionState::Cancelled,
                              ActionState::Unknown};
    for (const AuditEntry& entry : oldestFirst) {
        if (entry.step == step::Armed) {
            if (auto action = begun(entry)) {
                open.append(std::move(*action));
            }
            continue;
        }
        const auto action = std::find_if(
            open.begin(), open.end(), [&](const auto& each) { return each.id == entry.actionId; });
        if (action == open.end()) {
            continue;
        }
        if (entry.step == step::Resumed && entry.evidence.contains(Program)) {
            action->program = entry.evidence[Program].toString();
        } else if (entry.step == step::Request) {
            addWrite(*action, entry);
        } else if (entry.step == step::Response) {
            addAnswer(*action, entry);
        } else if (std::any_of(Ends.begin(), Ends.end(), [&](ActionState state) {
                       return actionStateName(state) == entry.step;
                   })) {
            open.erase(action);
        }
    }
    return open;
}

} // namespace wb::deploy
