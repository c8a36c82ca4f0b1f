// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/EnvironmentSpec.h"
#include "models/incidents/Timeline.h"

namespace wb::storage {

/// What the storage thread works with. Every bound is on by default.
struct StorageOptions {
    QString path; ///< Of the SQLite file.
    fleet::EnvironmentSpec environment;
    const Clock* clock = nullptr; ///< Shared with the storage thread: must be thread-safe.
    DurationMs keepMs = 30LL * 24 * 3600 * 1000; ///< Of signals; timelines are kept for ever.
    qint64 signalBytesLimit = 2LL << 30; ///< The file's size above which the oldest signals go.
    qint64 fileBytesLimit = 0;           ///< Hard limit of the file; 0: only the disk's.
    int signalQueueLimit = 50'000;       ///< Points waiting; what comes on top is dropped, counted.
    int busyTimeoutMs = 5000;
    int signalBatchMs = 1000; ///< Signals are written together this often.
    int tidyEveryMs = 60'000; ///< Signals beyond their bounds are looked for this often.
    int othersEveryMs = 1000; ///< What other programs wrote to the timeline is looked for.
    /// This program watches the environment, and writes what the watch finds unless another one
    /// does; see WatchLease.
    bool watches = false;
    QString program;         ///< That watches, for people: "watchbridge-cli, process 4711".
    int watchEveryMs = 2000; ///< The lease is renewed, or looked at.
    DurationMs watchStaleMs = 10'000; ///< A lease that stands still for so long is taken over.
    int firstRetryMs = 1000;          ///< After a failure; doubles up to lastRetryMs.
    int lastRetryMs = 60'000;
};

/// What an earlier run left, for the incident keeper to go on from.
struct StoredState {
    bool isAvailable = false; ///< False: the database could not be opened (yet).
    int nextIncidentNumber = 1;
    std::optional<incidents::Incident> openIncident;
    QVector<incidents::TimelineEntry> openEntries;   ///< Of the open incident, all.
    QVector<incidents::TimelineEntry> recentEntries; ///< Of the last hour, any incident or none.
    bool isWriter = true;          ///< False: another program writes what the watch finds.
    QString writer;                ///< Which one does.
    TimeMs lastWatchedMs = NoTime; ///< When a program watched last; NoTime: none did.
    /// All that is told of late, and of the open incident.
    [[nodiscard]] QVector<incidents::TimelineEntry> record() const {
        return recentEntries + openEntries;
    }
    QString setAsidePath; ///< Where a damaged database was moved to; empty: none was.
};

/// What other programs wrote to the timeline meanwhile.
struct OthersWork {
    QVector<incidents::TimelineEntry> entries; ///< In the order they came.
    QVector<incidents::Incident> incidents;    ///< Theirs, as the record has them now.
};

} // namespace wb::storage

Q_DECLARE_METATYPE(wb::storage::StoredState)
Q_DECLARE_METATYPE(wb::storage::OthersWork)
