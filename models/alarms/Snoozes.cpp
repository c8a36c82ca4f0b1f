// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/Snoozes.h"

#include <algorithm>

namespace wb::alarms {

bool Snoozes::begin(const Snooze& snooze, TimeMs nowMs) {
    const DurationMs lastsMs = snooze.untilMs - nowMs;
    if (snooze.service.isEmpty() || snooze.reason.trimmed().isEmpty() || snooze.untilMs == NoTime ||
        lastsMs <= 0 || lastsMs > LongestMs) {
        return false;
    }
    if (!of(snooze.service) && m_all.size() >= Most) {
        return false;
    }
    end(snooze.service);
    m_all << snooze;
    return true;
}

bool Snoozes::end(const QString& service) {
    return m_all.removeIf([&](const Snooze& each) { return each.service == service; }) > 0;
}

const Snooze* Snoozes::of(const QString& service) const {
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&](const Snooze& each) { return each.service == service; });
    return found == m_all.end() ? nullptr : &*found;
}

QVector<Snoozes::Ended> Snoozes::review(const fleet::FleetSnapshot& fleet, TimeMs nowMs) {
    QVector<Ended> ended;
    for (const Snooze& snooze : std::as_const(m_all)) {
        const fleet::ServiceSnapshot* service = fleet.service(snooze.service);
        const Gravity gravity = service ? gravityOf(*service) : Gravity::Well;
        const bool breaksThrough = gravity >= Gravity::Bad && gravity > snooze.gravity;
        // A clock that was set back must not make it last for longer than it may.
        const DurationMs leftMs = snooze.untilMs - nowMs;
        if (breaksThrough || leftMs <= 0 || leftMs > LongestMs) {
            ended.append({snooze, breaksThrough});
        }
    }
    for (const Ended& over : std::as_const(ended)) {
        end(over.snooze.service);
    }
    return ended;
}

} // namespace wb::alarms
