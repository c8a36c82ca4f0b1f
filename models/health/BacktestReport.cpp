// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/BacktestReport.h"

#include "models/health/Finding.h"

#include <QSet>

#include <algorithm>

namespace wb::health {

namespace {

using Use = RuleAlarm::Use;

TimeMs endOf(TimeMs toMs, const TimeRange& range) {
    return toMs == NoTime ? range.toMs : toMs;
}

QVector<RuleAlarm> joined(QVector<Firing> firings, const TimeRange& range) {
    std::stable_sort(firings.begin(), firings.end(),
                     [](const Firing& a, const Firing& b) { return a.beganMs < b.beganMs; });
    QVector<RuleAlarm> alarms;
    QHash<QPair<QString, QString>, qsizetype> last;
    QHash<qsizetype, QSet<QString>> tasks;
    for (const Firing& firing : firings) {
        const QPair<QString, QString> key(firing.service, firing.rule);
        const auto known = last.constFind(key);
        const bool joins =
            known != last.constEnd() &&
            firing.fromMs <= endOf(alarms[*known].toMs, range) + BacktestReport::JoinedWithinMs;
        if (!joins) {
            last.insert(key, alarms.size());
            alarms.append({firing.service,
                           firing.rule,
                           firing.task,
                           0,
                           firing.severity,
                           firing.fromMs,
                           firing.toMs,
                           firing.beganMs,
                           firing.stood,
                           Use::InVain,
                           {}});
        }
        RuleAlarm& alarm = alarms[last.value(key)];
        const bool isLater = endOf(firing.toMs, range) > endOf(alarm.toMs, range);
        if (firing.toMs == NoTime || (alarm.toMs != NoTime && isLater)) {
            alarm.toMs = firing.toMs;
        }
        alarm.severity = std::max(alarm.severity, firing.severity);
        tasks[last.value(key)].insert(firing.task);
        alarm.tasks = static_cast<int>(tasks[last.value(key)].size());
    }
    return alarms;
}

void findUse(RuleAlarm& alarm, const TimeRange& range, const QVector<PastIncident>& incidents,
             const QVector<TimeRange>& heard) {
    for (const PastIncident& incident : incidents) {
        // Its beginning counts: what always stands stands in every incident as well. What suffers
        // with others is no false alarm; what came before others' trouble may be one.
        const bool isOver = incident.resolvedMs != NoTime && alarm.beganMs > incident.resolvedMs;
        const bool mayLead = incident.services.value(0) == alarm.service && !alarm.stood;
        const DurationMs leadUpMs = mayLead ? BacktestReport::LeadUpMs : 0;
        if (!isOver && alarm.beganMs >= incident.openedMs - leadUpMs) {
            alarm.use = Use::OfIncident;
            alarm.incident = incident.id;
            return;
        }
    }
    const TimeMs endMs = endOf(alarm.toMs, range);
    DurationMs duringMs = 0;
    DurationMs afterMs = 0;
    for (const TimeRange& stretch : heard) {
        duringMs += stretch.sharedMs({alarm.beganMs, endMs});
        afterMs += stretch.sharedMs({endMs, endMs + BacktestReport::LeadUpMs});
    }
    // What has stood for an hour has had its hour, whether it ended or not.
    const bool hadItsHour =
        duringMs >= BacktestReport::LeadUpMs || afterMs >= BacktestReport::LeadUpMs / 2;
    alarm.use = hadItsHour ? Use::InVain : Use::Open;
}

bool isSame(const MetricRule* a, const MetricRule* b) {
    return (a == nullptr) == (b == nullptr) && (a == nullptr || *a == *b);
}

const MetricRule* ruleOf(const QVector<MetricRule>& rules, const QString& name) {
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&](const MetricRule& rule) { return rule.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

/// Every built-in rule with what of the settings it looks at.
bool isChanged(Rule rule, const RuleSet& a, const RuleSet& b) {
    const bool dwells = a.worsenAfterMs != b.worsenAfterMs || a.improveAfterMs != b.improveAfterMs;
    const bool rates = a.rateWindowMs != b.rateWindowMs;
    const bool traffic = a.minimumRequestsPerSecond != b.minimumRequestsPerSecond;
    switch (rule) {
    case Rule::MemorySaturation:
        return dwells || a.memoryDegraded != b.memoryDegraded ||
               a.memoryUnhealthy != b.memoryUnhealthy;
    case Rule::MemoryLeak:
        return dwells || a.timeToLimitDegradedMs != b.timeToLimitDegradedMs ||
               a.memoryRiseFloor != b.memoryRiseFloor;
    case Rule::OomKill:
        return false;
    case Rule::Latency:
        return dwells || rates || traffic || a.latencyDegraded != b.latencyDegraded ||
               a.latencyUnhealthy != b.latencyUnhealthy;
    case Rule::ErrorRate:
        return dwells || rates || traffic || a.errorsDegraded != b.errorsDegraded ||
               a.errorsUnhealthy != b.errorsUnhealthy;
    case Rule::CpuSaturation:
        return dwells || rates || a.cpuDegraded != b.cpuDegraded;
    case Rule::ReleaseRegression:
        return dwells || rates;
    case Rule::TasksMissing:
        break;
    }
    return a.worsenAfterMs != b.worsenAfterMs;
}

} // namespace

int TrialOutcome::inVain() const {
    return static_cast<int>(std::count_if(
        alarms.begin(), alarms.end(), [](const auto& alarm) { return alarm.use == Use::InVain; }));
}

const RuleTally* TrialOutcome::tally(const QString& rule) const {
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&](const RuleTally& tally) { return tally.rule == rule; });
    return found == rules.end() ? nullptr : &*found;
}

DurationMs BacktestReport::coveredMs() const {
    DurationMs least = -1;
    for (const Coverage& service : coverage) {
        const bool isLeast = least < 0 || service.coveredMs < least;
        if (service.scrapes > 0 && isLeast) {
            least = service.coveredMs;
        }
    }
    return std::max<DurationMs>(0, least);
}

const Coverage* BacktestReport::coverageOf(const QString& service) const {
    const auto found = std::find_if(coverage.begin(), coverage.end(),
                                    [&](const Coverage& each) { return each.service == service; });
    return found == coverage.end() ? nullptr : &*found;
}

QStringList changedRules(const RuleSet& before, const RuleSet& after) {
    QStringList names;
    for (const MetricRule& rule : after.metrics) {
        if (!isSame(ruleOf(before.metrics, rule.name), &rule)) {
            names << rule.name;
        }
    }
    for (const MetricRule& rule : before.metrics) {
        if (ruleOf(after.metrics, rule.name) == nullptr) {
            names << rule.name;
        }
    }
    for (std::size_t i = 0; i < RuleCount; ++i) {
        if (isChanged(static_cast<Rule>(i), before, after)) {
            names << ruleName(static_cast<Rule>(i));
        }
    }
    return names;
}

TrialOutcome outcomeOf(const RuleTrial& trial, const TimeRange& range,
                       const QVector<PastIncident>& incidents, const QVector<TimeRange>& heard) {
    TrialOutcome outcome;
    outcome.alarms = joined(trial.firings(), range);
    outcome.droppedFirings = trial.droppedFirings();
    for (RuleAlarm& alarm : outcome.alarms) {
        findUse(alarm, range, incidents, heard);
        auto tally = std::find_if(outcome.rules.begin(), outcome.rules.end(),
                                  [&](const RuleTally& each) { return each.rule == alarm.rule; });
        if (tally == outcome.rules.end()) {
            outcome.rules.append({alarm.rule, 0, 0, 0, alarm, 0});
            tally = std::prev(outcome.rules.end());
        }
        ++tally->alarms;
        tally->inVain += alarm.use == Use::InVain ? 1 : 0;
        tally->open += alarm.use == Use::Open ? 1 : 0;
        tally->longestMs = std::max(tally->longestMs, endOf(alarm.toMs, range) - alarm.fromMs);
    }
    for (const fleet::VerdictChange& change : trial.verdicts()) {
        outcome.degradedVerdicts += change.state == fleet::HealthState::Degraded ? 1 : 0;
        outcome.unhealthyVerdicts += change.state == fleet::HealthState::Unhealthy ? 1 : 0;
    }
    return outcome;
}

std::optional<FirstWord> firstWordOf(const QVector<RuleAlarm>& alarms, const PastIncident& incident,
                                     const TimeRange& range, const QStringList& rules) {
    std::optional<FirstWord> first;
    std::optional<FirstWord> standing;
    // Alarms, not firings: what begins again because a task was replaced has not begun.
    for (const RuleAlarm& alarm : alarms) {
        // What others have before it is trouble of their own, or noise.
        const bool mayLead = incident.services.value(0) == alarm.service;
        const TimeMs fromMs = incident.openedMs - (mayLead ? BacktestReport::LeadUpMs : 0);
        const bool stood =
            alarm.beganMs < fromMs || (alarm.stood && alarm.beganMs < incident.openedMs);
        const bool isOver = (stood && endOf(alarm.toMs, range) < incident.openedMs) ||
                            (incident.resolvedMs != NoTime && alarm.beganMs > incident.resolvedMs);
        const bool counts = incident.services.contains(alarm.service) &&
                            (rules.isEmpty() || rules.contains(alarm.rule));
        if (isOver || !counts) {
            continue;
        }
        std::optional<FirstWord>& word = stood ? standing : first;
        if (!word || alarm.beganMs < word->atMs) {
            const Firing firing{alarm.service, alarm.task, alarm.rule, alarm.severity,
                                alarm.fromMs,  alarm.toMs, 0,          alarm.beganMs,
                                alarm.stood};
            word = FirstWord{firing, alarm.beganMs, stood ? 0 : incident.openedMs - alarm.beganMs,
                             stood};
        }
    }
    return first ? first : standing;
}

} // namespace wb::health
