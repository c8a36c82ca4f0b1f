// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/FleetSnapshot.h"

#include <QHash>

#include <optional>

namespace wb::deploy {

/// Decides what a calm commander would click, for `replay --act auto`: a rollback where a recent
/// release is to blame, a redeploy of the unhealthy tasks where the fault is their own, and nothing
/// where it lies elsewhere (a service whose every task is slow for the sake of another). Pure.
class AutoPolicy {
public:
    struct Options {
        DurationMs standsForMs = 30'000;   ///< Unhealthy this long before anything is done.
        DurationMs recentMs = 30 * 60'000; ///< A release older than this is not suspected.
        DurationMs retryAfterMs = 60'000;  ///< Between two actions of a service.
        int actionsPerHour = 3;            ///< Of a service.
    };
    explicit AutoPolicy(fleet::EnvironmentSpec environment)
        : AutoPolicy(std::move(environment), Options()) {}
    AutoPolicy(fleet::EnvironmentSpec environment, const Options& options);

    /// What to do now, or nothing. Call at every step; ask only while no action is under way.
    [[nodiscard]] std::optional<ActionRequest> decide(const fleet::FleetSnapshot& fleet);

private:
    [[nodiscard]] std::optional<ActionRequest>
    rollback(const fleet::FleetSnapshot& fleet, const fleet::ServiceSnapshot& service) const;
    [[nodiscard]] std::optional<ActionRequest>
    redeploy(const fleet::ServiceSnapshot& service) const;
    [[nodiscard]] bool mayAct(const QString& service, TimeMs nowMs) const;
    void watch(const fleet::FleetSnapshot& fleet);

    fleet::EnvironmentSpec m_environment;
    Options m_options;
    QHash<QString, TimeMs> m_unhealthySinceMs;
    QHash<QString, QVector<TimeMs>> m_acted;
};

} // namespace wb::deploy
