// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/OthersEntries.h"
#include "app/storage/SqliteStore.h"
#include "app/storage/StandingProblems.h"
#include "app/storage/StorageTypes.h"
#include "app/storage/TimelineChange.h"
#include "app/storage/WatchLease.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <deque>
#include <functional>
#include <variant>

namespace wb::storage {

/// The storage thread's inside: owns the store, saves what it is given, tries again when it could
/// not. Created on the owner's thread, then lives whole on the storage thread. Timeline entries and
/// incidents wait in memory until they are saved; signals are dropped rather than kept waiting.
class StorageWorker : public QObject {
    Q_OBJECT
public:
    explicit StorageWorker(StorageOptions options);
    ~StorageWorker() override;

    void start();
    using Change = TimelineChange;
    void keep(Change change);
    void recordAudit(quint64 request, const deploy::AuditEntry& entry);
    void recordSignals(const QVector<RecordedPoint>& points);
    /// The targets that there are now; kept in mind, and noted again from time to time.
    void noteTargets(const QVector<fleet::Target>& targets);
    void readState();
    void loadIncidents(quint64 request);
    void loadEntries(quint64 request, const QString& incidentId);
    void loadAudit(quint64 request, int count);
    void loadSignals(quint64 request, const QString& service, const QString& task, TimeMs fromMs,
                     TimeMs toMs);
    void loadPast(quint64 request, const SignalTable::Page& after, TimeMs fromMs);
    /// Saves what waits and closes the database.
    void finish();

    /// Points on their way here: the sender adds, the worker takes off. Any thread.
    std::atomic<int> queuedPoints = 0;

Q_SIGNALS:
    void ready(const wb::storage::StoredState& state);
    void writerChanged(const wb::storage::StoredState& state);
    void entrySaved(const QString& id);
    void incidentSaved(const QString& id);
    void incidentRenamed(const QString& from, const wb::incidents::Incident& kept, int nextNumber);
    void othersWrote(const wb::storage::OthersWork& work);
    void saveFailed(const QString& id, const wb::Error& error);
    void waitingChanged(int entries);
    void signalsDropped(qint64 points);
    void problemChanged(const QString& text);
    void auditRecorded(quint64 request, qint64 sequence);
    void auditFailed(quint64 request, const wb::Error& error);
    void incidentsLoaded(quint64 request, const QVector<wb::incidents::Incident>& incidents);
    void entriesLoaded(quint64 request, const QVector<wb::incidents::TimelineEntry>& entries);
    void auditLoaded(quint64 request, const QVector<wb::deploy::AuditEntry>& oldestFirst);
    void signalsLoaded(quint64 request, const QVector<wb::fleet::SignalPoint>& points);
    void pastPageLoaded(quint64 request, const wb::storage::SignalTable::Page& page,
                        wb::TimeMs fromMs);
    void loadFailed(quint64 request, const wb::Error& error);

private:
    bool openStore();
    [[nodiscard]] Expected<StoredState> stateOf(SqliteStore& store) const;
    void flushTimeline();
    bool saveTogether(std::size_t count);
    bool saveOneByOne(std::size_t count);
    /// All or nothing; what it renamed is told when it is done.
    Expected<void> saveWhole(const std::function<Expected<void>()>& work);
    Expected<void> save(const Change& change);
    Expected<void> saveIncident(incidents::Incident incident);
    void renewWatch();
    [[nodiscard]] bool isFenced(const Change& change) const;
    void tellSaved(const Change& change);
    void tellFailed(const Change& change, const Error& error);
    void lookForOthers();
    void flushSignals();
    void writeTargets();
    void tidy();
    void retryLater();
    using Kind = StandingProblems::Kind;
    void setProblem(Kind kind, const QString& text);
    template <typename Value, typename Load, typename Reply>
    void load(quint64 request, Load load, Reply reply);

    StorageOptions m_options;
    std::unique_ptr<SqliteStore> m_store;
    std::deque<Change> m_waiting; ///< Unbounded on purpose: the timeline has no holes.
    QSet<QString> m_toldFailed;   ///< Ids whose failure was told already.
    struct Renamed {
        QString from;
        incidents::Incident kept;
        int number = 0;
    };
    QVector<Renamed> m_renamed; ///< In the transaction under way.
    /// Incidents of this run, those taken up from an earlier one included: the ids by which they
    /// are told, and those that they have in the record, which differ where another program had
    /// taken the first. A line for each incident.
    QHash<QString, QString> m_keptIds;
    QVector<RecordedPoint> m_points;
    TimeMs m_signalsPausedUntilMs = NoTime;
    QVector<fleet::Target> m_targets;
    TimeMs m_targetsNotedMs = NoTime; ///< NoTime: they are to be noted.
    OthersEntries m_others;
    std::unique_ptr<WatchLease> m_lease; ///< Null: this program does not watch.
    bool m_isWriter = true;              ///< As was told.
    bool m_mayWrite = true;              ///< As the transaction under way or the last one found it.
    QTimer* m_watchTimer = nullptr;
    QTimer* m_retryTimer = nullptr;
    QTimer* m_signalTimer = nullptr;
    QTimer* m_othersTimer = nullptr;
    QTimer* m_tidyTimer = nullptr;
    int m_retryMs = 0;
    StandingProblems m_problems;
};

} // namespace wb::storage
