// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DockerPeer.h"
#include "tests/support/FreePort.h"
#include "tests/support/TargetWatch.h"

#include <QJsonArray>

using namespace wb;
using namespace wb::test;

namespace {

constexpr int PatienceMs = 60'000;
const QString Leaky = QStringLiteral("leaky");
const QStringList Running{QStringLiteral("leaky.1 up")};

} // namespace

/// The tasks of a service at a real Docker Swarm are found and scraped, without a list of them.
class tst_SwarmTargets : public QObject {
    Q_OBJECT

    DockerPeer m_docker;
    int m_port = 0;

    [[nodiscard]] fleet::EnvironmentSpec environment(const QString& network = {}) const {
        fleet::DeploySpec place;
        place.provider = QStringLiteral("swarm");
        place.url = QUrl(QStringLiteral("unix://") + m_docker.socket());
        place.service = Leaky;
        fleet::EnvironmentSpec environment;
        fleet::ServiceSpec leaky = TargetWatch::service(Leaky);
        leaky.targets.orchestrated = {{place, {QString::number(m_port + 1), network}}};
        environment.services << leaky;
        return environment;
    }
    void scale(int replicas) {
        QCOMPARE(m_docker.update(Leaky,
                                 [&](QJsonObject& spec) {
                                     setIn(spec,
                                           {QStringLiteral("Mode"), QStringLiteral("Replicated"),
                                            QStringLiteral("Replicas")},
                                           replicas);
                                 }),
                 200);
    }

private Q_SLOTS:
    void initTestCase() {
        const QString wrong = m_docker.start();
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
        m_port = freePorts(2);
        QVERIFY(m_port > 0);
        QCOMPARE(m_docker.create(DockerPeer::spec(Leaky, QStringLiteral("shop:v1"), 1,
                                                  {QStringLiteral("SLOT={{.Task.Slot}}"),
                                                   QStringLiteral("PORT=%1").arg(m_port),
                                                   QStringLiteral("VERSION=v1")})),
                 QString());
    }
    void cleanupTestCase() { m_docker.remove(Leaky); }

    void aTaskIsScrapedUnderTheNameOfItsSlot() {
        TargetWatch watch(environment());
        QTRY_COMPARE_WITH_TIMEOUT(watch.tasks(Leaky), Running, PatienceMs);
        QCOMPARE(watch.fleet->service(Leaky)->tasks.first().instance,
                 QStringLiteral("127.0.0.1:%1").arg(m_port + 1));
        QTRY_COMPARE_WITH_TIMEOUT(watch.fleet->service(Leaky)->current.code, QStringLiteral("v1"),
                                  PatienceMs);
    }
    void tasksComeAndGo() {
        TargetWatch watch(environment());
        QTRY_COMPARE_WITH_TIMEOUT(watch.tasks(Leaky), Running, PatienceMs);
        scale(0);
        QTRY_COMPARE_WITH_TIMEOUT(watch.tasks(Leaky), QStringList(), PatienceMs);
        scale(1);
        QTRY_COMPARE_WITH_TIMEOUT(watch.tasks(Leaky), Running, PatienceMs);
    }
    void anEngineThatHangsLeavesTheTargets() {
        TargetWatch watch(environment());
        QTRY_COMPARE_WITH_TIMEOUT(watch.tasks(Leaky), Running, PatienceMs);
        m_docker.setHung(true);
        QTRY_VERIFY_WITH_TIMEOUT(!watch.warnings.isEmpty(), PatienceMs);
        QVERIFY2(watch.warnings.first().startsWith(
                     QStringLiteral("The targets of leaky could not be read: ")),
                 qUtf8Printable(watch.warnings.first()));
        const TimeMs before = watch.fleet->service(Leaky)->tasks.first().lastSampleMs;
        QTRY_VERIFY_WITH_TIMEOUT(
            watch.fleet->service(Leaky)->tasks.first().lastSampleMs > before + 500, PatienceMs);
        m_docker.setHung(false);
        QTRY_COMPARE_WITH_TIMEOUT(watch.warnings.last(),
                                  QStringLiteral("The targets of leaky can be read again."),
                                  PatienceMs);
    }
    void aNetworkThatItIsNotOnIsTold() {
        TargetWatch watch(environment(QStringLiteral("backend")));
        QTRY_VERIFY_WITH_TIMEOUT(!watch.warnings.isEmpty(), PatienceMs);
        QCOMPARE(watch.warnings.first(),
                 QStringLiteral("leaky.1 cannot be scraped: it has no address on the network "
                                "\"backend\""));
    }
};

QTEST_GUILESS_MAIN(tst_SwarmTargets)
#include "tst_SwarmTargets.moc"
