// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/TaskTrack.h"

#include "models/base/Format.h"

namespace wb::health {

using namespace wb::base;
using fleet::HealthState;
using fleet::Signal;

namespace {

constexpr DurationMs StartingGraceMs = 180'000;
/// Filling caches and heap after a start is no leak.
constexpr DurationMs WarmUpMs = 120'000;
constexpr DurationMs OomStandsMs = 10 * 60'000;
constexpr DurationMs OomCountedMs = 15 * 60'000;
constexpr int LookedScrapes = 2;
constexpr std::size_t MaxOomTimes = 100;
/// Prometheus takes no sample from further ahead of its clock.
constexpr DurationMs BelievedAheadMs = 10 * 60'000;

} // namespace

TaskTrack::TaskTrack(std::shared_ptr<const ServiceContext> context, QString name)
    : m_context(std::move(context))
    , m_name(std::move(name))
    , m_reader(m_context->matchers)
    , m_window(m_context->windowMs())
    , m_findings(m_context->rules.metrics) {}

void TaskTrack::bind(const fleet::Target& target, TimeMs nowMs) {
    if (target.id == m_target.id && m_boundMs != NoTime) {
        m_target = target;
        return;
    }
    m_target = target;
    m_boundMs = nowMs;
    m_lastGoodMs = NoTime;
    m_sampleTimestampMs.reset();
    m_failures = 0;
    m_scrapeError.clear();
    m_reader = fleet::SignalReader(m_context->matchers);
    m_values = {};
    m_counterOoms = 0;
    replaced();
}

void TaskTrack::replaced() {
    m_window.clear();
    m_trend.clear();
    m_rise = {};
    m_timeToLimitMs = -1;
    m_riseComputedMs = NoTime;
    m_findings.resetAll();
    m_regressionText.clear();
    m_oomTimes.clear();
}

void TaskTrack::learn(const fleet::SignalRows& rows, TimeMs nowMs) {
    m_trend.learn(rows, m_startedMs == NoTime ? 0 : m_startedMs + WarmUpMs);
    m_usualLatency.learn(rows, nowMs, m_context->spec.objectives.latencyP95Seconds);
}

Dwell TaskTrack::dwell() const {
    return {m_context->rules.worsenAfterMs, m_context->rules.improveAfterMs};
}

void TaskTrack::scrapeSucceeded(TimeMs atMs, const metrics::ScrapedBody& body) {
    fleet::SignalReading reading = m_reader.read(body, atMs);
    const bool restarted = m_startedMs != NoTime && reading.startedMs > m_startedMs + 1000;
    const fleet::Release& told = m_reader.release();
    const bool newRelease = told.isValid() && m_release.isValid() && !told.isSameAs(m_release);
    if (m_startedMs == NoTime && reading.startedMs != NoTime) {
        // What an earlier run recorded may have been of a process that is gone.
        m_trend.forgetBefore(reading.startedMs + WarmUpMs);
    }
    if (newRelease || (restarted && m_replacing)) {
        replaced();
    } else if (restarted) {
        m_window.clear();
        m_trend.clear();
        // A new process has memory of its own; that the old one was killed has its own mark.
        m_findings[Rule::MemorySaturation].reset();
        m_findings[Rule::MemoryLeak].reset();
    }
    if (told.isValid() && !told.isSameAs(m_release)) {
        m_release = told;
    }
    m_startedMs = reading.startedMs != NoTime ? reading.startedMs : m_startedMs;
    m_replacing = m_replacing && isBeingStarted(atMs);
    m_lastGoodMs = atMs;
    m_firstGoodMs = m_firstGoodMs == NoTime ? atMs : m_firstGoodMs;
    m_goodScrapes = std::min(m_goodScrapes + 1, LookedScrapes + 1);
    m_failures = 0;
    m_scrapeError.clear();
    m_hasSignals = reading.hasSignals || !m_context->matchers->namesAnyMetric();
    takeTimestamp(reading.sampleTimestampMs, atMs);
    if (reading.oomKills > m_counterOoms) {
        m_counterOoms = reading.oomKills;
    }
    m_window.append(std::move(reading), m_reader.latencyBounds());
    m_values = m_window.values();
    noteOoms(atMs);
    judge(atMs);
    judgeMetrics(atMs, body);
}

void TaskTrack::takeTimestamp(std::optional<TimeMs> newestMs, TimeMs atMs) {
    if (newestMs != m_sampleTimestampMs) {
        m_sampleTimestampMs = newestMs;
        // A clock that goes ahead of ours must not make samples live for longer than they are.
        m_samplesFromMs = std::min(newestMs.value_or(atMs), atMs);
    }
}

void TaskTrack::scrapeFailed(TimeMs atMs, const QString& reason) {
    Q_UNUSED(atMs)
    ++m_failures;
    m_scrapeError = reason;
    // The series end here: what is not known is not what it last was.
    m_values = {};
}

void TaskTrack::placementArrived(const fleet::TaskPlacement* placement, bool deploymentRuns,
                                 TimeMs atMs) {
    m_deploymentRuns = deploymentRuns;
    if (placement == nullptr) {
        m_placement.reset();
        return;
    }
    m_placement = *placement;
    if (placement->release.isValid() && !placement->release.contradicts(m_reader.release())) {
        m_release = placement->release;
    }
    if (m_placementOomBase < 0 || placement->oomKills < m_placementOomBase + m_placementOoms) {
        m_placementOomBase = placement->oomKills - m_placementOoms;
    }
    m_placementOoms = std::max(m_placementOoms, placement->oomKills - m_placementOomBase);
    noteOoms(atMs);
    const bool starting = placement->state == QLatin1String("starting") ||
                          placement->state == QLatin1String("stopping") ||
                          (deploymentRuns && placement->state == QLatin1String("stopped"));
    if (starting && m_startingSinceMs == NoTime) {
        m_startingSinceMs = atMs;
    } else if (!starting && m_startingSinceMs != NoTime) {
        m_startingSinceMs = NoTime;
        m_startedAtMs = atMs;
    }
    m_replacing = m_replacing || (starting && deploymentRuns);
}

void TaskTrack::noteOoms(TimeMs atMs) {
    // Counter and orchestrator tell of the same kills, each in its own time.
    const int kills = std::max(static_cast<int>(std::min(m_counterOoms, 1e6)), m_placementOoms);
    for (; m_oomKills < kills; ++m_oomKills) {
        m_lastOomMs = atMs;
        m_oomTimes.push_back(atMs);
        if (m_oomTimes.size() > MaxOomTimes) {
            m_oomTimes.pop_front();
        }
    }
}

int TaskTrack::recentOomKills(TimeMs nowMs) const {
    return static_cast<int>(std::count_if(m_oomTimes.begin(), m_oomTimes.end(), [&](TimeMs timeMs) {
        return nowMs - timeMs <= OomCountedMs;
    }));
}

void TaskTrack::judge(TimeMs atMs) {
    judgeMemory(atMs, dwell());
    judgeTraffic(atMs, dwell());
    const RuleSet& rules = m_context->rules;
    // Short bursts of CPU are what CPUs are for.
    m_findings[Rule::CpuSaturation].judge(atMs, m_values[Signal::Cpu],
                                          {rules.cpuDegraded, 1e9, 0.9},
                                          {rules.worsenSlowlyAfterMs(), rules.improveAfterMs});
}

void TaskTrack::judgeMetrics(TimeMs atMs, const metrics::ScrapedBody& body) {
    std::vector<MetricFinding>& findings = m_findings.ofMetrics();
    for (std::size_t i = 0; i < findings.size(); ++i) {
        findings[i].judge(atMs, body, m_reader.plan().watched(i), m_context->rules.improveAfterMs,
                          m_context->silenceMs());
    }
}

void TaskTrack::judgeMemory(TimeMs atMs, const Dwell& dwell) {
    constexpr DurationMs ComputeEveryMs = 9'000;
    constexpr double SteadyShare = 0.75;
    constexpr double NotableRise = 0.03;
    const RuleSet& rules = m_context->rules;
    const double fraction = m_values.memoryFraction();
    m_findings[Rule::MemorySaturation].judge(
        atMs, fraction, {rules.memoryDegraded, rules.memoryUnhealthy, 0.95}, dwell);
    if (m_startedMs == NoTime || atMs - m_startedMs >= WarmUpMs) {
        m_trend.add(atMs, m_values[Signal::Memory]);
    }
    const double limit = m_values[Signal::MemoryLimit];
    const bool worthLooking = fraction >= rules.memoryRiseFloor - 0.1 &&
                              m_trend.roughRiseBytes() >= NotableRise * limit / 3;
    if (worthLooking && (m_riseComputedMs == NoTime || atMs - m_riseComputedMs >= ComputeEveryMs)) {
        m_rise = m_trend.rise();
        m_riseComputedMs = atMs;
    } else if (!worthLooking) {
        m_rise = {};
    }
    const bool rises = m_rise.bytesPerSecond > 0 && m_rise.steadiness >= SteadyShare &&
                       m_rise.riseBytes >= NotableRise * limit;
    m_timeToLimitMs = -1;
    if (rises) {
        const double seconds =
            std::max(0.0, limit - m_values[Signal::Memory]) / m_rise.bytesPerSecond;
        m_timeToLimitMs = static_cast<DurationMs>(std::min(seconds, 1e9) * 1000);
    } else {
        m_rise.bytesPerSecond = 0;
    }
    const bool soon = m_timeToLimitMs >= 0 && m_timeToLimitMs <= rules.timeToLimitDegradedMs;
    const bool far = m_timeToLimitMs < 0 || m_timeToLimitMs > 2 * rules.timeToLimitDegradedMs;
    m_findings[Rule::MemoryLeak].judge(atMs, soon && fraction >= rules.memoryRiseFloor,
                                       far || fraction < rules.memoryRiseFloor - 0.05, dwell);
}

void TaskTrack::judgeTraffic(TimeMs atMs, const Dwell& dwell) {
    const TrafficFigures figures{m_values, m_window.requestsInWindow(), m_usualLatency.usual(atMs),
                                 &m_window.latencyRates().buckets};
    judgeLatencyAndErrors(m_findings, atMs, figures, *m_context, dwell);
    if (!m_findings[Rule::Latency].isOn()) {
        m_usualLatency.add(atMs, m_values[Signal::LatencyP95]);
    }
}

void TaskTrack::judgeOom(TimeMs nowMs) {
    const bool stands = !m_oomTimes.empty() && nowMs - m_oomTimes.back() <= OomStandsMs;
    m_findings[Rule::OomKill].judge(nowMs, stands, !stands, {0, 0},
                                    recentOomKills(nowMs) > 1 ? HealthState::Unhealthy
                                                              : HealthState::Degraded);
}

void TaskTrack::judgeRegression(TimeMs nowMs, bool over, bool under, const QString& text) {
    if (over) {
        m_regressionText = text;
    }
    m_findings[Rule::ReleaseRegression].judge(nowMs, over, under, dwell());
}

bool TaskTrack::isBeingStarted(TimeMs nowMs) const {
    if (m_startingSinceMs != NoTime) {
        return nowMs - m_startingSinceMs <= StartingGraceMs;
    }
    // It was started this moment: the next scrape will find it.
    if (m_startedAtMs != NoTime && nowMs - m_startedAtMs <= m_context->silenceMs()) {
        return true;
    }
    // Between two looks at the orchestrator a task it is just replacing already refuses.
    const TimeMs lastMs = std::max(m_lastGoodMs, m_boundMs);
    return m_deploymentRuns && nowMs - lastMs <= StartingGraceMs;
}

DataGap TaskTrack::findGap(TimeMs nowMs) const {
    const bool never = m_lastGoodMs == NoTime;
    const TimeMs lastMs = never ? m_boundMs : m_lastGoodMs;
    const bool silent = nowMs - lastMs > m_context->silenceMs();
    if (never || m_failures >= 2 || silent) {
        if (isBeingStarted(nowMs)) {
            return DataGap::Starting;
        }
        if (m_failures >= 2) {
            return DataGap::Failing;
        }
        return silent ? DataGap::Silent : DataGap::Waiting;
    }
    if (m_sampleTimestampMs && *m_sampleTimestampMs - m_lastGoodMs > BelievedAheadMs) {
        return DataGap::Ahead;
    }
    if (m_sampleTimestampMs && nowMs - m_samplesFromMs > m_context->silenceMs()) {
        return DataGap::Stale;
    }
    return m_hasSignals ? DataGap::None : DataGap::NoSignals;
}

bool TaskTrack::isHardlyWatched() const {
    return m_goodScrapes <= LookedScrapes ||
           m_lastGoodMs - m_firstGoodMs < m_context->rules.worsenAfterMs;
}

bool TaskTrack::isUnheard() const {
    return !hasFreshData() && !isExpectedGap() && !isStopped();
}

bool TaskTrack::countsAsUnhealthy() const {
    return !isExpectedGap() && m_findings.worst() == HealthState::Unhealthy;
}

std::optional<fleet::VerdictChange> TaskTrack::settle(TimeMs nowMs) {
    judgeOom(nowMs);
    m_gap = findGap(nowMs);
    const bool looksUnwell =
        m_findings.isPending() && (m_verdict.state == HealthState::Unknown || isHardlyWatched());
    m_isFirstLook = m_gap == DataGap::None &&
                    (looksUnwell || (isSeenOnce() && m_findings.worst() == HealthState::Healthy));
    const HealthState state =
        m_gap != DataGap::None || m_isFirstLook ? HealthState::Unknown : m_findings.worst();
    if (state != m_verdict.state || m_verdict.sinceMs == NoTime) {
        const TimeMs heardMs = m_lastGoodMs == NoTime ? m_boundMs : m_lastGoodMs;
        m_verdict.sinceMs = state == HealthState::Healthy ? nowMs
                            : m_gap != DataGap::None      ? heardMs
                                                          : m_findings.worstSinceMs();
        m_verdict.state = state;
    }
    if (isExpectedGap() || m_isFirstLook || m_told == state) {
        return std::nullopt;
    }
    const HealthState previous = m_told.value_or(HealthState::Unknown);
    const bool firstAndFine = !m_told && state == HealthState::Healthy;
    m_told = state;
    fleet::VerdictChange change{nowMs, m_context->spec.name, m_name, state, previous, {}, {}};
    if (state == HealthState::Healthy) {
        const DurationMs spanMs = m_leftHealthyMs == NoTime ? 0 : nowMs - m_leftHealthyMs;
        change.reason = QStringLiteral("Healthy again after %1.").arg(spanText(spanMs));
        m_leftHealthyMs = NoTime;
    } else {
        m_leftHealthyMs = m_leftHealthyMs == NoTime ? m_verdict.sinceMs : m_leftHealthyMs;
        const QVector<fleet::Reason> why = reasons(nowMs);
        if (!why.isEmpty()) {
            change.rule = why.first().rule;
            change.reason = why.first().text;
        }
    }
    return firstAndFine ? std::nullopt : std::make_optional(change);
}

MemoryFigures TaskTrack::memoryFigures() const {
    return {m_values.memoryFraction(), m_rise.bytesPerSecond, m_timeToLimitMs,
            m_values[Signal::Cpu]};
}

bool TaskTrack::isStopped() const {
    return m_placement && m_placement->state == QLatin1String("stopped");
}

QString TaskTrack::gapRule() const {
    switch (m_gap) {
    case DataGap::Starting:
        return QStringLiteral("starting");
    case DataGap::Failing:
        return isStopped() ? QStringLiteral("task-down") : QStringLiteral("no-data");
    case DataGap::Stale:
    case DataGap::Ahead:
        return QStringLiteral("stale-data");
    case DataGap::NoSignals:
        return QStringLiteral("no-signals");
    default:
        return QStringLiteral("no-data");
    }
}

QString TaskTrack::gapText(TimeMs nowMs) const {
    const TimeMs heardMs = m_lastGoodMs == NoTime ? m_boundMs : m_lastGoodMs;
    const QString age = spanText(nowMs - heardMs);
    switch (m_gap) {
    case DataGap::None:
        return {};
    case DataGap::Waiting:
        return QStringLiteral("Waiting for the first scrape.");
    case DataGap::Starting:
        return m_placement && m_placement->release.isValid()
                   ? QStringLiteral("Starting %1.").arg(m_placement->release.name())
                   : QStringLiteral("Being replaced by a deployment.");
    case DataGap::Failing:
        return QStringLiteral("No data for %1: %2").arg(age, m_scrapeError);
    case DataGap::Silent:
        return QStringLiteral("No data for %1: nothing was heard of it.").arg(age);
    case DataGap::Stale:
        return QStringLiteral("Its samples are %1 old: the exporter answers with the past.")
            .arg(spanText(nowMs - m_samplesFromMs));
    case DataGap::Ahead:
        return QStringLiteral(
                   "Its samples are of %1 from now: its clock and this computer's differ.")
            .arg(spanText(m_sampleTimestampMs.value_or(m_lastGoodMs) - m_lastGoodMs));
    case DataGap::NoSignals:
        break;
    }
    return QStringLiteral("It answers with none of the configured metrics; check its signals.");
}

QString TaskTrack::findingText(Rule rule, TimeMs nowMs) const {
    return withCourse(plainFindingText(rule, nowMs), rule, m_findings[rule].course(),
                      m_context->rules.improveAfterMs);
}

QString TaskTrack::plainFindingText(Rule rule, TimeMs nowMs) const {
    const fleet::ServiceSpec& spec = m_context->spec;
    // What the autoscaler misses is news while something is there to be missed.
    const fleet::ScalingSpec scaling =
        m_findings[rule].course() < Course::Near ? m_context->scaling() : fleet::ScalingSpec();
    switch (rule) {
    case Rule::MemorySaturation:
        return memorySaturationText(memoryFigures(), {}, scaling);
    case Rule::MemoryLeak:
        return memoryLeakText(memoryFigures(), {}, scaling);
    case Rule::OomKill:
        return oomText(recentOomKills(nowMs), m_lastOomMs, m_context->zone, {});
    case Rule::Latency:
        return slownessText(m_values, spec.objectives.latencyP95Seconds,
                            m_usualLatency.usual(nowMs), {});
    case Rule::ErrorRate:
        return errorText(m_values[Signal::Errors], m_values[Signal::Timeouts],
                         m_context->errorObjective(), {});
    case Rule::CpuSaturation:
        return cpuText(m_values[Signal::Cpu], {});
    case Rule::ReleaseRegression:
        return m_regressionText;
    case Rule::TasksMissing:
        break;
    }
    return {};
}

QVector<fleet::Reason> TaskTrack::reasons(TimeMs nowMs) const {
    QVector<fleet::Reason> out;
    if (m_gap != DataGap::None) {
        return {{gapRule(), HealthState::Unknown, gapText(nowMs)}};
    }
    if (m_isFirstLook) {
        return {{FirstLookRule, HealthState::Unknown, firstLookText()}};
    }
    // What a person asked for by name goes before what is watched for everybody.
    for (const MetricFinding& finding : m_findings.ofMetrics()) {
        if (finding.isOn()) {
            out.append(
                {finding.rule().name, finding.severity(),
                 withCourse(finding.text({}), finding.course(), m_context->rules.improveAfterMs)});
        }
    }
    for (std::size_t i = 0; i < RuleCount; ++i) {
        const auto rule = static_cast<Rule>(i);
        const bool toldBySaturation =
            rule == Rule::MemoryLeak && m_findings[Rule::MemorySaturation].isOn();
        if (m_findings[rule].isOn() && !toldBySaturation) {
            out.append({ruleName(rule), m_findings[rule].severity(), findingText(rule, nowMs)});
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const fleet::Reason& a, const fleet::Reason& b) {
        return a.severity > b.severity;
    });
    return out;
}

fleet::TaskSnapshot TaskTrack::snapshot(TimeMs nowMs) const {
    fleet::TaskSnapshot task;
    task.name = m_name;
    task.instance = m_target.instance;
    task.release = m_release;
    task.values = m_gap == DataGap::None ? m_values : fleet::SignalValues();
    task.verdict = m_verdict;
    task.verdict.reasons = reasons(nowMs);
    task.lastSampleMs = m_lastGoodMs;
    task.startedMs = m_startedMs != NoTime ? m_startedMs
                     : m_placement         ? m_placement->startedMs
                                           : NoTime;
    task.scrapeError = m_scrapeError;
    task.oomKills = m_oomKills;
    task.lastOomMs = m_lastOomMs;
    task.timeToLimitMs = m_timeToLimitMs;
    task.placement = m_placement ? m_placement->state : QString();
    task.isScrapedOnce = m_goodScrapes == 1;
    return task;
}

} // namespace wb::health
