// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contracts/DeployProviderContract.h"
#include "tests/support/KubeCluster.h"

#include <QTest>

using namespace wb;

namespace {

/// A Deployment of two pods that was made with shop:v1 and updated to shop:v2.
class Workload : public test::DeployProviderContract::Subject {
public:
    Workload(test::KubeCluster& cluster, QString name)
        : m_name(std::move(name)) {
        cluster.create(m_name, QStringLiteral("shop:v1"));
        cluster.settle(m_name);
        cluster.change(m_name, QStringLiteral("shop:v2"));
        cluster.settle(m_name);
        m_provider = std::make_unique<kubernetes::KubeProvider>(cluster.options(m_name, m_clock));
    }
    deploy::DeployProvider& provider() override { return *m_provider; }
    [[nodiscard]] QString service() const override { return m_name; }
    void waitFor(const std::function<bool()>& condition) override {
        [[maybe_unused]] const bool held = QTest::qWaitFor(condition, 30'000);
    }

private:
    QString m_name;
    SystemClock m_clock;
    std::unique_ptr<kubernetes::KubeProvider> m_provider;
};

} // namespace

/// KubeProvider against FakeKubeApi, or real Kubernetes (tests/integration).
class tst_KubernetesContract : public test::DeployProviderContract {
    Q_OBJECT

protected:
    std::unique_ptr<Subject> makeSubject() override {
        return std::make_unique<Workload>(*m_cluster, QStringLiteral("shop%1").arg(++m_services));
    }

private Q_SLOTS:
    void initTestCase() { m_cluster = test::startKubeCluster(); }
    void cleanupTestCase() { m_cluster.reset(); }

private:
    std::unique_ptr<test::KubeCluster> m_cluster;
    int m_services = 0;
};

QTEST_GUILESS_MAIN(tst_KubernetesContract)
#include "tst_KubernetesContract.moc"
