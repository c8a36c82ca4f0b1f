// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/CollectionTally.h"
#include "app/collect/FleetCollector.h"
#include "app/collect/ScrapePool.h"

#include <memory>

namespace wb::collect {

/// FleetCollector's half on the collector thread: discovery, scrapes and evaluator, owned whole.
class CollectorWorker : public QObject {
    Q_OBJECT
public:
    explicit CollectorWorker(FleetCollector::Options options);
    ~CollectorWorker() override;

    void start();
    void stop();
    void reconfigure(const fleet::EnvironmentSpec& environment, const health::RuleSet& rules);
    void recall(const RecordedPoints& newestFirst);
    void recallTroubles(const QVector<health::EarlierTrouble>& troubles);
    void answerRange(const fleet::ChartRequest& request);
    void packSamples();
    void takeStatus(const fleet::ServiceStatus& status);
    void takeStatusFailure(const QString& service, TimeMs atMs, const QString& reason);
    void takeTasks(const QString& orchestrator, const QString& service,
                   const QVector<fleet::TaskPlacement>& tasks);
    void takeNoTasks(const QString& orchestrator, const QString& service, const QString& reason);

Q_SIGNALS:
    void snapshotReady(const wb::fleet::FleetSnapshotPtr& fleet);
    void verdictChanged(const wb::fleet::VerdictChange& change);
    void deploymentChanged(const wb::fleet::Deployment& deployment);
    void causeChanged(const wb::fleet::CauseChange& change);
    void pointsRecorded(const wb::collect::RecordedPoints& points);
    void samplesRecorded(const wb::metrics::SampleBatchPtr& batch);
    void targetsChanged(const QVector<wb::fleet::Target>& targets);
    void rangeReady(const wb::fleet::ChartReply& reply);
    void warning(const QString& text);
    void stopped();

private:
    void discover();
    void setTargets(const QVector<fleet::Target>& targets);
    void takeOutcome(const ScrapeOutcome& outcome);
    void tellDepartures(const ScrapeOutcome& outcome);
    void endSamplesBut(const QVector<fleet::Target>& targets);
    void everySecond();
    void packSome();
    void tellPoints();
    void tellSamples(bool areComplete);
    void tellEvents();
    void publish();
    /// The wall clock, kept from going back: the evaluator's times must not decrease.
    TimeMs nowMs();

    FleetCollector::Options m_options;
    health::FleetEvaluator m_evaluator;
    CollectionTally m_tally;
    metrics::SampleGatherer m_gatherer;
    metrics::SampleStore m_samples;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<Discovery> m_discovery;
    std::unique_ptr<ScrapePool> m_pool;
    std::unique_ptr<QTimer> m_second;
    std::unique_ptr<QTimer> m_publish;
    int m_snapshots = 0;               ///< Published; no more is counted than is asked for.
    std::unique_ptr<QTimer> m_packing; ///< Runs while there is more to pack.
    QSet<QString> m_toldDepartures;    ///< Target ids.
    TimeMs m_lastMs = 0;
    DurationMs m_tickedMs = 0; ///< Steady.
    DurationMs m_toldMs = 0;   ///< Steady: when points and samples were told.
};

} // namespace wb::collect
