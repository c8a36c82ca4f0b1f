// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents/IncidentKeeper.h"

#include "models/base/Format.h"
#include "models/incidents/Entries.h"
#include "models/incidents/EntryText.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace wb::incidents {

namespace {

using fleet::HealthState;

constexpr int RememberedLimit = 4096;

QString subjectOf(const fleet::VerdictChange& change) {
    return Standby::subjectOf(change.service, change.task);
}

} // namespace

IncidentKeeper::IncidentKeeper(Options options)
    : m_options(std::move(options))
    , m_open(m_options.open)
    , m_gathered(m_options.gatherMs)
    , m_recovery(m_options.settledAfterMs) {
    if (m_options.isStandby) {
        m_standby.emplace();
    }
    m_troubled = Standby::troubledIn(m_options.recent + m_options.openEntries);
    m_earlierTroubles.begin(m_options.recent + m_options.openEntries, m_options.nowMs,
                            m_options.settledAfterMs);
    m_leadUp.prepend(m_options.recent);
    m_causes.learn(m_options.recent);
    m_causes.learn(m_options.openEntries);
    m_gaps.learn(m_options.openEntries);
    if (!m_options.newId) {
        m_options.newId = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
    }
    if (m_open) {
        m_headline = Headline(*m_open);
        adoptLeadUp();
    }
    if (!m_standby) {
        gatherAgain(m_options.recent + m_options.openEntries);
    }
}

/// Whether another program tells it.
bool IncidentKeeper::isRemembered(Standby::Happening happening) {
    if (m_standby) {
        m_standby->add(m_nowMs, std::move(happening));
    }
    return m_standby.has_value();
}

void IncidentKeeper::verdictChanged(const fleet::VerdictChange& change) {
    moveTo(change.timeMs);
    if (isRemembered(change)) {
        if (change.task.isEmpty()) {
            m_recovery.take(change);
        }
        return;
    }
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
    } else if (change.state == HealthState::Unknown && m_deployments.isUnderWay(change.service)) {
        // A deployment replaces tasks, and a task that is being replaced answers nobody.
        return;
    } else {
        if (m_troubled.size() >= RememberedLimit) {
            m_troubled.clear();
        }
        m_troubled.insert(subject);
    }
    m_gathered.add({change, keepFinding(change)});
}

/// What is told later, together with others, is kept at once.
QString IncidentKeeper::keepFinding(const fleet::VerdictChange& change) {
    TimelineEntry entry = verdictEntry(change);
    entry.id = m_options.newId();
    entry.kind = EntryKind::Finding;
    entry.task = change.task;
    entry.title = taskVerdictTitle({change.task}, change);
    push(entry, {change.service});
    return entry.id;
}

void IncidentKeeper::serviceChanged(const fleet::VerdictChange& change) {
    m_recovery.take(change);
    if (m_earlierTroubles.holds(change)) {
        return;
    }
    const bool isNews =
        change.state != HealthState::Healthy || m_troubled.contains(subjectOf(change));
    const QStringList tells = releaseGathered(change, isNews);
    if (change.state == HealthState::Healthy) {
        m_causes.recovered(change.service, m_open.has_value());
    }
    if (change.state == HealthState::Unhealthy) {
        m_troubled.insert(subjectOf(change));
        if (m_open) {
            join(change, tells);
        } else {
            open(change, tells);
        }
    } else if (isNews) {
        if (change.state == HealthState::Healthy) {
            m_troubled.remove(subjectOf(change));
        } else {
            m_troubled.insert(subjectOf(change));
        }
        TimelineEntry entry = serviceEntry(change);
        entry.tells = tells;
        // Since it was healthy last somebody may not have looked all the time.
        if (change.state == HealthState::Healthy && m_open) {
            entry.title += unwatchedWords(m_gaps.within(m_open->openedMs, change.timeMs));
        }
        push(std::move(entry), {change.service});
    }
    settle(change.timeMs);
}

TimelineEntry IncidentKeeper::serviceEntry(const fleet::VerdictChange& change) {
    TimelineEntry entry = verdictEntry(change);
    entry.title = serviceVerdictTitle(change, m_earlierTroubles.isStill(change));
    return entry;
}

void IncidentKeeper::causeChanged(const fleet::CauseChange& change) {
    moveTo(change.timeMs);
    const auto news = isRemembered(change) ? std::nullopt : m_causes.news(change);
    if (!news) {
        return;
    }
    if (m_open && m_headline.causeFound(*news, m_nowMs - m_open->openedMs) && retitle()) {
        m_changes.append(*m_open);
    }
    push(causeEntry(*news), {news->service});
}

void IncidentKeeper::releaseGathered(TimeMs upToMs) {
    for (const GatheredTasks::Group& group : m_gathered.takeUpTo(upToMs)) {
        tellTasks(group);
    }
}

/// The findings that the service's own entry, if there is to be one, tells.
QStringList IncidentKeeper::releaseGathered(const fleet::VerdictChange& serviceChange,
                                            bool hasEntry) {
    QStringList said;
    for (const GatheredTasks::Group& group : m_gathered.takeOf(serviceChange.service)) {
        // The service's own entry says it all when it names these very tasks.
        const bool isSaid =
            hasEntry && group.change.state == serviceChange.state &&
            std::all_of(group.tasks.begin(), group.tasks.end(), [&](const QString& task) {
                return firstClause(serviceChange.reason).contains(task);
            });
        if (isSaid) {
            said += group.entryIds();
        } else {
            tellTasks(group);
        }
    }
    return said;
}

void IncidentKeeper::tellTasks(const GatheredTasks::Group& group) {
    TimelineEntry entry = verdictEntry(group.change);
    entry.timeMs = group.firstMs;
    entry.task = group.tasks.size() == 1 ? group.tasks.first() : QString();
    entry.title = taskVerdictTitle(group.tasks, group.change);
    const bool worsens = group.change.state == HealthState::Unhealthy && m_open &&
                         m_open->state == IncidentState::Opened &&
                         m_open->services.contains(group.change.service);
    // Those that name their tasks say less than the service's own finding.
    if (worsens && entry.title.startsWith(group.change.service + u':')) {
        if (m_headline.take(group.change, entry.title) && retitle()) {
            m_changes.append(*m_open);
        }
    }
    entry.tells = group.entryIds();
    push(std::move(entry), {group.change.service});
}

QString IncidentKeeper::newIncidentId(TimeMs openedMs) {
    if (m_options.nextNumber) {
        return QStringLiteral("INC-%1").arg((*m_options.nextNumber)++);
    }
    // Any number may be taken already in a record that cannot be read.
    return unnumberedId(openedMs, m_options.newId());
}

void IncidentKeeper::open(const fleet::VerdictChange& cause, const QStringList& tells) {
    Incident incident;
    incident.id = newIncidentId(cause.timeMs);
    incident.environment = m_options.environment;
    m_headline = Headline(cause);
    incident.title = m_headline.title({cause.service});
    incident.firstTitle = incident.title;
    incident.openedMs = cause.timeMs;
    incident.services = QStringList{cause.service};
    m_open = incident;
    m_recovery.restart();
    m_changes.append(incident);
    takeIn(cause.service);

    TimelineEntry entry = verdictEntry(cause);
    entry.kind = EntryKind::Incident;
    entry.title = serviceVerdictTitle(cause);
    entry.detail = QStringLiteral("health · incident opened automatically");
    entry.tells = tells;
    push(std::move(entry), {cause.service});
}

void IncidentKeeper::join(const fleet::VerdictChange& cause, const QStringList& tells) {
    TimelineEntry entry = serviceEntry(cause);
    entry.tells = tells;
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
    m_recovery.restart();
    const bool isRetitled = (m_headline.take(cause) || isNew) && retitle();
    if (isNew || isReopened || isRetitled) {
        m_changes.append(*m_open);
    }
    if (isNew) {
        takeIn(cause.service);
    }
    push(std::move(entry), {cause.service});
}

void IncidentKeeper::deploymentChanged(const fleet::Deployment& deployment) {
    if (m_nowMs == NoTime) {
        // Otherwise the provider's clock, which may be wrong, does not move ours.
        moveTo(fleet::isOver(deployment.state) ? deployment.finishedMs : deployment.startedMs);
    }
    if (isRemembered(deployment)) {
        return;
    }
    for (TimelineEntry& entry :
         m_deployments.take(m_options.environment, deployment, m_nowMs, m_options.lookBackMs)) {
        push(std::move(entry), {deployment.service});
    }
}

void IncidentKeeper::actionChanged(const deploy::ActionSnapshot& action) {
    // Preflight runs while the action is armed: its outcome shows in what follows.
    if (action.state == deploy::ActionState::Preflight ||
        !m_told.isNews(QStringLiteral("action\n") + action.id,
                       deploy::actionStateName(action.state))) {
        return;
    }
    const TimeMs beganMs = stepMs(action);
    const TimeMs timeMs = beganMs == NoTime ? m_nowMs : beganMs;
    moveTo(timeMs);
    QStringList services{action.service};
    for (const deploy::ActionMember& member : action.members) {
        services << member.service;
    }
    push(actionEntry(action, timeMs, m_options.timeZone), services);
}

void IncidentKeeper::notWatched(const WatchGap& gap) {
    // Whatever was well before may have been anything since.
    m_recovery.restart();
    moveTo(gap.untilMs);
    if (!isRemembered(gap)) {
        TimelineEntry entry = gapEntry(gap, m_options.timeZone);
        m_gaps.learn({entry});
        push(std::move(entry), {});
    }
}

void IncidentKeeper::addNote(TimeMs timeMs, const QString& actor, const QString& text) {
    TimelineEntry entry = noteEntry(timeMs, actor, text);
    if (!entry.title.isEmpty()) {
        moveTo(timeMs);
        push(std::move(entry), {});
    }
}

void IncidentKeeper::pinChanged(TimeMs timeMs, const deploy::PinChange& change) {
    push(capacityEntry(moveTo(timeMs), change), {change.service});
}

void IncidentKeeper::tick(TimeMs nowMs) {
    moveTo(nowMs);
    for (const fleet::VerdictChange& change : m_earlierTroubles.due(m_nowMs)) {
        serviceChanged(change);
    }
    settle(m_nowMs);
    m_leadUp.dropBefore(m_nowMs - m_options.lookBackMs);
}

void IncidentKeeper::settle(TimeMs nowMs) {
    if (!m_open || m_open->isHeld || m_standby) {
        return;
    }
    const Recovery::Judgement judgement = m_recovery.judge(judgedServices(*m_open), nowMs);
    if (!judgement.isRecovered) {
        return;
    }
    // What is held back is of the incident, and of the time before it was over.
    finish();
    if (m_open->state == IncidentState::Opened) {
        m_open->state = IncidentState::Mitigated;
        m_open->mitigatedMs = nowMs;
        m_changes.append(*m_open);
        push(mitigatedEntry(*m_open, nowMs, m_gaps.within(m_open->openedMs, nowMs)),
             m_open->services);
    }
    if (judgement.healthyForMs >= m_options.resolveAfterMs) {
        resolve(nowMs, judgement.healthyForMs);
    }
}

void IncidentKeeper::resolve(TimeMs nowMs, DurationMs healthyForMs) {
    m_open->state = IncidentState::Resolved;
    m_open->resolvedMs = nowMs;
    if (m_earlier) {
        resolveEarlier(nowMs);
    }
    m_changes.append(*m_open);
    const QString why = QStringLiteral("%1 healthy for %2")
                            .arg(listed(m_open->services), base::spanText(healthyForMs));
    push(resolvedEntry(*m_open, nowMs, why, m_gaps.within(m_open->openedMs, nowMs)),
         m_open->services);
    m_open.reset();
    m_causes.incidentOver();
    m_recovery.restart();
}

void IncidentKeeper::resolveEarlier(TimeMs nowMs) {
    m_earlier->state = IncidentState::Resolved;
    m_earlier->resolvedMs = nowMs;
    if (m_earlier->mitigatedMs == NoTime) {
        m_earlier->mitigatedMs = m_open->mitigatedMs;
    }
    TimelineEntry entry =
        resolvedEntry(*m_earlier, nowMs, QStringLiteral("it went on as ") + m_open->id,
                      m_gaps.within(m_earlier->openedMs, nowMs));
    entry.id = m_options.newId();
    entry.incidentId = m_earlier->id;
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
        m_leadUp.add(entry);
    }
    m_changes.append(std::move(entry));
}

TimeMs IncidentKeeper::moveTo(TimeMs timeMs) {
    m_nowMs = std::max(m_nowMs, timeMs);
    releaseGathered(m_nowMs);
    return m_nowMs;
}

} // namespace wb::incidents
