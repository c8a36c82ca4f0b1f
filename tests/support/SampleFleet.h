// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/FleetSnapshot.h"
#include "models/incidents/Timeline.h"

/// Hand-made states of a Prod1 in the incident of 14 November 2024, for tests of what is seen.
namespace wb::sample {

/// 2024-11-14 17:59:32 ET.
inline constexpr TimeMs NowMs = 1'731'625'172'000;

[[nodiscard]] fleet::EnvironmentSpec environment(bool actionsEnabled = true);
/// Nine services; chat has 3 of 12 tasks unhealthy, reporting is unknown.
[[nodiscard]] fleet::FleetSnapshot fleet(TimeMs nowMs = NowMs);
/// As chat's rules would say of a service's figures.
[[nodiscard]] fleet::FigureStandings standings(const fleet::SignalValues& values);
/// So many services of so many tasks, of which some are degraded, unhealthy or unknown; `moment`
/// changes one task in a hundred.
[[nodiscard]] fleet::FleetSnapshot largeFleet(int services, int tasksEach, int moment = 0);
[[nodiscard]] fleet::FleetSnapshotPtr share(fleet::FleetSnapshot fleet);
[[nodiscard]] incidents::Incident incident();
[[nodiscard]] QVector<incidents::TimelineEntry> timeline();
/// A redeploy of chat's unhealthy tasks, armed at `armedMs`, its checks passed.
[[nodiscard]] deploy::ActionSnapshot armedRedeploy(TimeMs armedMs);

} // namespace wb::sample
