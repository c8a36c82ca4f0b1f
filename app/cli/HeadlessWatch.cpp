// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HeadlessWatch.h"

#include "app/Account.h"
#include "app/CollectorFeed.h"
#include "app/cli/JsonText.h"
#include "app/cli/Terminal.h"
#include "models/base/Format.h"
#include "models/incidents/EarlierTroubles.h"
#include "models/incidents/EntryText.h"
#include "models/incidents/EventJson.h"

#include <QDir>
#include <QFileInfo>

#include <sys/resource.h>

namespace wb::cli {

namespace {

/// How late an incident may be told to be over: as often as signals and samples are written.
constexpr int TickMs = 3000;

struct Usage {
    double cpuSeconds = 0;
    qint64 maxRssBytes = 0;
};

Usage usageSoFar() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), qint64(usage.ru_maxrss) * 1024};
}

/// The database with its log, and the samples beside it.
qint64 bytesOnDisk(const QString& dataFile) {
    qint64 bytes = 0;
    for (const char* suffix : {"", "-wal"}) {
        bytes += QFileInfo(dataFile + QLatin1String(suffix)).size();
    }
    const QDir samples(storage::SampleRecorder::directoryBeside(dataFile));
    for (const QFileInfo& file : samples.entryInfoList(QDir::Files)) {
        bytes += file.size();
    }
    return bytes;
}

QByteArray perSample(qint64 bytes, qint64 samples) {
    return samples == 0 ? QByteArray("null")
                        : jsonNumber(static_cast<double>(bytes) / static_cast<double>(samples));
}

} // namespace

HeadlessWatch::HeadlessWatch(Options options)
    : m_options(std::move(options)) {
    connect(&m_tick, &QTimer::timeout, this, [this] { m_incidents->tick(); });
}

HeadlessWatch::~HeadlessWatch() = default;

void HeadlessWatch::start() {
    openRecord();
    connect(m_incidents.get(), &storage::IncidentRecord::incidentChanged, this,
            [this](const incidents::Incident& incident, bool isSaved) {
                if (!isSaved) {
                    incidentChanged(incident);
                }
            });
    connect(m_incidents.get(), &storage::IncidentRecord::entryAdded, this,
            [this](const incidents::TimelineEntry& entry, bool isSaved) {
                if (!isSaved && entry.kind == incidents::EntryKind::Gap) {
                    print(incidents::gapEventJson(m_options.environment.name, entry), entry.timeMs,
                          entry.title);
                }
            });
}

void HeadlessWatch::tellWriter(bool isThis, const QString& program) const {
    complain(isThis ? QStringLiteral("this program writes the timeline of %1 now")
                          .arg(m_options.environment.name)
                    : QStringLiteral("%1 watches %2 on this database, too, and writes its "
                                     "timeline; this program takes over when that one ends")
                          .arg(program, m_options.environment.name));
}

void HeadlessWatch::openSamples() {
    storage::SampleRecorder::Options options;
    options.archive.directory = storage::SampleRecorder::directoryBeside(m_options.dataFile);
    options.archive.keepMs = m_options.keepMs;
    options.clock = &m_clock;
    m_samples = std::make_unique<storage::SampleRecorder>(options);
    connect(m_samples.get(), &storage::SampleRecorder::noted, this,
            [](const QString& text) { complain(text); });
    connect(m_samples.get(), &storage::SampleRecorder::problemChanged, this,
            [](const QString& text) {
                if (!text.isEmpty()) {
                    complain(text);
                }
            });
}

void HeadlessWatch::connectSamples() {
    connect(m_collector.get(), &collect::FleetCollector::samplesRecorded, m_samples.get(),
            &storage::SampleRecorder::record);
    connect(m_samples.get(), &storage::SampleRecorder::packingWanted, m_collector.get(),
            &collect::FleetCollector::packSamples);
}

void HeadlessWatch::openRecord() {
    connect(&m_secrets, &settings::Secrets::unanswered, this,
            [](const QString& text) { complain(text); });
    if (m_options.dataFile.isEmpty()) {
        m_incidents = std::make_unique<storage::IncidentRecord>(m_options.environment,
                                                                m_options.rules, m_clock, nullptr);
        m_secrets.load(m_options.environment, [this] { begin(); });
        return;
    }
    openSamples();
    storage::StorageOptions options;
    options.path = m_options.dataFile;
    options.environment = m_options.environment;
    options.clock = &m_clock;
    options.keepMs = m_options.keepMs;
    options.watches = true;
    options.program = programName();
    m_storage = std::make_unique<storage::StorageThread>(options);
    m_incidents = std::make_unique<storage::IncidentRecord>(m_options.environment, m_options.rules,
                                                            m_clock, m_storage.get());
    connect(m_incidents.get(), &storage::IncidentRecord::writerTold, this,
            &HeadlessWatch::tellWriter);
    connect(m_storage.get(), &storage::StorageThread::problemChanged, this,
            [](const QString& text) {
                if (!text.isEmpty()) {
                    complain(text);
                }
            });
    connect(m_storage.get(), &storage::StorageThread::ready, this, &HeadlessWatch::recordTold);
}

/// A database that could not be opened at first tells of itself a second time.
void HeadlessWatch::recordTold(const storage::StoredState& state) {
    m_isRecordTold = true;
    m_isRecorded |= state.isAvailable;
    if (m_begun) {
        return;
    }
    if (m_stopping) {
        finish();
        return;
    }
    m_troubles = incidents::troublesIn(state.record());
    m_secrets.load(m_options.environment, [this] { begin(); });
}

void HeadlessWatch::begin() {
    if (m_begun || m_stopping) {
        return;
    }
    m_begun = true;
    collect::FleetCollector::Options collecting;
    collecting.environment = m_options.environment;
    collecting.rules = m_options.rules;
    collecting.clock = &m_clock;
    collecting.secret = [this](const fleet::SecretRef& reference) {
        return m_secrets.value(reference);
    };
    // Nobody looks at a headless watch: it needs the figures of its summary.
    collecting.snapshotMs = 0;
    collecting.recordsSamples = m_samples != nullptr;
    m_collector = std::make_unique<collect::FleetCollector>(std::move(collecting));
    using collect::FleetCollector;
    connect(m_collector.get(), &FleetCollector::snapshotReady, this,
            [this](const fleet::FleetSnapshotPtr& fleet) { m_fleet = fleet; });
    connect(m_collector.get(), &FleetCollector::verdictChanged, this,
            &HeadlessWatch::verdictChanged);
    connect(m_collector.get(), &FleetCollector::deploymentChanged, this,
            &HeadlessWatch::deploymentChanged);
    connect(m_collector.get(), &FleetCollector::causeChanged, this, &HeadlessWatch::causeChanged);
    connect(m_collector.get(), &FleetCollector::warning, this,
            [](const QString& text) { complain(QStringLiteral("warning: ") + text); });
    connect(m_collector.get(), &FleetCollector::stopped, this, &HeadlessWatch::finish);
    if (m_storage != nullptr) {
        connect(m_collector.get(), &FleetCollector::pointsRecorded, m_storage.get(),
                &storage::StorageThread::recordSignals);
        connect(m_collector.get(), &FleetCollector::targetsChanged, m_storage.get(),
                &storage::StorageThread::noteTargets);
        connectSamples();
    }
    m_collector->recallTroubles(m_troubles);
    m_collector->start();
    pollProviders();
    m_tick.start(TickMs);
}

void HeadlessWatch::pollProviders() {
    using providers::OrchestratorWatch;
    m_orchestrators = std::make_unique<OrchestratorWatch>(
        m_options.environment,
        [this](const fleet::SecretRef& reference) { return m_secrets.value(reference); }, m_clock,
        m_options.dataFile);
    feed(*m_collector, *m_orchestrators);
    m_orchestrators->start();
}

void HeadlessWatch::stop() {
    if (m_stopping) {
        return;
    }
    m_stopping = true;
    m_tick.stop();
    if (m_collector != nullptr) {
        m_orchestrators->stop();
        m_collector->stop();
    } else if (m_storage == nullptr || m_isRecordTold) {
        finish();
    }
    // Whether there is a record has to be known before the end can be told.
}

void HeadlessWatch::verdictChanged(const fleet::VerdictChange& change) {
    const QString subject = change.task.isEmpty() ? change.service : change.task;
    print(incidents::eventJson(m_options.environment.name, change), change.timeMs,
          QStringLiteral("%1 is %2: %3").arg(subject, healthName(change.state), change.reason));
    m_incidents->verdictChanged(change);
}

void HeadlessWatch::deploymentChanged(const fleet::Deployment& deployment) {
    const TimeMs nowMs = m_clock.nowMs();
    print(incidents::eventJson(nowMs, deployment), nowMs,
          QStringLiteral("%1: %2 of %3 %4")
              .arg(deployment.service, deploymentKindName(deployment.kind),
                   deployment.release.name(), deploymentStateName(deployment.state)));
    m_incidents->deploymentChanged(deployment);
}

void HeadlessWatch::causeChanged(const fleet::CauseChange& change) {
    print(incidents::eventJson(m_options.environment.name, change), change.timeMs,
          incidents::causeTitle(change));
    m_incidents->causeChanged(change);
}

void HeadlessWatch::incidentChanged(const incidents::Incident& incident) {
    const TimeMs nowMs = m_clock.nowMs();
    print(incidents::eventJson(nowMs, incident), nowMs,
          QStringLiteral("%1 %2: %3")
              .arg(incident.id, incidentStateName(incident.state), incident.title));
}

void HeadlessWatch::print(const QByteArray& json, TimeMs timeMs, const QString& sentence) {
    const QString words = base::clockText(timeMs, m_options.environment.timeZone) +
                          QStringLiteral("  ") + printable(sentence);
    if (!printLine(m_options.json ? json : words.toUtf8())) {
        // Whoever listened is gone.
        stop();
    }
}

void HeadlessWatch::finish() {
    // Joins the storage threads, which save what waits, so that the files have their final size.
    m_collector.reset();
    m_incidents.reset();
    if (m_storage != nullptr && m_storage->droppedPoints() > 0) {
        complain(QStringLiteral("%1 points of signals were not recorded: the disk could not take "
                                "them, or not in time.")
                     .arg(m_storage->droppedPoints()));
    }
    m_storage.reset();
    m_samples.reset();
    if (isRecordMissing()) {
        complain(QStringLiteral(
            "Neither timeline nor signals were recorded: the database could not be opened."));
    }
    printSummary();
    Q_EMIT finished();
}

void HeadlessWatch::printSummary() {
    const fleet::CollectionFigures figures =
        m_fleet == nullptr ? fleet::CollectionFigures() : m_fleet->figures;
    const Usage usage = usageSoFar();
    const qint64 diskBytes = bytesOnDisk(m_options.dataFile);
    if (!m_options.json) {
        printLine(QStringLiteral("%1 targets, %2 scrapes (%3 failed), %4 samples of %5 series, "
                                 "%6 s CPU, %7 at most")
                      .arg(figures.targets)
                      .arg(figures.scrapes)
                      .arg(figures.failedScrapes)
                      .arg(figures.samples)
                      .arg(figures.series)
                      .arg(usage.cpuSeconds, 0, 'f', 2)
                      .arg(base::bytesText(static_cast<double>(usage.maxRssBytes)))
                      .toUtf8());
        return;
    }
    const auto number = [](qint64 value) { return QByteArray::number(value); };
    printLine(
        "{\"event\":\"summary\",\"time\":\"" + base::utcText(m_clock.nowMs()).toUtf8() +
        "\",\"targets\":" + number(figures.targets) +
        ",\"targets_up\":" + number(figures.targetsUp) + ",\"scrapes\":" + number(figures.scrapes) +
        ",\"failed_scrapes\":" + number(figures.failedScrapes) + ",\"skipped_scrapes\":" +
        number(figures.dropped) + ",\"samples\":" + number(figures.samples) + ",\"kept_samples\":" +
        number(figures.keptSamples) + ",\"kept_sample_bytes\":" + number(figures.keptSampleBytes) +
        ",\"series\":" + number(figures.series) + ",\"scrape_p99_ms\":" +
        jsonNumber(figures.scrapeP99Ms) + ",\"cpu_seconds\":" + jsonNumber(usage.cpuSeconds) +
        ",\"max_rss_bytes\":" + number(usage.maxRssBytes) + ",\"memory_bytes_per_sample\":" +
        perSample(usage.maxRssBytes, figures.samples) + ",\"disk_bytes_per_sample\":" +
        (m_options.dataFile.isEmpty() ? "null" : perSample(diskBytes, figures.samples)) + '}');
}

} // namespace wb::cli
