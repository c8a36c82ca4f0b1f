// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/ActionRunner.h"

namespace wb::test {

/// What goes wrong in a run.
enum class Fault {
    CrashUnrecorded, ///< The program is killed before it is durable that the action was armed,
    CrashArmed,      ///< during the countdown and the checks,
    CrashRecorded,   ///< between the record of the write and the write,
    CrashSent,       ///< between the write and its answer,
    CrashRunning,    ///< while the deployment goes on,
    CrashVerifying,  ///< while recovery is awaited.
    AppliedThenHangs,
    Error500,
    Error500Applied, ///< The answer is a 500, but the write has taken effect.
    Reset,
    ResetApplied,
    CredentialExpires, ///< In mid-action, and is renewed later or not.
    TargetChanges,     ///< Somebody deploys between the first look and the write.
    Nothing,
};

/// An orchestrator with one service in trouble, as the programs of a run meet it: the whole truth,
/// and the means to make it misbehave. Virtual worlds move in steps, real ones by themselves.
class FaultWorld {
public:
    virtual ~FaultWorld() = default;

    [[nodiscard]] virtual const Clock& clock() const = 0;
    [[nodiscard]] virtual deploy::ActionTimings timings() const = 0;
    [[nodiscard]] virtual deploy::ActionRequest request() const = 0;
    /// Of the program that runs now.
    virtual deploy::DeployProvider& provider() = 0;
    /// Of a program at another desk.
    virtual deploy::DeployProvider& secondProvider() { return provider(); }
    /// That program was killed: its connections went with it.
    virtual void killProvider() {}
    virtual void step() {}
    [[nodiscard]] virtual fleet::FleetSnapshotPtr fleet() = 0;

    /// What becomes of writes from now on; Nothing: they are answered.
    virtual void setWriteFault(Fault fault) = 0;
    /// To how many writes that was done.
    [[nodiscard]] virtual int spoiltWrites() const = 0;
    virtual void setCredential(bool isValid) = 0;
    virtual void changeTarget() = 0;

    /// How many deployments the orchestrator began for writes with this key.
    [[nodiscard]] virtual int applied(const QString& key) = 0;
    [[nodiscard]] virtual bool isRecovered() = 0;
    /// A program that starts anew finds a write whose answer was lost. (ECS keeps no key.)
    [[nodiscard]] virtual bool keepsKeys() const { return true; }
    /// What of its autoscaler is not as it was; empty: nothing.
    [[nodiscard]] virtual QString leftPinned() { return {}; }
};

} // namespace wb::test
