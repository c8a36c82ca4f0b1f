// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/Backtest.h"

#include <algorithm>

namespace wb::health {

namespace {

constexpr DurationMs TickMs = 1000;
constexpr int ScrapesBetweenTold = 500;
/// Longer without a scrape of any task, and the watch was interrupted.
constexpr DurationMs HoleMs = 10'000;
/// Every rule has faded and every silence is noticed by then.
constexpr DurationMs LongestWaitMs = 15 * 60'000;

TimeMs nextWholeSecond(TimeMs timeMs) {
    return (timeMs + TickMs - 1) / TickMs * TickMs;
}

} // namespace

Backtest::Backtest(Options options)
    : m_options(std::move(options))
    , m_ran(m_options.environment, m_options.ran, m_options.range)
    , m_candidate(m_options.environment, m_options.candidate, m_options.range) {}

DurationMs Backtest::warmUpMs(const RuleSet& ran, const RuleSet& candidate) {
    constexpr DurationMs LearnMs = 70 * 60'000;
    constexpr DurationMs BesideMs = 10 * 60'000;
    DurationMs longest = 0;
    for (const RuleSet* rules : {&ran, &candidate}) {
        longest = std::max({longest, rules->worsenSlowlyAfterMs(), rules->rateWindowMs});
        for (const MetricRule& rule : rules->metrics) {
            longest = std::max(longest, rule.forMs);
        }
    }
    return std::max(LearnMs, longest + BesideMs);
}

Expected<BacktestReport> Backtest::run(ScrapeRecord& record, const Progress& progress) {
    const TimeMs beginMs = m_options.range.fromMs - warmUpMs(m_options.ran, m_options.candidate);
    const auto span = static_cast<double>(m_options.range.toMs - beginMs);
    RecordedScrape scrape;
    for (int count = 0;; ++count) {
        const Expected<bool> isThere = record.next(scrape);
        if (!isThere) {
            return failure(isThere.error());
        }
        const TimeMs atMs = *isThere ? scrape.timeMs : m_options.range.toMs;
        const bool isDue = count % ScrapesBetweenTold == 0 || !*isThere;
        if (isDue && !progress(std::clamp(static_cast<double>(atMs - beginMs) / span, 0.0, 1.0))) {
            return failure(ErrorCode::Cancelled, QStringLiteral("the backtest was cancelled"));
        }
        if (!*isThere || scrape.timeMs > m_options.range.toMs) {
            break;
        }
        take(scrape);
    }
    tickUntil(m_options.range.toMs + 1);
    return report();
}

void Backtest::take(const RecordedScrape& scrape) {
    const fleet::ServiceSpec* spec = m_options.environment.service(scrape.service);
    if (spec == nullptr) {
        return; // It was watched then; what of it is to be looked at is not known any more.
    }
    if (m_firstMs == NoTime) {
        m_firstMs = scrape.timeMs;
        m_nextTickMs = nextWholeSecond(scrape.timeMs);
    }
    tickUntil(scrape.timeMs);
    bind(scrape);
    const DurationMs holeMs = std::max<DurationMs>(spec->scrape.silenceMs(), HoleMs);
    if (m_heard.isEmpty() || scrape.timeMs - m_heardMs > holeMs) {
        m_heard.append({scrape.timeMs, scrape.timeMs});
    }
    m_heard.last().toMs = m_heardMs = scrape.timeMs;
    if (m_options.range.has(scrape.timeMs)) {
        Coverage& coverage = m_coverage[scrape.service];
        ++coverage.scrapes;
        coverage.lostScrapes += scrape.outcome == RecordedScrape::Outcome::Lost ? 1 : 0;
    }
    m_ran.take(scrape);
    m_candidate.take(scrape);
}

/// The targets of the record are those that were scraped; one that moved is another target.
void Backtest::bind(const RecordedScrape& scrape) {
    Known& known = m_known[{scrape.service, scrape.task}];
    known.heardMs = scrape.timeMs;
    const bool hasTarget = !scrape.target.isEmpty();
    if (!known.target.id.isEmpty() && (!hasTarget || known.target.id == scrape.target)) {
        return;
    }
    known.silenceMs = m_options.environment.service(scrape.service)->scrape.silenceMs();
    known.target.id = hasTarget ? scrape.target : scrape.service + u'/' + scrape.task;
    known.target.service = scrape.service;
    known.target.task = scrape.task;
    setTargets(scrape.timeMs);
}

/// A target that is scraped no longer while others are was taken away: whoever fails is in the
/// record with each failure. When nothing is heard of any, the watch itself was interrupted; when
/// it goes on, each has its time to be heard again.
void Backtest::forgetGone(TimeMs nowMs) {
    const auto gone = std::erase_if(m_known, [&](const auto& item) {
        const Known& known = item.second;
        return nowMs - known.heardMs > known.silenceMs && nowMs - m_heardMs <= known.silenceMs &&
               nowMs - m_heard.last().fromMs > known.silenceMs;
    });
    if (gone > 0) {
        setTargets(nowMs);
    }
}

void Backtest::tickUntil(TimeMs beforeMs) {
    // Long after the last word nothing changes any more: a hole of months is leapt over.
    if (m_nextTickMs != NoTime && m_heardMs != NoTime && beforeMs - m_heardMs > 2 * LongestWaitMs) {
        tickUntil(m_heardMs + LongestWaitMs);
        m_nextTickMs = std::max(m_nextTickMs, nextWholeSecond(beforeMs - LongestWaitMs));
    }
    for (; m_nextTickMs != NoTime && m_nextTickMs < beforeMs; m_nextTickMs += TickMs) {
        forgetGone(m_nextTickMs);
        m_ran.tick(m_nextTickMs);
        m_candidate.tick(m_nextTickMs);
    }
}

void Backtest::setTargets(TimeMs nowMs) {
    QVector<fleet::Target> targets;
    for (const auto& [name, known] : m_known) {
        targets.append(known.target);
    }
    m_ran.setTargets(targets, nowMs);
    m_candidate.setTargets(targets, nowMs);
}

BacktestReport Backtest::report() {
    m_ran.finish();
    m_candidate.finish();
    BacktestReport report;
    report.range = m_options.range;
    report.warmUpMs = m_firstMs == NoTime || m_firstMs >= report.range.fromMs
                          ? 0
                          : report.range.fromMs - m_firstMs;
    for (const QString& service : m_options.environment.serviceNames()) {
        Coverage coverage = m_coverage.value(service);
        coverage.service = service;
        coverage.coveredMs = m_candidate.coveredMs(service);
        report.coverage.append(coverage);
    }
    report.changed = changedRules(m_options.ran, m_options.candidate);
    report.areVerdictsChanged =
        m_options.ran.unhealthyTaskFraction != m_options.candidate.unhealthyTaskFraction;
    report.warmUpWantedMs = warmUpMs(m_options.ran, m_options.candidate);
    QVector<TimeRange> heard = m_heard;
    if (m_options.watchedUntilMs > report.range.toMs) {
        heard.append({report.range.toMs, m_options.watchedUntilMs});
    }
    const auto outcome = [&](const RuleTrial& trial) {
        return outcomeOf(trial, report.range, m_options.incidents, heard);
    };
    report.candidate = outcome(m_candidate);
    report.ran = outcome(m_ran);
    for (const PastIncident& incident : std::as_const(m_options.incidents)) {
        IncidentOutcome told{incident, {}, {}, {}, 0};
        told.candidate = firstWordOf(report.candidate.alarms, incident, report.range);
        // What nothing was said of in the range may have been seen after it.
        const bool isSaid =
            incident.openedMs > report.range.toMs && told.candidate && !told.candidate->stood;
        if (!report.range.has(incident.openedMs) && !isSaid) {
            continue;
        }
        told.ran = firstWordOf(report.ran.alarms, incident, report.range);
        if (!report.changed.isEmpty()) {
            told.ofChanged =
                firstWordOf(report.candidate.alarms, incident, report.range, report.changed);
        }
        told.coveredMs = m_candidate.coveredMs(
            incident.services.value(0),
            {incident.openedMs - BacktestReport::LeadUpMs,
             incident.resolvedMs == NoTime ? report.range.toMs : incident.resolvedMs});
        report.incidents.append(std::move(told));
    }
    return report;
}

} // namespace wb::health
