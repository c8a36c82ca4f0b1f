// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace wb::test {

/// A unix socket before another one that lets everything through, and loses the answers to writes
/// if told so: the write arrives, its answer does not.
class LossyProxy : public QObject {
    Q_OBJECT
public:
    enum class Loss { None, Drop, Hang };

    LossyProxy(const QString& path, QString upstream)
        : m_upstream(std::move(upstream)) {
        m_server.listen(path);
        connect(&m_server, &QLocalServer::newConnection, this, &LossyProxy::accept);
    }
    [[nodiscard]] QString path() const { return m_server.fullServerName(); }

    Loss loss = Loss::None;
    std::function<void()> beforeWrite; ///< Called once, before the next write is passed on.
    int writes = 0;                    ///< Requests that were no GET and were passed on.
    int answered = 0; ///< Writes that were answered upstream, the answer passed on or not.

private:
    void accept() {
        QLocalSocket* client = m_server.nextPendingConnection();
        auto* up = new QLocalSocket(client);
        auto isWrite = std::make_shared<bool>(false);
        up->connectToServer(m_upstream);
        up->waitForConnected(1000);
        connect(client, &QLocalSocket::readyRead, up, [this, client, up, isWrite] {
            const QByteArray bytes = client->readAll();
            if (bytes.startsWith("POST ")) {
                *isWrite = true;
                ++writes;
                if (const auto act = std::exchange(beforeWrite, nullptr)) {
                    act();
                }
            }
            up->write(bytes);
        });
        connect(up, &QLocalSocket::readyRead, client, [this, client, up, isWrite] {
            const QByteArray bytes = up->readAll();
            answered += *isWrite ? 1 : 0;
            if (!*isWrite || loss == Loss::None) {
                client->write(bytes);
            } else if (loss == Loss::Drop) {
                client->abort();
            }
        });
        connect(up, &QLocalSocket::disconnected, client, &QLocalSocket::disconnectFromServer);
        connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
    }

    QLocalServer m_server;
    QString m_upstream;
};

} // namespace wb::test
