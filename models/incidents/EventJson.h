// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/Cause.h"
#include "models/fleet/Deployment.h"
#include "models/fleet/Verdict.h"
#include "models/incidents/Timeline.h"

#include <QByteArray>

/// The event lines of `watch --json`, `replay --json` and actions: one compact JSON object, no
/// newline. `time` is RFC 3339, UTC, milliseconds. Field order follows the contract's.
namespace wb::incidents {

[[nodiscard]] QByteArray eventJson(const QString& environment, const fleet::VerdictChange& change);
[[nodiscard]] QByteArray eventJson(const QString& environment, const fleet::CauseChange& change);
[[nodiscard]] QByteArray eventJson(TimeMs timeMs, const fleet::Deployment& deployment);
[[nodiscard]] QByteArray eventJson(const QString& environment, TimeMs timeMs,
                                   const deploy::ActionSnapshot& action);
[[nodiscard]] QByteArray eventJson(TimeMs timeMs, const Incident& incident);
/// Of an entry that tells of a gap: a time that nobody watched.
[[nodiscard]] QByteArray gapEventJson(const QString& environment, const TimelineEntry& gap);

} // namespace wb::incidents
