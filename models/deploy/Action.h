// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Deployment.h"

#include <QMap>
#include <QMetaType>

#include <optional>

namespace wb::deploy {

enum class ActionState {
    Armed,
    Preflight,
    Running,
    Verifying,
    Succeeded,
    Failed,
    Cancelled,
    Unknown,
};
/// "armed", … as in event lines.
[[nodiscard]] QString actionStateName(ActionState state);
[[nodiscard]] bool isOver(ActionState state);

/// A person's word, typed with a reason, that an action goes on against failed checks.
struct Override {
    QString reason;
    QStringList checks; ///< Keys of those that were shown; see checkKey().
};

/// More than so many tasks are not named in one action.
inline constexpr qsizetype MostTasks = 1000;

/// What a person asked for. A rollback names its release; several services go back in order.
struct ActionRequest {
    fleet::DeploymentKind kind = fleet::DeploymentKind::Redeploy;
    QString service;
    fleet::Release release;   ///< Rollback only.
    QStringList tasks;        ///< Redeploy only; empty means all.
    QStringList rollbackWith; ///< Rollback only: further services, in order, each to `release` if
                              ///< it has that as a good one, else to its own earlier good release.
    QString actor;
    /// By service, the id of the running deployment that whoever asks was shown to be ended by it;
    /// nothing: the first preflight shows it.
    std::optional<QMap<QString, QString>> stops = std::nullopt;
    Override overriding;           ///< Typed together with the request; usually none.
    bool waitsForOverride = false; ///< Somebody is there who may still type one.
};

enum class CheckResult { Passed, Warning, Failed, Pending };
/// "passed", "warning", "failed", "pending".
[[nodiscard]] QString checkResultName(CheckResult result);

/// One line of the preflight: what was checked, how it came out, on what evidence, what to do.
struct PreflightCheck {
    QString id; ///< "fresh-data", "capacity", "no-other-deployment", "target-exists", …
    QString service;
    CheckResult result = CheckResult::Pending;
    QString text;   ///< "capacity for 3 more tasks"
    QString advice; ///< What to do when it is not passed; may be empty.
    /// A person may go on against it when it has failed. Nobody may where it would be blind (stale
    /// figures, an orchestrator that cannot be read), forbidden, or against somebody else's work.
    bool isOverridable = false;
    bool isOverridden = false; ///< It had failed; now it is a warning.
    /// Where it can fail to several extents, to which one: "2-left". A word for one covers no
    /// other.
    QString extent = {};
};
/// "chat/capacity/2-left".
[[nodiscard]] QString checkKey(const PreflightCheck& check);

/// One service's part in an action.
struct ActionMember {
    QString service;
    ActionState state = ActionState::Armed;
    fleet::Release release;
    QStringList tasks;
    QString stops; ///< The deployment that its write ends, by its id; empty: none runs.
    QString deploymentId;
    QVector<fleet::TaskProgress> progress;
    QString detail;         ///< A sentence: what it is doing, or why it ended.
    bool isNotSent = false; ///< It ended for its write never left; nobody refused it.
};

/// "Redeploy 3 tasks of chat", "Roll back chat to v412 · r41, and search with it".
[[nodiscard]] QString actionTitle(const ActionRequest& request);

/// A minimum of a service's autoscaler that is held at another number while the service goes back,
/// or is not put back yet.
struct HeldMinimum {
    QString service;
    int minimum = 0; ///< What comes back.
    int held = 0;
    bool isDoubtful = false; ///< No answer says that it took effect.
    bool operator==(const HeldMinimum&) const = default;
};

/// Something to be told of a held minimum, to the timeline; of trouble to whoever is there as well.
struct PinChange {
    QString actor;
    QString service;
    QString text; ///< A sentence.
    bool isTrouble = false;
};

/// All that is known of an action: what the strip, the timeline and the event lines show.
struct ActionSnapshot {
    QString id;
    fleet::DeploymentKind kind = fleet::DeploymentKind::Redeploy;
    ActionState state = ActionState::Armed;
    QString service;
    QString actor;
    QString title;  ///< "Redeploy 3 tasks of chat"
    QString detail; ///< One clear sentence of where it stands.
    QVector<ActionMember> members;
    QVector<PreflightCheck> checks;
    QVector<HeldMinimum> held;
    bool needsOverride = false; ///< Held by failed checks until somebody types a reason.
    TimeMs armedMs = NoTime;
    TimeMs undoUntilMs = NoTime; ///< NoTime once it can no longer be undone.
    TimeMs startedMs = NoTime;   ///< When the write was sent.
    TimeMs finishedMs = NoTime;
    TimeMs resumedMs = NoTime; ///< When it was taken up; NoTime: it was begun by this program.
};

} // namespace wb::deploy

Q_DECLARE_METATYPE(wb::deploy::ActionSnapshot)
Q_DECLARE_METATYPE(wb::deploy::PinChange)
