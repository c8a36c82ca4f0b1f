// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/EnvironmentAlarms.h"

#include "models/base/Format.h"
#include "models/base/SafeText.h"

namespace wb::desktop {

using alarms::Gravity;
using alarms::Snooze;
using items::FeedStatus;

EnvironmentAlarms::EnvironmentAlarms(const fleet::EnvironmentSpec& environment, const Clock& clock,
                                     const QString& actor, QObject* parent)
    : QObject(parent)
    , m_environment(environment)
    , m_clock(clock)
    , m_actor(actor)
    , m_beganMs(clock.nowMs())
    , m_intervalMs(items::shortestIntervalMs(environment)) {}

void EnvironmentAlarms::setEnvironment(const fleet::EnvironmentSpec& environment) {
    m_environment = environment;
    m_intervalMs = items::shortestIntervalMs(environment);
}

FeedStatus::State EnvironmentAlarms::feed() const {
    return items::feedStatus(m_fleet, m_clock.nowMs(), m_intervalMs, watchedSinceMs()).state;
}

alarms::Standing EnvironmentAlarms::standing() const {
    return alarms::standingOf(m_fleet, feed() == FeedStatus::State::Live,
                              feed() == FeedStatus::State::Dead, m_snoozes);
}

void EnvironmentAlarms::tick() {
    const bool isDead = feed() == FeedStatus::State::Dead;
    if (!m_fleet && !isDead) {
        return;
    }
    const TimeMs nowMs = m_clock.nowMs();
    const fleet::FleetSnapshotPtr fleet =
        m_fleet ? m_fleet : std::make_shared<const fleet::FleetSnapshot>();
    // What a dead feed left behind is no news about a snoozed service.
    const auto ended =
        m_fleet ? m_snoozes.review(*fleet, nowMs) : QVector<alarms::Snoozes::Ended>();
    for (const auto& [snooze, isBrokenThrough] : ended) {
        Q_EMIT noted(
            QStringLiteral("health"),
            isBrokenThrough
                ? QStringLiteral("Snooze of %1 broken through: it got worse").arg(snooze.service)
                : QStringLiteral("Snooze of %1 is over").arg(snooze.service));
    }
    if (!ended.isEmpty()) {
        tellSnoozes();
    }
    const alarms::AlarmWatch::Told told = m_watch.look(*fleet, isDead, m_snoozes, nowMs);
    if (told.alarm) {
        Q_EMIT alarmed(*told.alarm);
    } else if (told.hasEnded) {
        Q_EMIT recovered();
    }
}

void EnvironmentAlarms::snooze(const QString& service, DurationMs forMs, const QString& reason) {
    const TimeMs nowMs = m_clock.nowMs();
    const fleet::ServiceSnapshot* known = m_fleet ? m_fleet->service(service) : nullptr;
    if (known == nullptr) {
        Q_EMIT refused(tr("Nothing is known of %1 yet; it was not snoozed.").arg(service));
        return;
    }
    const Snooze wanted{service, m_actor, base::flattened(reason).trimmed(), nowMs + forMs,
                        alarms::gravityOf(*known)};
    if (!m_snoozes.begin(wanted, nowMs)) {
        Q_EMIT refused(
            tr("%1 was not snoozed: a reason and up to 8 hours are wanted.").arg(service));
        return;
    }
    Q_EMIT noted(m_actor, QStringLiteral("Snoozed %1 until %2: %3")
                              .arg(service, base::clockText(wanted.untilMs, m_environment.timeZone),
                                   wanted.reason));
    tellSnoozes();
}

void EnvironmentAlarms::wake(const QString& service) {
    if (m_snoozes.end(service)) {
        Q_EMIT noted(m_actor, QStringLiteral("Ended the snooze of %1").arg(service));
        tellSnoozes();
    }
}

void EnvironmentAlarms::resume(const QVector<Snooze>& snoozes) {
    for (const Snooze& snooze : snoozes) {
        m_snoozes.begin(snooze, m_clock.nowMs());
    }
    tellSnoozes();
}

void EnvironmentAlarms::tellSnoozes() {
    Q_EMIT snoozesChanged(m_snoozes.all());
}

} // namespace wb::desktop
