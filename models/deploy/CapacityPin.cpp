// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/CapacityPin.h"

#include "models/deploy/ActionRecord.h"

#include <QSet>

#include <algorithm>

namespace wb::deploy {

namespace {

constexpr QLatin1String Program("program");
constexpr QLatin1String Name("autoscaler");
constexpr QLatin1String Minimum("minimum");
constexpr QLatin1String PinnedAt("pinned");
constexpr QLatin1String Place("place");

RecordedPin pinOf(const AuditEntry& entry) {
    RecordedPin pin;
    pin.actionId = entry.actionId;
    pin.actor = entry.actor;
    pin.program = entry.evidence[Program].toString();
    pin.service = entry.service;
    pin.autoscaler = entry.evidence[Name].toString();
    pin.place = entry.evidence[Place].toString();
    pin.minimum = entry.evidence[Minimum].toInt(-1);
    pin.pinned = entry.evidence[PinnedAt].toInt(-1);
    pin.recordedMs = entry.timeMs;
    return pin;
}

/// Who takes up an action answers for its pins.
void takeUp(QVector<RecordedPin>& open, const AuditEntry& resumed) {
    if (!resumed.evidence.contains(Program)) {
        return;
    }
    for (RecordedPin& pin : open) {
        if (pin.actionId == resumed.actionId) {
            pin.program = resumed.evidence[Program].toString();
        }
    }
}

QString stillPinned(const RecordedPin& pin) {
    return QStringLiteral("The capacity of %1 %2 pinned: the minimum of %3 is not put back from %4 "
                          "to %5")
        .arg(pin.service,
             pin.isDoubtful ? QStringLiteral("may still be") : QStringLiteral("is still"),
             pin.autoscaler, QString::number(pin.pinned), QString::number(pin.minimum));
}

const RecordedPin* find(const QVector<RecordedPin>& pins, const RecordedPin& wanted) {
    const auto found =
        std::find_if(pins.begin(), pins.end(), [&](const auto& each) { return each.isOf(wanted); });
    return found == pins.end() ? nullptr : &*found;
}

} // namespace

QString leftPinnedText(const RecordedPin& pin, const QString& why) {
    return stillPinned(pin) + QStringLiteral(" (%1). Put it back by hand: it was %2.")
                                  .arg(why, QString::number(pin.minimum));
}

std::optional<int> wantedMinimum(const fleet::ServiceStatus& status) {
    const fleet::ScaleIn& scaleIn = status.scaleIn;
    if (!scaleIn.range || !scaleIn.obstacle.isEmpty()) {
        return std::nullopt;
    }
    // An autoscaler refuses a minimum above its maximum.
    const int wanted = std::min(status.desiredCount, scaleIn.range->maximum);
    return wanted > scaleIn.range->minimum ? std::optional(wanted) : std::nullopt;
}

QVector<RecordedPin> openPins(const QVector<AuditEntry>& oldestFirst) {
    QVector<RecordedPin> open;
    // Where two programs took up the same one, the slower one's entries come after its end.
    QSet<QString> closed;
    for (qsizetype i = 0; i < oldestFirst.size(); ++i) {
        const AuditEntry& entry = oldestFirst.at(i);
        if (entry.step == step::Resumed) {
            takeUp(open, entry);
            continue;
        }
        const QString key = entry.actionId + u'\n' + entry.service;
        const auto known = std::find_if(open.begin(), open.end(), [&](const RecordedPin& each) {
            return each.actionId == entry.actionId && each.service == entry.service;
        });
        const bool isKnown = known != open.end();
        const bool isBegun = entry.step == step::Pin || entry.step == step::Unpin;
        if (isBegun && !isKnown && !closed.contains(key)) {
            // One whose beginning is too far back to be read is whole in its later entries.
            if (RecordedPin pin = pinOf(entry); pin.minimum >= 0 && pin.pinned > pin.minimum) {
                pin.at = entry.step == step::Pin ? i : -1;
                pin.endsAt = entry.step == step::Pin ? -1 : i;
                open.append(std::move(pin));
            }
        } else if (isKnown && entry.step == step::Pin) {
            known->at = i;
        } else if (isKnown && entry.step == step::Pinned) {
            known->isDoubtful = false;
        } else if (isKnown && entry.step == step::Unpin) {
            known->program = entry.evidence[Program].toString();
            known->endsAt = known->endsAt < 0 ? i : known->endsAt;
        } else if (entry.step == step::Unpinned) {
            closed.insert(key);
            if (isKnown) {
                open.erase(known);
            }
        }
    }
    return open;
}

CapacityPin::CapacityPin(Surroundings surroundings, RecordedPin record)
    : m_surroundings(std::move(surroundings))
    , m_record(std::move(record))
    , m_call(*m_surroundings.clock) {
    m_record.program = m_surroundings.program;
    m_settledByMs = steadyMs() + timings().settledMs;
}

template <typename T>
Autoscaler::Reply<T> CapacityPin::answerTo(DurationMs withinMs,
                                           void (CapacityPin::*handle)(Expected<T>)) {
    return m_call.begin<T>(
        withinMs, [this, handle](Expected<T> answer) { (this->*handle)(std::move(answer)); });
}

AuditEntry CapacityPin::entry(const QString& step, const QString& detail) const {
    return {nowMs(),
            m_record.actor,
            m_record.actionId,
            step,
            m_record.service,
            detail,
            {{Program, m_record.program},
             {Name, m_record.autoscaler},
             {Place, m_record.place},
             {Minimum, m_record.minimum},
             {PinnedAt, m_record.pinned}}};
}

void CapacityPin::pin(const QStringList& from, Done done) {
    m_from = from;
    begin(std::move(done), QStringLiteral("the minimum of %1 is raised from %2 to %3 meanwhile")
                               .arg(m_record.autoscaler, QString::number(m_record.minimum),
                                    QString::number(m_record.pinned)));
}

void CapacityPin::takeOver(const QStringList& from, Done done) {
    m_from = from;
    m_isTakenOver = true;
    begin(std::move(done),
          QStringLiteral("the minimum of %1 stays %3 meanwhile, which is pinned already; it was %2")
              .arg(m_record.autoscaler, QString::number(m_record.minimum),
                   QString::number(m_record.pinned)));
}

void CapacityPin::begin(Done done, const QString& detail) {
    m_done = std::move(done);
    m_phase = Phase::Recording;
    m_pinByMs = steadyMs() + timings().pinMs;
    m_record.recordedMs = nowMs();
    m_surroundings.audit->record(entry(step::Pin, detail),
                                 answerTo(timings().pinMs, &CapacityPin::onRecorded));
}

void CapacityPin::notPinned(const QString& why) {
    if (m_isTakenOver) {
        // Its record may be durable, and whoever had the number may have left it to this one.
        m_isReleased = true;
        goOn(why);
        look();
        return;
    }
    // Should the record of it be durable all the same, whoever reads it finds it closed again.
    end(QStringLiteral("nothing was sent: ") + why, false);
    goOn(why);
}

void CapacityPin::onRecorded(Expected<qint64> recorded) {
    if (!recorded || m_isReleased) {
        notPinned(recorded ? QStringLiteral("it is no longer wanted")
                           : QStringLiteral("the record of it could not be saved (%1)")
                                 .arg(recorded.error().text()));
        return;
    }
    m_phase = Phase::Confirming;
    m_surroundings.audit->read(
        answerTo(std::max<DurationMs>(0, m_pinByMs - steadyMs()), &CapacityPin::onConfirmed));
}

/// Who began to put the number back before this pin was recorded does not know of it, and may send
/// that at any moment; who begins after it hands the number over. See onConsulted().
void CapacityPin::onConfirmed(Expected<QVector<AuditEntry>> entries) {
    if (!entries || m_isReleased) {
        notPinned(entries ? QStringLiteral("it is no longer wanted")
                          : QStringLiteral("what others have pinned is not known (%1)")
                                .arg(entries.error().text()));
        return;
    }
    const auto open = openPins(*entries);
    const RecordedPin* ours = find(open, m_record);
    const bool isLate = ours == nullptr || std::any_of(open.begin(), open.end(), [&](auto& each) {
                            return each.service == m_record.service && !each.isOf(m_record) &&
                                   !m_from.contains(each.actionId) && each.endsAt >= 0 &&
                                   each.endsAt < ours->at && m_surroundings.isHeld(each);
                        });
    if (isLate) {
        notPinned(QStringLiteral("another action is putting the minimum back just now"));
        return;
    }
    m_phase = Phase::Pinning;
    const DurationMs leftMs = std::max<DurationMs>(0, m_pinByMs - steadyMs());
    if (m_isTakenOver) {
        m_surroundings.autoscaler->fetchRange(m_record.service,
                                              answerTo(leftMs, &CapacityPin::onTakenOver));
    } else {
        m_settledByMs = steadyMs() + timings().settledMs;
        m_surroundings.autoscaler->changeMinimum(
            {m_record.service, m_record.minimum, m_record.pinned, leftMs},
            answerTo(leftMs, &CapacityPin::onPinned));
    }
}

void CapacityPin::onTakenOver(Expected<Range> range) {
    if (range && (!*range || (*range)->name != m_record.autoscaler ||
                  (*range)->minimum != m_record.pinned)) {
        notPinned(QStringLiteral("its minimum was changed at this moment"));
    } else if (range) {
        onPinned(**range);
    } else {
        // It is held all the same: somebody has to put it back.
        onPinned(failure(ErrorCode::Timeout, range.error().text()));
    }
}

void CapacityPin::onPinned(Expected<fleet::ScalingRange> range) {
    if (!range && isClearRefusal(range.error().code)) {
        const QString why = range.error().text();
        end(range.error().code == ErrorCode::NotSent
                ? why
                : QStringLiteral("it was refused, nothing was done: ") + why,
            false);
        tell(QStringLiteral("The capacity of %1 is not pinned: %2").arg(m_record.service, why),
             true);
        goOn(why);
        return;
    }
    m_phase = Phase::Held;
    if (range) {
        m_record.isDoubtful = false;
        const QString text =
            QStringLiteral("The capacity of %1 is pinned: the minimum of %2 is %3 instead of %4 "
                           "until this is over.")
                .arg(m_record.service, m_record.autoscaler, QString::number(m_record.pinned),
                     QString::number(m_record.minimum));
        m_surroundings.audit->record(entry(step::Pinned, text), [](const Expected<qint64>&) {});
        tell(text, false);
    } else {
        tell(QStringLiteral("Whether the capacity of %1 is pinned is not known (%2); that is found "
                            "out when this is over.")
                 .arg(m_record.service, range.error().text()),
             true);
    }
    goOn(range ? QString()
               : QStringLiteral("whether it is, is not known (%1)").arg(range.error().text()));
    if (m_isReleased) {
        look();
    }
}

void CapacityPin::goOn(const QString& trouble) {
    if (const auto done = std::exchange(m_done, nullptr)) {
        done(trouble);
    }
}

void CapacityPin::release() {
    if (std::exchange(m_isReleased, true) || m_phase != Phase::Held) {
        return;
    }
    look();
}

bool CapacityPin::suspend() {
    if (!m_isReleased || m_phase == Phase::Recording || m_phase == Phase::Confirming ||
        m_phase == Phase::Pinning || m_phase == Phase::Unpinning) {
        return false;
    }
    m_call.drop();
    m_phase = Phase::Suspended;
    return true;
}

void CapacityPin::handOver(const QString& toAction) {
    end(QStringLiteral("it goes over to action ") + toAction, false);
}

void CapacityPin::adopt() {
    m_isReleased = true;
    m_phase = Phase::Suspended;
}

void CapacityPin::resume() {
    if (m_phase == Phase::Suspended) {
        look();
    }
}

void CapacityPin::look() {
    if (!m_surroundings.mayWrite || m_surroundings.autoscaler == nullptr) {
        getStuck(m_surroundings.mayWrite
                     ? QStringLiteral("it has no deploy provider here; where it has one again, "
                                      "that is done")
                     : QStringLiteral("this environment is read-only"));
        return;
    }
    m_phase = Phase::Looking;
    m_surroundings.autoscaler->fetchRange(m_record.service,
                                          answerTo(timings().replyMs, &CapacityPin::onLooked));
}

void CapacityPin::getStuck(const QString& why) {
    m_phase = Phase::Stuck;
    tell(leftPinnedText(m_record, why), true);
}

void CapacityPin::onLooked(Expected<Range> range) {
    if (!range) {
        tryAgain(range.error().text());
        return;
    }
    const QString place = m_surroundings.autoscaler->place(m_record.service);
    if (!m_record.place.isEmpty() && place != m_record.place) {
        getStuck(QStringLiteral("it was pinned at %1, and the settings name %2 now")
                     .arg(m_record.place, place));
        return;
    }
    if (!*range || (*range)->name != m_record.autoscaler) {
        end(QStringLiteral("its autoscaler is gone, and nothing is left to put back"), true);
        return;
    }
    const int now = (*range)->minimum;
    if (now == m_record.pinned) {
        m_phase = Phase::RecordingUnpin;
        m_surroundings.audit->record(
            entry(step::Unpin, QStringLiteral("the minimum of %1 is put back from %2 to %3")
                                   .arg(m_record.autoscaler, QString::number(m_record.pinned),
                                        QString::number(m_record.minimum))),
            answerTo(timings().replyMs, &CapacityPin::onUnpinRecorded));
    } else if (now != m_record.minimum) {
        end(QStringLiteral("somebody has set the minimum of %1 to %2 meanwhile, which stays (it "
                           "was %3 before)")
                .arg(m_record.autoscaler, QString::number(now), QString::number(m_record.minimum)),
            true);
    } else if (m_record.isDoubtful && steadyMs() < m_settledByMs) {
        // What was sent may still be on its way.
        wait();
    } else {
        end(QStringLiteral("the minimum of %1 is %2, as before")
                .arg(m_record.autoscaler, QString::number(m_record.minimum)),
            true);
    }
}

void CapacityPin::onUnpinRecorded(Expected<qint64> recorded) {
    if (!recorded) {
        tryAgain(QStringLiteral("the record of it could not be saved: ") + recorded.error().text());
        return;
    }
    m_phase = Phase::Consulting;
    m_surroundings.audit->read(answerTo(timings().replyMs, &CapacityPin::onConsulted));
}

/// Another action that has the same numbers pinned puts them back in this one's stead: one that was
/// recorded before this one began to put them back, and does not itself put them back since before.
/// Both read the same order, so that exactly one of them does. A later one that found another
/// number there knows what somebody has set meanwhile: that is what comes back.
void CapacityPin::onConsulted(Expected<QVector<AuditEntry>> entries) {
    if (!entries) {
        tryAgain(QStringLiteral("what others have pinned is not known: ") + entries.error().text());
        return;
    }
    const auto open = openPins(*entries);
    const RecordedPin* ours = find(open, m_record);
    const qsizetype at = ours == nullptr ? m_record.at : ours->at;
    const qsizetype endsAt = ours == nullptr ? entries->size() : ours->endsAt;
    const auto newer = std::find_if(open.begin(), open.end(), [&](const RecordedPin& each) {
        return each.service == m_record.service && each.place == m_record.place && each.at > at &&
               each.pinned == m_record.pinned && each.minimum != m_record.minimum;
    });
    if (newer != open.end()) {
        end(QStringLiteral("somebody has set the minimum of %1 to %2 meanwhile, which comes back "
                           "after action %4 (it was %3 before)")
                .arg(m_record.autoscaler, QString::number(newer->minimum),
                     QString::number(m_record.minimum), newer->actionId),
            true);
        return;
    }
    const auto heir = std::find_if(open.begin(), open.end(), [&](const RecordedPin& each) {
        return each.isSameAs(m_record) && !each.isOf(m_record) && each.at >= 0 &&
               each.at < endsAt && (each.endsAt < 0 || each.endsAt > endsAt) &&
               m_surroundings.isHeld(each);
    });
    if (heir != open.end()) {
        handOver(heir->actionId);
        return;
    }
    m_phase = Phase::Unpinning;
    m_surroundings.autoscaler->changeMinimum({m_record.service, m_record.pinned, m_record.minimum},
                                             answerTo(timings().replyMs, &CapacityPin::onUnpinned));
}

void CapacityPin::onUnpinned(Expected<fleet::ScalingRange> range) {
    if (range) {
        end(QStringLiteral("the minimum of %1 is %2 again")
                .arg(m_record.autoscaler, QString::number(m_record.minimum)),
            true);
    } else {
        // Of a Conflict the next look tells who came between; of a doubt, whether it was done.
        tryAgain(range.error().text());
    }
}

void CapacityPin::tryAgain(const QString& why) {
    tell(stillPinned(m_record) + QStringLiteral(" (%1). It is tried again; by hand, set it to %2.")
                                     .arg(why, QString::number(m_record.minimum)),
         true);
    wait();
}

void CapacityPin::wait() {
    m_phase = Phase::Waiting;
    m_waitMs = std::clamp(2 * m_waitMs, timings().againMs, timings().slowestMs);
    m_nextMs = steadyMs() + m_waitMs;
}

void CapacityPin::end(const QString& how, bool isTold) {
    m_call.drop();
    m_phase = Phase::Over;
    m_surroundings.audit->record(entry(step::Unpinned, how), [](const Expected<qint64>&) {});
    if (isTold) {
        tell(QStringLiteral("The capacity of %1 is no longer pinned: %2.")
                 .arg(m_record.service, how),
             false);
    }
}

void CapacityPin::tell(const QString& text, bool isTrouble) {
    // The same trouble again and again is no news.
    if (text != m_told) {
        m_told = text;
        m_surroundings.tell({m_record.actor, m_record.service, text, isTrouble});
    }
}

void CapacityPin::advance() {
    m_call.timeOut();
    if (m_phase == Phase::Waiting && steadyMs() >= m_nextMs) {
        look();
    }
}

} // namespace wb::deploy
