// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/ActionRunner.h"
#include "models/deploy/OneCall.h"
#include "models/deploy/Preflight.h"

namespace wb::deploy {

class CapacityPins;

/// What an action wants pinned before it sends one service back, until that is done or known not to
/// be: reads what else is pinned of that service and the autoscaler as it is now, never as it was
/// kept, and pins, or takes over what is pinned.
class PinRequest {
public:
    struct Wish {
        QString actionId;
        QString actor;
        fleet::ServiceStatus status; ///< Read just before.
    };
    /// Said in the place of the preflight's check; nothing: that stays as it is.
    using Done = std::function<void(const std::optional<PreflightCheck>& outcome)>;

    PinRequest(CapacityPins& pins, const ActionRunner::Options& options, Wish wish, Done done);

    /// `done` is called once, within CapacityPin::Timings::pinMs and what the write then takes.
    void begin();
    void advance();
    /// Its action is over: nothing is pinned for it that is not recorded yet, and nothing is said.
    void drop();
    [[nodiscard]] bool isOver() const { return !m_done; }
    [[nodiscard]] const QString& service() const { return m_wish.status.service; }
    [[nodiscard]] const QString& actionId() const { return m_wish.actionId; }

private:
    using Range = std::optional<fleet::ScalingRange>;

    void onRead(Expected<QVector<AuditEntry>> entries);
    void onRange(Expected<Range> range);
    void decide(const fleet::ScalingRange& range);
    void pinAnew(const fleet::ScalingRange& range);
    void takeOver(const fleet::ScalingRange& range, const RecordedPin& from);
    [[nodiscard]] RecordedPin wanted(const fleet::ScalingRange& range) const;
    [[nodiscard]] DurationMs leftMs() const;
    void answer(CheckResult result, const QString& text);
    void notPinned(const QString& why);
    void finish(const std::optional<PreflightCheck>& outcome);

    CapacityPins& m_pins;
    const ActionRunner::Options& m_options;
    Wish m_wish;
    Done m_done;
    OneCall m_call;
    Autoscaler* m_autoscaler;
    QVector<RecordedPin> m_own;    ///< That this program was about to put back.
    QVector<RecordedPin> m_others; ///< Of other programs.
    QString m_name;                ///< The autoscaler's.
    DurationMs m_untilMs = 0;      ///< Steady.
    bool m_hasBegun = false;
    bool m_isPinning = false; ///< The pin is there, and answers.
};

} // namespace wb::deploy
