// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DockerPeer.h"
#include "tests/support/FreePort.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace wb::test;

namespace {

constexpr int PatienceMs = 180'000;
constexpr qint64 LimitBytes = 64 << 20;
const QString Service = QStringLiteral("leaky");

} // namespace

/// A service of ours that really leaks, at a real Docker Swarm, watched and mended by the programs
/// that people use: it runs into its memory limit, is redeployed, and recovers.
class tst_SwarmStory : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    DockerPeer m_docker;
    QProcess m_watch;
    QList<QJsonObject> m_events;

    bool write(const QString& name, const QByteArray& text) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }
    bool writeConfig(int port) {
        QByteArray targets;
        for (int slot = 1; slot <= 2; ++slot) {
            const QString target =
                QStringLiteral("{\"targets\": [\"127.0.0.1:%1\"], \"labels\": {\"task\": "
                               "\"leaky.%2\"}}")
                    .arg(port + slot)
                    .arg(slot);
            targets += (slot == 1 ? "[" : ", ") + target.toUtf8();
        }
        const QByteArray config = R"(
environments:
  - name: Leak
    actions: enabled
    services:
      - name: leaky
        targets: {file_sd: [targets.json]}
        scrape: {interval: 500ms, timeout: 400ms}
        signals: {memory: {gauge: process_resident_memory_bytes, limit: memory_limit_bytes}}
        deploy: {provider: swarm, host: 'unix://SOCKET'}
storage: {path: leak.db}
rules: {memory_rise_floor: 84%, worsen_after: 1s, improve_after: 2s}
)";
        return write(QStringLiteral("targets.json"), targets + "]") &&
               write(QStringLiteral("leak.yaml"),
                     QByteArray(config).replace("SOCKET", m_docker.socket().toUtf8()));
    }
    /// Waits for an event of the watch that this holds for, old ones included.
    bool await(const std::function<bool(const QJsonObject&)>& isIt) {
        return QTest::qWaitFor(
            [&] {
                while (m_watch.canReadLine()) {
                    m_events << QJsonDocument::fromJson(m_watch.readLine()).object();
                }
                return std::any_of(m_events.begin(), m_events.end(), isIt);
            },
            PatienceMs);
    }
    static bool isVerdict(const QJsonObject& event, const QString& task, const QString& state,
                          const QString& rule) {
        return event[QStringLiteral("event")].toString() == QStringLiteral("verdict") &&
               event[QStringLiteral("task")].toString() == task &&
               (state.isEmpty() || event[QStringLiteral("state")].toString() == state) &&
               (rule.isEmpty() || event[QStringLiteral("rule")].toString() == rule);
    }
    QByteArray account() {
        QByteArray told;
        for (const QJsonObject& event : std::as_const(m_events)) {
            told += QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
        }
        return told + m_watch.readAllStandardError();
    }

private Q_SLOTS:
    void cleanupTestCase() {
        m_watch.terminate();
        m_watch.waitForFinished(10'000);
        m_docker.remove(Service);
    }

    void aLeakRunsIntoItsLimitAndARedeployMendsIt() {
        const QString wrong = m_docker.start();
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong));
        const int port = freePorts(3);
        QVERIFY(port > 0 && writeConfig(port));
        QCOMPARE(m_docker.create(DockerPeer::spec(
                     Service, QStringLiteral("shop:v1"), 2,
                     {QStringLiteral("SLOT={{.Task.Slot}}"), QStringLiteral("PORT=%1").arg(port),
                      QStringLiteral("LEAK_BYTES=%1").arg(1 << 20), QStringLiteral("VERSION=v1")},
                     LimitBytes)),
                 QString());
        QElapsedTimer clock;
        clock.start();
        m_watch.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
                      {QStringLiteral("watch"), QStringLiteral("--config"),
                       m_folder.filePath(QStringLiteral("leak.yaml")), QStringLiteral("--json"),
                       QStringLiteral("--for"), QStringLiteral("300s")});
        // Warned before the limit, by the task's own figures; then the kernel's kill, by Docker's.
        QVERIFY2(await([](const QJsonObject& event) {
                     return isVerdict(event, QStringLiteral("leaky.2"), QStringLiteral("degraded"),
                                      {});
                 }),
                 account().constData());
        QVERIFY2(await([](const QJsonObject& event) {
                     return isVerdict(event, QStringLiteral("leaky.2"), {},
                                      QStringLiteral("oom-kill"));
                 }),
                 account().constData());
        const qint64 killedMs = clock.elapsed();
        QProcess redeploy;
        redeploy.start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
                       {QStringLiteral("redeploy"), Service, QStringLiteral("--config"),
                        m_folder.filePath(QStringLiteral("leak.yaml")), QStringLiteral("--tasks"),
                        QStringLiteral("all"), QStringLiteral("--yes"), QStringLiteral("--json")});
        QTRY_VERIFY_WITH_TIMEOUT(redeploy.state() == QProcess::NotRunning, PatienceMs);
        const qint64 mendedMs = clock.elapsed();
        const QByteArray said = redeploy.readAllStandardOutput() + redeploy.readAllStandardError();
        QVERIFY2(redeploy.exitCode() == 0, said.constData());
        QVERIFY2(said.contains("\"succeeded\""), said.constData());
        QCOMPARE(m_docker
                     .service(Service)[QStringLiteral("Spec")][QStringLiteral("TaskTemplate")]
                                      [QStringLiteral("ForceUpdate")]
                     .toInt(),
                 1);
        // The watch, which had no part in it, tells the deployment and the recovery as well.
        QVERIFY2(
            await([](const QJsonObject& event) {
                return event[QStringLiteral("event")].toString() == QStringLiteral("deployment") &&
                       event[QStringLiteral("state")].toString() == QStringLiteral("completed");
            }),
            account().constData());
        QVERIFY2(
            await([](const QJsonObject& event) {
                return isVerdict(event, QStringLiteral("leaky.2"), QStringLiteral("healthy"), {}) &&
                       event[QStringLiteral("previous")].toString() != QStringLiteral("unknown");
            }),
            account().constData());
        qInfo("out of memory told after %lld ms; redeployed and verified %lld ms later",
              static_cast<long long>(killedMs), static_cast<long long>(mendedMs - killedMs));
    }
};

QTEST_GUILESS_MAIN(tst_SwarmStory)
#include "tst_SwarmStory.moc"
