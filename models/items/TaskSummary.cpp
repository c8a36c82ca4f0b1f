// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/TaskSummary.h"

#include "models/base/Format.h"
#include "models/items/FleetModel.h"
#include "models/items/RecordWords.h"

#include <algorithm>

namespace wb::items {

using fleet::Signal;
using fleet::TaskSnapshot;

namespace {

const QString Dot = QStringLiteral(" · ");

QStringList memoryLines(const TaskSnapshot& task, const QTimeZone& zone) {
    QStringList lines;
    if (task.values.has(Signal::Memory)) {
        const QString memory = base::bytesText(task.values[Signal::Memory], QLocale());
        const QString cpu = task.values.isCpuInCores()
                                ? FleetModel::tr("%1 cores").arg(cpuFigure(task.values))
                                : cpuFigure(task.values);
        lines << (task.values.has(Signal::MemoryLimit)
                      ? FleetModel::tr("memory %1 of %2 · CPU %3")
                            .arg(memory,
                                 base::bytesText(task.values[Signal::MemoryLimit], QLocale()), cpu)
                      : FleetModel::tr("memory %1, no limit known · CPU %2").arg(memory, cpu));
    }
    if (task.timeToLimitMs > 0) {
        lines << FleetModel::tr("reaches its memory limit in about %1")
                     .arg(base::spanText(task.timeToLimitMs, QLocale()));
    }
    if (task.oomKills > 0) {
        QString told = FleetModel::tr("ran out of memory %n time(s) since the watch began", nullptr,
                                      task.oomKills);
        if (task.lastOomMs != NoTime) {
            told += Dot + FleetModel::tr("last at %1").arg(base::clockText(task.lastOomMs, zone));
        }
        lines << told;
    }
    return lines;
}

} // namespace

QString cpuFigure(const fleet::SignalValues& values, const QLocale& locale) {
    return values.isCpuInCores() ? base::coresText(values[Signal::CpuCores], locale)
                                 : base::percentText(values[Signal::Cpu], locale);
}

QString reasonLines(const fleet::Verdict& verdict) {
    QStringList lines;
    for (const fleet::Reason& reason : verdict.reasons) {
        lines << shownRecord(reason.text);
    }
    return lines.join(QLatin1Char('\n'));
}

QString taskSummary(const TaskSnapshot& task, TimeMs nowMs, const QTimeZone& zone) {
    QStringList lines{reasonLines(task.verdict), shownRecord(task.scrapeError)};
    lines.removeAll(QString());
    lines += memoryLines(task, zone);
    QStringList origin{task.release.isValid() ? task.release.name() : QString(), task.instance,
                       task.placement};
    origin.removeAll(QString());
    if (!origin.isEmpty()) {
        lines << origin.join(Dot);
    }
    const auto sinceMs = [&](TimeMs timeMs) { return std::max<DurationMs>(0, nowMs - timeMs); };
    QStringList ages;
    if (task.startedMs != NoTime) {
        ages << FleetModel::tr("up for %1").arg(base::spanText(sinceMs(task.startedMs), QLocale()));
    }
    ages << (task.lastSampleMs == NoTime
                 ? FleetModel::tr("no sample yet")
                 : FleetModel::tr("last sample %1 ago")
                       .arg(base::ageText(sinceMs(task.lastSampleMs), QLocale())));
    lines << ages.join(Dot);
    return lines.join(QLatin1Char('\n'));
}

} // namespace wb::items
