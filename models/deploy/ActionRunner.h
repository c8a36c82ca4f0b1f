// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/ActionRecord.h"
#include "models/deploy/CapacityPin.h"
#include "models/deploy/DeployProvider.h"
#include "models/fleet/FleetSnapshot.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace wb::deploy {

struct ActionTimings {
    DurationMs undoMs = 5000;
    DurationMs pollMs = 1000;        ///< Between readings of a running deployment.
    DurationMs verifyForMs = 20'000; ///< Signals must stay recovered this long.
    DurationMs giveUpAfterMs = 20 * 60'000;
    DurationMs freshDataMs = 15'000;   ///< Older data blocks an action.
    DurationMs replyMs = 15'000;       ///< A provider or record silent for longer has timed out.
    DurationMs readBackMs = 30'000;    ///< How long the truth about an unanswered write is sought.
    DurationMs stuckAfterMs = 120'000; ///< Without any progress a deployment is called stuck.
    DurationMs overrideMs = 120'000; ///< How long failed checks hold an action before they end it.
    CapacityPin::Timings pin = {};
};

/// Carries out one action at a time: arm, preflight, at most one write a member, verify. Durable
/// audit entry before every step that matters. Lives on the thread that calls it (the main thread;
/// replay's loop); driven by advance(), never by a timer or clock of its own.
class ActionRunner : public QObject {
    Q_OBJECT
public:
    struct Options {
        ActionTimings timings;
        const Clock* clock = nullptr;
        AuditLog* audit = nullptr;
        /// The provider of a service, or nullptr when it has none.
        std::function<DeployProvider*(const QString& service)> providerOf;
        /// Makes idempotency keys and action ids; injected so that replay is repeatable.
        std::function<QString()> newId;
        bool actionsEnabled = false;
        QString program; ///< Names this run of the program in the record; see UnfinishedAction.
        /// Whether that run of a program still goes on. Without: each does, as far as is known.
        std::function<bool(const QString& program)> isRunning = {};
    };
    explicit ActionRunner(Options options, QObject* parent = nullptr);
    ~ActionRunner() override;

    /// Arms an action and gives its id; its undo countdown and preflight begin. Refused with a
    /// sentence while another is under way (a second click), in a read-only environment, or without
    /// a provider.
    Expected<QString> arm(const ActionRequest& request);
    /// Takes up what another run of a program left: sends nothing, finds out what became of its
    /// writes, and watches them to their end. What had not been sent stays so. Refused while
    /// another action is under way, and without a provider. `pins` are those of this action; they
    /// are put back when it is over.
    Expected<void> resume(const UnfinishedAction& action, const QVector<RecordedPin>& pins = {});
    /// Puts back what was pinned for an action that is over; where it cannot, that is told.
    void unpin(const RecordedPin& pin);
    /// What is pinned, or may be.
    [[nodiscard]] QVector<RecordedPin> openPins() const;
    /// Of that, what is put back from here, now or when its action is over.
    [[nodiscard]] QVector<RecordedPin> pendingPins() const;
    /// Lets an action go on that failed checks hold (`needsOverride`), with the reason that was
    /// typed for it; see typedOverride(). Its countdown begins anew once that is durable, and the
    /// checks are made again; what fails then otherwise than shown holds or ends it. Refused where
    /// nothing is held, and without a reason.
    Expected<void> overrideChecks(const QString& actionId, const QString& typed);
    /// Withdraws an action that has not been sent. False when it is too late.
    bool cancel(const QString& actionId);
    /// Ends the countdown early; preflight must have passed all the same.
    void goNow(const QString& actionId);
    /// Stops what has not been sent and asks the provider to abort what runs; the action ends as
    /// failed ("aborted by …"). Before the first write it is cancel().
    void abort(const QString& actionId);

    /// The newest state of the fleet; verification judges by it.
    void setFleet(const fleet::FleetSnapshotPtr& fleet);
    /// Moves time on; call every 100 ms live, at every step in replay.
    void advance();

    /// The action under way or last ended; nullopt before the first.
    [[nodiscard]] std::optional<ActionSnapshot> current() const;

Q_SIGNALS:
    /// At once at every change of state; at most ten times a second for progress and checks.
    void actionChanged(const wb::deploy::ActionSnapshot& action);
    /// Capacity was pinned, put back, or could not be.
    void pinChanged(const wb::deploy::PinChange& change);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wb::deploy
