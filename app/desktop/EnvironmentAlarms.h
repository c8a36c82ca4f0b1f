// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alarms/AlarmWatch.h"
#include "models/items/FeedStatus.h"

#include <QObject>

namespace wb::desktop {

/// Watches one environment for what somebody has to be told, and keeps its snoozes. Main thread.
class EnvironmentAlarms : public QObject {
    Q_OBJECT
public:
    /// `actor` is who sits here.
    EnvironmentAlarms(const fleet::EnvironmentSpec& environment, const Clock& clock,
                      const QString& actor, QObject* parent = nullptr);

    void setEnvironment(const fleet::EnvironmentSpec& environment);
    void setFleet(const fleet::FleetSnapshotPtr& fleet) { m_fleet = fleet; }
    /// To be called about once a second.
    void tick();

    /// Snoozes a service for so long, or tells by a message why not.
    void snooze(const QString& service, DurationMs forMs, const QString& reason);
    void wake(const QString& service);
    /// Goes on with those of an earlier run; what is over meanwhile ends with the next tick.
    void resume(const QVector<alarms::Snooze>& snoozes);
    [[nodiscard]] const alarms::Snoozes& snoozes() const { return m_snoozes; }

    [[nodiscard]] alarms::Standing standing() const;
    /// NoTime: there is nothing to watch.
    [[nodiscard]] TimeMs watchedSinceMs() const {
        return m_environment.services.isEmpty() ? NoTime : m_beganMs;
    }

Q_SIGNALS:
    void alarmed(const wb::alarms::Alarm& alarm);
    /// What it told of is over.
    void recovered();
    void snoozesChanged(const QVector<wb::alarms::Snooze>& snoozes);
    /// For the timeline.
    void noted(const QString& actor, const QString& text);
    void refused(const QString& message);

private:
    [[nodiscard]] items::FeedStatus::State feed() const;
    void tellSnoozes();

    fleet::EnvironmentSpec m_environment;
    const Clock& m_clock;
    const QString m_actor;
    const TimeMs m_beganMs;
    DurationMs m_intervalMs;
    fleet::FleetSnapshotPtr m_fleet;
    alarms::AlarmWatch m_watch;
    alarms::Snoozes m_snoozes;
};

} // namespace wb::desktop
