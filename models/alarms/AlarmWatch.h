// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alarms/Snoozes.h"

#include <QHash>

#include <optional>

namespace wb::alarms {

/// A service that somebody should know about.
struct Trouble {
    QString service;
    fleet::HealthState state = fleet::HealthState::Unknown;
    Gravity gravity = Gravity::Doubtful;
    QString reason; ///< A recorded sentence; may be empty.
    bool isNew = false;
};

/// What a person is to be told now: everything that is wrong at this moment, in one message.
struct Alarm {
    bool isFeedDead = false;
    QVector<Trouble> troubles; ///< New ones first, then worst first.
    Gravity worst = Gravity::Doubtful;
};

/// Decides when a person is to be told of an environment: once for each trouble, again only when it
/// gets worse, and once for all that changes at about the same time. What comes and goes within
/// moments, as well as what is snoozed, is not told. Pure; time comes with each look.
class AlarmWatch {
public:
    struct Options {
        DurationMs gatherMs = 3000;           ///< What changes within it is told together.
        DurationMs spacingMs = 10'000;        ///< Between two messages, unless it got worse.
        DurationMs unknownAfterMs = 30'000;   ///< Without data this long is a trouble.
        DurationMs feedDeadAfterMs = 10'000;  ///< So is a dead feed; after a sleep it often mends.
        DurationMs recoveredAfterMs = 30'000; ///< All well this long: the message is withdrawn.
        DurationMs relapseAfterMs = 60'000;   ///< After that, what comes back must last this long.
        DurationMs forgetAfterMs = 300'000;   ///< Well this long: the next trouble is a new one.
    };
    AlarmWatch()
        : AlarmWatch(Options()) {}
    explicit AlarmWatch(const Options& options)
        : m_options(options) {}

    struct Told {
        std::optional<Alarm> alarm; ///< To be told now, in place of what was told before.
        bool hasEnded = false;      ///< What was told is over.
    };
    /// To be called about once a second. `isFeedDead`: nothing answers any more.
    [[nodiscard]] Told look(const fleet::FleetSnapshot& fleet, bool isFeedDead,
                            const Snoozes& snoozes, TimeMs nowMs);

private:
    /// A service, or the feed.
    struct Subject {
        Gravity gravity = Gravity::Well; ///< As it counts now.
        Gravity told = Gravity::Well;
        bool isRelapse = false; ///< Was told, and withdrawn, not long ago.
        TimeMs wellSinceMs = NoTime;
        TimeMs unsureSinceMs = NoTime; ///< Since when it cannot be read.
        TimeMs pendingSinceMs = NoTime;
    };
    void follow(Subject& subject, Gravity gravity, DurationMs holdMs, TimeMs nowMs);
    void rest(Subject& subject, TimeMs nowMs);
    [[nodiscard]] bool isDue(TimeMs nowMs) const;
    [[nodiscard]] Alarm tell(const fleet::FleetSnapshot& fleet, TimeMs nowMs);
    bool endIfWell(TimeMs nowMs);
    void forgetTimes();

    const Options m_options;
    QHash<QString, Subject> m_services; ///< Those of the last snapshot.
    Subject m_feed;
    bool m_isTold = false;    ///< A message stands.
    TimeMs m_toldMs = NoTime; ///< When the last one came.
    Gravity m_toldWorst = Gravity::Well;
    TimeMs m_allWellSinceMs = NoTime;
    TimeMs m_nowMs = NoTime;
};

/// The one mark for a whole environment: the worst that is known of it, last worst.
enum class Standing { Healthy, Snoozed, Waiting, Degraded, Unknown, Unhealthy, FeedDead };

/// `fleet` may be null. What is not `isFeedLive` is not known to be healthy, and what is snoozed is
/// never shown as that.
[[nodiscard]] Standing standingOf(const fleet::FleetSnapshotPtr& fleet, bool isFeedLive,
                                  bool isFeedDead, const Snoozes& snoozes);

} // namespace wb::alarms
