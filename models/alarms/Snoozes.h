// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alarms/Gravity.h"

namespace wb::alarms {

/// Somebody knows of a service's trouble and does not want to be told of it for a while.
struct Snooze {
    QString service;
    QString actor;  ///< Who: "zoe@bastion".
    QString reason; ///< Why, in one line; never empty.
    TimeMs untilMs = NoTime;
    Gravity gravity = Gravity::Well; ///< The service's when it was snoozed.

    friend bool operator==(const Snooze&, const Snooze&) = default;
};

/// The snoozes of an environment, at most one a service. A service that gets worse than it was, and
/// unhealthy, breaks through and ends its snooze. Pure.
class Snoozes {
public:
    static constexpr DurationMs LongestMs = 8LL * 3'600'000;
    static constexpr qsizetype Most = 1000;

    /// False, and nothing changed, without a service or reason, for a time that is over or longer
    /// than LongestMs, or when there are Most of them.
    bool begin(const Snooze& snooze, TimeMs nowMs);
    /// False: there was none.
    bool end(const QString& service);
    /// Null: it is not snoozed.
    [[nodiscard]] const Snooze* of(const QString& service) const;
    [[nodiscard]] const QVector<Snooze>& all() const { return m_all; }

    /// What has ended by itself since the last look, each with whether it was broken through. To be
    /// called with each snapshot, before anything is asked about that.
    struct Ended {
        Snooze snooze;
        bool isBrokenThrough = false;
    };
    [[nodiscard]] QVector<Ended> review(const fleet::FleetSnapshot& fleet, TimeMs nowMs);

private:
    QVector<Snooze> m_all;
};

} // namespace wb::alarms
