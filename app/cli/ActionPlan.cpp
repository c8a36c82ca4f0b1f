// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ActionPlan.h"

#include "models/base/Format.h"
#include "models/deploy/OtherHands.h"
#include "models/deploy/RollbackTarget.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace wb::cli {

namespace {

using deploy::ActionRequest;
using deploy::CheckResult;
using deploy::PreflightCheck;
using fleet::Release;
using fleet::ServiceStatus;

QString releaseNames(const QVector<Release>& releases) {
    QStringList names;
    for (const Release& release : releases) {
        names << release.name();
    }
    return names.join(QStringLiteral(", "));
}

Expected<Release> namedRelease(const ActionWish& wish, const ServiceStatus& status) {
    if (wish.release.isEmpty()) {
        if (const auto previous = fleet::previousGoodRelease(status)) {
            return *previous;
        }
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("%1 has no earlier release that is known to be good; name one "
                           "with --to. It has: %2")
                .arg(wish.service, releaseNames(status.releases)));
    }
    QVector<Release> matching;
    for (const Release& release : status.releases) {
        if (fleet::releaseMatches(release, wish.release)) {
            matching << release;
        }
    }
    if (matching.size() == 1) {
        return matching.first();
    }
    return failure(ErrorCode::InvalidInput,
                   matching.isEmpty()
                       ? QStringLiteral("%1 has no release \"%2\"; it has: %3")
                             .arg(wish.service, wish.release, releaseNames(status.releases))
                       : QStringLiteral("\"%1\" can mean %2: name code and settings")
                             .arg(wish.release, releaseNames(matching)));
}

/// The request for a further member alone.
ActionRequest partOf(const ActionRequest& request, const QString& service,
                     const Expected<fleet::ServiceStatus>& status) {
    ActionRequest part = request;
    part.service = service;
    part.release = status ? deploy::groupTarget(*status, request.release) : Release();
    return part;
}

} // namespace

Expected<ActionRequest> planAction(const ActionWish& wish, const fleet::FleetSnapshot& fleet,
                                   const Statuses& statuses) {
    const auto status = statuses.value(
        wish.service, failure(ErrorCode::Timeout, QStringLiteral("it has not been read")));
    if (!status) {
        return failure(status.error());
    }
    ActionRequest request;
    request.kind = wish.kind;
    request.service = wish.service;
    request.actor = wish.actor;
    if (wish.kind == fleet::DeploymentKind::Rollback) {
        auto release = namedRelease(wish, *status);
        if (!release) {
            return failure(release.error());
        }
        request.release = std::move(*release);
        request.rollbackWith = wish.rollbackWith;
        return request;
    }
    if (wish.allTasks) {
        return request;
    }
    if (const fleet::ServiceSnapshot* service = fleet.service(wish.service)) {
        for (const auto& task : service->tasks) {
            if (task.verdict.state == fleet::HealthState::Unhealthy) {
                request.tasks << task.name;
            }
        }
    }
    if (request.tasks.isEmpty()) {
        return failure(ErrorCode::NotFound,
                       QStringLiteral("no task of %1 is unhealthy; --tasks all redeploys every one")
                           .arg(wish.service));
    }
    return request;
}

QVector<PreflightCheck> planChecks(const ActionRequest& request, const fleet::FleetSnapshot& fleet,
                                   const Statuses& statuses,
                                   const deploy::PreflightContext& context) {
    const auto statusOf = [&](const QString& service) {
        return statuses.value(service,
                              failure(ErrorCode::Timeout, QStringLiteral("it has not been read")));
    };
    QVector<PreflightCheck> checks =
        deploy::preflight(request, &fleet, statusOf(request.service), context);
    for (const QString& service : request.rollbackWith) {
        const auto status = statusOf(service);
        const ActionRequest part = partOf(request, service, status);
        QVector<PreflightCheck> further = deploy::preflight(part, &fleet, status, context);
        if (status && deploy::staysAsItIs(part, *status)) {
            deploy::leaveAsItIs(part.release, further);
        }
        checks += further;
    }
    return checks;
}

QMap<QString, QString> plannedStops(const ActionRequest& request, const Statuses& statuses,
                                    const std::optional<QStringList>& named) {
    QMap<QString, QString> stops;
    for (const QString& service : QStringList{request.service} + request.rollbackWith) {
        const auto status = statuses.constFind(service);
        if (status == statuses.constEnd() || !*status) {
            continue;
        }
        const ActionRequest part =
            service == request.service ? request : partOf(request, service, *status);
        const fleet::Deployment* ended = deploy::endedBy(part, **status);
        if (ended != nullptr && (!named || named->contains(ended->id))) {
            stops.insert(service, ended->id);
        }
    }
    return stops;
}

ExitCode exitCodeOf(const deploy::ActionSnapshot& action) {
    if (action.state == deploy::ActionState::Succeeded) {
        return Fine;
    }
    const bool isUnreachable =
        std::any_of(action.checks.begin(), action.checks.end(), [](const auto& check) {
            return check.id == QLatin1String("provider-reachable") &&
                   check.result == CheckResult::Failed;
        });
    const bool isNotSent = std::any_of(action.members.begin(), action.members.end(),
                                       [](const auto& member) { return member.isNotSent; });
    return action.state == deploy::ActionState::Unknown || isUnreachable || isNotSent
               ? OutsideFailed
               : AnswerIsNo;
}

QString checkLine(const PreflightCheck& check) {
    const QString mark = check.result == CheckResult::Passed    ? QStringLiteral("✓")
                         : check.result == CheckResult::Warning ? QStringLiteral("!")
                         : check.result == CheckResult::Failed  ? QStringLiteral("✗")
                                                                : QStringLiteral("…");
    const QString line = QStringLiteral("%1 %2: %3").arg(mark, check.service, check.text);
    return check.advice.isEmpty() ? line : QStringLiteral("%1 — %2").arg(line, check.advice);
}

QString withoutSpans(const QString& line) {
    static const QRegularExpression lasted(
        QStringLiteral("\\bfor [0-9]+ (?:s|min|d|h(?: [0-9]+ min)?)\\b"));
    return QString(line).remove(lasted);
}

QByteArray preflightJson(const QString& environment, TimeMs timeMs, const ActionRequest& request,
                         const QVector<PreflightCheck>& checks) {
    QJsonArray list;
    for (const PreflightCheck& check : checks) {
        list.append(QJsonObject{{QStringLiteral("id"), check.id},
                                {QStringLiteral("service"), check.service},
                                {QStringLiteral("result"), deploy::checkResultName(check.result)},
                                {QStringLiteral("text"), check.text},
                                {QStringLiteral("advice"), check.advice},
                                {QStringLiteral("overridable"), check.isOverridable},
                                {QStringLiteral("overridden"), check.isOverridden}});
    }
    return QJsonDocument(
               QJsonObject{{QStringLiteral("event"), QStringLiteral("preflight")},
                           {QStringLiteral("time"), base::utcText(timeMs)},
                           {QStringLiteral("environment"), environment},
                           {QStringLiteral("service"), request.service},
                           {QStringLiteral("title"), deploy::actionTitle(request)},
                           {QStringLiteral("would_go"), deploy::firstFailed(checks) == nullptr},
                           {QStringLiteral("checks"), list}})
        .toJson(QJsonDocument::Compact);
}

} // namespace wb::cli
