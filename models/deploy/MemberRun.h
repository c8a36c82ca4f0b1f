// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/ActionRunner.h"
#include "models/deploy/OneCall.h"
#include "models/deploy/RecoveryWatch.h"

namespace wb::deploy {

class CapacityPins;

/// What the members of one action share; outlives them.
struct RunContext {
    const ActionRunner::Options* options = nullptr;
    const fleet::FleetSnapshotPtr* fleet = nullptr; ///< The newest; may hold null.
    CapacityPins* pins = nullptr;
    ActionRequest request;
    QString actionId;
    std::function<void()> changed; ///< Something of a member moved on; look at all of them.
};

/// One service's part in an action: check, pin its capacity if it goes back, check again, record,
/// write once, read until over, watch it recover.
/// At most one call is out at any moment; an answer to any other is dropped.
class MemberRun {
public:
    MemberRun(const RunContext& context, ActionMember member);
    /// One whose write another run of a program recorded, and may have sent.
    MemberRun(const RunContext& context, const RecordedWrite& write);

    /// Reads the orchestrator and makes the preflight's checks; see isChecked().
    void check();
    /// Checks again, records the intention and, once that is durable, sends the one write.
    void send();
    /// Ends a member that has not been sent.
    void withdraw(const QString& why);
    /// Ends a member whose deployment is in place but whose recovery is not watched any longer.
    void leave(const QString& why);
    /// Stops it: withdrawn if it has not been sent, else aborted at the provider when it is known
    /// what to abort there.
    void abort();
    /// Deadlines, next readings, and the judgement on its recovery.
    void advance();

    [[nodiscard]] const ActionMember& member() const { return m_member; }
    [[nodiscard]] const QVector<PreflightCheck>& checks() const { return m_checks; }
    /// The last check() has come to an end.
    [[nodiscard]] bool isChecked() const { return m_phase == Phase::Checked; }
    [[nodiscard]] bool isOver() const { return m_phase == Phase::Over; }
    /// The write has gone out (it may not have been answered).
    [[nodiscard]] bool isSent() const { return m_startedMs != NoTime; }
    /// The write went out and its deployment is not over, or may not be.
    [[nodiscard]] bool isInFlight() const {
        return m_phase == Phase::Writing || m_phase == Phase::ReadingBack ||
               m_phase == Phase::Conflicting || m_phase == Phase::Running;
    }
    /// What it deployed is in place (or it had nothing to do); only its recovery is awaited.
    [[nodiscard]] bool isDeployed() const { return m_phase == Phase::Verifying; }
    [[nodiscard]] TimeMs startedMs() const { return m_startedMs; }
    /// How long tasks and signals have been healthy without a break; -1 while they are not.
    [[nodiscard]] DurationMs recoveredForMs() const;
    /// The member has been verified together with all others.
    void succeed();

private:
    enum class Phase {
        New,
        Checking,
        Checked,
        Rechecking, ///< The preflight immediately before the write.
        Pinning,    ///< Then it is checked once more.
        Recording,
        Writing,
        ReadingBack, ///< The write's answer is missing: look for its effect.
        Conflicting, ///< The write was refused for others' sake: look who they are.
        Running,
        Verifying,
        Over,
    };

    template <typename T>
    DeployProvider::Reply<T> answerTo(void (MemberRun::*handle)(Expected<T>));
    void recheck(const QString& detail);
    void judgeChecks(const Expected<fleet::ServiceStatus>& status);
    /// True if it is pinned first; once, whatever comes of it.
    bool pinFirst(const fleet::ServiceStatus& status);
    void onStatus(Expected<fleet::ServiceStatus> status);
    void onRecorded(Expected<qint64> recorded);
    void onStarted(Expected<fleet::Deployment> started);
    void onConflictRead(Expected<fleet::ServiceStatus> status);
    void onReadBack(Expected<fleet::ServiceStatus> status);
    void onProgress(Expected<fleet::Deployment> progress);
    void onAbortRecorded(Expected<qint64> recorded);
    void onAborted(Expected<fleet::Deployment> aborted);
    void onVerifyStatus(Expected<fleet::ServiceStatus> status);
    void write();
    /// By the orchestrator; or, not sent, by whatever comes before it.
    void endRefused(const QString& answer, bool isNotSent = false);
    /// The answer to the write is missing, and why.
    void readBack(const QString& doubt);
    void adopt(const fleet::Deployment& deployment);
    void poll();
    void verify();
    void enterVerifying(const QString& detail);
    void giveUp();
    void end(ActionState state, const QString& detail);
    [[nodiscard]] AuditEntry auditEntry(const QString& step, const QString& detail) const;
    [[nodiscard]] QString abortedBy() const;
    [[nodiscard]] DurationMs steadyMs() const { return m_context.options->clock->steadyMs(); }
    [[nodiscard]] TimeMs nowMs() const { return m_context.options->clock->nowMs(); }
    [[nodiscard]] const ActionTimings& timings() const { return m_context.options->timings; }

    const RunContext& m_context;
    DeployProvider* m_provider;
    ActionMember m_member;
    QVector<PreflightCheck> m_checks;
    Phase m_phase = Phase::New;
    QString m_idempotencyKey;
    bool m_isLeftAsItIs = false; ///< By the last reading: nothing is written for it.
    qint64 m_generation = 0;
    QString m_place;                                   ///< See fleet::ServiceStatus.
    std::optional<fleet::ServiceStatus> m_firstStatus; ///< What the first preflight saw.
    OneCall m_call;
    RecoveryWatch m_recovery;
    TimeMs m_startedMs = NoTime;
    DurationMs m_startedSteadyMs = 0;
    DurationMs m_nextReadMs = 0;      ///< Steady.
    DurationMs m_readBackUntilMs = 0; ///< Steady.
    DurationMs m_progressedMs = 0;    ///< Steady: when a task last moved on.
    QString m_doubt;                  ///< Why the write's answer is missing, or what it was.
    QString m_lastFinding;
    std::optional<PreflightCheck> m_pinOutcome;
    bool m_hasPinned = false; ///< It was asked for, whatever came of it.
    bool m_abortWanted = false;
    bool m_abortSent = false;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
    int m_abortsUnconfirmed = 0;
};

} // namespace wb::deploy
