// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/RuleTrial.h"

#include <algorithm>

namespace wb::health {

namespace {

/// What the evaluator learns from anew where a task comes back: an hour at one row in five seconds.
constexpr int RowsKept = 800;
/// A step that is longer is an interruption of the watch, not a second of it.
constexpr DurationMs LongestTickMs = 5'000;

} // namespace

RuleTrial::RuleTrial(const fleet::EnvironmentSpec& environment, const RuleSet& rules,
                     const TimeRange& range)
    : m_evaluator(environment, rules, fleet::SignalHistory(RowsKept))
    , m_range(range)
    , m_settledAfterMs(rules.settledAfterMs())
    , m_services(environment.serviceNames()) {}

void RuleTrial::setTargets(const QVector<fleet::Target>& targets, TimeMs nowMs) {
    m_evaluator.setTargets(targets, nowMs);
}

void RuleTrial::take(const RecordedScrape& scrape) {
    if (scrape.outcome == RecordedScrape::Outcome::Lost) {
        return;
    }
    if (scrape.outcome == RecordedScrape::Outcome::Good) {
        if (!m_firstMs.contains(scrape.service)) {
            m_firstMs.insert(scrape.service, scrape.timeMs);
        }
        m_evaluator.scrapeSucceeded(scrape.target, scrape.timeMs, *scrape.body);
    } else {
        m_evaluator.scrapeFailed(scrape.target, scrape.timeMs, QStringLiteral("as recorded"));
    }
    takeEvents();
    look(scrape.service, scrape.timeMs);
}

void RuleTrial::tick(TimeMs nowMs) {
    m_evaluator.tick(nowMs);
    takeEvents();
    const TimeMs sinceMs = std::max(m_tickedMs, m_range.fromMs);
    const bool isStep = m_tickedMs != NoTime && nowMs > sinceMs && nowMs <= m_range.toMs &&
                        nowMs - m_tickedMs <= LongestTickMs;
    m_tickedMs = nowMs;
    for (const QString& service : std::as_const(m_services)) {
        if (isStep && m_evaluator.state(service) != fleet::HealthState::Unknown) {
            QVector<TimeRange>& covered = m_covered[service];
            if (!covered.isEmpty() && covered.last().toMs == sinceMs) {
                covered.last().toMs = nowMs;
            } else {
                covered.append({sinceMs, nowMs});
            }
        }
        look(service, nowMs);
    }
}

DurationMs RuleTrial::coveredMs(const QString& service, const TimeRange& part) const {
    DurationMs sum = 0;
    for (const TimeRange& stretch : m_covered.value(service)) {
        sum += stretch.sharedMs(part);
    }
    return sum;
}

void RuleTrial::takeEvents() {
    // The points are history, which the evaluator has itself.
    static_cast<void>(m_evaluator.takeRecordedPoints());
    for (const FleetEvent& event : m_evaluator.takeEvents()) {
        const auto* change = std::get_if<fleet::VerdictChange>(&event);
        if (change != nullptr && m_range.has(change->timeMs) && m_verdicts.size() < VerdictsLimit) {
            m_verdicts.append(*change);
        }
    }
}

void RuleTrial::look(const QString& service, TimeMs nowMs) {
    ++m_sweep;
    m_evaluator.eachStanding(
        service, [&](const FleetEvaluator::Standing& standing) { note(service, standing, nowMs); });
    const auto known = m_active.find(service);
    if (known == m_active.end()) {
        return;
    }
    for (auto it = known->second.begin(); it != known->second.end();) {
        Active& active = it->second;
        if (active.sweep == m_sweep) {
            ++it;
            continue;
        }
        active.firing.toMs = nowMs;
        count(active, nowMs);
        keep(std::move(active.firing));
        it = known->second.erase(it);
    }
}

void RuleTrial::note(const QString& service, const FleetEvaluator::Standing& standing,
                     TimeMs nowMs) {
    auto& ofService = m_active[service];
    const Key key(standing.task, standing.rule);
    auto found = ofService.find(key);
    if (found == ofService.end()) {
        if (!standing.isTold) {
            return; // It fires when somebody is told of it.
        }
        Active begun;
        begun.firing.service = service;
        begun.firing.task = standing.task;
        begun.firing.rule = standing.rule;
        begun.firing.fromMs = begun.firing.beganMs = nowMs;
        begun.firing.stood = nowMs - m_firstMs.value(service, nowMs) <= m_settledAfterMs;
        found = ofService.emplace(key, std::move(begun)).first;
    }
    Active& active = found->second;
    active.sweep = m_sweep;
    active.firing.severity = std::max(active.firing.severity, standing.severity);
    count(active, nowMs);
    active.toldMs = standing.isTold ? nowMs : NoTime;
}

void RuleTrial::count(Active& active, TimeMs nowMs) const {
    if (active.toldMs != NoTime) {
        const TimeMs sinceMs = std::max(active.toldMs, m_range.fromMs);
        active.firing.toldMs += std::max<DurationMs>(0, std::min(nowMs, m_range.toMs) - sinceMs);
    }
}

void RuleTrial::keep(Firing firing) {
    if (firing.fromMs > m_range.toMs || (firing.toMs != NoTime && firing.toMs < m_range.fromMs)) {
        return;
    }
    if (m_firings.size() >= FiringsLimit) {
        ++m_droppedFirings;
        return;
    }
    firing.fromMs = std::max(firing.fromMs, m_range.fromMs);
    if (firing.toMs > m_range.toMs) {
        firing.toMs = NoTime;
    }
    m_firings.append(std::move(firing));
}

void RuleTrial::finish() {
    for (auto& [service, ofService] : m_active) {
        for (auto& [key, active] : ofService) {
            keep(std::move(active.firing));
        }
    }
    m_active.clear();
}

} // namespace wb::health
