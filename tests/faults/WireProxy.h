// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/FaultWorld.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace wb::test {

/// Between a program and an orchestrator, over TCP or unix sockets: lets everything through but
/// writes, of which it does what it is told, or everything, which it refuses.
class WireProxy : public QObject {
public:
    /// Where the orchestrator is.
    explicit WireProxy(const QUrl& upstream)
        : m_upstream(upstream) {
        m_tcp.listen(QHostAddress::LocalHost);
        connect(&m_tcp, &QTcpServer::newConnection, this, [this] {
            auto* up = new QTcpSocket;
            up->connectToHost(m_upstream.host(), static_cast<quint16>(m_upstream.port()));
            join(m_tcp.nextPendingConnection(), up, &QTcpSocket::disconnectFromHost);
        });
    }
    WireProxy(const QString& path, QString upstreamPath)
        : m_upstreamPath(std::move(upstreamPath)) {
        m_local.listen(path);
        connect(&m_local, &QLocalServer::newConnection, this, [this] {
            auto* up = new QLocalSocket;
            up->connectToServer(m_upstreamPath);
            join(m_local.nextPendingConnection(), up, &QLocalSocket::disconnectFromServer);
        });
    }
    [[nodiscard]] QUrl url() const {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_tcp.serverPort()));
    }

    /// What becomes of writes from now on.
    void setWriteFault(Fault fault) {
        m_writes = fault == Fault::AppliedThenHangs  ? Way::Hang
                   : fault == Fault::ResetApplied    ? Way::DropApplied
                   : fault == Fault::Reset           ? Way::Drop
                   : fault == Fault::Error500        ? Way::Only500
                   : fault == Fault::Error500Applied ? Way::Applied500
                                                     : Way::Pass;
    }

    /// Writes that did not pass.
    [[nodiscard]] int spoiltWrites() const { return m_spoilt; }

    std::function<bool(const QByteArray& head)> isWrite;
    QByteArray broken;                 ///< The whole answer of the last two ways.
    std::optional<QByteArray> refusal; ///< The whole answer to everything, which does not arrive.

private:
    enum class Way {
        Pass,
        Hang,        ///< It arrives; its answer does not.
        DropApplied, ///< It arrives, then the connection breaks.
        Drop,        ///< The connection breaks before it arrives.
        Applied500,  ///< It arrives; the answer is another one.
        Only500,     ///< It does not arrive.
    };

    /// `client` owns both ends' state; `close` ends a socket once all is written.
    template <typename Socket, typename Close>
    void join(Socket* client, Socket* up, Close close) {
        up->setParent(client);
        auto way = std::make_shared<Way>(Way::Pass);
        auto isCut = std::make_shared<bool>(false);
        QObject::connect(client, &Socket::readyRead, up, [=, this] {
            const QByteArray bytes = client->readAll();
            const bool begins =
                bytes.startsWith("GET ") || bytes.startsWith("POST ") || bytes.startsWith("PATCH ");
            if (begins) {
                *way = isWrite(bytes) ? m_writes : Way::Pass;
                m_spoilt += *way == Way::Pass ? 0 : 1;
            }
            if (*isCut) {
                return;
            }
            if (refusal || *way == Way::Only500) {
                *isCut = true;
                client->write(refusal ? *refusal : broken);
                (client->*close)();
            } else if (*way == Way::Drop) {
                *isCut = true;
                client->abort();
            } else {
                up->write(bytes);
            }
        });
        QObject::connect(up, &Socket::readyRead, client, [=, this] {
            const QByteArray bytes = up->readAll();
            if (*way == Way::Pass) {
                client->write(bytes);
            } else if (*way == Way::DropApplied) {
                client->abort();
            } else if (*way == Way::Applied500 && !std::exchange(*isCut, true)) {
                client->write(broken);
                (client->*close)();
            }
        });
        QObject::connect(up, &Socket::disconnected, client, [=] {
            if (*way == Way::Pass) {
                (client->*close)();
            }
        });
        QObject::connect(client, &Socket::disconnected, client, &QObject::deleteLater);
    }

    Way m_writes = Way::Pass;
    int m_spoilt = 0;
    QTcpServer m_tcp;
    QLocalServer m_local;
    QUrl m_upstream;
    QString m_upstreamPath;
};

} // namespace wb::test
