// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/ProviderSet.h"
#include "app/providers/StatusPoller.h"

#include <QObject>
#include <QSet>

#include <vector>

namespace wb::providers {

/// Reads again and again what the orchestrators of an environment tell: the status of each service
/// that has a deploy provider, and the tasks of each whose targets come from an orchestrator. Where
/// both are the same place, one reading serves both. A service with such targets and no deploy
/// provider has its status told as well: its releases and who deploys show, though nothing can be
/// done there. Main thread.
class OrchestratorWatch : public QObject {
    Q_OBJECT
public:
    /// As ProviderSet has it.
    OrchestratorWatch(const fleet::EnvironmentSpec& environment, const ProviderSet::Secret& secret,
                      const Clock& clock, const QString& recordPath = {},
                      QObject* parent = nullptr);
    ~OrchestratorWatch() override;

    /// What can act on the service; nullptr: nothing.
    [[nodiscard]] deploy::DeployProvider* of(const QString& service) const {
        return m_providers.of(service);
    }
    void start();
    /// No further signal comes after this, not even of a reading that is out.
    void stop();

Q_SIGNALS:
    void statusArrived(const wb::fleet::ServiceStatus& status);
    void statusFailed(const QString& service, wb::TimeMs atMs, const QString& reason);
    /// The tasks of a service whose targets come from this orchestrator: "ecs", "kubernetes" or
    /// "swarm".
    void tasksTold(const QString& orchestrator, const QString& service,
                   const QVector<wb::fleet::TaskPlacement>& tasks);
    void tasksUntold(const QString& orchestrator, const QString& service, const QString& reason);

private:
    /// Of one kind of orchestrator, the services that no deploy provider reads there.
    struct Finder {
        QString orchestrator;
        std::unique_ptr<ProviderSet> providers;
        std::unique_ptr<StatusPoller> poller; ///< Goes before the providers it asks.
    };
    [[nodiscard]] std::unique_ptr<StatusPoller> pollerOf(const ProviderSet& providers) const;
    void connectOwn();
    void addFinder(const QString& orchestrator, const fleet::EnvironmentSpec& environment,
                   const ProviderSet::Secret& secret);

    const Clock& m_clock;
    ProviderSet m_providers;
    std::unique_ptr<StatusPoller> m_poller;
    std::vector<Finder> m_finders;
    QMap<QString, QString> m_shared;    ///< Service → the orchestrator whose reading serves both.
    QMap<QString, QString> m_onlyFound; ///< Service without provider → who tells its status.
};

} // namespace wb::providers
