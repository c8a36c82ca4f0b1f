// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"
#include "models/fleet/Deployment.h"

#include <functional>
#include <optional>

namespace wb::deploy {

/// The one write an action sends.
struct DeployRequest {
    QString service;
    fleet::DeploymentKind kind = fleet::DeploymentKind::Redeploy;
    fleet::Release release;        ///< Rollback: the named target. Redeploy: what runs now.
    QStringList tasks;             ///< Redeploy: those to replace; empty means all.
    qint64 expectedGeneration = 0; ///< What preflight saw; the provider refuses if it moved.
    QString idempotencyKey;        ///< One a member and action; a retry would carry the same.
    /// Rollback: the deployment that this one write ends, by its id; the provider refuses where
    /// another one runs, or none any more. Empty: none may run.
    QString stops = {};
};

class Autoscaler;

/// Whether an answer says for certain that nothing was done. Every other error leaves it open.
[[nodiscard]] bool isClearRefusal(ErrorCode code);

/// Port to what carries actions out. Every call answers exactly once, later, on the caller's
/// thread, within the provider's own deadline; an answer that comes after the provider is destroyed
/// is not delivered. Error codes: Unauthorized, Forbidden, Conflict, TargetGone, NoCapacity,
/// NotFound for clear refusals (nothing was done); NotSent where the orchestrator was not even
/// asked for it; Timeout, Network and Protocol after a write mean "not known".
class DeployProvider {
public:
    template <typename T>
    using Reply = std::function<void(Expected<T>)>;

    virtual ~DeployProvider() = default;
    virtual void fetchStatus(const QString& service, Reply<fleet::ServiceStatus> reply) = 0;
    virtual void start(const DeployRequest& request, Reply<fleet::Deployment> reply) = 0;
    virtual void fetchDeployment(const QString& id, Reply<fleet::Deployment> reply) = 0;
    virtual void abort(const QString& id, Reply<fleet::Deployment> reply) = 0;
    /// Whose minimum can be changed here; nullptr: there is none at this kind of orchestrator, or
    /// it cannot be changed from here. Lives as long as this does.
    virtual Autoscaler* autoscaler() { return nullptr; }
};

/// Port to what may take tasks away from a service by itself. Answers as DeployProvider does.
class Autoscaler {
public:
    template <typename T>
    using Reply = std::function<void(Expected<T>)>;
    /// Of how many tasks it leaves at least.
    struct MinimumChange {
        QString service;
        int from = 0;
        int to = 0;
        DurationMs leaveWithinMs = 8000; ///< Afterwards it is not sent any more.
    };

    virtual ~Autoscaler() = default;
    /// Where the service's autoscaler would be, so that after changed settings no other one is
    /// taken for it; known once something was read. Empty: not told.
    [[nodiscard]] virtual QString place(const QString& service) = 0;
    /// As it is now, not as it was kept; nothing: the service has no autoscaler.
    virtual void fetchRange(const QString& service,
                            Reply<std::optional<fleet::ScalingRange>> reply) = 0;
    /// Sent once. Refused with Conflict where the minimum is another one than `from`.
    virtual void changeMinimum(const MinimumChange& change, Reply<fleet::ScalingRange> reply) = 0;
};

} // namespace wb::deploy
