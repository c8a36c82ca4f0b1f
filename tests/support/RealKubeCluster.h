// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/KubeCluster.h"

#include <QProcess>
#include <QSet>
#include <QTimer>

#include <vector>

namespace wb::test {

/// A real etcd, kube-apiserver and kube-controller-manager of its own. There is no node: what a
/// kubelet would report of a pod, that it runs and is ready, is written here instead.
class RealKubeCluster : public KubeCluster {
public:
    RealKubeCluster();
    ~RealKubeCluster() override;
    /// Empty, or what is wrong.
    QString start();

private:
    void run(const char* program, const QStringList& arguments);
    QString waitFor(const std::function<bool()>& condition, const QString& what);
    void lookAtPods();
    void runPod(const QJsonValue& pod);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::vector<std::unique_ptr<QProcess>> m_processes;
    std::unique_ptr<kubernetes::KubeClient> m_node;
    QTimer m_turns;
    bool m_isLooking = false;
    QSet<QString> m_started; ///< uids
};

} // namespace wb::test
