// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslServer>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace wb::test {

/// A real server on loopback that answers each path with exactly the bytes a test wants on the
/// wire, right or wrong. Lives on the test's thread.
class ScriptedServer : public QObject {
public:
    using Handler = std::function<void(QTcpSocket* socket)>;

    /// Over TLS where it is given.
    explicit ScriptedServer(const std::optional<QSslConfiguration>& tls = {})
        : m_isTls(tls.has_value()) {
        if (tls) {
            auto server = std::make_unique<QSslServer>();
            server->setSslConfiguration(*tls);
            m_server = std::move(server);
        } else {
            m_server = std::make_unique<QTcpServer>();
        }
        listen(0);
    }
    ~ScriptedServer() override { close(); }

    /// Listens again where it did before, or on a free port.
    bool listen(quint16 port) {
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this,
                &ScriptedServer::accept, Qt::UniqueConnection);
        return m_server->listen(QHostAddress::LocalHost, port);
    }
    /// Vanishes: open connections break, new ones are refused.
    void close() {
        m_server->close();
        const auto sockets = m_server->findChildren<QTcpSocket*>();
        for (QTcpSocket* socket : sockets) {
            socket->abort();
        }
    }
    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    [[nodiscard]] QUrl url(const QString& path) const {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2%3")
                        .arg(m_isTls ? QStringLiteral("https") : QStringLiteral("http"))
                        .arg(port())
                        .arg(path));
    }

    void answer(const QString& path, Handler handler) { m_handlers[path] = std::move(handler); }
    /// Sends these bytes and closes.
    void answer(const QString& path, const QByteArray& bytes) {
        answer(path, [bytes](QTcpSocket* socket) {
            socket->write(bytes);
            socket->disconnectFromHost();
        });
    }
    /// A well-formed 200.
    void answerBody(const QString& path, const QByteArray& body,
                    const QByteArray& type = "text/plain; version=0.0.4",
                    const QByteArray& headers = {}) {
        answer(path, "HTTP/1.1 200 OK\r\nContent-Type: " + type +
                         "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
                         headers + "Connection: close\r\n\r\n" + body);
    }

    /// What a request's head says under NAME, null where it says nothing. Names are compared as
    /// HTTP does, without regard to case: Qt 6.8 writes them in small letters, Qt 6.4 as given.
    [[nodiscard]] static QByteArray header(const QByteArray& request, const QByteArray& name) {
        const QList<QByteArray> lines = request.split('\n');
        for (const QByteArray& line : lines) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0) {
                return line.mid(colon + 1).trimmed();
            }
        }
        return {};
    }

    /// All requests so far, with their bodies.
    QList<QByteArray> requests;

private:
    void accept() {
        while (QTcpSocket* socket = m_server->nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                QByteArray& head = m_heads[socket];
                head += socket->readAll();
                const qsizetype end = head.indexOf("\r\n\r\n");
                const qint64 bodyBytes = header(head.left(end), "Content-Length").toLongLong();
                if (end < 0 || head.size() < end + 4 + bodyBytes) {
                    return;
                }
                const QByteArray request = m_heads.take(socket);
                requests << request;
                const QString path = QString::fromLatin1(request.split(' ').value(1));
                if (const auto handler = m_handlers.constFind(path);
                    handler != m_handlers.constEnd()) {
                    (*handler)(socket);
                } else {
                    socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
                }
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QObject::destroyed, this, [this, socket] { m_heads.remove(socket); });
        }
    }

    QHash<QTcpSocket*, QByteArray> m_heads;
    QHash<QString, Handler> m_handlers;
    const bool m_isTls;
    std::unique_ptr<QTcpServer>
        m_server; ///< Last: its sockets still reach for the heads when they go.
};

} // namespace wb::test
