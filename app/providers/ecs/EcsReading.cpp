// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/EcsReading.h"

#include "app/providers/ReadingStages.h"
#include "app/providers/ecs/ScalingPolicies.h"

#include <QJsonArray>

#include <algorithm>

namespace wb::ecs {

namespace {

constexpr int MostPages = 5; ///< Of a hundred tasks each.
constexpr int TasksACall = 100;
constexpr int ItemsACall = 20;
constexpr DurationMs StoppedGoodForMs = 15'000;
constexpr DurationMs DefinitionsGoodForMs = 5 * 60'000;
constexpr DurationMs NoDeploymentsForMs = 10 * 60'000;
constexpr DurationMs ScalingGoodForMs = 60'000;
constexpr DurationMs SilentForMs = 15'000;

QJsonArray json(const QStringList& texts) {
    return QJsonArray::fromStringList(texts);
}

/// An API that does not know service deployments, or a policy that does not let us see them.
bool meansNotTold(const Error& error) {
    return error.code == ErrorCode::InvalidInput || error.code == ErrorCode::Forbidden ||
           error.code == ErrorCode::NotFound || error.code == ErrorCode::Protocol;
}

/// A good answer, read; what was wrong with another one.
template <typename Parse, typename... More>
auto parsed(const Expected<QJsonObject>& answer, Parse parse, const More&... more)
    -> decltype(parse(*answer, more...)) {
    if (!answer) {
        return failure(answer.error());
    }
    return parse(*answer, more...);
}

} // namespace

bool isOver(const ServiceDeployment& deployment) {
    static const QStringList last{QStringLiteral("SUCCESSFUL"), QStringLiteral("STOPPED"),
                                  QStringLiteral("ROLLBACK_SUCCESSFUL"),
                                  QStringLiteral("ROLLBACK_FAILED")};
    return last.contains(deployment.status);
}

const TaskDefinition* Reading::definition(const QString& arn) const {
    const auto found = definitions.constFind(arn);
    return found == definitions.constEnd() ? nullptr : &*found;
}

const ServiceRevision* Reading::revision(const QString& arn) const {
    const auto found = revisions.constFind(arn);
    return found == revisions.constEnd() ? nullptr : &*found;
}

struct EcsReading::Gathering : providers::ReadingStages<EcsReading, Gathering> {
    Gathering()
        : ReadingStages(&EcsReading::finish) {}

    Reading reading;
    QString what;
    QStringList running;
    QStringList stopped;
    QStringList missingRevisions;
    Done done;
};

QJsonObject EcsReading::inCluster(QJsonObject input) const {
    if (!m_options.cluster.isEmpty()) {
        input.insert(QLatin1String("cluster"), m_options.cluster);
    }
    return input;
}

void EcsReading::ask(const Shared& gathering, const char* action, const QJsonObject& input,
                     Take take, Api api) {
    m_client.call({gathering->what, action, input, api, -1, api == Api::Ecs},
                  Gathering::asked(*this, gathering, std::move(take)));
}

void EcsReading::read(Done done) {
    auto gathering = std::make_shared<Gathering>();
    gathering->what = QStringLiteral("reading %1 at %2").arg(m_options.service, m_client.where());
    gathering->done = std::move(done);
    gathering->reading.shownSettings = m_options.shownSettings;
    gathering->next = &EcsReading::askDetails;
    askService(gathering);
    askTaskArns(gathering, false, {}, MostPages);
    const DurationMs nowMs = m_client.clock().steadyMs();
    if (m_stoppedReadMs < 0 || m_wasDeploying || nowMs - m_stoppedReadMs >= StoppedGoodForMs) {
        m_stoppedReadMs = nowMs;
        askTaskArns(gathering, true, {}, 1);
    } else {
        gathering->stopped = m_stoppedArns;
    }
    if (m_noDeploymentsMs < 0 || nowMs - m_noDeploymentsMs >= NoDeploymentsForMs) {
        askDeployments(gathering);
    }
}

void EcsReading::askService(const Shared& gathering) {
    ask(gathering, "DescribeServices",
        inCluster({{QStringLiteral("services"), QJsonArray{m_options.service}}}),
        [this, gathering](const Expected<QJsonObject>& answer) -> Expected<void> {
            auto service = parsed(answer, parseService, m_options.service);
            if (!service) {
                return failure(service.error());
            }
            gathering->reading.service = std::move(*service);
            return {};
        });
}

void EcsReading::askTaskArns(const Shared& gathering, bool stopped, const QString& page,
                             int pagesLeft) {
    QJsonObject input =
        inCluster({{QStringLiteral("serviceName"), m_options.service},
                   {QStringLiteral("desiredStatus"),
                    stopped ? QStringLiteral("STOPPED") : QStringLiteral("RUNNING")}});
    if (!page.isEmpty()) {
        input.insert(QLatin1String("nextToken"), page);
    }
    ask(gathering, "ListTasks", input,
        [this, gathering, stopped,
         pagesLeft](const Expected<QJsonObject>& answer) -> Expected<void> {
            const auto arns = parsed(answer, parseArns, "taskArns");
            if (!arns) {
                return failure(arns.error());
            }
            (stopped ? gathering->stopped : gathering->running) << arns->arns;
            if (arns->next.isEmpty()) {
                return {};
            }
            if (pagesLeft > 1) {
                askTaskArns(gathering, stopped, arns->next, pagesLeft - 1);
            } else if (!stopped) {
                return failure(ErrorCode::LimitExceeded,
                               QStringLiteral("the service has more than %1 tasks")
                                   .arg(MostPages * TasksACall),
                               gathering->what);
            }
            return {};
        });
}

void EcsReading::askDeployments(const Shared& gathering) {
    ask(gathering, "ListServiceDeployments",
        inCluster({{QStringLiteral("service"), m_options.service},
                   {QStringLiteral("maxResults"), ItemsACall}}),
        [this, gathering](const Expected<QJsonObject>& answer) -> Expected<void> {
            if (!answer && meansNotTold(answer.error())) {
                m_noDeploymentsMs = m_client.clock().steadyMs();
                return {};
            }
            auto deployments = parsed(answer, parseDeployments);
            if (!deployments) {
                return failure(deployments.error());
            }
            std::sort(deployments->begin(), deployments->end(),
                      [](const auto& a, const auto& b) { return a.createdMs > b.createdMs; });
            gathering->reading.deployments = deployments->mid(0, ItemsACall);
            gathering->reading.tellsDeployments = true;
            return {};
        });
}

void EcsReading::askDetails(const Shared& gathering) {
    gathering->next = &EcsReading::askRevisions;
    askTasks(gathering);
    askScaling(gathering);
    QStringList deployments;
    for (ServiceDeployment& deployment : gathering->reading.deployments) {
        if (const auto known = m_over.constFind(deployment.arn); known != m_over.constEnd()) {
            deployment = *known;
        } else {
            deployments << deployment.arn;
        }
    }
    if (deployments.isEmpty()) {
        return;
    }
    ask(gathering, "DescribeServiceDeployments",
        {{QStringLiteral("serviceDeploymentArns"), json(deployments)}},
        [this, gathering](const Expected<QJsonObject>& answer) -> Expected<void> {
            const auto told = parsed(answer, parseDeployments);
            if (!told) {
                return failure(told.error());
            }
            for (const ServiceDeployment& whole : *told) {
                for (ServiceDeployment& deployment : gathering->reading.deployments) {
                    if (deployment.arn == whole.arn) {
                        deployment = whole;
                    }
                }
                if (isOver(whole)) {
                    m_over.insert(whole.arn, whole);
                }
            }
            return {};
        });
}

void EcsReading::askTasks(const Shared& gathering) {
    QStringList tasks = gathering->running;
    for (const QString& arn : std::as_const(gathering->stopped)) {
        if (const auto known = m_stopped.constFind(arn); known != m_stopped.constEnd()) {
            gathering->reading.tasks << *known;
        } else if (!tasks.contains(arn)) {
            tasks << arn;
        }
    }
    m_stoppedArns = gathering->stopped;
    for (qsizetype i = 0; i < tasks.size(); i += TasksACall) {
        ask(gathering, "DescribeTasks",
            inCluster({{QStringLiteral("tasks"), json(tasks.mid(i, TasksACall))}}),
            [this, gathering](const Expected<QJsonObject>& answer) -> Expected<void> {
                const auto told = parsed(answer, parseTasks);
                if (!told) {
                    return failure(told.error());
                }
                for (const EcsTask& task : *told) {
                    gathering->reading.tasks << task;
                    if (task.lastStatus == QLatin1String("STOPPED")) {
                        m_stopped.insert(task.arn, task);
                    }
                }
                return {};
            });
    }
}

/// Without an answer only what the autoscaler looks at is not known: nobody waits for it.
void EcsReading::askScaling(const Shared& gathering) {
    const DurationMs nowMs = m_client.clock().steadyMs();
    const bool isOld = m_scalingReadMs < 0 || nowMs - m_scalingReadMs >= ScalingGoodForMs;
    // A write waits for the reading before it: what is silent is not waited for twice.
    const bool isSilent = !m_target && nowMs - m_silentSinceMs < SilentForMs;
    if (isSilent || (!isOld && m_changesBefore == m_autoscaler.changes())) {
        return;
    }
    m_changesBefore = m_autoscaler.changes();
    ++gathering->open;
    m_autoscaler.find([this, gathering](Expected<std::optional<fleet::ScalingRange>> target) {
        m_target = std::move(target);
        m_silentSinceMs = m_client.clock().steadyMs();
        --gathering->open;
        Gathering::goOn(*this, gathering);
    });
    if (!isOld) {
        return;
    }
    m_scalingReadMs = nowMs;
    const EcsService& service = gathering->reading.service;
    ask(
        gathering, "DescribeScalingPolicies",
        {{QStringLiteral("ServiceNamespace"), QStringLiteral("ecs")},
         {QStringLiteral("ScalableDimension"), QStringLiteral("ecs:service:DesiredCount")},
         {QStringLiteral("ResourceId"),
          QStringLiteral("service/%1/%2").arg(service.clusterArn.section(u'/', -1), service.name)}},
        [this](const Expected<QJsonObject>& answer) -> Expected<void> {
            if (const auto told = parsed(answer, parseScaling)) {
                m_scaling = *told;
            }
            return {};
        },
        Api::AutoScaling);
}

fleet::ScaleIn EcsReading::scaleIn() const {
    const bool isOff = !m_options.pinsCapacity;
    if (!m_target) {
        return {{},
                {},
                QStringLiteral("its scalable target cannot be read: ") + m_target.error().text(),
                isOff};
    }
    if (!*m_target) {
        return {{},
                QStringLiteral("Application Auto Scaling has no scalable target for it"),
                {},
                isOff};
    }
    return {*m_target,
            {},
            isOff ? QStringLiteral("deploy.pin_capacity is off") : m_autoscaler.refusal(),
            isOff};
}

void EcsReading::askRevisions(const Shared& gathering) {
    gathering->next = &EcsReading::askDefinitions;
    if (m_options.metrics) {
        m_hosts.look(
            gathering->reading.tasks, m_client.clock().steadyMs(),
            [this, gathering](const char* action, const QJsonObject& input, Take take, Api api) {
                const bool isOfCluster = api == Api::Ecs;
                ask(gathering, action, isOfCluster ? inCluster(input) : input, std::move(take),
                    api);
            });
    }
    QStringList missing;
    for (const ServiceDeployment& deployment : std::as_const(gathering->reading.deployments)) {
        for (const QString& arn : {deployment.targetRevision, deployment.rollbackRevision}) {
            if (!arn.isEmpty() && !m_revisions.contains(arn) && !missing.contains(arn)) {
                missing << arn;
            }
        }
    }
    for (qsizetype i = 0; i < missing.size(); i += ItemsACall) {
        ask(gathering, "DescribeServiceRevisions",
            {{QStringLiteral("serviceRevisionArns"), json(missing.mid(i, ItemsACall))}},
            [this](const Expected<QJsonObject>& answer) -> Expected<void> {
                const auto told = parsed(answer, parseRevisions);
                if (!told) {
                    // Without them only what a deployment deployed is not known.
                    return meansNotTold(told.error()) ? Expected<void>()
                                                      : Expected<void>(failure(told.error()));
                }
                for (const ServiceRevision& revision : *told) {
                    m_revisions.insert(revision.arn, revision);
                }
                return {};
            });
    }
    if (!gathering->reading.tellsDeployments) {
        const TaskDefinition* known =
            m_definitions.contains(gathering->reading.service.taskDefinition)
                ? &m_definitions[gathering->reading.service.taskDefinition]
                : nullptr;
        const QString family =
            known != nullptr
                ? known->family
                : gathering->reading.service.taskDefinition.section(u'/', -1).section(u':', 0, 0);
        ask(gathering, "ListTaskDefinitions",
            {{QStringLiteral("familyPrefix"), family},
             {QStringLiteral("status"), QStringLiteral("ACTIVE")},
             {QStringLiteral("sort"), QStringLiteral("DESC")},
             {QStringLiteral("maxResults"), ItemsACall / 2}},
            [gathering](const Expected<QJsonObject>& answer) -> Expected<void> {
                if (const auto arns = parsed(answer, parseArns, "taskDefinitionArns")) {
                    gathering->reading.olderDefinitions = arns->arns.mid(0, ItemsACall / 2);
                }
                return {};
            });
    }
}

void EcsReading::askDefinitions(const Shared& gathering) {
    Reading& reading = gathering->reading;
    QSet<QString> wanted(reading.olderDefinitions.begin(), reading.olderDefinitions.end());
    wanted.insert(reading.service.taskDefinition);
    for (const TaskGroup& group : std::as_const(reading.service.groups)) {
        wanted.insert(group.taskDefinition);
    }
    for (const ServiceDeployment& deployment : std::as_const(reading.deployments)) {
        for (const QString& arn : {deployment.targetRevision, deployment.rollbackRevision}) {
            wanted.insert(m_revisions.value(arn).taskDefinition);
        }
    }
    wanted.remove(QString());
    const DurationMs nowMs = m_client.clock().steadyMs();
    for (const QString& arn : std::as_const(wanted)) {
        if (m_definitions.contains(arn) &&
            nowMs - m_definitionReadMs.value(arn) < DefinitionsGoodForMs) {
            continue;
        }
        ask(gathering, "DescribeTaskDefinition", {{QStringLiteral("taskDefinition"), arn}},
            [this, arn, nowMs](const Expected<QJsonObject>& answer) -> Expected<void> {
                const auto told = parsed(answer, parseDefinition);
                if (told) {
                    m_definitions.insert(arn, *told);
                    m_definitionReadMs.insert(arn, nowMs);
                    return {};
                }
                const bool isGone = told.error().code == ErrorCode::TargetGone ||
                                    told.error().code == ErrorCode::InvalidInput;
                m_definitions.remove(arn);
                return isGone ? Expected<void>() : Expected<void>(failure(told.error()));
            });
    }
}

void EcsReading::readDefinition(const QString& arn,
                                std::function<void(Expected<TaskDefinition>)> done) {
    m_client.call({QStringLiteral("reading the task definition of %1").arg(m_options.service),
                   "DescribeTaskDefinition",
                   {{QStringLiteral("taskDefinition"), arn}}},
                  [done = std::move(done)](const Expected<QJsonObject>& answer) {
                      done(parsed(answer, parseDefinition));
                  });
}

void EcsReading::finish(const Shared& gathering) {
    const Done done = std::move(gathering->done);
    if (!done) {
        return;
    }
    if (gathering->error) {
        Error error = *gathering->error;
        error.context = error.context.isEmpty() ? gathering->what : error.context;
        done(failure(std::move(error)));
        return;
    }
    Reading& reading = gathering->reading;
    reading.revisions = m_revisions;
    reading.definitions = m_definitions;
    reading.scaling = m_scaling;
    reading.metrics = m_options.metrics;
    reading.hosts = m_hosts.addresses();
    reading.hostsTrouble = m_hosts.trouble();
    reading.isHere = m_client.isHere();
    reading.scaleIn = scaleIn();
    reading.readAtMs = m_client.clock().nowMs();
    m_wasDeploying = reading.service.groups.size() > 1 ||
                     std::any_of(reading.deployments.begin(), reading.deployments.end(),
                                 [](const auto& deployment) { return !isOver(deployment); });
    forgetOld(reading);
    done(std::move(reading));
}

/// Keeps what this reading names and no more.
void EcsReading::forgetOld(const Reading& reading) {
    QSet<QString> named(m_stoppedArns.begin(), m_stoppedArns.end());
    for (const ServiceDeployment& deployment : reading.deployments) {
        named << deployment.arn << deployment.targetRevision << deployment.rollbackRevision;
        for (const QString& arn : {deployment.targetRevision, deployment.rollbackRevision}) {
            named.insert(m_revisions.value(arn).taskDefinition);
        }
    }
    for (const TaskGroup& group : reading.service.groups) {
        named.insert(group.taskDefinition);
    }
    named.unite(QSet<QString>(reading.olderDefinitions.begin(), reading.olderDefinitions.end()));
    named.insert(reading.service.taskDefinition);
    const auto keep = [&](auto& kept) {
        kept.removeIf([&](const auto& entry) { return !named.contains(entry.key()); });
    };
    keep(m_over);
    keep(m_revisions);
    keep(m_definitions);
    keep(m_definitionReadMs);
    keep(m_stopped);
}

} // namespace wb::ecs
