// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/RollbackTarget.h"

#include "models/deploy/CheckWords.h"
#include "models/deploy/OtherHands.h"

#include <algorithm>
#include <functional>

namespace wb::deploy {

namespace {

using fleet::Release;
using fleet::ServiceStatus;
using fleet::TaskPlacement;

/// Every task of the service runs the release, and the service says so itself.
bool runsOnly(const ServiceStatus& status, const Release& release) {
    return release.isValid() && status.current.isSameAs(release) &&
           std::all_of(status.tasks.begin(), status.tasks.end(), [&](const TaskPlacement& task) {
               return !task.release.isValid() || task.release.isSameAs(release);
           });
}

const Release* find(const ServiceStatus& status, const Release& wanted) {
    const auto found =
        std::find_if(status.releases.begin(), status.releases.end(),
                     [&](const Release& release) { return release.isSameAs(wanted); });
    return found == status.releases.end() ? nullptr : &*found;
}

} // namespace

PreflightCheck targetExists(const ActionRequest& request, const ServiceStatus& status) {
    if (!request.release.isValid()) {
        return failed(QStringLiteral("no earlier good release of this service is known"),
                      QStringLiteral("Name a release, or deploy a repaired one."));
    }
    const Release* release = find(status, request.release);
    const QString name = request.release.name();
    if (release == nullptr) {
        return failed(QStringLiteral("%1 is not among this service's releases").arg(name),
                      QStringLiteral("Choose one of those the orchestrator still has."));
    }
    if (!release->available) {
        return failed(
            QStringLiteral("%1 is no longer available (image or definition gone)").arg(name),
            QStringLiteral("Choose another release, or build this one again."));
    }
    if (!release->knownGood) {
        return warning(QStringLiteral("%1 is available, but not known to be good").arg(name),
                       QStringLiteral("It may be no better than what runs now."));
    }
    return passed(QStringLiteral("healthy release %1 is available").arg(name));
}

PreflightCheck notAlreadyThere(const ActionRequest& request, const ServiceStatus& status) {
    if (runsOnly(status, request.release)) {
        return failed(QStringLiteral("every task runs %1 already").arg(request.release.name()),
                      QStringLiteral("Redeploy to restart tasks on the same release."));
    }
    if (!status.current.isValid()) {
        return warning(QStringLiteral("what runs now is not told"),
                       QStringLiteral("It may be %1 already.").arg(request.release.name()));
    }
    return passed(QStringLiteral("%1 → %2").arg(status.current.name(), request.release.name()));
}

PreflightCheck settingsGoBack(const ActionRequest& request, const ServiceStatus& status) {
    const Release* release = find(status, request.release);
    if (release == nullptr || release->settings.isEmpty()) {
        return warning(QStringLiteral("%1 names no settings revision").arg(request.release.name()),
                       QStringLiteral("The runtime settings may stay as they are now."));
    }
    if (release->values.isEmpty() && release->settings != status.current.settings) {
        return warning(QStringLiteral("settings go back to %1; what is in them is not told")
                           .arg(release->settings),
                       QStringLiteral("Compare the settings at the orchestrator."));
    }
    const Release* known = find(status, status.current);
    const Release& current = known == nullptr ? status.current : *known;
    QStringList changes;
    for (const auto& difference : fleet::releaseDifferences(current, *release)) {
        if (difference.changed && difference.part == fleet::ReleaseDifference::Part::Setting) {
            changes << QStringLiteral("%1 %2 → %3")
                           .arg(difference.key,
                                difference.before.isEmpty() ? QStringLiteral("(unset)")
                                                            : difference.before,
                                difference.after.isEmpty() ? QStringLiteral("(unset)")
                                                           : difference.after);
        }
    }
    const QString goes =
        changes.isEmpty()
            ? QString()
            : QStringLiteral("settings go back to %1: %2").arg(release->settings, named(changes));
    if (!release->staysBehind.isEmpty()) {
        const QString stays =
            QStringLiteral("not everything goes back: %1").arg(named(release->staysBehind));
        return warning(
            goes.isEmpty() ? stays : goes + QStringLiteral("; ") + stays,
            QStringLiteral("Make sure that the release works with these as they are now."));
    }
    return passed(goes.isEmpty() ? QStringLiteral("no runtime setting changes") : goes);
}

Release groupTarget(const ServiceStatus& status, const Release& wanted) {
    const Release* same = find(status, wanted);
    const Release* current = find(status, status.current);
    // The list is newest first: a service that is behind `wanted` must not be moved forward by a
    // rollback.
    const bool isEarlier = current == nullptr || std::less<>()(current, same);
    if (same != nullptr && same->available && same->knownGood && isEarlier) {
        return *same;
    }
    if (status.current.isSameAs(wanted) || (current != nullptr && current->knownGood)) {
        return status.current;
    }
    return fleet::previousGoodRelease(status).value_or(Release());
}

void leaveAsItIs(const Release& release, QVector<PreflightCheck>& checks) {
    for (PreflightCheck& check : checks) {
        if (check.id == QLatin1String("not-already-there")) {
            check.result = CheckResult::Passed;
            check.text = QStringLiteral("runs %1 already and is left as it is").arg(release.name());
            check.advice.clear();
        }
    }
}

bool staysAsItIs(const ActionRequest& part, const ServiceStatus& status) {
    return endedBy(part, status) == nullptr && runsOnly(status, part.release);
}

} // namespace wb::deploy
