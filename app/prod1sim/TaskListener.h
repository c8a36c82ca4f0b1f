// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QVector>

namespace wb::prod1sim {

/// The listening socket of a task, on loopback. It keeps its port while the task is down, when
/// connections are refused and open ones are cut, as those of a killed process are.
class TaskListener : public QTcpServer {
    Q_OBJECT
public:
    explicit TaskListener(QObject* parent = nullptr);

    /// False when the port (chosen at the first time) cannot be listened on.
    bool open();
    void cut();
    [[nodiscard]] quint16 port() const { return m_port; } ///< 0 before the first open().

protected:
    void incomingConnection(qintptr handle) override;

private:
    quint16 m_port = 0;
    QVector<QPointer<QTcpSocket>> m_sockets;
};

} // namespace wb::prod1sim
