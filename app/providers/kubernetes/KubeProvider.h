// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/SharedReading.h"
#include "app/providers/kubernetes/KubeReading.h"
#include "app/providers/kubernetes/KubeView.h"

namespace wb::kubernetes {

/// One Deployment, StatefulSet or DaemonSet. A redeploy sets the template's restart annotation, as
/// `kubectl rollout restart` does; a rollback puts the template of the release named in place, and
/// never "the one before"; an abort goes back to what ran before. Each is one JSON Patch that tests
/// the resourceVersion just read. Where only the status moved in between, which happens all the
/// time while pods fail, the workload is read again and the patch, of which nothing was done, is
/// sent with the new version, a few times at most. Main thread; asynchronous throughout.
class KubeProvider : public QObject, public deploy::DeployProvider {
    Q_OBJECT
public:
    struct Options {
        KubeClient::Options client;
        WorkloadKind kind = WorkloadKind::Deployment;
        QString service;           ///< As Watchbridge calls it.
        QString remoteService;     ///< As Kubernetes does; empty: the same.
        QStringList shownSettings; ///< Variables and annotations whose values may be told.
        /// A release that was followed by another one sooner is not called known good.
        DurationMs provenAfterMs = 10 * 60'000;
        /// Permissions, the autoscaler, ConfigMaps and Secrets are asked for so often at most.
        DurationMs slowlyMs = 60'000;
        std::optional<fleet::MetricsPort> metrics = {}; ///< Where targets are asked for.
        bool pinsCapacity = false; ///< A rollback may hold the minimum of its autoscaler.
    };
    explicit KubeProvider(Options options, QObject* parent = nullptr);
    ~KubeProvider() override;

    void fetchStatus(const QString& service, Reply<fleet::ServiceStatus> reply) override;
    void start(const deploy::DeployRequest& request, Reply<fleet::Deployment> reply) override;
    void fetchDeployment(const QString& id, Reply<fleet::Deployment> reply) override;
    void abort(const QString& id, Reply<fleet::Deployment> reply) override;
    deploy::Autoscaler* autoscaler() override { return &m_reading.autoscaler(); }

private:
    struct Seen {
        Reading reading;
        fleet::ServiceStatus status;
    };
    struct Write {
        QString what;
        QJsonArray patch;
        fleet::Deployment deployment; ///< As it is answered when the patch was taken.
        DurationMs sendByMs = 0;
    };
    struct Order {
        deploy::DeployRequest request;
        QString what;
        DurationMs sendByMs = 0;
        int attemptsLeft = 0;
    };
    [[nodiscard]] Seen seenIn(Reading reading);
    void remember(const fleet::Deployment& deployment);
    [[nodiscard]] std::optional<fleet::Deployment> find(const Seen& seen, const QString& id) const;
    void carryOut(const Order& order, Reply<fleet::Deployment> reply);
    [[nodiscard]] Expected<Write> writeFor(const Order& order, const Seen& seen) const;
    [[nodiscard]] Expected<void> nothingAgainst(const Order& order, const Seen& seen) const;
    void send(const Write& write, Reply<fleet::Deployment> reply);
    void abort(const QString& id, int attemptsLeft, Reply<fleet::Deployment> reply);
    void stop(const fleet::Deployment& deployment, const Seen& seen, int attemptsLeft,
              Reply<fleet::Deployment> reply);
    [[nodiscard]] QString remoteName() const;

    Options m_options;
    KubeClient m_client;
    KubeReading m_reading;
    providers::SharedReading<Seen> m_readings;
    /// Those of ours of this run of the program, for what Kubernetes forgets: at most a hundred.
    QMap<QString, fleet::Deployment> m_ours;
    QStringList m_ourOrder;
    qint64 m_doneGeneration = -1; ///< Whose rollout was seen done last.
};

} // namespace wb::kubernetes
