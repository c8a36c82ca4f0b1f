// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/IncidentKeeper.h"

#include "models/base/Format.h"
#include "models/incidents/EntryText.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>
#include <limits>
#include <utility>

namespace wb::incidents {

namespace {

using fleet::HealthState;

constexpr int RecentLimit = 1000;
constexpr int RememberedLimit = 4096;

/// Deployments are told with ids made from what they are, so that a restart of the watch, which
/// sees them again, does not tell them twice.
QString deploymentEntryId(const QString& environment, const fleet::Deployment& deployment) {
    static const QUuid space(QStringLiteral("{5d3f8f0a-3a5e-4b53-9b55-6c2b6b1f2e10}"));
    const QString name = QStringList{environment, deployment.service, deployment.id,
                                     QString::number(deployment.startedMs),
                                     fleet::deploymentStateName(deployment.state)}
                             .join(u'\n');
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

TimelineEntry verdictEntry(const fleet::VerdictChange& change) {
    TimelineEntry entry;
    entry.timeMs = change.timeMs;
    entry.kind = EntryKind::Verdict;
    entry.severity = fleet::healthName(change.state);
    entry.service = change.service;
    entry.actor = QStringLiteral("health");
    entry.detail = entry.actor;
    if (!change.rule.isEmpty()) {
        entry.detail += QStringLiteral(" · ") + oneLine(change.rule, 60);
    }
    return entry;
}

QString subjectOf(const fleet::VerdictChange& change) {
    return change.service + u'\n' + change.task;
}

bool isCalm(HealthState state) {
    return state == HealthState::Healthy || state == HealthState::Degraded;
}

} // namespace

IncidentKeeper::IncidentKeeper(Options options)
    : m_options(std::move(options))
    , m_open(m_options.open)
    , m_recent(m_options.recent.mid(std::max<qsizetype>(0, m_options.recent.size() - RecentLimit)))
    , m_gathered(m_options.gatherMs) {
    if (!m_options.newId) {
        m_options.newId = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
    }
    if (m_open) {
        adoptLeadUp();
    }
}

void IncidentKeeper::takeUp(const Earlier& earlier) {
    m_options.nextNumber = earlier.nextNumber;
    if (earlier.open && !m_open) {
        m_open = earlier.open;
        m_allHealthySinceMs = NoTime;
        adoptLeadUp();
    } else if (earlier.open) {
        goOnFor(*earlier.open);
    }
    m_recent = earlier.recent + m_recent;
    m_recent.remove(0, std::max<qsizetype>(0, m_recent.size() - RecentLimit));
}

void IncidentKeeper::goOnFor(const Incident& earlier) {
    m_earlier = earlier;
    m_allHealthySinceMs = NoTime;
    m_open->services += earlier.services;
    m_open->services.removeDuplicates();
    m_changes.append(*m_open);
    adoptLeadUp();
    TimelineEntry entry;
    entry.timeMs = std::max(m_nowMs, m_open->openedMs);
    entry.kind = EntryKind::Note;
    entry.actor = QStringLiteral("record");
    entry.title = QStringLiteral("%1 of an earlier run was still open and goes on as %2")
                      .arg(earlier.id, m_open->id);
    entry.detail = QStringLiteral("record · the database can be read again");
    push(std::move(entry), {});
}

void IncidentKeeper::rename(const QString& from, const QString& to, int nextNumber) {
    if (m_open && m_open->id == from) {
        m_open->id = to;
    }
    if (m_options.nextNumber) {
        m_options.nextNumber = std::max(*m_options.nextNumber, nextNumber);
    }
}

void IncidentKeeper::verdictChanged(const fleet::VerdictChange& change) {
    moveTo(change.timeMs);
    if (change.task.isEmpty()) {
        serviceChanged(change);
    } else {
        taskChanged(change);
    }
}

void IncidentKeeper::taskChanged(const fleet::VerdictChange& change) {
    const QString subject = subjectOf(change);
    if (change.state == HealthState::Healthy) {
        if (!m_troubled.remove(subject)) {
            return;
        }
    } else if (change.state == HealthState::Unknown && m_deploying.contains(change.service)) {
        // A deployment replaces tasks, and a task that is being replaced answers nobody.
        return;
    } else {
        if (m_troubled.size() >= RememberedLimit) {
            m_troubled.clear();
        }
        m_troubled.insert(subject);
    }
    m_gathered.add(change);
}

void IncidentKeeper::serviceChanged(const fleet::VerdictChange& change) {
    m_serviceStates[change.service] = change.state;
    if (!isCalm(change.state)) {
        m_countsFromMs.remove(change.service);
    } else if (!m_countsFromMs.contains(change.service)) {
        m_countsFromMs[change.service] =
            change.timeMs +
            (m_seenUnhealthy.contains(change.service) ? 0 : m_options.settledAfterMs);
    }
    releaseGathered(change);
    if (change.state == HealthState::Unhealthy) {
        m_seenUnhealthy.insert(change.service);
        m_troubled.insert(subjectOf(change));
        if (m_open) {
            join(change);
        } else {
            open(change);
        }
    } else if (change.state != HealthState::Healthy || m_troubled.remove(subjectOf(change))) {
        if (change.state != HealthState::Healthy) {
            m_troubled.insert(subjectOf(change));
        }
        TimelineEntry entry = verdictEntry(change);
        entry.title = serviceVerdictTitle(change);
        push(std::move(entry), {change.service});
    }
    settle(change.timeMs);
}

void IncidentKeeper::releaseGathered(TimeMs upToMs) {
    for (const GatheredTasks::Group& group : m_gathered.takeUpTo(upToMs)) {
        tellTasks(group);
    }
}

void IncidentKeeper::releaseGathered(const fleet::VerdictChange& serviceChange) {
    for (const GatheredTasks::Group& group : m_gathered.takeOf(serviceChange.service)) {
        // The service's own entry says it all when it names these very tasks.
        const bool isSaid =
            group.change.state == serviceChange.state &&
            std::all_of(group.tasks.begin(), group.tasks.end(), [&](const QString& task) {
                return firstClause(serviceChange.reason).contains(task);
            });
        if (!isSaid) {
            tellTasks(group);
        }
    }
}

void IncidentKeeper::tellTasks(const GatheredTasks::Group& group) {
    TimelineEntry entry = verdictEntry(group.change);
    entry.timeMs = group.firstMs;
    entry.task = group.tasks.size() == 1 ? group.tasks.first() : QString();
    entry.title = taskVerdictTitle(group.tasks, group.change);
    push(std::move(entry), {group.change.service});
}

QString IncidentKeeper::newIncidentId(TimeMs openedMs) {
    if (m_options.nextNumber) {
        return QStringLiteral("INC-%1").arg((*m_options.nextNumber)++);
    }
    // Any number may be taken already in a record that cannot be read.
    const QDateTime opened = QDateTime::fromMSecsSinceEpoch(openedMs, QTimeZone::utc());
    return QStringLiteral("INC-%1-%2")
        .arg(opened.toString(QStringLiteral("yyyyMMdd-HHmmss")), m_options.newId().left(4));
}

void IncidentKeeper::open(const fleet::VerdictChange& cause) {
    Incident incident;
    incident.id = newIncidentId(cause.timeMs);
    incident.environment = m_options.environment;
    incident.title = incidentTitle(cause);
    incident.openedMs = cause.timeMs;
    incident.services = QStringList{cause.service};
    m_open = incident;
    m_allHealthySinceMs = NoTime;
    m_changes.append(incident);
    adoptLeadUp(cause.service);

    TimelineEntry entry = verdictEntry(cause);
    entry.kind = EntryKind::Incident;
    entry.title = serviceVerdictTitle(cause);
    entry.detail = QStringLiteral("health · incident opened automatically");
    push(std::move(entry), {cause.service});
}

void IncidentKeeper::join(const fleet::VerdictChange& cause) {
    TimelineEntry entry = verdictEntry(cause);
    entry.title = serviceVerdictTitle(cause);
    const bool isNew = !m_open->services.contains(cause.service);
    if (isNew) {
        m_open->services << cause.service;
        entry.detail += QStringLiteral(" · joins ") + m_open->id;
    }
    const bool isReopened = m_open->state == IncidentState::Mitigated;
    if (isReopened) {
        m_open->state = IncidentState::Opened;
        m_open->mitigatedMs = NoTime;
        entry.kind = EntryKind::Incident;
        entry.detail += QStringLiteral(" · %1 open again").arg(m_open->id);
    }
    m_allHealthySinceMs = NoTime;
    if (isNew || isReopened) {
        m_changes.append(*m_open);
    }
    if (isNew) {
        adoptLeadUp(cause.service);
    }
    push(std::move(entry), {cause.service});
}

/// For an incident taken up: the run before may have ended before all of it had joined.
void IncidentKeeper::adoptLeadUp() {
    for (const QString& service : std::as_const(m_open->services)) {
        adoptLeadUp(service);
    }
}

void IncidentKeeper::adoptLeadUp(const QString& service) {
    for (qsizetype i = 0; i < m_recent.size();) {
        const TimelineEntry& entry = m_recent[i];
        const bool isRelated = entry.service == service || entry.service.isEmpty();
        if (!isRelated || entry.timeMs < m_nowMs - m_options.lookBackMs) {
            ++i;
            continue;
        }
        TimelineEntry adopted = m_recent.takeAt(i);
        adopted.incidentId = m_open->id;
        m_changes.append(std::move(adopted));
    }
}

void IncidentKeeper::deploymentChanged(const fleet::Deployment& deployment) {
    using fleet::DeploymentState;
    fleet::Deployment told = deployment;
    if (told.state == DeploymentState::InProgress) {
        told.state = DeploymentState::Started;
    }
    const bool isOver = fleet::isOver(told.state);
    const TimeMs endedMs = told.finishedMs != NoTime ? told.finishedMs : m_nowMs;
    const TimeMs startedMs = told.startedMs != NoTime ? told.startedMs : m_nowMs;
    if (m_nowMs == NoTime) {
        // Otherwise the provider's clock, which may be wrong, does not move ours.
        moveTo(isOver ? endedMs : startedMs);
    }
    if (isOver) {
        m_deploying.remove(told.service);
    } else {
        m_deploying[told.service] = told.id;
    }
    // What ended before the look-back began is history that the provider keeps, not news.
    const bool isOld = isOver && endedMs < m_nowMs - m_options.lookBackMs;
    const QString subject = QStringLiteral("deployment\n") + told.service + u'\n' + told.id;
    const bool isFirst = !m_seenSteps.contains(subject);
    if (!tellOnce(subject, fleet::deploymentStateName(told.state)) || isOld) {
        return;
    }
    const auto tell = [&](DeploymentState state, TimeMs timeMs) {
        told.state = state;
        TimelineEntry entry;
        entry.id = deploymentEntryId(m_options.environment, told);
        entry.timeMs = timeMs;
        entry.kind = EntryKind::Deployment;
        entry.severity =
            state == DeploymentState::Failed ? fleet::healthName(HealthState::Degraded) : QString();
        entry.service = told.service;
        entry.actor = QStringLiteral("deploys");
        entry.title = deploymentTitle(told);
        entry.detail = deploymentDetail(told);
        push(std::move(entry), {told.service});
    };
    const DeploymentState final = told.state;
    if (isOver && isFirst) {
        tell(DeploymentState::Started, startedMs);
    }
    tell(final, isOver ? endedMs : startedMs);
}

void IncidentKeeper::actionChanged(const deploy::ActionSnapshot& action) {
    using deploy::ActionState;
    // Preflight runs while the action is armed: its outcome shows in what follows.
    if (action.state == ActionState::Preflight ||
        !tellOnce(QStringLiteral("action\n") + action.id, deploy::actionStateName(action.state))) {
        return;
    }
    TimeMs timeMs = m_nowMs;
    if (action.state == ActionState::Armed) {
        timeMs = action.armedMs;
    } else if (action.state == ActionState::Running) {
        timeMs = action.resumedMs == NoTime ? action.startedMs : action.resumedMs;
    } else if (deploy::isOver(action.state)) {
        timeMs = action.finishedMs;
    }
    TimelineEntry entry;
    entry.timeMs = timeMs == NoTime ? m_nowMs : timeMs;
    moveTo(entry.timeMs);
    entry.kind = EntryKind::Action;
    entry.severity =
        action.state == ActionState::Succeeded ? fleet::healthName(HealthState::Healthy)
        : action.state == ActionState::Failed  ? fleet::healthName(HealthState::Unhealthy)
        : action.state == ActionState::Unknown ? fleet::healthName(HealthState::Unknown)
                                               : QString();
    entry.service = action.service;
    entry.actor = action.actor;
    entry.title = actionEntryTitle(action);
    entry.detail = actionEntryDetail(action, m_options.timeZone);
    QStringList services{action.service};
    for (const deploy::ActionMember& member : action.members) {
        services << member.service;
    }
    push(std::move(entry), services);
}

void IncidentKeeper::addNote(TimeMs timeMs, const QString& actor, const QString& text) {
    TimelineEntry entry = noteEntry(timeMs, actor, text);
    if (!entry.title.isEmpty()) {
        moveTo(timeMs);
        push(std::move(entry), {});
    }
}

void IncidentKeeper::tick(TimeMs nowMs) {
    moveTo(nowMs);
    settle(m_nowMs);
    m_recent.erase(std::remove_if(m_recent.begin(), m_recent.end(),
                                  [&](const TimelineEntry& entry) {
                                      return entry.timeMs < m_nowMs - m_options.lookBackMs;
                                  }),
                   m_recent.end());
}

void IncidentKeeper::finish() {
    releaseGathered(std::numeric_limits<TimeMs>::max());
}

template <typename Accepted>
bool IncidentKeeper::everyService(Accepted isAccepted) const {
    return std::all_of(m_open->services.begin(), m_open->services.end(), [&](const QString& name) {
        const bool isGone = !m_options.services.isEmpty() && !m_options.services.contains(name);
        return isGone || isAccepted(name);
    });
}

void IncidentKeeper::settle(TimeMs nowMs) {
    if (!m_open) {
        return;
    }
    const bool isRecovered = everyService([&](const QString& service) {
        const auto countsFrom = m_countsFromMs.constFind(service);
        return countsFrom != m_countsFromMs.constEnd() && *countsFrom <= nowMs;
    });
    const bool isHealthy = everyService([&](const QString& service) {
        return m_serviceStates.value(service, HealthState::Unknown) == HealthState::Healthy;
    });
    if (m_open->state == IncidentState::Opened && isRecovered) {
        closeWith(IncidentState::Mitigated, nowMs);
    }
    if (!isHealthy) {
        m_allHealthySinceMs = NoTime;
    } else if (m_allHealthySinceMs == NoTime) {
        m_allHealthySinceMs = nowMs;
    } else if (isRecovered && nowMs - m_allHealthySinceMs >= m_options.resolveAfterMs) {
        closeWith(IncidentState::Resolved, nowMs);
    }
}

void IncidentKeeper::closeWith(IncidentState state, TimeMs nowMs) {
    const bool isResolved = state == IncidentState::Resolved;
    const QString span = base::spanText(nowMs - m_open->openedMs);
    const QString services = listed(m_open->services);
    m_open->state = state;
    (isResolved ? m_open->resolvedMs : m_open->mitigatedMs) = nowMs;
    if (isResolved && m_earlier) {
        resolveEarlier(nowMs);
    }
    m_changes.append(*m_open);

    TimelineEntry entry;
    entry.timeMs = nowMs;
    entry.kind = EntryKind::Incident;
    entry.severity = fleet::healthName(isResolved ? HealthState::Healthy : HealthState::Degraded);
    entry.service = m_open->services.value(0);
    entry.actor = QStringLiteral("health");
    if (isResolved) {
        entry.title = QStringLiteral("%1 resolved after %2").arg(m_open->id, span);
        entry.detail = QStringLiteral("health · %1 healthy for %2")
                           .arg(services, base::spanText(nowMs - m_allHealthySinceMs));
    } else {
        entry.title = QStringLiteral("%1 mitigated after %2").arg(m_open->id, span);
        entry.detail = QStringLiteral("health · %1 no longer unhealthy").arg(services);
    }
    push(std::move(entry), m_open->services);
    if (isResolved) {
        m_open.reset();
        m_allHealthySinceMs = NoTime;
    }
}

void IncidentKeeper::resolveEarlier(TimeMs nowMs) {
    m_earlier->state = IncidentState::Resolved;
    m_earlier->resolvedMs = nowMs;
    if (m_earlier->mitigatedMs == NoTime) {
        m_earlier->mitigatedMs = m_open->mitigatedMs;
    }
    TimelineEntry entry;
    entry.id = m_options.newId();
    entry.incidentId = m_earlier->id;
    entry.timeMs = nowMs;
    entry.kind = EntryKind::Incident;
    entry.severity = fleet::healthName(HealthState::Healthy);
    entry.service = m_earlier->services.value(0);
    entry.actor = QStringLiteral("health");
    entry.title = QStringLiteral("%1 resolved after %2")
                      .arg(m_earlier->id, base::spanText(nowMs - m_earlier->openedMs));
    entry.detail = QStringLiteral("health · it went on as ") + m_open->id;
    m_changes.append(*m_earlier);
    m_changes.append(std::move(entry));
    m_earlier.reset();
}

void IncidentKeeper::push(TimelineEntry entry, const QStringList& services) {
    if (entry.id.isEmpty()) {
        entry.id = m_options.newId();
    }
    const bool belongs =
        m_open && (services.isEmpty() ||
                   std::any_of(services.begin(), services.end(), [&](const QString& service) {
                       return m_open->services.contains(service);
                   }));
    if (belongs) {
        entry.incidentId = m_open->id;
    } else {
        m_recent.append(entry);
        if (m_recent.size() > RecentLimit) {
            m_recent.removeFirst();
        }
    }
    m_changes.append(std::move(entry));
}

bool IncidentKeeper::tellOnce(const QString& subject, const QString& state) {
    if (m_seenSteps.value(subject) == state) {
        return false;
    }
    if (m_seenSteps.size() >= RememberedLimit) {
        m_seenSteps.clear();
    }
    m_seenSteps[subject] = state;
    return true;
}

TimeMs IncidentKeeper::moveTo(TimeMs timeMs) {
    m_nowMs = std::max(m_nowMs, timeMs);
    releaseGathered(m_nowMs);
    return m_nowMs;
}

QVector<KeeperChange> IncidentKeeper::takeChanges() {
    return std::exchange(m_changes, {});
}

} // namespace wb::incidents
