// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/KubeCluster.h"

#include <QTest>

namespace wb::test {

/// A test that asks a KubeProvider about one workload of a cluster, and waits for each answer.
class KubeWorkloadTest : public QObject {
protected:
    static constexpr int PatienceMs = 30'000;

    static QString says(const Error& error) { return error.text(); }

    void makeProvider(kubernetes::WorkloadKind kind = kubernetes::WorkloadKind::Deployment) {
        auto options = m_cluster->options(m_name, m_clock);
        options.kind = kind;
        m_provider = std::make_unique<kubernetes::KubeProvider>(options);
    }
    template <typename T, typename Call>
    Expected<T> answerOf(Call call) {
        std::optional<Expected<T>> answer;
        call([&](Expected<T> given) { answer = std::move(given); });
        return QTest::qWaitFor([&] { return answer.has_value(); }, PatienceMs)
                   ? *answer
                   : failure(ErrorCode::Cancelled, QStringLiteral("never answered"));
    }
    Expected<fleet::ServiceStatus> status() {
        auto told = answerOf<fleet::ServiceStatus>(
            [&](auto reply) { m_provider->fetchStatus(m_name, reply); });
        if (!told) {
            qWarning("%s", qUtf8Printable(says(told.error())));
        }
        return told;
    }
    Expected<fleet::Deployment> start(const deploy::DeployRequest& request) {
        return answerOf<fleet::Deployment>([&](auto reply) { m_provider->start(request, reply); });
    }
    Expected<fleet::Deployment> endOf(const QString& id) {
        Expected<fleet::Deployment> told = failure(ErrorCode::Cancelled, QString());
        [[maybe_unused]] const bool isOver = QTest::qWaitFor(
            [&] {
                told = answerOf<fleet::Deployment>(
                    [&](auto reply) { m_provider->fetchDeployment(id, reply); });
                return !told || fleet::isOver(told->state);
            },
            PatienceMs);
        return told;
    }
    deploy::DeployRequest request(const fleet::ServiceStatus& status, fleet::DeploymentKind kind) {
        deploy::DeployRequest request;
        request.service = m_name;
        request.kind = kind;
        request.release = kind == fleet::DeploymentKind::Rollback
                              ? fleet::previousGoodRelease(status).value_or(fleet::Release())
                              : status.current;
        request.expectedGeneration = status.generation;
        request.idempotencyKey = QStringLiteral("key-") + m_name;
        return request;
    }

    std::unique_ptr<KubeCluster> m_cluster;
    std::unique_ptr<kubernetes::KubeProvider> m_provider;
    SystemClock m_clock;
    QString m_name;
};

} // namespace wb::test
