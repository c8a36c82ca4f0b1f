// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/OtherHands.h"

#include "models/base/Format.h"
#include "models/deploy/CheckWords.h"

#include <algorithm>

namespace wb::deploy {

namespace {

using fleet::Deployment;
using fleet::ServiceStatus;

QString byWhom(const Deployment& other) {
    return other.by.isEmpty() ? QString() : QStringLiteral(", by ") + other.by;
}

QString sinceWhen(const Deployment& other, TimeMs nowMs) {
    return other.startedMs == NoTime || other.startedMs > nowMs
               ? QString()
               : QStringLiteral(", since ") + base::spanText(nowMs - other.startedMs);
}

QString what(const Deployment& other) {
    return QStringLiteral("%1 to %2")
        .arg(fleet::deploymentKindName(other.kind), other.release.name());
}

/// By its id, the deployment that somebody knows to be ended; empty: none. Nothing: nobody has been
/// shown anything yet.
std::optional<QString> shownToEnd(const ActionRequest& request, const ServiceStatus* before) {
    if (before != nullptr) {
        const Deployment* ended = endedBy(request, *before);
        return ended == nullptr ? QString() : ended->id;
    }
    return request.stops ? std::optional(request.stops->value(request.service)) : std::nullopt;
}

QString adviceAgainst(const ActionRequest& request, const ServiceStatus& status) {
    const bool leadsElsewhere = request.kind == fleet::DeploymentKind::Rollback && status.wayBack &&
                                status.wayBack->to.isValid() &&
                                !status.running->release.isSameAs(request.release);
    return leadsElsewhere
               ? QStringLiteral("Stopping it goes back to %1 alone: name that, or wait for it or "
                                "abort it (%2) first.")
                     .arg(status.wayBack->to.name(), status.running->id)
               : QStringLiteral("Wait for it or abort it (%1) first.").arg(status.running->id);
}

bool isAmong(const ServiceStatus& status, const Deployment& deployment) {
    return (status.running && status.running->id == deployment.id) ||
           std::any_of(status.recent.begin(), status.recent.end(),
                       [&](const Deployment& each) { return each.id == deployment.id; });
}

} // namespace

QString runsAlready(const Deployment& other, TimeMs nowMs) {
    return what(other) + QStringLiteral(" runs already") + byWhom(other) + sinceWhen(other, nowMs);
}

const Deployment* endedBy(const ActionRequest& request, const ServiceStatus& status) {
    const bool asksForOne =
        request.kind == fleet::DeploymentKind::Rollback && request.release.isValid();
    if (!asksForOne || !status.running || !status.wayBack ||
        status.running->release.isSameAs(request.release)) {
        return nullptr;
    }
    const bool leadsThere = status.wayBack->toAny || status.wayBack->to.isSameAs(request.release);
    return leadsThere ? &*status.running : nullptr;
}

PreflightCheck otherDeployment(const ActionRequest& request, const ServiceStatus& status,
                               const ServiceStatus* before, TimeMs nowMs) {
    const std::optional<QString> shown = shownToEnd(request, before);
    const QString anew = QStringLiteral("Look at what runs now and decide anew.");
    if (!status.running && shown && !shown->isEmpty()) {
        return failed(QStringLiteral("deployment %1, which was to be stopped, is over").arg(*shown),
                      anew);
    }
    if (!status.running && !status.isRunningTold) {
        return warning(QStringLiteral("whether anybody else deploys is not told"),
                       QStringLiteral("Look at the pipeline itself, or configure deploy.status."));
    }
    if (!status.running) {
        return passed(QStringLiteral("no other deployment runs"));
    }
    const Deployment& running = *status.running;
    if (endedBy(request, status) == nullptr) {
        return failed(runsAlready(running, nowMs), adviceAgainst(request, status));
    }
    // What nobody has been shown is not stopped.
    if (shown && *shown != running.id) {
        return failed(runsAlready(running, nowMs), anew);
    }
    return warning(what(running) + QStringLiteral(" (%1)").arg(running.id) + byWhom(running) +
                       sinceWhen(running, nowMs) + QStringLiteral(": stopped by going back to ") +
                       request.release.name(),
                   QStringLiteral("Tell whoever began it: a pipeline may send it again."));
}

QString cameBetween(const ServiceStatus& now, const ServiceStatus& before, TimeMs nowMs) {
    // What is old enough to have left the earlier list is not new, though it is not in it.
    const auto found =
        std::find_if(now.recent.begin(), now.recent.end(), [&](const Deployment& each) {
            return !isAmong(before, each) && each.finishedMs > before.readAtMs;
        });
    if (found == now.recent.end()) {
        return {};
    }
    return what(*found) + QStringLiteral(" came between") + byWhom(*found) +
           QStringLiteral(", %1 ago")
               .arg(base::spanText(std::max<DurationMs>(0, nowMs - found->finishedMs)));
}

} // namespace wb::deploy
