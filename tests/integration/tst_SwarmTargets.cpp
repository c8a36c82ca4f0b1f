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
constexpr int PortInside = 9102;
const QString Leaky = QStringLiteral("leaky");
const QString Web = QStringLiteral("web");
const QString Overlay = QStringLiteral("backend");
const QStringList Running{QStringLiteral("leaky.1 up")};

} // namespace

/// The tasks of a service at a real Docker Swarm are found and scraped, without a list of them.
class tst_SwarmTargets : public QObject {
    Q_OBJECT

    DockerPeer m_docker;
    int m_port = 0;
    int m_published = 0;
    bool m_hasOverlay = false;

    [[nodiscard]] fleet::EnvironmentSpec environment(const QString& network = {}) const {
        return environment(Leaky, QString::number(m_port + 1), network);
    }
    [[nodiscard]] fleet::EnvironmentSpec environment(const QString& name, const QString& port,
                                                     const QString& network = {}) const {
        fleet::EnvironmentSpec environment;
        fleet::DeploySpec place;
        place.provider = QStringLiteral("swarm");
        place.url = QUrl(QStringLiteral("unix://") + m_docker.socket());
        place.service = name;
        fleet::ServiceSpec service = TargetWatch::service(name);
        service.targets.orchestrated = {{place, {port, network}}};
        environment.services << service;
        return environment;
    }
    /// One task on an overlay, which publishes its port also at its node.
    void createOnOverlay() {
        if (m_hasOverlay) {
            return;
        }
        m_hasOverlay = true;
        const auto made = m_docker.ask(
            "POST", "/networks/create",
            QJsonObject{
                {QStringLiteral("Name"), Overlay},
                {QStringLiteral("Driver"), QStringLiteral("overlay")},
                {QStringLiteral("IPAM"),
                 QJsonObject{{QStringLiteral("Config"),
                              QJsonArray{QJsonObject{
                                  {QStringLiteral("Subnet"), QStringLiteral("10.77.0.0/24")}}}}}}});
        QVERIFY2(made.status == 201, made.body.toJson().constData());
        QJsonObject spec =
            DockerPeer::spec(Web, QStringLiteral("shop:v1"), 1,
                             {QStringLiteral("PORT=%1").arg(PortInside),
                              QStringLiteral("SERVES_ALL=yes"), QStringLiteral("VERSION=v1")});
        setIn(spec, {QStringLiteral("TaskTemplate"), QStringLiteral("Networks")},
              QJsonArray{QJsonObject{{QStringLiteral("Target"), Overlay}}});
        setIn(spec, {QStringLiteral("EndpointSpec")},
              QJsonObject{{QStringLiteral("Mode"), QStringLiteral("dnsrr")},
                          {QStringLiteral("Ports"),
                           QJsonArray{QJsonObject{
                               {QStringLiteral("Protocol"), QStringLiteral("tcp")},
                               {QStringLiteral("TargetPort"), PortInside},
                               {QStringLiteral("PublishedPort"), m_published},
                               {QStringLiteral("PublishMode"), QStringLiteral("host")}}}}});
        QCOMPARE(m_docker.create(spec), QString());
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
        m_port = freePorts(3);
        m_published = m_port + 2;
        QVERIFY(m_port > 0);
        QCOMPARE(m_docker.create(DockerPeer::spec(Leaky, QStringLiteral("shop:v1"), 1,
                                                  {QStringLiteral("SLOT={{.Task.Slot}}"),
                                                   QStringLiteral("PORT=%1").arg(m_port),
                                                   QStringLiteral("VERSION=v1")})),
                 QString());
    }
    void cleanupTestCase() {
        m_docker.remove(Leaky);
        m_docker.remove(Web);
        // Its network stays as long as a task is on it.
        const auto isGone = [&] {
            const int status = m_docker.ask("DELETE", "/networks/" + Overlay.toLatin1()).status;
            return status == 204 || status == 404;
        };
        QVERIFY(QTest::qWaitFor(isGone, PatienceMs));
    }

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
        TargetWatch watch(environment(QStringLiteral("nowhere")));
        QTRY_VERIFY_WITH_TIMEOUT(!watch.warnings.isEmpty(), PatienceMs);
        QCOMPARE(watch.warnings.first(),
                 QStringLiteral("leaky.1 cannot be scraped: it has no address on the network "
                                "\"nowhere\""));
    }
    void onAnOverlayItIsAtTheTasksOwnAddress();
    void aPortOfTheHostIsScrapedAtItsNode();
};

void tst_SwarmTargets::onAnOverlayItIsAtTheTasksOwnAddress() {
    createOnOverlay();
    TargetWatch watch(environment(Web, QString::number(PortInside), Overlay));
    // It has no port of this machine, from which no way leads to the overlay: told, and not green.
    QTRY_COMPARE_WITH_TIMEOUT(watch.tasks(Web), QStringList(QStringLiteral("web.1 down")),
                              PatienceMs);
    const auto task = [&] { return watch.fleet->service(Web)->tasks.first(); };
    QTRY_VERIFY_WITH_TIMEOUT(!task().scrapeError.isEmpty(), PatienceMs);
    const QString instance = task().instance;
    QVERIFY2(instance.startsWith(QStringLiteral("10.77.0.")) &&
                 instance.endsWith(QStringLiteral(":%1").arg(PortInside)),
             qUtf8Printable(instance));
    QVERIFY(watch.warnings.isEmpty());
}

void tst_SwarmTargets::aPortOfTheHostIsScrapedAtItsNode() {
    createOnOverlay();
    TargetWatch watch(environment(Web, QString::number(PortInside)));
    QTRY_COMPARE_WITH_TIMEOUT(watch.tasks(Web), QStringList(QStringLiteral("web.1 up")),
                              PatienceMs);
    QCOMPARE(watch.fleet->service(Web)->tasks.first().instance,
             QStringLiteral("127.0.0.1:%1").arg(m_published));
}

QTEST_GUILESS_MAIN(tst_SwarmTargets)
#include "tst_SwarmTargets.moc"
