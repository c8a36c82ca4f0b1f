// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/swarm/ServiceReading.h"
#include "models/base/Clock.h"
#include "models/deploy/DeployProvider.h"

#include <QHash>
#include <QObject>

namespace wb::swarm {

/// One service of a Docker Swarm, by the Engine API of a manager. A redeploy moves ForceUpdate on;
/// a rollback is a plain update to the task template of the release named, never Swarm's own
/// rollback, which swaps the last two. Each write names the version of the service that was just
/// read, so that Swarm refuses it if anybody came between, and leaves its idempotency key as a
/// label of the service, so that it can be found when its answer was lost. Main thread;
/// asynchronous throughout.
class SwarmProvider : public QObject, public deploy::DeployProvider {
    Q_OBJECT
public:
    struct Options {
        EngineClient::Options engine;
        QString service;           ///< As Watchbridge calls it.
        QString remoteService;     ///< As Swarm does; empty: the same.
        QString archivePath;       ///< Of SpecArchive; empty: releases are kept in memory only.
        QStringList shownSettings; ///< Environment variables and labels whose values may be told.
        const Clock* clock = nullptr;
        std::optional<fleet::MetricsPort> metrics = {}; ///< Where targets are asked for.
    };
    explicit SwarmProvider(Options options, QObject* parent = nullptr);
    ~SwarmProvider() override;

    void fetchStatus(const QString& service, Reply<fleet::ServiceStatus> reply) override;
    void start(const deploy::DeployRequest& request, Reply<fleet::Deployment> reply) override;
    void fetchDeployment(const QString& id, Reply<fleet::Deployment> reply) override;
    void abort(const QString& id, Reply<fleet::Deployment> reply) override;

private:
    void read(const QString& service, std::function<void(Expected<Reading>)> done);
    void post(const Reading& reading, const QString& what, const QJsonObject& spec,
              std::function<void(Expected<QStringList>)> done);
    [[nodiscard]] Expected<QJsonObject> specFor(const deploy::DeployRequest& request,
                                                const Reading& reading) const;
    [[nodiscard]] std::optional<fleet::Deployment> find(const Reading& reading,
                                                        const QString& id) const;
    void write(const deploy::DeployRequest& request, const Reading& reading,
               const QJsonObject& spec, Reply<fleet::Deployment> reply);
    void goBack(const fleet::Deployment& deployment, const Reading& reading,
                Reply<fleet::Deployment> reply);
    void keepReleases(const Reading& reading);
    void remember(const QString& id);
    void rememberEnds(const fleet::ServiceStatus& status);
    [[nodiscard]] fleet::ServiceStatus statusFrom(const Reading& reading) const;
    [[nodiscard]] QString remoteName(const QString& service) const;

    Options m_options;
    EngineClient m_engine;
    ServiceReading m_reading;
    SpecArchive m_archive;
    QString m_archiveError;                    ///< Told once.
    QStringList m_started;                     ///< Keys of writes of ours; bounded.
    QHash<QString, fleet::Deployment> m_ended; ///< Of those, the ones seen to end.
};

} // namespace wb::swarm
