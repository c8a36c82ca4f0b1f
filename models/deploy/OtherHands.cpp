// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/OtherHands.h"

#include "models/base/Format.h"

#include <algorithm>

namespace wb::deploy {

namespace {

using fleet::Deployment;
using fleet::ServiceStatus;

QString byWhom(const Deployment& other) {
    return other.by.isEmpty() ? QString() : QStringLiteral(", by ") + other.by;
}

QString what(const Deployment& other) {
    return QStringLiteral("%1 to %2")
        .arg(fleet::deploymentKindName(other.kind), other.release.name());
}

bool isAmong(const ServiceStatus& status, const Deployment& deployment) {
    return (status.running && status.running->id == deployment.id) ||
           std::any_of(status.recent.begin(), status.recent.end(),
                       [&](const Deployment& each) { return each.id == deployment.id; });
}

} // namespace

QString runsAlready(const Deployment& other, TimeMs nowMs) {
    QString text = what(other) + QStringLiteral(" runs already") + byWhom(other);
    if (other.startedMs != NoTime && other.startedMs <= nowMs) {
        text += QStringLiteral(", since ") + base::spanText(nowMs - other.startedMs);
    }
    return text;
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
