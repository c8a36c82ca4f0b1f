// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace wb::test {

/// A Docker Engine of the test's own: Debian's dockerd with its data, socket and swarm in a folder
/// of its own, one node, no bridge, no firewall rules. Needs root. Ended with this object, or when
/// the test dies.
class DockerPeer {
public:
    DockerPeer();
    ~DockerPeer();

    /// Starts it, makes the node a swarm and imports the images "shop:v1", "shop:v2" and
    /// "shop:bad", which hold nothing but `leaky`. Empty when all is well, or else what is wrong.
    [[nodiscard]] QString start(const QStringList& options = {});
    [[nodiscard]] QString socket() const {
        return m_folder.filePath(QStringLiteral("docker.sock"));
    }

    struct Answer {
        int status = 0;
        QJsonDocument body;
    };
    /// It takes connections and answers nothing, or goes on. Containers run all the same.
    void setHung(bool isHung);

    /// One request to the Engine API, waited for.
    Answer ask(const QByteArray& method, const QByteArray& path, const QByteArray& body = {},
               const QByteArray& type = "application/json");
    Answer ask(const QByteArray& method, const QByteArray& path, const QJsonObject& body) {
        return ask(method, path, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

    /// A spec of `replicas` tasks of an image on the host's network, updated all at once. (Swarm
    /// takes three seconds to stop a task.)
    [[nodiscard]] static QJsonObject spec(const QString& name, const QString& image, int replicas,
                                          const QStringList& environment = {},
                                          qint64 memoryLimitBytes = 0);
    /// Makes the service and waits until its tasks run. Empty, or what is wrong.
    [[nodiscard]] QString create(const QJsonObject& spec);
    /// Somebody else's update: `change` edits the current spec. The status of the Engine's answer.
    int update(const QString& name, const std::function<void(QJsonObject&)>& change);
    /// Waits until the update of the service is over; its state.
    QString updateEnd(const QString& name);
    /// Its tasks go in the background.
    void remove(const QString& name);
    [[nodiscard]] QJsonObject service(const QString& name);
    [[nodiscard]] int runningTasks(const QString& name);
    /// Ids of all tasks of the service, past ones included.
    [[nodiscard]] QStringList taskIds(const QString& name);

private:
    [[nodiscard]] QString importImage(const QByteArray& tag);
    [[nodiscard]] QString account() const;

    QTemporaryDir m_folder;
    QProcess m_process;
};

/// Sets one member deep in a JSON object: setIn(spec, {"TaskTemplate", "ForceUpdate"}, 3).
void setIn(QJsonObject& object, const QStringList& path, const QJsonValue& value);

} // namespace wb::test
