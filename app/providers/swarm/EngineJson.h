// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Expected.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

/// What of the Docker Engine API (v1.41, docs.docker.com/reference/api/engine) is read here. A
/// member that is not as documented is a Protocol error that names it. Specs are kept as the JSON
/// they came as, so that what is posted back has every member, also those unknown here. Pure.
namespace wb::swarm {

struct UpdateStatus {
    QString state;   ///< "updating", "paused", "completed", "rollback_…"; empty: never updated.
    QString message; ///< "update paused due to failure or early termination of task …".
    TimeMs startedMs = NoTime;
    TimeMs completedMs = NoTime;
};

struct EngineService {
    QString id;
    QString name;
    qint64 version = 0; ///< Version.Index, which moves with every change, also of the status.
    QJsonObject spec;
    QJsonObject previousSpec; ///< Empty: none is kept.
    UpdateStatus update;
    TimeMs updatedMs = NoTime;
};

/// A network that a task is attached to.
struct EngineAttachment {
    QString network;       ///< Its name.
    bool isHosts = false;  ///< The task has the node's own network.
    QStringList addresses; ///< "10.0.1.5/24"
};

/// A port that the node itself hands on to a task there ("mode=host").
struct EnginePort {
    int target = 0; ///< At which the container listens.
    int published = 0;
};

struct EngineTask {
    QString id;
    QString serviceId;
    QString nodeId;
    int slot = 0; ///< From 1; 0: a task of a global service, one a node.
    QJsonObject spec;
    QString state;   ///< "new" … "running", "complete", "shutdown", "failed", "rejected", …
    QString desired; ///< "running", "ready", "shutdown", …
    QString message;
    QString error; ///< "task: non-zero exit (137)"; empty when there is none.
    QString containerId;
    int exitCode = 0;
    TimeMs createdMs = NoTime;
    TimeMs statusMs = NoTime; ///< When it came into this state.
    QVector<EngineAttachment> attachments;
    QVector<EnginePort> ports; ///< TCP only.
};

struct EngineNode {
    QString id;
    QString name;
    QString address; ///< By which the swarm's nodes know it; of a manager that tells none, by which
                     ///< managers do.
    bool takesTasks = false; ///< Ready and active.
    qint64 memoryBytes = 0;
    qint64 nanoCpus = 0;
    qint64 reservedMemoryBytes = 0; ///< By the tasks there; filled in by whoever read those.
    qint64 reservedNanoCpus = 0;
};

[[nodiscard]] Expected<EngineService> parseService(const QByteArray& body);
[[nodiscard]] Expected<QVector<EngineTask>> parseTasks(const QByteArray& body);
[[nodiscard]] Expected<QVector<EngineNode>> parseNodes(const QByteArray& body);
/// The names ("repository:tag", "repository@sha256:…") of the images a node holds.
[[nodiscard]] Expected<QStringList> parseImages(const QByteArray& body);
/// Whether an inspected container was ended for want of memory.
[[nodiscard]] bool wasOutOfMemory(const QByteArray& body);
/// The Engine's own words in an error body; empty when there are none that can be shown.
[[nodiscard]] QString parseMessage(const QByteArray& body);

} // namespace wb::swarm
