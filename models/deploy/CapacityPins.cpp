// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/CapacityPins.h"

#include <algorithm>

namespace wb::deploy {

CapacityPin* CapacityPins::known(const RecordedPin& pin) {
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
    m_pins.push_back(std::make_unique<CapacityPin>(std::move(surroundings), pin));
    return *m_pins.back();
}

void CapacityPins::unpin(const RecordedPin& pin) {
    const bool hasEnded = std::any_of(m_ended.begin(), m_ended.end(),
                                      [&](const RecordedPin& each) { return each.isOf(pin); });
    if (!hasEnded) {
        add(pin).release();
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
        for (std::size_t i = 0; i < m_pins.size() && !pin.isOver(); ++i) {
            if (m_pins[i]->isSuspended() && m_pins[i]->record().service == to.service) {
                m_pins[i]->handOver(to.actionId);
            }
        }
        done(trouble);
    };
}

void CapacityPins::pin(const RecordedPin& pin, CapacityPin::Done done) {
    CapacityPin& added = add(pin);
    added.pin(suspendedOf(pin.service), handingOver(added, std::move(done)));
}

void CapacityPins::takeOver(const RecordedPin& pin, CapacityPin::Done done) {
    CapacityPin& added = add(pin);
    added.takeOver(suspendedOf(pin.service), handingOver(added, std::move(done)));
}

QStringList CapacityPins::suspendedOf(const QString& service) const {
    QStringList actions;
    for (const auto& pin : m_pins) {
        if (pin->isSuspended() && pin->record().service == service) {
            actions << pin->record().actionId;
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

} // namespace wb::deploy
