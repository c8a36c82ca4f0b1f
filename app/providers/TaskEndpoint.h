// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Expected.h"

#include <QHostAddress>

#include <limits>

namespace wb::providers {

/// "10.0.0.5:9102" or "[fd00::5]:9102" of an address that an orchestrator told. It goes into a URL
/// to which a credential may be sent: only a numbered address of one machine is taken, none of this
/// machine unless the orchestrator itself `isHere`, and none of a link, where clouds have their
/// metadata.
[[nodiscard]] inline Expected<QString> endpointOf(const QString& address, int port, bool isHere) {
    const QHostAddress host(address);
    const auto refused = [&](const char* why) {
        return failure(
            ErrorCode::InvalidInput,
            QStringLiteral("its address \"%1\" %2").arg(address.left(60), QLatin1String(why)));
    };
    if (host.isNull() || !host.scopeId().isEmpty()) {
        return refused("is no IP address");
    }
    if (host.isMulticast() || host.isBroadcast() || host.isLinkLocal() ||
        host == QHostAddress(QHostAddress::AnyIPv4) ||
        host == QHostAddress(QHostAddress::AnyIPv6)) {
        return refused("is none of a single machine");
    }
    if (host.isLoopback() && !isHere) {
        return refused("means this machine, and the orchestrator is elsewhere");
    }
    if (port <= 0 || port > std::numeric_limits<quint16>::max()) {
        return failure(ErrorCode::InvalidInput, QStringLiteral("there is no port %1").arg(port));
    }
    const bool isV6 = host.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(host.toString())
        .arg(port);
}

} // namespace wb::providers
