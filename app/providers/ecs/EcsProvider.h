// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/SharedReading.h"
#include "app/providers/ecs/EcsReading.h"
#include "app/providers/ecs/OwnWrites.h"
#include "models/deploy/DeployProvider.h"

#include <QObject>

namespace wb::ecs {

/// One service of AWS ECS with rolling deployments. A redeploy is UpdateService with
/// forceNewDeployment; a rollback is UpdateService to the task definition of the release named,
/// with the other settings of the service revision that ran it; an abort is StopServiceDeployment
/// ROLLBACK of the deployment that runs. ECS takes no expected version with a write, so the service
/// is read again just before it, and the write is left out if a deployment came between. Main
/// thread; asynchronous throughout.
class EcsProvider : public QObject, public deploy::DeployProvider {
    Q_OBJECT
public:
    struct Options {
        EcsClient::Options client;
        QString cluster;           ///< Its name or ARN; empty: "default".
        QString service;           ///< As Watchbridge calls it.
        QString remoteService;     ///< As ECS does; empty: the same.
        QStringList shownSettings; ///< Variables and labels whose values may be told.
        bool pinsCapacity = false; ///< A rollback may hold the minimum of its scalable target.
        int reuseForMs = 3000;     ///< A running deployment is asked about so often at most.
        std::optional<fleet::MetricsPort> metrics = {}; ///< Where targets are asked for.
    };
    explicit EcsProvider(Options options, QObject* parent = nullptr);
    ~EcsProvider() override;

    void fetchStatus(const QString& service, Reply<fleet::ServiceStatus> reply) override;
    void start(const deploy::DeployRequest& request, Reply<fleet::Deployment> reply) override;
    void fetchDeployment(const QString& id, Reply<fleet::Deployment> reply) override;
    void abort(const QString& id, Reply<fleet::Deployment> reply) override;
    deploy::Autoscaler* autoscaler() override { return &m_reading.autoscaler(); }

private:
    /// A reading, and its changes with ours named.
    struct Seen {
        Reading reading;
        QVector<Change> changes;
        quint64 writesBefore = 0; ///< How many of ours were out when it began.
    };
    struct Write {
        deploy::DeployRequest request;
        QString what;
        QString taskDefinition;
        QJsonObject input;
        DurationMs sendByMs = 0;
    };
    void read(const std::function<void(const Expected<Seen>&)>& done);
    [[nodiscard]] Expected<Seen> seenIn(Expected<Reading> reading, DurationMs sinceMs,
                                        quint64 writesBefore);
    [[nodiscard]] fleet::ServiceStatus statusFrom(const Seen& seen) const;
    [[nodiscard]] std::optional<fleet::Deployment> find(const Seen& seen, const QString& id) const;
    [[nodiscard]] Expected<Write> writeFor(const deploy::DeployRequest& request,
                                           const Seen& seen) const;
    void startFrom(const deploy::DeployRequest& request, DurationMs sinceMs, const Seen& seen,
                   Reply<fleet::Deployment> reply);
    void send(const Write& write, const Seen& seen, Reply<fleet::Deployment> reply);
    /// Sends the one write of a rollback in the midst of a deployment.
    void goBack(const Write& write, const Seen& seen, Reply<fleet::Deployment> reply);
    /// Nothing of ours was sent since it was read, and there is time for an answer.
    [[nodiscard]] Expected<void> mayLeave(const Write& write, const Seen& seen) const;
    void stop(const fleet::Deployment& deployment, const Change& change,
              Reply<fleet::Deployment> reply);
    [[nodiscard]] QString remoteName() const;

    Options m_options;
    EcsClient m_client;
    EcsReading m_reading;
    OwnWrites m_writes;
    providers::SharedReading<Seen> m_readings;
    std::optional<Seen> m_last;  ///< Nothing after a write, until it was read again.
    DurationMs m_lastReadMs = 0; ///< Steady; when that reading began.
    quint64 m_writesSent = 0;    ///< A reading that began before the last one is no longer current.
};

} // namespace wb::ecs
