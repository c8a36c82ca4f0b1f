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

TimeMs playedFromMs(const BacktestRequest& request) {
    return request.range.fromMs - health::Backtest::warmUpMs(request.ran, request.candidate);
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
            incident.resolvedMs != NoTime && incident.resolvedMs < playedFromMs(request);
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

Expected<QVector<TimelineEntry>> deploymentsOf(storage::Database& database,
                                               const health::TimeRange& range) {
    auto rows = database.run(
        QStringLiteral("SELECT time_ms, service, title FROM entries WHERE kind = 'deployment'"
                       " AND time_ms BETWEEN ? AND ? ORDER BY time_ms DESC, seq DESC LIMIT 1000"),
        {range.fromMs, range.toMs});
    if (!rows) {
        return failure(rows.error());
    }
    QVector<TimelineEntry> entries;
    while (rows->next()) {
        TimelineEntry entry;
        entry.kind = incidents::EntryKind::Deployment;
        entry.timeMs = rows->value(0).toLongLong();
        entry.service = rows->value(1).toString();
        entry.title = rows->value(2).toString();
        entries.prepend(entry);
    }
    if (auto read = database.ended(*rows); !read) {
        return failure(read.error());
    }
    return entries;
}

/// Up to when something is recorded in the hour behind the range; the range's end: nothing is.
Expected<TimeMs> watchedUntil(storage::Database& database, const health::TimeRange& range) {
    const auto last = database.value(
        QStringLiteral("SELECT max(time_ms) FROM signals WHERE time_ms BETWEEN ? AND ?"),
        {range.toMs, range.toMs + health::BacktestReport::LeadUpMs});
    if (!last) {
        return failure(last.error());
    }
    return last->isNull() ? range.toMs : last->toLongLong();
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
    // Whoever wants another answer by now waits for no file.
    double done = 0;
    const auto remembered = [&](double now) { return progress(done = now); };
    const std::function<bool()> goesOn = [&] { return progress(done); };
    const auto incidents = incidentsOf(**store, request);
    const auto targets = (*store)->targets().stretches();
    const auto watchedUntilMs = watchedUntil((*store)->database(), request.range);
    if (!incidents || !targets || !watchedUntilMs) {
        return failure(!incidents ? incidents.error()
                       : !targets ? targets.error()
                                  : watchedUntilMs.error());
    }
    auto samples = storage::SampleReading::open(
        storage::SampleRecorder::directoryBeside(request.database), goesOn);
    if (!samples) {
        return failure(samples.error());
    }
    health::Backtest backtest({request.environment, request.ran, request.candidate, request.range,
                               *incidents, *watchedUntilMs});
    RecordedScrapes scrapes((*store)->database(),
                            std::make_unique<BodyShelf>(std::move(*samples), *targets,
                                                        request.environment, watchedBy(request)),
                            {playedFromMs(request), request.range.toMs}, goesOn);
    const auto report = backtest.run(scrapes, remembered);
    if (!report) {
        return failure(report.error());
    }
    const auto deployments = deploymentsOf((*store)->database(), request.range);
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
