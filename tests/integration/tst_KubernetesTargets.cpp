// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/KubeCluster.h"
#include "tests/support/TargetWatch.h"
#include "tests/support/TaskExporters.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace wb;
using namespace wb::test;

namespace {

constexpr int PatienceMs = 30'000;
constexpr int Exporters = 8;

QStringList up(const QStringList& pods) {
    QStringList told;
    for (const QString& pod : pods) {
        told << pod + QStringLiteral(" up");
    }
    told.sort();
    return told;
}

} // namespace

/// The pods of the fake and of real Kubernetes become the targets that are scraped: each has an
/// address of this machine, at which its metrics really are.
class tst_KubernetesTargets : public QObject {
    Q_OBJECT

    std::unique_ptr<TaskExporters> m_exporters;
    std::unique_ptr<KubeCluster> m_cluster;
    QString m_name;
    int m_services = 0;
    QMap<QString, int> m_addresses; ///< By pod, as they began to run.
    bool m_areServed = true;

    [[nodiscard]] fleet::EnvironmentSpec environment(const char* workload = "deployment",
                                                     const QString& port = {}) const {
        fleet::DeploySpec place;
        place.provider = QStringLiteral("kubernetes");
        place.service = m_name;
        place.kubeconfig = m_cluster->kubeconfig();
        place.workload = QLatin1String(workload);
        fleet::EnvironmentSpec environment;
        fleet::ServiceSpec service = TargetWatch::service(m_name);
        service.targets.orchestrated = {
            {place, {port.isEmpty() ? QString::number(m_exporters->port()) : port, {}}}};
        environment.services << service;
        return environment;
    }
    void scale(int replicas) {
        m_cluster->merge(
            KubeCluster::pathOf(QStringLiteral("deployments"), m_name),
            {{QStringLiteral("spec"), QJsonObject{{QStringLiteral("replicas"), replicas}}}});
    }
    /// Whether these are its tasks some time soon, each scraped; and how long that took.
    bool becomes(const TargetWatch& watch, const QStringList& tasks, qint64* tookMs = nullptr) {
        QElapsedTimer clock;
        clock.start();
        const bool isSo = QTest::qWaitFor([&] { return watch.tasks(m_name) == tasks; }, PatienceMs);
        if (tookMs != nullptr) {
            *tookMs = clock.elapsed();
        }
        if (!isSo) {
            qWarning("%s instead of %s", qUtf8Printable(watch.tasks(m_name).join(u',')),
                     qUtf8Printable(tasks.join(u',')));
        }
        return isSo;
    }
    /// The names of the pods that the API lists, but for those that are being stopped.
    [[nodiscard]] QStringList pods();

private Q_SLOTS:
    void initTestCase() {
        m_exporters = std::make_unique<TaskExporters>(Exporters);
        m_cluster = startKubeCluster();
        m_cluster->addressOf = [this](const QString& pod) {
            if (!m_addresses.contains(pod)) {
                m_addresses.insert(pod, static_cast<int>(m_addresses.size()) + 1);
            }
            return TaskExporters::address(m_addresses[pod] + (m_areServed ? 0 : Exporters));
        };
    }
    void cleanupTestCase() { m_cluster.reset(); }
    void init() {
        m_name = QStringLiteral("web%1").arg(++m_services);
        m_addresses.clear();
        m_areServed = true;
    }

    void runningPodsAreScrapedUnderTheirNames_data() {
        QTest::addColumn<QString>("workload");
        QTest::newRow("Deployment") << QStringLiteral("deployment");
        QTest::newRow("StatefulSet") << QStringLiteral("statefulset");
        QTest::newRow("DaemonSet") << QStringLiteral("daemonset");
    }
    void runningPodsAreScrapedUnderTheirNames();
    void podsComeAndGoWithinAnInterval();
    void aReleaseThatRollsOutIsFollowed();
    void aPodThatServesNothingIsDown();
};

QStringList tst_KubernetesTargets::pods() {
    QStringList names;
    const QJsonArray all =
        m_cluster->get(KubeCluster::pathOf(QStringLiteral("pods"), {}).chopped(1))
            .value(QLatin1String("items"))
            .toArray();
    for (const auto& pod : all) {
        const QJsonValue metadata = pod[QLatin1String("metadata")];
        const QString name = metadata[QLatin1String("name")].toString();
        if (name.startsWith(m_name + u'-') &&
            !metadata[QLatin1String("deletionTimestamp")].isString()) {
            names << name;
        }
    }
    return names;
}

void tst_KubernetesTargets::runningPodsAreScrapedUnderTheirNames() {
    using kubernetes::WorkloadKind;
    QFETCH(QString, workload);
    const auto kind = workload == QLatin1String("deployment")    ? WorkloadKind::Deployment
                      : workload == QLatin1String("statefulset") ? WorkloadKind::StatefulSet
                                                                 : WorkloadKind::DaemonSet;
    m_cluster->create(m_name, QStringLiteral("shop:v1"), {}, kind);
    m_cluster->settle(m_name, kind);
    TargetWatch watch(environment(qPrintable(workload)));
    QCOMPARE(pods().size(), 2);
    QVERIFY(becomes(watch, up(pods())));
    for (const auto& task : watch.fleet->service(m_name)->tasks) {
        QCOMPARE(task.instance, QStringLiteral("%1:%2")
                                    .arg(TaskExporters::address(m_addresses.value(task.name)))
                                    .arg(m_exporters->port()));
    }
    QVERIFY(QTest::qWaitFor(
        [&] { return watch.fleet->service(m_name)->current.code == QLatin1String("v1"); },
        PatienceMs));
    QCOMPARE(watch.fleet->service(m_name)->tasksDesired, 2);
    // Nothing can be done there, for no deploy was configured.
    QVERIFY(watch.orchestrators().of(m_name) == nullptr);
}

void tst_KubernetesTargets::podsComeAndGoWithinAnInterval() {
    m_cluster->create(m_name, QStringLiteral("shop:v1"));
    m_cluster->settle(m_name);
    TargetWatch watch(environment());
    QVERIFY(becomes(watch, up(pods())));
    // A refresh of 1 s, then the first scrape, and what a busy machine takes.
    constexpr qint64 WithinMs = 3'000;
    qint64 tookMs = 0;
    scale(3);
    QVERIFY(QTest::qWaitFor([&] { return m_addresses.size() == 3; }, PatienceMs));
    QVERIFY(becomes(watch, up(m_addresses.keys()), &tookMs));
    qInfo("scraped %lld ms after it ran", tookMs);
    QVERIFY(tookMs <= WithinMs);
    scale(1);
    QVERIFY(QTest::qWaitFor([&] { return pods().size() == 1; }, PatienceMs));
    QVERIFY(becomes(watch, up(pods()), &tookMs));
    qInfo("no target any more %lld ms after they were deleted", tookMs);
    QVERIFY(tookMs <= WithinMs);
}

void tst_KubernetesTargets::aReleaseThatRollsOutIsFollowed() {
    m_cluster->create(m_name, QStringLiteral("shop:v1"));
    m_cluster->settle(m_name);
    TargetWatch watch(environment());
    const QStringList before = pods();
    QVERIFY(becomes(watch, up(before)));
    m_cluster->change(m_name, QStringLiteral("shop:v2"));
    m_cluster->settle(m_name);
    QVERIFY(QTest::qWaitFor([&] { return pods().size() == 2; }, PatienceMs));
    QVERIFY(becomes(watch, up(pods())));
    QVERIFY(!before.contains(pods().constFirst()));
}

void tst_KubernetesTargets::aPodThatServesNothingIsDown() {
    m_areServed = false;
    m_cluster->create(m_name, QStringLiteral("shop:v1"));
    m_cluster->settle(m_name);
    TargetWatch watch(environment());
    QStringList down;
    for (const QString& pod : pods()) {
        down << pod + QStringLiteral(" down");
    }
    down.sort();
    QVERIFY(becomes(watch, down));
    // The orchestrator calls them ready all the same; that is no figure.
    QVERIFY(QTest::qWaitFor(
        [&] {
            const auto& tasks = watch.fleet->service(m_name)->tasks;
            return std::all_of(tasks.begin(), tasks.end(),
                               [](const auto& task) { return !task.scrapeError.isEmpty(); });
        },
        PatienceMs));
}

QTEST_GUILESS_MAIN(tst_KubernetesTargets)
#include "tst_KubernetesTargets.moc"
