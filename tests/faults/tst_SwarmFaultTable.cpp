// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/swarm/SwarmProvider.h"
#include "tests/faults/FaultTable.h"
#include "tests/faults/RealWorld.h"
#include "tests/faults/WireProxy.h"
#include "tests/support/DockerPeer.h"
#include "tests/support/Seed.h"

#include <QFile>
#include <QJsonArray>

using namespace wb;
using namespace wb::test;

namespace {

/// A service of two tasks at a real dockerd, redeployed through SwarmProvider and a socket that
/// loses.
class SwarmWorld : public RealWorld {
public:
    SwarmWorld(DockerPeer& docker, const QString& service)
        : RealWorld(service)
        , m_docker(docker)
        , m_socket(docker.socket() + u'.' + service)
        , m_proxy(m_socket, docker.socket()) {
        m_proxy.isWrite = [](const QByteArray& head) { return head.startsWith("POST /services/"); };
        m_proxy.broken = reply(500, "made up");
        // The row before may have ended before what it began.
        [[maybe_unused]] const QString ended = m_docker.updateEnd(service);
        begin();
        m_before = forcedIn(m_docker.service(service)[QLatin1String("Spec")]);
    }
    ~SwarmWorld() override { QFile::remove(m_socket); }
    [[nodiscard]] deploy::ActionTimings timings() const override {
        return {200, 300, 500, 40'000, 15'000, 6000, 4000, 30'000};
    }
    void setWriteFault(Fault fault) override { m_proxy.setWriteFault(fault); }
    [[nodiscard]] int spoiltWrites() const override { return m_proxy.spoiltWrites(); }
    /// A socket has no credential; an authorization plugin refuses as this does.
    void setCredential(bool isValid) override {
        m_proxy.refusal = isValid ? std::nullopt : std::optional(reply(403, "denied by plugin"));
    }
    void changeTarget() override {
        ++m_others;
        const int status = m_docker.update(m_request.service, [this](QJsonObject& spec) {
            setIn(spec,
                  {QStringLiteral("TaskTemplate"), QStringLiteral("ContainerSpec"),
                   QStringLiteral("Env")},
                  QJsonArray{QStringLiteral("OTHER=%1").arg(m_others)});
        });
        if (status != 200) {
            qFatal("somebody else's update was refused with %d", status);
        }
    }
    /// Each write of ours replaces the tasks by force, which nobody else does here, and leaves its
    /// key, which stays when somebody else changes the service.
    [[nodiscard]] int applied(const QString& key) override {
        const QJsonValue spec = m_docker.service(m_request.service)[QLatin1String("Spec")];
        const bool isLast =
            spec[QLatin1String("Labels")][QLatin1String("io.watchbridge.key")].toString() == key;
        return isLast ? static_cast<int>(forcedIn(spec) - m_before) : 0;
    }

private:
    [[nodiscard]] static QByteArray reply(int code, const QByteArray& message) {
        const QByteArray body = R"({"message":")" + message + R"("})";
        return "HTTP/1.1 " + QByteArray::number(code) +
               " X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
               QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    [[nodiscard]] static qint64 forcedIn(const QJsonValue& spec) {
        return spec[QLatin1String("TaskTemplate")][QLatin1String("ForceUpdate")].toInteger();
    }
    std::unique_ptr<deploy::DeployProvider> makeProvider(Way way) override {
        swarm::SwarmProvider::Options options;
        options.engine.host =
            QStringLiteral("unix://") + (way == Way::Faulty ? m_socket : m_docker.socket());
        options.engine.deadlineMs = 2000;
        options.service = m_request.service;
        options.clock = &m_clock;
        return std::make_unique<swarm::SwarmProvider>(options);
    }

    DockerPeer& m_docker;
    const QString m_socket;
    WireProxy m_proxy;
    qint64 m_before = 0;
    int m_others = 0;
};

} // namespace

/// The fault table at a real dockerd, whose tasks take seconds to stop: three runs of each,
/// WB_FAULT_RUNS=50 makes it the whole table. WB_SEED plays a run of it again.
class tst_SwarmFaultTable : public QObject {
    Q_OBJECT

    [[nodiscard]] FaultTable::Worlds worlds() {
        return [this](int number, quint32) {
            return std::make_unique<SwarmWorld>(m_docker, QStringLiteral("shop%1").arg(number));
        };
    }

private Q_SLOTS:
    void initTestCase();
    void faults_data() { namedFaultRows(); }
    void faults() {
        QFETCH(Fault, fault);
        m_table.playTogether(worlds(), fault, QString::fromLatin1(QTest::currentDataTag()),
                             QStringLiteral("Swarm, real dockerd"), 50);
    }
    void doubleClicks() { m_table.playClicks(worlds(), QStringLiteral("Swarm, real dockerd"), 50); }
    void races() { m_table.playRaces(worlds(), QStringLiteral("Swarm, real dockerd"), 50); }
    void cleanupTestCase() { m_table.print(); }

private:
    DockerPeer m_docker;
    FaultTable m_table{3};
};

void tst_SwarmFaultTable::initTestCase() {
    m_table.setSeed(chosenSeed());
    const QString wrong = m_docker.start();
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    for (int i = 0; i < m_table.runs(); ++i) {
        const QString name = QStringLiteral("shop%1").arg(i);
        const QString created =
            m_docker.create(DockerPeer::spec(name, QStringLiteral("shop:v1"), 2));
        QVERIFY2(created.isEmpty(), qUtf8Printable(created));
        // The first update tells that the service has one that is complete.
        QCOMPARE(m_docker.update(name,
                                 [](QJsonObject& spec) {
                                     setIn(spec,
                                           {QStringLiteral("TaskTemplate"),
                                            QStringLiteral("ContainerSpec"),
                                            QStringLiteral("Image")},
                                           QStringLiteral("shop:v2"));
                                 }),
                 200);
        QCOMPARE(m_docker.updateEnd(name), QStringLiteral("completed"));
    }
}

QTEST_GUILESS_MAIN(tst_SwarmFaultTable)
#include "tst_SwarmFaultTable.moc"
