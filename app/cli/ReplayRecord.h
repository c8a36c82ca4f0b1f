// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/SqliteStore.h"
#include "app/storage/samples/SampleArchive.h"
#include "models/incidents/IncidentKeeper.h"
#include "models/metrics/SampleStore.h"

namespace wb::cli {

/// Records a replay as a watch would have: signals, samples, timeline and targets, in the
/// scenario's own time, through the storage that a watch records with. Synchronous.
class ReplayRecord {
public:
    /// Makes the folder. Conflict where it has a record already: two of them would mix.
    [[nodiscard]] static Expected<std::unique_ptr<ReplayRecord>>
    create(const QString& folder, const fleet::EnvironmentSpec& environment, TimeMs nowMs);

    void targetsChanged(const QVector<fleet::Target>& targets, TimeMs nowMs);
    void scrapeSucceeded(const QString& target, const metrics::ScrapedBody& body, TimeMs atMs);
    void scrapeFailed(const QString& target, TimeMs atMs);
    void pointsRecorded(const QVector<storage::RecordedPoint>& points);
    void timelineChanged(const QVector<incidents::KeeperChange>& changes);
    /// Writes what has come, about once a minute.
    void tick(TimeMs nowMs);
    /// Writes the rest. The first error of all.
    [[nodiscard]] Expected<void> finish(TimeMs nowMs);

private:
    ReplayRecord(std::unique_ptr<storage::SqliteStore> store, const QString& samples);
    void write(TimeMs nowMs, bool isLast);
    void note(const Expected<void>& outcome);

    std::unique_ptr<storage::SqliteStore> m_store;
    metrics::SampleGatherer m_gatherer;
    metrics::SampleStore m_samples;
    storage::SampleArchive m_archive;
    QVector<storage::RecordedPoint> m_points;
    TimeMs m_writtenMs = NoTime;
    std::optional<Error> m_error;
};

} // namespace wb::cli
