// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/swarm/SlotView.h"

#include "app/providers/TaskEndpoint.h"
#include "app/providers/swarm/SwarmRelease.h"
#include "models/base/Format.h"

#include <algorithm>

namespace wb::swarm {

namespace {

using fleet::TaskPlacement;
using fleet::TaskProgress;

constexpr int KilledExitCode = 137; // 128 + SIGKILL

bool isStarting(const EngineTask& task) {
    static const QStringList states{
        QStringLiteral("new"),      QStringLiteral("pending"),  QStringLiteral("allocated"),
        QStringLiteral("assigned"), QStringLiteral("accepted"), QStringLiteral("preparing"),
        QStringLiteral("ready"),    QStringLiteral("starting"),
    };
    return states.contains(task.state);
}

QString placementState(const EngineTask& task) {
    if (isStarting(task)) {
        return isLive(task) ? QStringLiteral("starting") : QStringLiteral("stopped");
    }
    if (task.state == QLatin1String("running")) {
        return isLive(task) ? QStringLiteral("running") : QStringLiteral("stopping");
    }
    return QStringLiteral("stopped");
}

/// What stands in a slot's way; empty when it runs.
QString obstacleOf(const Slot& slot, const Reading& reading) {
    if (isRunning(*slot.task)) {
        return {};
    }
    // "no suitable node (insufficient resources on 3 nodes)".
    if (!slot.task->error.isEmpty() && !isFailed(*slot.task)) {
        return slot.task->error;
    }
    return slot.failed == nullptr ? QString() : failureText(*slot.failed, reading);
}

tl::unexpected<Error> unreachable(const QString& why) {
    return failure(ErrorCode::NotFound, why);
}

/// On a network of the swarm, which this machine has to be on as well.
Expected<QString> instanceOn(const QString& network, const EngineTask& task, int port,
                             bool isHere) {
    for (const EngineAttachment& attachment : task.attachments) {
        if (attachment.network == network && !attachment.addresses.isEmpty()) {
            return providers::endpointOf(attachment.addresses.first().section(u'/', 0, 0), port,
                                         isHere);
        }
    }
    return unreachable(QStringLiteral("it has no address on the network \"%1\"").arg(network));
}

} // namespace

Expected<QString> metricsInstanceOf(const EngineTask& task, const Reading& reading) {
    const fleet::MetricsPort metrics = reading.metrics.value_or(fleet::MetricsPort());
    const int wanted = metrics.port.toInt();
    if (!metrics.network.isEmpty()) {
        return instanceOn(metrics.network, task, wanted, reading.isHere);
    }
    const bool isHosts = std::any_of(task.attachments.begin(), task.attachments.end(),
                                     [](const EngineAttachment& each) { return each.isHosts; });
    const auto handedOn =
        std::find_if(task.ports.begin(), task.ports.end(),
                     [&](const EnginePort& each) { return each.target == wanted; });
    if (!isHosts && handedOn == task.ports.end()) {
        return unreachable(
            QStringLiteral("its node does not hand on port %1 to this task: publish it with "
                           "mode=host, or name an overlay network that this machine is on")
                .arg(wanted));
    }
    const auto node = std::find_if(reading.nodes.begin(), reading.nodes.end(),
                                   [&](const EngineNode& each) { return each.id == task.nodeId; });
    if (node == reading.nodes.end()) {
        return unreachable(QStringLiteral("its node is not among those of the swarm"));
    }
    return providers::endpointOf(node->address, isHosts ? wanted : handedOn->published,
                                 reading.isHere);
}

bool isLive(const EngineTask& task) {
    return task.desired == QLatin1String("running") || task.desired == QLatin1String("ready");
}

bool isRunning(const EngineTask& task) {
    return task.state == QLatin1String("running") && isLive(task);
}

bool isFailed(const EngineTask& task) {
    return task.state == QLatin1String("failed") || task.state == QLatin1String("rejected");
}

QString taskName(const EngineTask& task, const Reading& reading) {
    if (task.slot > 0) {
        return QStringLiteral("%1.%2").arg(reading.service.name).arg(task.slot);
    }
    const auto node = std::find_if(reading.nodes.begin(), reading.nodes.end(),
                                   [&](const EngineNode& each) { return each.id == task.nodeId; });
    return QStringLiteral("%1.%2").arg(reading.service.name,
                                       node == reading.nodes.end() ? task.nodeId : node->name);
}

QString failureText(const EngineTask& task, const Reading& reading) {
    if (!isFailed(task)) {
        return {};
    }
    const qint64 limitBytes = memoryLimitOf(task.spec);
    if (reading.outOfMemory.contains(task.id)) {
        return limitBytes > 0 ? QStringLiteral("out of memory: ended at its limit of %1")
                                    .arg(base::bytesText(static_cast<double>(limitBytes)))
                              : QStringLiteral("out of memory");
    }
    const QString said = task.error.isEmpty() ? task.message : task.error;
    return task.exitCode == KilledExitCode && limitBytes > 0
               ? said + QStringLiteral(", perhaps out of memory")
               : said;
}

qsizetype desiredCount(const Reading& reading) {
    const QJsonValue mode = reading.service.spec[QLatin1String("Mode")];
    if (mode[QLatin1String("Replicated")].isObject()) {
        return mode[QLatin1String("Replicated")][QLatin1String("Replicas")].toInt(1);
    }
    return std::count_if(reading.tasks.begin(), reading.tasks.end(), isLive);
}

QVector<Slot> slotsOf(const Reading& reading) {
    QMap<QPair<int, QString>, Slot> byPlace;
    for (const EngineTask& task : reading.tasks) {
        const QString name = taskName(task, reading);
        Slot& slot = byPlace[{task.slot, name}];
        slot.name = name;
        const auto isNewer = [&](const EngineTask* than) {
            return than == nullptr || task.createdMs > than->createdMs;
        };
        const bool replaces = slot.task == nullptr || (isLive(task) && !isLive(*slot.task)) ||
                              (isLive(task) == isLive(*slot.task) && isNewer(slot.task));
        if (replaces) {
            slot.task = &task;
        }
        if (isFailed(task) && isNewer(slot.failed)) {
            slot.failed = &task;
        }
    }
    QVector<Slot> live;
    QVector<Slot> left;
    for (const Slot& slot : std::as_const(byPlace)) {
        (isLive(*slot.task) ? live : left) << slot;
    }
    // Slots whose task ended for good count as long as one is wanted there; others were scaled
    // away.
    for (const Slot& slot : std::as_const(left)) {
        if (live.size() < desiredCount(reading)) {
            live << slot;
        }
    }
    std::sort(live.begin(), live.end(), [](const Slot& a, const Slot& b) {
        return std::pair(a.task->slot, a.name) < std::pair(b.task->slot, b.name);
    });
    return live;
}

QVector<TaskPlacement> placementsOf(const Reading& reading) {
    QVector<TaskPlacement> placements;
    for (const Slot& slot : slotsOf(reading)) {
        TaskPlacement placement;
        placement.task = slot.name;
        placement.release = releaseOf(slot.task->spec, reading.shownSettings);
        placement.state = placementState(*slot.task);
        placement.startedMs = isRunning(*slot.task) ? slot.task->statusMs : slot.task->createdMs;
        placement.oomKills = reading.oomKills.value(slot.name);
        placement.memoryLimitBytes = memoryLimitOf(slot.task->spec);
        placement.detail = obstacleOf(slot, reading);
        for (const EngineNode& node : reading.nodes) {
            if (node.id == slot.task->nodeId) {
                placement.node = node.name;
            }
        }
        if (reading.metrics && isRunning(*slot.task)) {
            const auto instance = metricsInstanceOf(*slot.task, reading);
            placement.instance = instance.value_or(QString());
            placement.instanceTrouble = instance ? QString() : instance.error().message;
        }
        placements << placement;
    }
    return placements;
}

QVector<TaskProgress> progressOf(const Reading& reading, bool isCompleted) {
    using State = TaskProgress::State;
    const QJsonObject wanted = reading.service.spec[QLatin1String("TaskTemplate")].toObject();
    QVector<TaskProgress> all;
    for (const Slot& slot : slotsOf(reading)) {
        const bool isNew = isMadeFrom(slot.task->spec, wanted);
        const bool hasFailed = slot.failed != nullptr && isMadeFrom(slot.failed->spec, wanted);
        TaskProgress progress{slot.name, State::Pending, {}};
        if (isCompleted || (isNew && isRunning(*slot.task))) {
            progress.state = State::Done;
        } else if (hasFailed) {
            progress.state = State::Failed;
            progress.detail = failureText(*slot.failed, reading);
        } else if (isNew) {
            progress.state = State::Starting;
            progress.detail = obstacleOf(slot, reading);
        } else if (!isLive(*slot.task)) {
            progress.state = State::Stopping;
        }
        all << progress;
    }
    return all;
}

int capacityOf(const Reading& reading) {
    const auto takes = std::count_if(reading.nodes.begin(), reading.nodes.end(),
                                     [](const EngineNode& node) { return node.takesTasks; });
    const QJsonValue reserved =
        reading.service.spec[QLatin1String("TaskTemplate")][QLatin1String("Resources")]
                            [QLatin1String("Reservations")];
    const qint64 memoryBytes = reserved[QLatin1String("MemoryBytes")].toInteger();
    const qint64 nanoCpus = reserved[QLatin1String("NanoCPUs")].toInteger();
    if (memoryBytes <= 0 && nanoCpus <= 0) {
        return takes > 0 ? static_cast<int>(std::max<qsizetype>(desiredCount(reading), 1)) : 0;
    }
    qint64 places = 0;
    for (const EngineNode& node : reading.nodes) {
        if (!node.takesTasks) {
            continue;
        }
        qint64 here = std::numeric_limits<int>::max();
        if (memoryBytes > 0) {
            here = std::min(here, (node.memoryBytes - node.reservedMemoryBytes) / memoryBytes);
        }
        if (nanoCpus > 0) {
            here = std::min(here, (node.nanoCpus - node.reservedNanoCpus) / nanoCpus);
        }
        places += std::max<qint64>(here, 0);
    }
    return static_cast<int>(std::min<qint64>(places, std::numeric_limits<int>::max()));
}

} // namespace wb::swarm
