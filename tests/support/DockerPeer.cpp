// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DockerPeer.h"

#include "tests/support/FreePort.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocalSocket>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/mount.h>
#include <sys/prctl.h>

namespace wb::test {

namespace {

constexpr int PatienceMs = 60'000;
constexpr qint64 NanosecondsPerMs = 1'000'000;

/// An address of this machine for one dockerd alone to listen at: its gossip always takes port
/// 7946.
QString ownAddress(qint64 pid) {
    return QStringLiteral("127.%1.%2.%3")
        .arg(1 + pid / (250 * 250) % 250)
        .arg(1 + pid / 250 % 250)
        .arg(1 + pid % 250);
}

QByteArray serviceFilter(const QString& name) {
    return "?filters=%7B%22service%22:%5B%22" + name.toUtf8() + "%22%5D%7D";
}

} // namespace

void setIn(QJsonObject& object, const QStringList& path, const QJsonValue& value) {
    if (path.size() == 1) {
        object.insert(path.first(), value);
        return;
    }
    QJsonObject inner = object[path.first()].toObject();
    setIn(inner, path.mid(1), value);
    object.insert(path.first(), inner);
}

DockerPeer::DockerPeer() {
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

DockerPeer::~DockerPeer() {
    setHung(false);
    m_process.terminate();
    if (!m_process.waitForFinished(30'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
    // It leaves its network namespace mounted, which would keep the folder from going.
    QFile mounts(QStringLiteral("/proc/self/mounts"));
    if (mounts.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : mounts.readAll().split('\n')) {
            const QByteArray place = line.split(' ').value(1);
            if (place.startsWith(m_folder.path().toUtf8() + '/')) {
                umount2(place.constData(), MNT_DETACH);
            }
        }
    }
}

QString DockerPeer::account() const {
    QFile log(m_folder.filePath(QStringLiteral("log")));
    const QByteArray told =
        log.open(QIODevice::ReadOnly) ? log.readAll().right(1500) : QByteArray();
    return QStringLiteral("%1: %2; %3")
        .arg(m_process.program(), m_process.errorString(), QString::fromUtf8(told));
}

QString DockerPeer::start(const QStringList& options) {
    // Where it was unpacked, its companions and libraries lie beside it.
    const QString dockerd = QStringLiteral(WB_DOCKERD);
    const QString root = QDir::cleanPath(QFileInfo(dockerd).path() + QStringLiteral("/../.."));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), QStringLiteral("%1/usr/sbin:%1/usr/bin:"
                                                              "/usr/local/sbin:/usr/local/bin:"
                                                              "/usr/sbin:/usr/bin:/sbin:/bin")
                                                   .arg(root));
    environment.insert(QStringLiteral("LD_LIBRARY_PATH"),
                       QStringLiteral("%1/usr/lib/x86_64-linux-gnu:%1/lib/x86_64-linux-gnu:"
                                      "%1/usr/lib/aarch64-linux-gnu:%1/lib/aarch64-linux-gnu")
                           .arg(root));
    m_process.setProcessEnvironment(environment);
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(
        dockerd,
        QStringList{QStringLiteral("--iptables=false"), QStringLiteral("--bridge=none"),
                    QStringLiteral("--storage-driver=vfs"), QStringLiteral("--data-root"),
                    m_folder.filePath(QStringLiteral("data")), QStringLiteral("--exec-root"),
                    m_folder.filePath(QStringLiteral("exec")), QStringLiteral("-p"),
                    m_folder.filePath(QStringLiteral("pid")), QStringLiteral("-H"),
                    QStringLiteral("unix://") + socket()} +
            options);
    const bool answers = QTest::qWaitFor(
        [&] {
            return m_process.state() == QProcess::NotRunning || ask("GET", "/_ping").status == 200;
        },
        PatienceMs);
    if (!answers || m_process.state() == QProcess::NotRunning) {
        return account();
    }
    const QString address = QStringLiteral("%1:") + QString::number(freePort());
    const Answer swarm = ask(
        "POST", "/swarm/init",
        QJsonObject{{QStringLiteral("ListenAddr"), address.arg(ownAddress(m_process.processId()))},
                    {QStringLiteral("AdvertiseAddr"), address.arg(QStringLiteral("127.0.0.1"))}});
    if (swarm.status != 200) {
        return QStringLiteral("no swarm: ") + QString::fromUtf8(swarm.body.toJson()) + account();
    }
    for (const char* tag : {"v1", "v2", "bad"}) {
        if (const QString wrong = importImage(tag); !wrong.isEmpty()) {
            return wrong;
        }
    }
    return {};
}

void DockerPeer::setHung(bool isHung) {
    if (m_process.processId() <= 0) {
        return; // That would be every process of ours.
    }
    kill(static_cast<pid_t>(m_process.processId()), isHung ? SIGSTOP : SIGCONT);
}

QString DockerPeer::importImage(const QByteArray& tag) {
    QProcess tar;
    tar.start(QStringLiteral("tar"), {QStringLiteral("-C"), QStringLiteral(WB_BIN_DIR),
                                      QStringLiteral("-c"), QStringLiteral("leaky")});
    if (!tar.waitForFinished()) {
        return QStringLiteral("tar: ") + tar.errorString();
    }
    const QByteArray changes = tag == "bad" ? "&changes=ENV%20EXIT_CODE=7" : "";
    const Answer answer = ask("POST", "/images/create?fromSrc=-&repo=shop&tag=" + tag + changes,
                              tar.readAllStandardOutput(), "application/x-tar");
    return answer.status == 200 ? QString() : QStringLiteral("no image: %1").arg(answer.status);
}

DockerPeer::Answer DockerPeer::ask(const QByteArray& method, const QByteArray& path,
                                   const QByteArray& body, const QByteArray& type) {
    QLocalSocket connection;
    connection.connectToServer(socket());
    if (!connection.waitForConnected(1000)) {
        return {};
    }
    // HTTP/1.0: the answer comes whole, and ends with the connection.
    connection.write(method + " " + path + " HTTP/1.0\r\nHost: docker\r\nContent-Type: " + type +
                     "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    while (connection.state() == QLocalSocket::ConnectedState &&
           connection.waitForReadyRead(PatienceMs)) {
    }
    const QByteArray answer = connection.readAll();
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return {answer.mid(9, 3).toInt(), QJsonDocument::fromJson(answer.mid(end + 4))};
}

QJsonObject DockerPeer::spec(const QString& name, const QString& image, int replicas,
                             const QStringList& environment, qint64 memoryLimitBytes) {
    QJsonObject spec;
    setIn(spec, {QStringLiteral("Name")}, name);
    const QString made = QStringLiteral("TaskTemplate");
    setIn(spec, {made, QStringLiteral("ContainerSpec")},
          QJsonObject{{QStringLiteral("Image"), image},
                      {QStringLiteral("Command"), QJsonArray{QStringLiteral("/leaky")}},
                      {QStringLiteral("Env"), QJsonArray::fromStringList(environment)}});
    setIn(spec, {made, QStringLiteral("Networks")},
          QJsonArray{QJsonObject{{QStringLiteral("Target"), QStringLiteral("host")}}});
    setIn(spec, {made, QStringLiteral("RestartPolicy")},
          QJsonObject{{QStringLiteral("Condition"), QStringLiteral("any")},
                      {QStringLiteral("Delay"), 200 * NanosecondsPerMs}});
    if (memoryLimitBytes > 0) {
        setIn(spec, {made, QStringLiteral("Resources"), QStringLiteral("Limits")},
              QJsonObject{{QStringLiteral("MemoryBytes"), memoryLimitBytes}});
    }
    setIn(spec, {QStringLiteral("Mode"), QStringLiteral("Replicated")},
          QJsonObject{{QStringLiteral("Replicas"), replicas}});
    setIn(spec, {QStringLiteral("UpdateConfig")},
          QJsonObject{{QStringLiteral("Parallelism"), 0},
                      {QStringLiteral("Monitor"), 300 * NanosecondsPerMs},
                      {QStringLiteral("FailureAction"), QStringLiteral("pause")}});
    return spec;
}

QString DockerPeer::create(const QJsonObject& spec) {
    const Answer made = ask("POST", "/services/create", spec);
    if (made.status != 201) {
        return QStringLiteral("not created: ") + QString::fromUtf8(made.body.toJson());
    }
    const QString name = spec[QStringLiteral("Name")].toString();
    const int wanted =
        spec[QStringLiteral("Mode")][QStringLiteral("Replicated")][QStringLiteral("Replicas")]
            .toInt();
    return QTest::qWaitFor([&] { return runningTasks(name) == wanted; }, PatienceMs)
               ? QString()
               : QStringLiteral("its tasks do not run: ") +
                     QString::fromUtf8(ask("GET", "/tasks" + serviceFilter(name)).body.toJson());
}

QJsonObject DockerPeer::service(const QString& name) {
    return ask("GET", "/services/" + name.toUtf8()).body.object();
}

int DockerPeer::update(const QString& name, const std::function<void(QJsonObject&)>& change) {
    const QJsonObject now = service(name);
    QJsonObject spec = now[QStringLiteral("Spec")].toObject();
    change(spec);
    const auto version = now[QStringLiteral("Version")][QStringLiteral("Index")].toInteger();
    return ask("POST",
               "/services/" + name.toUtf8() + "/update?version=" + QByteArray::number(version),
               spec)
        .status;
}

QString DockerPeer::updateEnd(const QString& name) {
    QString state;
    [[maybe_unused]] const bool isOver = QTest::qWaitFor(
        [&] {
            state =
                service(name)[QStringLiteral("UpdateStatus")][QStringLiteral("State")].toString();
            return state.endsWith(QStringLiteral("completed")) ||
                   state.endsWith(QStringLiteral("paused"));
        },
        PatienceMs);
    return state;
}

void DockerPeer::remove(const QString& name) {
    ask("DELETE", "/services/" + name.toUtf8());
}

int DockerPeer::runningTasks(const QString& name) {
    const QJsonArray tasks = ask("GET", "/tasks" + serviceFilter(name)).body.array();
    return static_cast<int>(std::count_if(tasks.begin(), tasks.end(), [](const auto& task) {
        return task[QStringLiteral("Status")][QStringLiteral("State")].toString() ==
                   QStringLiteral("running") &&
               task[QStringLiteral("DesiredState")].toString() == QStringLiteral("running");
    }));
}

QStringList DockerPeer::taskIds(const QString& name) {
    QStringList ids;
    for (const auto& task : ask("GET", "/tasks" + serviceFilter(name)).body.array()) {
        ids << task[QStringLiteral("ID")].toString();
    }
    return ids;
}

} // namespace wb::test
