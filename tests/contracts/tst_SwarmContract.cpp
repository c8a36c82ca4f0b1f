// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/providers/swarm/SwarmProvider.h"
#include "tests/contracts/DeployProviderContract.h"
#include "tests/support/DockerPeer.h"

#include <QTest>

using namespace wb;

namespace {

/// A service of two tasks that was made with shop:v1 and updated to shop:v2, on the test's Engine.
class RealService : public test::DeployProviderContract::Subject {
public:
    RealService(test::DockerPeer& docker, QString name)
        : m_docker(docker)
        , m_name(std::move(name)) {
        QString wrong =
            m_docker.create(test::DockerPeer::spec(m_name, QStringLiteral("shop:v1"), 2));
        const int updated = m_docker.update(m_name, [](QJsonObject& spec) {
            test::setIn(spec,
                        {QStringLiteral("TaskTemplate"), QStringLiteral("ContainerSpec"),
                         QStringLiteral("Image")},
                        QStringLiteral("shop:v2"));
        });
        if (wrong.isEmpty() &&
            (updated != 200 || m_docker.updateEnd(m_name) != QLatin1String("completed"))) {
            wrong = QStringLiteral("the second release does not run");
        }
        if (!wrong.isEmpty()) {
            qFatal("%s", qUtf8Printable(wrong));
        }
        swarm::SwarmProvider::Options options;
        options.engine.host = QStringLiteral("unix://") + m_docker.socket();
        options.service = m_name;
        options.clock = &m_clock;
        m_provider = std::make_unique<swarm::SwarmProvider>(options);
    }
    ~RealService() override { m_docker.remove(m_name); }
    deploy::DeployProvider& provider() override { return *m_provider; }
    [[nodiscard]] QString service() const override { return m_name; }
    void waitFor(const std::function<bool()>& condition) override {
        [[maybe_unused]] const bool held = QTest::qWaitFor(condition, 30'000);
    }

private:
    test::DockerPeer& m_docker;
    QString m_name;
    SystemClock m_clock;
    std::unique_ptr<swarm::SwarmProvider> m_provider;
};

} // namespace

/// SwarmProvider against a real dockerd.
class tst_SwarmContract : public test::DeployProviderContract {
    Q_OBJECT

protected:
    std::unique_ptr<Subject> makeSubject() override {
        return std::make_unique<RealService>(*m_docker, QStringLiteral("shop%1").arg(++m_services));
    }

private Q_SLOTS:
    void initTestCase() {
        m_docker = std::make_unique<test::DockerPeer>();
        const QString wrong = m_docker->start();
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    }

private:
    std::unique_ptr<test::DockerPeer> m_docker;
    int m_services = 0;
};

QTEST_GUILESS_MAIN(tst_SwarmContract)
#include "tst_SwarmContract.moc"
