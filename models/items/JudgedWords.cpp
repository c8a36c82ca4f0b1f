// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/JudgedWords.h"

#include "models/base/Format.h"
#include "models/base/Joins.h"
#include "models/health/Finding.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace wb::items {

using fleet::FigureStanding;
using fleet::HealthState;
using fleet::ServiceSnapshot;
using fleet::Signal;
using Gap = fleet::FigureStanding::Gap;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(JudgedWords)
};

struct Judged {
    QString name;
    const FigureStanding& standing;
};

QVector<Judged> allOf(const ServiceSnapshot& service) {
    return {{Words::tr("latency"), service.standings.latency},
            {Words::tr("errors"), service.standings.errors},
            {Words::tr("memory"), service.standings.memory},
            {Words::tr("CPU"), service.standings.cpu}};
}

bool isOver(const FigureStanding& standing) {
    return standing.state == HealthState::Degraded || standing.state == HealthState::Unhealthy;
}

bool isNotJudged(const FigureStanding& standing) {
    return standing.state == HealthState::Unknown;
}

QString why(Gap gap) {
    switch (gap) {
    case Gap::TooFewRequests:
        return Words::tr("too few requests");
    case Gap::NoYardstick:
        return Words::tr("no limit or objective known");
    case Gap::NotMeasured:
    case Gap::None:
        break;
    }
    return Words::tr("not measured");
}

} // namespace

bool hasFigures(const fleet::Verdict& verdict) {
    return verdict.state != HealthState::Unknown ||
           (!verdict.reasons.isEmpty() &&
            verdict.reasons.constFirst().rule == health::FirstLookRule);
}

bool isPartlyJudged(const ServiceSnapshot& service) {
    const fleet::FigureStandings& standings = service.standings;
    return service.verdict.state == HealthState::Healthy &&
           (isNotJudged(standings.latency) || isNotJudged(standings.errors) ||
            isNotJudged(standings.memory));
}

int countPartlyJudged(const fleet::FleetSnapshotPtr& fleet) {
    return fleet ? static_cast<int>(std::count_if(fleet->services.begin(), fleet->services.end(),
                                                  isPartlyJudged))
                 : 0;
}

QString overAllowedLine(const ServiceSnapshot& service) {
    if (!hasFigures(service.verdict)) {
        return {};
    }
    const QLocale locale;
    const auto percent = [&locale](double part) { return base::percentText(part, locale); };
    const fleet::SignalValues& values = service.values;
    const fleet::FigureStandings& standings = service.standings;
    QStringList over;
    const auto add = [&over](const FigureStanding& standing, const QString& name,
                             const QString& figure, const QString& allowed) {
        if (isOver(standing)) {
            over << QStringLiteral("%1 %2 (%3)").arg(name, figure, allowed);
        }
    };
    add(standings.latency, Words::tr("p95"), fleet::latencyText(values, Signal::LatencyP95, locale),
        base::secondsText(standings.latency.allowed, locale));
    add(standings.errors, Words::tr("errors"),
        percent(std::fmax(values[Signal::Errors], values[Signal::Timeouts])),
        percent(standings.errors.allowed));
    add(standings.memory, Words::tr("memory"), percent(values.memoryFraction()),
        percent(standings.memory.allowed));
    add(standings.cpu, Words::tr("CPU"), percent(values[Signal::Cpu]),
        percent(standings.cpu.allowed));
    return over.isEmpty() ? QString() : Words::tr("Over its limit: %1").arg(base::shownList(over));
}

QString judgedLine(const ServiceSnapshot& service) {
    QStringList judged;
    QStringList gaps;
    for (const Gap gap : {Gap::TooFewRequests, Gap::NotMeasured, Gap::NoYardstick}) {
        QStringList names;
        for (const Judged& each : allOf(service)) {
            if (isNotJudged(each.standing) && each.standing.gap == gap) {
                names << each.name;
            }
        }
        if (!names.isEmpty()) {
            gaps << Words::tr("%1 (%2)").arg(base::shownList(names), why(gap));
        }
    }
    for (const Judged& each : allOf(service)) {
        if (!isNotJudged(each.standing)) {
            judged << each.name;
        }
    }
    if (gaps.isEmpty() || !hasFigures(service.verdict)) {
        return {};
    }
    const QString missing = Words::tr("Not judged: %1").arg(base::shownClauses(gaps));
    return judged.isEmpty() ? missing
                            : Words::tr("Judged: %1. %2").arg(base::shownList(judged), missing);
}

} // namespace wb::items
