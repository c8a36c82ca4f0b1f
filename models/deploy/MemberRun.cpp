// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deploy/MemberRun.h"

#include "models/base/Format.h"
#include "models/deploy/CapacityPins.h"
#include "models/deploy/DeploymentProgress.h"
#include "models/deploy/OtherHands.h"
#include "models/deploy/Overriding.h"
#include "models/deploy/Preflight.h"
#include "models/deploy/RollbackTarget.h"

#include <QJsonArray>

#include <algorithm>

namespace wb::deploy {

using fleet::DeploymentKind;
using fleet::DeploymentState;

MemberRun::MemberRun(const RunContext& context, ActionMember member)
    : m_context(context)
    , m_provider(context.options->providerOf(member.service))
    , m_member(std::move(member))
    , m_idempotencyKey(context.options->newId())
    , m_call(*context.options->clock) {}

MemberRun::MemberRun(const RunContext& context, const RecordedWrite& write)
    : m_context(context)
    , m_provider(context.options->providerOf(write.service))
    , m_idempotencyKey(write.idempotencyKey)
    , m_generation(write.generation)
    , m_place(write.place)
    , m_call(*context.options->clock)
    , m_startedMs(write.recordedMs) {
    m_member.service = write.service;
    m_member.release = write.release;
    m_member.tasks = write.tasks;
    m_member.stops = write.stops;
    m_member.deploymentId = write.deploymentId;
    m_member.state = ActionState::Running;
    m_startedSteadyMs = m_progressedMs = m_nextReadMs = steadyMs();
    if (!write.refusal.isEmpty()) {
        endRefused(write.refusal, write.isNotSent);
    } else if (!write.deploymentId.isEmpty()) {
        m_phase = Phase::Running;
        m_member.detail = QStringLiteral("reading how deployment %1 goes").arg(write.deploymentId);
    } else {
        readBack(QStringLiteral("Watchbridge had ended before it came"));
    }
}

template <typename T>
DeployProvider::Reply<T> MemberRun::answerTo(void (MemberRun::*handle)(Expected<T>)) {
    return m_call.begin<T>(timings().replyMs, [this, handle](Expected<T> answer) {
        (this->*handle)(std::move(answer));
        m_context.changed();
    });
}

void MemberRun::check() {
    m_phase = Phase::Checking;
    m_provider->fetchStatus(m_member.service, answerTo(&MemberRun::onStatus));
}

void MemberRun::send() {
    m_member.state = ActionState::Preflight;
    recheck(QStringLiteral("checking once more, immediately before it is sent"));
}

void MemberRun::recheck(const QString& detail) {
    m_phase = Phase::Rechecking;
    m_member.detail = detail;
    m_provider->fetchStatus(m_member.service, answerTo(&MemberRun::onStatus));
}

void MemberRun::judgeChecks(const Expected<fleet::ServiceStatus>& status) {
    const bool isFurther = m_member.service != m_context.request.service;
    if (status && m_context.request.kind == DeploymentKind::Redeploy) {
        m_member.release = status->current;
    } else if (status && isFurther && !m_member.release.isValid()) {
        // Named once, at the first reading: a second one could name another release.
        m_member.release = groupTarget(*status, m_context.request.release);
    }
    ActionRequest request = m_context.request;
    request.service = m_member.service;
    request.release = m_member.release;
    m_checks = preflight(request, m_context.fleet->get(), status,
                         {nowMs(), timings().freshDataMs, m_context.options->actionsEnabled,
                          m_firstStatus ? &*m_firstStatus : nullptr});
    applyOverride(m_context.request.overriding, m_checks);
    if (!status) {
        return;
    }
    m_isLeftAsItIs = isFurther && staysAsItIs(request, *status);
    if (m_isLeftAsItIs) {
        leaveAsItIs(m_member.release, m_checks);
    }
    if (m_pinOutcome) {
        setPinned(*m_pinOutcome, m_checks);
    }
    const fleet::Deployment* ended = endedBy(request, *status);
    m_member.stops = ended == nullptr ? QString() : ended->id;
    m_generation = status->generation;
    m_place = status->place;
    if (!m_firstStatus) {
        m_firstStatus = *status;
    }
}

void MemberRun::onStatus(Expected<fleet::ServiceStatus> status) {
    judgeChecks(status);
    if (m_phase == Phase::Checking) {
        m_phase = Phase::Checked;
        return;
    }
    if (const PreflightCheck* check = firstFailed(m_checks)) {
        end(ActionState::Failed, QStringLiteral("Not sent. ") + failureText(*check));
        return;
    }
    if (m_isLeftAsItIs) {
        m_recovery.setStatus(std::move(*status));
        enterVerifying(
            QStringLiteral("runs %1 already and is left as it is").arg(m_member.release.name()));
        return;
    }
    if (pinFirst(*status)) {
        return;
    }
    m_phase = Phase::Recording;
    AuditEntry entry = auditEntry(step::Request, m_member.service + QStringLiteral(": ") +
                                                     actionTitle(m_context.request));
    RecordedWrite write;
    write.release = m_member.release;
    write.tasks = m_member.tasks;
    write.stops = m_member.stops;
    write.generation = m_generation;
    write.place = m_place;
    write.idempotencyKey = m_idempotencyKey;
    entry.evidence = writeEvidence(write, m_context.request, m_checks);
    m_context.options->audit->record(entry, answerTo(&MemberRun::onRecorded));
}

bool MemberRun::pinFirst(const fleet::ServiceStatus& status) {
    const fleet::ScaleIn& told = status.scaleIn;
    const bool mayNot = told.isOff || (told.range && !told.obstacle.isEmpty());
    if (m_hasPinned || mayNot || m_context.request.kind != DeploymentKind::Rollback ||
        m_provider->autoscaler() == nullptr) {
        return false;
    }
    m_hasPinned = true;
    m_phase = Phase::Pinning;
    m_member.detail = QStringLiteral("keeping its autoscaler from taking tasks away meanwhile");
    // Without it the service goes back all the same: that a release is bad is certain, that an
    // autoscaler takes tasks away is not.
    m_context.pins->request(
        {m_context.actionId, m_context.request.actor, status},
        [this, alive = std::weak_ptr<int>(m_alive)](const std::optional<PreflightCheck>& outcome) {
            if (alive.expired() || m_phase != Phase::Pinning) {
                return;
            }
            m_pinOutcome = outcome;
            recheck(QStringLiteral("checking once more, immediately before it is sent"));
            m_context.changed();
        });
    return true;
}

void MemberRun::onRecorded(Expected<qint64> recorded) {
    if (!recorded) {
        end(ActionState::Failed,
            QStringLiteral("Nothing was sent to %1: the record of it could not be saved (%2).")
                .arg(m_member.service, recorded.error().text()));
        return;
    }
    write();
}

void MemberRun::write() {
    m_phase = Phase::Writing;
    m_startedMs = nowMs();
    m_startedSteadyMs = m_progressedMs = steadyMs();
    m_member.state = ActionState::Running;
    m_member.detail = QStringLiteral("sent; waiting for the orchestrator's answer");
    const DeployRequest request{m_member.service, m_context.request.kind, m_member.release,
                                m_member.tasks,   m_generation,           m_idempotencyKey,
                                m_member.stops};
    m_provider->start(request, answerTo(&MemberRun::onStarted));
}

void MemberRun::onStarted(Expected<fleet::Deployment> started) {
    if (started) {
        adopt(*started);
        return;
    }
    const Error& error = started.error();
    AuditEntry entry = auditEntry(step::Response, error.text());
    if (isClearRefusal(error.code)) {
        entry.evidence = refusedEvidence(error.code);
    }
    m_context.options->audit->record(entry, [](const Expected<qint64>&) {});
    if (error.code == ErrorCode::Conflict) {
        m_phase = Phase::Conflicting;
        m_doubt = error.text();
        m_member.detail = QStringLiteral("refused; reading who else is at it");
        m_provider->fetchStatus(m_member.service, answerTo(&MemberRun::onConflictRead));
    } else if (isClearRefusal(error.code)) {
        endRefused(error.text(), error.code == ErrorCode::NotSent);
    } else {
        readBack(error.text());
    }
}

void MemberRun::onConflictRead(Expected<fleet::ServiceStatus> status) {
    QString other;
    if (status && status->running) {
        other = runsAlready(*status->running, nowMs());
    } else if (status && m_firstStatus) {
        other = cameBetween(*status, *m_firstStatus, nowMs());
    }
    endRefused(other.isEmpty() ? m_doubt : QStringLiteral("%1 %2.").arg(m_doubt, other));
}

void MemberRun::endRefused(const QString& answer, bool isNotSent) {
    m_member.isNotSent = isNotSent;
    const QString form = isNotSent
                             ? QStringLiteral("%1: %2")
                             : QStringLiteral("%1: the orchestrator refused, nothing was done. %2");
    end(ActionState::Failed, form.arg(m_member.service, answer));
}

void MemberRun::readBack(const QString& doubt) {
    m_phase = Phase::ReadingBack;
    m_doubt = doubt;
    m_readBackUntilMs = steadyMs() + timings().readBackMs;
    m_nextReadMs = steadyMs();
    m_member.detail =
        QStringLiteral("the write's answer is missing (%1); reading whether it took effect")
            .arg(m_doubt);
}

void MemberRun::onReadBack(Expected<fleet::ServiceStatus> status) {
    const fleet::Deployment* ours = status ? deploymentOf(*status, m_idempotencyKey) : nullptr;
    if (ours != nullptr) {
        adopt(*ours);
        return;
    }
    m_nextReadMs = steadyMs() + timings().pollMs;
    if (steadyMs() < m_readBackUntilMs) {
        return;
    }
    const QString seen =
        !status ? QStringLiteral("it cannot be read (%1)").arg(status.error().text())
        : !m_place.isEmpty() && status->place != m_place
            ? QStringLiteral("it went to %1, while %2 is read now").arg(m_place, status->place)
        : status->generation == m_generation
            ? QStringLiteral("it shows no deployment of ours and still generation %1")
                  .arg(m_generation)
            : QStringLiteral("it shows no deployment of ours, but moved to generation %1")
                  .arg(status->generation);
    end(ActionState::Unknown,
        QStringLiteral("Whether %1 was changed is not known: the write was sent once, its answer "
                       "is missing (%2), and %3. Check at the orchestrator which release and "
                       "deployment it has before you try again.")
            .arg(m_member.service, m_doubt, seen));
}

void MemberRun::adopt(const fleet::Deployment& deployment) {
    m_member.deploymentId = deployment.id;
    AuditEntry entry =
        auditEntry(step::Response, QStringLiteral("deployment %1 accepted").arg(deployment.id));
    entry.evidence = acceptedEvidence(deployment);
    m_context.options->audit->record(entry, [](const Expected<qint64>&) {});
    m_phase = Phase::Running;
    m_nextReadMs = steadyMs() + timings().pollMs;
    onProgress(deployment);
    if (m_abortWanted && !isOver()) {
        abort();
    }
}

void MemberRun::onProgress(Expected<fleet::Deployment> progress) {
    m_nextReadMs = steadyMs() + timings().pollMs;
    if (!progress || progress->id != m_member.deploymentId) {
        const QString why =
            progress ? QStringLiteral("the answer is about deployment %1").arg(progress->id)
                     : progress.error().text();
        m_lastFinding = why;
        m_member.detail =
            QStringLiteral("deployment %1 cannot be read: %2").arg(m_member.deploymentId, why);
        return;
    }
    m_lastFinding.clear();
    if (!sameProgress(m_member.progress, progress->tasks)) {
        m_progressedMs = steadyMs();
    }
    const DurationMs stillForMs =
        steadyMs() - m_progressedMs >= timings().stuckAfterMs ? steadyMs() - m_progressedMs : 0;
    m_member.progress = progress->tasks;
    m_member.detail = progressText(*progress, stillForMs);
    const QString wrong = wrongEnd(*progress, m_context.request.kind, m_member.release,
                                   m_abortWanted ? abortedBy() : QString(), stillForMs);
    if (!wrong.isEmpty()) {
        end(ActionState::Failed, QStringLiteral("%1: %2.").arg(m_member.service, wrong));
    } else if (progress->state == DeploymentState::Completed) {
        enterVerifying(QStringLiteral("deployed; waiting for tasks and signals to recover"));
    }
}

QString MemberRun::abortedBy() const {
    return QStringLiteral("aborted by %1").arg(m_context.request.actor);
}

void MemberRun::abort() {
    switch (m_phase) {
    case Phase::Over:
    case Phase::Conflicting:
        return;
    case Phase::Writing:
    case Phase::ReadingBack:
        // There is nothing to name yet; adopt() aborts it as soon as there is.
        m_abortWanted = true;
        return;
    case Phase::Verifying:
        end(ActionState::Failed,
            QStringLiteral("%1: watching its recovery was %2; what was deployed stays.")
                .arg(m_member.service, abortedBy()));
        return;
    case Phase::Running:
        break;
    default:
        withdraw(QStringLiteral("not sent: ") + abortedBy());
        return;
    }
    if (m_abortSent) {
        return;
    }
    if (!m_context.options->actionsEnabled) {
        // Only an action that an earlier run left can be under way here.
        m_member.detail = QStringLiteral("not aborted: this environment is read-only");
        return;
    }
    m_abortWanted = true;
    m_abortSent = true;
    m_context.options->audit->record(
        auditEntry(step::Abort,
                   QStringLiteral("abort of deployment %1").arg(m_member.deploymentId)),
        answerTo(&MemberRun::onAbortRecorded));
}

void MemberRun::onAbortRecorded(Expected<qint64> recorded) {
    if (!recorded) {
        m_abortSent = false;
        m_member.detail = QStringLiteral("the abort was not sent: its record could not be saved "
                                         "(%1)")
                              .arg(recorded.error().text());
        return;
    }
    m_provider->abort(m_member.deploymentId, answerTo(&MemberRun::onAborted));
}

void MemberRun::onAborted(Expected<fleet::Deployment> aborted) {
    if (aborted) {
        onProgress(std::move(aborted));
        return;
    }
    // A further click may ask again: an abort names its deployment, so that twice does no harm.
    m_abortSent = false;
    m_nextReadMs = steadyMs() + timings().pollMs;
    m_member.detail = QStringLiteral("the abort was not confirmed: %1").arg(aborted.error().text());
    if (++m_abortsUnconfirmed > 1 && !m_lastFinding.isEmpty()) {
        // Neither it nor its abort can be read: who asks again is not kept from all else.
        end(ActionState::Unknown,
            QStringLiteral("How deployment %1 of %2 ended is not known: %3. Check at the "
                           "orchestrator before you try again.")
                .arg(m_member.deploymentId, m_member.service, m_member.detail));
        m_context.changed();
    }
}

void MemberRun::enterVerifying(const QString& detail) {
    m_phase = Phase::Verifying;
    m_member.state = ActionState::Verifying;
    m_member.detail = detail;
    // A member that was left as it is counts its deadline from here.
    if (m_startedMs == NoTime) {
        m_startedSteadyMs = steadyMs();
    }
    m_recovery.begin(nowMs());
    m_nextReadMs = steadyMs();
}

void MemberRun::onVerifyStatus(Expected<fleet::ServiceStatus> status) {
    m_nextReadMs = steadyMs() + timings().pollMs;
    if (status) {
        m_recovery.setStatus(std::move(*status));
    }
}

void MemberRun::verify() {
    RecoveryEvidence evidence;
    evidence.kind = m_context.request.kind;
    evidence.fleet = m_context.fleet->get();
    evidence.nowMs = nowMs();
    evidence.freshDataMs = timings().freshDataMs;
    const Recovery recovery = m_recovery.judge(m_member, evidence, steadyMs());
    if (recovery.state == Recovery::State::Reverted) {
        end(ActionState::Failed, recovery.text + u'.');
        m_context.changed();
        return;
    }
    if (recovery.text != m_lastFinding) {
        m_lastFinding = recovery.text;
        m_member.detail = recovery.text;
        m_context.changed();
    }
}

void MemberRun::poll() {
    if (m_call.isOut() || steadyMs() < m_nextReadMs) {
        return;
    }
    if (m_phase == Phase::Running) {
        m_provider->fetchDeployment(m_member.deploymentId, answerTo(&MemberRun::onProgress));
    } else if (m_phase == Phase::ReadingBack) {
        m_provider->fetchStatus(m_member.service, answerTo(&MemberRun::onReadBack));
    } else if (m_phase == Phase::Verifying) {
        m_provider->fetchStatus(m_member.service, answerTo(&MemberRun::onVerifyStatus));
    }
}

void MemberRun::giveUp() {
    const QString after = base::spanText(steadyMs() - m_startedSteadyMs);
    if (m_phase == Phase::Verifying) {
        end(ActionState::Failed, QStringLiteral("%1 has not recovered after %2: %3.")
                                     .arg(m_member.service, after, m_lastFinding));
    } else if (!m_lastFinding.isEmpty()) {
        end(ActionState::Unknown,
            QStringLiteral("How deployment %1 of %2 ended is not known: it cannot be read (%3). "
                           "Check at the orchestrator before you try again.")
                .arg(m_member.deploymentId, m_member.service, m_lastFinding));
    } else {
        end(ActionState::Failed, QStringLiteral("%1: the deployment is not over after %2: %3.")
                                     .arg(m_member.service, after, m_member.detail));
    }
    m_context.changed();
}

void MemberRun::advance() {
    if (m_phase == Phase::Over) {
        return;
    }
    m_call.timeOut();
    if (m_phase == Phase::Verifying) {
        verify();
    }
    if ((m_phase == Phase::Verifying || m_phase == Phase::Running) &&
        steadyMs() - m_startedSteadyMs >= timings().giveUpAfterMs) {
        giveUp();
    }
    poll();
}

DurationMs MemberRun::recoveredForMs() const {
    return m_phase == Phase::Verifying ? m_recovery.recoveredForMs(steadyMs()) : -1;
}

void MemberRun::withdraw(const QString& why) {
    if (m_phase != Phase::Over) {
        end(ActionState::Cancelled, why);
    }
}

void MemberRun::leave(const QString& why) {
    if (m_phase != Phase::Over) {
        end(ActionState::Unknown, why);
    }
}

void MemberRun::succeed() {
    end(ActionState::Succeeded, m_lastFinding);
}

void MemberRun::end(ActionState state, const QString& detail) {
    m_call.drop();
    m_phase = Phase::Over;
    m_member.state = state;
    m_member.detail = detail;
}

AuditEntry MemberRun::auditEntry(const QString& step, const QString& detail) const {
    return {nowMs(), m_context.request.actor, m_context.actionId, step, m_member.service, detail,
            {}};
}

} // namespace wb::deploy
