// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemClock.h"
#include "app/providers/swarm/SwarmProvider.h"
#include "tests/support/DockerPeer.h"
#include "tests/support/FreePort.h"
#include "tests/support/LossyProxy.h"
#include "tests/support/TestAuthority.h"

#include <QFile>
#include <QJsonArray>
#include <QSslKey>
#include <QTest>

#include <algorithm>

using namespace wb;
using namespace wb::test;
using deploy::DeployRequest;
using fleet::Deployment;
using fleet::DeploymentKind;
using fleet::DeploymentState;
using fleet::ServiceStatus;
using swarm::SwarmProvider;

namespace {

constexpr int PatienceMs = 60'000;
const QStringList Image{QStringLiteral("TaskTemplate"), QStringLiteral("ContainerSpec"),
                        QStringLiteral("Image")};
const QStringList Env{QStringLiteral("TaskTemplate"), QStringLiteral("ContainerSpec"),
                      QStringLiteral("Env")};

std::function<void(QJsonObject&)> imageIs(const QString& image) {
    return [image](QJsonObject& spec) { setIn(spec, Image, image); };
}

} // namespace

/// What SwarmProvider does at a real dockerd beyond the contract of all providers.
class tst_SwarmProvider : public QObject {
    Q_OBJECT

    std::unique_ptr<DockerPeer> m_docker;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    TestAuthority m_authority;
    QString m_tlsHost;
    QString m_name;
    int m_services = 0;
    int m_keys = 0;

    std::unique_ptr<SwarmProvider> provider(const QString& socket = {}) {
        SwarmProvider::Options options;
        options.engine.host =
            QStringLiteral("unix://") + (socket.isEmpty() ? m_docker->socket() : socket);
        options.service = m_name;
        options.archivePath = m_folder.filePath(m_name + QStringLiteral("/releases.json"));
        options.shownSettings = {QStringLiteral("POOL")};
        options.clock = &m_clock;
        return std::make_unique<SwarmProvider>(options);
    }
    QString pemFile(const char* name, const QByteArray& pem) {
        QFile file(m_folder.filePath(QLatin1String(name)));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size();
        return isWritten ? file.fileName() : QString();
    }
    /// A provider that speaks TLS, with a certificate of that authority.
    std::unique_ptr<SwarmProvider> tlsProvider(const TestAuthority& client,
                                               const TestAuthority& trusted) {
        const QSslConfiguration own = client.serverFor("DNS:watchbridge");
        const auto text = [](const QByteArray& pem) {
            return [pem] { return Expected<QString>(QString::fromLatin1(pem)); };
        };
        SwarmProvider::Options options;
        options.engine.host = m_tlsHost;
        options.engine.tls = {text(trusted.certificatePem()), text(own.localCertificate().toPem()),
                              text(own.privateKey().toPem())};
        options.service = m_name;
        options.clock = &m_clock;
        return std::make_unique<SwarmProvider>(options);
    }
    template <typename T, typename Call>
    Expected<T> answerOf(Call call) {
        std::optional<Expected<T>> answer;
        call([&answer](Expected<T> given) { answer = std::move(given); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, PatienceMs)) {
            qFatal("never answered");
        }
        return *answer;
    }
    Expected<ServiceStatus> status(SwarmProvider& from) {
        return answerOf<ServiceStatus>([&](auto reply) { from.fetchStatus(m_name, reply); });
    }
    Expected<Deployment> start(SwarmProvider& at, const DeployRequest& request) {
        return answerOf<Deployment>([&](auto reply) { at.start(request, reply); });
    }
    Expected<Deployment> deployment(SwarmProvider& from, const QString& id) {
        return answerOf<Deployment>([&](auto reply) { from.fetchDeployment(id, reply); });
    }
    DeployRequest redeploy(const ServiceStatus& seen) {
        DeployRequest request;
        request.service = m_name;
        request.release = seen.current;
        request.expectedGeneration = seen.generation;
        request.idempotencyKey = QStringLiteral("key-%1").arg(++m_keys);
        return request;
    }
    DeployRequest rollback(const ServiceStatus& seen, const fleet::Release& to) {
        DeployRequest request = redeploy(seen);
        request.kind = DeploymentKind::Rollback;
        request.release = to;
        return request;
    }
    Expected<Deployment> endOf(SwarmProvider& from, const QString& id) {
        Expected<Deployment> read = failure(ErrorCode::Cancelled, QString());
        for (int i = 0; i < 10'000; ++i) {
            read = deployment(from, id);
            if (!read || fleet::isOver(read->state)) {
                break;
            }
        }
        return read;
    }
    qint64 forceUpdate() {
        return m_docker
            ->service(m_name)[QStringLiteral("Spec")][QStringLiteral("TaskTemplate")]
                             [QStringLiteral("ForceUpdate")]
            .toInteger();
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        m_tlsHost = QStringLiteral("tcp://127.0.0.1:%1").arg(test::freePort());
        const QSslConfiguration server = m_authority.serverFor("IP:127.0.0.1");
        m_docker = std::make_unique<DockerPeer>();
        const QString wrong = m_docker->start(
            {QStringLiteral("-H"), m_tlsHost, QStringLiteral("--tlsverify"),
             QStringLiteral("--tlscacert"), pemFile("ca", m_authority.certificatePem()),
             QStringLiteral("--tlscert"), pemFile("cert", server.localCertificate().toPem()),
             QStringLiteral("--tlskey"), pemFile("key", server.privateKey().toPem())});
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
    }
    void init() { m_name = QStringLiteral("shop%1").arg(++m_services); }
    void cleanup() { m_docker->remove(m_name); }

    void theServiceIsToldWhole();
    void ofTwoClientsOneWins();
    void whoComesBetweenIsNotOverwritten();
    void aRedeployReplacesEveryTask();
    void aRollbackGoesToTheReleaseNamed();
    void aReleaseThatCannotStartIsTold();
    void swarmsOwnRollbackIsTold();
    void somebodyElsesUpdateIsTold();
    void aRollbackTakesThePlaceOfSomebodysUpdate();
    void aLostAnswerMeansOneUpdate_data();
    void aLostAnswerMeansOneUpdate();
    void tlsNeedsCertificatesOfBothSides();
    void whatIsNoManagerSaysSo();
};

void tst_SwarmProvider::tlsNeedsCertificatesOfBothSides() {
    QCOMPARE(m_docker->create(DockerPeer::spec(m_name, QStringLiteral("shop:v1"), 1)), QString());
    const auto swarm = tlsProvider(m_authority, m_authority);
    const auto seen = status(*swarm);
    QVERIFY2(seen.has_value(), seen ? "" : qUtf8Printable(seen.error().text()));
    const auto started = start(*swarm, redeploy(*seen));
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
    QCOMPARE(forceUpdate(), 1);
    const TestAuthority stranger;
    QCOMPARE(status(*tlsProvider(stranger, m_authority)).error().code, ErrorCode::Network);
    QCOMPARE(status(*tlsProvider(m_authority, stranger)).error().code, ErrorCode::Network);
}

void tst_SwarmProvider::theServiceIsToldWhole() {
    const QStringList environment{QStringLiteral("POOL=20"), QStringLiteral("TOKEN=s3cr3t")};
    QCOMPARE(m_docker->create(
                 DockerPeer::spec(m_name, QStringLiteral("shop:v1"), 2, environment, 64 << 20)),
             QString());
    const auto swarm = provider();
    const auto told = status(*swarm);
    QVERIFY2(told.has_value(), told ? "" : qUtf8Printable(told.error().text()));
    QCOMPARE(
        told->generation,
        m_docker->service(m_name)[QStringLiteral("Version")][QStringLiteral("Index")].toInteger());
    QCOMPARE(told->desiredCount, 2);
    QVERIFY(told->capacityTasks >= 2);
    QVERIFY(told->redeploysWhole);
    QVERIFY(!told->running.has_value());
    QCOMPARE(told->tasks.size(), 2);
    QCOMPARE(told->tasks[1].task, m_name + QStringLiteral(".2"));
    QCOMPARE(told->tasks[1].state, QStringLiteral("running"));
    QCOMPARE(told->tasks[1].memoryLimitBytes, 64 << 20);
    QVERIFY(!told->tasks[1].node.isEmpty());
    QVERIFY(told->tasks[1].startedMs != NoTime);
    QCOMPARE(told->current.code, QStringLiteral("v1"));
    QCOMPARE(told->current.values[QStringLiteral("POOL")], QStringLiteral("20"));
    QVERIFY(told->current.values[QStringLiteral("TOKEN")].startsWith(QStringLiteral("hidden")));
    QVERIFY(told->tasks[0].release.isSameAs(told->current));
    QFile kept(m_folder.filePath(m_name + QStringLiteral("/releases.json")));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.permissions() & ~(QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                    QFileDevice::ReadUser | QFileDevice::WriteUser),
             QFileDevice::Permissions());
}

void tst_SwarmProvider::ofTwoClientsOneWins() {
    QCOMPARE(m_docker->create(DockerPeer::spec(m_name, QStringLiteral("shop:v1"), 1)), QString());
    const auto one = provider();
    const auto other = provider();
    const auto seen = status(*one);
    QVERIFY(seen.has_value());
    std::optional<Expected<Deployment>> first;
    std::optional<Expected<Deployment>> second;
    // Both have read the same version before either writes.
    one->start(redeploy(*seen), [&](Expected<Deployment> given) { first = std::move(given); });
    other->start(redeploy(*seen), [&](Expected<Deployment> given) { second = std::move(given); });
    QTRY_VERIFY_WITH_TIMEOUT(first.has_value() && second.has_value(), PatienceMs);
    QCOMPARE(int(first->has_value()) + int(second->has_value()), 1);
    const Expected<Deployment>& loser = first->has_value() ? *second : *first;
    QCOMPARE(loser.error().code, ErrorCode::Conflict);
    QCOMPARE(forceUpdate(), 1);
}

void tst_SwarmProvider::whoComesBetweenIsNotOverwritten() {
    QCOMPARE(m_docker->create(DockerPeer::spec(m_name, QStringLiteral("shop:v1"), 1)), QString());
    LossyProxy proxy(m_folder.filePath(m_name + QStringLiteral(".sock")), m_docker->socket());
    const auto swarm = provider(proxy.path());
    const auto seen = status(*swarm);
    // After ours has read the service for the last time, and before its write arrives.
    proxy.beforeWrite = [&] {
        QCOMPARE(m_docker->update(m_name, imageIs(QStringLiteral("shop:v2"))), 200);
    };
    const auto refused = start(*swarm, redeploy(*seen));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().text().contains(QStringLiteral("out of sequence")),
             qUtf8Printable(refused.error().text()));
    QCOMPARE(proxy.writes, 1);
    QCOMPARE(forceUpdate(), 0);
    QCOMPARE(status(*swarm)->current.code, QStringLiteral("v2"));
}

void tst_SwarmProvider::aRedeployReplacesEveryTask() {
    QCOMPARE(m_docker->create(DockerPeer::spec(m_name, QStringLiteral("shop:v1"), 2)), QString());
    const QStringList before = m_docker->taskIds(m_name);
    const auto swarm = provider();
    const auto started = start(*swarm, redeploy(*status(*swarm)));
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
    const auto end = endOf(*swarm, started->id);
    QCOMPARE(end->state, DeploymentState::Completed);
    QCOMPARE(end->tasks.size(), 2);
    QCOMPARE(m_docker->runningTasks(m_name), 2);
    const QStringList after = m_docker->taskIds(m_name);
    QCOMPARE(after.size(), 4);
    QVERIFY(std::all_of(before.begin(), before.end(),
                        [&](const QString& id) { return after.contains(id); }));
}

void tst_SwarmProvider::aRollbackGoesToTheReleaseNamed() {
    QCOMPARE(m_docker->create(DockerPeer::spec(m_name, QStringLiteral("shop:v1"), 1,
                                               {QStringLiteral("POOL=20")})),
             QString());
    fleet::Release good;
    {
        const auto swarm = provider();
        good = status(*swarm)->current;
    }
    // Two updates by others: Swarm itself has forgotten the first release after that.
    QCOMPARE(m_docker->update(m_name,
                              [](QJsonObject& spec) {
                                  setIn(spec, Env, QJsonArray{QStringLiteral("POOL=30")});
                              }),
             200);
    QCOMPARE(m_docker->updateEnd(m_name), QStringLiteral("completed"));
    QVERIFY(status(*provider()).has_value());
    QCOMPARE(m_docker->update(m_name,
                              [](QJsonObject& spec) {
                                  setIn(spec, Image, QStringLiteral("shop:v2"));
                                  setIn(spec,
                                        {QStringLiteral("Mode"), QStringLiteral("Replicated"),
                                         QStringLiteral("Replicas")},
                                        2);
                              }),
             200);
    QCOMPARE(m_docker->updateEnd(m_name), QStringLiteral("completed"));
    const auto swarm = provider();
    const auto seen = status(*swarm);
    QCOMPARE(seen->releases.size(), 3);
    QVERIFY(seen->releases.first().isSameAs(seen->current));
    QVERIFY(seen->releases.last().isSameAs(good));
    QCOMPARE(seen->releases.last().values[QStringLiteral("POOL")], QStringLiteral("20"));
    const auto started = start(*swarm, rollback(*seen, good));
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
    QCOMPARE(endOf(*swarm, started->id)->state, DeploymentState::Completed);
    const auto after = status(*swarm);
    QVERIFY(after->current.isSameAs(good));
    // Today's count stays, and a second click does not go forward again to what was bad.
    QCOMPARE(after->desiredCount, 2);
    const auto next = fleet::previousGoodRelease(*after);
    QVERIFY(!next || !next->isSameAs(seen->current));
    QVERIFY(!after->releases.first().knownGood);
}

void tst_SwarmProvider::aReleaseThatCannotStartIsTold() {
    QJsonObject spec = DockerPeer::spec(m_name, QStringLiteral("shop:v1"), 1);
    // What has failed stays to be seen, and is not started again under the eyes of the test.
    constexpr qint64 MinuteInNanoseconds = 60'000'000'000;
    setIn(
        spec,
        {QStringLiteral("TaskTemplate"), QStringLiteral("RestartPolicy"), QStringLiteral("Delay")},
        MinuteInNanoseconds);
    QCOMPARE(m_docker->create(spec), QString());
    const auto swarm = provider();
    QVERIFY(status(*swarm).has_value());
    QCOMPARE(m_docker->update(m_name, imageIs(QStringLiteral("shop:bad"))), 200);
    QCOMPARE(m_docker->updateEnd(m_name), QStringLiteral("paused"));
    const auto bad = status(*swarm);
    QVERIFY(!bad->running.has_value());
    QCOMPARE(bad->recent.first().state, DeploymentState::Failed);
    QVERIFY2(bad->tasks.first().detail.contains(QStringLiteral("non-zero exit (7)")),
             qUtf8Printable(bad->tasks.first().detail));
    QCOMPARE(m_docker->update(m_name, imageIs(QStringLiteral("shop:v1"))), 200);
    QCOMPARE(m_docker->updateEnd(m_name), QStringLiteral("completed"));
    const auto well = status(*swarm);
    const auto started = start(*swarm, rollback(*well, bad->current));
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
    const auto end = endOf(*swarm, started->id);
    QCOMPARE(end->state, DeploymentState::Failed);
    QCOMPARE(end->tasks.first().state, fleet::TaskProgress::State::Failed);
    QVERIFY2(end->tasks.first().detail.contains(QStringLiteral("non-zero exit (7)")),
             qUtf8Printable(end->tasks.first().detail));
    QVERIFY(end->messages.join(u' ').contains(QStringLiteral("paused")));
}

void tst_SwarmProvider::swarmsOwnRollbackIsTold() {
    QJsonObject spec = DockerPeer::spec(m_name, QStringLiteral("shop:bad"), 1);
    setIn(spec, {QStringLiteral("UpdateConfig"), QStringLiteral("FailureAction")},
          QStringLiteral("rollback"));
    // The bad release is seen, then the good one takes its place.
    QCOMPARE(m_docker->ask("POST", "/services/create", spec).status, 201);
    const auto swarm = provider();
    const auto bad = status(*swarm);
    QVERIFY(bad.has_value());
    QCOMPARE(m_docker->update(m_name, imageIs(QStringLiteral("shop:v1"))), 200);
    QCOMPARE(m_docker->updateEnd(m_name), QStringLiteral("completed"));
    const auto well = status(*swarm);
    const auto started = start(*swarm, rollback(*well, bad->current));
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
    const auto end = endOf(*swarm, started->id);
    QVERIFY2(end.has_value(), end ? "" : qUtf8Printable(end.error().text()));
    QCOMPARE(end->state, DeploymentState::Failed);
    QVERIFY2(end->messages.join(u' ').contains(QStringLiteral("by itself")),
             qUtf8Printable(end->messages.join(u' ')));
    QCOMPARE(m_docker->updateEnd(m_name), QStringLiteral("rollback_completed"));
    QVERIFY(status(*swarm)->current.isSameAs(well->current));
}

void tst_SwarmProvider::somebodyElsesUpdateIsTold() {
    QCOMPARE(m_docker->create(DockerPeer::spec(m_name, QStringLiteral("shop:v1"), 1)), QString());
    const auto swarm = provider();
    const auto ours = start(*swarm, redeploy(*status(*swarm)));
    QCOMPARE(endOf(*swarm, ours->id)->state, DeploymentState::Completed);
    // Their update keeps our label, as the docker command does.
    QCOMPARE(m_docker->update(m_name, imageIs(QStringLiteral("shop:v2"))), 200);
    const auto told = status(*swarm);
    QVERIFY(told->running.has_value());
    QVERIFY(told->running->idempotencyKey.isEmpty());
    QCOMPARE(told->running->kind, DeploymentKind::Deploy);
    QCOMPARE(told->running->release.code, QStringLiteral("v2"));
    QVERIFY(told->running->by.contains(QStringLiteral("somebody")));
    QCOMPARE(deployment(*swarm, ours->id)->state, DeploymentState::Completed);
    // One that has not seen ours end does not claim to know it.
    const auto fresh = provider();
    QCOMPARE(deployment(*fresh, ours->id)->state, DeploymentState::Aborted);
    QCOMPARE(m_docker->updateEnd(m_name), QStringLiteral("completed"));
}

/// In the midst of an update in turns: one update more, to the release named.
void tst_SwarmProvider::aRollbackTakesThePlaceOfSomebodysUpdate() {
    QCOMPARE(m_docker->create(DockerPeer::spec(m_name, QStringLiteral("shop:v1"), 3)), QString());
    const auto swarm = provider();
    const auto before = status(*swarm);
    QVERIFY(!before->wayBack.has_value());
    QCOMPARE(m_docker->update(m_name, imageIs(QStringLiteral("shop:v2"))), 200);
    Expected<Deployment> started = failure(ErrorCode::Cancelled, QString());
    DeployRequest back;
    Expected<ServiceStatus> during = failure(ErrorCode::Cancelled, QString());
    // The version moves once more as Swarm begins.
    const auto isTaken = [&] {
        if (started) {
            return true;
        }
        during = status(*swarm);
        if (during->running) {
            back = rollback(*during, before->current);
            back.stops = during->running->id;
            started = start(*swarm, back);
        }
        return started.has_value() || !during->running;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTaken(), PatienceMs);
    QVERIFY2(started.has_value(), started ? "" : qUtf8Printable(started.error().text()));
    QVERIFY(during->wayBack && during->wayBack->toAny);
    QVERIFY(during->running->by.contains(QStringLiteral("somebody")));
    const auto end = endOf(*swarm, started->id);
    QVERIFY2(end.has_value(), end ? "" : qUtf8Printable(end.error().text()));
    QCOMPARE(end->state, DeploymentState::Completed);
    const auto after = status(*swarm);
    QVERIFY(!after->running && !after->wayBack);
    QVERIFY(after->current.isSameAs(before->current));
    // Theirs is told to have ended, by whom it was, and what it was about.
    const auto theirs = deployment(*swarm, back.stops);
    QVERIFY2(theirs.has_value(), theirs ? "" : qUtf8Printable(theirs.error().text()));
    QCOMPARE(theirs->state, DeploymentState::Aborted);
    QCOMPARE(theirs->by, during->running->by);
    QVERIFY(theirs->release.isSameAs(during->running->release));
    QVERIFY(theirs->finishedMs >= during->running->startedMs);
    // Once somebody changes the service after that, the spec before is no longer theirs.
    QCOMPARE(m_docker->update(m_name, imageIs(QStringLiteral("shop:v2"))), 200);
    QCOMPARE(m_docker->updateEnd(m_name), QStringLiteral("completed"));
    const auto later = status(*swarm);
    QVERIFY(std::none_of(later->recent.begin(), later->recent.end(),
                         [&](const auto& each) { return each.id == back.stops; }));
    for (const auto& task : after->tasks) {
        QVERIFY(task.state == QLatin1String("stopping") || task.release.isSameAs(before->current));
    }
}

void tst_SwarmProvider::aLostAnswerMeansOneUpdate_data() {
    QTest::addColumn<LossyProxy::Loss>("loss");
    QTest::newRow("dropped") << LossyProxy::Loss::Drop;
    QTest::newRow("hanging") << LossyProxy::Loss::Hang;
}

void tst_SwarmProvider::aLostAnswerMeansOneUpdate() {
    QFETCH(LossyProxy::Loss, loss);
    QCOMPARE(m_docker->create(DockerPeer::spec(m_name, QStringLiteral("shop:v1"), 1)), QString());
    LossyProxy proxy(m_folder.filePath(m_name + QStringLiteral(".sock")), m_docker->socket());
    const auto swarm = provider(proxy.path());
    const DeployRequest request = redeploy(*status(*swarm));
    proxy.loss = loss;
    const auto lost = start(*swarm, request);
    QVERIFY(!lost.has_value());
    QCOMPARE(lost.error().code,
             loss == LossyProxy::Loss::Drop ? ErrorCode::Network : ErrorCode::Timeout);
    QTRY_COMPARE(proxy.answered, 1);
    // Asked about, it is found by its key; sent again, it starts nothing new.
    const auto seen = status(*swarm);
    QVERIFY(seen.has_value());
    const Deployment found = seen->running ? *seen->running : seen->recent.value(0);
    QCOMPARE(found.idempotencyKey, request.idempotencyKey);
    QCOMPARE(start(*swarm, request)->id, found.id);
    QCOMPARE(endOf(*swarm, found.id)->state, DeploymentState::Completed);
    QCOMPARE(proxy.writes, 1);
    QCOMPARE(forceUpdate(), 1);
    QCOMPARE(m_docker->taskIds(m_name).size(), 2);
}

void tst_SwarmProvider::whatIsNoManagerSaysSo() {
    QCOMPARE(m_docker->ask("POST", "/swarm/leave?force=1").status, 200);
    const auto swarm = provider();
    const auto told = status(*swarm);
    QVERIFY(!told.has_value());
    QCOMPARE(told.error().code, ErrorCode::NotFound);
    QVERIFY2(told.error().text().contains(QStringLiteral("manager")),
             qUtf8Printable(told.error().text()));
}

QTEST_GUILESS_MAIN(tst_SwarmProvider)
#include "tst_SwarmProvider.moc"
