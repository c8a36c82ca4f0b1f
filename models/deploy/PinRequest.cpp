// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/PinRequest.h"

#include "models/deploy/CapacityPins.h"

#include <algorithm>

namespace wb::deploy {

namespace {

QString tasks(int count) {
    return count == 1 ? QStringLiteral("1 task") : QStringLiteral("%1 tasks").arg(count);
}

} // namespace

PinRequest::PinRequest(CapacityPins& pins, const ActionRunner::Options& options, Wish wish,
                       Done done)
    : m_pins(pins)
    , m_options(options)
    , m_wish(std::move(wish))
    , m_done(std::move(done))
    , m_call(*options.clock)
    , m_autoscaler(options.providerOf(m_wish.status.service)->autoscaler()) {
    m_name = m_wish.status.scaleIn.range ? m_wish.status.scaleIn.range->name
                                         : QStringLiteral("its autoscaler");
}

DurationMs PinRequest::leftMs() const {
    return std::max<DurationMs>(0, m_untilMs - m_options.clock->steadyMs());
}

void PinRequest::begin() {
    m_untilMs = m_options.clock->steadyMs() + m_options.timings.pin.pinMs;
    advance();
}

void PinRequest::advance() {
    m_call.timeOut();
    if (m_hasBegun || isOver()) {
        return;
    }
    // What of this program's own is on its way has to arrive first.
    if (const auto own = m_pins.suspend(service())) {
        m_hasBegun = true;
        m_own = *own;
        m_options.audit->read(m_call.begin<QVector<AuditEntry>>(
            leftMs(), [this](auto entries) { onRead(std::move(entries)); }));
    } else if (leftMs() == 0) {
        notPinned(QStringLiteral("what an earlier action pinned is being put back just now"));
    }
}

void PinRequest::drop() {
    if (!m_isPinning) {
        m_done = nullptr;
        finish(std::nullopt);
    }
}

void PinRequest::onRead(Expected<QVector<AuditEntry>> entries) {
    if (!entries) {
        notPinned(QStringLiteral("what others have pinned is not known (%1)")
                      .arg(entries.error().text()));
        return;
    }
    const auto open = openPins(*entries);
    for (const RecordedPin& pin : open) {
        if (pin.service != service() || pin.actionId == m_wish.actionId) {
            continue;
        }
        const auto own = std::find_if(m_own.begin(), m_own.end(),
                                      [&](const RecordedPin& each) { return each.isOf(pin); });
        if (own != m_own.end()) {
            own->at = pin.at;
        } else if (m_pins.isHeld(pin)) {
            m_others << pin;
        } else if (m_pins.adopt(pin)) {
            m_own << pin;
        }
    }
    m_autoscaler->fetchRange(service(), m_call.begin<Range>(leftMs(), [this](auto range) {
        onRange(std::move(range));
    }));
}

void PinRequest::onRange(Expected<Range> range) {
    if (!range) {
        notPinned(QStringLiteral("its autoscaler cannot be read: ") + range.error().text());
    } else if (*range) {
        m_name = (*range)->name;
        decide(**range);
    } else if (m_wish.status.scaleIn.never.isEmpty()) {
        answer(CheckResult::Passed, QStringLiteral("nothing to pin: it has no autoscaler by now"));
    } else {
        finish(std::nullopt);
    }
}

void PinRequest::decide(const fleet::ScalingRange& range) {
    const RecordedPin here = wanted(range);
    const auto isElsewhere = [&](const RecordedPin& pin) {
        return pin.place != here.place || pin.autoscaler != here.autoscaler;
    };
    m_own.erase(std::remove_if(m_own.begin(), m_own.end(), isElsewhere), m_own.end());
    m_others.erase(std::remove_if(m_others.begin(), m_others.end(), isElsewhere), m_others.end());
    const auto isEnding = [](const RecordedPin& pin) { return pin.endsAt >= 0; };
    const auto isOnItsWay = [&](const RecordedPin& pin) { return pin.minimum == range.minimum; };
    if (std::any_of(m_others.begin(), m_others.end(), isEnding)) {
        notPinned(QStringLiteral("another action is putting the minimum back just now"));
        return;
    }
    // Who pinned last knows what was there before.
    std::optional<RecordedPin> known;
    for (const RecordedPin& pin : m_own + m_others) {
        if (pin.pinned == range.minimum && (!known || pin.at > known->at)) {
            known = pin;
        }
    }
    if (known) {
        takeOver(range, *known);
    } else if (std::any_of(m_others.begin(), m_others.end(), isOnItsWay)) {
        notPinned(QStringLiteral("another action is changing the minimum just now"));
    } else {
        pinAnew(range);
    }
}

RecordedPin PinRequest::wanted(const fleet::ScalingRange& range) const {
    RecordedPin pin;
    pin.actionId = m_wish.actionId;
    pin.actor = m_wish.actor;
    pin.service = service();
    pin.autoscaler = range.name;
    pin.place = m_autoscaler->place(service());
    pin.minimum = range.minimum;
    return pin;
}

void PinRequest::pinAnew(const fleet::ScalingRange& range) {
    fleet::ServiceStatus status = m_wish.status;
    status.scaleIn = {range, {}, {}};
    const auto minimum = wantedMinimum(status);
    if (!minimum) {
        answer(CheckResult::Passed,
               QStringLiteral("%1 leaves %2 as it is")
                   .arg(range.name, tasks(std::min(range.minimum, status.desiredCount))));
        return;
    }
    RecordedPin pin = wanted(range);
    pin.pinned = *minimum;
    m_isPinning = true;
    m_pins.pin(pin, [this, pin](const QString& trouble) {
        if (trouble.isEmpty()) {
            answer(CheckResult::Passed,
                   QStringLiteral("the minimum of %1 is %2 instead of %3 until this is over")
                       .arg(pin.autoscaler, QString::number(pin.pinned),
                            QString::number(pin.minimum)));
        } else {
            notPinned(trouble);
        }
    });
}

/// The number stays as it is: raised further it would be nobody's whose record says less.
void PinRequest::takeOver(const fleet::ScalingRange& range, const RecordedPin& from) {
    RecordedPin pin = wanted(range);
    pin.minimum = from.minimum;
    pin.pinned = from.pinned;
    m_isPinning = true;
    const int most = std::min(m_wish.status.desiredCount, range.maximum);
    m_pins.takeOver(pin, [this, pin, most](const QString& trouble) {
        const QString text =
            QStringLiteral("the minimum of %1 is %2 instead of %3 until this is over, as an "
                           "earlier action has pinned it")
                .arg(pin.autoscaler, QString::number(pin.pinned), QString::number(pin.minimum));
        if (!trouble.isEmpty()) {
            notPinned(trouble);
        } else if (most <= pin.pinned) {
            answer(CheckResult::Passed, text);
        } else {
            answer(CheckResult::Warning, text + QStringLiteral(", and %1 run").arg(tasks(most)));
        }
    });
}

void PinRequest::answer(CheckResult result, const QString& text) {
    PreflightCheck outcome;
    outcome.result = result;
    outcome.text = text;
    if (result != CheckResult::Passed) {
        outcome.advice =
            QStringLiteral("The action goes on without it: keep an eye on %1.").arg(m_name);
    }
    finish(outcome);
}

void PinRequest::notPinned(const QString& why) {
    answer(CheckResult::Warning, QStringLiteral("its capacity is not pinned: ") + why);
}

void PinRequest::finish(const std::optional<PreflightCheck>& outcome) {
    m_call.drop();
    m_pins.resume(service());
    if (const auto done = std::exchange(m_done, nullptr)) {
        done(outcome);
    }
}

} // namespace wb::deploy
