// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/CapacityCheck.h"

#include "models/base/Format.h"
#include "models/deploy/CheckWords.h"

#include <algorithm>
#include <cmath>

namespace wb::deploy {

namespace {

using fleet::DeploymentKind;
using fleet::ServiceSnapshot;
using fleet::ServiceStatus;
using fleet::TaskPlacement;

/// A service that loses a task may not be driven above this CPU fraction by it.
constexpr double HighestCpuAfter = 0.90;

QString unjudgedAdvice() {
    return QStringLiteral("Look yourself whether the others can take their traffic meanwhile.");
}

bool isRunning(const TaskPlacement& placement) {
    return placement.state == QLatin1String("running");
}

bool isHealthy(const ServiceSnapshot* service, const TaskPlacement& placement) {
    if (!isRunning(placement) || service == nullptr) {
        return false;
    }
    const auto task = std::find_if(service->tasks.begin(), service->tasks.end(),
                                   [&](const auto& item) { return item.name == placement.task; });
    return task != service->tasks.end() && (task->verdict.state == fleet::HealthState::Healthy ||
                                            task->verdict.state == fleet::HealthState::Degraded);
}

/// So many healthy ones would be left, at that fraction of their CPU. The figure itself is no part
/// of the extent: it moves with every scrape, and a reason would never hold for long enough.
PreflightCheck failedLeaving(qsizetype left, double cpuAfter, const QString& text,
                             const QString& advice) {
    PreflightCheck check = failed(text, advice);
    check.extent = left == 0 ? QStringLiteral("none-left")
                             : QStringLiteral("%1-left").arg(left) +
                                   (cpuAfter > 1 ? QStringLiteral("-overloaded") : QString());
    return check;
}

/// The fraction of their CPU at which `left` of the healthy ones do the work of all; NaN: not
/// known.
double cpuWith(qsizetype left, qsizetype healthy, const ServiceSnapshot* service) {
    const double cpu = service == nullptr ? fleet::NoValue : service->values[fleet::Signal::Cpu];
    return cpu * static_cast<double>(healthy) / static_cast<double>(left);
}

/// What happens to the tasks that still serve when there is no room to start one before stopping
/// one: the healthy ones must not drop under what the traffic needs.
PreflightCheck capacityWithoutRoom(qsizetype healthy, bool replacesHealthy,
                                   const ServiceSnapshot* service) {
    const QString advice = QStringLiteral("Free capacity or raise the limit, then try again.");
    if (!replacesHealthy) {
        return warning(QStringLiteral("no room for a further task; each stops before its "
                                      "replacement starts, none of them serves now"),
                       QStringLiteral("Replacements may have to wait for a place."));
    }
    if (healthy <= 1) {
        return failedLeaving(0, 0,
                             QStringLiteral("no room for a further task, and stopping the last "
                                            "healthy one would leave none"),
                             advice);
    }
    const double after = cpuWith(healthy - 1, healthy, service);
    if (std::isnan(after)) {
        return warning(QStringLiteral("no room for a further task; one at a time leaves %1 healthy "
                                      "ones, whose CPU is not known")
                           .arg(healthy - 1),
                       unjudgedAdvice());
    }
    if (after > HighestCpuAfter) {
        return failedLeaving(healthy - 1, after,
                             QStringLiteral("no room for a further task, and %1 healthy ones "
                                            "would run at CPU %2")
                                 .arg(healthy - 1)
                                 .arg(base::percentText(after)),
                             advice);
    }
    return warning(
        QStringLiteral("no room for a further task; one at a time leaves %1 healthy ones")
            .arg(healthy - 1),
        QStringLiteral("It will be slower than with room to spare."));
}

/// Where the orchestrator stops some before it starts others, whatever room there is.
PreflightCheck capacityWhileStopping(qsizetype stopped, qsizetype healthy,
                                     const ServiceSnapshot* service) {
    const QString advice =
        QStringLiteral("Let it start new ones first, in the service's update settings at the "
                       "orchestrator.");
    if (stopped >= healthy) {
        return failedLeaving(
            0, 0,
            healthy == 1 ? QStringLiteral("the last healthy one stops before another serves")
                         : QStringLiteral("all %1 healthy ones stop at once").arg(healthy),
            advice);
    }
    const double after = cpuWith(healthy - stopped, healthy, service);
    if (std::isnan(after)) {
        return warning(QStringLiteral("%1 may stop at once, which leaves %2 healthy ones, whose "
                                      "CPU is not known")
                           .arg(stopped)
                           .arg(healthy - stopped),
                       unjudgedAdvice());
    }
    if (after > HighestCpuAfter) {
        return failedLeaving(
            healthy - stopped, after,
            QStringLiteral("%1 may stop at once, and %2 healthy ones would run at CPU %3")
                .arg(stopped)
                .arg(healthy - stopped)
                .arg(base::percentText(after)),
            advice);
    }
    return warning(QStringLiteral("%1 may stop at once, which leaves %2 healthy ones")
                       .arg(stopped)
                       .arg(healthy - stopped),
                   QStringLiteral("The others take their traffic meanwhile."));
}

} // namespace

PreflightCheck capacityLeft(const ActionRequest& request, const ServiceSnapshot* service,
                            const ServiceStatus& status) {
    if (status.capacityTasks < 0) {
        return warning(QStringLiteral("neither room nor how many stop at once is told"),
                       QStringLiteral("Look at the pipeline how it replaces tasks: it may stop all "
                                      "before any starts."));
    }
    const bool onlySome = request.kind == DeploymentKind::Redeploy && !request.tasks.isEmpty() &&
                          !status.redeploysWhole;
    qsizetype replaced = 0;
    qsizetype healthy = 0;
    bool replacesHealthy = false;
    for (const TaskPlacement& placement : status.tasks) {
        const bool isReplaced = !onlySome || request.tasks.contains(placement.task);
        const bool serves = isHealthy(service, placement);
        replaced += isReplaced ? 1 : 0;
        healthy += serves ? 1 : 0;
        replacesHealthy = replacesHealthy || (isReplaced && serves);
    }
    if (status.stopsAtOnce > 0 && replacesHealthy) {
        return capacityWhileStopping(status.stopsAtOnce, healthy, service);
    }
    if (status.capacityTasks <= 0) {
        return capacityWithoutRoom(healthy, replacesHealthy, service);
    }
    if (!status.isRoomTold) {
        return warning(
            QStringLiteral("may start %1 more; the provider does not report whether there is room")
                .arg(status.capacityTasks),
            QStringLiteral("Without room the deployment stalls; the running tasks go on."));
    }
    if (status.capacityTasks >= replaced) {
        return passed(
            QStringLiteral("capacity for %1").arg(counted(replaced, QStringLiteral("more task"))));
    }
    return passed(QStringLiteral("capacity for %1, so %2 go in turns")
                      .arg(counted(status.capacityTasks, QStringLiteral("more task")))
                      .arg(replaced));
}

} // namespace wb::deploy
