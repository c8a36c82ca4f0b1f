// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/StorageThread.h"

#include "app/storage/StorageWorker.h"

namespace wb::storage {

StorageThread::StorageThread(const StorageOptions& options, QObject* parent)
    : QObject(parent)
    , m_worker(new StorageWorker(options))
    , m_signalQueueLimit(options.signalQueueLimit)
    , m_watches(options.watches) {
    m_thread.setObjectName(QStringLiteral("storage"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connectWorker();
    m_thread.start();
    post([](StorageWorker& worker) { worker.start(); });
}

StorageThread::~StorageThread() {
    disconnect(m_worker, nullptr, this, nullptr);
    post([](StorageWorker& worker) {
        worker.finish();
        QThread::currentThread()->quit();
    });
    m_thread.wait();
}

void StorageThread::connectWorker() {
    connect(m_worker, &StorageWorker::ready, this, &StorageThread::ready);
    connect(m_worker, &StorageWorker::writerChanged, this, &StorageThread::writerChanged);
    connect(m_worker, &StorageWorker::entrySaved, this, &StorageThread::entrySaved);
    connect(m_worker, &StorageWorker::incidentSaved, this, &StorageThread::incidentSaved);
    connect(m_worker, &StorageWorker::incidentRenamed, this, &StorageThread::incidentRenamed);
    connect(m_worker, &StorageWorker::othersWrote, this, &StorageThread::othersWrote);
    connect(m_worker, &StorageWorker::saveFailed, this, &StorageThread::saveFailed);
    connect(m_worker, &StorageWorker::incidentsLoaded, this, &StorageThread::incidentsLoaded);
    connect(m_worker, &StorageWorker::entriesLoaded, this, &StorageThread::entriesLoaded);
    connect(m_worker, &StorageWorker::auditLoaded, this, &StorageThread::auditLoaded);
    connect(m_worker, &StorageWorker::signalsLoaded, this, &StorageThread::signalsLoaded);
    connect(m_worker, &StorageWorker::pastPageLoaded, this,
            [this](quint64 request, const SignalTable::Page& page, TimeMs fromMs) {
                const bool isLast = page.beforeMs == NoTime;
                Q_EMIT pastLoaded(request, page.points, isLast);
                // The next page is asked for when this one has arrived: never more than one is on
                // its way, however slow the taker is.
                if (!isLast) {
                    postPast(request, page, fromMs);
                }
            });
    connect(m_worker, &StorageWorker::loadFailed, this, &StorageThread::loadFailed);
    connect(m_worker, &StorageWorker::signalsDropped, this, &StorageThread::addDropped);
    connect(m_worker, &StorageWorker::waitingChanged, this, [this](int entries) {
        m_waiting = entries;
        Q_EMIT waitingChanged(entries);
    });
    connect(m_worker, &StorageWorker::problemChanged, this, [this](const QString& text) {
        m_problem = text;
        Q_EMIT problemChanged(text);
    });
    const auto answer = [this](quint64 request, const Expected<qint64>& sequence) {
        if (const auto saved = m_auditAnswers.take(request)) {
            saved(sequence);
        }
    };
    const auto hand = [this](quint64 request, Expected<QVector<deploy::AuditEntry>> entries) {
        if (const auto loaded = m_auditReaders.take(request)) {
            loaded(std::move(entries));
        }
    };
    connect(m_worker, &StorageWorker::auditLoaded, this, hand);
    connect(m_worker, &StorageWorker::loadFailed, this,
            [hand](quint64 request, const Error& error) { hand(request, failure(error)); });
    connect(m_worker, &StorageWorker::auditRecorded, this,
            [answer](quint64 request, qint64 sequence) { answer(request, sequence); });
    connect(m_worker, &StorageWorker::auditFailed, this,
            [answer](quint64 request, const Error& error) { answer(request, failure(error)); });
}

template <typename Call>
void StorageThread::post(Call call) {
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, call = std::move(call)] { call(*worker); },
        Qt::QueuedConnection);
}

void StorageThread::append(const incidents::TimelineEntry& entry) {
    post([entry](StorageWorker& worker) { worker.keep(entry); });
}

void StorageThread::save(const incidents::Incident& incident) {
    post([incident](StorageWorker& worker) { worker.keep(incident); });
}

void StorageThread::take(const incidents::IncidentStep& step) {
    post([step](StorageWorker& worker) { worker.keep(step); });
}

void StorageThread::recordAudit(const deploy::AuditEntry& entry,
                                const deploy::AuditLog::Saved& saved) {
    const quint64 request = ++m_lastRequest;
    m_auditAnswers.insert(request, saved);
    post([request, entry](StorageWorker& worker) { worker.recordAudit(request, entry); });
}

void StorageThread::recordSignals(const QVector<RecordedPoint>& points) {
    const int count = static_cast<int>(points.size());
    if (count == 0) {
        return;
    }
    if (m_worker->queuedPoints + count > m_signalQueueLimit) {
        addDropped(count);
        return;
    }
    m_worker->queuedPoints += count;
    post([points](StorageWorker& worker) { worker.recordSignals(points); });
}

void StorageThread::noteTargets(const QVector<fleet::Target>& targets) {
    post([targets](StorageWorker& worker) { worker.noteTargets(targets); });
}

void StorageThread::addDropped(qint64 points) {
    m_droppedPoints += points;
}

void StorageThread::readState() {
    post([](StorageWorker& worker) { worker.readState(); });
}

quint64 StorageThread::loadIncidents() {
    const quint64 request = ++m_lastRequest;
    post([request](StorageWorker& worker) { worker.loadIncidents(request); });
    return request;
}

quint64 StorageThread::loadEntries(const QString& incidentId) {
    const quint64 request = ++m_lastRequest;
    post([request, incidentId](StorageWorker& worker) { worker.loadEntries(request, incidentId); });
    return request;
}

quint64 StorageThread::loadAudit(int count) {
    const quint64 request = ++m_lastRequest;
    post([request, count](StorageWorker& worker) { worker.loadAudit(request, count); });
    return request;
}

void StorageThread::readAudit(int count, const deploy::AuditLog::Loaded& loaded) {
    m_auditReaders.insert(loadAudit(count), loaded);
}

quint64 StorageThread::loadPast(TimeMs fromMs, TimeMs beforeMs) {
    const quint64 request = ++m_lastRequest;
    SignalTable::Page after;
    after.beforeMs = beforeMs;
    postPast(request, after, fromMs);
    return request;
}

void StorageThread::postPast(quint64 request, const SignalTable::Page& after, TimeMs fromMs) {
    SignalTable::Page place;
    place.beforeMs = after.beforeMs;
    place.beforeSubject = after.beforeSubject;
    post([=](StorageWorker& worker) { worker.loadPast(request, place, fromMs); });
}

quint64 StorageThread::loadSignals(const QString& service, const QString& task, TimeMs fromMs,
                                   TimeMs toMs) {
    const quint64 request = ++m_lastRequest;
    post([=](StorageWorker& worker) { worker.loadSignals(request, service, task, fromMs, toMs); });
    return request;
}

} // namespace wb::storage
