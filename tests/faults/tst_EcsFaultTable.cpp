// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/FaultTable.h"
#include "tests/faults/RealWorld.h"
#include "tests/support/CallProxy.h"
#include "tests/support/MotoPeer.h"
#include "tests/support/Seed.h"

using namespace wb;
using namespace wb::test;

namespace {

/// A service of two tasks at the real moto, redeployed through EcsProvider and a line that loses.
class EcsWorld : public RealWorld {
public:
    EcsWorld(MotoPeer& moto, const QString& service)
        : RealWorld(service)
        , m_moto(moto)
        , m_proxy(moto.port()) {
        begin();
        m_before = m_moto.deployments(service);
    }
    [[nodiscard]] deploy::ActionTimings timings() const override {
        return {300, 1500, 1500, 40'000, 60'000, 20'000, 8000, 30'000};
    }
    void setWriteFault(Fault fault) override;
    [[nodiscard]] int spoiltWrites() const override { return m_proxy.answered + m_unsent; }
    void setCredential(bool isValid) override {
        m_proxy.answer = [isValid](const CallProxy::Call&) {
            return isValid ? std::nullopt
                           : std::optional(CallProxy::error("ExpiredTokenException", "expired"));
        };
    }
    void changeTarget() override {
        const QString& service = m_request.service;
        const QString other = m_moto.define(service, QStringLiteral("shop:v3"));
        const QString wrong = m_moto.update(service, other);
        if (!wrong.isEmpty()) {
            qFatal("%s", qUtf8Printable(wrong));
        }
        ++m_others;
    }
    /// ECS keeps no key: every deployment that is not somebody else's.
    [[nodiscard]] int applied(const QString&) override {
        return static_cast<int>(m_moto.deployments(m_request.service) - m_before) - m_others;
    }
    [[nodiscard]] bool keepsKeys() const override { return false; }

private:
    std::unique_ptr<deploy::DeployProvider> makeProvider(Way way) override {
        auto options = m_moto.options(m_request.service, m_clock);
        if (way == Way::Faulty) {
            options.client.endpoint = m_proxy.url();
            options.client.deadlineMs = 15'000;
        }
        return std::make_unique<ecs::EcsProvider>(options);
    }

    MotoPeer& m_moto;
    CallProxy m_proxy;
    qsizetype m_before = 0;
    int m_others = 0;
    int m_unsent = 0; ///< Writes that did not arrive.
};

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
        m_proxy.answer = [this, write, answer](const CallProxy::Call& call) {
            const bool isSpoilt = call.action == write;
            m_unsent += isSpoilt ? 1 : 0;
            return isSpoilt ? std::optional(answer) : std::nullopt;
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
    void faults_data() { namedFaultRows(); }
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
