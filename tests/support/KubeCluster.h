// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/SystemClock.h"
#include "app/providers/kubernetes/KubeProvider.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace wb::test {

/// A Kubernetes API with its controllers that tests fill and change: FakeKubeApi, or the real
/// programs. What a test does to it goes over the API, so that it is the same for both.
class KubeCluster {
public:
    virtual ~KubeCluster() = default;

    /// Of a user who may do everything; in the namespace "default".
    [[nodiscard]] QString kubeconfig() const { return m_folder.filePath(QStringLiteral("config")); }
    [[nodiscard]] kubernetes::KubeProvider::Options options(const QString& service,
                                                            const Clock& clock) const;

    /// One call; what is wrong is told by qFatal unless `error` is to have it.
    QJsonObject call(const QByteArray& verb, const QString& path, const QJsonValue& body = {},
                     const QByteArray& type = "application/json", Error* error = nullptr);
    QJsonObject get(const QString& path) { return call("GET", path); }
    void merge(const QString& path, const QJsonObject& body) {
        call("PATCH", path, body, "application/merge-patch+json");
    }
    /// Of two tasks (a DaemonSet has one on each of two nodes); not rolled out yet.
    void create(const QString& name, const QString& image, const QString& pool = {},
                kubernetes::WorkloadKind kind = kubernetes::WorkloadKind::Deployment);
    /// Another image, and another setting where it is given; as somebody else would.
    void change(const QString& name, const QString& image, const QString& pool = {},
                kubernetes::WorkloadKind kind = kubernetes::WorkloadKind::Deployment);
    /// A HorizontalPodAutoscaler of the same name that looks at 70 % CPU.
    void scale(const QString& name, int minimum, int maximum);
    /// Until the controller calls the rollout done, and no pod is left that stops.
    void settle(const QString& name,
                kubernetes::WorkloadKind kind = kubernetes::WorkloadKind::Deployment);

    /// The address that a pod gets when it starts to run; they get the same one where it is not
    /// given.
    std::function<QString(const QString& pod)> addressOf;

    [[nodiscard]] static QString pathOf(const QString& resource, const QString& name);

protected:
    [[nodiscard]] QString addressFor(const QString& pod) const {
        return addressOf ? addressOf(pod) : QStringLiteral("10.1.0.7");
    }
    /// The subclass says where the API is when it is up.
    void use(const QUrl& server, const QString& token, const QString& authorityFile = {});

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<kubernetes::KubeClient> m_client;
};

/// The one that this test was built with.
[[nodiscard]] std::unique_ptr<KubeCluster> startKubeCluster();

} // namespace wb::test
