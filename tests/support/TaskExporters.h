// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <vector>

namespace wb::test {

/// Metrics endpoints of tasks, all at one port of different addresses of this machine (127.0.0.1,
/// 127.0.0.2, …), as pods have them. Each answers every request with a small body.
class TaskExporters : public QObject {
public:
    /// How many there are; nothing when it cannot listen.
    explicit TaskExporters(int count) {
        for (int i = 1; i <= count; ++i) {
            auto server = std::make_unique<QTcpServer>();
            if (!server->listen(QHostAddress(address(i)), m_port)) {
                qFatal("cannot listen at %s:%d", qUtf8Printable(address(i)), m_port);
            }
            m_port = server->serverPort();
            connect(server.get(), &QTcpServer::newConnection, this,
                    [this, i, from = server.get()] { accept(i, *from); });
            m_servers.push_back(std::move(server));
        }
    }
    [[nodiscard]] static QString address(int i) { return QStringLiteral("127.0.0.%1").arg(i); }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] int scrapesOf(int i) const { return m_scrapes.value(i); }

private:
    void accept(int i, QTcpServer& from) {
        while (QTcpSocket* socket = from.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, i, socket] {
                if (!socket->readAll().contains("\r\n\r\n")) {
                    return;
                }
                ++m_scrapes[i];
                const QByteArray body = "process_resident_memory_bytes 1000000\n";
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\n"
                              "Content-Length: " +
                              QByteArray::number(body.size()) + "\r\n\r\n" + body);
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    quint16 m_port = 0;
    QHash<int, int> m_scrapes;
    std::vector<std::unique_ptr<QTcpServer>> m_servers;
};

} // namespace wb::test
