// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/Action.h"
#include "models/fleet/Cause.h"
#include "models/fleet/Deployment.h"
#include "models/fleet/Verdict.h"
#include "models/incidents/Timeline.h"

#include <QStringList>

#include <optional>

class QTimeZone;

/// The words of timeline entries and incident titles: one line each, bounded, however long or
/// crooked the text they are made of.
namespace wb::incidents {

/// One line of at most `limit` characters: white space folded, control characters gone, an ellipsis
/// where it was cut.
[[nodiscard]] QString oneLine(const QString& text, int limit = 240);
/// The first statement of a reason, ready to follow a name: "memory 96 % of limit on chat-3".
[[nodiscard]] QString firstClause(const QString& reason);
/// "chat-3, chat-7 and 9 more".
[[nodiscard]] QString listed(const QStringList& names);

/// "chat-7 memory 85 % of limit and rising"; several: "chat-3, chat-7 unhealthy: memory 96 %";
/// many: "chat: 12 of 16 tasks unhealthy: memory 96 %".
[[nodiscard]] QString taskVerdictTitle(const QStringList& tasks,
                                       const fleet::VerdictChange& change);
/// Of a finding, what taskVerdictTitle() and the entry were made of, but for how many tasks are so;
/// nullopt where it tells no state of a task.
[[nodiscard]] std::optional<fleet::VerdictChange> taskChangeOf(const TimelineEntry& finding);
/// "chat unhealthy: memory 96 % of limit on chat-3", "chat no longer unhealthy: p95 320 ms".
[[nodiscard]] QString serviceVerdictTitle(const fleet::VerdictChange& change, bool isStill = false);
/// Whether an entry tells a service's own state. Entries of several tasks name no task either, but
/// their titles begin with the tasks.
[[nodiscard]] bool isServiceVerdict(const TimelineEntry& entry);
/// "chat: memory 96 % of limit on chat-3, chat-7, chat-11".
[[nodiscard]] QString incidentTitle(const fleet::VerdictChange& cause);

/// "Deploy v413 · settings r42", "Rollback to v412 · settings r41 completed".
[[nodiscard]] QString deploymentTitle(const fleet::Deployment& deployment);
/// "deploys · chat · by pipeline".
[[nodiscard]] QString deploymentDetail(const fleet::Deployment& deployment);
/// "Redeploy of 3 tasks armed".
[[nodiscard]] QString actionEntryTitle(const deploy::ActionSnapshot& action);
enum class ActionStep { Running, Cancelled, Other };
/// Whether an action ran or was cancelled, read back from its entry's title.
[[nodiscard]] ActionStep actionStep(const QString& title);
/// "action · on-call · undo until 17:59:33".
[[nodiscard]] QString actionEntryDetail(const deploy::ActionSnapshot& action,
                                        const QTimeZone& zone);

/// "Cause of chat believed to be the settings: memory tracks settings r42 (p < 0.001, 3.4×), not
/// the code"; "Cause of chat now not known (before: the code): …".
[[nodiscard]] QString causeTitle(const fleet::CauseChange& change);
/// "health · cause: settings · p < 0.001 · n = 14 tasks · changed settings that govern it: …".
[[nodiscard]] QString causeDetail(const fleet::CauseChange& change);
/// The factor of a cause's entry, read back from its detail.
[[nodiscard]] std::optional<fleet::CauseFinding::Factor> causeFactor(const TimelineEntry& entry);

/// A person's note, without id and incident; its title is empty when the text says nothing.
[[nodiscard]] TimelineEntry noteEntry(TimeMs timeMs, const QString& actor, const QString& text);

/// A minimum of an autoscaler that was raised for an action, or put back after it.
[[nodiscard]] TimelineEntry capacityEntry(TimeMs timeMs, const deploy::PinChange& change);
/// Such an entry belongs to an action without being a step of it.
[[nodiscard]] bool isOfCapacity(const TimelineEntry& entry);

} // namespace wb::incidents
