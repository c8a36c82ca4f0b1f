// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backtest/BacktestRun.h"

#include "app/backtest/RecordedScrapes.h"
#include "app/storage/samples/SampleRecorder.h"

#include <algorithm>

namespace wb::backtest {

namespace {

constexpr int MaxIncidents = 10'000;

using incidents::Incident;
using incidents::TimelineEntry;

TimeMs firstVerdictOf(const QVector<TimelineEntry>& entries) {
    for (const TimelineEntry& entry : entries) {
        if (entry.kind == incidents::EntryKind::Verdict &&
            (entry.severity == QLatin1String("degraded") ||
             entry.severity == QLatin1String("unhealthy"))) {
            return entry.timeMs;
        }
    }
    return NoTime;
}

/// Oldest first: those of the range, and those that something in it may have led to.
Expected<QVector<health::PastIncident>> incidentsOf(storage::SqliteStore& store,
                                                    const BacktestRequest& request) {
    const auto all = store.incidents(MaxIncidents);
    if (!all) {
        return failure(all.error());
    }
    QVector<health::PastIncident> found;
    for (const Incident& incident : *all) {
        const bool isBefore =
            incident.resolvedMs != NoTime && incident.resolvedMs < request.range.fromMs;
        const bool isAfter =
            incident.openedMs > request.range.toMs + health::BacktestReport::LeadUpMs;
        if (incident.environment != request.environment.name || isBefore || isAfter) {
            continue;
        }
        const auto entries = store.entries(incident.id);
        if (!entries) {
            return failure(entries.error());
        }
        found.prepend({incident.id, incident.services, incident.openedMs, incident.resolvedMs,
                       firstVerdictOf(*entries)});
    }
    return found;
}

Expected<QVector<TimelineEntry>> deploymentsOf(storage::SqliteStore& store,
                                               const health::TimeRange& range) {
    constexpr int MaxEntries = 100'000;
    constexpr qsizetype MaxDeployments = 1000;
    auto entries = store.recentEntries(range.fromMs, MaxEntries);
    if (entries) {
        entries->removeIf([&](const TimelineEntry& entry) {
            return entry.kind != incidents::EntryKind::Deployment || !range.has(entry.timeMs);
        });
        entries->remove(0, std::max<qsizetype>(0, entries->size() - MaxDeployments));
    }
    return entries;
}

QVector<fleet::SeriesSelector> watchedBy(const BacktestRequest& request) {
    QVector<fleet::SeriesSelector> watched;
    for (const health::RuleSet* rules : {&request.ran, &request.candidate}) {
        for (const health::MetricRule& rule : rules->metrics) {
            watched.append(rule.series);
        }
    }
    return watched;
}

} // namespace

Expected<BacktestAnswer> runBacktest(const BacktestRequest& request,
                                     const health::Backtest::Progress& progress) {
    storage::Database::Options options;
    options.path = request.database;
    options.mode = storage::Database::Mode::Existing;
    auto store = storage::SqliteStore::open(options);
    if (!store) {
        return failure(store.error());
    }
    const auto incidents = incidentsOf(**store, request);
    const auto targets = (*store)->targets().stretches();
    auto samples =
        storage::SampleReading::open(storage::SampleRecorder::directoryBeside(request.database));
    if (!incidents || !targets || !samples) {
        return failure(!incidents ? incidents.error()
                       : !targets ? targets.error()
                                  : samples.error());
    }
    health::Backtest backtest({request.environment, request.ran, request.candidate, request.range,
                               *incidents, request.nowMs});
    RecordedScrapes scrapes(
        (*store)->database(),
        std::make_unique<BodyShelf>(std::move(*samples), *targets, request.environment,
                                    watchedBy(request)),
        {request.range.fromMs - health::Backtest::WarmUpMs, request.range.toMs});
    const auto report = backtest.run(scrapes, progress);
    if (!report) {
        return failure(report.error());
    }
    const auto deployments = deploymentsOf(**store, request.range);
    if (!deployments) {
        return failure(deployments.error());
    }
    return BacktestAnswer{*report, scrapes.takeNotes(), *deployments};
}

Expected<health::TimeRange> rangeOf(storage::SqliteStore& store,
                                    const incidents::Incident& incident) {
    health::TimeRange range{incident.openedMs - health::BacktestReport::LeadUpMs,
                            incident.resolvedMs};
    if (range.toMs == NoTime) {
        const auto last =
            store.database().value(QStringLiteral("SELECT max(time_ms) FROM signals"));
        if (!last) {
            return failure(last.error());
        }
        range.toMs = std::max(incident.openedMs, last->toLongLong());
    }
    return range;
}

} // namespace wb::backtest
