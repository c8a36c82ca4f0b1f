// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/CauseFinder.h"
#include "models/health/CauseNews.h"
#include "models/health/Outbox.h"
#include "models/health/ReleaseWatch.h"
#include "models/health/ServiceReasons.h"
#include "models/health/TaskCensus.h"
#include "models/health/TrafficRules.h"

#include <QSet>

namespace wb::health {

/// All that is known of one service: its tasks, releases, joint figures and verdict.
class ServiceTrack {
public:
    /// `outbox` outlives it.
    ServiceTrack(std::shared_ptr<ServiceContext> context, Outbox* outbox);

    /// The task a target belongs to, made when it is new.
    TaskTrack& bind(const fleet::Target& target, TimeMs nowMs);
    /// A point of an earlier run, older than all that are known; `task` is empty for the service.
    void recall(const QString& task, const fleet::SignalPoint& point);
    /// What an earlier run left; for what is so at the first look.
    void recallTrouble(const EarlierTrouble& trouble) {
        if (m_told != fleet::HealthState::Healthy) {
            m_earlier = trouble;
            takeEarlier();
        }
    }
    /// After points were recalled: learns anew what is usual and what rises.
    void learnFromHistory(TimeMs nowMs);
    void keepOnly(const QSet<QString>& tasks, TimeMs nowMs);
    void scrapeSucceeded(TaskTrack& task, TimeMs atMs, const metrics::ScrapedBody& body);
    void scrapeFailed(TaskTrack& task, TimeMs atMs, const QString& reason);
    void statusArrived(const fleet::ServiceStatus& status);
    void statusFailed(TimeMs atMs, const QString& reason);
    void tick(TimeMs nowMs);

    /// As FleetEvaluator has it.
    void eachStanding(const std::function<void(const FleetEvaluator::Standing&)>& visit) const;
    [[nodiscard]] fleet::HealthState state() const { return m_verdict.state; }
    [[nodiscard]] fleet::ServiceSnapshot snapshot(TimeMs nowMs) const;
    [[nodiscard]] const ServiceContext& context() const { return *m_context; }

private:
    /// A task on a release, as last seen: what code-or-settings is judged by.
    struct Seen {
        fleet::Release release;
        double memoryFraction = fleet::NoValue;
        double latencyP95 = fleet::NoValue;
        TimeMs seenMs = NoTime;
    };
    void record(const QString& task, const fleet::SignalPoint& point);
    void forgetStrangers(TimeMs nowMs);
    void forgetGone();
    [[nodiscard]] const fleet::SignalRows* history(const QString& task) const;
    void settleTask(TaskTrack& task, TimeMs nowMs);
    void settle(TimeMs nowMs);
    void count(fleet::VerdictChange& change) const;
    void takeFigures(TimeMs nowMs);
    [[nodiscard]] TrafficFigures heard(TimeMs nowMs) const;
    void judge(TimeMs nowMs);
    void judgeMissing(TimeMs nowMs);
    /// How many tasks the orchestrator wants; -1 while nobody knows that.
    [[nodiscard]] int desired(TimeMs nowMs) const;
    void judgeReleases(TimeMs nowMs);
    void observe(TimeMs nowMs);
    void findCause(TimeMs nowMs);
    void tellCause(TimeMs nowMs);
    [[nodiscard]] fleet::HealthState candidate() const;
    [[nodiscard]] bool anyTaskHas(Rule rule) const;
    [[nodiscard]] ServiceView view(TimeMs nowMs) const;
    [[nodiscard]] bool isDeploying() const { return m_releases.running().has_value(); }

    std::shared_ptr<ServiceContext> m_context;
    Outbox* m_outbox;
    TaskMap m_tasks;
    QSet<QString> m_targeted; ///< Those of them that have a target.
    TaskCensus m_census;      ///< Of m_tasks.
    ReleaseWatch m_releases;
    QString m_statusError;
    TimeMs m_statusReadMs = NoTime;
    ServiceFigures m_figures;
    TimeMs m_beganMs = NoTime; ///< When the first figures were taken.
    TimeMs m_figuresMs = NoTime;
    TimeMs m_recalledMs = NoTime; ///< When the history last had points of an earlier run.
    Findings m_findings;
    int m_wanted = -1; ///< Tasks, as last known.
    TimeMs m_wantedMs = NoTime;
    int m_missing = 0;
    bool m_isMissingUnknown = false; ///< Some are, of those last wanted, and maybe not wanted now.
    Baseline m_usualLatency;
    QVector<double> m_latencyTrend;
    ReleaseFigures m_older; ///< The last that was seen of the release before the current one.
    QHash<QPair<QString, QString>, Seen> m_seen; ///< By task and release; bounded.
    fleet::CauseFinding m_cause;
    TimeMs m_causeMs = NoTime;
    CauseNews m_causeNews;

    void takeEarlier();
    fleet::Verdict m_verdict;
    std::optional<fleet::HealthState> m_told;
    TimeMs m_betterSinceMs = NoTime;
    TimeMs m_leftHealthyMs = NoTime;
    std::optional<EarlierTrouble> m_earlier; ///< Until this run has seen it healthy.
};

} // namespace wb::health
