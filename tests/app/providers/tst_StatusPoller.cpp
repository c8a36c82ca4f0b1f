// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/providers/ProviderSet.h"
#include "app/providers/StatusPoller.h"
#include "tests/support/FakeController.h"

#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::providers;
using test::FakeController;

namespace {

fleet::EnvironmentSpec environmentAt(const QUrl& url) {
    fleet::EnvironmentSpec environment;
    for (const char* name : {"chat", "reporting"}) {
        fleet::ServiceSpec service;
        service.name = QLatin1String(name);
        environment.services.append(service);
    }
    environment.services[0].deploy.provider = QStringLiteral("controller");
    environment.services[0].deploy.url = url;
    return environment;
}

/// A provider whose answers the test gives.
class HeldProvider : public deploy::DeployProvider {
public:
    void fetchStatus(const QString&, Reply<fleet::ServiceStatus> reply) override {
        ++calls;
        held = std::move(reply);
    }
    void start(const deploy::DeployRequest&, Reply<fleet::Deployment>) override {}
    void fetchDeployment(const QString&, Reply<fleet::Deployment>) override {}
    void abort(const QString&, Reply<fleet::Deployment>) override {}
    Reply<fleet::ServiceStatus> held;
    int calls = 0;
};

} // namespace

class tst_StatusPoller : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pollsWhatHasAProvider();
    void tellsFailuresAndRecovers();
    void oneReadingAtATime();
    void backsOff();
    void silentAfterStop();

private:
    SystemClock m_clock;
};

void tst_StatusPoller::pollsWhatHasAProvider() {
    FakeController server;
    server.listen();
    const ProviderSet providers(
        environmentAt(server.url()),
        [](const fleet::SecretRef&) { return Expected<QString>(QString()); }, m_clock);
    QCOMPARE(providers.services(), QStringList{QStringLiteral("chat")});
    QVERIFY(providers.of(QStringLiteral("reporting")) == nullptr);
    StatusPoller poller({{QStringLiteral("chat"), QStringLiteral("reporting")},
                         [&](const QString& service) { return providers.of(service); },
                         &m_clock,
                         20});
    QSignalSpy arrived(&poller, &StatusPoller::statusArrived);
    QSignalSpy failed(&poller, &StatusPoller::statusFailed);
    poller.start();
    QTRY_VERIFY(arrived.size() >= 5);
    QCOMPARE(failed.size(), 0);
}

void tst_StatusPoller::tellsFailuresAndRecovers() {
    FakeController server;
    server.listen();
    server.vanish();
    const ProviderSet providers(
        environmentAt(server.url()),
        [](const fleet::SecretRef&) { return Expected<QString>(QString()); }, m_clock);
    StatusPoller poller({providers.services(),
                         [&](const QString& service) { return providers.of(service); }, &m_clock,
                         20, 80});
    QSignalSpy arrived(&poller, &StatusPoller::statusArrived);
    QSignalSpy failed(&poller, &StatusPoller::statusFailed);
    poller.start();
    QTRY_VERIFY(failed.size() >= 2);
    QVERIFY(failed[0][2].toString().contains(QStringLiteral("refused")));
    server.listen();
    QTRY_VERIFY(arrived.size() >= 2);
}

void tst_StatusPoller::oneReadingAtATime() {
    HeldProvider provider;
    HeldProvider pacemaker;
    StatusPoller poller({{QStringLiteral("chat"), QStringLiteral("pace")},
                         [&](const QString& service) {
                             return service == QLatin1String("chat") ? &provider : &pacemaker;
                         },
                         &m_clock,
                         1,
                         1});
    QSignalSpy arrived(&poller, &StatusPoller::statusArrived);
    poller.start();
    QTRY_COMPARE(provider.calls, 1);
    poller.start();
    for (int beats = 1; beats <= 20; ++beats) {
        QTRY_COMPARE(pacemaker.calls, beats);
        pacemaker.held(failure(ErrorCode::Network, QStringLiteral("down")));
    }
    QCOMPARE(provider.calls, 1);
    const auto first = provider.held;
    first(fleet::ServiceStatus{});
    first(fleet::ServiceStatus{});
    QCOMPARE(arrived.size(), 1);
    QTRY_COMPARE(provider.calls, 2);
}

void tst_StatusPoller::backsOff() {
    HeldProvider provider;
    StatusPoller poller({{QStringLiteral("chat")},
                         [&](const QString&) { return &provider; },
                         &m_clock,
                         40,
                         100'000});
    poller.start();
    QElapsedTimer elapsed;
    for (int failures = 0; failures < 4; ++failures) {
        QTRY_COMPARE(provider.calls, failures + 1);
        elapsed.start();
        provider.held(failure(ErrorCode::Network, QStringLiteral("down")));
    }
    QTRY_COMPARE(provider.calls, 5);
    // The fourth wait is 8 × 40 ms, less at most a quarter.
    QVERIFY2(elapsed.elapsed() >= 230, qPrintable(QString::number(elapsed.elapsed())));
}

void tst_StatusPoller::silentAfterStop() {
    HeldProvider provider;
    StatusPoller poller(
        {{QStringLiteral("chat")}, [&](const QString&) { return &provider; }, &m_clock, 1});
    QSignalSpy arrived(&poller, &StatusPoller::statusArrived);
    poller.start();
    QTRY_COMPARE(provider.calls, 1);
    poller.stop();
    provider.held(fleet::ServiceStatus{});
    QCOMPARE(arrived.size(), 0);
    poller.start();
    QTRY_COMPARE(provider.calls, 2);
}

QTEST_GUILESS_MAIN(tst_StatusPoller)
#include "tst_StatusPoller.moc"
