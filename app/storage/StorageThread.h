// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/SignalTable.h"
#include "app/storage/StorageTypes.h"
#include "models/deploy/AuditLog.h"
#include "models/incidents/Timeline.h"

#include <QHash>
#include <QObject>
#include <QThread>

namespace wb::storage {

class StorageWorker;

/// The asynchronous face of the store: owns the storage thread, lives on its creator's thread and
/// speaks there. Nothing here blocks but the destructor, which saves what waits and joins.
/// Calls are carried out in the order they are made.
class StorageThread : public QObject {
    Q_OBJECT
public:
    /// Opens the database in the background; `ready` tells how that went.
    explicit StorageThread(const StorageOptions& options, QObject* parent = nullptr);
    ~StorageThread() override;

    /// Never dropped: waits in memory, and is tried again, until it is saved.
    void append(const incidents::TimelineEntry& entry);
    void save(const incidents::Incident& incident);
    /// entrySaved tells it of the step's entry.
    void take(const incidents::IncidentStep& step);
    /// `saved` is called on this object's thread, exactly once unless this object is gone before.
    void recordAudit(const deploy::AuditEntry& entry, const deploy::AuditLog::Saved& saved);
    /// Written in batches. Dropped, and counted, when the disk is at fault or the queue is full.
    void recordSignals(const QVector<RecordedPoint>& points);
    /// Which task each target is, from now on; all that there are.
    void noteTargets(const QVector<fleet::Target>& targets);

    /// Asks for `ready` once more, with what is stored now.
    void readState();
    /// Each answers by its signal, with the number returned here, or by loadFailed.
    quint64 loadIncidents();
    quint64 loadEntries(const QString& incidentId);
    /// The record's newest entries, at most so many.
    quint64 loadAudit(int count);
    /// The same, to whom it is for; as recordAudit() answers.
    void readAudit(int count, const deploy::AuditLog::Loaded& loaded);
    quint64 loadSignals(const QString& service, const QString& task, TimeMs fromMs, TimeMs toMs);
    /// All subjects' points in [fromMs, beforeMs), by pastLoaded, page after page from the newest
    /// back; what else is asked meanwhile comes between. loadFailed ends it.
    quint64 loadPast(TimeMs fromMs, TimeMs beforeMs);

    /// Whether this program watches the environment; see StorageOptions.
    [[nodiscard]] bool watches() const { return m_watches; }
    [[nodiscard]] qint64 droppedPoints() const { return m_droppedPoints; }
    /// Entries and incidents that are not saved yet.
    [[nodiscard]] int waiting() const { return m_waiting; }
    /// What is wrong now, in a sentence; empty when all is well.
    [[nodiscard]] const QString& problem() const { return m_problem; }

Q_SIGNALS:
    /// When the database was opened, which may be long after it could not be: that is told once,
    /// as a state that is not available, and without a database the watch goes on.
    void ready(const wb::storage::StoredState& state);
    /// Which program writes what the watch finds changed, with what is stored now: this one took it
    /// over, or another one did. After `ready`.
    void writerChanged(const wb::storage::StoredState& state);
    /// The entry survives SIGKILL and power loss from here on.
    void entrySaved(const QString& id);
    void incidentSaved(const QString& id);
    /// Another program had taken an incident's id first: the record knows it, and all that is told
    /// of it by its old id from now on, by another. Comes before its incidentSaved.
    void incidentRenamed(const QString& from, const wb::incidents::Incident& kept, int nextNumber);
    /// About a second after another program, such as the command line, did.
    void othersWrote(const wb::storage::OthersWork& work);
    /// At an entry's (or incident's) first failure; it is still tried again.
    void saveFailed(const QString& id, const wb::Error& error);
    void waitingChanged(int entries);
    /// For the status strip; empty when it is over.
    void problemChanged(const QString& text);
    void incidentsLoaded(quint64 request, const QVector<wb::incidents::Incident>& incidents);
    void entriesLoaded(quint64 request, const QVector<wb::incidents::TimelineEntry>& entries);
    void auditLoaded(quint64 request, const QVector<wb::deploy::AuditEntry>& oldestFirst);
    void signalsLoaded(quint64 request, const QVector<wb::fleet::SignalPoint>& points);
    void pastLoaded(quint64 request, const QVector<wb::storage::RecordedPoint>& newestFirst,
                    bool isLast);
    void loadFailed(quint64 request, const wb::Error& error);

private:
    void connectWorker();
    void addDropped(qint64 points);
    void postPast(quint64 request, const SignalTable::Page& after, TimeMs fromMs);
    template <typename Call>
    void post(Call call);

    QThread m_thread;
    StorageWorker* m_worker; ///< Deleted by its thread's end.
    int m_signalQueueLimit;
    bool m_watches;
    quint64 m_lastRequest = 0;
    QHash<quint64, deploy::AuditLog::Saved> m_auditAnswers;
    QHash<quint64, deploy::AuditLog::Loaded> m_auditReaders;
    qint64 m_droppedPoints = 0;
    int m_waiting = 0;
    QString m_problem;
};

/// The audit record on the storage thread. Lives on the StorageThread's thread and not longer.
class StorageAuditLog final : public deploy::AuditLog {
public:
    explicit StorageAuditLog(StorageThread& storage)
        : m_storage(storage) {}
    void record(const deploy::AuditEntry& entry, Saved saved) override {
        m_storage.recordAudit(entry, saved);
    }
    void read(Loaded loaded) override { m_storage.readAudit(NewestRead, loaded); }

private:
    StorageThread& m_storage;
};

} // namespace wb::storage
