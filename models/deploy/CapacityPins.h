// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/deploy/ActionRunner.h"
#include "models/deploy/PinRequest.h"

#include <QHash>

#include <vector>

namespace wb::deploy {

/// All pins that a runner answers for: those of its action, and those of ended ones that could not
/// be put back yet. Bounded by what actions were carried out.
class CapacityPins {
public:
    CapacityPins(const ActionRunner::Options& options, std::function<void(const PinChange&)> tell)
        : m_options(options)
        , m_tell(std::move(tell))
        , m_look(*options.clock) {}

    /// Pins what is to be pinned of one service for an action; see PinRequest.
    void request(PinRequest::Wish wish, PinRequest::Done done);
    /// For PinRequest: those of a service that are about to be put back stand still, until one of
    /// the next three; nullopt while something of them is on its way.
    [[nodiscard]] std::optional<QVector<RecordedPin>> suspend(const QString& service);
    void resume(const QString& service);
    /// Whether a program that runs answers for what the record says to be open.
    [[nodiscard]] bool isHeld(const RecordedPin& pin) const;
    /// For PinRequest: takes up one that nobody answers for, suspended; false: it has ended here.
    bool adopt(const RecordedPin& pin);
    /// See CapacityPin; what is suspended of the same autoscaler goes over to it once it is pinned.
    void pin(const RecordedPin& pin, CapacityPin::Done done);
    void takeOver(const RecordedPin& pin, CapacityPin::Done done);
    /// Takes up one whose action goes on.
    void hold(const RecordedPin& pin) { add(pin); }
    /// Takes up one whose action is over; what was taken up once is not taken up again by a record
    /// that was read before it ended.
    void unpin(const RecordedPin& pin);
    /// The action is over: what was pinned for it is put back.
    void release(const QString& actionId);
    void advance();
    [[nodiscard]] QVector<RecordedPin> open() const;
    /// Of those the ones that are put back from here, now or later.
    [[nodiscard]] QVector<RecordedPin> pending() const;
    /// What is held for this action, or not put back yet.
    [[nodiscard]] QVector<HeldMinimum> heldFor(const QString& actionId) const;
    /// Whether something is pinned for this action, or may be.
    [[nodiscard]] bool hasOf(const QString& actionId) const;

private:
    CapacityPin& add(const RecordedPin& pin);
    [[nodiscard]] QStringList suspendedFor(const RecordedPin& pin) const;
    [[nodiscard]] CapacityPin* known(const RecordedPin& pin) const;
    [[nodiscard]] bool hasEnded(const RecordedPin& pin) const;
    void lookForLeft();
    void takeLeft(const QVector<AuditEntry>& entries);
    [[nodiscard]] bool mayBeUnderWay(const RecordedPin& pin);
    [[nodiscard]] CapacityPin::Done handingOver(CapacityPin& pin, CapacityPin::Done done);

    const ActionRunner::Options& m_options;
    std::function<void(const PinChange&)> m_tell;
    std::vector<std::unique_ptr<CapacityPin>> m_pins;
    QVector<RecordedPin> m_ended;
    OneCall m_look;                           ///< For what programs that no longer run have left.
    std::optional<DurationMs> m_nextLookMs;   ///< Steady.
    QHash<QString, DurationMs> m_leftSinceMs; ///< Steady, by action: when it was first found left.
    std::vector<std::unique_ptr<PinRequest>> m_requests;
};

} // namespace wb::deploy
