// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

#include <memory>
#include <vector>

namespace wb::test {

/// The first of so many ports of 127.0.0.1 in a row that are free now, for a program that cannot
/// say which one it took; 0 when none were found.
inline quint16 freePorts(int count) {
    for (int tries = 0; tries < 50; ++tries) {
        std::vector<std::unique_ptr<QTcpServer>> servers;
        quint16 next = 0;
        for (int i = 0; i < count; ++i, ++next) {
            servers.push_back(std::make_unique<QTcpServer>());
            if (!servers.back()->listen(QHostAddress::LocalHost, next)) {
                break;
            }
            next = servers.back()->serverPort();
        }
        if (servers.back()->isListening()) {
            return servers.front()->serverPort();
        }
    }
    return 0;
}

inline quint16 freePort() {
    return freePorts(1);
}

} // namespace wb::test
