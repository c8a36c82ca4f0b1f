// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"
#include "models/fleet/SignalWindow.h"
#include "models/fleet/Target.h"
#include "models/health/Baseline.h"
#include "models/health/Findings.h"
#include "models/health/MemoryTrend.h"
#include "models/health/ReasonText.h"
#include "models/health/ServiceContext.h"
#include "models/health/TrafficRules.h"

#include <deque>

namespace wb::health {

/// Why a task's figures say nothing at present.
enum class DataGap {
    None,
    Waiting,   ///< Known for less than 2.5 intervals and not yet scraped.
    Starting,  ///< Being started or replaced by the orchestrator: expected, for a while.
    Failing,   ///< Two scrapes in a row failed.
    Silent,    ///< Nothing heard for 2.5 intervals.
    Stale,     ///< It answers with samples of long ago, or the same ones again and again.
    Ahead,     ///< Its samples are of a time too far ahead to be believed.
    NoSignals, ///< It answers, but with none of the configured metrics.
};

/// All that is known of one task: its readings, findings and verdict. Owned by its ServiceTrack.
class TaskTrack {
public:
    TaskTrack(std::shared_ptr<const ServiceContext> context, QString name);

    /// A new endpoint begins a new reading; marks and verdict stay with the task's name.
    void bind(const fleet::Target& target, TimeMs nowMs);
    /// Its points of the last while, ascending in time: what is usual and what rises is learned
    /// anew.
    void learn(const fleet::SignalRows& rows, TimeMs nowMs);
    void scrapeSucceeded(TimeMs atMs, const metrics::ScrapedBody& body);
    void scrapeFailed(TimeMs atMs, const QString& reason);
    /// The orchestrator's word; nullptr when it does not know the task.
    void placementArrived(const fleet::TaskPlacement* placement, bool deploymentRuns, TimeMs atMs);
    void judgeRegression(TimeMs nowMs, bool over, bool under, const QString& text);

    /// Draws the verdict from findings and data age. A change worth telling is returned once;
    /// planned starts and the first good verdict are not.
    [[nodiscard]] std::optional<fleet::VerdictChange> settle(TimeMs nowMs);

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] fleet::HealthState state() const { return m_verdict.state; }
    /// Without its reasons, which are worded for snapshots and events only.
    [[nodiscard]] const fleet::Verdict& verdict() const { return m_verdict; }
    [[nodiscard]] DataGap gap() const { return m_gap; }
    /// It was not known so far and looks unwell, but not for long enough to tell, or was seen only
    /// once: not healthy, for who has only begun to look knows nothing better.
    [[nodiscard]] bool isFirstLook() const { return m_isFirstLook; }
    [[nodiscard]] QString firstLookText() const {
        return m_findings.isPending() ? FirstLookText : SeenOnceText;
    }
    [[nodiscard]] bool hasFreshData() const { return m_gap == DataGap::None && m_failures == 0; }
    /// Being started or replaced, or not looked at yet: says nothing about its service.
    [[nodiscard]] bool isExpectedGap() const {
        return m_gap == DataGap::Starting || m_gap == DataGap::Waiting;
    }
    /// It should tell its figures and does not: nobody knows what it serves. Not of one that is
    /// being started, or that the orchestrator has stopped, which serves nothing.
    [[nodiscard]] bool isUnheard() const;
    /// Unhealthy, or unreadable after it was.
    [[nodiscard]] bool countsAsUnhealthy() const;
    [[nodiscard]] const Findings& findings() const { return m_findings; }
    [[nodiscard]] const fleet::SignalWindow& window() const { return m_window; }
    [[nodiscard]] const fleet::SignalValues& values() const { return m_values; }
    [[nodiscard]] const fleet::Release& release() const { return m_release; }
    [[nodiscard]] const std::optional<fleet::TaskPlacement>& placement() const {
        return m_placement;
    }
    [[nodiscard]] MemoryFigures memoryFigures() const;
    [[nodiscard]] int recentOomKills(TimeMs nowMs) const;
    [[nodiscard]] TimeMs lastOomMs() const { return m_lastOomMs; }
    [[nodiscard]] TimeMs lastGoodMs() const { return m_lastGoodMs; }
    [[nodiscard]] const QString& regressionText() const { return m_regressionText; }
    [[nodiscard]] QString gapText(TimeMs nowMs) const;
    [[nodiscard]] QString gapRule() const;
    [[nodiscard]] fleet::TaskSnapshot snapshot(TimeMs nowMs) const;

private:
    void judge(TimeMs atMs);
    void judgeMetrics(TimeMs atMs, const metrics::ScrapedBody& body);
    void judgeMemory(TimeMs atMs, const Dwell& dwell);
    void judgeTraffic(TimeMs atMs, const Dwell& dwell);
    void judgeOom(TimeMs nowMs);
    void noteOoms(TimeMs atMs);
    void replaced();
    void takeTimestamp(std::optional<TimeMs> newestMs, TimeMs atMs);
    [[nodiscard]] DataGap findGap(TimeMs nowMs) const;
    [[nodiscard]] bool isBeingStarted(TimeMs nowMs) const;
    [[nodiscard]] bool isStopped() const;
    /// One scrape tells no rates, so that nothing can be found in it which a counter tells.
    [[nodiscard]] bool isSeenOnce() const {
        return m_goodScrapes == 1 && m_reader.plan().hasCounters();
    }
    [[nodiscard]] bool isHardlyWatched() const;
    [[nodiscard]] QVector<fleet::Reason> reasons(TimeMs nowMs) const;
    [[nodiscard]] QString findingText(Rule rule, TimeMs nowMs) const;
    [[nodiscard]] QString plainFindingText(Rule rule, TimeMs nowMs) const;
    [[nodiscard]] Dwell dwell() const;

    std::shared_ptr<const ServiceContext> m_context;
    QString m_name;
    fleet::Target m_target;
    fleet::SignalReader m_reader;
    fleet::SignalWindow m_window;
    fleet::SignalValues m_values;
    fleet::Release m_release;
    MemoryTrend m_trend;
    MemoryTrend::Rise m_rise;
    TimeMs m_riseComputedMs = NoTime;
    DurationMs m_timeToLimitMs = -1;
    Baseline m_usualLatency;
    Findings m_findings;
    QString m_regressionText;

    TimeMs m_boundMs = NoTime;
    TimeMs m_lastGoodMs = NoTime;
    TimeMs m_firstGoodMs = NoTime;
    int m_goodScrapes = 0; ///< Counted no further than isHardlyWatched() wants to know.
    TimeMs m_startedMs = NoTime;
    int m_failures = 0;
    QString m_scrapeError;
    std::optional<TimeMs> m_sampleTimestampMs; ///< As the body's samples say, by their clock.
    TimeMs m_samplesFromMs = NoTime;           ///< The same by ours.
    bool m_hasSignals = true;
    DataGap m_gap = DataGap::Waiting;
    bool m_isFirstLook = false;

    std::optional<fleet::TaskPlacement> m_placement;
    bool m_deploymentRuns = false;
    bool m_replacing = false; ///< A deployment is at it since the last good scrape.
    TimeMs m_startingSinceMs = NoTime;
    TimeMs m_startedAtMs = NoTime; ///< When the orchestrator last said it runs again.

    double m_counterOoms = 0; ///< From the body's counter, since the watch began.
    int m_placementOoms = 0;  ///< From the orchestrator, since the watch began.
    int m_placementOomBase = -1;
    int m_oomKills = 0;
    TimeMs m_lastOomMs = NoTime;
    std::deque<TimeMs> m_oomTimes; ///< Of the last while; cleared when the task is replaced.

    fleet::Verdict m_verdict;
    std::optional<fleet::HealthState> m_told;
    TimeMs m_leftHealthyMs = NoTime;
};

} // namespace wb::health
