// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/EcsJson.h"

#include "models/base/Format.h"
#include "models/base/SafeText.h"

#include <QJsonArray>

#include <cmath>

namespace wb::ecs {

namespace {

constexpr qsizetype LongestMessage = 300;
constexpr qsizetype MostItems = 1'000;
constexpr qint64 Mebibyte = 1 << 20;

tl::unexpected<Error> notAsDocumented(const QString& what) {
    return failure(ErrorCode::Protocol,
                   QStringLiteral("the answer is not as the ECS API has it: %1").arg(what));
}

QString text(const QJsonValue& object, const char* member) {
    return object[QLatin1String(member)].toString();
}

QString shown(const QJsonValue& object, const char* member) {
    return base::flattened(text(object, member).left(LongestMessage));
}

int number(const QJsonValue& object, const char* member) {
    return object[QLatin1String(member)].toInt();
}

/// AWS JSON has seconds since 1970, with a fraction.
TimeMs time(const QJsonValue& object, const char* member) {
    const QJsonValue value = object[QLatin1String(member)];
    if (value.isString()) {
        return base::parseTime(value.toString());
    }
    const double seconds = value.toDouble(-1);
    return seconds > 0 && seconds < 1e11 ? static_cast<TimeMs>(std::llround(seconds * 1000))
                                         : NoTime;
}

Expected<QJsonArray> list(const QJsonObject& answer, const char* member) {
    const QJsonValue value = answer[QLatin1String(member)];
    if (!value.isArray() || value.toArray().size() > MostItems) {
        return notAsDocumented(QStringLiteral("\"%1\" is no list of at most %2")
                                   .arg(QLatin1String(member))
                                   .arg(MostItems));
    }
    return value.toArray();
}

QStringList texts(const QJsonValue& object, const char* member) {
    QStringList all;
    const QJsonArray items = object[QLatin1String(member)].toArray();
    for (const auto& item : items) {
        all << base::flattened(item.toString().left(LongestMessage));
    }
    return all;
}

TaskGroup groupOf(const QJsonValue& object) {
    return {text(object, "id"),
            text(object, "status"),
            text(object, "taskDefinition"),
            number(object, "desiredCount"),
            number(object, "runningCount"),
            number(object, "pendingCount"),
            number(object, "failedTasks"),
            time(object, "createdAt"),
            time(object, "updatedAt"),
            text(object, "rolloutState"),
            shown(object, "rolloutStateReason")};
}

Guards guardsOf(const QJsonValue& configuration) {
    const QJsonValue breaker = configuration[QLatin1String("deploymentCircuitBreaker")];
    const QJsonValue alarms = configuration[QLatin1String("alarms")];
    return {breaker[QLatin1String("enable")].toBool(), breaker[QLatin1String("rollback")].toBool(),
            alarms[QLatin1String("enable")].toBool(), alarms[QLatin1String("rollback")].toBool(),
            texts(alarms, "alarmNames")};
}

/// Events come newest first.
QString placementTrouble(const QJsonArray& events) {
    for (const auto& event : events) {
        const QString message = shown(event, "message");
        if (message.contains(QLatin1String("unable to place a task"))) {
            return message;
        }
        if (message.contains(QLatin1String("has reached a steady state"))) {
            break;
        }
    }
    return {};
}

bool isFargate(const QJsonObject& service) {
    if (text(service, "launchType") == QLatin1String("FARGATE")) {
        return true;
    }
    const QJsonArray strategy = service[QLatin1String("capacityProviderStrategy")].toArray();
    return std::any_of(strategy.begin(), strategy.end(), [](const auto& item) {
        return text(item, "capacityProvider").startsWith(QLatin1String("FARGATE"));
    });
}

QString hostOf(const QJsonObject& task) {
    const QJsonArray attachments = task[QLatin1String("attachments")].toArray();
    for (const auto& attachment : attachments) {
        const QJsonArray details = attachment[QLatin1String("details")].toArray();
        for (const auto& detail : details) {
            if (text(detail, "name")
                    .compare(QLatin1String("privateIPv4Address"), Qt::CaseInsensitive) == 0) {
                return text(detail, "value");
            }
        }
    }
    return {};
}

EcsContainer containerOf(const QJsonValue& object) {
    const QJsonValue exit = object[QLatin1String("exitCode")];
    QVector<EcsBinding> bindings;
    const QJsonArray told = object[QLatin1String("networkBindings")].toArray();
    for (const auto& binding : told) {
        if (text(binding, "protocol") != QLatin1String("udp")) {
            bindings.append({number(binding, "containerPort"), number(binding, "hostPort")});
        }
    }
    return {
        shown(object, "name"),       text(object, "image"),
        text(object, "imageDigest"), exit.isDouble() ? std::optional(exit.toInt()) : std::nullopt,
        shown(object, "reason"),     bindings};
}

EcsTask taskOf(const QJsonObject& object) {
    EcsTask task;
    task.arn = text(object, "taskArn");
    task.id = task.arn.section(u'/', -1);
    task.taskDefinition = text(object, "taskDefinitionArn");
    task.startedBy = text(object, "startedBy");
    task.lastStatus = text(object, "lastStatus");
    task.desiredStatus = text(object, "desiredStatus");
    task.health = text(object, "healthStatus");
    task.zone = shown(object, "availabilityZone");
    task.host = hostOf(object);
    task.containerInstance = text(object, "containerInstanceArn");
    task.stopCode = text(object, "stopCode");
    task.stoppedReason = shown(object, "stoppedReason");
    task.memoryBytes = text(object, "memory").toLongLong() * Mebibyte;
    task.createdMs = time(object, "createdAt");
    task.startedMs = time(object, "startedAt");
    task.stoppedMs = time(object, "stoppedAt");
    const QJsonArray containers = object[QLatin1String("containers")].toArray();
    for (const auto& container : containers) {
        task.containers << containerOf(container);
    }
    return task;
}

ServiceDeployment deploymentOf(const QJsonObject& object) {
    const QJsonValue rollback = object[QLatin1String("rollback")];
    const QJsonValue breaker = object[QLatin1String("deploymentCircuitBreaker")];
    const QJsonValue alarms = object[QLatin1String("alarms")];
    ServiceDeployment deployment;
    deployment.arn = text(object, "serviceDeploymentArn");
    deployment.status = text(object, "status");
    deployment.reason = shown(object, "statusReason");
    // The short form of the list names the revision by itself.
    deployment.targetRevision =
        object[QLatin1String("targetServiceRevision")][QLatin1String("arn")].toString(
            text(object, "targetServiceRevisionArn"));
    deployment.rollbackRevision = text(rollback, "serviceRevisionArn");
    deployment.rollbackReason = shown(rollback, "reason");
    deployment.createdMs = time(object, "createdAt");
    deployment.finishedMs = time(object, "finishedAt");
    if (deployment.finishedMs == NoTime) {
        deployment.finishedMs = time(object, "stoppedAt");
    }
    deployment.rollbackMs = time(rollback, "startedAt");
    deployment.breaker = text(breaker, "status");
    deployment.breakerCount = number(breaker, "failureCount");
    deployment.breakerThreshold = number(breaker, "threshold");
    deployment.alarmState = text(alarms, "status");
    deployment.firingAlarms = texts(alarms, "triggeredAlarmNames");
    return deployment;
}

/// Each item of a list, every one of which must be whole: its ARN and its state are there.
template <typename Parse, typename IsWhole>
auto itemsOf(const QJsonObject& answer, const char* member, Parse parse, IsWhole isWhole)
    -> Expected<QVector<decltype(parse(QJsonObject()))>> {
    const auto items = list(answer, member);
    if (!items) {
        return failure(items.error());
    }
    QVector<decltype(parse(QJsonObject()))> parsed;
    for (const auto& item : *items) {
        parsed << parse(item.toObject());
        if (!isWhole(parsed.last())) {
            return notAsDocumented(QStringLiteral("%1[%2] has no ARN or no state")
                                       .arg(QLatin1String(member))
                                       .arg(parsed.size() - 1));
        }
    }
    return parsed;
}

} // namespace

QString ownerOf(const QString& arn) {
    return arn.section(u':', 0, 4);
}

QString placeOf(const EcsService& service) {
    return QStringLiteral("%1:service/%2/%3")
        .arg(ownerOf(service.arn), service.clusterArn.section(u'/', -1), service.name);
}

Expected<QString> parseOwner(const QJsonObject& answer) {
    const QJsonObject service = answer[QLatin1String("services")][0].toObject();
    const QJsonObject missing = answer[QLatin1String("failures")][0].toObject();
    const QString owner =
        ownerOf(service.isEmpty() ? text(missing, "arn") : text(service, "serviceArn"));
    if (owner.count(u':') < 4) {
        return notAsDocumented(QStringLiteral("neither a service nor a failure has an ARN"));
    }
    return owner;
}

Expected<EcsService> parseService(const QJsonObject& answer, const QString& name) {
    const auto services = list(answer, "services");
    if (!services) {
        return failure(services.error());
    }
    const QJsonObject object = services->first().toObject();
    if (object.isEmpty()) {
        const QJsonValue why = answer[QLatin1String("failures")][0];
        return failure(ErrorCode::NotFound,
                       QStringLiteral("AWS ECS does not know the service \"%1\" (%2): check "
                                      "deploy.cluster, deploy.service and deploy.region")
                           .arg(name, shown(why, "reason")));
    }
    EcsService service;
    service.arn = text(object, "serviceArn");
    service.name = text(object, "serviceName");
    service.clusterArn = text(object, "clusterArn");
    service.status = text(object, "status");
    service.controller =
        object[QLatin1String("deploymentController")][QLatin1String("type")].toString(
            QStringLiteral("ECS"));
    service.isDaemon = text(object, "schedulingStrategy") == QLatin1String("DAEMON");
    service.isFargate = isFargate(object);
    service.desired = number(object, "desiredCount");
    const QJsonValue configuration = object[QLatin1String("deploymentConfiguration")];
    service.maximumPercent = configuration[QLatin1String("maximumPercent")].toInt(200);
    service.taskDefinition = text(object, "taskDefinition");
    service.guards = guardsOf(configuration);
    service.cannotPlace = placementTrouble(object[QLatin1String("events")].toArray());
    const QJsonArray groups = object[QLatin1String("deployments")].toArray();
    for (const auto& group : groups) {
        service.groups << groupOf(group);
    }
    if (service.arn.isEmpty() || service.name.isEmpty()) {
        return notAsDocumented(QStringLiteral("serviceArn or serviceName is missing"));
    }
    if (service.status == QLatin1String("INACTIVE")) {
        return failure(ErrorCode::NotFound,
                       QStringLiteral("the service \"%1\" was deleted").arg(name));
    }
    return service;
}

Expected<ArnPage> parseArns(const QJsonObject& answer, const char* member) {
    const auto items = list(answer, member);
    if (!items) {
        return failure(items.error());
    }
    ArnPage page;
    page.next = text(answer, "nextToken");
    for (const auto& item : *items) {
        page.arns << item.toString();
    }
    return page;
}

Expected<QVector<EcsTask>> parseTasks(const QJsonObject& answer) {
    return itemsOf(answer, "tasks", taskOf, [](const EcsTask& task) {
        return !task.id.isEmpty() && !task.lastStatus.isEmpty();
    });
}

Expected<QVector<ServiceDeployment>> parseDeployments(const QJsonObject& answer) {
    return itemsOf(answer, "serviceDeployments", deploymentOf,
                   [](const ServiceDeployment& deployment) {
                       return !deployment.arn.isEmpty() && !deployment.status.isEmpty();
                   });
}

Expected<QVector<ServiceRevision>> parseRevisions(const QJsonObject& answer) {
    return itemsOf(
        answer, "serviceRevisions",
        [](const QJsonObject& object) {
            return ServiceRevision{text(object, "serviceRevisionArn"),
                                   text(object, "taskDefinition"), object};
        },
        [](const ServiceRevision& revision) { return !revision.arn.isEmpty(); });
}

Expected<TaskDefinition> parseDefinition(const QJsonObject& answer) {
    TaskDefinition definition;
    definition.whole = answer[QLatin1String("taskDefinition")].toObject();
    definition.arn = text(definition.whole, "taskDefinitionArn");
    definition.family = shown(definition.whole, "family");
    definition.revision = number(definition.whole, "revision");
    definition.isActive = text(definition.whole, "status") == QLatin1String("ACTIVE");
    definition.registeredBy = shown(definition.whole, "registeredBy").section(u'/', -1);
    definition.registeredMs = time(definition.whole, "registeredAt");
    if (definition.arn.isEmpty() || definition.revision <= 0) {
        return notAsDocumented(
            QStringLiteral("taskDefinition has no taskDefinitionArn or no revision"));
    }
    return definition;
}

Expected<QVector<ContainerInstance>> parseContainerInstances(const QJsonObject& answer) {
    return itemsOf(
        answer, "containerInstances",
        [](const QJsonObject& object) {
            return ContainerInstance{text(object, "containerInstanceArn"),
                                     text(object, "ec2InstanceId")};
        },
        [](const ContainerInstance& instance) { return !instance.arn.isEmpty(); });
}

} // namespace wb::ecs
