// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/BacktestReport.h"

#include <functional>

namespace wb::health {

/// Would these rules have fired, when, and how often in vain: plays a stretch of the record through
/// the evaluator of the live watch twice, under the rules that it is watched by and under others.
/// Pure; costs memory for the tasks that there are at a time, however long the stretch is.
class Backtest {
public:
    struct Options {
        fleet::EnvironmentSpec environment; ///< Signals, objectives and limits as they are now.
        RuleSet ran;                        ///< What the candidate is held against.
        RuleSet candidate;
        TimeRange range;
        /// Those of the range, and those that were opened up to an hour after it.
        QVector<PastIncident> incidents;
        /// Up to when the watch went on behind the range; the range's end: nobody knows.
        TimeMs watchedUntilMs = NoTime;
    };
    /// So much before the range is learned from: what Baseline calls usual, what rises, and what
    /// has to stand for long before it counts.
    [[nodiscard]] static DurationMs warmUpMs(const RuleSet& ran, const RuleSet& candidate);

    explicit Backtest(Options options);

    /// Is told how much is done, 0…1; false gives up.
    using Progress = std::function<bool(double done)>;
    /// `record` begins warmUpMs() before the range, if there is as much. Cancelled when `progress`
    /// gave up.
    [[nodiscard]] Expected<BacktestReport> run(ScrapeRecord& record, const Progress& progress);
    /// The verdicts of the last run: under the rules that ran, and under the candidate.
    [[nodiscard]] const RuleTrial& ran() const { return m_ran; }
    [[nodiscard]] const RuleTrial& candidate() const { return m_candidate; }

private:
    struct Known {
        fleet::Target target;
        TimeMs heardMs = NoTime; ///< Any outcome.
        DurationMs silenceMs = 0;
    };
    void take(const RecordedScrape& scrape);
    void bind(const RecordedScrape& scrape);
    void forgetGone(TimeMs nowMs);
    void tickUntil(TimeMs beforeMs);
    void setTargets(TimeMs nowMs);
    [[nodiscard]] BacktestReport report();

    Options m_options;
    RuleTrial m_ran;
    RuleTrial m_candidate;
    std::map<QPair<QString, QString>, Known> m_known; ///< By service and task.
    QHash<QString, Coverage> m_coverage;              ///< By service.
    TimeMs m_firstMs = NoTime;
    TimeMs m_heardMs = NoTime;
    QVector<TimeRange> m_heard; ///< Stretches without a hole, ascending.
    TimeMs m_nextTickMs = NoTime;
};

} // namespace wb::health
