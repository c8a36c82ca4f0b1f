// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace wb::test {

/// Real TCP between a client and an AWS JSON API, which it lets through, counts by action, and
/// answers itself or loses the answers of where it is told so.
class CallProxy : public QObject {
public:
    enum class Loss { None, Drop, Hang };
    struct Call {
        QByteArray action; ///< "UpdateService"
        QByteArray head;
        QByteArray body;
    };

    /// Without an upstream it must answer everything itself.
    explicit CallProxy(quint16 upstream = 0)
        : m_upstream(upstream) {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, &CallProxy::accept);
    }
    [[nodiscard]] QUrl url() const {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
    }
    [[nodiscard]] qsizetype count(const QByteArray& action) const {
        return std::count_if(calls.begin(), calls.end(),
                             [&](const Call& call) { return call.action == action; });
    }
    [[nodiscard]] const Call* last(const QByteArray& action) const {
        const auto found = std::find_if(calls.rbegin(), calls.rend(),
                                        [&](const Call& call) { return call.action == action; });
        return found == calls.rend() ? nullptr : &*found;
    }
    /// "HTTP/1.1 400 …" with a JSON body, as AWS answers an error.
    [[nodiscard]] static QByteArray reply(int status, const QByteArray& body) {
        return "HTTP/1.1 " + QByteArray::number(status) +
               " X\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: " +
               QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    }
    [[nodiscard]] static QByteArray error(const QByteArray& type, const QByteArray& message,
                                          int status = 400) {
        return reply(status, R"({"__type":"com.amazonaws.ecs#)" + type + R"(","message":")" +
                                 message + R"("})");
    }

    /// Whole answers of its own; nothing: the upstream's.
    std::function<std::optional<QByteArray>(const Call&)> answer;
    std::function<void(const Call&)> before; ///< Called before a call is passed on.
    QMap<QByteArray, Loss> losses;           ///< By action: it arrives, its answer does not.
    QMap<QByteArray, QByteArray> instead;    ///< By action: it arrives, and this is answered.
    QVector<Call> calls;
    int answered = 0; ///< Those of losses and instead that the upstream has answered.

private:
    void accept() {
        while (QTcpSocket* client = m_server.nextPendingConnection()) {
            auto received = std::make_shared<QByteArray>();
            connect(client, &QTcpSocket::readyRead, this, [this, client, received] {
                *received += client->readAll();
                if (const auto call = whole(*received)) {
                    serve(client, *call);
                    received->clear();
                }
            });
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        }
    }

    static std::optional<Call> whole(const QByteArray& received) {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0) {
            return std::nullopt;
        }
        Call call{{}, received.left(end + 4), received.mid(end + 4)};
        qsizetype length = 0;
        for (const QByteArray& line : call.head.split('\n')) {
            const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
            if (line.toLower().startsWith("content-length:")) {
                length = value.toLongLong();
            } else if (line.toLower().startsWith("x-amz-target:")) {
                call.action = value.mid(value.indexOf('.') + 1);
            }
        }
        return call.body.size() < length ? std::nullopt : std::optional(call);
    }

    void serve(QTcpSocket* client, const Call& call) {
        calls << call;
        if (const auto made = answer ? answer(call) : std::nullopt) {
            client->write(*made);
            client->disconnectFromHost();
            return;
        }
        if (before) {
            before(call);
        }
        auto* up = new QTcpSocket(client);
        up->connectToHost(QHostAddress(QHostAddress::LocalHost), m_upstream);
        up->write(call.head + call.body);
        const Loss loss = losses.value(call.action, Loss::None);
        const QByteArray own = instead.value(call.action);
        connect(up, &QTcpSocket::readyRead, client, [this, client, up, loss, own] {
            const QByteArray bytes = up->readAll();
            if (!own.isEmpty()) {
                ++answered;
                client->write(own);
                client->disconnectFromHost();
                return;
            }
            if (loss == Loss::None) {
                client->write(bytes);
                return;
            }
            ++answered;
            if (loss == Loss::Drop) {
                client->abort();
            }
        });
        connect(up, &QTcpSocket::disconnected, client, [client, loss, own] {
            if (loss == Loss::None && own.isEmpty()) {
                client->disconnectFromHost();
            }
        });
    }

    QTcpServer m_server;
    quint16 m_upstream;
};

} // namespace wb::test
