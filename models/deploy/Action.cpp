// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/Action.h"

namespace wb::deploy {

QString actionStateName(ActionState state) {
    switch (state) {
    case ActionState::Armed:
        return QStringLiteral("armed");
    case ActionState::Preflight:
        return QStringLiteral("preflight");
    case ActionState::Running:
        return QStringLiteral("running");
    case ActionState::Verifying:
        return QStringLiteral("verifying");
    case ActionState::Succeeded:
        return QStringLiteral("succeeded");
    case ActionState::Failed:
        return QStringLiteral("failed");
    case ActionState::Cancelled:
        return QStringLiteral("cancelled");
    case ActionState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

bool isOver(ActionState state) {
    return state == ActionState::Succeeded || state == ActionState::Failed ||
           state == ActionState::Cancelled || state == ActionState::Unknown;
}

QString checkResultName(CheckResult result) {
    switch (result) {
    case CheckResult::Passed:
        return QStringLiteral("passed");
    case CheckResult::Warning:
        return QStringLiteral("warning");
    case CheckResult::Failed:
        return QStringLiteral("failed");
    case CheckResult::Pending:
        break;
    }
    return QStringLiteral("pending");
}

QString checkKey(const PreflightCheck& check) {
    const QString key = check.service + u'/' + check.id;
    return check.extent.isEmpty() ? key : key + u'/' + check.extent;
}

QString actionTitle(const ActionRequest& request) {
    if (request.kind == fleet::DeploymentKind::Rollback) {
        // Only the first is sure to go to the named release; the others go to their own.
        const QString title =
            QStringLiteral("Roll back %1 to %2").arg(request.service, request.release.name());
        return request.rollbackWith.isEmpty()
                   ? title
                   : QStringLiteral("%1, and %2 with it")
                         .arg(title, request.rollbackWith.join(QStringLiteral(", ")));
    }
    if (request.tasks.isEmpty()) {
        return QStringLiteral("Redeploy all tasks of %1").arg(request.service);
    }
    return request.tasks.size() == 1 ? QStringLiteral("Redeploy %1").arg(request.tasks.first())
                                     : QStringLiteral("Redeploy %1 tasks of %2")
                                           .arg(request.tasks.size())
                                           .arg(request.service);
}

} // namespace wb::deploy
