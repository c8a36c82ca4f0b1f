// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/CapacityPins.h"

#include <algorithm>

namespace wb::deploy {

CapacityPin* CapacityPins::known(const RecordedPin& pin) const {
    const auto found = std::find_if(m_pins.begin(), m_pins.end(),
                                    [&](const auto& each) { return each->record().isOf(pin); });
    return found == m_pins.end() ? nullptr : found->get();
}

CapacityPin& CapacityPins::add(const RecordedPin& pin) {
    // What is handed over by the former runner is in the record as well.
    if (CapacityPin* one = known(pin)) {
        return *one;
    }
    DeployProvider* provider = m_options.providerOf(pin.service);
    CapacityPin::Surroundings surroundings;
    surroundings.clock = m_options.clock;
    surroundings.audit = m_options.audit;
    surroundings.autoscaler = provider == nullptr ? nullptr : provider->autoscaler();
    surroundings.mayWrite = m_options.actionsEnabled;
    surroundings.program = m_options.program;
    surroundings.timings = m_options.timings.pin;
    surroundings.tell = m_tell;
    surroundings.isHeld = [this](const RecordedPin& each) { return isHeld(each); };
    m_pins.push_back(std::make_unique<CapacityPin>(std::move(surroundings), pin));
    return *m_pins.back();
}

bool CapacityPins::hasEnded(const RecordedPin& pin) const {
    return std::any_of(m_ended.begin(), m_ended.end(),
                       [&](const RecordedPin& each) { return each.isOf(pin); });
}

void CapacityPins::unpin(const RecordedPin& pin) {
    if (!hasEnded(pin)) {
        add(pin).release();
    }
}

bool CapacityPins::isHeld(const RecordedPin& pin) const {
    if (const CapacityPin* own = known(pin)) {
        return !own->isOver();
    }
    // What ended here is over, even where the record of that could not be saved.
    const bool isOwn = !pin.program.isEmpty() && pin.program == m_options.program;
    return !isOwn && !hasEnded(pin) && (!m_options.isRunning || m_options.isRunning(pin.program));
}

bool CapacityPins::adopt(const RecordedPin& pin) {
    if (hasEnded(pin) || known(pin) != nullptr) {
        return false;
    }
    add(pin).adopt();
    return true;
}

void CapacityPins::lookForLeft() {
    const DurationMs steadyMs = m_options.clock->steadyMs();
    const CapacityPin::Timings& timings = m_options.timings.pin;
    m_look.timeOut();
    if (!m_nextLookMs) {
        // At the start whoever takes up what was left comes first.
        m_nextLookMs = steadyMs + timings.leftEveryMs;
    }
    if (!m_options.isRunning || steadyMs < *m_nextLookMs) {
        return;
    }
    m_nextLookMs = steadyMs + timings.leftEveryMs;
    m_options.audit->read(
        m_look.begin<QVector<AuditEntry>>(timings.replyMs, [this](const auto& entries) {
            if (entries) {
                takeLeft(*entries);
            }
        }));
}

/// By whichever clock is further: that of the wall may have been set back since.
bool CapacityPins::mayBeUnderWay(const RecordedPin& pin) {
    const DurationMs steadyMs = m_options.clock->steadyMs();
    const DurationMs longestMs = m_options.timings.pin.leftAfterMs;
    if (!m_leftSinceMs.contains(pin.actionId)) {
        m_leftSinceMs.insert(pin.actionId, steadyMs);
    }
    return m_options.clock->nowMs() - pin.recordedMs < longestMs &&
           steadyMs - m_leftSinceMs.value(pin.actionId) < longestMs;
}

/// An action that a program left unfinished may still be under way at the orchestrator.
void CapacityPins::takeLeft(const QVector<AuditEntry>& entries) {
    const auto unfinished = unfinishedActions(entries);
    const auto open = openPins(entries);
    for (const RecordedPin& pin : open) {
        const bool isUnfinished =
            std::any_of(unfinished.begin(), unfinished.end(),
                        [&](const auto& action) { return action.id == pin.actionId; });
        if (isHeld(pin) || (isUnfinished && mayBeUnderWay(pin)) ||
            m_options.providerOf(pin.service) == nullptr) {
            continue;
        }
        unpin(pin);
    }
}

void CapacityPins::request(PinRequest::Wish wish, PinRequest::Done done) {
    m_requests.push_back(
        std::make_unique<PinRequest>(*this, m_options, std::move(wish), std::move(done)));
    m_requests.back()->begin();
}

std::optional<QVector<RecordedPin>> CapacityPins::suspend(const QString& service) {
    QVector<RecordedPin> suspended;
    for (const auto& pin : m_pins) {
        if (pin->isOver() || pin->record().service != service) {
            continue;
        }
        if (!pin->suspend()) {
            return std::nullopt;
        }
        suspended << pin->record();
    }
    return suspended;
}

void CapacityPins::resume(const QString& service) {
    for (std::size_t i = 0; i < m_pins.size(); ++i) {
        if (m_pins[i]->record().service == service) {
            m_pins[i]->resume();
        }
    }
}

CapacityPin::Done CapacityPins::handingOver(CapacityPin& pin, CapacityPin::Done done) {
    return [this, &pin, done = std::move(done)](const QString& trouble) {
        const RecordedPin to = pin.record();
        for (std::size_t i = 0; i < m_pins.size() && pin.isHolding(); ++i) {
            const RecordedPin& from = m_pins[i]->record();
            if (m_pins[i]->isSuspended() && from.service == to.service && from.place == to.place) {
                m_pins[i]->handOver(to.actionId);
            }
        }
        done(trouble);
    };
}

void CapacityPins::pin(const RecordedPin& pin, CapacityPin::Done done) {
    CapacityPin& added = add(pin);
    added.pin(suspendedFor(pin), handingOver(added, std::move(done)));
}

void CapacityPins::takeOver(const RecordedPin& pin, CapacityPin::Done done) {
    CapacityPin& added = add(pin);
    added.takeOver(suspendedFor(pin), handingOver(added, std::move(done)));
}

QStringList CapacityPins::suspendedFor(const RecordedPin& pin) const {
    QStringList actions;
    for (const auto& each : m_pins) {
        const RecordedPin& from = each->record();
        if (each->isSuspended() && from.service == pin.service && from.place == pin.place) {
            actions << from.actionId;
        }
    }
    return actions;
}

void CapacityPins::release(const QString& actionId) {
    for (std::size_t i = 0; i < m_requests.size(); ++i) {
        if (m_requests[i]->actionId() == actionId) {
            m_requests[i]->drop();
        }
    }
    // An answer at once may end one, and none is taken out but in advance().
    for (std::size_t i = 0; i < m_pins.size(); ++i) {
        if (m_pins[i]->record().actionId == actionId) {
            m_pins[i]->release();
        }
    }
}

void CapacityPins::advance() {
    lookForLeft();
    for (auto pin = m_pins.begin(); pin != m_pins.end();) {
        if ((*pin)->isOver()) {
            m_ended << (*pin)->record();
            pin = m_pins.erase(pin);
        } else {
            ++pin;
        }
    }
    for (std::size_t i = 0; i < m_pins.size(); ++i) {
        m_pins[i]->advance();
    }
    m_requests.erase(std::remove_if(m_requests.begin(), m_requests.end(),
                                    [](const auto& request) { return request->isOver(); }),
                     m_requests.end());
    for (std::size_t i = 0; i < m_requests.size(); ++i) {
        m_requests[i]->advance();
    }
}

QVector<RecordedPin> CapacityPins::open() const {
    QVector<RecordedPin> open;
    for (const auto& pin : m_pins) {
        if (!pin->isOver()) {
            open << pin->record();
        }
    }
    return open;
}

QVector<RecordedPin> CapacityPins::pending() const {
    QVector<RecordedPin> pending;
    for (const auto& pin : m_pins) {
        if (!pin->isOver() && !pin->isStuck()) {
            pending << pin->record();
        }
    }
    return pending;
}

QVector<HeldMinimum> CapacityPins::heldFor(const QString& actionId) const {
    QVector<HeldMinimum> held;
    for (const auto& pin : m_pins) {
        const RecordedPin& record = pin->record();
        if (record.actionId == actionId && pin->isSent() && !pin->isOver()) {
            held.append({record.service, record.minimum, record.pinned, record.isDoubtful});
        }
    }
    return held;
}

bool CapacityPins::hasOf(const QString& actionId) const {
    const auto pins = open();
    return std::any_of(pins.begin(), pins.end(),
                       [&](const RecordedPin& each) { return each.actionId == actionId; });
}

} // namespace wb::deploy
