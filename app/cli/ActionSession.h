// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/SystemClock.h"
#include "app/cli/ActionPlan.h"
#include "app/cli/Verb.h"
#include "app/collect/FleetCollector.h"
#include "app/providers/OrchestratorWatch.h"
#include "app/settings/ConfigFile.h"
#include "app/settings/Secrets.h"
#include "app/storage/ActionResumption.h"
#include "app/storage/IncidentRecord.h"
#include "app/storage/ProgramLock.h"
#include "models/deploy/ActionRunner.h"

#include <QTimer>

#include <memory>

class QSocketNotifier;

namespace wb::cli {

/// One action from the command line: a short watch of the services concerned, the preflight, the
/// question, the action, and its verification on live signals. Main thread; ends by finished().
class ActionSession : public QObject {
    Q_OBJECT
public:
    struct Options {
        ActionWish wish;
        fleet::EnvironmentSpec environment; ///< Only the services concerned.
        fleet::EnvironmentSpec whole;       ///< With all of them, for the record.
        health::RuleSet rules;
        settings::StorageSpec storage;
        bool dryRun = false;
        bool isAgreed = false; ///< --yes: do not ask.
        bool json = false;
    };
    explicit ActionSession(Options options);
    ~ActionSession() override;

    void start();
    /// Withdraws what has not been sent; says so, once, when it is too late for that.
    void interrupt();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void openRecord();
    void watch();
    void lookAround();
    [[nodiscard]] bool hasSeenEnough() const;
    void decide();
    /// `planned`: what it could stop, by service.
    void sayWhatWouldHelp(const QVector<deploy::PreflightCheck>& checks,
                          const QMap<QString, QString>& planned) const;
    void ask();
    void answered();
    void makeRunner();
    void act();
    void keepTimeline();
    void actionChanged(const deploy::ActionSnapshot& action);
    void pinChanged(const deploy::PinChange& change);
    void end(int exitCode);
    /// Once what is on its way to the disk is there, and what was pinned is put back.
    void finishOnceSaved();

    const Options m_options;
    SystemClock m_clock;
    settings::Secrets m_secrets;
    std::unique_ptr<storage::StorageThread> m_storage;
    std::unique_ptr<storage::StorageAuditLog> m_audit;
    std::unique_ptr<storage::IncidentRecord> m_incidents; ///< Goes before the storage it writes to.
    QSet<QString> m_unsaved;                              ///< Entries on their way to the disk.
    std::unique_ptr<providers::OrchestratorWatch> m_orchestrators;
    std::unique_ptr<collect::FleetCollector> m_collector;
    std::unique_ptr<storage::ProgramLock> m_program;
    std::unique_ptr<deploy::ActionRunner> m_runner;
    std::unique_ptr<storage::ActionResumption> m_resumption;
    std::unique_ptr<QSocketNotifier> m_terminal;
    QTimer m_timer;
    Statuses m_statuses;
    fleet::FleetSnapshotPtr m_fleet;
    deploy::ActionRequest m_request;
    DurationMs m_watchedSinceMs = -1; ///< Steady.
    QString m_lastState;
    QString m_lastTold;
    bool m_isDecided = false;
    bool m_isArmed = false; ///< What was asked for; before, what earlier runs left is taken up.
    bool m_isOver = false;
    bool m_isFinished = false;
    DurationMs m_endedMs = 0; ///< Steady.
    bool m_isHasty = false;   ///< Somebody does not want to wait for what is put back.
    int m_exitCode = 0;
    int m_interruptions = 0;
};

/// The whole of a verb: options, configuration, session. `kind` says which verb it is.
[[nodiscard]] int runAction(const Verb& verb, const Invocation& invocation,
                            fleet::DeploymentKind kind);

} // namespace wb::cli
