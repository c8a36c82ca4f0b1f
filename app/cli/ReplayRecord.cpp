// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ReplayRecord.h"

#include "app/storage/samples/SampleRecorder.h"

#include <QDir>
#include <QFile>

namespace wb::cli {

namespace {

constexpr DurationMs WriteEveryMs = 60'000;

metrics::SampleStore::Options told(metrics::SampleSink* sink) {
    metrics::SampleStore::Options options;
    options.sink = sink;
    return options;
}

storage::SampleArchive::Options keptIn(const QString& directory) {
    storage::SampleArchive::Options options;
    options.directory = directory;
    options.keepMs = 366LL * 86'400'000;
    return options;
}

} // namespace

ReplayRecord::ReplayRecord(std::unique_ptr<storage::SqliteStore> store, const QString& samples)
    : m_store(std::move(store))
    , m_samples(told(&m_gatherer))
    , m_archive(keptIn(samples)) {}

Expected<std::unique_ptr<ReplayRecord>>
ReplayRecord::create(const QString& folder, const fleet::EnvironmentSpec& environment,
                     TimeMs nowMs) {
    storage::Database::Options options;
    options.path = QDir(folder).filePath(QStringLiteral("prod1.db"));
    options.nowMs = nowMs;
    if (QFile::exists(options.path)) {
        return failure(ErrorCode::Conflict,
                       QStringLiteral("there is a record already; name an empty folder"),
                       options.path);
    }
    auto store = storage::SqliteStore::open(options);
    if (!store) {
        return failure(store.error());
    }
    std::unique_ptr<ReplayRecord> record(new ReplayRecord(
        std::move(*store), storage::SampleRecorder::directoryBeside(options.path)));
    auto saved = record->m_store->saveEnvironment(environment);
    auto opened = saved ? record->m_archive.open(nowMs) : saved;
    if (!opened) {
        return failure(opened.error());
    }
    return record;
}

void ReplayRecord::note(const Expected<void>& outcome) {
    if (!outcome && !m_error) {
        m_error = outcome.error();
    }
}

void ReplayRecord::targetsChanged(const QVector<fleet::Target>& targets, TimeMs nowMs) {
    note(m_store->targets().note(targets, nowMs));
    QSet<QString> staying;
    for (const fleet::Target& target : targets) {
        staying.insert(target.id);
    }
    for (const QString& target : m_samples.targets()) {
        if (!staying.contains(target)) {
            m_samples.endTarget(target, nowMs);
        }
    }
}

void ReplayRecord::scrapeSucceeded(const QString& target, const metrics::ScrapedBody& body,
                                   TimeMs atMs) {
    m_samples.append(target, body.layout, body.values, atMs);
}

void ReplayRecord::scrapeFailed(const QString& target, TimeMs atMs) {
    m_samples.markFailed(target, atMs);
}

void ReplayRecord::pointsRecorded(const QVector<storage::RecordedPoint>& points) {
    m_points += points;
}

void ReplayRecord::timelineChanged(const QVector<incidents::KeeperChange>& changes) {
    for (const incidents::KeeperChange& change : changes) {
        if (const auto* incident = std::get_if<incidents::Incident>(&change)) {
            note(m_store->save(*incident));
        } else {
            note(m_store->append(std::get<incidents::TimelineEntry>(change)));
        }
    }
}

void ReplayRecord::tick(TimeMs nowMs) {
    if (m_writtenMs == NoTime || nowMs - m_writtenMs >= WriteEveryMs) {
        m_writtenMs = nowMs;
        write(nowMs, false);
    }
}

void ReplayRecord::write(TimeMs nowMs, bool isLast) {
    note(m_store->signalTable().append(std::exchange(m_points, {})));
    const bool packs = isLast || m_archive.takeWantsPacking();
    if (packs) {
        m_samples.packAll();
    }
    if (const metrics::SampleBatchPtr batch = m_gatherer.take(packs)) {
        m_archive.record(*batch, nowMs);
    }
    m_archive.tidy(nowMs);
    if (!m_archive.problem().isEmpty()) {
        note(failure(ErrorCode::Storage, m_archive.problem()));
    }
}

Expected<void> ReplayRecord::finish(TimeMs nowMs) {
    write(nowMs, true);
    m_archive.close(nowMs);
    return m_error ? Expected<void>(failure(*m_error)) : Expected<void>();
}

} // namespace wb::cli
