// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/collect/Discovery.h"
#include "models/base/Clock.h"
#include "models/fleet/ChartRange.h"
#include "models/fleet/FleetSnapshot.h"
#include "models/health/FleetEvaluator.h"
#include "models/metrics/SampleBatch.h"
#include "models/metrics/SampleStore.h"

#include <QObject>
#include <QThread>

namespace wb::collect {

class CollectorWorker;
using RecordedPoints = QVector<health::FleetEvaluator::RecordedPoint>;

/// Watches one environment on a thread of its own: discovery, scrapes, signals and verdicts. Lives
/// on its creator's thread and speaks there, by values; nothing here blocks but finish() and the
/// destructor, which joins the thread.
class FleetCollector : public QObject {
    Q_OBJECT
public:
    struct Options {
        fleet::EnvironmentSpec environment;
        health::RuleSet rules;
        const Clock* clock = nullptr; ///< Shared with the thread: must be thread-safe.
        SecretResolver secret;        ///< Called on the thread.
        /// Between two snapshots at least; 0: one at the start and one at the end will do.
        int snapshotMs = 250;
        metrics::SampleLimits samples; ///< Of all samples kept in memory.
        bool recordsSamples = false;   ///< Whether samplesRecorded has a taker.
    };
    explicit FleetCollector(Options options, QObject* parent = nullptr);
    ~FleetCollector() override;

    void start();
    /// Ends the watch: what is still to be told is told, then stopped() is emitted.
    void stop();
    /// The same at once: all of it is told before this returns. Also usable just before
    /// destruction.
    void finish();

    /// Other settings from here on: what they do not change goes on undisturbed. Secrets that they
    /// name must be there.
    void reconfigure(const wb::fleet::EnvironmentSpec& environment,
                     const wb::health::RuleSet& rules);
    /// Points of an earlier run, newest first, for the charts and what is learned from them.
    void recall(const wb::collect::RecordedPoints& newestFirst);
    /// Services that an earlier run left unhealthy, and since when.
    void recallTroubles(const QVector<wb::health::EarlierTrouble>& troubles);
    /// Answered by rangeReady with the same id.
    void requestRange(const wb::fleet::ChartRequest& request);
    /// Packs all samples; samplesRecorded tells them, as a complete batch.
    void packSamples();
    /// What a poll of the orchestrator gave.
    void serviceStatusArrived(const wb::fleet::ServiceStatus& status);
    void serviceStatusFailed(const QString& service, wb::TimeMs atMs, const QString& reason);
    /// For services whose targets are the tasks of an orchestrator, as Discovery has it.
    void tasksTold(const QString& orchestrator, const QString& service,
                   const QVector<wb::fleet::TaskPlacement>& tasks);
    void tasksUntold(const QString& orchestrator, const QString& service, const QString& reason);

Q_SIGNALS:
    /// Within snapshotMs of an event, within four of them of other figures, and a last one. With a
    /// snapshotMs of 0, the first and the last.
    void snapshotReady(const wb::fleet::FleetSnapshotPtr& fleet);
    void verdictChanged(const wb::fleet::VerdictChange& change);
    void deploymentChanged(const wb::fleet::Deployment& deployment);
    void causeChanged(const wb::fleet::CauseChange& change);
    /// In batches, about once a second.
    void pointsRecorded(const wb::collect::RecordedPoints& points);
    /// Every sample of every scrape, about once a second; the last batch is complete.
    void samplesRecorded(const wb::metrics::SampleBatchPtr& batch);
    /// All that there are now; at the start, and whenever discovery finds others.
    void targetsChanged(const QVector<wb::fleet::Target>& targets);
    void rangeReady(const wb::fleet::ChartReply& reply);
    /// A plain sentence: a source of targets failed, a body departs from its format.
    void warning(const QString& text);
    void stopped();

private:
    template <typename Call>
    void post(Call call);

    QThread m_thread;
    CollectorWorker* m_worker; ///< Deleted by its thread's end.
};

} // namespace wb::collect

Q_DECLARE_METATYPE(wb::collect::RecordedPoints)
