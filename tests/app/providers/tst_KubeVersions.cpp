// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeKubeCluster.h"
#include "tests/support/KubeWorkloadTest.h"

#include <QJsonArray>

#include <algorithm>

using namespace wb;
using namespace wb::test;
using fleet::DeploymentKind;

namespace {

const QLatin1String Autoscaling("/apis/autoscaling/");
const QLatin1String Hpas("/namespaces/default/horizontalpodautoscalers");

QJsonObject autoscalerOf(const QString& name) {
    const QJsonObject target{{QStringLiteral("type"), QStringLiteral("Utilization")},
                             {QStringLiteral("averageUtilization"), 70}};
    const QJsonObject metric{
        {QStringLiteral("type"), QStringLiteral("Resource")},
        {QStringLiteral("resource"), QJsonObject{{QStringLiteral("name"), QStringLiteral("cpu")},
                                                 {QStringLiteral("target"), target}}}};
    const QJsonObject reference{{QStringLiteral("kind"), QStringLiteral("Deployment")},
                                {QStringLiteral("name"), name}};
    return {{QStringLiteral("metadata"), QJsonObject{{QStringLiteral("name"), name}}},
            {QStringLiteral("spec"), QJsonObject{{QStringLiteral("scaleTargetRef"), reference},
                                                 {QStringLiteral("maxReplicas"), 4},
                                                 {QStringLiteral("metrics"), QJsonArray{metric}}}}};
}

} // namespace

/// What of the API is there depends on the version of Kubernetes; the fake has what each has.
class tst_KubeVersions : public KubeWorkloadTest {
    Q_OBJECT

    FakeKubeApi* m_api = nullptr;

    /// The versions of the autoscaler's API that were asked for, in this order.
    [[nodiscard]] QStringList askedVersions() const {
        QStringList versions;
        for (const auto& call : m_api->calls) {
            if (call.verb == "GET" && call.path.startsWith(Autoscaling)) {
                versions << call.path.section(u'/', 3, 3);
            }
        }
        return versions;
    }

private Q_SLOTS:
    void init() {
        auto cluster = std::make_unique<FakeKubeCluster>();
        m_api = &cluster->api;
        m_cluster = std::move(cluster);
        m_name = QStringLiteral("chat");
        m_cluster->create(m_name, QStringLiteral("shop:v1"));
        m_cluster->settle(m_name);
        m_cluster->change(m_name, QStringLiteral("shop:v2"));
        m_cluster->settle(m_name);
        m_cluster->call("POST", Autoscaling + QStringLiteral("v2beta2") + Hpas,
                        autoscalerOf(m_name));
        makeProvider();
    }
    void cleanup() {
        m_provider.reset();
        m_cluster.reset();
    }
    void eachVersionIsAskedForWhatItHas_data();
    void eachVersionIsAskedForWhatItHas();
};

void tst_KubeVersions::eachVersionIsAskedForWhatItHas_data() {
    QTest::addColumn<int>("minor");
    QTest::addColumn<QStringList>("versions");
    const QStringList old{QStringLiteral("v2"), QStringLiteral("v2beta2")};
    const QStringList present{QStringLiteral("v2")};
    for (const int minor : {12, 20, 22}) {
        QTest::addRow("1.%d", minor) << minor << old;
    }
    // Both are there until 1.26 drops the older one.
    for (const int minor : {23, 25, 26, 31, 34}) {
        QTest::addRow("1.%d", minor) << minor << present;
    }
}

void tst_KubeVersions::eachVersionIsAskedForWhatItHas() {
    QFETCH(int, minor);
    m_api->minorVersion = minor;
    m_api->calls.clear();
    const auto told = status();
    QVERIFY(told.has_value());
    QTEST(askedVersions(), "versions");
    QVERIFY(told->scaling.has_value());
    QCOMPARE(told->scaling->signal, std::optional(fleet::Signal::Cpu));
    QCOMPARE(told->scaling->above, 0.7);
    QVERIFY(told->barriers.isEmpty());
    // Whether it may be done is asked by a version that all have.
    m_api->mayPatch = false;
    QCOMPARE(status()->barriers.size(), 1);
    m_api->mayPatch = true;
    const auto started = start(request(*status(), DeploymentKind::Rollback));
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(says(started.error())));
    QCOMPARE(endOf(started->id)->state, fleet::DeploymentState::Completed);
    QCOMPARE(status()->current.code, QStringLiteral("v1"));
}

QTEST_GUILESS_MAIN(tst_KubeVersions)
#include "tst_KubeVersions.moc"
