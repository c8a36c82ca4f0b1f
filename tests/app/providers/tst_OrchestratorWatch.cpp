// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeKubeCluster.h"
#include "tests/support/TargetWatch.h"
#include "tests/support/TaskExporters.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace wb;
using namespace wb::test;

namespace {

constexpr int PatienceMs = 30'000;
const QString Chat = QStringLiteral("chat");

} // namespace

/// What an orchestrator tells becomes the targets that are scraped: how often it is asked, and what
/// happens where it does not say what it should. tst_KubernetesTargets has the tasks themselves.
class tst_OrchestratorWatch : public QObject {
    Q_OBJECT

    std::unique_ptr<FakeKubeCluster> m_cluster;
    std::unique_ptr<TaskExporters> m_exporters;
    QStringList m_pods; ///< In the order in which they got their addresses.

    [[nodiscard]] fleet::DeploySpec place() const {
        fleet::DeploySpec place;
        place.provider = QStringLiteral("kubernetes");
        place.service = Chat;
        place.kubeconfig = m_cluster->kubeconfig();
        place.workload = QStringLiteral("deployment");
        return place;
    }
    [[nodiscard]] fleet::EnvironmentSpec environment(const fleet::DeploySpec& deploy = {}) const {
        fleet::EnvironmentSpec environment;
        fleet::ServiceSpec chat = TargetWatch::service(Chat);
        chat.targets.orchestrated = {{place(), {QString::number(m_exporters->port()), {}}}};
        chat.deploy = deploy;
        environment.services << chat;
        return environment;
    }
    [[nodiscard]] QStringList up(const QStringList& pods) const {
        QStringList told;
        for (const QString& pod : pods) {
            told << pod + QStringLiteral(" up");
        }
        told.sort();
        return told;
    }
    [[nodiscard]] qsizetype podLists() const {
        return std::count_if(m_cluster->api.calls.begin(), m_cluster->api.calls.end(),
                             [](const auto& call) { return call.path.endsWith(u"/pods"); });
    }

private Q_SLOTS:
    void init() {
        m_exporters = std::make_unique<TaskExporters>(6);
        m_cluster = std::make_unique<FakeKubeCluster>();
        m_pods.clear();
        m_cluster->addressOf = [this](const QString& pod) {
            m_pods << pod;
            return TaskExporters::address(static_cast<int>(m_pods.size()));
        };
        m_cluster->create(Chat, QStringLiteral("shop:v1"));
        m_cluster->settle(Chat);
    }

    void oneReadingServesTargetsAndActions_data() {
        QTest::addColumn<bool>("hasActions");
        QTest::addColumn<bool>("isSamePlace");
        QTest::newRow("targets alone") << false << true;
        QTest::newRow("the same place") << true << true;
        QTest::newRow("another place") << true << false;
    }
    void oneReadingServesTargetsAndActions() {
        QFETCH(bool, hasActions);
        QFETCH(bool, isSamePlace);
        fleet::DeploySpec deploy = hasActions ? place() : fleet::DeploySpec();
        deploy.shownSettings << QStringLiteral("POOL"); // Of no account to where it is.
        if (!isSamePlace) {
            deploy.namespaceName = QStringLiteral("default");
        }
        TargetWatch watch(environment(deploy));
        QTRY_COMPARE_WITH_TIMEOUT(watch.tasks(Chat), up(m_pods), PatienceMs);
        QCOMPARE(watch.orchestrators().of(Chat) != nullptr, hasActions);
        // Each reading lists the pods once; they come no more often than the refresh of 1 s allows.
        m_cluster->api.calls.clear();
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(podLists() >= 4, PatienceMs);
        const qint64 readings = isSamePlace ? 4 : 2;
        QVERIFY2(clock.elapsed() > (readings - 1) * 700,
                 qPrintable(QString::number(clock.elapsed())));
    }

    void whatCannotBeReadStaysAsItWas() {
        TargetWatch watch(environment());
        QTRY_COMPARE_WITH_TIMEOUT(watch.tasks(Chat), up(m_pods), PatienceMs);
        m_cluster->api.instead = [](const FakeKubeApi::Call&) {
            return QHttpServerResponse(QHttpServerResponder::StatusCode::InternalServerError);
        };
        const auto says = [&](const char* words) {
            return std::any_of(
                watch.warnings.begin(), watch.warnings.end(),
                [&](const QString& text) { return text.contains(QLatin1String(words)); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says("The targets of chat could not be read"), PatienceMs);
        const int before = m_exporters->scrapesOf(1);
        QTRY_VERIFY_WITH_TIMEOUT(m_exporters->scrapesOf(1) > before + 3, PatienceMs);
        QCOMPARE(watch.tasks(Chat), up(m_pods));
        QTRY_VERIFY(!watch.fleet->service(Chat)->statusError.isEmpty());
        m_cluster->api.instead = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(says("The targets of chat can be read again"), PatienceMs);
    }

    void aPortByNameIsFound_data() {
        QTest::addColumn<QString>("port");
        QTest::addColumn<QString>("warning"); // Empty: it is scraped.
        QTest::newRow("a name") << QStringLiteral("metrics") << QString();
        QTest::newRow("what the pod tells") << QString() << QString();
        QTest::newRow("no such name")
            << QStringLiteral("admin") << QStringLiteral("none of its containers has a port");
    }
    void aPortByNameIsFound() {
        QFETCH(QString, port);
        QFETCH(QString, warning);
        // The pods name their port "metrics", which is 9102 there.
        fleet::EnvironmentSpec wanted = environment();
        wanted.services[0].targets.orchestrated[0].port.port = port;
        TargetWatch watch(wanted);
        if (warning.isEmpty()) {
            QTRY_COMPARE_WITH_TIMEOUT(watch.tasks(Chat).size(), 2, PatienceMs);
            for (const auto& task : watch.fleet->service(Chat)->tasks) {
                QVERIFY2(task.instance.endsWith(QStringLiteral(":9102")),
                         qUtf8Printable(task.instance));
            }
        } else {
            QTRY_VERIFY_WITH_TIMEOUT(!watch.warnings.isEmpty(), PatienceMs);
            QVERIFY2(watch.warnings.first().contains(warning),
                     qUtf8Printable(watch.warnings.first()));
            QVERIFY(watch.tasks(Chat).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_OrchestratorWatch)
#include "tst_OrchestratorWatch.moc"
