// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/BacktestDesk.h"
#include "app/desktop/ChartSource.h"
#include "app/desktop/EnvironmentAlarms.h"
#include "app/desktop/ProcessFigures.h"
#include "app/desktop/TimelineExport.h"
#include "app/settings/ConfigFile.h"
#include "app/settings/Secrets.h"
#include "app/storage/ActionResumption.h"
#include "app/storage/IncidentRecord.h"
#include "app/storage/ProgramLock.h"
#include "app/storage/samples/SampleRecorder.h"
#include "models/deploy/ActionLock.h"
#include "models/deploy/ActionRunner.h"
#include "models/fleet/FleetSnapshot.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace wb::collect {
class FleetCollector;
}
namespace wb::providers {
class OrchestratorWatch;
} // namespace wb::providers
namespace wb::shell {
class MainWindow;
}

namespace wb::desktop {

/// The composition root of one environment: makes collector, storage, providers, action runner and
/// window, and joins them by signals. Main thread; the collector and the storage have their own.
class Bridge : public QObject {
    Q_OBJECT
public:
    Bridge(const settings::Config& config, const fleet::EnvironmentSpec& environment,
           const Clock& clock, QObject* parent = nullptr);
    /// Whatever is under way is left, and the timeline tells where.
    ~Bridge() override;

    /// Other settings of the same environment. Services that are as they were go on undisturbed,
    /// and so do the window and its charts. While an action is under way the change waits until it
    /// is over. Where the record is and how long it is kept stays as it was.
    void reconfigure(const settings::Config& config, const fleet::EnvironmentSpec& environment);

    /// The action that is armed or under way.
    [[nodiscard]] std::optional<deploy::ActionSnapshot> underWay() const;
    [[nodiscard]] bool isActing() const { return underWay().has_value(); }
    /// What is pinned at autoscalers, or may be, for actions of this environment.
    [[nodiscard]] QVector<deploy::RecordedPin> openPins() const { return m_runner->openPins(); }
    /// Some of it is put back from here, now or when its action is over.
    [[nodiscard]] bool isPuttingBack() const { return !m_runner->pendingPins().isEmpty(); }
    /// The configuration no longer has this environment: says in its timeline what stays pinned,
    /// and hands that back.
    QStringList leavePins();
    /// Somebody works in its window: it has the focus, and a key or the pointer came a moment ago.
    [[nodiscard]] bool isInUse() const;

    [[nodiscard]] const QString& environment() const { return m_environment.name; }
    [[nodiscard]] shell::MainWindow& window() const { return *m_window; }
    [[nodiscard]] const fleet::FleetSnapshotPtr& fleet() const { return m_fleet; }
    [[nodiscard]] EnvironmentAlarms& alarms() { return m_alarms; }

private:
    struct Settings {
        fleet::EnvironmentSpec environment;
        health::RuleSet rules;
        bool areLoaded = false; ///< Their secrets are.
    };
    void makeProviders();
    void makeRunner();
    void resumeActions();
    void takeWanted();
    void connectCollector();
    void connectCharts();
    void connectSamples();
    void connectProviders();
    void connectActions();
    void connectIncidents();
    void connectExports();
    void start();
    void connectLock();
    void toggleLock();
    bool withdrawIfLocked();
    bool refusesLocked();
    void showLock();
    void arm(deploy::ActionRequest request);
    void tick();

    fleet::EnvironmentSpec m_environment;
    const QString m_databasePath;
    health::RuleSet m_rules;
    std::optional<Settings> m_wanted; ///< That are to take effect.
    quint64 m_wantedNumber = 0;
    const Clock& m_clock;
    const QString m_actor; ///< Who sits here: user@host.
    deploy::ActionLock m_lock;
    std::optional<DurationMs> m_usedAtMs; ///< Steady time of the last key or move.
    QString m_armed;                      ///< The action that was armed here last: its id.
    settings::Secrets m_secrets;
    storage::StorageThread m_storage;
    storage::SampleRecorder m_samples;
    ChartSource m_chartSource;
    storage::StorageAuditLog m_audit;
    storage::ProgramLock m_program;
    storage::IncidentRecord m_incidents;
    TimelineExport m_exports;
    EnvironmentAlarms m_alarms;
    QString m_shownIncident; ///< Its id.
    ProcessFigures m_process;
    std::unique_ptr<providers::OrchestratorWatch> m_orchestrators;
    std::unique_ptr<deploy::ActionRunner> m_runner;
    std::unique_ptr<storage::ActionResumption> m_resumption; ///< None before the record is open.
    std::unique_ptr<collect::FleetCollector> m_collector;
    std::unique_ptr<shell::MainWindow> m_window;
    std::unique_ptr<BacktestDesk> m_backtests; ///< Goes before the window.
    fleet::FleetSnapshotPtr m_fleet;
    quint64 m_pastRequest = 0;
    QTimer m_actionTimer;
    QTimer m_secondTimer;
};

} // namespace wb::desktop
