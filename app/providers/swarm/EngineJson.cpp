// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/swarm/EngineJson.h"

#include "models/base/Format.h"
#include "models/base/SafeText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace wb::swarm {

namespace {

constexpr qsizetype LongestMessage = 300;
constexpr qsizetype MostItems = 10'000;

tl::unexpected<Error> notAsDocumented(const QString& what) {
    return failure(
        ErrorCode::Protocol,
        QStringLiteral("the answer is not as the Docker Engine API has it: %1").arg(what));
}

Expected<QJsonObject> objectOf(const QByteArray& body) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject()) {
        return notAsDocumented(error.error == QJsonParseError::NoError
                                   ? QStringLiteral("it is not an object")
                                   : error.errorString());
    }
    return document.object();
}

/// Every item of a list that holds objects, at most so many.
Expected<QJsonArray> listOf(const QByteArray& body) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (!document.isArray() || document.array().size() > MostItems) {
        return notAsDocumented(error.error == QJsonParseError::NoError
                                   ? QStringLiteral("it is not a list of at most %1").arg(MostItems)
                                   : error.errorString());
    }
    return document.array();
}

QString shown(const QJsonValue& value) {
    return base::flattened(value.toString().left(LongestMessage));
}

/// Docker writes nanoseconds, and the year 1 for "never".
TimeMs timeOf(const QJsonValue& value) {
    const TimeMs timeMs = base::parseTime(value.toString());
    return timeMs != NoTime && timeMs <= 0 ? NoTime : timeMs;
}

QVector<EngineAttachment> attachmentsOf(const QJsonArray& told) {
    QVector<EngineAttachment> attachments;
    for (const auto& each : told) {
        const QJsonValue network = each[QLatin1String("Network")];
        EngineAttachment attachment;
        attachment.network = shown(network[QLatin1String("Spec")][QLatin1String("Name")]);
        // A driver of plugins may have any name, and "host" is reserved.
        attachment.isHosts =
            network[QLatin1String("DriverState")][QLatin1String("Name")] == QLatin1String("host") ||
            attachment.network == QLatin1String("host");
        const QJsonArray addresses = each[QLatin1String("Addresses")].toArray();
        for (const auto& address : addresses) {
            attachment.addresses << address.toString();
        }
        attachments << attachment;
    }
    return attachments;
}

/// Those of "mode=ingress" are of the service: behind them any task answers.
QVector<EnginePort> portsOf(const QJsonArray& told) {
    QVector<EnginePort> ports;
    for (const auto& each : told) {
        if (each[QLatin1String("Protocol")].toString() == QLatin1String("tcp") &&
            each[QLatin1String("PublishMode")].toString() == QLatin1String("host")) {
            ports.append({each[QLatin1String("TargetPort")].toInt(),
                          each[QLatin1String("PublishedPort")].toInt()});
        }
    }
    return ports;
}

/// The leader may tell "0.0.0.0" of itself.
QString addressOf(const QJsonValue& node) {
    const QString address = node[QLatin1String("Status")][QLatin1String("Addr")].toString();
    const QString manager = node[QLatin1String("ManagerStatus")][QLatin1String("Addr")].toString();
    const bool isTold = !address.isEmpty() && address != QLatin1String("0.0.0.0");
    return isTold ? address : QUrl(QStringLiteral("tcp://") + manager).host();
}

EngineTask taskOf(const QJsonObject& object) {
    const QJsonObject status = object[QLatin1String("Status")].toObject();
    const QJsonObject container = status[QLatin1String("ContainerStatus")].toObject();
    EngineTask task;
    task.id = object[QLatin1String("ID")].toString();
    task.serviceId = object[QLatin1String("ServiceID")].toString();
    task.nodeId = object[QLatin1String("NodeID")].toString();
    task.slot = object[QLatin1String("Slot")].toInt();
    task.spec = object[QLatin1String("Spec")].toObject();
    task.state = status[QLatin1String("State")].toString();
    task.desired = object[QLatin1String("DesiredState")].toString();
    task.message = shown(status[QLatin1String("Message")]);
    task.error = shown(status[QLatin1String("Err")]);
    task.containerId = container[QLatin1String("ContainerID")].toString();
    task.exitCode = container[QLatin1String("ExitCode")].toInt();
    task.createdMs = timeOf(object[QLatin1String("CreatedAt")]);
    task.statusMs = timeOf(status[QLatin1String("Timestamp")]);
    task.attachments = attachmentsOf(object[QLatin1String("NetworksAttachments")].toArray());
    task.ports = portsOf(status[QLatin1String("PortStatus")][QLatin1String("Ports")].toArray());
    return task;
}

} // namespace

Expected<EngineService> parseService(const QByteArray& body) {
    const auto object = objectOf(body);
    if (!object) {
        return failure(object.error());
    }
    EngineService service;
    service.id = (*object)[QLatin1String("ID")].toString();
    const QJsonValue index = (*object)[QLatin1String("Version")][QLatin1String("Index")];
    service.version = index.toInteger(-1);
    service.spec = (*object)[QLatin1String("Spec")].toObject();
    service.name = service.spec[QLatin1String("Name")].toString();
    service.previousSpec = (*object)[QLatin1String("PreviousSpec")].toObject();
    service.updatedMs = timeOf((*object)[QLatin1String("UpdatedAt")]);
    const QJsonObject update = (*object)[QLatin1String("UpdateStatus")].toObject();
    service.update = {
        update[QLatin1String("State")].toString(), shown(update[QLatin1String("Message")]),
        timeOf(update[QLatin1String("StartedAt")]), timeOf(update[QLatin1String("CompletedAt")])};
    const QJsonObject container =
        service.spec[QLatin1String("TaskTemplate")][QLatin1String("ContainerSpec")].toObject();
    if (service.id.isEmpty()) {
        return notAsDocumented(QStringLiteral("ID is missing"));
    }
    if (service.version < 0) {
        return notAsDocumented(QStringLiteral("Version.Index is not a whole number"));
    }
    if (service.name.isEmpty()) {
        return notAsDocumented(QStringLiteral("Spec.Name is missing"));
    }
    if (container[QLatin1String("Image")].toString().isEmpty()) {
        return notAsDocumented(QStringLiteral("Spec.TaskTemplate.ContainerSpec.Image is missing"));
    }
    return service;
}

Expected<QVector<EngineTask>> parseTasks(const QByteArray& body) {
    const auto list = listOf(body);
    if (!list) {
        return failure(list.error());
    }
    QVector<EngineTask> tasks;
    for (const auto& item : *list) {
        tasks << taskOf(item.toObject());
        if (tasks.last().id.isEmpty() || tasks.last().state.isEmpty()) {
            return notAsDocumented(
                QStringLiteral("[%1] has no ID or no Status.State").arg(tasks.size() - 1));
        }
    }
    return tasks;
}

Expected<QVector<EngineNode>> parseNodes(const QByteArray& body) {
    const auto list = listOf(body);
    if (!list) {
        return failure(list.error());
    }
    QVector<EngineNode> nodes;
    for (const auto& item : *list) {
        const QJsonValue description = item[QLatin1String("Description")];
        const QJsonValue resources = description[QLatin1String("Resources")];
        const QJsonValue status = item[QLatin1String("Status")];
        nodes << EngineNode{
            item[QLatin1String("ID")].toString(),
            shown(description[QLatin1String("Hostname")]),
            addressOf(item),
            status[QLatin1String("State")].toString() == QLatin1String("ready") &&
                item[QLatin1String("Spec")][QLatin1String("Availability")].toString() ==
                    QLatin1String("active"),
            resources[QLatin1String("MemoryBytes")].toInteger(),
            resources[QLatin1String("NanoCPUs")].toInteger()};
        if (nodes.last().id.isEmpty()) {
            return notAsDocumented(QStringLiteral("[%1].ID is missing").arg(nodes.size() - 1));
        }
    }
    return nodes;
}

Expected<QStringList> parseImages(const QByteArray& body) {
    const auto list = listOf(body);
    if (!list) {
        return failure(list.error());
    }
    QStringList names;
    for (const auto& item : *list) {
        for (const auto* key : {"RepoTags", "RepoDigests"}) {
            const QJsonArray told = item[QLatin1String(key)].toArray();
            for (const auto& name : told) {
                names << name.toString();
            }
        }
    }
    return names;
}

bool wasOutOfMemory(const QByteArray& body) {
    return QJsonDocument::fromJson(body)[QLatin1String("State")][QLatin1String("OOMKilled")]
        .toBool();
}

QString parseMessage(const QByteArray& body) {
    return shown(QJsonDocument::fromJson(body).object()[QLatin1String("message")]);
}

} // namespace wb::swarm
