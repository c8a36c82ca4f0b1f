// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/MemberRun.h"

#include <vector>

namespace wb::deploy {

/// One action from its arming to its end: the countdown, and its members one after another (the
/// next is sent when the former's deployment has completed), verified together.
class ActionRun {
public:
    /// What the runner has; outlives this.
    struct Place {
        const ActionRunner::Options& options;
        const fleet::FleetSnapshotPtr& fleet;
        CapacityPins& pins;
    };
    /// `notify` is called after every change, last thing before control returns.
    ActionRun(const Place& place, const ActionRequest& request, std::function<void()> notify);

    /// One that another run of a program left.
    ActionRun(const Place& place, const UnfinishedAction& left, std::function<void()> notify);

    /// Starts the countdown, the record of it and the first preflight. Call once, for a new one.
    void begin();
    /// Reads what became of it. Call once, for one that was left.
    void resume();
    Expected<void> overrideChecks(const QString& typed);
    bool cancel();
    void goNow();
    void abort();
    void advance();

    [[nodiscard]] const QString& id() const { return m_context.actionId; }
    [[nodiscard]] ActionState state() const { return m_state; }
    [[nodiscard]] ActionSnapshot snapshot() const;

private:
    ActionRun(const Place& place, const ActionRequest& request, const QString& id,
              std::function<void()> notify);
    void step();
    void stepOnce();
    void stepArmed();
    void stepPreflight();
    void stepRunning();
    void stepVerifying();
    [[nodiscard]] bool allChecked() const;
    /// It ends a deployment that whoever asked for it was not shown by then.
    [[nodiscard]] bool stopsWhatWasNotShown() const;
    [[nodiscard]] QVector<PreflightCheck> allChecks() const;
    /// Failed checks hold it, and somebody may type a reason to go on.
    [[nodiscard]] bool isHeld() const;
    /// Ends the action when a check of any member failed, unless that holds it.
    bool endOnFailedCheck();
    /// The countdown stands still, but not for ever.
    void hold();
    /// Sends no further member once one came to an end of its own, and ends the action when none
    /// is in flight any more. True once that has begun.
    bool endOnMemberOver();
    [[nodiscard]] QString noAnswerText() const;
    void endUnrecorded(const QString& why);
    [[nodiscard]] QString endText() const;
    void enter(ActionState state, const QString& detail);
    void end(ActionState state, const QString& detail);

    const ActionRunner::Options& m_options;
    RunContext m_context;
    std::function<void()> m_notify;
    std::vector<std::unique_ptr<MemberRun>> m_members;
    std::size_t m_sending = 0; ///< The member whose turn it is.
    bool m_isSending = false;  ///< The first member's turn has begun.
    ActionState m_state = ActionState::Armed;
    QString m_detail;
    QString m_remark; ///< Said first at the end: it was left by another run.
    TimeMs m_armedMs = NoTime;
    TimeMs m_resumedMs = NoTime;
    TimeMs m_finishedMs = NoTime;
    DurationMs m_undoUntilMs = 0;    ///< Steady.
    DurationMs m_recordedByMs = 0;   ///< Steady.
    DurationMs m_heldUntilMs = 0;    ///< Steady; 0: not held.
    DurationMs m_overriddenByMs = 0; ///< Steady: when the typed reason has to be durable.
    bool m_isRecorded = false;       ///< That it was armed is durable.
    bool m_isWholeShown = false;     ///< All that the first checks say.
    bool m_isOverriding = false;     ///< A reason was typed and is not durable yet.
    bool m_isStepping = false;
    bool m_stepAgain = false;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace wb::deploy
