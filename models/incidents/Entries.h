// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/Cause.h"
#include "models/fleet/Deployment.h"
#include "models/fleet/Verdict.h"
#include "models/incidents/Timeline.h"

class QTimeZone;

/// Whole entries of what happened, but for the incident they belong to and, unless told otherwise,
/// their ids. EntryText has their words.
namespace wb::incidents {

/// "INC-20241114-225108-3f2a": an incident's id where no number may be taken.
[[nodiscard]] QString unnumberedId(TimeMs openedMs, const QString& entropy);
/// Without a title, which tells one task from several and from a service.
[[nodiscard]] TimelineEntry verdictEntry(const fleet::VerdictChange& change);
/// With an id made from what it is, so that a restart of the watch, which sees the deployment
/// again, does not tell it twice.
[[nodiscard]] TimelineEntry deploymentEntry(const QString& environment,
                                            const fleet::Deployment& deployment, TimeMs timeMs);
[[nodiscard]] TimelineEntry causeEntry(const fleet::CauseChange& change);
/// When the state that the action is in began; NoTime where the action does not tell.
[[nodiscard]] TimeMs stepMs(const deploy::ActionSnapshot& action);
[[nodiscard]] TimelineEntry actionEntry(const deploy::ActionSnapshot& action, TimeMs timeMs,
                                        const QTimeZone& zone);
[[nodiscard]] TimelineEntry mitigatedEntry(const Incident& incident, TimeMs timeMs,
                                           DurationMs unwatchedMs);
/// `why` comes after "health · ".
[[nodiscard]] TimelineEntry resolvedEntry(const Incident& incident, TimeMs timeMs,
                                          const QString& why, DurationMs unwatchedMs);
/// That an incident of an earlier run goes on as another.
[[nodiscard]] TimelineEntry goesOnEntry(const Incident& earlier, const Incident& as, TimeMs timeMs);

} // namespace wb::incidents
