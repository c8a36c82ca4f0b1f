// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/OrchestratorWatch.h"

namespace wb::providers {

OrchestratorWatch::OrchestratorWatch(const fleet::EnvironmentSpec& environment,
                                     const ProviderSet::Secret& secret, const Clock& clock,
                                     const QString& recordPath, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_providers(environment, secret, clock, recordPath) {
    QMap<QString, fleet::EnvironmentSpec> found;
    for (const fleet::ServiceSpec& service : environment.services) {
        for (const fleet::OrchestratedTargets& targets : service.targets.orchestrated) {
            const QString& orchestrator = targets.source.provider;
            if (targets.isAt(service.deploy)) {
                m_shared.insert(service.name, orchestrator);
                continue;
            }
            if (service.deploy.provider.isEmpty() && !m_onlyFound.contains(service.name)) {
                m_onlyFound.insert(service.name, orchestrator);
            }
            fleet::ServiceSpec there = service;
            there.deploy = targets.source;
            found[orchestrator].services << there;
        }
    }
    m_poller = pollerOf(m_providers);
    connectOwn();
    for (auto each = found.constBegin(); each != found.constEnd(); ++each) {
        addFinder(each.key(), each.value(), secret);
    }
}

OrchestratorWatch::~OrchestratorWatch() = default;

std::unique_ptr<StatusPoller> OrchestratorWatch::pollerOf(const ProviderSet& providers) const {
    StatusPoller::Options polling;
    polling.services = providers.services();
    polling.providerOf = [&providers](const QString& service) { return providers.of(service); };
    polling.intervalMsOf = [&providers](const QString& service) {
        return providers.pollIntervalMs(service);
    };
    polling.clock = &m_clock;
    return std::make_unique<StatusPoller>(std::move(polling));
}

void OrchestratorWatch::connectOwn() {
    connect(m_poller.get(), &StatusPoller::statusArrived, this,
            [this](const fleet::ServiceStatus& status) {
                if (const auto shared = m_shared.constFind(status.service);
                    shared != m_shared.constEnd()) {
                    Q_EMIT tasksTold(*shared, status.service, status.tasks);
                }
                Q_EMIT statusArrived(status);
            });
    connect(m_poller.get(), &StatusPoller::statusFailed, this,
            [this](const QString& service, TimeMs atMs, const QString& reason) {
                if (const auto shared = m_shared.constFind(service);
                    shared != m_shared.constEnd()) {
                    Q_EMIT tasksUntold(*shared, service, reason);
                }
                Q_EMIT statusFailed(service, atMs, reason);
            });
}

void OrchestratorWatch::addFinder(const QString& orchestrator,
                                  const fleet::EnvironmentSpec& environment,
                                  const ProviderSet::Secret& secret) {
    Finder finder{orchestrator, std::make_unique<ProviderSet>(environment, secret, m_clock), {}};
    finder.poller = pollerOf(*finder.providers);
    connect(finder.poller.get(), &StatusPoller::statusArrived, this,
            [this, orchestrator](const fleet::ServiceStatus& status) {
                Q_EMIT tasksTold(orchestrator, status.service, status.tasks);
                if (m_onlyFound.value(status.service) == orchestrator) {
                    Q_EMIT statusArrived(status);
                }
            });
    connect(finder.poller.get(), &StatusPoller::statusFailed, this,
            [this, orchestrator](const QString& service, TimeMs atMs, const QString& reason) {
                Q_EMIT tasksUntold(orchestrator, service, reason);
                if (m_onlyFound.value(service) == orchestrator) {
                    Q_EMIT statusFailed(service, atMs, reason);
                }
            });
    m_finders.push_back(std::move(finder));
}

void OrchestratorWatch::start() {
    m_poller->start();
    for (const Finder& finder : m_finders) {
        finder.poller->start();
    }
}

void OrchestratorWatch::stop() {
    m_poller->stop();
    for (const Finder& finder : m_finders) {
        finder.poller->stop();
    }
}

} // namespace wb::providers
