// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collect/FleetCollector.h"

#include "app/collect/CollectorWorker.h"

#include <QCoreApplication>

namespace wb::collect {

FleetCollector::FleetCollector(Options options, QObject* parent)
    : QObject(parent)
    , m_worker(new CollectorWorker(std::move(options))) {
    qRegisterMetaType<fleet::FleetSnapshotPtr>();
    qRegisterMetaType<RecordedPoints>();
    m_thread.setObjectName(QStringLiteral("collector"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &CollectorWorker::snapshotReady, this, &FleetCollector::snapshotReady);
    connect(m_worker, &CollectorWorker::verdictChanged, this, &FleetCollector::verdictChanged);
    connect(m_worker, &CollectorWorker::deploymentChanged, this,
            &FleetCollector::deploymentChanged);
    connect(m_worker, &CollectorWorker::causeChanged, this, &FleetCollector::causeChanged);
    connect(m_worker, &CollectorWorker::pointsRecorded, this, &FleetCollector::pointsRecorded);
    connect(m_worker, &CollectorWorker::samplesRecorded, this, &FleetCollector::samplesRecorded);
    connect(m_worker, &CollectorWorker::targetsChanged, this, &FleetCollector::targetsChanged);
    connect(m_worker, &CollectorWorker::rangeReady, this, &FleetCollector::rangeReady);
    connect(m_worker, &CollectorWorker::warning, this, &FleetCollector::warning);
    connect(m_worker, &CollectorWorker::stopped, this, &FleetCollector::stopped);
    m_thread.start();
}

FleetCollector::~FleetCollector() {
    m_thread.quit();
    m_thread.wait();
}

template <typename Call>
void FleetCollector::post(Call call) {
    QMetaObject::invokeMethod(m_worker, std::move(call), Qt::QueuedConnection);
}

void FleetCollector::start() {
    post([worker = m_worker] { worker->start(); });
}

void FleetCollector::stop() {
    post([worker = m_worker] { worker->stop(); });
}

void FleetCollector::finish() {
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->stop(); }, Qt::BlockingQueuedConnection);
    // What the worker told waits in this thread's queue.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void FleetCollector::reconfigure(const fleet::EnvironmentSpec& environment,
                                 const health::RuleSet& rules) {
    post([worker = m_worker, environment, rules] { worker->reconfigure(environment, rules); });
}

void FleetCollector::recall(const RecordedPoints& newestFirst) {
    post([worker = m_worker, newestFirst] { worker->recall(newestFirst); });
}

void FleetCollector::recallTroubles(const QVector<health::EarlierTrouble>& troubles) {
    post([worker = m_worker, troubles] { worker->recallTroubles(troubles); });
}

void FleetCollector::requestRange(const fleet::ChartRequest& request) {
    post([worker = m_worker, request] { worker->answerRange(request); });
}

void FleetCollector::packSamples() {
    post([worker = m_worker] { worker->packSamples(); });
}

void FleetCollector::serviceStatusArrived(const fleet::ServiceStatus& status) {
    post([worker = m_worker, status] { worker->takeStatus(status); });
}

void FleetCollector::serviceStatusFailed(const QString& service, TimeMs atMs,
                                         const QString& reason) {
    post([worker = m_worker, service, atMs, reason] {
        worker->takeStatusFailure(service, atMs, reason);
    });
}

void FleetCollector::tasksTold(const QString& orchestrator, const QString& service,
                               const QVector<fleet::TaskPlacement>& tasks) {
    post([worker = m_worker, orchestrator, service, tasks] {
        worker->takeTasks(orchestrator, service, tasks);
    });
}

void FleetCollector::tasksUntold(const QString& orchestrator, const QString& service,
                                 const QString& reason) {
    post([worker = m_worker, orchestrator, service, reason] {
        worker->takeNoTasks(orchestrator, service, reason);
    });
}

} // namespace wb::collect
