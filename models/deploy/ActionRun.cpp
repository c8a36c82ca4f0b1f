// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/ActionRun.h"

#include "models/base/Format.h"
#include "models/deploy/CapacityPins.h"
#include "models/deploy/Overriding.h"
#include "models/deploy/Preflight.h"

#include <algorithm>

namespace wb::deploy {

ActionRun::ActionRun(const Place& place, const ActionRequest& request, const QString& id,
                     std::function<void()> notify)
    : m_options(place.options)
    , m_notify(std::move(notify)) {
    m_context.options = &place.options;
    m_context.fleet = &place.fleet;
    m_context.pins = &place.pins;
    m_context.request = request;
    m_context.actionId = id;
    m_context.changed = [this] { step(); };
}

ActionRun::ActionRun(const Place& place, const ActionRequest& request, std::function<void()> notify)
    : ActionRun(place, request, place.options.newId(), std::move(notify)) {
    const auto add = [this](const QString& service, const fleet::Release& release) {
        ActionMember member;
        member.service = service;
        member.release = release;
        member.tasks = m_context.request.tasks;
        m_members.push_back(std::make_unique<MemberRun>(m_context, std::move(member)));
    };
    add(request.service, request.release);
    for (const QString& service : request.rollbackWith) {
        add(service, {});
    }
}

ActionRun::ActionRun(const Place& place, const UnfinishedAction& left, std::function<void()> notify)
    : ActionRun(place, left.request, left.id, std::move(notify)) {
    m_armedMs = left.armedMs;
    m_remark = QStringLiteral("Watchbridge had ended while this was under way.");
    for (const RecordedWrite& write : left.writes) {
        m_members.push_back(std::make_unique<MemberRun>(m_context, write));
    }
    m_sending = m_members.empty() ? 0 : m_members.size() - 1;
    for (const QString& service : QStringList{left.request.service} + left.request.rollbackWith) {
        const bool isSent =
            std::any_of(left.writes.begin(), left.writes.end(),
                        [&](const RecordedWrite& write) { return write.service == service; });
        if (!isSent) {
            ActionMember member;
            member.service = service;
            m_members.push_back(std::make_unique<MemberRun>(m_context, std::move(member)));
            m_members.back()->withdraw(QStringLiteral("not sent"));
        }
    }
}

void ActionRun::begin() {
    m_armedMs = m_options.clock->nowMs();
    m_undoUntilMs = m_options.clock->steadyMs() + m_options.timings.undoMs;
    m_recordedByMs = m_options.clock->steadyMs() + m_options.timings.replyMs;
    m_detail = QStringLiteral("Nothing has been sent yet; it can be undone.");
    const auto& request = m_context.request;
    m_options.audit->record(
        {m_armedMs, request.actor, id(), step::Armed, request.service, actionTitle(request),
         armedEvidence(request, m_options.program)},
        [this, alive = std::weak_ptr<int>(m_alive)](const Expected<qint64>& saved) {
            if (alive.expired() || m_state != ActionState::Armed) {
                return;
            }
            if (saved) {
                m_isRecorded = true;
            } else {
                endUnrecorded(saved.error().text());
            }
            step();
        });
    for (const auto& member : m_members) {
        if (m_state == ActionState::Armed) {
            member->check();
        }
    }
    step();
}

void ActionRun::resume() {
    const auto& request = m_context.request;
    m_resumedMs = m_options.clock->nowMs();
    m_options.audit->record({m_resumedMs, request.actor, id(), step::Resumed, request.service,
                             m_remark + QStringLiteral(" What became of it is read."),
                             resumedEvidence(m_options.program)},
                            [](const Expected<qint64>&) {});
    if (!m_members.front()->isSent()) {
        end(ActionState::Cancelled, m_remark + QStringLiteral(" Nothing was sent."));
        m_notify();
        return;
    }
    enter(ActionState::Running, m_remark);
    step();
}

bool ActionRun::cancel() {
    const bool early = m_state == ActionState::Armed || m_state == ActionState::Preflight;
    if (!early || m_members.front()->isSent()) {
        return false;
    }
    // A pin is a write as well.
    const QString how = m_context.pins->hasOf(id())
                            ? QStringLiteral("Withdrawn by %1 before the service was touched.")
                            : QStringLiteral("Withdrawn by %1 before anything was sent.");
    end(ActionState::Cancelled, how.arg(m_context.request.actor));
    m_notify();
    return true;
}

void ActionRun::goNow() {
    if (m_state == ActionState::Armed) {
        m_undoUntilMs = std::min(m_undoUntilMs, m_options.clock->steadyMs());
        step();
    }
}

void ActionRun::abort() {
    if (isOver(m_state) || cancel()) {
        return;
    }
    // From the last to the first, so that no further one is sent meanwhile.
    for (auto member = m_members.rbegin(); member != m_members.rend(); ++member) {
        (*member)->abort();
    }
    step();
}

void ActionRun::advance() {
    if (isOver(m_state)) {
        return;
    }
    for (const auto& member : m_members) {
        member->advance();
    }
    step();
}

void ActionRun::step() {
    // Providers may answer at once, from within a step.
    if (m_isStepping) {
        m_stepAgain = true;
        return;
    }
    m_isStepping = true;
    do {
        m_stepAgain = false;
        stepOnce();
    } while (m_stepAgain);
    m_isStepping = false;
    m_notify();
}

void ActionRun::stepOnce() {
    switch (m_state) {
    case ActionState::Armed:
        stepArmed();
        break;
    case ActionState::Preflight:
        stepPreflight();
        break;
    case ActionState::Running:
        stepRunning();
        break;
    case ActionState::Verifying:
        stepVerifying();
        break;
    default:
        break;
    }
}

bool ActionRun::allChecked() const {
    return std::all_of(m_members.begin(), m_members.end(),
                       [](const auto& member) { return member->isChecked(); });
}

bool ActionRun::stopsWhatWasNotShown() const {
    const auto& shown = m_context.request.stops;
    return std::any_of(m_members.begin(), m_members.end(), [&](const auto& each) {
        const ActionMember& member = each->member();
        return !member.stops.isEmpty() && (!shown || shown->value(member.service) != member.stops);
    });
}

QVector<PreflightCheck> ActionRun::allChecks() const {
    QVector<PreflightCheck> checks;
    for (const auto& member : m_members) {
        checks += member->checks();
    }
    return checks;
}

bool ActionRun::isHeld() const {
    if (!m_context.request.waitsForOverride || m_state != ActionState::Armed || !allChecked()) {
        return false;
    }
    const QVector<PreflightCheck> checks = allChecks();
    return firstFailed(checks) != nullptr && firstFinal(checks) == nullptr;
}

void ActionRun::hold() {
    const DurationMs steadyMs = m_options.clock->steadyMs();
    if (m_heldUntilMs == 0) {
        m_heldUntilMs = steadyMs + m_options.timings.overrideMs;
    } else if (m_isOverriding && steadyMs >= m_overriddenByMs) {
        endUnrecorded(noAnswerText());
        return;
    } else if (steadyMs >= m_heldUntilMs && !m_isOverriding) {
        end(ActionState::Failed,
            QStringLiteral("Nothing was sent. ") + failureText(*firstFailed(allChecks())));
        return;
    }
    m_undoUntilMs = steadyMs + m_options.timings.undoMs;
    m_detail = QStringLiteral("Held by a failed check; nothing has been sent.");
}

Expected<void> ActionRun::overrideChecks(const QString& typed) {
    auto reason = typedOverride(typed, m_context.request.service);
    if (!reason) {
        return failure(reason.error());
    }
    if (!isHeld() || m_isOverriding) {
        return failure(ErrorCode::Conflict, QStringLiteral("No failed check holds this action."));
    }
    m_isOverriding = true;
    m_overriddenByMs = m_options.clock->steadyMs() + m_options.timings.replyMs;
    const auto& request = m_context.request;
    // What was overridden before has been shown as well, and is no failed check any more.
    const Override given{*reason, request.overriding.checks + failedKeys(allChecks())};
    m_options.audit->record(
        {m_options.clock->nowMs(), request.actor, id(), step::Override, request.service,
         QStringLiteral("goes on against failed checks: ") + given.reason, overrideEvidence(given)},
        [this, given, alive = std::weak_ptr<int>(m_alive)](const Expected<qint64>& saved) {
            if (alive.expired() || m_state != ActionState::Armed) {
                return;
            }
            m_isOverriding = false;
            if (!saved) {
                endUnrecorded(saved.error().text());
            } else {
                m_context.request.overriding = given;
                m_heldUntilMs = 0;
                m_detail = QStringLiteral("Overridden; it can still be undone.");
                // What was typed is about what was shown; whatever else fails now holds or ends it.
                for (const auto& member : m_members) {
                    member->check();
                }
            }
            step();
        });
    return {};
}

bool ActionRun::endOnFailedCheck() {
    if (isHeld()) {
        return false;
    }
    const bool mayWait = m_context.request.waitsForOverride && m_state == ActionState::Armed;
    for (const auto& member : m_members) {
        const PreflightCheck* check = firstFailed(member->checks());
        // One that can be overridden waits for the others, which may settle it.
        if (member->isChecked() && mayWait && firstFinal(member->checks()) == nullptr) {
            continue;
        }
        if (member->isChecked() && check != nullptr) {
            end(ActionState::Failed, QStringLiteral("Nothing was sent. ") + failureText(*check));
            return true;
        }
    }
    return false;
}

bool ActionRun::endOnMemberOver() {
    const bool oneIsOver = std::any_of(m_members.begin(), m_members.end(),
                                       [](const auto& member) { return member->isOver(); });
    const bool oneIsInFlight = std::any_of(m_members.begin(), m_members.end(),
                                           [](const auto& member) { return member->isInFlight(); });
    if (!oneIsOver) {
        return false;
    }
    if (oneIsInFlight) {
        m_detail = endText();
        return true;
    }
    const bool isUnknown = std::any_of(m_members.begin(), m_members.end(), [](const auto& member) {
        return member->member().state == ActionState::Unknown;
    });
    end(isUnknown ? ActionState::Unknown : ActionState::Failed, endText());
    return true;
}

QString ActionRun::endText() const {
    QStringList ended;
    QStringList rest;
    if (!m_remark.isEmpty()) {
        ended << m_remark;
    }
    for (const auto& member : m_members) {
        const ActionMember& part = member->member();
        if (member->isOver() && part.state != ActionState::Cancelled) {
            ended << part.detail;
        } else if (member->isDeployed()) {
            rest << QStringLiteral("%1 has its deployment.").arg(part.service);
        } else if (member->isInFlight()) {
            rest << QStringLiteral("%1 is still under way.").arg(part.service);
        } else if (m_members.size() > 1) {
            rest << QStringLiteral("%1 was not sent.").arg(part.service);
        }
    }
    return (ended + rest).join(QLatin1Char(' '));
}

QString ActionRun::noAnswerText() const {
    return QStringLiteral("no answer within %1").arg(base::spanText(m_options.timings.replyMs));
}

void ActionRun::endUnrecorded(const QString& why) {
    end(ActionState::Failed,
        QStringLiteral("Nothing was sent: the record of it could not be saved (%1).").arg(why));
}

void ActionRun::stepArmed() {
    if (endOnFailedCheck()) {
        return;
    }
    const DurationMs steadyMs = m_options.clock->steadyMs();
    if (!m_isRecorded && steadyMs >= m_recordedByMs) {
        endUnrecorded(noAnswerText());
        return;
    }
    if (isHeld()) {
        hold();
        return;
    }
    if (!m_isWholeShown && allChecked()) {
        m_isWholeShown = true;
        // Whoever armed it, or said that it go now, has the same time as always to see this.
        if (stopsWhatWasNotShown()) {
            m_undoUntilMs = steadyMs + m_options.timings.undoMs;
        }
    }
    // What was armed has to be known to whoever takes it up should this program be killed.
    if (steadyMs < m_undoUntilMs || !m_isRecorded || !allChecked()) {
        return;
    }
    enter(ActionState::Preflight,
          QStringLiteral("Checking once more, immediately before it is sent."));
    // The further ones as well: better none goes back than only the first of them.
    for (std::size_t i = 1; i < m_members.size(); ++i) {
        m_members[i]->check();
    }
}

void ActionRun::stepPreflight() {
    if (endOnMemberOver() || endOnFailedCheck()) {
        return;
    }
    const bool furtherChecked = std::all_of(m_members.begin() + 1, m_members.end(),
                                            [](const auto& member) { return member->isChecked(); });
    if (!m_isSending && furtherChecked) {
        m_isSending = true;
        m_members.front()->send();
        m_stepAgain = true;
    } else if (m_members.front()->isSent()) {
        enter(ActionState::Running, QString());
    }
}

void ActionRun::stepRunning() {
    if (endOnMemberOver()) {
        return;
    }
    const MemberRun& now = *m_members[m_sending];
    m_detail = QStringLiteral("%1: %2").arg(now.member().service, now.member().detail);
    if (!now.isDeployed()) {
        return;
    }
    if (m_sending + 1 == m_members.size()) {
        enter(ActionState::Verifying, m_detail);
        return;
    }
    m_members[++m_sending]->send();
    m_stepAgain = true;
}

void ActionRun::stepVerifying() {
    if (endOnMemberOver()) {
        return;
    }
    DurationMs recoveredForMs = m_options.timings.verifyForMs;
    for (const auto& member : m_members) {
        if (member->recoveredForMs() < 0) {
            m_detail = QStringLiteral("Waiting for recovery: %1.").arg(member->member().detail);
        }
        recoveredForMs = std::min(recoveredForMs, member->recoveredForMs());
    }
    if (recoveredForMs < 0) {
        return;
    }
    if (recoveredForMs < m_options.timings.verifyForMs) {
        m_detail = QStringLiteral("Tasks and signals are healthy; watching that they stay so.");
        return;
    }
    for (const auto& member : m_members) {
        member->succeed();
    }
    const TimeMs startedMs = m_members.front()->startedMs();
    end(ActionState::Succeeded,
        QStringLiteral("Recovered and stayed so for %1; %2 after it was sent.")
            .arg(base::spanText(m_options.timings.verifyForMs),
                 base::stopwatchText(m_options.clock->nowMs() - startedMs)));
}

void ActionRun::enter(ActionState state, const QString& detail) {
    m_state = state;
    m_detail = detail;
    m_stepAgain = true;
}

void ActionRun::end(ActionState state, const QString& detail) {
    m_state = state;
    m_detail = detail;
    m_finishedMs = m_options.clock->nowMs();
    for (const auto& member : m_members) {
        if (member->isOver()) {
            continue;
        }
        if (member->isDeployed() || member->isSent()) {
            member->leave(QStringLiteral("deployed, but its recovery is no longer watched"));
        } else {
            member->withdraw(QStringLiteral("not sent"));
        }
    }
    m_context.pins->release(id());
    const auto& request = m_context.request;
    m_options.audit->record(
        {m_finishedMs, request.actor, id(), actionStateName(state), request.service, detail, {}},
        [this, alive = std::weak_ptr<int>(m_alive)](const Expected<qint64>& saved) {
            if (!alive.expired() && !saved) {
                m_detail += QStringLiteral(" (This outcome could not be recorded: %1)")
                                .arg(saved.error().text());
                m_notify();
            }
        });
}

ActionSnapshot ActionRun::snapshot() const {
    ActionSnapshot snapshot;
    snapshot.id = id();
    snapshot.kind = m_context.request.kind;
    snapshot.state = m_state;
    snapshot.service = m_context.request.service;
    snapshot.actor = m_context.request.actor;
    snapshot.title = actionTitle(m_context.request);
    snapshot.detail = m_detail;
    snapshot.armedMs = m_armedMs;
    snapshot.startedMs = m_members.front()->startedMs();
    snapshot.finishedMs = m_finishedMs;
    snapshot.resumedMs = m_resumedMs;
    if (m_state == ActionState::Armed) {
        snapshot.undoUntilMs = m_options.clock->nowMs() +
                               std::max<DurationMs>(0, m_undoUntilMs - m_options.clock->steadyMs());
    }
    snapshot.needsOverride = isHeld() && !m_isOverriding;
    snapshot.checks = allChecks();
    for (const auto& member : m_members) {
        snapshot.members.append(member->member());
    }
    return snapshot;
}

} // namespace wb::deploy
