// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Release.h"
#include "models/fleet/ScalingSpec.h"

#include <QStringList>

#include <optional>

namespace wb::fleet {

enum class DeploymentKind { Deploy, Redeploy, Rollback };
enum class DeploymentState { Started, InProgress, Completed, Failed, Aborted };

/// "started", "progress", "completed", "failed", "aborted", as in event lines and the API.
[[nodiscard]] QString deploymentStateName(DeploymentState state);
/// "deploy", "redeploy", "rollback".
[[nodiscard]] QString deploymentKindName(DeploymentKind kind);
[[nodiscard]] bool isOver(DeploymentState state);

struct TaskProgress {
    QString task;
    enum class State { Pending, Stopping, Starting, Done, Failed } state = State::Pending;
    QString detail;
};

/// The act of putting a release into a service, by whomever.
struct Deployment {
    QString id;
    QString service;
    DeploymentKind kind = DeploymentKind::Deploy;
    DeploymentState state = DeploymentState::Started;
    Release release;
    QString by;
    TimeMs startedMs = NoTime;
    TimeMs finishedMs = NoTime;
    QString idempotencyKey; ///< As the provider reports it; empty when it does not.
    QVector<TaskProgress> tasks;
    QStringList messages;
};

/// A task as the orchestrator sees it, beside what its metrics say.
struct TaskPlacement {
    QString task;            ///< "chat-3"
    QString instance;        ///< "127.0.0.1:19103": where its metrics are; may be empty.
    QString instanceTrouble; ///< Why it has none, though targets are asked of the orchestrator.
    Release release;
    QString state; ///< "running", "starting", "stopping", "stopped"
    TimeMs startedMs = NoTime;
    int oomKills = 0;
    QString node;                ///< Where it runs; may be empty.
    qint64 memoryLimitBytes = 0; ///< 0: not told.
    QString detail;              ///< Why it does not run, in a few words; may be empty.
};

/// What does not forbid a write, but may keep it from having its effect.
struct Hindrance {
    QString text;   ///< "db-0 is not ready (CrashLoopBackOff), and …"
    QString advice; ///< What to do about it.
};

/// Where one write can take a service in the midst of a deployment, which ends by it.
struct WayBack {
    bool toAny = false; ///< To each release it has: the write takes the deployment's place.
    Release to;         ///< Otherwise to this one alone, by stopping the deployment.
};

/// What the orchestrator says of one service: GET /v1/services/{service} and its kin.
struct ServiceStatus {
    QString service;
    /// Where it is, by a name that no other one has, in whichever account or cluster: after changed
    /// settings or credentials another one of the same name is not taken for it. Empty: not told.
    QString place = {};
    qint64 generation = 0; ///< Moves with every change; a write must name the one it saw.
    Release current;
    QVector<Release> releases; ///< Newest first; includes current.
    int desiredCount = 0;      ///< -1: not told.
    int capacityTasks = 0; ///< How many more tasks could be placed now; -1: nothing is told of it.
    /// False: `capacityTasks` is how many more it would try to place; whether there is room is not
    /// told.
    bool isRoomTold = true;
    /// How many serving tasks a deployment may stop before their replacements serve. 0: none, or
    /// one at a time where there is no room.
    int stopsAtOnce = 0;
    QVector<TaskPlacement> tasks;
    std::optional<Deployment> running;
    std::optional<WayBack> wayBack; ///< Nothing: `running` has to be over before a rollback.
    QVector<Deployment> recent;     ///< Finished ones, newest first; bounded by the provider.
    bool redeploysWhole = false;    ///< A redeploy replaces every task, whichever are named.
    /// What its autoscaler looks at. Nothing: the orchestrator does not tell; without a signal:
    /// nothing that Watchbridge knows as a signal.
    std::optional<ScalingSpec> scaling;
    ScaleIn scaleIn;
    QVector<Hindrance> hindrances; ///< What may hold a deployment up for long.
    QStringList barriers;          ///< Why no write can be made now: "the rollout is paused".
    QStringList guards; ///< What may end a deployment by itself: "circuit breaker (goes back)".
    /// What the orchestrator has no way to tell; what is not told is never taken for "none".
    bool isRunningTold = true;    ///< A deployment by somebody else would show.
    bool isGenerationTold = true; ///< A change by somebody else would show.
    bool areTasksTold = true;
    /// False: `current` is the release of the newest in `recent` that completed, for nothing else
    /// tells it.
    bool isCurrentTold = true;
    bool isReadTold = true; ///< False: nothing was asked, so that it may not even answer.
    TimeMs readAtMs = NoTime;
};

/// The newest release older than the current one that is known good and still available; nullopt
/// when there is none.
[[nodiscard]] std::optional<Release> previousGoodRelease(const ServiceStatus& status);

} // namespace wb::fleet

Q_DECLARE_METATYPE(wb::fleet::Deployment)
Q_DECLARE_METATYPE(wb::fleet::ServiceStatus)
