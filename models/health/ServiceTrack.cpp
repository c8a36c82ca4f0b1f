// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/ServiceTrack.h"

#include "models/base/Format.h"

namespace wb::health {

using fleet::HealthState;
using fleet::NoValue;
using fleet::Release;
using fleet::Signal;

namespace {

/// A figure of the first scrapes may come somewhat late.
constexpr DurationMs FirstLookSlackMs = 5000;
constexpr qsizetype MaxTrend = 60;
constexpr DurationMs GapIntervals = 3; ///< What lies further apart is not joined.
constexpr qsizetype MaxObservations = 1000;
constexpr DurationMs ObservationsKeptMs = 30 * 60'000;
constexpr DurationMs OlderKeptMs = 15 * 60'000;
constexpr DurationMs StrangersKeptMs = 10 * 60'000;
constexpr DurationMs FindCauseEveryMs = 5'000;
constexpr DurationMs CauseKeptMs = 15 * 60'000;

} // namespace

ServiceTrack::ServiceTrack(std::shared_ptr<ServiceContext> context, Outbox* outbox)
    : m_context(std::move(context))
    , m_outbox(outbox)
    , m_releases(m_context->spec.name) {}

TaskTrack& ServiceTrack::bind(const fleet::Target& target, TimeMs nowMs) {
    std::unique_ptr<TaskTrack>& task = m_tasks[target.task];
    const bool isNew = !task;
    if (isNew) {
        task = std::make_unique<TaskTrack>(m_context, target.task);
    }
    task->bind(target, nowMs);
    if (const auto* rows = isNew ? history(target.task) : nullptr) {
        task->learn(*rows, nowMs);
    }
    m_census.note(*task);
    return *task;
}

const fleet::SignalRows* ServiceTrack::history(const QString& task) const {
    return m_outbox->history().rows(m_context->spec.name, task);
}

void ServiceTrack::record(const QString& task, const fleet::SignalPoint& point) {
    m_outbox->record(m_context->spec.name, task, point, m_context->silenceMs());
}

void ServiceTrack::recall(const QString& task, const fleet::SignalPoint& point) {
    m_outbox->recall(m_context->spec.name, task, point, m_context->silenceMs());
}

/// Of a state that was found at the first look nobody can say from this run alone when it began.
void ServiceTrack::takeEarlier() {
    const DurationMs firstLookMs = 2 * m_context->intervalMs() + FirstLookSlackMs;
    m_verdict.isSinceAtLeast = m_verdict.state > HealthState::Healthy && m_beganMs != NoTime &&
                               m_verdict.sinceMs - m_beganMs <= firstLookMs;
    // Nothing is found at first, whatever there is.
    const bool isSettled = m_beganMs != NoTime && m_verdict.sinceMs - m_beganMs > firstLookMs;
    if (m_verdict.state == HealthState::Healthy && isSettled) {
        m_earlier.reset();
    }
    if (m_earlier && m_verdict.isSinceAtLeast && m_verdict.state == HealthState::Unhealthy) {
        m_verdict.sinceMs = std::min(m_verdict.sinceMs, m_earlier->unhealthySinceMs);
        m_verdict.isSinceAtLeast = false;
    }
    if (m_earlier && m_leftHealthyMs != NoTime) {
        m_leftHealthyMs = std::min(m_leftHealthyMs, m_earlier->unwellSinceMs);
    }
}

void ServiceTrack::learnFromHistory(TimeMs nowMs) {
    m_recalledMs = nowMs;
    for (const auto& [name, task] : m_tasks) {
        if (const auto* rows = history(name)) {
            task->learn(*rows, nowMs);
        }
    }
    const auto* rows = history({});
    if (rows == nullptr) {
        return;
    }
    m_usualLatency.learn(*rows, nowMs, m_context->spec.objectives.latencyP95Seconds);
    m_latencyTrend.clear();
    const std::size_t end = rows->size();
    for (std::size_t row = end; row-- > 0 && m_latencyTrend.size() < MaxTrend;) {
        const bool isApart = row + 1 != end && rows->timeMs(row + 1) - rows->timeMs(row) >
                                                   GapIntervals * m_context->intervalMs();
        if (isApart) {
            m_latencyTrend.prepend(fleet::NoValue);
        }
        m_latencyTrend.prepend(rows->value(row, Signal::LatencyP95));
    }
}

/// Tasks that an earlier run knew and that have not turned up again.
void ServiceTrack::forgetStrangers(TimeMs nowMs) {
    if (m_recalledMs == NoTime || nowMs - m_recalledMs < StrangersKeptMs) {
        return;
    }
    m_recalledMs = NoTime;
    const QStringList recalled = m_outbox->history().tasks(m_context->spec.name);
    for (const QString& task : recalled) {
        if (!task.isEmpty() && m_tasks.find(task) == m_tasks.end()) {
            m_outbox->forget(m_context->spec.name, task);
        }
    }
}

void ServiceTrack::keepOnly(const QSet<QString>& tasks, TimeMs nowMs) {
    m_targeted = tasks;
    forgetGone();
    settle(nowMs);
}

/// Where an orchestrator tells the targets, a task that has ended has none. It keeps its history
/// and its marks as long as it is named there, for it may come back under its name.
void ServiceTrack::forgetGone() {
    const bool areTold = !m_context->spec.targets.orchestrated.isEmpty();
    for (auto it = m_tasks.begin(); it != m_tasks.end();) {
        if (m_targeted.contains(it->first) || (areTold && it->second->placement())) {
            ++it;
            continue;
        }
        m_outbox->forget(m_context->spec.name, it->first);
        m_census.forget(*it->second);
        it = m_tasks.erase(it);
    }
}

void ServiceTrack::scrapeSucceeded(TaskTrack& task, TimeMs atMs, const metrics::ScrapedBody& body) {
    task.scrapeSucceeded(atMs, body);
    record(task.name(), {atMs, task.values()});
    settleTask(task, atMs);
    takeFigures(atMs);
    settle(atMs);
}

void ServiceTrack::scrapeFailed(TaskTrack& task, TimeMs atMs, const QString& reason) {
    task.scrapeFailed(atMs, reason);
    record(task.name(), {atMs, {}});
    settleTask(task, atMs);
    takeFigures(atMs);
    settle(atMs);
}

void ServiceTrack::settleTask(TaskTrack& task, TimeMs nowMs) {
    auto change = task.settle(nowMs);
    m_census.note(task);
    if (change) {
        count(*change);
        m_outbox->tell(*change);
    }
}

void ServiceTrack::count(fleet::VerdictChange& change) const {
    change.tasks = static_cast<int>(m_tasks.size());
    change.tasksAlike = m_census.in(change.state);
}

void ServiceTrack::statusArrived(const fleet::ServiceStatus& status) {
    m_statusReadMs = status.readAtMs;
    m_statusError.clear();
    m_context->toldScaling = status.scaling;
    for (const fleet::Deployment& step : m_releases.statusArrived(status)) {
        m_outbox->tell(step);
    }
    for (const auto& [name, task] : m_tasks) {
        const auto placement = std::find_if(
            status.tasks.begin(), status.tasks.end(),
            [&wanted = name](const fleet::TaskPlacement& item) { return item.task == wanted; });
        task->placementArrived(placement == status.tasks.end() ? nullptr : &*placement,
                               isDeploying(), status.readAtMs);
        m_census.note(*task);
    }
    forgetGone();
}

void ServiceTrack::statusFailed(TimeMs atMs, const QString& reason) {
    Q_UNUSED(atMs)
    m_statusError = reason;
}

void ServiceTrack::tick(TimeMs nowMs) {
    forgetStrangers(nowMs);
    for (const auto& [name, task] : m_tasks) {
        const DataGap before = task->gap();
        settleTask(*task, nowMs);
        if (before == DataGap::None && task->gap() == DataGap::Silent) {
            record(name, {nowMs, {}});
        }
    }
    takeFigures(nowMs);
    settle(nowMs);
}

void ServiceTrack::takeFigures(TimeMs nowMs) {
    // One row an interval, not one a task.
    if (m_figuresMs != NoTime && nowMs - m_figuresMs < m_context->intervalMs() * 9 / 10) {
        return;
    }
    m_figuresMs = nowMs;
    const double ceiling = m_figures.values.latencyCeiling();
    m_figures = serviceFigures(m_tasks);
    if (std::isnan(m_figures.values.latencyCeiling())) {
        m_figures.values.setLatencyCeiling(ceiling); // Charts go on showing what was.
    }
    if (desired(nowMs) >= 0) {
        m_figures.values[Signal::TasksDesired] = desired(nowMs);
    }
    // At first the sums lack the tasks that were not heard twice yet: recorded, they would draw a
    // fleet that grows from nothing.
    m_beganMs = m_beganMs == NoTime ? nowMs : m_beganMs;
    if (nowMs - m_beganMs >= 2 * m_context->intervalMs()) {
        record({}, {nowMs, m_figures.values});
    }
    m_latencyTrend.append(m_figures.values[Signal::LatencyP95]);
    m_latencyTrend.remove(0, std::max<qsizetype>(0, m_latencyTrend.size() - MaxTrend));
    judge(nowMs);
}

/// One silent task must not silence the rules on what the others serve.
TrafficFigures ServiceTrack::heard(TimeMs nowMs) const {
    TrafficFigures figures{m_figures.values, m_figures.requestsInWindow,
                           m_usualLatency.usual(nowMs), &m_figures.latencyRates.buckets};
    figures.values[Signal::Traffic] = m_figures.heardTraffic;
    return figures;
}

void ServiceTrack::judge(TimeMs nowMs) {
    const Dwell dwell{m_context->rules.worsenAfterMs, m_context->rules.improveAfterMs};
    judgeLatencyAndErrors(m_findings, nowMs, heard(nowMs), *m_context, dwell);
    if (!m_findings[Rule::Latency].isOn()) {
        m_usualLatency.add(nowMs, m_figures.values[Signal::LatencyP95]);
    }
    judgeMissing(nowMs);
    QVector<Release> releases;
    for (const auto& [name, task] : m_tasks) {
        if (task->hasFreshData() && task->release().isValid()) {
            releases.append(task->release());
        }
    }
    for (const fleet::Deployment& step :
         m_releases.tasksSeen(releases, m_verdict.state == HealthState::Healthy, nowMs)) {
        m_outbox->tell(step);
    }
    judgeReleases(nowMs);
    observe(nowMs);
    findCause(nowMs);
    tellCause(nowMs);
}

int ServiceTrack::desired(TimeMs nowMs) const {
    // A reading or two may be late.
    const DurationMs keptMs =
        std::max<DurationMs>(FadeWithoutValueMs, 3 * DurationMs{m_context->spec.targets.refreshMs});
    const bool isRead =
        m_releases.status() && m_statusError.isEmpty() && nowMs - m_statusReadMs <= keptMs;
    return isRead ? m_releases.status()->desiredCount : -1;
}

void ServiceTrack::judgeMissing(TimeMs nowMs) {
    const int wanted = desired(nowMs);
    const bool isKnown = wanted >= 0;
    if (isKnown) {
        m_wanted = wanted;
        m_wantedMs = nowMs;
    }
    if (m_wanted < 0) {
        return;
    }
    const auto present = std::count_if(m_tasks.begin(), m_tasks.end(), [](const auto& item) {
        const TaskTrack& task = *item.second;
        const bool placed =
            task.placement() && (task.placement()->state == QLatin1String("running") ||
                                 task.placement()->state == QLatin1String("starting"));
        return task.gap() == DataGap::None || task.isExpectedGap() || placed;
    });
    m_missing = std::max(0, m_wanted - static_cast<int>(present));
    // What is not known neither worsens nor improves; after a while it is no finding, and not good.
    const bool hasFaded = nowMs - m_wantedMs > FadeWithoutValueMs;
    m_isMissingUnknown = hasFaded && m_missing > 0;
    if (!isKnown && m_missing > 0 && !hasFaded) {
        return;
    }
    const bool over = isKnown && m_missing > 0 && !isDeploying();
    const bool many = 2 * m_missing >= m_wanted;
    m_findings[Rule::TasksMissing].judge(
        nowMs, over, !over,
        {m_context->rules.worsenSlowlyAfterMs(), m_context->rules.worsenAfterMs},
        many ? HealthState::Unhealthy : HealthState::Degraded);
}

void ServiceTrack::judgeReleases(TimeMs nowMs) {
    const Release current = m_releases.current();
    if (!current.isValid()) {
        return;
    }
    ReleaseFigures older = releaseFigures(m_tasks, current, true);
    if (older.tasks > 0) {
        m_older = std::move(older);
    } else if (!m_older.release.isSameAs(current) && nowMs - m_older.seenMs > OlderKeptMs) {
        m_older = {};
    }
    const bool comparable = m_older.tasks > 0 && !m_older.release.isSameAs(current);
    for (const auto& [name, task] : m_tasks) {
        if (!comparable || !task->hasFreshData() || !task->release().isSameAs(current)) {
            task->judgeRegression(nowMs, false, !comparable, {});
        } else {
            const RegressionFinding finding = compareReleases(m_older, taskFigures(*task));
            task->judgeRegression(nowMs, finding.over, finding.under, finding.text);
        }
        m_census.note(*task);
    }
}

void ServiceTrack::observe(TimeMs nowMs) {
    for (const auto& [name, task] : m_tasks) {
        if (!task->hasFreshData() || !task->release().isValid()) {
            continue;
        }
        Seen& seen = m_seen[{name, task->release().name()}];
        const double latency = task->values()[Signal::LatencyP95];
        seen = {task->release(), task->values().memoryFraction(),
                std::isnan(latency) ? seen.latencyP95 : latency, nowMs};
    }
    m_seen.removeIf([&](const auto& item) { return nowMs - item->seenMs > ObservationsKeptMs; });
    // Only a fleet that changes names all the time gets here; what is live comes back at once.
    if (m_seen.size() > MaxObservations) {
        m_seen.clear();
    }
}

bool ServiceTrack::anyTaskHas(Rule rule) const {
    return std::any_of(m_tasks.begin(), m_tasks.end(),
                       [&](const auto& item) { return item.second->findings()[rule].isOn(); });
}

void ServiceTrack::findCause(TimeMs nowMs) {
    const bool memory = anyTaskHas(Rule::MemorySaturation) || anyTaskHas(Rule::MemoryLeak);
    const bool latency = m_findings[Rule::Latency].isOn() || anyTaskHas(Rule::Latency) ||
                         anyTaskHas(Rule::ReleaseRegression);
    if (m_verdict.state == HealthState::Healthy && nowMs - m_verdict.sinceMs > CauseKeptMs) {
        m_cause = {};
    }
    if ((!memory && !latency) || (m_causeMs != NoTime && nowMs - m_causeMs < FindCauseEveryMs)) {
        return;
    }
    m_causeMs = nowMs;
    const Release suspect = m_releases.newest();
    Release before = m_releases.goodBefore(suspect);
    if (!before.isValid()) {
        before = m_older.release;
    }
    QVector<Observation> observations;
    for (auto it = m_seen.constBegin(); it != m_seen.constEnd(); ++it) {
        observations.append({it.key().first, it->release,
                             memory ? it->memoryFraction : it->latencyP95, it->seenMs});
    }
    const CauseFinder finder(m_releases.described(before), m_releases.described(suspect),
                             memory ? QStringLiteral("Memory") : QStringLiteral("Latency"));
    const fleet::CauseFinding found = finder.find(observations);
    // What the live tasks once told apart stays true while they are being rolled back.
    if (!saysMore(m_cause, found)) {
        m_cause = found;
    }
}

void ServiceTrack::tellCause(TimeMs nowMs) {
    if (m_verdict.state == HealthState::Healthy) {
        m_causeNews.end();
        return;
    }
    const std::optional<fleet::BlindSpot> unseen = blindSpot(view(nowMs));
    if (const auto change = m_causeNews.next(m_context->spec.name, m_cause,
                                             unseen ? unseen->text : QString(), nowMs)) {
        m_outbox->tell(*change);
    }
}

HealthState ServiceTrack::candidate() const {
    const TaskCensus::Counts& tasks = m_census.counts();
    const HealthState own = m_findings.worst();
    const bool enoughUnhealthy =
        tasks.unhealthy >= 2 ||
        (tasks.unhealthy > 0 &&
         tasks.unhealthy >= m_context->rules.unhealthyTaskFraction * tasks.considered);
    if (enoughUnhealthy || own == HealthState::Unhealthy) {
        return HealthState::Unhealthy;
    }
    const bool firstLook =
        m_verdict.state == HealthState::Unknown && (tasks.waiting > 0 || m_findings.isPending());
    const bool manyUnknown =
        tasks.unknown > 0 && tasks.unknown >= UnknownTaskFraction * tasks.considered;
    if (tasks.considered == 0 || firstLook || manyUnknown) {
        return HealthState::Unknown;
    }
    if (tasks.worse > 0 || own != HealthState::Healthy) {
        return HealthState::Degraded;
    }
    return m_isMissingUnknown ? HealthState::Unknown : HealthState::Healthy;
}

ServiceView ServiceTrack::view(TimeMs nowMs) const {
    return {*m_context, m_tasks,         m_figures,
            m_findings, m_verdict.state, m_usualLatency.usual(nowMs),
            m_wanted,   m_missing,       m_isMissingUnknown,
            nowMs};
}

void ServiceTrack::settle(TimeMs nowMs) {
    const HealthState next = candidate();
    // Getting worse is told at once, the tasks have dwelt on it already; getting better must last.
    // That there are data again is no opinion, and not held back.
    const bool better = next < m_verdict.state && m_told && m_verdict.state != HealthState::Unknown;
    m_betterSinceMs = !better ? NoTime : m_betterSinceMs == NoTime ? nowMs : m_betterSinceMs;
    if (better && nowMs - m_betterSinceMs < m_context->rules.improveAfterMs / 2) {
        return;
    }
    if (next == m_verdict.state && m_verdict.sinceMs != NoTime) {
        return;
    }
    m_verdict.state = next;
    m_verdict.sinceMs = nowMs;
    m_betterSinceMs = NoTime;
    for (const auto& [name, task] : m_tasks) {
        const fleet::Verdict& verdict = task->verdict();
        if (next > HealthState::Healthy && verdict.state >= next && verdict.sinceMs != NoTime) {
            m_verdict.sinceMs = std::min(m_verdict.sinceMs, verdict.sinceMs);
        }
    }
    const bool isFirstLook = !m_told && next == HealthState::Unknown;
    if (!isFirstLook && next > HealthState::Healthy && m_leftHealthyMs == NoTime) {
        m_leftHealthyMs = m_verdict.sinceMs;
    }
    takeEarlier();
    if (isFirstLook) {
        return;
    }
    fleet::VerdictChange change{
        nowMs, m_context->spec.name, {}, next, m_told.value_or(HealthState::Unknown), {}, {}};
    const bool first = !m_told;
    m_told = next;
    if (next == HealthState::Healthy) {
        change.reason = first ? QStringLiteral("All its tasks answer and are well.")
                              : QStringLiteral("Healthy again after %1.")
                                    .arg(base::spanText(nowMs - m_leftHealthyMs));
        m_leftHealthyMs = NoTime;
    } else {
        const QVector<fleet::Reason> why = serviceReasons(view(nowMs));
        if (!why.isEmpty()) {
            change.rule = why.first().rule;
            change.reason = why.first().text;
        }
    }
    count(change);
    m_outbox->tell(change);
}

} // namespace wb::health
