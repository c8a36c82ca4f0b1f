// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/ecs/ContainerHosts.h"
#include "app/providers/ecs/EcsAutoscaler.h"
#include "app/providers/ecs/EcsJson.h"
#include "models/fleet/EnvironmentSpec.h"

#include <QHash>
#include <QSet>

namespace wb::ecs {

/// Everything that was read of one service at one time.
struct Reading {
    EcsService service;
    QVector<EcsTask> tasks;                    ///< Those that shall run, and those stopped of late.
    QVector<ServiceDeployment> deployments;    ///< Newest first; at most twenty.
    bool tellsDeployments = false;             ///< The API answers for service deployments.
    QHash<QString, ServiceRevision> revisions; ///< By ARN.
    QHash<QString, TaskDefinition> definitions; ///< By ARN.
    QStringList olderDefinitions; ///< ARNs, newest first; only where deployments are not told.
    QStringList shownSettings;
    std::optional<fleet::ScalingSpec> scaling; ///< Nothing: not told.
    std::optional<fleet::MetricsPort> metrics; ///< Where targets are asked for.
    QHash<QString, QString> hosts; ///< Private addresses, by ARN of the container instance.
    QString hostsTrouble;          ///< Why some are not among them; empty: nothing went wrong.
    bool isHere = false;           ///< Something on this machine stands in for AWS.
    fleet::ScaleIn scaleIn;
    TimeMs readAtMs = NoTime;

    /// nullptr where it is not known.
    [[nodiscard]] const TaskDefinition* definition(const QString& arn) const;
    [[nodiscard]] const ServiceRevision* revision(const QString& arn) const;
};

/// Reads one service at ECS with as few calls as will do: three where nothing has changed. What
/// never changes (revisions, deployments that are over) is asked for once, task definitions and
/// stopped tasks from time to time, and the machines that tasks run on only where targets are
/// wanted. Main thread.
class EcsReading {
public:
    using Done = std::function<void(Expected<Reading>)>;
    struct Options {
        QString cluster;
        QString service; ///< Its name there.
        QStringList shownSettings;
        std::optional<fleet::MetricsPort> metrics = {}; ///< Where targets are asked for.
        bool pinsCapacity = false; ///< The minimum of its scalable target may be changed.
    };
    EcsReading(EcsClient& client, Options options)
        : m_client(client)
        , m_options(std::move(options))
        , m_autoscaler(client, m_options.cluster, m_options.service) {}

    /// Answers exactly once, later; not at all if the client is destroyed before, whose life this
    /// one must last.
    void read(Done done);
    /// A task definition as it is now, not as it was kept.
    void readDefinition(const QString& arn, std::function<void(Expected<TaskDefinition>)> done);
    [[nodiscard]] EcsAutoscaler& autoscaler() { return m_autoscaler; }

private:
    struct Gathering;
    using Shared = std::shared_ptr<Gathering>;
    using Take = std::function<Expected<void>(const Expected<QJsonObject>&)>;
    void ask(const Shared& gathering, const char* action, const QJsonObject& input, Take take,
             Api api = Api::Ecs);
    void askService(const Shared& gathering);
    void askTaskArns(const Shared& gathering, bool stopped, const QString& page, int pagesLeft);
    void askDeployments(const Shared& gathering);
    void askDetails(const Shared& gathering);
    void askTasks(const Shared& gathering);
    void askScaling(const Shared& gathering);
    [[nodiscard]] fleet::ScaleIn scaleIn() const;
    void askRevisions(const Shared& gathering);
    void askDefinitions(const Shared& gathering);
    void finish(const Shared& gathering);
    void forgetOld(const Reading& reading);
    [[nodiscard]] QJsonObject inCluster(QJsonObject input) const;

    EcsClient& m_client;
    Options m_options;
    QHash<QString, ServiceDeployment> m_over; ///< Deployments that cannot change any more.
    QHash<QString, ServiceRevision> m_revisions;
    QHash<QString, TaskDefinition> m_definitions;
    QHash<QString, DurationMs> m_definitionReadMs; ///< Steady.
    QHash<QString, EcsTask> m_stopped;             ///< Tasks that cannot change any more.
    QStringList m_stoppedArns;
    DurationMs m_stoppedReadMs = -1;
    DurationMs m_noDeploymentsMs = -1; ///< When the API last did not answer for them.
    bool m_wasDeploying = true;
    std::optional<fleet::ScalingSpec> m_scaling;
    DurationMs m_scalingReadMs = -1;
    DurationMs m_silentSinceMs = 0; ///< When m_target was told last, or was not.
    ContainerHosts m_hosts;
    EcsAutoscaler m_autoscaler;
    Expected<std::optional<fleet::ScalingRange>> m_target = std::nullopt;
    int m_changesBefore = 0; ///< What EcsAutoscaler::changes() said when it was read.
};

/// Whether a service deployment's state is its last.
[[nodiscard]] bool isOver(const ServiceDeployment& deployment);

} // namespace wb::ecs
