// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "tests/faults/FaultTable.h"
#include "tests/support/CallProxy.h"
#include "tests/support/MotoPeer.h"
#include "tests/support/Seed.h"

#include <QTest>

using namespace wb;
using namespace wb::test;

namespace {

constexpr int PatienceMs = 30'000;

/// A service of two tasks at the real moto, redeployed through EcsProvider and a line that loses.
class EcsWorld : public FaultWorld {
public:
    EcsWorld(MotoPeer& moto, QString service)
        : m_moto(moto)
        , m_service(std::move(service))
        , m_proxy(moto.port())
        , m_line(*this) {
        makeProvider();
        m_status = statusNow();
        m_before = m_moto.deployments(m_service);
    }
    [[nodiscard]] const Clock& clock() const override { return m_clock; }
    [[nodiscard]] deploy::ActionTimings timings() const override {
        return {300, 1500, 1500, 40'000, 60'000, 20'000, 8000, 30'000};
    }
    [[nodiscard]] deploy::ActionRequest request() const override {
        deploy::ActionRequest request;
        request.service = m_service;
        request.actor = QStringLiteral("ana@desk");
        return request;
    }
    deploy::DeployProvider& provider() override { return m_line; }
    void killProvider() override { makeProvider(); }
    [[nodiscard]] fleet::FleetSnapshotPtr fleet() override;
    void setWriteFault(Fault fault) override;
    void setCredential(bool isValid) override {
        m_proxy.answer = [isValid](const CallProxy::Call&) {
            return isValid ? std::nullopt
                           : std::optional(CallProxy::error("ExpiredTokenException", "expired"));
        };
    }
    void changeTarget() override {
        const QString other = m_moto.define(m_service, QStringLiteral("shop:v3"));
        const QString wrong = m_moto.update(m_service, other);
        if (!wrong.isEmpty()) {
            qFatal("%s", qUtf8Printable(wrong));
        }
        ++m_others;
    }
    /// ECS keeps no key: every deployment that is not somebody else's.
    [[nodiscard]] int applied(const QString&) override {
        return static_cast<int>(m_moto.deployments(m_service) - m_before) - m_others;
    }
    [[nodiscard]] bool isRecovered() override {
        const fleet::ServiceStatus now = statusNow();
        return !now.running && now.tasks.size() == now.desiredCount &&
               now.recent.value(0).state == fleet::DeploymentState::Completed;
    }
    [[nodiscard]] bool keepsKeys() const override { return false; }

private:
    /// Remembers what the program has read last: that is what its figures are about.
    class Line : public deploy::DeployProvider {
    public:
        explicit Line(EcsWorld& world)
            : m_world(world) {}
        void fetchStatus(const QString& service, Reply<fleet::ServiceStatus> reply) override {
            m_world.m_provider->fetchStatus(service,
                                            [this, reply](Expected<fleet::ServiceStatus> status) {
                                                if (status) {
                                                    m_world.m_status = *status;
                                                }
                                                reply(std::move(status));
                                            });
        }
        void start(const deploy::DeployRequest& request, Reply<fleet::Deployment> reply) override {
            m_world.m_provider->start(request, std::move(reply));
        }
        void fetchDeployment(const QString& id, Reply<fleet::Deployment> reply) override {
            m_world.m_provider->fetchDeployment(id, std::move(reply));
        }
        void abort(const QString& id, Reply<fleet::Deployment> reply) override {
            m_world.m_provider->abort(id, std::move(reply));
        }

    private:
        EcsWorld& m_world;
    };

    void makeProvider() {
        auto options = m_moto.options(m_service, m_clock);
        options.client.endpoint = m_proxy.url();
        options.client.deadlineMs = 15'000;
        m_provider = std::make_unique<ecs::EcsProvider>(options);
    }
    /// Past the proxy, and waited for.
    [[nodiscard]] fleet::ServiceStatus statusNow() {
        ecs::EcsProvider direct(m_moto.options(m_service, m_clock));
        std::optional<Expected<fleet::ServiceStatus>> answer;
        direct.fetchStatus(m_service, [&](auto status) { answer = std::move(status); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, PatienceMs) || !*answer) {
            qFatal("moto does not tell of %s", qUtf8Printable(m_service));
        }
        return **answer;
    }

    MotoPeer& m_moto;
    QString m_service;
    SystemClock m_clock;
    CallProxy m_proxy;
    Line m_line;
    std::unique_ptr<ecs::EcsProvider> m_provider;
    fleet::ServiceStatus m_status;
    qsizetype m_before = 0;
    int m_others = 0;
};

fleet::FleetSnapshotPtr EcsWorld::fleet() {
    auto fleet = std::make_shared<fleet::FleetSnapshot>();
    fleet->timeMs = m_clock.nowMs();
    fleet::ServiceSnapshot service;
    service.name = m_service;
    service.lastSampleMs = fleet->timeMs;
    service.verdict.state = fleet::HealthState::Healthy;
    for (const auto& placement : m_status.tasks) {
        fleet::TaskSnapshot task;
        task.name = placement.task;
        task.release = placement.release;
        task.lastSampleMs = fleet->timeMs;
        task.verdict.state = fleet::HealthState::Healthy;
        service.tasks.append(task);
    }
    fleet->services.append(service);
    return fleet;
}

void EcsWorld::setWriteFault(Fault fault) {
    const QByteArray write = "UpdateService";
    const QByteArray broken = CallProxy::error("ServerException", "out of order", 500);
    if (fault == Fault::AppliedThenHangs) {
        m_proxy.losses[write] = CallProxy::Loss::Hang;
    } else if (fault == Fault::ResetApplied) {
        m_proxy.losses[write] = CallProxy::Loss::Drop;
    } else if (fault == Fault::Error500Applied) {
        m_proxy.instead[write] = broken;
    } else {
        const QByteArray answer = fault == Fault::Error500 ? broken : QByteArray();
        m_proxy.answer = [write, answer](const CallProxy::Call& call) {
            return call.action == write ? std::optional(answer) : std::nullopt;
        };
    }
}

} // namespace

/// The fault table at the real moto server, which is slow: ten runs of each, WB_FAULT_RUNS=50 makes
/// it the whole table. WB_SEED plays a run of it again.
class tst_EcsFaultTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void faults_data();
    void faults();
    void cleanupTestCase() { m_table.print(); }

private:
    MotoPeer m_moto;
    FaultTable m_table{10};
};

void tst_EcsFaultTable::initTestCase() {
    m_table.setSeed(chosenSeed());
    const QString wrong = m_moto.start(50);
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    for (int i = 0; i < m_table.runs(); ++i) {
        const QString name = QStringLiteral("shop%1").arg(i);
        const QString created =
            m_moto.create(name, m_moto.define(name, QStringLiteral("shop:v1")), 2);
        QVERIFY2(created.isEmpty(), qUtf8Printable(created));
    }
}

void tst_EcsFaultTable::faults_data() {
    QTest::addColumn<Fault>("fault");
    for (const NamedFault& each : namedFaults()) {
        QTest::addRow("%s", each.name) << each.fault;
    }
}

void tst_EcsFaultTable::faults() {
    QFETCH(Fault, fault);
    m_table.playTogether(
        [this](int number, quint32) {
            return std::make_unique<EcsWorld>(m_moto, QStringLiteral("shop%1").arg(number));
        },
        fault, QString::fromLatin1(QTest::currentDataTag()), QStringLiteral("ECS at moto"), 50);
}

QTEST_GUILESS_MAIN(tst_EcsFaultTable)
#include "tst_EcsFaultTable.moc"
