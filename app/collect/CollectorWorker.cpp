// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/CollectorWorker.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>

namespace wb::collect {

namespace {

constexpr int SoonSnapshots = 20;
constexpr int FiguresAfterSnapshots = 4;

metrics::SampleStore::Options keeping(const FleetCollector::Options& options,
                                      metrics::SampleGatherer* gatherer) {
    metrics::SampleStore::Options keeping;
    keeping.limits = options.samples;
    // Above the numbers of every earlier run, of which a journal may have some.
    keeping.firstBlock = static_cast<std::uint64_t>(options.clock->nowMs()) << 16;
    keeping.sink = options.recordsSamples ? gatherer : nullptr;
    return keeping;
}

} // namespace

CollectorWorker::CollectorWorker(FleetCollector::Options options)
    : m_options(std::move(options))
    , m_evaluator(m_options.environment, m_options.rules)
    , m_samples(keeping(m_options, &m_gatherer)) {}

CollectorWorker::~CollectorWorker() = default;

// Everything with a timer or a socket is made here, on the thread it lives on.
void CollectorWorker::start() {
    m_network = std::make_unique<QNetworkAccessManager>();
    m_pool = std::make_unique<ScrapePool>(m_options.environment, m_network.get(), m_options.secret,
                                          m_options.clock);
    m_second = std::make_unique<QTimer>();
    m_publish = std::make_unique<QTimer>();
    m_publish->setSingleShot(true);
    m_packing = std::make_unique<QTimer>();
    m_packing->setSingleShot(true);
    connect(m_pool.get(), &ScrapePool::scrapeFinished, this, &CollectorWorker::takeOutcome);
    connect(m_second.get(), &QTimer::timeout, this, &CollectorWorker::everySecond);
    connect(m_publish.get(), &QTimer::timeout, this, &CollectorWorker::publish);
    connect(m_packing.get(), &QTimer::timeout, this, &CollectorWorker::packSome);
    discover();
    m_tickedMs = m_toldMs = m_options.clock->steadyMs();
    m_second->start(1000);
    publish();
}

void CollectorWorker::discover() {
    auto before =
        std::exchange(m_discovery, std::make_unique<Discovery>(m_options.environment,
                                                               m_network.get(), m_options.secret));
    connect(m_discovery.get(), &Discovery::targetsChanged, this, &CollectorWorker::setTargets);
    connect(m_discovery.get(), &Discovery::warning, this, &CollectorWorker::warning);
    if (before != nullptr) {
        m_discovery->adopt(*before);
        before.reset();
    }
    m_discovery->start();
}

void CollectorWorker::reconfigure(const fleet::EnvironmentSpec& environment,
                                  const health::RuleSet& rules) {
    m_options.environment = environment;
    m_options.rules = rules;
    m_evaluator.reconfigure(environment, rules, nowMs());
    if (m_pool != nullptr) {
        m_pool->setEnvironment(environment);
        discover();
        publish();
    }
}

void CollectorWorker::stop() {
    if (m_pool != nullptr) {
        everySecond();
        tellPoints();
        m_samples.packAll();
        tellSamples(true);
        publish();
    }
    m_packing.reset();
    m_publish.reset();
    m_second.reset();
    m_pool.reset();
    m_discovery.reset();
    m_network.reset();
    Q_EMIT stopped();
}

TimeMs CollectorWorker::nowMs() {
    m_lastMs = std::max(m_lastMs, m_options.clock->nowMs());
    return m_lastMs;
}

void CollectorWorker::setTargets(const QVector<fleet::Target>& targets) {
    m_evaluator.setTargets(targets, nowMs());
    m_tally.setTargets(targets);
    m_pool->setTargets(targets);
    endSamplesBut(targets);
    m_toldDepartures.clear();
    Q_EMIT targetsChanged(targets);
    tellEvents();
}

void CollectorWorker::takeOutcome(const ScrapeOutcome& outcome) {
    // Awake anyhow: nearly a second is as good as one, and spares a waking of its own.
    constexpr DurationMs NearlyASecondMs = 700;
    m_tally.add(outcome, m_options.clock->steadyMs());
    // One time for both: a backtest joins samples and signals by it.
    const TimeMs atMs = nowMs();
    if (outcome.result) {
        m_samples.append(outcome.target.id, outcome.result->layout, outcome.result->values, atMs);
        m_evaluator.scrapeSucceeded(outcome.target.id, atMs, *outcome.result);
        tellDepartures(outcome);
    } else {
        m_samples.markFailed(outcome.target.id, atMs);
        m_evaluator.scrapeFailed(outcome.target.id, atMs, outcome.result.error().message);
    }
    if (m_second != nullptr && m_options.clock->steadyMs() - m_tickedMs >= NearlyASecondMs) {
        m_second->start();
        everySecond();
    } else {
        tellEvents();
    }
}

/// Once a target: a body that is read all the same is no news at every scrape.
void CollectorWorker::tellDepartures(const ScrapeOutcome& outcome) {
    const metrics::ScrapedBody& body = *outcome.result;
    if (body.warningCount() == 0 || m_toldDepartures.contains(outcome.target.id)) {
        return;
    }
    m_toldDepartures.insert(outcome.target.id);
    const metrics::ParseIssue& first = body.warnings->first.front();
    Q_EMIT warning(QStringLiteral("%1 departs from its format in %2 places, first at %3: %4")
                       .arg(outcome.target.task)
                       .arg(body.warningCount())
                       .arg(QString::fromStdString(metrics::placeText(first)),
                            QString::fromStdString(first.reason)));
}

void CollectorWorker::endSamplesBut(const QVector<fleet::Target>& targets) {
    QSet<QString> staying;
    for (const fleet::Target& target : targets) {
        staying.insert(target.id);
    }
    for (const QString& target : m_samples.targets()) {
        if (!staying.contains(target)) {
            m_samples.endTarget(target, nowMs());
        }
    }
}

/// A little at a time: packing all takes longer than a scrape may wait.
void CollectorWorker::packSamples() {
    if (m_packing != nullptr) {
        m_samples.beginPacking();
        packSome();
    }
}

void CollectorWorker::packSome() {
    constexpr qint64 SliceMs = 5;
    QElapsedTimer slice;
    slice.start();
    bool hasMore = true;
    while (hasMore && slice.elapsed() < SliceMs) {
        hasMore = m_samples.packNext();
    }
    if (!hasMore) {
        tellSamples(true);
    } else if (!m_packing->isActive()) {
        m_packing->start();
    }
}

void CollectorWorker::tellSamples(bool areComplete) {
    if (const metrics::SampleBatchPtr batch = m_gatherer.take(areComplete)) {
        Q_EMIT samplesRecorded(batch);
    }
}

void CollectorWorker::everySecond() {
    m_evaluator.tick(nowMs());
    tellEvents();
    // Whoever writes them sleeps in between: waking costs more than what one second has to tell.
    constexpr DurationMs ToldEveryMs = 3000;
    m_tickedMs = m_options.clock->steadyMs();
    if (m_tickedMs - m_toldMs >= ToldEveryMs) {
        m_toldMs = m_tickedMs;
        tellPoints();
        tellSamples(false);
    }
}

void CollectorWorker::tellPoints() {
    const RecordedPoints points = m_evaluator.takeRecordedPoints();
    if (!points.isEmpty()) {
        Q_EMIT pointsRecorded(points);
    }
}

void CollectorWorker::tellEvents() {
    const auto events = m_evaluator.takeEvents();
    for (const health::FleetEvent& event : events) {
        if (const auto* change = std::get_if<fleet::VerdictChange>(&event)) {
            Q_EMIT verdictChanged(*change);
        } else if (const auto* deployment = std::get_if<fleet::Deployment>(&event)) {
            Q_EMIT deploymentChanged(*deployment);
        } else {
            Q_EMIT causeChanged(std::get<fleet::CauseChange>(event));
        }
    }
    if (m_options.snapshotMs <= 0 || m_publish == nullptr) {
        return;
    }
    // News is shown soon, and all of a start; figures alone, of which a large fleet has some at any
    // moment, by and by.
    const bool isSoon = !events.isEmpty() || m_snapshots < SoonSnapshots;
    const int withinMs = m_options.snapshotMs * (isSoon ? 1 : FiguresAfterSnapshots);
    if (!m_publish->isActive() || m_publish->remainingTime() > withinMs) {
        m_publish->start(withinMs);
    }
}

void CollectorWorker::publish() {
    m_snapshots = std::min(m_snapshots + 1, SoonSnapshots);
    auto snapshot = std::make_shared<fleet::FleetSnapshot>(m_evaluator.snapshot(nowMs()));
    snapshot->figures = m_tally.figures(m_options.clock->steadyMs(), m_pool->skipped());
    const metrics::SampleFigures samples = m_samples.figures();
    snapshot->figures.keptSamples = static_cast<qint64>(samples.samples);
    snapshot->figures.keptSampleBytes = static_cast<qint64>(samples.bytes);
    Q_EMIT snapshotReady(fleet::FleetSnapshotPtr(std::move(snapshot)));
}

void CollectorWorker::recall(const RecordedPoints& newestFirst) {
    m_evaluator.recall(newestFirst, nowMs());
}

void CollectorWorker::recallTroubles(const QVector<health::EarlierTrouble>& troubles) {
    m_evaluator.recallTroubles(troubles);
}

void CollectorWorker::answerRange(const fleet::ChartRequest& request) {
    constexpr qsizetype LineLimit = 1000;
    fleet::ChartReply reply;
    reply.id = request.id;
    const fleet::SignalHistory& history = m_evaluator.history();
    const auto range = [&](const fleet::ChartLine& line, DurationMs earlierByMs) {
        return history.range(request.service, line.task, line.signal, request.fromMs - earlierByMs,
                             request.toMs - earlierByMs, request.pixelColumns);
    };
    for (const fleet::ChartLine& line : request.lines.mid(0, LineLimit)) {
        reply.lines << range(line, 0);
        reply.heldFromMs << history.heldFromMs(request.service, line.task);
    }
    for (const fleet::ChartLine& line : request.earlierLines.mid(0, LineLimit)) {
        reply.earlier << range(line, request.earlierByMs);
        for (QPointF& point : reply.earlier.last()) {
            point.rx() += static_cast<double>(request.earlierByMs);
        }
        reply.earlierHeldFromMs << history.heldFromMs(request.service, line.task);
    }
    Q_EMIT rangeReady(reply);
}

void CollectorWorker::takeStatus(const fleet::ServiceStatus& status) {
    m_evaluator.serviceStatusArrived(status);
    tellEvents();
}

void CollectorWorker::takeStatusFailure(const QString& service, TimeMs atMs,
                                        const QString& reason) {
    m_evaluator.serviceStatusFailed(service, atMs, reason);
    tellEvents();
}

void CollectorWorker::takeTasks(const QString& orchestrator, const QString& service,
                                const QVector<fleet::TaskPlacement>& tasks) {
    if (m_discovery != nullptr) {
        m_discovery->takeTasks(orchestrator, service, tasks);
    }
}

void CollectorWorker::takeNoTasks(const QString& orchestrator, const QString& service,
                                  const QString& reason) {
    if (m_discovery != nullptr) {
        m_discovery->takeNoTasks(orchestrator, service, reason);
    }
}

} // namespace wb::collect
