// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"

namespace wb::items {

/// Whether what is on the screen may be believed: a dead feed must never look like a healthy one.
struct FeedStatus {
    enum class State {
        Waiting, ///< No good scrape yet, and it has not taken long.
        Live,    ///< The newest sample is at most two and a half intervals old.
        Stale,   ///< Older than that.
        Dead,    ///< No target answers, or a minute without any sample, the first included.
    };
    State state = State::Waiting;
    DurationMs ageMs = -1; ///< Of the newest sample of the fleet; -1 while waiting.
    int targetsUp = 0;
    int targets = 0;
};

/// Of an environment's services; of one without any, the usual one.
[[nodiscard]] DurationMs shortestIntervalMs(const fleet::EnvironmentSpec& environment);

/// `fleet` may be null. `intervalMs` is the shortest scrape interval of the environment, which is
/// watched since `watchedSinceMs`; NoTime: nothing of it is.
[[nodiscard]] FeedStatus feedStatus(const fleet::FleetSnapshotPtr& fleet, TimeMs nowMs,
                                    DurationMs intervalMs, TimeMs watchedSinceMs);

} // namespace wb::items
