// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contracts/DeployProviderContract.h"
#include "tests/support/KubeCluster.h"

#include <QTest>

using namespace wb;

namespace {

using kubernetes::WorkloadKind;

/// Of two pods; it was made with shop:v1 and updated to shop:v2.
class Workload : public test::DeployProviderContract::Subject {
public:
    Workload(test::KubeCluster& cluster, QString name, WorkloadKind kind)
        : m_name(std::move(name)) {
        cluster.create(m_name, QStringLiteral("shop:v1"), {}, kind);
        cluster.settle(m_name, kind);
        cluster.change(m_name, QStringLiteral("shop:v2"), {}, kind);
        cluster.settle(m_name, kind);
        auto options = cluster.options(m_name, m_clock);
        options.kind = kind;
        m_provider = std::make_unique<kubernetes::KubeProvider>(options);
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

/// KubeProvider against FakeKubeApi, or real Kubernetes (tests/integration): each kind of workload.
class tst_KubernetesContract : public test::DeployProviderContract {
    Q_OBJECT
public:
    tst_KubernetesContract(test::KubeCluster& cluster, WorkloadKind kind)
        : m_cluster(cluster)
        , m_kind(kind) {}

protected:
    std::unique_ptr<Subject> makeSubject() override {
        return std::make_unique<Workload>(
            m_cluster,
            QStringLiteral("%1%2").arg(kubernetes::kindName(m_kind).toLower()).arg(++m_services),
            m_kind);
    }

private:
    test::KubeCluster& m_cluster;
    WorkloadKind m_kind;
    int m_services = 0;
};

int main(int argc, char* argv[]) {
    const QCoreApplication app(argc, argv);
    const auto cluster = test::startKubeCluster();
    int failed = 0;
    for (const auto kind :
         {WorkloadKind::Deployment, WorkloadKind::StatefulSet, WorkloadKind::DaemonSet}) {
        qInfo("%s", qUtf8Printable(kubernetes::kindName(kind)));
        tst_KubernetesContract contract(*cluster, kind);
        failed += QTest::qExec(&contract, argc, argv);
    }
    return failed;
}

#include "tst_KubernetesContract.moc"
