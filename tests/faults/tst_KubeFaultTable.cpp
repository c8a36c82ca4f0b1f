// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/kubernetes/KubeChanges.h"
#include "tests/faults/FaultTable.h"
#include "tests/faults/RealWorld.h"
#include "tests/faults/WireProxy.h"
#include "tests/support/FakeKubeCluster.h"
#include "tests/support/Seed.h"

#include <QFile>

using namespace wb;
using namespace wb::test;

namespace {

const QString Service = QStringLiteral("shop");

/// A Deployment of two pods with an autoscaler of one to nine, gone back through KubeProvider over
/// real HTTP and a line that loses.
class KubeWorld : public RealWorld {
public:
    KubeWorld()
        : RealWorld(Service)
        , m_proxy(m_cluster.api.url()) {
        m_cluster.api.ticksToStart = 3;
        m_cluster.create(Service, QStringLiteral("shop:v1"));
        m_cluster.settle(Service);
        m_cluster.change(Service, QStringLiteral("shop:v2"));
        m_cluster.settle(Service);
        m_cluster.scale(Service, 1, 9);
        m_proxy.isWrite = [](const QByteArray& head) {
            return head.startsWith("PATCH ") && head.contains("/deployments/");
        };
        m_proxy.broken = reply(500, "InternalError");
        begin();
        m_request.kind = fleet::DeploymentKind::Rollback;
        m_request.release = fleet::previousGoodRelease(m_status).value_or(fleet::Release());
        m_before = m_cluster.get(path())[QLatin1String("metadata")][QLatin1String("generation")];
    }
    [[nodiscard]] deploy::ActionTimings timings() const override {
        deploy::ActionTimings timings{200, 100, 300, 20'000, 15'000, 3000, 2500, 15'000};
        timings.pin = {1000, 1500, 3000, 100, 1000};
        return timings;
    }
    void setWriteFault(Fault fault) override { m_proxy.setWriteFault(fault); }
    [[nodiscard]] int spoiltWrites() const override { return m_proxy.spoiltWrites(); }
    void setCredential(bool isValid) override {
        m_proxy.refusal = isValid ? std::nullopt : std::optional(reply(401, "Unauthorized"));
    }
    void changeTarget() override {
        m_cluster.change(Service, QStringLiteral("shop:v%1").arg(3 + m_others));
        ++m_others;
    }
    /// Every change of the spec that is not somebody else's. The key of the last one of ours stays.
    [[nodiscard]] int applied(const QString& key) override {
        const QJsonValue now = m_cluster.get(path())[QLatin1String("metadata")];
        const bool isLast =
            now[QLatin1String("annotations")][kubernetes::note::Key].toString() == key;
        return isLast ? static_cast<int>(now[QLatin1String("generation")].toInteger() -
                                         m_before.toInteger()) -
                            m_others
                      : 0;
    }
    [[nodiscard]] QString leftPinned() override {
        const int minimum = m_cluster
                                .get(KubeCluster::pathOf(
                                    QStringLiteral("horizontalpodautoscalers"),
                                    Service))[QLatin1String("spec")][QLatin1String("minReplicas")]
                                .toInt();
        return minimum == 1 ? QString() : QStringLiteral("minReplicas is %1").arg(minimum);
    }

private:
    [[nodiscard]] static QString path() {
        return KubeCluster::pathOf(QStringLiteral("deployments"), Service);
    }
    [[nodiscard]] static QByteArray reply(int code, const QByteArray& reason) {
        const QByteArray body = R"({"kind":"Status","status":"Failure","reason":")" + reason +
                                R"(","message":"made up","code":)" + QByteArray::number(code) + "}";
        return "HTTP/1.1 " + QByteArray::number(code) +
               " X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
               QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    std::unique_ptr<deploy::DeployProvider> makeProvider(Way way) override {
        auto options = m_cluster.options(Service, m_clock);
        options.client.deadlineMs = 800;
        options.pinsCapacity = true;
        if (way == Way::Faulty) {
            options.client.choice.files = QStringList{proxied()};
        }
        return std::make_unique<kubernetes::KubeProvider>(options);
    }
    /// The kubeconfig with the proxy in the server's place.
    [[nodiscard]] QString proxied() {
        QFile file(m_cluster.kubeconfig());
        QFile other(m_cluster.kubeconfig() + QStringLiteral(".proxied"));
        if (!file.open(QIODevice::ReadOnly) || !other.open(QIODevice::WriteOnly)) {
            qFatal("no kubeconfig");
        }
        other.write(file.readAll().replace(m_cluster.api.url().toString().toUtf8(),
                                           m_proxy.url().toString().toUtf8()));
        return other.fileName();
    }

    FakeKubeCluster m_cluster;
    WireProxy m_proxy;
    QJsonValue m_before;
    int m_others = 0;
};

} // namespace

/// The fault table at FakeKubeApi over real HTTP, with pinned capacity: three runs of each,
/// WB_FAULT_RUNS=50 makes it the whole table. WB_SEED plays a run of it again.
class tst_KubeFaultTable : public QObject {
    Q_OBJECT

    [[nodiscard]] FaultTable::Worlds worlds() const {
        return [](int, quint32) { return std::make_unique<KubeWorld>(); };
    }

private Q_SLOTS:
    void initTestCase() { m_table.setSeed(chosenSeed()); }
    void faults_data() { namedFaultRows(); }
    void faults() {
        QFETCH(Fault, fault);
        m_table.playTogether(worlds(), fault, QString::fromLatin1(QTest::currentDataTag()),
                             QStringLiteral("Kubernetes API"), 50);
    }
    void doubleClicks() { m_table.playClicks(worlds(), QStringLiteral("Kubernetes API"), 50); }
    void races() { m_table.playRaces(worlds(), QStringLiteral("Kubernetes API"), 50); }
    void cleanupTestCase() { m_table.print(); }

private:
    FaultTable m_table{3};
};

QTEST_GUILESS_MAIN(tst_KubeFaultTable)
#include "tst_KubeFaultTable.moc"
