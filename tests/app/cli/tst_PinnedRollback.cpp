// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SqliteStore.h"
#include "models/deploy/ActionRecord.h"
#include "models/deploy/CapacityPin.h"
#include "tests/support/FakeKubeCluster.h"

#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace wb;
using namespace wb::test;

/// The real program at a Kubernetes API with an autoscaler: killed while it pins, and started
/// again.
class tst_PinnedRollback : public QObject {
    Q_OBJECT

    static constexpr int PatienceMs = 60'000;

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// The program with these arguments; the test's own servers answer it meanwhile.
    std::unique_ptr<QProcess> started(const QStringList& arguments) {
        auto process = std::make_unique<QProcess>();
        process->setStandardInputFile(QProcess::nullDevice());
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->start(QStringLiteral(WB_BIN_DIR "/watchbridge-cli"),
                       QStringList{QStringLiteral("--config"), path(QStringLiteral("w.yaml"))} +
                           arguments);
        return process;
    }
    static bool hasEnded(QProcess& process) {
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, PatienceMs);
    }
    [[nodiscard]] int minimum() {
        return m_cluster
            .get(
                KubeCluster::pathOf(QStringLiteral("horizontalpodautoscalers"),
                                    m_service))[QLatin1String("spec")][QLatin1String("minReplicas")]
            .toInt();
    }
    [[nodiscard]] QVector<deploy::AuditEntry> record() const {
        storage::Database::Options options;
        options.path = path(QStringLiteral("prod1.db"));
        const auto store = storage::SqliteStore::open(options);
        return store ? (*store)->audit().newest(100).value() : QVector<deploy::AuditEntry>();
    }

    const QString m_service = QStringLiteral("shop");
    FakeKubeCluster m_cluster;
    QTemporaryDir m_folder;
    QHttpServer m_metrics;

private Q_SLOTS:
    void initTestCase() {
        qputenv("WATCHBRIDGE_RESOURCES", WB_SOURCE_DIR "/resources");
        m_cluster.create(m_service, QStringLiteral("shop:v1"));
        m_cluster.settle(m_service);
        m_cluster.change(m_service, QStringLiteral("shop:v2"));
        m_cluster.settle(m_service);
        m_cluster.scale(m_service, 1, 9);
        m_metrics.route("/metrics", [] {
            return QHttpServerResponse(
                "text/plain; version=0.0.4",
                "process_resident_memory_bytes 1000\nprocess_cpu_seconds_total 1\n");
        });
        auto server = std::make_unique<QTcpServer>();
        QVERIFY(server->listen(QHostAddress::LocalHost));
        const quint16 port = server->serverPort();
        m_metrics.bind(server.release());
        QFile config(path(QStringLiteral("w.yaml")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(QStringLiteral("environments:\n"
                                    "  - name: Prod1\n"
                                    "    actions: enabled\n"
                                    "    services:\n"
                                    "      - name: shop\n"
                                    "        targets: {static: ['127.0.0.1:%1']}\n"
                                    "        scrape: {interval: 1s, timeout: 1s}\n"
                                    "        signals: {preset: prom-client}\n"
                                    "        deploy: {provider: kubernetes, kubeconfig: '%2', "
                                    "pin_capacity: true}\n"
                                    "storage: {path: '%3'}\n")
                         .arg(port)
                         .arg(m_cluster.kubeconfig(), path(QStringLiteral("prod1.db")))
                         .toUtf8());
    }

    void whoIsKilledWhilePinningLeavesNothingPinned() {
        std::unique_ptr<QProcess> killed;
        m_cluster.api.instead =
            [&](const FakeKubeApi::Call& call) -> std::optional<QHttpServerResponse> {
            // The very moment the minimum is raised, before it hears of it.
            if (call.verb == "PATCH" && call.path.contains(QLatin1String("autoscalers"))) {
                ::kill(static_cast<pid_t>(killed->processId()), SIGKILL);
            }
            return std::nullopt;
        };
        killed = started({QStringLiteral("rollback"), m_service, QStringLiteral("--to"),
                          QStringLiteral("v1"), QStringLiteral("--yes")});
        QVERIFY(hasEnded(*killed));
        const QByteArray told = killed->readAll();
        QVERIFY2(killed->exitStatus() == QProcess::CrashExit, told.constData());
        QVERIFY2(told.contains("the minimum of HorizontalPodAutoscaler shop is raised from 1 to 2 "
                               "meanwhile, and put back after"),
                 told.constData());
        m_cluster.api.instead = nullptr;
        QCOMPARE(minimum(), 2);
        QCOMPARE(deploy::openPins(record()).size(), 1);

        // Whatever is asked for next, that comes first.
        const auto next = started({QStringLiteral("rollback"), m_service, QStringLiteral("--to"),
                                   QStringLiteral("no-such-release"), QStringLiteral("--yes")});
        QVERIFY(hasEnded(*next));
        const QByteArray answer = next->readAll();
        QVERIFY2(answer.contains("The capacity of shop is no longer pinned: the minimum of "
                                 "HorizontalPodAutoscaler shop is 1 again."),
                 answer.constData());
        QCOMPARE(minimum(), 1);
        QVERIFY(deploy::openPins(record()).isEmpty());
        QStringList steps;
        for (const deploy::AuditEntry& entry : record()) {
            steps << entry.step;
        }
        QCOMPARE(steps.count(deploy::step::Pin), 1);
        QCOMPARE(steps.count(deploy::step::Unpin), 1);
        QCOMPARE(steps.count(deploy::step::Unpinned), 1);
        QVERIFY(!steps.contains(deploy::step::Request));
    }
};

QTEST_GUILESS_MAIN(tst_PinnedRollback)
#include "tst_PinnedRollback.moc"
