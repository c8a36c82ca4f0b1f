// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/SystemClock.h"
#include "app/collect/FleetCollector.h"
#include "app/providers/OrchestratorWatch.h"
#include "app/settings/Secrets.h"
#include "app/storage/IncidentRecord.h"
#include "app/storage/samples/SampleRecorder.h"

#include <QTimer>

#include <memory>

namespace wb::cli {

/// Collects, evaluates, keeps incidents and records without a screen; prints a line an event and
/// the summary at the end. Lives on the main thread.
class HeadlessWatch : public QObject {
    Q_OBJECT
public:
    struct Options {
        fleet::EnvironmentSpec environment;
        health::RuleSet rules;
        QString dataFile; ///< Of the database; empty: nothing is recorded.
        DurationMs keepMs = 30LL * 86'400'000;
        bool json = false;
    };
    explicit HeadlessWatch(Options options);
    ~HeadlessWatch() override;

    void start();
    /// Ends it: the summary is printed, then finished() emitted.
    void stop();
    /// Whether there was to be a record, and it could not be opened at any time.
    [[nodiscard]] bool isRecordMissing() const {
        return !m_options.dataFile.isEmpty() && !m_isRecorded;
    }

Q_SIGNALS:
    void finished();

private:
    void openRecord();
    void openSamples();
    void recordTold(const storage::StoredState& state);
    void begin();
    void connectSamples();
    void pollProviders();
    void verdictChanged(const fleet::VerdictChange& change);
    void deploymentChanged(const fleet::Deployment& deployment);
    void causeChanged(const fleet::CauseChange& change);
    void incidentChanged(const incidents::Incident& incident);
    void tellWriter(bool isThis, const QString& program) const;
    void print(const QByteArray& json, TimeMs timeMs, const QString& sentence);
    void finish();
    void printSummary();

    const Options m_options;
    SystemClock m_clock;
    settings::Secrets m_secrets;
    std::unique_ptr<storage::StorageThread> m_storage;
    std::unique_ptr<storage::IncidentRecord> m_incidents; ///< Goes before the storage it writes to.
    std::unique_ptr<storage::SampleRecorder> m_samples;
    std::unique_ptr<collect::FleetCollector> m_collector;
    std::unique_ptr<providers::OrchestratorWatch> m_orchestrators;
    QVector<health::EarlierTrouble> m_troubles; ///< That an earlier run left.
    QTimer m_tick;
    fleet::FleetSnapshotPtr m_fleet;
    bool m_isRecordTold = false;
    bool m_isRecorded = false;
    bool m_begun = false;
    bool m_stopping = false;
};

} // namespace wb::cli
