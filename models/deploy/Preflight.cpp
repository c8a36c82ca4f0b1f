// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/Preflight.h"

#include "models/base/Format.h"
#include "models/deploy/CapacityCheck.h"
#include "models/deploy/CapacityPin.h"
#include "models/deploy/CheckWords.h"
#include "models/deploy/OtherHands.h"
#include "models/deploy/Overriding.h"
#include "models/deploy/RollbackTarget.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace wb::deploy {

namespace {

using fleet::DeploymentKind;
using fleet::ServiceSnapshot;
using fleet::ServiceStatus;
using fleet::TaskPlacement;

PreflightCheck pending() {
    return {{}, {}, CheckResult::Pending, QStringLiteral("not checked yet"), {}};
}

PreflightCheck actionsEnabled(const PreflightContext& context) {
    if (context.actionsEnabled) {
        return passed(QStringLiteral("actions are enabled"));
    }
    return failed(QStringLiteral("this environment is read-only"),
                  QStringLiteral("Set \"actions: enabled\" for it in watchbridge.yaml."));
}

/// A task that the orchestrator itself calls stopped or starting is known to be dead, which is
/// fresh knowledge: it must not block the very action that would bring it back.
QSet<QString> knownDown(const ServiceStatus* status) {
    QSet<QString> down;
    if (status != nullptr) {
        for (const TaskPlacement& placement : status->tasks) {
            if (placement.state != QLatin1String("running")) {
                down.insert(placement.task);
            }
        }
    }
    return down;
}

PreflightCheck freshData(const ServiceSnapshot* service, const ServiceStatus* status,
                         const PreflightContext& context) {
    const QString advice =
        QStringLiteral("Wait until the service's figures are live again, or act at the "
                       "orchestrator itself.");
    if (service == nullptr) {
        return failed(QStringLiteral("nothing is known of this service yet"), advice);
    }
    QStringList silent;
    bool anyRecent = false;
    TimeMs newestMs = NoTime;
    for (const auto& task : service->tasks) {
        newestMs = std::max(newestMs, task.lastSampleMs);
        const bool isRecent =
            task.lastSampleMs != NoTime && context.nowMs - task.lastSampleMs <= context.freshDataMs;
        anyRecent = anyRecent || isRecent;
        // Old figures of a task that does not answer any more may stand for a while: they do not
        // block an action yet, and are not called fresh.
        if (!isRecent || !task.scrapeError.isEmpty()) {
            silent << task.name;
        }
    }
    const QString age = newestMs == NoTime ? QString()
                                           : QStringLiteral("the newest figures are %1 old")
                                                 .arg(base::spanText(context.nowMs - newestMs));
    if (!anyRecent) {
        const QSet<QString> down = knownDown(status);
        const bool allDown = !silent.isEmpty() &&
                             std::all_of(silent.begin(), silent.end(),
                                         [&](const QString& name) { return down.contains(name); });
        if (allDown) {
            return warning(QStringLiteral("no task answers; the orchestrator says that none runs"),
                           QStringLiteral("There is no live evidence beside the orchestrator's."));
        }
        return failed(age.isEmpty() ? QStringLiteral("no figures of this service have ever arrived")
                                    : age,
                      advice);
    }
    const qsizetype live = service->tasks.size() - silent.size();
    if (live == 0) {
        return warning(age, QStringLiteral("What cannot be read is unknown, not healthy."));
    }
    if (!silent.isEmpty()) {
        return warning(QStringLiteral("%1 of %2 tasks are live; none from %3")
                           .arg(live)
                           .arg(service->tasks.size())
                           .arg(named(silent)),
                       QStringLiteral("What cannot be read is unknown, not healthy."));
    }
    return passed(QStringLiteral("figures of all %1 are fresh")
                      .arg(counted(service->tasks.size(), QStringLiteral("task"))));
}

PreflightCheck generationUnchanged(const ServiceStatus& status, const ServiceStatus* before,
                                   TimeMs nowMs) {
    // Settings or credentials of another account know one of the same name.
    if (before != nullptr && before->place != status.place) {
        return failed(QStringLiteral("it is another service by now: %1, not %2")
                          .arg(status.place, before->place),
                      QStringLiteral("Look at whose account and cluster it is and decide anew."));
    }
    if (!status.isGenerationTold) {
        return warning(QStringLiteral("whether somebody changes it meanwhile is not told"),
                       QStringLiteral("Tell the others before you go on: of two who deploy at the "
                                      "same time nothing keeps the second one back."));
    }
    if (before == nullptr || before->generation == status.generation) {
        return passed(QStringLiteral("generation %1").arg(status.generation));
    }
    // The same release again is no reason to go on: somebody else has just done what was asked for.
    if (const QString other = cameBetween(status, *before, nowMs); !other.isEmpty()) {
        return failed(other, QStringLiteral("Look at what runs now and decide anew."));
    }
    if (!before->current.isSameAs(status.current)) {
        return failed(QStringLiteral("somebody changed the service from %1 to %2 meanwhile")
                          .arg(before->current.name(), status.current.name()),
                      QStringLiteral("Look at what runs now and decide anew."));
    }
    // An autoscaler moves the generation too; the release under our feet is the same and every
    // other check has just been made against the new state.
    return warning(QStringLiteral("the service moved from generation %1 to %2 meanwhile (%3 → %4 "
                                  "tasks), same release")
                       .arg(before->generation)
                       .arg(status.generation)
                       .arg(before->desiredCount)
                       .arg(status.desiredCount),
                   QStringLiteral("All checks were made again on what is there now."));
}

/// Where the orchestrator tells no tasks, those that are watched are what is known.
PreflightCheck watchedTasksExist(const ActionRequest& request, const ServiceStatus& status,
                                 const ServiceSnapshot* service) {
    QStringList watched;
    for (const auto& task : service == nullptr ? QVector<fleet::TaskSnapshot>() : service->tasks) {
        watched << task.name;
    }
    QStringList missing = request.kind == DeploymentKind::Rollback ? QStringList() : request.tasks;
    missing.removeIf([&](const QString& name) { return watched.contains(name); });
    if (!missing.isEmpty()) {
        return failed(QStringLiteral("%1 is not among the tasks watched").arg(named(missing)),
                      QStringLiteral("Choose from the tasks that are there now."));
    }
    const bool isWider =
        status.redeploysWhole && !request.tasks.isEmpty() && request.tasks.size() < watched.size();
    return warning(isWider
                       ? QStringLiteral("the pipeline replaces every task, not only %1, and does "
                                        "not tell which there are")
                             .arg(named(request.tasks))
                       : QStringLiteral("the pipeline tells no tasks; %1 watched")
                             .arg(counted(watched.size(), QStringLiteral("task"))),
                   QStringLiteral("What is not watched is replaced unseen."));
}

PreflightCheck tasksExist(const ActionRequest& request, const ServiceStatus& status,
                          const ServiceSnapshot* service) {
    if (!status.areTasksTold) {
        return watchedTasksExist(request, status, service);
    }
    if (status.tasks.isEmpty()) {
        return failed(QStringLiteral("the orchestrator knows no task of this service"),
                      QStringLiteral("Check its desired count at the orchestrator."));
    }
    if (request.kind == DeploymentKind::Rollback || request.tasks.isEmpty()) {
        return passed(counted(status.tasks.size(), QStringLiteral("task")));
    }
    QStringList missing;
    for (const QString& wanted : request.tasks) {
        const bool there =
            std::any_of(status.tasks.begin(), status.tasks.end(),
                        [&](const TaskPlacement& placement) { return placement.task == wanted; });
        if (!there) {
            missing << wanted;
        }
    }
    if (!missing.isEmpty()) {
        return failed(QStringLiteral("%1 no longer %2")
                          .arg(named(missing), missing.size() == 1 ? QStringLiteral("exists")
                                                                   : QStringLiteral("exist")),
                      QStringLiteral("Choose from the tasks that are there now."));
    }
    if (status.redeploysWhole && request.tasks.size() < status.tasks.size()) {
        return warning(
            QStringLiteral("the orchestrator replaces all %1, not only %2")
                .arg(counted(status.tasks.size(), QStringLiteral("task")), named(request.tasks)),
            QStringLiteral("It does so in turns, as the service's update settings say."));
    }
    return passed(QStringLiteral("%1 of %2")
                      .arg(request.tasks.size())
                      .arg(counted(status.tasks.size(), QStringLiteral("task"))));
}

/// What would be refused, or carried out without effect, is known before it is asked for.
PreflightCheck noBarrier(const ServiceStatus& status) {
    return failed(status.barriers.join(QStringLiteral("; ")),
                  QStringLiteral("Remove what stands in the way at the orchestrator."));
}

PreflightCheck unhindered(const ServiceStatus& status) {
    QStringList texts;
    for (const fleet::Hindrance& hindrance : status.hindrances) {
        texts << hindrance.text;
    }
    return warning(texts.join(QStringLiteral("; ")), status.hindrances.constFirst().advice);
}

/// What may undo the deployment by itself is known before it begins.
PreflightCheck guardsKnown(const ServiceStatus& status) {
    return passed(QStringLiteral("guarded by %1").arg(status.guards.join(QStringLiteral(", "))));
}

PreflightCheck providerReachable(const Expected<ServiceStatus>& status) {
    if (!status) {
        return failed(
            QStringLiteral("the orchestrator cannot be read: %1").arg(status.error().text()),
            QStringLiteral("Check its address, credential and that it is up."));
    }
    if (!status->isReadTold) {
        return warning(QStringLiteral("whether the pipeline answers is not told: nothing is read "
                                      "of it"),
                       QStringLiteral("See that it is up, or configure deploy.status."));
    }
    return passed(QStringLiteral("the orchestrator answers"));
}

constexpr QLatin1String CapacityPinned("capacity-pinned");

bool tellsScaleIn(const fleet::ScaleIn& told) {
    return told.range || !told.never.isEmpty() || !told.obstacle.isEmpty();
}

/// Whether an autoscaler takes tasks away while the service goes back: its figures look idle where
/// its tasks do not serve.
PreflightCheck capacityPinned(const ServiceStatus& status) {
    const fleet::ScaleIn& told = status.scaleIn;
    const QString tasks = counted(status.desiredCount, QStringLiteral("task"));
    const QString byHand =
        QStringLiteral("Keep %1 there by hand if it takes some away.").arg(tasks);
    if (!told.range) {
        return told.obstacle.isEmpty()
                   ? passed(QStringLiteral("nothing to pin: %1").arg(told.never))
                   : warning(QStringLiteral("its capacity is not pinned: %1").arg(told.obstacle),
                             byHand);
    }
    const fleet::ScalingRange& range = *told.range;
    const auto wanted = wantedMinimum(status);
    if (!wanted && (told.obstacle.isEmpty() || range.minimum >= status.desiredCount)) {
        return passed(QStringLiteral("%1 leaves %2 as it is")
                          .arg(range.name, counted(std::min(range.minimum, status.desiredCount),
                                                   QStringLiteral("task"))));
    }
    if (!wanted) {
        return warning(
            QStringLiteral("%1 may leave only %2 meanwhile: %3")
                .arg(range.name, counted(range.minimum, QStringLiteral("task")), told.obstacle),
            byHand);
    }
    const QString text =
        QStringLiteral("the minimum of %1 is raised from %2 to %3 meanwhile, and put back after")
            .arg(range.name, QString::number(range.minimum), QString::number(*wanted));
    return range.keeper.isEmpty()
               ? passed(text)
               : warning(text,
                         QStringLiteral("%1 may put its own minimum back.").arg(range.keeper));
}

} // namespace

QVector<PreflightCheck> preflight(const ActionRequest& request, const fleet::FleetSnapshot* fleet,
                                  const Expected<ServiceStatus>& status,
                                  const PreflightContext& context) {
    const ServiceSnapshot* service = fleet == nullptr ? nullptr : fleet->service(request.service);
    const ServiceStatus* known = status ? &*status : nullptr;
    QVector<PreflightCheck> checks;
    const auto add = [&](const char* id, PreflightCheck check) {
        check.id = QLatin1String(id);
        check.service = request.service;
        check.isOverridable = isOverridable(check.id);
        checks.append(std::move(check));
    };
    add("actions-enabled", actionsEnabled(context));
    add("fresh-data", freshData(service, known, context));
    add("provider-reachable", providerReachable(status));
    const auto judged = [&](auto judge) { return known == nullptr ? pending() : judge(*known); };
    add("no-other-deployment", judged([&](const ServiceStatus& read) {
            return otherDeployment(request, read, context.seenBefore, context.nowMs);
        }));
    add("generation-unchanged", judged([&](const ServiceStatus& read) {
            return generationUnchanged(read, context.seenBefore, context.nowMs);
        }));
    add("tasks-exist",
        judged([&](const ServiceStatus& read) { return tasksExist(request, read, service); }));
    add("capacity",
        judged([&](const ServiceStatus& read) { return capacityLeft(request, service, read); }));
    if (known != nullptr && !known->barriers.isEmpty()) {
        add("no-barrier", noBarrier(*known));
    }
    if (known != nullptr && !known->hindrances.isEmpty()) {
        add("unhindered", unhindered(*known));
    }
    if (known != nullptr && !known->guards.isEmpty()) {
        add("guards", guardsKnown(*known));
    }
    if (request.kind == DeploymentKind::Rollback) {
        add("target-exists",
            judged([&](const ServiceStatus& read) { return targetExists(request, read); }));
        add("not-already-there",
            judged([&](const ServiceStatus& read) { return notAlreadyThere(request, read); }));
        add("settings-go-back",
            judged([&](const ServiceStatus& read) { return settingsGoBack(request, read); }));
        if (known != nullptr && tellsScaleIn(known->scaleIn)) {
            add(CapacityPinned.data(), capacityPinned(*known));
        }
    }
    return checks;
}

void setPinned(const PreflightCheck& outcome, QVector<PreflightCheck>& checks) {
    const auto check = std::find_if(checks.begin(), checks.end(),
                                    [](const auto& each) { return each.id == CapacityPinned; });
    if (check != checks.end()) {
        check->result = outcome.result;
        check->text = outcome.text;
        check->advice = outcome.advice;
    }
}

const PreflightCheck* firstFailed(const QVector<PreflightCheck>& checks) {
    const auto found = std::find_if(checks.begin(), checks.end(), [](const PreflightCheck& check) {
        return check.result == CheckResult::Failed;
    });
    return found == checks.end() ? nullptr : &*found;
}

QString failureText(const PreflightCheck& check) {
    const QString text = QStringLiteral("%1: %2").arg(check.service, check.text);
    const QString end = text.endsWith(u'.') ? QString() : QStringLiteral(".");
    return check.advice.isEmpty() ? text + end : text + end + QLatin1Char(' ') + check.advice;
}

} // namespace wb::deploy
