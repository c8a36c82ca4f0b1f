// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/KubeCluster.h"

#include <QProcess>
#include <QTimer>

#include <vector>

namespace wb::test {

/// A real etcd, kube-apiserver and kube-controller-manager of its own. There are no machines behind
/// its two nodes: that a pod was placed, runs and is ready, or has stopped, is written here instead
/// of by a scheduler and kubelets.
class RealKubeCluster : public KubeCluster {
public:
    RealKubeCluster();
    ~RealKubeCluster() override;
    /// Empty, or what is wrong.
    QString start();

private:
    void run(const char* program, const QStringList& arguments);
    QString waitFor(const std::function<bool()>& condition, const QString& what);
    void addNode(const QString& name);
    void lookAtPods();
    void lookAt(const QJsonValue& pod);
    void place(const QString& pod, const QString& node);
    void runPod(const QJsonValue& pod);
    void report(const QByteArray& verb, const QString& path, const QByteArray& body,
                const QByteArray& type = "application/json");

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::vector<std::unique_ptr<QProcess>> m_processes;
    std::unique_ptr<kubernetes::KubeClient> m_node;
    QTimer m_turns;
    bool m_isLooking = false;
    int m_placed = 0;
};

} // namespace wb::test
