// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <optional>

namespace wb::test {

/// A small Kubernetes API server with its controllers and a node, over real HTTP: objects with
/// resource versions and generations, lists by label in pages, JSON and merge patches, Status
/// bodies word by word as kube-apiserver 1.20 has them, revisions and rollouts of Deployments,
/// StatefulSets and, on two nodes, DaemonSets. tests/integration runs the same tests against the
/// real programs where they are. Main thread.
class FakeKubeApi : public QObject {
public:
    explicit FakeKubeApi(QObject* parent = nullptr);
    ~FakeKubeApi() override;

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] static QString token() { return QStringLiteral("s3cret"); }

    struct Call {
        QByteArray verb;
        QString path;
        QUrlQuery query;
        QByteArray type;
        QByteArray accept;
        QByteArray body;
    };
    QVector<Call> calls;
    bool mayPatch = true;  ///< What an access review says.
    bool mayScale = true;  ///< The same for autoscalers.
    bool isHalted = false; ///< Controllers and node do nothing.
    int ticksToStart = 12; ///< A pod runs after so many turns of the node, of 20 ms.
    int minorVersion = 20; ///< What a server of Kubernetes 1.20 has, and not what it has not.
    int pageLimit = 1000;  ///< At most so many items a page.
    /// Called before a write is carried out: somebody else comes between.
    std::function<void(const Call&)> before;
    void setImage(const QString& path, const QString& image); ///< As somebody else would.
    void setMinimum(const QString& path, int minimum);        ///< Of an autoscaler; the same.
    void touch(const QString& path);                          ///< Only its status moves.
    /// The address that a pod gets.
    std::function<QString(const QString& pod)> addressOf;

    /// Its answer, if any, takes the place of the real one, which has been carried out.
    std::function<std::optional<QHttpServerResponse>(const Call&)> instead;

private:
    struct Answer {
        int status = 200;
        QJsonObject body;
    };
    QHttpServerResponse respond(const QHttpServerRequest& request);
    Answer answer(const Call& asked);
    Answer list(const QString& folder, const QUrlQuery& query) const;
    Answer create(const QString& folder, QJsonObject object);
    Answer patch(const Call& call);
    Answer review(const QByteArray& body) const;
    static Answer refusal(int code, const char* reason, const QString& message,
                          const QJsonObject& details = {});
    [[nodiscard]] static Answer notFound(const QString& path);

    /// Stores it under its path with the next resource version, if anything is different.
    void store(const QString& path, QJsonObject object);
    [[nodiscard]] QStringList pathsIn(const QString& folder) const;
    void control();
    void controlDeployment(const QString& path);
    void controlStatefulSet(const QString& path);
    void controlDaemonSet(const QString& path);
    QString revise(const QString& path, const QJsonObject& workload);
    QString reviseSet(const QString& path, const QJsonObject& workload);
    void addPod(const QString& folder, const QString& name, const QJsonObject& owner,
                const QJsonObject& podTemplate, const char* hashLabel, const QString& hash);
    void runPods(const QString& folder);

    QHttpServer m_http;
    quint16 m_port = 0;
    QTimer m_controllers;
    QMap<QString, QJsonObject> m_objects; ///< By path.
    qint64 m_version = 100;
    int m_uids = 0;
    QMap<QString, int> m_ticks; ///< Of pods that do not run yet and rollouts, by uid and path.
};

} // namespace wb::test
