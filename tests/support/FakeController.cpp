// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeController.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>
#include <QUrl>

#include <sys/socket.h>

namespace wb::test {

namespace {

const QStringList Tasks{QStringLiteral("chat-1"), QStringLiteral("chat-2"),
                        QStringLiteral("chat-3"), QStringLiteral("chat-4")};

QJsonObject releaseJson(bool isGood) {
    return {{QStringLiteral("code"), isGood ? QStringLiteral("v412") : QStringLiteral("v413")},
            {QStringLiteral("settings"), isGood ? QStringLiteral("r41") : QStringLiteral("r42")},
            {QStringLiteral("values"),
             QJsonObject{{QStringLiteral("heap_max"),
                          isGood ? QStringLiteral("768 MiB") : QStringLiteral("1400 MiB")}}},
            {QStringLiteral("known_good"), isGood},
            {QStringLiteral("available"), true}};
}

FakeController::Kind kindOf(const FakeController::Request& request) {
    if (request.path.startsWith("/v1/services/")) {
        return request.method == "POST" ? FakeController::Kind::Write
                                        : FakeController::Kind::Status;
    }
    if (request.path.startsWith("/v1/deployments/")) {
        return request.method == "POST" ? FakeController::Kind::Abort
                                        : FakeController::Kind::Deployment;
    }
    return FakeController::Kind::Other;
}

/// A complete request at the start of `buffer`, taken off it.
std::optional<FakeController::Request> takeRequest(QByteArray& buffer) {
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        return std::nullopt;
    }
    FakeController::Request request;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        request.headers[lines[i].left(colon).trimmed().toLower()] =
            lines[i].mid(colon + 1).trimmed();
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length) {
        return std::nullopt;
    }
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return request;
}

} // namespace

FakeController::FakeController(QObject* parent)
    : QObject(parent) {
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            ++connections;
            serve(socket);
        }
    });
}

void FakeController::listen() {
    if (m_server.listen(QHostAddress::LocalHost, m_port)) {
        m_port = m_server.serverPort();
    }
}

void FakeController::vanish() {
    m_server.close();
    const auto sockets = m_server.findChildren<QTcpSocket*>();
    for (QTcpSocket* socket : sockets) {
        socket->abort();
    }
}

QUrl FakeController::url() const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(m_port));
}

void FakeController::deployElsewhere() {
    ++m_generation;
    m_isRolledBack = true;
}

void FakeController::serve(QTcpSocket* socket) {
    auto buffer = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] {
        *buffer += socket->readAll();
        while (const auto request = takeRequest(*buffer)) {
            handle(socket, *request);
        }
    });
}

void FakeController::handle(QTcpSocket* socket, const Request& request) {
    requests.append(request);
    const Kind kind = kindOf(request);
    const Behaviour behaviour = behave(kind);
    int status = 200;
    QByteArray body;
    if (kind == Kind::Status) {
        body = QJsonDocument(statusJson()).toJson();
    } else if (kind == Kind::Write) {
        ++writesSeen;
        if (behaviour.isApplied && behaviour.way != Way::Refuse) {
            body = apply(request, status);
        }
    } else if (kind == Kind::Deployment || kind == Kind::Abort) {
        if (m_isDeploying && ++m_done >= m_replaced.size()) {
            m_isDeploying = false;
            for (const QString& task : m_replaced) {
                m_bad.remove(task);
            }
        }
        body = QJsonDocument(deploymentJson()).toJson();
    } else {
        status = 404;
    }
    answer(socket, behaviour, status, body);
}

void FakeController::answer(QTcpSocket* socket, const Behaviour& behaviour, int status,
                            const QByteArray& body) {
    const auto send = [socket](int code, const QByteArray& text, const QByteArray& headers = {}) {
        socket->write("HTTP/1.1 " + QByteArray::number(code) + " x\r\nContent-Length: " +
                      QByteArray::number(text.size()) + "\r\n" + headers + "\r\n" + text);
    };
    switch (behaviour.way) {
    case Way::Proper:
        send(status, body);
        break;
    case Way::Garbage:
        send(200, "\x01\xff<html>{]");
        break;
    case Way::WrongJson:
        send(200, R"({"service":"chat","generation":"seven"})");
        break;
    case Way::Redirect:
        send(307, {}, "Location: " + redirectTo + "\r\n");
        break;
    case Way::Refuse:
    case Way::RefuseApplied:
        send(behaviour.refuseWith,
             R"({"error":{"code":"x","message":"no, <b>because</b>\u0007 I say so"}})");
        break;
    default:
        misbehave(socket, behaviour);
        break;
    }
}

void FakeController::misbehave(QTcpSocket* socket, const Behaviour& behaviour) {
    if (behaviour.way == Way::Reset) {
        // Linger 0 makes the kernel send RST instead of FIN.
        const linger hard{1, 0};
        ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard,
                     sizeof hard);
        socket->abort();
    } else if (behaviour.way == Way::Close) {
        socket->disconnectFromHost();
    } else if (behaviour.way == Way::Truncated) {
        socket->write("HTTP/1.1 200 x\r\nContent-Length: 1000\r\n\r\n{\"service\":");
        socket->disconnectFromHost();
    } else if (behaviour.way == Way::Drip) {
        socket->write("HTTP/1.1 200 x\r\nContent-Length: 100000\r\n\r\n");
        auto* timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        timer->start(50);
    } else if (behaviour.way == Way::Huge) {
        socket->write("HTTP/1.1 200 x\r\nContent-Length: 16777216\r\n\r\n");
        socket->write(QByteArray(16 << 20, ' '));
    }
}

QByteArray FakeController::apply(const Request& request, int& status) {
    const QJsonObject wanted = QJsonDocument::fromJson(request.body).object();
    const QString key = QString::fromLatin1(request.headers.value("idempotency-key"));
    if (key != m_key || key.isEmpty()) {
        if (m_isDeploying ||
            wanted.value(QStringLiteral("expected_generation")).toInteger() != m_generation) {
            status = 409;
            return R"({"error":{"code":"conflict","message":"the generation moved"}})";
        }
        ++writesApplied;
        appliedKeys << key;
        ++m_generation;
        m_key = key;
        m_kind = wanted.value(QStringLiteral("kind")).toString();
        m_isRolledBack = m_isRolledBack || m_kind == QStringLiteral("rollback");
        m_replaced.clear();
        for (const QJsonValue& task : wanted.value(QStringLiteral("tasks")).toArray()) {
            m_replaced << task.toString();
        }
        if (m_replaced.isEmpty()) {
            m_replaced = Tasks;
        }
        m_done = 0;
        m_isDeploying = true;
        status = 201;
    }
    return QJsonDocument(deploymentJson()).toJson();
}

QJsonObject FakeController::deploymentJson() const {
    QJsonArray tasks;
    for (qsizetype i = 0; i < m_replaced.size(); ++i) {
        tasks.append(
            QJsonObject{{QStringLiteral("task"), m_replaced[i]},
                        {QStringLiteral("state"),
                         i < m_done ? QStringLiteral("done") : QStringLiteral("pending")}});
    }
    return {{QStringLiteral("id"), QStringLiteral("d-1")},
            {QStringLiteral("service"), QStringLiteral("chat")},
            {QStringLiteral("kind"), m_kind},
            {QStringLiteral("state"),
             m_isDeploying ? QStringLiteral("progress") : QStringLiteral("completed")},
            {QStringLiteral("release"), releaseJson(m_isRolledBack)},
            {QStringLiteral("by"), QStringLiteral("test")},
            {QStringLiteral("started_at"), QStringLiteral("2024-11-14T22:45:00.000Z")},
            {QStringLiteral("finished_at"), QJsonValue::Null},
            {QStringLiteral("idempotency_key"), withIdempotencyKey ? m_key : QString()},
            {QStringLiteral("tasks"), tasks},
            {QStringLiteral("messages"), QJsonArray()}};
}

QJsonObject FakeController::statusJson() const {
    QJsonArray tasks;
    for (const QString& task : Tasks) {
        tasks.append(QJsonObject{{QStringLiteral("task"), task},
                                 {QStringLiteral("release"), releaseJson(m_isRolledBack)},
                                 {QStringLiteral("state"), QStringLiteral("running")},
                                 {QStringLiteral("started_at"), QJsonValue::Null},
                                 {QStringLiteral("oom_kills"), 0}});
    }
    QJsonArray recent;
    if (!m_key.isEmpty() && !m_isDeploying) {
        recent.append(deploymentJson());
    }
    return {{QStringLiteral("service"), QStringLiteral("chat")},
            {QStringLiteral("generation"), m_generation},
            {QStringLiteral("current"), releaseJson(m_isRolledBack)},
            {QStringLiteral("releases"), QJsonArray{releaseJson(false), releaseJson(true)}},
            {QStringLiteral("desired_count"), Tasks.size()},
            {QStringLiteral("capacity"), QJsonObject{{QStringLiteral("free_tasks"), 2}}},
            {QStringLiteral("tasks"), tasks},
            {QStringLiteral("running"),
             m_isDeploying ? QJsonValue(deploymentJson()) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("recent"), recent},
            {QStringLiteral("read_at"), QStringLiteral("2024-11-14T22:45:00.000Z")}};
}

fleet::FleetSnapshotPtr FakeController::snapshot(TimeMs nowMs) const {
    auto fleet = std::make_shared<fleet::FleetSnapshot>();
    fleet->timeMs = nowMs;
    fleet::ServiceSnapshot service;
    service.name = QStringLiteral("chat");
    service.verdict.state =
        m_bad.isEmpty() ? fleet::HealthState::Healthy : fleet::HealthState::Unhealthy;
    for (const QString& name : Tasks) {
        fleet::TaskSnapshot task;
        task.name = name;
        task.lastSampleMs = nowMs;
        task.verdict.state =
            m_bad.contains(name) ? fleet::HealthState::Unhealthy : fleet::HealthState::Healthy;
        service.tasks.append(task);
    }
    fleet->services.append(service);
    return fleet;
}

} // namespace wb::test
