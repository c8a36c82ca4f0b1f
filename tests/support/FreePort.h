// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QTcpServer>

#include <memory>
#include <vector>

namespace wb::test {

/// The first of so many ports of 127.0.0.1 in a row that are free now, for a program that cannot
/// say which one it took; 0 when none were found. Below those that the system gives to whoever
/// connects: a connection that is given one of these keeps the program from listening there.
inline quint16 freePorts(int count) {
    constexpr int First = 20'000;
    constexpr int End = 32'000;
    for (int tries = 0; tries < 50; ++tries) {
        const int first = QRandomGenerator::global()->bounded(First, End - count);
        std::vector<std::unique_ptr<QTcpServer>> servers;
        bool areFree = true;
        for (int i = 0; i < count && areFree; ++i) {
            servers.push_back(std::make_unique<QTcpServer>());
            areFree =
                servers.back()->listen(QHostAddress::LocalHost, static_cast<quint16>(first + i));
        }
        if (areFree) {
            return static_cast<quint16>(first);
        }
    }
    return 0;
}

inline quint16 freePort() {
    return freePorts(1);
}

} // namespace wb::test
