// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/Comparison.h"

#include <QDateTime>

namespace wb::charts {

QString ComparisonWords::title(Comparison comparison) {
    switch (comparison) {
    case Comparison::Yesterday:
        return tr("Yesterday");
    case Comparison::LastWeek:
        return tr("Last week");
    case Comparison::BeforeDeployment:
        return tr("Before the last deployment");
    case Comparison::MarkedRange:
    case Comparison::None:
        break;
    }
    return tr("Nothing");
}

QString ComparisonWords::name(Comparison comparison) {
    switch (comparison) {
    case Comparison::Yesterday:
        return tr("yesterday");
    case Comparison::LastWeek:
        return tr("last week");
    case Comparison::BeforeDeployment:
        return tr("before the deployment");
    case Comparison::MarkedRange:
        return tr("the marked range");
    case Comparison::None:
        break;
    }
    return {};
}

QString ComparisonWords::brief(Comparison comparison) {
    return comparison == Comparison::BeforeDeployment || comparison == Comparison::MarkedRange
               ? tr("before")
               : QString();
}

DurationMs comparedByMs(Comparison comparison, TimeMs toMs, const QTimeZone& zone, TimeMs endMs) {
    const auto daysBefore = [&](int days) {
        return toMs - QDateTime::fromMSecsSinceEpoch(toMs, zone).addDays(-days).toMSecsSinceEpoch();
    };
    switch (comparison) {
    case Comparison::Yesterday:
        return daysBefore(1);
    case Comparison::LastWeek:
        return daysBefore(7);
    case Comparison::BeforeDeployment:
    case Comparison::MarkedRange:
        return endMs == NoTime ? 0 : std::max<DurationMs>(0, toMs - endMs);
    case Comparison::None:
        break;
    }
    return 0;
}

} // namespace wb::charts
