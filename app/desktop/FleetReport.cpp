// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/FleetReport.h"

#include "models/base/Format.h"
#include "models/base/SafeText.h"
#include "models/items/TaskSummary.h"

namespace wb::desktop {

namespace {

QString serviceLine(const fleet::ServiceSnapshot& service) {
    using fleet::Signal;
    const double healthy = service.values[Signal::TasksHealthy];
    QString line =
        QStringLiteral("%1 %2 p95 %3, errors %4, memory %5, CPU %6, tasks %7/%8")
            .arg(service.name, -22)
            .arg(fleet::healthName(service.verdict.state), -10)
            .arg(fleet::latencyText(service.values, Signal::LatencyP95),
                 base::percentText(service.values[Signal::Errors]),
                 base::percentText(service.values.memoryFraction()),
                 items::cpuFigure(service.values, QLocale::c()) +
                     (service.values.isCpuInCores() ? QStringLiteral(" cores") : QString()),
                 std::isnan(healthy) ? QStringLiteral("?") : QString::number(healthy, 'f', 0),
                 QString::number(service.tasksDesired >= 0 ? service.tasksDesired
                                                           : service.tasks.size()));
    if (service.current.isValid()) {
        line += QStringLiteral(", ") + service.current.name();
    }
    if (!service.verdict.reasons.isEmpty()) {
        line += QStringLiteral(": ") + service.verdict.reasons.constFirst().text;
    }
    return base::printable(line);
}

} // namespace

QStringList fleetReport(const fleet::FleetSnapshotPtr& fleet) {
    if (!fleet) {
        return {QStringLiteral("Nothing is known of the fleet yet.")};
    }
    QStringList lines{base::printable(
        QStringLiteral("%1 at %2: %3 of %4 targets answer, %5 samples/s")
            .arg(fleet->environment, base::dateTimeText(fleet->timeMs, fleet->timeZone))
            .arg(fleet->figures.targetsUp)
            .arg(fleet->figures.targets)
            .arg(base::numberText(fleet->figures.samplesPerSecond)))};
    for (const fleet::ServiceSnapshot& service : fleet->services) {
        lines << serviceLine(service);
    }
    return lines;
}

} // namespace wb::desktop
