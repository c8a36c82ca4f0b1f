// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RealKubeCluster.h"

#include "tests/support/FreePort.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <sys/prctl.h>

namespace wb::test {

namespace {

constexpr int PatienceMs = 120'000;
constexpr const char* Token = "s3cret";

/// Service accounts' tokens are signed with it; the programs will not start without one.
QByteArray newKey() {
    EVP_PKEY* const key = EVP_RSA_gen(2048);
    BIO* const bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    const QByteArray pem(bytes, size);
    BIO_free(bio);
    EVP_PKEY_free(key);
    return pem;
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be written", qUtf8Printable(path));
    }
}

} // namespace

RealKubeCluster::RealKubeCluster() = default;

RealKubeCluster::~RealKubeCluster() {
    m_turns.stop();
    for (auto process = m_processes.rbegin(); process != m_processes.rend(); ++process) {
        (*process)->terminate();
        if (!(*process)->waitForFinished(10'000)) {
            (*process)->kill();
            (*process)->waitForFinished(5'000);
        }
    }
}

void RealKubeCluster::run(const char* program, const QStringList& arguments) {
    auto process = std::make_unique<QProcess>();
    process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process->setStandardErrorFile(
        m_folder.filePath(QLatin1String(program) + QStringLiteral(".log")));
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setWorkingDirectory(m_folder.path());
    process->start(QStringLiteral(WB_KUBERNETES "/") + QLatin1String(program), arguments);
    m_processes.push_back(std::move(process));
}

QString RealKubeCluster::waitFor(const std::function<bool()>& condition, const QString& what) {
    const auto allRun = [&] {
        return std::all_of(m_processes.begin(), m_processes.end(), [](const auto& process) {
            return process->state() != QProcess::NotRunning;
        });
    };
    if (QTest::qWaitFor([&] { return !allRun() || condition(); }, PatienceMs) && allRun()) {
        return {};
    }
    QString told;
    for (const char* program : {"etcd", "kube-apiserver", "kube-controller-manager"}) {
        QFile log(m_folder.filePath(QLatin1String(program) + QStringLiteral(".log")));
        if (log.open(QIODevice::ReadOnly)) {
            told += QLatin1Char('\n') + QLatin1String(program) + QStringLiteral(": ") +
                    QString::fromUtf8(log.readAll().right(1500));
        }
    }
    return what + told;
}

QString RealKubeCluster::start() {
    const int port = freePorts(4);
    const auto local = [](int at) { return QStringLiteral("http://127.0.0.1:%1").arg(at); };
    run("etcd", {QStringLiteral("--data-dir=etcd"), QStringLiteral("--log-level=error"),
                 QStringLiteral("--listen-client-urls=") + local(port),
                 QStringLiteral("--advertise-client-urls=") + local(port),
                 QStringLiteral("--listen-peer-urls=") + local(port + 1),
                 QStringLiteral("--initial-advertise-peer-urls=") + local(port + 1),
                 QStringLiteral("--initial-cluster=default=") + local(port + 1)});
    writeFile(m_folder.filePath(QStringLiteral("sa.key")), newKey());
    writeFile(m_folder.filePath(QStringLiteral("tokens.csv")),
              QByteArray(Token) + ",admin,1,\"system:masters\"\nviewer,viewer,2\n");
    run("kube-apiserver",
        {QStringLiteral("--etcd-servers=") + local(port),
         QStringLiteral("--bind-address=127.0.0.1"),
         QStringLiteral("--secure-port=%1").arg(port + 2), QStringLiteral("--insecure-port=0"),
         QStringLiteral("--cert-dir=certs"), QStringLiteral("--token-auth-file=tokens.csv"),
         QStringLiteral("--authorization-mode=RBAC"),
         QStringLiteral("--service-account-issuer=https://kubernetes.test"),
         QStringLiteral("--service-account-key-file=sa.key"),
         QStringLiteral("--service-account-signing-key-file=sa.key"),
         QStringLiteral("--service-cluster-ip-range=10.0.0.0/24"),
         QStringLiteral("--disable-admission-plugins=ServiceAccount")});
    const QString authority = m_folder.filePath(QStringLiteral("certs/apiserver.crt"));
    QString wrong = waitFor([&] { return QFile::exists(authority); },
                            QStringLiteral("kube-apiserver made no certificate"));
    if (!wrong.isEmpty()) {
        return wrong;
    }
    use(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port + 2)), QLatin1String(Token),
        authority);
    wrong = waitFor(
        [&] {
            Error error;
            return !call("GET", QStringLiteral("/api/v1/namespaces/default"), {},
                         "application/json", &error)
                        .isEmpty();
        },
        QStringLiteral("kube-apiserver does not answer"));
    if (!wrong.isEmpty()) {
        return wrong;
    }
    addNode(QStringLiteral("node-1"));
    addNode(QStringLiteral("node-2"));
    run("kube-controller-manager",
        {QStringLiteral("--kubeconfig=") + kubeconfig(),
         QStringLiteral("--controllers=deployment,replicaset,statefulset,daemonset"),
         QStringLiteral("--leader-elect=false"), QStringLiteral("--port=0"),
         QStringLiteral("--bind-address=127.0.0.1"),
         QStringLiteral("--secure-port=%1").arg(port + 3),
         QStringLiteral("--cert-dir=controller-certs")});
    kubernetes::KubeClient::Options options;
    options.choice.files = QStringList{kubeconfig()};
    options.clock = &m_clock;
    m_node = std::make_unique<kubernetes::KubeClient>(options);
    QObject::connect(&m_turns, &QTimer::timeout, m_node.get(), [this] { lookAtPods(); });
    m_turns.start(200);
    return {};
}

void RealKubeCluster::addNode(const QString& name) {
    const QString nodes = QStringLiteral("/api/v1/nodes");
    const QJsonObject metadata{{QStringLiteral("name"), name}};
    call("POST", nodes, QJsonObject{{QStringLiteral("metadata"), metadata}});
    // A node is not ready until its kubelet says so, and takes no pods until then.
    merge(nodes + u'/' + name,
          {{QStringLiteral("spec"), QJsonObject{{QStringLiteral("taints"), QJsonValue::Null}}}});
}

void RealKubeCluster::lookAtPods() {
    if (m_isLooking) {
        return;
    }
    m_isLooking = true;
    m_node->call(
        {QStringLiteral("the node's look"), QStringLiteral("/api/v1/namespaces/default/pods")},
        [this](const Expected<QJsonObject>& answer) {
            m_isLooking = false;
            const QJsonArray pods =
                answer ? (*answer)[QLatin1String("items")].toArray() : QJsonArray();
            for (const auto& pod : pods) {
                lookAt(pod);
            }
        });
}

void RealKubeCluster::report(const QByteArray& verb, const QString& path, const QByteArray& body,
                             const QByteArray& type) {
    kubernetes::KubeCall call{QStringLiteral("the node's report"), path};
    call.verb = verb;
    call.contentType = type;
    call.body = body;
    m_node->call(call, [](const Expected<QJsonObject>& answer) {
        // One that was deleted, or seen twice, meanwhile is no trouble.
        if (!answer && answer.error().code != ErrorCode::NotFound &&
            answer.error().code != ErrorCode::Conflict) {
            qWarning("%s", qUtf8Printable(answer.error().text()));
        }
    });
}

/// Each look brings it one step further: placed, running; or gone, once it is to be.
void RealKubeCluster::lookAt(const QJsonValue& pod) {
    const QJsonValue metadata = pod[QLatin1String("metadata")];
    const QString name = metadata[QLatin1String("name")].toString();
    const QJsonValue spec = pod[QLatin1String("spec")];
    if (metadata[QLatin1String("deletionTimestamp")].isString()) {
        report("DELETE", pathOf(QStringLiteral("pods"), name), R"({"gracePeriodSeconds":0})");
    } else if (spec[QLatin1String("nodeName")].toString().isEmpty()) {
        // A DaemonSet says where it wants its pods.
        const QJsonValue wanted =
            spec[QLatin1String("affinity")][QLatin1String("nodeAffinity")]
                [QLatin1String("requiredDuringSchedulingIgnoredDuringExecution")]
                [QLatin1String("nodeSelectorTerms")][0][QLatin1String("matchFields")][0]
                [QLatin1String("values")][0];
        place(name, wanted.toString(QStringLiteral("node-%1").arg(1 + m_placed++ % 2)));
    } else if (pod[QLatin1String("status")][QLatin1String("phase")].toString() ==
               QLatin1String("Pending")) {
        runPod(pod);
    }
}

void RealKubeCluster::place(const QString& pod, const QString& node) {
    report("POST", pathOf(QStringLiteral("pods"), pod) + QStringLiteral("/binding"),
           R"({"apiVersion":"v1","kind":"Binding","metadata":{"name":")" + pod.toUtf8() +
               R"("},"target":{"apiVersion":"v1","kind":"Node","name":")" + node.toUtf8() +
               R"("}})");
}

/// But for images that are named "broken".
void RealKubeCluster::runPod(const QJsonValue& pod) {
    const QString name = pod[QLatin1String("metadata")][QLatin1String("name")].toString();
    const QJsonValue container = pod[QLatin1String("spec")][QLatin1String("containers")][0];
    const QByteArray image = container[QLatin1String("image")].toString().toUtf8();
    const bool isBroken = image.contains("broken");
    const QByteArray now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1();
    report("PATCH", pathOf(QStringLiteral("pods"), name) + QStringLiteral("/status"),
           R"({"status":{"phase":"Running","podIP":")" + addressFor(name).toLatin1() +
               R"(","startTime":")" + now + R"(","conditions":[{"type":"Ready","status":")" +
               (isBroken ? "False" : "True") + R"(","lastTransitionTime":")" + now +
               R"("}],"containerStatuses":[{"name":"app","image":")" + image +
               R"(","imageID":"","ready":)" + (isBroken ? "false" : "true") +
               R"(,"restartCount":)" + (isBroken ? "3" : "0") + R"(,"state":)" +
               (isBroken ? QByteArray(R"({"waiting":{"reason":"CrashLoopBackOff"}},"lastState":
                        {"terminated":{"reason":"OOMKilled","exitCode":137,"finishedAt":")" +
                                      now + R"("}})")
                         : R"({"running":{"startedAt":")" + now + R"("}})") +
               "}]}}",
           "application/merge-patch+json");
}

std::unique_ptr<KubeCluster> startKubeCluster() {
    auto cluster = std::make_unique<RealKubeCluster>();
    const QString wrong = cluster->start();
    if (!wrong.isEmpty()) {
        qFatal("%s", qUtf8Printable(wrong));
    }
    return cluster;
}

} // namespace wb::test
