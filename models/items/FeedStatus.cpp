// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/FeedStatus.h"

#include <algorithm>

namespace wb::items {

namespace {

constexpr DurationMs DeadAfterMs = 60'000;

TimeMs newestSampleMs(const fleet::FleetSnapshot& fleet) {
    TimeMs newest = NoTime;
    for (const fleet::ServiceSnapshot& service : fleet.services) {
        for (const fleet::TaskSnapshot& task : service.tasks) {
            newest = std::max(newest, task.lastSampleMs);
        }
    }
    return newest;
}

} // namespace

DurationMs shortestIntervalMs(const fleet::EnvironmentSpec& environment) {
    const auto shortest = std::min_element(
        environment.services.begin(), environment.services.end(),
        [](const auto& a, const auto& b) { return a.scrape.intervalMs < b.scrape.intervalMs; });
    return shortest == environment.services.end() ? fleet::ScrapeSpec().intervalMs
                                                  : shortest->scrape.intervalMs;
}

FeedStatus feedStatus(const fleet::FleetSnapshotPtr& fleet, TimeMs nowMs, DurationMs intervalMs,
                      TimeMs watchedSinceMs) {
    FeedStatus status;
    const bool isOverdue = watchedSinceMs != NoTime && nowMs - watchedSinceMs >= DeadAfterMs;
    if (!fleet) {
        status.state = isOverdue ? FeedStatus::State::Dead : FeedStatus::State::Waiting;
        return status;
    }
    status.targets = fleet->figures.targets;
    status.targetsUp = fleet->figures.targetsUp;
    const TimeMs newest = newestSampleMs(*fleet);
    if (newest == NoTime) {
        // Attempts were made and none came through: that is no mere waiting.
        const bool hasFailed = fleet->figures.failedScrapes > 0 && fleet->figures.targetsUp == 0;
        status.state =
            hasFailed || isOverdue ? FeedStatus::State::Dead : FeedStatus::State::Waiting;
        return status;
    }
    status.ageMs = std::max<DurationMs>(0, nowMs - newest);
    if (status.ageMs >= DeadAfterMs || (status.targets > 0 && status.targetsUp == 0)) {
        status.state = FeedStatus::State::Dead;
    } else if (status.ageMs > intervalMs * 5 / 2) {
        status.state = FeedStatus::State::Stale;
    } else {
        status.state = FeedStatus::State::Live;
    }
    return status;
}

} // namespace wb::items
