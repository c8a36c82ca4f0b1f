// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFileInfo>
#include <QString>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace wb {

/// Who acts here, for timelines and the audit record: "zoe@bastion", "uid-1042@bastion" for an
/// account without a name. From the account that runs this process, and not from an environment
/// variable that anybody may set. Asks the name service: not for a loop. Main thread.
[[nodiscard]] inline QString actorName() {
    const passwd* account = ::getpwuid(::getuid());
    const QString user = account != nullptr ? QString::fromLocal8Bit(account->pw_name)
                                            : QStringLiteral("uid-%1").arg(::getuid());
    return user + u'@' + QSysInfo::machineHostName();
}

/// Which program this is, for people who see several at work: "watchbridge-cli 4711, zoe@bastion".
[[nodiscard]] inline QString programName() {
    return QStringLiteral("%1 %2, %3")
        .arg(QFileInfo(QCoreApplication::applicationFilePath()).fileName())
        .arg(QCoreApplication::applicationPid())
        .arg(actorName());
}

} // namespace wb
