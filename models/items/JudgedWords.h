// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"

namespace wb::items {

/// What is not known has no figures to show; what is only not judged yet has fresh ones.
[[nodiscard]] bool hasFigures(const fleet::Verdict& verdict);

/// A healthy service of which customers' latency or errors, or memory, cannot be judged: nothing
/// speaks against it, but less than usual was looked at.
[[nodiscard]] bool isPartlyJudged(const fleet::ServiceSnapshot& service);

/// How many of an environment's services are so; 0 of nullptr.
[[nodiscard]] int countPartlyJudged(const fleet::FleetSnapshotPtr& fleet);

/// "Over its limit: p95 4.1 s (300 ms), errors 6.8 % (1.0 %)"; empty where nothing is, or
/// nothing current is known.
[[nodiscard]] QString overAllowedLine(const fleet::ServiceSnapshot& service);

/// "Judged: memory, CPU. Not judged: latency, errors (not measured)"; empty where all is judged, or
/// nothing current is known.
[[nodiscard]] QString judgedLine(const fleet::ServiceSnapshot& service);

} // namespace wb::items
