// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/FleetSnapshot.h"

#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace wb::test {

/// A deploy controller over real TCP that can misbehave in every way a network offers. It serves
/// one service, "chat" with four tasks, two of them bad until they are redeployed or rolled back.
class FakeController : public QObject {
    Q_OBJECT
public:
    enum class Way {
        Proper,
        Hang,          ///< Reads the request and never answers.
        Reset,         ///< Reads the request and resets the connection.
        Close,         ///< Reads the request and closes the connection in good order.
        Garbage,       ///< Answers 200 with something that is no JSON.
        WrongJson,     ///< Answers 200 with JSON of another API.
        Truncated,     ///< Promises more bytes than it sends, then closes.
        Drip,          ///< Sends a byte every 50 ms, for ever.
        Huge,          ///< Sends more than any body limit.
        Redirect,      ///< 307 to `redirectTo`.
        Refuse,        ///< Answers `refuseWith` and an error body; a write has no effect.
        RefuseApplied, ///< The same, but a write takes effect.
    };
    enum class Kind { Status, Write, Deployment, Abort, Other };
    struct Behaviour {
        Way way = Way::Proper;
        bool isApplied = true; ///< A write takes effect even if it is not answered properly.
        int refuseWith = 500;
    };
    struct Request {
        QByteArray method;
        QByteArray path;
        QMap<QByteArray, QByteArray> headers; ///< Lower-case names.
        QByteArray body;
    };

    explicit FakeController(QObject* parent = nullptr);

    /// Listens on a free port of the loopback; later calls take the same port again.
    void listen();
    /// Vanishes: closes the port and every connection.
    void vanish();
    [[nodiscard]] QUrl url() const;
    /// Somebody else takes the service back at once; its bad tasks stay bad.
    void deployElsewhere();
    [[nodiscard]] fleet::FleetSnapshotPtr snapshot(TimeMs nowMs) const;

    std::function<Behaviour(Kind)> behave = [](Kind) { return Behaviour{}; };
    QByteArray redirectTo = "http://127.0.0.1:9/";
    QVector<Request> requests; ///< All that were read to their end.
    int writesSeen = 0;        ///< POSTs that start a deployment.
    int writesApplied = 0;
    QStringList appliedKeys; ///< Of each of them.
    int connections = 0;
    bool withIdempotencyKey = true;

private:
    void serve(QTcpSocket* socket);
    void handle(QTcpSocket* socket, const Request& request);
    void answer(QTcpSocket* socket, const Behaviour& behaviour, int status, const QByteArray& body);
    void misbehave(QTcpSocket* socket, const Behaviour& behaviour);
    QByteArray apply(const Request& request, int& status);
    [[nodiscard]] QJsonObject statusJson() const;
    [[nodiscard]] QJsonObject deploymentJson() const;

    QTcpServer m_server;
    quint16 m_port = 0;
    qint64 m_generation = 7;
    QString m_kind;
    QString m_key;
    QStringList m_replaced; ///< The tasks of the deployment.
    int m_done = 0;         ///< How many of them are done; one more at each reading.
    bool m_isDeploying = false;
    bool m_isRolledBack = false;
    QSet<QString> m_bad{QStringLiteral("chat-1"), QStringLiteral("chat-2")};
};

} // namespace wb::test
