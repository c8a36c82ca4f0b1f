// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prod1sim/TaskListener.h"

namespace wb::prod1sim {

TaskListener::TaskListener(QObject* parent)
    : QTcpServer(parent) {}

bool TaskListener::open() {
    if (isListening()) {
        return true;
    }
    if (!listen(QHostAddress(QHostAddress::LocalHost), m_port)) {
        return false;
    }
    m_port = serverPort();
    return true;
}

void TaskListener::cut() {
    close();
    for (const QPointer<QTcpSocket>& socket : std::exchange(m_sockets, {})) {
        if (socket) {
            socket->abort();
        }
    }
}

void TaskListener::incomingConnection(qintptr handle) {
    auto* socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(handle)) {
        socket->deleteLater();
        return;
    }
    m_sockets.removeIf([](const QPointer<QTcpSocket>& each) { return each.isNull(); });
    m_sockets.append(socket);
    addPendingConnection(socket);
}

} // namespace wb::prod1sim
