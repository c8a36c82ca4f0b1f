// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alarms/AlarmWatch.h"

#include <algorithm>

namespace wb::alarms {

using fleet::HealthState;

namespace {

Standing standingOf(HealthState state) {
    switch (state) {
    case HealthState::Healthy:
        return Standing::Healthy;
    case HealthState::Degraded:
        return Standing::Degraded;
    case HealthState::Unhealthy:
        return Standing::Unhealthy;
    case HealthState::Unknown:
        break;
    }
    return Standing::Unknown;
}

} // namespace

AlarmWatch::Told AlarmWatch::look(const fleet::FleetSnapshot& fleet, bool isFeedDead,
                                  const Snoozes& snoozes, TimeMs nowMs) {
    if (nowMs < m_nowMs) {
        forgetTimes(); // The clock was set back: what is pending begins anew.
    }
    m_nowMs = nowMs;
    follow(m_feed, isFeedDead ? Gravity::Down : Gravity::Well, m_options.feedDeadAfterMs, nowMs);
    QHash<QString, Subject> services;
    for (const fleet::ServiceSnapshot& service : fleet.services) {
        Subject subject = m_services.value(service.name);
        if (snoozes.of(service.name)) {
            rest(subject, nowMs);
        } else if (isFeedDead && service.verdict.state == HealthState::Unknown) {
            // The feed says it for all of them; what they were told to be stands.
            subject.pendingSinceMs = NoTime;
            subject.wellSinceMs = NoTime;
        } else {
            const bool isUnknown = service.verdict.state == HealthState::Unknown;
            follow(subject, gravityOf(service), isUnknown ? m_options.unknownAfterMs : 0, nowMs);
        }
        services.insert(service.name, subject);
    }
    m_services = services;
    Told told;
    if (isDue(nowMs)) {
        told.alarm = tell(fleet, nowMs);
    } else {
        told.hasEnded = endIfWell(nowMs);
    }
    return told;
}

/// `holdMs`: what lasts shorter counts for nothing.
void AlarmWatch::follow(Subject& subject, Gravity gravity, DurationMs holdMs, TimeMs nowMs) {
    if (gravity == Gravity::Well) {
        subject.unsureSinceMs = NoTime;
        subject.wellSinceMs = subject.wellSinceMs == NoTime ? nowMs : subject.wellSinceMs;
        if (nowMs - subject.wellSinceMs >= m_options.forgetAfterMs) {
            subject.told = Gravity::Well;
            subject.isRelapse = false;
        }
    } else {
        subject.wellSinceMs = NoTime;
        subject.unsureSinceMs =
            holdMs > 0 && subject.unsureSinceMs == NoTime ? nowMs : subject.unsureSinceMs;
        if (holdMs > 0 && nowMs - subject.unsureSinceMs < holdMs) {
            return;
        }
        subject.unsureSinceMs = holdMs > 0 ? subject.unsureSinceMs : NoTime;
    }
    subject.gravity = gravity;
    if (gravity <= subject.told) {
        subject.pendingSinceMs = NoTime;
    } else if (subject.pendingSinceMs == NoTime) {
        subject.pendingSinceMs = nowMs;
    }
}

/// A snoozed one is told when it wakes up, as if it were new.
void AlarmWatch::rest(Subject& subject, TimeMs nowMs) {
    subject = Subject();
    subject.wellSinceMs = nowMs;
}

bool AlarmWatch::isDue(TimeMs nowMs) const {
    Gravity worst = Gravity::Well;
    bool isGathered = false;
    const auto take = [&](const Subject& subject) {
        if (subject.pendingSinceMs == NoTime) {
            return;
        }
        const DurationMs holdMs = subject.isRelapse ? m_options.relapseAfterMs : m_options.gatherMs;
        if (nowMs - subject.pendingSinceMs >= holdMs) {
            isGathered = true;
            worst = std::max(worst, subject.gravity);
        }
    };
    take(m_feed);
    for (const Subject& subject : m_services) {
        take(subject);
    }
    const bool isSpaced = m_toldMs == NoTime || nowMs - m_toldMs >= m_options.spacingMs;
    return isGathered && (isSpaced || worst > m_toldWorst);
}

Alarm AlarmWatch::tell(const fleet::FleetSnapshot& fleet, TimeMs nowMs) {
    Alarm alarm;
    const auto markTold = [](Subject& subject) {
        const bool isNew = subject.gravity > subject.told;
        subject.told = std::max(subject.told, subject.gravity);
        subject.pendingSinceMs = NoTime;
        return isNew;
    };
    alarm.isFeedDead = m_feed.gravity > Gravity::Well;
    alarm.worst = alarm.isFeedDead ? m_feed.gravity : Gravity::Well;
    markTold(m_feed);
    for (const fleet::ServiceSnapshot& service : fleet.services) {
        Subject& subject = m_services[service.name];
        if (subject.gravity == Gravity::Well) {
            continue;
        }
        const auto& reasons = service.verdict.reasons;
        alarm.troubles.append({service.name, service.verdict.state, subject.gravity,
                               reasons.isEmpty() ? QString() : reasons.constFirst().text,
                               markTold(subject)});
        alarm.worst = std::max(alarm.worst, subject.gravity);
    }
    std::stable_sort(alarm.troubles.begin(), alarm.troubles.end(),
                     [](const Trouble& a, const Trouble& b) {
                         return a.isNew != b.isNew ? a.isNew : a.gravity > b.gravity;
                     });
    m_isTold = true;
    m_toldMs = nowMs;
    m_toldWorst = alarm.worst;
    m_allWellSinceMs = NoTime;
    return alarm;
}

bool AlarmWatch::endIfWell(TimeMs nowMs) {
    const auto isWell = [](const Subject& subject) { return subject.gravity == Gravity::Well; };
    if (!isWell(m_feed) || !std::all_of(m_services.begin(), m_services.end(), isWell)) {
        m_allWellSinceMs = NoTime;
        return false;
    }
    m_allWellSinceMs = m_allWellSinceMs == NoTime ? nowMs : m_allWellSinceMs;
    if (!m_isTold || nowMs - m_allWellSinceMs < m_options.recoveredAfterMs) {
        return false;
    }
    const auto withdraw = [](Subject& subject) {
        subject.isRelapse = subject.isRelapse || subject.told > Gravity::Well;
        subject.told = Gravity::Well;
    };
    withdraw(m_feed);
    std::for_each(m_services.begin(), m_services.end(), withdraw);
    m_isTold = false;
    m_toldWorst = Gravity::Well;
    return true;
}

void AlarmWatch::forgetTimes() {
    const auto forget = [](Subject& subject) {
        subject.wellSinceMs = NoTime;
        subject.unsureSinceMs = NoTime;
        subject.pendingSinceMs = NoTime;
    };
    forget(m_feed);
    std::for_each(m_services.begin(), m_services.end(), forget);
    m_toldMs = NoTime;
    m_allWellSinceMs = NoTime;
}

Standing standingOf(const fleet::FleetSnapshotPtr& fleet, bool isFeedLive, bool isFeedDead,
                    const Snoozes& snoozes) {
    if (isFeedDead) {
        return Standing::FeedDead;
    }
    if (!fleet || fleet->services.isEmpty()) {
        return Standing::Waiting;
    }
    Standing worst = Standing::Healthy;
    for (const fleet::ServiceSnapshot& service : fleet->services) {
        worst = std::max(worst, snoozes.of(service.name) ? Standing::Snoozed
                                                         : standingOf(service.verdict.state));
    }
    return isFeedLive ? worst : std::max(worst, Standing::Unknown);
}

} // namespace wb::alarms
