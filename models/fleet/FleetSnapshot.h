// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/Cause.h"
#include "models/fleet/Deployment.h"
#include "models/fleet/EnvironmentSpec.h"
#include "models/fleet/FigureStanding.h"
#include "models/fleet/Signal.h"
#include "models/fleet/Verdict.h"

#include <memory>

namespace wb::fleet {

struct TaskSnapshot {
    QString name;     ///< "chat-3"
    QString instance; ///< host:port
    Release release;  ///< From build info; settings' values from the orchestrator when it tells.
    SignalValues values;
    Verdict verdict;
    TimeMs lastSampleMs = NoTime; ///< When its last good scrape arrived.
    TimeMs startedMs = NoTime;    ///< Of the process.
    QString scrapeError;          ///< Why the last scrape failed; empty when it did not.
    int oomKills = 0;             ///< Seen since the watch began; never counts back down.
    TimeMs lastOomMs = NoTime;
    DurationMs timeToLimitMs =
        -1;            ///< Until memory reaches its limit at the present rise; -1: not rising.
    QString placement; ///< The orchestrator's word ("starting"); empty when not told.
    bool isScrapedOnce = false; ///< So far: rates take a second scrape.
};

/// What saturates is not what the autoscaler watches.
struct BlindSpot {
    QString text; ///< "chat scales on CPU > 70 %, but memory is what saturates: …"
};

struct ServiceSnapshot {
    QString name;
    QString component;
    SignalValues values;
    FigureStandings standings; ///< Of the values.
    Verdict verdict;
    QVector<TaskSnapshot> tasks; ///< By number, then name.
    int tasksDesired = -1;       ///< -1: no provider told.
    Release current;             ///< The newest release of its tasks.
    bool mixedReleases = false;  ///< Its tasks run more than one release.
    Release previousGood;        ///< What a rollback would go to; invalid when none is known.
    Release leftBehind; ///< The newer one that going back to `current` left; invalid otherwise.
    std::optional<Deployment> deployment; ///< Running now.
    TimeMs currentSinceMs = NoTime;       ///< When `current` began to be deployed.
    TimeMs lastSampleMs = NoTime;         ///< The oldest of its tasks' last good scrapes.
    TimeMs statusReadAtMs = NoTime;       ///< When the orchestrator was last read.
    QString statusError; ///< Why the orchestrator could not be read; empty when it could.
    std::optional<BlindSpot> blindSpot;
    CauseFinding cause;
    QVector<double> latencyTrend; ///< p95 of the last 60 intervals, oldest first; NaN: a gap.
};

struct CollectionFigures {
    int targets = 0;
    int targetsUp = 0;
    double samplesPerSecond = 0;
    double scrapeP99Ms = 0;
    qint64 scrapes = 0;
    qint64 failedScrapes = 0;
    qint64 samples = 0;
    qint64 series = 0;
    qint64 keptSamples = 0;     ///< In memory.
    qint64 keptSampleBytes = 0; ///< What they take there.
    qint64 dropped = 0;         ///< Scrapes skipped or queued values dropped by a bound.
};

/// Everything the screen, the actions and the rules know at one moment. Immutable; passed by
/// value or as FleetSnapshotPtr between threads.
struct FleetSnapshot {
    QString environment;
    QTimeZone timeZone = QTimeZone::utc();
    TimeMs timeMs = NoTime;
    QVector<ServiceSnapshot> services; ///< Worst first.
    CollectionFigures figures;

    [[nodiscard]] const ServiceSnapshot* service(const QString& name) const;
};
using FleetSnapshotPtr = std::shared_ptr<const FleetSnapshot>;

} // namespace wb::fleet

Q_DECLARE_METATYPE(wb::fleet::FleetSnapshotPtr)
